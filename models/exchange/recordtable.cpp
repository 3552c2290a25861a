// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/recordtable.h"

#include "domain/recordjson.h"
#include "exchange/atomicfile.h"
#include "exchange/cellcodec.h"
#include "exchange/csv.h"
#include "exchange/jsonfile.h"
#include "exchange/sheets.h"
#include "exchange/xlsxbook.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <cerrno>

namespace greffe {

namespace {

QString listKey(const RecordType& type) {
    return QString::fromLatin1(type.key) + u's';
}

Result<> writeCsv(const QString& path, const RecordType& type, const QList<AnyRecord>& records) {
    AtomicFile file = TRY(AtomicFile::create(path));
    CsvWriter writer(file.device());
    const QList<FieldColumn> columns = columnsFor(type.fields, true);
    QStringList cells{u"ref"_s};
    for (const FieldColumn& column : columns)
        cells += columnKey(column);
    TRY(writer.row(cells));
    for (const AnyRecord& record : records) {
        cells = {record.head().ref};
        for (const FieldColumn& column : columns)
            cells += cellText(column, record.data());
        TRY(writer.row(cells));
    }
    return file.commit();
}

Result<> writeXlsx(const QString& path, const RecordType& type, const QList<AnyRecord>& records, Language language) {
    AtomicFile file = TRY(AtomicFile::create(path));
    const QByteArray folder = QFile::encodeName(QFileInfo(file.partPath()).absolutePath());
    const QByteArray title = type.plural.in(language).toUtf8();
    Workbook book(QFile::encodeName(file.partPath()), folder, title.constData());
    if (!book.isOpen())
        return fileError(EIO, path);
    const QList<FieldColumn> columns = columnsFor(type.fields, true);
    QStringList titles{u"ref"_s};
    for (const FieldColumn& column : columns)
        titles += columnKey(column);
    book.sheet(listKey(type), titles);
    for (const AnyRecord& record : records) {
        book.nextRow();
        TRY(book.text(0, record.head().ref));
        for (qsizetype c = 0; c < columns.size(); ++c)
            TRY(book.value(int(c) + 1, columns[c], record.data()));
    }
    errno = 0;
    if (const lxw_error code = book.close(); code != LXW_NO_ERROR) {
        Error error = fileError(errno ? errno : EIO, path);
        error.detail += u" xlsx "_s + QString::number(int(code));
        return error;
    }
    return file.commit();
}

Result<> writeJson(const QString& path, const RecordType& type, const QList<AnyRecord>& records) {
    AtomicFile file = TRY(AtomicFile::create(path));
    JsonStream json(file.device());
    json.beginObject();
    json.key(listKey(type));
    json.beginArray();
    for (const AnyRecord& record : records)
        json.value(QJsonValue(recordToJson(type, record.data())));
    json.endArray();
    json.endObject();
    TRY(json.finish());
    return file.commit();
}

} // namespace

Result<> writeRecordTable(const QString& format, const QString& path, const RecordType& type,
    const QList<AnyRecord>& records, Language language) {
    if (format == u"csv")
        return writeCsv(path, type, records);
    if (format == u"xlsx")
        return writeXlsx(path, type, records, language);
    if (format == u"json")
        return writeJson(path, type, records);
    return Error{Error::Kind::Invalid,
        Text{u"« %1 » n’est pas un format de table : csv, xlsx ou json."_s,
            u"“%1” is not a table format: csv, xlsx or json."_s}
            .arg(format),
        u"record table format"_s, u"format"_s};
}

Result<int> countRecordTable(const QString& format, const QString& path) {
    if (format == u"csv")
        return int(TRY(readCsvTable(path)).rows.size());
    if (format == u"xlsx") {
        const SheetFile file = TRY(readSheets(path));
        QSet<int> rows;
        for (const SheetCell& cell : file.sheets.value(0).cells) {
            if (cell.row > 0 && cell.column == 0)
                rows.insert(cell.row);
        }
        return int(rows.size());
    }
    const QByteArray bytes = TRY(readFileLimited(path, JsonLimits().bytes));
    const QJsonObject whole = TRY(parseJsonObject(bytes));
    return whole.isEmpty() ? 0 : int(whole.begin()->toArray().size());
}

} // namespace greffe
