// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

namespace greffe::test {

/// A record with one field of every kind.
struct SampleRow : RecordRow {
    QString what = {};
    std::optional<qint64> count = {};

    static std::span<const Field> fields() {
        static constexpr Field all[] = {
            field<&SampleRow::what>({.key = "what", .label = {"Quoi", "What"}}),
            field<&SampleRow::count>({.key = "count", .label = {"Nombre", "Count"}}),
        };
        return all;
    }
    bool operator==(const SampleRow&) const = default;
};

struct Sample : RecordHead {
    QString name = {};
    QString story = {};
    Text both = {};
    std::optional<QDate> day = {};
    std::optional<Instant> at = {};
    std::optional<qint64> number = {};
    bool plain = false;
    std::optional<bool> maybe = {};
    QString choice = {};
    QStringList choices = {};
    QStringList words = {};
    QString other = {};
    QStringList others = {};
    QList<SampleRow> rows = {};

    static std::span<const Field> fields() {
        static constexpr Field all[] = {
            field<&Sample::name>({.key = "name", .label = {"Nom", "Name"}}),
            field<&Sample::story>({.key = "story", .label = {"Récit", "Story"}, .longText = true}),
            field<&Sample::both>({.key = "both", .label = {"Deux", "Both"}}),
            field<&Sample::day>({.key = "day", .label = {"Jour", "Day"}}),
            field<&Sample::at>({.key = "at", .label = {"Moment", "Moment"}}),
            field<&Sample::number>({.key = "number", .label = {"Nombre", "Number"}}),
            field<&Sample::plain>({.key = "plain", .label = {"Simple", "Plain"}}),
            field<&Sample::maybe>({.key = "maybe", .label = {"Peut-être", "Maybe"}}),
            field<&Sample::choice>({.key = "choice", .label = {"Choix", "Choice"}, .list = "rights"}),
            field<&Sample::choices>({.key = "choices", .label = {"Choix", "Choices"}, .list = "rights"}),
            field<&Sample::words>({.key = "words", .label = {"Mots", "Words"}}),
            reference<&Sample::other>({.key = "other", .label = {"Autre", "Other"}, .list = "activity"}),
            reference<&Sample::others>({.key = "others", .label = {"Autres", "Others"}, .list = "activity"}),
            field<&Sample::rows>({.key = "rows", .label = {"Lignes", "Rows"}}),
        };
        return all;
    }
    bool operator==(const Sample&) const = default;
};

inline SampleRow row(const QString& id, const QString& what) {
    SampleRow out;
    out.rowId = id;
    out.what = what;
    return out;
}

inline Sample fullSample() {
    Sample out;
    out.name = QStringLiteral("Nom");
    out.story = QStringLiteral("Un\nrécit");
    out.both = {QStringLiteral("Un"), QStringLiteral("One")};
    out.day = QDate(2026, 3, 5);
    out.at = Instant{QDateTime(QDate(2026, 10, 23), QTime(12, 5), Qt::UTC), QStringLiteral("Europe/Paris")};
    out.number = 1'000'000'000'000;
    out.plain = true;
    out.maybe = false;
    out.choice = QStringLiteral("access");
    out.choices = {QStringLiteral("access"), QStringLiteral("erasure")};
    out.words = {QStringLiteral("a, b"), QStringLiteral("c")};
    out.other = QStringLiteral("TRT-0001");
    out.others = {QStringLiteral("TRT-0001"), QStringLiteral("TRT-0002")};
    out.rows = {row(QStringLiteral("r1"), QStringLiteral("un")), row(QStringLiteral("r2"), QStringLiteral("deux"))};
    return out;
}

} // namespace greffe::test
