// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/exportcommands.h"

#include "commands/issue.h"
#include "commands/queries.h"
#include "commands/registercommands.h"
#include "commands/session.h"
#include "commands/wording.h"
#include "documents/datamappicture.h"
#include "documents/pdf.h"
#include "documents/registerannexes.h"
#include "domain/choicelist.h"
#include "domain/communicable.h"
#include "domain/display.h"
#include "domain/noticefacts.h"
#include "exchange/atomicfile.h"
#include "exchange/csv.h"
#include "store/stores.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Text registerTitle() {
    return {u"Registre des activités de traitement"_s, u"Record of processing activities"_s};
}

Error notAFormat(const QString& format) {
    return invalid(Text{u"« %1 » n’est pas un format du registre : pdf, ods, xlsx, csv ou json."_s,
                       u"“%1” is not a format of the register: pdf, ods, xlsx, csv or json."_s}
                       .arg(format),
        u"format"_s);
}

} // namespace

void WriteFile::abandoned() {
    if (m_written)
        QFile::remove(m_path);
}

Result<RegisterInput> registerInput(const Session& session, const QStringList& refs, Language language, bool preview) {
    RegisterInput input;
    input.organisation = session.organisation();
    input.activities = TRY(listAll<Activity>(session, refs));
    input.info = documentInfo(session, registerTitle().in(language), language, preview);
    input.contacts = TRY(listAll<Contact>(session));
    return input;
}

Result<QList<Activity>> ExportRegister::chosen(const Session& session) const {
    QList<Activity> all;
    if (!m_refs.isEmpty() || m_filter == ListQuery())
        all = TRY(listAll<Activity>(session, m_refs));
    else {
        ListQuery query = m_filter;
        query.organisation = session.organisation().row;
        const RecordStore& store = session.stores().activities;
        for (const AnyRecord& any : TRY(store.loadMany(TRY(store.ids(query)))))
            all += *any.as<Activity>();
    }
    QList<Activity> out;
    for (const Activity& activity : std::as_const(all)) {
        if (m_approvedOnly && activity.approvals.isEmpty())
            continue;
        const Activity shown = m_approvedOnly ? TRY(approvedVersion(session, activity)) : activity;
        out += m_communicable ? communicableActivity(shown) : shown;
    }
    return out;
}

/// Sheets are fetched one at a time, so that a register of thousands needs the memory of one.
Result<> ExportRegister::writeBook(Session& session) {
    DocumentInfo info = documentInfo(session, registerTitle().in(m_language), m_language, false);
    m_anchor = info.anchor;
    BookParts parts{TRY(listAll<Contact>(session)), true, m_communicable};
    Organisation organisation = session.organisation();
    if (m_communicable) {
        organisation = communicableOrganisation(organisation);
        info.editedBy.clear();
        info.confidential = false;
    }
    std::optional<Error> failed;
    std::function<Activity(qsizetype)> sheet;
    const bool whole = m_refs.isEmpty() && m_filter == ListQuery() && !m_approvedOnly;
    if (whole) {
        ListQuery query;
        query.organisation = session.organisation().row;
        const QList<qint64> rows = TRY(session.stores().activities.ids(query));
        m_records = int(rows.size());
        sheet = [this, &session, &failed, rows](qsizetype index) {
            const Result<AnyRecord> loaded = session.stores().activities.load(rows.at(index));
            if (!loaded) {
                failed = loaded.error();
                return Activity{};
            }
            const Activity& activity = *loaded->as<Activity>();
            return m_communicable ? communicableActivity(activity) : activity;
        };
    } else {
        const QList<Activity> activities = TRY(chosen(session));
        m_records = int(activities.size());
        sheet = [activities](qsizetype index) { return activities.at(index); };
    }
    const WrittenPdf written = TRY(writePdf(registerBook(organisation, m_records, sheet, info, parts), m_path));
    if (failed) {
        QFile::remove(m_path);
        return *failed;
    }
    m_pages = written.pages;
    m_sha256 = QString::fromLatin1(written.sha256);
    m_verified = true; // writePdf opened it again and counted its pages
    m_verification = Text{u"%1 pages, relues."_s, u"%1 pages, read again."_s}.arg(qint64(m_pages));
    return {};
}

Result<> ExportRegister::prepare(Session& session) {
    const bool replaced = QFileInfo::exists(m_path);
    if (m_format == u"pdf") {
        TRY(writeBook(session));
    } else {
        const std::optional<RegisterFormat> format = registerFormat(m_format);
        if (!format)
            return notAFormat(m_format);
        const QList<Activity> activities = TRY(chosen(session));
        m_records = int(activities.size());
        m_anchor = session.journalHead();
        const Organisation organisation =
            m_communicable ? communicableOrganisation(session.organisation()) : session.organisation();
        TRY(writeRegister(*format, m_path, organisation, activities, m_language));
        m_written = !replaced;
        const Reread reread = TRY(verifyWritten(m_path, activities));
        m_verified = reread.ok();
        m_verification = reread.sentence();
        m_sha256 = TRY(fileSha256(m_path));
    }
    m_written = !replaced;
    return {};
}

Result<> ExportRegister::apply(Scope&) {
    return {};
}

JournalDraft ExportRegister::entry() const {
    return {u"register_export"_s, u"register"_s,
        {{u"format"_s, m_format}, {u"records"_s, m_records}, {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor},
            {u"verified"_s, m_verified}, {u"communicable"_s, m_communicable}, {u"approved_only"_s, m_approvedOnly}}};
}

Done ExportRegister::done() const {
    return {Text{u"Registre écrit : %1. %2"_s, u"Register written: %1. %2"_s}
                .arg(QFileInfo(m_path).fileName())
                .arg(m_verification),
        {}, {}, 0};
}

Result<QList<Receipt>> currentReceipts(const Session& session) {
    return receipts(TRY(listAll<Activity>(session)), TRY(listAll<Contact>(session)));
}

namespace {

Text pictureTitle(WritePicture::What what) {
    switch (what) {
    case WritePicture::What::Map:
        return {u"Carte des données"_s, u"Data map"_s};
    case WritePicture::What::Timeline:
        return {u"Durées de conservation"_s, u"Retention timeline"_s};
    case WritePicture::What::Recipients:
        break;
    }
    return {u"Qui reçoit quoi"_s, u"Who receives what"_s};
}

Result<QByteArray> receiptsCsv(const QList<Receipt>& receipts, Language language) {
    QList<QStringList> rows{{u"recipient"_s, u"contact"_s, u"type"_s, u"activity"_s, u"activity_name"_s, u"data"_s,
        u"why"_s, u"contract_status"_s, u"contract_expires_on"_s, u"countries"_s, u"guarantee"_s}};
    for (const Receipt& one : receipts)
        rows += {one.recipient, one.contact, one.type, one.activityRef, one.activity.in(language),
            one.data.join(u", "_s), filled(one.why).in(language), one.contractStatus,
            one.contractExpiresOn ? one.contractExpiresOn->toString(Qt::ISODate) : QString(),
            one.countries.join(u", "_s), one.guarantee};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    for (const QStringList& row : std::as_const(rows))
        TRY(writer.row(row));
    return buffer.data();
}

} // namespace

Result<> WritePicture::prepare(Session& session) {
    const bool replaced = QFileInfo::exists(m_path);
    const DocumentInfo info = documentInfo(session, pictureTitle(m_what).in(m_language), m_language);
    m_anchor = info.anchor;
    const bool csv = m_format == u"csv" && m_what == What::Recipients;
    if (m_format != u"pdf" && !csv)
        return invalid(
            Text{u"« %1 » n’est pas un format possible ici."_s, u"“%1” is not a possible format here."_s}.arg(m_format),
            u"format"_s);
    const QList<Activity> activities = TRY(listAll<Activity>(session, m_filter.activities));
    const QList<Contact> contacts = TRY(listAll<Contact>(session));
    Document document;
    if (m_what == What::Map) {
        const DataMap map = dataMap(session.organisation(), activities, contacts, m_filter);
        m_count = map.of(MapNode::Kind::Activity).size();
        document = dataMapDocument(map, info);
    } else if (m_what == What::Timeline) {
        const QList<TimelineRow> rows = retentionTimeline(activities, m_filter);
        m_count = rows.size();
        document = timelineDocument(rows, info);
    } else {
        const QList<Receipt> list = receipts(activities, contacts);
        m_count = list.size();
        if (csv)
            TRY(writeFileAtomically(m_path, TRY(receiptsCsv(list, m_language))));
        document = receiptsDocument(list, info);
    }
    if (!csv)
        m_pages = TRY(writePdf(document, m_path)).pages;
    m_written = !replaced;
    m_sha256 = TRY(fileSha256(m_path));
    return {};
}

JournalDraft WritePicture::entry() const {
    const QString what = m_what == What::Map ? u"map"_s : m_what == What::Timeline ? u"timeline"_s : u"recipients"_s;
    return {u"register_picture"_s, u"register"_s,
        {{u"what"_s, what}, {u"format"_s, m_format}, {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor}}};
}

Done WritePicture::done() const {
    return {Text{u"%1 : %2 écrit."_s, u"%1: %2 written."_s}.arg(pictureTitle(m_what)).arg(QFileInfo(m_path).fileName()),
        {}, {}, 0};
}

} // namespace greffe
