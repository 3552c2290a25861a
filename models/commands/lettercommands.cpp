// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/lettercommands.h"

#include "base/fold.h"
#include "commands/documentqueries.h"
#include "commands/lettertemplates.h"
#include "commands/requestqueries.h"
#include "commands/requestwork.h"
#include "commands/wording.h"
#include "documents/letterfacts.h"
#include "documents/letterpaper.h"
#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/records.h"
#include "domain/workflow.h"
#include "exchange/atomicfile.h"
#include "store/stores.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

using What = LetterProblem::What;

Result<Organisation> organisationOf(const Session& session, const AnyRecord& record) {
    const qint64 row = record.head().organisation;
    if (row == 0 || row == session.organisation().row)
        return session.organisation();
    return session.find(Id<Organisation>(row));
}

RequestDates datesOf(const Request& request, const Organisation& organisation, QDate today) {
    return requestDates(request, today, organisation.holidayRegion,
        int(organisation.workingTargetDays.value_or(parameters().workingTargetDays)));
}

bool isSuspended(const Request& request) {
    return std::any_of(request.suspensions.begin(), request.suspensions.end(),
        [](const Suspension& suspension) { return !suspension.until; });
}

/// Somebody writes for the data subject.
bool isRepresented(const Request& request) {
    return !request.requesterKind.isEmpty() && request.requesterKind != "subject"_L1;
}

QString oneOf(const QString& first, const QString& second) {
    return first.trimmed().isEmpty() ? second : first;
}

/// An address in one line gets the two that a letter has: the town stands under the street.
QString addressLines(const QString& address) {
    static const QRegularExpression town(u",\\s*(?=\\d{5}\\s\\p{L})"_s);
    QString out = address.trimmed();
    return out.contains(u'\n') ? out : out.replace(town, u"\n"_s);
}

/// Whom a letter goes to unless it is said: whoever wrote. Letters to third parties name nobody by themselves, but the
/// one recipient that still has to be told.
Addressee addresseeOf(const LetterKind& kind, const Request& request) {
    if (kind.act == "tell"_L1) {
        QStringList waiting;
        for (const ToldRecipient& told : request.toldRecipients)
            if (!told.toldOn && told.impossibleReason.isEmpty())
                waiting.append(told.recipient);
        return {waiting.size() == 1 ? waiting.first() : QString(), {}};
    }
    if (kind.act == "pass_on"_L1)
        return {};
    const QString subject = (request.subjectFirstName + u' ' + request.subjectLastName).trimmed();
    if (isRepresented(request) && !request.requesterName.isEmpty())
        return {request.requesterName, oneOf(addressLines(request.requesterAddress), request.requesterEmail)};
    return {oneOf(subject, request.requesterName), oneOf(addressLines(request.subjectAddress), request.subjectEmail)};
}

/// As the person would read it: a date in the letter's language, the rest as typed.
QString readable(const QString& typed, Language language) {
    const QDate day = QDate::fromString(typed.trimmed(), Qt::ISODate);
    return day.isValid() && typed.trimmed().size() == 10 ? plainDate(day, language) : typed;
}

QString meansOf(const LetterOrder& order, const Request& request) {
    if (!order.means.isEmpty())
        return order.means;
    if (request.channel == "in_person"_L1)
        return u"by_hand"_s;
    return request.channel == "email"_L1 || request.channel == "form"_L1 ? u"email"_s : u"post"_s;
}

QList<RightDecision> decisionsOn(const Request& request, const QString& right) {
    QList<RightDecision> out;
    for (const RightDecision& decision : request.decisions)
        if (decision.right == right && !decision.outcome.isEmpty())
            out.append(decision);
    return out;
}

/// Letters that answer this right with what was decided on it are all among `kinds`.
bool isCovered(const Request& request, const QString& right, const QStringList& kinds) {
    const QList<RightDecision> decisions = decisionsOn(request, right);
    if (decisions.isEmpty())
        return false;
    const QString outcome = decisions.last().outcome;
    bool hasOwn = false;
    bool granted = false;
    bool any = false;
    for (const LetterKind& kind : letterKinds()) {
        if (!kind.isAnswer())
            continue;
        any = any || kinds.contains(kind.key);
        if (kind.rights.contains(right)) {
            hasOwn = true;
            granted = granted || kinds.contains(kind.key);
        }
    }
    const bool refused = kinds.contains("refuse"_L1);
    if (outcome == "refused"_L1)
        return refused;
    if (outcome == "partial"_L1)
        return refused && (granted || !hasOwn);
    return outcome == "accepted"_L1 && hasOwn ? granted : any;
}

/// What the record must hold before this letter may leave.
class Readiness {
public:
    Readiness(const LetterKind& kind, const Request& request, const Organisation& organisation,
        const LetterOrder& order, QDate today)
        : m_kind(kind)
        , m_request(request)
        , m_organisation(organisation)
        , m_order(order)
        , m_today(today) {}

    QList<LetterProblem> run() {
        const QString& act = m_kind.act;
        if (m_kind.isAnswer())
            answer();
        else if (act == "extend"_L1 && !m_request.extensionNoticeOn)
            extension();
        else if (act == "fee"_L1)
            fee();
        const bool moves = (act == "acknowledge"_L1 && !m_request.acknowledgedOn) ||
                           (act == "suspend"_L1 && !isSuspended(m_request)) || act == "extend"_L1 ||
                           act == "pass_on"_L1;
        if (moves && isRequestDone(m_request.status))
            done();
        else if (act == "pass_on"_L1 && !mayMoveRequest(m_request.status, u"passed_on"_s))
            done();
        return m_problems;
    }

private:
    void add(const QString& key, const QString& article, Text message) {
        for (QString* half : {&message.fr, &message.en})
            if (!article.isEmpty())
                *half += u" (art. %1)"_s.arg(article);
        m_problems.append({What::Record, key, article, message, 0});
    }

    void done() {
        add(u"status"_s, {},
            Text{u"La demande est déjà « %1 » : cette lettre n’a plus d’objet."_s,
                u"The request is already “%1”: this letter has no purpose any more."_s}
                .arg(choiceList(u"request_statuses").label(m_request.status)));
    }

    void extension() {
        Request unextended = m_request;
        unextended.extensionDecidedOn.reset();
        const QDate last = datesOf(unextended, m_organisation, m_today).due;
        if (last.isValid() && m_today > last)
            add(u"extension_notice_on"_s, u"12(3)"_s,
                Text{u"La prolongation devait être annoncée au plus tard le %1 : il faut répondre maintenant."_s,
                    u"The extension had to be told by %1: the answer is due now."_s}
                    .arg(longDate(last)));
    }

    void fee() {
        if (isRequestDone(m_request.status))
            done();
        else if (m_request.feeGround.isEmpty())
            add(u"fee_ground"_s, u"12(5), 15(3)"_s,
                {u"Le motif des frais n’est pas noté : demande manifestement infondée, excessive, ou copie supplémentaire. Notez-le d’abord."_s,
                    u"The ground of the fee is not noted: manifestly unfounded, excessive, or a further copy. Note it first."_s});
    }

    void answer() {
        if (m_request.status == "closed"_L1 || m_request.status == "withdrawn"_L1 || m_request.status == "passed_on"_L1)
            return done();
        QStringList concerned = m_request.rights;
        if (!m_kind.rights.isEmpty())
            concerned.removeIf([&](const QString& right) { return !m_kind.rights.contains(right); });
        if (concerned.isEmpty()) {
            QStringList fr;
            QStringList en;
            for (const QString& right : m_kind.rights) {
                fr.append(choiceList(u"rights").label(right, Language::French));
                en.append(choiceList(u"rights").label(right, Language::English));
            }
            add(u"rights"_s, u"12(3)"_s,
                Text{
                    u"La demande ne porte pas sur ce droit (%1). Corrigez les droits de la demande, ou choisissez une autre lettre."_s,
                    u"The request is not about this right (%1). Correct the request’s rights, or choose another letter."_s}
                    .arg(Text{fr.join(u", "_s), en.join(u", "_s)}));
            return;
        }
        decisions(concerned);
        if (m_kind.key != "refuse"_L1 && m_kind.key != "access_none"_L1)
            identity();
    }

    void decisions(const QStringList& concerned) {
        bool decided = false;
        Text undecided;
        for (const QString& right : concerned) {
            const Text label = choiceList(u"rights").label(right);
            const QList<RightDecision> known = decisionsOn(m_request, right);
            if (known.isEmpty()) {
                undecided = undecided.isEmpty()
                                ? label
                                : Text{undecided.fr + u", "_s + label.fr, undecided.en + u", "_s + label.en};
                continue;
            }
            for (const RightDecision& decision : known) {
                if (!m_kind.outcomes.contains(decision.outcome))
                    continue;
                decided = true;
                const bool refused = m_kind.key == "refuse"_L1;
                if (refused && decision.reasons.trimmed().isEmpty() &&
                    m_order.typed.value(u"refusal_reasons"_s).trimmed().isEmpty())
                    add(u"decisions"_s, u"12(4)"_s,
                        Text{u"Le refus sur « %1 » n’a pas de motifs."_s, u"The refusal on “%1” has no reasons."_s}.arg(
                            label));
            }
        }
        if (decided)
            return;
        Text wanted;
        for (const QString& outcome : m_kind.outcomes) {
            const Text label = choiceList(u"outcomes").label(outcome);
            wanted = wanted.isEmpty() ? label : Text{wanted.fr + u" / "_s + label.fr, wanted.en + u" / "_s + label.en};
        }
        const QString article = m_kind.key == "refuse"_L1 ? u"12(4)"_s : u"12(3)"_s;
        if (undecided.isEmpty())
            add(u"decisions"_s, article,
                Text{
                    u"Aucun des droits demandés n’a été décidé ainsi : %1. Choisissez la lettre qui correspond à la décision."_s,
                    u"None of the rights asked for was decided so: %1. Choose the letter that fits the decision."_s}
                    .arg(wanted));
        else
            add(u"decisions"_s, article,
                Text{u"La décision manque (%2) sur : %1. Décidez d’abord, droit par droit."_s,
                    u"The decision is missing (%2) on: %1. Decide first, right by right."_s}
                    .arg(undecided)
                    .arg(wanted));
    }

    void identity() {
        const QString& state = m_request.identityStatus;
        if (state == "to_check"_L1 || state == "asked"_L1 || state == "failed"_L1)
            add(u"identity_status"_s, u"12(2), 12(6)"_s,
                {u"L’identité de la personne n’est pas établie : la réponse pourrait aller à quelqu’un d’autre."_s,
                    u"The person’s identity is not established: the answer might go to somebody else."_s});
        if (isRepresented(m_request) && !m_request.mandateCheckedOn)
            add(u"mandate_checked_on"_s, u"12(6), D2019-536 77"_s,
                {u"Quelqu’un écrit pour la personne concernée : son mandat ou son titre n’est pas vérifié."_s,
                    u"Somebody writes for the data subject: the mandate or entitlement is not checked."_s});
    }

    const LetterKind& m_kind;
    const Request& m_request;
    const Organisation& m_organisation;
    const LetterOrder& m_order;
    QDate m_today;
    QList<LetterProblem> m_problems = {};
};

/// Puts what the records know where the wording asks for it and nothing was put yet. Of the texts that they lack in the
/// letter's language, gives those that the letter takes: somebody who typed other words has read them, a form gives the
/// same ones back.
QList<BorrowedText> takeFacts(const AnswerFacts& facts, const LetterOrder& order, DraftLetter& draft) {
    const QStringList asked = placeholdersIn(draft.wording);
    for (auto it = facts.values.begin(); it != facts.values.end(); ++it)
        if (draft.values.value(it.key()).isEmpty())
            draft.values.insert(it.key(), it.value());
    QList<BorrowedText> out = facts.borrowed;
    out.removeIf([&](const BorrowedText& text) {
        const QString typed = order.typed.value(text.placeholder).trimmed();
        return !asked.contains(text.placeholder) ||
               (!typed.isEmpty() && fold(typed) != fold(draft.values.value(text.placeholder)));
    });
    return out;
}

/// What the register and the departments know, where the wording asks for it.
Result<QList<BorrowedText>> addFacts(
    const Session& session, const Request& request, const LetterOrder& order, Language written, DraftLetter& draft) {
    const QStringList asked = placeholdersIn(draft.wording);
    const bool any = std::any_of(
        answerFactKeys().begin(), answerFactKeys().end(), [&](const QString& key) { return asked.contains(key); });
    if (!any)
        return QList<BorrowedText>();
    return takeFacts(
        answerFacts(TRY(activitiesOf(session, request)), TRY(tasksOf(session, request)), order.language, written),
        order, draft);
}

/// A breach is written in one language.
AnswerFacts breachFacts(const Breach& breach, Language language, Language written) {
    AnswerFacts out;
    if (language == written)
        return out;
    if (!breach.description.isEmpty())
        out.borrowed.append({u"breach_nature"_s, breach.ref, {u"description"_s, u"description"_s}});
    if (!breach.harmsText.isEmpty())
        out.borrowed.append({u"breach_consequences"_s, breach.ref, {u"conséquences"_s, u"consequences"_s}});
    if (!breach.measuresDone.isEmpty() || !breach.measuresPlanned.isEmpty())
        out.borrowed.append({u"breach_measures"_s, breach.ref, {u"mesures"_s, u"measures"_s}});
    return out;
}

/// One sentence for each sheet or department whose words the letter takes as they are.
QList<LetterProblem> languageRemarks(const QList<BorrowedText>& borrowed, Language language) {
    QStringList order;
    QMap<QString, Text> by;
    QMap<QString, QString> keys;
    for (const BorrowedText& text : borrowed) {
        Text& list = by[text.of];
        if (list.isEmpty())
            order.append(text.of);
        keys.insert(text.of, text.placeholder);
        const bool first = list.isEmpty();
        list.fr += (first ? QString() : u", "_s) + text.what.fr;
        list.en += (first ? QString() : u", "_s) + text.what.en;
    }
    const Text own = language == Language::French ? Text{u"français"_s, u"French"_s} : Text{u"anglais"_s, u"English"_s};
    QList<LetterProblem> out;
    for (const QString& of : std::as_const(order))
        out.append({What::Language, keys.value(of), {},
            Text{
                u"%1 n’a pas de texte en %2 pour : %3. La lettre en reprend les mots tels quels : relisez-les, et traduisez-les dans la fiche ou dans la lettre."_s,
                u"%1 has no text in %2 for: %3. The letter takes its words as they are: read them over, and translate them in the sheet or in the letter."_s}
                .arg(of)
                .arg(own)
                .arg(by.value(of))});
    return out;
}

Result<> knownPlaceholders(const LetterValues& typed, const QString& wording) {
    for (auto it = typed.begin(); it != typed.end(); ++it) {
        const auto& known = letterPlaceholders();
        if (std::none_of(known.begin(), known.end(), [&](const LetterPlaceholder& p) { return p.key == it.key(); }))
            return invalid(Text{u"Le champ « %1 » n’existe pas ; rien n’a été écrit. Cette lettre a les champs : %2."_s,
                               u"There is no placeholder “%1”; nothing was written. This letter has: %2."_s}
                               .arg(it.key())
                               .arg(placeholdersIn(wording).join(u", "_s)),
                it.key());
    }
    return {};
}

/// The amount that the letter names, without its currency; what the request says where the letter's is no number.
QString amountOf(const QString& typed, const Request& request) {
    static const QRegularExpression currency(u"\\s*(€|eur|euros?)\\.?$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString bare = QString(typed).remove(currency).trimmed();
    return parseAmount(bare) ? bare : request.feeAmount;
}

} // namespace

Language letterLanguage(const Session& session, const AnyRecord& record) {
    QString wanted;
    if (const auto* request = record.as<Request>())
        wanted = request->language;
    if (wanted.isEmpty())
        wanted = session.organisation().language;
    return languageFromCode(wanted).value_or(Language::French);
}

QList<const LetterKind*> letterKindsFor(const AnyRecord& record) {
    QList<const LetterKind*> out;
    for (const LetterKind& kind : letterKinds())
        if (kind.about == record.kind())
            out.append(&kind);
    return out;
}

Result<QStringList> issuedLetters(const Session& session, const AnyRecord& record) {
    QStringList out;
    for (const DocumentRecord& document : TRY(documentsOf(session, record)))
        if (document.issued && !document.letter.isEmpty())
            out.append(document.letter);
    return out;
}

QString proposedLetter(const Session& session, const Request& request) {
    const NextStep next = nextStep(request, session.today(), session.organisation().holidayRegion);
    if (next.action == "acknowledge"_L1)
        return u"ack"_s;
    if (next.action == "ask_identity"_L1)
        return u"identity"_s;
    if (next.action == "tell_recipients"_L1)
        return u"recipient19"_s;
    if (next.action != "answer"_L1)
        return {};
    const Result<QStringList> issued = issuedLetters(session, request);
    for (const QString& right : request.rights) {
        if (issued && isCovered(request, right, *issued))
            continue;
        const QList<RightDecision> decisions = decisionsOn(request, right);
        if (decisions.isEmpty())
            continue;
        const QString outcome = decisions.last().outcome;
        for (const LetterKind& kind : letterKinds()) {
            const bool fits = kind.isAnswer() && kind.outcomes.contains(outcome) &&
                              (kind.rights.isEmpty() || kind.rights.contains(right));
            if (fits && !(issued && issued->contains(kind.key)))
                return kind.key;
        }
    }
    return {};
}

Result<DraftLetter> draftLetter(
    const Session& session, const AnyRecord& record, const LetterOrder& order, bool preview) {
    const LetterKind* kind = letterKind(order.kind);
    if (!kind || kind->about != record.kind()) {
        QStringList known;
        for (const LetterKind* other : letterKindsFor(record))
            known.append(other->key);
        return invalid(Text{u"« %1 » n’est pas une lettre pour cette fiche. Il y a : %2."_s,
                           u"“%1” is not a letter for this record. There is: %2."_s}
                           .arg(order.kind)
                           .arg(known.join(u", "_s)),
            order.kind);
    }
    DraftLetter out;
    const Organisation organisation = TRY(organisationOf(session, record));
    const Language language = order.language;
    out.wording = order.wording.isEmpty() ? TRY(letterWording(session, order.kind, language)).html : order.wording;
    TRY(knownPlaceholders(order.typed, out.wording));
    Letter& letter = out.letter;
    letter.kind = order.kind;
    letter.organisation = organisation;
    letter.logo = letterLogo(session, organisation);
    letter.info = documentInfo(session, {}, language, preview);
    letter.info.organisation = organisation.name;
    letter.info.reference = record.head().ref;
    const Language written = languageFromCode(organisation.language).value_or(Language::French);
    const auto* request = record.as<Request>();
    if (request) {
        out.values = letterValues(organisation, *request, datesOf(*request, organisation, session.today()), language);
        letter.addressee = addresseeOf(*kind, *request);
        out.remarks = languageRemarks(TRY(addFacts(session, *request, order, written, out)), language);
    } else if (const auto* breach = record.as<Breach>()) {
        out.values = letterValues(organisation, *breach, language);
        out.remarks = languageRemarks(takeFacts(breachFacts(*breach, language, written), order, out), language);
    }
    if (order.addressee)
        letter.addressee = *order.addressee;
    for (auto it = order.typed.begin(); it != order.typed.end(); ++it)
        if (!it.value().trimmed().isEmpty())
            out.values.insert(it.key(),
                it.key() == "refusal_article"_L1 ? citedArticle(it.value(), language) : readable(it.value(), language));
    letter.body = fillLetter(out.wording, out.values, language);
    if (request)
        out.problems = Readiness(*kind, *request, organisation, order, session.today()).run();
    out.problems += checkLetter(letter, out.wording, out.values);
    out.remarks += TRY(paperRemarks(letter));
    return out;
}

Error letterError(const LetterKind& kind, const QList<LetterProblem>& problems) {
    constexpr qsizetype shown = 6;
    Text message = Text{u"La lettre « %1 » n’est pas prête ; rien n’a été écrit."_s,
        u"The letter “%1” is not ready; nothing was written."_s}
                       .arg(kind.title);
    for (const LetterProblem& problem : problems.first(std::min(problems.size(), shown))) {
        message.fr += u' ' + problem.message.fr;
        message.en += u' ' + problem.message.en;
    }
    if (const qint64 others = problems.size() - shown; others > 0) {
        message.fr += u" (et %1 autres manques)"_s.arg(others);
        message.en += u" (and %1 more)"_s.arg(others);
    }
    return invalid(message, problems.isEmpty() ? QString() : problems.first().key);
}

Result<int> IssueLetter::write(Session& session, const DocumentInfo&, About& about, QByteArray& bytes) {
    m_record = TRY(session.find(m_record.type(), m_record.head().row)); // as it is now
    m_draft = TRY(draftLetter(session, m_record, m_order));
    const LetterKind& kind = *letterKind(m_order.kind);
    if (!m_draft.problems.isEmpty())
        return letterError(kind, m_draft.problems);
    m_issued = TRY(issuedLetters(session, m_record));
    const Letter& letter = m_draft.letter;
    about.recordKind = m_record.kind();
    about.recordRef = m_record.head().ref;
    about.organisation = m_record.head().organisation;
    about.title = kind.title.in(m_order.language) + u" — "_s + m_record.head().ref;
    about.documentKind = u"letter_sent"_s;
    about.letter = m_order.kind;
    about.details = {{u"letter"_s, m_order.kind}, {u"language"_s, code(m_order.language)}};
    if (path().isEmpty()) {
        int pages = 0;
        bytes = TRY(letterPdf(letter, &pages));
        return pages;
    }
    const QString suffix = QFileInfo(path()).suffix().toLower();
    if (suffix == "pdf"_L1)
        return TRY(writeLetterPdf(letter, path())).pages;
    if (suffix != "odt"_L1)
        return invalid(
            {u"Le nom du fichier doit finir par .pdf ou .odt."_s, u"The file’s name must end in .pdf or .odt."_s},
            u"output"_s);
    about.mediaType = u"application/vnd.oasis.opendocument.text"_s;
    TRY(writeFileAtomically(path(), TRY(letterOdt(letter))));
    return 0;
}

Result<> IssueLetter::follow(Scope& scope, QJsonObject& details) {
    if (!m_record.as<Request>())
        return {};
    const Id<Request> id(m_record.head().row);
    const auto request = TRY(scope.load(id));
    const LetterKind& kind = *letterKind(m_order.kind);
    const QDate on = m_draft.letter.info.editedAt.date();
    const QString means = meansOf(m_order, request);
    QJsonArray acts;
    // The office's own verbs, in this transaction; what they would have journalled is named in this one entry.
    const auto act = [&](Command&& command) -> Result<> {
        TRY(command.apply(scope));
        acts.append(command.entry().action);
        return {};
    };
    if (kind.act == "acknowledge"_L1 && !request.acknowledgedOn)
        TRY(act(AcknowledgeRequest(id, on)));
    else if (kind.act == "suspend"_L1 && !isSuspended(request))
        TRY(act(SuspendRequest(id, u"identity"_s, on, m_draft.values.value(u"identity_doubt"_s))));
    else if (kind.act == "clarify"_L1 && m_order.suspends && !isSuspended(request))
        TRY(act(SuspendRequest(id, u"clarification"_s, on, m_draft.values.value(u"clarify_items"_s))));
    else if (kind.act == "extend"_L1 && !request.extensionNoticeOn)
        TRY(act(ExtendDeadline(id, on, m_draft.values.value(u"extension_reasons"_s), on)));
    else if (kind.act == "fee"_L1)
        TRY(act(ChargeFee(id, request.feeGround, m_draft.values.value(u"fee_reason"_s),
            amountOf(m_draft.values.value(u"fee_amount"_s), request), request.feeCurrency, on)));
    else if (kind.act == "tell"_L1) {
        ToldRecipient told;
        told.recipient = m_draft.letter.addressee.name;
        told.toldOn = on;
        told.means = means;
        TRY(act(TellRecipient(id, told)));
    } else if (kind.act == "pass_on"_L1)
        TRY(act(MoveRequest(id, u"passed_on"_s)));
    else if (kind.isAnswer() && !isRequestDone(request.status)) {
        const QStringList kinds = m_issued + QStringList{kind.key};
        const bool whole = std::all_of(request.rights.begin(), request.rights.end(),
            [&](const QString& right) { return isCovered(request, right, kinds); });
        if (whole) {
            if (!mayMoveRequest(request.status, u"ready"_s) && request.status != "ready"_L1)
                TRY(act(MoveRequest(id, u"qualified"_s)));
            TRY(act(AnswerRequest(id, on, means)));
        }
    }
    const auto after = TRY(scope.load(id));
    if (!acts.isEmpty())
        details.insert(u"acts"_s, acts);
    details.insert(u"status"_s, after.status);
    if (after.status != request.status)
        m_moved = Text{u"La demande est maintenant « %1 »."_s, u"The request is now “%1”."_s}.arg(
            choiceList(u"request_statuses").label(after.status));
    return {};
}

} // namespace greffe
