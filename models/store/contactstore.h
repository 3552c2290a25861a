// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

class ContactStore final : public RecordStore {
public:
    ContactStore(const Database& database, const StoreContext& context);
    /// "processors", "contract_missing" (article 28), "contract_ending" (within three months).
    QStringList presets() const override;

protected:
    std::optional<Clause> preset(const QString& key) const override;
    QString defaultOrder() const override;
};

} // namespace greffe
