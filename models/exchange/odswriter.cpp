// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odswriter.h"

#include <algorithm>
#include <cstring>
#include <zip.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* namespaces = R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
                                   R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
                                   R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
                                   R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
                                   R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
                                   R"( xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")"
                                   R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
                                   R"( xmlns:dc="http://purl.org/dc/elements/1.1/")"
                                   R"( xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2")";

constexpr const char* xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

QByteArray columnStyleName(double centimetres) {
    return "co" + QByteArray::number(qRound(centimetres * 10));
}

QByteArray cellStyle(const char* name, const char* background, const char* text, bool date) {
    QByteArray out = "<style:style style:name=\"" + QByteArray(name) + (date ? "Date" : "") +
                     "\" style:family=\"table-cell\"" + (date ? " style:data-style-name=\"jour\"" : "") + ">";
    out += "<style:table-cell-properties fo:wrap-option=\"wrap\" style:vertical-align=\"middle\" fo:padding=\"0.08cm\"";
    if (*background)
        out += " fo:background-color=\"" + QByteArray(background) + "\"";
    if (std::strcmp(name, "note") != 0 && std::strcmp(name, "title") != 0)
        out += " fo:border=\"0.02cm solid #b7bfca\"";
    if (date)
        out += " style:text-align-source=\"fix\"/><style:paragraph-properties fo:text-align=\"start\"";
    out += "/><style:text-properties " + QByteArray(text) + "/></style:style>";
    return out;
}

QByteArray contentHead(const QList<double>& widths, const QList<OdsValidation>& validations) {
    QByteArray out = QByteArray(xmlHead) + "<office:document-content" + namespaces + "><office:automatic-styles>";
    QList<QByteArray> done;
    for (const double width : widths) {
        const QByteArray name = columnStyleName(width);
        if (done.contains(name))
            continue;
        done += name;
        out += "<style:style style:name=\"" + name +
               "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"" +
               QByteArray::number(width, 'f', 2) + "cm\"/></style:style>";
    }
    out += "<style:style style:name=\"ro\" style:family=\"table-row\"><style:table-row-properties "
           "style:use-optimal-row-height=\"true\"/></style:style>"
           "<style:style style:name=\"tall\" style:family=\"table-row\"><style:table-row-properties "
           "style:row-height=\"1.15cm\" style:use-optimal-row-height=\"false\"/></style:style>"
           "<style:style style:name=\"ta\" style:family=\"table\" "
           "style:master-page-name=\"Fiche\"><style:table-properties table:display=\"true\"/></style:style>"
           "<number:date-style style:name=\"jour\" number:automatic-order=\"false\"><number:day "
           "number:style=\"long\"/><number:text>/</number:text>"
           "<number:month number:style=\"long\"/><number:text>/</number:text><number:year "
           "number:style=\"long\"/></number:date-style>";
    const struct {
        const char* name;
        const char* background;
        const char* text;
    } styles[] = {{"title", "", R"(fo:font-size="14pt" fo:font-weight="bold" fo:color="#1f3a5f")"},
        {"heading", "#1f3a5f", R"(fo:font-size="10pt" fo:font-weight="bold" fo:color="#ffffff")"},
        {"group", "#dde6f0", R"(fo:font-size="10pt" fo:font-weight="bold" fo:color="#1f3a5f")"},
        {"label", "#f2f5f9", R"(fo:font-size="10pt")"}, {"value", "", R"(fo:font-size="10pt")"},
        {"note", "", R"(fo:font-size="9pt" fo:font-style="italic" fo:color="#555f6b")"}};
    for (const auto& style : styles)
        out += cellStyle(style.name, style.background, style.text, false);
    out += cellStyle("value", "", R"(fo:font-size="10pt")", true);
    out += "</office:automatic-styles><office:body><office:spreadsheet>";
    if (!validations.isEmpty()) {
        out += "<table:content-validations>";
        for (const OdsValidation& v : validations) {
            out += "<table:content-validation table:name=\"" + v.name +
                   "\" table:condition=\"of:cell-content-is-in-list([$&apos;" + xmlEscaped(v.sheet) + "&apos;." +
                   xmlEscaped(v.range) +
                   "])\" table:allow-empty-cell=\"true\" table:display-list=\"unsorted\"><table:error-message "
                   "table:message-type=\"" +
                   (v.strict ? "stop" : "information") + "\" table:display=\"" + (v.strict ? "true" : "false") +
                   "\"/></table:content-validation>";
        }
        out += "</table:content-validations>";
    }
    return out;
}

QByteArray stylesXml() {
    return QByteArray(xmlHead) + "<office:document-styles" + namespaces +
           "><office:styles><style:default-style style:family=\"table-cell\"><style:text-properties "
           "fo:font-family=\"Liberation Sans\" fo:language=\"fr\" "
           "fo:country=\"FR\"/></style:default-style></office:styles>"
           "<office:automatic-styles><style:page-layout style:name=\"pl\"><style:page-layout-properties "
           "fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" style:print-orientation=\"landscape\" fo:margin=\"1.2cm\" "
           "style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/></style:page-layout></office:automatic-styles>"
           "<office:master-styles><style:master-page style:name=\"Fiche\" "
           "style:page-layout-name=\"pl\"/></office:master-styles></office:document-styles>";
}

/// One text:p per line; spaces that would collapse are written out.
QByteArray paragraphs(const QString& text) {
    QByteArray out;
    for (const QString& line : text.split(u'\n')) {
        out += "<text:p>";
        QString plain;
        const auto flush = [&] {
            out += xmlEscaped(plain);
            plain.clear();
        };
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] == u'\t') {
                flush();
                out += "<text:tab/>";
            } else if (line[i] == u' ' &&
                       (i == 0 || line[i - 1] == u' ' || line[i - 1] == u'\t' || i + 1 == line.size())) {
                flush();
                out += "<text:s/>";
            } else
                plain += line[i];
        }
        flush();
        out += "</text:p>";
    }
    return out;
}

} // namespace

QByteArray xmlEscaped(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'&')
            out += u"&amp;"_s;
        else if (c == u'<')
            out += u"&lt;"_s;
        else if (c == u'>')
            out += u"&gt;"_s;
        else if (c == u'"')
            out += u"&quot;"_s;
        else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if ((c < u' ' && c != u'\t' && c != u'\n') || c.isSurrogate() || c.unicode() == 0xFFFE ||
                   c.unicode() == 0xFFFF)
            out += QChar(QChar::ReplacementCharacter);
        else
            out += c;
    }
    return out.toUtf8();
}

OdsSheet::OdsSheet(const QString& name, const QList<double>& columnWidthsCm) {
    m_xml = "<table:table table:name=\"" + xmlEscaped(name) + "\" table:style-name=\"ta\">";
    for (const double width : columnWidthsCm)
        m_xml += "<table:table-column table:style-name=\"" + columnStyleName(width) + "\"/>";
    m_covered = QList<int>(columnWidthsCm.size() + 1, 0);
}

void OdsSheet::row(const QList<OdsCell>& cells, bool tall) {
    ++m_rows;
    m_xml += tall ? "<table:table-row table:style-name=\"tall\">" : "<table:table-row table:style-name=\"ro\">";
    int column = 0;
    const auto gapTo = [&](int target) {
        for (; column < target; ++column) {
            const bool covered = column < m_covered.size() && m_covered[column] > 0;
            m_xml += covered ? "<table:covered-table-cell/>" : "<table:table-cell/>";
            if (covered)
                --m_covered[column];
        }
    };
    for (const OdsCell& cell : cells) {
        gapTo(cell.column);
        m_xml += "<table:table-cell table:style-name=\"" + QByteArray(cell.style) + (cell.date ? "Date" : "") + "\"";
        if (cell.columns > 1 || cell.rows > 1)
            m_xml += " table:number-columns-spanned=\"" + QByteArray::number(cell.columns) +
                     "\" table:number-rows-spanned=\"" + QByteArray::number(cell.rows) + "\"";
        if (cell.validation)
            m_xml += " table:content-validation-name=\"" + QByteArray(cell.validation) + "\"";
        if (cell.date)
            m_xml += " office:value-type=\"date\" office:date-value=\"" + cell.date->toString(Qt::ISODate).toLatin1() +
                     "\"><text:p>" + cell.date->toString(u"dd/MM/yyyy"_s).toLatin1() + "</text:p></table:table-cell>";
        else if (cell.text.isEmpty())
            m_xml += "/>";
        else
            m_xml += " office:value-type=\"string\">" + paragraphs(cell.text) + "</table:table-cell>";
        for (int c = cell.column; c < cell.column + cell.columns && c < m_covered.size(); ++c)
            m_covered[c] = std::max(m_covered[c], cell.rows - 1);
        ++column;
        for (int c = 1; c < cell.columns; ++c, ++column)
            m_xml += "<table:covered-table-cell/>";
    }
    gapTo(std::max(column, cells.isEmpty() ? 1 : column));
    m_xml += "</table:table-row>";
}

QByteArray OdsSheet::finish() {
    m_xml += "</table:table>";
    return std::move(m_xml);
}

namespace {

/// A libzip source that asks for more XML when it has given away what it had.
struct ContentSource {
    std::function<QByteArray()> next;
    QByteArray buffer = {};
    qsizetype at = 0;
    bool ended = false;
    zip_error_t error = {};

    static zip_int64_t call(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        auto* self = static_cast<ContentSource*>(state);
        switch (command) {
        case ZIP_SOURCE_OPEN:
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_READ: {
            zip_uint64_t given = 0;
            while (given < length) {
                if (self->at == self->buffer.size()) {
                    if (!self->ended) {
                        self->buffer = self->next();
                        self->at = 0;
                        self->ended = self->buffer.isEmpty();
                    }
                    if (self->ended)
                        break;
                }
                const auto n = std::min<zip_uint64_t>(length - given, zip_uint64_t(self->buffer.size() - self->at));
                std::memcpy(static_cast<char*>(data) + given, self->buffer.constData() + self->at, n);
                given += n;
                self->at += qsizetype(n);
            }
            return zip_int64_t(given);
        }
        case ZIP_SOURCE_STAT: {
            auto* stat = static_cast<zip_stat_t*>(data);
            zip_stat_init(stat);
            return sizeof(zip_stat_t);
        }
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&self->error, data, length);
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default:
            zip_error_set(&self->error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
        }
    }
};

Error packFailed(zip_error_t* error) {
    return {Error::Kind::Bug,
        {u"Le classeur n’a pas pu être assemblé. Rien n’a été écrit. Signalez ce défaut."_s,
            u"The workbook could not be assembled. Nothing was written. Please report this fault."_s},
        u"libzip "_s + QString::number(zip_error_code_zip(error))};
}

bool addEntry(zip_t* archive, const char* name, zip_source_t* source, bool stored) {
    const zip_int64_t index = source ? zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        if (source)
            zip_source_free(source);
        return false;
    }
    // A fixed date, so that the same register gives the same bytes.
    zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x0021, 0);
    return zip_set_file_compression(archive, zip_uint64_t(index), stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0;
}

} // namespace

Result<QByteArray> odsFile(const QList<double>& widths, const QList<OdsValidation>& validations, const QString& title,
    const std::function<QByteArray()>& nextSheet) {
    constexpr const char* mime = "application/vnd.oasis.opendocument.spreadsheet";
    const QByteArray mimetype = mime;
    const QByteArray manifest =
        QByteArray(xmlHead) +
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.2\">"
        "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"" +
        mime +
        "\"/>"
        "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
        "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
        "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
    const QByteArray meta = QByteArray(xmlHead) + "<office:document-meta" + namespaces +
                            "><office:meta><meta:generator>Greffe</meta:generator><dc:title>" + xmlEscaped(title) +
                            "</dc:title></office:meta></office:document-meta>";
    const QByteArray styles = stylesXml();

    enum class Part { Head, Sheets, Foot, End } part = Part::Head;
    ContentSource content{[&]() -> QByteArray {
        if (part == Part::Head) {
            part = Part::Sheets;
            return contentHead(widths, validations);
        }
        if (part == Part::Sheets) {
            QByteArray sheet = nextSheet();
            if (!sheet.isEmpty())
                return sheet;
            part = Part::End;
            return "</office:spreadsheet></office:body></office:document-content>";
        }
        return {};
    }};

    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target)
        return packFailed(&error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(target);
        zip_source_free(target);
        return packFailed(&error);
    }
    const auto buffer = [&](const QByteArray& bytes) {
        return zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
    };
    const bool added =
        addEntry(archive, "mimetype", buffer(mimetype), true) &&
        addEntry(archive, "content.xml", zip_source_function(archive, &ContentSource::call, &content), false) &&
        addEntry(archive, "styles.xml", buffer(styles), false) && addEntry(archive, "meta.xml", buffer(meta), false) &&
        addEntry(archive, "META-INF/manifest.xml", buffer(manifest), false);
    if (!added || zip_close(archive) != 0) {
        Error failed = packFailed(zip_get_error(archive));
        zip_discard(archive);
        zip_source_free(target);
        return failed;
    }
    QByteArray out;
    bool ok = zip_source_open(target) == 0;
    if (ok) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        ok = zip_source_stat(target, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE);
        if (ok) {
            out.resize(qsizetype(stat.size));
            ok = zip_source_read(target, out.data(), stat.size) == zip_int64_t(stat.size);
        }
        zip_source_close(target);
    }
    Error failed = ok ? Error() : packFailed(zip_source_error(target));
    zip_source_free(target);
    if (!ok)
        return failed;
    return out;
}

} // namespace greffe
