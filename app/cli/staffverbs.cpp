// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/passphrase.h"
#include "app/cli/print.h"
#include "app/cli/text.h"
#include "app/cli/values.h"

#include "base/passphrase.h"
#include "commands/staffdesk.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Role> roleValue(const QString& text, const QString& where) {
    if (const std::optional<Role> role = roleFromKey(text))
        return *role;
    return Error{Error::Kind::Invalid,
        Text{u"« %1 » n’est pas un rôle. Il y a : administrator, editor, reader, auditor."_s,
            u"“%1” is not a role. There are: administrator, editor, reader, auditor."_s}
            .arg(text),
        {}, where};
}

Text statusLabel(const QString& status) {
    if (status == "active"_L1)
        return {u"actif"_s, u"active"_s};
    if (status == "invited"_L1)
        return {u"invité"_s, u"invited"_s};
    return {u"retiré"_s, u"revoked"_s};
}

Result<Answer> listStaff(Context& context, const Arguments&) {
    Session* const session = TRY(context.session());
    const QList<StaffMember> staff = TRY(StaffDesk(*session).list());
    const bool french = context.language() == Language::French;
    TextTable table(french ? QStringList{u"NOM"_s, u"RÔLE"_s, u"ÉTAT"_s, u"DEPUIS"_s, u"JUSQU’AU"_s}
                           : QStringList{u"NAME"_s, u"ROLE"_s, u"STATE"_s, u"SINCE"_s, u"UNTIL"_s});
    QJsonArray list;
    for (const StaffMember& member : staff) {
        QJsonObject line{{u"staff"_s, member.name}, {u"role"_s, member.role}, {u"status"_s, member.status},
            {u"since"_s, member.since.toString(Qt::ISODate)}};
        line.insert(u"until"_s, member.until.isValid() ? QJsonValue(member.until.toString(Qt::ISODate)) : QJsonValue());
        list.append(line);
        const auto day = [&](const QDateTime& at) {
            return at.isValid() ? at.toTimeZone(session->zone()).date().toString(Qt::ISODate) : QString();
        };
        table.add({member.name, context.say(roleLabel(member.role)), context.say(statusLabel(member.status)),
            day(member.since), day(member.until)});
    }
    return Answer{list, table.toString(), 0};
}

Result<Answer> inviteStaff(Context& context, const Arguments& given) {
    const QString name = given.at(0);
    const Role role = TRY(roleValue(given.value("role"), u"--role"_s));
    Session* const session = TRY(context.session());
    const QString code = TRY(StaffDesk(*session).invite(name, role));
    return Answer{QJsonObject{{u"staff"_s, name}, {u"role"_s, key(role)}, {u"code"_s, code}},
        context.say(Text{
            u"%1 est invité. Code à usage unique, montré cette seule fois ; transmettez-le autrement que le fichier :\n\n    %2\n"_s,
            u"%1 is invited. One-time code, shown this once only; pass it on by another way than the file:\n\n    %2\n"_s}
                        .arg(name)
                        .arg(code)),
        0};
}

Result<Answer> acceptInvitation(Context& context, const Arguments& given) {
    const QString name = given.at(0);
    TRY(Vault::inspect(context.globals().vault));
    QString code = TRY(firstLine(given.value("code-file"), u"--code-file"_s));
    const SecretBytes passphrase = TRY(context.newPassphrase());
    Result<std::unique_ptr<Session>> opened =
        StaffDesk::accept(context.globals().vault, name, code, passphrase, context.clock(), KdfCost::calibrated());
    wipe(code);
    const std::unique_ptr<Session> session = TRY(std::move(opened));
    warnOfWeakPassphrase(passphrase, context.language());
    const QString role = session->vault().role();
    TRY(session->close());
    return Answer{QJsonObject{{u"staff"_s, name}, {u"role"_s, role}},
        context.say(Text{u"%1 ouvre désormais ce coffre avec sa propre phrase secrète (%2)."_s,
            u"%1 now opens this vault with an own passphrase (%2)."_s}
                        .arg(name)
                        .arg(roleLabel(role))),
        0};
}

Result<Answer> changeRole(Context& context, const Arguments& given) {
    const QString name = given.at(0);
    const Role role = TRY(roleValue(given.at(1), u"role"_s));
    Session* const session = TRY(context.session());
    TRY(StaffDesk(*session).changeRole(name, role));
    return Answer{QJsonObject{{u"staff"_s, name}, {u"role"_s, key(role)}},
        context.say(Text{u"%1 : %2. %3"_s, u"%1: %2. %3"_s}.arg(name).arg(roleLabel(key(role))).arg(roleMeaning(role))),
        0};
}

Result<Answer> revokeStaff(Context& context, const Arguments& given) {
    const QString name = given.at(0);
    Session* const session = TRY(context.session());
    TRY(StaffDesk(*session).revoke(name));
    const qint64 generation = StaffDesk(*session).generation();
    return Answer{QJsonObject{{u"staff"_s, name}, {u"status"_s, u"revoked"_s}, {u"generation"_s, generation},
                      {u"notice"_s, context.say(StaffOffice::copiesNotice())}},
        context.say(Text{u"%1 n’ouvre plus ce coffre. %2"_s, u"%1 no longer opens this vault. %2"_s}.arg(name).arg(
            StaffOffice::copiesNotice())),
        0};
}

Result<Answer> rotateKey(Context& context, const Arguments&) {
    Session* const session = TRY(context.session());
    TRY(StaffDesk(*session).rotateRootKey());
    const qint64 generation = StaffDesk(*session).generation();
    return Answer{QJsonObject{{u"generation"_s, generation}},
        context.say({u"La clé du coffre est remplacée ; les phrases secrètes et la fiche de secours restent valables. Les copies faites auparavant gardent l’ancienne clé."_s,
            u"The key of the vault is replaced; the passphrases and the recovery sheet stay valid. Copies made before keep the old key."_s}),
        0};
}

Result<Answer> drawWords(Context& context, const Arguments& given) {
    const int words =
        given.has("words") ? int(TRY(numberValue(given.value("words"), 4, 20, u"--words"_s))) : passphraseWordCount;
    DrawnPassphrase drawn = drawPassphrase(context.language(), words);
    Answer answer{QJsonObject{{u"passphrase"_s, drawn.text}, {u"words"_s, words}, {u"bits"_s, drawn.bits},
                      {u"list_size"_s, passphraseWords(context.language()).size()}},
        context.say(Text{u"%1\n\n%2 mots tirés au hasard dans une liste de %3 : %4 bits (la CNIL en recommande %5)."_s,
            u"%1\n\n%2 words drawn at random from a list of %3: %4 bits (the CNIL recommends %5)."_s}
                        .arg(drawn.text)
                        .arg(qint64(words))
                        .arg(passphraseWords(context.language()).size())
                        .arg(qint64(drawn.bits))
                        .arg(qint64(recommendedPassphraseBits))),
        0};
    wipe(drawn.text);
    return answer;
}

constexpr PositionSpec kName[] = {{.name = {"NOM", "NAME"}, .help = {"la personne", "the person"}}};
constexpr PositionSpec kNameAndRole[] = {{.name = {"NOM", "NAME"}, .help = {"la personne", "the person"}},
    {.name = {"RÔLE", "ROLE"},
        .help = {"administrator, editor, reader ou auditor", "administrator, editor, reader or auditor"}}};
constexpr OptionSpec kInvite[] = {{.name = "role",
    .value = {"RÔLE", "ROLE"},
    .help = {"administrator, editor, reader ou auditor", "administrator, editor, reader or auditor"},
    .required = true}};
constexpr OptionSpec kAccept[] = {{.name = "code-file",
    .value = {"FICHIER|-", "FILE|-"},
    .help = {"le code d’invitation, à la première ligne", "the invitation code, on the first line"},
    .required = true,
    .input = true}};
constexpr OptionSpec kWords[] = {{.name = "words",
    .value = {"N", "N"},
    .help = {"nombre de mots, 7 si rien n’est dit", "number of words, 7 if nothing is said"}}};

constexpr Verb kVerbs[] = {
    {.name = "staff list",
        .summary = {"Dire qui ouvre le coffre, et qui ne l’ouvre plus",
            "Tell who opens the vault, and who no longer does"},
        .run = listStaff},
    {.name = "staff invite",
        .summary = {"Inviter une personne par un code à usage unique", "Invite a person by a one-time code"},
        .positions = kName,
        .options = kInvite,
        .run = inviteStaff,
        .more = {"Inviter de nouveau la même personne remplace le code d’avant.",
            "Inviting the same person again replaces the code before."}},
    {.name = "staff accept",
        .summary = {"Changer son invitation en une phrase secrète à soi", "Turn an invitation into an own passphrase"},
        .positions = kName,
        .options = kAccept,
        .run = acceptInvitation,
        .more = {"La nouvelle phrase secrète est lue par --passphrase-file, avant le verbe, ou demandée deux fois au "
                 "terminal.",
            "The new passphrase is read with --passphrase-file, before the verb, or asked twice at the terminal."}},
    {.name = "staff role",
        .summary = {"Changer le rôle d’une personne", "Change a person’s role"},
        .positions = kNameAndRole,
        .run = changeRole},
    {.name = "staff revoke",
        .summary = {"Retirer l’accès d’une personne et remplacer la clé du coffre",
            "Remove a person’s access and replace the key of the vault"},
        .positions = kName,
        .run = revokeStaff},
    {.name = "staff rotate",
        .summary = {"Remplacer la clé du coffre sans retirer personne",
            "Replace the key of the vault, removing nobody"},
        .run = rotateKey},
    {.name = "passphrase generate",
        .summary = {"Tirer une phrase secrète au hasard", "Draw a passphrase at random"},
        .options = kWords,
        .run = drawWords,
        .needsVault = false},
};

} // namespace

std::span<const Verb> staffVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
