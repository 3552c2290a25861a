// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/comparecopies.h"

#include "base/recorddiff.h"
#include "commands/session.h"
#include "domain/display.h"
#include "domain/records.h"
#include "store/stores.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// "ORG-0001 DEM-2026-0001": what a record is called in both files, whatever its row is.
using Places = QMap<QString, qint64>;

struct Homes {
    QMap<qint64, QString> refs = {};
    QMap<qint64, QString> names = {};
};

Result<Homes> homesOf(const Stores& stores) {
    Homes out;
    for (const bool archived : {false, true}) {
        ListQuery query;
        query.archived = archived;
        for (const qint64 row : TRY(stores.organisations.ids(query))) {
            const AnyRecord record = TRY(stores.organisations.load(row));
            out.refs.insert(row, record.head().ref);
            out.names.insert(row, record.as<Organisation>()->name);
        }
    }
    return out;
}

Result<Places> rowsOf(const RecordStore& store, const Homes& homes) {
    Places out;
    for (const bool archived : {false, true}) {
        ListQuery query;
        query.archived = archived;
        const QList<qint64> rows = TRY(store.ids(query));
        // Heads alone are quick: no field is read.
        for (const AnyRecord& record : TRY(store.loadMany(rows, {&store.type().fields.front()})))
            out.insert(homes.refs.value(record.head().organisation) + u' ' + record.head().ref, record.head().row);
    }
    return out;
}

Result<qint64> commonEntries(const Journal& here, const Journal& there) {
    // Each hash covers all before it: the last equal one is found by halving.
    qint64 least = 0;
    qint64 most = qMin(TRY(here.count()), TRY(there.count()));
    while (least < most) {
        const qint64 middle = least + (most - least + 1) / 2;
        const std::optional<JournalEntry> a = TRY(here.find(middle));
        const std::optional<JournalEntry> b = TRY(there.find(middle));
        if (a && b && a->hash == b->hash)
            least = middle;
        else
            most = middle - 1;
    }
    return least;
}

Result<QDateTime> lastEntryOf(const Journal& journal) {
    const QList<JournalEntry> last = TRY(journal.latest(0, 1));
    return last.isEmpty() ? QDateTime() : last.first().at;
}

CopyDifference differenceOf(CopyDifference::What what, const AnyRecord& record, const QString& organisation) {
    CopyDifference out;
    out.what = what;
    out.kind = record.kind();
    out.ref = record.head().ref;
    out.organisation = organisation;
    out.title = {
        title(record.type(), record.data(), Language::French), title(record.type(), record.data(), Language::English)};
    (what == CopyDifference::What::OnlyThere ? out.thereAt : out.hereAt) = record.head().updatedAt;
    return out;
}

} // namespace

QString key(CopyDifference::What what) {
    switch (what) {
    case CopyDifference::What::OnlyHere:
        return u"only_here"_s;
    case CopyDifference::What::OnlyThere:
        return u"only_there"_s;
    case CopyDifference::What::Different:
        return u"different"_s;
    }
    return {};
}

QString key(CopyComparison::Relation relation) {
    switch (relation) {
    case CopyComparison::Relation::Same:
        return u"same"_s;
    case CopyComparison::Relation::Older:
        return u"older"_s;
    case CopyComparison::Relation::Newer:
        return u"newer"_s;
    case CopyComparison::Relation::Forked:
        return u"forked"_s;
    case CopyComparison::Relation::Unrelated:
        return u"unrelated"_s;
    }
    return {};
}

Text relationText(CopyComparison::Relation relation) {
    switch (relation) {
    case CopyComparison::Relation::Same:
        return {u"La copie a le même journal que le coffre."_s, u"The copy has the same journal as the vault."_s};
    case CopyComparison::Relation::Older:
        return {u"La copie est un état antérieur du coffre : le coffre contient tout ce qui y a été fait."_s,
            u"The copy is an earlier state of the vault: the vault holds all that was done in it."_s};
    case CopyComparison::Relation::Newer:
        return {u"La copie continue le coffre : elle contient ce qui a été fait ensuite."_s,
            u"The copy continues the vault: it holds what was done after."_s};
    case CopyComparison::Relation::Forked:
        return {u"Les deux ont été modifiés chacun de leur côté depuis leur dernier état commun."_s,
            u"Both were changed, each on its own, since their last common state."_s};
    case CopyComparison::Relation::Unrelated:
        break;
    }
    return {u"Les deux journaux n’ont rien de commun."_s, u"The two journals have nothing in common."_s};
}

Result<CopyComparison> compareWithCopy(const Session& session, OpenedCopy& copy) {
    using Relation = CopyComparison::Relation;
    using What = CopyDifference::What;
    CopyComparison out;
    out.path = copy.source();
    const Journal& here = session.vault().journal();
    const Journal& there = copy.vault().journal();
    out.commonEntries = TRY(commonEntries(here, there));
    const qint64 hereCount = TRY(here.count());
    const qint64 thereCount = TRY(there.count());
    if (out.commonEntries == 0)
        out.relation = Relation::Unrelated;
    else if (out.commonEntries == hereCount && out.commonEntries == thereCount)
        out.relation = Relation::Same;
    else if (out.commonEntries == thereCount)
        out.relation = Relation::Older;
    else
        out.relation = out.commonEntries == hereCount ? Relation::Newer : Relation::Forked;
    out.hereAt = TRY(lastEntryOf(here));
    out.thereAt = TRY(lastEntryOf(there));

    const Stores& ours = session.stores();
    const Stores theirs(copy.vault().database());
    const Homes ourHomes = TRY(homesOf(ours));
    const Homes theirHomes = TRY(homesOf(theirs));
    for (const RecordType* type : allRecordTypes()) {
        const RecordStore& ourStore = ours.of(*type);
        const RecordStore& theirStore = theirs.of(*type);
        const Places ourRows = TRY(rowsOf(ourStore, ourHomes));
        const Places theirRows = TRY(rowsOf(theirStore, theirHomes));
        for (auto it = ourRows.cbegin(); it != ourRows.cend(); ++it) {
            const AnyRecord mine = TRY(ourStore.load(it.value()));
            const QString home = ourHomes.names.value(mine.head().organisation);
            const auto other = theirRows.constFind(it.key());
            if (other == theirRows.cend()) {
                out.differences += differenceOf(What::OnlyHere, mine, home);
                continue;
            }
            const AnyRecord yours = TRY(theirStore.load(*other));
            QStringList fields;
            for (const FieldChange& change : diff(type->fields, mine.data(), yours.data())) {
                const QString field = change.path.section(u'[', 0, 0);
                if (!fields.contains(field))
                    fields += field;
            }
            if (mine.head().archived != yours.head().archived)
                fields += u"archived"_s;
            if (fields.isEmpty()) {
                ++out.same;
                continue;
            }
            CopyDifference difference = differenceOf(What::Different, mine, home);
            difference.thereAt = yours.head().updatedAt;
            difference.fields = fields;
            out.differences += difference;
        }
        for (auto it = theirRows.cbegin(); it != theirRows.cend(); ++it) {
            if (ourRows.contains(it.key()))
                continue;
            const AnyRecord yours = TRY(theirStore.load(it.value()));
            out.differences += differenceOf(What::OnlyThere, yours, theirHomes.names.value(yours.head().organisation));
        }
    }
    return out;
}

} // namespace greffe
