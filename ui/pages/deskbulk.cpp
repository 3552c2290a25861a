// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the desk page that works on several chosen records.
#include "ui/pages/deskpage.h"

#include "ui/pages/bulkbar.h"
#include "ui/shell/prompts.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int sliceMilliseconds = 40; // of work before the window is served again
constexpr qsizetype namedRefusals = 3;

} // namespace

bool DeskPage::hasSeveral() const {
    // Looking at the ranges is quick also when all of 100,000 rows are chosen.
    int rows = 0;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
        rows += range.height();
    return rows > 1;
}

QList<qint64> DeskPage::selectedRows() const {
    QList<int> places;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
        for (int place = range.top(); place <= range.bottom(); ++place)
            places += place;
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    QList<qint64> out;
    out.reserve(places.size());
    for (const int place : std::as_const(places))
        out += m_table->rowId(place);
    return out;
}

void DeskPage::showBulk() {
    const bool several = hasSeveral();
    if (!several && m_bulk->isTelling())
        return; // what went wrong stays until the next choice
    m_bulk->setVisible(several);
    if (!several)
        return;
    const QList<qint64> rows = selectedRows();
    m_bulk->offer(tr("%n record(s) chosen", nullptr, int(rows.size())), bulkActs(rows));
}

QList<BulkAct> DeskPage::bulkActs(const QList<qint64>&) const {
    if (session().isReadOnly())
        return {};
    return {m_table->query().archived ? BulkAct{u"archive"_s, tr("Bring back"), u"undo"_s, {}}
                                      : BulkAct{u"archive"_s, tr("Archive"), u"archive"_s, {}}};
}

void DeskPage::performBulk(const QString& act, const QString&, const QList<qint64>& rows) {
    if (act != u"archive"_s)
        return;
    const bool archived = !m_table->query().archived;
    runMany(
        rows,
        [this, archived](const AnyRecord& record) -> Result<std::unique_ptr<Command>> {
            if (record.head().archived == archived)
                return std::unique_ptr<Command>();
            return std::unique_ptr<Command>(
                std::make_unique<ArchiveAnyRecord>(m_type, record.head().row, record.head().revision, archived));
        },
        [archived](int done) {
            return archived ? tr("%n record(s) archived.", nullptr, done)
                            : tr("%n record(s) brought back.", nullptr, done);
        });
}

void DeskPage::runMany(const QList<qint64>& rows, Maker make, std::function<QString(int)> done) {
    if (!m_bulkRows.isEmpty() || rows.isEmpty() || session().isReadOnly() || !m_pane->mayLeave())
        return;
    m_bulkRows = rows;
    m_bulkAt = 0;
    m_bulkDone = 0;
    m_bulkStop = false;
    m_bulkRefused.clear();
    m_bulkMake = std::move(make);
    m_bulkSaid = std::move(done);
    m_table->setHeld(true);
    m_view->setEnabled(false);
    m_pane->setEnabled(false);
    m_chipBar->setEnabled(false);
    stepBulk();
}

void DeskPage::stepBulk() {
    QElapsedTimer slice;
    slice.start();
    while (m_bulkAt < m_bulkRows.size() && !m_bulkStop && slice.elapsed() < sliceMilliseconds) {
        const qint64 row = m_bulkRows.at(m_bulkAt++);
        const Result<AnyRecord> record = session().find(m_type, row);
        const Result<> one = [&]() -> Result<> {
            std::unique_ptr<Command> command = TRY(m_bulkMake(TRY(record)));
            if (!command)
                return {};
            TRY(session().run(std::move(command)));
            ++m_bulkDone;
            return {};
        }();
        if (!one)
            m_bulkRefused += (record ? record->head().ref + u" — "_s : QString()) + one.error().message.in(language());
    }
    if (m_bulkAt < m_bulkRows.size() && !m_bulkStop) {
        m_bulk->showProgress(
            tr("%1 of %2").arg(m_bulkAt).arg(m_bulkRows.size()), int(m_bulkAt), int(m_bulkRows.size()));
        QTimer::singleShot(0, this, &DeskPage::stepBulk);
        return;
    }
    const qsizetype left = m_bulkRows.size() - m_bulkAt;
    m_bulkRows.clear();
    m_bulkMake = {};
    m_view->setEnabled(true);
    m_pane->setEnabled(true);
    m_chipBar->setEnabled(true);
    m_table->setHeld(false);
    m_countTimer->start();
    if (m_pane->isOpen())
        m_pane->refresh();
    QString sentence = m_bulkSaid(m_bulkDone);
    if (left > 0)
        sentence += u' ' + tr("Stopped: %n record(s) left as they were.", nullptr, int(left));
    Q_EMIT said(sentence, m_bulkDone == 1);
    showBulk();
    QString refused;
    if (!m_bulkRefused.isEmpty()) {
        refused = tr("%n record(s) stayed as they were:", nullptr, int(m_bulkRefused.size())) + u' ' +
                  m_bulkRefused.mid(0, namedRefusals).join(u" · "_s);
        if (m_bulkRefused.size() > namedRefusals)
            refused += u" …"_s;
    }
    m_bulk->tell(refused);
    if (!refused.isEmpty())
        m_bulk->show();
    if (m_view->isVisible())
        m_view->setFocus();
}

} // namespace greffe
