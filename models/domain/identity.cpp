// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity.h"

#include "base/fold.h"
#include "domain/request.h"

namespace greffe {

using namespace Qt::StringLiterals;

QString name(SamePerson because) {
    switch (because) {
    case SamePerson::Email:
        return u"email"_s;
    case SamePerson::Phone:
        return u"phone"_s;
    case SamePerson::BirthDate:
        return u"birth_date"_s;
    case SamePerson::Identifier:
        return u"identifier"_s;
    case SamePerson::Name:
        break;
    }
    return u"name"_s;
}

Text label(SamePerson because) {
    switch (because) {
    case SamePerson::Email:
        return {u"même adresse électronique"_s, u"same e-mail"_s};
    case SamePerson::Phone:
        return {u"même téléphone"_s, u"same phone"_s};
    case SamePerson::BirthDate:
        return {u"même date de naissance"_s, u"same date of birth"_s};
    case SamePerson::Identifier:
        return {u"même identifiant"_s, u"same identifier"_s};
    case SamePerson::Name:
        break;
    }
    return {u"même nom"_s, u"same name"_s};
}

QString phoneKey(const QString& phone) {
    constexpr qsizetype digits = 9;
    constexpr qsizetype fewest = 6;
    QString out;
    for (const QChar c : phone) {
        if (!QStringView(u" .-()/").contains(c))
            out += c;
    }
    return out.size() < fewest ? QString() : out.right(digits);
}

QList<SamePerson> samePerson(const Request& one, const Request& other) {
    const auto same = [](const QString& a, const QString& b) { return !a.trimmed().isEmpty() && fold(a) == fold(b); };
    const bool last = same(one.subjectLastName, other.subjectLastName);
    const bool first = same(one.subjectFirstName, other.subjectFirstName);
    const bool swapped =
        same(one.subjectLastName, other.subjectFirstName) && same(one.subjectFirstName, other.subjectLastName);
    QList<SamePerson> out;
    if (same(one.subjectEmail, other.subjectEmail))
        out += SamePerson::Email;
    if (const QString key = phoneKey(one.subjectPhone); !key.isEmpty() && key == phoneKey(other.subjectPhone))
        out += SamePerson::Phone;
    if (one.subjectBirthDate && one.subjectBirthDate == other.subjectBirthDate && (last || first || swapped))
        out += SamePerson::BirthDate;
    if (same(one.subjectIdentifier, other.subjectIdentifier))
        out += SamePerson::Identifier;
    if ((last && first) || swapped)
        out += SamePerson::Name;
    return out;
}

} // namespace greffe
