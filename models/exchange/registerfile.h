// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fieldjson.h"
#include "base/result.h"
#include "domain/activity.h"
#include "domain/organisation.h"

#include <QSet>

namespace greffe {

class Sheet;
struct SheetComment;

/// A filled cell of an imported file for which there is no field. Listed to the person, and kept in the activity's
/// notes.
struct UnplacedCell {
    QString sheet = {};
    QString cell = {}; ///< "B7", or "line 14, budget" in a CSV file
    QString text = {};
    bool operator==(const UnplacedCell&) const = default;
};

/// No format has a field for what somebody pinned to a cell: "Note (Claire) : to ask again", a word of both languages.
UnplacedCell asUnplaced(const Sheet& sheet, const SheetComment& comment);

enum class RegisterFormat { Ods, Xlsx, Csv, Json };

/// By extension or name ("ods"); none if unknown.
std::optional<RegisterFormat> registerFormat(QStringView name);

/// One activity as a file tells it.
struct ReadActivity {
    Activity activity = {};
    /// Paths of the fields that this file carries: "created_on", "purposes[].legal_basis". Everything else in
    /// `activity` is empty because the file cannot say it, and must be left alone: see mergedActivity().
    QSet<QString> carried = {};
    RegisterFormat format = RegisterFormat::Json;
    bool notesAdd = false; ///< `notes` holds what found no home and joins what the record has, instead of replacing it
    QString sheet = {};    ///< where it stands: name of the form sheet, "line 14", "activities[3]"
};

struct RegisterFile {
    RegisterFormat format = RegisterFormat::Json;
    Organisation organisation = {};
    QSet<QString> organisationCarried = {}; ///< only the keys that were filled in
    QList<ReadActivity> activities = {};
    int read = 0; ///< activities met, also those with problems
    QList<UnplacedCell> unplaced = {};
    QList<InputProblem> problems = {}; ///< path = "sheet!cell", "line 14, created_on", "activities[3].name"
    QList<InputProblem> remarks =
        {}; ///< said to the person, but no reason to refuse: list and sheet differ, "Privacy Shield"
};

/// Reads a register by content, whatever the file's name: the CNIL's ODS form (also saved as XLSX), our XLSX and CSV
/// with field keys in the first row, our JSON. NotFound, Io, Corrupt (damaged), Invalid (a limit, or no register
/// inside).
Result<RegisterFile> readRegister(const QString& path);
Result<RegisterFile> readRegister(const QByteArray& bytes);

/// The CNIL's form: front page with list, a form sheet per activity, lists. In French; English texts stand where there
/// is no French.
Result<> writeRegisterOds(
    const QString& path, const Organisation& organisation, const QList<Activity>& activities, Language language);
/// First sheet: one row an activity; then a sheet for each child list, with the activity's reference.
Result<> writeRegisterXlsx(
    const QString& path, const Organisation& organisation, const QList<Activity>& activities, Language language);
/// One row an activity; child lists as JSON in their cell.
Result<> writeRegisterCsv(
    const QString& path, const Organisation& organisation, const QList<Activity>& activities, Language language);
/// Lossless.
Result<> writeRegisterJson(
    const QString& path, const Organisation& organisation, const QList<Activity>& activities, Language language);
Result<> writeRegister(RegisterFormat format, const QString& path, const Organisation& organisation,
    const QList<Activity>& activities, Language language);

/// Paths of all fields of an activity, child fields as "purposes[].text".
QSet<QString> activityFieldPaths();
QSet<QString> fieldsCarriedBy(RegisterFormat format);

/// What remains of an activity after a trip through this format: what the file says, in the words of a record.
Activity projected(const Activity& activity, RegisterFormat format);

/// `current` with what the file says put in: fields and halves that the format does not carry stay, child rows keep
/// their ids and the fields that only the vault knows (a purpose's legal basis under a purpose the CNIL's form names).
/// Notes are added to, never replaced.
Activity mergedActivity(const Activity& current, const ReadActivity& read);

/// Adds a cell without a home to the notes of the activity that it belongs to, "sheet!B7 : text". In a format that does
/// not carry the notes they are then added to what the record has.
void keepAsNote(ReadActivity& read, const UnplacedCell& cell);

/// What a program says after an export: "42 of 42 identical in the 31 fields that this format carries; 12 fields are
/// not in it".
struct Reread {
    int identical = 0;
    int total = 0;
    int carriedFields = 0;
    int missingFields = 0;
    QStringList differing = {}; ///< "TRT-0004: data_items[2].retention", at most 100
    int unplaced = 0;           ///< cells that the reader could not place: a fault of ours

    bool ok() const { return identical == total && unplaced == 0; }
    Text sentence() const;
};

/// Reads a written register file again and compares it with what it was made from.
Result<Reread> verifyWritten(const QString& path, const QList<Activity>& activities);

} // namespace greffe
