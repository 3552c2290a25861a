// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace greffe {

class IssueAcknowledgements;

/// The requests that wait for their acknowledgement, and all those letters in one act: as one PDF, as a file each, or
/// on the printer. Each letter is kept with its request, which moves on.
class AcknowledgementsPanel final : public QWidget {
    Q_OBJECT
public:
    AcknowledgementsPanel(PageContext& context, QWidget* parent);

    /// What was done; empty if given up.
    Q_SIGNAL void finished(const QString& sentence);

private:
    void fill();
    void issue(const QString& path);
    void print();
    /// False, with the error shown, if nothing was issued.
    bool run(IssueAcknowledgements& command, QString& sentence);

    PageContext& m_context;
    QTreeWidget* m_list;
    QLabel* m_state;
    QPushButton* m_file;
    QPushButton* m_folder;
    QPushButton* m_print;
};

} // namespace greffe
