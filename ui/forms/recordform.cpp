// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/recordform.h"

#include "ui/forms/formrow.h"
#include "ui/forms/rowseditor.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int navigationFrom = 4; // groups
constexpr int navigationWidth = 160;
constexpr int wideForm = 640;   // room for the navigation beside the fields
constexpr int sideLabels = 430; // room for labels at the left of their fields
constexpr int mostWidth = 860;  // lines of text stay readable

} // namespace

RecordForm::RecordForm(const RecordType& type, FormContext context, const QSet<QString>& hidden, QWidget* parent)
    : QWidget(parent)
    , m_type(type)
    , m_context(std::move(context))
    , m_navigation(new QListWidget(this))
    , m_groupBox(new QComboBox(this))
    , m_scroll(new QScrollArea(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addWidget(m_groupBox);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::wide);
    row->addWidget(m_navigation);
    row->addWidget(m_scroll, 1);
    column->addLayout(row, 1);
    m_groupBox->setObjectName(u"form_groups_box"_s);
    m_groupBox->setAccessibleName(tr("Part of the form"));
    m_navigation->setObjectName(u"form_groups"_s);
    m_navigation->setAccessibleName(tr("Part of the form"));
    m_navigation->setFixedWidth(navigationWidth);
    m_navigation->setProperty("navigation", true);
    m_navigation->setWordWrap(true);
    m_navigation->setTextElideMode(Qt::ElideNone);
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    build(hidden);

    connect(m_navigation, &QListWidget::itemActivated, this,
        [this](QListWidgetItem* item) { showGroup(item->data(Qt::UserRole).toString()); });
    connect(m_navigation, &QListWidget::itemClicked, this,
        [this](QListWidgetItem* item) { showGroup(item->data(Qt::UserRole).toString()); });
    connect(m_groupBox, &QComboBox::activated, this,
        [this](int index) { showGroup(m_groupBox->itemData(index).toString()); });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        m_shownGroup.clear();
        markCurrentGroup();
    });
    adaptWidth();
}

void RecordForm::build(const QSet<QString>& hidden) {
    auto* body = new QWidget(m_scroll);
    body->setProperty("plain", true);
    body->setMaximumWidth(mostWidth);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, grid::unit, grid::page);
    column->setSpacing(9);
    QHash<QString, QList<const Field*>> byGroup;
    for (const Field& field : m_type.fields)
        if (field.has(InForm) && !hidden.contains(field.name()))
            byGroup[QString::fromLatin1(field.group)] += &field;
    QWidget* previous = nullptr;
    for (const FieldGroup& group : m_type.groups) {
        const QList<const Field*> fields = byGroup.value(QString::fromLatin1(group.key));
        if (fields.isEmpty())
            continue;
        Group made{&group, new QLabel(group.label.in(m_context.language), body), {}};
        made.title->setFont(boldFont(made.title->font()));
        made.title->setWordWrap(true);
        made.title->setContentsMargins(0, m_groups.isEmpty() ? 0 : 10, 0, 0);
        column->addWidget(made.title);
        for (const Field* field : fields) {
            FieldEditor* editor = makeEditor(*field, m_context, nullptr);
            auto* row = new FormRow(editor, m_context, body);
            column->addWidget(row);
            made.rows += row;
            m_rows.insert(field->name(), row);
            connect(editor, &FieldEditor::edited, this, [this] {
                if (m_loading)
                    return;
                m_touched = true;
                Q_EMIT edited();
            });
            if (previous)
                setTabOrder(previous, editor);
            previous = editor;
        }
        m_groups += made;
        auto* item = new QListWidgetItem(m_navigation);
        item->setData(Qt::UserRole, QString::fromLatin1(group.key));
        item->setText(groupTitle(made, 0));
        m_groupBox->addItem(groupTitle(made, 0), QString::fromLatin1(group.key));
    }
    column->addStretch(1);
    m_scroll->setWidget(body);
    // A scroll area paints its own ground; the page's shows through instead.
    m_scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
}

void RecordForm::setRecord(const AnyRecord& base, const AnyRecord& record) {
    m_loading = true;
    m_base = base;
    for (FormRow* row : std::as_const(m_rows)) {
        if (auto* rows = qobject_cast<RowsEditor*>(row->editor()))
            rows->load(record);
        else
            row->editor()->load(record.data());
        row->setProblems({});
    }
    m_loading = false;
    m_touched = !(base == record);
    setProblems({});
    markCurrentGroup();
}

AnyRecord RecordForm::record() const {
    AnyRecord out = *m_base;
    for (const FormRow* row : m_rows)
        row->editor()->store(out.data());
    return out;
}

QList<FieldChange> RecordForm::changes() const {
    if (!m_base)
        return {};
    const AnyRecord now = record();
    return diff(m_type.fields, m_base->data(), now.data());
}

QList<Problem> RecordForm::inputProblems() const {
    QList<Problem> out;
    for (const Group& group : m_groups)
        for (const FormRow* row : group.rows)
            if (const Text text = row->editor()->inputProblem(); !text.isEmpty())
                out += Problem{row->editor()->field().name(), Level::Error, {}, text};
    return out;
}

void RecordForm::setProblems(const QList<Problem>& problems) {
    QHash<QString, QList<Problem>> byField;
    for (const Problem& problem : problems) {
        const QString key = problem.path.section(u'.', 0, 0).section(u'[', 0, 0);
        byField[key] += problem;
    }
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        int count = 0;
        for (FormRow* row : m_groups.at(i).rows) {
            const QList<Problem> own = byField.value(row->editor()->field().name());
            row->setProblems(own);
            for (const Problem& problem : own)
                count += problem.level == Level::Recommended ? 0 : 1;
        }
        const QString title = groupTitle(m_groups.at(i), count);
        QListWidgetItem* item = m_navigation->item(int(i));
        item->setText(title);
        item->setData(Qt::ForegroundRole, count > 0 ? QVariant(roleColor(ColorRole::Late, palette())) : QVariant());
        m_groupBox->setItemText(int(i), title);
    }
}

QString RecordForm::groupTitle(const Group& group, int problems) const {
    const QString title = group.group->label.in(m_context.language);
    return problems > 0 ? u"%1  %2"_s.arg(title).arg(problems) : title;
}

void RecordForm::setReadOnly(bool readOnly) {
    for (FormRow* row : std::as_const(m_rows))
        row->editor()->setReadOnly(readOnly);
}

FieldEditor* RecordForm::editor(const QString& key) const {
    const FormRow* row = m_rows.value(key);
    return row ? row->editor() : nullptr;
}

void RecordForm::focusField(const QString& path) {
    FormRow* row = m_rows.value(path.section(u'.', 0, 0).section(u'[', 0, 0));
    if (!row)
        return;
    if (auto* rows = qobject_cast<RowsEditor*>(row->editor()); rows && path.contains(u'['))
        rows->openRow(path.section(u'[', 1).section(u']', 0, 0).toInt());
    row->editor()->setFocus(Qt::OtherFocusReason);
    // The row may just have grown: its place is known after the layout.
    QTimer::singleShot(0, row, [this, row] { m_scroll->ensureWidgetVisible(row, 0, 40); });
}

void RecordForm::focusFirst() {
    for (const Group& group : std::as_const(m_groups))
        for (const FormRow* row : group.rows)
            if (row->editor()->focusProxy()) {
                row->editor()->setFocus(Qt::OtherFocusReason);
                return;
            }
}

QString RecordForm::currentGroup() const {
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    if (!m_shownGroup.isEmpty())
        return m_shownGroup;
    // The last groups never come to the top: over the last page the line at which one reads goes down to the bottom.
    constexpr int under = 32;
    const int window = std::min(bar->pageStep(), bar->maximum());
    const int left = bar->maximum() - bar->value();
    const int down = window > 0 && left < window ? (bar->pageStep() - under) * (window - left) / window : 0;
    QString current;
    for (const Group& group : m_groups)
        if (current.isEmpty() || group.title->y() <= bar->value() + under + down)
            current = QString::fromLatin1(group.group->key);
    return current;
}

void RecordForm::showGroup(const QString& key) {
    for (const Group& group : m_groups)
        if (key == QLatin1StringView(group.group->key))
            m_scroll->verticalScrollBar()->setValue(&group == &m_groups.first() ? 0 : group.title->y() + 6);
    // Several groups may share the last page; the one that was asked for is the current one until one scrolls on.
    m_shownGroup = key;
    markCurrentGroup();
}

void RecordForm::markCurrentGroup() {
    const QString current = currentGroup();
    for (int i = 0; i < m_navigation->count(); ++i) {
        QListWidgetItem* item = m_navigation->item(i);
        const bool here = item->data(Qt::UserRole).toString() == current;
        item->setFont(here ? boldFont(font()) : font());
        if (here)
            m_navigation->setCurrentItem(item);
    }
    m_groupBox->setCurrentIndex(m_groupBox->findData(current));
}

void RecordForm::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    adaptWidth();
}

void RecordForm::adaptWidth() {
    const bool several = m_groups.size() >= navigationFrom;
    const bool roomy = width() >= wideForm;
    m_navigation->setVisible(several && roomy);
    m_groupBox->setVisible(several && !roomy);
    const int fields = width() - (several && roomy ? navigationWidth + grid::wide : 0);
    for (FormRow* row : std::as_const(m_rows))
        row->setStacked(fields < sideLabels);
}

} // namespace greffe
