// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/request.h"

namespace greffe {

/// The words of a letter that something was concluded from.
struct Evidence {
    qsizetype start = 0; ///< in the letter, in characters
    qsizetype length = 0;
    QString words = {};
};

struct RightFound {
    QString right = {}; ///< list rights
    QList<Evidence> because = {};
};

struct DetailFound {
    QString value = {};
    Evidence because = {};
};

/// What a pasted letter seems to say, by rules (lists/intake.json) and not by a model: proposals with the words they
/// rest on, which a person accepts or not. French and English.
struct Intake {
    Language language = Language::French;
    QList<RightFound> rights = {}; ///< in the order of list rights
    DetailFound lastName = {};
    DetailFound firstName = {};
    DetailFound email = {};
    DetailFound phone = {};
    DetailFound address = {};
    DetailFound identifier = {};
    DetailFound requesterKind = {};      ///< empty if the person seems to write for herself or himself
    std::optional<QDate> writtenOn = {}; ///< the letter's own date: not the date of receipt
    Evidence writtenBecause = {};
    std::optional<QDate> birthDate = {};
    Evidence birthBecause = {};

    QStringList rightKeys() const;
};

Intake readLetter(const QString& text);

/// A request filled with these proposals and the letter's wording; the date of receipt is left to the person.
Request requestFrom(const Intake& intake, const QString& text);

} // namespace greffe
