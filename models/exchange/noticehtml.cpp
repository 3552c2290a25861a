// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/noticehtml.h"

#include "exchange/atomicfile.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

/// Colours with a contrast above 7:1 in both modes; tables scroll in their own box on a narrow screen.
constexpr char Style[] = R"(
:root { color-scheme: light dark; }
body { font: 1rem/1.55 "Liberation Sans", Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .6rem; padding-left: .6rem; border-left: .3rem solid #1b4f8a; }
a { color: #1b4f8a; }
.organisation { color: #4a4a4a; margin-top: 0; }
.table { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid #8a8a8a; padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #eef2f7; }
tbody th { font-weight: 600; }
@media (prefers-color-scheme: dark) {
  body { color: #ececec; background: #16181b; }
  a { color: #a9cdf5; }
  .organisation { color: #c4c4c4; }
  h2 { border-color: #a9cdf5; }
  thead th { background: #263040; }
}
@media print { main { max-width: none; padding: 0; } nav { display: none; } h2, tr { break-inside: avoid; } }
)";

/// Escaped; control characters that HTML does not allow are dropped, line feeds become breaks.
QString escaped(const QString& text) {
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || (c >= u' ' && (c < QChar(0x7F) || c > QChar(0x9F))))
            kept += c;
    }
    return kept.toHtmlEscaped().replace(u"'"_s, u"&#39;"_s).replace(u'\n', u"<br>"_s);
}

void addParagraphs(QString& out, const QStringList& paragraphs) {
    for (const QString& text : paragraphs)
        out += u"<p>"_s + escaped(text) + u"</p>\n"_s;
}

void addItems(QString& out, const QStringList& items) {
    if (items.isEmpty())
        return;
    out += u"<ul>\n"_s;
    for (const QString& item : items)
        out += u"<li>"_s + escaped(item) + u"</li>\n"_s;
    out += u"</ul>\n"_s;
}

void addTable(QString& out, const NoticeTable& table, const QString& caption) {
    if (table.isEmpty())
        return;
    // A box that scrolls must be reachable by keyboard, and say what it is.
    out +=
        u"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"%1\">\n<table>\n<caption>%1</caption>\n<thead><tr>"_s
            .arg(escaped(caption));
    for (const QString& column : table.columns)
        out += u"<th scope=\"col\">"_s + escaped(column) + u"</th>"_s;
    out += u"</tr></thead>\n<tbody>\n"_s;
    for (const QStringList& row : table.rows) {
        out += u"<tr>"_s;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            out += (i == 0 ? u"<th scope=\"row\">"_s : u"<td>"_s) + escaped(row.value(i)) +
                   (i == 0 ? u"</th>"_s : u"</td>"_s);
        out += u"</tr>\n"_s;
    }
    out += u"</tbody>\n</table>\n</div>\n"_s;
}

QString fragment(const PrivacyNotice& notice) {
    const bool french = notice.language == Language::French;
    QString out =
        u"<h1>%1</h1>\n<p class=\"organisation\">%2</p>\n"_s.arg(escaped(notice.title), escaped(notice.organisation));
    addParagraphs(out, notice.introduction);
    out += u"<nav aria-label=\"%1\">\n<ul>\n"_s.arg(french ? u"Sommaire"_s : u"Contents"_s);
    for (const NoticeSection& section : notice.sections)
        out += u"<li><a href=\"#%1\">"_s.arg(escaped(section.key)) + escaped(section.title) + u"</a></li>\n"_s;
    out += u"</ul>\n</nav>\n"_s;
    for (const NoticeSection& section : notice.sections) {
        out += u"<section aria-labelledby=\"%1\">\n<h2 id=\"%1\">"_s.arg(escaped(section.key)) +
               escaped(section.title) + u"</h2>\n"_s;
        addParagraphs(out, section.paragraphs);
        addItems(out, section.items);
        addTable(out, section.table, section.title);
        addParagraphs(out, section.closing);
        out += u"</section>\n"_s;
    }
    return out;
}

} // namespace

QByteArray noticeHtmlFragment(const PrivacyNotice& notice) {
    return fragment(notice).toUtf8();
}

QByteArray noticeHtml(const PrivacyNotice& notice) {
    QString out =
        u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"_s.arg(code(notice.language));
    out += u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s;
    out += u"<title>"_s + escaped(notice.title) + u" – "_s + escaped(notice.organisation) + u"</title>\n"_s;
    if (notice.version.isValid())
        out += u"<meta name=\"date\" content=\"%1\">\n"_s.arg(notice.version.toString(Qt::ISODate));
    out += u"<style>"_s + QString::fromLatin1(Style) + u"</style>\n</head>\n<body>\n<main>\n"_s;
    out += fragment(notice);
    out += u"</main>\n</body>\n</html>\n"_s;
    return out.toUtf8();
}

namespace {

QString decodeEntities(QString text) {
    static const QRegularExpression numeric(u"&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});"_s);
    QString out;
    qsizetype last = 0;
    for (auto it = numeric.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString code = match.captured(1);
        const uint point = code.startsWith(u'x') ? code.mid(1).toUInt(nullptr, 16) : code.toUInt();
        out += text.mid(last, match.capturedStart() - last);
        const bool isCharacter = point >= 0x20 && point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
        const char32_t character = isCharacter ? char32_t(point) : U' ';
        out += QString::fromUcs4(&character, 1);
        last = match.capturedEnd();
    }
    out += text.mid(last);
    const std::pair<QLatin1StringView, QStringView> names[] = {{"&nbsp;"_L1, u"\u00a0"}, {"&lt;"_L1, u"<"},
        {"&gt;"_L1, u">"}, {"&quot;"_L1, u"\""}, {"&apos;"_L1, u"'"}, {"&rsquo;"_L1, u"’"}, {"&laquo;"_L1, u"«"},
        {"&raquo;"_L1, u"»"}, {"&eacute;"_L1, u"é"}, {"&egrave;"_L1, u"è"}, {"&agrave;"_L1, u"à"}, {"&ecirc;"_L1, u"ê"},
        {"&ccedil;"_L1, u"ç"}, {"&ocirc;"_L1, u"ô"}, {"&ucirc;"_L1, u"û"}, {"&icirc;"_L1, u"î"}, {"&acirc;"_L1, u"â"},
        {"&ugrave;"_L1, u"ù"}, {"&euro;"_L1, u"€"}, {"&ndash;"_L1, u"–"}, {"&mdash;"_L1, u"—"}, {"&amp;"_L1, u"&"}};
    for (const auto& [name, character] : names)
        out.replace(name, character.toString());
    return out;
}

} // namespace

QString textOfHtml(const QString& html) {
    static const QRegularExpression unseen(
        u"<!--.*?-->|<(script|style|nav|head|template|noscript)\\b[^>]*>.*?</\\1\\s*>"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression cell(u"</t[dh]\\s*>\\s*(?=<t[dh]\\b)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression item(u"<li\\b[^>]*>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression block(
        u"</?(p|div|section|article|main|header|footer|h[1-6]|ul|ol|li|tr|table|caption|thead|tbody|br|dl|dt|dd|hr|"
        u"blockquote|address)\\b[^>]*>"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    static const QRegularExpression white(u"[ \\t\\r\\n\\f]+"_s);
    constexpr QChar lineMark(0x2028);
    QString text = html;
    text.remove(unseen);
    text.replace(white, u" "_s);
    text.replace(cell, u" | "_s);
    text.replace(item, QString(lineMark) + u"- "_s);
    text.replace(block, QString(lineMark));
    text.remove(tag);
    QStringList lines;
    for (const QString& line : decodeEntities(text).split(lineMark)) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty() && trimmed != u"-")
            lines += trimmed;
    }
    return lines.join(u'\n');
}

namespace {

Result<QString> textOfPdf(QByteArray bytes, const QString& path) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument pdf;
    pdf.load(&buffer);
    QStringList pages;
    for (int i = 0; i < pdf.pageCount(); ++i)
        pages += pdf.getAllText(i).text();
    const QString text = pages.join(u'\n').remove(u'\r');
    if (text.trimmed().isEmpty())
        return Error{Error::Kind::Invalid,
            {u"Ce PDF ne contient pas de texte lisible (une image, ou un fichier protégé). Copiez le texte de la "
             u"politique dans un fichier .txt."_s,
                u"This PDF holds no readable text (a picture, or a protected file). Copy the policy’s text into a .txt "
                u"file."_s},
            u"notice: no text in pdf"_s, path};
    return text;
}

} // namespace

Result<QString> loadNoticeText(const QString& path) {
    constexpr qint64 largest = 20 * 1024 * 1024;
    const QByteArray bytes = TRY(readFileLimited(path, largest));
    if (bytes.startsWith("%PDF"))
        return textOfPdf(bytes, path);
    if (bytes.contains('\0') || bytes.startsWith("PK"))
        return Error{Error::Kind::Invalid,
            {u"Ce fichier n’est ni un texte, ni une page web, ni un PDF. Copiez le texte de la politique dans un "
             u"fichier .txt, ou enregistrez la page en .html."_s,
                u"This file is neither a text, a web page nor a PDF. Copy the policy’s text into a .txt file, or save "
                u"the page as .html."_s},
            u"notice: not text"_s, path};
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8.decode(bytes);
    if (utf8.hasError()) {
        QStringDecoder windows("windows-1252");
        text = windows.isValid() ? QString(windows.decode(bytes)) : QString::fromLatin1(bytes);
    }
    static const QRegularExpression page(
        u"<(!doctype|html|body|p|div)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    if (page.match(text.left(4096)).hasMatch())
        text = textOfHtml(text);
    if (text.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, {u"Ce fichier ne contient pas de texte."_s, u"This file holds no text."_s},
            u"notice: empty"_s, path};
    return text;
}

Result<> writeNoticeHtml(const PrivacyNotice& notice, const QString& path) {
    return writeFileAtomically(path, noticeHtml(notice));
}

} // namespace greffe
