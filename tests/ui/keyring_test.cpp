// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real keyring (gnome-keyring on a bus of its own): run by keyring.sh.
#include "ui/shell/systemkeychain.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

template <class Start>
auto answerOf(Start start) {
    QEventLoop loop;
    std::optional<typename Start::Value> out;
    start.run([&](typename Start::Value value) {
        out.emplace(std::move(value));
        loop.quit();
    });
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit); // a hung test must end, not pass
    if (!out)
        loop.exec();
    return out;
}

struct Reading {
    using Value = Result<SecretBytes>;
    Keychain& keychain;
    void run(std::function<void(Value)> done) { keychain.read(u"test-vault"_s, std::move(done)); }
};
struct Writing {
    using Value = Result<>;
    Keychain& keychain;
    const SecretBytes& secret;
    void run(std::function<void(Value)> done) { keychain.write(u"test-vault"_s, secret, std::move(done)); }
};
struct Removing {
    using Value = Result<>;
    Keychain& keychain;
    void run(std::function<void(Value)> done) { keychain.remove(u"test-vault"_s, std::move(done)); }
};

int failures = 0;

void check(const char* what, bool ok) {
    std::printf("%s: %s\n", what, ok ? "ok" : "FAILED");
    failures += !ok;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const bool expectKeyring = application.arguments().value(1) != u"absent"_s;
    SystemKeychain keychain;
    const SecretBytes secret = SecretBytes::random(32);
    const auto written = answerOf(Writing{keychain, secret});
    if (!expectKeyring) {
        check("without a keyring, writing is an answer and an error", written && !*written);
        const auto read = answerOf(Reading{keychain});
        check("without a keyring, reading is an answer and an error", read && !*read);
        return failures;
    }
    check("written", written && written->has_value());
    const auto read = answerOf(Reading{keychain});
    check("read back as it was", read && read->has_value() && **read == secret);
    const auto removed = answerOf(Removing{keychain});
    check("removed", removed && removed->has_value());
    const auto gone = answerOf(Reading{keychain});
    check("gone afterwards", gone && !gone->has_value() && gone->error().kind == Error::Kind::NotFound);
    return failures;
}
