// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/registerpage.h"

#include "commands/completion.h"
#include "commands/exportcommands.h"
#include "commands/issue.h"
#include "commands/queries.h"
#include "documents/registerbook.h"
#include "domain/activity.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "tables/recordtable.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/noticepanel.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QFileInfo>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QString listOf(const QStringList& words, int most) {
    if (words.size() <= most)
        return words.join(u", "_s);
    return words.mid(0, most).join(u", "_s) + u" …"_s;
}

} // namespace

RegisterPage::RegisterPage(PageContext& context, QWidget* parent)
    : DeskPage(context, Activity::type(),
          {.title = tr("Register"),
              .newLabel = tr("New activity"),
              .emptyTitle = tr("The register is empty."),
              .emptyText = tr("One sheet for each processing activity (article 30). Import the CNIL’s file or your "
                              "own, or make the first sheet."),
              .columns = {{u"ref"_s, 1, true, u"TRT-0000"_s}, {u"name"_s, 58}, {u"department"_s, 30, false},
                  {u"role"_s, 26, false}, {u"updated_on"_s, 24, false}, {u"review_due"_s, 24, false},
                  {u"status"_s, 1, true, u"En relecture"_s}},
              .alarms = {u"review_due"_s},
              .dropFilter = tr("Registers (*.ods *.xlsx *.csv *.json)"),
              .listWidth = 400},
          {}, parent) {
    connect(addHeaderButton(u"import"_s, tr("Import…"), u"import"_s), &QPushButton::clicked, this, [this] {
        if (const auto path = prompts().openFile(tr("Import a register"), tr("Registers (*.ods *.xlsx *.csv *.json)")))
            importFile(*path);
    });
    QPushButton* exporting = addHeaderButton(u"export"_s, tr("Export…"), u"export"_s);
    connect(exporting, &QPushButton::clicked, this, &RegisterPage::showExport);
    QPushButton* tools = addHeaderButton(u"tools"_s, tr("Tools"), {});
    tools->setProperty("hasMenu", true);
    auto* menu = new QMenu(tools);
    const auto add = [&](const QString& name, const QString& image, const QString& words, void (RegisterPage::*act)()) {
        QAction* action = menu->addAction(icon(image), words);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
    };
    add(u"tool_notice"_s, u"file"_s, tr("Privacy notice from the register…"), &RegisterPage::showNotice);
    add(u"tool_compare"_s, u"search"_s, tr("Compare a published notice…"), &RegisterPage::showComparison);
    tools->setMenu(menu);
    addNewButton();
}

AnyRecord RegisterPage::makeRecord() const {
    AnyRecord record = DeskPage::makeRecord();
    record.as<Activity>()->createdOn = session().today();
    return record;
}

void RegisterPage::prepareCopy(AnyRecord& copy) const {
    auto& activity = *copy.as<Activity>();
    activity.status = u"draft"_s;
    activity.createdOn = session().today();
    activity.updatedOn.reset();
    activity.approvedOn.reset();
    activity.approvedBy.clear();
    if (!activity.name.fr.isEmpty())
        activity.name.fr += u" (copie)"_s;
    if (!activity.name.en.isEmpty())
        activity.name.en += u" (copy)"_s;
}

RecordSummary RegisterPage::summarise(const AnyRecord& record) const {
    const Activity& activity = *record.as<Activity>();
    RecordSummary out;
    if (activity.row == 0) {
        out.title = tr("New activity");
        out.subtitle = tr("One sheet for each purpose-led activity, not for each software.");
        return out;
    }
    out.title = activity.ref + u" · "_s + title(Activity::type(), &activity, language());
    QStringList facts;
    if (!activity.department.isEmpty())
        facts += activity.department;
    facts += choiceList(u"activity_roles"_s).label(activity.role, language()).toLower();
    if (activity.createdOn)
        facts += tr("created on %1").arg(plainDate(*activity.createdOn, language()));
    if (activity.updatedOn)
        facts += tr("updated on %1").arg(plainDate(*activity.updatedOn, language()));
    out.subtitle = facts.join(u" — "_s);

    const QList<Problem> problems =
        problemsOf(record, session().organisation(), session().clock().now(), session().today());
    QStringList missing;
    for (const Problem& problem : problems)
        if (problem.level == Level::Required) {
            const Field* field = Activity::type().find(problem.path.section(u'.', 0, 0).section(u'[', 0, 0));
            QString words = field ? field->label.in(language()).toLower() : problem.path;
            if (!problem.article.isEmpty())
                words += u" (art. "_s + problem.article + u')';
            if (!missing.contains(words))
                missing += words;
        }
    if (!missing.isEmpty()) {
        RecordSummary::Notice notice;
        notice.tone = ColorRole::Late;
        notice.strong = tr("%n required element(s) missing", nullptr, int(missing.size()));
        notice.text = (language() == Language::French ? u" : "_s : u": "_s) + listOf(missing, 4);
        notice.verb = RecordSummary::Verb{u"first_problem"_s, tr("Go to the first"), {}};
        out.notices += notice;
    } else if (activity.reviewDue && *activity.reviewDue < session().today()) {
        RecordSummary::Notice notice;
        notice.tone = ColorRole::Soon;
        notice.strong = tr("Review due since %1").arg(longDate(*activity.reviewDue, language()));
        notice.verb = RecordSummary::Verb{u"field:review_due"_s, tr("Review"), {}};
        out.notices += notice;
    }
    if (activity.status != u"approved"_s && missing.isEmpty()) {
        out.next =
            tr("Next step: %1")
                .arg(activity.status == u"in_review"_s ? tr("approve the sheet") : tr("have the sheet reviewed"));
        out.nextWhy = tr("Every element that article 30 asks for is there.");
        out.verbs += activity.status == u"in_review"_s
                         ? RecordSummary::Verb{u"status:approved"_s, tr("Approve"), {}}
                         : RecordSummary::Verb{u"status:in_review"_s, tr("To review"), {}};
    }
    return out;
}

void RegisterPage::perform(const QString& verb) {
    if (verb.startsWith(u"field:"_s)) {
        pane().showTab(u"record"_s);
        pane().form().focusField(verb.mid(6));
    } else if (verb.startsWith(u"status:"_s)) {
        setStatus(verb.mid(7));
    }
}

void RegisterPage::setStatus(const QString& status) {
    if (!pane().settle())
        return;
    Activity activity = *pane().record().as<Activity>();
    activity.status = status;
    if (status == u"approved"_s) {
        activity.approvedOn = session().today();
        activity.approvedBy = session().staff();
    }
    run(EditRecord<Activity>(activity));
}

void RegisterPage::preview() {
    if (!pane().isOpen() || pane().isNew()) {
        previewAll();
        return;
    }
    if (!pane().settle())
        return;
    const Activity activity = *pane().record().as<Activity>();
    DocumentInfo info = documentInfo(session(), activity.ref, language(), true);
    info.reference = activity.ref;
    PdfPreview::Acts acts;
    acts.fileName = activity.ref + u".pdf"_s;
    acts.save = [this, ref = activity.ref](const QString& path) -> Result<> {
        const Done done = TRY(session().run(ExportRegister(u"pdf"_s, path, {ref}, language())));
        Q_EMIT said(done.what.in(language()), false);
        return {};
    };
    acts.mayPrint = [this] { return session().mayExport(); };
    PdfPreview::show(registerSheet(session().organisation(), activity, info), acts, prompts(), window());
}

void RegisterPage::previewAll() {
    const Result<RegisterInput> input = registerInput(session(), {}, language(), true);
    if (!shown(input))
        return;
    PdfPreview::Acts acts;
    acts.fileName = tr("register.pdf");
    acts.save = [this](const QString& path) -> Result<> {
        const Done done = TRY(session().run(ExportRegister(u"pdf"_s, path, {}, language())));
        Q_EMIT said(done.what.in(language()), false);
        return {};
    };
    acts.mayPrint = [this] { return session().mayExport(); };
    PdfPreview::show(registerBook(*input), acts, prompts(), window());
}

void RegisterPage::showExport() {
    if (!mayLeave())
        return;
    ExportPanel::Choice choice;
    const ListQuery& query = table().query();
    choice.isFiltered = !query.preset.isEmpty() || !query.equals.isEmpty() || !query.search.isEmpty();
    const int column = table().columnOf(u"ref"_s);
    for (int i = 0; column >= 0 && i < table().rowCount(); ++i)
        choice.filtered += table().index(i, column).data().toString();
    if (pane().isOpen() && !pane().isNew())
        choice.open = pane().record().head().ref;
    auto* panel = new ExportPanel(context(), choice, this);
    connect(panel, &ExportPanel::closed, this, [this] { showOver(nullptr); });
    connect(panel, &ExportPanel::said, this, &Page::said);
    showOver(panel);
}

NoticePanel* RegisterPage::openNotice(const QString& part) {
    if (!mayLeave())
        return nullptr;
    auto* panel = new NoticePanel(context(), this);
    panel->showPart(part);
    connect(panel, &NoticePanel::closed, this, [this] { showOver(nullptr); });
    connect(panel, &NoticePanel::said, this, &Page::said);
    connect(panel, &NoticePanel::wantsRecord, this, [this](const QString& kind, qint64 row) {
        showOver(nullptr);
        openRecord(kind, row);
    });
    showOver(panel);
    return panel;
}

void RegisterPage::showNotice() {
    openNotice(u"write"_s);
}

void RegisterPage::showComparison() {
    openNotice(u"compare"_s);
}

void RegisterPage::takeFiles(const QStringList& paths) {
    importFile(paths.first());
}

void RegisterPage::importFile(const QString& path) {
    if (!mayLeave())
        return;
    auto* panel = new ImportPanel(context(), ImportPanel::What::Register, path, this);
    connect(panel, &ImportPanel::finished, this, [this](const QString& sentence) {
        showOver(nullptr);
        if (!sentence.isEmpty())
            Q_EMIT said(sentence, session().canUndo());
    });
    showOver(panel);
}

} // namespace greffe
