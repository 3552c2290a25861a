// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

#include <memory>

namespace greffe {

template <class R>
concept StoredRecord = std::is_base_of_v<RecordHead, R>;

/// A record of any type, as a value: what the shared modules (stores, commands, tables, forms) carry where they do not
/// name the type. Copies are deep.
class AnyRecord {
public:
    template <StoredRecord R>
    AnyRecord(R record)
        : m_held(std::make_unique<Held<R>>(std::move(record))) {}

    /// An empty record of this type.
    static AnyRecord make(const RecordType& type);

    AnyRecord(const AnyRecord& other)
        : m_held(other.m_held->clone()) {}
    AnyRecord(AnyRecord&&) noexcept = default;
    AnyRecord& operator=(const AnyRecord& other) {
        m_held = other.m_held->clone();
        return *this;
    }
    AnyRecord& operator=(AnyRecord&&) noexcept = default;
    ~AnyRecord() = default;

    const RecordType& type() const { return m_held->type(); }
    QString kind() const { return QString::fromLatin1(type().key); }
    /// The struct itself, as Field::get and Field::set take it.
    void* data() { return m_held->data(); }
    const void* data() const { return const_cast<Box&>(*m_held).data(); }
    RecordHead& head() { return m_held->head(); }
    const RecordHead& head() const { return const_cast<Box&>(*m_held).head(); }

    QVariant value(const Field& field) const { return field.get(data()); }
    /// Null if it is of another type.
    template <class R>
    R* as() {
        return &type() == &R::type() ? static_cast<R*>(data()) : nullptr;
    }
    template <class R>
    const R* as() const {
        return &type() == &R::type() ? static_cast<const R*>(data()) : nullptr;
    }

    bool operator==(const AnyRecord& other) const { return &type() == &other.type() && m_held->equals(other.data()); }

private:
    struct Box {
        virtual ~Box() = default;
        virtual std::unique_ptr<Box> clone() const = 0;
        virtual const RecordType& type() const = 0;
        virtual void* data() = 0;
        virtual RecordHead& head() = 0;
        virtual bool equals(const void* other) const = 0;
    };
    template <class R>
    struct Held final : Box {
        explicit Held(R value)
            : record(std::move(value)) {}
        std::unique_ptr<Box> clone() const override { return std::make_unique<Held>(record); }
        const RecordType& type() const override { return R::type(); }
        void* data() override { return &record; }
        RecordHead& head() override { return record; }
        bool equals(const void* other) const override { return record == *static_cast<const R*>(other); }
        R record;
    };

    std::unique_ptr<Box> m_held;
};

} // namespace greffe
