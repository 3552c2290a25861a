// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/id.h"

namespace greffe {

/// One set of data inside a package.
struct ExportSet : RecordRow {
    QString path = {};
    QString label = {};
    QString mediaType = {};
    QString activity = {}; ///< reference of the activity it comes from
    QString origin = {};   ///< list data_origins
    QString source = {};   ///< the system or file it was read from
    std::optional<qint64> records = {};
    std::optional<qint64> bytes = {};
    QString sha256 = {};

    static std::span<const Field> fields();
    bool operator==(const ExportSet&) const = default;
};

/// What was left out of a package, and why.
struct ExportExclusion : RecordRow {
    QString what = {};
    QString why = {};
    QString article = {};

    static std::span<const Field> fields();
    bool operator==(const ExportExclusion&) const = default;
};

/// A package of a person's data handed over under article 20 (or a copy under article 15).
struct PortabilityExport : RecordHead {
    QString title = {};
    QString status = {};  ///< list export_statuses: built sent withdrawn
    QString request = {}; ///< reference of the request it answers
    QString subjectName = {};
    QStringList activities = {}; ///< references of activities
    QStringList origins = {};    ///< list data_origins: what was included
    std::optional<QDate> periodFrom = {};
    std::optional<QDate> periodTo = {};
    std::optional<Instant> builtAt = {};
    QString builtBy = {};
    QString fileName = {};
    QString sha256 = {};
    std::optional<qint64> fileCount = {};
    std::optional<qint64> byteCount = {};
    QList<ExportSet> sets = {};
    QList<ExportExclusion> exclusions = {};
    QString thirdParties = {}; ///< other people's data inside, and how they are protected (article 20(4))
    QString encryption = {};   ///< list package_encryptions
    std::optional<bool> directTransfer = {};
    QString recipientController = {};
    QString directReason = {}; ///< why it is not feasible, where it was asked for
    std::optional<QDate> sentOn = {};
    QString sentMeans = {}; ///< list answer_means
    QString notes = {};

    Id<PortabilityExport> id() const { return Id<PortabilityExport>(row); }
    static const RecordType& type();
    bool operator==(const PortabilityExport&) const = default;
};

} // namespace greffe
