// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/display.h"

#include "domain/choicelist.h"
#include "domain/recordjson.h"
#include "domain/records.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype listShown = 3;
constexpr qsizetype summaryParts = 4;

QString yesNo(bool value, Language language) {
    if (language == Language::French)
        return value ? u"oui"_s : u"non"_s;
    return value ? u"yes"_s : u"no"_s;
}

QStringList labels(const Field& field, const QStringList& keys, Language language) {
    if (!field.list || field.kind == FieldKind::Reference || field.kind == FieldKind::References)
        return keys;
    const ChoiceList& list = choiceList(QString::fromLatin1(field.list));
    QStringList out;
    for (const QString& key : keys)
        out += list.label(key, language);
    return out;
}

QString bilingual(const Text& text, Language language) {
    const QString& wanted = text.in(language);
    return wanted.trimmed().isEmpty() ? text.in(language == Language::French ? Language::English : Language::French)
                                      : wanted;
}

QString shown(const Field& field, const QVariant& value, Language language, bool brief) {
    if (value.isNull())
        return {};
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Reference:
        return brief ? value.toString().simplified() : value.toString();
    case FieldKind::Bilingual: {
        const QString text = bilingual(value.value<Text>(), language);
        return brief ? text.simplified() : text;
    }
    case FieldKind::Date:
        return brief ? shortDate(value.toDate(), language) : longDate(value.toDate(), language);
    case FieldKind::Instant:
        return brief ? shortInstant(value.value<Instant>(), language) : longInstant(value.value<Instant>(), language);
    case FieldKind::Number:
        return number(value.toLongLong(), language);
    case FieldKind::Flag:
        return yesNo(value.toBool(), language);
    case FieldKind::Choice:
        return value.toString().isEmpty() ? QString() : labels(field, {value.toString()}, language).constFirst();
    case FieldKind::Choices:
    case FieldKind::Texts:
    case FieldKind::References: {
        QStringList all = labels(field, value.toStringList(), language);
        if (!brief || all.size() <= listShown)
            return all.join(u", "_s);
        const qsizetype more = all.size() - listShown;
        all.resize(listShown);
        return all.join(u", "_s) + u" +"_s + QString::number(more);
    }
    case FieldKind::Rows:
        break;
    }
    return {};
}

} // namespace

QString display(const Field& field, const QVariant& value, Language language) {
    return shown(field, value, language, false);
}

QString displayOf(const Field& field, const void* record, Language language) {
    if (field.kind != FieldKind::Rows)
        return shown(field, field.get(record), language, false);
    QStringList lines;
    for (qsizetype i = 0; i < field.rows->size(record); ++i)
        lines += summary(field, field.rows->at(record, i), language);
    return lines.join(u'\n');
}

QString displayShort(const Field& field, const QVariant& value, Language language) {
    return shown(field, value, language, true);
}

QString summary(const Field& rowsField, const void* row, Language language) {
    QStringList parts;
    for (const Field& field : rowsField.rows->fields()) {
        if (parts.size() == summaryParts)
            break;
        if (field.kind == FieldKind::Rows || field.isEmpty(row))
            continue;
        if (field.kind != FieldKind::Flag) {
            parts += shown(field, field.get(row), language, true);
            continue;
        }
        // A plain "oui" says nothing without its question; a plain "non" is not worth a place.
        if (field.get(row).toBool())
            parts += field.label.in(language);
    }
    return parts.join(u" · "_s);
}

namespace {

QString requestTitle(const Request& request, Language language) {
    const Field* rights = Request::type().find(u"rights");
    const QString asked = displayShort(*rights, request.rights, language);
    QString who = (request.subjectFirstName + u' ' + request.subjectLastName).trimmed();
    if (who.isEmpty())
        who = request.requesterName.trimmed();
    if (who.isEmpty())
        who = request.subjectEmail.trimmed();
    if (asked.isEmpty() || who.isEmpty())
        return asked + who;
    return asked + u" — "_s + who;
}

} // namespace

QString title(const RecordType& type, const void* record, Language language) {
    QString text;
    if (&type == &Request::type())
        text = requestTitle(*static_cast<const Request*>(record), language);
    else if (&type == &Activity::type())
        text = bilingual(static_cast<const Activity*>(record)->name, language);
    else {
        const Field* naming = type.find(u"title");
        if (!naming || naming->isEmpty(record))
            naming = type.find(u"name");
        if (!naming && &type == &PortabilityExport::type())
            naming = type.find(u"subject_name");
        if (naming)
            text = naming->get(record).toString();
        else if (&type == &Suppression::type()) {
            const auto& entry = *static_cast<const Suppression*>(record);
            text = (entry.firstName + u' ' + entry.lastName).trimmed();
            if (text.isEmpty())
                text = entry.email.isEmpty() ? entry.phone : entry.email;
        }
    }
    text = text.simplified();
    return text.isEmpty() ? headOf(record).ref : text;
}

} // namespace greffe
