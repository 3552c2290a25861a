// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recordtab.h"

class QLabel;
class QTreeWidget;

namespace greffe {

struct PageContext;

/// Which activities give data to a contact, which data, and where they go.
class ContactUses final : public RecordTab {
    Q_OBJECT
public:
    ContactUses(PageContext& context, QWidget* parent);
    void show(const AnyRecord& stored, const AnyRecord& typed) override;

private:
    PageContext& m_context;
    QLabel* m_summary;
    QTreeWidget* m_list;
};

} // namespace greffe
