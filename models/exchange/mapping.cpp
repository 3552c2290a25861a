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

int likeness(const Field& field, const QString& title) {
    return std::max({likeness(cnil::labelKey(field.name()), title),
        likeness(cnil::labelKey(field.label.in(Language::French)), title),
        likeness(cnil::labelKey(field.label.in(Language::English)), title)});
}

constexpr int worthProposing = 60;

/// Fills `record` from a row; what has no home or does not parse goes to the lists.
void fill(const FreeTable& table, const QList<ColumnGuess>& mapping, qsizetype row, void* record, QString& ref,
    const QString& zone, QList<UnplacedCell>& unplaced, QList<InputProblem>& problems) {
    for (qsizetype i = 0; i < table.titles.size(); ++i) {
        const QString cell = withoutNeutralisation(table.rows[row].value(i));
        const QString where =
            table.where.value(row) + u", "_s + (table.titles[i].isEmpty() ? QString::number(i + 1) : table.titles[i]);
        const ColumnGuess guess = mapping.value(i);
        if (guess.column) {
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
            out += guess.column->path();
        else
            for (const Field& child : guess.column->field->rows->fields())
                out += guess.column->field->name() + u"[]."_s + child.name();
    }
    return out;
}

} // namespace

Result<FreeTable> readFreeTable(const QString& path) {
    const QByteArray bytes = TRY(readFileLimited(path, SheetLimits().fileBytes));
    if (bytes.startsWith("PK") || bytes.startsWith("\xD0\xCF\x11\xE0")) {
        const SheetFile file = TRY(readSheets(bytes));
        for (const Sheet& sheet : file.sheets) {
            if (!sheet.cells.isEmpty() && sheet.row(sheet.cells.first().row).size() >= 2)
                return fromSheet(sheet);
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
        for (const Field& field : fields) {
            if (field.kind == FieldKind::Rows || field.has(Computed))
                continue;
            const int confidence = likeness(field, title);
            const auto half = field.kind == FieldKind::Bilingual ? FieldColumn::Half::French : FieldColumn::Half::Whole;
            if (confidence >= worthProposing)
                candidates += {i, FieldColumn{&field, half}, confidence};
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
    out.read = int(out.requests.size());
    return out;
}

} // namespace greffe
