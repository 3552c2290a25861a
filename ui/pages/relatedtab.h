// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/request.h"
#include "ui/pages/page.h"
#include "ui/pages/recordtab.h"

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace greffe {

/// Requests of the same person, and one of them side by side with this one.
class RelatedTab final : public RecordTab {
    Q_OBJECT
public:
    RelatedTab(PageContext& context, QWidget* parent);

    void show(const AnyRecord& stored, const AnyRecord& typed) override;

private:
    void compare();
    qint64 chosen() const;

    PageContext& m_context;
    std::optional<Request> m_request = {};
    QLabel* m_empty;
    QTreeWidget* m_list;
    QTreeWidget* m_table;
    QCheckBox* m_onlyDifferent;
    QPushButton* m_open;
};

} // namespace greffe
