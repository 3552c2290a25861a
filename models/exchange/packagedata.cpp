// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/packagedata.h"

#include "exchange/atomicfile.h"
#include "exchange/csv.h"
#include "exchange/jsonfile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <cerrno>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// RapidJSON's input stream over a QIODevice.
class InputStream {
public:
    using Ch = char;
    explicit InputStream(QIODevice& device)
        : m_device(device) {
        fill();
        if (m_size >= 3 && QByteArrayView(m_buffer.constData(), 3) == "\xEF\xBB\xBF")
            m_at = 3;
    }
    Ch Peek() { return m_at < m_size || fill() ? m_buffer[m_at] : '\0'; }
    Ch Take() {
        const Ch c = Peek();
        if (m_at < m_size) {
            m_line += c == '\n';
            ++m_at;
        }
        return c;
    }
    size_t Tell() const { return size_t(m_before + m_at); }
    Ch* PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    size_t PutEnd(Ch*) { return 0; }

    bool atEnd() { return m_at >= m_size && !fill(); }
    bool failed() const { return m_failed; }
    qint64 line() const { return m_line; }

private:
    bool fill() {
        if (m_ended)
            return false;
        m_before += m_size;
        m_at = m_size = 0;
        const qint64 n = m_device.read(m_buffer.data(), m_buffer.size());
        m_failed = n < 0;
        m_ended = n <= 0;
        m_size = std::max<qint64>(n, 0);
        return m_size > 0;
    }
    QIODevice& m_device;
    QByteArray m_buffer = QByteArray(64 * 1024, Qt::Uninitialized);
    qint64 m_at = 0, m_size = 0, m_before = 0, m_line = 1;
    bool m_ended = false, m_failed = false;
};

/// Cuts a stream of JSON events into records.
class RecordCutter {
public:
    RecordCutter(const RecordConsumer& consumer, const DataLimits& limits)
        : m_consumer(consumer)
        , m_limits(limits)
        , m_writer(m_buffer) {}

    std::optional<Error> consumerError;
    Text problem;

    bool Null() {
        return scalar(DataValue::Kind::Null, {}, [&] { return m_writer.Null(); });
    }
    bool Bool(bool b) {
        return scalar(DataValue::Kind::Flag, b ? u"true"_s : u"false"_s, [&] { return m_writer.Bool(b); });
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool) {
        return scalar(DataValue::Kind::Number, QString::fromLatin1(text, qsizetype(length)),
            [&] { return m_writer.RawValue(text, length, rapidjson::kNumberType); });
    }
    bool Int(int) { return false; } // numbers come as text
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        return scalar(DataValue::Kind::Text, QString::fromUtf8(text, qsizetype(length)),
            [&] { return m_writer.String(text, length); });
    }
    bool StartObject() { return start(false); }
    bool StartArray() { return start(true); }
    bool EndObject(rapidjson::SizeType) { return end(false); }
    bool EndArray(rapidjson::SizeType) { return end(true); }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        QSet<QString>& keys = m_keys.last();
        const QString key = QString::fromUtf8(text, qsizetype(length));
        if (keys.contains(key))
            return fail(Text{u"la clé « %1 » figure deux fois dans le même objet"_s,
                u"the key “%1” is there twice in the same object"_s}
                            .arg(key));
        keys.insert(key);
        if (m_nested > 0)
            return m_writer.Key(text, length);
        if (keys.size() > m_limits.columns)
            return fail(Text{u"un enregistrement a plus de %1 champs"_s, u"a record has more than %1 fields"_s}.arg(
                m_limits.columns));
        m_key = key;
        return true;
    }

private:
    enum class Where { Top, List, Record };

    bool fail(const Text& what) {
        problem = what;
        return false;
    }

    template <class Write>
    bool scalar(DataValue::Kind kind, const QString& text, Write write) {
        if (m_nested > 0) {
            if (m_buffer.GetSize() > size_t(m_limits.recordBytes))
                return tooLarge();
            return write();
        }
        m_buffer.Clear();
        m_writer.Reset(m_buffer);
        write();
        if (m_buffer.GetSize() > size_t(m_limits.recordBytes))
            return tooLarge();
        return put({kind, text, QByteArray(m_buffer.GetString(), qsizetype(m_buffer.GetSize()))});
    }

    bool tooLarge() { return fail({u"un enregistrement dépasse 16 Mo"_s, u"a record is larger than 16 MB"_s}); }

    bool put(DataValue value) {
        if (m_where == Where::Record) {
            m_recordBytes += value.json.size();
            if (m_recordBytes > m_limits.recordBytes)
                return tooLarge();
            m_record.columns += m_key;
            m_record.values += std::move(value);
            return true;
        }
        // A list of plain values, or one plain value.
        m_record = {{u"value"_s}, {std::move(value)}};
        return give();
    }

    bool give() {
        Result<> taken = m_consumer(m_record);
        m_record = {};
        m_recordBytes = 0;
        if (taken)
            return true;
        consumerError = taken.error();
        return false;
    }

    bool start(bool isArray) {
        if (++m_depth > m_limits.depth)
            return fail(
                Text{u"plus de %1 niveaux d’imbrication"_s, u"more than %1 nested levels"_s}.arg(m_limits.depth));
        m_keys += QSet<QString>();
        if (m_nested > 0) {
            ++m_nested;
            return isArray ? m_writer.StartArray() : m_writer.StartObject();
        }
        if (m_where == Where::Top && isArray) {
            m_where = Where::List;
            m_listed = true;
            return true;
        }
        if (m_where != Where::Record && !isArray) {
            m_where = Where::Record;
            return true;
        }
        m_nested = 1;
        m_buffer.Clear();
        m_writer.Reset(m_buffer);
        return isArray ? m_writer.StartArray() : m_writer.StartObject();
    }

    bool end(bool isArray) {
        --m_depth;
        m_keys.removeLast();
        if (m_nested > 0) {
            if (isArray)
                m_writer.EndArray();
            else
                m_writer.EndObject();
            if (--m_nested > 0)
                return true;
            const QByteArray json(m_buffer.GetString(), qsizetype(m_buffer.GetSize()));
            return put({DataValue::Kind::Nested, QString::fromUtf8(json), json});
        }
        if (m_where == Where::Record) {
            m_where = m_listed ? Where::List : Where::Top;
            return give();
        }
        m_where = Where::Top;
        return true;
    }

    const RecordConsumer& m_consumer;
    const DataLimits& m_limits;
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer;
    Where m_where = Where::Top;
    bool m_listed = false;
    int m_depth = 0;
    int m_nested = 0;
    qint64 m_recordBytes = 0;
    QList<QSet<QString>> m_keys;
    QString m_key;
    DataRecord m_record;
};

Error dataError(const QString& name, qint64 line, const Text& what, const QString& detail) {
    return {Error::Kind::Invalid,
        Text{u"« %1 », ligne %2 : %3. Aucun paquet n’a été écrit."_s, u"“%1”, line %2: %3. No package was written."_s}
            .arg(name)
            .arg(line)
            .arg(what),
        detail, u"%1, line %2"_s.arg(name).arg(line)};
}

} // namespace

Result<> readJsonRecords(
    QIODevice& device, const QString& name, const RecordConsumer& record, const DataLimits& limits) {
    InputStream stream(device);
    rapidjson::Reader reader;
    RecordCutter cutter(record, limits);
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, cutter);
    if (cutter.consumerError)
        return *cutter.consumerError;
    if (stream.failed())
        return fileError(EIO, name);
    if (result.IsError() || !stream.atEnd()) {
        const Text what = !cutter.problem.isEmpty()
                              ? cutter.problem
                              : Text{u"ce n’est pas du JSON valide en UTF-8"_s, u"this is not valid JSON in UTF-8"_s};
        return dataError(name, stream.line(), what, u"json "_s + QString::number(result.Code()));
    }
    return {};
}

namespace {

Result<> readCsvRecords(
    QIODevice& device, const QString& name, const RecordConsumer& consumer, const DataLimits& limits) {
    const auto named = [&](Error error) {
        error.message = Text{u"« %1 » — %2"_s, u"“%1” — %2"_s}.arg(name).arg(error.message);
        error.where = name + u", "_s + error.where;
        return error;
    };
    Result<CsvReader> opened = CsvReader::open(device, {.columns = limits.columns, .fileBytes = limits.fileBytes});
    if (!opened)
        return named(opened.error());
    CsvReader& reader = *opened;
    CsvRow row;
    QStringList header;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (!more)
            return named(more.error());
        if (!*more)
            return {};
        if (header.isEmpty()) {
            QSet<QString> seen;
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                const QString title = row.cells[i].trimmed();
                header += title.isEmpty() ? u"column_"_s + QString::number(i + 1) : title;
                if (seen.contains(header.last()))
                    return dataError(name, row.line,
                        Text{u"la colonne « %1 » figure deux fois"_s, u"the column “%1” is there twice"_s}.arg(
                            header.last()),
                        u"column twice"_s);
                seen.insert(header.last());
            }
            continue;
        }
        if (row.cells.size() != header.size())
            return dataError(name, row.line,
                Text{u"%1 colonnes au lieu de %2 ; les séparateurs sont peut-être mélangés"_s,
                    u"%1 columns instead of %2; perhaps separators are mixed"_s}
                    .arg(row.cells.size())
                    .arg(header.size()),
                u"column count"_s);
        DataRecord record;
        record.columns = header;
        for (const QString& cell : std::as_const(row.cells)) {
            rapidjson::StringBuffer buffer;
            rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
            const QByteArray utf8 = cell.toUtf8();
            writer.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
            record.values += {DataValue::Kind::Text, cell, QByteArray(buffer.GetString(), qsizetype(buffer.GetSize()))};
        }
        TRY(consumer(record));
    }
}

} // namespace

Result<> readDataFile(const QString& path, const RecordConsumer& record, const DataLimits& limits) {
    QFile file(path);
    const QFileInfo info(path);
    if (info.isDir())
        return fileError(EISDIR, path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return fileError(errno ? errno : ENOENT, path);
    const QString name = info.fileName();
    if (file.size() > limits.fileBytes)
        return dataError(name, 1, {u"le fichier dépasse 8 Go"_s, u"the file is larger than 8 GB"_s}, u"size"_s);
    QByteArray start = file.peek(256);
    if (start.startsWith("PK") || start.startsWith("\xD0\xCF\x11\xE0"))
        return dataError(name, 1,
            {u"c’est un classeur ou une archive ; enregistrez les données en CSV ou en JSON"_s,
                u"this is a workbook or an archive; save the data as CSV or JSON"_s},
            u"not text"_s);
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.mid(3);
    start = start.trimmed();
    // A name decides only where the content could be either.
    const bool json = start.startsWith('{') ||
                      (start.startsWith('[') && !name.endsWith(u".csv"_s, Qt::CaseInsensitive)) ||
                      name.endsWith(u".json"_s, Qt::CaseInsensitive);
    return json ? readJsonRecords(file, name, record, limits) : readCsvRecords(file, name, record, limits);
}

Result<LearnedData> learnData(const QString& path) {
    static const QRegularExpression date(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    LearnedData out;
    QHash<QString, qsizetype> places;
    TRY(readDataFile(path, [&](const DataRecord& record) -> Result<> {
        ++out.records;
        for (qsizetype i = 0; i < record.columns.size(); ++i) {
            auto place = places.constFind(record.columns[i]);
            if (place == places.cend()) {
                place = places.insert(record.columns[i], out.columns.size());
                out.columns += {.name = record.columns[i]};
                if (out.columns.size() > DataLimits().columns)
                    return dataError(QFileInfo(path).fileName(), 1,
                        {u"trop de champs différents"_s, u"too many different fields"_s}, u"columns"_s);
            }
            LearnedColumn& column = out.columns[*place];
            ++column.present;
            const DataValue& value = record.values[i];
            switch (value.kind) {
            case DataValue::Kind::Null:
                column.nulls = true;
                break;
            case DataValue::Kind::Flag:
                column.flags = true;
                break;
            case DataValue::Kind::Number:
                (value.json.contains('.') || value.json.contains('e') || value.json.contains('E') ? column.numbers
                                                                                                  : column.integers) =
                    true;
                break;
            case DataValue::Kind::Text:
                column.texts = true;
                column.dates = column.dates && date.match(value.text).hasMatch();
                break;
            case DataValue::Kind::Nested:
                column.nested = true;
                break;
            }
        }
        return {};
    }));
    return out;
}

namespace {

QByteArray quoted(const QString& text) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    const QByteArray utf8 = text.toUtf8();
    writer.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
    return QByteArray(buffer.GetString(), qsizetype(buffer.GetSize()));
}

Error sinkError(const QString& path) {
    return fileError(errno ? errno : EIO, path);
}

} // namespace

Result<qint64> writeJsonRecords(QIODevice& sink, const QString& path, const QStringList& leaveOut) {
    qint64 count = 0;
    errno = 0;
    TRY(readDataFile(path, [&](const DataRecord& record) -> Result<> {
        QByteArray out = count++ == 0 ? "[\n  {" : ",\n  {";
        bool first = true;
        for (qsizetype i = 0; i < record.columns.size(); ++i) {
            if (leaveOut.contains(record.columns[i]))
                continue;
            out += first ? "\n    " : ",\n    ";
            first = false;
            out += quoted(record.columns[i]) + ": " + record.values[i].json;
        }
        out += first ? "}" : "\n  }";
        return sink.write(out) == out.size() ? Result<>() : Result<>(sinkError(path));
    }));
    const QByteArray end = count == 0 ? "[]\n" : "\n]\n";
    if (sink.write(end) != end.size())
        return sinkError(path);
    return count;
}

Result<qint64> writeCsvRecords(
    QIODevice& sink, const QString& path, const LearnedData& learned, const QStringList& leaveOut) {
    CsvWriter writer(sink, {.separator = u',', .byteOrderMark = false});
    QStringList header;
    QHash<QString, qsizetype> places;
    for (const LearnedColumn& column : learned.columns) {
        if (leaveOut.contains(column.name))
            continue;
        places.insert(column.name, header.size());
        header += column.name;
    }
    TRY(writer.row(header));
    qint64 count = 0;
    TRY(readDataFile(path, [&](const DataRecord& record) -> Result<> {
        ++count;
        QStringList cells(header.size());
        for (qsizetype i = 0; i < record.columns.size(); ++i) {
            const auto place = places.constFind(record.columns[i]);
            if (place != places.cend())
                cells[*place] = record.values[i].text;
        }
        return writer.row(cells);
    }));
    return count;
}

QByteArray schemaFor(const LearnedData& learned, const QString& title, const QString& description,
    const QString& origin, const QStringList& leaveOut) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonStream json(buffer);
    json.beginObject();
    json.member(u"$schema", u"https://json-schema.org/draft/2020-12/schema"_s);
    json.member(u"title", title);
    if (!description.isEmpty())
        json.member(u"description", description);
    json.member(u"x-origin", origin);
    json.member(u"type", u"array"_s);
    json.key(u"items");
    json.beginObject();
    json.member(u"type", u"object"_s);
    json.key(u"properties");
    json.beginObject();
    QJsonArray required;
    for (const LearnedColumn& column : learned.columns) {
        if (leaveOut.contains(column.name))
            continue;
        QJsonArray types;
        const std::pair<bool, const char*> kinds[] = {{column.texts, "string"},
            {column.integers && !column.numbers, "integer"}, {column.numbers, "number"}, {column.flags, "boolean"},
            {column.nested, "array"}, {column.nested, "object"}, {column.nulls, "null"}};
        for (const auto& [is, type] : kinds) {
            if (is)
                types.append(QString::fromLatin1(type));
        }
        json.key(column.name);
        json.beginObject();
        json.member(u"type", types.size() == 1 ? types.first() : QJsonValue(types));
        if (column.texts && column.dates)
            json.member(u"format", u"date"_s);
        json.endObject();
        if (column.present == learned.records)
            required.append(column.name);
    }
    json.endObject();
    json.member(u"required", required);
    json.endObject();
    json.endObject();
    (void)json.finish(); // a buffer in memory does not fail
    return buffer.data();
}

} // namespace greffe
