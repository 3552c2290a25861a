// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

class BreachStore final : public RecordStore {
public:
    BreachStore(const Database& database, const StoreContext& context);
    /// "open", "to_notify" (72 hours running), "late", "incidents", "closed".
    QStringList presets() const override;
    /// Not done; the earliest limit first.
    Result<QList<qint64>> open(qint64 organisation) const;

protected:
    std::optional<Clause> preset(const QString& key) const override;
    QString defaultOrder() const override;
};

} // namespace greffe
