// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/issue.h"

#include "commands/session.h"
#include "commands/wording.h"
#include "documents/pdf.h"
#include "domain/records.h"
#include "store/stores.h"

#include <QFile>
#include <QFileInfo>

namespace greffe {

using namespace Qt::StringLiterals;

DocumentInfo documentInfo(const Session& session, const QString& title, Language language, bool preview) {
    DocumentInfo info;
    info.title = title;
    info.organisation = session.organisation().name;
    info.editedBy = session.staff();
    info.editedAt = session.clock().now().toTimeZone(session.zone());
    info.language = language;
    info.preview = preview;
    if (!preview)
        info.anchor = session.journalHead();
    return info;
}

Result<> IssueDocument::prepare(Session& session) {
    const DocumentInfo info = documentInfo(session, {}, m_language);
    m_subject = TRY(compose(session, info));
    const bool replaced = QFileInfo::exists(m_path);
    const WrittenPdf written = TRY(writePdf(m_subject.document, m_path));
    m_written = !replaced;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io,
            {u"Le document écrit ne peut pas être relu. Rien n’a été enregistré dans le coffre."_s,
                u"The document that was written cannot be read again. Nothing was saved in the vault."_s},
            u"issue: reread"_s};
    m_bytes = file.readAll();
    m_pages = written.pages;
    m_record.title = m_subject.title;
    m_record.kind = m_subject.documentKind;
    m_record.mediaType = u"application/pdf"_s;
    m_record.sha256 = QString::fromLatin1(written.sha256);
    m_record.byteSize = written.bytes;
    m_record.pages = written.pages;
    m_record.recordKind = m_subject.recordKind;
    m_record.recordRef = m_subject.recordRef;
    m_record.issued = true;
    m_record.language = code(m_language);
    m_record.anchor = info.anchor;
    return {};
}

Result<> IssueDocument::apply(Scope& scope) {
    m_record.fileName = m_subject.recordRef + u".pdf"_s;
    m_record.issuedAt = Instant{scope.now(), scope.organisation().timeZone};
    m_record.issuedBy = scope.staff();
    TRY(scope.add(m_record));
    TRY(scope.stores().documents.setContent(scope.writer(), m_record.row, m_bytes));
    const RecordType* about = recordTypeByKey(m_subject.recordKind);
    m_object = journalObject(*about, m_subject.recordRef, scope.organisation().ref);
    m_bytes.clear();
    return {};
}

JournalDraft IssueDocument::entry() const {
    QJsonObject payload = m_subject.details;
    payload.insert(u"document"_s, m_record.ref);
    payload.insert(u"sha256"_s, m_record.sha256);
    payload.insert(u"pages"_s, m_pages);
    payload.insert(u"anchor"_s, m_record.anchor);
    return {action(), m_object, payload};
}

Done IssueDocument::done() const {
    return {
        Text{u"%1 écrit et conservé sous %2."_s, u"%1 written and kept as %2."_s}.arg(m_record.title).arg(m_record.ref),
        u"document"_s, m_record.ref, m_record.row};
}

void IssueDocument::abandoned() {
    // A file of that name that stood there before is gone already; ours stays then, without a journal entry, rather
    // than nothing.
    if (m_written)
        QFile::remove(m_path);
}

} // namespace greffe
