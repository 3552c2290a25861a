// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2 2.13 (Debian 12) and 3 (elsewhere) through one header, and readable failures for our types.
#pragma once

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QDebug>
#include <QString>
#include <QStringList>

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& value) { return '"' + value.toStdString() + '"'; }
};
template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList& value) {
        return '[' + value.join(QStringLiteral(" | ")).toStdString() + ']';
    }
};
template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& value) { return '"' + value.toStdString() + '"'; }
};
template <>
struct StringMaker<QDate> {
    static std::string convert(const QDate& value) { return value.toString(Qt::ISODate).toStdString(); }
};
template <>
struct StringMaker<QDateTime> {
    static std::string convert(const QDateTime& value) { return value.toString(Qt::ISODateWithMs).toStdString(); }
};
template <>
struct StringMaker<greffe::Text> {
    static std::string convert(const greffe::Text& value) {
        return '{' + value.fr.toStdString() + " / " + value.en.toStdString() + '}';
    }
};

} // namespace Catch

/// The value of a Result, or a failed requirement that shows the error's sentence.
#define REQUIRE_OK(...) GREFFE_OK_UNIQUE(__COUNTER__, #__VA_ARGS__, __VA_ARGS__)

/// The error of a Result that must have failed with this kind.
#define REQUIRE_ERROR(expression, expectedKind) GREFFE_ERROR_UNIQUE(__COUNTER__, expression, expectedKind)

// A name of its own for each use, so that they nest.
#define GREFFE_OK_UNIQUE(number, text, ...) GREFFE_OK_NAMED(number, text, __VA_ARGS__)
#define GREFFE_OK_NAMED(number, text, ...)                                                                             \
    __extension__({                                                                                                    \
        auto greffeOutcome##number = (__VA_ARGS__);                                                                    \
        if (!greffeOutcome##number.has_value())                                                                        \
            FAIL(text << ": " << greffeOutcome##number.error().message.en.toStdString() << " ["                        \
                      << greffeOutcome##number.error().detail.toStdString() << ']');                                   \
        std::move(greffeOutcome##number).value();                                                                      \
    })
#define GREFFE_ERROR_UNIQUE(number, expression, expectedKind) GREFFE_ERROR_NAMED(number, expression, expectedKind)
#define GREFFE_ERROR_NAMED(number, expression, expectedKind)                                                           \
    __extension__({                                                                                                    \
        auto greffeOutcome##number = (expression);                                                                     \
        REQUIRE_FALSE(greffeOutcome##number.has_value());                                                              \
        CHECK(greffe::name(greffeOutcome##number.error().kind) == greffe::name(expectedKind));                         \
        ::greffe::Error(greffeOutcome##number.error());                                                                \
    })

/// Ends a case that cannot run here, saying why. .ci/run fails on a reason that tests/rules/allowed-skips.txt does not
/// list.
#define GREFFE_SKIP(reason)                                                                                            \
    do {                                                                                                               \
        WARN("SKIPPED: " reason);                                                                                      \
        return;                                                                                                        \
    } while (false)
