// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include "vault/staff.h"

#include <QDir>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QString zoe = u"Zoé Durand"_s;

/// Invites, closes, lets the invited one in with "zoe" as passphrase; gives the founder's vault again.
std::unique_ptr<Vault> withZoe(VaultFixture& fixture, Role role) {
    auto vault = fixture.create();
    const QString code = REQUIRE_OK(StaffOffice(*vault).invite(zoe, role));
    vault.reset();
    {
        const auto hers =
            REQUIRE_OK(StaffOffice::accept(fixture.path, zoe, code, phrase(u"zoe"_s), KdfCost::floor(), fixture.clock));
        CHECK(hers->staff() == zoe);
        CHECK(hers->role() == key(role));
        CHECK(REQUIRE_OK(hers->verify()).ok);
    }
    return REQUIRE_OK(fixture.open());
}

} // namespace

TEST_CASE("an invitation becomes an own passphrase once", "[staff]") {
    VaultFixture fixture;
    auto vault = fixture.create();
    const QString first = REQUIRE_OK(StaffOffice(*vault).invite(zoe, Role::Editor));
    const QString code = REQUIRE_OK(StaffOffice(*vault).invite(zoe, Role::Editor)); // replaces the one before
    CHECK(code.split(u' ').size() == 8);
    REQUIRE_ERROR(StaffOffice(*vault).invite(u"claire fontaine"_s, Role::Reader), Error::Kind::Invalid);
    REQUIRE_ERROR(StaffOffice(*vault).invite({}, Role::Reader), Error::Kind::Invalid);
    CHECK(REQUIRE_OK(StaffOffice(*vault).list()).last().status == u"invited"_s);
    vault.reset();

    const auto accept = [&](const QString& name, const QString& typed) {
        return StaffOffice::accept(fixture.path, name, typed, phrase(u"zoe"_s), KdfCost::floor(), fixture.clock);
    };
    REQUIRE_ERROR(Vault::open(fixture.path, as(zoe, u"zoe"_s), fixture.clock), Error::Kind::Locked);
    REQUIRE_ERROR(accept(zoe, first), Error::Kind::Locked);
    REQUIRE_ERROR(accept(u"Paul"_s, code), Error::Kind::Locked);
    // Another sign than the code's own first one, which may be any.
    const QString wrong = (code.front() == u'X' ? u'Y' : u'X') + code.mid(1);
    CHECK(REQUIRE_ERROR(accept(zoe, wrong), Error::Kind::Invalid).where == u"group 1"_s);
    REQUIRE_OK(accept(zoe, code));
    REQUIRE_ERROR(accept(zoe, code), Error::Kind::Locked);
    const auto hers = REQUIRE_OK(Vault::open(fixture.path, as(zoe, u"zoe"_s), fixture.clock));
    CHECK(hers->role() == u"editor"_s);
    CHECK(hers->notices().isEmpty());
    CHECK(REQUIRE_OK(StaffOffice(*hers).list()).last().status == u"active"_s);
    REQUIRE_ERROR(StaffOffice(*hers).invite(u"Paul"_s, Role::Reader), Error::Kind::Denied);
    REQUIRE_ERROR(StaffOffice(*hers).revoke(fixture.staff), Error::Kind::Denied);
    REQUIRE_ERROR(StaffOffice(*hers).changeRole(zoe, Role::Administrator), Error::Kind::Denied);
    REQUIRE_OK(hers->changePassphrase(phrase(u"zoe"_s), phrase(u"zoe 2"_s), KdfCost::floor()));
}

TEST_CASE("a vault with several staff asks for the name", "[staff]") {
    VaultFixture fixture;
    withZoe(fixture, Role::Reader).reset();
    const Error error =
        REQUIRE_ERROR(Vault::open(fixture.path, as({}, fixture.passphrase), fixture.clock), Error::Kind::Invalid);
    CHECK(error.message.fr.contains(zoe));
    CHECK(error.where == u"staff"_s);
}

TEST_CASE("roles change, and an administrator always remains", "[staff]") {
    VaultFixture fixture;
    auto vault = withZoe(fixture, Role::Reader);
    REQUIRE_ERROR(StaffOffice(*vault).changeRole(fixture.staff, Role::Editor), Error::Kind::Invalid);
    REQUIRE_OK(StaffOffice(*vault).changeRole(zoe, Role::Administrator));
    REQUIRE_OK(StaffOffice(*vault).changeRole(fixture.staff, Role::Auditor));
    CHECK(vault->role() == u"auditor"_s);
    REQUIRE_ERROR(StaffOffice(*vault).changeRole(fixture.staff, Role::Administrator), Error::Kind::Denied);
    vault.reset();
    // Her passphrase is untouched by the change of her role.
    const auto hers = REQUIRE_OK(Vault::open(fixture.path, as(zoe, u"zoe"_s), fixture.clock));
    CHECK(hers->role() == u"administrator"_s);
    REQUIRE_ERROR(StaffOffice(*hers).changeRole(u"Paul"_s, Role::Reader), Error::Kind::NotFound);
}

TEST_CASE("revoking replaces the root key; the others keep their passphrases", "[staff]") {
    VaultFixture fixture;
    auto vault = withZoe(fixture, Role::Editor);
    for (int i = 0; i < 5; ++i)
        REQUIRE_OK(writeMarker(*vault, i));
    const QString anchor = REQUIRE_OK(vault->journal().head());
    const QString backup = fixture.folder.filePath(u"avant.greffe"_s);
    REQUIRE_OK(vault->backupTo(backup));
    const QByteArray oldHeader = bytesOf(fixture.path).left(65536);
    Database* const before = &vault->database();

    REQUIRE_ERROR(StaffOffice(*vault).revoke(fixture.staff), Error::Kind::Invalid); // oneself
    REQUIRE_OK(StaffOffice(*vault).revoke(zoe));
    CHECK(&vault->database() == before);
    REQUIRE_OK(writeMarker(*vault, 6)); // and goes on
    CHECK(REQUIRE_OK(vault->verify()).ok);
    CHECK(REQUIRE_OK(vault->journal().verify(anchor)).ok);
    CHECK(REQUIRE_OK(Vault::inspect(fixture.path)).generation == 2);
    REQUIRE_ERROR(fixture.open(), Error::Kind::InUse);
    vault.reset();
    CHECK(QDir(fixture.folder.path()).entryList({u"*.part*"_s, u"*-journal"_s}, QDir::Files | QDir::Hidden).isEmpty());

    REQUIRE_ERROR(Vault::open(fixture.path, as(zoe, u"zoe"_s), fixture.clock), Error::Kind::Locked);
    vault = REQUIRE_OK(fixture.open());
    CHECK(vault->notices().isEmpty());
    CHECK(countOf(*vault, u"SELECT count(*) FROM setting"_s) == 6);
    CHECK(REQUIRE_OK(StaffOffice(*vault).list()).last().status == u"revoked"_s);
    vault.reset();
    REQUIRE_OK(Vault::open(fixture.path, byKey(fixture.recoveryKey), fixture.clock));

    // Her old header over the new file: her passphrase is right and the pages are not hers any more.
    QByteArray mixed = bytesOf(fixture.path);
    const QByteArray good = mixed;
    mixed.replace(0, 65536, oldHeader);
    writeBytes(fixture.path, mixed);
    REQUIRE_ERROR(Vault::open(fixture.path, as(zoe, u"zoe"_s), fixture.clock), Error::Kind::Corrupt);
    writeBytes(fixture.path, good);
    // The honest limit: a copy made before still opens for her.
    REQUIRE_OK(Vault::open(backup, as(zoe, u"zoe"_s), fixture.clock));
}

TEST_CASE("the root key can be replaced without revoking anybody", "[staff]") {
    VaultFixture fixture;
    auto vault = withZoe(fixture, Role::Reader);
    const QByteArray before = bytesOf(fixture.path).mid(65536, 16);
    REQUIRE_OK(StaffOffice(*vault).rotateRootKey());
    vault.reset();
    CHECK(bytesOf(fixture.path).mid(65536, 16) != before);
    REQUIRE_OK(Vault::open(fixture.path, as(zoe, u"zoe"_s), fixture.clock));
    REQUIRE_OK(fixture.open());
}
