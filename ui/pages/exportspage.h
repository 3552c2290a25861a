// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/deskpage.h"

namespace greffe {

/// The packages of data that were handed over (articles 15 and 20).
class ExportsPage final : public DeskPage {
    Q_OBJECT
public:
    explicit ExportsPage(PageContext& context, QWidget* parent = nullptr);
    void newRecord() override { startBuild({}, {}); }
    void startBuild(const QString& requestRef, const QStringList& files);

protected:
    RecordSummary summarise(const AnyRecord& record) const override;
    void perform(const QString& verb) override;
    void takeFiles(const QStringList& paths) override;

private:
    void check();
};

} // namespace greffe
