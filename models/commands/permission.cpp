// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/permission.h"

namespace greffe {

using namespace Qt::StringLiterals;

bool mayDo(Role role, Permission permission) {
    switch (permission) {
    case Permission::Read:
        return true;
    case Permission::Export:
        return role != Role::Reader;
    case Permission::Change:
        return role == Role::Administrator || role == Role::Editor;
    case Permission::Administer:
        return role == Role::Administrator;
    }
    return false;
}

Result<> requirePermission(const QString& role, Permission permission) {
    const std::optional<Role> known = roleFromKey(role);
    // A role that a later version invented is not trusted with more than reading.
    if (known ? mayDo(*known, permission) : permission == Permission::Read)
        return {};
    switch (permission) {
    case Permission::Administer:
        return Error{
            Error::Kind::Denied, {u"Seul un administrateur du coffre peut le faire. Rien n’a été changé."_s,
                                     u"Only an administrator of the vault can do this. Nothing was changed."_s}};
    case Permission::Export:
        return Error{Error::Kind::Denied,
            {u"Votre rôle permet de lire, pas d’écrire un fichier hors du coffre. Rien n’a été écrit. Un administrateur peut changer votre rôle."_s,
                u"Your role lets you read, not write a file out of the vault. Nothing was written. An administrator can change your role."_s}};
    default:
        return Error{Error::Kind::Denied,
            {u"Votre rôle permet de lire, pas de modifier. Rien n’a été changé. Un administrateur peut changer votre rôle."_s,
                u"Your role lets you read, not change. Nothing was changed. An administrator can change your role."_s}};
    }
}

Text roleLabel(const QString& role) {
    const std::optional<Role> known = roleFromKey(role);
    if (!known)
        return {role, role};
    switch (*known) {
    case Role::Administrator:
        return {u"administrateur"_s, u"administrator"_s};
    case Role::Editor:
        return {u"gestionnaire"_s, u"editor"_s};
    case Role::Reader:
        return {u"lecteur"_s, u"reader"_s};
    case Role::Auditor:
        return {u"auditeur"_s, u"auditor"_s};
    }
    return {role, role};
}

Text roleMeaning(Role role) {
    switch (role) {
    case Role::Administrator:
        return {u"Tout, y compris les accès, la fiche de secours et l’export complet."_s,
            u"Everything, including who has access, the recovery sheet and the whole export."_s};
    case Role::Editor:
        return {u"Consulte, enregistre, modifie et exporte ; ne touche pas aux accès."_s,
            u"Reads, records, changes and exports; does not touch who has access."_s};
    case Role::Reader:
        return {u"Consulte ; n’enregistre rien et n’écrit aucun fichier."_s,
            u"Reads; records nothing and writes no file."_s};
    case Role::Auditor:
        return {u"Consulte, vérifie et exporte, journal compris ; ne modifie rien."_s,
            u"Reads, verifies and exports, the journal included; changes nothing."_s};
    }
    return {};
}

} // namespace greffe
