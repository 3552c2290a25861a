// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changeview.h"

#include "domain/display.h"
#include "ui/shell/theme.h"

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr qsizetype shortText = 60; // characters; longer texts are compared word by word
constexpr qsizetype around = 2;     // unchanged lines shown before and after a change

QString html(const QString& text) {
    QString out = text.toHtmlEscaped();
    out.replace(u'\n', u"<br>"_s);
    return out;
}

} // namespace

QString colonIn(Language language) {
    return language == Language::French ? u"\u00a0: "_s : u": "_s;
}

ChangeView::ChangeView(Language language, QWidget* parent)
    : QTextBrowser(parent)
    , m_language(language) {
    setProperty("boxed", true);
    setOpenLinks(false);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("What changed"));
    document()->setDocumentMargin(10);
}

QString ChangeView::removed(const QString& text) const {
    return u"<s style=\"color:%1\">%2</s>"_s.arg(roleColor(ColorRole::Late, palette()).name(), html(text));
}

QString ChangeView::added(const QString& text) const {
    return u"<u style=\"color:%1\">%2</u>"_s.arg(roleColor(ColorRole::Fine, palette()).name(), html(text));
}

QString ChangeView::words(const QList<DiffPiece>& pieces) const {
    QString out;
    for (const DiffPiece& piece : pieces)
        out += piece.what == DiffPiece::What::Same      ? html(piece.text)
               : piece.what == DiffPiece::What::Removed ? removed(piece.text)
                                                        : added(piece.text);
    return out;
}

QString ChangeView::value(const FieldChange& change) const {
    const auto side = [&](const QString& before, const QString& after) {
        if (before.isEmpty())
            return added(after);
        if (after.isEmpty())
            return removed(before) + u" → "_s + tr("emptied");
        if (before.size() > shortText || after.size() > shortText)
            return words(diffWords(before, after));
        return removed(before) + u" → "_s + added(after);
    };
    const Field& field = *change.field;
    if (field.kind == FieldKind::Bilingual) {
        const Text before = change.before.value<Text>();
        const Text after = change.after.value<Text>();
        QStringList halves;
        if (before.fr != after.fr)
            halves +=
                (before.en == after.en && after.en.isEmpty() ? QString() : u"<i>fr</i> "_s) + side(before.fr, after.fr);
        if (before.en != after.en)
            halves += u"<i>en</i> "_s + side(before.en, after.en);
        return halves.join(u"<br>"_s);
    }
    const auto shown = [&](const QVariant& variant) {
        return variant.isNull() ? QString() : display(field, variant, m_language);
    };
    return side(shown(change.before), shown(change.after));
}

QString ChangeView::row(const Field& rows, const void* row, bool isNew) const {
    QStringList lines;
    for (const Field& child : rows.rows->fields()) {
        if (child.kind == FieldKind::Rows || child.isEmpty(row))
            continue;
        const QVariant variant = child.get(row);
        if (child.kind == FieldKind::Flag && !variant.toBool())
            continue;
        const QString text = child.label.in(m_language) + colonIn(m_language) + display(child, variant, m_language);
        lines += isNew ? added(text) : removed(text);
    }
    return lines.join(u"<br>"_s);
}

void ChangeView::put(const QString& body) {
    setHtml(u"<body style=\"line-height:130%\">"_s + body + u"</body>"_s);
}

void ChangeView::showChanges(const AnyRecord& before, const AnyRecord& after) {
    const QList<FieldChange> changes = diff(after.type().fields, before.data(), after.data());
    m_changes = int(changes.size());
    if (changes.isEmpty()) {
        showWords(tr("Nothing differs."));
        return;
    }
    const auto place = [](const FieldChange& change) {
        return change.path.section(u'[', 1).section(u']', 0, 0).toInt() - 1;
    };
    QString out;
    for (const FieldChange& change : changes) {
        QString title = u"<b>"_s + html(change.label.in(m_language)) + u"</b>"_s;
        QString text;
        switch (change.what) {
        case FieldChange::What::Changed:
            text = value(change);
            break;
        case FieldChange::What::RowAdded:
            title += u" — "_s + tr("row added");
            text = row(*change.field, change.field->rows->at(after.data(), place(change)), true);
            break;
        case FieldChange::What::RowRemoved:
            title += u" — "_s + tr("row removed");
            text = row(*change.field, change.field->rows->at(before.data(), place(change)), false);
            break;
        case FieldChange::What::RowMoved:
            text = tr("moved from place %1 to place %2").arg(change.before.toInt()).arg(change.after.toInt());
            break;
        }
        out += u"<p style=\"margin:0 0 10px 0\">"_s + title + u"<br>"_s + text + u"</p>"_s;
    }
    put(out);
}

void ChangeView::showWhole(const AnyRecord& record) {
    QString out;
    m_changes = 0;
    for (const Field& field : record.type().fields) {
        if (field.isEmpty(record.data()))
            continue;
        ++m_changes;
        out += u"<p style=\"margin:0 0 10px 0\"><b>"_s + html(field.label.in(m_language)) + u"</b><br>"_s +
               html(displayOf(field, record.data(), m_language)) + u"</p>"_s;
    }
    put(out);
}

void ChangeView::showText(const QString& before, const QString& after) {
    const QList<DiffPiece> lines = diffLines(before, after);
    m_changes = 0;
    QString out;
    qsizetype shown = 0; // lines before this one are on the page, or left out for good
    const auto same = [&](qsizetype i) { return lines[i].what == DiffPiece::What::Same; };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (same(i))
            continue;
        ++m_changes;
        const qsizetype from = qMax(shown, i - around);
        if (from > shown)
            out += u"<p style=\"color:%1\">…</p>"_s.arg(roleColor(ColorRole::Muted, palette()).name());
        for (qsizetype k = from; k < i; ++k)
            out += u"<p style=\"margin:0\">"_s + html(lines[k].text) + u"</p>"_s;
        qsizetype end = i;
        while (end < lines.size() && !same(end))
            ++end;
        // One line replaced by one: its words are compared.
        if (end - i == 2 && lines[i].what == DiffPiece::What::Removed && lines[i + 1].what == DiffPiece::What::Added) {
            out += u"<p style=\"margin:0\">"_s + words(diffWords(lines[i].text, lines[i + 1].text)) + u"</p>"_s;
        } else {
            for (qsizetype k = i; k < end; ++k)
                out += u"<p style=\"margin:0\">"_s +
                       (lines[k].what == DiffPiece::What::Removed ? removed(lines[k].text) : added(lines[k].text)) +
                       u"</p>"_s;
        }
        shown = end;
        for (qsizetype k = 0; k < around && shown < lines.size() && same(shown); ++k, ++shown)
            out += u"<p style=\"margin:0\">"_s + html(lines[shown].text) + u"</p>"_s;
        i = shown - 1;
    }
    if (m_changes == 0) {
        showWords(tr("Nothing differs."));
        return;
    }
    put(out);
}

void ChangeView::showWords(const QString& sentence) {
    m_changes = 0;
    put(u"<p style=\"color:%1\">%2</p>"_s.arg(roleColor(ColorRole::Muted, palette()).name(), html(sentence)));
}

} // namespace greffe
