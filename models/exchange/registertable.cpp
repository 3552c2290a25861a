// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registertable.h"

#include "exchange/atomicfile.h"
#include "exchange/cellcodec.h"
#include "exchange/xlsxbook.h"

#include <QFileInfo>
#include <QMap>

#include <cstdio>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

const QString zone = u"Europe/Paris"_s; // activities have no instants: never used

/// One column of a table of activities.
struct Target {
    enum class What { Ref, Field, Unknown } what = What::Unknown;
    FieldColumn column = {};
    QString title = {};
};

Target targetFor(std::span<const Field> fields, const QString& title) {
    if (title.trimmed() == u"ref")
        return {Target::What::Ref, {}, title};
    if (const auto column = columnByKey(fields, title))
        return {Target::What::Field, *column, title};
    return {Target::What::Unknown, {}, title};
}

void addCarried(const FieldColumn& column, QSet<QString>& carried) {
    if (column.field->kind != FieldKind::Rows) {
        carried += column.path();
        return;
    }
    for (const Field& child : column.field->rows->fields())
        carried += column.field->name() + u"[]."_s + child.name();
}

} // namespace

Result<RegisterFile> readRegisterCsv(const QByteArray& bytes) {
    const CsvTable table = TRY(readCsvTable(bytes));
    QList<Target> targets;
    QSet<QString> carried;
    int known = 0;
    for (const QString& title : table.header) {
        targets += targetFor(Activity::type().fields, title);
        if (targets.last().what == Target::What::Field) {
            ++known;
            addCarried(targets.last().column, carried);
        }
    }
    if (known == 0)
        return Error{Error::Kind::Invalid,
            Text{
                u"Ce fichier CSV n’est pas un registre : sa première ligne ne contient aucune clé de champ (name, created_on…). Colonnes trouvées : %1. Rien n’a été changé."_s,
                u"This CSV file is not a register: its first row holds no field key (name, created_on…). Columns found: %1. Nothing was changed."_s}
                .arg(table.header.mid(0, 6).join(u", "_s).left(200)),
            u"no known column"_s, u"line 1"_s};
    RegisterFile out;
    out.format = RegisterFormat::Csv;
    for (const CsvRow& row : table.rows) {
        ReadActivity read;
        read.format = RegisterFormat::Csv;
        read.carried = carried;
        read.sheet = u"line "_s + QString::number(row.line);
        for (qsizetype i = 0; i < targets.size(); ++i) {
            const QString where =
                read.sheet + u", "_s + (targets[i].title.isEmpty() ? QString::number(i + 1) : targets[i].title);
            const QString cell = withoutNeutralisation(row.cells[i]);
            switch (targets[i].what) {
            case Target::What::Ref:
                read.activity.ref = cell.trimmed();
                break;
            case Target::What::Field:
                if (const auto problem = setFromCell(targets[i].column, &read.activity, cell, zone))
                    out.problems += {where, *problem};
                break;
            case Target::What::Unknown:
                if (!cell.trimmed().isEmpty())
                    out.unplaced += {QString(), where, cell};
            }
        }
        out.activities += read;
    }
    out.read = int(out.activities.size());
    return out;
}

Result<> writeRegisterCsv(const QString& path, const Organisation&, const QList<Activity>& activities, Language) {
    AtomicFile file = TRY(AtomicFile::create(path));
    CsvWriter writer(file.device());
    const QList<FieldColumn> columns = columnsFor(Activity::type().fields, true);
    QStringList cells{u"ref"_s};
    for (const FieldColumn& column : columns)
        cells += columnKey(column);
    TRY(writer.row(cells));
    for (const Activity& activity : activities) {
        cells = {activity.ref};
        for (const FieldColumn& column : columns)
            cells += cellText(column, &activity);
        TRY(writer.row(cells));
    }
    return file.commit();
}

namespace {

/// A sheet seen as rows under a row of titles.
struct Keyed {
    const Sheet* sheet = nullptr;
    int headerRow = 0;
    QMap<int, Target> columns;
    int known = 0;
};

Keyed keyed(const Sheet& sheet, std::span<const Field> fields) {
    Keyed out;
    out.sheet = &sheet;
    if (sheet.cells.isEmpty())
        return out;
    out.headerRow = sheet.cells.first().row;
    for (const SheetCell& cell : sheet.row(out.headerRow)) {
        const Target target = targetFor(fields, cell.text.trimmed());
        out.columns.insert(cell.column, target);
        out.known += target.what == Target::What::Field;
    }
    return out;
}

QString where(const Sheet& sheet, const SheetCell& cell) {
    return sheet.name + u'!' + cellAddress(cell.row, cell.column);
}

class KeyedReader {
public:
    explicit KeyedReader(const SheetFile& file)
        : m_file(file) {}

    RegisterFile read() {
        m_out.format = RegisterFormat::Xlsx;
        const Sheet* main = nullptr;
        for (const Sheet& sheet : m_file.sheets) {
            if (!main && keyed(sheet, Activity::type().fields).known > 0 && !rowsField(sheet.name)) {
                main = &sheet;
                readMain(sheet);
            }
        }
        for (const Sheet& sheet : m_file.sheets) {
            if (&sheet == main || sheet.cells.isEmpty())
                continue;
            if (const Field* field = rowsField(sheet.name))
                readChildren(sheet, *field);
            else
                for (const SheetCell& cell : sheet.cells)
                    m_out.unplaced += {sheet.name, cellAddress(cell.row, cell.column), cell.text};
        }
        for (const Sheet& sheet : m_file.sheets)
            readComments(sheet);
        // Numbers stood in for references that the activities do not have.
        for (ReadActivity& read : m_out.activities) {
            if (read.activity.ref.startsWith(u'#'))
                read.activity.ref.clear();
        }
        m_out.read = int(m_out.activities.size());
        return std::move(m_out);
    }

private:
    static const Field* rowsField(const QString& sheetName) {
        const Field* field = Activity::type().find(sheetName.trimmed());
        return field && field->kind == FieldKind::Rows ? field : nullptr;
    }

    void setCell(const Sheet& sheet, const SheetCell& cell, const FieldColumn& column, void* record) {
        const QString text =
            cell.date && column.field->kind == FieldKind::Date ? cell.date->toString(Qt::ISODate) : cell.text;
        if (const auto problem = setFromCell(column, record, withoutNeutralisation(text), zone))
            m_out.problems += {where(sheet, cell), *problem};
    }

    void readMain(const Sheet& sheet) {
        const Keyed table = keyed(sheet, Activity::type().fields);
        QSet<QString> carried;
        for (const Target& target : table.columns) {
            if (target.what == Target::What::Field)
                addCarried(target.column, carried);
        }
        for (qsizetype i = 0; i < sheet.cells.size();) {
            const auto row = sheet.row(sheet.cells[i].row);
            const int number = sheet.cells[i].row;
            i += qsizetype(row.size());
            if (number <= table.headerRow)
                continue;
            ReadActivity read;
            read.format = RegisterFormat::Xlsx;
            read.carried = carried;
            read.sheet = sheet.name + u'!' + cellAddress(number, 0);
            for (const SheetCell& cell : row) {
                const Target target = table.columns.value(cell.column);
                if (target.what == Target::What::Ref)
                    read.activity.ref = cell.text.trimmed();
                else if (target.what == Target::What::Field)
                    setCell(sheet, cell, target.column, &read.activity);
                else
                    m_out.unplaced += {sheet.name, cellAddress(cell.row, cell.column), cell.text};
            }
            m_owners.insert({&sheet, number}, m_out.activities.size());
            if (!read.activity.ref.isEmpty())
                m_byRef.insert(read.activity.ref, m_out.activities.size());
            m_out.activities += read;
        }
    }

    void readChildren(const Sheet& sheet, const Field& field) {
        const Keyed table = keyed(sheet, field.rows->fields());
        int refColumn = -1, idColumn = -1;
        for (auto it = table.columns.cbegin(); it != table.columns.cend(); ++it) {
            if (it->what == Target::What::Ref)
                refColumn = it.key();
            else if (it->title.trimmed() == u"id")
                idColumn = it.key();
        }
        QSet<QString> carried;
        for (const Target& target : table.columns) {
            if (target.what == Target::What::Field)
                carried += field.name() + u"[]."_s + target.column.field->name();
        }
        for (ReadActivity& read : m_out.activities)
            read.carried += carried;
        for (qsizetype i = 0; i < sheet.cells.size();) {
            const auto row = sheet.row(sheet.cells[i].row);
            const int number = sheet.cells[i].row;
            i += qsizetype(row.size());
            if (number <= table.headerRow)
                continue;
            const QString ref = sheet.text(number, refColumn).trimmed();
            const auto owner = m_byRef.constFind(ref);
            if (owner == m_byRef.cend()) {
                m_out.problems += {sheet.name + u'!' + cellAddress(number, std::max(refColumn, 0)),
                    Text{u"Aucun traitement de la première feuille ne porte la référence « %1 »."_s,
                        u"No activity of the first sheet has the reference “%1”."_s}
                        .arg(ref)};
                continue;
            }
            m_owners.insert({&sheet, number}, *owner);
            Activity& activity = m_out.activities[*owner].activity;
            const qsizetype place = field.rows->size(&activity);
            field.rows->resize(&activity, place + 1);
            void* child = field.rows->mutableAt(&activity, place);
            for (const SheetCell& cell : row) {
                const Target target = table.columns.value(cell.column);
                if (cell.column == refColumn)
                    continue;
                if (cell.column == idColumn)
                    field.rows->setRowId(child, cell.text.trimmed());
                else if (target.what == Target::What::Field)
                    setCell(sheet, cell, target.column, child);
                else
                    m_out.unplaced += {sheet.name, cellAddress(cell.row, cell.column), cell.text};
            }
        }
    }

    /// Listed, and kept with the activity in whose row they stand.
    void readComments(const Sheet& sheet) {
        for (const SheetComment& comment : sheet.comments) {
            const UnplacedCell cell = asUnplaced(sheet, comment);
            m_out.unplaced += cell;
            const auto owner = m_owners.constFind({&sheet, comment.row});
            if (owner != m_owners.cend())
                keepAsNote(m_out.activities[*owner], cell);
        }
    }

    const SheetFile& m_file;
    RegisterFile m_out;
    QHash<QString, qsizetype> m_byRef;
    QHash<std::pair<const Sheet*, int>, qsizetype> m_owners; ///< whose activity a row of a sheet is
};

/// In a child sheet an activity without reference is named by its place.
QString refOf(const QList<Activity>& activities, qsizetype i) {
    return activities[i].ref.isEmpty() ? u'#' + QString::number(i + 1) : activities[i].ref;
}

} // namespace

bool isKeyedRegister(const SheetFile& file) {
    return std::any_of(file.sheets.cbegin(), file.sheets.cend(),
        [](const Sheet& sheet) { return keyed(sheet, Activity::type().fields).known > 0; });
}

RegisterFile readKeyedRegister(const SheetFile& file) {
    return KeyedReader(file).read();
}

Result<> writeRegisterXlsx(const QString& path, const Organisation&, const QList<Activity>& activities, Language) {
    AtomicFile file = TRY(AtomicFile::create(path));
    const QByteArray folder = QFile::encodeName(QFileInfo(file.partPath()).absolutePath());
    Workbook book(QFile::encodeName(file.partPath()), folder, "Registre des activités de traitement");
    if (!book.isOpen())
        return fileError(EIO, path);
    const std::span<const Field> fields = Activity::type().fields;
    const QList<FieldColumn> columns = columnsFor(fields, false);
    QStringList titles{u"ref"_s};
    for (const FieldColumn& column : columns)
        titles += columnKey(column);
    book.sheet(u"activities"_s, titles);
    for (qsizetype i = 0; i < activities.size(); ++i) {
        book.nextRow();
        TRY(book.text(0, refOf(activities, i)));
        for (qsizetype c = 0; c < columns.size(); ++c)
            TRY(book.value(int(c) + 1, columns[c], &activities[i]));
    }
    for (const Field& field : fields) {
        if (field.kind != FieldKind::Rows)
            continue;
        const QList<FieldColumn> children = columnsFor(field.rows->fields(), true);
        titles = {u"ref"_s, u"id"_s};
        for (const FieldColumn& column : children)
            titles += columnKey(column);
        book.sheet(field.name(), titles);
        for (qsizetype i = 0; i < activities.size(); ++i) {
            for (qsizetype r = 0; r < field.rows->size(&activities[i]); ++r) {
                const void* row = field.rows->at(&activities[i], r);
                book.nextRow();
                TRY(book.text(0, refOf(activities, i)));
                TRY(book.text(1, field.rows->rowId(row)));
                for (qsizetype c = 0; c < children.size(); ++c)
                    TRY(book.value(int(c) + 2, children[c], row));
            }
        }
    }
    errno = 0;
    if (const lxw_error code = book.close(); code != LXW_NO_ERROR) {
        Error error = fileError(errno ? errno : EIO, path);
        error.detail += u" xlsx "_s + QString::number(int(code));
        return error;
    }
    return file.commit();
}

} // namespace greffe
