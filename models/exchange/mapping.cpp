// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"

#include "exchange/atomicfile.h"
#include "exchange/cnillabels.h"
#include "exchange/csv.h"
#include "exchange/sheets.h"

#include <QCryptographicHash>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QString shapeOf(const QStringList& titles) {
    QStringList folded;
    for (const QString& title : titles)
        folded += cnil::labelKey(title);
    const QByteArray hash = QCryptographicHash::hash(folded.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

FreeTable fromSheet(const Sheet& sheet) {
    FreeTable out;
    out.sheet = sheet.name;
    const int header = sheet.cells.first().row;
    QList<int> columns;
    for (const SheetCell& cell : sheet.row(header)) {
        columns += cell.column;
        out.titles += cell.text.trimmed();
    }
    // A filled cell below a blank title is a column too: nothing is lost.
    for (const SheetCell& cell : sheet.cells) {
        if (!columns.contains(cell.column)) {
            columns += cell.column;
            out.titles += QString();
        }
    }
    for (qsizetype i = 0; i < sheet.cells.size();) {
        const int number = sheet.cells[i].row;
        const auto row = sheet.row(number);
        i += qsizetype(row.size());
        if (number == header)
            continue;
        QStringList cells(columns.size());
        for (const SheetCell& cell : row)
            cells[columns.indexOf(cell.column)] = cell.date ? cell.date->toString(Qt::ISODate) : cell.text;
        out.rows += cells;
        out.where += sheet.name + u'!' + cellAddress(number, 0);
    }
    out.shape = shapeOf(out.titles);
    return out;
}

void addComments(const Sheet& sheet, FreeTable& table) {
    QHash<QString, qsizetype> rows;
    for (qsizetype i = 0; i < table.where.size() && !sheet.comments.isEmpty(); ++i)
        rows.insert(table.where[i], i);
    for (const SheetComment& comment : sheet.comments) {
        const qsizetype row = rows.value(sheet.name + u'!' + cellAddress(comment.row, 0), -1);
        table.comments += {row, asUnplaced(sheet, comment)};
    }
}

/// How alike two folded titles are: all words of one in the other, weighted by how much of it they are.
int likeness(const QString& a, const QString& b) {
    if (a.isEmpty() || b.isEmpty())
        return 0;
    if (a == b)
        return 100;
    const QStringList first = a.split(u' '), second = b.split(u' ');
    const auto common =
        std::count_if(first.cbegin(), first.cend(), [&](const QString& word) { return second.contains(word); });
    return int(common * 180 / (first.size() + second.size()));
}

/// One form for one and many: "categories de personnes" is "categorie de personne".
QString singular(const QString& key) {
    QStringList words = key.split(u' ');
    for (QString& word : words) {
        if (word.size() > 3 && (word.endsWith(u's') || word.endsWith(u'x')))
            word.chop(1);
    }
    return words.join(u' ');
}

int likeness(const Field& field, const QString& title) {
    const QString plain = singular(title);
    return std::max({likeness(singular(cnil::labelKey(field.name())), plain),
        likeness(singular(cnil::labelKey(field.label.in(Language::French))), plain),
        likeness(singular(cnil::labelKey(field.label.in(Language::English))), plain)});
}

constexpr int worthProposing = 60;

/// The member that a column titled as the whole list means.
bool isSpoken(const FieldColumn& column) {
    static constexpr std::pair<const char*, const char*> spoken[] = {{"purposes", "text"},
        {"data_items", "description"}, {"persons", "category"}, {"recipients", "name"}, {"measures", "kind"},
        {"transfers", "country"}, {"actors", "name"}, {"cookies", "name"}};
    return std::any_of(std::begin(spoken), std::end(spoken), [&](const auto& one) {
        return qstrcmp(column.rows->key, one.first) == 0 && qstrcmp(column.field->key, one.second) == 0;
    });
}

/// A title that several lists share ("Nom", "Pays", "Précisions"): too vague to guess by.
bool isPlain(const FieldColumn& column) {
    static const QSet<QString> vague{u"name"_s, u"detail"_s, u"country"_s, u"contact"_s, u"on"_s, u"by"_s, u"role"_s,
        u"title"_s, u"address"_s, u"postcode"_s, u"city"_s, u"phone"_s, u"email"_s, u"first_name"_s, u"company"_s,
        u"purpose"_s, u"description"_s, u"article"_s, u"where"_s, u"place"_s, u"document"_s, u"source"_s, u"reason"_s};
    return vague.contains(column.field->name());
}

/// Fills `record` from a row; what has no home or does not parse goes to the lists.
void fill(const FreeTable& table, const QList<ColumnGuess>& mapping, qsizetype row, void* record, QString& ref,
    const QString& zone, QList<UnplacedCell>& unplaced, QList<InputProblem>& problems) {
    for (qsizetype i = 0; i < table.titles.size(); ++i) {
        const QString cell = withoutNeutralisation(table.rows[row].value(i));
        const QString where =
            table.where.value(row) + u", "_s + (table.titles[i].isEmpty() ? QString::number(i + 1) : table.titles[i]);
        const ColumnGuess guess = mapping.value(i);
        if (guess.column && guess.column->rows)
            setRowsFromCell(*guess.column, record, cell);
        else if (guess.column) {
            if (const auto problem = setFromCell(*guess.column, record, cell, zone))
                problems += {where, *problem};
        } else if (table.titles[i] == u"ref")
            ref = cell.trimmed();
        else if (!cell.trimmed().isEmpty())
            unplaced += {table.sheet, where, cell};
    }
}

QSet<QString> carriedBy(const QList<ColumnGuess>& mapping) {
    QSet<QString> out;
    for (const ColumnGuess& guess : mapping) {
        if (!guess.column)
            continue;
        if (guess.column->field->kind != FieldKind::Rows)
            out += guess.column->path(); // in a child list: only that member of its rows
        else
            for (const Field& child : guess.column->field->rows->fields())
                out += guess.column->field->name() + u"[]."_s + child.name();
    }
    return out;
}

} // namespace

QList<FieldColumn> mappableColumns(std::span<const Field> fields) {
    QList<FieldColumn> out;
    for (const Field& field : fields) {
        if (field.has(Computed))
            continue;
        if (field.kind != FieldKind::Rows) {
            out += columnsFor(std::span<const Field>(&field, 1), false);
            continue;
        }
        for (const Field& child : field.rows->fields()) {
            const auto half = child.kind == FieldKind::Bilingual ? FieldColumn::Half::French : FieldColumn::Half::Whole;
            if (child.kind != FieldKind::Rows && !child.has(Computed))
                out += FieldColumn{&child, half, &field};
        }
    }
    return out;
}

Result<FreeTable> readFreeTable(const QString& path) {
    const QByteArray bytes = TRY(readFileLimited(path, SheetLimits().fileBytes));
    if (bytes.startsWith("PK") || bytes.startsWith("\xD0\xCF\x11\xE0")) {
        const SheetFile file = TRY(readSheets(bytes));
        const auto titled = std::find_if(file.sheets.cbegin(), file.sheets.cend(), [](const Sheet& sheet) {
            return !sheet.cells.isEmpty() && sheet.row(sheet.cells.first().row).size() >= 2;
        });
        if (titled != file.sheets.cend()) {
            FreeTable out = fromSheet(*titled);
            for (const Sheet& sheet : file.sheets)
                addComments(sheet, out);
            return out;
        }
        return Error{Error::Kind::Invalid,
            {u"Aucune feuille de ce classeur ne commence par une ligne de titres. Rien n’a été changé."_s,
                u"No sheet of this workbook begins with a row of titles. Nothing was changed."_s},
            u"no titles"_s};
    }
    const CsvTable table = TRY(readCsvTable(bytes));
    FreeTable out;
    out.titles = table.header;
    for (const CsvRow& row : table.rows) {
        out.rows += row.cells;
        out.where += u"line "_s + QString::number(row.line);
    }
    out.shape = shapeOf(out.titles);
    return out;
}

QList<ColumnGuess> suggestMapping(std::span<const Field> fields, const QStringList& titles) {
    struct Candidate {
        qsizetype title;
        FieldColumn column;
        int confidence;
    };
    QList<Candidate> candidates;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        if (titles[i].trimmed() == u"ref")
            continue;
        if (const auto exact = columnByKey(fields, titles[i])) {
            candidates += {i, *exact, 100};
            continue;
        }
        const QString title = cnil::labelKey(titles[i]);
        for (const FieldColumn& column : mappableColumns(fields)) {
            if (column.half == FieldColumn::Half::English)
                continue;
            int confidence = likeness(*column.field, title);
            if (column.rows) {
                // "Finalités" means their texts; of "Nom" alone nobody knows whose.
                const bool spoken = isSpoken(column);
                const int list = spoken ? likeness(*column.rows, title) : 0;
                confidence = std::max(list, isPlain(column) ? 0 : confidence - 2);
            }
            if (confidence >= worthProposing)
                candidates += {i, column, confidence};
        }
    }
    // The surest first, so that a vague title does not take the field of a plain one.
    std::stable_sort(candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.confidence > b.confidence; });
    QList<ColumnGuess> out(titles.size());
    QSet<QString> taken;
    for (const Candidate& candidate : std::as_const(candidates)) {
        if (out[candidate.title].column || taken.contains(candidate.column.path()))
            continue;
        taken.insert(candidate.column.path());
        out[candidate.title] = {candidate.column, candidate.confidence};
    }
    return out;
}

QJsonArray mappingToJson(const QStringList& titles, const QList<ColumnGuess>& mapping) {
    QJsonArray out;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const ColumnGuess guess = mapping.value(i);
        out.append(guess.column ? guess.column->path() : titles[i] == u"ref" ? u"ref"_s : QString());
    }
    return out;
}

Result<> applyNamed(std::span<const Field> fields, const QStringList& titles, const QMap<QString, QString>& named,
    QList<ColumnGuess>& mapping) {
    for (auto it = named.begin(); it != named.end(); ++it) {
        const qsizetype place = titles.indexOf(it.key());
        if (place < 0)
            return Error{Error::Kind::Invalid,
                Text{u"Le fichier n’a pas de colonne « %1 ». Il y a : %2."_s,
                    u"The file has no column “%1”. There are: %2."_s}
                    .arg(it.key())
                    .arg(titles.join(u", "_s)),
                {}, it.key()};
        const auto column = columnByKey(fields, it.value());
        if (!it.value().isEmpty() && (!column || column->field->has(Computed)))
            return Error{Error::Kind::Invalid,
                Text{u"« %1 » n’est pas un champ de la fiche (par exemple name_fr, department, purposes.text)."_s,
                    u"“%1” is not a field of the record (for example name_fr, department, purposes.text)."_s}
                    .arg(it.value()),
                {}, it.value()};
        mapping[place] = column ? ColumnGuess{column, 100} : ColumnGuess{};
    }
    return {};
}

void applyRemembered(std::span<const Field> fields, const QJsonArray& remembered, QList<ColumnGuess>& mapping) {
    if (remembered.size() != mapping.size())
        return;
    for (qsizetype i = 0; i < mapping.size(); ++i) {
        const QString path = remembered[i].toString();
        const auto column = columnByKey(fields, path);
        if (column || path.isEmpty())
            mapping[i] = column ? ColumnGuess{column, 100} : ColumnGuess{};
    }
}

QString mappingKey(const RecordType& type, const FreeTable& table) {
    return u"mapping."_s + QString::fromLatin1(type.key) + u'.' + table.shape;
}

RegisterFile mappedRegister(const FreeTable& table, const QList<ColumnGuess>& mapping) {
    RegisterFile out;
    out.format = RegisterFormat::Csv;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        ReadActivity read;
        read.format = RegisterFormat::Csv;
        read.carried = carriedBy(mapping);
        read.sheet = table.where.value(i);
        fill(table, mapping, i, &read.activity, read.activity.ref, {}, out.unplaced, out.problems);
        out.activities += read;
    }
    for (const auto& [row, comment] : table.comments) {
        out.unplaced += comment;
        if (row >= 0)
            keepAsNote(out.activities[row], comment);
    }
    out.read = int(out.activities.size());
    return out;
}

RequestFile mappedRequests(const FreeTable& table, const QList<ColumnGuess>& mapping, const QString& zone) {
    RequestFile out;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        ReadRequest read;
        read.carried = carriedBy(mapping);
        read.line = i + 1;
        fill(table, mapping, i, &read.request, read.request.ref, zone, out.unplaced, out.problems);
        out.requests += read;
    }
    for (const auto& [row, comment] : table.comments)
        out.unplaced += comment;
    out.read = int(out.requests.size());
    return out;
}

} // namespace greffe
