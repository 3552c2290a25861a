// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fixtures.h"

#include "support/catch.h"
#include "support/places.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <zip.h>

namespace greffe::test {

using namespace Qt::StringLiterals;

QString sharedFile(const QString& name) {
    const QString path = sourcePath(u"/../shared/data/"_s + name);
    return QFile::exists(path) ? path : QString();
}

QByteArray zipOf(const QList<std::pair<QString, QByteArray>>& entries, bool storeFirst) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    REQUIRE(archive);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QByteArray& bytes = entries[i].second;
        const zip_int64_t index = zip_file_add(archive, entries[i].first.toUtf8().constData(),
            zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0), ZIP_FL_ENC_UTF_8);
        REQUIRE(index >= 0);
        if (i == 0 && storeFirst)
            zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
    }
    REQUIRE(zip_close(archive) == 0);
    REQUIRE(zip_source_open(target) == 0);
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_source_stat(target, &stat);
    QByteArray out(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_read(target, out.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

QList<std::pair<QString, QByteArray>> unzip(const QByteArray& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_t* archive = zip_open_from_source(
        zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error), ZIP_RDONLY, &error);
    REQUIRE(archive);
    QList<std::pair<QString, QByteArray>> out;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, zip_uint64_t(i), 0, &stat);
        QByteArray content(qsizetype(stat.size), Qt::Uninitialized);
        zip_file_t* file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        REQUIRE(file);
        zip_fread(file, content.data(), stat.size);
        zip_fclose(file);
        out += {QString::fromUtf8(stat.name), content};
    }
    zip_discard(archive);
    return out;
}

QByteArray withEntry(const QByteArray& archive, const QString& name, const QByteArray& content) {
    auto entries = unzip(archive);
    bool found = false;
    for (auto& [entry, bytes] : entries) {
        if (entry == name) {
            bytes = content;
            found = true;
        }
    }
    if (!found)
        entries += {name, content};
    return zipOf(entries, true);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

namespace {

/// Puts text into one cell of a row's XML, splitting runs of repeated cells, as a person typing into it does.
QString withCell(const QString& row, int column, const QString& text, const QDate& date = {}) {
    static const QRegularExpression cell(
        u"<table:(covered-table-cell|table-cell)((?:\\s[^>]*?)?)(?:/>|>(.*?)</table:\\1>)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression repeated(u"\\s*table:number-columns-repeated=\"(\\d+)\""_s);
    static const QRegularExpression typed(
        u"\\s*(office:value-type|calcext:value-type|office:date-value|office:string-value|table:formula)=\"[^\"]*\""_s);
    QString out;
    qsizetype from = 0;
    int at = 0;
    auto it = cell.globalMatch(row);
    while (it.hasNext()) {
        const auto match = it.next();
        QString attributes = match.captured(2);
        int count = 1;
        if (const auto r = repeated.match(attributes); r.hasMatch()) {
            count = r.captured(1).toInt();
            attributes.remove(repeated);
        }
        out += row.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (column < at || column >= at + count || match.captured(1) != u"table-cell") {
            out += match.captured(0);
            at += count;
            continue;
        }
        const auto run = [&](int n) {
            return n < 1 ? QString()
                         : u"<table:table-cell%1 table:number-columns-repeated=\"%2\"/>"_s.arg(attributes).arg(n);
        };
        out += run(column - at);
        QString own = attributes;
        own.remove(typed);
        own += date.isValid()
                   ? u" office:value-type=\"date\" office:date-value=\"%1\""_s.arg(date.toString(Qt::ISODate))
                   : u" office:value-type=\"string\""_s;
        QString paragraphs;
        for (const QString& line : text.split(u'\n'))
            paragraphs += u"<text:p>"_s + line.toHtmlEscaped() + u"</text:p>"_s;
        out += u"<table:table-cell"_s + own + u'>' + paragraphs + u"</table:table-cell>"_s;
        out += run(at + count - column - 1);
        at += count;
    }
    return out + row.mid(from);
}

struct TableXml {
    QString head;
    QStringList rows;
    QString tail;

    static TableXml of(const QString& table) {
        static const QRegularExpression row(u"<table:table-row(?:\\s[^>]*)?(?:/>|>.*?</table:table-row>)"_s,
            QRegularExpression::DotMatchesEverythingOption);
        TableXml out;
        qsizetype from = 0;
        auto it = row.globalMatch(table);
        while (it.hasNext()) {
            const auto match = it.next();
            if (out.rows.isEmpty())
                out.head = table.left(match.capturedStart());
            out.rows += match.captured(0);
            from = match.capturedEnd();
        }
        out.tail = table.mid(from);
        return out;
    }
    QString xml() const { return head + rows.join(QString()) + tail; }
    void set(int row, int column, const QString& text, const QDate& date = {}) {
        rows[row - 1] = withCell(rows[row - 1], column, text, date);
    }
};

/// Fills every cell of a copy of the model sheet; the last rows are ones that a DPO inserted.
QString filledForm(const QString& model, int n) {
    TableXml table = TableXml::of(model);
    table.head.replace(u"3_-_Modèle_de_fiche_de_registre"_s, u"Fiche métier %1"_s.arg(n));
    const auto s = [n](const QString& text) { return text + u" – œuvre n° "_s + QString::number(n); };
    const QString ref = u"T-%1"_s.arg(n, 3, 10, QChar(u'0'));
    table.set(1, 7, ref);
    table.set(4, 1, s(u"Traitement"_s));
    table.set(5, 1, ref);
    table.set(6, 1, u"05/03/2024"_s, QDate(2024, 3, 5));
    table.set(7, 1, u"13/05/2025"_s); // typed as text, as in the CNIL's own example
    for (int row = 10; row <= 14; ++row) {
        const QStringList values{s(u"Nom %1"_s.arg(row)), u"1 rue de l’Église"_s, u"75001"_s, u"Paris"_s, u"France"_s,
            u"01 02 03 04 05"_s, u"a%1@exemple.fr"_s.arg(row)};
        for (int c = 0; c < values.size(); ++c)
            table.set(row, c + 1, values[c]);
    }
    for (int row = 17; row <= 22; ++row)
        table.set(row, 1, s(u"Finalité %1"_s.arg(row)));
    for (int row = 25; row <= 41; ++row) {
        if (row == 31 || row == 32)
            continue;
        table.set(row, 1, s(u"Données %1\nsur deux lignes"_s.arg(row)));
        table.set(row, 4, u"%1 ans à compter de la clôture"_s.arg(row));
    }
    table.set(44, 1, u"Salariés"_s);
    table.set(44, 4, s(u"personnes"_s));
    table.set(45, 1, u"Candidats"_s);
    table.set(45, 4, u"CDD"_s);
    const QStringList recipients{u"Service interne qui traite les données"_s, u"Sous-traitants"_s,
        u"Partenaires institutionnels ou commerciaux"_s, u"Autre (Préciser)"_s};
    for (int i = 0; i < 4; ++i) {
        table.set(48 + i, 1, recipients[i]);
        table.set(48 + i, 4, s(u"Destinataire %1"_s.arg(i)));
    }
    const QStringList measures{u"Mesures de traçabilité"_s, u"Sauvegarde des données"_s, u"Chiffrement des données"_s};
    for (int i = 0; i < 3; ++i) {
        table.set(54 + i, 1, measures[i]);
        table.set(54 + i, 4, s(u"Précision %1"_s.arg(i)));
    }
    const QStringList countries{u"Etats-Unis"_s, u"Hong-Kong"_s, u"Suisse"_s, u"Pays imaginaire"_s};
    const QStringList guarantees{u"Clauses contractuelles types (CCT)"_s, u"Règles d'entreprise contraignantes (BCR)"_s,
        u"Pays adéquat"_s, u"Privacy shield"_s};
    for (int i = 0; i < 4; ++i) {
        table.set(59 + i, 1, s(u"Organisme %1"_s.arg(i)));
        table.set(59 + i, 2, countries[i]);
        table.set(59 + i, 3, guarantees[i]);
        table.set(59 + i, 5, u"https://exemple.fr/%1"_s.arg(i));
    }
    // Rows that the DPO inserted, copied from the row above as spreadsheets do.
    const auto insertAfter = [&](int row, const QString& label, const QList<std::pair<int, QString>>& values) {
        QString copy = withCell(table.rows[row - 1], 0, label);
        for (const auto& [column, text] : values)
            copy = withCell(copy, column, text);
        table.rows.insert(row, copy);
    };
    insertAfter(56, u"Mesure de sécurité 4"_s, {{1, u"Double authentification"_s}, {4, s(u"maison"_s)}});
    insertAfter(51, u"Destinataire 5"_s, {{1, u"Sous-traitants"_s}, {4, s(u"Hébergeur"_s)}});
    insertAfter(45, u"Catégorie de personnes 3"_s, {{1, u"Stagiaires"_s}, {4, u"été"_s}});
    insertAfter(30, u"Vie professionnelle (CV, scolarité)"_s, {{1, s(u"CV"_s)}, {4, u"2 ans"_s}});
    insertAfter(22, u"Sous-finalité 6"_s, {{1, s(u"Statistiques"_s)}});
    return table.xml();
}

} // namespace

QByteArray filledTemplate(const QByteArray& ods, int count) {
    QString content;
    for (const auto& [name, bytes] : unzip(ods)) {
        if (name == u"content.xml")
            content = QString::fromUtf8(bytes);
    }
    const auto tableAt = [&](const QString& name) {
        const qsizetype begin = content.indexOf(u"<table:table table:name=\""_s + name + u'"');
        const qsizetype end = content.indexOf(u"</table:table>"_s, begin) + 14;
        return std::pair(begin, end - begin);
    };
    const auto [modelBegin, modelSize] = tableAt(u"3_-_Modèle_de_fiche_de_registre"_s);
    const QString model = content.mid(modelBegin, modelSize);
    QString forms;
    for (int i = 1; i <= count; ++i)
        forms += filledForm(model, i);
    content.insert(modelBegin + modelSize, forms);

    const auto [listBegin, listSize] = tableAt(u"2_-_Liste_des_traitements"_s);
    TableXml list = TableXml::of(content.mid(listBegin, listSize));
    const QList<std::pair<std::pair<int, int>, QString>> head{{{1, 2}, u"Durand"_s}, {{1, 4}, u"Zoé"_s},
        {{1, 6}, u"1 rue Haute"_s}, {{1, 8}, u"contact@exemple.fr"_s}, {{2, 2}, u"31000"_s}, {{2, 4}, u"Toulouse"_s},
        {{2, 6}, u"05 61 00 00 00"_s}, {{3, 2}, u"Représentant"_s}, {{3, 4}, u"Paul"_s}, {{3, 6}, u"2 rue Basse"_s},
        {{3, 8}, u"paul@exemple.fr"_s}, {{4, 2}, u"1000"_s}, {{4, 4}, u"Bruxelles"_s}, {{4, 6}, u"+32 2"_s},
        {{5, 2}, u"Martin"_s}, {{5, 4}, u"Anne"_s}, {{5, 6}, u"DPO Conseil"_s}, {{5, 8}, u"3 place du Capitole"_s},
        {{6, 2}, u"31001"_s}, {{6, 4}, u"Toulouse"_s}, {{6, 6}, u"05 61 11 11 11"_s}, {{6, 8}, u"dpo@exemple.fr"_s}};
    for (const auto& [place, text] : head)
        list.set(place.first, place.second, text);
    const QString blank = list.rows[9];
    for (int i = 1; i <= count; ++i) {
        QString row = blank;
        row = withCell(row, 0, u"Traitement – œuvre n° %1"_s.arg(i));
        row = withCell(row, 1, u"T-%1"_s.arg(i, 3, 10, QChar(u'0')));
        row = withCell(row, 2, u"05/03/2024"_s, QDate(2024, 3, 5));
        row = withCell(row, 3, u"13/05/2025"_s);
        row = withCell(row, 4, u"Finalité 17 – œuvre n° %1"_s.arg(i));
        row = withCell(row, 7, u"Oui"_s);
        if (9 + i - 1 < list.rows.size())
            list.rows[9 + i - 1] = row;
        else
            list.rows += row;
    }
    content.replace(listBegin, listSize, list.xml());
    return withEntry(ods, u"content.xml"_s, content.toUtf8());
}

QByteArray odsWithRows(const QByteArray& rowsXml) {
    const QByteArray content =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
        "<table:table table:name=\"Feuille1\">" +
        rowsXml + "</table:table></office:spreadsheet></office:body></office:document-content>";
    return zipOf(
        {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}, {u"content.xml"_s, content}}, true);
}

namespace {

template <class Row>
Row withId(Row row) {
    row.rowId = newRowId();
    return row;
}

} // namespace

Activity richActivity(int number) {
    const auto s = [number](const QString& text) { return text + u' ' + QString::number(number); };
    Activity a;
    a.ref = u"TRT-%1"_s.arg(number, 4, 10, QChar(u'0'));
    a.name = {s(u"Gestion de l’œuvre sociale"_s), s(u"Social fund"_s)};
    a.role = u"controller"_s;
    a.status = u"approved"_s;
    a.department = u"=SUM(A1)"_s; // looks like a formula, is a name
    a.owner = u"@direction"_s;
    a.createdOn = QDate(2024, 2, 29);
    a.updatedOn = QDate(2026, 1, 15);
    a.reviewDue = QDate(2027, 1, 15);
    a.software = {u"Sage, paie"_s, u"Excel \"maison\""_s};
    Actor controller;
    controller.role = u"controller"_s;
    controller.name = u"Dupont"_s;
    controller.firstName = u"Louise"_s;
    controller.company = u"AlloClaim"_s;
    controller.address = u"1 rue Rivoli\nBâtiment B"_s;
    controller.postcode = u"01000"_s;
    controller.city = u"Bourg"_s;
    controller.country = u"FR"_s;
    controller.phone = u"+33 1 02 03 04 05"_s;
    controller.email = u"l@exemple.fr"_s;
    a.actors += withId(controller);
    Actor contact;
    contact.role = u"privacy_contact"_s;
    contact.name = u"Référent"_s;
    a.actors += withId(contact);
    Purpose side;
    side.text = {s(u"Statistiques  avec   espaces"_s), u"Statistics"_s};
    side.legalBasis = u"legitimate_interests"_s;
    side.legitimateInterest = {u"Pilotage"_s, {}};
    a.purposes += withId(side);
    Purpose main;
    main.text = {s(u"Paie <&> \"salaires\""_s), {}};
    main.main = true;
    main.legalBasis = u"legal_obligation"_s;
    main.justification = {u"Code du travail"_s, u"Labour code"_s};
    a.purposes += withId(main);
    DataItem nir;
    nir.category = u"nir"_s;
    nir.description = {u"NIR"_s, u"SSN"_s};
    nir.origin = u"provided"_s;
    nir.retention.fr = s(u"5 ans"_s);
    nir.activeNumber = 5;
    nir.activeUnit = u"years"_s;
    a.dataItems += withId(nir);
    DataItem bare;
    bare.category = u"internet"_s;
    a.dataItems += withId(bare);
    DataItem health;
    health.category = u"other"_s;
    health.sensitive = u"health"_s;
    health.description = {u"Arrêts de travail"_s, {}};
    health.criterion.fr = u"aussi longtemps que nécessaire"_s;
    a.dataItems += withId(health);
    PersonGroup employees;
    employees.category = u"employees"_s;
    employees.detail.fr = u"CDI\nCDD"_s;
    employees.approximateCount = 250;
    a.persons += withId(employees);
    PersonGroup visitors;
    visitors.category = u"visitors"_s;
    visitors.minors = true;
    a.persons += withId(visitors);
    Recipient bank;
    bank.type = u"processor"_s;
    bank.name = u"Banque d’Andorre"_s;
    bank.detail.fr = u"virements"_s;
    bank.contractStatus = u"signed"_s;
    bank.contractOn = QDate(2018, 1, 23);
    bank.country = u"AD"_s;
    a.recipients += withId(bank);
    Recipient external;
    external.type = u"external"_s;
    external.detail.fr = u"une seule ligne"_s;
    a.recipients += withId(external);
    Transfer transfer;
    transfer.recipient = u"Google LLC"_s;
    transfer.country = u"US"_s;
    transfer.guarantee = u"adequacy"_s;
    transfer.documentation = u"https://exemple.fr/dpf"_s;
    a.transfers += withId(transfer);
    Transfer odd;
    odd.recipient = u"Filiale"_s;
    odd.country = u"Ruritanie"_s;
    odd.guarantee = u"derogation49"_s;
    odd.derogation = u"explicit_consent"_s;
    a.transfers += withId(odd);
    for (const char* kind : {"encryption", "software_protection", "physical_security", "other", "access_control"}) {
        Measure measure;
        measure.kind = QString::fromLatin1(kind);
        measure.detail.fr = u"- détail"_s;
        a.measures += withId(measure);
    }
    a.collectionMeans = {u"contract"_s};
    a.rightsContact = u"rgpd@exemple.fr"_s;
    a.automatedDecision = false;
    a.notes = u"Ligne 1\nLigne 2"_s;
    return a;
}

Organisation sampleOrganisation() {
    Organisation o;
    o.name = u"AlloClaim"_s;
    o.legalLastName = u"Durand"_s;
    o.legalFirstName = u"Zoé"_s;
    o.address = u"1 rue Haute"_s;
    o.postcode = u"31000"_s;
    o.city = u"Toulouse"_s;
    o.phone = u"05 61 00 00 00"_s;
    o.email = u"contact@exemple.fr"_s;
    Actor dpo;
    dpo.role = u"dpo"_s;
    dpo.name = u"Martin"_s;
    dpo.firstName = u"Anne"_s;
    dpo.company = u"DPO Conseil"_s;
    dpo.email = u"dpo@exemple.fr"_s;
    dpo.rowId = u"0123456789ab"_s;
    o.actors += dpo;
    return o;
}

std::optional<int> run(
    const QString& program, const QStringList& arguments, QByteArray* output, const QString& folder) {
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return {};
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(path, arguments);
    if (!process.waitForFinished(300'000)) {
        // Installed but stuck is a failure, never a skip.
        process.kill();
        process.waitForFinished();
        return -1;
    }
    if (output)
        *output = process.readAll();
    return process.exitCode();
}

std::optional<QString> convertedByOffice(const QString& path, const QString& format, const QString& folder) {
    const auto code = run(u"soffice"_s, {u"-env:UserInstallation=file://"_s + folder + u"/profile"_s, u"--headless"_s,
                                            u"--convert-to"_s, format, u"--outdir"_s, folder, path});
    if (!code)
        return {};
    REQUIRE(*code == 0);
    return folder + u'/' + QFileInfo(path).completeBaseName() + u'.' + format.section(u':', 0, 0);
}

} // namespace greffe::test
