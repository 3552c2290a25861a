// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/deskpage.h"

namespace greffe {

struct Request;

/// The desk of data subjects' requests.
class RequestsPage final : public DeskPage {
    Q_OBJECT
public:
    explicit RequestsPage(PageContext& context, QWidget* parent = nullptr);
    void preview() override;

    /// Goes to the desk of exports with this request chosen.
    Q_SIGNAL void wantsExport(const QString& requestRef);

protected:
    RecordSummary summarise(const AnyRecord& record) const override;
    void perform(const QString& verb) override;
    AnyRecord makeRecord() const override;
    void prepareCopy(AnyRecord& copy) const override;
    void takeFiles(const QStringList& paths) override;

private:
    RecordSummary::Notice dueNotice(const Request& request) const;
    const Request& current() const;
    void suspend();
    void extend();
    void checkIdentity();
    void decide();
    void answer();
    void consult();
    void importFile(const QString& path);
};

} // namespace greffe
