// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the desk page that chooses what the list shows: chips, the menu of filters, saved filters, columns.
#include "ui/pages/deskpage.h"

#include "commands/queries.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "ui/pages/filterstrip.h"
#include "ui/pages/pageheader.h"
#include "ui/shell/badge.h"
#include "ui/shell/flowlayout.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"
#include "ui/shell/searchbox.h"

#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int longestChoice = 40; // entries of a list that a menu can hold

QString counted(qint64 count, Language language) {
    return QLocale(language == Language::French ? QLocale::French : QLocale::English).toString(count);
}

QString colon(Language language) {
    return language == Language::French ? u"\u00a0: "_s : u": "_s;
}

/// Two queries that show the same records, in whatever order.
bool sameFilter(ListQuery a, ListQuery b) {
    for (ListQuery* query : {&a, &b}) {
        query->organisation = 0;
        query->limit = 0;
        query->sortKey.clear();
        query->descending = false;
    }
    return a == b;
}

bool isFiltered(const ListQuery& query) {
    return !query.equals.isEmpty() || !query.between.isEmpty() || !query.search.isEmpty() || query.archived;
}

QString rangeWords(const DateRange& range, Language language) {
    const auto day = [&](QDate date) { return plainDate(date, language); };
    if (range.from.isValid() && range.until.isValid())
        return DeskPage::tr("from %1 to %2", "days").arg(day(range.from), day(range.until));
    return range.from.isValid() ? DeskPage::tr("from %1 on", "a day").arg(day(range.from))
                                : DeskPage::tr("up to %1", "a day").arg(day(range.until));
}

} // namespace

void DeskPage::buildFilters() {
    const Result<QList<Preset>> presets = greffe::presets(session(), m_type);
    if (presets) {
        for (const Preset& preset : *presets) {
            auto* chip = new FilterChip(preset.key, preset.label.in(language()), m_chipBar);
            if (m_style.alarms.contains(preset.key))
                chip->setColorRole(ColorRole::Late);
            chip->setCount(preset.count, counted(preset.count, language()));
            m_presetChips += chip;
            connect(chip, &QAbstractButton::clicked, this, [this, chip] {
                ListQuery query = m_table->query();
                query.preset = chip->key();
                query.archived = false;
                applyQuery(query);
            });
        }
    }
    refreshSaved();
    connect(m_filters->menu(), &QMenu::aboutToShow, this, &DeskPage::fillFilterMenu);
}

void DeskPage::refreshSaved() {
    const Result<QList<SavedFilter>> saved = savedFilters(session(), m_type);
    if (!saved)
        return;
    if (*saved != m_saved || m_savedChips.size() != saved->size()) {
        for (FilterChip* chip : std::as_const(m_savedChips)) {
            chip->hide();
            chip->deleteLater();
        }
        m_savedChips.clear();
        m_saved = *saved;
        for (const SavedFilter& filter : std::as_const(m_saved)) {
            auto* chip = new FilterChip(u"saved:"_s + filter.name, filter.name, m_chipBar);
            chip->setToolTip(tr("Saved filter"));
            chip->show();
            m_savedChips += chip;
            connect(chip, &QAbstractButton::clicked, this, [this, filter] {
                ListQuery query = filter.query;
                query.organisation = m_table->query().organisation;
                if (query.sortKey.isEmpty()) {
                    query.sortKey = m_table->query().sortKey;
                    query.descending = m_table->query().descending;
                }
                applyQuery(query);
            });
        }
        layChips();
    }
    for (qsizetype i = 0; i < m_saved.size(); ++i) {
        ListQuery query = m_saved.at(i).query;
        query.organisation = session().organisation().row;
        if (const Result<qint64> count = countRecords(session(), m_type, query))
            m_savedChips.at(i)->setCount(*count, counted(*count, language()));
    }
    markChips();
}

void DeskPage::layChips() {
    while (QLayoutItem* item = m_chips->takeAt(0))
        delete item;
    for (FilterChip* chip : std::as_const(m_presetChips))
        m_chips->addWidget(chip);
    for (FilterChip* chip : std::as_const(m_savedChips))
        m_chips->addWidget(chip);
    m_chips->addWidget(m_filters);
    for (QWidget* active : std::as_const(m_activeFilters))
        m_chips->addWidget(active);
    // Left to right for the keyboard too.
    QWidget* before = m_header->lastControl();
    for (int i = 0; i < m_chips->count(); ++i) {
        QWidget* widget = m_chips->itemAt(i)->widget();
        setTabOrder(before, widget);
        before = widget;
    }
    m_chips->invalidate();
    m_chipBar->updateGeometry();
}

void DeskPage::refreshCounts() {
    const Result<QList<Preset>> presets = greffe::presets(session(), m_type);
    if (!presets)
        return;
    for (const Preset& preset : *presets)
        for (FilterChip* chip : std::as_const(m_presetChips))
            if (chip->key() == preset.key)
                chip->setCount(preset.count, counted(preset.count, language()));
    refreshSaved();
    m_chips->invalidate();
    showEmptiness();
}

void DeskPage::markChips() {
    const ListQuery& query = m_table->query();
    bool isSaved = false;
    for (qsizetype i = 0; i < m_saved.size(); ++i) {
        const bool holds = sameFilter(m_saved.at(i).query, query);
        m_savedChips.at(i)->setChecked(holds && !isSaved);
        isSaved = isSaved || holds;
    }
    for (FilterChip* chip : std::as_const(m_presetChips))
        chip->setChecked(!isSaved && !query.archived && chip->key() == query.preset);
}

void DeskPage::applyQuery(const ListQuery& query) {
    const qint64 open = m_pane->isOpen() ? m_pane->row() : 0;
    m_table->setQuery(query);
    addActiveFilters(query);
    layChips();
    markChips();
    if (query.search.isEmpty() && !m_header->search()->text().isEmpty()) {
        const QSignalBlocker quiet(m_header->search());
        m_header->search()->clear();
    }
    if (open > 0 && !hasSeveral())
        selectRow(open);
    showEmptiness();
}

void DeskPage::addActiveFilters(const ListQuery& query) {
    for (QWidget* chip : std::as_const(m_activeFilters)) {
        chip->hide();
        chip->deleteLater();
    }
    m_activeFilters.clear();
    const auto addActive = [&](const QString& words, const std::function<void(ListQuery&)>& drop) {
        auto* chip = new Chip(words, true, m_chipBar);
        chip->setObjectName(u"active_filter"_s);
        chip->setAccessibleName(tr("Remove the filter “%1”").arg(words));
        m_activeFilters += chip;
        chip->show();
        connect(chip, &Chip::removed, this, [this, drop] {
            ListQuery next = m_table->query();
            drop(next);
            QTimer::singleShot(0, this, [this, next] { applyQuery(next); });
        });
    };
    if (!query.search.isEmpty())
        addActive(u"« "_s + query.search + u" »"_s, [](ListQuery& next) { next.search.clear(); });
    for (auto it = query.equals.cbegin(); it != query.equals.cend(); ++it) {
        const Field* field = m_type.find(it.key());
        if (!field)
            continue;
        QStringList words;
        for (const QString& value : it.value())
            words += valueWords(*field, value);
        addActive(field->label.in(language()) + colon(language()) + words.join(u", "_s),
            [key = it.key()](ListQuery& next) { next.equals.remove(key); });
    }
    for (auto it = query.between.cbegin(); it != query.between.cend(); ++it) {
        const Field* field = m_type.find(it.key());
        if (!field)
            continue;
        addActive(field->label.in(language()) + colon(language()) + rangeWords(*it, language()),
            [key = it.key()](ListQuery& next) { next.between.remove(key); });
    }
    if (query.organisation == 0 && session().organisations().size() > 1)
        addActive(
            tr("All organisations"), [this](ListQuery& next) { next.organisation = session().organisation().row; });
    if (query.archived)
        addActive(tr("Archived"), [this](ListQuery& next) {
            next.archived = false;
            next.preset = m_style.preset;
        });
}

QString DeskPage::valueWords(const Field& field, const QString& value) const {
    if (field.kind == FieldKind::Choice || field.kind == FieldKind::Choices)
        return choiceList(QString::fromLatin1(field.list)).label(value, language());
    return value;
}

void DeskPage::toggleEquals(const QString& key, const QString& value, bool on) {
    ListQuery query = m_table->query();
    QStringList& wanted = query.equals[key];
    wanted.removeAll(value);
    if (on)
        wanted += value;
    if (wanted.isEmpty())
        query.equals.remove(key);
    applyQuery(query);
}

void DeskPage::setBetween(const QString& key, const DateRange& range) {
    ListQuery query = m_table->query();
    if (range.from.isValid() || range.until.isValid())
        query.between.insert(key, range);
    else
        query.between.remove(key);
    applyQuery(query);
}

void DeskPage::fillFilterMenu() {
    QMenu* menu = m_filters->menu();
    menu->clear();
    addChoiceMenus(menu);
    addDateMenus(menu);
    menu->addSeparator();
    if (session().organisations().size() > 1) {
        QAction* all = menu->addAction(icon(u"organisation"_s), tr("All organisations"));
        all->setObjectName(u"filter_all_organisations"_s);
        all->setCheckable(true);
        all->setChecked(m_table->query().organisation == 0);
        connect(all, &QAction::toggled, this, [this](bool on) {
            ListQuery query = m_table->query();
            query.organisation = on ? 0 : session().organisation().row;
            applyQuery(query);
        });
    }
    QAction* archived = menu->addAction(icon(u"archive"_s), tr("Archived records"));
    archived->setCheckable(true);
    archived->setChecked(m_table->query().archived);
    connect(archived, &QAction::toggled, this, [this](bool on) {
        ListQuery query = m_table->query();
        query.archived = on;
        query.preset = on ? QString() : m_style.preset;
        applyQuery(query);
    });
    menu->addSeparator();
    addSavedMenus(menu);
    menu->addSeparator();
    fillColumnMenu(menu->addMenu(tr("Columns")));
    QMenu* sorting = menu->addMenu(tr("Sort by"));
    for (int column = 0; column < m_table->columnCount(); ++column) {
        if (m_view->isColumnHidden(column))
            continue;
        QAction* by = sorting->addAction(m_table->headerData(column, Qt::Horizontal).toString());
        by->setCheckable(true);
        const bool already = m_view->horizontalHeader()->sortIndicatorSection() == column;
        by->setChecked(already);
        connect(by, &QAction::triggered, this, [this, column, already] {
            const bool turn = already && m_view->horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder;
            m_view->sortByColumn(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void DeskPage::addChoiceMenus(QMenu* menu) {
    const auto addValue = [this](QMenu* values, const QString& key, const QString& value, const QString& label) {
        QAction* action = values->addAction(label);
        action->setCheckable(true);
        action->setObjectName(u"filter_"_s + key + u'_' + value);
        action->setChecked(m_table->query().equals.value(key).contains(value));
        connect(action, &QAction::toggled, this, [this, key, value](bool on) { toggleEquals(key, value, on); });
    };
    for (const Field& field : m_type.fields) {
        if (!field.has(InTable) || (field.kind != FieldKind::Choice && field.kind != FieldKind::Choices))
            continue;
        const ChoiceList& list = choiceList(QString::fromLatin1(field.list));
        if (list.entries.isEmpty() || list.entries.size() > longestChoice)
            continue;
        QMenu* values = menu->addMenu(field.label.in(language()));
        for (const ChoiceEntry& entry : list.entries)
            addValue(values, field.name(), entry.key, entry.label.in(language()));
    }
    for (const QString& key : std::as_const(m_style.people)) {
        const Field* field = m_type.find(key);
        const Result<QStringList> names = fieldValues(session(), m_type, key);
        if (!field || !names || names->isEmpty())
            continue;
        QMenu* values = menu->addMenu(field->label.in(language()));
        for (const QString& name : *names)
            addValue(values, key, name, QString(name).replace(u'&', u"&&"_s));
    }
}

void DeskPage::addDateMenus(QMenu* menu) {
    const QDate today = session().today();
    const QDate month(today.year(), today.month(), 1);
    const std::pair<QString, DateRange> ready[] = {{tr("Today"), {today, today}},
        {tr("This week"), {today.addDays(1 - today.dayOfWeek()), today.addDays(7 - today.dayOfWeek())}},
        {tr("This month"), {month, month.addMonths(1).addDays(-1)}},
        {tr("Last month"), {month.addMonths(-1), month.addDays(-1)}},
        {tr("This year"), {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)}},
        {tr("Last year"), {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)}}};
    for (const Field& field : m_type.fields) {
        if (!field.has(InTable) || field.kind != FieldKind::Date)
            continue;
        QMenu* ranges = menu->addMenu(field.label.in(language()));
        const QString key = field.name();
        for (const auto& [words, range] : ready)
            connect(ranges->addAction(words), &QAction::triggered, this,
                [this, key, range = range] { setBetween(key, range); });
        QAction* own = ranges->addAction(tr("From … to …"));
        own->setObjectName(u"filter_range_"_s + key);
        connect(own, &QAction::triggered, this, [this, key, label = field.label.in(language())] {
            m_strip->askRange(label, m_table->query().between.value(key),
                [this, key](const DateRange& range) { setBetween(key, range); });
        });
    }
}

void DeskPage::addSavedMenus(QMenu* menu) {
    const ListQuery query = m_table->query();
    QAction* keep = menu->addAction(icon(u"save"_s), tr("Save this filter…"));
    keep->setObjectName(u"filter_save"_s);
    keep->setEnabled(!session().isReadOnly() && (isFiltered(query) || !query.preset.isEmpty()));
    connect(keep, &QAction::triggered, this, [this] {
        m_strip->askName(tr("Name of the filter"), [this](const QString& name) {
            const Result<> kept = keepFilter(session(), m_type, {name, m_table->query()});
            if (!kept)
                return kept.error().message.in(language());
            refreshSaved();
            Q_EMIT said(tr("Filter “%1” saved for everyone who works in this vault.").arg(name.simplified()), false);
            return QString();
        });
    });
    if (!m_saved.isEmpty()) {
        QMenu* forget = menu->addMenu(tr("Remove a saved filter"));
        for (const SavedFilter& filter : std::as_const(m_saved)) {
            QAction* action = forget->addAction(QString(filter.name).replace(u'&', u"&&"_s));
            action->setObjectName(u"filter_forget_"_s + filter.name);
            action->setEnabled(!session().isReadOnly());
            connect(action, &QAction::triggered, this, [this, name = filter.name] {
                if (!shown(dropFilter(session(), m_type, name)))
                    return;
                refreshSaved();
                Q_EMIT said(tr("Filter “%1” removed; the records stay.").arg(name), false);
            });
        }
    }
    if (isFiltered(query)) {
        QAction* none = menu->addAction(icon(u"close"_s), tr("Remove all filters"));
        none->setObjectName(u"filter_none"_s);
        connect(none, &QAction::triggered, this, [this] {
            ListQuery plain;
            plain.organisation = session().organisation().row;
            plain.preset = m_style.preset;
            plain.sortKey = m_table->query().sortKey;
            plain.descending = m_table->query().descending;
            applyQuery(plain);
        });
    }
}

void DeskPage::fillColumnMenu(QMenu* menu) {
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QString key = m_table->headerData(column, Qt::Horizontal, RecordTable::FieldKeyRole).toString();
        if (key == u"ref"_s)
            continue; // what opens the record is always there
        QAction* show = menu->addAction(m_table->headerData(column, Qt::Horizontal).toString());
        show->setObjectName(u"column_"_s + key);
        show->setCheckable(true);
        show->setChecked(!m_view->isColumnHidden(column));
        connect(show, &QAction::toggled, this, [this, key](bool on) {
            m_columnChoices.insert(key, on);
            showColumns();
        });
    }
}

QList<DeskPage::Column> DeskPage::wantedColumns() const {
    QList<Column> out = m_style.columns;
    for (auto it = m_columnChoices.cbegin(); it != m_columnChoices.cend(); ++it) {
        const auto known =
            std::find_if(out.begin(), out.end(), [&](const Column& column) { return column.key == it.key(); });
        if (known == out.end()) {
            if (it.value()) // before the last, which is the desk's date or state
                out.insert(qMax<qsizetype>(0, out.size() - 1), Column{it.key(), 24, true, {}});
        } else if (it.value()) {
            known->always = true;
        } else {
            out.erase(known);
        }
    }
    return out;
}

void DeskPage::showColumns() {
    QHeaderView* header = m_view->horizontalHeader();
    const bool beside = paneShown() && !isNarrow();
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_view->setColumnHidden(column, true);
    int place = 0;
    for (const Column& wanted : wantedColumns()) {
        const int column = m_table->columnOf(wanted.key);
        if (column < 0)
            continue;
        header->moveSection(header->visualIndex(column), place++);
        m_view->setColumnHidden(column, beside && !wanted.always);
    }
    fitColumns();
}

void DeskPage::fitColumns() {
    struct Shown {
        int column;
        int weight;
        int fixed;
    };
    QList<Shown> shown;
    int total = 0;
    int fixed = 0;
    for (const Column& wanted : wantedColumns()) {
        const int column = m_table->columnOf(wanted.key);
        if (column < 0 || m_view->isColumnHidden(column))
            continue;
        const int least = wanted.sample.isEmpty() ? 0 : fontMetrics().horizontalAdvance(wanted.sample) + 24;
        shown += Shown{column, least > 0 ? 0 : wanted.weight, least};
        total += shown.last().weight;
        fixed += least;
    }
    const int room = m_view->viewport()->width();
    const int free = qMax(0, room - fixed);
    int used = 0;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        int width = shown.at(i).fixed > 0 ? shown.at(i).fixed : free * shown.at(i).weight / qMax(1, total);
        if (i + 1 == shown.size())
            width = room - used;
        m_view->setColumnWidth(shown.at(i).column, width);
        used += width;
    }
}

} // namespace greffe
