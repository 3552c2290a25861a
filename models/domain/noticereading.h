// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace greffe {

/// A line or wrapped paragraph of a pasted text, as it is structured: a title, the introduction of a list, an item of
/// one, or prose.
struct NoticeParagraph {
    qsizetype position = 0; ///< in the text, without bullet or number
    qsizetype length = 0;
    QString folded = {};
    QString context = {}; ///< folded: the title above and the introduction of the list it stands in
    bool heading = false;
    bool item = false;
    bool intro = false; ///< ends with a colon
};

struct NoticeSentence {
    qsizetype position = 0;
    qsizetype length = 0;
    QString folded = {};
    qsizetype paragraph = 0;
};

/// One thing that the text says, with the sentence that says it.
struct NoticeStatement {
    QString topic = {};   ///< basis right identity dpo recipients third_party transfer guarantee authority cookies
                          ///< consent child version …
    QString key = {};     ///< within the topic: "contract", "portability"
    QString value = {};   ///< what was read: an e-mail address, an age, an ISO date
    QString passage = {}; ///< an exact piece of the text
    qsizetype position = 0;
};

/// A time during which data are kept, as the text says it.
struct NoticeDuration {
    qint64 days = 0;         ///< a month counts 30, a year 365
    bool accounting = false; ///< about invoices and accounts
    bool cookies = false;
    bool ceiling = false; ///< "not longer than"
    QString passage = {};
    qsizetype position = 0;
};

/// What a published privacy notice says, read by rules (no model, no network): a rule that did not understand a
/// sentence says nothing, so that an absence here means "not found", and a person looks.
class NoticeReading {
public:
    Language language = Language::French;
    QList<NoticeParagraph> paragraphs = {};
    QList<NoticeSentence> sentences = {};
    QList<NoticeStatement> statements = {};
    QList<NoticeDuration> durations = {};

    /// The first of this topic, and of this key if one is given; null if the text says nothing of it.
    const NoticeStatement* find(QStringView topic, QStringView key = {}) const;
    bool says(QStringView topic, QStringView key = {}) const { return find(topic, key) != nullptr; }
    QList<NoticeStatement> all(QStringView topic) const;
};

/// French or English, prose or lists; hard line breaks of a pasted page are joined. Text beyond one million characters
/// is not read.
NoticeReading readNotice(const QString& text);

/// The periods that a phrase names, in days: "36 months", "trois ans", "treize (13) mois".
QList<qint64> durationsIn(const QString& phrase);

/// A date in words or numbers, French order for numbers: "May 25, 2018", "1er janvier 2024", "25/05/2018",
/// "2018-05-25", "mai 2018" (its first day).
std::optional<QDate> dateIn(const QString& phrase);

} // namespace greffe
