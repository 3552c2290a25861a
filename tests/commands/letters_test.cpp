// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/dispatch.h"
#include "commands/documentqueries.h"
#include "commands/lettercommands.h"
#include "commands/lettertemplates.h"
#include "commands/queries.h"
#include "sessionfixture.h"
#include "support/validators.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

struct LetterFixture : SessionFixture {
    LetterFixture() {
        Organisation organisation = session->organisation();
        organisation.address = u"12 rue de l’Œuvre"_s;
        organisation.postcode = u"75011"_s;
        organisation.city = u"Paris"_s;
        organisation.signatoryName = u"Hélène Durand"_s;
        Actor dpo;
        dpo.role = u"dpo"_s;
        dpo.name = u"Martin"_s;
        dpo.email = u"rgpd@alloclaim.example"_s;
        organisation.actors = {dpo};
        REQUIRE_OK(session->run(EditRecord<Organisation>(organisation)));
    }

    static LetterOrder order(
        const QString& kind, const LetterValues& typed = {}, Language language = Language::French) {
        LetterOrder out;
        out.kind = kind;
        out.language = language;
        out.typed = typed;
        return out;
    }
    /// Everything that a letter asks for and the record does not know.
    LetterOrder filled(const Request& request, const QString& kind, Language language = Language::French) {
        LetterOrder out = order(kind, {}, language);
        const DraftLetter draft = REQUIRE_OK(draftLetter(*session, request, out));
        for (const LetterProblem& problem : draft.problems)
            if (problem.what == LetterProblem::What::MissingValue)
                out.typed.insert(problem.key, u"valeur de %1"_s.arg(problem.key));
        return out;
    }
    Request issued(const Request& request, const LetterOrder& wanted, const QString& name = u"lettre.pdf"_s) {
        REQUIRE_OK(session->run(IssueLetter(request, wanted, file(name))));
        return stored(request);
    }
    void decide(const Request& request, const QString& right, const QString& outcome, const QString& reasons = {}) {
        RightDecision decision;
        decision.right = right;
        decision.outcome = outcome;
        decision.reasons = reasons;
        if (!reasons.isEmpty())
            decision.article = u"17(3)(b)"_s;
        REQUIRE_OK(session->run(DecideRight(request.id(), decision)));
    }
    QStringList keys(const Request& request, const LetterOrder& wanted) {
        QStringList out;
        for (const LetterProblem& problem : REQUIRE_OK(draftLetter(*session, request, wanted)).problems)
            out.append(problem.key);
        return out;
    }
};

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

TEST_CASE_METHOD(LetterFixture, "issuing keeps the exact file, journals once and moves the request", "[letters]") {
    const Request request = added(aRequest());
    const qint64 before = entries();
    const QString head = session->journalHead();
    IssueLetter command(request, order(u"ack"_s), file(u"ack.pdf"_s));
    REQUIRE_OK(session->run(command));
    CHECK(entries() == before + 1);

    const QByteArray written = bytesOf(file(u"ack.pdf"_s));
    CHECK(command.sha256() == hashOf(written));
    const QList<DocumentRecord> documents = REQUIRE_OK(documentsOf(*session, request));
    REQUIRE(documents.size() == 1);
    const DocumentRecord& kept = documents.first();
    CHECK(REQUIRE_OK(documentContent(*session, kept.row)) == written);
    CHECK(kept.letter == u"ack"_s);
    CHECK(kept.kind == u"letter_sent"_s);
    CHECK(kept.issued);
    CHECK(kept.anchor == head);
    CHECK(kept.pages == std::optional<qint64>(1));
    const Verdict text = pdfText(file(u"ack.pdf"_s));
    REQUIRE(text.ran);
    CHECK(text.output.contains(head));
    CHECK(text.output.contains(request.ref));

    const JournalEntry entry = lastEntry();
    CHECK(entry.action == u"letter_issue"_s);
    CHECK(entry.object == u"request "_s + request.ref);
    CHECK((*entry.payload)[u"sha256"_s].toString() == kept.sha256);
    CHECK((*entry.payload)[u"acts"_s].toArray() == QJsonArray{u"request_acknowledge"_s});
    const Request now = stored(request);
    CHECK(now.status == u"acknowledged"_s);
    CHECK(now.acknowledgedOn == QDate(2026, 4, 2));

    // The timeline says which letter it was, and what it did.
    const QList<TimelineEntry> story = REQUIRE_OK(timeline(*session, Request::type(), request.row));
    REQUIRE_FALSE(story.isEmpty());
    INFO(story.first().text.fr.toStdString());
    CHECK(story.first().text.fr.startsWith(u"Lettre émise\u00a0: Accusé de réception — "_s));
    CHECK(story.first().text.en.contains(u"Acknowledgement"_s));

    // A second copy changes nothing in the record; and an issued letter is not undone.
    CHECK(issued(now, order(u"ack"_s), u"ack2.pdf"_s).revision == now.revision);
}

TEST_CASE_METHOD(LetterFixture, "an earlier act cannot be undone past an issued letter", "[letters]") {
    const Request request = added(aRequest());
    REQUIRE_OK(session->run(MoveRequest(request.id(), u"qualified"_s)));
    issued(request, filled(request, u"clarify"_s));
    REQUIRE_ERROR(session->undo(), Error::Kind::Conflict);
}

TEST_CASE_METHOD(LetterFixture, "a letter that lacks something is refused by name, and nothing is left", "[letters]") {
    const Request request = added(aRequest());
    const qint64 before = entries();
    const Error error = REQUIRE_ERROR(
        session->run(IssueLetter(request, order(u"identity"_s), file(u"no.pdf"_s))), Error::Kind::Invalid);
    CHECK(error.message.fr.contains(u"Motif du doute sur l’identité (art. 12(6))"_s));
    CHECK(error.message.en.contains(u"Reason for the doubt about identity (art. 12(6))"_s));
    CHECK_FALSE(QFile::exists(file(u"no.pdf"_s)));
    CHECK(entries() == before);
    CHECK(REQUIRE_OK(documentsOf(*session, request)).isEmpty());
    REQUIRE_ERROR(session->run(IssueLetter(request, order(u"nothing"_s), file(u"no.pdf"_s))), Error::Kind::Invalid);
    REQUIRE_ERROR(session->run(IssueLetter(request, order(u"breach34"_s), file(u"no.pdf"_s))), Error::Kind::Invalid);
    REQUIRE_ERROR(session->run(IssueLetter(request, order(u"ack"_s), file(u"no.docx"_s))), Error::Kind::Invalid);
    REQUIRE_ERROR(session->run(IssueLetter(request, order(u"ack"_s, {{u"nobody"_s, u"x"_s}}), file(u"no.pdf"_s))),
        Error::Kind::Invalid);
    CHECK(QDir(folder.path()).entryList({u"no*"_s}).isEmpty());
    // The file is taken back when the transaction fails, and the request stays as it was.
    REQUIRE_ERROR(session->run(IssueLetter(request, order(u"ack"_s), file(u"nofolder/x.pdf"_s))), Error::Kind::Io);
    CHECK(stored(request) == request);
}

TEST_CASE_METHOD(LetterFixture, "each letter does what it means", "[letters]") {
    Request request = added(aRequest());
    LetterOrder identity = filled(request, u"identity"_s);
    identity.typed.insert(u"identity_doubt"_s, u"l’adresse électronique n’est pas celle du dossier"_s);
    request = issued(request, identity);
    CHECK(request.status == u"suspended"_s);
    REQUIRE(request.suspensions.size() == 1);
    CHECK(request.suspensions.first().kind == u"identity"_s);
    CHECK(request.identityStatus == u"asked"_s);
    CHECK(request.identityDoubt == u"l’adresse électronique n’est pas celle du dossier"_s);

    // While the identity is open, data do not leave.
    decide(request, u"access"_s, u"accepted"_s);
    CHECK(keys(stored(request), filled(request, u"access_yes"_s)) == QStringList{u"identity_status"_s});
    REQUIRE_OK(session->run(CheckIdentity(request.id(), true, QDate(2026, 4, 2), u"carte d’identité"_s)));

    LetterOrder extend = order(u"extend"_s);
    extend.typed.insert(u"extension_reasons"_s, u"recherche dans trois services"_s);
    request = issued(stored(request), extend);
    CHECK(request.status == u"extended"_s);
    CHECK(request.extensionNoticeOn == QDate(2026, 4, 2));
    CHECK(request.extensionReasons == u"recherche dans trois services"_s);
    CHECK(request.dueOn == QDate(2026, 6, 5));

    // Two rights: the request is answered when each of them is.
    decide(request, u"erasure"_s, u"partial"_s, u"factures"_s);
    request = issued(stored(request), filled(stored(request), u"access_yes"_s));
    CHECK(request.status == u"extended"_s);
    CHECK_FALSE(request.answeredOn);
    request = issued(request, filled(request, u"erase_yes"_s));
    CHECK_FALSE(request.answeredOn);
    CHECK(proposedLetter(*session, request) == u"refuse"_s);
    request = issued(request, filled(request, u"refuse"_s));
    CHECK(request.status == u"answered"_s);
    CHECK(request.answeredOn == QDate(2026, 4, 2));
    CHECK(request.answerMeans == u"email"_s);
    CHECK(proposedLetter(*session, request) == u"recipient19"_s);

    LetterOrder tell = filled(request, u"recipient19"_s);
    CHECK(keys(request, tell) == QStringList{u"addressee"_s});
    tell.addressee = Addressee{u"Envoi SAS"_s, u"1 rue des Postes\n59000 Lille"_s};
    request = issued(request, tell);
    CHECK(request.status == u"recipients_told"_s);
    REQUIRE(request.toldRecipients.size() == 1);
    CHECK(request.toldRecipients.first().recipient == u"Envoi SAS"_s);
    CHECK(request.toldRecipients.first().toldOn == QDate(2026, 4, 2));
}

TEST_CASE_METHOD(LetterFixture, "an answer needs its decision and its reasons", "[letters]") {
    const Request request = added(aRequest());
    CHECK(keys(request, filled(request, u"erase_yes"_s)) == QStringList{u"decisions"_s});
    CHECK(keys(request, filled(request, u"port_yes"_s)) == QStringList{u"rights"_s});
    // The act asks for reasons; a form may still lack them.
    Request typed = stored(request);
    RightDecision decision;
    decision.right = u"erasure"_s;
    decision.outcome = u"refused"_s;
    decision.decidedOn = QDate(2026, 4, 2);
    typed.decisions = {decision};
    REQUIRE_OK(session->run(EditRecord<Request>(typed)));
    const QStringList lacking = keys(stored(request), order(u"refuse"_s));
    CHECK(lacking.contains(u"decisions"_s));
    CHECK(lacking.contains(u"refusal_reasons"_s));
    CHECK(lacking.contains(u"refusal_article"_s));
    CHECK(keys(stored(request), filled(stored(request), u"erase_yes"_s)) == QStringList{u"decisions"_s});
}

TEST_CASE_METHOD(LetterFixture, "an extension is not told too late", "[letters]") {
    Request late = aRequest();
    late.receivedOn = QDate(2026, 2, 20);
    const Request request = added(late);
    LetterOrder extend = order(u"extend"_s);
    extend.typed.insert(u"extension_reasons"_s, u"complexité"_s);
    CHECK(keys(request, extend) == QStringList{u"extension_notice_on"_s});
    REQUIRE_ERROR(session->run(IssueLetter(request, extend, file(u"late.pdf"_s))), Error::Kind::Invalid);
}

TEST_CASE_METHOD(
    LetterFixture, "a letter is written in the language asked for, also for a word processor", "[letters]") {
    Request english = aRequest();
    english.language = u"en"_s;
    const Request request = added(english);
    CHECK(letterLanguage(*session, request) == Language::English);
    REQUIRE_OK(session->run(IssueLetter(request, order(u"ack"_s, {}, Language::English), file(u"ack.odt"_s))));
    const DocumentRecord kept = REQUIRE_OK(documentsOf(*session, request)).first();
    CHECK(kept.mediaType == u"application/vnd.oasis.opendocument.text"_s);
    CHECK(kept.language == u"en"_s);
    const Verdict content = runTool(u"unzip"_s, {u"-p"_s, file(u"ack.odt"_s), u"content.xml"_s});
    REQUIRE(content.ok);
    CHECK(content.output.contains(u"free of charge"_s));
    CHECK(content.output.contains(kept.anchor)); // ODT has no footer here: the anchor stands below the letter
}

TEST_CASE_METHOD(LetterFixture, "values that look like markup or placeholders are shown as text", "[letters]") {
    Request hostile = aRequest(u"<img src='file:///etc/passwd'>{{reference}}"_s);
    const Request request = added(hostile);
    LetterOrder clarify = order(u"clarify"_s);
    clarify.typed.insert(u"clarify_items"_s, u"<script>x</script> {{due_date}} &amp; <b>gras</b>"_s);
    REQUIRE_OK(session->run(IssueLetter(request, clarify, file(u"hostile.pdf"_s))));
    const QString text = pdfText(file(u"hostile.pdf"_s)).output.simplified();
    CHECK(text.contains(u"<script>x</script> {{due_date}} &amp; <b>gras</b>"_s));
    CHECK(text.contains(u"<img src='file:///etc/passwd'>{{reference}}"_s));
}

TEST_CASE_METHOD(
    LetterFixture, "proof of dispatch is kept on the letter and, of an answer, on the request", "[letters]") {
    Request one = aRequest();
    one.rights = QStringList{u"access"_s};
    Request request = added(one);
    decide(request, u"access"_s, u"accepted"_s);
    request = issued(stored(request), filled(stored(request), u"access_yes"_s));
    REQUIRE(request.status == u"answered"_s);
    const DocumentRecord letter = REQUIRE_OK(letterToDispatch(*session, request, {}));
    Dispatch values;
    values.sentOn = QDate(2026, 4, 2);
    values.means = u"registered_post"_s;
    values.registeredPost = u"1A 234 567 8901 2"_s;
    values.scan = "%PDF-1.4 avis";
    values.scanName = u"/tmp/avis.pdf"_s;
    RecordDispatch command(letter.id(), values);
    REQUIRE_OK(session->run(command));
    CHECK(lastEntry().object == u"request "_s + request.ref);
    request = stored(request);
    CHECK(request.registeredPost == u"1A 234 567 8901 2"_s);
    CHECK(request.answerMeans == u"registered_post"_s);
    const QList<DocumentRecord> documents = REQUIRE_OK(documentsOf(*session, request));
    REQUIRE(documents.size() == 2);
    const auto scan = std::find_if(documents.begin(), documents.end(),
        [&](const DocumentRecord& document) { return document.ref == command.scanRef(); });
    REQUIRE(scan != documents.end());
    CHECK(scan->kind == u"receipt"_s);
    CHECK(scan->fileName == u"avis.pdf"_s);
    CHECK(REQUIRE_OK(documentContent(*session, scan->row)) == values.scan);

    Dispatch receipt;
    receipt.receiptOn = QDate(2026, 4, 1);
    REQUIRE_ERROR(session->run(RecordDispatch(letter.id(), receipt)), Error::Kind::Invalid);
    receipt.receiptOn = QDate(2026, 4, 2);
    REQUIRE_OK(session->run(RecordDispatch(letter.id(), receipt)));
    CHECK(stored(request).receiptOn == QDate(2026, 4, 2));
    CHECK(stored(letter).registeredPost == u"1A 234 567 8901 2"_s);
    REQUIRE_ERROR(session->run(RecordDispatch(scan->id(), receipt)), Error::Kind::Invalid);
    REQUIRE_ERROR(letterToDispatch(*session, request, u"DOC-1999-0001"_s), Error::Kind::NotFound);
}

TEST_CASE_METHOD(LetterFixture, "all acknowledgements of the day in one act", "[letters]") {
    const Request first = added(aRequest(u"Durand"_s));
    const Request second = added(aRequest(u"Martin"_s));
    Request nameless = aRequest(QString());
    nameless.subjectFirstName.clear();
    const Request third = added(nameless);
    REQUIRE_OK(session->run(AcknowledgeRequest(added(aRequest(u"Petit"_s)).id(), QDate(2026, 3, 6))));
    const qint64 before = entries();
    IssueAcknowledgements command(file(u"tous.pdf"_s));
    REQUIRE_OK(session->run(command));
    CHECK(entries() == before + 1);
    REQUIRE(command.issued().size() == 2);
    REQUIRE(command.skipped().size() == 1);
    CHECK(command.skipped().first().request.ref == third.ref);
    CHECK(command.skipped().first().draft.problems.first().key == u"addressee"_s);
    CHECK(stored(first).status == u"acknowledged"_s);
    CHECK(stored(second).acknowledgedOn == QDate(2026, 4, 2));
    CHECK(stored(third) == third);
    CHECK(command.sha256() == hashOf(bytesOf(file(u"tous.pdf"_s))));
    const QString text = pdfText(file(u"tous.pdf"_s)).output;
    CHECK(text.contains(first.ref));
    CHECK(text.contains(second.ref));
    CHECK(text.count(u"Page 1 / 1"_s) == 2);
    for (const IssueAcknowledgements::Item& item : command.issued())
        CHECK(hashOf(REQUIRE_OK(documentContent(*session, item.record.row))) == item.record.sha256);

    const Request fourth = added(aRequest(u"Roux"_s));
    REQUIRE(QDir(folder.path()).mkdir(u"lettres"_s));
    IssueAcknowledgements again(file(u"lettres"_s));
    REQUIRE_OK(session->run(again));
    CHECK(QDir(file(u"lettres"_s)).entryList(QDir::Files) == QStringList{fourth.ref + u"-ack.pdf"_s});
    REQUIRE_ERROR(session->run(IssueAcknowledgements(file(u"absent"_s))), Error::Kind::NotFound);
}

TEST_CASE_METHOD(LetterFixture, "the office's own wording is kept, checked, journalled and taken back", "[letters]") {
    const QString ours = REQUIRE_OK(letterTemplate(u"ack", Language::French));
    CHECK_FALSE(REQUIRE_OK(letterWording(*session, u"ack", Language::French)).own);
    const QString own = QString(ours).replace(
        u"Le traitement de votre demande est gratuit."_s, u"Le traitement de votre demande est gratuit, bien sûr."_s);
    REQUIRE_OK(session->run(SetLetterTemplate(u"ack"_s, Language::French, own)));
    CHECK(lastEntry().action == u"letter_template_change"_s);
    CHECK(REQUIRE_OK(letterWording(*session, u"ack", Language::French)).html == own);
    const Request request = added(aRequest());
    CHECK(REQUIRE_OK(draftLetter(*session, request, order(u"ack"_s))).letter.body.contains(u"bien sûr"_s));
    CHECK(checkWording(u"ack"_s, Language::French, own).isEmpty());

    // An unknown placeholder is named with its place; so is a picture from the disk; the old wording stays.
    const Error unknown =
        REQUIRE_ERROR(session->run(SetLetterTemplate(u"ack"_s, Language::French, u"<h1>x</h1>\n<p>{{due_dat}}</p>"_s)),
            Error::Kind::Invalid);
    CHECK(unknown.message.fr.contains(u"Ligne 2"_s));
    CHECK(unknown.message.fr.contains(u"due_dat"_s));
    CHECK(unknown.message.en.contains(u"due_date"_s)); // what was meant
    for (const QString& bad :
        {u"<p><img src=\"/etc/passwd\"></p>"_s, u"<script>1</script>"_s, u"<p style=\"x\">a</p>"_s,
            u"<p>{{due date}}</p>"_s, u"<p>{{#rights}}x</p>"_s, u"<!-- x --><p>a</p>"_s, u"<p>a</p><img src=x"_s})
        REQUIRE_ERROR(session->run(SetLetterTemplate(u"ack"_s, Language::French, bad)), Error::Kind::Invalid);
    CHECK(REQUIRE_OK(letterWording(*session, u"ack", Language::French)).html == own);

    // A wording that no longer says a required point is taken, and said.
    QStringList lost;
    for (const LetterProblem& problem : checkWording(u"ack"_s, Language::French, u"<h1>Reçu</h1><p>{{rights}}</p>"_s))
        lost.append(problem.key);
    CHECK(lost == QStringList{u"request"_s, u"due"_s, u"free"_s, u"needed"_s, u"dpo"_s});

    REQUIRE_OK(session->run(SetLetterTemplate(u"ack"_s, Language::French, {})));
    CHECK_FALSE(REQUIRE_OK(letterWording(*session, u"ack", Language::French)).own);
    REQUIRE_ERROR(session->run(SetLetterTemplate(u"nothing"_s, Language::French, own)), Error::Kind::NotFound);
}

TEST_CASE_METHOD(LetterFixture, "a translucent logo is flattened and the letter stays archivable", "[letters]") {
    QImage logo(300, 120, QImage::Format_ARGB32);
    logo.fill(QColor(200, 30, 30, 90));
    QByteArray png;
    QBuffer buffer(&png);
    REQUIRE(logo.save(&buffer, "PNG"));
    REQUIRE_OK(session->run(SetLogo(session->organisation().row, png, u"logo.png"_s)));
    const QImage flat = letterLogo(*session, session->organisation());
    REQUIRE_FALSE(flat.isNull());
    CHECK_FALSE(flat.hasAlphaChannel());
    const Request request = added(aRequest());
    issued(request, order(u"ack"_s), u"logo.pdf"_s);
    const Verdict valid = checkPdfA({file(u"logo.pdf"_s)});
    if (valid.ran) {
        INFO(valid.output.toStdString());
        CHECK(valid.ok);
    } else
        WARN("skipped: " << valid.output.toStdString());
    REQUIRE_ERROR(session->run(SetLogo(session->organisation().row, "no picture", u"x.png"_s)), Error::Kind::Invalid);
    REQUIRE_OK(session->run(SetLogo(session->organisation().row, {}, {})));
    CHECK(letterLogo(*session, session->organisation()).isNull());
}

TEST_CASE_METHOD(LetterFixture, "an English letter says which words of the register have no English", "[letters]") {
    Activity activity;
    activity.name = {u"Facturation"_s, u"Invoicing"_s};
    Purpose french;
    french.text.fr = u"Établir les factures"_s;
    Purpose both;
    both.text = {u"Relancer"_s, u"Send reminders"_s};
    activity.purposes = {french, both};
    DataItem item;
    item.category = u"identity"_s;
    item.description = {u"Nom"_s, u"Name"_s};
    item.origin = u"third_party"_s;
    item.source = u"le courtier"_s;
    item.retention.fr = u"dix ans après l’exercice"_s;
    activity.dataItems = {item};
    REQUIRE_OK(session->run(AddRecord<Activity>(activity)));
    Request request = aRequest();
    request.rights = {u"access"_s};
    request.activities = {u"TRT-0001"_s};
    request = added(request);
    decide(request, u"access"_s, u"accepted"_s);

    LetterOrder wanted = filled(stored(request), u"access_yes"_s, Language::English);
    DraftLetter draft = REQUIRE_OK(draftLetter(*session, stored(request), wanted));
    REQUIRE(draft.remarks.size() == 1);
    CHECK(draft.remarks.first().what == LetterProblem::What::Language);
    for (const QString& what : {u"TRT-0001"_s, u"purpose 1"_s, u"retention of data 1"_s, u"source of data 1"_s}) {
        INFO(draft.remarks.first().message.en.toStdString());
        CHECK(draft.remarks.first().message.en.contains(what));
    }
    CHECK_FALSE(draft.remarks.first().message.en.contains(u"purpose 2"_s));
    CHECK_FALSE(draft.remarks.first().message.en.contains(u"recipient"_s));
    // Nothing is translated, and nothing is kept from leaving.
    CHECK(draft.values.value(u"purposes"_s).contains(u"tablir les factures"_s));
    CHECK(draft.problems.isEmpty());

    // What somebody wrote in the letter itself was read; what a form gives back unchanged was not.
    wanted.typed.insert(u"purposes"_s, draft.values.value(u"purposes"_s));
    wanted.typed.insert(u"retention"_s, u"ten years"_s);
    wanted.typed.insert(u"source"_s, u"the broker"_s);
    draft = REQUIRE_OK(draftLetter(*session, stored(request), wanted));
    REQUIRE(draft.remarks.size() == 1);
    CHECK(draft.remarks.first().message.en.contains(u"purpose 1"_s));
    CHECK_FALSE(draft.remarks.first().message.en.contains(u"retention"_s));
    CHECK_FALSE(draft.remarks.first().message.en.contains(u"source"_s));
    wanted.typed.insert(u"purposes"_s, u"issuing invoices"_s);
    CHECK(REQUIRE_OK(draftLetter(*session, stored(request), wanted)).remarks.isEmpty());

    // The same letter in French has nothing to say.
    const LetterOrder own = filled(stored(request), u"access_yes"_s);
    CHECK(REQUIRE_OK(draftLetter(*session, stored(request), own)).remarks.isEmpty());
    // It leaves, and the command remembers what was to be read over.
    wanted.typed.remove(u"purposes"_s);
    IssueLetter command(stored(request), wanted, file(u"acces.pdf"_s));
    REQUIRE_OK(session->run(command));
    CHECK(command.remarks().size() == 1);
}

TEST_CASE_METHOD(LetterFixture, "a breach that is told in French is named in an English letter", "[letters]") {
    Breach breach;
    breach.title = u"Lettre en copie visible"_s;
    breach.description = u"412 adresses étaient visibles"_s;
    breach.awareAt = Instant{QDateTime(QDate(2026, 4, 1), QTime(7, 15), Qt::UTC), u"Europe/Paris"_s};
    REQUIRE_OK(session->run(AddRecord<Breach>(breach)));
    breach = REQUIRE_OK(session->findByRef<Breach>(u"VIO-2026-0001"_s));
    const auto remarks = [&](const LetterOrder& wanted) {
        return REQUIRE_OK(draftLetter(*session, breach, wanted)).remarks;
    };
    CHECK(remarks(order(u"breach34"_s)).isEmpty());
    const QList<LetterProblem> found = remarks(order(u"breach34"_s, {}, Language::English));
    REQUIRE(found.size() == 1);
    CHECK(found.first().message.en.contains(u"VIO-2026-0001"_s));
    CHECK(found.first().message.en.contains(u"description"_s));
    CHECK_FALSE(found.first().message.en.contains(u"measures"_s));
    CHECK(remarks(order(u"breach34"_s, {{u"breach_nature"_s, u"412 addresses"_s}}, Language::English)).isEmpty());
}

TEST_CASE_METHOD(LetterFixture, "an address that was read in one line stands in two on a letter", "[letters]") {
    Request request = aRequest();
    request.subjectAddress = u"8 rue des Tanneurs, bât. B, 44000 Nantes"_s;
    request = added(request);
    const auto address = [&] {
        return REQUIRE_OK(draftLetter(*session, request, order(u"ack"_s))).letter.addressee.address;
    };
    CHECK(address() == u"8 rue des Tanneurs, bât. B\n44000 Nantes"_s);
    request.subjectAddress = u"8 rue des Tanneurs, bât. B,\n44000 Nantes"_s; // as somebody arranged it
    CHECK(address() == request.subjectAddress);
}
