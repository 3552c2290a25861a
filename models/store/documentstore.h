// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

class DocumentStore final : public RecordStore {
public:
    DocumentStore(const Database& database, const StoreContext& context);
    /// "issued", "received".
    QStringList presets() const override;
    /// Documents of a record, the newest first.
    Result<QList<qint64>> of(const QString& recordKind, const QString& recordRef, qint64 organisation) const;
    /// The bytes; NotFound if only their hash was kept.
    Result<QByteArray> content(qint64 row) const;
    Result<> setContent(Writer& writer, qint64 row, const QByteArray& bytes) const;
    /// The bytes go for good (secure_delete overwrites their pages); the record stays. False if there were none.
    Result<bool> eraseContent(Writer& writer, qint64 row) const;
    Result<bool> hasContent(qint64 row) const;

protected:
    std::optional<Clause> preset(const QString& key) const override;
    QString defaultOrder() const override;
};

} // namespace greffe
