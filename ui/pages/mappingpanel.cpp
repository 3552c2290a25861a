// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mappingpanel.h"

#include "ui/forms/fieldeditor.h"
#include "ui/pages/changeview.h"
#include "ui/shell/card.h"
#include "ui/shell/prompts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int previewRows = 5;
constexpr int sure = 100;

} // namespace

MappingPanel::MappingPanel(
    PageContext& context, const QString& kind, std::span<const Field> fields, FreeTable table, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_table(std::move(table))
    , m_columns(new QTableWidget(this))
    , m_preview(new QTableWidget(this))
    , m_state(new QLabel(this))
    , m_accept(new QPushButton(tr("See what would change"), this)) {
    setObjectName(u"mapping_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addWidget(Card::strong(tr("Which column is what?"), this));
    column->addWidget(
        Card::small(tr("This table does not name its columns as Greffe does. Say once what each is; a table "
                       "with the same titles will be recognised next time."),
            this, ColorRole::Muted));

    m_columns->setObjectName(u"mapping_columns"_s);
    m_columns->setAccessibleName(tr("Columns of the file"));
    m_columns->setColumnCount(3);
    m_columns->setHorizontalHeaderLabels({tr("Title in the file"), tr("First values"), tr("Is taken for")});
    m_columns->setProperty("boxed", true);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setFocusPolicy(Qt::NoFocus); // the boxes inside take the keyboard
    m_columns->setShowGrid(false);
    m_columns->verticalHeader()->hide();
    m_columns->verticalHeader()->setDefaultSectionSize(36);
    m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addWidget(m_columns, 3);

    column->addWidget(Card::strong(tr("The first rows, as they would be read"), this));
    m_preview->setObjectName(u"mapping_preview"_s);
    m_preview->setAccessibleName(tr("The first rows, as they would be read"));
    m_preview->setProperty("boxed", true);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_preview->setTabKeyNavigation(false);
    m_preview->setShowGrid(false);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->verticalHeader()->hide();
    column->addWidget(m_preview, 2);

    m_state->setObjectName(u"mapping_state"_s);
    m_state->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    buttons->addWidget(m_state, 1);
    auto* cancel = new QPushButton(tr("Do not import"), this);
    cancel->setObjectName(u"mapping_cancel"_s);
    m_accept->setObjectName(u"mapping_accept"_s);
    m_accept->setProperty("primary", true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &MappingPanel::cancelled);
    connect(m_accept, &QPushButton::clicked, this, &MappingPanel::accept);

    fillTargets(fields);
    fillTable(suggestMapping(fields, m_table.titles));
    showPreview();
    if (!m_choices.isEmpty())
        m_choices.first()->setFocus();
}

void MappingPanel::fillTargets(std::span<const Field> fields) {
    m_targets += {QString(), tr("— left out —"), {}};
    m_targets += {u"ref"_s, tr("Reference"), {}};
    for (const FieldColumn& column : mappableColumns(fields)) {
        QString label =
            column.rows ? columnLabel(column).in(m_context.language) : column.field->label.in(m_context.language);
        // A list's member is read in one language, the file's.
        if (!column.rows && column.half == FieldColumn::Half::French)
            label += u" ("_s + tr("French") + u')';
        else if (!column.rows && column.half == FieldColumn::Half::English)
            label += u" ("_s + tr("English") + u')';
        m_targets += {column.path(), label, column};
    }
}

void MappingPanel::fillTable(const QList<ColumnGuess>& guesses) {
    const QStringList before = remembered();
    m_columns->setRowCount(int(m_table.titles.size()));
    for (int i = 0; i < m_table.titles.size(); ++i) {
        const QString title = m_table.titles.at(i).isEmpty() ? tr("(no title)") : m_table.titles.at(i);
        auto* name = new QTableWidgetItem(title);
        name->setFont(boldFont(font()));
        name->setToolTip(title);
        m_columns->setItem(i, 0, name);
        QStringList values;
        for (const QStringList& row : std::as_const(m_table.rows)) {
            const QString value = row.value(i).simplified();
            if (!value.isEmpty() && !values.contains(value))
                values += value.left(60);
            if (values.size() == 3)
                break;
        }
        auto* examples = new QTableWidgetItem(values.isEmpty() ? u"—"_s : values.join(u" · "_s));
        examples->setToolTip(values.join(u'\n'));
        m_columns->setItem(i, 1, examples);

        auto* choice = new QComboBox(m_columns);
        choice->setObjectName(u"mapping_%1"_s.arg(i));
        choice->setAccessibleName(tr("“%1” is taken for").arg(title));
        for (const Target& target : std::as_const(m_targets))
            choice->addItem(target.label, target.path);
        keepWheelForPage(choice);
        const ColumnGuess& guess = guesses.value(i);
        QString path = guess.column ? guess.column->path() : m_table.titles.at(i) == u"ref" ? u"ref"_s : QString();
        if (i < before.size())
            path = before.at(i);
        choice->setCurrentIndex(qMax(0, choice->findData(path)));
        if (before.isEmpty() && guess.column && guess.confidence < sure)
            choice->setToolTip(tr("Proposed from the title; check it"));
        m_columns->setCellWidget(i, 2, choice);
        m_choices += choice;
        connect(choice, &QComboBox::currentIndexChanged, this, &MappingPanel::showPreview);
    }
    if (!before.isEmpty())
        m_state->setToolTip(tr("As chosen last time for a table with these titles."));
}

const MappingPanel::Target& MappingPanel::target(int column) const {
    return m_targets.at(qMax(0, m_choices.at(column)->currentIndex()));
}

void MappingPanel::choose(int column, const QString& path) {
    m_choices.at(column)->setCurrentIndex(qMax(0, m_choices.at(column)->findData(path)));
}

FreeTable MappingPanel::table() const {
    FreeTable out = m_table;
    for (int i = 0; i < out.titles.size(); ++i) {
        if (target(i).path == u"ref")
            out.titles[i] = u"ref"_s;
        else if (out.titles.at(i) == u"ref")
            out.titles[i] = u"(ref)"_s; // the person does not take it for the reference
    }
    return out;
}

QList<ColumnGuess> MappingPanel::mapping() const {
    QList<ColumnGuess> out;
    for (int i = 0; i < m_choices.size(); ++i)
        out += ColumnGuess{target(i).column, target(i).column ? sure : 0};
    return out;
}

void MappingPanel::showPreview() {
    QList<int> taken;
    QStringList titles;
    QStringList twice;
    QSet<QString> seen;
    for (int i = 0; i < m_choices.size(); ++i) {
        const Target& chosen = target(i);
        if (chosen.path.isEmpty())
            continue;
        taken += i;
        titles += chosen.label;
        if (seen.contains(chosen.path))
            twice += chosen.label;
        seen += chosen.path;
    }
    const int rows = int(qMin<qsizetype>(previewRows, m_table.rows.size()));
    m_preview->clear();
    m_preview->setRowCount(rows);
    m_preview->setColumnCount(int(taken.size()));
    m_preview->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < rows; ++row)
        for (int i = 0; i < taken.size(); ++i) {
            auto* item = new QTableWidgetItem(m_table.rows.at(row).value(taken.at(i)).simplified().left(120));
            item->setToolTip(m_table.rows.at(row).value(taken.at(i)));
            m_preview->setItem(row, i, item);
        }
    m_preview->horizontalHeader()->setSectionResizeMode(
        taken.size() > 4 ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
    const int left = int(m_choices.size() - taken.size());
    QStringList words = {tr("%n row(s) in the file", nullptr, int(m_table.rows.size()))};
    if (left > 0)
        words += tr("%n column(s) left out, listed in the report", nullptr, left);
    if (!twice.isEmpty())
        words = {tr("Taken twice: %1. Each field can come from one column only.").arg(twice.join(u", "_s))};
    else if (taken.isEmpty())
        words = {tr("Say for at least one column what it is.")};
    const bool possible = twice.isEmpty() && !taken.isEmpty();
    m_state->setText(words.join(u" · "_s));
    m_state->setStyleSheet(
        u"color:%1"_s.arg(roleColor(possible ? ColorRole::Muted : ColorRole::Late, palette()).name()));
    m_accept->setEnabled(possible);
}

QString MappingPanel::settingKey() const {
    return u"mapping."_s + m_kind + u'.' + m_table.shape;
}

QStringList MappingPanel::remembered() const {
    QStringList out;
    if (const Result<QJsonValue> kept = m_context.session.setting(settingKey()))
        for (const QJsonValue& path : kept->toArray())
            out += path.toString();
    return out.size() == m_table.titles.size() ? out : QStringList();
}

void MappingPanel::accept() {
    QJsonArray paths;
    for (int i = 0; i < m_choices.size(); ++i)
        paths += target(i).path;
    const Result<QJsonValue> kept = m_context.session.setting(settingKey());
    if (!m_context.session.isReadOnly() && (!kept || kept->toArray() != paths))
        if (const Result<> stored = m_context.session.setSetting(settingKey(), paths); !stored)
            m_context.prompts.showError(stored.error());
    Q_EMIT accepted();
}

} // namespace greffe
