// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of a notice: who receives the data, how long they are kept, what the person may do.
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/noticewriter.h"
#include "domain/retentionwords.h"
#include "domain/rights.h"
#include "domain/sentence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

/// What a right gives, in a sentence to the person.
struct RightSentence {
    const char* right;
    Label text;
};

constexpr RightSentence RightSentences[] = {
    {"access", {"Droit d’accès : savoir si nous traitons vos données, en recevoir une copie et les explications qui "
                "vont avec.",
                   "Right of access: know whether we process your data, receive a copy of them and the explanations "
                   "that go with it."}},
    {"rectification",
        {"Droit de rectification : faire corriger des données inexactes et compléter des données incomplètes.",
            "Right to rectification: have inaccurate data corrected and incomplete data completed."}},
    {"erasure", {"Droit à l’effacement : faire supprimer vos données quand plus rien ne justifie de les garder.",
                    "Right to erasure: have your data deleted when nothing justifies keeping them any more."}},
    {"restriction", {"Droit à la limitation : faire geler l’utilisation de vos données, par exemple le temps de "
                     "vérifier leur exactitude.",
                        "Right to restriction of processing: have the use of your data frozen, for example while their "
                        "accuracy is being verified."}},
    {"objection",
        {"Droit d’opposition : vous opposer à un traitement pour des raisons tenant à votre situation particulière.",
            "Right to object: object to a processing on grounds relating to your particular situation."}},
    {"objection_marketing",
        {"Prospection commerciale : vous y opposer à tout moment, sans donner de raison ; nous cessons alors aussitôt.",
            "Direct marketing: object at any time, without giving a reason; we then stop at once."}},
    {"portability", {"Droit à la portabilité : recevoir les données que vous nous avez fournies dans un format "
                     "structuré et lisible par machine, ou les "
                     "faire transmettre à un autre responsable de traitement.",
                        "Right to data portability: receive the data that you provided to us in a structured, "
                        "machine-readable format, or have them "
                        "transmitted to another controller."}},
    {"withdraw_consent",
        {"Retrait du consentement : retirer votre consentement à tout moment ; ce qui a été fait avant reste licite.",
            "Withdrawal of consent: withdraw your consent at any time; what was done before remains lawful."}},
    {"automated",
        {"Décision automatisée : obtenir l’intervention d’une personne, donner votre point de vue et contester la "
         "décision.",
            "Automated decision: obtain human intervention, give your point of view and contest the decision."}},
};

/// How a notice calls a kind of recipient; the list's labels are prompts of a form.
struct RecipientWords {
    const char* type;
    Label text;
};

constexpr RecipientWords RecipientKinds[] = {
    {"internal", {"Service de l’organisme", "Department of the organisation"}},
    {"processor", {"Sous-traitant", "Processor"}},
    {"third_country", {"Destinataire hors de l’Union européenne", "Recipient outside the European Union"}},
    {"partner", {"Partenaire", "Partner"}},
    {"external", {"Organisme extérieur", "External body"}},
    {"other", {"Autre destinataire", "Other recipient"}},
};

QString recipientKind(const QString& type, Language language) {
    for (const RecipientWords& words : RecipientKinds) {
        if (type == QLatin1StringView(words.type))
            return words.text.in(language);
    }
    return choiceList(u"recipient_types").label(type, language);
}

} // namespace

void NoticeWriter::writeRecipients() {
    NoticeSection section{.key = u"recipients"_s,
        .article = u"13(1)(e)"_s,
        .title = say(u"Qui reçoit vos données"_s, u"Who receives your data"_s)};
    section.table.columns = m_language == Language::French
                                ? QStringList{u"Destinataire"_s, u"Catégorie"_s, u"Traitements"_s}
                                : QStringList{u"Recipient"_s, u"Category"_s, u"Activities"_s};
    for (const Activity& activity : m_activities) {
        bool any = false;
        for (const Recipient& recipient : activity.recipients) {
            const QString type = recipientKind(recipient.type, m_language);
            QString who = recipient.name.trimmed();
            if (who.isEmpty())
                who = words(recipient.detail, activity).trimmed();
            if (who.isEmpty())
                who = type;
            if (who.isEmpty())
                continue;
            any = true;
            const auto same = std::find_if(section.table.rows.begin(), section.table.rows.end(),
                [&](const QStringList& row) { return row.at(0) == who && row.at(1) == type; });
            if (same == section.table.rows.end())
                section.table.rows.append({who, type, nameIn(activity)});
            else if (!same->at(2).split(listSeparator(m_language)).contains(nameIn(activity)))
                (*same)[2] += listSeparator(m_language) + nameIn(activity);
        }
        if (!any)
            gap(u"recipients"_s, u"13(1)(e)"_s,
                {u"Cette fiche ne dit pas qui reçoit les données."_s,
                    u"This sheet does not say who receives the data."_s},
                activity.ref);
    }
    if (section.table.isEmpty())
        return;
    section.paragraphs.append(
        say(u"Vos données ne sont communiquées qu’aux destinataires suivants, chacun pour ce qui le concerne."_s,
            u"Your data are disclosed only to the following recipients, each for what concerns it."_s));
    m_out.sections.append(section);
}

void NoticeWriter::writeTransfers() {
    NoticeSection section{.key = u"transfers"_s,
        .article = u"13(1)(f)"_s,
        .title = say(u"Vos données hors de l’Union européenne"_s, u"Your data outside the European Union"_s)};
    section.table.columns = m_language == Language::French
                                ? QStringList{u"Destinataire"_s, u"Pays"_s, u"Garantie"_s, u"Document"_s}
                                : QStringList{u"Recipient"_s, u"Country"_s, u"Safeguard"_s, u"Document"_s};
    QStringList covered;
    for (const Activity& activity : m_activities) {
        for (const Transfer& transfer : activity.transfers) {
            const QString country = countryKey(transfer.country);
            covered.append(country);
            QString guarantee = label(u"transfer_guarantees", transfer.guarantee);
            if (!transfer.derogation.isEmpty())
                guarantee += u" ("_s + label(u"derogations_49", transfer.derogation) + u')';
            if (transfer.guarantee.isEmpty())
                gap(u"transfer_guarantee"_s, u"13(1)(f)"_s,
                    {u"Un transfert de cette fiche n’a pas de garantie."_s,
                        u"A transfer of this sheet has no safeguard."_s},
                    activity.ref);
            if (country.isEmpty())
                gap(u"transfer_country"_s, u"13(1)(f)"_s,
                    {u"Un transfert de cette fiche n’a pas de pays."_s, u"A transfer of this sheet has no country."_s},
                    activity.ref);
            const QStringList row{
                transfer.recipient, countryName(country).in(m_language), guarantee, transfer.documentation};
            if (!section.table.rows.contains(row))
                section.table.rows.append(row);
        }
    }
    for (const Activity& activity : m_activities) {
        for (const Recipient& recipient : activity.recipients) {
            const QString country = countryKey(recipient.country);
            if (isInEea(country) || covered.contains(country))
                continue;
            gap(u"transfer_missing"_s, u"13(1)(f)"_s,
                Text{
                    u"Un destinataire de cette fiche est établi hors de l’Espace économique européen (%1) sans transfert noté."_s,
                    u"A recipient of this sheet is established outside the European Economic Area (%1) and no transfer is recorded."_s}
                    .arg(countryName(country)),
                activity.ref);
            const QStringList row{recipient.name, countryName(country).in(m_language), QString(), QString()};
            if (!section.table.rows.contains(row))
                section.table.rows.append(row);
        }
    }
    if (section.table.isEmpty()) {
        section.paragraphs.append(say(
            u"Aucun transfert de vos données hors de l’Espace économique européen n’est inscrit à notre registre."_s,
            u"No transfer of your data outside the European Economic Area is entered in our register."_s));
    } else {
        section.paragraphs.append(
            say(u"Des données sont transférées hors de l’Espace économique européen, avec les garanties suivantes."_s,
                u"Data are transferred outside the European Economic Area, with the following safeguards."_s));
        section.closing.append(say(u"Écrivez-nous pour obtenir une copie de ces garanties."_s,
            u"Write to us to obtain a copy of these safeguards."_s));
    }
    if (!m_activities.isEmpty())
        m_out.sections.append(section);
}

void NoticeWriter::writeRetention() {
    NoticeSection section{.key = u"retention"_s,
        .article = u"13(2)(a)"_s,
        .title = say(u"Combien de temps nous conservons vos données"_s, u"How long we keep your data"_s)};
    section.table.columns = m_language == Language::French
                                ? QStringList{u"Traitement"_s, u"Données"_s, u"Durée de conservation"_s}
                                : QStringList{u"Activity"_s, u"Data"_s, u"Retention period"_s};
    for (const Activity& activity : m_activities) {
        bool missing = false;
        for (const DataItem& item : activity.dataItems) {
            // The organisation's own words say more than the numbers; where they are not in this language, the numbers
            // speak, and only without numbers the words of the other language.
            QString duration = item.retention.in(m_language).trimmed();
            if (duration.isEmpty()) {
                duration = retentionWords(item).in(m_language);
                const auto isMissing = [this](const Text& text) {
                    return !text.isEmpty() && text.in(m_language).trimmed().isEmpty();
                };
                const bool wordsOnly = retentionFromNumbers(item).isEmpty() && !duration.isEmpty();
                if (isMissing(item.activeTrigger) || isMissing(item.archiveTrigger) ||
                    (wordsOnly && (isMissing(item.retention) || isMissing(item.criterion))))
                    noteUntranslated(activity);
            } else if (const Text archive = periodText(item.archiveNumber, item.archiveUnit); !archive.isEmpty()) {
                const QString from = words(item.archiveTrigger, activity);
                duration += say(u", puis archivage %1"_s, u", then archived %1"_s).arg(archive.in(m_language));
                if (!from.isEmpty())
                    duration += say(u" (à compter de : %1)"_s, u" (from: %1)"_s).arg(from);
            }
            if (duration.isEmpty()) {
                missing = true;
                continue;
            }
            if (item.fate == u"anonymisation")
                duration += say(u", puis anonymisation"_s, u", then anonymised"_s);
            section.table.rows.append({nameIn(activity), itemName(item, activity), duration});
        }
        if (missing || activity.dataItems.isEmpty())
            gap(u"retention"_s, u"13(2)(a)"_s,
                {u"Des données de cette fiche n’ont pas de durée de conservation."_s,
                    u"Some data of this sheet have no retention period."_s},
                activity.ref);
    }
    if (!section.table.isEmpty())
        m_out.sections.append(section);
}

QString NoticeWriter::applyingTo(const QString& right) const {
    QStringList names;
    for (const Activity& activity : m_activities) {
        if (rightsOf(activity).contains(right))
            names.append(nameIn(activity));
    }
    return names.size() == m_activities.size() ? QString() : names.join(listSeparator(m_language));
}

void NoticeWriter::writeRights() {
    NoticeSection section{
        .key = u"rights"_s, .article = u"13(2)(b), (c)"_s, .title = say(u"Vos droits"_s, u"Your rights"_s)};
    for (const RightSentence& sentence : RightSentences) {
        const QString right = QString::fromLatin1(sentence.right);
        if (!m_facts.rights.contains(right))
            continue;
        QString text = sentence.text.in(m_language);
        const QString where = applyingTo(right);
        if (!where.isEmpty())
            text += say(u" Concerne : %1."_s, u" Applies to: %1."_s).arg(where);
        section.items.append(text);
    }
    if (section.items.isEmpty())
        return;
    section.paragraphs.append(say(u"Selon la base juridique de chaque traitement, vous avez les droits suivants :"_s,
        u"Depending on the legal basis of each activity, you have the following rights:"_s));
    section.closing.append(say(u"Nous répondons sans frais et dans le délai d’un mois après réception de votre demande "
                               u"; si elle est complexe, ce délai peut être "
                               u"prolongé de deux mois, et nous vous le disons dans le premier mois (article 12). Nous "
                               u"ne demandons un justificatif d’identité qu’en "
                               u"cas de doute raisonnable."_s,
        u"We answer free of charge and within one month of receiving your request; if it is complex, this time may be "
        u"extended by two months, and we tell "
        u"you so within the first month (article 12). We ask for proof of identity only where there is reasonable doubt."_s));
    m_out.sections.append(section);
}

void NoticeWriter::writeDecisions() {
    NoticeSection section{.key = u"decisions"_s,
        .article = u"13(2)(f)"_s,
        .title = say(u"Décisions automatisées"_s, u"Automated decisions"_s)};
    bool allDenied = !m_activities.isEmpty();
    for (const Activity& activity : m_activities) {
        if (!activity.automatedDecision) {
            allDenied = false;
            gap(u"automated"_s, u"13(2)(f)"_s,
                {u"Cette fiche ne dit pas s’il y a une décision automatisée."_s,
                    u"This sheet does not say whether there is an automated decision."_s},
                activity.ref, Level::Recommended);
            continue;
        }
        if (!*activity.automatedDecision)
            continue;
        allDenied = false;
        if (activity.automatedLogic.isEmpty())
            gap(u"automated_logic"_s, u"13(2)(f)"_s,
                {u"La logique de la décision automatisée et ses conséquences ne sont pas dites."_s,
                    u"The logic of the automated decision and its consequences are not said."_s},
                activity.ref);
        QString logic = words(activity.automatedLogic, activity).trimmed();
        if (!logic.isEmpty())
            logic = say(u" Logique : %1"_s, u" Logic: %1"_s).arg(logic);
        section.items.append(say(u"%1 : une décision automatisée est prise à votre sujet.%2"_s,
            u"%1: an automated decision is taken about you.%2"_s)
                                 .arg(nameIn(activity), logic));
    }
    if (allDenied)
        section.paragraphs.append(say(
            u"Nous ne prenons aucune décision fondée uniquement sur un traitement automatisé et qui produirait des effets juridiques pour vous."_s,
            u"We take no decision based solely on automated processing that would have legal effects for you."_s));
    if (!section.items.isEmpty() || !section.paragraphs.isEmpty())
        m_out.sections.append(section);
}

void NoticeWriter::writeChildren() {
    if (m_facts.minors.isEmpty())
        return;
    QStringList names;
    for (const Text& name : m_facts.minors)
        names.append(name.in(m_language));
    NoticeSection section{.key = u"children"_s, .article = u"8, 12(1)"_s, .title = say(u"Mineurs"_s, u"Children"_s)};
    section.paragraphs.append(say(u"Ces traitements concernent aussi des mineurs : %1. En France, un enfant de moins "
                                  u"de %2 ans ne consent seul à un service en ligne "
                                  u"qu’avec l’accord de ses parents."_s,
        u"These activities also concern children: %1. In France, a child under %2 years consents to an online service "
        u"only together with the holders of "
        u"parental authority."_s)
                                  .arg(names.join(listSeparator(m_language)),
                                      QString::number(m_organisation.digitalConsentAge.value_or(15))));
    m_out.sections.append(section);
}

void NoticeWriter::writeCookies() {
    NoticeSection section{.key = u"cookies"_s,
        .article = u"LIL 82"_s,
        .title = say(u"Cookies et autres traceurs"_s, u"Cookies and other trackers"_s)};
    section.table.columns =
        m_language == Language::French
            ? QStringList{u"Nom"_s, u"Catégorie"_s, u"Émetteur"_s, u"Finalité"_s, u"Durée de vie"_s, u"Consentement"_s}
            : QStringList{u"Name"_s, u"Category"_s, u"Issuer"_s, u"Purpose"_s, u"Lifetime"_s, u"Consent"_s};
    for (const Activity& activity : m_activities) {
        for (const Cookie& cookie : activity.cookies) {
            if (cookie.lifetime.trimmed().isEmpty() || cookie.purpose.isEmpty())
                gap(u"cookie"_s, u"LIL 82"_s,
                    {u"Un cookie de cette fiche n’a pas de finalité ou de durée de vie."_s,
                        u"A cookie of this sheet has no purpose or no lifetime."_s},
                    activity.ref);
            const QString needed = !cookie.consentNeeded   ? QString()
                                   : *cookie.consentNeeded ? say(u"oui"_s, u"yes"_s)
                                                           : say(u"non"_s, u"no"_s);
            section.table.rows.append({cookie.name, label(u"cookie_categories", cookie.category), cookie.issuer,
                words(cookie.purpose, activity), cookie.lifetime, needed});
        }
    }
    if (section.table.isEmpty())
        return;
    if (m_facts.cookiesNeedConsent)
        section.paragraphs.append(say(u"Les cookies soumis au consentement ne sont déposés qu’après votre accord ; "
                                      u"refuser est aussi simple qu’accepter, et vous pouvez "
                                      u"changer d’avis à tout moment."_s,
            u"Cookies that need consent are set only after you agree; refusing is as easy as accepting, and you may change your mind at any time."_s));
    m_out.sections.append(section);
}

void NoticeWriter::writeComplaint() {
    NoticeSection section{.key = u"complaint"_s,
        .article = u"13(2)(d), 12(4)"_s,
        .title = say(u"Réclamation et recours"_s, u"Complaint and remedy"_s)};
    const QJsonObject cnil = listDocument(u"cnil");
    const bool own = !m_organisation.authorityName.isEmpty();
    const auto part = [&](const QString& ownValue, const QString& key) {
        return own ? ownValue : cnil.value(key).toString();
    };
    const QString name = part(m_organisation.authorityName, u"name"_s);
    if (name.isEmpty()) {
        gap(u"authority"_s, u"13(2)(d)"_s,
            {u"L’autorité de contrôle n’est pas nommée."_s, u"The supervisory authority is not named."_s});
        return;
    }
    section.paragraphs.append(
        say(u"Si nous refusons votre demande, si nous n’y répondons pas ou si vous estimez que vos droits ne sont pas "
            u"respectés, vous pouvez introduire "
            u"une réclamation auprès de l’autorité de contrôle, %1, et former un recours devant un tribunal."_s,
            u"If we refuse your request, do not answer it, or if you consider that your rights are not respected, you "
            u"may lodge a complaint with the "
            u"supervisory authority, %1, and bring proceedings before a court."_s)
            .arg(name));
    const QString address = part(m_organisation.authorityAddress, u"address"_s).simplified();
    const QString phone = part(m_organisation.authorityPhone, u"phone"_s);
    const QString site = part(m_organisation.authoritySite, u"site"_s);
    const QString complaints = part(m_organisation.authorityComplaints, u"complaints"_s);
    if (!address.isEmpty())
        section.items.append(
            say(u"Adresse : %1"_s, u"Address: %1"_s)
                .arg(part(m_organisation.authorityAddress, u"address"_s).trimmed().replace(u'\n', u", "_s)));
    if (!phone.isEmpty())
        section.items.append(say(u"Téléphone : %1"_s, u"Telephone: %1"_s).arg(phone));
    if (!complaints.isEmpty() || !site.isEmpty())
        section.items.append(say(u"En ligne : %1"_s, u"Online: %1"_s).arg(complaints.isEmpty() ? site : complaints));
    m_out.sections.append(section);
}

void NoticeWriter::writePostMortem() {
    if (!m_organisation.country.isEmpty() && m_organisation.country != u"FR")
        return;
    NoticeSection section{.key = u"post_mortem"_s,
        .article = u"LIL 48, LIL 85"_s,
        .title = say(u"Après votre décès"_s, u"After your death"_s)};
    section.paragraphs.append(say(u"Vous pouvez nous donner des directives sur la conservation, l’effacement et la "
                                  u"communication de vos données après votre décès, et les changer à "
                                  u"tout moment (article 85 de la loi n° 78-17)."_s,
        u"You may give us instructions on the keeping, erasure and communication of your data after your death, and "
        u"change them at any time (article 85 of "
        u"French Act No. 78-17)."_s));
    m_out.sections.append(section);
}

void NoticeWriter::writeVersion() {
    NoticeSection section{.key = u"version"_s, .article = u"5(2)"_s, .title = say(u"Version"_s, u"Version"_s)};
    section.paragraphs.append(
        say(u"Version du %1. Nous vous informons de tout changement important avant qu’il ne s’applique."_s,
            u"Version of %1, last updated on that day. We inform you of any important change before it applies."_s)
            .arg(plainDate(m_out.version, m_language)));
    m_out.sections.append(section);
}

} // namespace greffe
