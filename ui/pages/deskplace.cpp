// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the desk page that keeps its place and listens to the window: place and restore, dropped files, keys.
#include "ui/pages/deskpage.h"

#include "ui/pages/deskdelegate.h"
#include "ui/pages/filterstrip.h"
#include "ui/pages/pageheader.h"
#include "ui/shell/badge.h"
#include "ui/shell/prompts.h"
#include "ui/shell/searchbox.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

/// Where the keyboard goes when a panel over the desk is left: the record's next step, else the list.
void focusDesk(const QWidget* pane, QWidget* list) {
    for (QPushButton* button : pane->findChildren<QPushButton*>())
        if (button->property("primary").toBool() && button->isEnabled() && button->isVisible() &&
            button->objectName().startsWith(u"verb_"_s)) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    if (list->isVisible())
        list->setFocus(Qt::OtherFocusReason);
}

} // namespace

QJsonObject DeskPage::place() const {
    ListQuery query = m_table->query();
    query.search.clear(); // words of a person; nothing of them outlives the vault's closing
    QJsonObject out = queryToJson(query);
    QJsonObject columns;
    for (auto it = m_columnChoices.cbegin(); it != m_columnChoices.cend(); ++it)
        columns.insert(it.key(), it.value());
    out.insert(u"columns"_s, columns);
    if (query.organisation == 0)
        out.insert(u"all_organisations"_s, true);
    if (m_pane->isOpen()) {
        out.insert(u"row"_s, m_pane->row());
        out.insert(u"tab"_s, m_pane->tab());
        out.insert(u"group"_s, m_pane->form().currentGroup());
    }
    if (hasSeveral()) {
        QJsonArray rows;
        for (const qint64 row : selectedRows().mid(0, 10'000))
            rows += row;
        out.insert(u"selected"_s, rows);
    } else if (const QModelIndex current = m_view->currentIndex(); current.isValid()) {
        out.insert(u"current"_s, m_table->rowId(current.row()));
    }
    if (const int top = m_view->rowAt(0); top >= 0)
        out.insert(u"top"_s, m_table->rowId(top));
    return out;
}

void DeskPage::restore(const QJsonObject& place) {
    if (place.isEmpty())
        return;
    ListQuery query = queryFromJson(place);
    query.organisation = place.value(u"all_organisations"_s).toBool() ? 0 : session().organisation().row;
    const QJsonObject columns = place.value(u"columns"_s).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it)
        m_columnChoices.insert(it.key(), it.value().toBool());
    showColumns();
    applyQuery(query);
    if (!query.sortKey.isEmpty()) {
        const QSignalBlocker quiet(m_view->horizontalHeader());
        m_view->horizontalHeader()->setSortIndicator(
            m_table->columnOf(query.sortKey), query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    const qint64 top = qint64(place.value(u"top"_s).toDouble());
    const auto scroll = [this, top] {
        if (const int at = m_table->rowOf(top); top > 0 && at >= 0)
            m_view->scrollTo(m_table->index(at, 0), QAbstractItemView::PositionAtTop);
    };
    QTimer::singleShot(0, m_view, scroll);
    m_selecting = true;
    if (const qint64 current = qint64(place.value(u"current"_s).toDouble()); current > 0)
        selectRow(current);
    m_selecting = true;
    for (const QJsonValue value : place.value(u"selected"_s).toArray())
        if (const int at = m_table->rowOf(qint64(value.toDouble())); at >= 0)
            m_view->selectionModel()->select(
                m_table->index(at, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_selecting = false;
    if (!place.contains(u"row"_s))
        return;
    const qint64 row = qint64(place.value(u"row"_s).toDouble());
    if (row == 0) {
        m_pane->openNew(makeRecord());
        arrange();
    } else if (!openRow(row)) {
        return;
    }
    m_pane->showTab(place.value(u"tab"_s).toString());
    const QString group = place.value(u"group"_s).toString();
    QTimer::singleShot(0, m_pane, [this, group] { m_pane->form().showGroup(group); });
}

void DeskPage::showOver(QWidget* panel) {
    // The window's own: after a file dialog the window is not active yet, and nothing has the keyboard.
    const bool hadFocus = m_over && m_over->isAncestorOf(window()->focusWidget());
    if (m_over) {
        m_stack->removeWidget(m_over);
        m_over->deleteLater();
    }
    m_over = panel;
    if (panel)
        m_stack->addWidget(panel);
    m_stack->setCurrentWidget(panel ? panel : m_desk);
    // A panel is made before it is on the screen: the keyboard goes to what it chose, else to its first field.
    if (!panel) {
        if (hadFocus)
            focusDesk(m_pane, m_view);
        return;
    }
    QWidget* wanted = panel->focusWidget();
    for (QWidget* next = panel->nextInFocusChain(); !wanted && next != panel; next = next->nextInFocusChain())
        if (panel->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && next->isVisibleTo(panel) &&
            next->isEnabledTo(panel))
            wanted = next;
    if (wanted)
        wanted->setFocus(Qt::OtherFocusReason);
}

void DeskPage::openFilled(const AnyRecord& empty, const AnyRecord& filled) {
    m_pane->openNew(empty, filled);
    selectRow(0);
    arrange();
    m_pane->form().focusFirst();
}

bool DeskPage::run(Command& command) {
    const Result<Done> done = session().run(command);
    if (!shown(done))
        return false;
    Q_EMIT said(done->what.in(language()), session().canUndo());
    m_pane->refresh();
    return true;
}

void DeskPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void DeskPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && !session().isReadOnly())
        event->acceptProposedAction();
}

void DeskPage::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths += url.toLocalFile();
    event->acceptProposedAction();
    // The other program waits for the drop to end; reading the file comes after.
    QTimer::singleShot(0, this, [this, paths] {
        if (!paths.isEmpty())
            takeFiles(paths);
    });
}

bool DeskPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &DeskPage::fitColumns);
    if (watched == m_view && event->type() == QEvent::FocusIn &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::MouseFocusReason && !m_view->currentIndex().isValid()) {
        // The view then makes its first row current: passing through with Tab opens nothing.
        m_selecting = true;
        QTimer::singleShot(0, this, [this] { m_selecting = false; });
    }
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        // Delete archives only when the list itself has the keyboard, never while somebody types.
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
            archiveCurrent();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace greffe
