// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/registerbook.h"

#include "documents/furniture.h"
#include "documents/recordblocks.h"
#include "documents/registerannexes.h"
#include "domain/activitylife.h"
#include "domain/choicelist.h"
#include "domain/display.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

/// What the front page counts.
struct Counts {
    qsizetype sheets = 0;
    qsizetype controller = 0;
    qsizetype processor = 0;
    qsizetype sensitive = 0;
    qsizetype transferring = 0;
    qsizetype unapproved = 0;
    QDate updated = {};

    void add(const Activity& activity) {
        ++sheets;
        ++(activity.role == "processor"_L1 ? processor : controller);
        transferring += !activity.transfers.isEmpty();
        unapproved += activity.status != "approved"_L1;
        sensitive += std::any_of(activity.dataItems.begin(), activity.dataItems.end(),
            [](const DataItem& item) { return !item.sensitive.isEmpty(); });
        if (activity.updatedOn && (updated.isNull() || *activity.updatedOn > updated))
            updated = *activity.updatedOn;
    }
};

struct Book {
    Organisation organisation;
    qsizetype count = 0;
    std::function<Activity(qsizetype)> activity;
    DocumentInfo info;
    BookParts parts = {};
    std::optional<Counts> counts = {};
    qsizetype projects = 0; ///< sheets that are not in force yet, beside those that are
    QList<Section> annexes = {};

    QString in(const char16_t* french, const char16_t* english) const {
        return QString::fromUtf16(info.language == Language::French ? french : english);
    }
};

void count(Book& book) {
    if (book.counts)
        return;
    // As inForce() has it, sheet by sheet: the projects count only where there is nothing else.
    Counts counts;
    Counts projects;
    RegisterAnnexes annexes(book.organisation, book.parts.contacts, book.info.language);
    RegisterAnnexes projected(book.organisation, book.parts.contacts, book.info.language);
    for (qsizetype i = 0; i < book.count; ++i) {
        const Activity activity = book.activity(i);
        const bool project = isProject(activity);
        if (book.parts.annexes && (!project || counts.sheets == 0))
            (project ? projected : annexes).add(activity);
        (project ? projects : counts).add(activity);
    }
    const bool onlyProjects = counts.sheets == 0;
    book.projects = onlyProjects ? 0 : projects.sheets;
    book.annexes = (onlyProjects ? projected : annexes).sections();
    book.counts = onlyProjects ? projects : counts;
}

void addRow(QList<FieldRow>& rows, const QString& label, const QString& value) {
    if (!value.trimmed().isEmpty())
        rows.append({label, value, {}});
}

QList<Block> frontPage(Book& book) {
    count(book);
    const Organisation& organisation = book.organisation;
    const Language language = book.info.language;
    const auto in = [&](const char16_t* french, const char16_t* english) { return book.in(french, english); };

    QList<FieldRow> identity;
    const QString named = organisation.name.trimmed();
    identity.append({in(u"Responsable du traitement", u"Controller"),
        named.isEmpty() ? missingCell(u"30(1)(a)"_s, language) : Cell(named), {}});
    addRow(identity, in(u"Numéro SIREN", u"SIREN number"), organisation.siren);
    const QString place = QStringList{organisation.postcode, organisation.city}.join(u' ').trimmed();
    QStringList address = {organisation.address, place};
    if (!organisation.country.isEmpty() && organisation.country != "FR"_L1)
        address.append(choiceList(u"countries").label(organisation.country, language));
    address.removeAll(QString());
    // As check() has it: without an address or a town nobody can be written to.
    const bool nowhere = organisation.address.isEmpty() && organisation.city.isEmpty() && !book.parts.communicable;
    if (nowhere)
        identity.append({in(u"Adresse", u"Address"), missingCell(u"30(1)(a)"_s, language), {}});
    else
        addRow(identity, in(u"Adresse", u"Address"), address.join(u", "_s));
    QStringList reach = {organisation.phone, organisation.email, organisation.website};
    reach.removeAll(QString());
    addRow(identity, in(u"Contact", u"Contact"), reach.join(u", "_s));
    QStringList legal = {QStringList{organisation.legalFirstName, organisation.legalLastName}.join(u' ').trimmed(),
        organisation.legalFunction, organisation.legalEmail, organisation.legalPhone};
    legal.removeAll(QString());
    addRow(identity, in(u"Responsable légal", u"Legal representative"), legal.join(u", "_s));
    for (const Actor& actor : organisation.actors)
        addRow(identity, choiceList(u"actor_roles").label(actor.role, language), actorText(actor, language));
    addRow(identity, in(u"Numéro de désignation du DPO", u"DPO designation number"), organisation.dpoDesignation);

    QList<FieldRow> content;
    addRow(content, in(u"Activités de traitement", u"Processing activities"), number(book.counts->sheets, language));
    if (book.counts->processor > 0) {
        addRow(content, in(u"— comme responsable", u"— as controller"), number(book.counts->controller, language));
        addRow(content, in(u"— comme sous-traitant", u"— as processor"), number(book.counts->processor, language));
    }
    addRow(content, in(u"— avec données sensibles", u"— with special categories of data"),
        number(book.counts->sensitive, language));
    addRow(content, in(u"— avec transfert hors UE", u"— with transfers outside the EU"),
        number(book.counts->transferring, language));
    if (book.counts->unapproved > 0)
        addRow(
            content, in(u"— non encore approuvées", u"— not yet approved"), number(book.counts->unapproved, language));
    if (book.projects > 0)
        addRow(content, in(u"Projets joints, non comptés", u"Drafts enclosed, not counted"),
            number(book.projects, language));
    if (book.counts->updated.isValid())
        addRow(content, in(u"Dernière mise à jour", u"Last updated"), plainDate(book.counts->updated, language));
    if (book.info.editedAt.isValid())
        addRow(content, in(u"Édité le", u"Edited on"),
            paper::editedAtText(book.info.editedAt, language) +
                (book.info.editedBy.isEmpty() ? QString() : in(u" par ", u" by ") + book.info.editedBy));
    addRow(content, in(u"État du journal", u"State of the journal"), book.info.anchor);

    if (book.parts.communicable)
        addRow(content, in(u"Version", u"Version"),
            in(u"communicable : sans les mesures de sécurité ni les noms (CRPA, art. L311-5 et L311-6)",
                u"for communication: without security measures and names (CRPA, art. L311-5 and L311-6)"));
    const QString sign = in(u"Nom, qualité, date et signature :", u"Name, capacity, date and signature:");
    return {
        Cover{.above = named,
            .title = in(u"Registre des activités de traitement", u"Record of processing activities"),
            .below =
                in(u"Article 30 du règlement (UE) 2016/679 (RGPD)", u"Article 30 of Regulation (EU) 2016/679 (GDPR)")},
        Heading{.level = 2, .text = in(u"Organisme", u"Organisation")},
        FieldRows{.rows = identity},
        Heading{.level = 2, .text = in(u"Registre", u"Record")},
        FieldRows{.rows = content},
        Heading{.level = 2, .text = in(u"Approbation", u"Approval")},
        Space{2},
        Signatures{.titles = {in(u"Pour le responsable du traitement", u"For the controller") + u'\n' + sign,
                       in(u"Délégué à la protection des données", u"Data protection officer") + u'\n' + sign}},
    };
}

DocumentInfo titled(DocumentInfo info, const Organisation& organisation) {
    if (info.title.isEmpty())
        info.title = info.language == Language::French ? u"Registre des activités de traitement"_s
                                                       : u"Record of processing activities"_s;
    if (info.organisation.isEmpty())
        info.organisation = organisation.name;
    return info;
}

} // namespace

Document registerBook(const Organisation& organisation, qsizetype activities,
    std::function<Activity(qsizetype)> activity, const DocumentInfo& info, const BookParts& parts) {
    const auto book =
        std::make_shared<Book>(Book{organisation, activities, std::move(activity), titled(info, organisation), parts});
    count(*book);
    const auto section = [book](qsizetype index) -> Section {
        if (index == 0)
            return {.blocks = frontPage(*book)};
        if (index == 1)
            return {.blocks = {Contents{book->in(u"Sommaire", u"Contents")}}};
        if (index >= book->count + 2)
            return book->annexes.at(index - 2 - book->count);
        const Activity sheet = book->activity(index - 2);
        return {.reference = sheet.ref,
            .blocks = activityBlocks(book->organisation, sheet, book->info.language, book->parts.communicable)};
    };
    return {.info = book->info, .sections = activities + 2 + book->annexes.size(), .section = section};
}

Document registerBook(const RegisterInput& input) {
    const QList<Activity> activities = input.activities;
    return registerBook(
        input.organisation, activities.size(), [activities](qsizetype index) { return activities.at(index); },
        input.info, BookParts{input.contacts, true, input.communicable});
}

Document registerSheet(const Organisation& organisation, const Activity& activity, const DocumentInfo& info) {
    DocumentInfo own = titled(info, organisation);
    if (own.reference.isEmpty())
        own.reference = activity.ref;
    return makeDocument(own, {Section{.blocks = activityBlocks(organisation, activity, own.language)}});
}

} // namespace greffe
