// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/issue.h"

#include "commands/session.h"
#include "commands/wording.h"
#include "documents/pdf.h"
#include "domain/records.h"
#include "exchange/hashing.h"
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

Result<> IssueFile::prepare(Session& session) {
    const DocumentInfo info = documentInfo(session, {}, m_language);
    const bool replaced = QFileInfo::exists(m_path);
    m_pages = TRY(write(session, info, m_about, m_bytes));
    m_written = !replaced && !m_path.isEmpty();
    QFile file(m_path);
    if (!m_path.isEmpty() && !file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io,
            {u"Le document écrit ne peut pas être relu. Rien n’a été enregistré dans le coffre."_s,
                u"The document that was written cannot be read again. Nothing was saved in the vault."_s},
            u"issue: reread"_s};
    if (file.isOpen())
        m_bytes = file.readAll();
    m_record.title = m_about.title;
    m_record.kind = m_about.documentKind;
    m_record.mediaType = m_about.mediaType;
    m_record.letter = m_about.letter;
    m_record.organisation = m_about.organisation;
    m_record.sha256 = sha256Hex(m_bytes);
    m_record.byteSize = m_bytes.size();
    if (m_pages > 0)
        m_record.pages = m_pages;
    m_record.recordKind = m_about.recordKind;
    m_record.recordRef = m_about.recordRef;
    m_record.issued = true;
    m_record.language = code(m_language);
    m_record.anchor = info.anchor;
    return {};
}

Result<> IssueFile::apply(Scope& scope) {
    QString name = m_about.recordRef;
    if (!m_about.letter.isEmpty())
        name += u'-' + m_about.letter;
    m_record.fileName = name + (m_path.isEmpty() ? u".pdf"_s : u'.' + QFileInfo(m_path).suffix().toLower());
    m_record.issuedAt = Instant{scope.now(), scope.organisation().timeZone};
    m_record.issuedBy = scope.staff();
    TRY(scope.add(m_record));
    TRY(scope.stores().documents.setContent(scope.writer(), m_record.row, m_bytes));
    const RecordType* about = recordTypeByKey(m_about.recordKind);
    const Organisation organisation = TRY(scope.organisationOf(AnyRecord(m_record)));
    m_object = journalObject(*about, m_about.recordRef, organisation.ref);
    m_bytes.clear();
    return follow(scope, m_about.details);
}

JournalDraft IssueFile::entry() const {
    QJsonObject payload = m_about.details;
    payload.insert(u"document"_s, m_record.ref);
    payload.insert(u"sha256"_s, m_record.sha256);
    payload.insert(u"pages"_s, m_pages);
    payload.insert(u"anchor"_s, m_record.anchor);
    return {action(), m_object, payload};
}

Done IssueFile::done() const {
    Text said = Text{u"Écrit et conservé sous %2 : %1."_s, u"Written and kept as %2: %1."_s}
                    .arg(m_record.title)
                    .arg(m_record.ref);
    if (const Text then = consequence(); !then.fr.isEmpty()) {
        said.fr += u' ' + then.fr;
        said.en += u' ' + then.en;
    }
    return {said, u"document"_s, m_record.ref, m_record.row};
}

void IssueFile::abandoned() {
    // A file of that name that stood there before is gone already; ours stays then, without a journal entry, rather
    // than nothing.
    if (m_written)
        QFile::remove(m_path);
}

Result<int> IssueDocument::write(Session& session, const DocumentInfo& info, About& about, QByteArray&) {
    Subject subject = TRY(compose(session, info));
    const WrittenPdf written = TRY(writePdf(subject.document, path()));
    about.recordKind = subject.recordKind;
    about.recordRef = subject.recordRef;
    about.title = subject.title;
    about.documentKind = subject.documentKind;
    about.details = subject.details;
    return written.pages;
}

} // namespace greffe
