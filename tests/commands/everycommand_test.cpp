// SPDX-License-Identifier: GPL-3.0-or-later
// Accountability: every act that changes the vault leaves exactly one journal entry. The list below must name every
// command class that stands under models/commands: a new one that is not here fails the first test.
#include "commands/breachcommands.h"
#include "commands/exportcommands.h"
#include "commands/importcommands.h"
#include "commands/recoverysheets.h"
#include "commands/registercommands.h"
#include "commands/requestcommands.h"
#include "commands/sample.h"
#include "commands/staffdesk.h"
#include "commands/vaultcommands.h"
#include "commands/verification.h"
#include "sessionfixture.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// Shared by many commands, never run as they are.
const QSet<QString> bases = {u"ChangeAnyRecord"_s, u"ChangeRecord"_s, u"RequestCommand"_s, u"BreachCommand"_s,
    u"WriteFile"_s, u"IssueDocument"_s, u"IssueFile"_s, u"ImportRecords"_s,
    // Parts of another command, inside its transaction: dispatch proof and fee of a letter, the two ways of a restore.
    u"NoteDispatch"_s, u"NoteFee"_s, u"BringBack"_s, u"BringAnew"_s};

/// What the list below runs. In the order of the source, with what it needs done before.
struct Act {
    QString name;
    std::function<Result<>(SessionFixture&, const std::function<void()>& begin)> run;
};

template <class Make>
Act command(const QString& name, Make make) {
    return {name, [make](SessionFixture& fixture, const std::function<void()>& begin) -> Result<> {
                std::unique_ptr<Command> made = make(fixture);
                begin();
                TRY(fixture.session->run(*made));
                return {};
            }};
}

Id<Request> aRequest(SessionFixture& fixture) {
    return fixture.added(fixture.aRequest()).id();
}

Breach someBreach() {
    Breach breach;
    breach.title = u"Courriel au mauvais destinataire"_s;
    breach.awareAt = Instant{QDateTime(QDate(2026, 4, 1), QTime(8, 0), Qt::UTC), u"Europe/Paris"_s};
    return breach;
}

Id<Breach> aBreach(SessionFixture& fixture) {
    return fixture.added(someBreach()).id();
}

Contact someContact() {
    Contact contact;
    contact.name = u"Routeur SA"_s;
    return contact;
}

template <class T, class... Arguments>
std::unique_ptr<Command> make(Arguments&&... arguments) {
    return std::make_unique<T>(std::forward<Arguments>(arguments)...);
}

Id<Request> suspended(SessionFixture& fixture) {
    const Id<Request> id = aRequest(fixture);
    REQUIRE_OK(fixture.session->run(SuspendRequest(id, u"identity"_s, QDate(2026, 3, 10), u"doute"_s)));
    return id;
}

Id<Request> decided(SessionFixture& fixture) {
    const Id<Request> id = aRequest(fixture);
    for (const QString& right : {u"access"_s, u"erasure"_s}) {
        RightDecision decision;
        decision.right = right;
        decision.outcome = u"accepted"_s;
        REQUIRE_OK(fixture.session->run(DecideRight(id, decision)));
    }
    return id;
}

QString dataFile(SessionFixture& fixture) {
    QFile data(fixture.file(u"sinistres.csv"_s));
    REQUIRE(data.open(QIODevice::WriteOnly));
    data.write("date,amount\n2026-01-01,12\n");
    return data.fileName();
}

/// Outside of Session::run: changes of the header, with the entry in their own transaction.
Act desk(const QString& name, std::function<Result<>(SessionFixture&, StaffDesk&)> before,
    std::function<Result<>(SessionFixture&, StaffDesk&)> act) {
    return {name, [before, act](SessionFixture& fixture, const std::function<void()>& begin) -> Result<> {
                StaffDesk staff(*fixture.session);
                TRY(before(fixture, staff));
                begin();
                return act(fixture, staff);
            }};
}

Result<> nothing(SessionFixture&, StaffDesk&) {
    return {};
}

SecretBytes secret(const QString& text) {
    return SecretBytes::fromPassphrase(text);
}

QList<Act> acts() {
    const QDate day(2026, 3, 12);
    QList<Act> out;
    out += command(u"AddAnyRecord"_s, [](SessionFixture&) { return make<AddAnyRecord>(AnyRecord(someContact())); });
    out += command(u"AddRecord"_s, [](SessionFixture&) { return make<AddRecord<Contact>>(someContact()); });
    out += command(u"LogRequest"_s, [](SessionFixture& f) { return make<LogRequest>(f.aRequest()); });
    out += command(u"LogBreach"_s, [](SessionFixture&) { return make<LogBreach>(someBreach()); });
    for (const QString& name : {u"EditAnyRecord"_s, u"EditRecord"_s})
        out += command(name, [name](SessionFixture& f) {
            Request request = f.added(f.aRequest());
            request.notes = u"x"_s;
            return name == u"EditRecord"_s ? make<EditRecord<Request>>(request)
                                           : make<EditAnyRecord>(AnyRecord(request));
        });
    out += command(u"ArchiveAnyRecord"_s, [](SessionFixture& f) {
        const Contact contact = f.added(someContact());
        return archiveRecord(contact.id(), contact.revision);
    });
    out += command(u"RestoreVersion"_s, [](SessionFixture& f) {
        Request request = f.added(f.aRequest());
        request.notes = u"x"_s;
        REQUIRE_OK(f.session->run(EditRecord<Request>(request)));
        return make<RestoreVersion>(Request::type(), request.row, 0, 1);
    });
    out += Act{u"UndoAdd"_s, [](SessionFixture& f, const std::function<void()>& begin) -> Result<> {
                   f.added(someContact());
                   begin();
                   TRY(f.session->undo());
                   return {};
               }};
    out += Act{u"UndoChange"_s, [](SessionFixture& f, const std::function<void()>& begin) -> Result<> {
                   Request request = f.added(f.aRequest());
                   request.notes = u"x"_s;
                   REQUIRE_OK(f.session->run(EditRecord<Request>(request)));
                   begin();
                   TRY(f.session->undo());
                   return {};
               }};
    out += Act{u"SetSetting"_s, [](SessionFixture& f, const std::function<void()>& begin) -> Result<> {
                   begin();
                   return f.session->setSetting(u"test/one"_s, true);
               }};
    out += Act{u"LoadSample"_s, [](SessionFixture& f, const std::function<void()>& begin) -> Result<> {
                   begin();
                   return loadSample(*f.session, u"alloclaim"_s);
               }};
    out += command(
        u"AcknowledgeRequest"_s, [day](SessionFixture& f) { return make<AcknowledgeRequest>(aRequest(f), day); });
    out += command(u"SuspendRequest"_s,
        [day](SessionFixture& f) { return make<SuspendRequest>(aRequest(f), u"identity"_s, day, u"doute"_s); });
    out += command(u"ResumeRequest"_s, [day](SessionFixture& f) { return make<ResumeRequest>(suspended(f), day); });
    out += command(u"CheckIdentity"_s,
        [day](SessionFixture& f) { return make<CheckIdentity>(aRequest(f), true, day, u"code"_s); });
    out += command(u"ExtendDeadline"_s, [](SessionFixture& f) {
        return make<ExtendDeadline>(aRequest(f), QDate(2026, 4, 1), u"nombre"_s, QDate(2026, 4, 1));
    });
    out += command(u"DecideRight"_s, [](SessionFixture& f) {
        RightDecision decision;
        decision.right = u"access"_s;
        decision.outcome = u"accepted"_s;
        return make<DecideRight>(aRequest(f), decision);
    });
    out += command(u"MoveRequest"_s, [](SessionFixture& f) {
        const Id<Request> id = suspended(f);
        REQUIRE_OK(f.session->run(ResumeRequest(id, QDate(2026, 3, 12))));
        REQUIRE_OK(f.session->run(CheckIdentity(id, true, QDate(2026, 3, 12), u"code"_s)));
        return make<MoveRequest>(id, u"in_progress"_s);
    });
    const auto ready = [](SessionFixture& f) {
        const Id<Request> id = decided(f);
        REQUIRE_OK(f.session->run(AcknowledgeRequest(id, QDate(2026, 3, 6))));
        REQUIRE_OK(f.session->run(CheckIdentity(id, true, QDate(2026, 3, 12), u"code"_s)));
        for (const QString& status : {u"in_progress"_s, u"ready"_s})
            (void)f.session->run(MoveRequest(id, status));
        return id;
    };
    out += command(u"AnswerRequest"_s,
        [ready](SessionFixture& f) { return make<AnswerRequest>(ready(f), QDate(2026, 4, 2), u"email"_s); });
    out += command(u"CloseRequest"_s, [ready](SessionFixture& f) {
        const Id<Request> id = ready(f);
        REQUIRE_OK(f.session->run(AnswerRequest(id, QDate(2026, 4, 2), u"email"_s)));
        return make<CloseRequest>(id, QDate(2026, 4, 2));
    });
    out += command(u"QualifyBreach"_s, [](SessionFixture& f) {
        return make<QualifyBreach>(aBreach(f), BreachQualification{u"breach"_s, u"oui"_s, {}, {}});
    });
    out += command(u"DecideBreach"_s, [](SessionFixture& f) {
        return make<DecideBreach>(aBreach(f), DecideBreach::What::NotifyCnil, true, u"risque"_s, u"X"_s);
    });
    out += command(u"RecordNotice"_s, [](SessionFixture& f) {
        SentNotice notice;
        notice.type = u"initial"_s;
        notice.sentAt = Instant{f.clock.now(), u"Europe/Paris"_s};
        return make<RecordNotice>(aBreach(f), notice);
    });
    out += command(u"CloseBreach"_s, [](SessionFixture& f) {
        const Id<Breach> id = aBreach(f);
        REQUIRE_OK(f.session->run(QualifyBreach(id, {u"incident"_s, u"aucune donnée"_s, {}, {}})));
        return make<CloseBreach>(id, QDate(2026, 4, 2));
    });
    out += command(u"IssueBreachNotice"_s, [](SessionFixture& f) {
        return make<IssueBreachNotice>(aBreach(f), u"initial"_s, f.file(u"n.pdf"_s), Language::French);
    });
    out += command(u"AttachDocument"_s, [](SessionFixture& f) {
        DocumentRecord letter;
        letter.title = u"Lettre"_s;
        letter.kind = u"letter_received"_s;
        letter.recordKind = u"request"_s;
        letter.recordRef = f.added(f.aRequest()).ref;
        return make<AttachDocument>(letter, QByteArray("octets"));
    });
    out += command(u"VerifyNow"_s, [](SessionFixture&) { return make<VerifyNow>(); });
    out += command(u"Backup"_s, [](SessionFixture& f) { return make<Backup>(f.file(u"b.greffe"_s)); });
    out += command(
        u"ExportAll"_s, [](SessionFixture& f) { return make<ExportAll>(f.file(u"t.zip"_s), secret(u"zip"_s)); });
    out += command(u"ExportRegister"_s, [](SessionFixture& f) {
        Activity activity;
        activity.name = {u"Paie"_s, u"Payroll"_s};
        f.added(activity);
        return make<ExportRegister>(u"json"_s, f.file(u"r.json"_s), QStringList(), Language::French);
    });
    out += command(u"BuildExport"_s, [](SessionFixture& f) {
        Request request = f.aRequest();
        request.rights = {u"portability"_s};
        ExportWishes wishes;
        wishes.sets = {PackageSet{dataFile(f), {}, u"Sinistres"_s, u"provided"_s, {}, {}, {}, {}}};
        return make<BuildExport>(f.added(request).id(), wishes, f.file(u"p.zip"_s));
    });
    out += command(u"ImportRegister"_s, [](SessionFixture& f) {
        ReadActivity read;
        read.activity.name = {u"Vidéosurveillance"_s, {}};
        read.carried = {u"name.fr"_s};
        read.format = RegisterFormat::Ods;
        RegisterFile file;
        file.activities = {read};
        file.read = 1;
        return make<ImportRegister>(REQUIRE_OK(planRegister(*f.session, file)), file);
    });
    out += command(u"ImportRequests"_s, [](SessionFixture& f) {
        RequestFile file;
        ReadRequest read;
        read.request = f.aRequest();
        read.carried = {u"received_on"_s, u"channel"_s, u"rights"_s, u"subject_last_name"_s};
        file.requests = {read};
        file.read = 1;
        return make<ImportRequests>(REQUIRE_OK(planRequests(*f.session, file)));
    });
    out += command(u"ReturnActivity"_s, [](SessionFixture& f) {
        Activity sheet;
        sheet.name.fr = u"Paie"_s;
        sheet.status = u"in_review"_s;
        return make<ReturnActivity>(f.added(sheet).id());
    });
    out += command(u"WriteVerification"_s, [](SessionFixture& f) {
        VerifyReport report;
        report.ok = true;
        report.checks = {{u"header"_s, true, {u"les deux copies"_s, u"both copies"_s}}};
        return make<WriteVerification>(f.file(u"v.pdf"_s), report, Language::French);
    });
    out += command(u"RecordSheetTest"_s, [](SessionFixture&) { return make<RecordSheetTest>(13); });
    static QString key;
    out += command(u"WriteRecoverySheet"_s, [](SessionFixture& f) {
        key = REQUIRE_OK(StaffDesk(*f.session).replaceRecoveryKey());
        return make<WriteRecoverySheet>(key, f.file(u"s.pdf"_s), Language::French);
    });

    const auto invited = [](SessionFixture&, StaffDesk& staff) -> Result<> {
        TRY(staff.invite(u"Zoé"_s, Role::Reader));
        return {};
    };
    out += desk(u"staff invite"_s, nothing, invited);
    out += desk(u"staff role"_s, invited,
        [](SessionFixture&, StaffDesk& staff) { return staff.changeRole(u"Zoé"_s, Role::Editor); });
    out += desk(u"staff revoke"_s, invited, [](SessionFixture&, StaffDesk& staff) { return staff.revoke(u"Zoé"_s); });
    out += desk(u"root key"_s, nothing, [](SessionFixture&, StaffDesk& staff) { return staff.rotateRootKey(); });
    out += desk(u"passphrase"_s, nothing, [](SessionFixture&, StaffDesk& staff) {
        return staff.changePassphrase(secret(u"coffre-exemple"_s), secret(u"une autre"_s), KdfCost::floor());
    });
    out += desk(u"recovery key"_s, nothing, [](SessionFixture&, StaffDesk& staff) -> Result<> {
        TRY(staff.replaceRecoveryKey());
        return {};
    });
    return out;
}

/// Class name → base, of everything under models/commands.
QMap<QString, QString> commandClasses() {
    static const QRegularExpression declaration(u"\\bclass (\\w+)(?: final)? : public (\\w+)(?:<\\w+>)? \\{"_s);
    QMap<QString, QString> base;
    const QDir folder(sourcePath(QStringLiteral("/models/commands")));
    for (const QString& name : folder.entryList({u"*.h"_s, u"*.cpp"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto found = declaration.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext()) {
            const auto match = found.next();
            base.insert(match.captured(1), match.captured(2));
        }
    }
    QMap<QString, QString> out;
    for (auto it = base.cbegin(); it != base.cend(); ++it) {
        QString up = it.value();
        while (base.contains(up))
            up = base.value(up);
        if (up == u"Command"_s)
            out.insert(it.key(), it.value());
    }
    return out;
}

} // namespace

TEST_CASE("the list of acts names every command class, and no other", "[property]") {
    QStringList listed;
    for (const Act& act : acts())
        if (!act.name.contains(u' ') && act.name.front().isUpper())
            listed += act.name;
    const QMap<QString, QString> classes = commandClasses();
    REQUIRE(classes.size() > 25);
    // A command of a desk may be run by that desk's own tests instead.
    QString others;
    const QDir tests(sourcePath(QStringLiteral("/tests/commands")));
    for (const QString& name : tests.entryList({u"*_test.cpp"_s}, QDir::Files)) {
        QFile file(tests.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        if (name != u"everycommand_test.cpp"_s)
            others += QString::fromUtf8(file.readAll());
    }
    for (auto it = classes.cbegin(); it != classes.cend(); ++it) {
        const bool elsewhere = others.contains(QRegularExpression(u"\\b%1\\b"_s.arg(it.key())));
        INFO(it.key().toStdString()
             << ": add it to acts() in everycommand_test.cpp, so that its journal entry is tested");
        CHECK((listed.contains(it.key()) || bases.contains(it.key()) || elsewhere));
    }
    for (const QString& name : listed) {
        INFO(name.toStdString());
        CHECK(classes.contains(name));
    }
}

TEST_CASE("every act writes exactly one journal entry, in one commit, with a label", "[property]") {
    for (const Act& act : acts()) {
        SessionFixture fixture;
        qint64 before = -1;
        const Result<> done = act.run(fixture, [&] { before = fixture.entries(); });
        INFO(act.name.toStdString());
        if (!done)
            FAIL_CHECK(done.error().message.fr.toStdString() << " [" << done.error().where.toStdString() << ']');
        REQUIRE(before >= 0);
        CHECK(fixture.entries() == before + 1);
        const JournalEntry entry = fixture.lastEntry();
        CHECK(actionLabel(entry.action).fr != entry.action);
        CHECK_FALSE(entry.object.isEmpty());
        CHECK(REQUIRE_OK(fixture.session->vault().journal().verify()).ok);
    }
}

TEST_CASE("readers and auditors change nothing, whatever the command", "[property]") {
    for (const Role role : {Role::Reader, Role::Auditor}) {
        SessionFixture fixture;
        const Request request = fixture.added(fixture.aRequest());
        const Breach breach = fixture.added(someBreach());
        const QString code = REQUIRE_OK(StaffDesk(*fixture.session).invite(u"Zoé"_s, role));
        REQUIRE_OK(fixture.session->close());
        fixture.session = REQUIRE_OK(StaffDesk::accept(
            fixture.path, u"Zoé"_s, code, secret(u"phrase de zoe"_s), fixture.clock, KdfCost::floor()));
        const qint64 before = fixture.entries();
        Request edited = request;
        edited.notes = u"x"_s;
        std::vector<std::unique_ptr<Command>> commands;
        commands.push_back(make<LogRequest>(fixture.aRequest()));
        commands.push_back(make<EditRecord<Request>>(edited));
        commands.push_back(make<CloseRequest>(request.id(), QDate(2026, 4, 2)));
        commands.push_back(make<QualifyBreach>(breach.id(), BreachQualification{u"breach"_s, u"x"_s, {}, {}}));
        commands.push_back(
            make<IssueBreachNotice>(breach.id(), u"initial"_s, fixture.file(u"n.pdf"_s), Language::French));
        commands.push_back(archiveRecord(request.id(), request.revision));
        commands.push_back(make<ExportAll>(fixture.file(u"t.zip"_s), secret(u"zip"_s)));
        commands.push_back(make<RecordSheetTest>(13));
        for (const auto& each : commands)
            REQUIRE_ERROR(fixture.session->run(*each), Error::Kind::Denied);
        REQUIRE_ERROR(fixture.session->setSetting(u"test/one"_s, true), Error::Kind::Denied);
        CHECK(fixture.entries() == before);
        // What they may: look at everything, and the auditor takes it away.
        REQUIRE_OK(fixture.session->run(VerifyNow()));
        const Result<Done> exported =
            fixture.session->run(ExportRegister(u"json"_s, fixture.file(u"r.json"_s), {}, Language::French));
        CHECK((exported || exported.error().kind != Error::Kind::Denied) == (role == Role::Auditor));
    }
}
