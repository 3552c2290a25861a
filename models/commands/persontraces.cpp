// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/persontraces.h"

#include "base/fold.h"
#include "commands/savedfilters.h"
#include "domain/records.h"
#include "store/newdrafts.h"
#include "store/stores.h"

#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// Shorter texts stand in other words and numbers by chance.
constexpr qsizetype shortestCertain = 6;

bool holdsWord(const QString& text, const QString& word) {
    const auto isPart = [&](qsizetype at) { return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber(); };
    if (word.isEmpty())
        return false;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (!isPart(at - 1) && !isPart(at + word.size()))
            return true;
    }
    return false;
}

/// Every text of it, one after the other.
QString textsOf(const QJsonValue& value) {
    QString out;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue each : object)
            out += textsOf(each);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue each : array)
            out += textsOf(each);
    } else {
        out = value.toString() + u'\n';
    }
    return out;
}

} // namespace

void PersonTraces::note(const Request& erased) {
    Person person{erased.subjectLastName, fold(erased.subjectLastName), fold(erased.subjectFirstName), {}};
    for (const QString& each : {erased.subjectEmail, erased.subjectPhone, erased.subjectIdentifier}) {
        if (const QString folded = fold(each); folded.size() >= shortestCertain)
            person.certain += folded;
    }
    if (!person.lastFolded.isEmpty() || !person.certain.isEmpty())
        m_persons += person;
}

Result<> PersonTraces::forgetThoseWhoStay(const Stores& stores) {
    QList<Person> gone;
    for (const Person& person : std::as_const(m_persons)) {
        bool stays = false;
        for (const bool archived : {false, true}) {
            ListQuery query;
            query.equals = {{u"subject_last_name"_s, {person.last}}};
            query.archived = archived;
            const QList<qint64> rows = person.last.isEmpty() ? QList<qint64>() : TRY(stores.requests.ids(query));
            for (const AnyRecord& other : TRY(stores.requests.loadMany(rows)))
                stays = stays || fold(other.as<Request>()->subjectFirstName) == person.firstFolded;
        }
        if (!stays)
            gone += person;
    }
    m_persons = gone;
    return {};
}

bool PersonTraces::named(const QString& folded, bool lastNameIsEnough) const {
    for (const Person& person : m_persons) {
        for (const QString& each : person.certain) {
            if (folded.contains(each))
                return true;
        }
        if (holdsWord(folded, person.lastFolded) &&
            (lastNameIsEnough || person.firstFolded.isEmpty() || holdsWord(folded, person.firstFolded)))
            return true;
    }
    return false;
}

Result<> PersonTraces::drop(Scope& scope) {
    TRY(forgetThoseWhoStay(scope.stores()));
    if (m_persons.isEmpty())
        return {};
    // What was typed is lost, so the whole name must stand in it; a filter is made again in a moment.
    m_drafts = TRY(
        dropNewDrafts(scope.writer(), [this](const QJsonObject& body) { return named(fold(textsOf(body)), false); }));
    m_filters = TRY(dropFiltersNaming(scope, [this](const QString& text) { return named(fold(text), true); }));
    return {};
}

} // namespace greffe
