// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/purge.h"
#include "commands/vaultcommands.h"
#include "ui/dialogs/restorewizard.h"
#include "ui/pages/backupsection.h"
#include "ui/pages/checksection.h"
#include "ui/pages/purgesection.h"
#include "uifixture.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("the backup section backs up, shows the second folder and takes a record back", "[vaultpages]") {
    UiFixture fixture;
    PageContext context = fixture.context();
    BackupSection section(context);
    auto* list = child<QTreeWidget>(&section, "backup_list");
    CHECK(list->topLevelItemCount() == 1); // the day's own, made at the opening
    child<QPushButton>(&section, "backup_now")->click();
    CHECK(list->topLevelItemCount() == 2);
    REQUIRE(QDir(fixture.folder.path()).mkdir(u"stick"_s));
    fixture.prompts.files = {fixture.folder.filePath(u"stick"_s)};
    child<QPushButton>(&section, "backup_second_choose")->click();
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(child<QLabel>(&section, "backup_second")->text().contains(u"stick"_s));
    CHECK(QDir(fixture.folder.filePath(u"stick"_s)).entryList({u"*.greffe"_s}).size() == 1);

    Request request = REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0001"_s));
    request.subjectLastName = u"Autre"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Request>(request)));
    child<QLineEdit>(&section, "restore_ref")->setText(u"DEM-2026-0001"_s);
    fixture.prompts.answers = {Answer::Accept};
    child<QPushButton>(&section, "restore_take")->click();
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0001"_s)).subjectLastName == u"Durand"_s);
    child<QLineEdit>(&section, "restore_ref")->setText(u"DEM-2026-0099"_s);
    child<QPushButton>(&section, "restore_take")->click();
    CHECK(fixture.prompts.errors.size() == 1);
    CHECK(unnamedControls(&section) == QStringList{});

    fixture.prompts.files = {fixture.folder.filePath(u"tout.zip"_s)};
    child<QPushButton>(&section, "export_all")->click();
    CHECK(QFile::exists(fixture.folder.filePath(u"tout.zip"_s)));
    CHECK(fixture.prompts.told.size() == 1);
}

TEST_CASE("the check runs beside the work, its result is shown and printed; it can be stopped", "[vaultpages]") {
    UiFixture fixture;
    PageContext context = fixture.context();
    CheckSection section(context);
    section.show();
    child<QPushButton>(&section, "verify_now")->click();
    auto* verify = child<QPushButton>(&section, "verify_now");
    CHECK_FALSE(verify->isEnabled());
    REQUIRE(QTest::qWaitFor([&] { return verify->isEnabled(); }, 60000));
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(child<QPushButton>(&section, "verify_save")->isVisibleTo(&section));
    CHECK(REQUIRE_OK(fixture.session->vault().journal().latest(0, 1)).first().action == u"vault_verify"_s);
    fixture.prompts.files = {fixture.folder.filePath(u"controle.pdf"_s)};
    child<QPushButton>(&section, "verify_save")->click();
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(QFile::exists(fixture.folder.filePath(u"controle.pdf"_s)));

    verify->click();
    child<QPushButton>(&section, "verify_cancel")->click();
    CHECK(verify->isEnabled());
    CHECK_FALSE(child<QLabel>(&section, "verify_state")->text().isEmpty());
    CHECK(unnamedControls(&section) == QStringList{});
    verify->click(); // and the page may go in the middle of it
}

TEST_CASE("a copy of the vault is compared and a record taken from it", "[vaultpages]") {
    UiFixture fixture;
    REQUIRE_OK(fixture.session->run(Backup(fixture.folder.filePath(u"AlloClaim (1).greffe"_s))));
    Request request = REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0002"_s));
    request.subjectLastName = u"Autre"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Request>(request)));
    PageContext context = fixture.context();
    CheckSection section(context);
    auto* copies = child<QTreeWidget>(&section, "sibling_copies");
    REQUIRE(copies->topLevelItemCount() == 1);
    copies->setCurrentItem(copies->topLevelItem(0));
    child<QPushButton>(&section, "compare_copy")->click();
    CHECK(fixture.prompts.errors.isEmpty());
    auto* differences = child<QTreeWidget>(&section, "compare_differences");
    REQUIRE(differences->topLevelItemCount() == 1);
    CHECK(differences->topLevelItem(0)->text(1) == u"DEM-2026-0002"_s);
    CHECK(differences->topLevelItem(0)->text(5).contains(u"subject_last_name"_s));
    differences->setCurrentItem(differences->topLevelItem(0));
    fixture.prompts.answers = {Answer::Accept};
    child<QPushButton>(&section, "compare_take")->click();
    CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0002"_s)).subjectLastName == u"Benali"_s);
}

TEST_CASE("the purge page erases what stays ticked and offers the backups", "[vaultpages]") {
    UiFixture fixture;
    for (const QString& ref : {u"DEM-2026-0001"_s, u"DEM-2026-0002"_s}) {
        const Request request = REQUIRE_OK(fixture.session->findByRef<Request>(ref));
        REQUIRE_OK(fixture.session->run(MoveRequest(request.id(), u"qualified"_s)));
        for (const QString& right : request.rights) {
            RightDecision decision;
            decision.right = right;
            decision.outcome = u"accepted"_s;
            REQUIRE_OK(fixture.session->run(DecideRight(request.id(), decision)));
        }
        REQUIRE_OK(fixture.session->run(AnswerRequest(request.id(), QDate(2026, 3, 20), u"email"_s)));
        REQUIRE_OK(fixture.session->run(CloseRequest(request.id(), QDate(2026, 3, 21))));
    }
    fixture.clock.set(QDateTime(QDate(2031, 6, 1), QTime(9, 0), Qt::UTC));
    REQUIRE_OK(fixture.session->confirm(SecretBytes::fromPassphrase(u"coffre-exemple"_s)));
    PageContext context = fixture.context();
    PurgeSection section(context);
    auto* list = child<QTreeWidget>(&section, "purge_list");
    REQUIRE(list->topLevelItemCount() == 2);
    list->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    child<QPushButton>(&section, "purge_erase")->click(); // refused: nothing happens
    CHECK(list->topLevelItemCount() == 2);
    fixture.prompts.answers = {Answer::Accept};
    child<QPushButton>(&section, "purge_erase")->click();
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(list->topLevelItemCount() == 1);
    REQUIRE_ERROR(fixture.session->findByRef<Request>(u"DEM-2026-0001"_s), Error::Kind::NotFound);
    REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0002"_s));
    CHECK(child<QLabel>(&section, "purge_held")->text().contains(u"purge"_s));
    fixture.prompts.answers = {Answer::Accept};
    child<QPushButton>(&section, "purge_drop")->click();
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(backupOverview(fixture.session->vault().vaultId(), fixture.clock).files.size() == 1);

    auto* journal = child<QSpinBox>(&section, "retention_journal");
    journal->setValue(3);
    Q_EMIT journal->editingFinished();
    CHECK(REQUIRE_OK(retentionPeriods(*fixture.session)).journalYears == 3);
    CHECK(list->topLevelItemCount() == 2); // five years old: the details of the journal are listed now
    CHECK(unnamedControls(&section) == QStringList{});
}

TEST_CASE("the wizard looks inside a backup and restores it to a new file", "[vaultpages]") {
    UiFixture fixture;
    const QString copy = fixture.folder.filePath(u"copie.greffe"_s);
    REQUIRE_OK(fixture.session->run(Backup(copy)));
    fixture.session.reset();
    RestoreWizard wizard(fixture.clock, fixture.prompts, Language::French, fixture.path);
    CHECK(child<QTreeWidget>(&wizard, "restore_list")->topLevelItemCount() == 1);
    wizard.setBackup(copy);
    auto* passphrase = child<QLineEdit>(&wizard, "restore_passphrase");
    passphrase->setText(u"faux"_s);
    child<QPushButton>(&wizard, "restore_look")->click();
    CHECK_FALSE(child<QLabel>(&wizard, "restore_message")->text().isEmpty());
    passphrase->setText(u"coffre-exemple"_s);
    child<QPushButton>(&wizard, "restore_look")->click();
    CHECK(child<QLabel>(&wizard, "restore_message")->text().isEmpty());
    CHECK(child<QLabel>(&wizard, "restore_preview")->text().contains(u"Claire"_s));
    const QString output = fixture.folder.filePath(u"rendu.greffe"_s);
    fixture.prompts.files = {output};
    child<QPushButton>(&wizard, "restore_write")->click();
    CHECK(wizard.restored() == output);
    REQUIRE_OK(Session::open(output, UiFixture::credentials(), fixture.clock));

    RestoreWizard repair(fixture.clock, fixture.prompts, Language::English, fixture.path);
    child<QRadioButton>(&repair, "salvage_mode")->setChecked(true);
    child<QLineEdit>(&repair, "restore_passphrase")->setText(u"coffre-exemple"_s);
    fixture.prompts.files = {fixture.folder.filePath(u"sauve.greffe"_s)};
    child<QPushButton>(&repair, "restore_write")->click();
    CHECK(child<QLabel>(&repair, "restore_message")->text().isEmpty());
    CHECK(QFile::exists(fixture.folder.filePath(u"sauve.greffe"_s)));
}
