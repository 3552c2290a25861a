// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/result.h"

#include <QIODevice>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <memory>

namespace greffe {

struct JsonLimits {
    qint64 bytes = 256 * 1024 * 1024;
    int depth = 64;
};

/// One JSON object in a file or text. Invalid, with `where` = "line 3, column 14": not JSON, deeper than the limit, a
/// key twice in one object, a number out of range, text that is not UTF-8, another value than an object.
Result<QJsonObject> readJsonObject(const QString& path, const JsonLimits& limits = {});
Result<QJsonObject> parseJsonObject(const QByteArray& bytes, const JsonLimits& limits = {});

/// The same for an object with one long list inside: its elements are handed over one by one and are not in the
/// returned object. An element that is not an object is Invalid. The consumer's error stops the reading and is
/// returned.
Result<QJsonObject> readJsonWithList(const QByteArray& bytes, const QString& listKey,
    const std::function<Result<>(const QJsonObject&)>& element, const JsonLimits& limits = {});

/// Writes JSON in the order in which it is told, indented, straight to the device.
class JsonStream {
public:
    explicit JsonStream(QIODevice& device);
    ~JsonStream();
    JsonStream(const JsonStream&) = delete;
    JsonStream& operator=(const JsonStream&) = delete;

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(QStringView key);
    void value(const QJsonValue& value);
    void value(const QString& value);
    void member(QStringView key, const QJsonValue& value);
    /// A number or other literal as it stood in another JSON text.
    void raw(const QByteArray& literal);
    /// The fields of a record in their own order, with the child rows' ids; only what was entered (as toJson does).
    void fields(std::span<const Field> fields, const void* record);
    /// Writes what is buffered. Io if the device failed at any time.
    Result<> finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace greffe
