// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/deskpage.h"

namespace greffe {

class NoticePanel;
struct RegisterInput;

/// The desk of the record of processing activities (article 30).
class RegisterPage final : public DeskPage {
    Q_OBJECT
public:
    explicit RegisterPage(PageContext& context, QWidget* parent = nullptr);
    void preview() override;
    void importFile(const QString& path);

protected:
    RecordSummary summarise(const AnyRecord& record) const override;
    void perform(const QString& verb) override;
    AnyRecord makeRecord() const override;
    void prepareCopy(AnyRecord& copy) const override;
    void takeFiles(const QStringList& paths) override;

private:
    void showExport();
    void showNotice();
    void showComparison();
    NoticePanel* openNotice(const QString& part);
    void previewAll();
    void setStatus(const QString& status);
};

} // namespace greffe
