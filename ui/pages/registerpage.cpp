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
#include "ui/pages/activityassist.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/importpanel.h"
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
              .columns = {{u"ref"_s, 1, true, u"TRT-0000"_s}, {u"name"_s, 58}, {u"department"_s, 24, false},
                  {u"role"_s, 34, false}, {u"updated_on"_s, 24, false, {}, tr("Updated")}, {u"review_due"_s, 24, false},
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
    menu->addSeparator();
    add(u"tool_observations"_s, u"warning"_s, tr("Observations on the register…"), &RegisterPage::showObservations);
    add(u"tool_map"_s, u"preview"_s, tr("Data map…"), &RegisterPage::showMap);
    add(u"tool_timeline"_s, u"clock"_s, tr("Retention timeline…"), &RegisterPage::showTimeline);
    add(u"tool_receipts"_s, u"contacts"_s, tr("Who receives what…"), &RegisterPage::showReceipts);
    menu->addSeparator();
    QMenu* models = menu->addMenu(icon(u"copy"_s), tr("New sheet from a model"));
    models->setObjectName(u"tool_models"_s);
    connect(models, &QMenu::aboutToShow, this, [this, models] { showModels(models); });
    tools->setMenu(menu);
    addNewButton();
    auto* assistance = new ActivityAssistance(
        context, [this] { return pane().settle(); }, this);
    pane().addTab(u"assistance"_s, tr("Assistance"), assistance, 1);
}

AnyRecord RegisterPage::makeRecord() const {
    AnyRecord record = DeskPage::makeRecord();
    record.as<Activity>()->createdOn = session().today();
    return record;
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
            QString words = field ? field->label.in(language()) : problem.path;
            words.replace(0, 1, words.left(1).toLower()); // "transferts hors UE"
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
    }
    addLife(out, activity, !missing.isEmpty());
    return out;
}

const Activity& RegisterPage::open() const {
    return *pane().record().as<Activity>();
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
    if (ExportPanel* panel = openExport())
        panel->preview();
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
