// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/choicelist.h"
#include "domain/task.h"
#include "domain/workflow.h"

#include <QSet>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 10);

Request fresh() {
    Request request;
    request.receivedOn = QDate(2026, 3, 5);
    request.status = u"received"_s;
    request.rights = {u"access"_s, u"erasure"_s};
    return request;
}

} // namespace

TEST_CASE("workflow: every state is known, reachable, and can reach its end") {
    const auto check = [](const ChoiceList& states, auto moves, const QString& end) {
        QSet<QString> reached{states.entries.first().key};
        QStringList queue = reached.values();
        while (!queue.isEmpty()) {
            for (const QString& next : moves(queue.takeFirst())) {
                CHECK(states.find(next) != nullptr);
                if (!reached.contains(next)) {
                    reached.insert(next);
                    queue += next;
                }
            }
        }
        CHECK(reached.size() == states.entries.size());
        for (const QString& state : states.keys()) {
            QSet<QString> from{state};
            QStringList walk{state};
            while (!walk.isEmpty()) {
                for (const QString& next : moves(walk.takeFirst())) {
                    if (!from.contains(next)) {
                        from.insert(next);
                        walk += next;
                    }
                }
            }
            INFO(state.toStdString());
            CHECK(from.contains(end));
        }
    };
    check(choiceList(u"request_statuses"), requestMoves, u"closed"_s);
    check(choiceList(u"breach_statuses"), breachMoves, u"closed"_s);
    CHECK(requestMoves(QString()) == requestMoves(u"received"_s));
    CHECK(mayMoveRequest(u"ready"_s, u"answered"_s));
    CHECK_FALSE(mayMoveRequest(u"received"_s, u"closed"_s));
    CHECK_FALSE(mayMoveRequest(u"nowhere"_s, u"closed"_s));
    CHECK(isRequestDone(u"withdrawn"_s));
    CHECK_FALSE(isRequestDone(u"suspended"_s));
}

TEST_CASE("workflow: a request's next step from the letter to the closing") {
    Request request = fresh();
    CHECK(nextStep(request, today).action == u"acknowledge");
    request.acknowledgedOn = today;
    request.status = u"acknowledged"_s;
    CHECK(nextStep(request, today).action == u"qualify");
    request.identityStatus = u"to_check"_s;
    CHECK(nextStep(request, today).action == u"ask_identity");
    request.identityStatus = u"asked"_s;
    request.identityAskedOn = today;
    CHECK(nextStep(request, today).action == u"wait_identity");
    Suspension suspension;
    suspension.from = today;
    request.suspensions = {suspension};
    CHECK(nextStep(request, today.addDays(2)).action == u"resume");
    request.identityReceivedOn = today.addDays(3);
    CHECK(nextStep(request, today.addDays(3)).action == u"check_identity");
    request.suspensions[0].until = today.addDays(3);
    request.identityStatus = u"verified"_s;
    request.status = u"qualified"_s;
    CHECK(nextStep(request, today.addDays(4)).action == u"consult");
    request.status = u"in_progress"_s;
    CHECK(nextStep(request, today.addDays(5)).action == u"decide");
    {
        // Of several rights, those that are left are named.
        Request two = request;
        two.rights = {u"access"_s, u"erasure"_s};
        two.decisions.clear();
        CHECK(nextStep(two, today.addDays(5)).why.fr == u"Chaque droit demandé attend sa décision.");
        RightDecision decision;
        decision.right = u"access"_s;
        decision.outcome = u"accepted"_s;
        two.decisions = {decision};
        CHECK(nextStep(two, today.addDays(5)).why.fr == u"Il reste à décider : Droit à l’effacement.");
        CHECK(nextStep(two, today.addDays(5)).why.en.contains(u"Erasure"_s));
    }
    for (const QString& right : request.rights) {
        RightDecision decision;
        decision.right = right;
        decision.outcome = u"accepted"_s;
        request.decisions += decision;
    }
    CHECK(nextStep(request, today.addDays(6)).action == u"answer");
    CHECK(nextStep(request, today.addDays(90)).why.fr.contains(u"passée"));
    request.status = u"answered"_s;
    request.answeredOn = today.addDays(7);
    CHECK(nextStep(request, today.addDays(7)).action == u"tell_recipients");
    ToldRecipient told;
    told.recipient = u"Hébergeur"_s;
    request.toldRecipients = {told};
    CHECK(nextStep(request, today.addDays(8)).action == u"close");
    request.status = u"closed"_s;
    CHECK(nextStep(request, today.addDays(9)).action == u"none");
}

TEST_CASE("workflow: an agent's mandate comes before the work") {
    Request request = fresh();
    request.status = u"acknowledged"_s;
    request.requesterKind = u"lawyer"_s;
    CHECK(nextStep(request, today).action == u"check_mandate");
    CHECK(nextStep(Request{}, today).action == u"complete");
}

TEST_CASE("workflow: an open question to a department comes before the decision, a late one is reminded") {
    Request request = fresh();
    request.acknowledgedOn = QDate(2026, 3, 6);
    request.status = u"in_progress"_s;
    const QString national = u"national"_s;
    CHECK(nextStep(request, QList<Task>{}, today, national).action == u"decide"_s);
    Task task;
    task.department = u"RH"_s;
    task.dueOn = QDate(2026, 3, 12);
    CHECK(nextStep(request, {task}, today, national).action == u"wait_departments"_s);
    CHECK(nextStep(request, {task}, today, national).label.en == u"Wait for the departments"_s);
    CHECK(nextStep(request, {task}, QDate(2026, 3, 13), national).label.en == u"Remind the departments"_s);
    task.answeredOn = today;
    CHECK(nextStep(request, {task}, today, national).action == u"decide"_s);
    request.feeGround = u"excessive"_s;
    request.feeAmount = u"10"_s;
    CHECK(nextStep(request, {task}, today, national).action == u"tell_fee"_s);
    request.feeToldOn = today;
    CHECK(nextStep(request, {task}, today, national).action == u"decide"_s);
    request.requesterKind = u"heir"_s;
    request.mandateCheckedOn = today;
    CHECK(nextStep(request, {task}, today, national).action == u"check_heir"_s);
}

TEST_CASE("workflow: a breach's next step") {
    const QDateTime now(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
    Breach breach;
    breach.status = u"reported"_s;
    breach.awareAt = Instant{QDateTime(QDate(2026, 11, 23), QTime(9, 20), Qt::UTC), u"Europe/Paris"_s};
    CHECK(nextStep(breach, now).action == u"qualify");
    breach.qualification = u"breach"_s;
    breach.status = u"qualified"_s;
    CHECK(nextStep(breach, now).action == u"assess");
    breach.riskLevel = u"high"_s;
    CHECK(nextStep(breach, now).action == u"decide");
    breach.notifyCnil = true;
    breach.informPersons = true;
    CHECK(nextStep(breach, now).action == u"notify");
    CHECK(nextStep(breach, now.addDays(9)).why.en.contains(u"delay"));
    SentNotice notice;
    notice.type = u"initial"_s;
    notice.sentAt = Instant{now, u"Europe/Paris"_s};
    breach.notifications = {notice};
    CHECK(isBreachNotified(breach));
    CHECK(nextStep(breach, now).action == u"inform");
    breach.communicationState = u"yes"_s;
    CHECK(nextStep(breach, now).action == u"complete_notice");
    breach.status = u"notified_complete"_s;
    CHECK(nextStep(breach, now).action == u"close");
    breach.qualification = u"incident"_s;
    CHECK(nextStep(breach, now).action == u"close");
}
