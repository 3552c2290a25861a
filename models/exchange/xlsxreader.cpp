// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheetread.h"
#include "exchange/xmlguard.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAuthor = 200; // characters of a name

/// How a cell style shows numbers, as far as reading needs it.
struct NumberStyle {
    bool date = false;
    int zeros = 0; ///< "00000": a postcode keeps its leading zeros
};

/// Everything of the workbook that its sheets refer to.
struct Workbook {
    struct Entry {
        QString name;
        QString path;
    };
    QList<Entry> sheets;
    QStringList strings;
    QList<NumberStyle> styles;
    bool from1904 = false;
};

/// A format code shows a date if it has a day, month or year outside quotes, brackets and escapes.
NumberStyle numberStyle(const QString& code) {
    NumberStyle style;
    if (!code.isEmpty() && code.count(u'0') == code.size()) {
        style.zeros = int(code.size());
        return style;
    }
    bool quoted = false, bracket = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'\\' && !quoted)
            ++i;
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u'[')
            bracket = true;
        else if (!quoted && c == u']')
            bracket = false;
        else if (!quoted && !bracket && (c == u'd' || c == u'y'))
            style.date = true;
    }
    return style;
}

bool isBuiltInDate(int id) {
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/// Text of <si>, <is>: plain or in runs; phonetic guides are not text.
QString richText(XmlGuard& xml, int limit) {
    QString out;
    const int end = xml.depth() - 1;
    bool inText = false;
    while (xml.next()) {
        if (xml.isEnd()) {
            if (xml.depth() == end)
                break;
            inText = false;
        } else if (xml.isStart()) {
            if (xml.name() == u"rPh")
                xml.skip();
            else
                inText = xml.name() == u"t";
        } else if (xml.isText() && inText && out.size() <= limit)
            out += xml.text();
    }
    return out.replace(u"\r\n"_s, u"\n"_s);
}

Result<> readStrings(const ZipReader& archive, const SheetLimits& limits, Workbook& book) {
    const ZipEntry* entry = archive.find(u"xl/sharedStrings.xml");
    if (!entry)
        return {};
    const std::unique_ptr<QIODevice> device = TRY(archive.read(*entry));
    XmlGuard xml(*device, entry->name, limits.depth);
    while (xml.next()) {
        if (!xml.isStart() || xml.name() != u"si")
            continue;
        book.strings += richText(xml, limits.cellCharacters);
        if (book.strings.size() > limits.cells)
            return tooManyCells(limits.cells);
    }
    if (xml.failed())
        return xml.error();
    return {};
}

Result<> readStyles(const ZipReader& archive, const SheetLimits& limits, Workbook& book) {
    const ZipEntry* entry = archive.find(u"xl/styles.xml");
    if (!entry)
        return {};
    const std::unique_ptr<QIODevice> device = TRY(archive.read(*entry));
    XmlGuard xml(*device, entry->name, limits.depth);
    QHash<int, NumberStyle> formats;
    bool inCells = false;
    while (xml.next()) {
        if (xml.isEnd() && xml.name() == u"cellXfs")
            inCells = false;
        if (!xml.isStart())
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == u"numFmt")
            formats.insert(
                attributes.value("numFmtId"_L1).toInt(), numberStyle(attributes.value("formatCode"_L1).toString()));
        else if (xml.name() == u"cellXfs")
            inCells = true;
        else if (inCells && xml.name() == u"xf") {
            const int id = attributes.value("numFmtId"_L1).toInt();
            NumberStyle style = formats.value(id);
            style.date = style.date || isBuiltInDate(id);
            book.styles += style;
        }
    }
    if (xml.failed())
        return xml.error();
    return {};
}

Result<Workbook> readWorkbook(const ZipReader& archive, const SheetLimits& limits) {
    QHash<QString, QString> targets;
    if (const ZipEntry* entry = archive.find(u"xl/_rels/workbook.xml.rels")) {
        const std::unique_ptr<QIODevice> device = TRY(archive.read(*entry));
        XmlGuard xml(*device, entry->name, limits.depth);
        while (xml.next()) {
            if (!xml.isStart() || xml.name() != u"Relationship")
                continue;
            const auto attributes = xml.attributes();
            if (attributes.value("TargetMode"_L1) == "External"_L1)
                continue; // never followed
            const QString target = attributes.value("Target"_L1).toString();
            targets.insert(
                attributes.value("Id"_L1).toString(), target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target);
        }
        if (xml.failed())
            return xml.error();
    }
    Workbook book;
    const ZipEntry* entry = archive.find(u"xl/workbook.xml");
    const std::unique_ptr<QIODevice> device = TRY(archive.read(*entry));
    XmlGuard xml(*device, entry->name, limits.depth);
    while (xml.next()) {
        if (!xml.isStart())
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == u"workbookPr")
            book.from1904 = attributes.value("date1904"_L1) == "1"_L1 || attributes.value("date1904"_L1) == "true"_L1;
        if (xml.name() != u"sheet")
            continue;
        QString id;
        for (const QXmlStreamAttribute& attribute : attributes) {
            if (attribute.name() == u"id")
                id = attribute.value().toString();
        }
        const QString path =
            targets.contains(id) ? targets.value(id) : u"xl/worksheets/sheet%1.xml"_s.arg(book.sheets.size() + 1);
        book.sheets += {attributes.value("name"_L1).toString(), path};
        if (book.sheets.size() > limits.sheets)
            return tooManyCells(limits.cells);
    }
    if (xml.failed())
        return xml.error();
    TRY(readStrings(archive, limits, book));
    TRY(readStyles(archive, limits, book));
    return book;
}

/// Row and column of "B7", from 0; -1 if it is not an address.
std::pair<int, int> position(QStringView reference) {
    qint64 row = 0, column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && reference[i] >= u'A' && reference[i] <= u'Z' && i < 4; ++i)
        column = column * 26 + (reference[i].unicode() - u'A' + 1);
    const qsizetype letters = i;
    for (; i < reference.size() && reference[i] >= u'0' && reference[i] <= u'9' && i < letters + 8; ++i)
        row = row * 10 + (reference[i].unicode() - u'0');
    if (letters == 0 || i == letters || i != reference.size() || row == 0)
        return {-1, -1};
    return {int(row - 1), int(column - 1)};
}

class XlsxSheet {
public:
    XlsxSheet(QIODevice& device, const QString& entry, const Workbook& book, const SheetLimits& limits, qint64& cells)
        : m_xml(device, entry, limits.depth)
        , m_book(book)
        , m_limits(limits)
        , m_cellCount(cells) {}

    Result<Sheet> read(const QString& name) {
        Sheet sheet;
        sheet.name = name;
        while (m_xml.next()) {
            if (!m_xml.isStart())
                continue;
            if (m_xml.name() == u"row") {
                const int given = m_xml.attributes().value("r"_L1).toInt();
                m_row = given > 0 ? given - 1 : m_row + 1;
                m_column = -1;
            } else if (m_xml.name() == u"c")
                readCell(sheet);
        }
        if (m_xml.failed())
            return m_xml.error();
        // Hostile or careless writers give cells out of order.
        std::stable_sort(sheet.cells.begin(), sheet.cells.end(), [](const SheetCell& a, const SheetCell& b) {
            return a.row != b.row ? a.row < b.row : a.column < b.column;
        });
        return sheet;
    }

private:
    void readCell(Sheet& sheet) {
        const auto attributes = m_xml.attributes();
        const auto [row, column] = position(attributes.value("r"_L1));
        m_row = row >= 0 ? row : std::max(m_row, 0);
        m_column = column >= 0 ? column : m_column + 1;
        const QString type = attributes.value("t"_L1).toString();
        const int style = attributes.value("s"_L1).toInt();
        SheetCell cell;
        cell.row = m_row;
        cell.column = m_column;
        QString value;
        const int end = m_xml.depth() - 1;
        bool inValue = false;
        bool inFormula = false;
        while (m_xml.next()) {
            if (m_xml.isEnd()) {
                if (m_xml.depth() == end)
                    break;
                inValue = inFormula = false;
            } else if (m_xml.isStart()) {
                if (m_xml.name() == u"is")
                    cell.text = richText(m_xml, m_limits.cellCharacters);
                else if (m_xml.name() == u"v")
                    inValue = true;
                else if (m_xml.name() == u"f")
                    cell.formula = inFormula = true;
                else
                    m_xml.skip();
            } else if (m_xml.isText() && inFormula) {
                // "[1]Feuille!A1" is a cell of the first linked file.
                static const QRegularExpression elsewhere(u"\\[\\d+\\]|WEBSERVICE\\("_s);
                cell.linked = cell.linked || elsewhere.match(m_xml.text().toString()).hasMatch();
            } else if (m_xml.isText() && inValue && value.size() <= m_limits.cellCharacters)
                value += m_xml.text();
        }
        if (m_xml.failed())
            return;
        if (cell.text.isEmpty() && !value.isEmpty())
            interpret(cell, type, value, m_book.styles.value(style));
        if (cell.text.size() > m_limits.cellCharacters)
            return m_xml.fail(cellTooLong(sheet.name, m_row, m_column));
        if (cell.text.trimmed().isEmpty())
            return;
        if (++m_cellCount > m_limits.cells)
            return m_xml.fail(tooManyCells(m_limits.cells));
        sheet.cells += std::move(cell);
    }

    void interpret(SheetCell& cell, const QString& type, const QString& value, const NumberStyle& style) const {
        if (type == u"s") {
            bool ok = false;
            const qint64 index = value.toLongLong(&ok);
            if (ok && index >= 0 && index < m_book.strings.size())
                cell.text = m_book.strings[index];
            return;
        }
        if (type == u"str" || type == u"e") {
            cell.text = value;
            return;
        }
        if (type == u"b") {
            cell.text = value == u"1" ? u"oui"_s : u"non"_s;
            return;
        }
        if (type == u"d") {
            const QDate day = QDate::fromString(value.left(10), Qt::ISODate);
            if (day.isValid())
                cell.date = day;
            cell.text = value;
            return;
        }
        bool ok = false;
        const double number = value.toDouble(&ok);
        if (!ok || !std::isfinite(number) || std::abs(number) > 1e15) {
            cell.text = value;
            return;
        }
        if (style.date) {
            // The calendar of 1900 has a 29 February that never was: days before 1 March 1900 are not dates worth
            // reading.
            const QDate origin = m_book.from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
            if (number >= 61 && number < 2958466) {
                cell.date = origin.addDays(qint64(number));
                cell.text = cell.date->toString(u"dd/MM/yyyy"_s);
                return;
            }
        }
        cell.text = number == std::floor(number) ? QString::number(qint64(number)) : value;
        if (style.zeros > 0 && number >= 0)
            cell.text = cell.text.rightJustified(style.zeros, u'0');
    }

    XmlGuard m_xml;
    const Workbook& m_book;
    const SheetLimits& m_limits;
    qint64& m_cellCount;
    int m_row = -1;
    int m_column = -1;
};

/// Where a sheet's comments stand: "xl/worksheets/sheet1.xml" → "xl/comments1.xml"; empty if it has none.
Result<QString> commentsPath(const ZipReader& archive, const SheetLimits& limits, const QString& sheetPath) {
    const QString folder = sheetPath.section(u'/', 0, -2);
    const ZipEntry* entry = archive.find(folder + u"/_rels/"_s + sheetPath.section(u'/', -1) + u".rels"_s);
    if (!entry)
        return QString();
    const std::unique_ptr<QIODevice> device = TRY(archive.read(*entry));
    XmlGuard xml(*device, entry->name, limits.depth);
    QString path;
    while (xml.next()) {
        const auto attributes = xml.attributes();
        // Threaded comments have a second part of their own; this one holds their words too.
        if (!xml.isStart() || xml.name() != u"Relationship" || !attributes.value("Type"_L1).endsWith(u"/comments") ||
            attributes.value("TargetMode"_L1) == "External"_L1)
            continue;
        const QString target = attributes.value("Target"_L1).toString();
        path = target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + u'/' + target);
    }
    if (xml.failed())
        return xml.error();
    return path;
}

Result<> readComments(
    const ZipReader& archive, const SheetLimits& limits, const QString& sheetPath, Sheet& sheet, qint64& cells) {
    const ZipEntry* entry = archive.find(TRY(commentsPath(archive, limits, sheetPath)));
    if (!entry)
        return {};
    const std::unique_ptr<QIODevice> device = TRY(archive.read(*entry));
    XmlGuard xml(*device, entry->name, limits.depth);
    QStringList authors;
    while (xml.next()) {
        if (!xml.isStart())
            continue;
        if (xml.name() == u"author") {
            QString author;
            while (xml.next() && xml.isText())
                author += xml.text().left(mostAuthor);
            authors += author;
        } else if (xml.name() == u"comment") {
            const auto attributes = xml.attributes();
            const auto [row, column] = position(attributes.value("ref"_L1));
            SheetComment comment;
            comment.row = std::max(row, 0);
            comment.column = std::max(column, 0);
            comment.author = authors.value(attributes.value("authorId"_L1).toInt());
            if (comment.author.startsWith(u"tc={"))
                comment.author.clear(); // Excel's number of a conversation, not a name
            comment.text = richText(xml, limits.cellCharacters);
            if (comment.text.size() > limits.cellCharacters)
                return cellTooLong(sheet.name, comment.row, comment.column);
            TRY(keepComment(sheet, std::move(comment), cells, limits));
        }
        if (authors.size() > limits.sheets)
            return tooManyCells(limits.cells);
    }
    if (xml.failed())
        return xml.error();
    return {};
}

} // namespace

Result<SheetFile> readXlsxSheets(const ZipReader& archive, const SheetLimits& limits) {
    const Workbook book = TRY(readWorkbook(archive, limits));
    SheetFile file;
    file.kind = SheetFile::Kind::Xlsx;
    qint64 cells = 0;
    for (const Workbook::Entry& sheet : book.sheets) {
        const ZipEntry* entry = archive.find(sheet.path);
        if (!entry)
            return Error{Error::Kind::Corrupt,
                Text{u"La feuille « %1 » manque dans ce classeur : le fichier est abîmé. Rien n’a été changé."_s,
                    u"The sheet “%1” is missing from this workbook: the file is damaged. Nothing was changed."_s}
                    .arg(sheet.name),
                u"missing sheet part"_s, sheet.name};
        const std::unique_ptr<QIODevice> device = TRY(archive.read(*entry));
        Sheet read = TRY(XlsxSheet(*device, entry->name, book, limits, cells).read(sheet.name));
        TRY(readComments(archive, limits, sheet.path, read, cells));
        file.sheets += std::move(read);
    }
    if (file.sheets.isEmpty())
        return Error{Error::Kind::Corrupt,
            {u"Ce classeur ne contient aucune feuille. Rien n’a été changé."_s,
                u"This workbook has no sheet. Nothing was changed."_s},
            u"no sheets"_s};
    return file;
}

} // namespace greffe
