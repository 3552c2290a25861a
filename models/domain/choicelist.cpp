// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/choicelist.h"

#include "base/fold.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>

#include <algorithm>
#include <memory>

// The resource lives in a static library: without this the linker drops it.
static void keepLists() {
    Q_INIT_RESOURCE(lists);
}

namespace greffe {

using namespace Qt::StringLiterals;

const ChoiceEntry* ChoiceList::find(QStringView key) const {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const ChoiceEntry& e) { return e.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

const ChoiceEntry* ChoiceList::match(const QString& text) const {
    if (const ChoiceEntry* exact = find(text.trimmed()))
        return exact;
    const QString wanted = fold(text);
    if (wanted.isEmpty())
        return nullptr;
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const ChoiceEntry& e) {
        return fold(e.key) == wanted || fold(e.label.fr) == wanted || fold(e.label.en) == wanted;
    });
    return found == entries.end() ? nullptr : &*found;
}

QString ChoiceList::label(QStringView key, Language language) const {
    const ChoiceEntry* entry = find(key);
    return entry ? entry->label.in(language) : key.toString();
}

Text ChoiceList::label(QStringView key) const {
    const ChoiceEntry* entry = find(key);
    return entry ? entry->label : Text{key.toString(), key.toString()};
}

QJsonValue ChoiceList::extra(QStringView key, const QString& member) const {
    const ChoiceEntry* entry = find(key);
    return entry ? entry->extra.value(member) : QJsonValue(QJsonValue::Undefined);
}

QStringList ChoiceList::keys() const {
    QStringList out;
    out.reserve(entries.size());
    for (const ChoiceEntry& entry : entries)
        out += entry.key;
    return out;
}

QJsonObject listDocument(QStringView name) {
    keepLists();
    QFile file(u":/lists/"_s + name.toString() + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

namespace {

ChoiceList readList(const QString& name) {
    const QJsonObject document = listDocument(name);
    ChoiceList list;
    list.name = name;
    list.source = document[u"source"_s].toString();
    list.date = document[u"date"_s].toString();
    list.open = document[u"open"_s].toBool();
    for (const QJsonValue item : document[u"entries"_s].toArray()) {
        QJsonObject object = item.toObject();
        ChoiceEntry entry;
        entry.key = object.take(u"key"_s).toString();
        entry.label = {object.take(u"fr"_s).toString(), object.take(u"en"_s).toString()};
        entry.source = object.take(u"source"_s).toString(list.source);
        entry.date = object.take(u"date"_s).toString(list.date);
        entry.verified = object.take(u"verified"_s).toBool(true);
        entry.extra = object;
        list.entries += entry;
    }
    return list;
}

} // namespace

const ChoiceList& choiceList(QStringView name) {
    // Documents are laid out on worker threads, so the first reader may be anywhere.
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const ChoiceList>> lists;
    const QMutexLocker lock(&mutex);
    auto& list = lists[name.toString()];
    if (!list)
        list = std::make_shared<const ChoiceList>(readList(name.toString()));
    return *list;
}

QStringList choiceListNames() {
    keepLists();
    QStringList out;
    for (const QString& file : QDir(u":/lists"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(5);
        if (!choiceList(name).isEmpty())
            out += name;
    }
    return out;
}

} // namespace greffe
