// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"
#include "domain/display.h"
#include "exchange/fixtures.h"
#include "exchange/sheets.h"
#include "support/catch.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

std::string shown(const RegisterFile& file) {
    QStringList out;
    for (const UnplacedCell& cell : file.unplaced)
        out += u"unplaced %1!%2: %3"_s.arg(cell.sheet, cell.cell, cell.text);
    for (const InputProblem& problem : file.problems)
        out += u"problem %1: %2"_s.arg(problem.path, problem.message.en);
    return out.mid(0, 40).join(u'\n').toStdString();
}

void checkFilled(const RegisterFile& file, int count) {
    INFO(shown(file));
    CHECK(file.unplaced.isEmpty());
    CHECK(file.problems.isEmpty());
    REQUIRE(file.activities.size() == count);
    CHECK(file.remarks.size() == 2 * count); // the Privacy Shield and the imaginary country of each
    CHECK(file.organisation.legalLastName == u"Durand");
    CHECK(file.organisation.city == u"Toulouse");
    REQUIRE(file.organisation.actors.size() == 2);
    CHECK(file.organisation.actors[1].role == u"dpo");
    CHECK(file.organisation.actors[1].company == u"DPO Conseil");
    CHECK(file.organisation.actors[1].email == u"dpo@exemple.fr");
    for (int i = 0; i < count; ++i) {
        const Activity& a = file.activities[i].activity;
        CHECK(a.name.fr == u"Traitement – œuvre n° %1"_s.arg(i + 1));
        CHECK(a.ref == u"T-%1"_s.arg(i + 1, 3, 10, QChar(u'0')));
        CHECK(a.createdOn == QDate(2024, 3, 5));
        CHECK(a.updatedOn == QDate(2025, 5, 13));
        REQUIRE(a.actors.size() == 5);
        CHECK(a.actors[2].role == u"dpo_company");
        CHECK(a.actors[4].role == u"joint_controller");
        CHECK(a.actors[4].postcode == u"75001");
        CHECK(a.actors[4].country == u"FR");
        REQUIRE(a.purposes.size() == 7);
        CHECK(a.purposes[0].main);
        CHECK_FALSE(a.purposes[6].main);
        REQUIRE(a.dataItems.size() == 16);
        CHECK(a.dataItems[3].category == u"connection"); // "adress IP" in the template
        CHECK(a.dataItems[3].description.fr == u"Données 28\nsur deux lignes – œuvre n° %1"_s.arg(i + 1));
        CHECK(a.dataItems[6].category == u"professional_life");
        CHECK(a.dataItems[6].description.fr == u"CV – œuvre n° %1"_s.arg(i + 1));
        CHECK(a.dataItems[7].sensitive == u"racial_ethnic");
        CHECK(a.dataItems[15].sensitive == u"offences");
        CHECK(a.dataItems[15].retention.fr == u"41 ans à compter de la clôture");
        REQUIRE(a.persons.size() == 3);
        CHECK(a.persons[0].category == u"employees");
        CHECK(a.persons[2].category == u"other");
        CHECK(a.persons[2].detail.fr == u"Stagiaires — été");
        REQUIRE(a.recipients.size() == 5);
        CHECK(a.recipients[4].type == u"processor");
        CHECK(a.recipients[4].name == u"Hébergeur – œuvre n° %1"_s.arg(i + 1));
        REQUIRE(a.measures.size() == 4);
        CHECK(a.measures[3].kind == u"other");
        REQUIRE(a.transfers.size() == 4);
        CHECK(a.transfers[0].country == u"US");
        CHECK(a.transfers[1].country == u"HK");
        CHECK(a.transfers[3].country == u"Pays imaginaire");
        CHECK(a.transfers[2].guarantee == u"adequacy");
        CHECK(a.transfers[3].guarantee.isEmpty());
        CHECK(a.transfers[3].documentation == u"Privacy shield — https://exemple.fr/3");
    }
}

QString labelWords(const QString& text) {
    QString out = fold(text);
    for (QChar& c : out)
        if (!c.isLetterOrNumber())
            c = u' ';
    return out.simplified();
}

void addWords(std::span<const Field> fields, const void* record, QStringList& out) {
    for (const Field& field : fields) {
        if (field.kind != FieldKind::Rows) {
            const QVariant value = field.get(record);
            out += labelWords(display(field, value, Language::French));
            if (field.kind == FieldKind::Bilingual)
                out += labelWords(value.value<Text>().fr);
            continue;
        }
        for (qsizetype i = 0; i < field.rows->size(record); ++i)
            addWords(field.rows->fields(), field.rows->at(record, i), out);
    }
}

/// All that the records say, folded, as one text.
QString wordsOf(const RegisterFile& file) {
    QStringList out;
    for (const ReadActivity& read : file.activities) {
        out += labelWords(read.activity.ref);
        addWords(Activity::type().fields, &read.activity, out);
    }
    return out.join(u'|');
}

} // namespace

TEST_CASE("the CNIL's empty template holds no activity", "[register]") {
    const QString path = sharedFile(u"cnil-registre-simplifie.ods"_s);
    if (path.isEmpty()) {
        WARN("skipped: the CNIL's template is not there");
        return;
    }
    const RegisterFile file = REQUIRE_OK(readRegister(path));
    INFO(shown(file));
    CHECK(file.activities.isEmpty());
    CHECK(file.read == 0);
    CHECK(file.unplaced.isEmpty());
    CHECK(file.problems.isEmpty());
    CHECK(file.organisationCarried.isEmpty());
}

TEST_CASE("a filled copy with twenty duplicated sheets is read to the last cell", "[register]") {
    const QString path = sharedFile(u"cnil-registre-simplifie.ods"_s);
    if (path.isEmpty()) {
        WARN("skipped: the CNIL's template is not there");
        return;
    }
    QTemporaryDir folder;
    const QString filled = folder.filePath(u"registre.ods"_s);
    writeFile(filled, filledTemplate(contentOf(path), 20));
    const RegisterFile first = REQUIRE_OK(readRegister(filled));
    checkFilled(first, 20);

    SECTION("no filled cell is missing in the records") {
        // Counted from outside of the reader: every text that the copy has and the empty template has not stands, word
        // for word or by its label, in what was read.
        QSet<QString> printed;
        for (const Sheet& sheet : REQUIRE_OK(readSheets(contentOf(path))).sheets)
            for (const SheetCell& cell : sheet.cells)
                printed += cell.text.trimmed();
        const QString said = wordsOf(first);
        const QMap<QString, QString> otherwise = {{u"Pays adéquat"_s, u"Décision d’adéquation"_s},
            {u"05/03/2024"_s, u"5 mars 2024"_s}, {u"13/05/2025"_s, u"13 mai 2025"_s}};
        int looked = 0;
        for (const Sheet& sheet : REQUIRE_OK(readSheets(filled)).sheets) {
            if (!sheet.name.startsWith(u"Fiche métier"))
                continue;
            for (const SheetCell& cell : sheet.cells) {
                if (cell.formula || printed.contains(cell.text.trimmed()))
                    continue;
                ++looked;
                INFO(sheet.name.toStdString()
                     << '!' << cellAddress(cell.row, cell.column).toStdString() << ": " << cell.text.toStdString());
                const QString wanted = labelWords(otherwise.value(cell.text, cell.text));
                // A row that the DPO inserted has a numbered title of its own: "Sous-finalité 6".
                const bool title = cell.column == 0;
                CHECK((title || said.contains(wanted)));
            }
        }
        CHECK(looked > 20 * 80);
    }
    SECTION("exported and imported again it is the same") {
        QList<Activity> activities;
        for (const ReadActivity& read : first.activities)
            activities += read.activity;
        // Export, import, export: the second file is the first one.
        const QString once = folder.filePath(u"once.ods"_s);
        const QString twice = folder.filePath(u"twice.ods"_s);
        REQUIRE_OK(writeRegisterOds(once, first.organisation, activities, Language::French));
        const RegisterFile back = REQUIRE_OK(readRegister(once));
        QList<Activity> again;
        for (const ReadActivity& read : back.activities)
            again += read.activity;
        REQUIRE_OK(writeRegisterOds(twice, back.organisation, again, Language::French));
        CHECK((contentOf(once) == contentOf(twice)));
        for (const QString& name : {u"out.ods"_s, u"out.xlsx"_s, u"out.csv"_s, u"out.json"_s}) {
            const QString out = folder.filePath(name);
            REQUIRE_OK(writeRegister(*registerFormat(name), out, first.organisation, activities, Language::French));
            const Reread reread = REQUIRE_OK(verifyWritten(out, activities));
            INFO(name.toStdString() << ": " << reread.differing.join(u'\n').toStdString());
            CHECK(reread.identical == 20);
            CHECK(reread.ok());
        }
    }
    SECTION("saved again by LibreOffice it reads the same") {
        for (const QString& format : {u"ods:calc8"_s, u"xlsx"_s}) {
            const auto again = convertedByOffice(filled, format, folder.filePath(u"again"_s));
            if (!again) {
                WARN("skipped: LibreOffice is not installed");
                return;
            }
            INFO(again->toStdString());
            checkFilled(REQUIRE_OK(readRegister(*again)), 20);
        }
    }
}

TEST_CASE("each format gives back what it carries", "[register]") {
    QTemporaryDir folder;
    QList<Activity> activities;
    for (int i = 1; i <= 12; ++i)
        activities += richActivity(i);
    for (const QString& name : {u"out.ods"_s, u"out.xlsx"_s, u"out.csv"_s, u"out.json"_s}) {
        const QString path = folder.filePath(name);
        REQUIRE_OK(writeRegister(*registerFormat(name), path, sampleOrganisation(), activities, Language::French));
        CHECK(QFileInfo(path).permissions() ==
              (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
        const RegisterFile file = REQUIRE_OK(readRegister(path));
        INFO(shown(file));
        CHECK(file.problems.isEmpty());
        const Reread reread = REQUIRE_OK(verifyWritten(path, activities));
        INFO(name.toStdString() << ": " << reread.differing.join(u'\n').toStdString());
        CHECK(reread.ok());
        CHECK(reread.identical == 12);
        CHECK(reread.carriedFields + reread.missingFields == activityFieldPaths().size());
        // The same register gives the same bytes.
        const QByteArray once = contentOf(path);
        REQUIRE_OK(writeRegister(*registerFormat(name), path, sampleOrganisation(), activities, Language::French));
        CHECK((contentOf(path) == once));
        // An import into the register it came from changes nothing, whatever the format leaves out.
        for (qsizetype i = 0; i < file.activities.size(); ++i)
            CHECK((mergedActivity(activities[i], file.activities[i]) == activities[i]));
    }
    const RegisterFile json = REQUIRE_OK(readRegister(folder.filePath(u"out.json"_s)));
    CHECK((json.activities[0].activity == activities[0]));
    CHECK((json.organisation == sampleOrganisation()));
    const RegisterFile ods = REQUIRE_OK(readRegister(folder.filePath(u"out.ods"_s)));
    CHECK(ods.organisation.legalLastName == u"Durand");
    CHECK(ods.organisation.actors.first().company == u"DPO Conseil");
}
