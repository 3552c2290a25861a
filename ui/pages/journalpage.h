// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace greffe {

class PageHeader;

/// The chained journal: who did what when, and whether the chain holds against an anchor.
class JournalPage final : public Page {
    Q_OBJECT
public:
    explicit JournalPage(PageContext& context, QWidget* parent = nullptr);
    void activate() override;
    void focusSearch() override;
    void verify();

private:
    void readMore(bool fromStart);
    void exportJournal();

    PageHeader* m_header;
    QLineEdit* m_anchor;
    QLabel* m_verdict;
    QTreeWidget* m_list;
    QPushButton* m_more;
    qint64 m_oldest = 0;
};

} // namespace greffe
