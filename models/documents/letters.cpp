// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/letters.h"

#include "base/fold.h"
#include "documents/furniture.h"
#include "documents/laidtext.h"
#include "documents/registerbook.h"
#include "domain/choicelist.h"
#include "domain/display.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

static void initialiseLetters() {
    Q_INIT_RESOURCE(greffe_letters);
}

namespace greffe {

namespace {

struct LetterData {
    QList<LetterKind> kinds;
    QList<LetterPlaceholder> placeholders;
};

QStringList strings(const QJsonValue& array) {
    QStringList out;
    for (const QJsonValue& value : array.toArray())
        out.append(value.toString());
    return out;
}

Text labels(const QJsonValue& object) {
    return {object[u"fr"].toString(), object[u"en"].toString()};
}

LetterData readData() {
    initialiseLetters();
    LetterData out;
    QFile file(u":/letters/letters.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return out;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue& value : root[u"placeholders"].toArray())
        out.placeholders.append({value[u"key"].toString(), labels(value), value[u"from"].toString()});
    for (const QJsonValue& value : root[u"letters"].toArray()) {
        LetterKind kind{value[u"key"].toString(), labels(value), value[u"article"].toString(), {}};
        for (const QJsonValue& point : value[u"points"].toArray())
            kind.points.append({point[u"key"].toString(), labels(point), point[u"article"].toString(),
                strings(point[u"values"]), strings(point[u"words"][u"fr"]), strings(point[u"words"][u"en"])});
        out.kinds.append(kind);
    }
    return out;
}

const LetterData& data() {
    static const LetterData data = readData();
    return data;
}

const QRegularExpression& tagPattern() {
    static const QRegularExpression pattern(u"\\{\\{([#^/]?)\\s*([A-Za-z0-9_]+)\\s*\\}\\}"_s);
    return pattern;
}

Text labelOf(const QString& key) {
    for (const LetterPlaceholder& placeholder : letterPlaceholders())
        if (placeholder.key == key)
            return placeholder.label;
    return {key, key};
}

/// Resolves {{#key}}…{{/key}} and {{^key}}…{{/key}}.
QString withParts(QString html, const LetterValues& values) {
    static const QRegularExpression part(u"\\{\\{([#^])\\s*(\\w+)\\s*\\}\\}(.*?)\\{\\{/\\s*\\2\\s*\\}\\}"_s,
        QRegularExpression::DotMatchesEverythingOption);
    for (QRegularExpressionMatch match = part.match(html); match.hasMatch(); match = part.match(html)) {
        const bool filled = !values.value(match.captured(2)).trimmed().isEmpty();
        const bool shown = (match.captured(1) == "#"_L1) == filled;
        html.replace(match.capturedStart(), match.capturedLength(), shown ? match.captured(3) : QString());
    }
    return html;
}

QString asHtml(const QString& value, Language language) {
    return paper::printable(value, language).toHtmlEscaped().replace(u'\n', u"<br/>"_s);
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

QString joined(QStringList parts, const QString& separator) {
    parts.removeAll(QString());
    return parts.join(separator);
}

QString oneLine(const QString& text) {
    return text.split(u'\n', Qt::SkipEmptyParts).join(u", "_s);
}

LetterValues ofOrganisation(const Organisation& organisation, Language language) {
    LetterValues out;
    const auto* dpo = organisation.actor(u"dpo");
    const auto* contact = dpo ? dpo : organisation.actor(u"privacy_contact");
    if (contact) {
        out.insert(u"dpo_name"_s, joined({contact->firstName, contact->name}, u" "_s));
        QString reach = joined({contact->email, contact->phone}, u", "_s);
        if (reach.isEmpty())
            reach = joined({contact->address, joined({contact->postcode, contact->city}, u" "_s)}, u", "_s);
        out.insert(u"dpo_contact"_s, reach);
    }
    if (out.value(u"dpo_contact"_s).isEmpty())
        out.insert(u"dpo_contact"_s, oneLine(organisation.rightsContact));
    out.insert(u"authority_name"_s, organisation.authorityName);
    out.insert(u"authority_address"_s, oneLine(organisation.authorityAddress));
    out.insert(u"authority_complaints"_s,
        organisation.authorityComplaints.isEmpty() ? organisation.authoritySite : organisation.authorityComplaints);
    out.insert(u"salutation"_s, language == Language::French ? u"Madame, Monsieur"_s : u"Dear Sir or Madam"_s);
    return out;
}

} // namespace

const QList<LetterKind>& letterKinds() {
    return data().kinds;
}

const LetterKind* letterKind(QStringView key) {
    const auto& kinds = letterKinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const LetterKind& kind) { return kind.key == key; });
    return found == kinds.end() ? nullptr : &*found;
}

const QList<LetterPlaceholder>& letterPlaceholders() {
    return data().placeholders;
}

Result<QString> letterTemplate(QStringView kind, Language language) {
    QFile file(u":/letters/%1_%2.html"_s.arg(kind, code(language)));
    if (!letterKind(kind) || !file.open(QIODevice::ReadOnly))
        return Error{.kind = Error::Kind::NotFound,
            .message = Text{u"Il n’y a pas de lettre « %1 »."_s, u"There is no letter “%1”."_s}.arg(kind.toString()),
            .where = kind.toString()};
    return QString::fromUtf8(file.readAll());
}

LetterValues letterValues(
    const Organisation& organisation, const Request& request, const RequestDates& dates, Language language) {
    LetterValues out = ofOrganisation(organisation, language);
    const auto date = [&](QDate day) { return day.isValid() ? plainDate(day, language) : QString(); };
    out.insert(u"reference"_s, request.ref);
    out.insert(u"received_on"_s, date(request.receivedOn.value_or(QDate())));
    QStringList rights;
    for (const QString& right : request.rights)
        rights.append(choiceList(u"rights").label(right, language));
    out.insert(u"rights"_s, rights.join(u", "_s));
    out.insert(u"due_date"_s, date(dates.legalDue()));
    out.insert(u"extended_date"_s, date(dates.extendedDue));
    out.insert(u"extension_reasons"_s, request.extensionReasons);
    out.insert(u"identity_doubt"_s, request.identityDoubt);
    out.insert(u"fee_reason"_s, request.feeReason);
    out.insert(u"person_identity"_s, joined({request.subjectFirstName, request.subjectLastName}, u" "_s));
    QStringList articles;
    QStringList reasons;
    for (const RightDecision& decision : request.decisions)
        if (decision.outcome == "refused"_L1 || decision.outcome == "partial"_L1) {
            articles.append(decision.article);
            reasons.append(decision.reasons);
        }
    out.insert(u"refusal_article"_s, joined(articles, u", "_s));
    out.insert(u"refusal_reasons"_s, joined(reasons, u"\n"_s));
    QStringList told;
    for (const ToldRecipient& recipient : request.toldRecipients)
        told.append(recipient.recipient);
    out.insert(u"recipients_told"_s, joined(told, u", "_s));
    return out;
}

LetterValues letterValues(const Organisation& organisation, const Breach& breach, Language language) {
    LetterValues out = ofOrganisation(organisation, language);
    out.insert(u"reference"_s, breach.ref);
    out.insert(u"breach_nature"_s, breach.description);
    QStringList consequences;
    for (const QString& harm : breach.harms)
        consequences.append(choiceList(u"harms").label(harm, language));
    consequences.append(breach.harmsText);
    out.insert(u"breach_consequences"_s, joined(consequences, u"\n"_s));
    QStringList measures;
    for (const auto* list : {&breach.measuresDone, &breach.measuresPlanned})
        for (const BreachMeasure& measure : *list)
            measures.append(measure.text);
    out.insert(u"breach_measures"_s, joined(measures, u"\n"_s));
    return out;
}

QStringList placeholdersIn(const QString& html) {
    QStringList out;
    for (auto match = tagPattern().globalMatch(html); match.hasNext();) {
        const QString key = match.next().captured(2);
        if (!out.contains(key))
            out.append(key);
    }
    return out;
}

QString fillLetter(const QString& html, const LetterValues& values, Language language) {
    const QString source = withParts(html, values);
    QString out;
    qsizetype at = 0;
    for (auto matches = tagPattern().globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        out += source.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString key = match.captured(2);
        QString value = values.value(key).trimmed();
        if (value.isEmpty())
            out += u"<span style=\"color:#b31b1b\">[%1]</span>"_s.arg(labelOf(key).in(language).toHtmlEscaped());
        else {
            if (value.endsWith(u'.') && source.mid(at, 1) == u"."_s)
                value.chop(1); // the template's sentence ends itself
            out += asHtml(value, language);
        }
    }
    return out + source.mid(at);
}

QList<LetterProblem> checkTemplate(const QString& html) {
    QList<LetterProblem> out;
    QStringList open;
    QSet<QString> seen;
    for (auto matches = tagPattern().globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString kind = match.captured(1);
        const QString key = match.captured(2);
        const auto& known = letterPlaceholders();
        if (!seen.contains(key) &&
            std::none_of(known.begin(), known.end(), [&](const LetterPlaceholder& p) { return p.key == key; }))
            out.append({LetterProblem::What::UnknownPlaceholder, key, {},
                Text{u"Le modèle contient un champ inconnu : « %1 ». Corrigez son nom ou retirez-le."_s,
                    u"The template holds an unknown placeholder: “%1”. Correct its name or remove it."_s}
                    .arg(key)});
        seen.insert(key);
        if (kind == "/"_L1) {
            if (open.isEmpty() || open.takeLast() != key)
                open.prepend(key);
        } else if (!kind.isEmpty())
            open.append(key);
    }
    for (const QString& key : std::as_const(open))
        out.append({LetterProblem::What::UnknownPlaceholder, key, {},
            Text{u"Dans le modèle, la partie conditionnelle « %1 » n’est pas ouverte ou pas fermée."_s,
                u"In the template the conditional part “%1” is not opened or not closed."_s}
                .arg(key)});
    return out;
}

QList<LetterProblem> checkLetter(const Letter& letter, const QString& html, const LetterValues& values) {
    QList<LetterProblem> out = checkTemplate(html);
    for (const QString& key : placeholdersIn(withParts(html, values)))
        if (values.value(key).trimmed().isEmpty())
            out.append({LetterProblem::What::MissingValue, key, {},
                Text{u"Il manque une valeur : %1."_s, u"A value is missing: %1."_s}.arg(labelOf(key))});

    const auto frame = [&](const QString& key, const QString& value, const Text& label) {
        if (value.trimmed().isEmpty())
            out.append({LetterProblem::What::MissingPoint, key, u"12(1)"_s,
                Text{u"Il manque à la lettre : %1."_s, u"The letter lacks: %1."_s}.arg(label)});
    };
    const Organisation& organisation = letter.organisation;
    frame(u"sender"_s, organisation.name, {u"le nom de l’organisme"_s, u"the organisation’s name"_s});
    frame(u"sender_address"_s, organisation.letterhead.isEmpty() ? organisation.address : organisation.letterhead,
        {u"l’adresse de l’organisme"_s, u"the organisation’s address"_s});
    frame(u"addressee"_s, letter.addressee.name, {u"le destinataire"_s, u"the addressee"_s});
    frame(u"date"_s, letter.info.editedAt.isValid() ? u"date"_s : QString(), {u"la date"_s, u"the date"_s});
    frame(u"reference"_s, letter.info.reference, {u"la référence"_s, u"the reference"_s});
    frame(u"signatory"_s, organisation.signatoryName, {u"le signataire"_s, u"the signatory"_s});

    const LetterKind* kind = letterKind(letter.kind);
    if (!kind)
        return out;
    const QString text = folded(letter.body);
    for (const LetterPoint& point : kind->points)
        if (!says(text, point, values, letter.info.language)) {
            Text message{u"Il manque à la lettre : %1."_s, u"The letter lacks: %1."_s};
            if (!point.article.isEmpty())
                message = {u"Il manque à la lettre : %1 (art. %2)."_s, u"The letter lacks: %1 (art. %2)."_s};
            out.append({LetterProblem::What::MissingPoint, point.key, point.article,
                message.arg(point.label).arg(point.article)});
        }
    return out;
}

QString letterHtml(const Letter& letter) {
    const Organisation& organisation = letter.organisation;
    const Language language = letter.info.language;
    const auto in = [&](const char16_t* french, const char16_t* english) {
        return QString::fromUtf16(language == Language::French ? french : english);
    };
    const auto block = [&](const QString& css, const QString& html) {
        return html.isEmpty() ? QString() : u"<p class=\"%1\">%2</p>\n"_s.arg(css, html);
    };

    QString head = organisation.letterhead;
    if (head.isEmpty())
        head = joined({organisation.address, joined({organisation.postcode, organisation.city}, u" "_s),
                          joined({organisation.phone, organisation.email}, u" — "_s)},
            u"\n"_s);
    QString out =
        block(u"head"_s, u"<b>%1</b><br/>%2"_s.arg(asHtml(organisation.name, language), asHtml(head, language)));
    out += block(u"right"_s, asHtml(joined({letter.addressee.name, letter.addressee.address}, u"\n"_s), language));
    if (letter.info.editedAt.isValid()) {
        const QString day = plainDate(letter.info.editedAt.date(), language);
        const QString place =
            organisation.city.isEmpty()
                ? day
                : joined({organisation.city, language == Language::French ? u"le "_s + day : day}, u", "_s);
        out += block(u"right"_s, asHtml(place, language));
    }
    if (!letter.info.reference.isEmpty())
        out += block(
            u"plain"_s, in(u"Nos références\u00a0: ", u"Our reference: ") + asHtml(letter.info.reference, language));

    // The template's title is the subject; "Objet" is how a French letter says so.
    QString body = letter.body;
    static const QRegularExpression title(u"<h1[^>]*>(.*?)</h1>"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    if (const auto match = title.match(body); match.hasMatch()) {
        body.remove(match.capturedStart(), match.capturedLength());
        out += block(u"subject"_s, u"<b>%1%2</b>"_s.arg(in(u"Objet\u00a0: ", u"Subject: "), match.captured(1)));
    }
    out += body;
    out += block(
        u"sign"_s, asHtml(joined({organisation.signatoryName, organisation.signatoryFunction}, u"\n"_s), language));
    out += block(u"foot"_s, asHtml(organisation.letterFooter, language));
    return out;
}

} // namespace greffe
