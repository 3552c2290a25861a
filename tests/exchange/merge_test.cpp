// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fixtures.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// The activity as it comes back from the CNIL's form.
ReadActivity throughForm(const Activity& activity) {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"r.ods"_s);
    REQUIRE_OK(writeRegisterOds(path, sampleOrganisation(), {activity}, Language::French));
    RegisterFile file = REQUIRE_OK(readRegister(path));
    REQUIRE(file.activities.size() == 1);
    return file.activities.first();
}

} // namespace

TEST_CASE("an import of the form changes what the form says and keeps the rest", "[merge]") {
    const Activity rich = richActivity(1);
    Activity edited = rich;
    edited.name.fr = u"Nouveau nom"_s;
    edited.dataItems[0].retention.fr = u"10 ans"_s;
    edited.purposes[1].text.fr = u"Paie et primes"_s;
    edited.measures.removeAt(1);
    PersonGroup interns;
    interns.category = u"other"_s;
    interns.detail.fr = u"Stagiaires"_s;
    edited.persons += interns;
    const Activity merged = mergedActivity(rich, throughForm(edited));
    CHECK(merged.name == Text{u"Nouveau nom"_s, rich.name.en});
    CHECK(merged.dataItems[0].retention.fr == u"10 ans");
    CHECK(merged.dataItems[0].activeNumber == rich.dataItems[0].activeNumber); // the form cannot say it
    CHECK(merged.dataItems[0].rowId == rich.dataItems[0].rowId);
    CHECK(merged.purposes[1].text.fr == u"Paie et primes");
    CHECK(merged.purposes[1].legalBasis == u"legal_obligation");
    CHECK((merged.purposes[0] == rich.purposes[0]));
    CHECK(merged.measures.size() == 4);
    REQUIRE(merged.persons.size() == 3);
    CHECK(merged.persons[0].approximateCount == 250);
    CHECK_FALSE(merged.persons[2].rowId.isEmpty());
    CHECK(merged.cookies == rich.cookies);
    CHECK(merged.notes == rich.notes);
    CHECK((merged.actors == rich.actors)); // "Louise Dupont (AlloClaim)" is one cell there
}

TEST_CASE("what only the English field says is not taken for French", "[merge]") {
    Activity activity = richActivity(1);
    activity.name = {{}, u"Payroll"_s};
    const ReadActivity read = throughForm(activity);
    CHECK(read.activity.name.fr == u"Payroll");
    CHECK((mergedActivity(activity, read) == activity));
}

TEST_CASE("a blank block of the form empties nothing", "[merge]") {
    const Activity rich = richActivity(1);
    Activity bare;
    bare.ref = rich.ref;
    bare.name = rich.name;
    const Activity merged = mergedActivity(rich, throughForm(bare));
    CHECK((merged == rich));
}

TEST_CASE("unplaced cells become notes once", "[merge]") {
    ReadActivity read;
    read.format = RegisterFormat::Ods;
    read.carried = {u"notes"_s};
    read.activity.notes = u"Fiche!K7 : à revoir"_s;
    Activity current = richActivity(1);
    const Activity once = mergedActivity(current, read);
    CHECK(once.notes == current.notes + u"\nFiche!K7 : à revoir"_s);
    CHECK((mergedActivity(once, read) == once));
}

TEST_CASE("a table changes its own columns only", "[merge]") {
    const Activity rich = richActivity(1);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"r.csv"_s);
    writeFile(path, "ref,name_fr,software\r\nTRT-0001,Autre,\r\n");
    const RegisterFile file = REQUIRE_OK(readRegister(path));
    REQUIRE(file.activities.size() == 1);
    const Activity merged = mergedActivity(rich, file.activities.first());
    CHECK(merged.name == Text{u"Autre"_s, rich.name.en});
    CHECK(merged.software.isEmpty()); // the column is there and blank: it says so
    CHECK((merged.purposes == rich.purposes));
    CHECK(merged.owner == rich.owner);
}

TEST_CASE("rows and columns that a person added are listed, and kept", "[register]") {
    const QString path = sharedFile(u"cnil-registre-simplifie.ods"_s);
    if (path.isEmpty()) {
        WARN("skipped: the CNIL's template is not there");
        return;
    }
    QByteArray ods = filledTemplate(contentOf(path), 2);
    QByteArray content;
    for (const auto& [name, bytes] : unzip(ods)) {
        if (name == u"content.xml")
            content = bytes;
    }
    // A label that the form does not have, a date that does not exist, another sheet, the same reference twice.
    const qsizetype form = content.indexOf("Fiche métier 1");
    const qsizetype row = content.indexOf("Mise à jour du traitement", form);
    content.replace(row, QByteArray("Mise à jour du traitement").size(), "Base légale");
    const qsizetype date = content.indexOf("13/05/2025", content.indexOf("Fiche métier 2"));
    content.replace(date, 10, "31/02/2026");
    const qsizetype second = content.indexOf("T-002", content.indexOf("Fiche métier 2"));
    const qsizetype cell = content.indexOf("T-002", second + 10);
    content.replace(cell, 5, "T-001");
    content.replace("</office:spreadsheet>",
        "<table:table table:name=\"Mes notes\"><table:table-row><table:table-cell/><table:table-cell "
        "office:value-type=\"string\"><text:p>à "
        "faire</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>");
    const RegisterFile file = REQUIRE_OK(readRegister(withEntry(ods, u"content.xml"_s, content)));
    CHECK(file.unplaced.contains(UnplacedCell{u"Mes notes"_s, u"B1"_s, u"à faire"_s}));
    CHECK(file.unplaced.contains(UnplacedCell{u"Fiche métier 1"_s, u"B7"_s, u"Base légale : 13/05/2025"_s}));
    CHECK(file.activities[0].activity.notes.contains(u"Fiche métier 1!B7 : Base légale : 13/05/2025"));
    QStringList paths;
    for (const InputProblem& problem : file.problems)
        paths += problem.path;
    CHECK(paths.contains(u"Fiche métier 2!B7"_s));
    CHECK(paths.contains(u"Fiche métier 2!B5"_s)); // the reference of another sheet
}
