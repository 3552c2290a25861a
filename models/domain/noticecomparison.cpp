// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/noticecomparison.h"

#include "base/fold.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/noticechecks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

Text joined(const QList<Text>& texts) {
    QStringList fr;
    QStringList en;
    for (const Text& text : texts) {
        fr.append(text.fr);
        en.append(text.en);
    }
    return {fr.join(u", "_s), en.join(u", "_s)};
}

QList<NoticeFinding> NoticeComparison::run() {
    compareIdentity();
    compareDpo();
    comparePurposes();
    compareBases();
    compareConsent();
    compareSources();
    compareRecipients();
    compareTransfers();
    compareRetention();
    compareRights();
    compareRemedies();
    compareDecisions();
    compareCookies();
    compareChildren();
    compareVersion();
    return m_findings;
}

void NoticeComparison::add(
    const QString& key, const QString& article, Level level, const Text& message, const NoticeStatement* statement) {
    addAt(
        key, article, level, message, statement ? statement->passage : QString(), statement ? statement->position : -1);
}

void NoticeComparison::addAt(const QString& key, const QString& article, Level level, const Text& message,
    const QString& passage, qsizetype position) {
    // A name that ends with a full stop ("Inc.") before the sentence's own.
    const auto plain = [](QString sentence) { return sentence.replace(u".."_s, u"."_s); };
    const Text set = {typeset(plain(message.fr), Language::French), typeset(plain(message.en), Language::English)};
    m_findings.append({key, article, level, set, passage, position});
}

bool NoticeComparison::textHas(const QString& words) const {
    const QString folded = fold(words);
    return !folded.isEmpty() && std::any_of(m_reading.sentences.begin(), m_reading.sentences.end(),
                                    [&](const NoticeSentence& sentence) { return sentence.folded.contains(folded); });
}

void NoticeComparison::compareIdentity() {
    if (!m_organisation.name.isEmpty() && !textHas(m_organisation.name))
        add(u"controller_name"_s, u"13(1)(a)"_s, Level::Required,
            Text{u"Le texte ne nomme pas « %1 », le responsable du traitement selon le registre."_s,
                u"The text does not name “%1”, the controller according to the register."_s}
                .arg(m_organisation.name));
    if (!m_reading.says(u"identity", u"postal_address") && !m_reading.says(u"identity", u"registered_office"))
        add(u"controller_identity"_s, u"13(1)(a)"_s, Level::Required,
            {u"L’identité et les coordonnées du responsable du traitement sont incomplètes : aucune adresse "
             u"postale n’est donnée. Ajoutez "
             u"la dénomination, la forme, l’adresse et un contact."_s,
                u"The identity and contact details of the controller are incomplete: no postal address is given. "
                u"Add the name, legal form, "
                u"address and a contact."_s},
            m_reading.find(u"identity", u"controller"));
    const QString email =
        (m_organisation.rightsContact.contains(u'@') ? m_organisation.rightsContact : m_organisation.email).toLower();
    const QList<NoticeStatement> identity = m_reading.all(u"identity");
    QStringList emails;
    for (const NoticeStatement& statement : identity) {
        if (statement.key == u"email" && !emails.contains(statement.value))
            emails.append(statement.value);
    }
    if (email.isEmpty() || emails.contains(email))
        return;
    if (emails.isEmpty() && !textHas(email))
        add(u"contact_missing"_s, u"13(1)(a)"_s, Level::Required,
            Text{u"Le texte ne donne pas l’adresse à laquelle le registre reçoit les demandes (%1)."_s,
                u"The text does not give the address at which the register receives requests (%1)."_s}
                .arg(email));
    else if (!emails.isEmpty())
        add(u"contact_differs"_s, u"13(1)(a)"_s, Level::Required,
            Text{
                u"Le texte renvoie à %1 ; le registre reçoit les demandes à %2. Vérifiez que les deux adresses sont lues."_s,
                u"The text sends people to %1; the register receives requests at %2. Check that both addresses are read."_s}
                .arg(emails.join(u", "_s))
                .arg(email),
            m_reading.find(u"identity", u"email"));
}

void NoticeComparison::compareDpo() {
    const bool hasDpo = m_organisation.actor(u"dpo") != nullptr;
    if (m_reading.says(u"dpo"))
        return;
    if (hasDpo || m_organisation.publicBody)
        add(u"dpo_contact"_s, u"13(1)(b)"_s, Level::Required,
            {u"Le texte ne donne pas les coordonnées du délégué à la protection des données."_s,
                u"The text does not give the contact details of the data protection officer."_s});
    else
        add(u"dpo_contact"_s, u"13(1)(b), 37(1)"_s, Level::Recommended,
            {u"Ni le texte ni le registre ne disent s’il y a un délégué à la protection des données. Notez au "
             u"registre pourquoi il n’en faut "
             u"pas, ou désignez-le et donnez ses coordonnées."_s,
                u"Neither the text nor the register says whether there is a data protection officer. Record why "
                u"none is needed, or designate "
                u"one and give the contact details."_s});
}

void NoticeComparison::comparePurposes() {
    if (const NoticeStatement* open = m_reading.find(u"purposes", u"open"))
        add(u"purposes_open"_s, u"5(1)(b), 13(3)"_s, Level::Required,
            {u"Le texte se réserve des finalités qu’il ne nomme pas. Une finalité nouvelle s’annonce avant le "
             u"traitement, après l’examen de "
             u"compatibilité de l’article 6(4)."_s,
                u"The text reserves purposes that it does not name. A new purpose is announced before the "
                u"processing, after the "
                u"compatibility test of article 6(4)."_s},
            open);
    if (m_register.purposesInOtherLanguage > 0)
        add(u"purposes_not_compared"_s, u"13(1)(c)"_s, Level::Recommended,
            Text{
                u"%1 finalités du registre n’ont pas de texte dans la langue de la mention : elles n’ont pas pu être comparées."_s,
                u"%1 purposes of the register have no text in the language of the notice: they could not be compared."_s}
                .arg(m_register.purposesInOtherLanguage));
    const QList<Text> unsaid = unannouncedActivities(m_register, m_reading);
    if (!unsaid.isEmpty())
        add(u"purposes_missing"_s, u"13(1)(c)"_s, Level::Recommended,
            Text{
                u"Ces traitements du registre semblent ne pas être annoncés : %1. Vérifiez, puis ajoutez leurs finalités."_s,
                u"These processing activities of the register seem not to be announced: %1. Check, then add their purposes."_s}
                .arg(joined(unsaid)));
}

void NoticeComparison::compareBases() {
    if (!m_reading.says(u"basis")) {
        add(u"basis_missing"_s, u"13(1)(c)"_s, Level::Required,
            {u"Le texte ne donne aucune base juridique. Chaque finalité doit avoir la sienne."_s,
                u"The text gives no legal basis. Each purpose must have its own."_s});
        return;
    }
    for (const QString& basis : m_register.bases) {
        if (!m_reading.says(u"basis", basis))
            add(u"basis_missing_"_s + basis, u"13(1)(c)"_s, Level::Required,
                Text{u"Le registre fonde des finalités sur la base « %1 » ; le texte n’en parle pas."_s,
                    u"The register has purposes on the basis “%1”; the text does not mention it."_s}
                    .arg(choiceList(u"legal_bases").label(basis)));
    }
    if (!m_register.bases.isEmpty()) {
        QStringList seen;
        for (const NoticeStatement& statement : m_reading.all(u"basis")) {
            if (m_register.bases.contains(statement.key) || seen.contains(statement.key))
                continue;
            seen.append(statement.key);
            add(u"basis_not_in_register_"_s + statement.key, u"13(1)(c)"_s, Level::Required,
                Text{u"Le texte invoque la base « %1 », qu’aucune finalité du registre n’utilise."_s,
                    u"The text relies on the basis “%1”, which no purpose of the register uses."_s}
                    .arg(choiceList(u"legal_bases").label(statement.key)),
                m_reading.find(u"basis", statement.key));
        }
    }
    const NoticeStatement* interests = m_reading.find(u"basis", u"legitimate_interests");
    if (interests && !m_reading.says(u"interest", u"named"))
        add(u"interest_unnamed"_s, u"13(1)(d)"_s, Level::Required,
            {u"Le texte invoque l’intérêt légitime sans dire quel intérêt est poursuivi."_s,
                u"The text relies on legitimate interests without saying which interest is pursued."_s},
            interests);
}

void NoticeComparison::compareConsent() {
    if (const NoticeStatement* byUse = m_reading.find(u"consent", u"by_use"))
        add(u"consent_by_use"_s, u"4(11), 7"_s, Level::Required,
            {u"Utiliser un site n’est pas consentir : le consentement est un acte positif, libre, spécifique et "
             u"éclairé (pour les cookies : "
             u"CJUE, C-673/17, Planet49). Supprimez cette phrase."_s,
                u"Using a website is not consent: consent is a positive act, free, specific and informed (for "
                u"cookies: CJEU, C-673/17, "
                u"Planet49). Remove this sentence."_s},
            byUse);
}

void NoticeComparison::compareSources() {
    for (const auto& [origin, names] : m_register.sources.asKeyValueRange()) {
        if (m_reading.says(u"sources", origin))
            continue;
        const bool isPublic = origin == u"public";
        add(u"sources_missing_"_s + origin, u"14(2)(f)"_s, Level::Required,
            (isPublic
                    ? Text{u"Le registre contient des données de sources publiques (%1) ; le texte ne le dit pas."_s,
                          u"The register has data from public sources (%1); the text does not say so."_s}
                    : Text{u"Le registre contient des données obtenues de tiers (%1) ; le texte ne dit pas de qui."_s,
                          u"The register has data obtained from third parties (%1); the text does not say from whom."_s})
                .arg(joined(names)));
    }
    if (!m_reading.says(u"provision"))
        add(u"provision_missing"_s, u"13(2)(e)"_s, Level::Recommended,
            {u"Le texte ne dit pas si fournir les données est obligatoire, ni ce qui arrive si on ne les fournit pas."_s,
                u"The text does not say whether the data must be provided, nor what happens if they are not."_s});
}

void NoticeComparison::compareRecipients() {
    for (const NoticeStatement& empty : m_reading.all(u"recipients")) {
        if (empty.key != u"empty_list")
            continue;
        add(u"recipients_list_empty"_s, u"13(1)(e), 30(1)(d)"_s, Level::Required,
            m_register.externalNames.isEmpty()
                ? Text{u"La liste annoncée est vide. Nommez les destinataires ou leurs catégories, dans le texte et au registre."_s,
                      u"The list that is announced is empty. Name the recipients or their categories, in the text and in the register."_s}
                : Text{u"La liste annoncée est vide. Selon le registre, les données vont à : %1."_s,
                      u"The list that is announced is empty. According to the register, data go to: %1."_s}
                      .arg(m_register.externalNames.join(u", "_s)),
            &empty);
    }
    const NoticeStatement* denied = m_reading.find(u"recipients", u"denied");
    if (denied && !m_register.externalNames.isEmpty())
        add(u"recipients_denied"_s, u"13(1)(e)"_s, Level::Required,
            Text{u"Le texte dit que les données ne vont à aucun tiers ; le registre nomme : %1."_s,
                u"The text says that data go to no third party; the register names: %1."_s}
                .arg(m_register.externalNames.join(u", "_s)),
            denied);
    if (!m_reading.says(u"recipients", u"stated") && !m_reading.says(u"recipients", u"empty_list") && !denied) {
        add(u"recipients_missing"_s, u"13(1)(e)"_s, Level::Required,
            {u"Le texte ne dit pas qui reçoit les données : ni destinataires, ni catégories."_s,
                u"The text does not say who receives the data: neither recipients nor categories."_s});
    } else if (!m_reading.says(u"recipients", u"empty_list")) {
        QStringList unnamed;
        for (const QString& name : m_register.externalNames) {
            if (!textHas(name))
                unnamed.append(name);
        }
        if (!unnamed.isEmpty())
            add(u"recipients_unnamed"_s, u"13(1)(e)"_s, Level::Recommended,
                Text{
                    u"Ces destinataires du registre ne sont pas nommés : %1. Une catégorie suffit ; vérifiez que chacun en a une."_s,
                    u"These recipients of the register are not named: %1. A category is enough; check that each has one."_s}
                    .arg(unnamed.join(u", "_s)),
                m_reading.find(u"recipients", u"stated"));
    }
    QStringList seen;
    for (const NoticeStatement& vendor : m_reading.all(u"third_party")) {
        if (seen.contains(vendor.key) || m_register.knowsVendor(vendor.key))
            continue;
        seen.append(vendor.key);
        add(u"recipient_not_in_register"_s, u"30(1)(d)"_s, Level::Required,
            Text{u"Le texte nomme %1, que le registre ne connaît pas comme destinataire."_s,
                u"The text names %1, which the register does not know as a recipient."_s}
                .arg(vendor.key),
            m_reading.find(u"third_party", vendor.key));
    }
}

void NoticeComparison::compareTransfers() {
    const NoticeStatement* outside = nullptr;
    for (const NoticeStatement& vendor : m_reading.all(u"third_party")) {
        if (!isInEea(vendor.value) && !outside)
            outside = m_reading.find(u"third_party", vendor.key);
    }
    const bool transfers = !m_register.transferCountries.isEmpty() || outside;
    const NoticeStatement* denied = m_reading.find(u"transfer", u"denied");
    const NoticeStatement* stated = m_reading.find(u"transfer", u"stated");
    if (transfers && denied) {
        add(u"transfers_denied"_s, u"13(1)(f)"_s, Level::Required,
            m_register.transferCountries.isEmpty()
                ? Text{u"Le texte dit que les données ne quittent pas l’Union ; il nomme pourtant un prestataire établi hors de l’Union (%1)."_s,
                      u"The text says that data do not leave the Union; yet it names a provider established outside the Union (%1)."_s}
                      .arg(outside->key)
                : Text{u"Le texte dit que les données ne quittent pas l’Union ; le registre contient des transferts vers : %1."_s,
                      u"The text says that data do not leave the Union; the register has transfers to: %1."_s}
                      .arg(joined(m_register.countryNames())),
            denied);
    } else if (transfers && !stated) {
        add(u"transfers_missing"_s, u"13(1)(f)"_s, Level::Required,
            (m_register.transferCountries.isEmpty()
                    ? Text{u"Le texte nomme %1, dont la maison mère est établie hors de l’Espace économique "
                           u"européen, et ne dit rien d’un "
                           u"transfert ni de sa garantie."_s,
                          u"The text names %1, whose parent is established outside the European Economic Area, and "
                          u"says nothing of a "
                          u"transfer or its safeguard."_s}
                          .arg(outside ? outside->key : QString())
                    : Text{u"Le registre contient des transferts hors de l’Espace économique européen (%1) ; le texte n’en dit rien."_s,
                          u"The register has transfers outside the European Economic Area (%1); the text says nothing of them."_s}
                          .arg(joined(m_register.countryNames()))),
            outside);
    } else if (transfers) {
        QList<Text> unnamed;
        for (const QString& country : m_register.transferCountries) {
            if (!isCountryNamed(country, m_reading))
                unnamed.append(countryName(country));
        }
        if (!unnamed.isEmpty())
            add(u"transfer_country_missing"_s, u"13(1)(f)"_s, Level::Required,
                Text{u"Le registre contient des transferts que le texte ne nomme pas : %1."_s,
                    u"The register has transfers that the text does not name: %1."_s}
                    .arg(joined(unnamed)),
                stated);
        if (!m_reading.says(u"guarantee", u"adequacy") && !m_reading.says(u"guarantee", u"scc") &&
            !m_reading.says(u"guarantee", u"bcr") && !m_reading.says(u"guarantee", u"other"))
            add(u"transfer_guarantee_missing"_s, u"13(1)(f)"_s, Level::Required,
                {u"Le texte annonce un transfert sans dire quelle garantie le couvre ni comment en obtenir une copie."_s,
                    u"The text announces a transfer without saying which safeguard covers it nor how to obtain a copy."_s},
                stated);
    }
    if (const NoticeStatement* voided = m_reading.find(u"guarantee", u"void"))
        add(u"transfer_guarantee_void"_s, u"13(1)(f), 45"_s, Level::Required,
            {u"La garantie citée n’existe plus (Safe Harbor : CJUE, C-362/14 ; Privacy Shield : C-311/18). Citez celle du registre."_s,
                u"The safeguard that is cited no longer exists (Safe Harbor: CJEU, C-362/14; Privacy Shield: C-311/18). Cite the register’s."_s},
            voided);
}

QList<NoticeFinding> compareNotice(
    const NoticeReading& reading, const Organisation& organisation, const QList<Activity>& activities, QDate today) {
    const RegisterFacts facts = registerFacts(activities, organisation, reading.language);
    return NoticeComparison(reading, organisation, facts, today).run();
}

QList<NoticeFinding> compareNotice(
    const QString& text, const Organisation& organisation, const QList<Activity>& activities, QDate today) {
    return compareNotice(readNotice(text), organisation, activities, today);
}

} // namespace greffe
