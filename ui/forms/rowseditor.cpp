// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/rowseditor.h"

#include "domain/display.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int mostColumns = 4;
constexpr int mostVisibleRows = 8;

} // namespace

RowsModel::RowsModel(const Field& field, Language language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_field(field)
    , m_language(language) {
    // The first fields tell rows apart; long texts come last, where there is room.
    const std::span<const Field> fields = field.rows->fields();
    for (const Field& child : fields)
        if (m_columns.size() < mostColumns && child.has(InForm) && child.kind != FieldKind::LongText &&
            child.kind != FieldKind::Rows)
            m_columns += &child;
    for (const Field& child : fields)
        if (m_columns.size() < 2 && child.has(InForm) && child.kind == FieldKind::LongText)
            m_columns += &child;
}

void RowsModel::load(const AnyRecord& record) {
    beginResetModel();
    m_record = record;
    m_problems.clear();
    endResetModel();
}

void RowsModel::store(void* record) const {
    if (!m_record)
        return;
    const RowsAccess& rows = *m_field.rows;
    const qsizetype count = rows.size(m_record->data());
    rows.resize(record, count);
    for (qsizetype i = 0; i < count; ++i) {
        const void* from = rows.at(m_record->data(), i);
        void* to = rows.mutableAt(record, i);
        rows.setRowId(to, rows.rowId(from));
        for (const Field& child : rows.fields())
            if (child.set)
                child.set(to, child.get(from));
    }
}

int RowsModel::add() {
    const int index = rowCount();
    beginInsertRows({}, index, index);
    m_field.rows->resize(m_record->data(), index + 1);
    m_field.rows->setRowId(mutableRow(index), newRowId());
    endInsertRows();
    return index;
}

void RowsModel::remove(int index) {
    const int last = rowCount() - 1;
    for (int i = index; i < last; ++i)
        move(i, i + 1);
    beginRemoveRows({}, last, last);
    m_field.rows->resize(m_record->data(), last);
    m_problems.clear();
    endRemoveRows();
}

void RowsModel::move(int from, int to) {
    // Two neighbours change their contents.
    const RowsAccess& rows = *m_field.rows;
    void* a = mutableRow(from);
    void* b = mutableRow(to);
    const QString id = rows.rowId(a);
    rows.setRowId(a, rows.rowId(b));
    rows.setRowId(b, id);
    for (const Field& child : rows.fields()) {
        if (!child.set)
            continue;
        const QVariant value = child.get(a);
        child.set(a, child.get(b));
        child.set(b, value);
    }
    touched(from);
    touched(to);
}

void RowsModel::touched(int index) {
    Q_EMIT dataChanged(this->index(index, 0), this->index(index, columnCount() - 1));
}

void RowsModel::setProblems(const QMap<int, QMap<QString, Level>>& problems) {
    if (m_problems == problems)
        return;
    m_problems = problems;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_record ? 0 : int(m_field.rows->size(m_record->data()));
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    const Field& child = *m_columns.at(index.column());
    const QMap<QString, Level> problems = m_problems.value(index.row());
    const auto found = problems.constFind(child.name());
    const bool problem = found != problems.cend();
    const QVariant value = child.get(row(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        if (child.isEmpty(row(index.row())))
            return problem ? tr("to be completed") : u"—"_s;
        return displayShort(child, value, m_language);
    case Qt::ToolTipRole:
        return display(child, value, m_language);
    case Qt::ForegroundRole:
        if (!problem)
            return {};
        return roleColor(*found == Level::Recommended ? ColorRole::Soon : ColorRole::Late, QPalette());
    case Qt::AccessibleTextRole:
        return child.label.in(m_language) + u": "_s + data(index, Qt::DisplayRole).toString();
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_columns.at(section)->label.in(m_language);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

RowsEditor::RowsEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_model(new RowsModel(field, context.language, this))
    , m_table(new QTableView(this))
    , m_add(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
    , m_problem(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::half);
    m_table->setModel(m_model);
    m_table->setProperty("boxed", true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    keepWheelForPage(m_table);
    setControl(m_table);
    column->addWidget(m_table);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::half);
    const auto prepare = [&](QToolButton* button, const QString& name, const QString& image, const QString& words) {
        button->setObjectName(field.name() + u'_' + name);
        button->setIcon(icon(image));
        button->setIconSize({16, 16});
        button->setMinimumSize(28, 28);
        button->setToolTip(words);
        button->setAccessibleName(tr("%1, %2", "label of a field, part of it").arg(label(), words));
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    };
    prepare(m_add, u"add"_s, u"add"_s, tr("Add a row"));
    m_add->setText(tr("Add"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    prepare(m_up, u"up"_s, u"up"_s, tr("Move the row up"));
    prepare(m_down, u"down"_s, u"down"_s, tr("Move the row down"));
    prepare(m_remove, u"remove"_s, u"remove"_s, tr("Remove the row"));
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_problem->setWordWrap(true);
    setColorRole(m_problem, ColorRole::Late);
    m_problem->hide();
    column->addWidget(m_problem);

    connect(m_add, &QToolButton::clicked, this, &RowsEditor::addRow);
    connect(m_remove, &QToolButton::clicked, this, &RowsEditor::removeRow);
    connect(m_up, &QToolButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRow(1); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) { openRow(index.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { openRow(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (m_open >= 0 && now.isValid())
            openRow(now.row());
        showButtons();
    });
    auto* removal = new QShortcut(Qt::Key_Delete, m_table);
    removal->setContext(Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, &RowsEditor::removeRow);
    fitHeight();
    showButtons();
}

void RowsEditor::load(const AnyRecord& record) {
    const int wasOpen = m_open;
    closeRow();
    m_model->load(record);
    m_problem->hide();
    fitHeight();
    if (wasOpen >= 0 && wasOpen < m_model->rowCount() && !isVisible())
        m_open = -1;
    showButtons();
}

void RowsEditor::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (QToolButton* button : {m_add, m_remove, m_up, m_down})
        button->setVisible(!readOnly);
    for (FieldEditor* editor : m_editors)
        editor->setReadOnly(readOnly);
}

Text RowsEditor::inputProblem() const {
    if (m_open < 0)
        return {};
    for (const FieldEditor* editor : m_editors)
        if (Text problem = editor->inputProblem(); !problem.isEmpty())
            return problem;
    return {};
}

void RowsEditor::setRowProblems(const QList<Problem>& problems) {
    static const QRegularExpression place(u"\\[(\\d+)\\](?:\\.([a-z0-9_]+))?"_s);
    QMap<int, QMap<QString, Level>> cells;
    QStringList lines;
    QMap<QString, QStringList> rowsOf; // the rows of one sentence, which is said once
    bool blocking = false;
    for (const Problem& problem : problems) {
        const QString article = problem.article.isEmpty() ? QString() : tr(" (art. %1)").arg(problem.article);
        const auto match = place.match(problem.path);
        if (match.hasMatch()) {
            const int row = match.captured(1).toInt();
            const QString key = match.captured(2);
            // Of several for one cell the gravest.
            cells[row].insert(key, qMin(problem.level, cells[row].value(key, Level::Recommended)));
            const QString sentence = problem.message.in(language()) + article;
            if (!rowsOf.contains(sentence))
                lines += sentence;
            rowsOf[sentence] += QString::number(row + 1);
        } else {
            lines += problem.message.in(language()) + article;
        }
        blocking = blocking || problem.level != Level::Recommended;
    }
    for (QString& line : lines)
        if (const QStringList rows = rowsOf.value(line); rows.size() == 1)
            line = tr("Row %1: %2").arg(rows.first(), line);
        else if (!rows.isEmpty())
            line = tr("Rows %1: %2").arg(rows.join(u", "_s), line);
    m_model->setProblems(cells);
    m_problem->setText(lines.join(u'\n'));
    setColorRole(m_problem, blocking ? ColorRole::Late : ColorRole::Soon);
    m_problem->setVisible(!lines.isEmpty());
}

void RowsEditor::addRow() {
    if (!m_model->isLoaded())
        return;
    const int row = m_model->add();
    fitHeight();
    openRow(row);
    if (!m_editors.isEmpty())
        m_editors.first()->setFocus();
    Q_EMIT edited();
}

void RowsEditor::removeRow() {
    const int row = current();
    if (row < 0 || m_readOnly)
        return;
    closeRow();
    m_model->remove(row);
    fitHeight();
    showButtons();
    Q_EMIT edited();
}

void RowsEditor::moveRow(int by) {
    const int from = current();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_model->rowCount())
        return;
    m_model->move(from, to);
    m_table->selectRow(to);
    if (m_open >= 0)
        openRow(to);
    showButtons();
    Q_EMIT edited();
}

void RowsEditor::openRow(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    if (!m_panel)
        buildPanel();
    m_open = row;
    if (current() != row)
        m_table->selectRow(row);
    for (FieldEditor* editor : m_editors) {
        const QSignalBlocker quiet(editor);
        editor->load(m_model->row(row));
    }
    m_panelTitle->setText(tr("Row %1 of %2").arg(row + 1).arg(m_model->rowCount()));
    m_panel->show();
    showButtons();
}

void RowsEditor::closeRow() {
    m_open = -1;
    if (!m_panel)
        return;
    // The keyboard stays with the rows: else it would go on to whatever comes next in the window.
    if (m_panel->isAncestorOf(QApplication::focusWidget()))
        m_table->setFocus();
    m_panel->hide();
}

void RowsEditor::buildPanel() {
    auto* frame = new QFrame(this);
    frame->setProperty("card", u"plain"_s);
    auto* fields = new QGridLayout(frame);
    fields->setContentsMargins(grid::wide, grid::unit, grid::wide, 12);
    fields->setHorizontalSpacing(grid::wide);
    fields->setVerticalSpacing(grid::half);
    fields->setColumnStretch(0, 1);
    fields->setColumnStretch(1, 1);
    m_panelTitle = new QLabel(frame);
    m_panelTitle->setFont(boldFont(m_panelTitle->font()));
    fields->addWidget(m_panelTitle, 0, 0);
    auto* close = new QPushButton(tr("Close the row"), frame);
    close->setProperty("link", true);
    connect(close, &QPushButton::clicked, this, [this] {
        closeRow();
        m_table->setFocus();
    });
    fields->addWidget(close, 0, 1, Qt::AlignRight);

    // Short fields stand two by two, long ones over the whole width.
    int line = 1;
    int side = 0;
    for (const Field& child : field().rows->fields()) {
        if (!child.has(InForm) || child.kind == FieldKind::Rows)
            continue;
        FieldEditor* editor = makeEditor(child, context(), frame);
        editor->control()->setObjectName(field().name() + u'.' + child.name());
        m_editors += editor;
        const bool wide = child.kind == FieldKind::LongText || child.kind == FieldKind::Bilingual ||
                          child.kind == FieldKind::Choices || child.kind == FieldKind::References ||
                          child.kind == FieldKind::Instant || child.kind == FieldKind::Texts;
        if (wide && side == 1) {
            line += 2;
            side = 0;
        }
        auto* caption = new QLabel(child.label.in(language()), frame);
        caption->setWordWrap(true);
        setColorRole(caption, ColorRole::Muted);
        caption->setBuddy(editor->control());
        caption->setToolTip(child.help.in(language()));
        fields->addWidget(caption, line, side, 1, wide ? 2 : 1, Qt::AlignBottom);
        fields->addWidget(editor, line + 1, side, 1, wide ? 2 : 1, Qt::AlignTop);
        side = wide ? 0 : 1 - side;
        if (side == 0)
            line += 2;
        editor->setReadOnly(m_readOnly);
        connect(editor, &FieldEditor::edited, this, [this, editor] {
            if (m_open < 0)
                return;
            editor->store(m_model->mutableRow(m_open));
            m_model->touched(m_open);
            Q_EMIT edited();
        });
    }
    m_panel = frame;
    layout()->addWidget(frame);
}

bool RowsEditor::event(QEvent* event) {
    // Esc closes the open row first, and only then goes back from the record.
    if (m_open >= 0 && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        if (event->type() == QEvent::KeyPress) {
            closeRow();
            m_table->setFocus();
        }
        event->accept();
        return true;
    }
    return FieldEditor::event(event);
}

void RowsEditor::fitHeight() {
    const int rows = qMin(m_model->rowCount(), mostVisibleRows);
    m_table->setFixedHeight(30 + rows * 30 + 3);
    m_table->setVerticalScrollBarPolicy(
        m_model->rowCount() > mostVisibleRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void RowsEditor::showButtons() {
    const int row = current();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
}

int RowsEditor::current() const {
    return m_table->selectionModel()->currentIndex().row();
}

} // namespace greffe
