// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/dispatch.h"

#include "commands/documentqueries.h"
#include "commands/vaultcommands.h"
#include "commands/wording.h"
#include "documents/letters.h"
#include "domain/display.h"
#include "domain/records.h"
#include "store/stores.h"

#include <QFileInfo>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// What the proof of an answer's dispatch says about the request itself.
class NoteDispatch final : public RequestCommand {
public:
    NoteDispatch(Id<Request> id, const DocumentRecord& document)
        : RequestCommand(id, 0)
        , m_document(document) {}

private:
    Result<> act(Request& request, Scope&) override {
        if (!request.answeredOn) // other rights still wait for their answer
            return {};
        if (m_document.sentOn)
            request.answeredOn = m_document.sentOn;
        if (!m_document.sentMeans.isEmpty())
            request.answerMeans = m_document.sentMeans;
        if (!m_document.registeredPost.isEmpty())
            request.registeredPost = m_document.registeredPost;
        if (m_document.receiptOn)
            request.receiptOn = m_document.receiptOn;
        return {};
    }
    QString action() const override { return u"letter_dispatch"_s; }
    Text sentence() const override { return {}; }
    DocumentRecord m_document;
};

QString mediaTypeOf(const QString& fileName) {
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == "pdf"_L1)
        return u"application/pdf"_s;
    if (suffix == "png"_L1)
        return u"image/png"_s;
    return suffix == "jpg"_L1 || suffix == "jpeg"_L1 ? u"image/jpeg"_s : QString();
}

} // namespace

Result<> RecordDispatch::act(DocumentRecord& document, Scope& scope) {
    if (!document.issued || document.kind != "letter_sent"_L1)
        return invalid(Text{u"%1 n’est pas une lettre envoyée : il n’y a pas de preuve d’envoi à y noter."_s,
            u"%1 is not a letter that was sent: there is no proof of dispatch to note."_s}
                           .arg(document.ref));
    if (m_dispatch.sentOn)
        document.sentOn = m_dispatch.sentOn;
    if (!m_dispatch.means.isEmpty())
        document.sentMeans = m_dispatch.means;
    if (!m_dispatch.registeredPost.isEmpty())
        document.registeredPost = m_dispatch.registeredPost.trimmed();
    if (m_dispatch.receiptOn)
        document.receiptOn = m_dispatch.receiptOn;
    if (document.sentOn && document.issuedAt && *document.sentOn < document.issuedAt->local().date())
        return invalid(Text{u"La lettre %1 a été émise le %2 : elle n’a pas pu partir avant."_s,
                           u"The letter %1 was issued on %2: it cannot have left before."_s}
                           .arg(document.ref)
                           .arg(longDate(document.issuedAt->local().date())),
            u"sent_on"_s);
    if (document.receiptOn && document.sentOn && *document.receiptOn < *document.sentOn)
        return invalid(Text{u"L’avis de réception (%1) est d’avant l’envoi (%2)."_s,
                           u"The return receipt (%1) is from before the dispatch (%2)."_s}
                           .arg(longDate(*document.receiptOn))
                           .arg(longDate(*document.sentOn)),
            u"receipt_on"_s);
    m_letter = document.letter;
    const RecordType* about = recordTypeByKey(document.recordKind);
    const Organisation organisation = TRY(scope.organisationOf(AnyRecord(document)));
    if (about)
        m_about = journalObject(*about, document.recordRef, organisation.ref);
    if (!m_dispatch.scan.isEmpty()) {
        DocumentRecord scan;
        scan.organisation = document.organisation;
        scan.title = Text{u"Preuve d’envoi — %1"_s, u"Proof of dispatch — %1"_s}
                         .arg(document.title)
                         .in(document.language == "en"_L1 ? Language::English : Language::French);
        scan.kind = u"receipt"_s;
        scan.fileName = QFileInfo(m_dispatch.scanName).fileName();
        scan.mediaType = mediaTypeOf(m_dispatch.scanName);
        scan.recordKind = document.recordKind;
        scan.recordRef = document.recordRef;
        AttachDocument attach(scan, m_dispatch.scan);
        TRY(attach.apply(scope));
        m_scanRef = attach.record().head().ref;
    }
    const LetterKind* kind = letterKind(document.letter);
    if (kind && kind->isAnswer() && about == &Request::type()) {
        const auto row = TRY(scope.stores().requests.rowOf(document.organisation, document.recordRef));
        if (row)
            TRY(NoteDispatch(Id<Request>(*row), document).apply(scope));
    }
    return {};
}

Text RecordDispatch::sentence() const {
    return {u"Preuve d’envoi de %1 enregistrée."_s, u"Proof of dispatch of %1 saved."_s};
}

JournalDraft RecordDispatch::entry() const {
    JournalDraft draft = ChangeRecord::entry();
    draft.payload.insert(u"document"_s, value().ref);
    if (!m_letter.isEmpty())
        draft.payload.insert(u"letter"_s, m_letter);
    if (!m_scanRef.isEmpty())
        draft.payload.insert(u"scan"_s, m_scanRef);
    if (!m_about.isEmpty())
        draft.object = m_about;
    return draft;
}

Result<DocumentRecord> letterToDispatch(const Session& session, const AnyRecord& record, const QString& documentRef) {
    QStringList known;
    for (const DocumentRecord& document : TRY(documentsOf(session, record))) {
        if (!document.issued || document.kind != "letter_sent"_L1)
            continue;
        if (documentRef.isEmpty() || document.ref == documentRef)
            return document;
        known.append(document.ref);
    }
    if (known.isEmpty())
        return Error{Error::Kind::NotFound,
            Text{u"Aucune lettre n’a encore été émise pour %1."_s, u"No letter was issued yet for %1."_s}.arg(
                record.head().ref),
            {}, record.head().ref};
    return Error{Error::Kind::NotFound,
        Text{u"%1 n’est pas une lettre de %2. Il y a : %3."_s, u"%1 is not a letter of %2. There is: %3."_s}
            .arg(documentRef)
            .arg(record.head().ref)
            .arg(known.join(u", "_s)),
        {}, documentRef};
}

} // namespace greffe
