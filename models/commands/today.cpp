// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/queries.h"
#include "commands/staffdesk.h"
#include "domain/check.h"
#include "domain/display.h"
#include "domain/records.h"
#include "domain/workflow.h"
#include "store/stores.h"
#include "vault/recoverykey.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// Completeness is computed from the whole sheet; a page that opens at once looks at so many.
constexpr int sheetsChecked = 300;

using Bucket = TodayItem::Bucket;

class Collector {
public:
    Collector(const Session& session, int withinDays)
        : m_session(session)
        , m_stores(session.stores())
        , m_organisation(session.organisation())
        , m_now(session.clock().now())
        , m_today(session.today())
        , m_last(m_today.addDays(withinDays)) {}

    Result<QList<TodayItem>> collect() {
        TRY(requests());
        TRY(breaches());
        TRY(tasks());
        TRY(reviews(Activity::type()));
        TRY(reviews(Contact::type()));
        TRY(waiting());
        organisation();
        TRY(incomplete());
        TRY(recoverySheet());
        std::stable_sort(m_items.begin(), m_items.end(), [](const TodayItem& a, const TodayItem& b) {
            if (a.bucket != b.bucket)
                return a.bucket < b.bucket;
            return moment(a) < moment(b);
        });
        return m_items;
    }

private:
    static QDateTime moment(const TodayItem& item) {
        if (item.dueAt)
            return item.dueAt->utc;
        if (item.dueOn)
            return QDateTime(*item.dueOn, QTime(23, 59, 59), Qt::UTC);
        return QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC);
    }

    Bucket bucketOf(const Due& due) const {
        if (due.level == Due::Level::Late)
            return Bucket::Late;
        const QDate day = due.at ? due.at->utc.toTimeZone(m_session.zone()).date() : due.on.value_or(QDate());
        // A day that is near and yet fine belongs to a request whose clock stands still.
        const bool suspended = due.on && due.level == Due::Level::Fine;
        if (!day.isValid() || due.level == Due::Level::Muted || suspended)
            return Bucket::Later;
        if (day <= m_today)
            return Bucket::Today;
        return m_today.daysTo(day) <= 7 ? Bucket::ThisWeek : Bucket::Later;
    }

    void add(const AnyRecord& record, const Text& next, const Due& due) {
        TodayItem item;
        item.bucket = bucketOf(due);
        item.kind = record.kind();
        item.row = record.head().row;
        item.ref = record.head().ref;
        item.title = {title(record.type(), record.data(), Language::French),
            title(record.type(), record.data(), Language::English)};
        item.next = next;
        item.due = due;
        item.dueAt = due.at;
        item.dueOn = due.on;
        if (due.at)
            item.dueOn = due.at->utc.toTimeZone(m_session.zone()).date();
        m_items += item;
    }

    Result<> requests() {
        const QList<qint64> rows = TRY(m_stores.requests.dueUntil(m_organisation.row, m_last));
        for (const AnyRecord& record : TRY(m_stores.requests.loadMany(rows))) {
            const Request& request = *record.as<Request>();
            add(record, nextStep(request, m_today, m_organisation.holidayRegion).label, dueOf(record, m_now, m_today));
        }
        return {};
    }

    Result<> breaches() {
        const QList<qint64> rows = TRY(m_stores.breaches.open(m_organisation.row));
        for (const AnyRecord& record : TRY(m_stores.breaches.loadMany(rows))) {
            Due due = dueOf(record, m_now, m_today);
            if (due.level == Due::Level::Muted)
                due = {}; // the 72 hours no longer count; the breach still waits to be closed
            add(record, nextStep(*record.as<Breach>(), m_now).label, due);
        }
        return {};
    }

    Result<> tasks() {
        const QList<qint64> rows = TRY(m_stores.tasks.open(m_organisation.row));
        for (const AnyRecord& record : TRY(m_stores.tasks.loadMany(rows))) {
            const Task& task = *record.as<Task>();
            if (task.dueOn && *task.dueOn > m_last)
                continue;
            const Text who =
                task.department.isEmpty() ? Text{task.owner, task.owner} : Text{task.department, task.department};
            const Text next = who.isEmpty() ? Text{u"À faire"_s, u"To do"_s}
                                            : Text{u"Réponse attendue de %1"_s, u"Answer expected from %1"_s}.arg(who);
            add(record, next, dueOf(record, m_now, m_today));
        }
        return {};
    }

    Result<> reviews(const RecordType& type) {
        ListQuery query;
        query.organisation = m_organisation.row;
        query.sortKey = u"review_due"_s;
        const RecordStore& store = m_stores.of(type);
        const QList<const Field*> needed{type.find(u"review_due"), type.find(u"name")};
        // Sorted by date with the empty ones last: the first that is too late ends the list.
        const QList<qint64> rows = TRY(store.ids(query));
        constexpr qsizetype slice = 100;
        for (qsizetype first = 0; first < rows.size(); first += slice) {
            for (const AnyRecord& record : TRY(store.loadMany(rows.mid(first, slice), needed))) {
                const Due due = dueOf(record, m_now, m_today);
                if (!due.on || *due.on > m_last)
                    return {};
                add(record, {u"Revoir la fiche"_s, u"Review the sheet"_s}, due);
            }
        }
        return {};
    }

    /// Submitted sheets wait for a signature; contracts end.
    Result<> waiting() {
        ListQuery query;
        query.organisation = m_organisation.row;
        query.preset = u"in_review"_s;
        Due waits; // for somebody, and no date: an incomplete sheet has neither
        waits.words = {u"à signer"_s, u"to be signed"_s};
        for (const AnyRecord& record : TRY(m_stores.activities.loadMany(TRY(m_stores.activities.ids(query)))))
            add(record, {u"Approuver ou rendre"_s, u"Approve or return"_s}, waits);
        query.preset = u"contract_ending"_s;
        for (const AnyRecord& record : TRY(m_stores.contacts.loadMany(TRY(m_stores.contacts.ids(query))))) {
            const Contact& contact = *record.as<Contact>();
            if (!contact.contractExpiresOn || (contact.reviewDue && *contact.reviewDue <= m_last))
                continue; // its review already stands in the list
            const bool over = *contact.contractExpiresOn < m_today;
            const Text next =
                (over ? Text{u"Contrat de sous-traitance échu le %1"_s, u"Processing contract ended on %1"_s}
                      : Text{u"Contrat de sous-traitance à renouveler avant le %1"_s,
                            u"Processing contract to be renewed before %1"_s})
                    .arg(Text{plainDate(*contact.contractExpiresOn, Language::French),
                        plainDate(*contact.contractExpiresOn, Language::English)});
            add(record, next, {});
        }
        return {};
    }

    /// The controller's own contact details stand on the register's front page: what misses there misses in the
    /// register (`register check` says the same).
    void organisation() {
        QList<Problem> problems = check(m_organisation, m_today);
        problems.removeIf([](const Problem& problem) { return problem.level == Level::Recommended; });
        if (!problems.isEmpty())
            add(AnyRecord(m_organisation), {u"Compléter l’organisme"_s, u"Complete the organisation"_s}, {});
    }

    Result<> incomplete() {
        ListQuery query;
        query.organisation = m_organisation.row;
        query.limit = sheetsChecked;
        const QList<qint64> rows = TRY(m_stores.activities.ids(query));
        for (const AnyRecord& record : TRY(m_stores.activities.loadMany(rows))) {
            QList<Problem> problems = check(*record.as<Activity>(), m_organisation, m_today);
            problems.removeIf([](const Problem& problem) { return problem.level == Level::Recommended; });
            if (problems.isEmpty())
                continue;
            Text next = Text{u"Compléter la fiche : %1"_s, u"Complete the sheet: %1"_s}.arg(problems.first().message);
            if (problems.size() > 1)
                next = Text{u"Compléter la fiche : il manque %1 éléments"_s,
                    u"Complete the sheet: %1 elements are missing"_s}
                           .arg(qint64(problems.size()));
            add(record, next, {});
        }
        return {};
    }

    /// Never tested is said by the strip above every page; here stands what comes back each year.
    Result<> recoverySheet() {
        if (m_session.isReadOnly() || !m_session.require(Permission::Administer))
            return {};
        const SheetState sheet = TRY(sheetState(m_session));
        if (!sheet.exists || !sheet.retestOn.isValid() || sheet.retestOn > m_last)
            return {};
        TodayItem item;
        item.due = dueOn(sheet.retestOn, m_today);
        item.bucket = bucketOf(item.due);
        item.kind = recoverySheetObject();
        item.title = Text{u"Fiche de secours, testée le %1"_s, u"Recovery sheet, tested on %1"_s}.arg(
            Text{plainDate(sheet.testedOn, Language::French), plainDate(sheet.testedOn, Language::English)});
        item.next = {u"Tester la fiche"_s, u"Test the sheet"_s};
        item.dueOn = sheet.retestOn;
        m_items += item;
        return {};
    }

    const Session& m_session;
    const Stores& m_stores;
    const Organisation& m_organisation;
    QDateTime m_now;
    QDate m_today;
    QDate m_last;
    QList<TodayItem> m_items = {};
};

} // namespace

Result<QList<TodayItem>> todayItems(const Session& session, int withinDays) {
    return Collector(session, withinDays).collect();
}

} // namespace greffe
