// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/requestexports.h"

#include "commands/queries.h"
#include "commands/requestqueries.h"
#include "commands/session.h"
#include "commands/wording.h"
#include "documents/pdf.h"
#include "documents/requestregister.h"
#include "documents/statisticsreport.h"
#include "domain/records.h"
#include "exchange/atomicfile.h"
#include "exchange/ics.h"
#include "exchange/recordtable.h"
#include "store/stores.h"

#include <QFileInfo>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype slice = 500;

std::optional<QDate> dateOf(const AnyRecord& record) {
    if (const auto* request = record.as<Request>())
        return request->receivedOn;
    if (const auto* advice = record.as<Advice>())
        return advice->givenOn ? advice->givenOn : advice->askedOn;
    if (const auto* entry = record.as<Suppression>())
        return entry->addedOn;
    return std::nullopt;
}

/// Living records, and for requests the archived ones too: a register that leaves some out proves nothing.
Result<QList<AnyRecord>> recordsOf(const Session& session, const RecordType& type, int year) {
    QList<AnyRecord> out;
    if (&type == &Request::type()) {
        for (Request& request : TRY(requestsOf(session, year)))
            out.append(AnyRecord(std::move(request)));
        return out;
    }
    for (AnyRecord& record : TRY(listRecords(session, type))) {
        const std::optional<QDate> day = dateOf(record);
        if (year == 0 || (day && day->year() == year))
            out.append(std::move(record));
    }
    return out;
}

} // namespace

Result<> ExportRecords::writePdfOf(Session& session, const QList<AnyRecord>& records) {
    const DocumentInfo info = documentInfo(session, {}, m_language);
    m_anchor = info.anchor;
    Document document;
    if (&m_type == &Request::type()) {
        QList<Request> requests;
        for (const AnyRecord& record : records)
            requests += *record.as<Request>();
        document = requestRegister(session.organisation(), requests, m_year, session.today(), info);
    } else {
        QList<Advice> advices;
        for (const AnyRecord& record : records)
            advices += *record.as<Advice>();
        document = adviceList(session.organisation(), advices, m_year, info);
    }
    const WrittenPdf written = TRY(writePdf(document, m_path));
    m_sha256 = QString::fromLatin1(written.sha256);
    return {};
}

Result<> ExportRecords::prepare(Session& session) {
    const bool printable = &m_type != &Suppression::type();
    const QStringList formats =
        printable ? QStringList{u"pdf"_s, u"csv"_s, u"xlsx"_s, u"json"_s} : QStringList{u"csv"_s, u"xlsx"_s, u"json"_s};
    if (!formats.contains(m_format))
        return invalid(
            Text{u"« %1 » n’est pas un format de cette liste : %2."_s, u"“%1” is not a format of this list: %2."_s}
                .arg(m_format)
                .arg(formats.join(u", "_s)),
            u"format"_s);
    const QList<AnyRecord> records =
        m_chosen ? TRY(session.stores().of(m_type).loadMany(*m_chosen)) : TRY(recordsOf(session, m_type, m_year));
    m_records = int(records.size());
    const bool replaced = QFileInfo::exists(m_path);
    m_anchor = session.journalHead();
    if (m_format == u"pdf") {
        TRY(writePdfOf(session, records));
    } else {
        TRY(writeRecordTable(m_format, m_path, m_type, records, m_language));
        m_written = !replaced;
        const int read = TRY(countRecordTable(m_format, m_path));
        if (read != m_records)
            return Error{Error::Kind::Io,
                Text{u"Le fichier relu contient %1 lignes au lieu de %2 : ne vous y fiez pas."_s,
                    u"The file read again holds %1 rows instead of %2: do not rely on it."_s}
                    .arg(qint64(read))
                    .arg(qint64(m_records)),
                u"export reread"_s};
        m_sha256 = TRY(fileSha256(m_path));
    }
    m_written = !replaced;
    return {};
}

Result<> ExportRecords::apply(Scope&) {
    return {};
}

JournalDraft ExportRecords::entry() const {
    const QString kind = QString::fromLatin1(m_type.key);
    QJsonObject payload{
        {u"format"_s, m_format}, {u"records"_s, m_records}, {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor}};
    if (m_year != 0)
        payload.insert(u"year"_s, m_year);
    if (m_chosen)
        payload.insert(u"selection"_s, true);
    return {kind + u"_export"_s, kind, payload};
}

Done ExportRecords::done() const {
    return {Text{u"%1 : %2 lignes écrites dans %3, fichier relu."_s, u"%1: %2 rows written to %3, file read again."_s}
                .arg(m_type.plural.text())
                .arg(qint64(m_records))
                .arg(QFileInfo(m_path).fileName()),
        {}, {}, 0};
}

Result<> ExportDeadlines::prepare(Session& session) {
    CalendarExport out;
    out.scope = session.vault().vaultId();
    out.language = m_language;
    out.now = session.clock().now();
    out.reminderDays = m_reminderDays;
    const Stores& stores = session.stores();
    const qint64 organisation = session.organisation().row;
    using Kind = CalendarDeadline::Kind;
    const QList<qint64> open = TRY(stores.requests.dueUntil(organisation, QDate(9999, 12, 31)));
    for (qsizetype first = 0; first < open.size(); first += slice) {
        for (const AnyRecord& any : TRY(stores.requests.loadMany(open.mid(first, slice)))) {
            const Request& request = *any.as<Request>();
            if (request.dueOn)
                out.deadlines +=
                    CalendarDeadline{Kind::RequestLimit, request.ref, *request.dueOn, {}, request.revision};
            if (request.targetOn && request.dueOn && *request.targetOn < *request.dueOn)
                out.deadlines +=
                    CalendarDeadline{Kind::RequestTarget, request.ref, *request.targetOn, {}, request.revision};
        }
    }
    for (const AnyRecord& any : TRY(stores.tasks.loadMany(TRY(stores.tasks.open(organisation))))) {
        const Task& task = *any.as<Task>();
        if (task.dueOn)
            out.deadlines += CalendarDeadline{Kind::Task, task.ref, *task.dueOn, {}, task.revision};
    }
    for (const AnyRecord& any : TRY(stores.breaches.loadMany(TRY(stores.breaches.open(organisation))))) {
        const Due due = dueOf(any, session.clock().now(), session.today());
        if (due.at && due.level != Due::Level::Muted)
            out.deadlines += CalendarDeadline{
                Kind::BreachLimit, any.head().ref, due.at->local().date(), due.at->utc, any.head().revision};
    }
    m_deadlines = int(out.deadlines.size());
    const bool replaced = QFileInfo::exists(m_path);
    TRY(writeCalendar(out, m_path));
    m_written = !replaced;
    m_anchor = session.journalHead();
    m_sha256 = TRY(fileSha256(m_path));
    return {};
}

Result<> ExportDeadlines::apply(Scope&) {
    return {};
}

JournalDraft ExportDeadlines::entry() const {
    return {u"calendar_export"_s, u"requests"_s,
        {{u"deadlines"_s, m_deadlines}, {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor}}};
}

Done ExportDeadlines::done() const {
    return {Text{u"%1 échéances écrites dans %2. Le fichier ne nomme que des références."_s,
                u"%1 deadlines written to %2. The file names references only."_s}
                .arg(qint64(m_deadlines))
                .arg(QFileInfo(m_path).fileName()),
        {}, {}, 0};
}

Result<> ExportStatistics::prepare(Session& session) {
    const YearFigures figures = TRY(yearFigures(session, m_year));
    const DocumentInfo info = documentInfo(session, {}, m_language);
    m_anchor = info.anchor;
    const bool replaced = QFileInfo::exists(m_path);
    const WrittenPdf written =
        TRY(writePdf(statisticsReport(figures.year, figures.before ? &*figures.before : nullptr, info), m_path));
    m_written = !replaced;
    m_pages = written.pages;
    m_sha256 = QString::fromLatin1(written.sha256);
    return {};
}

Result<> ExportStatistics::apply(Scope&) {
    return {};
}

JournalDraft ExportStatistics::entry() const {
    return {u"request_statistics_issue"_s, u"requests"_s,
        {{u"year"_s, m_year}, {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor}}};
}

Done ExportStatistics::done() const {
    return {Text{u"Bilan de l’année %1 écrit : %2."_s, u"Figures of the year %1 written: %2."_s}
                .arg(qint64(m_year))
                .arg(QFileInfo(m_path).fileName()),
        {}, {}, 0};
}

} // namespace greffe
