// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "documents/page.h"
#include "domain/breach.h"
#include "domain/calendar.h"
#include "domain/organisation.h"
#include "domain/request.h"

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
    QList<LetterPoint> points = {};
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

/// The placeholders that a template asks for, in its order, once each.
QStringList placeholdersIn(const QString& html);

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
};

/// Puts the values into the template. A value that is missing stands there in red by its label.
QString fillLetter(const QString& html, const LetterValues& values, Language language);

struct LetterProblem {
    enum class What { UnknownPlaceholder, MissingValue, MissingPoint };
    What what = What::MissingPoint;
    QString key = {};
    QString article = {};
    Text message = {};
};

/// What is wrong with a template: unknown placeholders, parts that are not closed.
QList<LetterProblem> checkTemplate(const QString& html);
/// What keeps the letter from being issued: values missing, required points missing, sender, date, reference or
/// signatory missing.
QList<LetterProblem> checkLetter(const Letter& letter, const QString& html, const LetterValues& values);

/// The whole letter on paper as HTML: letterhead, addressee, place and date, subject, body, signatory, DPO.
QString letterHtml(const Letter& letter);

} // namespace greffe
