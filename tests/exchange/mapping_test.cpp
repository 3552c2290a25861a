// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"

#include "exchange/fixtures.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("columns are recognised by key or by label, once each", "[mapping]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mien.csv"_s);
    writeFile(
        path, "Nom du traitement;Service;Date de création;Couleur;name_en\r\nPaie;RH;26/05/2018;bleu;Payroll\r\n");
    const FreeTable table = REQUIRE_OK(readFreeTable(path));
    const auto mapping = suggestMapping(Activity::type().fields, table.titles);
    REQUIRE(mapping.size() == 5);
    CHECK_FALSE(mapping[3].column);
    const RegisterFile file = mappedRegister(table, mapping);
    REQUIRE(file.activities.size() == 1);
    const Activity& activity = file.activities.first().activity;
    CHECK(activity.name == Text{u"Paie"_s, u"Payroll"_s});
    CHECK(activity.department == u"RH");
    CHECK(activity.createdOn == QDate(2018, 5, 26));
    CHECK(file.unplaced == QList<UnplacedCell>{{QString(), u"line 2, Couleur"_s, u"bleu"_s}});
    CHECK(table.shape == REQUIRE_OK(readFreeTable(path)).shape);
}

TEST_CASE("a free table of requests names what does not parse", "[mapping]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"d.csv"_s);
    writeFile(path, "Reçue le,rights\n31/02/2026,access\n");
    const FreeTable table = REQUIRE_OK(readFreeTable(path));
    const RequestFile file =
        mappedRequests(table, suggestMapping(Request::type().fields, table.titles), u"Europe/Paris"_s);
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems.first().path == u"line 2, Reçue le");
}

TEST_CASE("a register of somebody's own: several values in a cell, lists beside each other", "[mapping]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mien.csv"_s);
    writeFile(path,
        "Nom du traitement;Finalités;Base légale;Données;Durée de conservation;Catégories de "
        "personnes;Destinataires\r\n"
        "Paie;\"Payer les salariés\nDéclarer les cotisations\";\"Contrat\nObligation légale\";\"- Nom\n- RIB\";"
        "aussi longtemps que nécessaire;\"Salariés\nStagiaires\";Comptabilité\r\n");
    const FreeTable table = REQUIRE_OK(readFreeTable(path));
    auto mapping = suggestMapping(Activity::type().fields, table.titles);
    REQUIRE(mapping.size() == 7);
    REQUIRE_OK(
        applyNamed(Activity::type().fields, table.titles, {{u"Données"_s, u"data_items.description"_s}}, mapping));
    QStringList paths;
    for (const ColumnGuess& guess : mapping)
        paths += guess.column ? guess.column->path() : QString();
    CHECK(paths == QStringList{u"name.fr"_s, u"purposes[].text"_s, u"purposes[].legal_basis"_s,
                       u"data_items[].description"_s, u"data_items[].retention"_s, u"persons[].category"_s,
                       u"recipients[].name"_s});
    const RegisterFile file = mappedRegister(table, mapping);
    CHECK(file.problems.isEmpty());
    CHECK(file.unplaced.isEmpty());
    REQUIRE(file.activities.size() == 1);
    const Activity& sheet = file.activities[0].activity;
    REQUIRE(sheet.purposes.size() == 2);
    CHECK(sheet.purposes[0].text.fr == u"Payer les salariés");
    CHECK(sheet.purposes[0].legalBasis == u"contract");
    CHECK(sheet.purposes[1].legalBasis == u"legal_obligation");
    REQUIRE(sheet.dataItems.size() == 2);
    CHECK(sheet.dataItems[1].description.fr == u"RIB");
    CHECK(sheet.dataItems[1].criterion.fr == u"aussi longtemps que nécessaire"); // one for both, and no duration
    CHECK(sheet.dataItems[1].retention.isEmpty());
    REQUIRE(sheet.persons.size() == 2);
    CHECK(sheet.persons[0].category == u"employees");
    CHECK(sheet.persons[1].category == u"other"); // kept in its own words
    CHECK(sheet.persons[1].detail.fr == u"Stagiaires");

    // Remembered, and back.
    auto again = suggestMapping(Activity::type().fields, table.titles);
    applyRemembered(Activity::type().fields, mappingToJson(table.titles, mapping), again);
    CHECK(mappingToJson(table.titles, again) == mappingToJson(table.titles, mapping));
    CHECK(applyNamed(Activity::type().fields, table.titles, {{u"Couleur"_s, u"owner"_s}}, again).error().kind ==
          Error::Kind::Invalid);
    CHECK(applyNamed(Activity::type().fields, table.titles, {{u"Données"_s, u"colour"_s}}, again).error().kind ==
          Error::Kind::Invalid);

    // Over a richer record: only the members that the table knows change.
    Activity rich = richActivity(1);
    rich.purposes.resize(1);
    rich.purposes[0].text = {u"Payer les salariés"_s, u"Pay the staff"_s};
    rich.purposes[0].legalBasis = u"legal_obligation"_s;
    rich.purposes[0].justification.fr = u"Code du travail"_s;
    const Activity merged = mergedActivity(rich, file.activities[0]);
    REQUIRE(merged.purposes.size() == 2);
    CHECK(merged.purposes[0].rowId == rich.purposes[0].rowId);
    CHECK(merged.purposes[0].legalBasis == u"contract");
    CHECK(merged.purposes[0].justification.fr == u"Code du travail");
    CHECK(merged.measures == rich.measures);
    CHECK(merged.cookies == rich.cookies);
}
