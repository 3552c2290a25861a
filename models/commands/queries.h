// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recorddiff.h"
#include "commands/session.h"
#include "domain/urgency.h"

#include <QJsonArray>

namespace greffe {

/// One line of the Today page: what, by when, what next.
struct TodayItem {
    enum class Bucket { Late, Today, ThisWeek, Later };
    Bucket bucket = Bucket::Later;
    QString kind = {};
    qint64 row = 0;
    QString ref = {};
    Text title = {};                   ///< "Accès, effacement — Zoé Durand"
    Text next = {};                    ///< "Répondre à la personne"
    std::optional<QDate> dueOn = {};   ///< in the organisation's zone
    std::optional<Instant> dueAt = {}; ///< of a breach: 72 hours after awareness
    Due due = {};                      ///< "dans 4 jours", late or soon
};

/// What is due, the most urgent first: requests, breaches, tasks, reviews, and register sheets with a missing element
/// of article 30. `withinDays` bounds Later.
Result<QList<TodayItem>> todayItems(const Session& session, int withinDays = 31);

/// One result of the search over all records.
struct FoundRecord {
    QString kind = {};
    qint64 row = 0;
    QString ref = {};
    Text title = {};
    QString snippet = {};                              ///< a piece of the text as it was typed
    QList<std::pair<qsizetype, qsizetype>> marks = {}; ///< start and length of the found words in the snippet
    bool archived = false;
};
Result<QList<FoundRecord>> search(const Session& session, const QString& words, int limit = 50);

/// A state of a record and what it changed.
struct RecordVersion {
    int revision = 0;
    QDateTime at = {};
    QString staff = {};
    QList<FieldChange> changes = {}; ///< against the one before; empty for the first
};
/// The newest first. The newest is the stored record itself.
Result<QList<RecordVersion>> history(const Session& session, const RecordType& type, qint64 row);
Result<AnyRecord> recordVersion(const Session& session, const RecordType& type, qint64 row, int revision);

/// Something that happened to a record.
struct TimelineEntry {
    enum class What { Journal, Document, Task, Advice };
    What what = What::Journal;
    QDateTime at = {};
    QString staff = {};
    Text text = {};   ///< "Échéance prolongée", "Accusé de réception (PDF)"
    QString ref = {}; ///< of the document or task
    qint64 row = 0;
};
/// The newest first.
Result<QList<TimelineEntry>> timeline(const Session& session, const RecordType& type, qint64 row);

/// What a journal action is called: "request_close" -> "Demande clôturée". The action itself if unknown.
Text actionLabel(const QString& action);

/// A filter chip of a desk.
struct Preset {
    QString key = {}; ///< of ListQuery::preset; empty = all
    Text label = {};
    qint64 count = 0;
};
Result<QList<Preset>> presets(const Session& session, const RecordType& type);

/// For the side bar: per record kind, how many are late.
Result<QMap<QString, qint64>> lateCounts(const Session& session);

struct MonthCount {
    QDate month = {}; ///< its first day
    qint64 received = 0;
    qint64 answered = 0;
    qint64 answeredLate = 0;
};
/// Requests of the last `months` months, the oldest first; months without any are there with zeros.
Result<QList<MonthCount>> monthlyRequests(const Session& session, int months = 12);

/// All living records of a type in the desk's own order (or those with these references), for exports and lists.
Result<QList<AnyRecord>> listRecords(const Session& session, const RecordType& type, const QStringList& refs = {});
template <class R>
Result<QList<R>> listAll(const Session& session, const QStringList& refs = {}) {
    QList<R> out;
    for (const AnyRecord& any : TRY(listRecords(session, R::type(), refs)))
        out += *any.as<R>();
    return out;
}
/// What `request list` prints: filtered and sorted as the desk does.
Result<QList<AnyRecord>> listRecords(const Session& session, const RecordType& type, const QString& status,
    const QString& words, const QString& preset, int limit);

/// A record as `show` prints it and `add` accepts it: its fields, reference and organisation.
Result<QJsonObject> recordJson(const Session& session, const AnyRecord& record);
/// Reads it back into a new record of the selected organisation (or of the one it names). Invalid names the first bad
/// path.
Result<AnyRecord> recordFromJson(const Session& session, const RecordType& type, const QJsonObject& object);

/// For reference fields: reference and title of the living records of a kind, in order.
struct ReferenceChoice {
    QString ref = {};
    Text title = {};
};
Result<QList<ReferenceChoice>> referenceChoices(const Session& session, const QString& kind);
/// Records that name this one in a reference field: "used by 4 activities".
Result<QList<ReferenceChoice>> usedBy(const Session& session, const AnyRecord& record);

} // namespace greffe
