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

Result<> ExportRegister::begin(const Session& session) {
    if (m_format != u"pdf" && !registerFormat(m_format))
        return notAFormat(m_format);
    m_sheets = TRY(RegisterSheets::choose(session, m_choice));
    return readFrame(session);
}

Result<> ExportRegister::readFrame(const Session& session) {
    m_input = TRY(registerFrame(session, m_choice, m_language, false));
    m_anchor = m_input.info.anchor;
    return {};
}

Result<bool> ExportRegister::readSome(const Session& session) {
    const bool all = TRY(m_sheets.readSome(session));
    if (all)
        TRY(readFrame(session)); // of the moment of the sheets: they may have been begun again
    return all;
}

Result<> ExportRegister::writeBook(const std::function<Activity(qsizetype)>& sheet, const PrintProgress& progress) {
    const BookParts parts{m_input.contacts, true, m_choice.communicable};
    const WrittenPdf written =
        TRY(writePdf(registerBook(m_input.organisation, m_records, sheet, m_input.info, parts), m_path, progress));
    m_pages = written.pages;
    m_sha256 = QString::fromLatin1(written.sha256);
    m_verified = true; // writePdf opened it again and counted its pages
    m_verification = m_pages == 1 ? Text{u"1 page, relue."_s, u"1 page, read again."_s}
                                  : Text{u"%1 pages, relues."_s, u"%1 pages, read again."_s}.arg(qint64(m_pages));
    return {};
}

Result<> ExportRegister::writeTable(RegisterFormat format, const PrintProgress& progress) {
    const auto goesOn = [&progress] { return !progress || progress(0, 0); };
    const auto cancelled = [] {
        return Error{Error::Kind::Cancelled,
            {u"L’export est interrompu. Aucun fichier n’a été écrit."_s,
                u"The export was stopped. No file was written."_s},
            u"export cancelled"_s};
    };
    if (!goesOn())
        return cancelled();
    TRY(writeRegister(format, m_path, m_input.organisation, m_sheets.sheets(), m_language));
    if (!goesOn()) {
        abandoned();
        return cancelled();
    }
    const Reread reread = TRY(verifyWritten(m_path, m_sheets.sheets()));
    m_verified = reread.ok();
    m_verification = reread.sentence();
    m_sha256 = TRY(fileSha256(m_path));
    return {};
}

Result<> ExportRegister::write(const PrintProgress& progress) {
    m_written = !QFileInfo::exists(m_path);
    m_records = int(m_sheets.sheets().size());
    if (m_format == u"pdf")
        TRY(writeBook([this](qsizetype index) { return m_sheets.sheets().at(index); }, progress));
    else
        TRY(writeTable(*registerFormat(m_format), progress));
    m_isThere = true;
    return {};
}

Result<> ExportRegister::prepare(Session& session) {
    if (m_isThere)
        return {};
    TRY(begin(session));
    // A whole book is written from one sheet after the other: a register of thousands needs the memory of one. Which
    // sheets were ever approved is only known when all are read.
    if (m_format != u"pdf" || m_choice.approvedOnly) {
        TRY(m_sheets.readAll(session));
        TRY(readFrame(session));
        return write();
    }
    m_written = !QFileInfo::exists(m_path);
    m_records = int(m_sheets.total());
    std::optional<Error> failed;
    const auto sheet = [this, &session, &failed](qsizetype index) {
        const Result<std::optional<Activity>> loaded = m_sheets.sheet(session, index);
        if (!loaded)
            failed = loaded.error();
        return loaded ? loaded->value_or(Activity{}) : Activity{};
    };
    TRY(writeBook(sheet, {}));
    if (failed) {
        abandoned();
        return *failed;
    }
    return {};
}

Result<> ExportRegister::apply(Scope&) {
    return {};
}

JournalDraft ExportRegister::entry() const {
    return {u"register_export"_s, u"register"_s,
        {{u"format"_s, m_format}, {u"records"_s, m_records}, {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor},
            {u"verified"_s, m_verified}, {u"communicable"_s, m_choice.communicable},
            {u"approved_only"_s, m_choice.approvedOnly},
            {u"left_out"_s, m_sheets.neverApproved() + m_sheets.withoutVersion().size()}}};
}

Done ExportRegister::done() const {
    Text what = Text{u"Registre écrit : %1. %2"_s, u"Register written: %1. %2"_s}
                    .arg(QFileInfo(m_path).fileName())
                    .arg(m_verification);
    if (const Text leftOut = m_sheets.leftOut(); !leftOut.isEmpty())
        what = {what.fr + u' ' + leftOut.fr, what.en + u' ' + leftOut.en};
    return {what, {}, {}, 0};
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
