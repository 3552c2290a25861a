// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/queries.h"
#include "commands/wording.h"
#include "documents/letters.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/records.h"
#include "store/stores.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

Result<QList<RecordVersion>> history(const Session& session, const RecordType& type, qint64 row) {
    const RecordStore& store = session.stores().of(type);
    QList<RecordVersion> out;
    std::optional<AnyRecord> before;
    for (const StoredVersion& version : TRY(store.versions(row))) {
        AnyRecord record = TRY(store.version(row, version.revision));
        RecordVersion shown{version.revision, version.at, version.staff, {}};
        if (before)
            shown.changes = diff(type.fields, before->data(), record.data());
        out.prepend(shown);
        before = std::move(record);
    }
    return out;
}

Result<AnyRecord> recordVersion(const Session& session, const RecordType& type, qint64 row, int revision) {
    return session.stores().of(type).version(row, revision);
}

namespace {

/// What happened to a task or an opinion since it was made, as part of its record's own story.
Result<> addEntriesOf(const Session& session, const RecordType& type, const QString& ref,
    const QString& organisationRef, const QString& about, TimelineEntry::What what, qint64 row,
    QList<TimelineEntry>& out) {
    constexpr int entriesShown = 50;
    for (const JournalEntry& entry :
        TRY(session.vault().journal().latest(0, entriesShown, journalObject(type, ref, organisationRef)))) {
        if (entry.action.endsWith(u"_add"))
            continue; // the record's own line says so
        Text text = actionLabel(entry.action);
        if (!about.isEmpty())
            text = {text.fr + u" : "_s + about, text.en + u": "_s + about};
        out += TimelineEntry{what, entry.at, entry.staff, text, ref, row};
    }
    return {};
}

/// On which right, and what was decided.
void addDecision(const QJsonObject& payload, Text& text) {
    const Text right = choiceList(u"rights").label(payload[u"right"].toString());
    const Text outcome = choiceList(u"outcomes").label(payload[u"outcome"].toString());
    text = Text{text.fr + u"\u00a0: "_s + right.fr + u" — "_s + outcome.fr,
        text.en + u": "_s + right.en + u" — "_s + outcome.en};
}

/// Which letter left, and what leaving did to the record: one entry of the journal for all of it.
void addLetter(const QJsonObject& payload, Text& text) {
    const LetterKind* kind = letterKind(payload[u"letter"].toString());
    if (!kind)
        return;
    text = Text{text.fr + u"\u00a0: "_s + kind->title.fr, text.en + u": "_s + kind->title.en};
    for (const QJsonValue act : payload[u"acts"].toArray()) {
        const Text done = actionLabel(act.toString());
        text = Text{text.fr + u" — "_s + done.fr, text.en + u" — "_s + done.en};
    }
}

} // namespace

Result<QList<TimelineEntry>> timeline(const Session& session, const RecordType& type, qint64 row) {
    constexpr int entriesShown = 500;
    const Stores& stores = session.stores();
    const AnyRecord record = TRY(stores.of(type).load(row));
    const RecordHead& head = record.head();
    QString organisationRef = session.organisation().ref;
    if (head.organisation != 0 && head.organisation != session.organisation().row)
        organisationRef = TRY(stores.organisations.load(head.organisation)).head().ref;
    QList<TimelineEntry> out;
    QStringList told; // documents that a journal entry already speaks of
    const QString object = journalObject(type, head.ref, organisationRef);
    for (const JournalEntry& entry : TRY(session.vault().journal().latest(0, entriesShown, object))) {
        TimelineEntry shown{TimelineEntry::What::Journal, entry.at, entry.staff, actionLabel(entry.action), {}, 0};
        if (entry.payload) {
            addLetter(*entry.payload, shown.text);
            if (entry.action == u"request_decide")
                addDecision(*entry.payload, shown.text);
        }
        const QString document = entry.payload ? (*entry.payload)[u"document"_s].toString() : QString();
        if (!document.isEmpty()) {
            shown.what = TimelineEntry::What::Document;
            shown.ref = document;
            told += document;
            if (const auto found = TRY(stores.documents.rowOf(head.organisation, document)))
                shown.row = *found;
        }
        out += shown;
    }
    const QString kind = record.kind();
    for (const AnyRecord& any :
        TRY(stores.documents.loadMany(TRY(stores.documents.of(kind, head.ref, head.organisation))))) {
        const DocumentRecord& document = *any.as<DocumentRecord>();
        if (!told.contains(document.ref))
            out += TimelineEntry{TimelineEntry::What::Document, document.createdAt, document.issuedBy,
                {document.title, document.title}, document.ref, document.row};
    }
    for (const AnyRecord& any : TRY(stores.tasks.loadMany(TRY(stores.tasks.of(kind, head.ref, head.organisation))))) {
        const Task& task = *any.as<Task>();
        TRY(addEntriesOf(session, Task::type(), task.ref, organisationRef,
            task.department.isEmpty() ? task.owner : task.department, TimelineEntry::What::Task, task.row, out));
        out += TimelineEntry{
            TimelineEntry::What::Task, task.createdAt, task.owner, {task.title, task.title}, task.ref, task.row};
    }
    for (const AnyRecord& any :
        TRY(stores.advices.loadMany(TRY(stores.advices.of(kind, head.ref, head.organisation))))) {
        const Advice& advice = *any.as<Advice>();
        TRY(addEntriesOf(session, Advice::type(), advice.ref, organisationRef, advice.title,
            TimelineEntry::What::Advice, advice.row, out));
        out += TimelineEntry{TimelineEntry::What::Advice, advice.createdAt, advice.givenBy,
            {u"Avis du DPO : "_s + advice.title, u"DPO’s advice: "_s + advice.title}, advice.ref, advice.row};
    }
    std::stable_sort(
        out.begin(), out.end(), [](const TimelineEntry& a, const TimelineEntry& b) { return a.at > b.at; });
    return out;
}

} // namespace greffe
