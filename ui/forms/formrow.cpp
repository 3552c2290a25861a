// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formrow.h"

#include "domain/check.h"
#include "ui/forms/rowseditor.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int captionWidth = 156;

} // namespace

QString articleWords(const QString& article, Language language) {
    // "30(1)(b)" is of the GDPR; "LIL 82" names its law itself.
    if (article.isEmpty() || !article.at(0).isDigit())
        return article;
    const bool several = article.contains(u',');
    const QString word = language == Language::French || !several ? u"art."_s : u"arts."_s;
    return word + QChar(0x00a0) + article;
}

FormRow::FormRow(FieldEditor* editor, const FormContext& context, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_language(context.language)
    , m_grid(new QGridLayout(this))
    , m_caption(new QWidget(this)) {
    const Field& field = editor->field();
    setObjectName(field.name() + u"_row"_s);
    editor->setParent(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid::wide);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);

    auto* column = new QVBoxLayout(m_caption);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QString words = field.label.in(m_language).toHtmlEscaped();
    if (field.required)
        words += u"&nbsp;<span style=\"color:%1\">*</span>"_s.arg(roleColor(ColorRole::Late, palette()).name());
    auto* label = new QLabel(words, m_caption);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setBuddy(editor->control());
    if (field.required)
        label->setToolTip(tr("Required: the record cannot be saved without it"));
    column->addWidget(label);
    if (const QString article = articleWords(QString::fromUtf8(field.article), m_language); !article.isEmpty()) {
        auto* source = new QLabel(article, m_caption);
        source->setFont(smallFont(source->font()));
        source->setWordWrap(true);
        setColorRole(source, ColorRole::Muted);
        column->addWidget(source);
    }
    if (!field.help.isEmpty()) {
        m_help = new QLabel(field.help.in(m_language), this);
        m_help->setFont(smallFont(m_help->font()));
        m_help->setWordWrap(true);
        m_help->setContentsMargins(0, 2, 0, 0);
        greffe::setColorRole(m_help, ColorRole::Muted);
    }
    arrange();
}

void FormRow::setProblems(const QList<Problem>& problems) {
    m_count = int(problems.size());
    if (auto* rows = qobject_cast<RowsEditor*>(m_editor)) {
        rows->setRowProblems(problems);
        return;
    }
    if (problems.isEmpty()) {
        if (m_problem)
            m_problem->hide();
        m_editor->setProblem(false);
        return;
    }
    if (!m_problem) {
        m_problem = new QLabel(this);
        m_problem->setObjectName(m_editor->field().name() + u"_problem"_s);
        m_problem->setWordWrap(true);
        m_problem->setFont(smallFont(m_problem->font()));
        m_arranged = false;
        arrange();
    }
    QStringList lines;
    bool blocking = false;
    for (const Problem& problem : problems) {
        QString line = problem.message.in(m_language);
        if (!problem.article.isEmpty() && !line.contains(problem.article))
            line += u" ("_s + articleWords(problem.article, m_language) + u')';
        lines += line;
        blocking = blocking || problem.level != Level::Recommended;
    }
    m_problem->setText(lines.join(u'\n'));
    m_problem->setProperty("tone", blocking ? u"late"_s : u"soon"_s);
    m_problem->setStyleSheet(
        u"color:%1"_s.arg(roleColor(blocking ? ColorRole::Late : ColorRole::Soon, palette()).name()));
    m_problem->show();
    m_editor->setProblem(blocking);
    m_editor->control()->setAccessibleDescription(lines.join(u' '));
}

void FormRow::setStacked(bool stacked) {
    if (m_arranged && m_stacked == stacked)
        return;
    m_stacked = stacked;
    m_arranged = false;
    arrange();
}

void FormRow::arrange() {
    if (m_arranged)
        return;
    m_arranged = true;
    for (QWidget* widget :
        {m_caption, static_cast<QWidget*>(m_editor), static_cast<QWidget*>(m_help), static_cast<QWidget*>(m_problem)})
        if (widget)
            m_grid->removeWidget(widget);
    const bool above = m_stacked || m_editor->isWide();
    auto* column = static_cast<QVBoxLayout*>(m_caption->layout());
    column->setContentsMargins(0, above ? 0 : 6, 0, 0);
    m_caption->setMinimumWidth(above ? 0 : captionWidth);
    m_caption->setMaximumWidth(above ? QWIDGETSIZE_MAX : captionWidth);
    for (QLabel* label : m_caption->findChildren<QLabel*>())
        label->setAlignment(above ? Qt::AlignLeft | Qt::AlignBottom : Qt::AlignRight | Qt::AlignTop);
    int line = 0;
    const int left = above ? 0 : 1;
    const int span = above ? 2 : 1;
    m_grid->addWidget(m_caption, line, 0, above ? 1 : 3, above ? 2 : 1, Qt::AlignTop);
    line += above ? 1 : 0;
    m_grid->addWidget(m_editor, line++, left, 1, span);
    if (m_problem)
        m_grid->addWidget(m_problem, line++, left, 1, span);
    if (m_help)
        m_grid->addWidget(m_help, line++, left, 1, span);
}

} // namespace greffe
