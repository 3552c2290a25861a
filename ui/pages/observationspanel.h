// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/noticecommands.h"
#include "ui/pages/findinglist.h"
#include "ui/pages/page.h"

class QCheckBox;
class QLabel;

namespace greffe {

/// What the rules say of the whole register and of the published notice that was kept last: each missing element and
/// contradiction once, with its article and, where several sheets lack the same, the list of them.
class ObservationsPanel final : public QWidget {
    Q_OBJECT
public:
    ObservationsPanel(PageContext& context, QWidget* parent);
    int count() const { return int(m_all.size()); }

    Q_SIGNAL void closed();
    /// A field of a sheet.
    Q_SIGNAL void wantsField(const QString& kind, qint64 row, const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void showThem();
    void go(const QString& key);
    void lead(const Observation& observation, const Observation::Place& place);
    FindingList::Finding finding(qsizetype index) const;
    QString sheetName(const QString& ref) const;

    PageContext& m_context;
    QList<Observation> m_all = {};
    QSet<QString> m_open = {}; ///< those of several sheets whose sheets are shown
    int m_required = 0;
    bool m_shown = false;
    QLabel* m_summary;
    QCheckBox* m_only;
    FindingList* m_list;
};

} // namespace greffe
