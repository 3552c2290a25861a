// SPDX-License-Identifier: GPL-3.0-or-later
// What a look into the memory of a process finds before the lock and after it.
#include "faultfixture.h"

#include <unistd.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// Every readable byte of another process, in pieces.
void eachPiece(qint64 pid, const std::function<void(const QByteArray&)>& visit) {
    QFile maps(u"/proc/%1/maps"_s.arg(pid));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    QFile memory(u"/proc/%1/mem"_s.arg(pid));
    REQUIRE(memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 5 || words.at(1).at(1) != 'w') // read-only pages are the program itself
            continue;
        const QList<QByteArray> ends = words.at(0).split('-');
        qint64 at = ends.value(0).toLongLong(nullptr, 16);
        const qint64 end = ends.value(1).toLongLong(nullptr, 16);
        constexpr qint64 piece = 16 << 20;
        for (; at < end; at += piece) {
            if (!memory.seek(at))
                break;
            visit(memory.read(qMin(piece + 64, end - at)));
        }
    }
}

QMap<QString, int> countIn(qint64 pid, const QMap<QString, QList<QByteArray>>& wanted) {
    QMap<QString, int> out;
    eachPiece(pid, [&](const QByteArray& bytes) {
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
            for (const QByteArray& form : it.value())
                out[it.key()] += int(bytes.count(form));
        }
    });
    return out;
}

QByteArray bytesOf(const SecretBytes& secret, qsizetype from, qsizetype size) {
    return QByteArray(reinterpret_cast<const char*>(secret.data()) + from, size);
}

QList<QByteArray> textForms(const QString& text) {
    return {text.toUtf8(), QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2)};
}

} // namespace

TEST_CASE("after the lock no key is left in memory", "[faults]") {
    if (::geteuid() != 0)
        GREFFE_SKIP("needs root to read another process");
    Finding finding({29}, u"Memory of a process before and after the lock"_s);
    FaultFixture fixture;
    QMap<QString, QList<QByteArray>> wanted;
    QStringList markers;
    {
        const auto vault = REQUIRE_OK(fixture.openByPassphrase());
        const RootKeys& keys = vault->inner().keys;
        wanted[u"root key"_s] = {bytesOf(keys.root, 0, 32)};
        wanted[u"database key"_s] = {bytesOf(keys.database, 0, 32), bytesOf(keys.database, 0, 32).toHex(),
            bytesOf(keys.database, 0, 32).toHex().toUpper()};
        wanted[u"header key"_s] = {bytesOf(keys.headerMac, 0, 32)};
        wanted[u"passphrase"_s] = textForms(clairePhrase);
        for (int i = 0; i < 200; ++i) {
            markers << u"MEM%1K"_s.arg(QRandomGenerator::global()->generate64(), 16, 16, QChar(u'0'));
            REQUIRE_OK(vault->database().writeDraft([&](Writer& writer) -> Result<> {
                TRY(writer.run(u"INSERT INTO setting (key, value) VALUES (?, ?)"_s,
                    {u"m%1"_s.arg(i), u"\"%1\""_s.arg(markers.last())}));
                return {};
            }));
        }
        for (const QString& each : std::as_const(markers))
            wanted[u"data"_s] += textForms(each);
    }
    struct Look {
        QMap<QString, int> before = {};
        QMap<QString, int> after = {};
    };
    const auto lookAt = [&](const QStringList& options) {
        QProcess process;
        process.start(stressProgram, options + QStringList{u"show"_s, fixture.path});
        const auto waitFor = [&](const QByteArray& word) {
            QByteArray said;
            while (!said.contains(word)) {
                REQUIRE(process.waitForReadyRead(60000));
                said += process.readAllStandardOutput();
            }
        };
        Look out;
        waitFor("before");
        out.before = countIn(process.processId(), wanted);
        process.write("\n");
        waitFor("locked");
        out.after = countIn(process.processId(), wanted);
        process.write("\n");
        process.waitForFinished();
        return out;
    };
    const auto [before, after] = lookAt({u"--guard"_s});
    const Look unguarded = lookAt({});
    int keysBefore = 0;
    int keysAfter = 0;
    QStringList left;
    for (const QString& key : {u"root key"_s, u"database key"_s, u"header key"_s}) {
        keysBefore += before.value(key);
        keysAfter += after.value(key);
        if (after.value(key) > 0)
            left << u"%1 %2"_s.arg(key).arg(after.value(key));
    }
    INFO(left.join(u", "_s).toStdString());
    CHECK(keysAfter == 0);
    finding.figure("keys (root, database, header; raw and hex) ", keysBefore, " before the lock, ", keysAfter,
        " after; passphrase ", before.value(u"passphrase"_s), " and ", after.value(u"passphrase"_s),
        " (the constant of the test program included); ", markers.size(),
        " texts that were read: ", before.value(u"data"_s), " places before, ", after.value(u"data"_s), " after");
    CHECK(after.value(u"data"_s) < 20);
    finding.control(unguarded.after.value(u"data"_s) > 100, "without guardProcess(), ",
        unguarded.after.value(u"data"_s), " of the texts are left in freed memory");
    finding.control(
        keysBefore > 0 && before.value(u"data"_s) > 0, "the same search finds keys and texts before the lock");
}
