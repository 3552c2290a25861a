// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <QJsonObject>

namespace greffe {

/// What stays of erased records: one anonymous line each, for the statistics of their year.
class ErasedFigures {
public:
    explicit ErasedFigures(const Database& database)
        : m_database(database) {}
    Result<> add(Writer& writer, qint64 organisation, const QString& kind, int year, const QJsonObject& figures) const;
    /// In the order of their years; `organisation` 0 = all.
    Result<QList<QJsonObject>> list(qint64 organisation, const QString& kind) const;

private:
    const Database& m_database;
};

} // namespace greffe
