// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/advice.h"
#include "ui/pages/actpanel.h"
#include "ui/pages/page.h"
#include "ui/pages/recordtab.h"

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace greffe {

/// The DPO's opinions on a record (articles 38 and 39): dated, and followed or not and why. On any desk,
/// on an approved sheet too: an opinion is a record of its own.
class AdviceTab final : public RecordTab {
    Q_OBJECT
public:
    AdviceTab(PageContext& context, QWidget* parent);

    void show(const AnyRecord& stored, const AnyRecord& typed) override;

private:
    void give();
    void correct();
    void follow();
    void enable();
    void printAll();
    void refresh();
    bool run(Command&& command);
    std::optional<Advice> current() const;

    PageContext& m_context;
    FormContext m_formContext;
    std::optional<AnyRecord> m_record = {};
    QLabel* m_empty;
    QTreeWidget* m_list;
    ActPanel* m_act;
    QPushButton* m_give;
    QPushButton* m_correct;
    QPushButton* m_follow;
    QPushButton* m_print;
    bool m_readOnly = false;
};

} // namespace greffe
