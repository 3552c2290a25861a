// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

class TaskStore final : public RecordStore {
public:
    TaskStore(const Database& database, const StoreContext& context);
    /// "open", "late", "done".
    QStringList presets() const override;
    /// Open tasks; the earliest first, those without date last.
    Result<QList<qint64>> open(qint64 organisation) const;
    Result<QList<qint64>> of(const QString& recordKind, const QString& recordRef, qint64 organisation) const;

protected:
    std::optional<Clause> preset(const QString& key) const override;
    QString defaultOrder() const override;
};

} // namespace greffe
