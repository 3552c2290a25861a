// SPDX-License-Identifier: GPL-3.0-or-later
// A journal of a million entries: what verifying costs, against reading the same rows and doing nothing with them, and
// against the stand-alone verifier in Python. Prints seconds and ratios of one run; judges nothing.
#include "measure.h"
#include "support/chainedjournal.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace greffe;
using namespace greffe::bench;
using namespace Qt::StringLiterals;

namespace {

void say(const char* what, const Taken& taken) {
    std::printf("  %-22s %7.2f s (%.2f)", what, taken.processor, taken.wall);
}

/// Entries as the program writes them, in one transaction: the program itself pays a commit for each.
Result<> fill(Vault& vault, qint64 entries) {
    JournalEntry last = must(vault.journal().latest(0, 1)).first();
    const QByteArray salt(32, '\x11');
    const QByteArray payload = R"({"reference":"DEM-2026-0001","revision":3,"fields":["notes","status"]})";
    return must(vault.database().write([&](Writer& writer) -> Result<> {
        for (qint64 i = 0; i < entries; ++i) {
            TRY(test::appendChained(
                writer, last, u"request DEM-2026-%1"_s.arg(i % 5000, 4, 10, QChar(u'0')), salt, payload));
        }
        writer.journal({u"register_import"_s, u"register"_s, {}});
        return {};
    })),
           Result<>();
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const qint64 entries = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const QTemporaryDir folder;
    const SystemClock clock;
    Vault::Created made = must(Vault::create(folder.filePath(u"j.greffe"_s),
        {u"Claire Fontaine"_s, SecretBytes::fromPassphrase(u"banc d’essai"_s), KdfCost::floor(), {}}, clock));
    Vault& vault = *made.vault;
    std::printf("%lld entries\n", static_cast<long long>(entries));
    say("written", secondsOf([&] { must(fill(vault, entries)); }));
    const Taken reading = secondsOf([&] {
        Rows query = must(vault.database().read(
            u"SELECT j.*, p.salt, p.payload FROM journal j LEFT JOIN journal_payload p ON p.sequence = j.sequence ORDER BY j.sequence"_s));
        qint64 bytes = 0;
        while (query.next())
            for (int i = 0; i < 10; ++i)
                bytes += query.value(i).toByteArray().size();
        if (bytes == 0)
            std::exit(1);
    });
    std::printf("\n");
    say("only read", reading);
    JournalReport report;
    const Taken verifying = secondsOf([&] { report = must(vault.journal().verify()); });
    std::printf("\n");
    say("verified", verifying);
    std::printf("   %.2f × reading   %s, %lld entries\n", verifying.processor / reading.processor,
        report.ok ? "whole" : "FAULT", static_cast<long long>(report.entries));
    QFile file(folder.filePath(u"journal.jsonl"_s));
    const Taken exporting = secondsOf([&] {
        if (!file.open(QIODevice::WriteOnly))
            std::exit(1);
        must(vault.journal().exportTo(file));
        file.close();
    });
    say("exported", exporting);
    std::printf("   %.0f MB\n", double(file.size()) / 1e6);
    const QString script = QString::fromUtf8(qgetenv("GREFFE_VERIFIER"));
    if (script.isEmpty())
        return 0;
    const Taken python = secondsOf(
        [&] {
            QProcess::execute(u"python3"_s, {script, file.fileName(), u"--anchor"_s, report.head});
        },
        RUSAGE_CHILDREN);
    say("verified in Python", python);
    std::printf("   %.2f × Greffe\n", python.processor / verifying.processor);
    return 0;
}
