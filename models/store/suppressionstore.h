// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

class SuppressionStore final : public RecordStore {
public:
    SuppressionStore(const Database& database, const StoreContext& context);
    /// The entry that this request made, archived or not; null if there is none.
    Result<std::optional<qint64>> ofRequest(const QString& requestRef, qint64 organisation) const;

protected:
    QString defaultOrder() const override;
};

} // namespace greffe
