// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

class OrganisationStore final : public RecordStore {
public:
    OrganisationStore(const Database& database, const StoreContext& context);
    /// By name.
    Result<QList<qint64>> all() const;

protected:
    QString defaultOrder() const override;
};

} // namespace greffe
