// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/language.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <span>
#include <type_traits>

namespace greffe {

/// What a field holds. The list is closed: SQL, form, JSON, CSV, document and diff each know all of them and nothing
/// else. In brackets: the type of the struct's member, and what travels in the QVariant (null = unknown or empty).
enum class FieldKind {
    Text,       ///< one line [QString]
    LongText,   ///< several lines [QString]
    Bilingual,  ///< French and English side by side [greffe::Text]
    Date,       ///< a calendar day [std::optional<QDate>; QDate]
    Instant,    ///< a moment with its zone [std::optional<greffe::Instant>; greffe::Instant]
    Number,     ///< a whole number [std::optional<qint64>; qint64]
    Flag,       ///< yes or no [bool], or yes, no, unknown [std::optional<bool>; bool]
    Choice,     ///< one key of a choice list [QString]
    Choices,    ///< several keys of a choice list, in the list's order or the person's [QStringList]
    Texts,      ///< several short free texts [QStringList]
    Reference,  ///< the human reference of one other record [QString]
    References, ///< the human references of other records [QStringList]
    Rows,       ///< a child list with fields of its own [QList<Row>, Row derived from RecordRow]
};

/// Where a field is used. Absent means: kept in the vault, but not there.
enum FieldUse : unsigned {
    InForm = 1,
    InTable = 2,    ///< may be a column of the desk's table
    InDocument = 4, ///< printed
    InCsv = 8,
    InJson = 16,
    InSearch = 32, ///< its words are in the full-text index
    Computed = 64, ///< set by a rule, shown read-only
    ByAct = 256,   ///< changed by acts alone: shown read-only, and a plain edit that changes it is refused
    Indexed = 128, ///< choices or references that the store can look up ("which activities name this processor")
};
inline constexpr unsigned EverywhereButTable = InForm | InDocument | InCsv | InJson | InSearch;
inline constexpr unsigned Everywhere = EverywhereButTable | InTable;

/// A child row of a record. The id is stable over edits, so that history can say "purpose 2 changed".
struct RecordRow {
    QString rowId = {};
    bool operator==(const RecordRow&) const = default;
};

/// A new random row id (12 hex digits).
QString newRowId();

struct Field;

/// How to reach the child list of a Rows field without knowing its type.
struct RowsAccess {
    std::span<const Field> (*fields)();
    qsizetype (*size)(const void* record);
    const void* (*at)(const void* record, qsizetype index);
    void* (*mutableAt)(void* record, qsizetype index);
    void (*resize)(void* record, qsizetype size);
    QString (*rowId)(const void* row);
    void (*setRowId)(void* row, const QString& id);
};

/// What a record's table of fields says about each; written with designated initialisers.
struct FieldSpec {
    const char* key = ""; ///< snake_case, stable for ever: column, JSON key, CSV header, objectName
    Label label = {};
    const char* group = "";             ///< key of a FieldGroup of the record; empty in child rows
    const char* list = nullptr;         ///< choice list (Choice, Choices) or record type (Reference, References)
    Label help = {};                    ///< one sentence under the field
    const char* article = "";           ///< the text that asks for it: "30(1)(b)"; shown beside the label
    bool required = false;              ///< the record cannot be saved without it
    bool longText = false;              ///< a QString shown over several lines
    int maxLength = 0;                  ///< characters; 0 = no limit but the vault's
    std::optional<qint64> minimum = {}; ///< for numbers
    bool notFuture = false;             ///< for dates and instants
    unsigned uses = EverywhereButTable;
};

struct Field : FieldSpec {
    FieldKind kind = FieldKind::Text;
    bool unknownAllowed = false; ///< a Flag with a third state
    QVariant (*get)(const void* record) = nullptr;
    void (*set)(void* record, const QVariant& value) = nullptr;
    const RowsAccess* rows = nullptr;

    QString name() const { return QString::fromLatin1(key); }
    bool has(FieldUse use) const { return (uses & use) != 0; }
    /// Nothing was entered: null, empty text, empty list, flag without answer. A plain `false` is an answer.
    bool isEmpty(const void* record) const;
};

/// A titled part of a form and of a printed sheet.
struct FieldGroup {
    const char* key;
    Label label;
};

/// One kind of record: everything that the shared modules need to store, show, print and exchange it.
struct RecordType {
    const char* key; ///< "request"; also the SQL table's name
    Label name;      ///< "Demande" / "Request"
    Label plural;
    const char* prefix; ///< of references: "DEM"
    bool yearly;        ///< DEM-2026-0001, not TRT-0001
    std::span<const FieldGroup> groups;
    std::span<const Field> fields;

    /// Null if there is none.
    const Field* find(QStringView key) const;
};

const Field* findField(std::span<const Field> fields, QStringView key);

namespace detail {

template <class>
struct MemberOf;
template <class R, class V>
struct MemberOf<V R::*> {
    using Record = R;
    using Value = V;
};

template <class>
inline constexpr bool isRows = false;
template <class Row>
inline constexpr bool isRows<QList<Row>> = std::is_base_of_v<RecordRow, Row>;

template <class V>
constexpr FieldKind kindOf(const FieldSpec& spec, bool reference) {
    if constexpr (std::is_same_v<V, QString>)
        return spec.list ? (reference ? FieldKind::Reference : FieldKind::Choice)
                         : (spec.longText ? FieldKind::LongText : FieldKind::Text);
    else if constexpr (std::is_same_v<V, Text>)
        return FieldKind::Bilingual;
    else if constexpr (std::is_same_v<V, std::optional<QDate>>)
        return FieldKind::Date;
    else if constexpr (std::is_same_v<V, std::optional<Instant>>)
        return FieldKind::Instant;
    else if constexpr (std::is_same_v<V, std::optional<qint64>>)
        return FieldKind::Number;
    else if constexpr (std::is_same_v<V, bool> || std::is_same_v<V, std::optional<bool>>)
        return FieldKind::Flag;
    else if constexpr (std::is_same_v<V, QStringList>)
        return spec.list ? (reference ? FieldKind::References : FieldKind::Choices) : FieldKind::Texts;
    else {
        static_assert(isRows<V>, "a field's member must have one of the types of FieldKind");
        return FieldKind::Rows;
    }
}

template <auto Member>
QVariant getMember(const void* record) {
    using M = MemberOf<decltype(Member)>;
    const auto& value = static_cast<const typename M::Record*>(record)->*Member;
    if constexpr (requires { value.has_value(); }) {
        return value ? QVariant::fromValue(*value) : QVariant();
    } else
        return QVariant::fromValue(value);
}

template <auto Member>
void setMember(void* record, const QVariant& variant) {
    using M = MemberOf<decltype(Member)>;
    auto& value = static_cast<typename M::Record*>(record)->*Member;
    using V = typename M::Value;
    if constexpr (requires {
                      typename V::value_type;
                      value.has_value();
                  }) {
        if (variant.isNull())
            value = std::nullopt;
        else
            value = variant.value<typename V::value_type>();
    } else
        value = variant.value<V>();
}

template <auto Member>
inline constexpr RowsAccess rowsAccess = [] {
    using M = MemberOf<decltype(Member)>;
    using Record = typename M::Record;
    using Row = typename M::Value::value_type;
    return RowsAccess{
        .fields = [] { return Row::fields(); },
        .size = [](const void* record) { return (static_cast<const Record*>(record)->*Member).size(); },
        .at = [](const void* record, qsizetype i) -> const void* {
            return &(static_cast<const Record*>(record)->*Member).at(i);
        },
        .mutableAt = [](void* record, qsizetype i) -> void* { return &(static_cast<Record*>(record)->*Member)[i]; },
        .resize = [](void* record, qsizetype n) { (static_cast<Record*>(record)->*Member).resize(n); },
        .rowId = [](const void* row) { return static_cast<const Row*>(row)->rowId; },
        .setRowId = [](void* row, const QString& id) { static_cast<Row*>(row)->rowId = id; },
    };
}();

template <auto Member>
constexpr Field makeField(FieldSpec spec, bool reference) {
    using V = typename MemberOf<decltype(Member)>::Value;
    Field out;
    static_cast<FieldSpec&>(out) = spec;
    out.kind = kindOf<V>(spec, reference);
    if constexpr (isRows<V>)
        out.rows = &rowsAccess<Member>;
    else {
        out.get = &getMember<Member>;
        out.set = &setMember<Member>;
        out.unknownAllowed = std::is_same_v<V, std::optional<bool>>;
    }
    return out;
}

} // namespace detail

/// Describes one member of a record: `field<&Request::receivedOn>({.key = "received_on", .label = {"Reçue le",
/// "Received on"}})`. The kind follows from the member's type.
template <auto Member>
constexpr Field field(FieldSpec spec) {
    return detail::makeField<Member>(spec, false);
}

/// The same for references to other records; `list` names the record type.
template <auto Member>
constexpr Field reference(FieldSpec spec) {
    return detail::makeField<Member>(spec, true);
}

/// What every stored record carries besides its fields. Records derive from it.
struct RecordHead {
    qint64 row = 0;           ///< 0 = not stored yet
    qint64 organisation = 0;  ///< row of the organisation it belongs to
    QString ref = {};         ///< human reference, never reused
    int revision = 0;         ///< +1 with each change; a save against an older one is a Conflict
    QDateTime createdAt = {}; ///< UTC
    QDateTime updatedAt = {}; ///< UTC
    bool archived = false;

    bool operator==(const RecordHead&) const = default;
};

} // namespace greffe

Q_DECLARE_METATYPE(greffe::Text)
Q_DECLARE_METATYPE(greffe::Instant)
