// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/exportspage.h"

#include "commands/command.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/portabilityexport.h"
#include "exchange/package.h"
#include "ui/pages/acts.h"
#include "ui/pages/buildpanel.h"
#include "ui/shell/prompts.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace greffe {

ExportsPage::ExportsPage(PageContext& context, QWidget* parent)
    : DeskPage(context, PortabilityExport::type(),
          {.title = tr("Exports"),
              .newLabel = tr("New package"),
              .emptyTitle = tr("No package was built yet."),
              .emptyText = tr("Copies of a person’s data (article 15) and portability packages (article 20) that were "
                              "handed over are kept here, with their hash."),
              .columns = {{u"ref"_s, 1, true, u"EXP-2026-0000"_s}, {u"subject_name"_s, 36},
                  {u"request"_s, 1, true, u"DEM-2026-0000"_s}, {u"built_at"_s, 1, false, u"00/00/0000 00:00"_s},
                  {u"file_count"_s, 18, false}, {u"status"_s, 26}},
              .dropFilter = u"*"_s,
              .listWidth = 470},
          {}, parent) {
    connect(addHeaderButton(u"check_package"_s, tr("Check a package…"), u"verify"_s), &QPushButton::clicked, this,
        &ExportsPage::check);
    addNewButton();
}

RecordSummary ExportsPage::summarise(const AnyRecord& record) const {
    const PortabilityExport& package = *record.as<PortabilityExport>();
    RecordSummary out;
    out.title = package.ref + u" · "_s + title(PortabilityExport::type(), &package, language());
    QStringList facts;
    if (package.builtAt)
        facts += tr("built on %1").arg(longInstant(*package.builtAt, language()));
    if (!package.builtBy.isEmpty())
        facts += package.builtBy;
    if (package.byteCount)
        facts += byteCount(*package.byteCount, language());
    out.subtitle = facts.join(u" — "_s);
    RecordSummary::Notice notice;
    if (package.sentOn) {
        notice.tone = ColorRole::Fine;
        notice.strong = tr("Handed over on %1").arg(longDate(*package.sentOn, language()));
    } else {
        notice.tone = ColorRole::Soon;
        notice.strong = tr("Built, not handed over yet.");
        out.next = tr("Next step: %1").arg(tr("hand over the package"));
        out.nextWhy = tr("By a safe way; a password travels apart from the file.");
        out.verbs += {u"sent"_s, tr("It was handed over…"), {}};
    }
    if (!package.sha256.isEmpty())
        notice.detail = u"SHA-256 "_s + package.sha256;
    out.notices += notice;
    return out;
}

void ExportsPage::perform(const QString& verb) {
    if (verb != u"sent"_s || !pane().settle())
        return;
    acts::Send values;
    values.on = session().today();
    pane().act().ask(tr("The package was handed over"),
        tr("The day and the way; the answer to the request is recorded at the request."), tr("Record"), values,
        [this](const acts::Send& v) {
            PortabilityExport package = *pane().record().as<PortabilityExport>();
            package.sentOn = v.on;
            package.sentMeans = v.means;
            package.status = u"sent"_s;
            return run(EditRecord<PortabilityExport>(package));
        });
}

void ExportsPage::startBuild(const QString& requestRef, const QStringList& files) {
    if (session().isReadOnly() || !mayLeave())
        return;
    auto* panel = new BuildPanel(context(), requestRef, this);
    panel->addFiles(files);
    connect(panel, &BuildPanel::finished, this, [this](const QString& sentence, qint64 row) {
        showOver(nullptr);
        if (sentence.isEmpty())
            return;
        Q_EMIT said(sentence, session().canUndo());
        openRecord(u"portability_export"_s, row);
    });
    showOver(panel);
}

void ExportsPage::takeFiles(const QStringList& paths) {
    startBuild({}, paths);
}

void ExportsPage::check() {
    const auto path = prompts().openFile(tr("Check a package"), tr("ZIP archives (*.zip)"));
    if (!path)
        return;
    const Result<PackageReport> report = verifyPackage(*path);
    if (!shown(report))
        return;
    if (report->ok()) {
        prompts().tell(tr("The package is sound."),
            tr("%1: %n file(s), every SHA-256 holds.", nullptr, report->files).arg(report->ref));
        return;
    }
    QStringList lines;
    for (const Text& problem : report->problems)
        lines += problem.in(language());
    prompts().tell(tr("The package is not sound."), lines.mid(0, 12).join(u'\n'));
}

} // namespace greffe
