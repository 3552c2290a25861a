// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

class AdviceStore final : public RecordStore {
public:
    AdviceStore(const Database& database, const StoreContext& context);
    /// "pending", "not_followed".
    QStringList presets() const override;
    Result<QList<qint64>> of(const QString& recordKind, const QString& recordRef, qint64 organisation) const;

protected:
    std::optional<Clause> preset(const QString& key) const override;
    QString defaultOrder() const override;
};

} // namespace greffe
