// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

/// Of portability exports.
class ExportStore final : public RecordStore {
public:
    ExportStore(const Database& database, const StoreContext& context);
    /// "built" (not handed over yet), "sent".
    QStringList presets() const override;

protected:
    std::optional<Clause> preset(const QString& key) const override;
    QString defaultOrder() const override;
};

} // namespace greffe
