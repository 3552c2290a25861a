// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/deskpage.h"

namespace greffe {

/// Processors with their contracts, recipients, authorities.
class ContactsPage final : public DeskPage {
    Q_OBJECT
public:
    explicit ContactsPage(PageContext& context, QWidget* parent = nullptr);

protected:
    RecordSummary summarise(const AnyRecord& record) const override;
    void perform(const QString& verb) override;

private:
    void showReceipts();
};

} // namespace greffe
