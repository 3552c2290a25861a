// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QJsonObject>
#include <QList>

namespace greffe {

/// One value that a choice may take. The key is stable for ever; the labels and the source are data.
struct ChoiceEntry {
    QString key = {};
    Text label = {};
    QString source = {};    ///< where the wording comes from
    QString date = {};      ///< ISO; when the source was read or came into force
    bool verified = true;   ///< false: from knowledge, printed "à vérifier"
    QJsonObject extra = {}; ///< whatever else the entry carries: "article", "quarters", "eea" …
};

/// A closed (or, for countries, open) list of values, read from lists/<name>.json. "open": a value that is not in the
/// list is kept as it was written.
class ChoiceList {
public:
    QString name = {};
    QString source = {};
    QString date = {};
    bool open = false;
    QList<ChoiceEntry> entries = {};

    bool isEmpty() const { return entries.isEmpty(); }
    /// Null if there is none.
    const ChoiceEntry* find(QStringView key) const;
    /// By key, else by folded label in either language; null if there is none. For files written by people.
    const ChoiceEntry* match(const QString& text) const;
    /// The key itself if it is unknown.
    QString label(QStringView key, Language language) const;
    Text label(QStringView key) const;
    /// A member of an entry's extra data; Undefined if the key or the member is unknown.
    QJsonValue extra(QStringView key, const QString& member) const;
    QStringList keys() const;
};

/// Read once, then kept. An unknown name gives an empty list (a test goes through every list that a field names).
const ChoiceList& choiceList(QStringView name);
/// The names of all embedded lists, sorted.
QStringList choiceListNames();
/// An embedded resource of lists/ as it is: `listDocument(u"parameters")`. Empty if it is not there.
QJsonObject listDocument(QStringView name);

} // namespace greffe
