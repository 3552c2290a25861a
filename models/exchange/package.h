// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretbytes.h"
#include "domain/organisation.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace greffe {

/// One table of the person's data: a CSV file, or a JSON file with a list of objects.
struct PackageSet {
    QString path = {};        ///< the file to read
    QString activityRef = {}; ///< empty = "general"
    QString name = {};        ///< neutral, for people; empty = from the file's name, without the person's own
    QString origin = {};      ///< provided observed inferred third_party public; empty = provided
    Text description = {};
    QString sourceSystem = {};
    std::optional<QDate> extractedOn = {};
    QStringList leaveOut = {}; ///< columns that are not handed over; name them in PackageInput::excluded too
};

/// A file that goes as it is (a photo, an attachment).
struct PackageAttachment {
    QString path = {};
    QString activityRef = {};
    QString name = {}; ///< neutral; empty = "file-001" and the file's ending
    QString origin = {};
};

/// What is not in the package, and why the law allows or asks that.
struct PackageExclusion {
    QString what = {};
    QString article = {}; ///< "20(1)", "20(4)"
    Text why = {};
    bool operator==(const PackageExclusion&) const = default;
};

struct PackageActivity {
    QString ref = {};
    Text name = {};
    QStringList legalBases = {}; ///< list legal_bases
};

struct PackageInput {
    QString exportId = {};    ///< "EXP-2026-0001"
    QDateTime createdAt = {}; ///< UTC
    Language language = Language::French;
    Organisation controller = {};
    QString dpo = {};     ///< name and how to reach her, one line; may be empty
    QString contact = {}; ///< where questions about the package go
    QString requestRef = {};
    std::optional<QDate> requestReceivedOn = {};
    QStringList rights = {};       ///< list rights
    QString subjectName = {};      ///< shown inside the package, never in a file name
    QString subjectPseudonym = {}; ///< identifier that says nothing to others
    std::optional<QDate> identityCheckedOn = {};
    QList<PackageActivity> activities = {};
    std::optional<QDate> periodFrom = {};
    std::optional<QDate> periodTo = {};
    /// A portability export (article 20) holds what the person provided and what was observed of her; sets of another
    /// origin are left out and named. An access export (article 15) holds all origins.
    bool allOrigins = false;
    QList<PackageSet> sets = {};
    QList<PackageAttachment> attachments = {};
    QList<PackageExclusion> excluded = {};
    bool thirdPartyPresent = false;
    Text thirdPartyNote = {};
    bool direct = false; ///< sent straight to another controller (article 20(2))
    QString recipientController = {};
    Text directReason = {};                ///< why not, or how
    QString anchor = {};                   ///< journal head, as `--anchor` reads it
    const SecretBytes* password = nullptr; ///< UTF-8; null = not encrypted
};

struct BuiltPackage {
    QString path = {};
    int files = 0; ///< entries of the archive
    qint64 bytes = 0;
    QString sha256 = {}; ///< of the archive
    qint64 records = 0;
    QList<PackageExclusion> excluded = {};
    QJsonObject manifest = {};
};

/// Builds the ZIP package of domain.md 6. The same input gives the same bytes (unless encrypted). Invalid, with the
/// file and line, if a data file does not parse; nothing is left at `path` then.
Result<BuiltPackage> buildPackage(const PackageInput& input, const QString& path);

struct PackageReport {
    QString ref = {}; ///< export_id of the manifest
    QString requestRef = {};
    int files = 0;         ///< entries of the archive
    bool sha256Ok = false; ///< every listed file is there and has its hash
    QList<PackageExclusion> excluded = {};
    QList<Text> problems = {}; ///< each names the entry; none = the package is sound
    QJsonObject manifest = {};

    bool ok() const { return sha256Ok && problems.isEmpty(); }
};

/// Checks a package made by any program in this layout, without unpacking it: names, hashes, sizes, record counts,
/// files that are missing or not listed. Needs no vault. An error only if it cannot be looked at: NotFound, Io, Corrupt
/// (not a ZIP), Locked (encrypted and no or a wrong password), Invalid (beyond the limits).
Result<PackageReport> verifyPackage(const QString& path, const SecretBytes* password = nullptr);
Result<PackageReport> verifyPackage(const QByteArray& bytes, const SecretBytes* password = nullptr);

/// The columns of a data file in their order, and how many records it has: for choosing what to leave out.
struct DataPreview {
    QStringList columns = {};
    qint64 records = 0;
    QList<QStringList> first = {}; ///< up to 5 records, values as text
};
Result<DataPreview> previewData(const QString& path);

} // namespace greffe
