// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/privacynotice.h"

#include "domain/activitylife.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/noticewriter.h"
#include "domain/sentence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

/// The field of the sheet, or of the organisation, in which a gap is filled.
QString fieldOfGap(QStringView key) {
    static const QMap<QString, QString> fields = {{u"translation"_s, u"name"_s}, {u"controller_name"_s, u"name"_s},
        {u"controller_address"_s, u"address"_s}, {u"controller_contact"_s, u"email"_s}, {u"dpo_contact"_s, u"actors"_s},
        {u"rights_contact"_s, u"rights_contact"_s}, {u"authority"_s, u"authority_name"_s},
        {u"purpose"_s, u"purposes"_s}, {u"data"_s, u"data_items"_s}, {u"origin"_s, u"data_items"_s},
        {u"retention"_s, u"data_items"_s}, {u"recipients"_s, u"recipients"_s},
        {u"transfer_guarantee"_s, u"transfers"_s}, {u"transfer_country"_s, u"transfers"_s},
        {u"transfer_missing"_s, u"transfers"_s}, {u"automated"_s, u"automated_decision"_s},
        {u"automated_logic"_s, u"automated_logic"_s}, {u"cookie"_s, u"cookies"_s}};
    return fields.value(key.toString());
}

} // namespace

NoticeWriter::NoticeWriter(
    const Organisation& organisation, const QList<Activity>& activities, Language language, QDate version)
    : m_organisation(organisation)
    , m_language(language)
    , m_facts(registerFacts(activities, organisation, language)) {
    const QList<Activity> standing = inForce(activities);
    for (const Activity& activity : standing) {
        if (owesNotice(activity))
            m_activities.append(activity);
    }
    if (standing.size() < activities.size())
        for (const Activity& activity : activities) {
            if (isProject(activity) && owesNotice(activity))
                m_out.projects.append(activity.ref);
        }
    m_out.language = language;
    m_out.version = version;
    m_out.organisation = organisation.name;
}

PrivacyNotice NoticeWriter::write() {
    m_out.title = say(u"Politique de confidentialité"_s, u"Privacy notice"_s);
    m_out.introduction = {say(u"Cette mention dit quelles données à caractère personnel %1 traite, pourquoi, combien "
                              u"de temps, et quels sont vos droits (articles 13 "
                              u"et 14 du règlement (UE) 2016/679, « RGPD », et loi n° 78-17 du 6 janvier 1978)."_s,
        u"This notice says which personal data %1 processes, why, for how long, and what your rights are (articles 13 "
        u"and 14 of Regulation (EU) "
        u"2016/679, “GDPR”, and French Act No. 78-17 of 6 January 1978)."_s)
                              .arg(m_organisation.name)};
    if (m_activities.isEmpty())
        gap(u"activities"_s, u"13(1)(c)"_s,
            {u"Le registre n’a aucun traitement : la mention ne peut rien annoncer."_s,
                u"The register has no processing activity: the notice has nothing to announce."_s});
    writeIdentity();
    writeContact();
    writePurposes();
    writeData();
    writeSources();
    writeProvision();
    writeRecipients();
    writeTransfers();
    writeRetention();
    writeRights();
    writeDecisions();
    writeChildren();
    writeCookies();
    writeComplaint();
    writePostMortem();
    writeVersion();
    typesetAll();
    return m_out;
}

void NoticeWriter::gap(const QString& key, const QString& article, const Text& message, const QString& activity,
    Level level, const QString& field) {
    m_out.gaps.append({key, article, level, message, activity, field.isEmpty() ? fieldOfGap(key) : field});
}

QString NoticeWriter::label(QStringView list, const QString& key) const {
    return choiceList(list).label(key, m_language);
}

QString NoticeWriter::words(const Text& text, const Activity& activity) {
    const QString& own = text.in(m_language);
    if (!own.isEmpty() || text.isEmpty())
        return own;
    noteUntranslated(activity);
    return filled(text).in(m_language);
}

void NoticeWriter::noteUntranslated(const Activity& activity) {
    if (m_untranslated.contains(activity.ref))
        return;
    m_untranslated.append(activity.ref);
    gap(u"translation"_s, u"12(1)"_s,
        {u"Des textes de cette fiche n’existent que dans l’autre langue : la mention les reprend tels quels."_s,
            u"Some texts of this sheet exist in the other language only: the notice takes them as they are."_s},
        activity.ref, Level::Recommended);
}

QString NoticeWriter::contactLine(const Actor& actor) const {
    QStringList parts;
    const QString person = QStringList{actor.firstName, actor.name}.join(u' ').simplified();
    for (const QString& part :
        {person, actor.company, actor.address, QStringList{actor.postcode, actor.city}.join(u' ').simplified(),
            countryName(actor.country).in(m_language), actor.email, actor.phone}) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts.join(u", "_s);
}

void NoticeWriter::writeIdentity() {
    NoticeSection section{.key = u"identity"_s,
        .article = u"13(1)(a)"_s,
        .title = say(u"Qui est responsable de vos données"_s, u"Who is responsible for your data"_s)};
    const QString place = QStringList{m_organisation.postcode, m_organisation.city}.join(u' ').simplified();
    QString address = m_organisation.address.simplified();
    if (!place.isEmpty())
        address += (address.isEmpty() ? QString() : u", "_s) + place;
    if (!address.isEmpty() && !m_organisation.country.isEmpty() && m_organisation.country != u"FR")
        address += u", "_s + countryName(m_organisation.country).in(m_language);
    section.paragraphs.append(
        address.isEmpty()
            ? say(u"Le responsable du traitement est %1."_s, u"The controller is %1."_s).arg(m_organisation.name)
            : say(u"Le responsable du traitement est %1, %2."_s, u"The controller is %1, %2."_s)
                  .arg(m_organisation.name, address));
    if (!m_organisation.siren.isEmpty())
        section.items.append(say(u"SIREN : %1"_s, u"French company number (SIREN): %1"_s).arg(m_organisation.siren));
    if (!m_organisation.email.isEmpty())
        section.items.append(say(u"Courriel : %1"_s, u"E-mail: %1"_s).arg(m_organisation.email));
    if (!m_organisation.phone.isEmpty())
        section.items.append(say(u"Téléphone : %1"_s, u"Telephone: %1"_s).arg(m_organisation.phone));
    if (!m_organisation.website.isEmpty())
        section.items.append(say(u"Site : %1"_s, u"Website: %1"_s).arg(m_organisation.website));
    if (const Actor* representative = m_organisation.actor(u"representative"))
        section.closing.append(say(u"Représentant dans l’Union européenne (article 27) : %1."_s,
            u"Representative in the European Union (article 27): %1."_s)
                                   .arg(contactLine(*representative)));
    for (const Activity& activity : m_activities) {
        for (const Actor& actor : activity.actors) {
            if (actor.role != u"joint_controller" || contactLine(actor).isEmpty())
                continue;
            section.closing.append(say(u"Responsable conjoint pour « %1 » : %2. Vous pouvez exercer vos droits auprès "
                                       u"de l’un ou de l’autre ; nous "
                                       u"vous donnons sur demande les grandes lignes de notre accord (article 26)."_s,
                u"Joint controller for “%1”: %2. You may exercise your rights with either; we give you the essence of "
                u"our arrangement on request "
                u"(article 26)."_s)
                                       .arg(nameIn(activity), contactLine(actor)));
        }
    }
    if (m_organisation.name.trimmed().isEmpty())
        gap(u"controller_name"_s, u"13(1)(a)"_s,
            {u"L’organisme n’a pas de nom."_s, u"The organisation has no name."_s});
    if (m_organisation.address.trimmed().isEmpty() || place.isEmpty())
        gap(u"controller_address"_s, u"13(1)(a)"_s,
            {u"L’adresse postale de l’organisme n’est pas complète."_s,
                u"The organisation’s postal address is not complete."_s});
    if (m_organisation.email.isEmpty() && m_organisation.phone.isEmpty())
        gap(u"controller_contact"_s, u"13(1)(a)"_s,
            {u"L’organisme n’a ni courriel ni téléphone."_s,
                u"The organisation has neither e-mail address nor telephone."_s});
    m_out.sections.append(section);
}

void NoticeWriter::writeContact() {
    NoticeSection section{
        .key = u"dpo"_s, .article = u"13(1)(b)"_s, .title = say(u"À qui écrire"_s, u"Whom to write to"_s)};
    const Actor* dpo = m_organisation.actor(u"dpo");
    const Actor* company = m_organisation.actor(u"dpo_company");
    if (dpo && !contactLine(*dpo).isEmpty()) {
        section.paragraphs.append(
            say(u"Notre délégué à la protection des données : %1."_s, u"Our data protection officer: %1."_s)
                .arg(contactLine(*dpo)));
        if (company && !contactLine(*company).isEmpty())
            section.paragraphs.append(
                say(u"Sa société : %1."_s, u"The officer’s company: %1."_s).arg(contactLine(*company)));
        if (dpo->email.isEmpty() && dpo->phone.isEmpty() && dpo->address.isEmpty())
            gap(u"dpo_contact"_s, u"13(1)(b)"_s,
                {u"Le délégué n’a ni courriel, ni téléphone, ni adresse : on ne peut pas le joindre."_s,
                    u"The data protection officer has neither e-mail, telephone nor address: the officer cannot be reached."_s});
    } else {
        gap(u"dpo_contact"_s, u"13(1)(b), 37(1)"_s,
            {u"Le registre ne connaît pas de délégué à la protection des données. S’il y en a un, ses coordonnées doivent figurer dans la mention."_s,
                u"The register knows no data protection officer. If there is one, the contact details must stand in the notice."_s},
            {}, m_organisation.publicBody ? Level::Required : Level::Recommended);
    }
    const Actor* contact = m_organisation.actor(u"privacy_contact");
    if (!m_organisation.rightsContact.isEmpty())
        section.paragraphs.append(
            say(u"Pour toute question sur vos données ou pour exercer vos droits, écrivez à : %1."_s,
                u"For any question about your data or to exercise your rights, write to: %1."_s)
                .arg(m_organisation.rightsContact));
    else if (contact && !contactLine(*contact).isEmpty())
        section.paragraphs.append(say(u"Pour toute question sur vos données ou pour exercer vos droits : %1."_s,
            u"For any question about your data or to exercise your rights: %1."_s)
                                      .arg(contactLine(*contact)));
    else if (!dpo)
        gap(u"rights_contact"_s, u"12(2)"_s,
            {u"Le registre ne dit pas où les personnes écrivent pour exercer leurs droits."_s,
                u"The register does not say where people write to exercise their rights."_s});
    if (!section.paragraphs.isEmpty())
        m_out.sections.append(section);
}

void NoticeWriter::writePurposes() {
    NoticeSection section{.key = u"purposes"_s,
        .article = u"13(1)(c), (d)"_s,
        .title = say(u"Pourquoi nous utilisons vos données"_s, u"Why we use your data"_s)};
    section.paragraphs.append(say(u"Chaque finalité a sa base juridique (article 6 du RGPD)."_s,
        u"Each purpose has its legal basis (article 6 GDPR)."_s));
    section.table.columns =
        m_language == Language::French
            ? QStringList{u"Traitement"_s, u"Finalité"_s, u"Base juridique"_s, u"Intérêt poursuivi ou précision"_s}
            : QStringList{u"Activity"_s, u"Purpose"_s, u"Legal basis"_s, u"Interest pursued or detail"_s};
    for (const Activity& activity : m_activities) {
        if (activity.purposes.isEmpty())
            gap(u"purpose"_s, u"13(1)(c)"_s, {u"Cette fiche n’a pas de finalité."_s, u"This sheet has no purpose."_s},
                activity.ref);
        for (qsizetype i = 0; i < activity.purposes.size(); ++i) {
            const Purpose& purpose = activity.purposes.at(i);
            const QString place = u"purposes[%1]."_s.arg(i);
            if (purpose.text.isEmpty()) {
                gap(u"purpose"_s, u"13(1)(c)"_s,
                    {u"Une finalité de cette fiche n’a pas de texte."_s, u"A purpose of this sheet has no text."_s},
                    activity.ref, Level::Required, place + u"text"_s);
                continue;
            }
            if (purpose.legalBasis.isEmpty())
                gap(u"legal_basis"_s, u"13(1)(c)"_s,
                    {u"Une finalité de cette fiche n’a pas de base juridique : la mention doit la dire, même si "
                     u"l’article 30 ne la demande pas au registre."_s,
                        u"A purpose of this sheet has no legal basis: the notice must say it, although article 30 does "
                        u"not ask the register for it."_s},
                    activity.ref, Level::Required, place + u"legal_basis"_s);
            QString detail =
                purpose.legalBasis == u"legitimate_interests" ? words(purpose.legitimateInterest, activity) : QString();
            if (purpose.legalBasis == u"legitimate_interests" && detail.isEmpty())
                gap(u"legitimate_interest"_s, u"13(1)(d)"_s,
                    {u"L’intérêt légitime poursuivi n’est pas dit."_s,
                        u"The legitimate interest pursued is not said."_s},
                    activity.ref, Level::Required, place + u"legitimate_interest"_s);
            else if (!detail.isEmpty())
                detail = say(u"Notre intérêt légitime : %1"_s, u"Our legitimate interest: %1"_s).arg(detail);
            if (purpose.legalBasis == u"legal_obligation")
                detail = words(purpose.justification, activity);
            if (!purpose.article9Exception.isEmpty())
                detail += (detail.isEmpty() ? QString() : u"\n"_s) +
                          say(u"Données sensibles : %1 (article 9(2))"_s, u"Special categories: %1 (article 9(2))"_s)
                              .arg(label(u"article9_exceptions", purpose.article9Exception));
            section.table.rows.append(
                {nameIn(activity), words(purpose.text, activity), label(u"legal_bases", purpose.legalBasis), detail});
        }
    }
    if (m_facts.bases.contains(u"consent"))
        section.closing.append(say(
            u"Quand la base est votre consentement, vous pouvez le retirer à tout moment, aussi simplement que vous l’avez donné."_s,
            u"Where the basis is your consent, you may withdraw it at any time, as easily as you gave it."_s));
    if (!section.table.isEmpty())
        m_out.sections.append(section);
}

QString NoticeWriter::itemName(const DataItem& item, const Activity& activity) {
    const QString kind = item.sensitive.isEmpty() ? label(u"data_categories", item.category)
                                                  : label(u"sensitive_categories", item.sensitive);
    const QString description = words(item.description, activity);
    if (description.isEmpty() || kind.isEmpty())
        return description.isEmpty() ? kind : description;
    return item.sensitive.isEmpty() ? description : u"%1 (%2)"_s.arg(description, kind);
}

void NoticeWriter::writeData() {
    NoticeSection section{
        .key = u"data"_s, .article = u"14(1)(d)"_s, .title = say(u"Quelles données"_s, u"Which data"_s)};
    section.table.columns = m_language == Language::French
                                ? QStringList{u"Traitement"_s, u"Personnes concernées"_s, u"Données"_s}
                                : QStringList{u"Activity"_s, u"Persons concerned"_s, u"Data"_s};
    for (const Activity& activity : m_activities) {
        QStringList data;
        for (const DataItem& item : activity.dataItems) {
            const QString name = itemName(item, activity);
            if (!name.isEmpty() && !data.contains(name))
                data.append(name);
        }
        QStringList persons;
        for (const PersonGroup& group : activity.persons) {
            const QString name = group.category == u"other" && !group.detail.isEmpty()
                                     ? words(group.detail, activity)
                                     : label(u"person_categories", group.category);
            if (!name.isEmpty() && !persons.contains(name))
                persons.append(name);
        }
        if (data.isEmpty())
            gap(u"data"_s, u"14(1)(d)"_s,
                {u"Cette fiche ne dit pas quelles données sont traitées."_s,
                    u"This sheet does not say which data are processed."_s},
                activity.ref);
        else
            section.table.rows.append({nameIn(activity), persons.join(u", "_s), data.join(listSeparator(m_language))});
    }
    if (!section.table.isEmpty())
        m_out.sections.append(section);
}

void NoticeWriter::writeSources() {
    NoticeSection section{.key = u"sources"_s,
        .article = u"14(2)(f)"_s,
        .title = say(u"D’où viennent vos données"_s, u"Where your data come from"_s)};
    struct Origin {
        const char* key;
        QString sentence;
    };
    const Origin origins[] = {
        {"provided", say(u"Vous nous les donnez : %1."_s, u"You give them to us: %1."_s)},
        {"observed", say(u"Elles sont collectées automatiquement quand vous utilisez nos services : %1."_s,
                         u"They are automatically collected when you use our services: %1."_s)},
        {"inferred", say(u"Nous les déduisons d’autres données : %1."_s, u"We derive them from other data: %1."_s)},
        {"third_party", say(u"Nous les obtenons de tiers : %1."_s, u"We obtain them from third parties: %1."_s)},
        {"public", say(u"Elles viennent de sources publiques : %1."_s, u"They come from public sources: %1."_s)},
    };
    for (const Origin& origin : origins) {
        QStringList names;
        for (const Activity& activity : m_activities) {
            for (const DataItem& item : activity.dataItems) {
                const QString name = itemName(item, activity);
                if (item.origin == QLatin1StringView(origin.key) && !name.isEmpty() && !names.contains(name))
                    names.append(name);
            }
        }
        if (!names.isEmpty())
            section.items.append(origin.sentence.arg(names.join(listSeparator(m_language))));
    }
    for (const Activity& activity : m_activities) {
        if (std::any_of(activity.dataItems.begin(), activity.dataItems.end(),
                [](const DataItem& item) { return item.origin.isEmpty(); }))
            gap(u"origin"_s, u"14(2)(f)"_s,
                {u"Des données de cette fiche n’ont pas d’origine."_s, u"Some data of this sheet have no origin."_s},
                activity.ref);
    }
    if (!section.items.isEmpty())
        m_out.sections.append(section);
}

void NoticeWriter::writeProvision() {
    NoticeSection section{.key = u"provision"_s,
        .article = u"13(2)(e)"_s,
        .title = say(u"Devez-vous nous donner ces données ?"_s, u"Must you give us these data?"_s)};
    if (m_facts.bases.contains(u"contract"))
        section.items.append(say(u"Les données traitées sur la base du contrat sont nécessaires pour le conclure ou "
                                 u"l’exécuter : sans elles, nous ne pouvons pas "
                                 u"fournir ce que vous demandez."_s,
            u"The data processed on the basis of the contract are necessary to conclude or perform it: without them, we cannot provide what you ask for."_s));
    if (m_facts.bases.contains(u"legal_obligation"))
        section.items.append(say(u"Les données traitées sur la base d’une obligation légale sont obligatoires."_s,
            u"The data processed on the basis of a legal obligation are mandatory."_s));
    if (m_facts.bases.contains(u"consent"))
        section.items.append(say(
            u"Les données traitées sur la base du consentement sont facultatives : un refus n’a pas de conséquence pour vous."_s,
            u"The data processed on the basis of consent are optional: a refusal has no consequence for you."_s));
    for (const bool must : {true, false}) {
        QStringList named;
        for (const Activity& activity : m_activities) {
            for (const DataItem& item : activity.dataItems) {
                if (item.mandatory == must && !named.contains(itemName(item, activity)))
                    named.append(itemName(item, activity));
            }
        }
        if (!named.isEmpty())
            section.items.append((must ? say(u"Obligatoires : %1."_s, u"Mandatory: %1."_s)
                                       : say(u"Facultatives : %1."_s, u"Optional: %1."_s))
                                     .arg(named.join(listSeparator(m_language))));
    }
    if (!section.items.isEmpty())
        m_out.sections.append(section);
}

void NoticeWriter::typesetAll() {
    const auto set = [this](QString& text) { text = typeset(text, m_language); };
    set(m_out.title);
    std::for_each(m_out.introduction.begin(), m_out.introduction.end(), set);
    for (NoticeSection& section : m_out.sections) {
        set(section.title);
        std::for_each(section.paragraphs.begin(), section.paragraphs.end(), set);
        std::for_each(section.items.begin(), section.items.end(), set);
        std::for_each(section.closing.begin(), section.closing.end(), set);
        std::for_each(section.table.columns.begin(), section.table.columns.end(), set);
        for (QStringList& row : section.table.rows)
            std::for_each(row.begin(), row.end(), set);
    }
    for (NoticeGap& gap : m_out.gaps)
        gap.message = {typeset(gap.message.fr, Language::French), typeset(gap.message.en, Language::English)};
}

QList<NoticeGapGroup> grouped(const QList<NoticeGap>& gaps) {
    QList<NoticeGapGroup> out;
    for (const NoticeGap& gap : gaps) {
        auto same = std::find_if(out.begin(), out.end(), [&gap](const NoticeGapGroup& one) {
            return one.gap.key == gap.key && one.gap.message == gap.message && one.gap.level == gap.level;
        });
        if (same == out.end())
            same = out.insert(out.end(), NoticeGapGroup{gap, {}});
        if (!gap.activity.isEmpty() && !same->activities.contains(gap.activity))
            same->activities.append(gap.activity);
    }
    return out;
}

const NoticeSection* PrivacyNotice::section(QStringView key) const {
    const auto found =
        std::find_if(sections.begin(), sections.end(), [key](const NoticeSection& s) { return s.key == key; });
    return found == sections.end() ? nullptr : &*found;
}

PrivacyNotice noticeFrom(
    const Organisation& organisation, const QList<Activity>& activities, Language language, QDate version) {
    return NoticeWriter(organisation, activities, language, version).write();
}

QString plainText(const PrivacyNotice& notice) {
    QStringList lines{notice.title, QString()};
    lines += notice.introduction;
    for (const NoticeSection& section : notice.sections) {
        lines += {QString(), section.title, QString()};
        lines += section.paragraphs;
        for (const QString& item : section.items)
            lines.append(u"- "_s + item);
        for (const QStringList& row : section.table.rows) {
            QStringList cells;
            for (qsizetype i = 0; i < row.size(); ++i) {
                if (!row.at(i).isEmpty())
                    cells.append(
                        i == 0 ? row.at(i)
                               : u"%1 : %2"_s.arg(section.table.columns.value(i), row.at(i)).replace(u'\n', u' '));
            }
            lines.append(u"- "_s + cells.join(u" – "_s));
        }
        lines += section.closing;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace greffe
