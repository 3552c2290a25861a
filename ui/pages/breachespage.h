// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/breachcommands.h"
#include "ui/pages/deskpage.h"

namespace greffe {

/// The desk of personal data breaches (articles 33 and 34).
class BreachesPage final : public DeskPage {
    Q_OBJECT
public:
    explicit BreachesPage(PageContext& context, QWidget* parent = nullptr);
    void preview() override;

protected:
    RecordSummary summarise(const AnyRecord& record) const override;
    void perform(const QString& verb) override;
    AnyRecord makeRecord() const override;
    void takeFiles(const QStringList& paths) override;

private:
    const Breach& current() const;
    RecordSummary::Notice dueNotice(const Breach& breach) const;
    void qualify();
    void decide(DecideBreach::What what);
    void previewNotice(const QString& phase);
    void recordNotice();
};

} // namespace greffe
