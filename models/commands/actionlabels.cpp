// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/queries.h"
#include "commands/wording.h"
#include "domain/records.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

struct ActionLabel {
    const char* action;
    Label label;
};

constexpr ActionLabel labels[] = {
    {"request_acknowledge", {"Réception accusée", "Acknowledged"}},
    {"request_suspend", {"Délai suspendu", "Time limit suspended"}},
    {"request_resume", {"Suspension levée", "Suspension ended"}},
    {"request_check_identity", {"Identité examinée", "Identity checked"}},
    {"request_extend", {"Délai prolongé", "Time limit extended"}},
    {"request_decide", {"Décision sur un droit", "Decision on a right"}},
    {"request_answer", {"Réponse envoyée", "Answer sent"}},
    {"request_ask", {"Service interrogé", "Department asked"}},
    {"task_answer", {"Réponse du service", "Department’s answer"}},
    {"request_check_mandate", {"Mandat vérifié", "Mandate checked"}},
    {"request_told", {"Destinataire informé", "Recipient told"}},
    {"request_fee", {"Frais ou caractère excessif", "Fee or excessive request"}},
    {"request_export", {"Demandes exportées", "Requests exported"}},
    {"request_statistics_issue", {"Bilan annuel écrit", "Yearly figures written"}},
    {"advice_follow", {"Suite donnée à l’avis", "Decision on the advice"}},
    {"advice_export", {"Avis exportés", "Advice exported"}},
    {"suppression_export", {"Liste d’opposition exportée", "Objection list exported"}},
    {"calendar_export", {"Échéances exportées", "Deadlines exported"}},
    {"request_move", {"État changé", "State changed"}},
    {"request_close", {"Demande clôturée", "Request closed"}},
    {"request_import", {"Demandes importées", "Requests imported"}},
    {"request_tell", {"Destinataire informé", "Recipient told"}},
    {"letter_issue", {"Lettre émise", "Letter issued"}},
    {"letter_dispatch", {"Preuve d’envoi notée", "Proof of dispatch noted"}},
    {"acknowledgements_issue", {"Accusés de réception émis", "Acknowledgements issued"}},
    {"letter_template_change", {"Modèle de lettre changé", "Letter template changed"}},
    {"logo_change", {"Logo changé", "Logo changed"}},
    {"breach_qualify", {"Violation qualifiée", "Breach qualified"}},
    {"breach_decide_notification", {"Décision sur la notification", "Decision on notification"}},
    {"breach_decide_communication", {"Décision sur l’information des personnes", "Decision on informing the persons"}},
    {"breach_notice_sent", {"Notification envoyée à la CNIL", "Notice sent to the CNIL"}},
    {"breach_notice_issue", {"Préparation de notification écrite", "Prepared notice written"}},
    {"breach_close", {"Violation clôturée", "Breach closed"}},
    {"portability_issue", {"Paquet de portabilité construit", "Portability package built"}},
    {"activity_submit", {"Fiche soumise à relecture", "Sheet submitted for review"}},
    {"activity_return", {"Fiche rendue à ses auteurs", "Sheet returned to its authors"}},
    {"activity_approve", {"Fiche approuvée", "Sheet approved"}},
    {"activity_review", {"Fiche revue", "Sheet reviewed"}},
    {"activity_copy", {"Fiche copiée", "Sheet copied"}},
    {"activity_checklist", {"Grille d’examen remplie", "Checklist answered"}},
    {"activity_conclude", {"Examen conclu", "Assessment concluded"}},
    {"activity_dpia", {"Conclusion sur l’AIPD", "Conclusion on the DPIA"}},
    {"activity_retention", {"Durée de conservation reprise", "Retention taken over"}},
    {"notice_write", {"Mention d’information écrite", "Privacy notice written"}},
    {"notice_keep", {"Mention publiée conservée", "Published notice kept"}},
    {"register_picture", {"Carte ou tableau du registre écrit", "Map or table of the register written"}},
    {"register_import", {"Registre importé", "Register imported"}},
    {"register_export", {"Registre exporté", "Register exported"}},
    {"vault_create", {"Coffre créé", "Vault created"}},
    {"sample_load", {"Exemple chargé", "Sample loaded"}},
    {"vault_verify", {"Coffre vérifié", "Vault verified"}},
    {"vault_verify_report", {"Résultat d’un contrôle écrit", "Result of a check written"}},
    {"vault_backup", {"Sauvegarde écrite", "Backup written"}},
    {"vault_restore", {"Restauré d’une sauvegarde", "Restored from a backup"}},
    {"vault_salvage", {"Sauvé d’un fichier endommagé", "Saved from a damaged file"}},
    {"vault_purge", {"Données effacées à la fin de leur durée", "Data erased at the end of their period"}},
    {"backup_drop", {"Sauvegardes supprimées", "Backups deleted"}},
    {"record_restore", {"Repris d’une sauvegarde", "Taken from a backup"}},
    {"vault_export_all", {"Tout exporté, chiffré", "Everything exported, encrypted"}},
    {"passphrase_change", {"Phrase secrète changée", "Passphrase changed"}},
    {"recovery_key_replace", {"Clé de secours remplacée", "Recovery key replaced"}},
    {"recovery_key_test", {"Fiche de secours essayée", "Recovery sheet tested"}},
    {"recovery_sheet_issue", {"Fiche de secours écrite", "Recovery sheet written"}},
    {"staff_invite", {"Personne invitée", "Person invited"}},
    {"staff_accept", {"Invitation acceptée", "Invitation accepted"}},
    {"staff_role", {"Rôle changé", "Role changed"}},
    {"staff_revoke", {"Accès retiré, clé du coffre remplacée", "Access removed, key of the vault replaced"}},
    {"root_key_rotate", {"Clé du coffre remplacée", "Key of the vault replaced"}},
    {"header_replaced", {"Liste des accès étrangère acceptée", "Foreign list of ways in accepted"}},
    {"header_change_undone", {"Changement d’accès inachevé annulé", "Unfinished change of access undone"}},
    {"header_change_completed", {"Changement d’accès inachevé terminé", "Unfinished change of access completed"}},
    {"setting_change", {"Réglage changé", "Setting changed"}},
};

struct Verb {
    const char* suffix;
    const char* french; ///< participle, masculine
    const char* english;
};

/// What every record type has; "_unarchive" before "_archive", which it ends with.
constexpr Verb verbs[] = {
    {"_add", "enregistré", "saved"},
    {"_edit", "modifié", "changed"},
    {"_unarchive", "désarchivé", "brought back"},
    {"_archive", "archivé", "archived"},
    {"_restore", "rétabli", "restored"},
    {"_undo", "remis dans l’état antérieur", "put back as before"},
};

} // namespace

Text actionLabel(const QString& action) {
    for (const ActionLabel& known : labels) {
        if (action == QLatin1StringView(known.action))
            return known.label.text();
    }
    for (const RecordType* type : allRecordTypes()) {
        const QString kind = QString::fromLatin1(type->key);
        for (const Verb& verb : verbs) {
            if (action != kind + QLatin1StringView(verb.suffix))
                continue;
            Text out = said(*type, u"\x1f"_s, verb.french, verb.english);
            for (QString* half : {&out.fr, &out.en}) {
                half->remove(u" \x1f"_s);
                half->chop(1); // a label has no full stop
            }
            return out;
        }
    }
    return {action, action};
}

} // namespace greffe
