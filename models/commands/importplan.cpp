// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"
#include "commands/completion.h"
#include "commands/importcommands.h"
#include "commands/session.h"
#include "domain/display.h"
#include "store/stores.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Text nameOf(const Activity& activity) {
    return activity.name;
}

/// What is wrong with a record as it would be stored: the same check that saving makes, but said for all records at
/// once.
void checkItem(const Session& session, ImportPlan::Item& item, QList<InputProblem>& problems) {
    AnyRecord trial = item.record;
    const QDateTime now = session.clock().now();
    complete(trial, session.organisation(), now, session.today(), item.what == ImportPlan::Item::What::Create);
    for (const Problem& problem : problemsOf(trial, session.organisation(), now, session.today())) {
        if (problem.level == Level::Error)
            problems += {item.where + u", "_s + problem.path, problem.message};
    }
}

QList<FieldChange> changesOf(const AnyRecord& before, const AnyRecord& after) {
    return diff(after.type().fields, before.data(), after.data());
}

/// Which stored activity the file means: by reference, else by exact folded name among those that no reference of the
/// file claims, else none.
Result<std::optional<qint64>> matchActivity(
    const Session& session, const ReadActivity& read, const QSet<qint64>& claimed, ImportPlan& plan) {
    const ActivityStore& store = session.stores().activities;
    const qint64 organisation = session.organisation().row;
    if (!read.activity.ref.isEmpty()) {
        if (const std::optional<qint64> row = TRY(store.rowOf(organisation, read.activity.ref)))
            return row;
    }
    const QString name = fold(read.activity.name.fr.isEmpty() ? read.activity.name.en : read.activity.name.fr);
    if (name.isEmpty())
        return std::optional<qint64>();
    QList<qint64> same = TRY(store.byFoldedName(organisation, name));
    same.removeIf([&](qint64 row) { return claimed.contains(row); });
    if (same.size() > 1)
        plan.problems += {read.sheet,
            Text{u"Plusieurs activités s’appellent « %1 » dans le registre : ajoutez la référence dans le fichier."_s,
                u"Several activities are called “%1” in the register: add the reference to the file."_s}
                .arg(read.activity.name)};
    if (same.size() != 1)
        return std::optional<qint64>();
    if (!read.activity.ref.isEmpty())
        plan.remarks +=
            {read.sheet, Text{u"« %1 » porte la référence %2 dans le fichier ; le registre garde la sienne."_s,
                             u"“%1” has the reference %2 in the file; the register keeps its own."_s}
                             .arg(read.activity.name)
                             .arg(read.activity.ref)};
    return std::optional(same.first());
}

Result<QSet<qint64>> claimedByReference(const Session& session, const RegisterFile& file) {
    QSet<qint64> out;
    for (const ReadActivity& read : file.activities) {
        if (read.activity.ref.isEmpty())
            continue;
        if (const auto row = TRY(session.stores().activities.rowOf(session.organisation().row, read.activity.ref)))
            out += *row;
    }
    return out;
}

/// Two rows of one file that mean the same record would overwrite each other.
void refuseDoubles(const QList<ImportPlan::Item>& items, QList<InputProblem>& problems) {
    QHash<QString, QString> seenRefs;
    QHash<qint64, QString> seenRows;
    for (const ImportPlan::Item& item : items) {
        const RecordHead& head = item.record.head();
        const bool twice =
            (!head.ref.isEmpty() && seenRefs.contains(head.ref)) || (head.row != 0 && seenRows.contains(head.row));
        if (twice) {
            const QString first = seenRefs.value(head.ref, seenRows.value(head.row));
            problems += {item.where, Text{u"Ce fichier contient deux fois %1 (déjà vu : %2)."_s,
                                         u"This file holds %1 twice (already seen: %2)."_s}
                                         .arg(head.ref.isEmpty() ? item.name.fr : head.ref)
                                         .arg(first)};
        }
        if (!head.ref.isEmpty())
            seenRefs.insert(head.ref, item.where);
        if (head.row != 0)
            seenRows.insert(head.row, item.where);
    }
}

void planOrganisation(const Session& session, const RegisterFile& file, ImportPlan& plan) {
    if (file.organisationCarried.isEmpty())
        return;
    const Organisation& current = session.organisation();
    const Organisation next = withCarried(current, file.organisation, file.organisationCarried);
    plan.organisationChanges = diff(Organisation::type().fields, &current, &next);
}

} // namespace

Organisation withCarried(const Organisation& current, const Organisation& read, const QSet<QString>& carried) {
    Organisation next = current;
    for (const Field& field : Organisation::type().fields) {
        // The name of the vault's organisation is not the file's to change, and a blank says nothing.
        if (!carried.contains(field.name()) || field.isEmpty(&read) || qstrcmp(field.key, "name") == 0)
            continue;
        if (field.kind != FieldKind::Rows) {
            field.set(&next, field.get(&read));
            continue;
        }
        for (const Actor& actor : read.actors) {
            const auto same = std::find_if(
                next.actors.begin(), next.actors.end(), [&](const Actor& known) { return known.role == actor.role; });
            if (same == next.actors.end()) {
                next.actors += actor;
                continue;
            }
            for (const Field& part : Actor::fields()) {
                if (!part.isEmpty(&actor))
                    part.set(&*same, part.get(&actor));
            }
        }
    }
    return next;
}

QStringList ImportPlan::refs(Item::What what) const {
    QStringList out;
    for (const Item& item : items) {
        if (item.what == what)
            out += item.record.head().ref.isEmpty() ? item.name.fr : item.record.head().ref;
    }
    return out;
}

int ImportPlan::count(Item::What what) const {
    return int(std::count_if(items.begin(), items.end(), [&](const Item& item) { return item.what == what; }));
}

bool ImportPlan::isEmpty() const {
    return count(Item::What::Same) == items.size() && organisationChanges.isEmpty();
}

Result<ImportPlan> planRegister(const Session& session, const RegisterFile& file) {
    ImportPlan plan;
    plan.read = file.read;
    plan.unplaced = file.unplaced;
    plan.problems = file.problems;
    plan.remarks = file.remarks;
    planOrganisation(session, file, plan);
    const QSet<qint64> claimed = TRY(claimedByReference(session, file));
    for (const ReadActivity& read : file.activities) {
        const std::optional<qint64> row = TRY(matchActivity(session, read, claimed, plan));
        if (!row) {
            Activity added = read.activity;
            added.row = 0;
            added.organisation = session.organisation().row;
            plan.items += {ImportPlan::Item::What::Create, added.ref, nameOf(added), read.sheet, added, Activity{}, {}};
            checkItem(session, plan.items.last(), plan.problems);
            continue;
        }
        const AnyRecord before = TRY(session.find(Activity::type(), *row));
        const Activity merged = mergedActivity(*before.as<Activity>(), read);
        const QList<FieldChange> changes = changesOf(before, merged);
        const auto what = changes.isEmpty() ? ImportPlan::Item::What::Same : ImportPlan::Item::What::Update;
        plan.items += {what, before.head().ref, nameOf(merged), read.sheet, merged, before, changes};
        if (what == ImportPlan::Item::What::Update)
            checkItem(session, plan.items.last(), plan.problems);
    }
    refuseDoubles(plan.items, plan.problems);
    return plan;
}

Result<ImportPlan> planRequests(const Session& session, const RequestFile& file) {
    ImportPlan plan;
    plan.read = file.read;
    plan.unplaced = file.unplaced;
    plan.problems = file.problems;
    const QList<Organisation> organisations = session.organisations();
    for (const ReadRequest& read : file.requests) {
        const QString where = u"line %1"_s.arg(read.line);
        qint64 organisation = session.organisation().row;
        if (!read.organisation.isEmpty()) {
            const auto named = std::find_if(organisations.begin(), organisations.end(),
                [&](const Organisation& known) { return fold(known.name) == fold(read.organisation); });
            if (named == organisations.end()) {
                plan.problems += {where + u", organisation"_s,
                    Text{u"Ce coffre n’a pas d’organisme « %1 »."_s, u"This vault has no organisation “%1”."_s}.arg(
                        read.organisation)};
                continue;
            }
            organisation = named->row;
        }
        std::optional<qint64> row;
        if (!read.request.ref.isEmpty())
            row = TRY(session.stores().requests.rowOf(organisation, read.request.ref));
        if (!row) {
            Request added = read.request;
            added.row = 0;
            added.organisation = organisation;
            const auto named = [&](Language language) { return title(Request::type(), &added, language); };
            plan.items += {ImportPlan::Item::What::Create, added.ref,
                {named(Language::French), named(Language::English)}, where, added, Request{}, {}};
            checkItem(session, plan.items.last(), plan.problems);
            continue;
        }
        const AnyRecord before = TRY(session.find(Request::type(), *row));
        AnyRecord merged = before;
        for (const Field& field : Request::type().fields) {
            const bool filled = read.carried.contains(field.name()) && !field.isEmpty(&read.request);
            if (filled && !field.has(Computed) && field.kind != FieldKind::Rows)
                field.set(merged.data(), field.get(&read.request));
        }
        const QList<FieldChange> changes = changesOf(before, merged);
        const auto what = changes.isEmpty() ? ImportPlan::Item::What::Same : ImportPlan::Item::What::Update;
        plan.items += {what, before.head().ref, {}, where, merged, before, changes};
        if (what == ImportPlan::Item::What::Update)
            checkItem(session, plan.items.last(), plan.problems);
    }
    refuseDoubles(plan.items, plan.problems);
    return plan;
}

} // namespace greffe
