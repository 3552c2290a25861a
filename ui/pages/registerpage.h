// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/deskpage.h"

class QMenu;

namespace greffe {

class ExportPanel;
class NoticePanel;
struct Activity;

/// The desk of the record of processing activities (article 30).
class RegisterPage final : public DeskPage {
    Q_OBJECT
public:
    explicit RegisterPage(PageContext& context, QWidget* parent = nullptr);
    void preview() override;
    void importFile(const QString& path);
    void copyCurrent() override;
    bool openRecord(const QString& kind, qint64 row) override;
    /// Without a path: its assistance.
    bool openField(const QString& kind, qint64 row, const QString& path) override;

protected:
    RecordSummary summarise(const AnyRecord& record) const override;
    void perform(const QString& verb) override;
    AnyRecord makeRecord() const override;
    void takeFiles(const QStringList& paths) override;
    bool isFrozen(const AnyRecord& record) const override;
    QList<BulkAct> bulkActs(const QList<qint64>& rows) const override;
    void performBulk(const QString& act, const QString& choice, const QList<qint64>& rows) override;

private:
    const Activity& open() const;
    void addLife(RecordSummary& out, const Activity& activity, bool missing) const;
    void askSubmit();
    void askApprove();
    void askReview();
    void askCopy(bool model);
    void makeFromModel(qint64 row);
    void showModels(QMenu* menu);
    void compareWithOriginal();
    void compareWithApproved();
    void previewApproved();
    void showExport();
    ExportPanel* openExport();
    void showNotice();
    void showComparison();
    void showObservations();
    void showMap();
    void showTimeline();
    void showReceipts();
    void openPictures(const QString& part);
    void leaveFor(const QString& kind, qint64 row, const QString& path);
    NoticePanel* openNotice(const QString& part);
    void previewAll();
    template <class Panel>
    void over(Panel* panel);

    qint64 m_revising = 0; ///< the approved sheet that is being revised: it may be typed over
};

template <class Panel>
void RegisterPage::over(Panel* panel) {
    connect(panel, &Panel::closed, this, [this] { showOver(nullptr); });
    showOver(panel);
}

} // namespace greffe
