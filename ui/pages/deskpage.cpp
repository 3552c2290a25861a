// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deskpage.h"

#include "commands/completion.h"
#include "commands/queries.h"
#include "domain/urgency.h"
#include "ui/pages/bulkbar.h"
#include "ui/pages/deskdelegate.h"
#include "ui/pages/filterstrip.h"
#include "ui/pages/pageheader.h"
#include "ui/shell/badge.h"
#include "ui/shell/flowlayout.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"
#include "ui/shell/searchbox.h"

#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyleHints>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

/// Milliseconds that a row stays current before its record is read: a run along the list opens the last one only.
static constexpr int openDelay = 80;

DeskPage::DeskPage(
    PageContext& context, const RecordType& type, Style style, const QSet<QString>& hidden, QWidget* parent)
    : Page(context, parent)
    , m_type(type)
    , m_style(std::move(style))
    , m_header(new PageHeader(context, m_style.title, this))
    , m_chipBar(new QWidget(this))
    , m_filters(new QPushButton(tr("Filters"), m_chipBar))
    , m_strip(new FilterStrip(context.language, context.session.today(), this))
    , m_stack(new QStackedWidget(this))
    , m_desk(new QWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, m_desk))
    , m_listSide(new QWidget(m_splitter))
    , m_view(new QTableView(m_listSide))
    , m_empty(new QWidget(m_listSide))
    , m_bulk(new BulkBar(m_listSide))
    , m_openTimer(new QTimer(this))
    , m_countTimer(new QTimer(this))
    , m_bulkTimer(new QTimer(this)) {
    setObjectName(u"desk_"_s + QString::fromLatin1(type.key));
    setAcceptDrops(!m_style.dropFilter.isEmpty());
    m_chips = new FlowLayout(m_chipBar, 6);
    m_chips->setContentsMargins(20, 2, 20, 10);
    m_filters->setObjectName(u"filters"_s);
    m_filters->setProperty("chip", true);
    m_filters->setIcon(icon(u"filter"_s, ColorRole::Muted));
    m_filters->setIconSize({14, 14});
    m_filters->setMenu(new QMenu(m_filters));

    m_table = new RecordTable(context.session.stores(), type, context.language, this);
    for (const Column& column : std::as_const(m_style.columns))
        if (!column.title.isEmpty())
            m_table->setHeaderData(m_table->columnOf(column.key), Qt::Horizontal, column.title);
    const Field* due = dueField(type);
    m_delegate = new DeskDelegate(context.language, context.session.today(), due ? due->name() : QString(), this);
    m_delegate->setTwoLines(m_style.twoLines);
    if (m_style.columns.size() > 1)
        m_delegate->setMainKey(m_style.columns.at(1).key);
    m_view->setObjectName(u"records"_s);
    m_view->setAccessibleName(m_style.title);
    // An act may take the open record out of the list ("open" no longer): it stays open, its neighbour does not come up
    // by itself. Before setModel(), so that this is known when the view moves on.
    connect(m_table, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        const int open = m_pane->isOpen() ? m_table->rowOf(m_pane->row()) : -1;
        m_selecting = m_selecting || (open >= first && open <= last);
    });
    connect(m_table, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!m_selecting || !m_pane->isOpen() || m_table->rowOf(m_pane->row()) >= 0)
            return;
        m_selecting = false;
        selectRow(m_pane->row());
    });
    m_view->setModel(m_table);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setSortingEnabled(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_style.twoLines ? 52 : 36);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setSortIndicatorShown(true);
    m_view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_view->horizontalHeader()->setMinimumSectionSize(40);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);

    auto* empty = new QVBoxLayout(m_empty);
    empty->setContentsMargins(32, 48, 32, 32);
    empty->setSpacing(grid::unit);
    m_emptyTitle = Card::strong({}, m_empty);
    m_emptyText = Card::words({}, m_empty, ColorRole::Muted);
    empty->addWidget(m_emptyTitle);
    empty->addWidget(m_emptyText);
    if (!m_style.newLabel.isEmpty()) {
        m_emptyAct = new QPushButton(m_style.newLabel, m_empty);
        connect(m_emptyAct, &QPushButton::clicked, this, &DeskPage::newRecord);
        empty->addWidget(m_emptyAct, 0, Qt::AlignLeft);
    }
    empty->addStretch(1);

    auto* list = new QVBoxLayout(m_listSide);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(m_view, 1);
    list->addWidget(m_empty, 1);
    list->addWidget(m_bulk);
    m_pane = new RecordPane(context,
        {type, hidden, [this](const AnyRecord& record) { return summarise(record); },
            [this](const AnyRecord& record) {
                return problemsOf(record, session().organisation(), session().clock().now(), session().today());
            },
            [this](const AnyRecord& record) { return isFrozen(record); },
            [this](const AnyRecord& record) { return makeAdd(record); }},
        m_splitter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_listSide->setMinimumWidth(280);

    auto* desk = new QVBoxLayout(m_desk);
    desk->setContentsMargins(0, 0, 0, 0);
    desk->setSpacing(0);
    desk->addWidget(m_header);
    desk->addWidget(m_chipBar);
    desk->addWidget(m_strip);
    desk->addWidget(makeRule(m_desk));
    desk->addWidget(m_splitter, 1);
    m_stack->addWidget(m_desk);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    buildFilters();
    ListQuery query;
    query.organisation = context.session.organisation().row;
    query.preset = m_style.preset;
    applyQuery(query);
    m_view->horizontalHeader()->setSortIndicator(m_table->columnOf(m_style.sort), Qt::AscendingOrder);
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        fillColumnMenu(&menu);
        menu.exec(m_view->horizontalHeader()->mapToGlobal(at));
    });
    showColumns();
    arrange();
    setFocusProxy(m_view);

    m_openTimer->setSingleShot(true);
    m_countTimer->setSingleShot(true);
    m_countTimer->setInterval(60);
    m_bulkTimer->setSingleShot(true);
    m_bulkTimer->setInterval(0);
    connect(m_bulkTimer, &QTimer::timeout, this, &DeskPage::showBulk);
    connect(m_bulk, &BulkBar::chosen, this, [this](const QString& act, const QString& choice) {
        // The button that was pressed may go while the act runs.
        QTimer::singleShot(0, this, [this, act, choice] { performBulk(act, choice, selectedRows()); });
    });
    connect(m_bulk, &BulkBar::cleared, this, [this] {
        m_bulk->tell({});
        m_view->clearSelection();
        m_view->setFocus();
    });
    connect(m_bulk, &BulkBar::stopped, this, [this] { m_bulkStop = true; });
    connect(m_strip, &FilterStrip::closed, this, [this] {
        if (m_view->isVisible())
            m_view->setFocus();
    });
    connect(m_openTimer, &QTimer::timeout, this, &DeskPage::openCurrent);
    connect(m_countTimer, &QTimer::timeout, this, &DeskPage::refreshCounts);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_selecting && now.isValid() && !isNarrow())
            m_openTimer->start(openDelay);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_bulkRows.isEmpty())
            return; // at work on them
        m_bulkTimer->start();
    });
    connect(m_view, &QTableView::activated, this, [this] {
        m_openTimer->stop();
        openCurrent();
    });
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (!index.isValid() || paneShown() || QGuiApplication::keyboardModifiers() != Qt::NoModifier)
            return;
        // In a narrow window the record takes the list's place: not under the second click of a double one.
        m_openTimer->start(isNarrow() ? QGuiApplication::styleHints()->mouseDoubleClickInterval() : openDelay);
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        if (m_pane->isOpen() && !hasSeveral())
            selectRow(m_pane->row());
    });
    connect(m_header, &PageHeader::found, this, &Page::wantsRecord);
    connect(m_header->search(), &SearchBox::submitted, this, [this](const QString& words) {
        ListQuery next = m_table->query();
        if (next.search == words)
            return;
        next.search = words;
        applyQuery(next);
    });
    connect(m_pane, &RecordPane::verb, this, &DeskPage::perform);
    connect(m_pane, &RecordPane::said, this, &Page::said);
    connect(m_pane, &RecordPane::wantsRecord, this, &Page::wantsRecord);
    connect(m_pane, &RecordPane::closeRequested, this, &DeskPage::goBack);
    connect(m_pane, &RecordPane::stored, this, [this](const Done& done) {
        selectRow(done.row);
        m_countTimer->start();
    });
    connect(&session(), &Session::committed, this, [this](const ChangeSet& changes) {
        bool records = false;
        bool mine = false;
        for (const Change& change : changes) {
            records = records || (change.kind != u"draft"_s && change.kind != u"setting"_s);
            mine = mine || (change.kind == QLatin1StringView(m_type.key) && change.row == m_pane->row());
        }
        if (records)
            m_countTimer->start();
        if (mine)
            QTimer::singleShot(0, m_pane, &RecordPane::refresh);
    });
    connect(m_table, &QAbstractItemModel::modelReset, this, &DeskPage::showEmptiness);
    connect(m_table, &QAbstractItemModel::rowsInserted, this, &DeskPage::showEmptiness);
    connect(m_table, &QAbstractItemModel::rowsRemoved, this, &DeskPage::showEmptiness);
    connect(m_table, &QAbstractItemModel::layoutChanged, this, &DeskPage::showEmptiness);
    connect(m_table, &RecordTable::failed, this,
        [this](const Text& message) { Q_EMIT said(message.in(language()), false); });
    showEmptiness();
}

QPushButton* DeskPage::addHeaderButton(const QString& name, const QString& text, const QString& iconName) {
    return m_header->addButton(name, text, iconName);
}

void DeskPage::addNewButton() {
    QPushButton* button = m_header->addButton(u"new_record"_s, m_style.newLabel, u"add"_s, true);
    button->setToolTip(tr("%1 (Ctrl+N)").arg(m_style.newLabel));
    button->setEnabled(!session().isReadOnly());
    connect(button, &QPushButton::clicked, this, &DeskPage::newRecord);
}

bool DeskPage::isNarrow() const {
    return window()->width() < grid::narrowWindow;
}

bool DeskPage::paneShown() const {
    return m_pane->isVisibleTo(m_splitter);
}

void DeskPage::arrange() {
    const bool open = m_pane->isOpen();
    const bool narrow = isNarrow();
    const bool paneWas = paneShown();
    m_pane->setVisible(open);
    m_listSide->setVisible(!open || !narrow);
    m_chipBar->setVisible(!open || !narrow);
    if (open && narrow)
        m_strip->dismiss();
    if (open && !narrow && (!paneWas || !m_splitSet)) {
        m_splitter->setSizes({m_style.listWidth, qMax(400, width() - m_style.listWidth)});
        m_splitSet = true;
    }
    showColumns();
}

void DeskPage::showEmptiness() {
    const bool none = m_table->rowCount() == 0;
    m_view->setVisible(!none);
    m_empty->setVisible(none);
    if (!none)
        return;
    const ListQuery& query = m_table->query();
    const bool filtered =
        !query.search.isEmpty() || !query.equals.isEmpty() || !query.between.isEmpty() || query.archived;
    bool anything = false;
    for (const FilterChip* chip : std::as_const(m_presetChips))
        anything = anything || !chip->accessibleName().endsWith(u" 0"_s);
    m_emptyTitle->setText(filtered || anything ? tr("Nothing matches this filter.") : m_style.emptyTitle);
    m_emptyText->setText(filtered || anything ? tr("Choose another filter above, or remove it.") : m_style.emptyText);
    if (m_emptyAct)
        m_emptyAct->setVisible(!filtered && !anything && !session().isReadOnly());
}

void DeskPage::openCurrent() {
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || hasSeveral() || m_over) // never under a panel that is about the open record
        return;
    const qint64 row = m_table->rowId(current.row());
    if (m_pane->isOpen() && m_pane->row() == row) {
        arrange();
        return;
    }
    if (!openRow(row))
        selectRow(m_pane->row());
}

bool DeskPage::openRow(qint64 row) {
    if (m_pane->isOpen() && m_pane->row() != row && !m_pane->mayLeave())
        return false;
    if (!m_pane->open(row))
        return false;
    arrange();
    selectRow(row);
    return true;
}

void DeskPage::closePane() {
    m_pane->close();
    arrange();
    if (m_view->isVisible())
        m_view->setFocus();
}

void DeskPage::selectRow(qint64 row) {
    const int place = m_table->rowOf(row);
    m_selecting = true;
    if (place >= 0) {
        const QModelIndex index = m_table->index(place, qMax(0, m_table->columnOf(u"ref")));
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    } else {
        m_view->clearSelection();
        m_view->setCurrentIndex({});
    }
    m_selecting = false;
}

bool DeskPage::openRecord(const QString& kind, qint64 row) {
    if (kind != QLatin1StringView(m_type.key))
        return false;
    if (!openRow(row))
        return false;
    if (m_table->rowOf(row) < 0 && !m_table->query().preset.isEmpty()) {
        // It is there, but not under this filter: show all, so that the list and the record agree.
        ListQuery query = m_table->query();
        query.preset.clear();
        query.equals.clear();
        query.between.clear();
        query.search.clear();
        query.organisation = session().organisation().row;
        query.archived = m_pane->record().head().archived;
        applyQuery(query);
    }
    return true;
}

AnyRecord DeskPage::makeRecord() const {
    AnyRecord record = AnyRecord::make(m_type);
    complete(record, session().organisation(), session().clock().now(), session().today(), true);
    return record;
}

std::unique_ptr<Command> DeskPage::makeAdd(const AnyRecord& record) const {
    return std::make_unique<AddAnyRecord>(record);
}

void DeskPage::newRecord() {
    if (m_style.newLabel.isEmpty() || session().isReadOnly() || !m_pane->mayLeave())
        return;
    showOver(nullptr);
    m_pane->openNew(makeRecord());
    selectRow(0);
    arrange();
    m_pane->form().focusFirst();
}

void DeskPage::save() {
    if (m_pane->isOpen())
        m_pane->save();
}

void DeskPage::copyCurrent() {
    if (!m_pane->isOpen() || m_pane->isNew() || m_style.newLabel.isEmpty() || session().isReadOnly() ||
        !m_pane->mayLeave())
        return;
    AnyRecord copy = m_pane->record();
    static_cast<RecordHead&>(copy.head()) = RecordHead{};
    prepareCopy(copy);
    m_pane->openNew(copy);
    selectRow(0);
    arrange();
}

void DeskPage::editCurrent() {
    openCurrent();
    if (!m_pane->isOpen())
        return;
    m_pane->showTab(u"record"_s);
    m_pane->form().focusFirst();
}

void DeskPage::archiveCurrent() {
    if (hasSeveral() && !session().isReadOnly()) {
        performBulk(u"archive"_s, {}, selectedRows());
        return;
    }
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || session().isReadOnly())
        return;
    const qint64 row = m_table->rowId(current.row());
    const Result<AnyRecord> record = session().find(m_type, row);
    if (!shown(record))
        return;
    const bool archived = record->head().archived;
    const Result<Done> done = session().run(ArchiveAnyRecord(m_type, row, record->head().revision, !archived));
    if (!shown(done))
        return;
    if (m_pane->isOpen() && m_pane->row() == row)
        closePane();
    Q_EMIT said(done->what.in(language()), true);
}

bool DeskPage::goBack() {
    if (m_over) {
        showOver(nullptr);
        return true;
    }
    if (m_strip->isAsking()) {
        m_strip->dismiss();
        return true;
    }
    if (m_pane->isOpen() && m_pane->act().isAsking()) {
        m_pane->act().dismiss();
        return true;
    }
    if (!m_pane->isOpen() || !m_pane->mayLeave())
        return m_pane->isOpen();
    closePane();
    return true;
}

void DeskPage::showHome() {
    if (m_over)
        showOver(nullptr);
}

void DeskPage::focusSearch() {
    m_header->search()->setFocus();
    m_header->search()->selectAll();
}

bool DeskPage::mayLeave() {
    return m_pane->mayLeave();
}

void DeskPage::keepDraft() {
    m_pane->keepDraft();
}

void DeskPage::activate() {
    m_countTimer->start();
}

} // namespace greffe
