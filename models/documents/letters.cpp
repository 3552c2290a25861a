// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/letters.h"

#include "base/fold.h"
#include "documents/furniture.h"
#include "documents/laidtext.h"
#include "documents/lettermarkup.h"
#include "documents/registerbook.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/sentence.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRegularExpression>

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
        LetterKind kind{value[u"key"].toString(), labels(value), value[u"article"].toString(),
            value[u"about"].toString(), value[u"act"].toString(), strings(value[u"rights"]),
            strings(value[u"outcomes"]), {}};
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
    static const QRegularExpression pattern(letterTagPattern);
    return pattern;
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
        rights.append(inSentence(choiceList(u"rights").label(right, language)));
    out.insert(u"rights"_s, rights.join(u", "_s));
    out.insert(u"due_date"_s, date(dates.legalDue()));
    out.insert(u"extended_date"_s, date(dates.extendedDue));
    out.insert(u"extension_reasons"_s, request.extensionReasons);
    out.insert(u"identity_doubt"_s, request.identityDoubt);
    out.insert(u"fee_reason"_s, request.feeReason);
    if (!request.feeAmount.isEmpty()) {
        const bool euros = request.feeCurrency.isEmpty() || request.feeCurrency == "EUR"_L1;
        out.insert(u"fee_amount"_s, request.feeAmount + u'\u00a0' + (euros ? u"€"_s : request.feeCurrency));
    }
    out.insert(u"person_identity"_s, joined({request.subjectFirstName, request.subjectLastName}, u" "_s));
    QStringList articles;
    QStringList reasons;
    QStringList refused;
    bool wholly = true;
    for (const RightDecision& decision : request.decisions)
        if (decision.outcome == "refused"_L1 || decision.outcome == "partial"_L1) {
            articles.append(citedArticle(decision.article, language));
            reasons.append(decision.reasons);
            QString right = inSentence(choiceList(u"rights").label(decision.right, language));
            if (decision.outcome == "partial"_L1)
                right += language == Language::French ? u" (en partie)"_s : u" (in part)"_s;
            refused.append(right);
            wholly = wholly && decision.outcome == "refused"_L1;
        } else
            wholly = wholly && decision.outcome.isEmpty();
    // A letter about one right of several, or about a part of it, must not read as a refusal of everything.
    if (!wholly)
        out.insert(u"refused_part"_s, refused.join(u", "_s));
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

Text placeholderLabel(const QString& key) {
    for (const LetterPlaceholder& placeholder : letterPlaceholders())
        if (placeholder.key == key)
            return placeholder.label;
    return {key, key};
}

QStringList placeholdersIn(const QString& html, const LetterValues& values) {
    return placeholdersIn(withParts(html, values));
}

QString citedArticle(const QString& article, Language language) {
    const QString bare = article.trimmed();
    if (bare.isEmpty() || !bare.front().isDigit())
        return bare;
    return language == Language::French ? u"article %1 du RGPD"_s.arg(bare) : u"Article %1 GDPR"_s.arg(bare);
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
            out +=
                u"<span style=\"color:#b31b1b\">[%1]</span>"_s.arg(placeholderLabel(key).in(language).toHtmlEscaped());
        else {
            if (value.endsWith(u'.') && source.mid(at, 1) == u"."_s)
                value.chop(1); // the template's sentence ends itself
            out += asHtml(value, language);
        }
    }
    return out + source.mid(at);
}

QImage flattened(const QImage& image) {
    if (image.isNull())
        return {};
    QImage out(image.size(), QImage::Format_RGB32);
    out.fill(Qt::white);
    QPainter painter(&out);
    painter.drawImage(QRect(QPoint(), image.size()), image);
    return out;
}

} // namespace greffe
