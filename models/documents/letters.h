// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "documents/page.h"
#include "domain/breach.h"
#include "domain/calendar.h"
#include "domain/organisation.h"
#include "domain/request.h"

#include <QImage>
#include <QMap>

namespace greffe {

/// A name that a template may hold between double braces: {{due_date}}. Parts that depend on a value: {{#key}}…{{/key}}
/// is there when the value is, {{^key}}…{{/key}} when it is not.
struct LetterPlaceholder {
    QString key = {};
    Text label = {};
    QString from = {}; ///< organisation, request, breach; typed = the person fills it in
};

/// What a letter must say. It is found by its values standing in the text, and by words (regular expressions on folded
/// text).
struct LetterPoint {
    QString key = {};
    Text label = {};
    QString article = {};
    QStringList values = {};
    QStringList wordsFr = {};
    QStringList wordsEn = {};
};

/// One of the office's letters, from resources/letters/letters.json.
struct LetterKind {
    QString key = {};
    Text title = {};
    QString article = {};
    QString about = {};        ///< the record it belongs to: request, breach
    QString act = {};          ///< what issuing it does: acknowledge suspend clarify extend answer fee tell pass_on
    QStringList rights = {};   ///< list rights: those that it answers; empty = any
    QStringList outcomes = {}; ///< list outcomes: one of these must have been decided on such a right
    QList<LetterPoint> points = {};

    /// It is an answer in the sense of article 12(3).
    bool isAnswer() const { return act == QLatin1StringView("answer"); }
};

const QList<LetterKind>& letterKinds();
const LetterKind* letterKind(QStringView key);
const QList<LetterPlaceholder>& letterPlaceholders();

/// Our own wording as HTML: its first <h1> is the subject. NotFound for an unknown kind.
Result<QString> letterTemplate(QStringView kind, Language language);

using LetterValues = QMap<QString, QString>;

/// What the records already know. Typed values are added by the person.
LetterValues letterValues(
    const Organisation& organisation, const Request& request, const RequestDates& dates, Language language);
LetterValues letterValues(const Organisation& organisation, const Breach& breach, Language language);

/// "17(3)(b)" -> "article 17(3)(b) du RGPD"; a provision of another text ("LIL 51") stays as it is.
QString citedArticle(const QString& article, Language language);

/// The placeholders that a template asks for, in its order, once each.
QStringList placeholdersIn(const QString& html);
/// Those that the text still asks for once its conditional parts follow the values.
QStringList placeholdersIn(const QString& html, const LetterValues& values);
/// A placeholder's name as people read it; the key itself if it is unknown.
Text placeholderLabel(const QString& key);

struct Addressee {
    QString name = {};
    QString address = {}; ///< several lines
};

/// A letter ready to be issued: the body may have been edited after filling.
struct Letter {
    QString kind = {};
    Organisation organisation = {};
    Addressee addressee = {};
    QString body = {}; ///< HTML, filled
    DocumentInfo info = {};
    QImage logo = {}; ///< opaque (flattened); null for none
};

/// A logo on white: what is translucent would print opaque, or break the archive format.
QImage flattened(const QImage& image);

/// Puts the values into the template. A value that is missing stands there in red by its label.
QString fillLetter(const QString& html, const LetterValues& values, Language language);

struct LetterProblem {
    enum class What {
        UnknownPlaceholder, ///< or a conditional part that is not closed
        Markup,             ///< a tag or attribute that has no place in a letter
        MissingValue,
        MissingPoint,
        Record,   ///< the record is not ready for this letter: a decision is missing, the date has passed
        Language, ///< words in another language than the letter's
        Paper,    ///< how it looks printed or in its envelope
    };
    What what = What::MissingPoint;
    QString key = {};
    QString article = {};
    Text message = {};
    int line = 0; ///< of the template, from 1; 0 = not in the template
};

/// What is wrong with a template: unknown placeholders, parts that are not closed, tags that a letter cannot have
/// (pictures, scripts, links to files), each with its line.
QList<LetterProblem> checkTemplate(const QString& html);
/// What keeps the letter from being issued: values missing, required points missing, sender, date, reference or
/// signatory missing.
QList<LetterProblem> checkLetter(const Letter& letter, const QString& html, const LetterValues& values);

} // namespace greffe
