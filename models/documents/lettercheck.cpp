// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"
#include "documents/laidtext.h"
#include "documents/lettermarkup.h"
#include "documents/letters.h"

#include <QRegularExpression>
#include <QSet>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

using What = LetterProblem::What;

int lineOf(const QString& html, qsizetype at) {
    return int(QStringView(html).left(at).count(u'\n')) + 1;
}

bool isPlaceholder(const QString& key) {
    const auto& known = letterPlaceholders();
    return std::any_of(known.begin(), known.end(), [&](const LetterPlaceholder& p) { return p.key == key; });
}

bool isOrganisations(const QString& key) {
    const auto& known = letterPlaceholders();
    return std::any_of(known.begin(), known.end(),
        [&](const LetterPlaceholder& p) { return p.key == key && p.from == "organisation"_L1; });
}

/// Known placeholders that begin alike, for a typing error.
QString likely(const QString& key) {
    const QString start = key.toLower().left(3);
    QStringList out;
    for (const LetterPlaceholder& placeholder : letterPlaceholders())
        if (out.size() < 3 && placeholder.key.startsWith(start))
            out.append(placeholder.key);
    return out.join(u", "_s);
}

LetterProblem unknownPlaceholder(const QString& key, int line) {
    Text message = Text{u"Ligne %2 du modèle : le champ « %1 » n’existe pas. Corrigez son nom ou retirez-le."_s,
        u"Line %2 of the template: there is no placeholder “%1”. Correct its name or remove it."_s}
                       .arg(key)
                       .arg(qint64(line));
    if (const QString near = likely(key); !near.isEmpty()) {
        message.fr += u" Proches : %1."_s.arg(near);
        message.en += u" Close to it: %1."_s.arg(near);
    }
    return {What::UnknownPlaceholder, key, {}, message, line};
}

/// A letter is text: what would load a file, run or hide something is refused, and named.
QList<LetterProblem> markupProblems(const QString& html) {
    static const QRegularExpression tag(u"<\\s*/?\\s*([a-zA-Z!?][a-zA-Z0-9:-]*)([^<>]*)(>?)"_s);
    static const QRegularExpression attributes(u"^(\\s+(data-point|colspan)=\"[a-z0-9_]+\")*\\s*/?$"_s);
    static const QStringList known{u"h1"_s, u"h2"_s, u"p"_s, u"br"_s, u"ul"_s, u"ol"_s, u"li"_s, u"b"_s, u"strong"_s,
        u"i"_s, u"em"_s, u"u"_s, u"table"_s, u"tbody"_s, u"tr"_s, u"td"_s, u"th"_s};
    QList<LetterProblem> out;
    for (auto matches = tag.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1).toLower();
        if (known.contains(name) && attributes.match(match.captured(2)).hasMatch() && !match.captured(3).isEmpty())
            continue;
        const int line = lineOf(html, match.capturedStart());
        out.append({What::Markup, name, {},
            Text{
                u"Ligne %2 du modèle : « %1 » n’a pas sa place dans une lettre. Seuls le titre, les paragraphes, les listes, les tableaux, le gras et l’italique sont admis, sans attributs."_s,
                u"Line %2 of the template: “%1” has no place in a letter. Only the title, paragraphs, lists, tables, bold and italics are taken, without attributes."_s}
                .arg(match.captured().simplified().left(60))
                .arg(qint64(line)),
            line});
    }
    return out;
}

QString folded(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    return fold(document.toPlainText());
}

bool says(const QString& text, const LetterPoint& point, const LetterValues& values, Language language) {
    for (const QString& key : point.values) {
        QString wanted = fold(paper::printable(values.value(key), language));
        while (wanted.endsWith(u'.'))
            wanted.chop(1);
        if (wanted.isEmpty() || !text.contains(wanted))
            return false;
    }
    const QStringList& words = language == Language::French ? point.wordsFr : point.wordsEn;
    return std::all_of(
        words.begin(), words.end(), [&](const QString& word) { return text.contains(QRegularExpression(word)); });
}

Text lacks(const Text& what, const QString& article) {
    if (article.isEmpty())
        return Text{u"Il manque à la lettre : %1."_s, u"The letter lacks: %1."_s}.arg(what);
    return Text{u"Il manque à la lettre : %1 (art. %2)."_s, u"The letter lacks: %1 (art. %2)."_s}.arg(what).arg(
        article);
}

/// The article of the point that a value belongs to.
QString articleOf(const LetterKind* kind, const QString& placeholder) {
    if (kind)
        for (const LetterPoint& point : kind->points)
            if (point.values.contains(placeholder))
                return point.article;
    return {};
}

} // namespace

QList<LetterProblem> checkTemplate(const QString& html) {
    QList<LetterProblem> out;
    struct Part {
        QString key;
        int line;
    };
    QList<Part> open;
    QList<Part> wrong;
    QSet<QString> seen;
    static const QRegularExpression tag(letterTagPattern);
    qsizetype at = 0;
    const auto stray = [&](qsizetype end) {
        // Two braces that are no placeholder: "{{due date}}".
        const qsizetype brace = html.indexOf(u"{{"_s, at);
        if (brace >= 0 && brace < end) {
            qsizetype stop = html.indexOf(u'\n', brace);
            stop = std::min(stop < 0 ? html.size() : stop, brace + 40);
            out.append(unknownPlaceholder(html.mid(brace, stop - brace).simplified(), lineOf(html, brace)));
        }
    };
    for (auto matches = tag.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        stray(match.capturedStart());
        at = match.capturedEnd();
        const QString sign = match.captured(1);
        const QString key = match.captured(2);
        const int line = lineOf(html, match.capturedStart());
        if (!seen.contains(key) && !isPlaceholder(key))
            out.append(unknownPlaceholder(key, line));
        seen.insert(key);
        if (sign == "/"_L1) {
            if (open.isEmpty() || open.last().key != key)
                wrong.append({key, line});
            else
                open.removeLast();
        } else if (!sign.isEmpty())
            open.append({key, line});
    }
    stray(html.size());
    for (const Part& part : wrong + open)
        out.append({What::UnknownPlaceholder, part.key, {},
            Text{u"Ligne %2 du modèle : la partie conditionnelle « %1 » n’est pas ouverte ou pas fermée."_s,
                u"Line %2 of the template: the conditional part “%1” is not opened or not closed."_s}
                .arg(part.key)
                .arg(qint64(part.line)),
            part.line});
    out += markupProblems(html);
    std::stable_sort(
        out.begin(), out.end(), [](const LetterProblem& a, const LetterProblem& b) { return a.line < b.line; });
    return out;
}

QList<LetterProblem> checkLetter(const Letter& letter, const QString& html, const LetterValues& values) {
    QList<LetterProblem> out = checkTemplate(html);
    const LetterKind* kind = letterKind(letter.kind);
    QStringList unfilled;
    for (const QString& key : placeholdersIn(html, values)) {
        if (!isPlaceholder(key) || !values.value(key).trimmed().isEmpty())
            continue;
        unfilled.append(key);
        const QString article = articleOf(kind, key);
        Text message = Text{u"Il manque une valeur : %1"_s, u"A value is missing: %1"_s}.arg(placeholderLabel(key));
        if (isOrganisations(key)) {
            message.fr += u" (dans la fiche de l’organisme)"_s;
            message.en += u" (in the organisation’s sheet)"_s;
        }
        for (QString* half : {&message.fr, &message.en})
            *half += article.isEmpty() ? u"."_s : u" (art. %1)."_s.arg(article);
        out.append({What::MissingValue, key, article, message});
    }

    const auto frame = [&](const QString& key, const QString& value, const Text& label) {
        if (value.trimmed().isEmpty())
            out.append({What::MissingPoint, key, u"12(1)"_s, lacks(label, {})});
    };
    const Organisation& organisation = letter.organisation;
    frame(u"sender"_s, organisation.name, {u"le nom de l’organisme"_s, u"the organisation’s name"_s});
    frame(u"sender_address"_s, organisation.letterhead.isEmpty() ? organisation.address : organisation.letterhead,
        {u"l’adresse de l’organisme (dans sa fiche)"_s, u"the organisation’s address (in its sheet)"_s});
    frame(u"addressee"_s, letter.addressee.name, {u"le destinataire"_s, u"the addressee"_s});
    frame(u"date"_s, letter.info.editedAt.isValid() ? u"date"_s : QString(), {u"la date"_s, u"the date"_s});
    frame(u"reference"_s, letter.info.reference, {u"la référence"_s, u"the reference"_s});
    frame(u"signatory"_s, organisation.signatoryName,
        {u"le signataire (dans la fiche de l’organisme)"_s, u"the signatory (in the organisation’s sheet)"_s});

    if (!kind)
        return out;
    const QString text = folded(letter.body);
    for (const LetterPoint& point : kind->points) {
        // A value that is missing was named already.
        const bool named = std::any_of(
            point.values.begin(), point.values.end(), [&](const QString& key) { return unfilled.contains(key); });
        if (!named && !says(text, point, values, letter.info.language))
            out.append({What::MissingPoint, point.key, point.article, lacks(point.label, point.article)});
    }
    return out;
}

} // namespace greffe
