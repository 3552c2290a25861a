// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lettereditor.h"

#include "documents/lettermarkup.h"
#include "documents/letters.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextList>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

/// Placeholders in the accent's colour, those that do not exist in the colour of lateness and underlined.
class PlaceholderMarks final : public QSyntaxHighlighter {
public:
    explicit PlaceholderMarks(QTextEdit* edit)
        : QSyntaxHighlighter(edit->document())
        , m_edit(edit) {}

protected:
    void highlightBlock(const QString& text) override {
        static const QRegularExpression tag(letterTagPattern);
        for (auto matches = tag.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QString key = match.captured(2);
            const bool known = placeholderLabel(key).fr != key;
            QTextCharFormat format;
            format.setForeground(roleColor(known ? ColorRole::Accent : ColorRole::Late, m_edit->palette()));
            if (!known)
                format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            setFormat(int(match.capturedStart()), int(match.capturedLength()), format);
        }
    }

private:
    QTextEdit* m_edit;
};

/// Takes plain text only: what a web page or a word processor brings along has no place in a letter.
class PlainPaste final : public QTextEdit {
public:
    using QTextEdit::QTextEdit;

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override { return source->hasText(); }
    void insertFromMimeData(const QMimeData* source) override {
        if (source->hasText())
            textCursor().insertText(source->text());
    }
};

} // namespace

LetterEditor::LetterEditor(Language language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_text(new PlainPaste(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(6);
    auto* insert = new QPushButton(icon(u"add"_s), tr("Insert a field"), this);
    insert->setObjectName(u"letter_insert"_s);
    auto* menu = new QMenu(insert);
    const QList<std::pair<QString, QString>> families = {{u"request"_s, tr("From the request")},
        {u"organisation"_s, tr("From the organisation")}, {u"breach"_s, tr("From the breach")},
        {u"typed"_s, tr("Filled in for each letter")}};
    for (const auto& [from, title] : families) {
        QMenu* family = menu->addMenu(title);
        for (const LetterPlaceholder& placeholder : letterPlaceholders())
            if (placeholder.from == from)
                family->addAction(placeholder.label.in(language) + u"  {{"_s + placeholder.key + u"}}"_s, this,
                    [this, key = placeholder.key] { insertPlaceholder(key); });
    }
    insert->setMenu(menu);
    bar->addWidget(insert);
    const auto style = [&](const QString& name, const QString& sign, const QString& words, const QString& keys,
                           auto apply) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(sign);
        button->setToolTip(words + u" ("_s + QKeySequence(keys).toString(QKeySequence::NativeText) + u')');
        button->setAccessibleName(words);
        button->setMinimumSize(30, 30);
        auto* action = new QAction(m_text);
        action->setShortcut(QKeySequence(keys));
        action->setShortcutContext(Qt::WidgetShortcut);
        m_text->addAction(action);
        connect(action, &QAction::triggered, this, apply);
        connect(button, &QToolButton::clicked, this, [this, apply] {
            apply();
            m_text->setFocus();
        });
        QFont font = button->font();
        font.setBold(sign == tr("B"));
        font.setItalic(sign == tr("I"));
        button->setFont(font);
        bar->addWidget(button);
    };
    style(u"letter_bold"_s, tr("B"), tr("Bold"), u"Ctrl+B"_s,
        [this] { m_text->setFontWeight(m_text->fontWeight() > QFont::Normal ? QFont::Normal : QFont::Bold); });
    style(u"letter_italic"_s, tr("I"), tr("Italics"), u"Ctrl+I"_s,
        [this] { m_text->setFontItalic(!m_text->fontItalic()); });
    style(u"letter_list"_s, u"•"_s, tr("List"), u"Ctrl+Shift+8"_s, [this] {
        QTextCursor cursor = m_text->textCursor();
        if (QTextList* list = cursor.currentList()) {
            list->remove(cursor.block());
            QTextBlockFormat plain = cursor.blockFormat();
            plain.setIndent(0);
            cursor.setBlockFormat(plain);
        } else
            cursor.createList(QTextListFormat::ListDisc);
    });
    bar->addStretch(1);
    column->addLayout(bar);
    m_text->setObjectName(u"letter_text"_s);
    m_text->setAccessibleName(tr("Wording of the letter"));
    m_text->setTabChangesFocus(true);
    m_text->setAcceptRichText(false);
    new PlaceholderMarks(m_text);
    column->addWidget(m_text, 1);
    connect(m_text, &QTextEdit::textChanged, this, &LetterEditor::edited);
}

void LetterEditor::setHtml(const QString& html) {
    const QSignalBlocker quiet(m_text);
    m_text->document()->setDefaultStyleSheet(u"p{margin-top:0px;margin-bottom:8px} h1{font-size:large}"_s);
    m_text->setHtml(html);
    m_text->document()->setModified(false);
}

QString LetterEditor::html() const {
    return letterMarkup(*m_text->document());
}

void LetterEditor::insertPlaceholder(const QString& key) {
    m_text->insertPlainText(u"{{"_s + key + u"}}"_s);
    m_text->setFocus();
}

} // namespace greffe
