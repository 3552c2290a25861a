// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/passphrase.h"
#include "commands/exportcommands.h"
#include "commands/recoverysheets.h"
#include "commands/requestcommands.h"
#include "commands/staffdesk.h"
#include "commands/vaultcommands.h"
#include "domain/display.h"
#include "sessionfixture.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QString zoe = u"Zoé"_s;

SecretBytes secret(const QString& text) {
    return SecretBytes::fromPassphrase(text);
}

/// A vault with Claire (administrator) and Zoé in this role; Zoé's session.
std::unique_ptr<Session> asZoe(SessionFixture& fixture, Role role) {
    const QString code = REQUIRE_OK(StaffDesk(*fixture.session).invite(zoe, role));
    REQUIRE_OK(fixture.session->close());
    fixture.session.reset();
    return REQUIRE_OK(
        StaffDesk::accept(fixture.path, zoe, code, secret(u"phrase de zoe"_s), fixture.clock, KdfCost::floor()));
}

} // namespace

TEST_CASE("what each role may do is one table", "[access]") {
    struct Line {
        Role role;
        bool read, exports, change, administer;
    };
    // The office's policy as the help and SECURITY.md give it.
    constexpr Line table[] = {{Role::Administrator, true, true, true, true}, {Role::Editor, true, true, true, false},
        {Role::Reader, true, false, false, false}, {Role::Auditor, true, true, false, false}};
    for (const Line& line : table) {
        INFO(key(line.role).toStdString());
        CHECK(mayDo(line.role, Permission::Read) == line.read);
        CHECK(mayDo(line.role, Permission::Export) == line.exports);
        CHECK(mayDo(line.role, Permission::Change) == line.change);
        CHECK(mayDo(line.role, Permission::Administer) == line.administer);
        CHECK_FALSE(roleLabel(key(line.role)).isEmpty());
        CHECK_FALSE(roleMeaning(line.role).isEmpty());
    }
    CHECK(requirePermission(u"czar"_s, Permission::Read));
    CHECK_FALSE(requirePermission(u"czar"_s, Permission::Change));
}

TEST_CASE("only an administrator changes who has access", "[access]") {
    for (const Role role : {Role::Editor, Role::Reader, Role::Auditor}) {
        INFO(key(role).toStdString());
        SessionFixture fixture;
        const auto session = asZoe(fixture, role);
        const qint64 before = REQUIRE_OK(session->vault().journal().count());
        StaffDesk desk(*session);
        const auto denied = [](const auto& result) { return REQUIRE_ERROR(result, Error::Kind::Denied).message; };
        denied(desk.invite(u"Paul"_s, Role::Reader));
        denied(desk.changeRole(zoe, Role::Administrator));
        denied(desk.revoke(u"Claire"_s));
        denied(desk.rotateRootKey());
        denied(desk.replaceRecoveryKey());
        denied(desk.testRecoveryKey(u"anything"_s));
        denied(desk.recordGroupsReadBack());
        CHECK(REQUIRE_OK(session->vault().journal().count()) == before);
        CHECK(REQUIRE_OK(desk.list()).size() == 2);
        // The own passphrase is everybody's.
        REQUIRE_OK(desk.changePassphrase(secret(u"phrase de zoe"_s), secret(u"une autre"_s), KdfCost::floor()));
    }
}

TEST_CASE("two ways in: a second administrator or a tested sheet", "[access]") {
    SessionFixture fixture;
    StaffDesk desk(*fixture.session);
    WaysIn ways = REQUIRE_OK(desk.waysIn());
    CHECK(ways.administrators == 1);
    CHECK(ways.sheet.exists);
    CHECK(ways.sheet.isDue);
    CHECK_FALSE(ways.isEnough());

    QString key = REQUIRE_OK(desk.replaceRecoveryKey());
    CHECK_FALSE(REQUIRE_OK(desk.waysIn()).isEnough());
    QString wrong = key;
    wrong[0] = key.at(0) == u'0' ? u'1' : u'0';
    CHECK(REQUIRE_ERROR(desk.testRecoveryKey(wrong), Error::Kind::Invalid).where == u"group 1"_s);
    CHECK_FALSE(REQUIRE_OK(desk.waysIn()).isEnough());
    REQUIRE_OK(desk.testRecoveryKey(key));
    ways = REQUIRE_OK(desk.waysIn());
    CHECK(ways.isEnough());
    CHECK(ways.sheet.testedOn == fixture.session->today());
    CHECK(ways.sheet.testedBy == u"Claire"_s);
    CHECK_FALSE(ways.sheet.isDue);
    CHECK(fixture.lastEntry().action == u"recovery_key_test"_s);

    // It is a task of its own from a month before the year is over.
    const auto onToday = [&] {
        QList<TodayItem> out;
        for (const TodayItem& item : REQUIRE_OK(todayItems(*fixture.session)))
            if (item.kind == u"recovery_sheet"_s)
                out += item;
        return out;
    };
    const QDateTime tested = fixture.clock.now();
    CHECK(onToday().isEmpty());
    fixture.clock.set(tested.addDays(333));
    CHECK(onToday().isEmpty());
    fixture.clock.set(tested.addDays(340));
    REQUIRE(onToday().size() == 1);
    CHECK(onToday().first().bucket == TodayItem::Bucket::Later);
    CHECK(onToday().first().dueOn == tested.date().addDays(365));
    fixture.clock.set(tested.addDays(367));
    CHECK(onToday().first().bucket == TodayItem::Bucket::Late);
    CHECK(onToday().first().title.fr.contains(plainDate(tested.date(), Language::French)));
    fixture.clock.set(tested);

    // A year and a day later it is asked for again; the way in still counts.
    fixture.clock.set(fixture.clock.now().addDays(366));
    CHECK(REQUIRE_OK(desk.sheet()).isDue);
    CHECK(REQUIRE_OK(desk.waysIn()).isEnough());
    REQUIRE_OK(fixture.session->confirm(secret(u"coffre-exemple"_s)));
    // A new key: the test of the one before proves nothing about it.
    const QString next = REQUIRE_OK(desk.replaceRecoveryKey());
    CHECK_FALSE(REQUIRE_OK(desk.sheet()).testedOn.isValid());
    REQUIRE_ERROR(desk.testRecoveryKey(key), Error::Kind::Locked);
    REQUIRE_OK(desk.testRecoveryKey(next));
}

TEST_CASE("1,000 typing errors in the recovery key are all refused, with the group they stand in", "[access]") {
    SessionFixture fixture;
    StaffDesk desk(*fixture.session);
    const QString key = REQUIRE_OK(desk.replaceRecoveryKey());
    const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
    QRandomGenerator random(20261126);
    int refused = 0;
    int named = 0;
    for (int i = 0; i < 1000; ++i) {
        QString typed = key;
        qsizetype at = 0;
        if (i % 2 == 0) { // one wrong sign
            do
                at = random.bounded(int(key.size()));
            while (key.at(at) == u' ' || at % 6 == 4);
            QChar other = key.at(at);
            while (other == key.at(at))
                other = alphabet.at(random.bounded(32));
            typed[at] = other;
        } else { // two neighbours of one group exchanged
            do
                at = random.bounded(int(key.size()) - 1);
            while (at % 6 > 2 || key.at(at) == key.at(at + 1));
            typed[at] = key.at(at + 1);
            typed[at + 1] = key.at(at);
        }
        const Result<> result = desk.testRecoveryKey(typed);
        refused += !result;
        named += !result && result.error().kind == Error::Kind::Invalid &&
                 result.error().where == u"group %1"_s.arg(at / 6 + 1);
    }
    CHECK(refused == 1000);
    CHECK(named == 1000);
    REQUIRE_OK(desk.testRecoveryKey(key)); // the control: untouched, it is taken
}

TEST_CASE("the recovery key opens the vault when every passphrase is lost, and gives a new one", "[access]") {
    SessionFixture fixture;
    const QString key = REQUIRE_OK(StaffDesk(*fixture.session).replaceRecoveryKey());
    REQUIRE_OK(fixture.session->close());
    fixture.session = REQUIRE_OK(Session::open(fixture.path, Credentials{{}, {}, key}, fixture.clock));
    CHECK(fixture.session->vault().openedByRecoveryKey());
    CHECK(fixture.session->isConfirmed());
    REQUIRE_OK(fixture.session->vault().resetPassphrase(u"Claire"_s, secret(u"toute neuve"_s), KdfCost::floor()));
    CHECK(fixture.lastEntry().payload.value()[u"by_recovery_key"_s].toBool());
    // Asked again later, the sheet's key is what she has.
    fixture.clock.set(fixture.clock.now().addSecs(3600));
    REQUIRE_ERROR(fixture.session->confirm(secret(u"toute neuve"_s)), Error::Kind::Locked);
    REQUIRE_OK(fixture.session->confirm(secret(key)));
    REQUIRE_OK(fixture.session->close());
    fixture.session =
        REQUIRE_OK(Session::open(fixture.path, {u"Claire"_s, secret(u"toute neuve"_s), {}}, fixture.clock));
}

TEST_CASE(
    "the sheet is written for the right key only, owner-only, and never names the key in the journal", "[access]") {
    SessionFixture fixture;
    const QString key = REQUIRE_OK(StaffDesk(*fixture.session).replaceRecoveryKey());
    const QString other = u"0000A"_s + key.mid(5);
    REQUIRE_ERROR(fixture.session->run(WriteRecoverySheet(other, fixture.file(u"non.pdf"_s), Language::French)),
        Error::Kind::Invalid);
    CHECK_FALSE(QFile::exists(fixture.file(u"non.pdf"_s)));
    const QString path = fixture.file(u"fiche.pdf"_s);
    REQUIRE_OK(fixture.session->run(WriteRecoverySheet(key, path, Language::French)));
    CHECK(QFile::permissions(path) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    QBuffer journal;
    journal.open(QIODevice::WriteOnly);
    REQUIRE_OK(fixture.session->vault().journal().exportTo(journal));
    for (const QString& group : key.split(u' ')) // a group of digits alone can stand in any hash
        if (group.contains(QRegularExpression(u"[A-Z]"_s)))
            CHECK_FALSE(journal.data().contains(group.toLatin1()));
    CHECK(journal.data().contains("recovery_sheet_issue")); // the control: something was searched
}

TEST_CASE("what leaves the vault asks for a passphrase typed a moment ago", "[access]") {
    SessionFixture fixture;
    Activity activity;
    activity.name = {u"Paie"_s, u"Payroll"_s};
    fixture.added(activity);
    const auto exportIt = [&] {
        return fixture.session->run(ExportRegister(u"json"_s, fixture.file(u"r.json"_s), {}, Language::French));
    };
    REQUIRE_OK(exportIt()); // just opened by passphrase
    fixture.clock.set(fixture.clock.now().addSecs(Session::confirmFor + 1));
    CHECK_FALSE(fixture.session->isConfirmed());
    QFile::remove(fixture.file(u"r.json"_s));
    const qint64 before = fixture.entries();
    CHECK(REQUIRE_ERROR(exportIt(), Error::Kind::Locked).where == u"passphrase"_s);

    int asked = 0;
    QString answer = u"faux"_s;
    fixture.session->setConfirmer([&](const Text& what) -> std::optional<SecretBytes> {
        ++asked;
        CHECK_FALSE(what.isEmpty());
        if (answer.isEmpty())
            return std::nullopt;
        return secret(answer);
    });
    REQUIRE_ERROR(exportIt(), Error::Kind::Locked);
    answer.clear();
    REQUIRE_ERROR(exportIt(), Error::Kind::Cancelled);
    REQUIRE_ERROR(fixture.session->run(ExportAll(fixture.file(u"t.zip"_s), secret(u"zip"_s))), Error::Kind::Cancelled);
    StaffDesk desk(*fixture.session);
    REQUIRE_ERROR(desk.invite(u"Paul"_s, Role::Reader), Error::Kind::Cancelled);
    REQUIRE_ERROR(desk.changeRole(u"Claire"_s, Role::Reader), Error::Kind::Cancelled);
    REQUIRE_ERROR(desk.revoke(u"Paul"_s), Error::Kind::Cancelled);
    REQUIRE_ERROR(desk.rotateRootKey(), Error::Kind::Cancelled);
    REQUIRE_ERROR(desk.replaceRecoveryKey(), Error::Kind::Cancelled);
    REQUIRE_ERROR(fixture.session->mayExport(), Error::Kind::Cancelled);
    CHECK(asked == 9);
    CHECK(fixture.entries() == before);
    CHECK_FALSE(QFile::exists(fixture.file(u"r.json"_s)));
    // Work inside the vault goes on without a question.
    fixture.added(fixture.aRequest(u"Martin"_s));
    CHECK(asked == 9);
    answer = u"coffre-exemple"_s;
    REQUIRE_OK(exportIt());
    CHECK(asked == 10);
    REQUIRE_OK(exportIt()); // once for ten minutes
    CHECK(asked == 10);
    // A clock that was turned back is no proof of a fresh passphrase.
    fixture.clock.set(fixture.clock.now().addSecs(-60));
    answer.clear();
    REQUIRE_ERROR(exportIt(), Error::Kind::Cancelled);
}

TEST_CASE("a passphrase below the recommendation is noted in the journal, a strong one is not", "[access]") {
    SessionFixture fixture; // "coffre-exemple"
    const JournalEntry made = REQUIRE_OK(fixture.session->vault().journal().list(0, 1)).first();
    CHECK(made.action == u"vault_create"_s);
    CHECK(made.payload.value()[u"weak_passphrase"_s].toBool());
    StaffDesk desk(*fixture.session);
    const DrawnPassphrase drawn = drawPassphrase(Language::French);
    REQUIRE_OK(desk.changePassphrase(secret(u"coffre-exemple"_s), secret(drawn.text), KdfCost::floor()));
    CHECK_FALSE(fixture.lastEntry().payload.value().contains(u"weak_passphrase"_s));
    REQUIRE_ERROR(
        desk.changePassphrase(secret(u"coffre-exemple"_s), secret(u"x"_s), KdfCost::floor()), Error::Kind::Locked);
    REQUIRE_OK(desk.changePassphrase(secret(drawn.text), secret(u"court"_s), KdfCost::floor()));
    CHECK(fixture.lastEntry().payload.value()[u"weak_passphrase"_s].toBool());
}
