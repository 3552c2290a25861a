// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <QJsonObject>
#include <QJsonValue>

namespace greffe {

struct StoredDraft {
    QString kind = {};
    qint64 row = 0;
    QDateTime at = {};
    QJsonObject body = {};
};

/// What was typed and not saved, per staff member.
class DraftStore {
public:
    explicit DraftStore(const Database& database)
        : m_database(database) {}
    Result<> put(Writer& writer, const QString& kind, qint64 row, const QJsonObject& body) const;
    Result<> drop(Writer& writer, const QString& kind, qint64 row) const;
    Result<std::optional<StoredDraft>> find(const QString& kind, qint64 row) const;
    /// The newest first.
    Result<QList<StoredDraft>> all() const;

private:
    Result<QList<StoredDraft>> list(const QString& where, const QVariantList& args) const;
    const Database& m_database;
};

/// Choices of the office that belong to the vault, not to the device.
class SettingStore {
public:
    explicit SettingStore(const Database& database)
        : m_database(database) {}
    /// Null if it was never set.
    Result<QJsonValue> value(const QString& key) const;
    Result<> set(Writer& writer, const QString& key, const QJsonValue& value) const;

private:
    const Database& m_database;
};

} // namespace greffe
