// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/activitylife.h"
#include "domain/check.h"
#include "domain/communicable.h"
#include "domain/datamap.h"
#include "domain/dpiascreening.h"
#include "domain/organisation.h"
#include "domain/retentionproposals.h"
#include "domain/retentionwords.h"
#include "support/catch.h"

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

DataItem item(const QString& description, const QString& retention = {}) {
    DataItem out;
    out.category = u"identity"_s;
    out.description.fr = description;
    out.origin = u"provided"_s;
    out.retention.fr = retention;
    return out;
}

Recipient recipient(const QString& type, const QString& name, const QString& country = {}) {
    Recipient out;
    out.type = type;
    out.name = name;
    out.country = country;
    return out;
}

/// Two sheets: one stays in France, one sends to the United States.
QList<Activity> twoSheets() {
    Activity accounts;
    accounts.ref = u"AT-01"_s;
    accounts.name = {u"Comptes"_s, u"Accounts"_s};
    accounts.dataItems = {item(u"Nom"_s, u"3 ans"_s), item(u"Adresse"_s, u"3 ans"_s)};
    accounts.recipients = {recipient(u"processor"_s, u"Nuage (hébergeur)"_s, u"FR"_s)};
    Activity audience;
    audience.ref = u"AT-02"_s;
    audience.name = {u"Audience"_s, u"Audience"_s};
    audience.dataItems = {item(u"Adresse IP"_s, u"aussi longtemps que nécessaire"_s)};
    audience.dataItems[0].archiveNumber = 2;
    audience.dataItems[0].archiveUnit = u"years"_s;
    audience.dataItems[0].activeNumber = 13;
    audience.dataItems[0].activeUnit = u"months"_s;
    audience.recipients = {recipient(u"processor"_s, u"Mesure LLC"_s), recipient(u"processor"_s, u"Nuage"_s, u"FR"_s)};
    Transfer transfer;
    transfer.recipient = u"Mesure LLC"_s;
    transfer.country = u"US"_s;
    transfer.guarantee = u"scc"_s;
    audience.transfers = {transfer};
    return {accounts, audience};
}

bool hasKey(const QList<DpiaHint>& hints, QStringView key) {
    return std::any_of(hints.begin(), hints.end(), [&](const DpiaHint& hint) { return hint.key == key; });
}

} // namespace

TEST_CASE("a retention is said by its words, else its numbers, else its criterion", "[register]") {
    DataItem one = item(u"Nom"_s);
    CHECK(retentionWords(one).isEmpty());
    one.criterion.fr = u"jusqu’au retrait du consentement"_s;
    CHECK(retentionWords(one).fr == u"jusqu’au retrait du consentement");
    one.activeNumber = 5;
    one.activeUnit = u"years"_s;
    one.activeTrigger = {u"la clôture"_s, u"the closing"_s};
    one.archiveNumber = 1;
    one.archiveUnit = u"years"_s;
    CHECK(retentionWords(one).fr == u"5 ans (à compter de : la clôture), puis archivage 1 an");
    CHECK(retentionWords(one).en == u"5 years (from: the closing), then archived 1 year");
    one.retention.fr = u"cinq ans"_s;
    CHECK(retentionWords(one).fr == u"cinq ans");
    CHECK(retentionWords(one).en.startsWith(u"5 years"));
    CHECK(retentionMonths(one) == 72);
    CHECK(isCountable(u"treize (13) mois"_s));
    CHECK_FALSE(isCountable(u"aussi longtemps que nécessaire"_s));
}

TEST_CASE("retention values are proposed with their source, and compared", "[register]") {
    Activity sheet;
    sheet.name.fr = u"Facturation et comptabilité"_s;
    sheet.dataItems = {item(u"Factures et paiements"_s, u"36 mois"_s), item(u"Couleur préférée"_s)};
    const QList<RetentionProposal> found = proposeRetention(sheet);
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found[0].item == 1);
    CHECK(found[0].value->key == u"accounting");
    CHECK(found[0].value->legalText == u"C. com. L123-22");
    CHECK(found[0].against == RetentionProposal::Against::Shorter);
    sheet.dataItems[0].retention.fr = u"dix ans"_s;
    CHECK(proposeRetention(sheet)[0].against == RetentionProposal::Against::Same);

    Activity odd;
    odd.name.fr = u"Syntaxe"_s; // "tax" in the middle of a word is no tax
    odd.dataItems = {item(u"Couleur"_s)};
    CHECK(proposeRetention(odd).isEmpty());
    for (const RetentionValue& value : retentionValues()) {
        INFO(value.key.toStdString());
        CHECK_FALSE(value.source.isEmpty());
        CHECK_FALSE(value.words.isEmpty());
        DataItem applied = item(u"x"_s);
        applyRetention(applied, value);
        CHECK(applied.activeNumber == value.number);
        CHECK_FALSE(applied.retention.en.contains(u"%"));
    }
}

TEST_CASE("the DPIA screening reads the sheet", "[register]") {
    Activity quiet;
    quiet.name.fr = u"Annuaire"_s;
    CHECK_FALSE(dpiaScreening(quiet).isProposed());
    CHECK(dpiaScreening(quiet).criteria.isEmpty());

    Activity scoring;
    scoring.name.fr = u"Segmentation des clients avec les régies"_s;
    scoring.dataItems = {item(u"Achats"_s), item(u"Profil acheté"_s)};
    scoring.dataItems[1].origin = u"third_party"_s;
    PersonGroup many;
    many.category = u"customers"_s;
    many.approximateCount = 50'000;
    scoring.persons = {many};
    const DpiaScreening found = dpiaScreening(scoring);
    for (const QStringView key : {u"scoring", u"matching", u"large_scale"})
        CHECK(hasKey(found.criteria, key));
    CHECK(hasKey(found.required, u"profiling_external"));
    CHECK(found.isProposed());

    Activity staff;
    staff.name.fr = u"Gestion des congés"_s;
    PersonGroup employees;
    employees.category = u"employees"_s;
    staff.persons = {employees};
    CHECK(hasKey(dpiaScreening(staff).exempt, u"hr_small"));
    CHECK_FALSE(dpiaScreening(staff).isProposed());
}

TEST_CASE("the checks ask for conclusions, and warn of what ends", "[register]") {
    Organisation office;
    office.name = u"AlloClaim"_s;
    const QDate today(2026, 11, 26);
    const auto has = [&](const Activity& activity, QStringView path, Level level) {
        const QList<Problem> problems = check(activity, office, today);
        return std::any_of(problems.begin(), problems.end(),
            [&](const Problem& problem) { return problem.path == path && problem.level == level; });
    };
    Activity sheet = twoSheets()[1];
    CHECK(has(sheet, u"transfers[0].impact_assessment", Level::Recommended));
    sheet.transfers[0].impactOn = today;
    CHECK_FALSE(has(sheet, u"transfers[0].impact_assessment", Level::Recommended));
    sheet.transfers[0].documentation = u"Certification Privacy Shield"_s;
    CHECK(has(sheet, u"transfers[0].documentation", Level::Required));
    sheet.dataItems[0].category = u"nir"_s;
    CHECK(has(sheet, u"data_items[0].category", Level::Recommended));
    sheet.dataItems[0].authorisation = u"décret n° 2019-341, art. 2"_s;
    CHECK_FALSE(has(sheet, u"data_items[0].category", Level::Recommended));
    ChecklistAnswer further;
    further.checklist = u"principles"_s;
    further.question = u"further_use"_s;
    further.answer = u"yes"_s;
    sheet.checklists = {further};
    CHECK(has(sheet, u"assessments", Level::Recommended));
    sheet.dpiaNeeded = true;
    CHECK(has(sheet, u"dpia_reason", Level::Recommended));
    sheet.dpiaResidualRisk = u"high"_s;
    CHECK(has(sheet, u"dpia_consulted_on", Level::Required));
}

TEST_CASE("the data map follows data to countries, filtered and cut into pages", "[register]") {
    Organisation office;
    office.name = u"AlloClaim"_s;
    Contact cloud;
    cloud.ref = u"CON-0001"_s;
    cloud.name = u"Nuage"_s;
    cloud.contractStatus = u"signed"_s;
    const DataMap map = dataMap(office, twoSheets(), {cloud});
    CHECK(map.of(MapNode::Kind::Activity).size() == 2);
    CHECK(map.of(MapNode::Kind::Recipient).size() == 2); // "Nuage (hébergeur)" and "Nuage" are one
    CHECK(map.of(MapNode::Kind::Country).size() == 2);
    const auto node = [&](const QString& key) {
        return *std::find_if(map.nodes.begin(), map.nodes.end(), [&](const MapNode& one) { return one.key == key; });
    };
    CHECK(node(u"US"_s).outside);
    CHECK_FALSE(node(u"US"_s).warning);
    CHECK_FALSE(node(u"contact CON-0001"_s).warning);
    CHECK(node(u"recipient mesure llc"_s).warning); // no contract
    CHECK(std::count_if(map.edges.begin(), map.edges.end(), [](const MapEdge& edge) { return edge.transfer; }) == 2);

    MapFilter abroad;
    abroad.transfersOnly = true;
    const DataMap outside = dataMap(office, twoSheets(), {cloud}, abroad);
    CHECK(outside.of(MapNode::Kind::Activity).size() == 1);
    CHECK(outside.of(MapNode::Kind::Recipient).size() == 1);
    MapFilter words;
    words.words = u"compt"_s;
    CHECK(dataMap(office, twoSheets(), {cloud}, words).of(MapNode::Kind::Activity).size() == 1);

    const QList<DataMap> pages = mapPages(map, 1);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].of(MapNode::Kind::Country).size() == 1);
    CHECK(pages[1].of(MapNode::Kind::Recipient).size() == 2);
    CHECK(mapPages(DataMap{}, 10).size() == 1);
}

TEST_CASE("the timeline joins equal periods, and says where there is none", "[register]") {
    const QList<TimelineRow> rows = retentionTimeline(twoSheets());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].data.fr == u"Nom, Adresse");
    CHECK(rows[0].activeDays == 3 * 365);
    CHECK_FALSE(rows[0].open);
    CHECK(rows[1].activeDays == 13 * 30);
    CHECK(rows[1].archiveDays == 2 * 365);
    QList<Activity> vague = twoSheets();
    vague[1].dataItems[0].activeNumber.reset();
    vague[1].dataItems[0].archiveNumber.reset();
    CHECK(retentionTimeline(vague).last().open);
}

TEST_CASE("who receives what", "[register]") {
    const QList<Receipt> all = receipts(twoSheets(), {});
    REQUIRE(all.size() == 3);
    CHECK(all[0].recipient == u"Mesure LLC");
    CHECK(all[0].countries == QStringList{u"US"_s});
    CHECK(all[0].guarantee == u"scc");
    CHECK(all[0].data == QStringList{u"identity"_s});
    CHECK(all[1].recipientKey == all[2].recipientKey);
}

TEST_CASE("what is communicated holds neither measures nor names", "[register]") {
    Activity sheet = twoSheets()[0];
    sheet.owner = u"Martine Vidal"_s;
    sheet.software = {u"Sage"_s};
    Measure measure;
    measure.kind = u"encryption"_s;
    sheet.measures = {measure};
    Actor dpo;
    dpo.role = u"dpo"_s;
    dpo.name = u"Dupont"_s;
    dpo.firstName = u"Louise"_s;
    dpo.email = u"dpo@exemple.fr"_s;
    Actor controller;
    controller.role = u"controller"_s;
    controller.name = u"AlloClaim"_s;
    sheet.actors = {dpo, controller};
    const Activity open = communicableActivity(sheet);
    CHECK(open.measures.isEmpty());
    CHECK(open.software.isEmpty());
    CHECK(open.owner.isEmpty());
    CHECK(open.actors[0].name.isEmpty());
    CHECK(open.actors[0].email == u"dpo@exemple.fr"); // it must be public (article 37(7))
    CHECK(open.actors[1].name == u"AlloClaim");
    CHECK((open.recipients == sheet.recipients));
}
