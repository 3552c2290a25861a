// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/journal.h"

#include "vault/header.h"
#include "vault/keys.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QtEndian>

#include <limits>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr char columns[] =
    "j.sequence, j.at, j.staff, j.action, j.object, j.commitment, j.previous, j.hash, p.salt, p.payload";
constexpr int problemLimit = 100;

QByteArray framed(const QByteArray& bytes) {
    QByteArray out(4, '\0');
    qToLittleEndian(quint32(bytes.size()), out.data());
    return out + bytes;
}

QByteArray start(const QByteArray& vaultId) {
    return hash256(framed("greffe/journal-start/1") + framed(vaultId));
}

QString instant(const QDateTime& at) {
    return at.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

QString headText(qint64 sequence, const QByteArray& hash) {
    return u"%1:%2"_s.arg(sequence).arg(QString::fromLatin1(hash.left(8).toHex()));
}

/// A row with the payload as it is stored: its bytes are what the commitment covers.
struct StoredEntry {
    JournalEntry entry;
    QByteArray salt;
    QByteArray payload; ///< null once erased
};

StoredEntry readRow(const Rows& query) {
    StoredEntry out;
    out.entry.sequence = query.value(0).toLongLong();
    out.entry.at = QDateTime::fromString(query.value(1).toString(), Qt::ISODate);
    out.entry.staff = query.value(2).toString();
    out.entry.action = query.value(3).toString();
    out.entry.object = query.value(4).toString();
    out.entry.commitment = query.value(5).toByteArray();
    out.entry.previous = query.value(6).toByteArray();
    out.entry.hash = query.value(7).toByteArray();
    if (!query.value(9).isNull()) {
        out.salt = query.value(8).toByteArray();
        out.payload = query.value(9).toString().toUtf8();
        out.entry.payload = QJsonDocument::fromJson(out.payload).object();
    }
    return out;
}

Result<QByteArray> vaultIdOf(const Database& database) {
    Rows query = TRY(database.read(u"SELECT vault_id FROM vault_state"_s));
    if (!query.next())
        return notAVault();
    return query.value(0).toByteArray();
}

QString listSql(const char* condition, bool descending) {
    return u"SELECT %1 FROM journal j LEFT JOIN journal_payload p ON p.sequence = j.sequence WHERE %2 AND (? = '' OR j.object = ?) ORDER BY j.sequence %3 LIMIT ?"_s
        .arg(QLatin1StringView(columns), QLatin1StringView(condition), descending ? u"DESC"_s : u"ASC"_s);
}

Result<QList<JournalEntry>> entries(
    const Database& database, const QString& sql, qint64 bound, const QString& object, int limit) {
    const QString wanted = object.isNull() ? u""_s : object;
    Rows query = TRY(database.read(sql, {bound, wanted, wanted, limit > 0 ? limit : -1}));
    QList<JournalEntry> out;
    while (query.next())
        out << readRow(query).entry;
    TRY(database.finished(query));
    return out;
}

Text at(qint64 sequence, const char* fr, const char* en) {
    return Text{QString::fromUtf8(fr), QString::fromUtf8(en)}.arg(sequence);
}

} // namespace

namespace detail {

QByteArray journalCommitment(const QByteArray& salt, const QByteArray& payload) {
    return hash256(framed("greffe/payload/1") + framed(salt) + framed(payload));
}

QByteArray journalHash(const JournalEntry& entry) {
    QByteArray sequence(8, '\0');
    qToLittleEndian(quint64(entry.sequence), sequence.data());
    return hash256(framed("greffe/journal/1") + framed(entry.previous) + framed(sequence) +
                   framed(instant(entry.at).toUtf8()) + framed(entry.staff.toUtf8()) + framed(entry.action.toUtf8()) +
                   framed(entry.object.toUtf8()) + framed(entry.commitment));
}

Result<> appendToJournal(Writer& writer, const JournalDraft& draft) {
    JournalEntry entry;
    {
        Rows last = TRY(writer.run(u"SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"_s));
        if (last.next()) {
            entry.sequence = last.value(0).toLongLong();
            entry.previous = last.value(1).toByteArray();
        } else {
            const QByteArray vaultId = TRY(vaultIdOf(writer.database()));
            entry.previous = start(vaultId);
        }
    }
    ++entry.sequence;
    entry.at = writer.now();
    entry.staff = writer.staff();
    entry.action = draft.action;
    entry.object = draft.object;
    const QByteArray salt = randomBytes(32);
    const QByteArray payload = QJsonDocument(draft.payload).toJson(QJsonDocument::Compact);
    entry.commitment = journalCommitment(salt, payload);
    entry.hash = journalHash(entry);
    TRY(writer.run(
        u"INSERT INTO journal (sequence, at, staff, action, object, commitment, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {entry.sequence, instant(entry.at), entry.staff, entry.action, entry.object.isNull() ? u""_s : entry.object,
            entry.commitment, entry.previous, entry.hash}));
    TRY(writer.run(u"INSERT INTO journal_payload (sequence, salt, payload) VALUES (?, ?, ?)"_s,
        {entry.sequence, salt, QString::fromUtf8(payload)}));
    return {};
}

} // namespace detail

Result<std::pair<qint64, QByteArray>> parseAnchor(const QString& text) {
    static const QRegularExpression shape(u"^\\s*(\\d{1,15}):([0-9a-fA-F]{16})\\s*$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return Error{Error::Kind::Invalid,
            Text{
                u"« %1 » n’est pas une empreinte de journal. Recopiez-la comme elle est imprimée, par exemple 1284:9f3a57c2d0b1e4a6."_s,
                u"“%1” is not a journal anchor. Copy it as it is printed, for example 1284:9f3a57c2d0b1e4a6."_s}
                .arg(text),
            {}, u"anchor"_s};
    return std::pair{match.captured(1).toLongLong(), QByteArray::fromHex(match.captured(2).toLatin1())};
}

Result<QString> Journal::head() const {
    Rows query = TRY(m_database.read(u"SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"_s));
    if (!query.next()) {
        TRY(m_database.finished(query));
        return QString();
    }
    return headText(query.value(0).toLongLong(), query.value(1).toByteArray());
}

Result<qint64> Journal::count() const {
    Rows query = TRY(m_database.read(u"SELECT coalesce(max(sequence), 0) FROM journal"_s));
    query.next();
    TRY(m_database.finished(query));
    return query.value(0).toLongLong();
}

Result<QList<JournalEntry>> Journal::list(qint64 after, int limit, const QString& object) const {
    return entries(m_database, listSql("j.sequence > ?", false), after, object, limit);
}

Result<QList<JournalEntry>> Journal::latest(qint64 before, int limit, const QString& object) const {
    const qint64 bound = before > 0 ? before : std::numeric_limits<qint64>::max();
    return entries(m_database, listSql("j.sequence < ?", true), bound, object, limit);
}

Result<std::optional<JournalEntry>> Journal::find(qint64 sequence) const {
    const QList<JournalEntry> found = TRY(list(sequence - 1, 1));
    if (found.isEmpty() || found.first().sequence != sequence)
        return std::optional<JournalEntry>();
    return std::optional(found.first());
}

Result<JournalReport> Journal::verify(const std::optional<QString>& anchor, const Progress& progress) const {
    std::optional<std::pair<qint64, QByteArray>> wanted;
    if (anchor)
        wanted = TRY(parseAnchor(*anchor));
    const qint64 total = TRY(count());
    JournalReport report;
    const auto problem = [&](const Text& text) {
        if (report.problems.size() < problemLimit)
            report.problems << text;
    };

    const QByteArray vaultId = TRY(vaultIdOf(m_database));
    QByteArray previous = start(vaultId);
    qint64 expected = 1;
    bool anchorSeen = false;
    Rows query = TRY(m_database.read(
        u"SELECT %1 FROM journal j LEFT JOIN journal_payload p ON p.sequence = j.sequence ORDER BY j.sequence"_s.arg(
            QLatin1StringView(columns))));
    while (query.next()) {
        const StoredEntry stored = readRow(query);
        const JournalEntry& entry = stored.entry;
        if (entry.sequence != expected)
            problem(at(expected, "L’écriture %1 manque.", "Entry %1 is missing."));
        else if (entry.previous != previous)
            problem(at(entry.sequence, "L’écriture %1 ne suit pas la précédente.",
                "Entry %1 does not follow the one before."));
        if (detail::journalHash(entry) != entry.hash)
            problem(at(entry.sequence, "L’écriture %1 a été modifiée.", "Entry %1 was altered."));
        if (!stored.payload.isNull() && detail::journalCommitment(stored.salt, stored.payload) != entry.commitment)
            problem(at(
                entry.sequence, "Le contenu de l’écriture %1 a été modifié.", "The content of entry %1 was altered."));
        if (wanted && wanted->first == entry.sequence) {
            anchorSeen = true;
            if (entry.hash.left(8) != wanted->second)
                problem(at(entry.sequence, "L’écriture %1 n’est pas celle de l’empreinte donnée.",
                    "Entry %1 is not the one of the given anchor."));
        }
        previous = entry.hash;
        expected = entry.sequence + 1;
        report.head = headText(entry.sequence, entry.hash);
        ++report.entries;
        if (progress && report.entries % 1000 == 0 && !progress(report.entries, total))
            return Error{Error::Kind::Cancelled, {u"La vérification a été arrêtée."_s, u"The check was stopped."_s}};
    }
    TRY(m_database.finished(query));
    if (wanted && !anchorSeen)
        problem(at(wanted->first,
            "Le journal ne contient pas l’écriture %1 de l’empreinte donnée : des écritures manquent à la fin, ou ce "
            "fichier est plus ancien.",
            "The journal does not hold entry %1 of the given anchor: entries are missing at the end, or this file is "
            "older."));
    report.ok = report.problems.isEmpty();
    return report;
}

Result<> Journal::exportTo(QIODevice& device, const Progress& progress) const {
    const auto line = [&](const QJsonObject& object) -> Result<> {
        const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        if (device.write(bytes) != bytes.size())
            return Error{Error::Kind::Io, {u"L’écriture du journal exporté a échoué. Vérifiez la place disponible."_s,
                                              u"Writing the exported journal failed. Check the free space."_s}};
        return {};
    };
    const auto hex = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); };
    const qint64 total = TRY(count());
    const QByteArray vaultId = TRY(vaultIdOf(m_database));
    const QString last = TRY(head());
    TRY(line({{u"format"_s, u"greffe-journal"_s}, {u"version"_s, 1}, {u"vault_id"_s, hex(vaultId)},
        {u"entries"_s, total}, {u"head"_s, last}}));
    Rows query = TRY(m_database.read(
        u"SELECT %1 FROM journal j LEFT JOIN journal_payload p ON p.sequence = j.sequence ORDER BY j.sequence"_s.arg(
            QLatin1StringView(columns))));
    qint64 done = 0;
    while (query.next()) {
        const StoredEntry stored = readRow(query);
        const JournalEntry& entry = stored.entry;
        QJsonObject object{{u"sequence"_s, entry.sequence}, {u"at"_s, instant(entry.at)}, {u"staff"_s, entry.staff},
            {u"action"_s, entry.action}, {u"object"_s, entry.object}, {u"commitment"_s, hex(entry.commitment)},
            {u"previous"_s, hex(entry.previous)}, {u"hash"_s, hex(entry.hash)}};
        if (!stored.payload.isNull()) {
            object[u"salt"_s] = hex(stored.salt);
            object[u"payload"_s] = QString::fromUtf8(stored.payload);
        }
        TRY(line(object));
        if (progress && ++done % 1000 == 0 && !progress(done, total))
            return Error{Error::Kind::Cancelled, {u"L’export a été arrêté."_s, u"The export was stopped."_s}};
    }
    return m_database.finished(query);
}

Result<std::pair<qint64, qint64>> Journal::payloadsBefore(const QDateTime& instant) const {
    // By the clock of each entry; one that was set wrong only makes the list shorter, never longer.
    Rows query = TRY(m_database.read(
        u"SELECT coalesce(min(sequence), 0) FROM journal WHERE at >= ?"_s, {instant.toUTC().toString(Qt::ISODate)}));
    if (!query.next())
        return std::pair<qint64, qint64>(0, 0);
    const qint64 next = query.value(0).toLongLong();
    const qint64 last = next > 0 ? next - 1 : TRY(count());
    Rows counted = TRY(m_database.read(u"SELECT count(*) FROM journal_payload WHERE sequence <= ?"_s, {last}));
    return std::pair(last, counted.next() ? counted.value(0).toLongLong() : 0);
}

Result<qint64> Journal::erasePayloads(Writer& writer, qint64 upTo, const QString& object) const {
    const QString wanted = object.isNull() ? u""_s : object;
    TRY(writer.run(
        u"DELETE FROM journal_payload WHERE sequence <= ? AND (? = '' OR sequence IN (SELECT sequence FROM journal WHERE object = ?))"_s,
        {upTo, wanted, wanted}));
    return writer.changes();
}

} // namespace greffe
