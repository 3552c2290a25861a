// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/findinglist.h"
#include "ui/pages/page.h"

class QCheckBox;
class QLabel;

namespace greffe {

/// What the rules say of the whole register and of the published notice that was kept last: each missing element and
/// contradiction once, with its article.
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
    struct Place {
        QString kind = {};
        qint64 row = 0;
        QString path = {};
    };
    void read();
    void showThem();

    PageContext& m_context;
    QList<FindingList::Finding> m_all = {};
    QList<Place> m_places = {};
    int m_required = 0;
    bool m_shown = false;
    QLabel* m_summary;
    QCheckBox* m_only;
    FindingList* m_list;
};

} // namespace greffe
