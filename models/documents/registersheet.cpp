// SPDX-License-Identifier: GPL-3.0-or-later
// One sheet of the register, in the order of the CNIL's model, then what it does not ask for where something was
// entered.
#include "documents/registerbook.h"

#include "documents/recordblocks.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/noticefacts.h"

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

const QString Dash = u"—"_s;

class Sheet {
public:
    Sheet(const Organisation& organisation, const Activity& activity, Language language, bool communicable)
        : m_organisation(organisation)
        , m_activity(activity)
        , m_language(language)
        , m_processor(activity.role == "processor"_L1)
        , m_communicable(communicable) {}

    QList<Block> blocks() {
        title();
        description();
        actors();
        purposes();
        data();
        persons();
        recipients();
        measures();
        transfers();
        additional();
        return m_out;
    }

private:
    QString in(const char16_t* french, const char16_t* english) const {
        return QString::fromUtf16(m_language == Language::French ? french : english);
    }
    QString text(const Text& value) const { return eitherLanguage(value, m_language); }
    static QString label(const char16_t* list, const QString& key, Language language) {
        return choiceList(list).label(key, language);
    }
    QString label(const char16_t* list, const QString& key) const { return label(list, key, m_language); }
    Cell missing(const QString& article) const { return missingCell(article, m_language); }
    Cell orMissing(const QString& value, const QString& article) const {
        return value.trimmed().isEmpty() ? missing(article) : Cell(value);
    }
    void heading(const QString& words) { m_out.append(Heading{.level = 2, .text = words}); }
    void none() { m_out.append(FieldRows{.rows = {{noneText(m_language), {}, {}}}}); }

    void title();
    void description();
    void actors();
    void purposes();
    void data();
    Table dataTable(bool sensitive) const;
    void persons();
    void recipients();
    void measures();
    void transfers();
    void additional();

    QList<const Actor*> actorsIn(QStringView role) const;
    Cell people(QStringView role) const;
    QString phase(const std::optional<qint64>& count, const QString& unit, const Text& trigger) const;

    const Organisation& m_organisation;
    const Activity& m_activity;
    Language m_language;
    bool m_processor;
    bool m_communicable;
    QList<Block> m_out;
};

void Sheet::title() {
    QString name = greffe::title(Activity::type(), &m_activity, m_language);
    if (name.trimmed().isEmpty())
        name = in(u"Activité sans nom", u"Activity without a name");
    const QString whole =
        m_activity.ref.isEmpty() || name == m_activity.ref ? name : u"%1 · %2"_s.arg(m_activity.ref, name);
    QStringList notes;
    if (m_activity.createdOn)
        notes.append(in(u"créée le ", u"created on ") + plainDate(*m_activity.createdOn, m_language));
    if (m_activity.updatedOn)
        notes.append(in(u"modifiée le ", u"updated on ") + plainDate(*m_activity.updatedOn, m_language));
    QString note = in(u"Fiche ", u"Sheet ") + notes.join(u", "_s);
    if (notes.isEmpty())
        note = in(u"Fiche sans date", u"Sheet without date");
    if (!m_activity.status.isEmpty())
        note += u" — "_s + label(u"activity_statuses", m_activity.status).toLower();
    m_out.append(Heading{.level = 1, .text = whole, .note = note, .bookmark = true});
}

void Sheet::description() {
    heading(in(u"Description", u"Description"));
    QList<FieldRow> rows;
    rows.append(
        {in(u"Nom du traitement", u"Name of the processing"), orMissing(text(m_activity.name), u"30(1)(b)"_s), {}});
    rows.append(
        {in(u"N° / référence", u"No. / reference"), Cell(m_activity.ref.isEmpty() ? Dash : m_activity.ref), {}});
    rows.append({in(u"Date de création", u"Created on"),
        Cell(m_activity.createdOn ? plainDate(*m_activity.createdOn, m_language) : Dash), {}});
    rows.append({in(u"Dernière mise à jour", u"Last updated on"),
        Cell(m_activity.updatedOn ? plainDate(*m_activity.updatedOn, m_language) : Dash), {}});
    rows += filledRows(Activity::type(), &m_activity, u"description", m_language,
        {u"name"_s, u"created_on"_s, u"updated_on"_s, u"status"_s, u"model"_s});
    m_out.append(FieldRows{.rows = rows});
}

QList<const Actor*> Sheet::actorsIn(QStringView role) const {
    QList<const Actor*> out;
    for (const Actor& actor : m_activity.actors)
        if (actor.role == role)
            out.append(&actor);
    if (out.isEmpty() && !(m_processor && role == "controller"_L1))
        for (const Actor& actor : m_organisation.actors)
            if (actor.role == role)
                out.append(&actor);
    return out;
}

Cell Sheet::people(QStringView role) const {
    QStringList lines;
    for (const Actor* actor : actorsIn(role)) {
        lines.append(actorText(*actor, m_language));
        if (!actor->dpo.isEmpty())
            lines.append(in(u"DPO : ", u"DPO: ") + actor->dpo);
        if (const QString done = text(actor->processing); !done.isEmpty())
            lines.append(in(u"Traitements : ", u"Processing: ") + done);
    }
    return lines.join(u'\n');
}

void Sheet::actors() {
    heading(in(u"Acteurs", u"Actors"));
    QList<FieldRow> rows;
    QStringList own = {m_organisation.name, m_organisation.address,
        QStringList{m_organisation.postcode, m_organisation.city}.join(u' ').trimmed(), m_organisation.phone,
        m_organisation.email};
    own.removeAll(QString());
    const Cell controllers = people(u"controller");
    if (m_processor) {
        rows.append({in(u"Sous-traitant", u"Processor"), orMissing(own.join(u", "_s), u"30(2)(a)"_s), {}});
        rows.append({in(u"Responsables pour qui il agit", u"Controllers it acts for"),
            controllers.isEmpty() ? missing(u"30(2)(a)"_s) : controllers, {}});
    } else
        rows.append({in(u"Responsable du traitement", u"Controller"),
            controllers.isEmpty() ? orMissing(own.join(u", "_s), u"30(1)(a)"_s) : controllers, {}});
    for (const ChoiceEntry& entry : choiceList(u"actor_roles").entries) {
        if (entry.key == "controller"_L1)
            continue;
        const Cell found = people(entry.key);
        const bool asked = entry.key == "dpo"_L1 || (entry.key == "joint_controller"_L1 && !m_processor);
        if (!found.isEmpty() || asked)
            rows.append({entry.label.in(m_language), found.isEmpty() ? Cell(noneText(m_language)) : found, {}});
    }
    m_out.append(FieldRows{.rows = rows});
}

void Sheet::purposes() {
    if (m_processor) {
        heading(in(u"Catégories de traitements effectués", u"Categories of processing"));
        m_out.append(FieldRows{.rows = {{in(u"Pour le compte des responsables", u"On behalf of the controllers"),
                                   orMissing(text(m_activity.processingCategories), u"30(2)(b)"_s), {}}}});
        if (m_activity.purposes.isEmpty())
            return;
    }
    heading(in(u"Finalités et bases légales", u"Purposes and legal bases"));
    Table table{.columns = {{in(u"Finalité", u"Purpose"), 3.5}, {in(u"Base légale", u"Legal basis"), 2},
                    {in(u"Justification", u"Justification"), 3.6}},
        .rows = {}};
    for (const Purpose& purpose : m_activity.purposes) {
        Cell words = orMissing(text(purpose.text), u"30(1)(b)"_s);
        if (purpose.main && m_activity.purposes.size() > 1)
            words.add(in(u" (principale)", u" (main)"), Tone::Muted);
        QStringList why = {text(purpose.justification)};
        if (const QString interest = text(purpose.legitimateInterest); !interest.isEmpty())
            why.append(in(u"Intérêt légitime : ", u"Legitimate interest: ") + interest);
        if (!purpose.article9Exception.isEmpty())
            why.append(in(u"Article 9 : ", u"Article 9: ") + label(u"article9_exceptions", purpose.article9Exception));
        why.removeAll(QString());
        table.rows.append(
            {words, purpose.legalBasis.isEmpty() ? missing(u"6(1)"_s) : Cell(label(u"legal_bases", purpose.legalBasis)),
                Cell(why.isEmpty() ? Dash : why.join(u'\n'))});
    }
    if (table.rows.isEmpty())
        table.rows.append({missing(u"30(1)(b)"_s), Cell(Dash), Cell(Dash)});
    m_out.append(table);
}

/// "5 ans (fin du contrat)".
QString Sheet::phase(const std::optional<qint64>& count, const QString& unit, const Text& trigger) const {
    QString out;
    if (count) {
        const QString word = unitText(*count, unit).in(m_language);
        out = number(*count, m_language) + u'\u00a0' + (word.isEmpty() ? unit : word);
    }
    if (const QString from = text(trigger); !from.isEmpty())
        out += out.isEmpty() ? from : u" (%1)"_s.arg(from);
    return out;
}

Table Sheet::dataTable(bool sensitive) const {
    Table table{.columns = {{in(u"Donnée", u"Data"), 3.4}, {in(u"Origine", u"Origin"), 1.8},
                    {in(u"Base active", u"Active base"), 2.85}, {in(u"Archivage", u"Archive"), 2},
                    {in(u"Sort final", u"Final fate"), 1.55}},
        .rows = {}};
    for (const DataItem& item : m_activity.dataItems) {
        if (item.sensitive.isEmpty() == sensitive)
            continue;
        Cell what(
            sensitive ? label(u"sensitive_categories", item.sensitive) : label(u"data_categories", item.category));
        if (const QString detail = text(item.description); !detail.isEmpty())
            what.add(what.isEmpty() ? detail : u'\n' + detail, what.isEmpty() ? Tone::Normal : Tone::Muted);
        if (what.isEmpty())
            what = missing(u"30(1)(c)"_s);
        if (!item.authorisation.isEmpty())
            what.add(u'\n' + in(u"Texte : ", u"Text: ") + item.authorisation, Tone::Muted);
        QString origin = item.origin.isEmpty() ? Dash : label(u"data_origins", item.origin);
        if (!item.source.isEmpty())
            origin += in(u" : ", u": ") + item.source;
        if (item.mandatory)
            origin +=
                u'\n' + (*item.mandatory ? in(u"obligatoire", u"must be provided") : in(u"facultative", u"optional"));

        QStringList active = {
            phase(item.activeNumber, item.activeUnit, item.activeTrigger), text(item.retention), text(item.criterion)};
        active.removeAll(QString());
        QStringList archive = {phase(item.archiveNumber, item.archiveUnit, item.archiveTrigger), item.legalText};
        archive.removeAll(QString());
        const bool known = !active.isEmpty() || !archive.isEmpty();
        table.rows.append({what, Cell(origin),
            active.isEmpty() ? (known ? Cell(Dash) : missing(u"30(1)(f)"_s)) : Cell(active.join(u'\n')),
            Cell(archive.isEmpty() ? Dash : archive.join(u'\n')),
            Cell(item.fate.isEmpty() ? Dash : label(u"final_fates", item.fate))});
    }
    return table;
}

void Sheet::data() {
    heading(in(u"Catégories de données et durées", u"Categories of data and retention"));
    Table plain = dataTable(false);
    const Table sensitive = dataTable(true);
    if (plain.rows.isEmpty() && sensitive.rows.isEmpty() && !m_processor)
        plain.rows.append({missing(u"30(1)(c)"_s), Cell(Dash), missing(u"30(1)(f)"_s), Cell(Dash), Cell(Dash)});
    if (plain.rows.isEmpty())
        none();
    else
        m_out.append(plain);
    heading(in(u"Données sensibles", u"Special categories of data"));
    if (sensitive.rows.isEmpty())
        none();
    else
        m_out.append(sensitive);
}

void Sheet::persons() {
    heading(in(u"Personnes concernées", u"Data subjects"));
    QList<FieldRow> rows;
    for (const PersonGroup& group : m_activity.persons) {
        QStringList parts = {text(group.detail)};
        if (group.approximateCount)
            parts.append(in(u"environ ", u"about ") + number(*group.approximateCount, m_language));
        if (group.minors)
            parts.append(in(u"dont des mineurs", u"including minors"));
        if (group.vulnerable)
            parts.append(in(u"dont des personnes vulnérables", u"including vulnerable persons"));
        parts.removeAll(QString());
        rows.append({label(u"person_categories", group.category), parts.join(u", "_s), {}});
    }
    if (rows.isEmpty())
        rows.append({in(u"Catégories de personnes", u"Categories of persons"),
            m_processor ? Cell(Dash) : missing(u"30(1)(c)"_s), {}});
    m_out.append(FieldRows{.rows = rows});
}

void Sheet::recipients() {
    heading(in(u"Destinataires", u"Recipients"));
    QList<FieldRow> rows;
    for (const Recipient& recipient : m_activity.recipients) {
        QStringList first = {recipient.name, text(recipient.detail)};
        if (!recipient.country.isEmpty())
            first.append(label(u"countries", recipient.country));
        first.removeAll(QString());
        QStringList lines = {first.join(u", "_s)};
        if (const QString why = text(recipient.purpose); !why.isEmpty())
            lines.append(in(u"Pour : ", u"For: ") + why);
        if (!recipient.contractStatus.isEmpty())
            lines.append(in(u"Contrat (art. 28) : ", u"Contract (art. 28): ") +
                         label(u"contract_statuses", recipient.contractStatus).toLower() +
                         (recipient.contractOn ? u", "_s + plainDate(*recipient.contractOn, m_language) : QString()) +
                         (recipient.contractReference.isEmpty() ? QString() : u", "_s + recipient.contractReference));
        if (!recipient.subProcessors.isEmpty())
            lines.append(in(u"Sous-traitants ultérieurs : ", u"Sub-processors: ") + recipient.subProcessors);
        lines.removeAll(QString());
        rows.append({label(u"recipient_types", recipient.type), lines.join(u'\n'), {}});
    }
    if (rows.isEmpty())
        rows.append({in(u"Catégories de destinataires", u"Categories of recipients"),
            m_processor ? Cell(noneText(m_language)) : missing(u"30(1)(d)"_s), {}});
    m_out.append(FieldRows{.rows = rows});
}

void Sheet::measures() {
    heading(in(u"Mesures de sécurité", u"Security measures"));
    QList<FieldRow> rows;
    for (const Measure& measure : m_activity.measures)
        rows.append({label(u"measure_kinds", measure.kind), Cell(text(measure.detail)), {}});
    if (m_communicable)
        rows = {{in(u"Description générale", u"General description"),
            in(u"Non communiquée (CRPA, art. L311-5).", u"Not communicated (CRPA, art. L311-5)."), {}}};
    if (rows.isEmpty())
        rows.append({in(u"Description générale", u"General description"),
            missing(m_processor ? u"30(2)(d)"_s : u"30(1)(g)"_s), {}});
    m_out.append(FieldRows{.rows = rows});
}

void Sheet::transfers() {
    heading(in(u"Transferts hors Union européenne", u"Transfers outside the European Union"));
    if (m_activity.transfers.isEmpty()) {
        none();
        return;
    }
    const QString article = m_processor ? u"30(2)(c)"_s : u"30(1)(e)"_s;
    Table table{
        .columns = {{in(u"Organisme destinataire", u"Receiving organisation"), 3}, {in(u"Pays", u"Country"), 1.8},
            {in(u"Garanties", u"Safeguards"), 3}, {in(u"Documentation", u"Documentation"), 2.4}},
        .rows = {}};
    for (const Transfer& transfer : m_activity.transfers) {
        QStringList safeguards;
        if (!transfer.guarantee.isEmpty())
            safeguards.append(label(u"transfer_guarantees", transfer.guarantee));
        if (!transfer.derogation.isEmpty())
            safeguards.append(in(u"Art. 49 : ", u"Art. 49: ") + label(u"derogations_49", transfer.derogation));
        QStringList documents;
        if (!transfer.documentation.isEmpty())
            documents.append(transfer.documentation);
        if (!transfer.impactAssessment.isEmpty() || transfer.impactOn)
            documents.append(in(u"Analyse d’impact du transfert : ", u"Transfer impact assessment: ") +
                             QStringList{transfer.impactAssessment,
                                 transfer.impactOn ? plainDate(*transfer.impactOn, m_language) : QString()}
                                 .join(u' ')
                                 .trimmed());
        table.rows.append({orMissing(transfer.recipient, article),
            transfer.country.isEmpty() ? missing(article) : Cell(label(u"countries", transfer.country)),
            safeguards.isEmpty() ? missing(u"44"_s) : Cell(safeguards.join(u'\n')),
            Cell(documents.isEmpty() ? Dash : documents.join(u'\n'))});
    }
    m_out.append(table);
}

void Sheet::additional() {
    // The groups of the record that the CNIL's model does not have.
    const QStringList modelled = {
        u"description"_s, u"actors"_s, u"purposes"_s, u"persons"_s, u"recipients"_s, u"measures"_s, u"transfers"_s};
    for (const FieldGroup& group : Activity::type().groups) {
        const QString key = QString::fromLatin1(group.key);
        if (key == "data"_L1) {
            if (const QList<FieldRow> rows = filledRows(Activity::type(), &m_activity, key, m_language);
                !rows.isEmpty()) {
                heading(in(u"Collecte", u"Collection"));
                m_out.append(FieldRows{.rows = rows});
            }
        } else if (!modelled.contains(key))
            m_out += groupBlocks(Activity::type(), &m_activity, group, m_language);
    }
}

} // namespace

QString actorText(const Actor& actor, Language language) {
    QStringList parts = {QStringList{actor.firstName, actor.name}.join(u' ').trimmed(), actor.company, actor.address,
        QStringList{actor.postcode, actor.city}.join(u' ').trimmed()};
    if (!actor.country.isEmpty() && actor.country != "FR"_L1)
        parts.append(choiceList(u"countries").label(actor.country, language));
    parts += {actor.phone, actor.email};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QList<Block> activityBlocks(
    const Organisation& organisation, const Activity& activity, Language language, bool communicable) {
    return Sheet(organisation, activity, language, communicable).blocks();
}

} // namespace greffe
