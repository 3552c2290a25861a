// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QList>
#include <QString>

#include <functional>

namespace greffe {

/// One value of a person's data, as it stood: numbers keep their digits, nested values stay JSON.
struct DataValue {
    enum class Kind { Null, Flag, Number, Text, Nested };
    Kind kind = Kind::Null;
    QString text = {};    ///< as a CSV cell; nested values as compact JSON
    QByteArray json = {}; ///< as a JSON value
};

struct DataRecord {
    QStringList columns = {};
    QList<DataValue> values = {};
};

struct DataLimits {
    qint64 fileBytes = qint64(8) * 1024 * 1024 * 1024;
    int depth = 64;
    int recordBytes = 16 * 1024 * 1024;
    int columns = 4096;
};

using RecordConsumer = std::function<Result<>(const DataRecord&)>;

/// Reads a CSV or JSON file of records, told apart by content, as a stream: memory does not grow with the file. A JSON
/// list gives one record for each element, any other JSON value one record. Invalid with `where` = "name.csv, line 14"
/// if it does not parse.
Result<> readDataFile(const QString& path, const RecordConsumer& record, const DataLimits& limits = {});
/// The same for a JSON text that is being read from elsewhere; `name` is for sentences.
Result<> readJsonRecords(
    QIODevice& device, const QString& name, const RecordConsumer& record, const DataLimits& limits = {});

/// What a first reading learns of one column.
struct LearnedColumn {
    QString name = {};
    qint64 present = 0;
    bool nulls = false, flags = false, integers = false, numbers = false, texts = false, nested = false;
    bool dates = true; ///< every text so far is an ISO date
};

struct LearnedData {
    QList<LearnedColumn> columns = {}; ///< in order of first appearance
    qint64 records = 0;
};

Result<LearnedData> learnData(const QString& path);

/// Writes all records of `path` except the columns in `leaveOut`.
Result<qint64> writeJsonRecords(QIODevice& sink, const QString& path, const QStringList& leaveOut);
/// The same as CSV: UTF-8, commas, a header row, cells that look like formulas neutralised.
Result<qint64> writeCsvRecords(
    QIODevice& sink, const QString& path, const LearnedData& learned, const QStringList& leaveOut);

/// JSON Schema 2020-12 of a set.
QByteArray schemaFor(const LearnedData& learned, const QString& title, const QString& description,
    const QString& origin, const QStringList& leaveOut);

} // namespace greffe
