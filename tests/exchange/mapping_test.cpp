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
