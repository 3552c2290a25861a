// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the desk page that keeps its place and listens to the window: place and restore, dropped files, keys.
#include "ui/pages/deskpage.h"

#include "ui/pages/deskdelegate.h"
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

QJsonObject DeskPage::place() const {
    const ListQuery& query = m_table->query();
    QJsonObject equals;
    for (auto it = query.equals.cbegin(); it != query.equals.cend(); ++it)
        equals.insert(it.key(), QJsonArray::fromStringList(it.value()));
    QJsonObject out = {{u"preset"_s, query.preset}, {u"equals"_s, equals}, {u"sort"_s, query.sortKey},
        {u"descending"_s, query.descending}, {u"archived"_s, query.archived}};
    if (m_pane->isOpen()) {
        out.insert(u"row"_s, m_pane->row());
        out.insert(u"tab"_s, m_pane->tab());
        out.insert(u"group"_s, m_pane->form().currentGroup());
    }
    return out;
}

void DeskPage::restore(const QJsonObject& place) {
    if (place.isEmpty())
        return;
    ListQuery query = m_table->query();
    query.preset = place.value(u"preset"_s).toString();
    query.sortKey = place.value(u"sort"_s).toString();
    query.descending = place.value(u"descending"_s).toBool();
    query.archived = place.value(u"archived"_s).toBool();
    const QJsonObject equals = place.value(u"equals"_s).toObject();
    for (auto it = equals.begin(); it != equals.end(); ++it) {
        QStringList values;
        for (const QJsonValue value : it.value().toArray())
            values += value.toString();
        query.equals.insert(it.key(), values);
    }
    applyQuery(query);
    if (!query.sortKey.isEmpty()) {
        const QSignalBlocker quiet(m_view->horizontalHeader());
        m_view->horizontalHeader()->setSortIndicator(
            m_table->columnOf(query.sortKey), query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
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
    if (m_over) {
        m_stack->removeWidget(m_over);
        m_over->deleteLater();
    }
    m_over = panel;
    if (panel)
        m_stack->addWidget(panel);
    m_stack->setCurrentWidget(panel ? panel : m_desk);
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
