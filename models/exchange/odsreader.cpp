// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheetread.h"
#include "exchange/xmlguard.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView office = u"urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr QStringView table = u"urn:oasis:names:tc:opendocument:xmlns:table:1.0";
constexpr QStringView dc = u"http://purl.org/dc/elements/1.1/";
constexpr QStringView text = u"urn:oasis:names:tc:opendocument:xmlns:text:1.0";
constexpr int farAway = 1 << 24; // no spreadsheet has more rows or columns
constexpr int mostAuthor = 200;  // characters of a name

int repeats(const XmlGuard& xml, QLatin1StringView attribute) {
    const int n = xml.attributes().value(table.toString(), attribute).toInt();
    return std::clamp(n, 1, farAway);
}

class OdsContent {
public:
    OdsContent(QIODevice& content, const SheetLimits& limits)
        : m_xml(content, u"content.xml"_s, limits.depth)
        , m_limits(limits) {}

    Result<SheetFile> read();

private:
    void readTable();
    void readRow(Sheet& sheet);
    void readCell(Sheet& sheet, QList<SheetCell>& cells);
    void readComment(Sheet& sheet);
    void readParagraph(QString& out);
    bool isComment() const { return m_xml.space() == office && m_xml.name() == u"annotation"; }
    void append(QString& out, QStringView characters);

    XmlGuard m_xml;
    const SheetLimits& m_limits;
    SheetFile m_file;
    qint64 m_cellCount = 0;
    int m_row = 0;
    int m_column = 0;
    bool m_afterSpace = true;
};

Result<SheetFile> OdsContent::read() {
    while (m_xml.next()) {
        if (!m_xml.isStart())
            continue;
        if (m_xml.space() == table && m_xml.name() == u"table")
            readTable();
        else if (m_xml.space() == table && m_xml.name() == u"tracked-changes")
            m_xml.skip(); // deleted contents are no longer in the sheet
    }
    if (m_xml.failed())
        return m_xml.error();
    return std::move(m_file);
}

void OdsContent::readTable() {
    Sheet sheet;
    sheet.name = m_xml.attributes().value(table.toString(), "name"_L1).toString();
    if (m_file.sheets.size() >= m_limits.sheets)
        return m_xml.fail(tooManyCells(m_limits.cells));
    m_row = 0;
    const int end = m_xml.depth() - 1;
    while (m_xml.next()) {
        if (m_xml.isEnd() && m_xml.depth() == end)
            break;
        if (!m_xml.isStart())
            continue;
        if (m_xml.space() == table && m_xml.name() == u"table-row")
            readRow(sheet);
        else if (m_xml.space() != table || m_xml.name() == u"shapes" || m_xml.name() == u"table-source")
            m_xml.skip();
        // Groups and header rows are only brackets around rows.
    }
    m_file.sheets += std::move(sheet);
}

void OdsContent::readRow(Sheet& sheet) {
    const int rowRepeats = repeats(m_xml, "number-rows-repeated"_L1);
    QList<SheetCell> cells;
    m_column = 0;
    const int end = m_xml.depth() - 1;
    while (m_xml.next()) {
        if (m_xml.isEnd() && m_xml.depth() == end)
            break;
        if (!m_xml.isStart())
            continue;
        if (m_xml.space() == table && (m_xml.name() == u"table-cell" || m_xml.name() == u"covered-table-cell"))
            readCell(sheet, cells);
        else if (m_xml.space() != table)
            m_xml.skip();
    }
    if (m_xml.failed())
        return;
    int times = cells.isEmpty() ? 0 : rowRepeats;
    if (times > m_limits.repeats) {
        times = m_limits.repeats;
        if (sheet.cutAtRow < 0)
            sheet.cutAtRow = m_row;
    }
    for (int i = 0; i < times; ++i) {
        m_cellCount += cells.size();
        if (m_cellCount > m_limits.cells)
            return m_xml.fail(tooManyCells(m_limits.cells));
        for (SheetCell cell : std::as_const(cells)) {
            cell.row = m_row + i;
            sheet.cells += std::move(cell);
        }
    }
    m_row = std::min(m_row + rowRepeats, farAway);
}

void OdsContent::readCell(Sheet& sheet, QList<SheetCell>& cells) {
    SheetCell cell;
    cell.row = m_row;
    cell.column = m_column;
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const int columnRepeats = repeats(m_xml, "number-columns-repeated"_L1);
    const QStringView date = attributes.value(office.toString(), "date-value"_L1);
    if (!date.isEmpty()) {
        const QDate day = QDate::fromString(date.left(10).toString(), Qt::ISODate);
        if (day.isValid())
            cell.date = day;
    }
    const QStringView formula = attributes.value(table.toString(), "formula"_L1);
    cell.formula = !formula.isEmpty();
    cell.linked = formula.contains(u"'#") || formula.contains(u"DDE(") || formula.contains(u"WEBSERVICE(");
    const QString stringValue = attributes.value(office.toString(), "string-value"_L1).toString();
    const QString numberValue = attributes.value(office.toString(), "value"_L1).toString();

    bool first = true;
    const int end = m_xml.depth() - 1;
    while (m_xml.next()) {
        if (m_xml.isEnd() && m_xml.depth() == end)
            break;
        if (!m_xml.isStart())
            continue;
        if (m_xml.space() == text && (m_xml.name() == u"p" || m_xml.name() == u"h")) {
            if (!first)
                cell.text += u'\n';
            first = false;
            readParagraph(cell.text);
        } else if (isComment())
            readComment(sheet);
        else if (m_xml.space() != text || m_xml.name() != u"list")
            m_xml.skip(); // drawings, sub-tables
    }
    if (m_xml.failed())
        return;
    if (cell.text.isEmpty())
        cell.text = !stringValue.isEmpty() ? stringValue : numberValue;
    if (cell.text.isEmpty() && cell.date)
        cell.text = cell.date->toString(u"dd/MM/yyyy"_s);
    if (cell.text.size() > m_limits.cellCharacters)
        return m_xml.fail(cellTooLong(sheet.name, m_row, m_column));
    if (!cell.text.trimmed().isEmpty()) {
        int times = columnRepeats;
        if (times > m_limits.repeats) {
            times = m_limits.repeats;
            if (sheet.cutAtRow < 0)
                sheet.cutAtRow = m_row;
        }
        if (m_cellCount + cells.size() + times > m_limits.cells)
            return m_xml.fail(tooManyCells(m_limits.cells));
        for (int i = 0; i < times; ++i) {
            cell.column = m_column + i;
            cells += cell;
        }
    }
    m_column = std::min(m_column + columnRepeats, farAway);
}

void OdsContent::readComment(Sheet& sheet) {
    SheetComment comment;
    comment.row = m_row;
    comment.column = m_column;
    bool first = true;
    bool inAuthor = false;
    const int end = m_xml.depth() - 1;
    while (m_xml.next()) {
        if (m_xml.isEnd()) {
            if (m_xml.depth() == end)
                break;
            inAuthor = false;
        } else if (m_xml.isText()) {
            if (inAuthor && comment.author.size() < mostAuthor)
                comment.author += m_xml.text().left(mostAuthor);
        } else if (m_xml.isStart() && m_xml.space() == dc && m_xml.name() == u"creator") {
            inAuthor = true;
        } else if (m_xml.isStart() && m_xml.space() == text && (m_xml.name() == u"p" || m_xml.name() == u"h")) {
            if (!first)
                comment.text += u'\n';
            first = false;
            readParagraph(comment.text);
        } else if (m_xml.isStart() && (m_xml.space() != text || m_xml.name() == u"note"))
            m_xml.skip(); // its date, drawings
    }
    if (m_xml.failed())
        return;
    if (comment.text.size() > m_limits.cellCharacters)
        return m_xml.fail(cellTooLong(sheet.name, m_row, m_column));
    if (Result<> kept = keepComment(sheet, std::move(comment), m_cellCount, m_limits); !kept)
        m_xml.fail(kept.error());
}

// White space counts as OpenDocument says: runs collapse, text:s and text:tab say what is really meant.
void OdsContent::append(QString& out, QStringView characters) {
    for (const QChar c : characters) {
        if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r') {
            if (!m_afterSpace)
                out += u' ';
            m_afterSpace = true;
        } else {
            out += c;
            m_afterSpace = false;
        }
        if (out.size() > m_limits.cellCharacters + 1)
            return;
    }
}

void OdsContent::readParagraph(QString& out) {
    m_afterSpace = true;
    const qsizetype begin = out.size();
    const int end = m_xml.depth() - 1;
    qsizetype meant = begin; // up to here trailing spaces were asked for
    while (m_xml.next()) {
        if (m_xml.isEnd()) {
            if (m_xml.depth() == end)
                break;
            continue;
        }
        if (m_xml.isText()) {
            append(out, m_xml.text());
        } else if (m_xml.isStart() && m_xml.space() == text) {
            if (m_xml.name() == u"s") {
                const int count = std::clamp(
                    m_xml.attributes().value(text.toString(), "c"_L1).toInt(), 1, m_limits.cellCharacters + 1);
                out += QString(std::min<qsizetype>(count, m_limits.cellCharacters + 1 -
                                                              std::min<qsizetype>(out.size(), m_limits.cellCharacters)),
                    u' ');
                meant = out.size();
                m_afterSpace = true;
            } else if (m_xml.name() == u"tab") {
                out += u'\t';
                meant = out.size();
                m_afterSpace = true;
            } else if (m_xml.name() == u"line-break") {
                out += u'\n';
                meant = out.size();
                m_afterSpace = true;
            } else if (m_xml.name() == u"note" || m_xml.name() == u"ruby-text")
                m_xml.skip();
        } else if (m_xml.isStart())
            m_xml.skip(); // drawings and comments anchored in the text
    }
    // A collapsed space at the end of a paragraph is not content.
    while (out.size() > meant && out.size() > begin && out.back() == u' ')
        out.chop(1);
}

/// LibreOffice marks encrypted entries in the manifest; their names stay readable.
bool isEncrypted(const ZipReader& archive) {
    const ZipEntry* manifest = archive.find(u"META-INF/manifest.xml");
    if (!manifest)
        return false;
    const Result<QByteArray> bytes = archive.readAll(*manifest, 4 * 1024 * 1024);
    return bytes && bytes->contains("encryption-data");
}

} // namespace

Result<SheetFile> readOdsSheets(const ZipReader& archive, const SheetLimits& limits) {
    const ZipEntry* content = archive.find(u"content.xml");
    if (content->encrypted || isEncrypted(archive))
        return Error{Error::Kind::Invalid,
            {u"Ce classeur est protégé par un mot de passe. Ouvrez-le dans LibreOffice, enregistrez-en une copie sans mot de passe, importez-la, puis effacez-la."_s,
                u"This workbook is protected by a password. Open it in LibreOffice, save a copy without password, import that, then delete it."_s},
            u"encrypted"_s};
    const std::unique_ptr<QIODevice> device = TRY(archive.read(*content));
    SheetFile file = TRY(OdsContent(*device, limits).read());
    file.kind = SheetFile::Kind::Ods;
    if (file.sheets.isEmpty())
        return Error{Error::Kind::Corrupt,
            {u"Ce document OpenDocument ne contient aucune feuille de calcul : c’est peut-être un texte ou un dessin. Rien n’a été changé."_s,
                u"This OpenDocument file has no sheet: perhaps it is a text or a drawing. Nothing was changed."_s},
            u"no sheets"_s};
    return file;
}

} // namespace greffe
