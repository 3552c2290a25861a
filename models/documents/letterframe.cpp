// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/letterframe.h"

#include "documents/laidtext.h"
#include "documents/lettermarkup.h"
#include "domain/display.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

QString lines(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString paragraph(const QString& css, const QString& html) {
    return html.isEmpty() ? QString() : u"<p class=\"%1\">%2</p>\n"_s.arg(css, html);
}

QString asHtml(const QString& text) {
    return text.trimmed().toHtmlEscaped().replace(u'\n', u"<br/>"_s);
}

QString headOf(const Letter& letter) {
    const Organisation& organisation = letter.organisation;
    const QString town = (organisation.postcode + u' ' + organisation.city).trimmed();
    const QString head = organisation.letterhead.isEmpty()
                             ? lines({organisation.address, town, organisation.phone, organisation.email})
                             : organisation.letterhead;
    QString out;
    if (!letter.logo.isNull())
        out += paragraph(u"logo"_s, u"<img src=\"%1\"/>"_s.arg(letterLogoName));
    return out + paragraph(u"head"_s, u"<b>%1</b><br/>%2"_s.arg(asHtml(organisation.name), asHtml(head)));
}

} // namespace

QString printableMarkup(const QString& html, Language language) {
    static const QRegularExpression tag(u"<[^<>]*>"_s);
    // A day is not parted from its month.
    static const QRegularExpression day(
        u"\\b(\\d{1,2}|1er) (?=janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
        "January|February|March|April|May|June|July|August|September|October|November|December)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString out;
    qsizetype at = 0;
    const auto words = [&](qsizetype end) {
        out += paper::printable(html.mid(at, end - at), language)
                   .replace(QChar(0x202F), QChar::Nbsp)
                   .replace(day, u"\\1\u00a0"_s);
    };
    for (auto matches = tag.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        words(match.capturedStart());
        out += match.captured();
        at = match.capturedEnd();
    }
    words(html.size());
    return out;
}

LetterFrame letterFrame(const Letter& letter) {
    const Organisation& organisation = letter.organisation;
    const Language language = letter.info.language;
    const bool french = language == Language::French;
    LetterFrame out;
    out.head = headOf(letter);
    out.addressee = paragraph(u"to"_s, asHtml(lines({letter.addressee.name, letter.addressee.address})));
    if (letter.info.editedAt.isValid()) {
        const QString day = plainDate(letter.info.editedAt.date(), language);
        const QString place = organisation.city.isEmpty() ? day
                              : french                    ? organisation.city + u", le "_s + day
                                                          : organisation.city + u", "_s + day;
        out.body += paragraph(u"date"_s, asHtml(place));
    }
    if (!letter.info.reference.isEmpty())
        out.body += paragraph(
            u"plain"_s, (french ? u"Nos références : "_s : u"Our reference: "_s) + asHtml(letter.info.reference));

    // The template's title is the subject; "Objet" is how a French letter says so.
    QString text = letter.body;
    static const QRegularExpression title(u"<h1[^>]*>(.*?)</h1>"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    if (const auto match = title.match(text); match.hasMatch()) {
        text.remove(match.capturedStart(), match.capturedLength());
        out.body +=
            paragraph(u"subject"_s, u"<b>%1%2</b>"_s.arg(french ? u"Objet : "_s : u"Subject: "_s, match.captured(1)));
    }
    out.body += text;
    out.closing = paragraph(u"sign"_s, asHtml(lines({organisation.signatoryName, organisation.signatoryFunction}))) +
                  paragraph(u"foot"_s, asHtml(organisation.letterFooter));
    for (QString* part : {&out.head, &out.addressee, &out.body, &out.closing})
        *part = printableMarkup(*part, language);
    return out;
}

} // namespace greffe
