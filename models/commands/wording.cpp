// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/wording.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

bool isFeminine(const RecordType& type) {
    for (const char* key : {"activity", "breach", "request", "suppression", "task"}) {
        if (qstrcmp(type.key, key) == 0)
            return true;
    }
    return false;
}

} // namespace

Text said(const RecordType& type, const QString& ref, const char* frenchParticiple, const char* englishParticiple) {
    const QString agreed = QString::fromUtf8(frenchParticiple) + (isFeminine(type) ? u"e"_s : u""_s);
    return {u"%1 %2 %3."_s.arg(type.name.in(Language::French), ref, agreed),
        u"%1 %2 %3."_s.arg(type.name.in(Language::English), ref, QString::fromUtf8(englishParticiple))};
}

QString journalObject(const RecordType& type, const QString& ref, const QString& organisationRef) {
    const QString object = QString::fromLatin1(type.key) + u' ' + ref;
    const bool first =
        organisationRef.isEmpty() || organisationRef == u"ORG-0001" || qstrcmp(type.key, "organisation") == 0;
    return first ? object : object + u' ' + organisationRef;
}

bool isIssue(const QString& journalAction) {
    return journalAction.endsWith(u"_issue");
}

Error invalid(const Text& message, const QString& where) {
    return {Error::Kind::Invalid, message, {}, where};
}

Error conflict(const Text& message) {
    return {Error::Kind::Conflict, message, {}, {}};
}

} // namespace greffe
