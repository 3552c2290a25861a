// SPDX-License-Identifier: GPL-3.0-or-later
// Private to intake.cpp and intakequoted.cpp; the tests look into it.
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace greffe::detail {

/// One way to say something, of lists/intake.json.
struct Phrase {
    int weight = 0; ///< one of those below
    QRegularExpression pattern = {};
};

constexpr int hinted = 1; ///< not enough alone
constexpr int stated = 2; ///< a fact that the right is for: "my address is wrong"
constexpr int said = 3;   ///< what is to be done
constexpr int named = 4;  ///< the right by its name or article

struct RightRules {
    QString right = {};
    QList<Phrase> phrases = {};
    QRegularExpression unless = {};  ///< a sentence that says this says only what is named
    QRegularExpression never = {};   ///< a sentence that says this is not about the right at all
    QRegularExpression foreign = {}; ///< a letter of orders and bills: only what is named, unless it says …
    QRegularExpression familiar = {};
    QRegularExpression despite = {}; ///< asked for now, although the sentence announces something
};

/// Words that are of one right are often of another too ("the data that you hold": access, or what is to be erased).
struct Replacement {
    enum class Where {
        Overlap,  ///< what the weaker right rests on is shared with the stronger
        Sentence, ///< both in one sentence
        Letter,
    };
    QString stronger = {};
    QStringList weaker = {};
    Where where = Where::Sentence;
    int upTo = said; ///< a weaker right with a stronger phrase than that stays
};

struct KindRule {
    QString kind = {}; ///< list requester_kinds
    QRegularExpression pattern = {};
};

/// What lists/intake.json says, ready to be matched on folded text with single spaces.
struct IntakeRules {
    int threshold = stated;
    QList<RightRules> rights = {};
    QList<Replacement> replacements = {};
    QHash<QString, QStringList> hintsNeed = {}; ///< a right that is only hinted at, and those it comes with
    QRegularExpression threat = {};             ///< "failing which I shall …": announced, not asked
    QStringList threatened = {};
    QRegularExpression negation = {};
    QRegularExpression turn = {};  ///< ends the reach of a negation
    QRegularExpression never = {}; ///< sentences that ask for nothing, whatever they name: notices, training
    QRegularExpression quotedLine = {};
    QList<QRegularExpression> replies = {}; ///< the head of the message that is answered
    QRegularExpression forwarded = {};      ///< … unless it is passed on
    QRegularExpression signature = {};
    QRegularExpression disclaimer = {};
    QList<KindRule> requesters = {};
};

const IntakeRules& intakeRules();

} // namespace greffe::detail
