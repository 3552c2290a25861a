// SPDX-License-Identifier: GPL-3.0-or-later
// The register in the shape of the CNIL's simplified form: same sheets, order, rows and lists, made here.
#include "exchange/atomicfile.h"
#include "exchange/cnilform.h"
#include "exchange/cnillabels.h"
#include "exchange/odswriter.h"
#include "exchange/registerfile.h"

#include "domain/choicelist.h"

#include <QSet>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

const QString listSheetName = u"2_-_Liste_des_traitements"_s;
const QString modelSheetName = u"3_-_Modèle_de_fiche_de_registre"_s;
const QString exampleSheetName = u"4_-_Exemple_de_fiche"_s;
const QString listsSheetName = u"5_-_Listes"_s;
const QString prompt = u"Sélectionnez un élément dans cette liste déroulante ►"_s;

const QList<double>& tutorialWidths() {
    static const QList<double> widths{4, 20};
    return widths;
}
const QList<double>& listWidths() {
    static const QList<double> widths{6.5, 3.5, 3.5, 3.5, 5, 3.5, 5, 3.5, 5};
    return widths;
}
const QList<double>& formWidths() {
    static const QList<double> widths{7, 4.5, 4.5, 2.5, 3.5, 3, 3.5, 5};
    return widths;
}
const QList<double>& listsWidths() {
    static const QList<double> widths{7, 1, 5, 3, 1, 6, 1, 8, 1, 9};
    return widths;
}

using Row = QList<OdsCell>;

OdsCell label(const QString& text) {
    return {.column = 0, .text = text, .style = "label"};
}

/// A value over columns B to H.
OdsCell wide(const QString& text, std::optional<QDate> date = {}) {
    return {.column = 1, .text = text, .date = date, .columns = 7};
}

void heading(OdsSheet& sheet, const QString& title, const Row& columns) {
    Row row{{.column = 0, .text = title, .style = "heading"}};
    row += columns;
    for (OdsCell& cell : row)
        cell.style = "heading";
    sheet.row(row);
}

/// A row of the blocks with a list value (B to D) and details (E to H).
void pairRow(OdsSheet& sheet, const QString& title, const QString& left, const QString& right,
    const char* validation = nullptr) {
    sheet.row({label(title), {.column = 1, .text = left, .columns = 3, .validation = validation},
        {.column = 4, .text = right, .columns = 4}});
}

void actorRow(OdsSheet& sheet, const QString& title, const Actor& actor) {
    sheet.row({label(title), {.column = 1, .text = cnil::wholeName(actor)}, {.column = 2, .text = actor.address},
        {.column = 3, .text = actor.postcode}, {.column = 4, .text = actor.city},
        {.column = 5, .text = cnil::countryLabel(actor.country)}, {.column = 6, .text = actor.phone},
        {.column = 7, .text = actor.email}});
}

class FormWriter {
public:
    FormWriter(const QString& sheetName, const Activity& activity, bool empty)
        : m_sheet(sheetName, formWidths())
        , m_activity(activity)
        , m_empty(empty) {}

    QByteArray write(const QString& title, const QString& instruction) {
        m_sheet.row({{.column = 0, .text = title, .style = "title", .columns = 7},
            {.column = 7, .text = m_activity.ref, .style = "note"}});
        m_sheet.row({{.column = 0, .text = instruction, .style = "note", .columns = 8}});
        description();
        actors();
        purposes();
        data();
        sensitive();
        persons();
        recipients();
        measures();
        transfers();
        return m_sheet.finish();
    }

private:
    void description() {
        heading(m_sheet, u"Description du traitement"_s, {{.column = 1, .columns = 7}});
        m_sheet.row({label(u"Nom du traitement"_s), wide(cnil::frenchText(m_activity.name))});
        m_sheet.row({label(u"N° / RÉF"_s), wide(m_activity.ref)});
        m_sheet.row({label(u"Date de création du traitement"_s), wide({}, m_activity.createdOn)});
        m_sheet.row({label(u"Mise à jour du traitement"_s), wide({}, m_activity.updatedOn)});
        m_sheet.blankRow();
    }

    void actors() {
        heading(m_sheet, u"Acteurs"_s,
            {{.column = 1, .text = u"Nom"_s}, {.column = 2, .text = u"Adresse"_s},
                {.column = 3, .text = u"Code Postal"_s}, {.column = 4, .text = u"Ville"_s},
                {.column = 5, .text = u"Pays"_s}, {.column = 6, .text = u"Téléphone"_s},
                {.column = 7, .text = u"Adresse mél"_s}});
        QSet<QString> printedRoles;
        for (const cnil::Entry& entry : cnil::actorRows()) {
            const QString role = QString::fromLatin1(entry.key);
            printedRoles += role;
            bool any = false;
            for (const Actor& actor : m_activity.actors) {
                if (actor.role != role)
                    continue;
                any = true;
                actorRow(m_sheet, QString::fromUtf8(entry.label), actor);
            }
            if (!any)
                actorRow(m_sheet, QString::fromUtf8(entry.label), {});
        }
        for (const Actor& actor : m_activity.actors) {
            if (!printedRoles.contains(actor.role))
                actorRow(m_sheet, choiceList(u"actor_roles").label(actor.role, Language::French), actor);
        }
        m_sheet.blankRow();
    }

    void purposes() {
        heading(m_sheet, u"Finalité(s) du traitement effectué"_s, {{.column = 1, .columns = 7}});
        bool anyMain = false;
        for (const Purpose& purpose : m_activity.purposes) {
            if (purpose.main && !purpose.text.isEmpty()) {
                anyMain = true;
                m_sheet.row({label(u"Finalité principale"_s), wide(cnil::frenchText(purpose.text))});
            }
        }
        if (!anyMain)
            m_sheet.row({label(u"Finalité principale"_s), wide({})});
        int number = 0;
        for (const Purpose& purpose : m_activity.purposes) {
            if (!purpose.main && !purpose.text.isEmpty())
                m_sheet.row({label(u"Sous-finalité %1"_s.arg(++number)), wide(cnil::frenchText(purpose.text))});
        }
        while (number < 5)
            m_sheet.row({label(u"Sous-finalité %1"_s.arg(++number)), wide({})});
        m_sheet.blankRow();
    }

    void dataRow(const QString& title, const DataItem& item) {
        // A row without words must not look like one that was left blank.
        const QString description = cnil::frenchText(item.description);
        const QString retention = cnil::retentionCell(item);
        pairRow(m_sheet, title, description.isEmpty() && retention.isEmpty() ? u"Oui"_s : description, retention);
    }

    void dataRows(std::span<const cnil::Entry> entries, QStringView list,
        const QList<std::pair<QString, const DataItem*>>& items) {
        QSet<QString> printedKeys;
        for (const cnil::Entry& entry : entries) {
            const QString key = QString::fromLatin1(entry.key);
            printedKeys += key;
            bool any = false;
            for (const auto& [itemKey, item] : items) {
                if (itemKey != key)
                    continue;
                any = true;
                dataRow(QString::fromUtf8(entry.label), *item);
            }
            if (!any)
                pairRow(m_sheet, QString::fromUtf8(entry.label), {}, {});
        }
        for (const auto& [itemKey, item] : items) {
            if (!printedKeys.contains(itemKey))
                dataRow(choiceList(list).label(itemKey, Language::French), *item);
        }
        m_sheet.blankRow();
    }

    Row twoTitles(const QString& left, const QString& right) const {
        return {{.column = 1, .text = left, .columns = 3}, {.column = 4, .text = right, .columns = 4}};
    }

    void data() {
        heading(m_sheet, u"Catégories de données personnelles concernées"_s,
            twoTitles(u"Description"_s, u"Durée de conservation"_s));
        QList<std::pair<QString, const DataItem*>> items;
        for (const DataItem& item : m_activity.dataItems) {
            if (item.sensitive.isEmpty())
                items += {item.category.isEmpty() ? u"other"_s : item.category, &item};
        }
        dataRows(cnil::dataRows(), u"data_categories", items);
    }

    void sensitive() {
        heading(m_sheet, u"Données sensibles"_s, twoTitles(u"Description"_s, u"Durée de conservation"_s));
        QList<std::pair<QString, const DataItem*>> items;
        for (const DataItem& item : m_activity.dataItems) {
            if (!item.sensitive.isEmpty())
                items += {item.sensitive, &item};
        }
        dataRows(cnil::sensitiveRows(), u"sensitive_categories", items);
    }

    /// Blank rows up to the form's number; in the empty model the first shows where the list is.
    void blankRows(const QString& title, int from, int until, const char* validation) {
        for (int i = from; i <= until; ++i)
            pairRow(m_sheet, title.arg(i), m_empty && i == 1 ? prompt : QString(), {}, validation);
    }

    void persons() {
        heading(m_sheet, u"Catégories de personnes concernées"_s, twoTitles(u"Description"_s, u"Précisions"_s));
        const QString title = u"Catégorie de personnes %1"_s;
        int number = 0;
        for (const PersonGroup& group : m_activity.persons) {
            if (group.category.isEmpty() && group.detail.isEmpty())
                continue;
            pairRow(m_sheet, title.arg(++number),
                cnil::printed(cnil::personList(), u"person_categories", group.category), cnil::frenchText(group.detail),
                "personnes");
        }
        blankRows(title, number + 1, 2, "personnes");
        m_sheet.blankRow();
    }

    void recipients() {
        heading(m_sheet, u"Destinataires"_s, twoTitles(u"Type de destinataire"_s, u"Précisions"_s));
        const QString title = u"Destinataire %1"_s;
        int number = 0;
        for (const Recipient& recipient : m_activity.recipients) {
            const QString details = cnil::recipientCell(recipient);
            if (recipient.type.isEmpty() && details.isEmpty())
                continue;
            pairRow(m_sheet, title.arg(++number),
                cnil::printed(cnil::recipientList(), u"recipient_types", recipient.type), details, "destinataires");
        }
        blankRows(title, number + 1, 4, "destinataires");
        m_sheet.blankRow();
    }

    void measures() {
        heading(m_sheet, u"Mesures de sécurité"_s, twoTitles(u"Type de mesure de sécurité"_s, u"Précisions"_s));
        const QString title = u"Mesure de sécurité %1"_s;
        int number = 0;
        for (const Measure& measure : m_activity.measures) {
            if (measure.kind.isEmpty() && measure.detail.isEmpty())
                continue;
            pairRow(m_sheet, title.arg(++number), cnil::printed(cnil::measureList(), u"measure_kinds", measure.kind),
                cnil::frenchText(measure.detail), "mesures");
        }
        blankRows(title, number + 1, 3, "mesures");
        m_sheet.blankRow();
    }

    void transferRow(const QString& title, const QString& recipient, const QString& country, const QString& guarantee,
        const QString& documentation) {
        m_sheet.row(
            {label(title), {.column = 1, .text = recipient}, {.column = 2, .text = country, .validation = "pays"},
                {.column = 3, .text = guarantee, .columns = 2, .validation = "garanties"},
                {.column = 5, .text = documentation, .columns = 3}});
    }

    void transfers() {
        heading(m_sheet, u"Transferts hors UE"_s,
            {{.column = 1, .text = u"Destinataire"_s}, {.column = 2, .text = u"Pays"_s},
                {.column = 3, .text = u"Type de Garanties"_s, .columns = 2},
                {.column = 5, .text = u"Liens vers la documentation"_s, .columns = 3}});
        const QString title = u"Organisme destinataire %1"_s;
        int number = 0;
        for (const Transfer& transfer : m_activity.transfers) {
            if (transfer.recipient.isEmpty() && transfer.country.isEmpty() && transfer.guarantee.isEmpty() &&
                transfer.documentation.isEmpty())
                continue;
            transferRow(title.arg(++number), transfer.recipient, cnil::countryLabel(transfer.country),
                cnil::printed(cnil::guaranteeList(), u"transfer_guarantees", transfer.guarantee),
                transfer.documentation);
        }
        for (++number; number <= 4; ++number)
            transferRow(title.arg(number), {}, m_empty && number == 1 ? prompt : QString(),
                m_empty && number == 1 ? prompt : QString(), {});
    }

    OdsSheet m_sheet;
    const Activity& m_activity;
    bool m_empty;
};

QByteArray tutorialSheet() {
    OdsSheet sheet(u"Tutoriel"_s, tutorialWidths());
    const auto line = [&](const QString& text, const char* style) {
        sheet.row({{.column = 0, .text = text, .style = style, .columns = 2}});
    };
    line(u"Registre des traitements - Fiche tutorielle"_s, "title");
    sheet.blankRow();
    line(
        u"Ce classeur a la forme du modèle simplifié de la CNIL : une liste des traitements et une fiche par traitement. Il a été écrit par Greffe et se relit avec Greffe, avec LibreOffice ou avec un autre tableur."_s,
        "note");
    sheet.blankRow();
    line(u"Composition du document"_s, "group");
    line(u"► Onglet 2 : liste des traitements"_s, "note");
    line(u"► Onglet 3 : modèle de fiche, à dupliquer ; puis une fiche par traitement"_s, "note");
    line(u"► Onglet 4 : exemple de fiche"_s, "note");
    line(u"► Onglet 5 : listes déroulantes"_s, "note");
    sheet.blankRow();
    line(u"Besoin d'aide avec le RGPD ?"_s, "group");
    line(u"► Les guides de la CNIL sont sur cnil.fr."_s, "note");
    return sheet.finish();
}

/// The head of the list sheet: each label before the cell that it names.
void headBlock(OdsSheet& sheet, const QString& title, const QList<std::pair<QString, QString>>& first,
    const QList<std::pair<QString, QString>>& second) {
    const auto pairs = [](Row row, const QList<std::pair<QString, QString>>& values) {
        int column = 1;
        for (const auto& [name, value] : values) {
            row += {.column = column, .text = name + u" :"_s, .style = "label"};
            row += {.column = column + 1, .text = value};
            column += 2;
        }
        return row;
    };
    sheet.row(pairs({{.column = 0, .text = title, .style = "group", .rows = 2}}, first), true);
    sheet.row(pairs({}, second), true);
}

QString mainPurpose(const Activity& activity) {
    for (const Purpose& purpose : activity.purposes) {
        if (purpose.main)
            return cnil::frenchText(purpose.text);
    }
    return activity.purposes.isEmpty() ? QString() : cnil::frenchText(activity.purposes.first().text);
}

void listRow(OdsSheet& sheet, const QString& name, const QString& ref, std::optional<QDate> created,
    std::optional<QDate> updated, const QString& purpose, const QString& sensitive) {
    sheet.row({{.column = 0, .text = name}, {.column = 1, .text = ref}, {.column = 2, .date = created},
        {.column = 3, .date = updated}, {.column = 4, .text = purpose, .columns = 3},
        {.column = 7, .text = sensitive, .columns = 2}});
}

QByteArray listSheet(const Organisation& organisation, const QList<Activity>& activities) {
    OdsSheet sheet(listSheetName, listWidths());
    const bool person = !organisation.legalFirstName.isEmpty() && !organisation.legalLastName.isEmpty();
    const auto empty = Actor();
    const Actor* representative = organisation.actor(u"representative");
    const Actor* dpo = organisation.actor(u"dpo");
    const Actor& r = representative ? *representative : empty;
    const Actor& d = dpo ? *dpo : empty;
    headBlock(sheet,
        u"Coordonnées du responsable de l’organisme\n(responsable de traitement ou son représentant si le responsable est situé en dehors de l’UE)"_s,
        {{u"Nom"_s, person ? organisation.legalLastName : organisation.name},
            {u"Prénom"_s, person ? organisation.legalFirstName : QString()}, {u"Adresse"_s, organisation.address},
            {u"Adresse mél"_s, organisation.email}},
        {{u"Code postal"_s, organisation.postcode}, {u"Ville"_s, organisation.city},
            {u"Téléphone"_s, organisation.phone}});
    headBlock(sheet,
        u"Coordonnées du représentant\n(responsable de traitement ou son représentant si le responsable est situé en dehors de l’UE)"_s,
        {{u"Nom"_s, r.name}, {u"Prénom"_s, r.firstName}, {u"Adresse"_s, r.address}, {u"Adresse mél"_s, r.email}},
        {{u"Code postal"_s, r.postcode}, {u"Ville"_s, r.city}, {u"Téléphone"_s, r.phone}});
    headBlock(sheet, u"Coordonnées du délégué à la protection des données (DPO)"_s,
        {{u"Nom"_s, d.name}, {u"Prénom"_s, d.firstName}, {u"Société (si DPO externe)"_s, d.company},
            {u"Adresse"_s, d.address}},
        {{u"Code postal"_s, d.postcode}, {u"Ville"_s, d.city}, {u"Téléphone"_s, d.phone}, {u"Adresse mél"_s, d.email}});
    sheet.row({{.column = 0, .text = u"Identification du traitement"_s, .style = "heading", .columns = 4},
        {.column = 4, .text = u"Finalité du traitement"_s, .style = "heading", .columns = 3},
        {.column = 7, .text = u"Données sensibles ?"_s, .style = "heading", .columns = 2}});
    sheet.row({{.column = 0, .text = u"Nom du traitement"_s, .style = "group"},
        {.column = 1, .text = u"N° / RÉF"_s, .style = "group"},
        {.column = 2, .text = u"Date de création de la fiche"_s, .style = "group"},
        {.column = 3, .text = u"Dernière mise à jour de la fiche"_s, .style = "group"},
        {.column = 4, .style = "group", .columns = 3},
        {.column = 7, .text = u"Oui/non"_s, .style = "group", .columns = 2}});
    listRow(sheet, u"(EXEMPLE) Gestion de la paie"_s, u"1 - Exemple"_s, QDate(2018, 5, 26), QDate(2019, 5, 13),
        u"Gestion de la paie"_s, u"Non"_s);
    for (const Activity& activity : activities) {
        const bool sensitive = std::any_of(activity.dataItems.cbegin(), activity.dataItems.cend(),
            [](const DataItem& item) { return !item.sensitive.isEmpty(); });
        listRow(sheet, cnil::frenchText(activity.name), activity.ref, activity.createdOn, activity.updatedOn,
            mainPurpose(activity), sensitive ? u"Oui"_s : u"Non"_s);
    }
    return sheet.finish();
}

/// The values of the drop-down lists, the form's first.
struct Lists {
    QStringList guarantees, countries, zones, persons, recipients, measures;

    static QStringList values(std::span<const cnil::Entry> entries, QStringView list) {
        QStringList out{prompt};
        QSet<QString> keys;
        for (const cnil::Entry& entry : entries) {
            out += QString::fromUtf8(entry.label);
            keys += QString::fromLatin1(entry.key);
        }
        for (const ChoiceEntry& entry : choiceList(list).entries) {
            if (!keys.contains(entry.key))
                out += entry.label.fr;
        }
        return out;
    }

    Lists()
        : guarantees(values(cnil::guaranteeList(), u"transfer_guarantees"))
        , countries{prompt}
        , zones{QString()}
        , persons(values(cnil::personList(), u"person_categories"))
        , recipients(values(cnil::recipientList(), u"recipient_types"))
        , measures(values(cnil::measureList(), u"measure_kinds")) {
        QSet<QString> adequate;
        for (const ChoiceEntry& entry : choiceList(u"adequacy").entries) {
            if (!entry.extra.contains(u"ended"_s))
                adequate += entry.extra.value(u"country"_s).toString();
        }
        for (const bool first : {true, false}) {
            for (const ChoiceEntry& entry : choiceList(u"countries").entries) {
                if (entry.extra.value(u"eea"_s).toBool() || adequate.contains(entry.key) != first)
                    continue;
                countries += entry.label.fr;
                zones += first ? u"adéquat"_s : u"Non adéquat"_s;
            }
        }
    }

    QByteArray sheet() const {
        OdsSheet out(listsSheetName, listsWidths());
        const std::pair<int, const QStringList*> columns[] = {
            {0, &guarantees}, {2, &countries}, {3, &zones}, {5, &persons}, {7, &recipients}, {9, &measures}};
        const QStringList titles{u"Garanties"_s, u"Pays"_s, u"Zone"_s, u"Catégories de personnes"_s, u"Destinataires"_s,
            u"Mesures de sécurité techniques"_s};
        Row head;
        for (qsizetype i = 0; i < titles.size(); ++i)
            head += {.column = columns[i].first, .text = titles[i], .style = "heading"};
        out.row(head);
        for (qsizetype i = 0; i < countries.size(); ++i) {
            Row row;
            for (const auto& [column, values] : columns) {
                if (i < values->size())
                    row += {.column = column, .text = values->at(i)};
            }
            out.row(row);
        }
        return out.finish();
    }

    QList<OdsValidation> validations() const {
        const auto range = [](QChar column, const QStringList& values) {
            return u"$%1$2:.$%1$%2"_s.arg(column).arg(values.size() + 1);
        };
        return {{"garanties", listsSheetName, range(u'A', guarantees)},
            {"pays", listsSheetName, range(u'C', countries)}, {"personnes", listsSheetName, range(u'F', persons)},
            {"destinataires", listsSheetName, range(u'H', recipients)},
            {"mesures", listsSheetName, range(u'J', measures)}};
    }
};

Activity exampleActivity() {
    Activity out;
    out.ref = u"1 - Exemple"_s;
    out.name.fr = u"Gestion de la paie"_s;
    out.createdOn = QDate(2018, 5, 26);
    out.updatedOn = QDate(2019, 5, 13);
    Actor controller;
    controller.role = u"controller"_s;
    controller.name = u"Louise DUPONT"_s;
    controller.country = u"FR"_s;
    out.actors += controller;
    Purpose purpose;
    purpose.main = true;
    purpose.text.fr = u"Gestion de la paie"_s;
    out.purposes += purpose;
    DataItem item;
    item.category = u"identity"_s;
    item.description.fr = u"Noms, prénoms, adresses"_s;
    item.retention.fr = u"5 ans à compter du versement de la paie"_s;
    out.dataItems += item;
    PersonGroup persons;
    persons.category = u"employees"_s;
    out.persons += persons;
    return out;
}

/// Sheet names: the reference where it can be one, else a number; never twice.
QStringList sheetNames(const QList<Activity>& activities) {
    QSet<QString> used{u"tutoriel"_s, listSheetName.toLower(), modelSheetName.toLower(), exampleSheetName.toLower(),
        listsSheetName.toLower()};
    QStringList out;
    for (qsizetype i = 0; i < activities.size(); ++i) {
        QString name;
        for (const QChar c : activities[i].ref.left(28)) {
            if (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u' ' || c == u'.')
                name += c;
        }
        name = name.trimmed();
        if (name.isEmpty() || used.contains(name.toLower()))
            name = u"Fiche %1"_s.arg(i + 1);
        for (int n = 2; used.contains(name.toLower()); ++n)
            name = u"Fiche %1-%2"_s.arg(i + 1).arg(n);
        used += name.toLower();
        out += name;
    }
    return out;
}

} // namespace

Result<> writeRegisterOds(
    const QString& path, const Organisation& organisation, const QList<Activity>& activities, Language) {
    const Lists lists;
    const QStringList names = sheetNames(activities);
    const Activity example = exampleActivity();
    Activity model;
    model.ref = u"ref-001"_s;
    qsizetype next = -3;
    const auto sheet = [&]() -> QByteArray {
        const qsizetype i = next++;
        if (i == -3)
            return tutorialSheet();
        if (i == -2)
            return listSheet(organisation, activities);
        if (i == -1)
            return FormWriter(modelSheetName, model, true)
                .write(u"Modèle de fiche de registre à compléter"_s,
                    u"Cet onglet est un modèle de fiche : dupliquez-le pour chaque traitement et complétez la copie."_s);
        if (i < activities.size())
            return FormWriter(names[i], activities[i], false)
                .write(u"Fiche de registre"_s,
                    u"Écrite par Greffe. Ce que cette fiche ne peut pas dire reste dans le registre."_s);
        if (i == activities.size())
            return FormWriter(exampleSheetName, example, false)
                .write(u"Exemple de fiche de registre"_s,
                    u"Cet exemple est basé sur un traitement fictif, à ne pas reprendre tel quel."_s);
        if (i == activities.size() + 1)
            return lists.sheet();
        return {};
    };
    const QByteArray bytes = TRY(odsFile(tutorialWidths() + listWidths() + formWidths() + listsWidths(),
        lists.validations(), u"Registre des activités de traitement"_s, sheet));
    return writeFileAtomically(path, bytes);
}

} // namespace greffe
