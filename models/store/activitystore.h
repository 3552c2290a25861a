// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

class ActivityStore final : public RecordStore {
public:
    ActivityStore(const Database& database, const StoreContext& context);
    /// "controller", "processor", "draft", "in_review", "approved", "review_due", "model".
    QStringList presets() const override;
    /// Living activities whose folded name is `foldedName`.
    Result<QList<qint64>> byFoldedName(qint64 organisation, const QString& foldedName) const;

protected:
    std::optional<Clause> preset(const QString& key) const override;
    /// Model sheets are no part of the register: only the preset "model", or a look at what is archived, shows them.
    QString standing(const ListQuery& query) const override;
    QString defaultOrder() const override;
};

} // namespace greffe
