// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/noticehtml.h"

#include "exchange/atomicfile.h"

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

Result<> writeNoticeHtml(const PrivacyNotice& notice, const QString& path) {
    return writeFileAtomically(path, noticeHtml(notice));
}

} // namespace greffe
