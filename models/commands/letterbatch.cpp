// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/lettercommands.h"

#include "commands/queries.h"
#include "commands/wording.h"
#include "documents/letterpaper.h"
#include "domain/records.h"
#include "exchange/atomicfile.h"
#include "exchange/hashing.h"
#include "store/stores.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

Result<QList<Request>> unacknowledgedRequests(const Session& session) {
    QList<Request> out;
    for (const AnyRecord& any : TRY(listRecords(session, Request::type(), u"received"_s, {}, {}, 0)))
        if (const auto& request = *any.as<Request>(); !request.acknowledgedOn)
            out.append(request);
    return out;
}

Result<> IssueAcknowledgements::prepare(Session& session) {
    const bool merged = m_path.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    if (!merged && !m_path.isEmpty() && !QFileInfo(m_path).isDir())
        return Error{Error::Kind::NotFound,
            Text{u"« %1 » n’est ni un dossier ni un nom de fichier en .pdf. Rien n’a été écrit."_s,
                u"“%1” is neither a folder nor a file name ending in .pdf. Nothing was written."_s}
                .arg(m_path),
            {}, u"output"_s};
    m_anchor = session.journalHead();
    for (const Request& request : TRY(unacknowledgedRequests(session))) {
        Item item;
        item.request = request;
        LetterOrder order;
        order.kind = u"ack"_s;
        order.language = letterLanguage(session, request);
        item.draft = TRY(draftLetter(session, request, order));
        if (!item.draft.problems.isEmpty()) {
            m_skipped.append(item);
            continue;
        }
        item.bytes = TRY(letterPdf(item.draft.letter, &item.pages));
        m_items.append(item);
    }
    if (m_items.isEmpty()) {
        if (!m_skipped.isEmpty())
            return letterError(*letterKind(u"ack"_s), m_skipped.first().draft.problems);
        return conflict({u"Aucune demande n’attend son accusé de réception. Rien n’a été écrit."_s,
            u"No request waits for its acknowledgement. Nothing was written."_s});
    }
    if (merged) {
        const bool replaced = QFileInfo::exists(m_path);
        DocumentInfo info = m_items.first().draft.letter.info;
        info.title = Text{u"Accusés de réception"_s, u"Acknowledgements"_s}.in(info.language);
        info.reference.clear();
        m_sha256 = QString::fromLatin1(TRY(writeLettersPdf(letters(), info, m_path)).sha256);
        if (!replaced)
            m_written.append(m_path);
        return {};
    }
    for (Item& item : m_items) {
        if (m_path.isEmpty())
            break;
        item.path = QDir(m_path).filePath(item.request.ref + u"-ack.pdf"_s);
        const bool replaced = QFileInfo::exists(item.path);
        TRY(writeFileAtomically(item.path, item.bytes));
        if (!replaced)
            m_written.append(item.path);
    }
    return {};
}

Result<> IssueAcknowledgements::apply(Scope& scope) {
    for (Item& item : m_items) {
        DocumentRecord& record = item.record;
        const Letter& letter = item.draft.letter;
        record.organisation = item.request.organisation;
        record.title = letterKind(u"ack"_s)->title.in(letter.info.language) + u" — "_s + item.request.ref;
        record.kind = u"letter_sent"_s;
        record.letter = u"ack"_s;
        record.fileName = item.request.ref + u"-ack.pdf"_s;
        record.mediaType = u"application/pdf"_s;
        record.sha256 = sha256Hex(item.bytes);
        record.byteSize = item.bytes.size();
        record.pages = item.pages;
        record.recordKind = u"request"_s;
        record.recordRef = item.request.ref;
        record.issued = true;
        record.issuedAt = Instant{scope.now(), scope.organisation().timeZone};
        record.issuedBy = scope.staff();
        record.language = code(letter.info.language);
        record.anchor = m_anchor;
        TRY(scope.add(record));
        TRY(scope.stores().documents.setContent(scope.writer(), record.row, item.bytes));
        TRY(AcknowledgeRequest(item.request.id(), letter.info.editedAt.date(), item.request.revision).apply(scope));
        item.bytes.clear();
    }
    return {};
}

QList<Letter> IssueAcknowledgements::letters() const {
    QList<Letter> out;
    for (const Item& item : m_items)
        out.append(item.draft.letter);
    return out;
}

JournalDraft IssueAcknowledgements::entry() const {
    QJsonArray letters;
    for (const Item& item : m_items)
        letters.append(QJsonObject{
            {u"request"_s, item.request.ref}, {u"document"_s, item.record.ref}, {u"sha256"_s, item.record.sha256}});
    QJsonObject payload{{u"letters"_s, letters}, {u"skipped"_s, m_skipped.size()}, {u"anchor"_s, m_anchor}};
    if (!m_sha256.isEmpty())
        payload.insert(u"sha256"_s, m_sha256);
    return {u"acknowledgements_issue"_s, u"requests"_s, payload};
}

Done IssueAcknowledgements::done() const {
    Text said =
        Text{u"Accusés de réception écrits et conservés : %1."_s, u"Acknowledgements written and kept: %1."_s}.arg(
            qint64(m_items.size()));
    if (!m_skipped.isEmpty()) {
        said.fr += u" Demandes laissées de côté, à compléter : %1."_s.arg(m_skipped.size());
        said.en += u" Requests left aside, to be completed: %1."_s.arg(m_skipped.size());
    }
    return {said, u"request"_s, {}, 0};
}

void IssueAcknowledgements::abandoned() {
    for (const QString& path : std::as_const(m_written))
        QFile::remove(path);
}

} // namespace greffe
