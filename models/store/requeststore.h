// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recordstore.h"

namespace greffe {

struct Request;

/// What came and went in a month.
struct RequestMonth {
    QDate month = {}; ///< its first day
    qint64 received = 0;
    qint64 answered = 0;
    qint64 answeredLate = 0; ///< after the date that held then
};

class RequestStore final : public RecordStore {
public:
    RequestStore(const Database& database, const StoreContext& context);
    /// "open", "due_week", "late", "identity", "suspended", "closed".
    QStringList presets() const override;
    /// As everywhere; the closed ones, nearly all, are what is left of the whole.
    Result<QMap<QString, qint64>> presetCounts(qint64 organisation) const override;
    /// Living requests by status.
    Result<QMap<QString, qint64>> countsByStatus(qint64 organisation) const;
    /// Not done, due on or before `day`; the earliest first.
    Result<QList<qint64>> dueUntil(qint64 organisation, QDate day) const;
    /// Received and answered per month from `first` (a first of a month) on.
    Result<QList<RequestMonth>> months(qint64 organisation, QDate first) const;

    /// Other requests of the same organisation that share a sign of the same person (domain/identity.h), archived ones
    /// too; the newest first, at most `most`. One look into an index per sign.
    Result<QList<qint64>> related(const Request& request, int most = 200) const;
    /// The years in which requests were received, the latest first.
    Result<QList<int>> years(qint64 organisation) const;
    /// All requests received in a year, archived ones too, by date of receipt.
    Result<QList<qint64>> receivedIn(qint64 organisation, int year) const;

protected:
    std::optional<Clause> preset(const QString& key) const override;
    QString defaultOrder() const override;
};

} // namespace greffe
