// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <utility>
#include <variant>

namespace greffe {

/// A value or the reason why there is none. C++20 has no std::expected; the names are the same, so that it can be
/// swapped in.
template <class T = void>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const Error& error() const { return std::get<1>(m_state); }
    T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_failed(true) {}

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    void value() const {}
    const Error& error() const { return m_error; }

private:
    Error m_error = {};
    bool m_failed = false;
};

} // namespace greffe

/// The value of a Result expression, or a return of its error to the caller: `const Request r = TRY(store.find(id));`
#define TRY(...) GREFFE_TRY_UNIQUE(__COUNTER__, __VA_ARGS__)

// A name of its own for each use: a TRY may hold a lambda that holds TRYs.
#define GREFFE_TRY_UNIQUE(number, ...) GREFFE_TRY_NAMED(number, __VA_ARGS__)
#define GREFFE_TRY_NAMED(number, ...)                                                                                  \
    __extension__({                                                                                                    \
        auto greffeTried##number = (__VA_ARGS__);                                                                      \
        if (!greffeTried##number.has_value()) [[unlikely]]                                                             \
            return ::greffe::Error(greffeTried##number.error());                                                       \
        std::move(greffeTried##number).value();                                                                        \
    })
