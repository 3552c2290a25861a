// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of the requests desk: each asks for its few values inside the record, then runs one command.
#include "ui/pages/requestspage.h"

#include "commands/dispatch.h"
#include "commands/issue.h"
#include "commands/queries.h"
#include "commands/requestcommands.h"
#include "commands/requestqueries.h"
#include "commands/requestwork.h"
#include "domain/activity.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/rights.h"
#include "domain/scope.h"
#include "domain/task.h"
#include "domain/workflow.h"
#include "exchange/atomicfile.h"
#include "ui/pages/acts.h"
#include "ui/pages/requestacts.h"
#include "ui/shell/prompts.h"

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr qint64 largestScan = 64 * 1024 * 1024;

} // namespace

void RequestsPage::perform(const QString& verb) {
    if (verb.startsWith(u"field:"_s)) {
        pane().showTab(u"record"_s);
        pane().form().focusField(verb.mid(6));
        return;
    }
    if (!pane().settle())
        return;
    ActPanel& act = pane().act();
    const Id<Request> id = current().id();
    if (verb.startsWith(u"letter:"_s)) {
        writeLetter(verb.mid(7));
    } else if (verb.startsWith(u"move:"_s)) {
        run(MoveRequest(id, verb.mid(5), current().revision));
    } else if (verb == u"acknowledge"_s) {
        act.ask(tr("Acknowledge receipt"), tr("On which day did the acknowledgement leave?"),
            tr("Record the acknowledgement"), acts::OnDay{{}, session().today()},
            [this, id](const acts::OnDay& values) { return run(AcknowledgeRequest(id, *values.on)); });
    } else if (verb == u"suspend"_s) {
        suspend();
    } else if (verb == u"resume"_s) {
        act.ask(tr("Resume the time limit"), tr("On which day did the information come?"), tr("Resume"),
            acts::OnDay{{}, session().today()},
            [this, id](const acts::OnDay& values) { return run(ResumeRequest(id, *values.on)); });
    } else if (verb == u"check_identity"_s) {
        checkIdentity();
    } else if (verb == u"extend"_s) {
        extend();
    } else if (verb == u"decide"_s) {
        decide();
    } else if (verb == u"answer"_s) {
        answer();
    } else if (verb == u"consult"_s) {
        consult();
    } else if (verb == u"close"_s) {
        act.ask(tr("Close the request"), tr("A closed request stays in the vault and in the search."),
            tr("Close the request"), acts::OnDay{{}, session().today()},
            [this, id](const acts::OnDay& values) { return run(CloseRequest(id, *values.on)); });
    } else if (verb.startsWith(u"task:"_s)) {
        answerTask(verb.mid(5).toLongLong());
    } else if (verb == u"dispatch"_s || verb.startsWith(u"dispatch:"_s)) {
        dispatch(verb.mid(9).toLongLong());
    } else if (verb == u"tell"_s) {
        tell();
    } else if (verb == u"check_mandate"_s) {
        checkMandate();
    } else if (verb == u"fee"_s) {
        fee();
    } else if (verb == u"export"_s) {
        Q_EMIT wantsExport(current().ref);
    } else if (verb == u"print"_s) {
        preview();
    }
}

void RequestsPage::suspend() {
    acts::Suspend values;
    values.kind = current().identityStatus == u"to_check"_s ? u"identity"_s : QString();
    values.from = session().today();
    pane().act().ask(tr("Ask for information and suspend the time limit"),
        tr("The time limit stops on the day of the question and runs again when the information comes."), tr("Suspend"),
        values, [this, id = current().id()](const acts::Suspend& v) {
            return run(SuspendRequest(id, v.kind, *v.from, v.reason));
        });
}

void RequestsPage::extend() {
    acts::Extend values;
    values.decidedOn = session().today();
    values.noticeOn = session().today();
    pane().act().ask(tr("Extend by two months"),
        tr("The person is told of the extension and of its reasons within the first month."), tr("Extend"), values,
        [this, id = current().id()](
            const acts::Extend& v) { return run(ExtendDeadline(id, *v.decidedOn, v.reasons, *v.noticeOn)); });
}

void RequestsPage::checkIdentity() {
    acts::Identity values;
    values.on = session().today();
    pane().act().ask(tr("Identity checked"),
        tr("Note how. A copy of an identity paper that is kept here is erased from the vault by the check; what stays "
           "is "
           "“identity checked on … by … by means of …”."),
        tr("Record the check"), values, [this, id = current().id()](const acts::Identity& v) {
            return run(CheckIdentity(id, v.verified, *v.on, v.means));
        });
}

void RequestsPage::decide() {
    acts::Decide values;
    for (const QString& right : current().rights) {
        const bool decided = std::any_of(current().decisions.cbegin(), current().decisions.cend(),
            [&](const RightDecision& d) { return d.right == right && !d.outcome.isEmpty(); });
        if (!decided) {
            values.right = right;
            break;
        }
    }
    if (values.right.isEmpty() && !current().rights.isEmpty())
        values.right = current().rights.first();
    pane().act().ask(
        tr("Decide on a right"),
        tr("Each right asked for has its own decision; a refusal names its article and its reasons."),
        tr("Record the decision"), values,
        [this, id = current().id()](const acts::Decide& v) {
            RightDecision decision;
            decision.right = v.right;
            decision.outcome = v.outcome;
            decision.article = v.article;
            decision.reasons = v.reasons;
            decision.decidedOn = session().today();
            return run(DecideRight(id, decision));
        },
        [this](const acts::Decide& v) { return matrixNotes(v.right, v.outcome); });
}

void RequestsPage::answer() {
    acts::Send values;
    values.on = session().today();
    values.means = current().channel == u"post"_s ? u"post"_s : u"email"_s;
    pane().act().ask(tr("The answer has gone"), tr("The day on which it left counts for the legal date."),
        tr("Record the answer"), values, [this, id = current().id()](const acts::Send& v) {
            return run(AnswerRequest(id, *v.on, v.means, v.registeredPost));
        });
}

void RequestsPage::consult() {
    acts::Consult values;
    values.dueOn = session().today().addDays(7);
    pane().act().ask(tr("Ask a department"),
        tr("The question is kept as a task and appears under Today until it is answered."), tr("Record the question"),
        values, [this](const acts::Consult& v) {
            Task task;
            task.title = v.title;
            task.department = v.department;
            task.dueOn = v.dueOn;
            task.recordKind = u"request"_s;
            task.recordRef = current().ref;
            task.kind = u"search"_s;
            task.askedOn = session().today();
            return run(AskDepartment(current().id(), task));
        });
}

QString RequestsPage::departmentWords(const QList<Task>& tasks) const {
    QStringList answered;
    QStringList waiting;
    for (const Task& task : tasks) {
        const QString name = task.department.isEmpty() ? task.title : task.department;
        if (task.state == u"answered"_s || task.state == u"done"_s)
            answered += name;
        else if (isOpen(task))
            waiting += task.dueOn
                           ? tr("%1 (by %2)", "a department, a date").arg(name, plainDate(*task.dueOn, language()))
                           : name;
    }
    QStringList out;
    if (!answered.isEmpty())
        out += tr("Answered: %1.", "departments").arg(answered.join(u", "_s));
    if (!waiting.isEmpty())
        out += tr("Not yet: %1.", "departments").arg(waiting.join(u", "_s));
    return out.join(u' ');
}

QList<ActPanel::Note> RequestsPage::matrixNotes(const QString& right, const QString& outcome) const {
    using Note = ActPanel::Note;
    if (right.isEmpty())
        return {};
    const QList<Activity> activities = activitiesOf(session(), current()).value_or({});
    if (activities.isEmpty())
        return {Note{ColorRole::Muted, tr("No processing is linked: link the activities concerned, and the register "
                                          "says where this right applies.")}};
    QList<Note> out;
    const ChoiceList& bases = choiceList(u"legal_bases"_s);
    bool somewhere = false;
    for (const Activity& activity : activities) {
        const QList<RightOnPurpose> cells = rightOnActivity(right, activity);
        if (cells.isEmpty())
            out += Note{ColorRole::Soon, tr("%1: the register names no purpose.").arg(activity.ref)};
        for (const RightOnPurpose& cell : cells) {
            const QString where =
                activity.ref + u" · "_s + cell.purpose.in(language()) +
                (cell.basis.isEmpty() ? QString() : u" ("_s + bases.label(cell.basis, language()).toLower() + u')');
            QString answer;
            std::optional<ColorRole> tone;
            switch (cell.answer.applies) {
            case Applies::Yes:
                answer = tr("applies");
                tone = ColorRole::Fine;
                somewhere = true;
                break;
            case Applies::Limited:
                answer = tr("applies in certain cases");
                tone = ColorRole::Soon;
                somewhere = true;
                break;
            case Applies::Withdrawal:
                answer = tr("means withdrawing the consent");
                tone = ColorRole::Soon;
                somewhere = true;
                break;
            case Applies::No:
                answer = tr("does not apply");
                tone = ColorRole::Late;
                break;
            }
            QString line = where + (language() == Language::French ? u"\u00a0: "_s : u": "_s) + answer;
            if (!cell.answer.article.isEmpty())
                line += tr(", article %1").arg(cell.answer.article);
            line += u'.';
            if (const QString note = cell.answer.note.in(language()); !note.isEmpty())
                line += u' ' + note;
            out += Note{tone, line};
        }
    }
    if (right == u"portability"_s) {
        int in = 0;
        int all = 0;
        for (const ScopeDecision& decision : portabilityScope(activities)) {
            ++all;
            in += decision.included ? 1 : 0;
        }
        out += Note{ColorRole::Muted,
            tr("Article 20 covers %1 of the %2 kinds of data of these activities; the package says which, and why.")
                .arg(in)
                .arg(all)};
    }
    if (!somewhere && (outcome == u"accepted"_s || outcome == u"partial"_s))
        out += Note{ColorRole::Soon,
            tr("By the register this right applies to none of these activities. You may accept all the same.")};
    return out;
}

void RequestsPage::answerTask(qint64 row) {
    const Result<Task> task = session().find(Id<Task>(row));
    if (!shown(task))
        return;
    acts::TaskAnswer values;
    values.on = session().today();
    values.lookedIn = task->lookedIn;
    pane().act().ask(
        tr("Answer of %1", "a department").arg(task->department.isEmpty() ? task->title : task->department),
        task->title, tr("Record the answer"), values, [this, row](const acts::TaskAnswer& v) {
            return run(AnswerTask(Id<Task>(row), v.lookedIn, *v.on, v.found, *v.on));
        });
}

void RequestsPage::tell() {
    acts::Tell values;
    values.on = session().today();
    values.means = u"email"_s;
    // Those that the register knows, and those of the request that are not told yet.
    QStringList open;
    for (const ToldRecipient& told : current().toldRecipients)
        if (!told.toldOn && told.impossibleReason.isEmpty())
            open += told.recipient;
    QStringList known;
    const QList<Activity> linked = activitiesOf(session(), current()).value_or({});
    for (const Activity& activity : linked)
        for (const Recipient& recipient : activity.recipients) {
            const QString name = recipient.name.isEmpty() ? recipient.detail.in(language()) : recipient.name;
            const bool listed = std::any_of(current().toldRecipients.cbegin(), current().toldRecipients.cend(),
                [&](const ToldRecipient& told) { return told.recipient == name; });
            if (!name.isEmpty() && !listed && !known.contains(name))
                known += name;
        }
    values.recipient = open.isEmpty() ? known.value(0) : open.first();
    pane().act().ask(
        tr("Recipient told"),
        tr("Everyone who received the data is told of their rectification, erasure or restriction, unless that is "
           "impossible "
           "or disproportionate; the person is told who they are on request (article 19)."),
        tr("Record"), values,
        [this](const acts::Tell& v) {
            if (!v.on && v.impossibleReason.trimmed().isEmpty()) {
                Q_EMIT said(tr("Give the day, or why it is impossible or disproportionate."), false);
                return false;
            }
            ToldRecipient told;
            told.recipient = v.recipient;
            told.toldOn = v.on;
            told.means = v.on ? v.means : QString();
            told.impossibleReason = v.impossibleReason;
            return run(TellRecipient(current().id(), told));
        },
        [this, known](const acts::Tell&) {
            if (known.isEmpty())
                return QList<ActPanel::Note>{};
            return QList<ActPanel::Note>{
                ActPanel::Note{ColorRole::Muted, tr("By the register, to be told too: %1.").arg(known.join(u", "_s))}};
        });
}

void RequestsPage::checkMandate() {
    acts::Mandate values;
    values.on = session().today();
    values.scope = current().mandateScope;
    pane().act().ask(tr("Mandate checked"),
        tr("Whoever writes for another person shows on what ground: a mandate, parental authority, a court’s "
           "decision."),
        tr("Record the check"), values,
        [this](const acts::Mandate& v) { return run(CheckMandate(current().id(), *v.on, v.scope)); });
}

void RequestsPage::fee() {
    acts::Fee values;
    values.ground = current().feeGround;
    values.reason = current().feeReason;
    values.amount = current().feeAmount;
    values.toldOn = current().feeToldOn;
    pane().act().ask(tr("Fee, or unfounded or excessive request"),
        tr("A reasonable fee, or a refusal, is possible only for a manifestly unfounded or excessive request, or a "
           "further "
           "copy; the organisation must be able to show it."),
        tr("Record"), values, [this](const acts::Fee& v) {
            return run(ChargeFee(current().id(), v.ground, v.reason, v.amount, {}, v.toldOn));
        });
}

void RequestsPage::dispatch(qint64 documentRow) {
    const Result<DocumentRecord> letter = documentRow > 0 ? session().find(Id<DocumentRecord>(documentRow))
                                                          : letterToDispatch(session(), AnyRecord(current()), {});
    if (!shown(letter))
        return;
    acts::Dispatch values;
    values.on = letter->sentOn ? letter->sentOn : std::optional(session().today());
    values.means =
        letter->sentMeans.isEmpty() ? (current().channel == u"post"_s ? u"post"_s : u"email"_s) : letter->sentMeans;
    values.registeredPost = letter->registeredPost;
    values.receiptOn = letter->receiptOn;
    pane().act().ask(tr("Proof of dispatch"), letter->ref + u" · "_s + letter->title, tr("Record the proof"), values,
        [this, letter = *letter](const acts::Dispatch& v) {
            Dispatch sent{v.on, v.means, v.registeredPost, v.receiptOn, {}, {}};
            if (v.scan) {
                const auto path = prompts().openFile(tr("Scan of the proof"), tr("Scans (*.pdf *.png *.jpg *.jpeg)"));
                if (!path)
                    return false;
                const Result<QByteArray> bytes = readFileLimited(*path, largestScan);
                if (!shown(bytes))
                    return false;
                sent.scanName = *path;
                sent.scan = *bytes;
            }
            return run(RecordDispatch(letter.id(), sent, letter.revision));
        });
}

} // namespace greffe
