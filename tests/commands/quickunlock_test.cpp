// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/exportcommands.h"
#include "commands/quickunlock.h"
#include "commands/staffdesk.h"
#include "sessionfixture.h"
#include "vault/devicesecret.h"

#include <QDirIterator>
#include <QEventLoop>
#include <QFile>
#include <QMap>
#include <QTimer>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// A keyring that a test scripts.
class FakeKeychain final : public Keychain {
public:
    enum class Mood { Normal, Locked, Absent, Silent, Slow };
    Mood mood = Mood::Normal;
    QMap<QString, QByteArray> kept = {};

    void read(const QString& key, Answer answer) override {
        reply([this, key, answer] {
            if (mood == Mood::Locked || mood == Mood::Absent || !kept.contains(key)) {
                answer(Error{mood == Mood::Absent ? Error::Kind::Io : Error::Kind::NotFound, {}});
                return;
            }
            const QByteArray bytes = kept.value(key);
            answer(SecretBytes::copyOf(
                {reinterpret_cast<const unsigned char*>(bytes.constData()), std::size_t(bytes.size())}));
        });
    }
    void write(const QString& key, const SecretBytes& secret, Done done) override {
        const QByteArray bytes(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size()));
        reply([this, key, bytes, done] {
            if (mood == Mood::Locked || mood == Mood::Absent) {
                done(Error{Error::Kind::Io, {}});
                return;
            }
            kept.insert(key, bytes);
            done({});
        });
    }
    void remove(const QString& key, Done done) override {
        kept.remove(key);
        reply([done] { done({}); });
    }

private:
    void reply(std::function<void()> act) {
        if (mood == Mood::Silent)
            return;
        QTimer::singleShot(mood == Mood::Slow ? 60 : 0, act);
    }
};

struct QuickFixture : SessionFixture {
    FakeKeychain keychain;
    QString boot = u"boot-1"_s;
    QuickUnlock quick{keychain, clock, QuickUnlock::Options{30, [this] { return boot; }}};
    QString id = session->vault().vaultId();

    Result<> arm() {
        QEventLoop loop;
        std::optional<Result<>> out;
        quick.arm(*session, [&](const Result<>& done) {
            out = done;
            loop.quit();
        });
        if (!out)
            loop.exec();
        return *out;
    }
    Result<Credentials> unlock() {
        QEventLoop loop;
        std::optional<Result<Credentials>> out;
        int answers = 0;
        quick.unlock(id, [&](Result<Credentials> credentials) {
            ++answers;
            out.emplace(std::move(credentials));
            loop.quit();
        });
        if (!out)
            loop.exec();
        // A late answer of the keyring must change nothing.
        QEventLoop later;
        QTimer::singleShot(100, &later, &QEventLoop::quit);
        later.exec();
        CHECK(answers == 1);
        return std::move(*out);
    }
    void reopen() {
        (void)session->close();
        session.reset();
        session = REQUIRE_OK(open());
    }
    /// Armed by an opening with passphrase, then locked.
    void armed() {
        reopen();
        REQUIRE_OK(arm());
        REQUIRE_OK(session->close());
        session.reset();
    }
};

} // namespace

TEST_CASE("quick unlock is off until it is switched on, then opens without a passphrase", "[quick]") {
    QuickFixture fixture;
    CHECK_FALSE(fixture.quick.isEnabled(fixture.id));
    REQUIRE_ERROR(fixture.unlock(), Error::Kind::Locked);
    // Created in this session: the slot's key is not known before a passphrase was checked.
    CHECK(REQUIRE_ERROR(fixture.arm(), Error::Kind::Locked).where == u"passphrase"_s);
    fixture.armed();
    CHECK(fixture.quick.isReady(fixture.id));
    const Credentials credentials = REQUIRE_OK(fixture.unlock());
    CHECK(credentials.passphrase.isEmpty());
    fixture.session = REQUIRE_OK(Session::open(fixture.path, credentials, fixture.clock));
    CHECK(fixture.session->vault().openedQuickly());
    CHECK(fixture.session->staff() == u"Claire"_s);
    CHECK(fixture.session->vault().role() == u"administrator"_s);
    fixture.added(fixture.aRequest());
    // Not enough for what leaves the vault or changes access.
    CHECK_FALSE(fixture.session->isConfirmed());
    REQUIRE_ERROR(fixture.session->run(ExportRegister(u"json"_s, fixture.file(u"r.json"_s), {}, Language::French)),
        Error::Kind::Locked);
    REQUIRE_ERROR(StaffDesk(*fixture.session).invite(u"Paul"_s, Role::Reader), Error::Kind::Locked);
    REQUIRE_OK(fixture.session->confirm(SecretBytes::fromPassphrase(u"coffre-exemple"_s)));
    REQUIRE_OK(StaffDesk(*fixture.session).invite(u"Paul"_s, Role::Reader));
    // Replacing the root key is no reason to type: the slot stays the person's.
    REQUIRE_OK(StaffDesk(*fixture.session).rotateRootKey());
    REQUIRE_OK(fixture.session->close());
    fixture.session.reset();
    REQUIRE_OK(Session::open(fixture.path, REQUIRE_OK(fixture.unlock()), fixture.clock));
}

TEST_CASE("quick unlock ends after twelve hours, at the next boot and when the clock goes back", "[quick]") {
    QuickFixture fixture;
    fixture.armed();
    const QDateTime start = fixture.clock.now();
    fixture.clock.set(start.addSecs(12 * 3600 - 1));
    CHECK(fixture.quick.isReady(fixture.id));
    for (const qint64 seconds : {qint64(12 * 3600), qint64(-1)}) {
        fixture.clock.set(start.addSecs(seconds));
        CHECK_FALSE(fixture.quick.isReady(fixture.id));
        const Error error = REQUIRE_ERROR(fixture.unlock(), Error::Kind::Locked);
        CHECK(error.message.fr.contains(u"phrase secrète"_s));
    }
    fixture.clock.set(start);
    fixture.boot = u"boot-2"_s;
    REQUIRE_ERROR(fixture.unlock(), Error::Kind::Locked);
    fixture.boot = u"boot-1"_s;
    REQUIRE_OK(fixture.unlock()); // the control
}

TEST_CASE("a locked, absent, silent or slow keyring means: type your passphrase", "[quick]") {
    QuickFixture fixture;
    fixture.armed();
    for (const auto mood : {FakeKeychain::Mood::Locked, FakeKeychain::Mood::Absent, FakeKeychain::Mood::Silent,
             FakeKeychain::Mood::Slow}) {
        fixture.keychain.mood = mood;
        const Error error = REQUIRE_ERROR(fixture.unlock(), Error::Kind::Locked);
        CHECK(error.message.fr.contains(u"Tapez votre phrase secrète"_s));
        CHECK(error.message.en.contains(u"Type your passphrase"_s));
        CHECK(fixture.quick.isEnabled(fixture.id)); // a bad moment is not a decision
    }
    fixture.keychain.mood = FakeKeychain::Mood::Normal;
    REQUIRE_OK(fixture.unlock());
    CHECK(QuickUnlock::patience == 5000);
}

TEST_CASE("a keyring that does not take the secret leaves quick unlock off", "[quick]") {
    QuickFixture fixture;
    fixture.reopen();
    for (const auto mood : {FakeKeychain::Mood::Locked, FakeKeychain::Mood::Silent}) {
        fixture.keychain.mood = mood;
        REQUIRE_ERROR(fixture.arm(), Error::Kind::Io);
        CHECK_FALSE(QFile::exists(quickUnlockFile(fixture.id)));
    }
}

TEST_CASE("what was tampered with opens nothing", "[quick]") {
    QuickFixture fixture;
    fixture.armed();
    const QByteArray good = fixture.keychain.kept.value(fixture.id);
    fixture.keychain.kept[fixture.id] = QByteArray(good).replace(0, 1, QByteArray(1, char(good.at(0) ^ 1)));
    REQUIRE_ERROR(fixture.unlock(), Error::Kind::Locked);
    fixture.keychain.kept[fixture.id] = good.left(31);
    REQUIRE_ERROR(fixture.unlock(), Error::Kind::Locked);
    fixture.keychain.kept[fixture.id] = good;

    QFile file(quickUnlockFile(fixture.id));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    CHECK(QFile::permissions(file.fileName()) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    // A later date would be a longer life: the date is sealed too.
    const auto write = [&](const QByteArray& bytes) {
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
    };
    const QByteArray at = fixture.clock.now().toString(Qt::ISODate).toLatin1();
    REQUIRE(text.contains(at));
    fixture.clock.set(fixture.clock.now().addSecs(3600));
    write(QByteArray(text).replace(at, fixture.clock.now().toString(Qt::ISODate).toLatin1()));
    REQUIRE_ERROR(fixture.unlock(), Error::Kind::Locked);
    write("{}");
    REQUIRE_ERROR(fixture.unlock(), Error::Kind::Locked);
    write(text);
    REQUIRE_OK(fixture.unlock());
}

TEST_CASE("a change of passphrase, a revocation and switching off end quick unlock", "[quick]") {
    QuickFixture fixture;
    fixture.armed();
    const Credentials before = REQUIRE_OK(fixture.unlock());
    fixture.session = REQUIRE_OK(fixture.open());
    REQUIRE_OK(StaffDesk(*fixture.session)
                   .changePassphrase(SecretBytes::fromPassphrase(u"coffre-exemple"_s),
                       SecretBytes::fromPassphrase(u"une autre phrase"_s), KdfCost::floor()));
    REQUIRE_OK(fixture.session->close());
    fixture.session.reset();
    // Even with both halves kept by somebody, the slot is another one now.
    const Error error = REQUIRE_ERROR(Session::open(fixture.path, before, fixture.clock), Error::Kind::Locked);
    CHECK(error.message.fr.contains(u"Tapez votre phrase secrète"_s));
    fixture.quick.forget(fixture.id);
    CHECK(fixture.quick.isEnabled(fixture.id));
    CHECK_FALSE(fixture.quick.isReady(fixture.id));
    CHECK(fixture.keychain.kept.isEmpty());
    fixture.quick.disable(fixture.id);
    CHECK_FALSE(fixture.quick.isEnabled(fixture.id));
    CHECK_FALSE(QFile::exists(quickUnlockFile(fixture.id)));
}

TEST_CASE("neither half is in the vault or in a backup", "[quick]") {
    QuickFixture fixture;
    fixture.reopen();
    REQUIRE_OK(fixture.arm());
    const QByteArray slotKey(reinterpret_cast<const char*>(fixture.session->vault().slotKey().data()), 32);
    REQUIRE_OK(fixture.session->vault().backupTo(fixture.file(u"copie.greffe"_s)));
    REQUIRE_OK(fixture.session->close());
    fixture.session.reset();
    QFile sealed(quickUnlockFile(fixture.id));
    REQUIRE(sealed.open(QIODevice::ReadOnly));
    const QByteArray text = sealed.readAll();
    CHECK_FALSE(text.contains(slotKey.toHex()));
    for (const QString& path : {fixture.path, fixture.file(u"copie.greffe"_s)}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        CHECK_FALSE(bytes.contains(fixture.keychain.kept.value(fixture.id)));
        CHECK_FALSE(bytes.contains(slotKey));
    }
}
