// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"

#include "base/fold.h"
#include "domain/adequacy.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/noticefacts.h"
#include "domain/problems.h"
#include "domain/records.h"
#include "domain/retentionwords.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;
using detail::at;
using detail::Problems;

namespace {

constexpr qint64 accountingMonths = 120;
constexpr int dpiaThreshold = 2;
constexpr int endsSoonMonths = 6;

bool hasActor(const QList<Actor>& actors, QStringView role) {
    return std::any_of(actors.begin(), actors.end(),
        [&](const Actor& actor) { return actor.role == role && !(actor.name + actor.company).trimmed().isEmpty(); });
}

bool mentions(const Text& text, std::initializer_list<QStringView> words) {
    const QString folded = fold(text.fr + u' ' + text.en);
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return folded.contains(word); });
}

class ActivityCheck {
public:
    ActivityCheck(const Activity& activity, const Organisation& organisation, QDate today)
        : m_activity(activity)
        , m_organisation(organisation)
        , m_today(today)
        , m_processor(activity.role == u"processor")
        , m_problems(checkFields(Activity::type(), &activity, today)) {}

    QList<Problem> run() {
        actors();
        purposes();
        if (!m_processor) {
            data();
            persons();
            recipients();
        }
        transfers();
        measures();
        information();
        cookies();
        dpia();
        assessments();
        life();
        return m_problems.take();
    }

private:
    bool onBasis(QStringView basis) const {
        return std::any_of(m_activity.purposes.begin(), m_activity.purposes.end(),
            [&](const Purpose& purpose) { return purpose.legalBasis == basis; });
    }

    void actors() {
        const QString article = m_processor ? u"30(2)(a)"_s : u"30(1)(a)"_s;
        if (m_processor && !hasActor(m_activity.actors, u"controller"))
            m_problems.required(u"actors"_s, article,
                {u"Le registre du sous-traitant nomme chaque responsable pour qui il agit."_s,
                    u"A processor’s register names each controller it acts for."_s});
        if (m_organisation.name.trimmed().isEmpty() && !hasActor(m_activity.actors, u"controller"))
            m_problems.required(u"actors"_s, article,
                {u"Le nom du responsable de traitement manque."_s, u"The controller’s name is missing."_s});
        if (m_activity.role == u"joint" && !hasActor(m_activity.actors, u"joint_controller"))
            m_problems.required(u"actors"_s, u"26, 30(1)(a)"_s,
                {u"Le responsable conjoint doit être nommé."_s, u"The joint controller must be named."_s});
        if (m_activity.role.isEmpty())
            m_problems.recommended(u"role"_s, u"30"_s,
                {u"Dites si l’organisme est responsable, responsable conjoint ou sous-traitant."_s,
                    u"Say whether the organisation is controller, joint controller or processor."_s});
    }

    void purposes() {
        if (m_processor) {
            if (m_activity.processingCategories.isEmpty() && m_activity.purposes.isEmpty())
                m_problems.required(u"processing_categories"_s, u"30(2)(b)"_s,
                    {u"Les catégories de traitements effectués pour chaque responsable manquent."_s,
                        u"The categories of processing carried out for each controller are missing."_s});
            return;
        }
        if (m_activity.purposes.isEmpty())
            m_problems.required(
                u"purposes"_s, u"30(1)(b)"_s, {u"Aucune finalité n’est indiquée."_s, u"No purpose is given."_s});
        for (qsizetype i = 0; i < m_activity.purposes.size(); ++i)
            purpose(m_activity.purposes[i], i);
    }

    void purpose(const Purpose& purpose, qsizetype i) {
        // Not among what article 30 lists: the register is complete without it. Article 13(1)(c) asks the notice for
        // it, and there it is required (privacynotice.cpp).
        if (purpose.legalBasis.isEmpty())
            m_problems.recommended(at("purposes", i, "legal_basis"), u"6(1), 13(1)(c)"_s,
                {u"La base légale de cette finalité manque : l’article 30 ne la demande pas, mais la mention "
                 u"d’information doit la dire."_s,
                    u"The legal basis of this purpose is missing: article 30 does not ask for it, but the privacy "
                    u"notice must say it."_s});
        if (purpose.legalBasis != u"legitimate_interests")
            return;
        if (purpose.legitimateInterest.isEmpty())
            m_problems.recommended(at("purposes", i, "legitimate_interest"), u"6(1)(f), 13(1)(d)"_s,
                {u"Dites quel intérêt légitime est poursuivi : les personnes doivent le savoir."_s,
                    u"Say which legitimate interest is pursued: the persons must be told."_s});
        if (m_organisation.publicBody)
            m_problems.recommended(at("purposes", i, "legal_basis"), u"6(1)"_s,
                {u"Une autorité publique ne peut pas fonder ses missions sur l’intérêt légitime."_s,
                    u"A public authority cannot base its tasks on legitimate interests."_s});
    }

    void data() {
        if (m_activity.dataItems.isEmpty())
            m_problems.required(u"data_items"_s, u"30(1)(c)"_s,
                {u"Aucune catégorie de données n’est indiquée."_s, u"No category of data is given."_s});
        bool special = false;
        for (qsizetype i = 0; i < m_activity.dataItems.size(); ++i) {
            const DataItem& item = m_activity.dataItems[i];
            special = special || (!item.sensitive.isEmpty() && item.sensitive != u"offences");
            dataItem(item, i);
        }
        const bool excepted = std::any_of(m_activity.purposes.begin(), m_activity.purposes.end(),
            [](const Purpose& purpose) { return !purpose.article9Exception.isEmpty(); });
        if (special && !excepted)
            m_problems.required(u"purposes"_s, u"9(2)"_s,
                {u"Des données sensibles sont traitées : indiquez l’exception de l’article 9 sur une finalité."_s,
                    u"Special categories are processed: give the article 9 exception on a purpose."_s});
    }

    void dataItem(const DataItem& item, qsizetype i) {
        if (item.category.isEmpty() && item.sensitive.isEmpty() && item.description.isEmpty())
            m_problems.required(at("data_items", i, "category"), u"30(1)(c)"_s,
                {u"Dites de quelles données il s’agit."_s, u"Say which data these are."_s});
        if (item.category == u"nir" && item.authorisation.trimmed().isEmpty())
            m_problems.recommended(at("data_items", i, "category"), u"87, LIL 30"_s,
                {u"Le NIR ne se traite que dans les cas du décret n° 2019-341 : vérifiez que ce traitement y figure."_s,
                    u"The NIR may be processed only in the cases of decree 2019-341: check that this one is there."_s});
        if (item.sensitive == u"offences" && item.authorisation.trimmed().isEmpty())
            m_problems.recommended(at("data_items", i, "sensitive"), u"10, LIL 46"_s,
                {u"Les données d’infractions demandent un texte qui les autorise : indiquez-le."_s,
                    u"Data on offences need a law that allows them: name it."_s});
        if (item.origin.isEmpty())
            m_problems.recommended(at("data_items", i, "origin"), u"14(2)(f), 20(1)"_s,
                {u"L’origine de ces données manque : elle décide de ce que la mention annonce et de ce que couvre la "
                 u"portabilité."_s,
                    u"The origin of these data is missing: it decides what the notice says and what portability "
                    u"covers."_s});
        retention(item, i);
    }

    void retention(const DataItem& item, qsizetype i) {
        if (item.retention.isEmpty() && item.criterion.isEmpty() && !item.activeNumber) {
            m_problems.required(at("data_items", i, "retention"), u"30(1)(f)"_s,
                {u"La durée de conservation de ces données manque."_s, u"The retention of these data is missing."_s});
            return;
        }
        const QString folded = fold(filled(item.retention).fr + u' ' + filled(item.criterion).fr);
        const bool vague =
            folded.contains(u"necessaire") || folded.contains(u"necessary") || folded.contains(u"needed");
        const bool counted = std::any_of(folded.begin(), folded.end(), [](QChar c) { return c.isDigit(); });
        if (vague && !counted && !item.activeNumber)
            m_problems.recommended(at("data_items", i, "retention"), u"5(1)(e), 30(1)(f)"_s,
                {u"« Le temps nécessaire » n’est pas une durée : donnez un nombre, ou un critère vérifiable."_s,
                    u"“As long as necessary” is no duration: give a number, or a criterion that can be checked."_s});
        const bool accounting = mentions(item.description, {u"factur", u"comptab", u"invoice", u"accounting"});
        if (accounting && item.activeNumber && retentionMonths(item) < accountingMonths)
            m_problems.recommended(at("data_items", i, "active_number"), u"C. com. L123-22"_s,
                {u"Les pièces comptables se conservent dix ans à compter de la clôture de l’exercice."_s,
                    u"Accounting documents are kept ten years from the close of the financial year."_s});
    }

    void persons() {
        if (m_activity.persons.isEmpty())
            m_problems.required(u"persons"_s, u"30(1)(c)"_s,
                {u"Aucune catégorie de personnes n’est indiquée."_s, u"No category of persons is given."_s});
        const bool minors = std::any_of(m_activity.persons.begin(), m_activity.persons.end(),
            [](const PersonGroup& group) { return group.minors || group.category == u"minors"; });
        if (minors && onBasis(u"consent"))
            m_problems.recommended(u"persons"_s, u"8(1), LIL 45"_s,
                Text{u"Avant %1 ans, le consentement se donne avec le titulaire de l’autorité parentale."_s,
                    u"Under %1, consent is given together with the holder of parental authority."_s}
                    .arg(m_organisation.digitalConsentAge.value_or(15)));
    }

    void recipients() {
        if (m_activity.recipients.isEmpty())
            m_problems.required(u"recipients"_s, u"30(1)(d)"_s,
                {u"Aucun destinataire n’est indiqué, pas même un service interne."_s,
                    u"No recipient is given, not even an internal department."_s});
        for (qsizetype i = 0; i < m_activity.recipients.size(); ++i)
            recipient(m_activity.recipients[i], i);
    }

    void recipient(const Recipient& recipient, qsizetype i) {
        const bool named =
            !(recipient.name + recipient.detail.fr + recipient.detail.en + recipient.contact).trimmed().isEmpty();
        if (!named && recipient.type.isEmpty())
            m_problems.required(at("recipients", i, "type"), u"30(1)(d)"_s,
                {u"Dites qui est ce destinataire."_s, u"Say who this recipient is."_s});
        else if (!named && recipient.type != u"internal")
            m_problems.recommended(at("recipients", i, "name"), u"13(1)(e), 30(1)(d)"_s,
                Text{u"« %1 » : dites lesquels."_s, u"“%1”: say which."_s}.arg(
                    choiceList(u"recipient_types").label(recipient.type)));
        if (recipient.type == u"processor" && recipient.contractStatus != u"signed" &&
            recipient.contractStatus != u"not_needed" && recipient.contact.isEmpty())
            m_problems.recommended(at("recipients", i, "contract_status"), u"28(3)"_s,
                {u"Le contrat de ce sous-traitant n’est pas marqué comme signé."_s,
                    u"This processor’s contract is not marked as signed."_s});
        if (isOutside(recipient.country) && !hasTransferTo(recipient.country))
            m_problems.required(at("recipients", i, "country"), u"30(1)(e), 44"_s,
                Text{u"Ce destinataire est hors de l’Union (%1) : le transfert et sa garantie manquent."_s,
                    u"This recipient is outside the Union (%1): the transfer and its safeguard are missing."_s}
                    .arg(choiceList(u"countries").label(countryCode(recipient.country))));
    }

    static bool isOutside(const QString& country) {
        return !country.trimmed().isEmpty() && !isEea(country) && !isFrenchTerritory(country);
    }

    bool hasTransferTo(const QString& country) const {
        return std::any_of(m_activity.transfers.begin(), m_activity.transfers.end(),
            [&](const Transfer& transfer) { return countryCode(transfer.country) == countryCode(country); });
    }

    void transfers() {
        for (qsizetype i = 0; i < m_activity.transfers.size(); ++i)
            transfer(m_activity.transfers[i], i);
    }

    void transfer(const Transfer& transfer, qsizetype i) {
        const QString article = m_processor ? u"30(2)(c)"_s : u"30(1)(e)"_s;
        if (transfer.country.trimmed().isEmpty()) {
            m_problems.required(at("transfers", i, "country"), article,
                {u"Le pays de ce transfert manque."_s, u"The country of this transfer is missing."_s});
        } else if (!isOutside(transfer.country)) {
            m_problems.recommended(at("transfers", i, "country"), u"44"_s,
                {u"Ce pays est dans l’Espace économique européen : ce n’est pas un transfert."_s,
                    u"This country is in the European Economic Area: this is no transfer."_s});
            return;
        }
        const QString folded = fold(transfer.documentation + u' ' + transfer.recipient);
        if (folded.contains(u"privacy shield") || folded.contains(u"safe harbor"))
            m_problems.required(at("transfers", i, "documentation"), u"45"_s,
                {u"Le Privacy Shield et le Safe Harbor sont invalidés (CJUE C-311/18, C-362/14) : une autre garantie est nécessaire."_s,
                    u"Privacy Shield and Safe Harbor are annulled (CJEU C-311/18, C-362/14): another safeguard is needed."_s});
        guarantee(transfer, i);
    }

    void guarantee(const Transfer& transfer, qsizetype i) {
        const QString path = at("transfers", i, "guarantee");
        if (transfer.guarantee.isEmpty())
            m_problems.required(path, u"30(1)(e), 46"_s,
                {u"La garantie de ce transfert manque."_s, u"The safeguard of this transfer is missing."_s});
        else if (transfer.guarantee == u"adequacy")
            adequacy(transfer, path);
        else if (transfer.guarantee == u"derogation49") {
            if (transfer.derogation.isEmpty())
                m_problems.required(at("transfers", i, "derogation"), u"49(1)"_s,
                    {u"Dites quelle dérogation de l’article 49 est utilisée."_s,
                        u"Say which article 49 derogation is used."_s});
        } else {
            if (transfer.documentation.trimmed().isEmpty())
                m_problems.recommended(at("transfers", i, "documentation"), u"46"_s,
                    {u"Indiquez où se trouvent les clauses et l’analyse d’impact du transfert (AITD)."_s,
                        u"Say where the clauses and the transfer impact assessment are kept."_s});
            if (!transfer.impactOn && transfer.impactAssessment.trimmed().isEmpty())
                m_problems.recommended(at("transfers", i, "impact_assessment"), u"46"_s,
                    {u"Une garantie de l’article 46 demande une analyse d’impact du transfert (AITD, CJUE C-311/18)."_s,
                        u"A safeguard of article 46 needs a transfer impact assessment (CJEU C-311/18)."_s});
        }
    }

    void adequacy(const Transfer& transfer, const QString& path) {
        if (transfer.country.trimmed().isEmpty())
            return;
        const Adequacy* decision = adequacyInForce(transfer.country, m_today);
        const Text country = choiceList(u"countries").label(countryCode(transfer.country));
        if (!decision)
            m_problems.required(path, u"45"_s,
                Text{u"Aucune décision d’adéquation n’est en vigueur pour ce pays : %1."_s,
                    u"No adequacy decision is in force for this country: %1."_s}
                    .arg(country));
        else if (decision->partial)
            m_problems.recommended(path, u"45"_s,
                Text{u"La décision %1 ne couvre pas tous les destinataires : %2."_s,
                    u"Decision %1 does not cover all recipients: %2."_s}
                    .arg(decision->decision)
                    .arg(decision->note));
        if (decision && decision->until.isValid() && decision->until < m_today.addMonths(endsSoonMonths))
            m_problems.recommended(path, u"45(3)"_s,
                Text{u"La décision %1 cesse le %2 : prévoyez une autre garantie."_s,
                    u"Decision %1 ends on %2: plan another safeguard."_s}
                    .arg(decision->decision)
                    .arg(longDate(decision->until)));
    }

    void measures() {
        if (m_activity.measures.isEmpty())
            m_problems.required(u"measures"_s, m_processor ? u"30(2)(d)"_s : u"30(1)(g)"_s,
                {u"Aucune mesure de sécurité n’est décrite."_s, u"No security measure is described."_s});
    }

    void information() {
        if (m_processor)
            return;
        if (m_activity.notices.isEmpty())
            m_problems.recommended(u"notices"_s, u"13, 14"_s,
                {u"Dites où et depuis quand les personnes sont informées."_s,
                    u"Say where and since when the persons are informed."_s});
        const bool indirect = std::any_of(m_activity.dataItems.begin(), m_activity.dataItems.end(),
            [](const DataItem& item) { return item.origin == u"third_party" || item.origin == u"public"; });
        const bool told = std::any_of(m_activity.notices.begin(), m_activity.notices.end(),
            [](const InformationNotice& notice) { return notice.article == u"14"; });
        if (indirect && !told)
            m_problems.recommended(u"notices"_s, u"14"_s,
                {u"Des données viennent d’ailleurs que de la personne : l’information de l’article 14 est due en un mois."_s,
                    u"Some data do not come from the person: the notice of article 14 is due within a month."_s});
        if (m_activity.automatedDecision == true && m_activity.automatedLogic.isEmpty())
            m_problems.recommended(u"automated_logic"_s, u"13(2)(f), 22"_s,
                {u"Décrivez la logique de la décision automatisée et ses conséquences."_s,
                    u"Describe the logic of the automated decision and its consequences."_s});
    }

    void cookies() {
        for (qsizetype i = 0; i < m_activity.cookies.size(); ++i) {
            const Cookie& cookie = m_activity.cookies[i];
            const bool asks = choiceList(u"cookie_categories").extra(cookie.category, u"consent"_s).toBool();
            if (asks && cookie.consentNeeded == false && cookie.category == u"advertising")
                m_problems.recommended(at("cookies", i, "consent_needed"), u"LIL 82"_s,
                    {u"Un traceur publicitaire demande toujours le consentement."_s,
                        u"An advertising tracker always needs consent."_s});
            if (cookie.lifetime.trimmed().isEmpty())
                m_problems.recommended(at("cookies", i, "lifetime"), u"LIL 82"_s,
                    {u"La durée de vie de ce traceur manque."_s, u"The lifetime of this tracker is missing."_s});
        }
    }

    void dpia() {
        if (!m_activity.dpiaRequiredBy.isEmpty() && m_activity.dpiaNeeded != true)
            m_problems.required(u"dpia_needed"_s, u"35(4)"_s,
                {u"Ce type de traitement est dans la liste de la CNIL : une AIPD est requise."_s,
                    u"This type of processing is on the CNIL’s list: a DPIA is required."_s});
        if (m_activity.dpiaNeeded == true && !m_activity.dpiaOn)
            m_problems.required(u"dpia_on"_s, u"35(1)"_s,
                {u"L’AIPD est jugée nécessaire, mais n’est pas datée."_s,
                    u"A DPIA is held to be needed, but is not dated."_s});
        if (m_activity.dpiaCriteria.size() < dpiaThreshold)
            return;
        if (!m_activity.dpiaNeeded)
            m_problems.recommended(u"dpia_needed"_s, u"35(1)"_s,
                Text{u"AIPD à examiner : %1 critères sur neuf sont remplis."_s,
                    u"DPIA to be examined: %1 of nine criteria are met."_s}
                    .arg(m_activity.dpiaCriteria.size()));
        else if (m_activity.dpiaNeeded == false && m_activity.dpiaReason.trimmed().isEmpty() &&
                 m_activity.dpiaExemptBy.isEmpty())
            m_problems.recommended(u"dpia_reason"_s, u"35(1)"_s,
                {u"Deux critères ou plus sont remplis : motivez l’absence d’AIPD."_s,
                    u"Two criteria or more are met: give the reason for no DPIA."_s});
    }

    bool concluded(QStringView list) const {
        return std::any_of(m_activity.assessments.begin(), m_activity.assessments.end(), [&](const Assessment& one) {
            return one.checklist == list && one.on && !one.reason.trimmed().isEmpty() && one.conclusion != u"open";
        });
    }

    /// The balancing test, the compatibility test and the principles: asked for where the sheet's own data call for
    /// them.
    void assessments() {
        if (m_processor)
            return;
        if (onBasis(u"legitimate_interests") && !concluded(u"legitimate_interests"))
            m_problems.recommended(u"assessments"_s, u"6(1)(f), 5(2)"_s,
                {u"Une finalité repose sur l’intérêt légitime : faites la mise en balance et concluez."_s,
                    u"A purpose rests on legitimate interests: make the balancing test and conclude."_s});
        const bool further =
            std::any_of(m_activity.checklists.begin(), m_activity.checklists.end(), [](const ChecklistAnswer& answer) {
                return answer.checklist == u"principles" && answer.question == u"further_use" &&
                       (answer.answer == u"yes" || answer.answer == u"partly");
            });
        if (further && !concluded(u"compatibility"))
            m_problems.recommended(u"assessments"_s, u"6(4)"_s,
                {u"Les données servent à une autre finalité : examinez sa compatibilité (cinq facteurs) et concluez."_s,
                    u"The data are used for another purpose: test its compatibility (five factors) and conclude."_s});
        for (qsizetype i = 0; i < m_activity.assessments.size(); ++i) {
            const Assessment& one = m_activity.assessments[i];
            if (one.conclusion == u"unfavourable")
                m_problems.recommended(at("assessments", i, "conclusion"), u"5(2)"_s,
                    Text{u"« %1 » : la conclusion est défavorable. Changez le traitement, ou cessez-le."_s,
                        u"“%1”: the conclusion is unfavourable. Change the processing, or end it."_s}
                        .arg(choiceList(u"checklists").label(one.checklist)));
            else if (one.reason.trimmed().isEmpty() || !one.on)
                m_problems.recommended(at("assessments", i, "reason"), u"5(2)"_s,
                    {u"Une conclusion se motive et se date."_s, u"A conclusion has reasons and a date."_s});
        }
        if (m_activity.dpiaNeeded && (!m_activity.dpiaScreenedOn || m_activity.dpiaReason.trimmed().isEmpty()))
            m_problems.recommended(u"dpia_reason"_s, u"35(1), 5(2)"_s,
                {u"La conclusion sur l’AIPD se motive et se date."_s,
                    u"The conclusion on the DPIA has reasons and a date."_s});
        if (m_activity.dpiaResidualRisk == u"high" && !m_activity.dpiaConsultedOn)
            m_problems.required(u"dpia_consulted_on"_s, u"36(1)"_s,
                {u"Le risque résiduel reste élevé : la CNIL doit être consultée avant de commencer."_s,
                    u"The residual risk stays high: the authority must be consulted before starting."_s});
        if (m_activity.dpiaReviewDue && *m_activity.dpiaReviewDue < m_today)
            m_problems.recommended(u"dpia_review_due"_s, u"35(11)"_s,
                Text{u"La révision de l’AIPD était prévue le %1."_s, u"The review of the DPIA was due on %1."_s}.arg(
                    longDate(*m_activity.dpiaReviewDue)));
    }

    void life() {
        if (m_activity.createdOn && m_activity.updatedOn && *m_activity.updatedOn < *m_activity.createdOn)
            m_problems.recommended(u"updated_on"_s, {},
                {u"La mise à jour est datée d’avant la création."_s, u"The update is dated before the creation."_s});
        if (m_activity.reviewDue && *m_activity.reviewDue < m_today)
            m_problems.recommended(u"review_due"_s, u"5(2), 24(1)"_s,
                Text{u"La revue de cette fiche était prévue le %1."_s, u"The review of this sheet was due on %1."_s}
                    .arg(longDate(*m_activity.reviewDue)));
        if (m_activity.status == u"approved" && !m_activity.approvedOn)
            m_problems.recommended(u"approved_on"_s, u"5(2)"_s,
                {u"La fiche est approuvée : la date et le signataire manquent."_s,
                    u"The sheet is approved: the date and the signatory are missing."_s});
    }

    const Activity& m_activity;
    const Organisation& m_organisation;
    QDate m_today;
    bool m_processor;
    Problems m_problems;
};

} // namespace

QList<Problem> check(const Activity& activity, const Organisation& organisation, QDate today) {
    return ActivityCheck(activity, organisation, today).run();
}

} // namespace greffe
