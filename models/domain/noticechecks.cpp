// SPDX-License-Identifier: GPL-3.0-or-later
// What a notice says of retention, rights, remedies, decisions, cookies, children and its own date, against the
// register.
#include "domain/noticechecks.h"
#include "base/fold.h"
#include "domain/calendar.h"
#include "domain/display.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

/// Commercial law keeps accounting documents ten years (C. com. L123-22).
constexpr qint64 AccountingDays = 3650;
/// A notice of this age is looked at again, whatever happened since.
constexpr int ReviewMonths = 24;

struct RightWords {
    const char* right;
    const char* article;
    Label name;
};

constexpr RightWords Rights[] = {
    {"access", "13(2)(b)", {"d’accès", "of access"}},
    {"rectification", "13(2)(b)", {"de rectification", "to rectification"}},
    {"erasure", "13(2)(b)", {"à l’effacement", "to erasure"}},
    {"restriction", "13(2)(b)", {"à la limitation du traitement", "to restriction of processing"}},
    {"objection", "13(2)(b)", {"d’opposition", "to object"}},
    {"objection_marketing", "21(2), 21(4)", {"de s’opposer à la prospection", "to object to direct marketing"}},
    {"portability", "13(2)(b)", {"à la portabilité", "to data portability"}},
    {"withdraw_consent", "13(2)(c)", {"de retirer son consentement", "to withdraw consent"}},
    {"automated", "13(2)(f)",
        {"de ne pas faire l’objet d’une décision automatisée", "not to be subject to an automated decision"}},
};

} // namespace

void NoticeComparison::compareRetention() {
    const QList<NoticeDuration>& durations = m_reading.durations;
    if (durations.isEmpty()) {
        const NoticeStatement* vague = m_reading.find(u"retention", u"vague");
        add(u"retention_missing"_s, u"13(2)(a)"_s, Level::Required,
            vague
                ? Text{u"Le texte ne donne qu’une formule générale, ni durée ni critère. Donnez une durée par catégorie de données."_s,
                      u"The text gives a general formula only, neither period nor criterion. Give a period for each category of data."_s}
                : Text{u"Le texte ne dit pas combien de temps les données sont conservées."_s,
                      u"The text does not say how long data are kept."_s},
            vague);
        return;
    }
    qint64 longestAccounting = 0;
    const NoticeDuration* accounting = nullptr;
    const NoticeDuration* ceiling = nullptr;
    for (const NoticeDuration& duration : durations) {
        if (duration.accounting && duration.days >= longestAccounting) {
            longestAccounting = duration.days;
            accounting = &duration;
        }
        if (duration.ceiling && !duration.cookies && (!ceiling || duration.days > ceiling->days))
            ceiling = &duration;
    }
    if (accounting && longestAccounting < AccountingDays)
        addAt(u"retention_accounting"_s, u"13(2)(a), C. com. L123-22"_s, Level::Required,
            {u"Les pièces comptables se conservent dix ans à compter de la clôture de l’exercice : la durée "
             u"annoncée ne peut pas les couvrir. "
             u"Séparez les données de facturation des autres."_s,
                u"Accounting documents are kept ten years from the close of the financial year: the period that is "
                u"announced cannot cover "
                u"them. Separate billing data from the others."_s},
            accounting->passage, accounting->position);
    if (ceiling && m_register.longestDays > ceiling->days)
        addAt(u"retention_ceiling"_s, u"13(2)(a)"_s, Level::Required,
            Text{u"Le texte fixe un maximum que le registre dépasse (%1 : %2)."_s,
                u"The text sets a maximum that the register exceeds (%1: %2)."_s}
                .arg(m_register.longestActivity)
                .arg(m_register.longestText),
            ceiling->passage, ceiling->position);
    QList<Text> unsaid;
    for (const auto& [days, names] : m_register.retentionDays.asKeyValueRange()) {
        const bool said = std::any_of(durations.begin(), durations.end(),
            [days](const NoticeDuration& d) { return std::abs(d.days - days) <= days / 50; });
        for (const Text& name : said ? QList<Text>() : names) {
            if (!unsaid.contains(name))
                unsaid.append(name);
        }
    }
    if (!unsaid.isEmpty())
        add(u"retention_differs"_s, u"13(2)(a)"_s, Level::Recommended,
            Text{u"Des durées du registre ne se trouvent pas dans le texte : %1."_s,
                u"Periods of the register are not found in the text: %1."_s}
                .arg(joined(unsaid)));
}

void NoticeComparison::compareRights() {
    for (const RightWords& words : Rights) {
        const QString right = QString::fromLatin1(words.right);
        if (!m_register.rights.contains(right) || m_reading.says(u"right", right))
            continue;
        add(u"right_missing_"_s + right, QString::fromLatin1(words.article), Level::Required,
            Text{u"Le texte n’annonce pas le droit %1, qui s’applique à des traitements du registre."_s,
                u"The text does not announce the right %1, which applies to processing in the register."_s}
                .arg(words.name.text()));
    }
    if (const NoticeStatement* mixed = m_reading.find(u"right", u"rectification_with_erasure"))
        add(u"rectification_mixed"_s, u"16, 17"_s, Level::Recommended,
            {u"Le droit de rectification est décrit avec l’effacement. Ce sont deux droits, avec des conditions différentes."_s,
                u"The right to rectification is described together with erasure. They are two rights with different conditions."_s},
            mixed);
    if (const NoticeStatement* wording = m_reading.find(u"right", u"portability_between_processors"))
        add(u"portability_wording"_s, u"20(2)"_s, Level::Recommended,
            {u"La portabilité va d’un responsable de traitement à un autre, non d’un sous-traitant à un autre."_s,
                u"Portability goes from one controller to another, not from one processor to another."_s},
            wording);
    if (!m_reading.says(u"right", u"post_mortem") &&
        (m_organisation.country.isEmpty() || m_organisation.country == u"FR"))
        add(u"post_mortem"_s, u"LIL 48, LIL 85"_s, Level::Required,
            {u"Le texte ne dit pas que l’on peut donner des directives sur le sort de ses données après son décès."_s,
                u"The text does not say that one may give instructions on what happens to one’s data after death."_s});
}

void NoticeComparison::compareRemedies() {
    const QString name = m_organisation.authorityName;
    const bool named = m_reading.says(u"authority") || (!name.isEmpty() && textHas(name));
    if (!named)
        add(u"authority_missing"_s, u"13(2)(d)"_s, Level::Required,
            {u"Le texte ne nomme pas l’autorité de contrôle (la CNIL)."_s,
                u"The text does not name the supervisory authority (the CNIL)."_s});
    else if (!m_reading.says(u"right", u"complaint"))
        add(u"right_missing_complaint"_s, u"13(2)(d)"_s, Level::Required,
            {u"Le texte nomme l’autorité sans dire que l’on peut lui adresser une réclamation."_s,
                u"The text names the authority without saying that one may lodge a complaint with it."_s},
            m_reading.find(u"right", u"authority_help"));
    if (const NoticeStatement* old = m_reading.find(u"authority", u"old_address"))
        add(u"authority_address"_s, u"13(2)(d)"_s, Level::Recommended,
            {u"L’adresse de la CNIL est ancienne : 3 place de Fontenoy, TSA 80715, 75334 PARIS CEDEX 07."_s,
                u"The CNIL’s address is an old one: 3 place de Fontenoy, TSA 80715, 75334 PARIS CEDEX 07."_s},
            old);
    if (m_reading.says(u"refusal", u"remedies"))
        return;
    const NoticeStatement* refusal = m_reading.find(u"refusal", u"clause");
    static const QRegularExpression onlyAccess(u"request for access|demande d'acces"_s);
    const bool limited = refusal && fold(refusal->passage).contains(onlyAccess);
    add(u"refusal_remedies"_s, u"12(4)"_s, Level::Recommended,
        limited
            ? Text{u"Le texte ne parle que des refus d’accès et ne lie pas le refus, la réclamation à la CNIL et le recours au juge."_s,
                  u"The text speaks of refusals of access only and does not link the refusal, the complaint to the "
                  u"CNIL and the remedy "
                  u"before a court."_s}
            : Text{u"Le texte ne dit pas ensemble ce que peut faire une personne à qui l’on refuse : réclamation à la CNIL et recours au juge."_s,
                  u"The text does not say in one place what a person who is refused may do: complaint to the CNIL "
                  u"and remedy before a "
                  u"court."_s},
        refusal);
}

void NoticeComparison::compareDecisions() {
    if (m_register.automated.isEmpty())
        return;
    const Text names = joined(m_register.automated);
    if (const NoticeStatement* denied = m_reading.find(u"decision", u"denied"))
        add(u"automated_denied"_s, u"13(2)(f)"_s, Level::Required,
            Text{u"Le texte dit qu’il n’y a pas de décision automatisée ; le registre en connaît : %1."_s,
                u"The text says that there is no automated decision; the register has some: %1."_s}
                .arg(names),
            denied);
    else if (!m_reading.says(u"decision", u"stated"))
        add(u"automated_missing"_s, u"13(2)(f)"_s, Level::Required,
            Text{
                u"Le registre connaît des décisions automatisées (%1) ; le texte n’en donne ni l’existence ni la logique."_s,
                u"The register has automated decisions (%1); the text gives neither their existence nor their logic."_s}
                .arg(names));
}

void NoticeComparison::compareCookies() {
    const NoticeStatement* others = m_reading.find(u"cookies", u"others");
    const NoticeStatement* measured = m_reading.find(u"cookies", u"measured");
    const bool needConsent = others || measured || m_register.cookiesNeedConsent;
    if (!m_reading.says(u"cookies", u"mentioned")) {
        if (m_register.cookies > 0)
            add(u"cookies_missing"_s, u"LIL 82"_s, Level::Required,
                {u"Le registre contient des cookies ; le texte n’en parle pas."_s,
                    u"The register has cookies; the text does not mention them."_s});
        return;
    }
    if (needConsent && !m_reading.says(u"cookies", u"consent")) {
        const NoticeStatement* browser = m_reading.find(u"cookies", u"browser_only");
        add(u"cookies_consent"_s, u"LIL 82"_s, Level::Required,
            {u"Des cookies qui demandent un consentement sont annoncés, mais le texte ne parle pas de consentement "
             u"préalable : le réglage du "
             u"navigateur ne suffit pas."_s,
                u"Cookies that need consent are announced, but the text does not speak of prior consent: the "
                u"browser’s settings are not "
                u"enough."_s},
            browser ? browser : (others ? others : measured));
    }
    if (const NoticeStatement* none = m_reading.find(u"cookies", u"no_personal_data"))
        add(u"cookies_no_data_claim"_s, u"4(1)"_s, Level::Recommended,
            {u"Affirmation douteuse : un identifiant de session est une donnée personnelle."_s,
                u"A doubtful claim: a session identifier is personal data."_s},
            none);
    const NoticeStatement* onlyUs = m_reading.find(u"cookies", u"only_us");
    if (onlyUs && (others || m_register.foreignCookies || m_reading.says(u"third_party")))
        add(u"cookies_only_us"_s, u"5(1)(a)"_s, Level::Required,
            {u"Le texte dit que seul l’organisme lit ses cookies ; ailleurs il annonce des cookies de tiers (publicité, mesure d’audience)."_s,
                u"The text says that only the organisation reads its cookies; elsewhere it announces cookies of "
                u"third parties (advertising, "
                u"audience measurement)."_s},
            onlyUs);
}

void NoticeComparison::compareChildren() {
    const int age = int(m_organisation.digitalConsentAge.value_or(parameters().digitalConsentAge));
    for (const NoticeStatement& statement : m_reading.all(u"child")) {
        if (statement.value.toInt() == age || statement.value.toInt() == 18)
            continue;
        add(u"child_age"_s, u"8(1), LIL 45"_s, Level::Recommended,
            Text{u"Le texte fixe l’âge à %1 ans ; en France le seuil du consentement numérique est de %2 ans."_s,
                u"The text sets the age at %1; in France the threshold of digital consent is %2."_s}
                .arg(statement.value)
                .arg(age),
            m_reading.find(u"child", u"age"));
        return;
    }
    if (!m_register.minors.isEmpty() && !m_reading.says(u"child"))
        add(u"children_missing"_s, u"8, 12(1)"_s, Level::Recommended,
            Text{u"Le registre concerne des mineurs (%1) ; le texte ne leur dit rien."_s,
                u"The register concerns minors (%1); the text says nothing to them."_s}
                .arg(joined(m_register.minors)));
}

void NoticeComparison::compareVersion() {
    const NoticeStatement* newest = nullptr;
    const QList<NoticeStatement> versions = m_reading.all(u"version");
    for (const NoticeStatement& statement : versions) {
        if (!newest || statement.value > newest->value)
            newest = &statement;
    }
    if (!newest) {
        add(u"version_missing"_s, u"5(2)"_s, Level::Recommended,
            {u"Le texte n’est pas daté : on ne peut pas prouver quelle version était publiée quand."_s,
                u"The text has no date: one cannot prove which version was published when."_s});
        return;
    }
    const QDate date = QDate::fromString(newest->value, Qt::ISODate);
    const int changed = int(std::count_if(
        m_register.changedOn.begin(), m_register.changedOn.end(), [date](QDate on) { return on > date; }));
    if (date.addMonths(ReviewMonths) >= m_today && changed == 0)
        return;
    add(u"version_old"_s, u"5(2), 24(1)"_s, Level::Recommended,
        changed > 0
            ? Text{u"Le texte date du %1 ; depuis, %2 fiches du registre ont changé. La révision est à faire."_s,
                  u"The text dates from %1; since then %2 sheets of the register have changed. Its review is due."_s}
                  .arg(Text{plainDate(date, Language::French), plainDate(date, Language::English)})
                  .arg(changed)
            : Text{u"Le texte date du %1 : sa révision est à faire."_s, u"The text dates from %1: its review is due."_s}
                  .arg(Text{plainDate(date, Language::French), plainDate(date, Language::English)}),
        newest);
}

} // namespace greffe
