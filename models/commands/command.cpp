// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "base/recorddiff.h"
#include "commands/completion.h"
#include "commands/followup.h"
#include "commands/wording.h"
#include "domain/activity.h"
#include "domain/activitylife.h"
#include "store/references.h"
#include "store/stores.h"

#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// The keys of what changed, never the values: the journal must be able to outlive a purge.
QJsonArray changedKeys(const AnyRecord& before, const AnyRecord& after) {
    QStringList keys;
    for (const FieldChange& change : diff(after.type().fields, before.data(), after.data())) {
        const QString key = change.path.section(u'[', 0, 0);
        if (!keys.contains(key))
            keys += key;
    }
    if (before.head().archived != after.head().archived)
        keys += u"archived"_s;
    return QJsonArray::fromStringList(keys);
}

/// Takes a change back: the record as it was, as a new revision.
class UndoChange final : public ChangeAnyRecord {
public:
    UndoChange(AnyRecord wanted, int revision)
        : ChangeAnyRecord(wanted.type(), wanted.head().row, revision)
        , m_wanted(std::move(wanted)) {}
    std::unique_ptr<Command> inverse() const override { return nullptr; }

protected:
    Result<> change(AnyRecord& record, Scope&) override {
        const RecordHead head = record.head();
        const bool archived = m_wanted.head().archived;
        record = m_wanted;
        record.head() = head;
        record.head().archived = archived;
        return {};
    }
    QString action() const override { return QString::fromLatin1(m_type.key) + u"_undo"_s; }
    Text sentence() const override { return said(m_type, u"%1"_s, "rétabli", "put back"); }

private:
    AnyRecord m_wanted;
};

/// A record that should not have been made leaves the desk; its reference stays taken.
class UndoAdd final : public ChangeAnyRecord {
public:
    UndoAdd(const RecordType& type, qint64 row, int revision)
        : ChangeAnyRecord(type, row, revision) {}
    std::unique_ptr<Command> inverse() const override { return nullptr; }

protected:
    Result<> change(AnyRecord& record, Scope&) override {
        record.head().archived = true;
        return {};
    }
    QString action() const override { return QString::fromLatin1(m_type.key) + u"_undo"_s; }
    Text sentence() const override { return said(m_type, u"%1"_s, "archivé", "archived"); }
};

} // namespace

QDate Scope::today() const {
    return now().toTimeZone(QTimeZone(m_organisation.timeZone.toLatin1())).date();
}

Result<AnyRecord> Scope::load(const RecordType& type, qint64 row) const {
    return m_stores.of(type).load(row);
}

namespace {

Result<> refuseErrors(const AnyRecord& record, const Organisation& organisation, const QDateTime& now, QDate today) {
    QList<Problem> problems = problemsOf(record, organisation, now, today);
    problems.removeIf([](const Problem& problem) { return problem.level != Level::Error; });
    if (problems.isEmpty())
        return {};
    const Problem& first = problems.first();
    if (problems.size() == 1)
        return invalid(first.message, first.path);
    Text message = first.message;
    const qint64 others = problems.size() - 1;
    message.fr += others == 1 ? u" (et une autre erreur)"_s : u" (et %1 autres erreurs)"_s.arg(others);
    message.en += others == 1 ? u" (and one more error)"_s : u" (and %1 more errors)"_s.arg(others);
    return invalid(message, first.path);
}

bool isOrganisation(const AnyRecord& record) {
    return &record.type() == &Organisation::type();
}

} // namespace

Result<Organisation> Scope::organisationOf(const AnyRecord& record) const {
    if (const auto* own = record.as<Organisation>())
        return *own;
    const qint64 row = record.head().organisation;
    if (row == 0 || row == m_organisation.row)
        return m_organisation;
    return load(Id<Organisation>(row));
}

Result<> Scope::add(AnyRecord& record) const {
    RecordHead& head = record.head();
    if (isOrganisation(record))
        head.organisation = 0;
    else if (head.organisation == 0)
        head.organisation = m_organisation.row;
    const Organisation organisation = TRY(organisationOf(record));
    const QDate day = now().toTimeZone(QTimeZone(organisation.timeZone.toLatin1())).date();
    complete(record, organisation, now(), day, true);
    TRY(refuseErrors(record, organisation, now(), day));
    TRY(m_stores.of(record.type()).insert(m_writer, record, referenceYear(record, day)));
    const auto* request = record.as<Request>();
    return request ? followRequest(*this, *request) : Result<>();
}

Result<> Scope::save(AnyRecord& record) const {
    const Organisation organisation = TRY(organisationOf(record));
    const QDate day = now().toTimeZone(QTimeZone(organisation.timeZone.toLatin1())).date();
    if (auto* activity = record.as<Activity>(); activity && activity->status == u"approved")
        reopenIfChanged(TRY(load(activity->id())), *activity);
    complete(record, organisation, now(), day, false);
    TRY(refuseErrors(record, organisation, now(), day));
    TRY(m_stores.of(record.type()).update(m_writer, record));
    const auto* request = record.as<Request>();
    return request ? followRequest(*this, *request) : Result<>();
}

Result<QString> Scope::reserveReference(const RecordType& type, int year) const {
    return references::next(m_writer, type, m_organisation.row, year);
}

Result<> AddAnyRecord::apply(Scope& scope) {
    TRY(scope.add(m_record));
    m_object = journalObject(m_record.type(), m_record.head().ref, TRY(scope.organisationOf(m_record)).ref);
    return {};
}

JournalDraft AddAnyRecord::entry() const {
    return {m_record.kind() + u"_add"_s, m_object, {}};
}

Done AddAnyRecord::done() const {
    const RecordHead& head = m_record.head();
    return {said(m_record.type(), head.ref, "enregistré", "saved"), m_record.kind(), head.ref, head.row};
}

std::unique_ptr<Command> AddAnyRecord::inverse() const {
    // The organisation is the ground on which everything else stands.
    if (isOrganisation(m_record))
        return nullptr;
    return std::make_unique<UndoAdd>(m_record.type(), m_record.head().row, m_record.head().revision);
}

Result<> ChangeAnyRecord::apply(Scope& scope) {
    m_before = TRY(scope.load(m_type, m_row));
    if (m_revision != 0 && m_before.head().revision != m_revision)
        return conflict(
            Text{u"%1 : une autre modification a été enregistrée entre-temps. Rien n’a été changé. Rouvrez la fiche "
                 "pour voir son état actuel, puis recommencez."_s,
                u"%1: another change was saved meanwhile. Nothing was changed. Open the record again to see how it is "
                u"now, then "
                "start again."_s}
                .arg(m_before.head().ref));
    m_after = m_before;
    TRY(change(m_after, scope));
    TRY(scope.save(m_after));
    m_object = journalObject(m_type, m_after.head().ref, TRY(scope.organisationOf(m_after)).ref);
    return {};
}

JournalDraft ChangeAnyRecord::entry() const {
    QJsonObject payload = details();
    payload.insert(u"revision"_s, m_after.head().revision);
    payload.insert(u"fields"_s, changedKeys(m_before, m_after));
    return {action(), m_object, payload};
}

Done ChangeAnyRecord::done() const {
    const RecordHead& head = m_after.head();
    return {sentence().arg(head.ref), QString::fromLatin1(m_type.key), head.ref, head.row};
}

std::unique_ptr<Command> ChangeAnyRecord::inverse() const {
    return std::make_unique<UndoChange>(m_before, m_after.head().revision);
}

void ChangeAnyRecord::rebase(const QString& kind, qint64 row, int from, int to) {
    if (row == m_row && kind == QLatin1StringView(m_type.key) && m_revision == from)
        m_revision = to;
}

EditAnyRecord::EditAnyRecord(AnyRecord record)
    : ChangeAnyRecord(record.type(), record.head().row, record.head().revision)
    , m_wanted(std::move(record)) {
}

Result<> EditAnyRecord::change(AnyRecord& record, Scope&) {
    for (const Field& field : m_type.fields) {
        if (field.has(ByAct) && field.get(record.data()) != field.get(m_wanted.data()))
            return invalid(
                Text{
                    u"« %1 » de %2 change par un acte, non en modifiant la fiche. Choisissez l’acte dans la fiche. Rien n’a été changé."_s,
                    u"“%1” of %2 is changed by an act, not by editing the record. Choose the act in the record. Nothing was changed."_s}
                    .arg(Text{field.label.in(Language::French), field.label.in(Language::English)})
                    .arg(record.head().ref),
                field.name());
    }
    const RecordHead head = record.head();
    record = m_wanted;
    record.head() = head;
    return {};
}

QString EditAnyRecord::action() const {
    return QString::fromLatin1(m_type.key) + u"_edit"_s;
}

Text EditAnyRecord::sentence() const {
    return said(m_type, u"%1"_s, "modifié", "changed");
}

Result<> ArchiveAnyRecord::change(AnyRecord& record, Scope& scope) {
    if (isOrganisation(record) && m_archived && record.head().row == scope.organisation().row)
        return conflict(
            {u"L’organisme dans lequel vous travaillez ne peut pas être archivé. Choisissez-en d’abord un autre."_s,
                u"The organisation you work in cannot be archived. Select another one first."_s});
    record.head().archived = m_archived;
    return {};
}

QString ArchiveAnyRecord::action() const {
    return QString::fromLatin1(m_type.key) + (m_archived ? u"_archive"_s : u"_unarchive"_s);
}

Text ArchiveAnyRecord::sentence() const {
    return m_archived ? said(m_type, u"%1"_s, "archivé", "archived")
                      : said(m_type, u"%1"_s, "désarchivé", "brought back");
}

Result<> RestoreVersion::change(AnyRecord& record, Scope& scope) {
    AnyRecord wanted = TRY(scope.stores().of(m_type).version(record.head().row, m_version));
    const RecordHead head = record.head();
    // What was approved since stays approved: only the content comes back.
    if (auto* activity = wanted.as<Activity>())
        keepLife(*record.as<Activity>(), *activity);
    record = wanted;
    record.head() = head;
    return {};
}

QString RestoreVersion::action() const {
    return QString::fromLatin1(m_type.key) + u"_restore"_s;
}

Text RestoreVersion::sentence() const {
    return said(m_type, u"%1"_s, "rétabli", "restored");
}

QJsonObject RestoreVersion::details() const {
    return {{u"version"_s, m_version}};
}

} // namespace greffe
