// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/lettermarkup.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

QString inlineMarkup(const QTextBlock& block, bool title) {
    QString out;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!fragment.isValid())
            continue;
        QString text = fragment.text();
        text.remove(QChar::ObjectReplacementCharacter); // a picture
        text = text.toHtmlEscaped().replace(QChar::LineSeparator, u"<br/>"_s);
        const QTextCharFormat format = fragment.charFormat();
        if (format.fontItalic())
            text = u"<i>"_s + text + u"</i>"_s;
        if (!title && format.fontWeight() > QFont::Medium)
            text = u"<b>"_s + text + u"</b>"_s;
        out += text;
    }
    return out;
}

} // namespace

QString letterMarkup(const QTextDocument& document) {
    QString out;
    const QTextList* list = nullptr;
    const auto close = [&] {
        if (list)
            out += list->format().style() == QTextListFormat::ListDecimal ? u"</ol>\n"_s : u"</ul>\n"_s;
        list = nullptr;
    };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        const QString text = inlineMarkup(block, level == 1);
        if (block.textList() != list)
            close();
        if (const QTextList* own = block.textList()) {
            if (!list)
                out += own->format().style() == QTextListFormat::ListDecimal ? u"<ol>\n"_s : u"<ul>\n"_s;
            list = own;
            out += u"<li>"_s + text + u"</li>\n"_s;
        } else if (!text.trimmed().isEmpty())
            out += (level == 1 ? u"<h1>%1</h1>\n"_s : u"<p>%1</p>\n"_s).arg(text);
    }
    close();
    return out;
}

} // namespace greffe
