// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonfile.h"

#include "base/fieldjson.h"
#include "exchange/atomicfile.h"

#include <QJsonArray>

#include <cerrno>
#include <rapidjson/memorystream.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

using ElementConsumer = std::function<Result<>(const QJsonObject&)>;

/// Builds Qt's values from RapidJSON's events, so that depth, doubled keys and ranges are checked on the way and a long
/// list need not be in memory.
class TreeBuilder {
public:
    TreeBuilder(int maxDepth, QString listKey, const ElementConsumer* element)
        : m_maxDepth(maxDepth)
        , m_listKey(std::move(listKey))
        , m_element(element) {}

    std::optional<Error> error;
    QJsonValue root = QJsonValue(QJsonValue::Undefined);

    bool Null() { return put(QJsonValue(QJsonValue::Null)); }
    bool Bool(bool b) { return put(b); }
    bool Int(int i) { return put(i); }
    bool Uint(unsigned u) { return put(qint64(u)); }
    bool Int64(int64_t i) { return put(qint64(i)); }
    bool Uint64(uint64_t u) {
        if (u > uint64_t(std::numeric_limits<qint64>::max()))
            return fail({u"un nombre dépasse ce qu’un entier peut contenir"_s,
                u"a number is larger than an integer can hold"_s});
        return put(qint64(u));
    }
    bool Double(double d) { return put(d); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        return put(QString::fromUtf8(text, qsizetype(length)));
    }
    bool StartObject() { return open(false); }
    bool StartArray() { return open(true); }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        Frame& frame = m_stack.last();
        frame.key = QString::fromUtf8(text, qsizetype(length));
        if (frame.keys.contains(frame.key))
            return fail(Text{u"la clé « %1 » figure deux fois dans le même objet"_s,
                u"the key “%1” is there twice in the same object"_s}
                            .arg(frame.key));
        frame.keys.insert(frame.key);
        return true;
    }
    bool EndObject(rapidjson::SizeType) {
        const QJsonObject object = m_stack.takeLast().object;
        return put(object);
    }
    bool EndArray(rapidjson::SizeType) {
        const Frame frame = m_stack.takeLast();
        if (frame.streamed)
            return true;
        return put(frame.array);
    }

private:
    struct Frame {
        bool isArray = false;
        bool streamed = false;
        QJsonObject object;
        QJsonArray array;
        QString key;
        QSet<QString> keys;
    };

    bool fail(const Text& what) {
        error = Error{Error::Kind::Invalid, what, u"json content"_s};
        return false;
    }
    bool open(bool isArray) {
        if (m_stack.size() >= m_maxDepth)
            return fail(Text{u"plus de %1 niveaux d’imbrication"_s, u"more than %1 nested levels"_s}.arg(m_maxDepth));
        Frame frame;
        frame.isArray = isArray;
        frame.streamed =
            isArray && m_element && m_stack.size() == 1 && !m_stack.last().isArray && m_stack.last().key == m_listKey;
        m_stack += frame;
        return true;
    }
    bool put(const QJsonValue& value) {
        if (m_stack.isEmpty()) {
            root = value;
            return true;
        }
        Frame& frame = m_stack.last();
        if (!frame.isArray) {
            frame.object.insert(frame.key, value);
            return true;
        }
        if (!frame.streamed) {
            frame.array.append(value);
            return true;
        }
        if (!value.isObject())
            return fail(
                Text{u"chaque élément de « %1 » doit être un objet"_s, u"each element of “%1” must be an object"_s}.arg(
                    m_listKey));
        if (Result<> taken = (*m_element)(value.toObject()); !taken) {
            consumerError = taken.error();
            return false;
        }
        return true;
    }

    int m_maxDepth;
    QString m_listKey;
    const ElementConsumer* m_element;
    QList<Frame> m_stack;

public:
    std::optional<Error> consumerError;
};

Error jsonError(const QByteArray& bytes, qsizetype offset, const Text& what, const QString& detail) {
    const QByteArrayView before = QByteArrayView(bytes).first(std::min(offset, bytes.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return {Error::Kind::Invalid,
        Text{u"JSON illisible à la ligne %1, colonne %2 : %3. Rien n’a été changé."_s,
            u"Unreadable JSON at line %1, column %2: %3. Nothing was changed."_s}
            .arg(line)
            .arg(column)
            .arg(what),
        detail, u"line %1, column %2"_s.arg(line).arg(column)};
}

Text syntaxText(rapidjson::ParseErrorCode code) {
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return {u"le fichier est vide"_s, u"the file is empty"_s};
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return {u"il y a quelque chose après la fin"_s, u"there is something after the end"_s};
    case rapidjson::kParseErrorNumberTooBig:
        return {u"un nombre est hors limites"_s, u"a number is out of range"_s};
    case rapidjson::kParseErrorStringInvalidEncoding:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return {u"un texte n’est pas de l’Unicode valide (UTF-8)"_s, u"a text is not valid Unicode (UTF-8)"_s};
    case rapidjson::kParseErrorStringMissQuotationMark:
        return {u"un guillemet n’est pas fermé"_s, u"a quote is not closed"_s};
    default:
        return {u"la syntaxe n’est pas celle de JSON"_s, u"the syntax is not that of JSON"_s};
    }
}

Result<QJsonObject> parse(
    const QByteArray& bytes, const JsonLimits& limits, const QString& listKey, const ElementConsumer* element) {
    if (bytes.size() > limits.bytes)
        return Error{Error::Kind::Invalid,
            {u"Ce fichier JSON dépasse la taille acceptée. Rien n’a été lu."_s,
                u"This JSON file is larger than what is accepted. Nothing was read."_s},
            u"json size"_s};
    const qsizetype mark = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    rapidjson::MemoryStream stream(bytes.constData() + mark, size_t(bytes.size() - mark));
    rapidjson::Reader reader;
    TreeBuilder builder(limits.depth, listKey, element);
    // Iterative: a hundred thousand brackets must not become a hundred thousand stack frames.
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
    if (builder.consumerError)
        return *builder.consumerError;
    if (result.IsError()) {
        const qsizetype offset = qsizetype(result.Offset()) + mark;
        if (builder.error)
            return jsonError(bytes, offset, builder.error->message, u"json content"_s);
        return jsonError(bytes, offset, syntaxText(result.Code()), u"json syntax "_s + QString::number(result.Code()));
    }
    if (!builder.root.isObject())
        return jsonError(
            bytes, mark, {u"un objet { … } est attendu"_s, u"an object { … } is expected"_s}, u"not an object"_s);
    return builder.root.toObject();
}

} // namespace

Result<QJsonObject> readJsonObject(const QString& path, const JsonLimits& limits) {
    return parseJsonObject(TRY(readFileLimited(path, limits.bytes)), limits);
}

Result<QJsonObject> parseJsonObject(const QByteArray& bytes, const JsonLimits& limits) {
    return parse(bytes, limits, {}, nullptr);
}

Result<QJsonObject> readJsonWithList(
    const QByteArray& bytes, const QString& listKey, const ElementConsumer& element, const JsonLimits& limits) {
    return parse(bytes, limits, listKey, &element);
}

namespace {

/// RapidJSON's output stream over a QIODevice.
struct DeviceStream {
    using Ch = char;
    explicit DeviceStream(QIODevice& target)
        : device(target) {
        buffer.reserve(capacity);
    }
    void Put(char c) {
        buffer.append(c);
        if (buffer.size() >= capacity)
            Flush();
    }
    void Flush() {
        if (!buffer.isEmpty() && failed == 0) {
            errno = 0;
            if (device.write(buffer) != buffer.size())
                failed = errno ? errno : EIO;
        }
        buffer.resize(0);
    }
    static constexpr qsizetype capacity = 64 * 1024;
    QIODevice& device;
    QByteArray buffer;
    int failed = 0;
};

} // namespace

struct JsonStream::State {
    explicit State(QIODevice& device)
        : stream(device)
        , writer(stream) {
        writer.SetIndent(' ', 2);
    }
    DeviceStream stream;
    rapidjson::PrettyWriter<DeviceStream> writer;

    void text(QStringView value) {
        const QByteArray utf8 = value.toUtf8();
        writer.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
    }
};

JsonStream::JsonStream(QIODevice& device)
    : m_state(std::make_unique<State>(device)) {
}
JsonStream::~JsonStream() = default;

void JsonStream::beginObject() {
    m_state->writer.StartObject();
}
void JsonStream::endObject() {
    m_state->writer.EndObject();
}
void JsonStream::beginArray() {
    m_state->writer.StartArray();
}
void JsonStream::endArray() {
    m_state->writer.EndArray();
}
void JsonStream::key(QStringView key) {
    const QByteArray utf8 = key.toUtf8();
    m_state->writer.Key(utf8.constData(), rapidjson::SizeType(utf8.size()));
}
void JsonStream::value(const QString& value) {
    m_state->text(value);
}

void JsonStream::value(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        m_state->writer.Bool(value.toBool());
        break;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
        if (whole != std::numeric_limits<qint64>::min())
            m_state->writer.Int64(whole);
        else
            m_state->writer.Double(number);
        break;
    }
    case QJsonValue::String:
        m_state->text(value.toString());
        break;
    case QJsonValue::Array: {
        beginArray();
        const QJsonArray array = value.toArray();
        for (const QJsonValue item : array)
            this->value(item);
        endArray();
        break;
    }
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            member(it.key(), it.value());
        endObject();
        break;
    }
    default:
        m_state->writer.Null();
    }
}

void JsonStream::member(QStringView name, const QJsonValue& value) {
    key(name);
    this->value(value);
}

void JsonStream::raw(const QByteArray& literal) {
    m_state->writer.RawValue(literal.constData(), size_t(literal.size()), rapidjson::kNumberType);
}

void JsonStream::fields(std::span<const Field> fields, const void* record) {
    for (const Field& field : fields) {
        if (field.isEmpty(record))
            continue;
        key(field.name());
        if (field.kind != FieldKind::Rows) {
            value(toJson(field, field.get(record)));
            continue;
        }
        beginArray();
        for (qsizetype i = 0; i < field.rows->size(record); ++i) {
            const void* row = field.rows->at(record, i);
            beginObject();
            if (const QString id = field.rows->rowId(row); !id.isEmpty())
                member(u"id", id);
            this->fields(field.rows->fields(), row);
            endObject();
        }
        endArray();
    }
}

Result<> JsonStream::finish() {
    m_state->stream.Put('\n');
    m_state->stream.Flush();
    if (m_state->stream.failed != 0)
        return fileError(m_state->stream.failed, u"JSON"_s);
    return {};
}

} // namespace greffe
