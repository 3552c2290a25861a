<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Rechercher partout</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Enregistrer la fiche</translation>
    </message>
    <message>
        <source>Edit the record</source>
        <translation>Modifier la fiche</translation>
    </message>
    <message>
        <source>New record from this one</source>
        <translation>Nouvelle fiche à partir de celle-ci</translation>
    </message>
    <message>
        <source>Archive the record of the list</source>
        <translation>Archiver la fiche de la liste</translation>
    </message>
    <message>
        <source>Preview of the print</source>
        <translation>Aperçu avant impression</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>Annuler le dernier acte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Calendar, in a date field</source>
        <translation>Calendrier, dans un champ de date</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>MachineChecks</name>
    <message>
        <source>Images of memory after a crash (core dumps)</source>
        <translation>Images de la mémoire après un arrêt brutal (core dumps)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivées</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>Other programs of yours reading this one’s memory</source>
        <translation>Lecture de la mémoire par vos autres programmes</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>Files that Greffe writes</source>
        <translation>Fichiers que Greffe écrit</translation>
    </message>
    <message>
        <source>readable by you only</source>
        <translation>lisibles par vous seul</translation>
    </message>
    <message>
        <source>readable by others</source>
        <translation>lisibles par d’autres</translation>
    </message>
    <message>
        <source>Memory swapped out to disk (keys never are)</source>
        <translation>Mémoire déportée sur le disque (les clés ne le sont jamais)</translation>
    </message>
    <message>
        <source>not encrypted: encrypt the disk or its swap</source>
        <translation>non chiffrée&#xa0;: chiffrez le disque ou son espace d’échange</translation>
    </message>
    <message>
        <source>none, or encrypted</source>
        <translation>aucune, ou chiffrée</translation>
    </message>
</context>
<context>
    <name>greffe::AboutWindow</name>
    <message>
        <source>About Greffe</source>
        <translation>À propos de Greffe</translation>
    </message>
    <message>
        <source>The desk of a data-protection officer, in one encrypted file.</source>
        <translation>Le bureau du délégué à la protection des données, dans un seul fichier chiffré.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Sans aucune garantie.</translation>
    </message>
    <message>
        <source>Legal computations are indicative: they name their rule and do not replace legal advice.</source>
        <translation>Les calculs légaux sont indicatifs&#xa0;: ils nomment leur règle et ne remplacent pas un conseil juridique.</translation>
    </message>
    <message>
        <source>Built with Qt %1, SQLCipher, libsodium, qpdf, libzip, libarchive, libxlsxwriter, RapidJSON and Liberation Sans.</source>
        <translation>Fait avec Qt %1, SQLCipher, libsodium, qpdf, libzip, libarchive, libxlsxwriter, RapidJSON et Liberation Sans.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>greffe::AcknowledgementsPanel</name>
    <message>
        <source>One PDF of all…</source>
        <translation>Un seul PDF…</translation>
    </message>
    <message>
        <source>A file each…</source>
        <translation>Un fichier par lettre…</translation>
    </message>
    <message>
        <source>Issue and print…</source>
        <translation>Émettre et imprimer…</translation>
    </message>
    <message>
        <source>Acknowledgements to send</source>
        <translation>Accusés de réception à envoyer</translation>
    </message>
    <message>
        <source>Requests without an acknowledgement</source>
        <translation>Demandes sans accusé de réception</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Ce qui manque encore</translation>
    </message>
    <message>
        <source>Back to the requests</source>
        <translation>Retour aux demandes</translation>
    </message>
    <message>
        <source>acknowledgements-%1.pdf</source>
        <translation>accuses-de-reception-%1.pdf</translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation>Accusés de réception</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Folder for the acknowledgements</source>
        <translation>Dossier pour les accusés de réception</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>No request waits for its acknowledgement.</source>
        <translation>Aucune demande n’attend son accusé de réception.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) ready. Each is kept with its request, which is then acknowledged today.</source>
        <translation>
            <numerusform>%n lettre prête. Elle est gardée avec sa demande, dont la réception est accusée aujourd’hui.</numerusform>
            <numerusform>%n lettres prêtes. Chacune est gardée avec sa demande, dont la réception est accusée aujourd’hui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at when it is issued</source>
        <translation>Examinée au moment de l’émettre</translation>
    </message>
</context>
<context>
    <name>greffe::ActPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Enter)</source>
        <translation>%1 (Ctrl+Entrée)</translation>
    </message>
</context>
<context>
    <name>greffe::ActivityAssistance</name>
    <message>
        <source>Nothing is missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message numerus="yes">
        <source>%n required element(s) missing</source>
        <translation>
            <numerusform>Il manque %n élément obligatoire</numerusform>
            <numerusform>Il manque %n éléments obligatoires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation>
            <numerusform>%n recommandation</numerusform>
            <numerusform>%n recommandations</numerusform>
        </translation>
    </message>
    <message>
        <source>Every element that article 30 asks for is there.</source>
        <translation>Tout ce que demande l’article 30 est là.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>Enter goes to the field.</source>
        <translation>Entrée mène au champ.</translation>
    </message>
    <message>
        <source>%1: decision %2, in force since %3</source>
        <translation>%1&#xa0;: décision %2, en vigueur depuis le %3</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partielle</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>expire bientôt</translation>
    </message>
    <message>
        <source>adequate</source>
        <translation>adéquat</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>%1: in the European Economic Area, no transfer</source>
        <translation>%1&#xa0;: dans l’Espace économique européen, pas de transfert</translation>
    </message>
    <message>
        <source>no transfer</source>
        <translation>pas de transfert</translation>
    </message>
    <message>
        <source>%1: decision %2 is no longer in force (until %3)</source>
        <translation>%1&#xa0;: la décision %2 n’est plus en vigueur (jusqu’au %3)</translation>
    </message>
    <message>
        <source>%1: no adequacy decision; another safeguard is needed</source>
        <translation>%1&#xa0;: pas de décision d’adéquation&#xa0;; une autre garantie est nécessaire</translation>
    </message>
    <message>
        <source>safeguard given</source>
        <translation>garantie indiquée</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>Transfers and adequacy decisions</source>
        <translation>Transferts et décisions d’adéquation</translation>
    </message>
    <message>
        <source>Retention periods proposed</source>
        <translation>Durées de conservation proposées</translation>
    </message>
    <message>
        <source>Data %1</source>
        <translation>Donnée %1</translation>
    </message>
    <message>
        <source>advice, not law</source>
        <translation>recommandation, non obligatoire</translation>
    </message>
    <message>
        <source>law</source>
        <translation>texte obligatoire</translation>
    </message>
    <message>
        <source>The sheet says: %1</source>
        <translation>La fiche dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>plus court</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>plus long</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Impact assessment: what the sheet itself says</source>
        <translation>Analyse d’impact&#xa0;: ce que dit la fiche elle-même</translation>
    </message>
    <message>
        <source>on the CNIL’s list</source>
        <translation>liste de la CNIL</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>critère</translation>
    </message>
    <message>
        <source>exempt type</source>
        <translation>type dispensé</translation>
    </message>
    <message>
        <source>A DPIA looks needed: conclude below, with your reasons (article 35).</source>
        <translation>Une AIPD paraît nécessaire&#xa0;: concluez ci-dessous, avec vos motifs (article 35).</translation>
    </message>
    <message>
        <source>Fewer than two criteria: note your conclusion below (article 35).</source>
        <translation>Moins de deux critères&#xa0;: notez votre conclusion ci-dessous (article 35).</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Grilles d’examen</translation>
    </message>
    <message>
        <source>Concluded: %1</source>
        <translation>Conclu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Keep the answers</source>
        <translation>Garder les réponses</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>What was examined (the further purpose, the interest)</source>
        <translation>Ce qui a été examiné (la finalité ultérieure, l’intérêt)</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Conclude today</source>
        <translation>Conclure aujourd’hui</translation>
    </message>
    <message>
        <source>The last one is of %1; a new one takes its place, the former stays in the history.</source>
        <translation>La dernière est du %1&#xa0;; une nouvelle la remplace, l’ancienne reste dans l’historique.</translation>
    </message>
    <message>
        <source>A conclusion needs its reasons.</source>
        <translation>Une conclusion a besoin de ses motifs.</translation>
    </message>
    <message>
        <source>The CNIL exempts this type (article 35(5)): check that it really is of it, and note your conclusion below.</source>
        <translation>La CNIL dispense ce type d’AIPD (article 35(5)) : vérifiez que le traitement en relève bien, et notez votre conclusion ci-dessous.</translation>
    </message>
</context>
<context>
    <name>greffe::AdviceTab</name>
    <message>
        <source>The DPO’s opinions on this record belong here: dated, and followed or not and why. They show that the DPO was involved (articles 38 and 39).</source>
        <translation>Les avis du DPO sur cette fiche se gardent ici : datés, suivis ou non et pourquoi. Ils montrent que le DPO a été associé (articles 38 et 39).</translation>
    </message>
    <message>
        <source>Opinions of the DPO</source>
        <translation>Avis du DPO</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Donné le</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>New opinion…</source>
        <translation>Nouvel avis…</translation>
    </message>
    <message>
        <source>Followed or not…</source>
        <translation>Suivi ou non…</translation>
    </message>
    <message>
        <source>List of all opinions…</source>
        <translation>Liste de tous les avis…</translation>
    </message>
    <message>
        <source>New opinion of the DPO</source>
        <translation>Nouvel avis du DPO</translation>
    </message>
    <message>
        <source>What was asked, and what the DPO advises. Whether it was followed can be noted later.</source>
        <translation>Ce qui a été demandé, et ce que le DPO conseille. Que l’avis soit suivi ou non peut se noter plus tard.</translation>
    </message>
    <message>
        <source>Keep the opinion</source>
        <translation>Garder l’avis</translation>
    </message>
    <message>
        <source>Followed or not</source>
        <translation>Suivi ou non</translation>
    </message>
    <message>
        <source>If the opinion is not followed, note why: article 38 wants the DPO heard.</source>
        <translation>Si l’avis n’est pas suivi, notez pourquoi : l’article 38 veut que le DPO soit entendu.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Correct the opinion</source>
        <translation>Corriger l’avis</translation>
    </message>
    <message>
        <source>The words as they were stay in the history.</source>
        <translation>Les mots d’avant restent dans l’historique.</translation>
    </message>
    <message>
        <source>opinions</source>
        <translation>avis</translation>
    </message>
</context>
<context>
    <name>greffe::BackupSection</name>
    <message>
        <source>Greffe vaults (*.greffe)</source>
        <translation>Coffres Greffe (*.greffe)</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>du jour</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>avant mise à jour</translation>
    </message>
    <message>
        <source>before a change of key</source>
        <translation>avant changement de clé</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>avant import</translation>
    </message>
    <message>
        <source>before a purge</source>
        <translation>avant purge</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>demandée</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Made by themselves at the first opening of the day and before an import, an update, a change of key or a purge; each is a whole encrypted copy, opened once to prove that it works. Kept: 7 daily, 4 weekly, 12 monthly.</source>
        <translation>Elles se font toutes seules à la première ouverture du jour et avant un import, une mise à jour, un changement de clé ou une purge&#xa0;; chacune est une copie entière et chiffrée, ouverte une fois pour prouver qu’elle marche. Gardées&#xa0;: 7 quotidiennes, 4 hebdomadaires, 12 mensuelles.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Back up to another place…</source>
        <translation>Sauvegarder ailleurs…</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Second dossier</translation>
    </message>
    <message>
        <source>A stick, a share or a synchronised folder: what burns or is stolen with this computer is not a backup. The choice belongs to this computer.</source>
        <translation>Une clé, un partage ou un dossier synchronisé&#xa0;: ce qui brûle ou se fait voler avec cet ordinateur n’est pas une sauvegarde. Ce choix vaut pour cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>Pas de second dossier</translation>
    </message>
    <message>
        <source>Space for backups in each folder</source>
        <translation>Place pour les sauvegardes dans chaque dossier</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 au plus</translation>
    </message>
    <message>
        <source>no limit of space</source>
        <translation>sans limite de place</translation>
    </message>
    <message>
        <source>Space in each folder</source>
        <translation>Place dans chaque dossier</translation>
    </message>
    <message>
        <source>What can be restored</source>
        <translation>Ce qui peut être restauré</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Gardée jusqu’au</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Restore to a new file…</source>
        <translation>Restaurer dans un nouveau fichier…</translation>
    </message>
    <message>
        <source>Reference of a record to take from the backup</source>
        <translation>Référence d’une fiche à reprendre de la sauvegarde</translation>
    </message>
    <message>
        <source>for example DEM-2026-0041</source>
        <translation>par exemple DEM-2026-0041</translation>
    </message>
    <message>
        <source>Take this record from the backup</source>
        <translation>Reprendre cette fiche de la sauvegarde</translation>
    </message>
    <message>
        <source>Leaving Greffe</source>
        <translation>Quitter Greffe</translation>
    </message>
    <message>
        <source>Everything (records with their versions, documents, journal) in one encrypted ZIP that 7-Zip and other programs open, without Greffe.</source>
        <translation>Tout (fiches avec leurs versions, documents, journal) dans un ZIP chiffré que 7-Zip et d’autres programmes ouvrent, sans Greffe.</translation>
    </message>
    <message>
        <source>Export everything, encrypted…</source>
        <translation>Tout exporter, chiffré…</translation>
    </message>
    <message>
        <source>The latest backup is of %1.</source>
        <translation>La dernière sauvegarde est du %1.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aucun pour l’instant.</translation>
    </message>
    <message>
        <source>Last success: %1.</source>
        <translation>Dernière réussite&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No copy there yet.</source>
        <translation>Pas encore de copie.</translation>
    </message>
    <message>
        <source>The folder is not there at the moment.</source>
        <translation>Le dossier n’est pas là en ce moment.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>second folder</source>
        <translation>second dossier</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Sauvegarder le coffre</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Second dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Take a record from a backup</source>
        <translation>Reprendre une fiche d’une sauvegarde</translation>
    </message>
    <message>
        <source>Choose a backup in the list and type the reference of the record.</source>
        <translation>Choisissez une sauvegarde dans la liste et tapez la référence de la fiche.</translation>
    </message>
    <message>
        <source>Take %1 from the backup?</source>
        <translation>Reprendre %1 de la sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>“%1”, as it was on %2. If it still exists here, this becomes a new version of it and the present one stays in its history.</source>
        <translation>«&#xa0;%1&#xa0;», dans son état du %2. Si la fiche existe encore ici, ce sera une nouvelle version&#xa0;; l’actuelle reste dans son historique.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Tout exporter</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>Archives ZIP (*.zip)</translation>
    </message>
    <message>
        <source>The password of the archive: copy it now, it is not shown again.</source>
        <translation>Le mot de passe de l’archive&#xa0;: copiez-le maintenant, il ne sera plus montré.</translation>
    </message>
</context>
<context>
    <name>greffe::BilingualEditor</name>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
</context>
<context>
    <name>greffe::BreachesPage</name>
    <message>
        <source>Breaches</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>New breach</source>
        <translation>Nouvelle violation</translation>
    </message>
    <message>
        <source>No breach recorded.</source>
        <translation>Aucune violation enregistrée.</translation>
    </message>
    <message>
        <source>Every personal data breach belongs here, also those that are not notified (article 33(5)).</source>
        <translation>Toute violation de données personnelles a sa place ici, y compris celles qui ne sont pas notifiées (article 33(5)).</translation>
    </message>
    <message>
        <source>The moment of awareness is missing.</source>
        <translation>Le moment du constat manque.</translation>
    </message>
    <message>
        <source>The 72 hours run from it.</source>
        <translation>Les 72 heures en dépendent.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>How the 72 hours were counted</source>
        <translation>Comment les 72 heures sont comptées</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> le %1</translation>
    </message>
    <message>
        <source>Notified to the CNIL</source>
        <translation>Notifiée à la CNIL</translation>
    </message>
    <message>
        <source>The limit was %1.</source>
        <translation>La limite était&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Decided: no notice to the CNIL</source>
        <translation>Décision&#xa0;: pas de notification à la CNIL</translation>
    </message>
    <message>
        <source>To be notified before %1</source>
        <translation>À notifier avant le %1</translation>
    </message>
    <message>
        <source>72 hours after awareness (article 33(1)), unless the breach is unlikely to result in a risk.</source>
        <translation>72 heures après le constat (article 33(1)), sauf si la violation n’est pas susceptible d’engendrer un risque.</translation>
    </message>
    <message>
        <source>What is not known yet can stay open: the notice may be completed later.</source>
        <translation>Ce qui n’est pas encore connu peut rester ouvert&#xa0;: la notification se complète ensuite.</translation>
    </message>
    <message>
        <source>aware on %1</source>
        <translation>constatée le %1</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 personnes</translation>
    </message>
    <message>
        <source>Severity (ENISA): %1</source>
        <translation>Gravité (ENISA)&#xa0;: %1</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Prochaine étape&#xa0;: %1</translation>
    </message>
    <message>
        <source>Qualify…</source>
        <translation>Qualifier…</translation>
    </message>
    <message>
        <source>Assess…</source>
        <translation>Évaluer…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Prepare the notice</source>
        <translation>Préparer la notification</translation>
    </message>
    <message>
        <source>It was sent…</source>
        <translation>Elle est partie…</translation>
    </message>
    <message>
        <source>Complete the notice</source>
        <translation>Compléter la notification</translation>
    </message>
    <message>
        <source>Record the message</source>
        <translation>Noter le message</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clôturer…</translation>
    </message>
    <message>
        <source>Qualify and assess…</source>
        <translation>Qualifier et évaluer…</translation>
    </message>
    <message>
        <source>Decide on notifying the CNIL…</source>
        <translation>Décider de notifier la CNIL…</translation>
    </message>
    <message>
        <source>Decide on informing the persons…</source>
        <translation>Décider d’informer les personnes…</translation>
    </message>
    <message>
        <source>A notice was sent…</source>
        <translation>Une notification est partie…</translation>
    </message>
    <message>
        <source>Preview of the initial notice</source>
        <translation>Aperçu de la notification initiale</translation>
    </message>
    <message>
        <source>Preview of the complementary notice</source>
        <translation>Aperçu de la notification complémentaire</translation>
    </message>
    <message>
        <source>Preview of the complete notice</source>
        <translation>Aperçu de la notification complète</translation>
    </message>
    <message>
        <source>Close the breach</source>
        <translation>Clôturer la violation</translation>
    </message>
    <message>
        <source>A closed breach stays in the internal register (article 33(5)).</source>
        <translation>Une violation close reste au registre interne (article 33(5)).</translation>
    </message>
    <message>
        <source>Qualify and assess</source>
        <translation>Qualifier et évaluer</translation>
    </message>
    <message>
        <source>A breach of personal data, or an incident without any; then the risk for the persons.</source>
        <translation>Une violation de données personnelles, ou un incident sans elles&#xa0;; puis le risque pour les personnes.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Notify the CNIL?</source>
        <translation>Notifier la CNIL&#xa0;?</translation>
    </message>
    <message>
        <source>Inform the persons?</source>
        <translation>Informer les personnes&#xa0;?</translation>
    </message>
    <message>
        <source>The controller decides; the DPO advises. The reason is kept.</source>
        <translation>Le responsable décide, le DPO conseille. Le motif est conservé.</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Noter la décision</translation>
    </message>
    <message>
        <source>A notice was sent</source>
        <translation>Une notification est partie</translation>
    </message>
    <message>
        <source>Record the notice</source>
        <translation>Noter la notification</translation>
    </message>
    <message>
        <source>Open a breach first: the file is kept with it.</source>
        <translation>Ouvrez d’abord une violation&#xa0;: le fichier est gardé avec elle.</translation>
    </message>
    <message>
        <source>Through the CNIL’s online service; note the number that it gave.</source>
        <translation>Par le téléservice de la CNIL&#xa0;; notez le numéro qu’il a donné.</translation>
    </message>
    <message>
        <source>Aware since</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Notify before</source>
        <translation>À notifier avant</translation>
    </message>
</context>
<context>
    <name>greffe::BuildPanel</name>
    <message>
        <source>Data of other people are inside</source>
        <translation>Il contient des données d’autres personnes</translation>
    </message>
    <message>
        <source>Protect the archive with a password (AES-256)</source>
        <translation>Protéger l’archive par un mot de passe (AES-256)</translation>
    </message>
    <message>
        <source>Password of the archive</source>
        <translation>Mot de passe de l’archive</translation>
    </message>
    <message>
        <source>Build the package…</source>
        <translation>Produire l’archive…</translation>
    </message>
    <message>
        <source>New data package</source>
        <translation>Nouvelle archive de données</translation>
    </message>
    <message>
        <source>1. The request that it answers</source>
        <translation>1. La demande à laquelle elle répond</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Choose a request</source>
        <translation>Choisissez une demande</translation>
    </message>
    <message>
        <source>CSV and JSON files become tables in both formats; other files go as they are. Say where each comes from.</source>
        <translation>Les fichiers CSV et JSON deviennent des tableaux dans les deux formats&#xa0;; les autres partent tels quels. Dites d’où vient chacun.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>3. What belongs in, and what does not</source>
        <translation>3. Ce qui en fait partie, et ce qui n’en fait pas partie</translation>
    </message>
    <message>
        <source>Scope of article 20</source>
        <translation>Périmètre de l’article 20</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>In the package</source>
        <translation>Dans l’archive</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>How they are protected (article 20(4))</source>
        <translation>Comment elles sont protégées (article 20(4))</translation>
    </message>
    <message>
        <source>4. Handing over</source>
        <translation>4. La remise</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>yes, to be checked</source>
        <translation>oui, à vérifier</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>The request names no activity yet.</source>
        <translation>La demande ne nomme encore aucun traitement.</translation>
    </message>
    <message>
        <source>Name them in the request to have the scope of article 20 here.</source>
        <translation>Nommez-les dans la demande pour avoir ici le périmètre de l’article 20.</translation>
    </message>
    <message>
        <source>Choose the request first.</source>
        <translation>Choisissez d’abord la demande.</translation>
    </message>
    <message>
        <source>This password is too easy to guess: make it longer.</source>
        <translation>Ce mot de passe est trop facile à deviner&#xa0;: allongez-le.</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Enregistrer l’archive</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>Archives ZIP (*.zip)</translation>
    </message>
    <message>
        <source>2. The person’s data</source>
        <translation>2. Les données de la personne</translation>
    </message>
    <message>
        <source>Files of the person’s data</source>
        <translation>Fichiers des données de la personne</translation>
    </message>
    <message>
        <source>The person’s data</source>
        <translation>Les données de la personne</translation>
    </message>
    <message>
        <source>Add the files of the person’s data.</source>
        <translation>Ajoutez les fichiers des données de la personne.</translation>
    </message>
</context>
<context>
    <name>greffe::BulkBar</name>
    <message>
        <source>Choose none</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>greffe::Card</name>
    <message>
        <source>how was this computed?</source>
        <translation>comment est-ce calculé&#xa0;?</translation>
    </message>
    <message>
        <source>Indicative computation: it does not replace legal advice.</source>
        <translation>Calcul indicatif&#xa0;: il ne remplace pas un conseil juridique.</translation>
    </message>
</context>
<context>
    <name>greffe::ChangeView</name>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>vidé</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Aucune différence.</translation>
    </message>
    <message>
        <source>row added</source>
        <translation>ligne ajoutée</translation>
    </message>
    <message>
        <source>row removed</source>
        <translation>ligne retirée</translation>
    </message>
    <message>
        <source>moved from place %1 to place %2</source>
        <translation>déplacée de la place %1 à la place %2</translation>
    </message>
</context>
<context>
    <name>greffe::CheckSection</name>
    <message>
        <source>Checks and place</source>
        <translation>Contrôles et emplacement</translation>
    </message>
    <message>
        <source>Reads every page of the vault, the whole journal and every attached document on a copy, while you go on working. The result is written into the journal.</source>
        <translation>Relit chaque page du coffre, tout le journal et chaque document joint sur une copie, pendant que vous continuez à travailler. Le résultat est écrit dans le journal.</translation>
    </message>
    <message>
        <source>Check the vault now</source>
        <translation>Vérifier le coffre maintenant</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Save the result as PDF…</source>
        <translation>Enregistrer le résultat en PDF…</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Avancement du contrôle</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing was changed.</source>
        <translation>Le contrôle a été arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>Ce coffre</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Numéro %1</translation>
    </message>
    <message>
        <source>Copies in the same folder</source>
        <translation>Copies dans le même dossier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Modifiée le</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Compare with the vault</source>
        <translation>Comparer avec le coffre</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Là-bas</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Take this record from the copy</source>
        <translation>Reprendre cette fiche de la copie</translation>
    </message>
    <message>
        <source>Copying the file…</source>
        <translation>Copie du fichier…</translation>
    </message>
    <message>
        <source>Reading every page, the journal and the documents…</source>
        <translation>Lecture de chaque page, du journal et des documents…</translation>
    </message>
    <message>
        <source>In order: %1.</source>
        <translation>En ordre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>FAULT: %1.</source>
        <translation>DÉFAUT&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Keep this file as it is. Restore the latest sound backup, or save what can still be read: lock the vault, then “Restore or repair…” on the first screen.</source>
        <translation>Gardez ce fichier tel quel. Restaurez la dernière sauvegarde saine, ou sauvez ce qui se lit encore&#xa0;: verrouillez le coffre, puis «&#xa0;Restaurer ou réparer…&#xa0;» sur le premier écran.</translation>
    </message>
    <message>
        <source>check-of-the-vault</source>
        <translation>controle-du-coffre</translation>
    </message>
    <message>
        <source>Save the result of the check</source>
        <translation>Enregistrer le résultat du contrôle</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>On this computer’s disk, outside of any known synchronised folder.</source>
        <translation>Sur le disque de cet ordinateur, hors de tout dossier synchronisé connu.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Compare with a copy elsewhere…</source>
        <translation>Comparer avec une copie ailleurs…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Greffe vaults (*.greffe);;All files (*)</source>
        <translation>Coffres Greffe (*.greffe);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Last entry here: %1, there: %2. %3 equal records.</source>
        <translation>Dernière écriture ici&#xa0;: %1, là-bas&#xa0;: %2. %3 fiches identiques.</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>seulement ici</translation>
    </message>
    <message>
        <source>only there</source>
        <translation>seulement là-bas</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différente</translation>
    </message>
    <message>
        <source>Take %1 from the copy?</source>
        <translation>Reprendre %1 de la copie&#xa0;?</translation>
    </message>
    <message>
        <source>Its state in the copy becomes a new version here. The present one stays in its history.</source>
        <translation>Son état dans la copie devient une nouvelle version ici. L’actuelle reste dans son historique.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
</context>
<context>
    <name>greffe::ChecklistView</name>
    <message>
        <source>The sheet says: %1</source>
        <translation>La fiche dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reason for the answer to question %1</source>
        <translation>Motif de la réponse à la question %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>%1 réponses sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) ask(s) for attention</source>
        <translation>
            <numerusform>%n réponse appelle l’attention</numerusform>
            <numerusform>%n réponses appellent l’attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::ChoiceEditor</name>
    <message>
        <source>Not given</source>
        <translation>Non renseigné</translation>
    </message>
</context>
<context>
    <name>greffe::ChoicesEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Retirer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Chercher dans la liste</translation>
    </message>
</context>
<context>
    <name>greffe::ComparePanel</name>
    <message>
        <source>Back to the sheet (Esc)</source>
        <translation>Retour à la fiche (Échap)</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
</context>
<context>
    <name>greffe::ContactUses</name>
    <message>
        <source>Activities that give it data</source>
        <translation>Traitements qui lui donnent des données</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>No activity names this contact. On a sheet, choose it under Recipients.</source>
        <translation>Aucun traitement ne nomme ce contact. Sur une fiche, choisissez-le dans Destinataires.</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) give(s) it data. Enter opens the sheet.</source>
        <translation>
            <numerusform>%n traitement lui donne des données. Entrée ouvre la fiche.</numerusform>
            <numerusform>%n traitements lui donnent des données. Entrée ouvre la fiche.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>No contact yet.</source>
        <translation>Aucun contact.</translation>
    </message>
    <message>
        <source>Processors with their article 28 contracts, recipients, joint controllers and authorities belong here.</source>
        <translation>Les sous-traitants et leurs contrats de l’article 28, les destinataires, les responsables conjoints et les autorités ont leur place ici.</translation>
    </message>
    <message>
        <source>Contract expired on %1</source>
        <translation>Contrat expiré le %1</translation>
    </message>
    <message>
        <source>Contract runs until %1</source>
        <translation>Contrat en cours jusqu’au %1</translation>
    </message>
    <message>
        <source>No signed contract (article 28(3))</source>
        <translation>Pas de contrat signé (article 28(3))</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Contract signed</source>
        <translation>Contrat signé</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> le %1</translation>
    </message>
    <message>
        <source>Who receives what…</source>
        <translation>Qui reçoit quoi…</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Traitements</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Outside the EEA, and no safeguard is given (articles 44 to 49).</source>
        <translation>Hors de l’EEE, et sans garantie indiquée (articles 44 à 49).</translation>
    </message>
    <message>
        <source>Outside the EEA; safeguard: %1</source>
        <translation>Hors de l’EEE&#xa0;; garantie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Recipients and data</source>
        <translation>Destinataires et données</translation>
    </message>
</context>
<context>
    <name>greffe::CreateVault</name>
    <message>
        <source>A new vault</source>
        <translation>Un nouveau coffre</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même, encore une fois</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Créer le coffre</translation>
    </message>
    <message>
        <source>Where to put the vault</source>
        <translation>Où mettre le coffre</translation>
    </message>
    <message>
        <source>Greffe vaults (*.greffe)</source>
        <translation>Coffres Greffe (*.greffe)</translation>
    </message>
    <message>
        <source>Give the organisation, your name and the file.</source>
        <translation>Indiquez l’organisme, votre nom et le fichier.</translation>
    </message>
    <message>
        <source>There is already a file of this name. It was not touched: choose another name.</source>
        <translation>Un fichier de ce nom existe déjà. Il n’a pas été touché&#xa0;: choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>greffe::DeskPage</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>%1 (Ctrl+N)</source>
        <translation>%1 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Retirer le filtre «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Archived records</source>
        <translation>Fiches archivées</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Retirer tous les filtres</translation>
    </message>
    <message>
        <source>Nothing matches this filter.</source>
        <translation>Rien ne répond à ce filtre.</translation>
    </message>
    <message>
        <source>Choose another filter above, or remove it.</source>
        <translation>Choisissez un autre filtre ci-dessus, ou retirez-le.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) chosen</source>
        <translation>
            <numerusform>%n fiche sélectionnée</numerusform>
            <numerusform>%n fiches sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) archived.</source>
        <translation>
            <numerusform>%n fiche archivée.</numerusform>
            <numerusform>%n fiches archivées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) brought back.</source>
        <translation>
            <numerusform>%n fiche rétablie.</numerusform>
            <numerusform>%n fiches rétablies.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n record(s) left as they were.</source>
        <translation>
            <numerusform>Arrêté : %n fiche est restée telle quelle.</numerusform>
            <numerusform>Arrêté : %n fiches sont restées telles quelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) stayed as they were:</source>
        <translation>
            <numerusform>%n fiche est restée telle quelle :</numerusform>
            <numerusform>%n fiches sont restées telles quelles :</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>days</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a day</comment>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a day</comment>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>Filtre enregistré</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Tous les organismes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’an dernier</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nom du filtre</translation>
    </message>
    <message>
        <source>Filter “%1” saved for everyone who works in this vault.</source>
        <translation>Filtre « %1 » enregistré pour tous ceux qui travaillent dans ce coffre.</translation>
    </message>
    <message>
        <source>Remove a saved filter</source>
        <translation>Retirer un filtre enregistré</translation>
    </message>
    <message>
        <source>Filter “%1” removed; the records stay.</source>
        <translation>Filtre « %1 » retiré ; les fiches restent.</translation>
    </message>
</context>
<context>
    <name>greffe::DocumentViewer</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Picture of the document</source>
        <translation>Image du document</translation>
    </message>
</context>
<context>
    <name>greffe::ExportPanel</name>
    <message>
        <source>Back to the register (Esc)</source>
        <translation>Retour au registre (Échap)</translation>
    </message>
    <message>
        <source>Export the register</source>
        <translation>Exporter le registre</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message numerus="yes">
        <source>The whole register (%n sheet(s))</source>
        <translation>
            <numerusform>Tout le registre (%n fiche)</numerusform>
            <numerusform>Tout le registre (%n fiches)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheets that the list shows now (%n)</source>
        <translation>
            <numerusform>Les fiches que la liste montre en ce moment (%n)</numerusform>
            <numerusform>Les fiches que la liste montre en ce moment (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the open sheet, %1</source>
        <translation>Seulement la fiche ouverte, %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The book to print, sign and show: front page, contents, one sheet for each activity, annexes.</source>
        <translation>Le livre à imprimer, signer et présenter&#xa0;: page de garde, sommaire, une fiche par traitement, annexes.</translation>
    </message>
    <message>
        <source>ODS, the CNIL’s form</source>
        <translation>ODS, le modèle de la CNIL</translation>
    </message>
    <message>
        <source>The CNIL’s own file, with its sheets and lists; opens in LibreOffice and Excel.</source>
        <translation>Le fichier de la CNIL, avec ses feuilles et ses listes&#xa0;; s’ouvre dans LibreOffice et Excel.</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>A table with a row for each activity, and a sheet for each list.</source>
        <translation>Un tableau avec une ligne par traitement, et une feuille par liste.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>One row for each activity, for other programs.</source>
        <translation>Une ligne par traitement, pour d’autres logiciels.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Everything, without loss: to move the register to another vault.</source>
        <translation>Tout, sans perte&#xa0;: pour porter le registre dans un autre coffre.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Langue du document</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Écrire le fichier…</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256&#xa0;: %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Communicable: without security measures and names of people</source>
        <translation>Communicable&#xa0;: sans les mesures de sécurité ni les noms de personnes</translation>
    </message>
    <message>
        <source>What a public body hands to whoever asks for its register.</source>
        <translation>Ce qu’un organisme public remet à qui demande son registre.</translation>
    </message>
    <message>
        <source>Each sheet as it was approved last</source>
        <translation>Chaque fiche dans sa dernière version approuvée</translation>
    </message>
    <message>
        <source>Sheets that were never approved are left out.</source>
        <translation>Les fiches jamais approuvées n’y sont pas.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Reading the sheets: %1 of %2</source>
        <translation>Lecture des fiches : %1 sur %2</translation>
    </message>
    <message>
        <source>Writing: page %1 of %2</source>
        <translation>Écriture : page %1 sur %2</translation>
    </message>
    <message>
        <source>Writing and reading again…</source>
        <translation>Écriture et relecture…</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>Export arrêté. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Reading the sheets…</source>
        <translation>Lecture des fiches…</translation>
    </message>
</context>
<context>
    <name>greffe::ExportsPage</name>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>Nouvelle archive</translation>
    </message>
    <message>
        <source>No package was built yet.</source>
        <translation>Aucune archive produite.</translation>
    </message>
    <message>
        <source>Check a package…</source>
        <translation>Vérifier une archive…</translation>
    </message>
    <message>
        <source>built on %1</source>
        <translation>produite le %1</translation>
    </message>
    <message>
        <source>Handed over on %1</source>
        <translation>Remise le %1</translation>
    </message>
    <message>
        <source>Built, not handed over yet.</source>
        <translation>Produite, pas encore remise.</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Prochaine étape&#xa0;: %1</translation>
    </message>
    <message>
        <source>hand over the package</source>
        <translation>remettre l’archive</translation>
    </message>
    <message>
        <source>By a safe way; a password travels apart from the file.</source>
        <translation>Par un moyen sûr&#xa0;; un mot de passe voyage séparément du fichier.</translation>
    </message>
    <message>
        <source>It was handed over…</source>
        <translation>Elle a été remise…</translation>
    </message>
    <message>
        <source>The package was handed over</source>
        <translation>L’archive a été remise</translation>
    </message>
    <message>
        <source>The day and the way; the answer to the request is recorded at the request.</source>
        <translation>Le jour et le moyen&#xa0;; la réponse à la demande se note sur la demande.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Check a package</source>
        <translation>Vérifier une archive</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>Archives ZIP (*.zip)</translation>
    </message>
    <message>
        <source>The package is sound.</source>
        <translation>L’archive est intègre.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s), every SHA-256 holds.</source>
        <translation>
            <numerusform>%1&#xa0;: %n fichier, son SHA-256 est juste.</numerusform>
            <numerusform>%1&#xa0;: %n fichiers, chaque SHA-256 est juste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The package is not sound.</source>
        <translation>L’archive n’est pas intègre.</translation>
    </message>
    <message>
        <source>Copies of a person’s data (article 15) and portability packages (article 20) that were handed over are kept here, with their hash.</source>
        <translation>Les copies de données (article 15) et les archives de portabilité (article 20) remises aux personnes sont gardées ici, avec leur empreinte.</translation>
    </message>
</context>
<context>
    <name>greffe::FieldEditor</name>
    <message>
        <source>%1, %2</source>
        <comment>label of a field, part of it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>greffe::FilterStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1: from</source>
        <comment>a date field</comment>
        <translation>%1 : du</translation>
    </message>
    <message>
        <source>until</source>
        <comment>end of a range of days</comment>
        <translation>au</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>This is not a date: for example 5/3/2026.</source>
        <translation>Ce n’est pas une date : par exemple 5/3/2026.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
</context>
<context>
    <name>greffe::FindingList</name>
    <message>
        <source>to correct</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>conseillé</translation>
    </message>
</context>
<context>
    <name>greffe::FlagEditor</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>greffe::FormRow</name>
    <message>
        <source>Required: the record cannot be saved without it</source>
        <translation>Exigé&#xa0;: la fiche ne peut être enregistrée sans lui</translation>
    </message>
</context>
<context>
    <name>greffe::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>About Greffe</source>
        <translation>À propos de Greffe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>greffe::ImportPanel</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) read</source>
        <translation>
            <numerusform>%n fiche lue</numerusform>
            <numerusform>%n fiches lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifiée</numerusform>
            <numerusform>%n modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n inchangée</numerusform>
            <numerusform>%n inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) without a home</source>
        <translation>
            <numerusform>%n cellule sans place</numerusform>
            <numerusform>%n cellules sans place</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written before you say so.</source>
        <translation>Rien n’est écrit avant que vous le disiez.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) prevent this import</source>
        <translation>
            <numerusform>%n problème empêche cet import</numerusform>
            <numerusform>%n problèmes empêchent cet import</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the file and import it again. The vault has not changed.</source>
        <translation>Corrigez le fichier et importez-le de nouveau. Le coffre n’a pas changé.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>given on import</source>
        <translation>donnée à l’import</translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s)</source>
        <translation>
            <numerusform>%n nouvelle fiche</numerusform>
            <numerusform>%n nouvelles fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Record and field</source>
        <translation>Fiche et champ</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>Après l’import</translation>
    </message>
    <message>
        <source>row added</source>
        <translation>ligne ajoutée</translation>
    </message>
    <message>
        <source>row removed</source>
        <translation>ligne retirée</translation>
    </message>
    <message>
        <source>row moved</source>
        <translation>ligne déplacée</translation>
    </message>
    <message numerus="yes">
        <source>%n changed record(s)</source>
        <translation>
            <numerusform>%n fiche modifiée</numerusform>
            <numerusform>%n fiches modifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields that this file format does not carry stay as they are.</source>
        <translation>Les champs que ce format ne porte pas restent tels quels.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cellule</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message numerus="yes">
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>Importer %n fiche</numerusform>
            <numerusform>Importer %n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Rien à importer</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>The organisation, from the front page of the file</source>
        <translation>L’organisme, d’après la première page du fichier</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Those that belong to a record are kept in its notes; copy by hand what else matters.</source>
        <translation>Celles qui appartiennent à une fiche sont gardées dans ses notes&#xa0;; recopiez à la main ce qui compte parmi les autres.</translation>
    </message>
    <message>
        <source>No filled record was found in this file: it may be the empty form. Fill it in and import it again, or create the first record here.</source>
        <translation>Aucune fiche remplie dans ce fichier&#xa0;: c’est peut-être le modèle vide. Remplissez-le et importez-le de nouveau, ou créez ici la première fiche.</translation>
    </message>
</context>
<context>
    <name>greffe::InstantEditor</name>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>fuseau horaire</translation>
    </message>
</context>
<context>
    <name>greffe::IntakePanel</name>
    <message>
        <source>Read the letter</source>
        <translation>Lire la lettre</translation>
    </message>
    <message>
        <source>Fill in the request</source>
        <translation>Remplir la demande</translation>
    </message>
    <message>
        <source>From a letter</source>
        <translation>Depuis une lettre</translation>
    </message>
    <message>
        <source>Greffe shows what the letter seems to say, and the words that say so. You take, change or leave each proposal; nothing is stored before you save the request.</source>
        <translation>Greffe montre ce que la lettre semble dire, et les mots qui le disent. Vous retenez, corrigez ou écartez chaque proposition ; rien n’est enregistré avant que vous n’enregistriez la demande.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Fill in the request (Ctrl+Enter)</source>
        <translation>Remplir la demande (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Letter or e-mail</source>
        <translation>Lettre ou courriel</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Texte de la lettre</translation>
    </message>
    <message>
        <source>Paste the letter here (Ctrl+V), open a file, or drop one.</source>
        <translation>Collez la lettre ici (Ctrl+V), ouvrez un fichier ou déposez-le.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open a letter</source>
        <translation>Ouvrir une lettre</translation>
    </message>
    <message>
        <source>Letters and e-mails (*.eml *.txt);;All files (*)</source>
        <translation>Lettres et courriels (*.eml *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s), kept inside the e-mail</source>
        <translation>
            <numerusform>%n pièce jointe, gardée dans le courriel</numerusform>
            <numerusform>%n pièces jointes, gardées dans le courriel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: because of %2</source>
        <translation>%1 : à cause de %2</translation>
    </message>
    <message>
        <source>Show these words in the letter</source>
        <translation>Montrer ces mots dans la lettre</translation>
    </message>
    <message>
        <source>There is no text to read yet. Paste the letter or open a file.</source>
        <translation>Il n’y a pas encore de texte à lire. Collez la lettre ou ouvrez un fichier.</translation>
    </message>
    <message>
        <source>Rights asked for</source>
        <translation>Droits demandés</translation>
    </message>
    <message>
        <source>No right was recognised. Choose it yourself below or in the form; a request needs no particular words.</source>
        <translation>Aucun droit n’a été reconnu. Choisissez-le ci-dessous ou dans la fiche ; une demande n’exige aucune formule.</translation>
    </message>
    <message>
        <source>Another right</source>
        <translation>Un autre droit</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>date of the e-mail</source>
        <translation>date du courriel</translation>
    </message>
    <message>
        <source>The day on which the organisation received it starts the time limit.</source>
        <translation>Le délai part du jour où l’organisme l’a reçue.</translation>
    </message>
    <message>
        <source>The letter itself is dated %1.</source>
        <translation>La lettre elle-même est datée du %1.</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Date de la lettre</translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation>Qui écrit</translation>
    </message>
    <message>
        <source>Somebody seems to write for another person: whoever signs is the requester; name the person concerned yourself.</source>
        <translation>Quelqu’un semble écrire pour une autre personne : le signataire est le demandeur ; nommez vous-même la personne concernée.</translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation>Personne concernée</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) perhaps of the same person</source>
        <translation>
            <numerusform>%n demande peut-être de la même personne</numerusform>
            <numerusform>%n demandes peut-être de la même personne</numerusform>
        </translation>
    </message>
    <message>
        <source>A request of somebody already known still needs its identity check.</source>
        <translation>La demande d’une personne déjà connue exige tout de même la vérification de son identité.</translation>
    </message>
    <message>
        <source>Open this request; the letter is left unread</source>
        <translation>Ouvrir cette demande ; la lettre n’est pas gardée</translation>
    </message>
    <message>
        <source>letter of %1.txt</source>
        <translation>lettre du %1.txt</translation>
    </message>
    <message>
        <source>Read the changed letter</source>
        <translation>Relire la lettre modifiée</translation>
    </message>
    <message>
        <source>The text has not been read yet.</source>
        <translation>Le texte n’a pas encore été lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) taken</source>
        <translation>
            <numerusform>%n proposition retenue</numerusform>
            <numerusform>%n propositions retenues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::JournalPage</name>
    <message>
        <source>Show earlier entries</source>
        <translation>Montrer les entrées plus anciennes</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Everything that was done, in a chain that shows any later change. An anchor is the line “journal …” printed on a document: typed here, it proves that the journal still holds what was there then.</source>
        <translation>Tout ce qui a été fait, dans une chaîne qui révèle tout changement ultérieur. Une ancre est la mention «&#xa0;journal …&#xa0;» imprimée sur un document&#xa0;: tapée ici, elle prouve que le journal contient toujours ce qui s’y trouvait alors.</translation>
    </message>
    <message>
        <source>Anchor, for example 1284:9f3a57c2d0b1e4a6 (may stay empty)</source>
        <translation>Ancre, par exemple 1284:9f3a57c2d0b1e4a6 (peut rester vide)</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Ancre</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Empreinte</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %n entries is whole.</source>
        <translation>
            <numerusform>La chaîne de %n entrée est intacte.</numerusform>
            <numerusform>La chaîne de %n entrées est intacte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain of %n entries is whole and holds the anchor.</source>
        <translation>
            <numerusform>La chaîne de %n entrée est intacte et contient l’ancre.</numerusform>
            <numerusform>La chaîne de %n entrées est intacte et contient l’ancre.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain is broken.</source>
        <translation>La chaîne est rompue.</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>journal.jsonl</source>
        <translation>journal.jsonl</translation>
    </message>
    <message>
        <source>Journal (*.jsonl)</source>
        <translation>Journal (*.jsonl)</translation>
    </message>
    <message>
        <source>Journal exported; tools/verify_journal.py checks it without Greffe.</source>
        <translation>Journal exporté&#xa0;; tools/verify_journal.py le vérifie sans Greffe.</translation>
    </message>
</context>
<context>
    <name>greffe::LetterEditor</name>
    <message>
        <source>Insert a field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>From the request</source>
        <translation>De la demande</translation>
    </message>
    <message>
        <source>From the organisation</source>
        <translation>De l’organisme</translation>
    </message>
    <message>
        <source>From the breach</source>
        <translation>De la violation</translation>
    </message>
    <message>
        <source>Filled in for each letter</source>
        <translation>À remplir pour chaque lettre</translation>
    </message>
    <message>
        <source>B</source>
        <translation>G</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italics</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Wording of the letter</source>
        <translation>Texte de la lettre</translation>
    </message>
</context>
<context>
    <name>greffe::LetterPanel</name>
    <message>
        <source>Issue…</source>
        <translation>Émettre…</translation>
    </message>
    <message>
        <source>Issue as ODT…</source>
        <translation>Émettre en ODT…</translation>
    </message>
    <message>
        <source>Issue and print…</source>
        <translation>Émettre et imprimer…</translation>
    </message>
    <message>
        <source>Letter about %1</source>
        <translation>Lettre sur %1</translation>
    </message>
    <message>
        <source>Which letter</source>
        <translation>Quelle lettre</translation>
    </message>
    <message>
        <source>%1 (next step)</source>
        <translation>%1 (prochaine étape)</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Langue de la lettre</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Pages of the letter</source>
        <translation>Pages de la lettre</translation>
    </message>
    <message>
        <source>Do not write</source>
        <translation>Ne pas écrire</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1 (art. %2)</source>
        <translation>%1 (art. %2)</translation>
    </message>
    <message>
        <source>Nothing is missing: the letter can be issued.</source>
        <translation>Rien ne manque&#xa0;: la lettre peut être émise.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) still missing</source>
        <translation>
            <numerusform>Il manque encore %n élément</numerusform>
            <numerusform>Il manque encore %n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue the letter</source>
        <translation>Émettre la lettre</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Documents for a word processor (*.odt)</source>
        <translation>Documents pour un traitement de texte (*.odt)</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again; nothing of it is issued yet.</source>
        <translation>Brouillon du %1 repris ; rien n’en est encore émis.</translation>
    </message>
    <message>
        <source>Complete the organisation…</source>
        <translation>Compléter l’organisme…</translation>
    </message>
    <message>
        <source>%1 (issued already)</source>
        <translation>%1 (déjà émise)</translation>
    </message>
</context>
<context>
    <name>greffe::LetterSection</name>
    <message>
        <source>Save the wording</source>
        <translation>Enregistrer le texte</translation>
    </message>
    <message>
        <source>Bring back Greffe’s wording…</source>
        <translation>Rétablir le texte de Greffe…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>The wording of each letter, kept in the vault. A field between double braces is replaced by its value. Letterhead, signatory and footer stand in the organisation’s sheet.</source>
        <translation>Le texte de chaque lettre, conservé dans le coffre. Un champ entre doubles accolades est remplacé par sa valeur. L’en-tête, le signataire et le pied de page sont dans la fiche de l’organisme.</translation>
    </message>
    <message>
        <source>Which letter</source>
        <translation>Quelle lettre</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Langue de la lettre</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>Logo…</source>
        <translation>Logo…</translation>
    </message>
    <message>
        <source>Every required point is said.</source>
        <translation>Tous les points exigés y sont.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct</source>
        <translation>
            <numerusform>%n point à corriger</numerusform>
            <numerusform>%n points à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back Greffe’s wording?</source>
        <translation>Rétablir le texte de Greffe&#xa0;?</translation>
    </message>
    <message>
        <source>The office’s own wording of this letter is dropped. Letters already issued stay as they are.</source>
        <translation>Le texte propre à l’organisme est abandonné pour cette lettre. Les lettres déjà émises ne changent pas.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Garder le nôtre</translation>
    </message>
    <message>
        <source>Save the changed wording?</source>
        <translation>Enregistrer le texte modifié&#xa0;?</translation>
    </message>
    <message>
        <source>The wording of this letter was changed and is not saved yet.</source>
        <translation>Le texte de cette lettre a été modifié et n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Logo of the letterhead</source>
        <translation>Logo de l’en-tête</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>changed, not saved yet</source>
        <translation>modifié, pas encore enregistré</translation>
    </message>
</context>
<context>
    <name>greffe::MainWindow</name>
    <message>
        <source>Locked by itself. What you typed was kept.</source>
        <translation>Verrouillé automatiquement. Ce que vous avez tapé a été gardé.</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>This vault lies in a place that cannot be written: everything can be read, nothing changed.</source>
        <translation>Ce coffre se trouve à un endroit non modifiable&#xa0;: tout peut être lu, rien changé.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>staff member, role</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Test the recovery sheet</source>
        <translation>Essayer la fiche de secours</translation>
    </message>
    <message>
        <source>Only one way into this vault is certain. If it is lost, so are the records: test the recovery sheet, or make a second administrator.</source>
        <translation>Un seul accès à ce coffre est certain. S’il se perd, les dossiers aussi&#xa0;: essayez la fiche de secours, ou nommez un second administrateur.</translation>
    </message>
    <message>
        <source>Invite an administrator</source>
        <translation>Inviter un administrateur</translation>
    </message>
    <message>
        <source>The recovery sheet was last tested on %1: once a year, prove that it still opens the vault.</source>
        <translation>La fiche de secours a été essayée pour la dernière fois le %1&#xa0;: une fois par an, vérifiez qu’elle ouvre encore le coffre.</translation>
    </message>
    <message>
        <source>Locked because the session was ending. What you typed was kept.</source>
        <translation>Verrouillé parce que la session se terminait. Ce que vous aviez tapé a été gardé.</translation>
    </message>
</context>
<context>
    <name>greffe::MapView</name>
    <message>
        <source>Data map</source>
        <translation>Carte des données</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Retention timeline</source>
        <translation>Frise des durées de conservation</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>pas de durée</translation>
    </message>
    <message>
        <source>outside the EEA</source>
        <translation>hors de l’EEE</translation>
    </message>
    <message>
        <source>no safeguard given</source>
        <translation>sans garantie indiquée</translation>
    </message>
    <message>
        <source>no signed contract</source>
        <translation>sans contrat signé</translation>
    </message>
</context>
<context>
    <name>greffe::MappingPanel</name>
    <message>
        <source>See what would change</source>
        <translation>Voir ce qui changerait</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>À quoi correspond chaque colonne&#xa0;?</translation>
    </message>
    <message>
        <source>This table does not name its columns as Greffe does. Say once what each is; a table with the same titles will be recognised next time.</source>
        <translation>Ce tableau ne nomme pas ses colonnes comme Greffe. Dites une fois à quoi chacune correspond&#xa0;; un tableau aux mêmes titres sera reconnu la prochaine fois.</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>Title in the file</source>
        <translation>Titre dans le fichier</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Premières valeurs</translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation>Correspond à</translation>
    </message>
    <message>
        <source>The first rows, as they would be read</source>
        <translation>Les premières lignes, comme elles seraient lues</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>— left out —</source>
        <translation>— laissée de côté —</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>“%1” is taken for</source>
        <translation>«&#xa0;%1&#xa0;» correspond à</translation>
    </message>
    <message>
        <source>Proposed from the title; check it</source>
        <translation>Proposé d’après le titre&#xa0;; à vérifier</translation>
    </message>
    <message>
        <source>As chosen last time for a table with these titles.</source>
        <translation>Comme la dernière fois pour un tableau aux mêmes titres.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in the file</source>
        <translation>
            <numerusform>%n ligne dans le fichier</numerusform>
            <numerusform>%n lignes dans le fichier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) left out, listed in the report</source>
        <translation>
            <numerusform>%n colonne laissée de côté, citée dans le compte rendu</numerusform>
            <numerusform>%n colonnes laissées de côté, citées dans le compte rendu</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken twice: %1. Each field can come from one column only.</source>
        <translation>Pris deux fois&#xa0;: %1. Un champ ne peut venir que d’une colonne.</translation>
    </message>
    <message>
        <source>Say for at least one column what it is.</source>
        <translation>Dites au moins pour une colonne à quoi elle correspond.</translation>
    </message>
</context>
<context>
    <name>greffe::NoticePanel</name>
    <message>
        <source>Back to the register (Esc)</source>
        <translation>Retour au registre (Échap)</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Mention d’information</translation>
    </message>
    <message>
        <source>From the register</source>
        <translation>D’après le registre</translation>
    </message>
    <message>
        <source>Compare a notice</source>
        <translation>Comparer une mention</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parties de la page</translation>
    </message>
    <message>
        <source>Language of the notice</source>
        <translation>Langue de la mention</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>Aperçu des pages</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Page web…</translation>
    </message>
    <message>
        <source>ODT…</source>
        <translation>ODT…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>Texte de la mention</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Rien ne manque.</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) to fill before it is published</source>
        <translation>
            <numerusform>%n lacune à combler avant de la publier</numerusform>
            <numerusform>%n lacunes à combler avant de la publier</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the notice</source>
        <translation>Enregistrer la mention</translation>
    </message>
    <message>
        <source>Paste the notice that is published, or open it; Greffe says what it leaves out or says otherwise than the register. Read by rules: an absence means “not found”.</source>
        <translation>Collez la mention publiée, ou ouvrez-la&#xa0;; Greffe dit ce qu’elle omet, ou dit autrement que le registre. Lecture par règles&#xa0;: une absence veut dire «&#xa0;pas trouvé&#xa0;».</translation>
    </message>
    <message>
        <source>Open a notice…</source>
        <translation>Ouvrir une mention…</translation>
    </message>
    <message>
        <source>Published notice</source>
        <translation>Mention publiée</translation>
    </message>
    <message>
        <source>Paste the text here</source>
        <translation>Collez le texte ici</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Open a notice</source>
        <translation>Ouvrir une mention</translation>
    </message>
    <message>
        <source>Texts, web pages and PDF (*.txt *.md *.html *.htm *.pdf)</source>
        <translation>Textes, pages web et PDF (*.txt *.md *.html *.htm *.pdf)</translation>
    </message>
    <message>
        <source>No notice yet.</source>
        <translation>Pas encore de mention.</translation>
    </message>
    <message>
        <source>The notice says what the register says.</source>
        <translation>La mention dit ce que dit le registre.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n constat</numerusform>
            <numerusform>%n constats</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept versions</source>
        <translation>Versions gardées</translation>
    </message>
    <message>
        <source>Keep this notice</source>
        <translation>Garder cette mention</translation>
    </message>
    <message>
        <source>In the vault, as a published version: later ones are compared with it.</source>
        <translation>Dans le coffre, comme version publiée&#xa0;: les suivantes lui sont comparées.</translation>
    </message>
    <message>
        <source>not found in the text</source>
        <translation>pas trouvé dans le texte</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publiée</translation>
    </message>
    <message>
        <source>from the register</source>
        <translation>du registre</translation>
    </message>
    <message>
        <source>No version is kept yet. Writing the notice to a file keeps the first.</source>
        <translation>Aucune version n’est encore gardée. Écrire la mention dans un fichier garde la première.</translation>
    </message>
    <message>
        <source>What articles 13 and 14 ask for and the register does not hold. Enter goes to the field.</source>
        <translation>Ce que les articles 13 et 14 demandent et que le registre n’a pas. Entrée mène au champ.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) not announced until submitted or approved: %1</source>
        <translation>
            <numerusform>%n projet (brouillon), annoncé une fois soumis ou approuvé : %1</numerusform>
            <numerusform>%n projets (brouillons), annoncés une fois soumis ou approuvés : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>A version is kept each time the notice is written and says something new, and when a published one is kept. Each is shown against the one before of its kind and language.</source>
        <translation>Une version est gardée chaque fois que la mention est écrite et dit quelque chose de nouveau, et quand on garde une mention publiée. Chacune est montrée face à la précédente de même sorte et de même langue.</translation>
    </message>
</context>
<context>
    <name>greffe::ObservationsPanel</name>
    <message>
        <source>Only what the law requires</source>
        <translation>Seulement ce que la loi exige</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>Back to the register (Esc)</source>
        <translation>Retour au registre (Échap)</translation>
    </message>
    <message>
        <source>Observations on the register</source>
        <translation>Observations sur le registre</translation>
    </message>
    <message>
        <source>published notice</source>
        <translation>mention publiée</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisme</translation>
    </message>
    <message>
        <source>register</source>
        <translation>registre</translation>
    </message>
    <message>
        <source>Nothing is missing in the register.</source>
        <translation>Rien ne manque au registre.</translation>
    </message>
    <message numerus="yes">
        <source>%n required element(s) missing</source>
        <translation>
            <numerusform>Il manque %n élément obligatoire</numerusform>
            <numerusform>Il manque %n éléments obligatoires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation>
            <numerusform>%n recommandation</numerusform>
            <numerusform>%n recommandations</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes to the field; where several sheets lack the same, it shows which.</source>
        <translation>Entrée mène au champ&#xa0;; quand plusieurs fiches ont le même manque, elle montre lesquelles.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::OptionalDateEdit</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Pick a day from the calendar (Alt+Down)</source>
        <translation>Choisir un jour dans le calendrier (Alt+Bas)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
</context>
<context>
    <name>greffe::PassphraseEdit</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Le verrouillage des majuscules est actif.</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Montrer ce qui est tapé</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Solidité de la phrase secrète</translation>
    </message>
    <message>
        <source>Draw seven words at random</source>
        <translation>Tirer sept mots au hasard</translation>
    </message>
    <message>
        <source>Seven words at random are easy to remember and reach the %1 bits that the CNIL recommends.</source>
        <translation>Sept mots au hasard se retiennent bien et atteignent les %1 bits que la CNIL recommande.</translation>
    </message>
    <message>
        <source>About %1 bits: too easy to guess, make it longer.</source>
        <translation>Environ %1 bits&#xa0;: trop facile à deviner, allongez-la.</translation>
    </message>
    <message>
        <source>About %1 bits of the %2 that the CNIL recommends.</source>
        <translation>Environ %1 bits sur les %2 que la CNIL recommande.</translation>
    </message>
    <message>
        <source>About %1 bits: strong.</source>
        <translation>Environ %1 bits&#xa0;: solide.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess: make it longer.</source>
        <translation>Cette phrase secrète est trop facile à deviner&#xa0;: allongez-la.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
    <message>
        <source>Take a passphrase weaker than recommended?</source>
        <translation>Prendre une phrase secrète plus faible que recommandé&#xa0;?</translation>
    </message>
    <message>
        <source>It is worth about %1 bits. Whoever holds a copy of the file can guess without hindrance, which is why the CNIL recommends %2. The journal will say that you chose so.</source>
        <translation>Elle vaut environ %1 bits. Qui tient une copie du fichier peut essayer sans entrave, c’est pourquoi la CNIL en recommande %2. Le journal dira que c’était votre choix.</translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation>La prendre quand même</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>En choisir une autre</translation>
    </message>
</context>
<context>
    <name>greffe::PdfPreview</name>
    <message>
        <source>The pages are being laid out…</source>
        <translation>Mise en page en cours…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Aperçu avant impression</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Pages du document</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
</context>
<context>
    <name>greffe::PicturesPanel</name>
    <message>
        <source>Outside the EEA only</source>
        <translation>Hors de l’EEE seulement</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Retour à la liste (Échap)</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>Aperçu des pages</translation>
    </message>
    <message>
        <source>Data map</source>
        <translation>Carte des données</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Durées de conservation</translation>
    </message>
    <message>
        <source>Who receives what</source>
        <translation>Qui reçoit quoi</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parties de la page</translation>
    </message>
    <message>
        <source>Words in an activity or a recipient</source>
        <translation>Mots d’un traitement ou d’un destinataire</translation>
    </message>
    <message>
        <source>Activity or recipient</source>
        <translation>Traitement ou destinataire</translation>
    </message>
    <message>
        <source>Type of recipient</source>
        <translation>Type de destinataire</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Recipient and activity</source>
        <translation>Destinataire et traitement</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>All recipients</source>
        <translation>Tous les destinataires</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
    <message>
        <source>Enter opens the contact or the activity.</source>
        <translation>Entrée ouvre le contact ou le traitement.</translation>
    </message>
    <message>
        <source>Click or arrow keys choose; Enter or a double click opens the record.</source>
        <translation>Un clic ou les flèches choisissent&#xa0;; Entrée ou un double clic ouvre la fiche.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Kind and data</source>
        <translation>Type et données</translation>
    </message>
</context>
<context>
    <name>greffe::PurgeSection</name>
    <message>
        <source>Retention and purge</source>
        <translation>Conservation et purge</translation>
    </message>
    <message>
        <source>The office obeys the law that it applies: what is past its period is listed here and erased for good, with its documents, versions, drafts and search words. A line without any person stays for the statistics.</source>
        <translation>Le bureau obéit à la loi qu’il applique&#xa0;: ce dont la durée est écoulée est listé ici et effacé pour de bon, avec ses documents, versions, brouillons et mots de recherche. Une ligne sans personne reste pour les statistiques.</translation>
    </message>
    <message>
        <source>Delete these backups</source>
        <translation>Supprimer ces sauvegardes</translation>
    </message>
    <message>
        <source>Identity papers, after the check</source>
        <translation>Pièces d’identité, après le contrôle</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Portability exports, after they were handed over</source>
        <translation>Exports de portabilité, après leur remise</translation>
    </message>
    <message>
        <source> months</source>
        <translation> mois</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Details of journal entries (the chain stays)</source>
        <translation>Détails des entrées du journal (la chaîne reste)</translation>
    </message>
    <message>
        <source> years</source>
        <translation> ans</translation>
    </message>
    <message>
        <source>To erase</source>
        <translation>À effacer</translation>
    </message>
    <message>
        <source>What is past its period</source>
        <translation>Ce dont la durée est écoulée</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Closed requests: %1 years, closed breaches: %2 years (in the organisation’s record). No law sets these figures: they are the office’s own decision.</source>
        <translation>Demandes closes&#xa0;: %1 ans, violations closes&#xa0;: %2 ans (dans la fiche de l’organisme). Aucun texte ne fixe ces durées&#xa0;: c’est une décision du bureau.</translation>
    </message>
    <message>
        <source>The retention periods were changed.</source>
        <translation>Les durées de conservation ont été modifiées.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is past its period today.</source>
        <translation>Aucune durée n’est écoulée aujourd’hui.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n entry(ies) for good…</source>
        <translation>
            <numerusform>Effacer %n entrée pour de bon…</numerusform>
            <numerusform>Effacer %n entrées pour de bon…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n entry(ies) for good?</source>
        <translation>
            <numerusform>Effacer %n entrée pour de bon&#xa0;?</numerusform>
            <numerusform>Effacer %n entrées pour de bon&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made first. Then they go with their documents, tasks, versions, drafts and search words. This cannot be undone.</source>
        <translation>Une sauvegarde est faite d’abord. Puis elles partent avec leurs documents, tâches, versions, brouillons et mots de recherche. Cela ne s’annule pas.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>%1, until %2 at the latest</source>
        <translation>%1, jusqu’au %2 au plus tard</translation>
    </message>
    <message>
        <source>These backups still hold what was erased:</source>
        <translation>Ces sauvegardes contiennent encore ce qui a été effacé&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>The journal also knows of %n copy(ies) made elsewhere by hand, which only you can find.</source>
        <translation>
            <numerusform>Le journal connaît aussi %n copie faite ailleurs à la main, que vous seul pouvez retrouver.</numerusform>
            <numerusform>Le journal connaît aussi %n copies faites ailleurs à la main, que vous seul pouvez retrouver.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backup(s)?</source>
        <translation>
            <numerusform>Supprimer %n sauvegarde&#xa0;?</numerusform>
            <numerusform>Supprimer %n sauvegardes&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>A new backup without the erased data is made first. What was erased can then no longer be brought back.</source>
        <translation>Une nouvelle sauvegarde sans les données effacées est faite d’abord. Ce qui a été effacé ne pourra plus être repris.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
</context>
<context>
    <name>greffe::RecordDocuments</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Letters received and sent, receipts and proofs belong here. Drop a file, or add one.</source>
        <translation>Les courriers reçus et envoyés, les récépissés et les justificatifs ont leur place ici. Déposez un fichier, ou ajoutez-en un.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Add files to the record</source>
        <translation>Ajouter des fichiers à la fiche</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Copy saved; outside the vault it is no longer protected.</source>
        <translation>Copie enregistrée&#xa0;; hors du coffre, elle n’est plus protégée.</translation>
    </message>
    <message>
        <source>Proof of dispatch…</source>
        <translation>Preuve d’envoi…</translation>
    </message>
    <message>
        <source>sent on %1</source>
        <translation>envoyée le %1</translation>
    </message>
    <message>
        <source>No. %1</source>
        <comment>of registered post</comment>
        <translation>n° %1</translation>
    </message>
    <message>
        <source>return receipt of %1</source>
        <translation>avis de réception du %1</translation>
    </message>
</context>
<context>
    <name>greffe::RecordForm</name>
    <message>
        <source>Part of the form</source>
        <translation>Partie du formulaire</translation>
    </message>
</context>
<context>
    <name>greffe::RecordHistory</name>
    <message>
        <source>Bring this version back</source>
        <translation>Rétablir cette version</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Ce que cette version a changé</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>record created</source>
        <translation>fiche créée</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::RecordPane</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Revenir à la liste (Échap)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Parties de la fiche</translation>
    </message>
    <message>
        <source>Save the record (Ctrl+S)</source>
        <translation>Enregistrer la fiche (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the new record?</source>
        <translation>Enregistrer la nouvelle fiche&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Save the %n change(s)?</source>
        <translation>
            <numerusform>Enregistrer la modification&#xa0;?</numerusform>
            <numerusform>Enregistrer les %n modifications&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as a draft, it comes back when the record is opened again.</source>
        <translation>Gardée comme brouillon, la saisie revient à la prochaine ouverture de la fiche.</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Garder le brouillon</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct before saving</source>
        <translation>
            <numerusform>%n champ à corriger avant d’enregistrer</numerusform>
            <numerusform>%n champs à corriger avant d’enregistrer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved, kept as a draft</source>
        <translation>
            <numerusform>%n modification non enregistrée, gardée comme brouillon</numerusform>
            <numerusform>%n modifications non enregistrées, gardées comme brouillon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n modification non enregistrée</numerusform>
            <numerusform>%n modifications non enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft of %1 taken up again.</source>
        <translation>Brouillon du %1 repris.</translation>
    </message>
    <message>
        <source>Nothing of it is saved yet.</source>
        <translation>Rien n’en est encore enregistré.</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>Other acts</source>
        <translation>Autres actes</translation>
    </message>
    <message>
        <source>Approved: frozen. “Revise” opens it again.</source>
        <translation>Approuvée&#xa0;: figée. «&#xa0;Réviser&#xa0;» la rouvre.</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Avis</translation>
    </message>
</context>
<context>
    <name>greffe::RecordTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Nothing has happened to this record yet.</source>
        <translation>Rien ne s’est encore passé pour cette fiche.</translation>
    </message>
    <message>
        <source>Asked of %1: %2</source>
        <comment>a department, a question</comment>
        <translation>Demandé à %1 : %2</translation>
    </message>
    <message>
        <source>looked in %1 on %2</source>
        <comment>places, a day</comment>
        <translation>cherché dans %1 le %2</translation>
    </message>
    <message>
        <source>looked in %1</source>
        <comment>places</comment>
        <translation>cherché dans %1</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>trouvé : %1</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <comment>a department</comment>
        <translation>Réponse de %1</translation>
    </message>
    <message>
        <source>Answer expected of %1: %2</source>
        <comment>a department, a question</comment>
        <translation>Réponse attendue de %1 : %2</translation>
    </message>
    <message>
        <source>Legal limit, if the time ran again today</source>
        <translation>Échéance légale, si le délai reprenait aujourd’hui</translation>
    </message>
    <message>
        <source>Legal limit for the answer</source>
        <translation>Échéance légale de la réponse</translation>
    </message>
    <message>
        <source>Working target</source>
        <translation>Objectif interne</translation>
    </message>
    <message>
        <source>Last day to tell the person of an extension</source>
        <translation>Dernier jour pour annoncer une prolongation</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
</context>
<context>
    <name>greffe::RecoveryKeyCard</name>
    <message>
        <source>The recovery key</source>
        <translation>La clé de secours</translation>
    </message>
    <message>
        <source>If the passphrase is lost, this key alone opens the vault. It is shown now and never again. Print the sheet or copy the key, and keep it apart from this computer.</source>
        <translation>Si la phrase secrète est perdue, cette clé seule ouvre le coffre. Elle est montrée maintenant et jamais plus. Imprimez la fiche ou recopiez la clé, et gardez-la loin de cet ordinateur.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Print the recovery sheet…</source>
        <translation>Imprimer la fiche de secours…</translation>
    </message>
    <message>
        <source>To be sure that it was copied, type two of its groups:</source>
        <translation>Pour être sûr qu’elle a été recopiée, tapez deux de ses groupes&#xa0;:</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groupe %1</translation>
    </message>
    <message>
        <source>The key is kept: go on</source>
        <translation>La clé est gardée&#xa0;: continuer</translation>
    </message>
    <message>
        <source>Group %1 does not match what is shown above.</source>
        <translation>Le groupe %1 ne correspond pas à ce qui est montré plus haut.</translation>
    </message>
</context>
<context>
    <name>greffe::RecoverySection</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Fiche de secours</translation>
    </message>
    <message>
        <source>One page in a safe that opens the vault when the passphrases are lost. It is worth what its last test is worth: test it once a year.</source>
        <translation>Une page dans un coffre-fort, qui ouvre le coffre quand les phrases secrètes sont perdues. Elle vaut ce que vaut son dernier essai&#xa0;: essayez-la une fois par an.</translation>
    </message>
    <message>
        <source>Test the sheet</source>
        <translation>Essayer la fiche</translation>
    </message>
    <message>
        <source>Take the sheet and type its 13 groups. Nothing is changed; the journal keeps the day.</source>
        <translation>Prenez la fiche et tapez ses 13 groupes. Rien n’est changé&#xa0;; le journal garde le jour.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>Essayer la clé</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>Une nouvelle clé</translation>
    </message>
    <message>
        <source>If the sheet was lost or seen by others, make a new key: the one before no longer opens this file. Copies made earlier still open with it.</source>
        <translation>Si la fiche a été perdue ou vue par d’autres, faites une nouvelle clé&#xa0;: celle d’avant n’ouvre plus ce fichier. Les copies faites auparavant s’ouvrent encore avec elle.</translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation>Faire une nouvelle clé de secours…</translation>
    </message>
    <message>
        <source>This vault has no recovery key.</source>
        <translation>Ce coffre n’a pas de clé de secours.</translation>
    </message>
    <message>
        <source>The key of %1 was never tested.</source>
        <translation>La clé du %1 n’a jamais été essayée.</translation>
    </message>
    <message>
        <source>Last tested on %1 by %2.</source>
        <translation>Essayée pour la dernière fois le %1 par %2.</translation>
    </message>
    <message>
        <source>That is more than a year ago: test it again.</source>
        <translation>C’était il y a plus d’un an&#xa0;: essayez-la de nouveau.</translation>
    </message>
    <message>
        <source>The next test is due one year later.</source>
        <translation>Le prochain essai est à faire un an plus tard.</translation>
    </message>
    <message>
        <source>The key on the sheet opens this vault.</source>
        <translation>La clé de la fiche ouvre ce coffre.</translation>
    </message>
    <message>
        <source>Make a new recovery key?</source>
        <translation>Faire une nouvelle clé de secours&#xa0;?</translation>
    </message>
    <message>
        <source>The key on the present recovery sheet will no longer open this vault. The new one is shown once.</source>
        <translation>La clé de la fiche actuelle n’ouvrira plus ce coffre. La nouvelle est montrée une seule fois.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Faire une nouvelle clé</translation>
    </message>
    <message>
        <source>Keep the present one</source>
        <translation>Garder l’actuelle</translation>
    </message>
    <message>
        <source>The new recovery sheet counts.</source>
        <translation>La nouvelle fiche de secours est en vigueur.</translation>
    </message>
</context>
<context>
    <name>greffe::RegisterPage</name>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>Nouveau traitement</translation>
    </message>
    <message>
        <source>The register is empty.</source>
        <translation>Le registre est vide.</translation>
    </message>
    <message>
        <source>Registers (*.ods *.xlsx *.csv *.json)</source>
        <translation>Registres (*.ods *.xlsx *.csv *.json)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import a register</source>
        <translation>Importer un registre</translation>
    </message>
    <message>
        <source>One sheet for each purpose-led activity, not for each software.</source>
        <translation>Une fiche par activité et sa finalité, non par logiciel.</translation>
    </message>
    <message>
        <source>created on %1</source>
        <translation>créée le %1</translation>
    </message>
    <message>
        <source>updated on %1</source>
        <translation>mise à jour le %1</translation>
    </message>
    <message numerus="yes">
        <source>%n required element(s) missing</source>
        <translation>
            <numerusform>%n élément exigé manque</numerusform>
            <numerusform>%n éléments exigés manquent</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>Aller au premier</translation>
    </message>
    <message>
        <source>Review due since %1</source>
        <translation>Révision due depuis le %1</translation>
    </message>
    <message>
        <source>Every element that article 30 asks for is there.</source>
        <translation>Tous les éléments exigés par l’article 30 y sont.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>One sheet for each processing activity (article 30). Import the CNIL’s file or your own, or make the first sheet.</source>
        <translation>Une fiche par activité de traitement (article 30). Importez le fichier de la CNIL ou le vôtre, ou créez la première fiche.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Privacy notice from the register…</source>
        <translation>Mention d’information d’après le registre…</translation>
    </message>
    <message>
        <source>Compare a published notice…</source>
        <translation>Comparer une mention publiée…</translation>
    </message>
    <message>
        <source>Model sheet</source>
        <translation>Fiche modèle</translation>
    </message>
    <message>
        <source>not part of the register</source>
        <translation>ne fait pas partie du registre</translation>
    </message>
    <message>
        <source>New sheet from it</source>
        <translation>Nouvelle fiche d’après elle</translation>
    </message>
    <message>
        <source>Still right…</source>
        <translation>Toujours exacte…</translation>
    </message>
    <message>
        <source>Version %1 approved</source>
        <translation>Version %1 approuvée</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>le %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Being revised: what you save makes a draft of it again; the approved version stays as it is.</source>
        <translation>En révision&#xa0;: ce que vous enregistrez en refait un brouillon&#xa0;; la version approuvée reste ce qu’elle est.</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Réviser</translation>
    </message>
    <message>
        <source>To be reviewed on %1.</source>
        <translation>À revoir le %1.</translation>
    </message>
    <message>
        <source>Next step: approve the sheet</source>
        <translation>Prochaine étape&#xa0;: approuver la fiche</translation>
    </message>
    <message>
        <source>Submitted on %1 by %2.</source>
        <translation>Soumise le %1 par %2.</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Return to the author</source>
        <translation>Rendre à l’auteur</translation>
    </message>
    <message>
        <source>Next step: complete the sheet</source>
        <translation>Prochaine étape&#xa0;: compléter la fiche</translation>
    </message>
    <message>
        <source>Next step: have the sheet reviewed</source>
        <translation>Prochaine étape&#xa0;: faire relire la fiche</translation>
    </message>
    <message>
        <source>Assistance says what is missing, with the article.</source>
        <translation>Assistance dit ce qui manque, avec l’article.</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Soumettre…</translation>
    </message>
    <message>
        <source>Version %1, approved on %2, stays valid until then.</source>
        <translation>La version %1, approuvée le %2, vaut jusque-là.</translation>
    </message>
    <message>
        <source>Copy the sheet…</source>
        <translation>Copier la fiche…</translation>
    </message>
    <message>
        <source>Keep as a model…</source>
        <translation>Garder comme modèle…</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Comparer avec %1</translation>
    </message>
    <message>
        <source>Show the approved version</source>
        <translation>Montrer la version approuvée</translation>
    </message>
    <message>
        <source>What changed since the approval</source>
        <translation>Ce qui a changé depuis l’approbation</translation>
    </message>
    <message>
        <source>Set the next review…</source>
        <translation>Fixer la prochaine revue…</translation>
    </message>
    <message>
        <source>Submit the sheet for approval</source>
        <translation>Soumettre la fiche à l’approbation</translation>
    </message>
    <message>
        <source>It waits under “In review” for the signatory.</source>
        <translation>Elle attend le signataire dans «&#xa0;En relecture&#xa0;».</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Soumettre</translation>
    </message>
    <message>
        <source>Approve this version</source>
        <translation>Approuver cette version</translation>
    </message>
    <message>
        <source>The version is dated and frozen: it can be shown and printed at any time, whatever is changed later.</source>
        <translation>La version est datée et figée&#xa0;: elle peut être montrée et imprimée à tout moment, quoi que l’on change ensuite.</translation>
    </message>
    <message>
        <source>The sheet was looked at and is still right</source>
        <translation>La fiche a été revue et reste exacte</translation>
    </message>
    <message>
        <source>Only the date of the next review changes.</source>
        <translation>Seule change la date de la prochaine revue.</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Garder telle quelle</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Keep this sheet as a model</source>
        <translation>Garder cette fiche comme modèle</translation>
    </message>
    <message>
        <source>Copy the sheet</source>
        <translation>Copier la fiche</translation>
    </message>
    <message>
        <source>A model is no part of the register; new sheets are made from it and can be compared with it later.</source>
        <translation>Un modèle ne fait pas partie du registre&#xa0;; on en tire de nouvelles fiches, comparables avec lui plus tard.</translation>
    </message>
    <message>
        <source>Whole and faithful, as a draft; it can be compared with this one later.</source>
        <translation>Entière et fidèle, en brouillon&#xa0;; elle pourra être comparée avec celle-ci.</translation>
    </message>
    <message>
        <source>Keep as a model</source>
        <translation>Garder comme modèle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>No model yet: “Keep as a model” on a sheet makes one</source>
        <translation>Pas encore de modèle&#xa0;: «&#xa0;Garder comme modèle&#xa0;» sur une fiche en fait un</translation>
    </message>
    <message>
        <source>%1 and its original %2</source>
        <translation>%1 et son original %2</translation>
    </message>
    <message>
        <source>Compared by content; state, approvals and dates of review are left out.</source>
        <translation>Comparées par leur contenu&#xa0;; état, approbations et dates de revue sont laissés de côté.</translation>
    </message>
    <message>
        <source>The original as it is → the copy as it is</source>
        <translation>L’original tel qu’il est → la copie telle qu’elle est</translation>
    </message>
    <message>
        <source>In the copy, since it was made</source>
        <translation>Dans la copie, depuis qu’elle est faite</translation>
    </message>
    <message>
        <source>In the original, since the copy was made</source>
        <translation>Dans l’original, depuis la copie</translation>
    </message>
    <message>
        <source>%1: since the approved version</source>
        <translation>%1&#xa0;: depuis la version approuvée</translation>
    </message>
    <message>
        <source>Since the approval</source>
        <translation>Depuis l’approbation</translation>
    </message>
    <message>
        <source>Observations on the register…</source>
        <translation>Observations sur le registre…</translation>
    </message>
    <message>
        <source>Data map…</source>
        <translation>Carte des données…</translation>
    </message>
    <message>
        <source>Retention timeline…</source>
        <translation>Durées de conservation…</translation>
    </message>
    <message>
        <source>Who receives what…</source>
        <translation>Qui reçoit quoi…</translation>
    </message>
    <message>
        <source>New sheet from a model</source>
        <translation>Nouvelle fiche d’après un modèle</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>The register in pictures</source>
        <translation>Le registre en images</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Approve as %1</source>
        <translation>Approuver au nom de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) submitted for review.</source>
        <translation>
            <numerusform>%n fiche soumise à relecture.</numerusform>
            <numerusform>%n fiches soumises à relecture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) approved.</source>
        <translation>
            <numerusform>%n fiche approuvée.</numerusform>
            <numerusform>%n fiches approuvées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step: review the sheet</source>
        <translation>Prochaine étape : revoir la fiche</translation>
    </message>
    <message>
        <source>Nothing to do before the review</source>
        <translation>Rien à faire avant la revue</translation>
    </message>
    <message>
        <source>Name the signatory, to approve…</source>
        <translation>Nommer le signataire, pour approuver…</translation>
    </message>
</context>
<context>
    <name>greffe::RelatedTab</name>
    <message>
        <source>No other request of this person is known (by e-mail, telephone, date of birth, number or name).</source>
        <translation>Aucune autre demande de cette personne n’est connue (par courriel, téléphone, date de naissance, numéro ou nom).</translation>
    </message>
    <message>
        <source>Same signs are a reason to look, never a proof: the identity of each request is checked.</source>
        <translation>Les mêmes indices invitent à regarder et ne prouvent rien : l’identité se vérifie pour chaque demande.</translation>
    </message>
    <message>
        <source>Requests of the same person</source>
        <translation>Demandes de la même personne</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>En raison de</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Seulement ce qui diffère</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>This request</source>
        <translation>Cette demande</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, diffère</translation>
    </message>
</context>
<context>
    <name>greffe::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>No request yet.</source>
        <translation>Aucune demande.</translation>
    </message>
    <message>
        <source>Lists of requests (*.csv *.json)</source>
        <translation>Listes de demandes (*.csv *.json)</translation>
    </message>
    <message>
        <source>Import requests</source>
        <translation>Importer des demandes</translation>
    </message>
    <message>
        <source>How the legal date was computed</source>
        <translation>Comment l’échéance légale est calculée</translation>
    </message>
    <message>
        <source>The date of receipt is missing.</source>
        <translation>La date de réception manque.</translation>
    </message>
    <message>
        <source>No legal date can be computed without it.</source>
        <translation>Sans elle, aucune échéance ne peut être calculée.</translation>
    </message>
    <message>
        <source>Answered on %1</source>
        <translation>Répondue le %1</translation>
    </message>
    <message>
        <source>, after the legal date of %1</source>
        <translation>, après l’échéance du %1</translation>
    </message>
    <message>
        <source>, within the legal date of %1</source>
        <translation>, dans le délai qui courait jusqu’au %1</translation>
    </message>
    <message>
        <source>; no answer is due any more</source>
        <translation>&#xa0;; aucune réponse n’est plus due</translation>
    </message>
    <message>
        <source>Time limit suspended since %1</source>
        <translation>Délai suspendu depuis le %1</translation>
    </message>
    <message>
        <source>; if it resumed today: %1</source>
        <translation>&#xa0;; s’il reprenait aujourd’hui&#xa0;: %1</translation>
    </message>
    <message>
        <source>Answer by %1 at the latest</source>
        <translation>Répondre au plus tard le %1</translation>
    </message>
    <message>
        <source>The day of receipt by the organisation starts the time limit, not the day it reached you.</source>
        <translation>C’est le jour de réception par l’organisme qui fait courir le délai, non celui où elle vous parvient.</translation>
    </message>
    <message>
        <source>received on %1</source>
        <translation>reçue le %1</translation>
    </message>
    <message>
        <source>received on %1 (%2)</source>
        <comment>date, channel</comment>
        <translation>reçue le %1 (%2)</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>suivie par %1</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Prochaine étape&#xa0;: %1</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Accuser réception…</translation>
    </message>
    <message>
        <source>Ask for proof…</source>
        <translation>Demander un justificatif…</translation>
    </message>
    <message>
        <source>It came…</source>
        <translation>C’est arrivé…</translation>
    </message>
    <message>
        <source>Identity checked…</source>
        <translation>Identité vérifiée…</translation>
    </message>
    <message>
        <source>Ask a department…</source>
        <translation>Interroger un service…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clôturer…</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifiée</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Acknowledge receipt…</source>
        <translation>Accuser réception…</translation>
    </message>
    <message>
        <source>Resume the time limit…</source>
        <translation>Reprendre le délai…</translation>
    </message>
    <message>
        <source>Suspend the time limit…</source>
        <translation>Suspendre le délai…</translation>
    </message>
    <message>
        <source>Extend by two months…</source>
        <translation>Prolonger de deux mois…</translation>
    </message>
    <message>
        <source>Decide on a right…</source>
        <translation>Décider sur un droit…</translation>
    </message>
    <message>
        <source>The answer has gone…</source>
        <translation>La réponse est partie…</translation>
    </message>
    <message>
        <source>Build a data package…</source>
        <translation>Produire une archive de données…</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Imprimer la fiche…</translation>
    </message>
    <message>
        <source>Mark as: %1</source>
        <translation>Marquer comme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Acknowledge receipt</source>
        <translation>Accuser réception</translation>
    </message>
    <message>
        <source>On which day did the acknowledgement leave?</source>
        <translation>Quel jour l’accusé de réception est-il parti&#xa0;?</translation>
    </message>
    <message>
        <source>Record the acknowledgement</source>
        <translation>Noter l’accusé de réception</translation>
    </message>
    <message>
        <source>Resume the time limit</source>
        <translation>Reprendre le délai</translation>
    </message>
    <message>
        <source>On which day did the information come?</source>
        <translation>Quel jour l’information est-elle arrivée&#xa0;?</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Close the request</source>
        <translation>Clôturer la demande</translation>
    </message>
    <message>
        <source>A closed request stays in the vault and in the search.</source>
        <translation>Une demande close reste dans le coffre et dans la recherche.</translation>
    </message>
    <message>
        <source>Ask for information and suspend the time limit</source>
        <translation>Demander une information et suspendre le délai</translation>
    </message>
    <message>
        <source>The time limit stops on the day of the question and runs again when the information comes.</source>
        <translation>Le délai s’arrête le jour de la question et reprend quand l’information arrive.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Extend by two months</source>
        <translation>Prolonger de deux mois</translation>
    </message>
    <message>
        <source>The person is told of the extension and of its reasons within the first month.</source>
        <translation>La personne est informée de la prolongation et de ses motifs dans le premier mois.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identité vérifiée</translation>
    </message>
    <message>
        <source>Record the check</source>
        <translation>Noter la vérification</translation>
    </message>
    <message>
        <source>Decide on a right</source>
        <translation>Décider sur un droit</translation>
    </message>
    <message>
        <source>Each right asked for has its own decision; a refusal names its article and its reasons.</source>
        <translation>Chaque droit demandé a sa propre décision&#xa0;; un refus nomme son article et ses motifs.</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Noter la décision</translation>
    </message>
    <message>
        <source>The answer has gone</source>
        <translation>La réponse est partie</translation>
    </message>
    <message>
        <source>The day on which it left counts for the legal date.</source>
        <translation>C’est le jour de l’envoi qui compte pour l’échéance.</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Noter la réponse</translation>
    </message>
    <message>
        <source>Ask a department</source>
        <translation>Interroger un service</translation>
    </message>
    <message>
        <source>The question is kept as a task and appears under Today until it is answered.</source>
        <translation>La question est gardée comme tâche et figure dans Aujourd’hui jusqu’à sa réponse.</translation>
    </message>
    <message>
        <source>Record the question</source>
        <translation>Noter la question</translation>
    </message>
    <message>
        <source>Open a request first: the file is kept with it.</source>
        <translation>Ouvrez d’abord une demande&#xa0;: le fichier est gardé avec elle.</translation>
    </message>
    <message>
        <source>Note how. A copy of an identity paper that is kept here is erased from the vault by the check; what stays is “identity checked on … by … by means of …”.</source>
        <translation>Notez comment. La copie d’une pièce d’identité gardée ici est effacée du coffre par la vérification ; il reste « identité vérifiée le … par … au moyen de … ».</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <comment>a department, a date</comment>
        <translation>%1 (pour le %2)</translation>
    </message>
    <message>
        <source>Answered: %1.</source>
        <comment>departments</comment>
        <translation>Ont répondu : %1.</translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <comment>departments</comment>
        <translation>Pas encore : %1.</translation>
    </message>
    <message>
        <source>No processing is linked: link the activities concerned, and the register says where this right applies.</source>
        <translation>Aucun traitement n’est lié : liez les traitements concernés, et le registre dit où ce droit s’applique.</translation>
    </message>
    <message>
        <source>%1: the register names no purpose.</source>
        <translation>%1 : le registre ne nomme aucune finalité.</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>s’applique</translation>
    </message>
    <message>
        <source>applies in certain cases</source>
        <translation>s’applique dans certains cas</translation>
    </message>
    <message>
        <source>means withdrawing the consent</source>
        <translation>revient à retirer le consentement</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>ne s’applique pas</translation>
    </message>
    <message>
        <source>, article %1</source>
        <translation>, article %1</translation>
    </message>
    <message>
        <source>Article 20 covers %1 of the %2 kinds of data of these activities; the package says which, and why.</source>
        <translation>L’article 20 couvre %1 des %2 catégories de données de ces traitements ; l’archive dit lesquelles, et pourquoi.</translation>
    </message>
    <message>
        <source>By the register this right applies to none of these activities. You may accept all the same.</source>
        <translation>Selon le registre, ce droit ne s’applique à aucun de ces traitements. Vous pouvez l’accepter malgré tout.</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <comment>a department</comment>
        <translation>Réponse de %1</translation>
    </message>
    <message>
        <source>Recipient told</source>
        <translation>Destinataire informé</translation>
    </message>
    <message>
        <source>Everyone who received the data is told of their rectification, erasure or restriction, unless that is impossible or disproportionate; the person is told who they are on request (article 19).</source>
        <translation>Chaque destinataire des données est informé de leur rectification, de leur effacement ou de leur limitation, sauf si c’est impossible ou disproportionné ; la personne apprend qui ils sont si elle le demande (article 19).</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Give the day, or why it is impossible or disproportionate.</source>
        <translation>Donnez le jour, ou dites pourquoi c’est impossible ou disproportionné.</translation>
    </message>
    <message>
        <source>By the register, to be told too: %1.</source>
        <translation>Selon le registre, à informer aussi : %1.</translation>
    </message>
    <message>
        <source>Fee, or unfounded or excessive request</source>
        <translation>Frais, ou demande infondée ou excessive</translation>
    </message>
    <message>
        <source>A reasonable fee, or a refusal, is possible only for a manifestly unfounded or excessive request, or a further copy; the organisation must be able to show it.</source>
        <translation>Des frais raisonnables, ou un refus, ne sont possibles que pour une demande manifestement infondée ou excessive, ou pour une copie supplémentaire ; l’organisme doit pouvoir le démontrer.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>Marquer comme</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a state, how many requests may go there</comment>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Print the sheets…</source>
        <translation>Imprimer les fiches…</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) handled by nobody now.</source>
        <translation>
            <numerusform>%n demande n’est plus suivie par personne.</numerusform>
            <numerusform>%n demandes ne sont plus suivies par personne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) assigned to %1.</source>
        <translation>
            <numerusform>%n demande attribuée à %1.</numerusform>
            <numerusform>%n demandes attribuées à %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) marked as: %1.</source>
        <translation>
            <numerusform>%n demande marquée : %1.</numerusform>
            <numerusform>%n demandes marquées : %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the sheets</source>
        <translation>Imprimer les fiches</translation>
    </message>
    <message numerus="yes">
        <source>At most %n sheets are printed at once. Choose fewer requests, or export the list.</source>
        <translation>
            <numerusform>Une seule fiche s’imprime à la fois. Sélectionnez moins de demandes, ou exportez la liste.</numerusform>
            <numerusform>%n fiches au plus s’impriment à la fois. Sélectionnez moins de demandes, ou exportez la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters and lists of requests (*.eml *.txt *.csv *.json)</source>
        <translation>Lettres et listes de demandes (*.eml *.txt *.csv *.json)</translation>
    </message>
    <message>
        <source>From a letter…</source>
        <translation>Depuis une lettre…</translation>
    </message>
    <message>
        <source>Extended; without the extension it was %1.</source>
        <translation>Prolongé ; sans la prolongation, c’était le %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of suspension counted.</source>
        <translation>
            <numerusform>%n jour de suspension compté.</numerusform>
            <numerusform>%n jours de suspension comptés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The working target of %1 has passed.</source>
        <translation>L’objectif interne du %1 est passé.</translation>
    </message>
    <message>
        <source>Working target: %1.</source>
        <translation>Objectif interne : %1.</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Vérifiez l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>Told…</source>
        <translation>Informé…</translation>
    </message>
    <message>
        <source>Fee, or unfounded or excessive request…</source>
        <translation>Frais, ou demande infondée ou excessive…</translation>
    </message>
    <message>
        <source>Answer of %1…</source>
        <comment>a department</comment>
        <translation>Réponse de %1…</translation>
    </message>
    <message>
        <source>Recipient told…</source>
        <translation>Destinataire informé…</translation>
    </message>
    <message>
        <source>Is this a new request?</source>
        <translation>Est-ce une nouvelle demande ?</translation>
    </message>
    <message>
        <source>%1 can become a request of its own, or be kept with %2.</source>
        <translation>%1 peut devenir une demande, ou être gardé avec %2.</translation>
    </message>
    <message>
        <source>Keep with %1</source>
        <translation>Garder avec %1</translation>
    </message>
    <message>
        <source>Drop the request that was begun?</source>
        <translation>Abandonner la demande commencée ?</translation>
    </message>
    <message>
        <source>A new request was begun and not saved. Only one can be begun at a time.</source>
        <translation>Une nouvelle demande a été commencée sans être enregistrée. Une seule peut l’être à la fois.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>The form is filled from the letter; check it, then save (Ctrl+S). The letter will be kept with it.</source>
        <translation>La fiche est remplie d’après la lettre ; vérifiez-la, puis enregistrez (Ctrl+S). La lettre sera gardée avec elle.</translation>
    </message>
    <message>
        <source>Mandate checked</source>
        <translation>Mandat vérifié</translation>
    </message>
    <message>
        <source>Whoever writes for another person shows on what ground: a mandate, parental authority, a court’s decision.</source>
        <translation>Celui qui écrit pour une autre personne montre à quel titre : mandat, autorité parentale, décision de justice.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Statistics, register, calendar…</source>
        <translation>Statistiques, registre, agenda…</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Même personne</translation>
    </message>
    <message>
        <source>Fee…</source>
        <translation>Frais…</translation>
    </message>
    <message>
        <source>Mandate checked…</source>
        <translation>Mandat vérifié…</translation>
    </message>
    <message>
        <source>Note an answer…</source>
        <translation>Noter une réponse…</translation>
    </message>
    <message>
        <source>Write the letter…</source>
        <translation>Écrire la lettre…</translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation>Écrire une lettre…</translation>
    </message>
    <message>
        <source>Proof of dispatch</source>
        <translation>Preuve d’envoi</translation>
    </message>
    <message>
        <source>Record the proof</source>
        <translation>Enregistrer la preuve</translation>
    </message>
    <message>
        <source>Scan of the proof</source>
        <translation>Preuve numérisée</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>Documents numérisés (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>As %1…</source>
        <comment>a file format</comment>
        <translation>En %1…</translation>
    </message>
    <message>
        <source>requests-chosen</source>
        <translation>demandes-choisies</translation>
    </message>
    <message>
        <source>Acknowledgements to send…</source>
        <translation>Accusés de réception à envoyer…</translation>
    </message>
    <message>
        <source>Proof of dispatch of the last letter…</source>
        <translation>Preuve d’envoi de la dernière lettre…</translation>
    </message>
    <message>
        <source>Requests of data subjects belong here: access, erasure, objection… Log the first one, take it from a letter or an e-mail, or drop a CSV file to import several.</source>
        <translation>Les demandes des personnes concernées ont leur place ici : accès, effacement, opposition… Enregistrez la première, reprenez-la d’une lettre ou d’un courriel, ou déposez un fichier CSV pour en importer plusieurs.</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
</context>
<context>
    <name>greffe::RestoreWizard</name>
    <message>
        <source>Greffe vaults (*.greffe);;All files (*)</source>
        <translation>Coffres Greffe (*.greffe);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Restore or repair</source>
        <translation>Restaurer ou réparer</translation>
    </message>
    <message>
        <source>The result is always a new file. The file chosen here is only read, and the present vault stays as it is.</source>
        <translation>Le résultat est toujours un nouveau fichier. Le fichier choisi ici est seulement lu, et le coffre actuel reste tel quel.</translation>
    </message>
    <message>
        <source>Who opens it</source>
        <translation>Qui l’ouvre</translation>
    </message>
    <message>
        <source>Passphrase of that file</source>
        <translation>Phrase secrète de ce fichier</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Regarder dedans</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Restore to a new file…</source>
        <translation>Restaurer dans un nouveau fichier…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Save what can still be read of a damaged vault</source>
        <translation>Sauver ce qui se lit encore d’un coffre endommagé</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>Sauvegardes sur cet ordinateur</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Un autre fichier…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Save what can be read to a new file…</source>
        <translation>Sauver dans un nouveau fichier…</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>Aucun fichier choisi.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the recovery key</source>
        <translation>la clé de secours</translation>
    </message>
    <message>
        <source>%1 — last entry on %2 by %3</source>
        <translation>%1 — dernière écriture le %2 par %3</translation>
    </message>
    <message>
        <source>Journal: %1</source>
        <translation>Journal&#xa0;: %1</translation>
    </message>
    <message>
        <source>Opens with: %1</source>
        <translation>S’ouvre avec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Checked whole: sound.</source>
        <translation>Relue en entier&#xa0;: saine.</translation>
    </message>
    <message>
        <source>Checked whole: DAMAGED. Try an older backup.</source>
        <translation>Relue en entier&#xa0;: ENDOMMAGÉE. Essayez une sauvegarde plus ancienne.</translation>
    </message>
    <message>
        <source>Type the passphrase of that file.</source>
        <translation>Tapez la phrase secrète de ce fichier.</translation>
    </message>
    <message>
        <source>%1 saved.greffe</source>
        <translation>%1 sauvé.greffe</translation>
    </message>
    <message>
        <source>%1 restored.greffe</source>
        <translation>%1 restauré.greffe</translation>
    </message>
    <message>
        <source>The new file</source>
        <translation>Le nouveau fichier</translation>
    </message>
    <message>
        <source>Greffe vaults (*.greffe)</source>
        <translation>Coffres Greffe (*.greffe)</translation>
    </message>
    <message>
        <source>Restored, and opened once as proof: %1</source>
        <translation>Restauré, et ouvert une fois pour preuve&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: rows from %2 to the end</source>
        <translation>%1&#xa0;: lignes de %2 à la fin</translation>
    </message>
    <message>
        <source>%1: rows %2 to %3</source>
        <translation>%1&#xa0;: lignes %2 à %3</translation>
    </message>
    <message>
        <source>%1: rows in the middle</source>
        <translation>%1&#xa0;: des lignes au milieu</translation>
    </message>
    <message>
        <source>What could still be read is in %1.</source>
        <translation>Ce qui se lisait encore est dans %1.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Lost:</source>
        <translation>Perdu&#xa0;:</translation>
    </message>
    <message>
        <source>The journal lost entries: its chain no longer verifies as a whole.</source>
        <translation>Le journal a perdu des entrées&#xa0;: sa chaîne ne se vérifie plus en entier.</translation>
    </message>
</context>
<context>
    <name>greffe::RowsEditor</name>
    <message>
        <source>%1, %2</source>
        <comment>label of a field, part of it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Monter la ligne</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Descendre la ligne</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source> (art. %1)</source>
        <translation> (art. %1)</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Ligne %1 sur %2</translation>
    </message>
    <message>
        <source>Close the row</source>
        <translation>Refermer la ligne</translation>
    </message>
    <message>
        <source>Rows %1: %2</source>
        <translation>Lignes %1 : %2</translation>
    </message>
</context>
<context>
    <name>greffe::RowsModel</name>
    <message>
        <source>to be completed</source>
        <translation>à compléter</translation>
    </message>
</context>
<context>
    <name>greffe::SearchBox</name>
    <message>
        <source>Search everywhere…  Ctrl+F</source>
        <translation>Rechercher partout…  Ctrl+F</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Rechercher partout</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Rien trouvé pour «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>greffe::SecuritySection</name>
    <message>
        <source>Nobody types or moves the mouse; time asleep counts</source>
        <translation>Ni frappe ni souris&#xa0;; le temps de veille compte</translation>
    </message>
    <message>
        <source>The computer goes to sleep</source>
        <translation>L’ordinateur se met en veille</translation>
    </message>
    <message>
        <source>The computer waits for the lock before it sleeps</source>
        <translation>L’ordinateur attend le verrouillage avant la veille</translation>
    </message>
    <message>
        <source>The desktop session is locked</source>
        <translation>La session du bureau est verrouillée</translation>
    </message>
    <message>
        <source>Another user’s session comes to the front</source>
        <translation>La session d’un autre utilisateur passe devant</translation>
    </message>
    <message>
        <source>The screen saver comes on</source>
        <translation>L’économiseur d’écran s’active</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>At a lock everything that was read goes from the screen and from memory; what was typed is kept inside the vault and comes back. Ctrl+L locks at once.</source>
        <translation>Au verrouillage, tout ce qui a été lu quitte l’écran et la mémoire&#xa0;; ce qui a été tapé est gardé dans le coffre et revient. Ctrl+L verrouille aussitôt.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) without use</source>
        <translation>
            <numerusform>%n minute sans activité</numerusform>
            <numerusform>%n minutes sans activité</numerusform>
        </translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Jamais de lui-même</translation>
    </message>
    <message>
        <source>What locks the vault on this machine</source>
        <translation>Ce qui verrouille le coffre sur cet ordinateur</translation>
    </message>
    <message>
        <source>works</source>
        <translation>fonctionne</translation>
    </message>
    <message>
        <source>not available here</source>
        <translation>absent ici</translation>
    </message>
    <message>
        <source>The keys Ctrl+L</source>
        <translation>Les touches Ctrl+L</translation>
    </message>
    <message>
        <source>Quick unlock</source>
        <translation>Déverrouillage rapide</translation>
    </message>
    <message>
        <source>Opens the vault on this computer without the passphrase for %1 hours after it was typed, until the next start of the computer, through the desktop’s keyring. Any program of yours that runs while you are logged in can read that keyring. Exports, the whole register on paper, restoring and changes of access ask for the passphrase all the same.</source>
        <translation>Ouvre le coffre sur cet ordinateur sans la phrase secrète pendant %1 heures après qu’elle a été tapée, jusqu’au prochain démarrage, par le trousseau du bureau. Tout programme à vous, tant que votre session est ouverte, peut lire ce trousseau. Les exports, le registre entier sur papier, la restauration et les changements d’accès demandent la phrase secrète quand même.</translation>
    </message>
    <message>
        <source>Quick unlock of this vault on this computer</source>
        <translation>Déverrouillage rapide de ce coffre sur cet ordinateur</translation>
    </message>
    <message>
        <source>Quick unlock is off; nothing of it is left on this computer.</source>
        <translation>Le déverrouillage rapide est désactivé&#xa0;; il n’en reste rien sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Quick unlock starts from your passphrase.</source>
        <translation>Le déverrouillage rapide part de votre phrase secrète.</translation>
    </message>
    <message>
        <source>Quick unlock is on for this computer.</source>
        <translation>Le déverrouillage rapide est activé pour cet ordinateur.</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Phrase secrète de %1</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>The passphrase was changed. The recovery key stays valid.</source>
        <translation>La phrase secrète a été changée. La clé de secours reste valable.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Cet ordinateur</translation>
    </message>
</context>
<context>
    <name>greffe::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Sections des réglages</translation>
    </message>
    <message>
        <source>Identity, people and rules of the organisation, as documents and notices name it.</source>
        <translation>Identité, personnes et règles de l’organisme, comme les documents et les notifications le nomment.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Lock and passphrase</source>
        <translation>Verrou et phrase secrète</translation>
    </message>
    <message>
        <source>Kept on this device, outside the vault.</source>
        <translation>Gardé sur cet appareil, hors du coffre.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Checks and place</source>
        <translation>Contrôles et emplacement</translation>
    </message>
    <message>
        <source>Retention and purge</source>
        <translation>Conservation et purge</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Fiche de secours</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
</context>
<context>
    <name>greffe::SideBar</name>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
</context>
<context>
    <name>greffe::SideBarButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a place, its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n late</source>
        <comment>name of a place</comment>
        <translation>
            <numerusform>%1, %n en retard</numerusform>
            <numerusform>%1, %n en retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::StaffSection</name>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Everybody has an own passphrase. Roles are rules of the office that the program keeps; whoever can open the vault holds the key to all of it.</source>
        <translation>Chacun a sa propre phrase secrète. Les rôles sont des règles du bureau que le programme fait respecter&#xa0;; qui peut ouvrir le coffre en détient toute la clé.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Changer le rôle</translation>
    </message>
    <message>
        <source>Remove access…</source>
        <translation>Retirer l’accès…</translation>
    </message>
    <message>
        <source>Role of the invited person</source>
        <translation>Rôle de la personne invitée</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>The person gets a one-time code from you and chooses a passphrase that nobody else knows, on the first screen: “I was invited”.</source>
        <translation>La personne reçoit de vous un code à usage unique et choisit, sur le premier écran («&#xa0;J’ai été invité&#xa0;»), une phrase secrète que personne d’autre ne connaît.</translation>
    </message>
    <message>
        <source>Name of the invited person</source>
        <translation>Nom de la personne invitée</translation>
    </message>
    <message>
        <source>Name or initials (readable without a key)</source>
        <translation>Nom ou initiales (lisible sans clé)</translation>
    </message>
    <message>
        <source>Key of the vault</source>
        <translation>Clé du coffre</translation>
    </message>
    <message>
        <source>After a suspicion that a key leaked: a new file is built beside with a new key, checked, and put in place. Passphrases and the recovery sheet stay as they are.</source>
        <translation>Si l’on soupçonne qu’une clé a fui&#xa0;: un nouveau fichier est construit à côté avec une nouvelle clé, vérifié, puis mis en place. Les phrases secrètes et la fiche de secours restent les mêmes.</translation>
    </message>
    <message>
        <source>Replace the key of the vault…</source>
        <translation>Remplacer la clé du coffre…</translation>
    </message>
    <message>
        <source>opens the vault</source>
        <translation>ouvre le coffre</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>invité</translation>
    </message>
    <message>
        <source>access removed</source>
        <translation>accès retiré</translation>
    </message>
    <message>
        <source>One-time code of %1. It is shown now and never again; pass it on by another way than the file. Inviting the same person again replaces it.</source>
        <translation>Code à usage unique de %1. Il est montré maintenant et jamais plus&#xa0;; transmettez-le autrement que le fichier. Inviter de nouveau la même personne le remplace.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Code à usage unique</translation>
    </message>
    <message>
        <source>%1 is invited.</source>
        <translation>%1 est invité.</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <translation>%1 est désormais %2.</translation>
    </message>
    <message>
        <source>Remove the access of %1?</source>
        <translation>Retirer l’accès de %1&#xa0;?</translation>
    </message>
    <message>
        <source>The key of the vault is replaced; this takes a moment and as much free space as the file is big.</source>
        <translation>La clé du coffre est remplacée&#xa0;; cela prend un moment et autant de place libre que le fichier est gros.</translation>
    </message>
    <message>
        <source>Remove the access</source>
        <translation>Retirer l’accès</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>%1 no longer opens this vault.</source>
        <translation>%1 n’ouvre plus ce coffre.</translation>
    </message>
    <message>
        <source>Replace the key of the vault?</source>
        <translation>Remplacer la clé du coffre&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody has to do anything. Copies made before keep the old key.</source>
        <translation>Personne n’a rien à faire. Les copies faites auparavant gardent l’ancienne clé.</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Remplacer la clé</translation>
    </message>
    <message>
        <source>The key of the vault was replaced.</source>
        <translation>La clé du coffre a été remplacée.</translation>
    </message>
</context>
<context>
    <name>greffe::StatisticsPanel</name>
    <message>
        <source>Requests: the year</source>
        <translation>Demandes : l’année</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bilan…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The year’s figures, PDF…</source>
        <translation>Bilan de l’année, PDF…</translation>
    </message>
    <message>
        <source>Register of the year’s requests, PDF…</source>
        <translation>Registre des demandes de l’année, PDF…</translation>
    </message>
    <message>
        <source>Register of the year’s requests, XLSX…</source>
        <translation>Registre des demandes de l’année, XLSX…</translation>
    </message>
    <message>
        <source>Register of the year’s requests, CSV…</source>
        <translation>Registre des demandes de l’année, CSV…</translation>
    </message>
    <message>
        <source>Objection list for those who send marketing, CSV…</source>
        <translation>Liste d’opposition pour ceux qui prospectent, CSV…</translation>
    </message>
    <message>
        <source>Opinions of the DPO, PDF…</source>
        <translation>Avis du DPO, PDF…</translation>
    </message>
    <message>
        <source>Open deadlines for a calendar, ICS…</source>
        <translation>Échéances ouvertes pour un agenda, ICS…</translation>
    </message>
    <message>
        <source>Back to the requests</source>
        <translation>Retour aux demandes</translation>
    </message>
    <message>
        <source>The figures concern the requests received in the year, whenever they were answered. Nothing in them names a person.</source>
        <translation>Les chiffres portent sur les demandes reçues dans l’année, quelle que soit la date de la réponse. Rien n’y nomme une personne.</translation>
    </message>
    <message>
        <source>No request was received in this year.</source>
        <translation>Aucune demande n’a été reçue cette année-là.</translation>
    </message>
    <message>
        <source>By right</source>
        <translation>Par droit</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sans décision</translation>
    </message>
    <message>
        <source>%1 the year before</source>
        <translation>%1 l’année d’avant</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçues</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondues</translation>
    </message>
    <message>
        <source>within the legal time</source>
        <translation>dans le délai légal</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>median time to answer</source>
        <translation>délai médian de réponse</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>encore ouvertes</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>prolongées</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendues</translation>
    </message>
    <message>
        <source>requests-%1.pdf</source>
        <translation>demandes-%1.pdf</translation>
    </message>
    <message>
        <source>figures-%1</source>
        <translation>bilan-%1</translation>
    </message>
    <message>
        <source>requests-%1</source>
        <translation>demandes-%1</translation>
    </message>
    <message>
        <source>objection-list</source>
        <translation>liste-opposition</translation>
    </message>
    <message>
        <source>opinions</source>
        <translation>avis</translation>
    </message>
    <message>
        <source>deadlines</source>
        <translation>echeances</translation>
    </message>
</context>
<context>
    <name>greffe::StatusLine</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back what was just done (Ctrl+Z)</source>
        <translation>Revenir sur ce qui vient d’être fait (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Head of the journal: what printed documents carry. Click to open the journal.</source>
        <translation>Tête du journal&#xa0;: ce que portent les documents imprimés. Cliquez pour ouvrir le journal.</translation>
    </message>
    <message>
        <source>Vault %1</source>
        <translation>Coffre %1</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistré à %1</translation>
    </message>
    <message>
        <source>Journal %1</source>
        <translation>Journal %1</translation>
    </message>
</context>
<context>
    <name>greffe::TextsEditor</name>
    <message>
        <source>One a line</source>
        <translation>Un par ligne</translation>
    </message>
</context>
<context>
    <name>greffe::TodayPage</name>
    <message>
        <source>Today, %1</source>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>Everything that is due, in order. Indicative computations, each explained in its record.</source>
        <translation>Tout ce qui est dû, dans l’ordre. Calculs indicatifs, chacun expliqué dans sa fiche.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Pour aujourd’hui</translation>
    </message>
    <message>
        <source>In the next seven days</source>
        <translation>Dans les sept jours</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Nothing is due in the next month.</source>
        <translation>Rien n’est dû dans le mois qui vient.</translation>
    </message>
    <message>
        <source>Requests, breaches, tasks and reviews appear here as soon as they have a date.</source>
        <translation>Demandes, violations, tâches et révisions apparaissent ici dès qu’elles ont une date.</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limite&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçues</translation>
    </message>
    <message>
        <source>Requests a month</source>
        <translation>Demandes par mois</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two months</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Répondues dans le délai</translation>
    </message>
    <message>
        <source>%1 of %2 in twelve months</source>
        <translation>%1 sur %2 en douze mois</translation>
    </message>
    <message>
        <source>No answer in the last twelve months.</source>
        <translation>Aucune réponse dans les douze derniers mois.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n traitement</numerusform>
            <numerusform>%n traitements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approuvé</numerusform>
            <numerusform>%n approuvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Every element of article 30 is there.</source>
        <translation>Tous les éléments de l’article 30 y sont.</translation>
    </message>
    <message>
        <source>Elements of article 30 are missing in: %1</source>
        <translation>Des éléments de l’article 30 manquent dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>the organisation</source>
        <translation>l’organisme</translation>
    </message>
</context>
<context>
    <name>greffe::WelcomePage</name>
    <message>
        <source>Greffe vaults (*.greffe)</source>
        <translation>Coffres Greffe (*.greffe)</translation>
    </message>
    <message>
        <source>The register, the requests and the breaches, in one encrypted file</source>
        <translation>Le registre, les demandes et les violations, dans un seul fichier chiffré</translation>
    </message>
    <message>
        <source>Where do you want to work?</source>
        <translation>Où voulez-vous travailler&#xa0;?</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>Créer un coffre</translation>
    </message>
    <message>
        <source>Open a vault…</source>
        <translation>Ouvrir un coffre…</translation>
    </message>
    <message>
        <source>A vault is one file. Without its passphrase or its recovery key nobody can read it: neither can we.</source>
        <translation>Un coffre est un seul fichier. Sans sa phrase secrète ni sa clé de secours, personne ne peut le lire&#xa0;: nous non plus.</translation>
    </message>
    <message>
        <source>Who opens it</source>
        <translation>Qui l’ouvre</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Utiliser la clé de secours</translation>
    </message>
    <message>
        <source>Another vault…</source>
        <translation>Un autre coffre…</translation>
    </message>
    <message>
        <source>New vault…</source>
        <translation>Nouveau coffre…</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <translation>Ouvrir avec la clé de secours</translation>
    </message>
    <message>
        <source>The key on the recovery sheet: 13 groups of five characters. Capital letters, blanks and dashes do not matter.</source>
        <translation>La clé de la fiche de secours&#xa0;: 13 groupes de cinq caractères. Les majuscules, les espaces et les tirets ne comptent pas.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Revenir à la phrase secrète</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Choisissez une nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The vault is open. The old passphrase will no longer open it.</source>
        <translation>Le coffre est ouvert. L’ancienne phrase secrète ne l’ouvrira plus.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même, encore une fois</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Fixer la phrase secrète</translation>
    </message>
    <message>
        <source>Go on without changing it</source>
        <translation>Continuer sans la changer</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Ouvrir un coffre</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation>Ouverture du coffre…</translation>
    </message>
    <message>
        <source>Setting the passphrase…</source>
        <translation>Changement de la phrase secrète…</translation>
    </message>
    <message>
        <source>Restore or repair…</source>
        <translation>Restaurer ou réparer…</translation>
    </message>
    <message>
        <source>Quick unlock</source>
        <translation>Déverrouillage rapide</translation>
    </message>
    <message>
        <source>I was invited: I have a one-time code</source>
        <translation>J’ai été invité&#xa0;: j’ai un code à usage unique</translation>
    </message>
    <message>
        <source>Accept an invitation</source>
        <translation>Accepter une invitation</translation>
    </message>
    <message>
        <source>Type the one-time code that the administrator gave you, then choose a passphrase that only you know.</source>
        <translation>Tapez le code à usage unique que l’administrateur vous a donné, puis choisissez une phrase secrète que vous seul connaissez.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Code à usage unique</translation>
    </message>
    <message>
        <source>8 groups of five characters</source>
        <translation>8 groupes de cinq caractères</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Votre phrase secrète</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Ouvrir le coffre</translation>
    </message>
    <message>
        <source>Asking the desktop’s keyring…</source>
        <translation>Le trousseau du bureau est interrogé…</translation>
    </message>
</context>
</TS>
