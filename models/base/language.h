// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace greffe {

/// A language of the program. A parameter of rules, documents and the command line, never a global.
enum class Language { French, English };

/// "fr" or "en".
QString code(Language language);
std::optional<Language> languageFromCode(QStringView code);

/// A sentence or label in both languages. Models make it whole; whoever shows it picks the language, so that one error
/// can be read by a French window and an English script.
struct Text {
    QString fr = {};
    QString en = {};

    const QString& in(Language language) const { return language == Language::French ? fr : en; }
    bool isEmpty() const { return fr.isEmpty() && en.isEmpty(); }
    /// Replaces the lowest %n in both languages, as QString::arg does.
    Text arg(const QString& value) const { return {fr.arg(value), en.arg(value)}; }
    Text arg(qint64 value) const { return {fr.arg(value), en.arg(value)}; }
    /// For a value that itself reads differently in the two languages (a date, a label).
    Text arg(const Text& value) const { return {fr.arg(value.fr), en.arg(value.en)}; }

    bool operator==(const Text&) const = default;
};

/// A Text that can stand in a constexpr table: UTF-8 literals.
struct Label {
    const char* fr = "";
    const char* en = "";

    constexpr bool isEmpty() const { return *fr == '\0' && *en == '\0'; }
    QString in(Language language) const { return QString::fromUtf8(language == Language::French ? fr : en); }
    Text text() const { return {QString::fromUtf8(fr), QString::fromUtf8(en)}; }
};

} // namespace greffe
