// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a sheet: submitted, approved, reviewed, copied, compared.
#include "commands/issue.h"
#include "commands/queries.h"
#include "commands/registercommands.h"
#include "documents/registerbook.h"
#include "domain/activitylife.h"
#include "domain/display.h"
#include "domain/organisation.h"
#include "ui/pages/bulkbar.h"
#include "ui/pages/comparepanel.h"
#include "ui/pages/registeracts.h"
#include "ui/pages/registerpage.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int reviewMonths = 12; // unless the sheet says otherwise
constexpr int mostModels = 200;

struct Signatory {
    QString name = {};
    QString function = {};
};

/// Who is named for it in the settings, else whoever answers for the organisation.
Signatory signatoryOf(const Organisation& organisation) {
    if (!organisation.signatoryName.trimmed().isEmpty())
        return {organisation.signatoryName.trimmed(), organisation.signatoryFunction};
    return {(organisation.legalFirstName + u' ' + organisation.legalLastName).trimmed(), organisation.legalFunction};
}

} // namespace

bool RegisterPage::isFrozen(const AnyRecord& record) const {
    const Activity& activity = *record.as<Activity>();
    return activity.row > 0 && activity.status == u"approved" && activity.row != m_revising;
}

void RegisterPage::addLife(RecordSummary& out, const Activity& activity, bool missing) const {
    using Verb = RecordSummary::Verb;
    const bool approved = activity.status == u"approved";
    const Approval* approval = lastApproval(activity);
    const QDate today = session().today();
    const bool due = activity.reviewDue && *activity.reviewDue < today;
    if (activity.model) {
        RecordSummary::Notice notice;
        notice.tone = ColorRole::Accent;
        notice.strong = tr("Model sheet");
        notice.text = u" — "_s + tr("not part of the register");
        notice.verb = Verb{u"from_model"_s, tr("New sheet from it"), u"copy"_s};
        out.notices += notice;
    }
    if (due) {
        RecordSummary::Notice notice;
        notice.tone = ColorRole::Soon;
        notice.strong = tr("Review due since %1").arg(longDate(*activity.reviewDue, language()));
        notice.verb = Verb{u"review"_s, tr("Still right…"), {}};
        out.notices += notice;
    }
    if (approved) {
        RecordSummary::Notice notice;
        notice.tone = ColorRole::Fine;
        QString by = approval ? approval->by : activity.approvedBy;
        const QString function = approval ? approval->function : activity.approvedFunction;
        if (!function.isEmpty())
            by += u" ("_s + function + u')';
        const std::optional<QDate> on = approval ? approval->on : activity.approvedOn;
        notice.strong =
            approval && approval->number ? tr("Version %1 approved").arg(*approval->number) : tr("Approved");
        if (on)
            notice.text += u' ' + tr("on %1").arg(plainDate(*on, language()));
        if (!by.isEmpty())
            notice.text += u' ' + tr("by %1").arg(by);
        if (m_revising == activity.row)
            notice.detail =
                tr("Being revised: what you save makes a draft of it again; the approved version stays as it is.");
        else
            notice.verb = Verb{u"revise"_s, tr("Revise"), u"edit"_s};
        out.notices += notice;
        out.next = due ? tr("Next step: review the sheet") : tr("Nothing to do before the review");
        if (activity.reviewDue && !due)
            out.nextWhy = tr("To be reviewed on %1.").arg(plainDate(*activity.reviewDue, language()));
    } else if (!activity.model) {
        const bool review = activity.status == u"in_review";
        if (review) {
            out.next = tr("Next step: approve the sheet");
            out.nextWhy = activity.submittedOn
                              ? tr("Submitted on %1 by %2.")
                                    .arg(plainDate(*activity.submittedOn, language()), activity.submittedBy)
                              : QString();
            out.verbs += Verb{u"approve"_s, tr("Approve…"), {}};
            out.more += Verb{u"return"_s, tr("Return to the author"), u"undo"_s};
        } else {
            out.next = missing ? tr("Next step: complete the sheet") : tr("Next step: have the sheet reviewed");
            out.nextWhy = missing ? tr("Assistance says what is missing, with the article.")
                                  : tr("Every element that article 30 asks for is there.");
            out.verbs += Verb{u"submit"_s, tr("Submit…"), {}};
        }
        if (approval && approval->on)
            out.nextWhy +=
                (out.nextWhy.isEmpty() ? QString() : u" "_s) + tr("Version %1, approved on %2, stays valid until then.")
                                                                   .arg(approval->number.value_or(1))
                                                                   .arg(plainDate(*approval->on, language()));
    }
    out.more += Verb{u"copy"_s, tr("Copy the sheet…"), u"copy"_s};
    if (!activity.model)
        out.more += Verb{u"make_model"_s, tr("Keep as a model…"), u"copy"_s};
    if (!activity.copiedFrom.isEmpty())
        out.more += Verb{u"compare_original"_s, tr("Compare with %1").arg(activity.copiedFrom), u"search"_s};
    if (approval) {
        out.more += Verb{};
        out.more += Verb{u"show_approved"_s, tr("Show the approved version"), u"preview"_s};
        if (!approved)
            out.more += Verb{u"compare_approved"_s, tr("What changed since the approval"), u"search"_s};
    }
    if (!due && activity.reviewDue)
        out.more += Verb{u"review"_s, tr("Set the next review…"), u"calendar"_s};
}

void RegisterPage::perform(const QString& verb) {
    if (verb.startsWith(u"field:"_s)) {
        pane().showTab(u"record"_s);
        pane().form().focusField(verb.mid(6));
        return;
    }
    if (verb == u"revise") {
        m_revising = open().row;
        pane().showTab(u"record"_s);
        pane().reload();
        pane().form().focusField(u"name"_s);
        return;
    }
    if (!pane().settle())
        return;
    const Id<Activity> id(open().row);
    if (verb == u"submit")
        askSubmit();
    else if (verb == u"return")
        run(ReturnActivity(id));
    else if (verb == u"approve")
        askApprove();
    else if (verb == u"review")
        askReview();
    else if (verb == u"copy")
        askCopy(false);
    else if (verb == u"make_model")
        askCopy(true);
    else if (verb == u"from_model")
        makeFromModel(open().row);
    else if (verb == u"compare_original")
        compareWithOriginal();
    else if (verb == u"compare_approved")
        compareWithApproved();
    else if (verb == u"show_approved")
        previewApproved();
}

QList<BulkAct> RegisterPage::bulkActs(const QList<qint64>& rows) const {
    QList<BulkAct> out;
    const ListQuery& query = table().query();
    if (!session().isReadOnly() && !query.archived && query.preset != u"model"_s) {
        out += BulkAct{u"submit"_s, tr("Submit"), {}, {}};
        // Several versions are signed by one person at once only if the settings say who that is.
        if (const QString signatory = signatoryOf(session().organisation()).name; !signatory.isEmpty())
            out += BulkAct{
                u"approve"_s, tr("Approve as %1").arg(QString(signatory).replace(u'&', u"&&"_s)), u"check"_s, {}};
        else
            out += BulkAct{u"signatory"_s, tr("Name the signatory, to approve…"), u"check"_s, {}};
    }
    return out + DeskPage::bulkActs(rows);
}

void RegisterPage::performBulk(const QString& act, const QString& choice, const QList<qint64>& rows) {
    const QDate today = session().today();
    if (act == u"submit"_s) {
        runMany(
            rows,
            [today](const AnyRecord& record) -> Result<std::unique_ptr<Command>> {
                return std::unique_ptr<Command>(
                    std::make_unique<SubmitActivity>(Id<Activity>(record.head().row), today, record.head().revision));
            },
            [](int done) { return tr("%n sheet(s) submitted for review.", nullptr, done); });
    } else if (act == u"approve"_s) {
        ApprovalValues values;
        values.on = today;
        values.by = signatoryOf(session().organisation()).name;
        values.function = signatoryOf(session().organisation()).function;
        runMany(
            rows,
            [values](const AnyRecord& record) -> Result<std::unique_ptr<Command>> {
                return std::unique_ptr<Command>(
                    std::make_unique<ApproveActivity>(Id<Activity>(record.head().row), values, record.head().revision));
            },
            [](int done) { return tr("%n sheet(s) approved.", nullptr, done); });
    } else if (act == u"signatory"_s) {
        Q_EMIT wantsField(u"organisation"_s, session().organisation().row, u"signatory_name"_s);
    } else {
        DeskPage::performBulk(act, choice, rows);
    }
}

void RegisterPage::askSubmit() {
    acts::SubmitSheet values;
    values.on = session().today();
    pane().act().ask(tr("Submit the sheet for approval"), tr("It waits under “In review” for the signatory."),
        tr("Submit"), values, [this](const acts::SubmitSheet& given) {
            return run(SubmitActivity(Id<Activity>(open().row), given.on.value_or(session().today())));
        });
}

void RegisterPage::askApprove() {
    acts::ApproveSheet values;
    const Activity& activity = open();
    values.on = session().today();
    const Signatory signatory = signatoryOf(session().organisation());
    values.by = activity.approvedBy.isEmpty() ? signatory.name : activity.approvedBy;
    values.function = activity.approvedBy.isEmpty() ? signatory.function : activity.approvedFunction;
    values.reviewDue = session().today().addMonths(int(activity.reviewMonths.value_or(reviewMonths)));
    pane().act().ask(tr("Approve this version"),
        tr("The version is dated and frozen: it can be shown and printed at any time, whatever is changed later."),
        tr("Approve"), values, [this](const acts::ApproveSheet& given) {
            ApprovalValues approval;
            approval.by = given.by;
            approval.function = given.function;
            approval.on = given.on.value_or(session().today());
            approval.reviewDue = given.reviewDue;
            approval.comment = given.comment;
            const bool done = run(ApproveActivity(Id<Activity>(open().row), approval));
            if (done)
                m_revising = 0;
            return done;
        });
}

void RegisterPage::askReview() {
    acts::ReviewSheet values;
    values.next = session().today().addMonths(int(open().reviewMonths.value_or(reviewMonths)));
    pane().act().ask(tr("The sheet was looked at and is still right"), tr("Only the date of the next review changes."),
        tr("Keep as it is"), values, [this](const acts::ReviewSheet& given) {
            return run(ReviewActivity(Id<Activity>(open().row), given.next.value_or(session().today())));
        });
}

void RegisterPage::askCopy(bool model) {
    acts::CopySheet values;
    const Activity& activity = open();
    const QString name = title(Activity::type(), &activity, language());
    values.name = model ? name : tr("%1 (copy)").arg(name);
    pane().act().ask(model ? tr("Keep this sheet as a model") : tr("Copy the sheet"),
        model ? tr("A model is no part of the register; new sheets are made from it and can be compared with it later.")
              : tr("Whole and faithful, as a draft; it can be compared with this one later."),
        model ? tr("Keep as a model") : tr("Copy"), values, [this, model](const acts::CopySheet& given) {
            CopyActivity command(Id<Activity>(open().row), CopyWishes{given.name, model});
            if (!run(command))
                return false;
            pane().act().dismiss();
            openRecord(u"activity"_s, command.record().head().row);
            return true;
        });
}

void RegisterPage::copyCurrent() {
    if (pane().isOpen() && !pane().isNew() && !session().isReadOnly())
        perform(u"copy"_s);
}

void RegisterPage::makeFromModel(qint64 row) {
    if (!mayLeave())
        return;
    const auto model = session().find(Id<Activity>(row));
    if (!shown(model))
        return;
    CopyActivity command(Id<Activity>(row), CopyWishes{title(Activity::type(), &*model, language()), false});
    if (run(command)) {
        openRecord(u"activity"_s, command.record().head().row);
        pane().form().focusField(u"name"_s);
    }
}

void RegisterPage::showModels(QMenu* menu) {
    menu->clear();
    const Result<QList<AnyRecord>> models = listRecords(session(), Activity::type(), {}, {}, u"model"_s, mostModels);
    if (models)
        for (const AnyRecord& model : *models) {
            const QString name = model.head().ref + u" · "_s + title(model.type(), model.data(), language());
            QAction* action = menu->addAction(name);
            connect(action, &QAction::triggered, this, [this, row = model.head().row] { makeFromModel(row); });
        }
    if (menu->isEmpty())
        menu->addAction(tr("No model yet: “Keep as a model” on a sheet makes one"))->setEnabled(false);
}

void RegisterPage::compareWithOriginal() {
    const Activity copy = open();
    const Result<CopyComparison> comparison = greffe::compareWithOriginal(session(), copy);
    if (!shown(comparison))
        return;
    const Result<AnyRecord> then =
        recordVersion(session(), Activity::type(), comparison->originalRow, comparison->copiedRevision);
    const Result<AnyRecord> now = session().find(Activity::type(), comparison->originalRow);
    if (!shown(then) || !shown(now))
        return;
    const AnyRecord original(activityContent(*then->as<Activity>()));
    const AnyRecord originalNow(activityContent(*now->as<Activity>()));
    const AnyRecord copyNow(activityContent(copy));
    over(new ComparePanel(context(), tr("%1 and its original %2").arg(copy.ref, comparison->originalRef),
        tr("Compared by content; state, approvals and dates of review are left out."),
        {{tr("The original as it is → the copy as it is"), originalNow, copyNow},
            {tr("In the copy, since it was made"), original, copyNow},
            {tr("In the original, since the copy was made"), original, originalNow}},
        this));
}

void RegisterPage::compareWithApproved() {
    const Activity now = open();
    const Result<Activity> approved = approvedVersion(session(), now);
    if (!shown(approved))
        return;
    over(new ComparePanel(context(), tr("%1: since the approved version").arg(now.ref), {},
        {{tr("Since the approval"), AnyRecord(activityContent(*approved)), AnyRecord(activityContent(now))}}, this));
}

void RegisterPage::previewApproved() {
    const Result<Activity> approved = approvedVersion(session(), open());
    if (!shown(approved))
        return;
    DocumentInfo info = documentInfo(session(), approved->ref, language(), true);
    info.reference = approved->ref;
    PdfPreview::show(registerSheet(session().organisation(), *approved, info), {}, prompts(), window());
}

} // namespace greffe
