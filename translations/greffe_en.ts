<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Breaches</translation>
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
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>New record</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Save the record</translation>
    </message>
    <message>
        <source>Edit the record</source>
        <translation>Edit the record</translation>
    </message>
    <message>
        <source>New record from this one</source>
        <translation>New record from this one</translation>
    </message>
    <message>
        <source>Archive the record of the list</source>
        <translation>Archive the record of the list</translation>
    </message>
    <message>
        <source>Preview of the print</source>
        <translation>Preview of the print</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>Undo the last act</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Calendar, in a date field</source>
        <translation>Calendar, in a date field</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>MachineChecks</name>
    <message>
        <source>Images of memory after a crash (core dumps)</source>
        <translation>Images of memory after a crash (core dumps)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>Other programs of yours reading this one’s memory</source>
        <translation>Other programs of yours reading this one’s memory</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Files that Greffe writes</source>
        <translation>Files that Greffe writes</translation>
    </message>
    <message>
        <source>readable by you only</source>
        <translation>readable by you only</translation>
    </message>
    <message>
        <source>readable by others</source>
        <translation>readable by others</translation>
    </message>
    <message>
        <source>Memory swapped out to disk (keys never are)</source>
        <translation>Memory swapped out to disk (keys never are)</translation>
    </message>
    <message>
        <source>not encrypted: encrypt the disk or its swap</source>
        <translation>not encrypted: encrypt the disk or its swap</translation>
    </message>
    <message>
        <source>none, or encrypted</source>
        <translation>none, or encrypted</translation>
    </message>
</context>
<context>
    <name>greffe::AboutWindow</name>
    <message>
        <source>About Greffe</source>
        <translation>About Greffe</translation>
    </message>
    <message>
        <source>The desk of a data-protection officer, in one encrypted file.</source>
        <translation>The desk of a data-protection officer, in one encrypted file.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Without any warranty.</source>
        <translation>Free software under the GNU General Public License, version 3 or later. Without any warranty.</translation>
    </message>
    <message>
        <source>Legal computations are indicative: they name their rule and do not replace legal advice.</source>
        <translation>Legal computations are indicative: they name their rule and do not replace legal advice.</translation>
    </message>
    <message>
        <source>Built with Qt %1, SQLCipher, libsodium, qpdf, libzip, libarchive, libxlsxwriter, RapidJSON and Liberation Sans.</source>
        <translation>Built with Qt %1, SQLCipher, libsodium, qpdf, libzip, libarchive, libxlsxwriter, RapidJSON and Liberation Sans.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>greffe::AcknowledgementsPanel</name>
    <message>
        <source>One PDF of all…</source>
        <translation>One PDF of all…</translation>
    </message>
    <message>
        <source>A file each…</source>
        <translation>A file each…</translation>
    </message>
    <message>
        <source>Issue and print…</source>
        <translation>Issue and print…</translation>
    </message>
    <message>
        <source>Acknowledgements to send</source>
        <translation>Acknowledgements to send</translation>
    </message>
    <message>
        <source>Requests without an acknowledgement</source>
        <translation>Requests without an acknowledgement</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>Back to the requests</source>
        <translation>Back to the requests</translation>
    </message>
    <message>
        <source>acknowledgements-%1.pdf</source>
        <translation>acknowledgements-%1.pdf</translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation>Acknowledgements</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>Folder for the acknowledgements</source>
        <translation>Folder for the acknowledgements</translation>
    </message>
    <message>
        <source>French</source>
        <translation>French</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>No request waits for its acknowledgement.</source>
        <translation>No request waits for its acknowledgement.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) ready. Each is kept with its request, which is then acknowledged today.</source>
        <translation>
            <numerusform>%n letter ready. It is kept with its request, which is then acknowledged today.</numerusform>
            <numerusform>%n letters ready. Each is kept with its request, which is then acknowledged today.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at when it is issued</source>
        <translation>Looked at when it is issued</translation>
    </message>
</context>
<context>
    <name>greffe::ActPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Enter)</source>
        <translation>%1 (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>greffe::ActivityAssistance</name>
    <message>
        <source>Nothing is missing</source>
        <translation>Nothing is missing</translation>
    </message>
    <message numerus="yes">
        <source>%n required element(s) missing</source>
        <translation>
            <numerusform>%n required element is missing</numerusform>
            <numerusform>%n required elements are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation>
            <numerusform>%n recommendation</numerusform>
            <numerusform>%n recommendations</numerusform>
        </translation>
    </message>
    <message>
        <source>Every element that article 30 asks for is there.</source>
        <translation>Every element that article 30 asks for is there.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Enter goes to the field.</source>
        <translation>Enter goes to the field.</translation>
    </message>
    <message>
        <source>%1: decision %2, in force since %3</source>
        <translation>%1: decision %2, in force since %3</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partial</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>ends soon</translation>
    </message>
    <message>
        <source>adequate</source>
        <translation>adequate</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>%1: in the European Economic Area, no transfer</source>
        <translation>%1: in the European Economic Area, no transfer</translation>
    </message>
    <message>
        <source>no transfer</source>
        <translation>no transfer</translation>
    </message>
    <message>
        <source>%1: decision %2 is no longer in force (until %3)</source>
        <translation>%1: decision %2 is no longer in force (until %3)</translation>
    </message>
    <message>
        <source>%1: no adequacy decision; another safeguard is needed</source>
        <translation>%1: no adequacy decision; another safeguard is needed</translation>
    </message>
    <message>
        <source>safeguard given</source>
        <translation>safeguard given</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>not covered</translation>
    </message>
    <message>
        <source>Transfers and adequacy decisions</source>
        <translation>Transfers and adequacy decisions</translation>
    </message>
    <message>
        <source>Retention periods proposed</source>
        <translation>Retention periods proposed</translation>
    </message>
    <message>
        <source>Data %1</source>
        <translation>Data %1</translation>
    </message>
    <message>
        <source>advice, not law</source>
        <translation>advice, not law</translation>
    </message>
    <message>
        <source>law</source>
        <translation>law</translation>
    </message>
    <message>
        <source>The sheet says: %1</source>
        <translation>The sheet says: %1</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>shorter</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>longer</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Take it over</translation>
    </message>
    <message>
        <source>Impact assessment: what the sheet itself says</source>
        <translation>Impact assessment: what the sheet itself says</translation>
    </message>
    <message>
        <source>on the CNIL’s list</source>
        <translation>on the CNIL’s list</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>criterion</translation>
    </message>
    <message>
        <source>exempt type</source>
        <translation>exempt type</translation>
    </message>
    <message>
        <source>A DPIA looks needed: conclude below, with your reasons (article 35).</source>
        <translation>A DPIA looks needed: conclude below, with your reasons (article 35).</translation>
    </message>
    <message>
        <source>Fewer than two criteria: note your conclusion below (article 35).</source>
        <translation>Fewer than two criteria: note your conclusion below (article 35).</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Checklists</translation>
    </message>
    <message>
        <source>Concluded: %1</source>
        <translation>Concluded: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Keep the answers</source>
        <translation>Keep the answers</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>What was examined (the further purpose, the interest)</source>
        <translation>What was examined (the further purpose, the interest)</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Conclude today</source>
        <translation>Conclude today</translation>
    </message>
    <message>
        <source>The last one is of %1; a new one takes its place, the former stays in the history.</source>
        <translation>The last one is of %1; a new one takes its place, the former stays in the history.</translation>
    </message>
    <message>
        <source>A conclusion needs its reasons.</source>
        <translation>A conclusion needs its reasons.</translation>
    </message>
    <message>
        <source>The CNIL exempts this type (article 35(5)): check that it really is of it, and note your conclusion below.</source>
        <translation>The CNIL exempts this type (article 35(5)): check that it really is of it, and note your conclusion below.</translation>
    </message>
</context>
<context>
    <name>greffe::AdviceTab</name>
    <message>
        <source>The DPO’s opinions on this record belong here: dated, and followed or not and why. They show that the DPO was involved (articles 38 and 39).</source>
        <translation>The DPO’s opinions on this record belong here: dated, and followed or not and why. They show that the DPO was involved (articles 38 and 39).</translation>
    </message>
    <message>
        <source>Opinions of the DPO</source>
        <translation>Opinions of the DPO</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Followed</translation>
    </message>
    <message>
        <source>New opinion…</source>
        <translation>New opinion…</translation>
    </message>
    <message>
        <source>Followed or not…</source>
        <translation>Followed or not…</translation>
    </message>
    <message>
        <source>List of all opinions…</source>
        <translation>List of all opinions…</translation>
    </message>
    <message>
        <source>New opinion of the DPO</source>
        <translation>New opinion of the DPO</translation>
    </message>
    <message>
        <source>What was asked, and what the DPO advises. Whether it was followed can be noted later.</source>
        <translation>What was asked, and what the DPO advises. Whether it was followed can be noted later.</translation>
    </message>
    <message>
        <source>Keep the opinion</source>
        <translation>Keep the opinion</translation>
    </message>
    <message>
        <source>Followed or not</source>
        <translation>Followed or not</translation>
    </message>
    <message>
        <source>If the opinion is not followed, note why: article 38 wants the DPO heard.</source>
        <translation>If the opinion is not followed, note why: article 38 wants the DPO heard.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Correct the opinion</source>
        <translation>Correct the opinion</translation>
    </message>
    <message>
        <source>The words as they were stay in the history.</source>
        <translation>The words as they were stay in the history.</translation>
    </message>
    <message>
        <source>opinions</source>
        <translation>opinions</translation>
    </message>
</context>
<context>
    <name>greffe::BackupSection</name>
    <message>
        <source>Greffe vaults (*.greffe)</source>
        <translation>Greffe vaults (*.greffe)</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>daily</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>before an update</translation>
    </message>
    <message>
        <source>before a change of key</source>
        <translation>before a change of key</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>before an import</translation>
    </message>
    <message>
        <source>before a purge</source>
        <translation>before a purge</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>asked for</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Made by themselves at the first opening of the day and before an import, an update, a change of key or a purge; each is a whole encrypted copy, opened once to prove that it works. Kept: 7 daily, 4 weekly, 12 monthly.</source>
        <translation>Made by themselves at the first opening of the day and before an import, an update, a change of key or a purge; each is a whole encrypted copy, opened once to prove that it works. Kept: 7 daily, 4 weekly, 12 monthly.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Back up to another place…</source>
        <translation>Back up to another place…</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Second folder</translation>
    </message>
    <message>
        <source>A stick, a share or a synchronised folder: what burns or is stolen with this computer is not a backup. The choice belongs to this computer.</source>
        <translation>A stick, a share or a synchronised folder: what burns or is stolen with this computer is not a backup. The choice belongs to this computer.</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choose the folder…</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>No second folder</translation>
    </message>
    <message>
        <source>Space for backups in each folder</source>
        <translation>Space for backups in each folder</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>no limit of space</source>
        <translation>no limit of space</translation>
    </message>
    <message>
        <source>Space in each folder</source>
        <translation>Space in each folder</translation>
    </message>
    <message>
        <source>What can be restored</source>
        <translation>What can be restored</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Restore to a new file…</source>
        <translation>Restore to a new file…</translation>
    </message>
    <message>
        <source>Reference of a record to take from the backup</source>
        <translation>Reference of a record to take from the backup</translation>
    </message>
    <message>
        <source>for example DEM-2026-0041</source>
        <translation>for example DEM-2026-0041</translation>
    </message>
    <message>
        <source>Take this record from the backup</source>
        <translation>Take this record from the backup</translation>
    </message>
    <message>
        <source>Leaving Greffe</source>
        <translation>Leaving Greffe</translation>
    </message>
    <message>
        <source>Everything (records with their versions, documents, journal) in one encrypted ZIP that 7-Zip and other programs open, without Greffe.</source>
        <translation>Everything (records with their versions, documents, journal) in one encrypted ZIP that 7-Zip and other programs open, without Greffe.</translation>
    </message>
    <message>
        <source>Export everything, encrypted…</source>
        <translation>Export everything, encrypted…</translation>
    </message>
    <message>
        <source>The latest backup is of %1.</source>
        <translation>The latest backup is of %1.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>Last success: %1.</source>
        <translation>Last success: %1.</translation>
    </message>
    <message>
        <source>No copy there yet.</source>
        <translation>No copy there yet.</translation>
    </message>
    <message>
        <source>The folder is not there at the moment.</source>
        <translation>The folder is not there at the moment.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>this computer</translation>
    </message>
    <message>
        <source>second folder</source>
        <translation>second folder</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Back up the vault</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Second folder for backups</translation>
    </message>
    <message>
        <source>Take a record from a backup</source>
        <translation>Take a record from a backup</translation>
    </message>
    <message>
        <source>Choose a backup in the list and type the reference of the record.</source>
        <translation>Choose a backup in the list and type the reference of the record.</translation>
    </message>
    <message>
        <source>Take %1 from the backup?</source>
        <translation>Take %1 from the backup?</translation>
    </message>
    <message>
        <source>“%1”, as it was on %2. If it still exists here, this becomes a new version of it and the present one stays in its history.</source>
        <translation>“%1”, as it was on %2. If it still exists here, this becomes a new version of it and the present one stays in its history.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>ZIP archives (*.zip)</translation>
    </message>
    <message>
        <source>The password of the archive: copy it now, it is not shown again.</source>
        <translation>The password of the archive: copy it now, it is not shown again.</translation>
    </message>
</context>
<context>
    <name>greffe::BilingualEditor</name>
    <message>
        <source>French</source>
        <translation>French</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>greffe::BreachesPage</name>
    <message>
        <source>Breaches</source>
        <translation>Breaches</translation>
    </message>
    <message>
        <source>New breach</source>
        <translation>New breach</translation>
    </message>
    <message>
        <source>No breach recorded.</source>
        <translation>No breach recorded.</translation>
    </message>
    <message>
        <source>Every personal data breach belongs here, also those that are not notified (article 33(5)).</source>
        <translation>Every personal data breach belongs here, also those that are not notified (article 33(5)).</translation>
    </message>
    <message>
        <source>The moment of awareness is missing.</source>
        <translation>The moment of awareness is missing.</translation>
    </message>
    <message>
        <source>The 72 hours run from it.</source>
        <translation>The 72 hours run from it.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>How the 72 hours were counted</source>
        <translation>How the 72 hours were counted</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> on %1</translation>
    </message>
    <message>
        <source>Notified to the CNIL</source>
        <translation>Notified to the CNIL</translation>
    </message>
    <message>
        <source>The limit was %1.</source>
        <translation>The limit was %1.</translation>
    </message>
    <message>
        <source>Decided: no notice to the CNIL</source>
        <translation>Decided: no notice to the CNIL</translation>
    </message>
    <message>
        <source>To be notified before %1</source>
        <translation>To be notified before %1</translation>
    </message>
    <message>
        <source>72 hours after awareness (article 33(1)), unless the breach is unlikely to result in a risk.</source>
        <translation>72 hours after awareness (article 33(1)), unless the breach is unlikely to result in a risk.</translation>
    </message>
    <message>
        <source>What is not known yet can stay open: the notice may be completed later.</source>
        <translation>What is not known yet can stay open: the notice may be completed later.</translation>
    </message>
    <message>
        <source>aware on %1</source>
        <translation>aware on %1</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 persons</translation>
    </message>
    <message>
        <source>Severity (ENISA): %1</source>
        <translation>Severity (ENISA): %1</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Next step: %1</translation>
    </message>
    <message>
        <source>Qualify…</source>
        <translation>Qualify…</translation>
    </message>
    <message>
        <source>Assess…</source>
        <translation>Assess…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Prepare the notice</source>
        <translation>Prepare the notice</translation>
    </message>
    <message>
        <source>It was sent…</source>
        <translation>It was sent…</translation>
    </message>
    <message>
        <source>Complete the notice</source>
        <translation>Complete the notice</translation>
    </message>
    <message>
        <source>Record the message</source>
        <translation>Record the message</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Qualify and assess…</source>
        <translation>Qualify and assess…</translation>
    </message>
    <message>
        <source>Decide on notifying the CNIL…</source>
        <translation>Decide on notifying the CNIL…</translation>
    </message>
    <message>
        <source>Decide on informing the persons…</source>
        <translation>Decide on informing the persons…</translation>
    </message>
    <message>
        <source>A notice was sent…</source>
        <translation>A notice was sent…</translation>
    </message>
    <message>
        <source>Preview of the initial notice</source>
        <translation>Preview of the initial notice</translation>
    </message>
    <message>
        <source>Preview of the complementary notice</source>
        <translation>Preview of the complementary notice</translation>
    </message>
    <message>
        <source>Preview of the complete notice</source>
        <translation>Preview of the complete notice</translation>
    </message>
    <message>
        <source>Close the breach</source>
        <translation>Close the breach</translation>
    </message>
    <message>
        <source>A closed breach stays in the internal register (article 33(5)).</source>
        <translation>A closed breach stays in the internal register (article 33(5)).</translation>
    </message>
    <message>
        <source>Qualify and assess</source>
        <translation>Qualify and assess</translation>
    </message>
    <message>
        <source>A breach of personal data, or an incident without any; then the risk for the persons.</source>
        <translation>A breach of personal data, or an incident without any; then the risk for the persons.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Notify the CNIL?</source>
        <translation>Notify the CNIL?</translation>
    </message>
    <message>
        <source>Inform the persons?</source>
        <translation>Inform the persons?</translation>
    </message>
    <message>
        <source>The controller decides; the DPO advises. The reason is kept.</source>
        <translation>The controller decides; the DPO advises. The reason is kept.</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Record the decision</translation>
    </message>
    <message>
        <source>A notice was sent</source>
        <translation>A notice was sent</translation>
    </message>
    <message>
        <source>Record the notice</source>
        <translation>Record the notice</translation>
    </message>
    <message>
        <source>Open a breach first: the file is kept with it.</source>
        <translation>Open a breach first: the file is kept with it.</translation>
    </message>
    <message>
        <source>Through the CNIL’s online service; note the number that it gave.</source>
        <translation>Through the CNIL’s online service; note the number that it gave.</translation>
    </message>
    <message>
        <source>Aware since</source>
        <translation>Aware since</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Notify before</source>
        <translation>Notify before</translation>
    </message>
</context>
<context>
    <name>greffe::BuildPanel</name>
    <message>
        <source>Data of other people are inside</source>
        <translation>Data of other people are inside</translation>
    </message>
    <message>
        <source>Protect the archive with a password (AES-256)</source>
        <translation>Protect the archive with a password (AES-256)</translation>
    </message>
    <message>
        <source>Password of the archive</source>
        <translation>Password of the archive</translation>
    </message>
    <message>
        <source>Build the package…</source>
        <translation>Build the package…</translation>
    </message>
    <message>
        <source>New data package</source>
        <translation>New data package</translation>
    </message>
    <message>
        <source>1. The request that it answers</source>
        <translation>1. The request that it answers</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Choose a request</source>
        <translation>Choose a request</translation>
    </message>
    <message>
        <source>CSV and JSON files become tables in both formats; other files go as they are. Say where each comes from.</source>
        <translation>CSV and JSON files become tables in both formats; other files go as they are. Say where each comes from.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>3. What belongs in, and what does not</source>
        <translation>3. What belongs in, and what does not</translation>
    </message>
    <message>
        <source>Scope of article 20</source>
        <translation>Scope of article 20</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>In the package</source>
        <translation>In the package</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>How they are protected (article 20(4))</source>
        <translation>How they are protected (article 20(4))</translation>
    </message>
    <message>
        <source>4. Handing over</source>
        <translation>4. Handing over</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>as it is</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>yes, to be checked</source>
        <translation>yes, to be checked</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The request names no activity yet.</source>
        <translation>The request names no activity yet.</translation>
    </message>
    <message>
        <source>Name them in the request to have the scope of article 20 here.</source>
        <translation>Name them in the request to have the scope of article 20 here.</translation>
    </message>
    <message>
        <source>Choose the request first.</source>
        <translation>Choose the request first.</translation>
    </message>
    <message>
        <source>This password is too easy to guess: make it longer.</source>
        <translation>This password is too easy to guess: make it longer.</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Save the package</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>ZIP archives (*.zip)</translation>
    </message>
    <message>
        <source>2. The person’s data</source>
        <translation>2. The person’s data</translation>
    </message>
    <message>
        <source>Files of the person’s data</source>
        <translation>Files of the person’s data</translation>
    </message>
    <message>
        <source>The person’s data</source>
        <translation>The person’s data</translation>
    </message>
    <message>
        <source>Add the files of the person’s data.</source>
        <translation>Add the files of the person’s data.</translation>
    </message>
</context>
<context>
    <name>greffe::BulkBar</name>
    <message>
        <source>Choose none</source>
        <translation>Choose none</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>greffe::Card</name>
    <message>
        <source>how was this computed?</source>
        <translation>how was this computed?</translation>
    </message>
    <message>
        <source>Indicative computation: it does not replace legal advice.</source>
        <translation>Indicative computation: it does not replace legal advice.</translation>
    </message>
</context>
<context>
    <name>greffe::ChangeView</name>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>emptied</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nothing differs.</translation>
    </message>
    <message>
        <source>row added</source>
        <translation>row added</translation>
    </message>
    <message>
        <source>row removed</source>
        <translation>row removed</translation>
    </message>
    <message>
        <source>moved from place %1 to place %2</source>
        <translation>moved from place %1 to place %2</translation>
    </message>
</context>
<context>
    <name>greffe::CheckSection</name>
    <message>
        <source>Checks and place</source>
        <translation>Checks and place</translation>
    </message>
    <message>
        <source>Reads every page of the vault, the whole journal and every attached document on a copy, while you go on working. The result is written into the journal.</source>
        <translation>Reads every page of the vault, the whole journal and every attached document on a copy, while you go on working. The result is written into the journal.</translation>
    </message>
    <message>
        <source>Check the vault now</source>
        <translation>Check the vault now</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Save the result as PDF…</source>
        <translation>Save the result as PDF…</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progress of the check</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing was changed.</source>
        <translation>The check was stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>This vault</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>Copies in the same folder</source>
        <translation>Copies in the same folder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Changed on</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Compare with the vault</source>
        <translation>Compare with the vault</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>There</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Take this record from the copy</source>
        <translation>Take this record from the copy</translation>
    </message>
    <message>
        <source>Copying the file…</source>
        <translation>Copying the file…</translation>
    </message>
    <message>
        <source>Reading every page, the journal and the documents…</source>
        <translation>Reading every page, the journal and the documents…</translation>
    </message>
    <message>
        <source>In order: %1.</source>
        <translation>In order: %1.</translation>
    </message>
    <message>
        <source>FAULT: %1.</source>
        <translation>FAULT: %1.</translation>
    </message>
    <message>
        <source>Keep this file as it is. Restore the latest sound backup, or save what can still be read: lock the vault, then “Restore or repair…” on the first screen.</source>
        <translation>Keep this file as it is. Restore the latest sound backup, or save what can still be read: lock the vault, then “Restore or repair…” on the first screen.</translation>
    </message>
    <message>
        <source>check-of-the-vault</source>
        <translation>check-of-the-vault</translation>
    </message>
    <message>
        <source>Save the result of the check</source>
        <translation>Save the result of the check</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>On this computer’s disk, outside of any known synchronised folder.</source>
        <translation>On this computer’s disk, outside of any known synchronised folder.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Compare with a copy elsewhere…</source>
        <translation>Compare with a copy elsewhere…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>Greffe vaults (*.greffe);;All files (*)</source>
        <translation>Greffe vaults (*.greffe);;All files (*)</translation>
    </message>
    <message>
        <source>Last entry here: %1, there: %2. %3 equal records.</source>
        <translation>Last entry here: %1, there: %2. %3 equal records.</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>only here</translation>
    </message>
    <message>
        <source>only there</source>
        <translation>only there</translation>
    </message>
    <message>
        <source>different</source>
        <translation>different</translation>
    </message>
    <message>
        <source>Take %1 from the copy?</source>
        <translation>Take %1 from the copy?</translation>
    </message>
    <message>
        <source>Its state in the copy becomes a new version here. The present one stays in its history.</source>
        <translation>Its state in the copy becomes a new version here. The present one stays in its history.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>greffe::ChecklistView</name>
    <message>
        <source>The sheet says: %1</source>
        <translation>The sheet says: %1</translation>
    </message>
    <message>
        <source>Reason for the answer to question %1</source>
        <translation>Reason for the answer to question %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>%1 of %2 questions answered</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) ask(s) for attention</source>
        <translation>
            <numerusform>%n answer asks for attention</numerusform>
            <numerusform>%n answers ask for attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::ChoiceEditor</name>
    <message>
        <source>Not given</source>
        <translation>Not given</translation>
    </message>
</context>
<context>
    <name>greffe::ChoicesEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Remove “%1”</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Search in the list</translation>
    </message>
</context>
<context>
    <name>greffe::ComparePanel</name>
    <message>
        <source>Back to the sheet (Esc)</source>
        <translation>Back to the sheet (Esc)</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>What is compared</translation>
    </message>
</context>
<context>
    <name>greffe::ContactUses</name>
    <message>
        <source>Activities that give it data</source>
        <translation>Activities that give it data</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>No activity names this contact. On a sheet, choose it under Recipients.</source>
        <translation>No activity names this contact. On a sheet, choose it under Recipients.</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) give(s) it data. Enter opens the sheet.</source>
        <translation>
            <numerusform>%n activity gives it data. Enter opens the sheet.</numerusform>
            <numerusform>%n activities give it data. Enter opens the sheet.</numerusform>
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
        <translation>New contact</translation>
    </message>
    <message>
        <source>No contact yet.</source>
        <translation>No contact yet.</translation>
    </message>
    <message>
        <source>Processors with their article 28 contracts, recipients, joint controllers and authorities belong here.</source>
        <translation>Processors with their article 28 contracts, recipients, joint controllers and authorities belong here.</translation>
    </message>
    <message>
        <source>Contract expired on %1</source>
        <translation>Contract expired on %1</translation>
    </message>
    <message>
        <source>Contract runs until %1</source>
        <translation>Contract runs until %1</translation>
    </message>
    <message>
        <source>No signed contract (article 28(3))</source>
        <translation>No signed contract (article 28(3))</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Contract signed</source>
        <translation>Contract signed</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> on %1</translation>
    </message>
    <message>
        <source>Who receives what…</source>
        <translation>Who receives what…</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Countries</translation>
    </message>
    <message>
        <source>Outside the EEA, and no safeguard is given (articles 44 to 49).</source>
        <translation>Outside the EEA, and no safeguard is given (articles 44 to 49).</translation>
    </message>
    <message>
        <source>Outside the EEA; safeguard: %1</source>
        <translation>Outside the EEA; safeguard: %1</translation>
    </message>
    <message>
        <source>Recipients and data</source>
        <translation>Recipients and data</translation>
    </message>
</context>
<context>
    <name>greffe::CreateVault</name>
    <message>
        <source>A new vault</source>
        <translation>A new vault</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Create the vault</translation>
    </message>
    <message>
        <source>Where to put the vault</source>
        <translation>Where to put the vault</translation>
    </message>
    <message>
        <source>Greffe vaults (*.greffe)</source>
        <translation>Greffe vaults (*.greffe)</translation>
    </message>
    <message>
        <source>Give the organisation, your name and the file.</source>
        <translation>Give the organisation, your name and the file.</translation>
    </message>
    <message>
        <source>There is already a file of this name. It was not touched: choose another name.</source>
        <translation>There is already a file of this name. It was not touched: choose another name.</translation>
    </message>
</context>
<context>
    <name>greffe::DeskPage</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>%1 (Ctrl+N)</source>
        <translation>%1 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Remove the filter “%1”</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Archived records</source>
        <translation>Archived records</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Remove all filters</translation>
    </message>
    <message>
        <source>Nothing matches this filter.</source>
        <translation>Nothing matches this filter.</translation>
    </message>
    <message>
        <source>Choose another filter above, or remove it.</source>
        <translation>Choose another filter above, or remove it.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) chosen</source>
        <translation>
            <numerusform>%n record chosen</numerusform>
            <numerusform>%n records chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) archived.</source>
        <translation>
            <numerusform>%n record archived.</numerusform>
            <numerusform>%n records archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) brought back.</source>
        <translation>
            <numerusform>%n record brought back.</numerusform>
            <numerusform>%n records brought back.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n record(s) left as they were.</source>
        <translation>
            <numerusform>Stopped: %n record left as it was.</numerusform>
            <numerusform>Stopped: %n records left as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) stayed as they were:</source>
        <translation>
            <numerusform>%n record stayed as it was:</numerusform>
            <numerusform>%n records stayed as they were:</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>days</comment>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a day</comment>
        <translation>from %1 on</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a day</comment>
        <translation>up to %1</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>Saved filter</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>All organisations</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>From … to …</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Save this filter…</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name of the filter</translation>
    </message>
    <message>
        <source>Filter “%1” saved for everyone who works in this vault.</source>
        <translation>Filter “%1” saved for everyone who works in this vault.</translation>
    </message>
    <message>
        <source>Remove a saved filter</source>
        <translation>Remove a saved filter</translation>
    </message>
    <message>
        <source>Filter “%1” removed; the records stay.</source>
        <translation>Filter “%1” removed; the records stay.</translation>
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
        <translation>Text of the document</translation>
    </message>
    <message>
        <source>Picture of the document</source>
        <translation>Picture of the document</translation>
    </message>
</context>
<context>
    <name>greffe::ExportPanel</name>
    <message>
        <source>Back to the register (Esc)</source>
        <translation>Back to the register (Esc)</translation>
    </message>
    <message>
        <source>Export the register</source>
        <translation>Export the register</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message numerus="yes">
        <source>The whole register (%n sheet(s))</source>
        <translation>
            <numerusform>The whole register (%n sheet)</numerusform>
            <numerusform>The whole register (%n sheets)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheets that the list shows now (%n)</source>
        <translation>
            <numerusform>The sheets that the list shows now (%n)</numerusform>
            <numerusform>The sheets that the list shows now (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the open sheet, %1</source>
        <translation>Only the open sheet, %1</translation>
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
        <translation>The book to print, sign and show: front page, contents, one sheet for each activity, annexes.</translation>
    </message>
    <message>
        <source>ODS, the CNIL’s form</source>
        <translation>ODS, the CNIL’s form</translation>
    </message>
    <message>
        <source>The CNIL’s own file, with its sheets and lists; opens in LibreOffice and Excel.</source>
        <translation>The CNIL’s own file, with its sheets and lists; opens in LibreOffice and Excel.</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>A table with a row for each activity, and a sheet for each list.</source>
        <translation>A table with a row for each activity, and a sheet for each list.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>One row for each activity, for other programs.</source>
        <translation>One row for each activity, for other programs.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Everything, without loss: to move the register to another vault.</source>
        <translation>Everything, without loss: to move the register to another vault.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Language of the document</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>In French</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Write the file…</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Communicable: without security measures and names of people</source>
        <translation>Communicable: without security measures and names of people</translation>
    </message>
    <message>
        <source>What a public body hands to whoever asks for its register.</source>
        <translation>What a public body hands to whoever asks for its register.</translation>
    </message>
    <message>
        <source>Each sheet as it was approved last</source>
        <translation>Each sheet as it was approved last</translation>
    </message>
    <message>
        <source>Sheets that were never approved are left out.</source>
        <translation>Sheets that were never approved are left out.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Reading the sheets: %1 of %2</source>
        <translation>Reading the sheets: %1 of %2</translation>
    </message>
    <message>
        <source>Writing: page %1 of %2</source>
        <translation>Writing: page %1 of %2</translation>
    </message>
    <message>
        <source>Writing and reading again…</source>
        <translation>Writing and reading again…</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>The export was stopped. No file was written.</translation>
    </message>
    <message>
        <source>Reading the sheets…</source>
        <translation>Reading the sheets…</translation>
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
        <translation>New package</translation>
    </message>
    <message>
        <source>No package was built yet.</source>
        <translation>No package was built yet.</translation>
    </message>
    <message>
        <source>Check a package…</source>
        <translation>Check a package…</translation>
    </message>
    <message>
        <source>built on %1</source>
        <translation>built on %1</translation>
    </message>
    <message>
        <source>Handed over on %1</source>
        <translation>Handed over on %1</translation>
    </message>
    <message>
        <source>Built, not handed over yet.</source>
        <translation>Built, not handed over yet.</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Next step: %1</translation>
    </message>
    <message>
        <source>hand over the package</source>
        <translation>hand over the package</translation>
    </message>
    <message>
        <source>By a safe way; a password travels apart from the file.</source>
        <translation>By a safe way; a password travels apart from the file.</translation>
    </message>
    <message>
        <source>It was handed over…</source>
        <translation>It was handed over…</translation>
    </message>
    <message>
        <source>The package was handed over</source>
        <translation>The package was handed over</translation>
    </message>
    <message>
        <source>The day and the way; the answer to the request is recorded at the request.</source>
        <translation>The day and the way; the answer to the request is recorded at the request.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Check a package</source>
        <translation>Check a package</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>ZIP archives (*.zip)</translation>
    </message>
    <message>
        <source>The package is sound.</source>
        <translation>The package is sound.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s), every SHA-256 holds.</source>
        <translation>
            <numerusform>%1: %n file, every SHA-256 holds.</numerusform>
            <numerusform>%1: %n files, every SHA-256 holds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The package is not sound.</source>
        <translation>The package is not sound.</translation>
    </message>
    <message>
        <source>Copies of a person’s data (article 15) and portability packages (article 20) that were handed over are kept here, with their hash.</source>
        <translation>Copies of a person’s data (article 15) and portability packages (article 20) that were handed over are kept here, with their hash.</translation>
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
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1: from</source>
        <comment>a date field</comment>
        <translation>%1: from</translation>
    </message>
    <message>
        <source>until</source>
        <comment>end of a range of days</comment>
        <translation>until</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>This is not a date: for example 5/3/2026.</source>
        <translation>This is not a date: for example 5/3/2026.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>The last day lies before the first.</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Save the filter</translation>
    </message>
</context>
<context>
    <name>greffe::FindingList</name>
    <message>
        <source>to correct</source>
        <translation>to correct</translation>
    </message>
    <message>
        <source>required</source>
        <translation>required</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommended</translation>
    </message>
</context>
<context>
    <name>greffe::FlagEditor</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
</context>
<context>
    <name>greffe::FormRow</name>
    <message>
        <source>Required: the record cannot be saved without it</source>
        <translation>Required: the record cannot be saved without it</translation>
    </message>
</context>
<context>
    <name>greffe::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>About Greffe</source>
        <translation>About Greffe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>greffe::ImportPanel</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import of %1</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Do not import</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) read</source>
        <translation>
            <numerusform>%n record read</numerusform>
            <numerusform>%n records read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) without a home</source>
        <translation>
            <numerusform>%n cell without a home</numerusform>
            <numerusform>%n cells without a home</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written before you say so.</source>
        <translation>Nothing is written before you say so.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) prevent this import</source>
        <translation>
            <numerusform>%n problem prevents this import</numerusform>
            <numerusform>%n problems prevent this import</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the file and import it again. The vault has not changed.</source>
        <translation>Correct the file and import it again. The vault has not changed.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>given on import</source>
        <translation>given on import</translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s)</source>
        <translation>
            <numerusform>%n new record</numerusform>
            <numerusform>%n new records</numerusform>
        </translation>
    </message>
    <message>
        <source>Record and field</source>
        <translation>Record and field</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>After the import</translation>
    </message>
    <message>
        <source>row added</source>
        <translation>row added</translation>
    </message>
    <message>
        <source>row removed</source>
        <translation>row removed</translation>
    </message>
    <message>
        <source>row moved</source>
        <translation>row moved</translation>
    </message>
    <message numerus="yes">
        <source>%n changed record(s)</source>
        <translation>
            <numerusform>%n changed record</numerusform>
            <numerusform>%n changed records</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields that this file format does not carry stay as they are.</source>
        <translation>Fields that this file format does not carry stay as they are.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message numerus="yes">
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nothing to import</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>The organisation, from the front page of the file</source>
        <translation>The organisation, from the front page of the file</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Those that belong to a record are kept in its notes; copy by hand what else matters.</source>
        <translation>Those that belong to a record are kept in its notes; copy by hand what else matters.</translation>
    </message>
    <message>
        <source>No filled record was found in this file: it may be the empty form. Fill it in and import it again, or create the first record here.</source>
        <translation>No filled record was found in this file: it may be the empty form. Fill it in and import it again, or create the first record here.</translation>
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
        <translation>time</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>time zone</translation>
    </message>
</context>
<context>
    <name>greffe::IntakePanel</name>
    <message>
        <source>Read the letter</source>
        <translation>Read the letter</translation>
    </message>
    <message>
        <source>Fill in the request</source>
        <translation>Fill in the request</translation>
    </message>
    <message>
        <source>From a letter</source>
        <translation>From a letter</translation>
    </message>
    <message>
        <source>Greffe shows what the letter seems to say, and the words that say so. You take, change or leave each proposal; nothing is stored before you save the request.</source>
        <translation>Greffe shows what the letter seems to say, and the words that say so. You take, change or leave each proposal; nothing is stored before you save the request.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fill in the request (Ctrl+Enter)</source>
        <translation>Fill in the request (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Letter or e-mail</source>
        <translation>Letter or e-mail</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>Paste the letter here (Ctrl+V), open a file, or drop one.</source>
        <translation>Paste the letter here (Ctrl+V), open a file, or drop one.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <source>Open a letter</source>
        <translation>Open a letter</translation>
    </message>
    <message>
        <source>Letters and e-mails (*.eml *.txt);;All files (*)</source>
        <translation>Letters and e-mails (*.eml *.txt);;All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s), kept inside the e-mail</source>
        <translation>
            <numerusform>%n attachment, kept inside the e-mail</numerusform>
            <numerusform>%n attachments, kept inside the e-mail</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: because of %2</source>
        <translation>%1: because of %2</translation>
    </message>
    <message>
        <source>Show these words in the letter</source>
        <translation>Show these words in the letter</translation>
    </message>
    <message>
        <source>There is no text to read yet. Paste the letter or open a file.</source>
        <translation>There is no text to read yet. Paste the letter or open a file.</translation>
    </message>
    <message>
        <source>Rights asked for</source>
        <translation>Rights asked for</translation>
    </message>
    <message>
        <source>No right was recognised. Choose it yourself below or in the form; a request needs no particular words.</source>
        <translation>No right was recognised. Choose it yourself below or in the form; a request needs no particular words.</translation>
    </message>
    <message>
        <source>Another right</source>
        <translation>Another right</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>date of the e-mail</source>
        <translation>date of the e-mail</translation>
    </message>
    <message>
        <source>The day on which the organisation received it starts the time limit.</source>
        <translation>The day on which the organisation received it starts the time limit.</translation>
    </message>
    <message>
        <source>The letter itself is dated %1.</source>
        <translation>The letter itself is dated %1.</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Date of the letter</translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation>Who writes</translation>
    </message>
    <message>
        <source>Somebody seems to write for another person: whoever signs is the requester; name the person concerned yourself.</source>
        <translation>Somebody seems to write for another person: whoever signs is the requester; name the person concerned yourself.</translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation>Person concerned</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) perhaps of the same person</source>
        <translation>
            <numerusform>%n request perhaps of the same person</numerusform>
            <numerusform>%n requests perhaps of the same person</numerusform>
        </translation>
    </message>
    <message>
        <source>A request of somebody already known still needs its identity check.</source>
        <translation>A request of somebody already known still needs its identity check.</translation>
    </message>
    <message>
        <source>Open this request; the letter is left unread</source>
        <translation>Open this request; the letter is left unread</translation>
    </message>
    <message>
        <source>letter of %1.txt</source>
        <translation>letter of %1.txt</translation>
    </message>
    <message>
        <source>Read the changed letter</source>
        <translation>Read the changed letter</translation>
    </message>
    <message>
        <source>The text has not been read yet.</source>
        <translation>The text has not been read yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) taken</source>
        <translation>
            <numerusform>%n proposal taken</numerusform>
            <numerusform>%n proposals taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::JournalPage</name>
    <message>
        <source>Show earlier entries</source>
        <translation>Show earlier entries</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Everything that was done, in a chain that shows any later change. An anchor is the line “journal …” printed on a document: typed here, it proves that the journal still holds what was there then.</source>
        <translation>Everything that was done, in a chain that shows any later change. An anchor is the line “journal …” printed on a document: typed here, it proves that the journal still holds what was there then.</translation>
    </message>
    <message>
        <source>Anchor, for example 1284:9f3a57c2d0b1e4a6 (may stay empty)</source>
        <translation>Anchor, for example 1284:9f3a57c2d0b1e4a6 (may stay empty)</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anchor</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %n entries is whole.</source>
        <translation>
            <numerusform>The chain of %n entry is whole.</numerusform>
            <numerusform>The chain of %n entries is whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain of %n entries is whole and holds the anchor.</source>
        <translation>
            <numerusform>The chain of %n entry is whole and holds the anchor.</numerusform>
            <numerusform>The chain of %n entries is whole and holds the anchor.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain is broken.</source>
        <translation>The chain is broken.</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Export the journal</translation>
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
        <translation>Journal exported; tools/verify_journal.py checks it without Greffe.</translation>
    </message>
</context>
<context>
    <name>greffe::LetterEditor</name>
    <message>
        <source>Insert a field</source>
        <translation>Insert a field</translation>
    </message>
    <message>
        <source>From the request</source>
        <translation>From the request</translation>
    </message>
    <message>
        <source>From the organisation</source>
        <translation>From the organisation</translation>
    </message>
    <message>
        <source>From the breach</source>
        <translation>From the breach</translation>
    </message>
    <message>
        <source>Filled in for each letter</source>
        <translation>Filled in for each letter</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Italics</source>
        <translation>Italics</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Wording of the letter</source>
        <translation>Wording of the letter</translation>
    </message>
</context>
<context>
    <name>greffe::LetterPanel</name>
    <message>
        <source>Issue…</source>
        <translation>Issue…</translation>
    </message>
    <message>
        <source>Issue as ODT…</source>
        <translation>Issue as ODT…</translation>
    </message>
    <message>
        <source>Issue and print…</source>
        <translation>Issue and print…</translation>
    </message>
    <message>
        <source>Letter about %1</source>
        <translation>Letter about %1</translation>
    </message>
    <message>
        <source>Which letter</source>
        <translation>Which letter</translation>
    </message>
    <message>
        <source>%1 (next step)</source>
        <translation>%1 (next step)</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Language of the letter</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>In French</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>Pages of the letter</source>
        <translation>Pages of the letter</translation>
    </message>
    <message>
        <source>Do not write</source>
        <translation>Do not write</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>%1 (art. %2)</source>
        <translation>%1 (art. %2)</translation>
    </message>
    <message>
        <source>Nothing is missing: the letter can be issued.</source>
        <translation>Nothing is missing: the letter can be issued.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) still missing</source>
        <translation>
            <numerusform>%n thing is still missing</numerusform>
            <numerusform>%n things are still missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue the letter</source>
        <translation>Issue the letter</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>Documents for a word processor (*.odt)</source>
        <translation>Documents for a word processor (*.odt)</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Drop the draft</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again; nothing of it is issued yet.</source>
        <translation>Draft of %1 taken up again; nothing of it is issued yet.</translation>
    </message>
    <message>
        <source>Complete the organisation…</source>
        <translation>Complete the organisation…</translation>
    </message>
    <message>
        <source>%1 (issued already)</source>
        <translation>%1 (issued already)</translation>
    </message>
</context>
<context>
    <name>greffe::LetterSection</name>
    <message>
        <source>Save the wording</source>
        <translation>Save the wording</translation>
    </message>
    <message>
        <source>Bring back Greffe’s wording…</source>
        <translation>Bring back Greffe’s wording…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Remove the logo</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>The wording of each letter, kept in the vault. A field between double braces is replaced by its value. Letterhead, signatory and footer stand in the organisation’s sheet.</source>
        <translation>The wording of each letter, kept in the vault. A field between double braces is replaced by its value. Letterhead, signatory and footer stand in the organisation’s sheet.</translation>
    </message>
    <message>
        <source>Which letter</source>
        <translation>Which letter</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Language of the letter</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>In French</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Logo…</source>
        <translation>Logo…</translation>
    </message>
    <message>
        <source>Every required point is said.</source>
        <translation>Every required point is said.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct</source>
        <translation>
            <numerusform>%n thing to correct</numerusform>
            <numerusform>%n things to correct</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back Greffe’s wording?</source>
        <translation>Bring back Greffe’s wording?</translation>
    </message>
    <message>
        <source>The office’s own wording of this letter is dropped. Letters already issued stay as they are.</source>
        <translation>The office’s own wording of this letter is dropped. Letters already issued stay as they are.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Keep ours</translation>
    </message>
    <message>
        <source>Save the changed wording?</source>
        <translation>Save the changed wording?</translation>
    </message>
    <message>
        <source>The wording of this letter was changed and is not saved yet.</source>
        <translation>The wording of this letter was changed and is not saved yet.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Do not save</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>Logo of the letterhead</source>
        <translation>Logo of the letterhead</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>changed, not saved yet</source>
        <translation>changed, not saved yet</translation>
    </message>
</context>
<context>
    <name>greffe::MainWindow</name>
    <message>
        <source>Locked by itself. What you typed was kept.</source>
        <translation>Locked by itself. What you typed was kept.</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Before you start</translation>
    </message>
    <message>
        <source>This vault lies in a place that cannot be written: everything can be read, nothing changed.</source>
        <translation>This vault lies in a place that cannot be written: everything can be read, nothing changed.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>staff member, role</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Test the recovery sheet</source>
        <translation>Test the recovery sheet</translation>
    </message>
    <message>
        <source>Only one way into this vault is certain. If it is lost, so are the records: test the recovery sheet, or make a second administrator.</source>
        <translation>Only one way into this vault is certain. If it is lost, so are the records: test the recovery sheet, or make a second administrator.</translation>
    </message>
    <message>
        <source>Invite an administrator</source>
        <translation>Invite an administrator</translation>
    </message>
    <message>
        <source>The recovery sheet was last tested on %1: once a year, prove that it still opens the vault.</source>
        <translation>The recovery sheet was last tested on %1: once a year, prove that it still opens the vault.</translation>
    </message>
    <message>
        <source>Locked because the session was ending. What you typed was kept.</source>
        <translation>Locked because the session was ending. What you typed was kept.</translation>
    </message>
</context>
<context>
    <name>greffe::MapView</name>
    <message>
        <source>Data map</source>
        <translation>Data map</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message>
        <source>Retention timeline</source>
        <translation>Retention timeline</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>no duration</translation>
    </message>
    <message>
        <source>outside the EEA</source>
        <translation>outside the EEA</translation>
    </message>
    <message>
        <source>no safeguard given</source>
        <translation>no safeguard given</translation>
    </message>
    <message>
        <source>no signed contract</source>
        <translation>no signed contract</translation>
    </message>
</context>
<context>
    <name>greffe::MappingPanel</name>
    <message>
        <source>See what would change</source>
        <translation>See what would change</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Which column is what?</translation>
    </message>
    <message>
        <source>This table does not name its columns as Greffe does. Say once what each is; a table with the same titles will be recognised next time.</source>
        <translation>This table does not name its columns as Greffe does. Say once what each is; a table with the same titles will be recognised next time.</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>Title in the file</source>
        <translation>Title in the file</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>First values</translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation>Is taken for</translation>
    </message>
    <message>
        <source>The first rows, as they would be read</source>
        <translation>The first rows, as they would be read</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>— left out —</source>
        <translation>— left out —</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>French</source>
        <translation>French</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>“%1” is taken for</source>
        <translation>“%1” is taken for</translation>
    </message>
    <message>
        <source>Proposed from the title; check it</source>
        <translation>Proposed from the title; check it</translation>
    </message>
    <message>
        <source>As chosen last time for a table with these titles.</source>
        <translation>As chosen last time for a table with these titles.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in the file</source>
        <translation>
            <numerusform>%n row in the file</numerusform>
            <numerusform>%n rows in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) left out, listed in the report</source>
        <translation>
            <numerusform>%n column left out, listed in the report</numerusform>
            <numerusform>%n columns left out, listed in the report</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken twice: %1. Each field can come from one column only.</source>
        <translation>Taken twice: %1. Each field can come from one column only.</translation>
    </message>
    <message>
        <source>Say for at least one column what it is.</source>
        <translation>Say for at least one column what it is.</translation>
    </message>
</context>
<context>
    <name>greffe::NoticePanel</name>
    <message>
        <source>Back to the register (Esc)</source>
        <translation>Back to the register (Esc)</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Privacy notice</translation>
    </message>
    <message>
        <source>From the register</source>
        <translation>From the register</translation>
    </message>
    <message>
        <source>Compare a notice</source>
        <translation>Compare a notice</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parts of the page</translation>
    </message>
    <message>
        <source>Language of the notice</source>
        <translation>Language of the notice</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>In French</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>Preview of the pages</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Web page…</translation>
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
        <translation>Text of the notice</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) to fill before it is published</source>
        <translation>
            <numerusform>%n gap to fill before it is published</numerusform>
            <numerusform>%n gaps to fill before it is published</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the notice</source>
        <translation>Save the notice</translation>
    </message>
    <message>
        <source>Paste the notice that is published, or open it; Greffe says what it leaves out or says otherwise than the register. Read by rules: an absence means “not found”.</source>
        <translation>Paste the notice that is published, or open it; Greffe says what it leaves out or says otherwise than the register. Read by rules: an absence means “not found”.</translation>
    </message>
    <message>
        <source>Open a notice…</source>
        <translation>Open a notice…</translation>
    </message>
    <message>
        <source>Published notice</source>
        <translation>Published notice</translation>
    </message>
    <message>
        <source>Paste the text here</source>
        <translation>Paste the text here</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Open a notice</source>
        <translation>Open a notice</translation>
    </message>
    <message>
        <source>Texts, web pages and PDF (*.txt *.md *.html *.htm *.pdf)</source>
        <translation>Texts, web pages and PDF (*.txt *.md *.html *.htm *.pdf)</translation>
    </message>
    <message>
        <source>No notice yet.</source>
        <translation>No notice yet.</translation>
    </message>
    <message>
        <source>The notice says what the register says.</source>
        <translation>The notice says what the register says.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept versions</source>
        <translation>Kept versions</translation>
    </message>
    <message>
        <source>Keep this notice</source>
        <translation>Keep this notice</translation>
    </message>
    <message>
        <source>In the vault, as a published version: later ones are compared with it.</source>
        <translation>In the vault, as a published version: later ones are compared with it.</translation>
    </message>
    <message>
        <source>not found in the text</source>
        <translation>not found in the text</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>pasted text</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>published</source>
        <translation>published</translation>
    </message>
    <message>
        <source>from the register</source>
        <translation>from the register</translation>
    </message>
    <message>
        <source>No version is kept yet. Writing the notice to a file keeps the first.</source>
        <translation>No version is kept yet. Writing the notice to a file keeps the first.</translation>
    </message>
    <message>
        <source>What articles 13 and 14 ask for and the register does not hold. Enter goes to the field.</source>
        <translation>What articles 13 and 14 ask for and the register does not hold. Enter goes to the field.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) not announced until submitted or approved: %1</source>
        <translation>
            <numerusform>%n draft, announced once submitted or approved: %1</numerusform>
            <numerusform>%n drafts, announced once submitted or approved: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>A version is kept each time the notice is written and says something new, and when a published one is kept. Each is shown against the one before of its kind and language.</source>
        <translation>A version is kept each time the notice is written and says something new, and when a published one is kept. Each is shown against the one before of its kind and language.</translation>
    </message>
</context>
<context>
    <name>greffe::ObservationsPanel</name>
    <message>
        <source>Only what the law requires</source>
        <translation>Only what the law requires</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>Back to the register (Esc)</source>
        <translation>Back to the register (Esc)</translation>
    </message>
    <message>
        <source>Observations on the register</source>
        <translation>Observations on the register</translation>
    </message>
    <message>
        <source>published notice</source>
        <translation>published notice</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>register</source>
        <translation>register</translation>
    </message>
    <message>
        <source>Nothing is missing in the register.</source>
        <translation>Nothing is missing in the register.</translation>
    </message>
    <message numerus="yes">
        <source>%n required element(s) missing</source>
        <translation>
            <numerusform>%n required element is missing</numerusform>
            <numerusform>%n required elements are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation>
            <numerusform>%n recommendation</numerusform>
            <numerusform>%n recommendations</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes to the field; where several sheets lack the same, it shows which.</source>
        <translation>Enter goes to the field; where several sheets lack the same, it shows which.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::OptionalDateEdit</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Pick a day from the calendar (Alt+Down)</source>
        <translation>Pick a day from the calendar (Alt+Down)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>greffe::PassphraseEdit</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Show what is typed</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Strength of the passphrase</translation>
    </message>
    <message>
        <source>Draw seven words at random</source>
        <translation>Draw seven words at random</translation>
    </message>
    <message>
        <source>Seven words at random are easy to remember and reach the %1 bits that the CNIL recommends.</source>
        <translation>Seven words at random are easy to remember and reach the %1 bits that the CNIL recommends.</translation>
    </message>
    <message>
        <source>About %1 bits: too easy to guess, make it longer.</source>
        <translation>About %1 bits: too easy to guess, make it longer.</translation>
    </message>
    <message>
        <source>About %1 bits of the %2 that the CNIL recommends.</source>
        <translation>About %1 bits of the %2 that the CNIL recommends.</translation>
    </message>
    <message>
        <source>About %1 bits: strong.</source>
        <translation>About %1 bits: strong.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess: make it longer.</source>
        <translation>This passphrase is too easy to guess: make it longer.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>Take a passphrase weaker than recommended?</source>
        <translation>Take a passphrase weaker than recommended?</translation>
    </message>
    <message>
        <source>It is worth about %1 bits. Whoever holds a copy of the file can guess without hindrance, which is why the CNIL recommends %2. The journal will say that you chose so.</source>
        <translation>It is worth about %1 bits. Whoever holds a copy of the file can guess without hindrance, which is why the CNIL recommends %2. The journal will say that you chose so.</translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation>Take it all the same</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Choose another one</translation>
    </message>
</context>
<context>
    <name>greffe::PdfPreview</name>
    <message>
        <source>The pages are being laid out…</source>
        <translation>The pages are being laid out…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Pages of the document</translation>
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
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>greffe::PicturesPanel</name>
    <message>
        <source>Outside the EEA only</source>
        <translation>Outside the EEA only</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>Preview of the pages</translation>
    </message>
    <message>
        <source>Data map</source>
        <translation>Data map</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Who receives what</source>
        <translation>Who receives what</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parts of the page</translation>
    </message>
    <message>
        <source>Words in an activity or a recipient</source>
        <translation>Words in an activity or a recipient</translation>
    </message>
    <message>
        <source>Activity or recipient</source>
        <translation>Activity or recipient</translation>
    </message>
    <message>
        <source>Type of recipient</source>
        <translation>Type of recipient</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Recipient and activity</source>
        <translation>Recipient and activity</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>All recipients</source>
        <translation>All recipients</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>All countries</translation>
    </message>
    <message>
        <source>Enter opens the contact or the activity.</source>
        <translation>Enter opens the contact or the activity.</translation>
    </message>
    <message>
        <source>Click or arrow keys choose; Enter or a double click opens the record.</source>
        <translation>Click or arrow keys choose; Enter or a double click opens the record.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Kind and data</source>
        <translation>Kind and data</translation>
    </message>
</context>
<context>
    <name>greffe::PurgeSection</name>
    <message>
        <source>Retention and purge</source>
        <translation>Retention and purge</translation>
    </message>
    <message>
        <source>The office obeys the law that it applies: what is past its period is listed here and erased for good, with its documents, versions, drafts and search words. A line without any person stays for the statistics.</source>
        <translation>The office obeys the law that it applies: what is past its period is listed here and erased for good, with its documents, versions, drafts and search words. A line without any person stays for the statistics.</translation>
    </message>
    <message>
        <source>Delete these backups</source>
        <translation>Delete these backups</translation>
    </message>
    <message>
        <source>Identity papers, after the check</source>
        <translation>Identity papers, after the check</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Portability exports, after they were handed over</source>
        <translation>Portability exports, after they were handed over</translation>
    </message>
    <message>
        <source> months</source>
        <translation> months</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Details of journal entries (the chain stays)</source>
        <translation>Details of journal entries (the chain stays)</translation>
    </message>
    <message>
        <source> years</source>
        <translation> years</translation>
    </message>
    <message>
        <source>To erase</source>
        <translation>To erase</translation>
    </message>
    <message>
        <source>What is past its period</source>
        <translation>What is past its period</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>With</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Closed requests: %1 years, closed breaches: %2 years (in the organisation’s record). No law sets these figures: they are the office’s own decision.</source>
        <translation>Closed requests: %1 years, closed breaches: %2 years (in the organisation’s record). No law sets these figures: they are the office’s own decision.</translation>
    </message>
    <message>
        <source>The retention periods were changed.</source>
        <translation>The retention periods were changed.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is past its period today.</source>
        <translation>Nothing is past its period today.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n entry(ies) for good…</source>
        <translation>
            <numerusform>Erase %n entry for good…</numerusform>
            <numerusform>Erase %n entries for good…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n entry(ies) for good?</source>
        <translation>
            <numerusform>Erase %n entry for good?</numerusform>
            <numerusform>Erase %n entries for good?</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made first. Then they go with their documents, tasks, versions, drafts and search words. This cannot be undone.</source>
        <translation>A backup is made first. Then they go with their documents, tasks, versions, drafts and search words. This cannot be undone.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Keep everything</translation>
    </message>
    <message>
        <source>%1, until %2 at the latest</source>
        <translation>%1, until %2 at the latest</translation>
    </message>
    <message>
        <source>These backups still hold what was erased:</source>
        <translation>These backups still hold what was erased:</translation>
    </message>
    <message numerus="yes">
        <source>The journal also knows of %n copy(ies) made elsewhere by hand, which only you can find.</source>
        <translation>
            <numerusform>The journal also knows of %n copy made elsewhere by hand, which only you can find.</numerusform>
            <numerusform>The journal also knows of %n copies made elsewhere by hand, which only you can find.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backup(s)?</source>
        <translation>
            <numerusform>Delete %n backup?</numerusform>
            <numerusform>Delete %n backups?</numerusform>
        </translation>
    </message>
    <message>
        <source>A new backup without the erased data is made first. What was erased can then no longer be brought back.</source>
        <translation>A new backup without the erased data is made first. What was erased can then no longer be brought back.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Keep them</translation>
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
        <translation>Reference</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Letters received and sent, receipts and proofs belong here. Drop a file, or add one.</source>
        <translation>Letters received and sent, receipts and proofs belong here. Drop a file, or add one.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Add files to the record</source>
        <translation>Add files to the record</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Copy saved; outside the vault it is no longer protected.</source>
        <translation>Copy saved; outside the vault it is no longer protected.</translation>
    </message>
    <message>
        <source>Proof of dispatch…</source>
        <translation>Proof of dispatch…</translation>
    </message>
    <message>
        <source>sent on %1</source>
        <translation>sent on %1</translation>
    </message>
    <message>
        <source>No. %1</source>
        <comment>of registered post</comment>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>return receipt of %1</source>
        <translation>return receipt of %1</translation>
    </message>
</context>
<context>
    <name>greffe::RecordForm</name>
    <message>
        <source>Part of the form</source>
        <translation>Part of the form</translation>
    </message>
</context>
<context>
    <name>greffe::RecordHistory</name>
    <message>
        <source>Bring this version back</source>
        <translation>Bring this version back</translation>
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
        <translation>What is shown</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>What this version changed</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>What has changed since</translation>
    </message>
    <message>
        <source>record created</source>
        <translation>record created</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::RecordPane</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Parts of the record</translation>
    </message>
    <message>
        <source>Save the record (Ctrl+S)</source>
        <translation>Save the record (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the new record?</source>
        <translation>Save the new record?</translation>
    </message>
    <message numerus="yes">
        <source>Save the %n change(s)?</source>
        <translation>
            <numerusform>Save the change?</numerusform>
            <numerusform>Save the %n changes?</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as a draft, it comes back when the record is opened again.</source>
        <translation>Kept as a draft, it comes back when the record is opened again.</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Keep as draft</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Read only</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct before saving</source>
        <translation>
            <numerusform>%n field to correct before saving</numerusform>
            <numerusform>%n fields to correct before saving</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved, kept as a draft</source>
        <translation>
            <numerusform>%n change not saved, kept as a draft</numerusform>
            <numerusform>%n changes not saved, kept as a draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft of %1 taken up again.</source>
        <translation>Draft of %1 taken up again.</translation>
    </message>
    <message>
        <source>Nothing of it is saved yet.</source>
        <translation>Nothing of it is saved yet.</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Drop the draft</translation>
    </message>
    <message>
        <source>Other acts</source>
        <translation>Other acts</translation>
    </message>
    <message>
        <source>Approved: frozen. “Revise” opens it again.</source>
        <translation>Approved: frozen. “Revise” opens it again.</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Opinions</translation>
    </message>
</context>
<context>
    <name>greffe::RecordTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Nothing has happened to this record yet.</source>
        <translation>Nothing has happened to this record yet.</translation>
    </message>
    <message>
        <source>Asked of %1: %2</source>
        <comment>a department, a question</comment>
        <translation>Asked of %1: %2</translation>
    </message>
    <message>
        <source>looked in %1 on %2</source>
        <comment>places, a day</comment>
        <translation>looked in %1 on %2</translation>
    </message>
    <message>
        <source>looked in %1</source>
        <comment>places</comment>
        <translation>looked in %1</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>found: %1</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <comment>a department</comment>
        <translation>Answer of %1</translation>
    </message>
    <message>
        <source>Answer expected of %1: %2</source>
        <comment>a department, a question</comment>
        <translation>Answer expected of %1: %2</translation>
    </message>
    <message>
        <source>Legal limit, if the time ran again today</source>
        <translation>Legal limit, if the time ran again today</translation>
    </message>
    <message>
        <source>Legal limit for the answer</source>
        <translation>Legal limit for the answer</translation>
    </message>
    <message>
        <source>Working target</source>
        <translation>Working target</translation>
    </message>
    <message>
        <source>Last day to tell the person of an extension</source>
        <translation>Last day to tell the person of an extension</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>To come</translation>
    </message>
</context>
<context>
    <name>greffe::RecoveryKeyCard</name>
    <message>
        <source>The recovery key</source>
        <translation>The recovery key</translation>
    </message>
    <message>
        <source>If the passphrase is lost, this key alone opens the vault. It is shown now and never again. Print the sheet or copy the key, and keep it apart from this computer.</source>
        <translation>If the passphrase is lost, this key alone opens the vault. It is shown now and never again. Print the sheet or copy the key, and keep it apart from this computer.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Print the recovery sheet…</source>
        <translation>Print the recovery sheet…</translation>
    </message>
    <message>
        <source>To be sure that it was copied, type two of its groups:</source>
        <translation>To be sure that it was copied, type two of its groups:</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>The key is kept: go on</source>
        <translation>The key is kept: go on</translation>
    </message>
    <message>
        <source>Group %1 does not match what is shown above.</source>
        <translation>Group %1 does not match what is shown above.</translation>
    </message>
</context>
<context>
    <name>greffe::RecoverySection</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>One page in a safe that opens the vault when the passphrases are lost. It is worth what its last test is worth: test it once a year.</source>
        <translation>One page in a safe that opens the vault when the passphrases are lost. It is worth what its last test is worth: test it once a year.</translation>
    </message>
    <message>
        <source>Test the sheet</source>
        <translation>Test the sheet</translation>
    </message>
    <message>
        <source>Take the sheet and type its 13 groups. Nothing is changed; the journal keeps the day.</source>
        <translation>Take the sheet and type its 13 groups. Nothing is changed; the journal keeps the day.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>Test the key</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>A new key</translation>
    </message>
    <message>
        <source>If the sheet was lost or seen by others, make a new key: the one before no longer opens this file. Copies made earlier still open with it.</source>
        <translation>If the sheet was lost or seen by others, make a new key: the one before no longer opens this file. Copies made earlier still open with it.</translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation>Make a new recovery key…</translation>
    </message>
    <message>
        <source>This vault has no recovery key.</source>
        <translation>This vault has no recovery key.</translation>
    </message>
    <message>
        <source>The key of %1 was never tested.</source>
        <translation>The key of %1 was never tested.</translation>
    </message>
    <message>
        <source>Last tested on %1 by %2.</source>
        <translation>Last tested on %1 by %2.</translation>
    </message>
    <message>
        <source>That is more than a year ago: test it again.</source>
        <translation>That is more than a year ago: test it again.</translation>
    </message>
    <message>
        <source>The next test is due one year later.</source>
        <translation>The next test is due one year later.</translation>
    </message>
    <message>
        <source>The key on the sheet opens this vault.</source>
        <translation>The key on the sheet opens this vault.</translation>
    </message>
    <message>
        <source>Make a new recovery key?</source>
        <translation>Make a new recovery key?</translation>
    </message>
    <message>
        <source>The key on the present recovery sheet will no longer open this vault. The new one is shown once.</source>
        <translation>The key on the present recovery sheet will no longer open this vault. The new one is shown once.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Make a new key</translation>
    </message>
    <message>
        <source>Keep the present one</source>
        <translation>Keep the present one</translation>
    </message>
    <message>
        <source>The new recovery sheet counts.</source>
        <translation>The new recovery sheet counts.</translation>
    </message>
</context>
<context>
    <name>greffe::RegisterPage</name>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>The register is empty.</source>
        <translation>The register is empty.</translation>
    </message>
    <message>
        <source>Registers (*.ods *.xlsx *.csv *.json)</source>
        <translation>Registers (*.ods *.xlsx *.csv *.json)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Import a register</source>
        <translation>Import a register</translation>
    </message>
    <message>
        <source>One sheet for each purpose-led activity, not for each software.</source>
        <translation>One sheet for each purpose-led activity, not for each software.</translation>
    </message>
    <message>
        <source>created on %1</source>
        <translation>created on %1</translation>
    </message>
    <message>
        <source>updated on %1</source>
        <translation>updated on %1</translation>
    </message>
    <message numerus="yes">
        <source>%n required element(s) missing</source>
        <translation>
            <numerusform>%n required element missing</numerusform>
            <numerusform>%n required elements missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>Go to the first</translation>
    </message>
    <message>
        <source>Review due since %1</source>
        <translation>Review due since %1</translation>
    </message>
    <message>
        <source>Every element that article 30 asks for is there.</source>
        <translation>Every element that article 30 asks for is there.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>One sheet for each processing activity (article 30). Import the CNIL’s file or your own, or make the first sheet.</source>
        <translation>One sheet for each processing activity (article 30). Import the CNIL’s file or your own, or make the first sheet.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Privacy notice from the register…</source>
        <translation>Privacy notice from the register…</translation>
    </message>
    <message>
        <source>Compare a published notice…</source>
        <translation>Compare a published notice…</translation>
    </message>
    <message>
        <source>Model sheet</source>
        <translation>Model sheet</translation>
    </message>
    <message>
        <source>not part of the register</source>
        <translation>not part of the register</translation>
    </message>
    <message>
        <source>New sheet from it</source>
        <translation>New sheet from it</translation>
    </message>
    <message>
        <source>Still right…</source>
        <translation>Still right…</translation>
    </message>
    <message>
        <source>Version %1 approved</source>
        <translation>Version %1 approved</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>on %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>Being revised: what you save makes a draft of it again; the approved version stays as it is.</source>
        <translation>Being revised: what you save makes a draft of it again; the approved version stays as it is.</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>To be reviewed on %1.</source>
        <translation>To be reviewed on %1.</translation>
    </message>
    <message>
        <source>Next step: approve the sheet</source>
        <translation>Next step: approve the sheet</translation>
    </message>
    <message>
        <source>Submitted on %1 by %2.</source>
        <translation>Submitted on %1 by %2.</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>Return to the author</source>
        <translation>Return to the author</translation>
    </message>
    <message>
        <source>Next step: complete the sheet</source>
        <translation>Next step: complete the sheet</translation>
    </message>
    <message>
        <source>Next step: have the sheet reviewed</source>
        <translation>Next step: have the sheet reviewed</translation>
    </message>
    <message>
        <source>Assistance says what is missing, with the article.</source>
        <translation>Assistance says what is missing, with the article.</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Submit…</translation>
    </message>
    <message>
        <source>Version %1, approved on %2, stays valid until then.</source>
        <translation>Version %1, approved on %2, stays valid until then.</translation>
    </message>
    <message>
        <source>Copy the sheet…</source>
        <translation>Copy the sheet…</translation>
    </message>
    <message>
        <source>Keep as a model…</source>
        <translation>Keep as a model…</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Compare with %1</translation>
    </message>
    <message>
        <source>Show the approved version</source>
        <translation>Show the approved version</translation>
    </message>
    <message>
        <source>What changed since the approval</source>
        <translation>What changed since the approval</translation>
    </message>
    <message>
        <source>Set the next review…</source>
        <translation>Set the next review…</translation>
    </message>
    <message>
        <source>Submit the sheet for approval</source>
        <translation>Submit the sheet for approval</translation>
    </message>
    <message>
        <source>It waits under “In review” for the signatory.</source>
        <translation>It waits under “In review” for the signatory.</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Approve this version</source>
        <translation>Approve this version</translation>
    </message>
    <message>
        <source>The version is dated and frozen: it can be shown and printed at any time, whatever is changed later.</source>
        <translation>The version is dated and frozen: it can be shown and printed at any time, whatever is changed later.</translation>
    </message>
    <message>
        <source>The sheet was looked at and is still right</source>
        <translation>The sheet was looked at and is still right</translation>
    </message>
    <message>
        <source>Only the date of the next review changes.</source>
        <translation>Only the date of the next review changes.</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copy)</translation>
    </message>
    <message>
        <source>Keep this sheet as a model</source>
        <translation>Keep this sheet as a model</translation>
    </message>
    <message>
        <source>Copy the sheet</source>
        <translation>Copy the sheet</translation>
    </message>
    <message>
        <source>A model is no part of the register; new sheets are made from it and can be compared with it later.</source>
        <translation>A model is no part of the register; new sheets are made from it and can be compared with it later.</translation>
    </message>
    <message>
        <source>Whole and faithful, as a draft; it can be compared with this one later.</source>
        <translation>Whole and faithful, as a draft; it can be compared with this one later.</translation>
    </message>
    <message>
        <source>Keep as a model</source>
        <translation>Keep as a model</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>No model yet: “Keep as a model” on a sheet makes one</source>
        <translation>No model yet: “Keep as a model” on a sheet makes one</translation>
    </message>
    <message>
        <source>%1 and its original %2</source>
        <translation>%1 and its original %2</translation>
    </message>
    <message>
        <source>Compared by content; state, approvals and dates of review are left out.</source>
        <translation>Compared by content; state, approvals and dates of review are left out.</translation>
    </message>
    <message>
        <source>The original as it is → the copy as it is</source>
        <translation>The original as it is → the copy as it is</translation>
    </message>
    <message>
        <source>In the copy, since it was made</source>
        <translation>In the copy, since it was made</translation>
    </message>
    <message>
        <source>In the original, since the copy was made</source>
        <translation>In the original, since the copy was made</translation>
    </message>
    <message>
        <source>%1: since the approved version</source>
        <translation>%1: since the approved version</translation>
    </message>
    <message>
        <source>Since the approval</source>
        <translation>Since the approval</translation>
    </message>
    <message>
        <source>Observations on the register…</source>
        <translation>Observations on the register…</translation>
    </message>
    <message>
        <source>Data map…</source>
        <translation>Data map…</translation>
    </message>
    <message>
        <source>Retention timeline…</source>
        <translation>Retention timeline…</translation>
    </message>
    <message>
        <source>Who receives what…</source>
        <translation>Who receives what…</translation>
    </message>
    <message>
        <source>New sheet from a model</source>
        <translation>New sheet from a model</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>The register in pictures</source>
        <translation>The register in pictures</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Approve as %1</source>
        <translation>Approve as %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) submitted for review.</source>
        <translation>
            <numerusform>%n sheet submitted for review.</numerusform>
            <numerusform>%n sheets submitted for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) approved.</source>
        <translation>
            <numerusform>%n sheet approved.</numerusform>
            <numerusform>%n sheets approved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step: review the sheet</source>
        <translation>Next step: review the sheet</translation>
    </message>
    <message>
        <source>Nothing to do before the review</source>
        <translation>Nothing to do before the review</translation>
    </message>
    <message>
        <source>Name the signatory, to approve…</source>
        <translation>Name the signatory, to approve…</translation>
    </message>
</context>
<context>
    <name>greffe::RelatedTab</name>
    <message>
        <source>No other request of this person is known (by e-mail, telephone, date of birth, number or name).</source>
        <translation>No other request of this person is known (by e-mail, telephone, date of birth, number or name).</translation>
    </message>
    <message>
        <source>Same signs are a reason to look, never a proof: the identity of each request is checked.</source>
        <translation>Same signs are a reason to look, never a proof: the identity of each request is checked.</translation>
    </message>
    <message>
        <source>Requests of the same person</source>
        <translation>Requests of the same person</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Because of</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Only what differs</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>This request</source>
        <translation>This request</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>The other</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, differs</translation>
    </message>
</context>
<context>
    <name>greffe::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>No request yet.</source>
        <translation>No request yet.</translation>
    </message>
    <message>
        <source>Lists of requests (*.csv *.json)</source>
        <translation>Lists of requests (*.csv *.json)</translation>
    </message>
    <message>
        <source>Import requests</source>
        <translation>Import requests</translation>
    </message>
    <message>
        <source>How the legal date was computed</source>
        <translation>How the legal date was computed</translation>
    </message>
    <message>
        <source>The date of receipt is missing.</source>
        <translation>The date of receipt is missing.</translation>
    </message>
    <message>
        <source>No legal date can be computed without it.</source>
        <translation>No legal date can be computed without it.</translation>
    </message>
    <message>
        <source>Answered on %1</source>
        <translation>Answered on %1</translation>
    </message>
    <message>
        <source>, after the legal date of %1</source>
        <translation>, after the legal date of %1</translation>
    </message>
    <message>
        <source>, within the legal date of %1</source>
        <translation>, within the legal date of %1</translation>
    </message>
    <message>
        <source>; no answer is due any more</source>
        <translation>; no answer is due any more</translation>
    </message>
    <message>
        <source>Time limit suspended since %1</source>
        <translation>Time limit suspended since %1</translation>
    </message>
    <message>
        <source>; if it resumed today: %1</source>
        <translation>; if it resumed today: %1</translation>
    </message>
    <message>
        <source>Answer by %1 at the latest</source>
        <translation>Answer by %1 at the latest</translation>
    </message>
    <message>
        <source>The day of receipt by the organisation starts the time limit, not the day it reached you.</source>
        <translation>The day of receipt by the organisation starts the time limit, not the day it reached you.</translation>
    </message>
    <message>
        <source>received on %1</source>
        <translation>received on %1</translation>
    </message>
    <message>
        <source>received on %1 (%2)</source>
        <comment>date, channel</comment>
        <translation>received on %1 (%2)</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>handled by %1</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Next step: %1</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Acknowledge…</translation>
    </message>
    <message>
        <source>Ask for proof…</source>
        <translation>Ask for proof…</translation>
    </message>
    <message>
        <source>It came…</source>
        <translation>It came…</translation>
    </message>
    <message>
        <source>Identity checked…</source>
        <translation>Identity checked…</translation>
    </message>
    <message>
        <source>Ask a department…</source>
        <translation>Ask a department…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualified</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Acknowledge receipt…</source>
        <translation>Acknowledge receipt…</translation>
    </message>
    <message>
        <source>Resume the time limit…</source>
        <translation>Resume the time limit…</translation>
    </message>
    <message>
        <source>Suspend the time limit…</source>
        <translation>Suspend the time limit…</translation>
    </message>
    <message>
        <source>Extend by two months…</source>
        <translation>Extend by two months…</translation>
    </message>
    <message>
        <source>Decide on a right…</source>
        <translation>Decide on a right…</translation>
    </message>
    <message>
        <source>The answer has gone…</source>
        <translation>The answer has gone…</translation>
    </message>
    <message>
        <source>Build a data package…</source>
        <translation>Build a data package…</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Print the sheet…</translation>
    </message>
    <message>
        <source>Mark as: %1</source>
        <translation>Mark as: %1</translation>
    </message>
    <message>
        <source>Acknowledge receipt</source>
        <translation>Acknowledge receipt</translation>
    </message>
    <message>
        <source>On which day did the acknowledgement leave?</source>
        <translation>On which day did the acknowledgement leave?</translation>
    </message>
    <message>
        <source>Record the acknowledgement</source>
        <translation>Record the acknowledgement</translation>
    </message>
    <message>
        <source>Resume the time limit</source>
        <translation>Resume the time limit</translation>
    </message>
    <message>
        <source>On which day did the information come?</source>
        <translation>On which day did the information come?</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Close the request</source>
        <translation>Close the request</translation>
    </message>
    <message>
        <source>A closed request stays in the vault and in the search.</source>
        <translation>A closed request stays in the vault and in the search.</translation>
    </message>
    <message>
        <source>Ask for information and suspend the time limit</source>
        <translation>Ask for information and suspend the time limit</translation>
    </message>
    <message>
        <source>The time limit stops on the day of the question and runs again when the information comes.</source>
        <translation>The time limit stops on the day of the question and runs again when the information comes.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Extend by two months</source>
        <translation>Extend by two months</translation>
    </message>
    <message>
        <source>The person is told of the extension and of its reasons within the first month.</source>
        <translation>The person is told of the extension and of its reasons within the first month.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identity checked</translation>
    </message>
    <message>
        <source>Record the check</source>
        <translation>Record the check</translation>
    </message>
    <message>
        <source>Decide on a right</source>
        <translation>Decide on a right</translation>
    </message>
    <message>
        <source>Each right asked for has its own decision; a refusal names its article and its reasons.</source>
        <translation>Each right asked for has its own decision; a refusal names its article and its reasons.</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Record the decision</translation>
    </message>
    <message>
        <source>The answer has gone</source>
        <translation>The answer has gone</translation>
    </message>
    <message>
        <source>The day on which it left counts for the legal date.</source>
        <translation>The day on which it left counts for the legal date.</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>Ask a department</source>
        <translation>Ask a department</translation>
    </message>
    <message>
        <source>The question is kept as a task and appears under Today until it is answered.</source>
        <translation>The question is kept as a task and appears under Today until it is answered.</translation>
    </message>
    <message>
        <source>Record the question</source>
        <translation>Record the question</translation>
    </message>
    <message>
        <source>Open a request first: the file is kept with it.</source>
        <translation>Open a request first: the file is kept with it.</translation>
    </message>
    <message>
        <source>Note how. A copy of an identity paper that is kept here is erased from the vault by the check; what stays is “identity checked on … by … by means of …”.</source>
        <translation>Note how. A copy of an identity paper that is kept here is erased from the vault by the check; what stays is “identity checked on … by … by means of …”.</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <comment>a department, a date</comment>
        <translation>%1 (by %2)</translation>
    </message>
    <message>
        <source>Answered: %1.</source>
        <comment>departments</comment>
        <translation>Answered: %1.</translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <comment>departments</comment>
        <translation>Not yet: %1.</translation>
    </message>
    <message>
        <source>No processing is linked: link the activities concerned, and the register says where this right applies.</source>
        <translation>No processing is linked: link the activities concerned, and the register says where this right applies.</translation>
    </message>
    <message>
        <source>%1: the register names no purpose.</source>
        <translation>%1: the register names no purpose.</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>applies</translation>
    </message>
    <message>
        <source>applies in certain cases</source>
        <translation>applies in certain cases</translation>
    </message>
    <message>
        <source>means withdrawing the consent</source>
        <translation>means withdrawing the consent</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>, article %1</source>
        <translation>, article %1</translation>
    </message>
    <message>
        <source>Article 20 covers %1 of the %2 kinds of data of these activities; the package says which, and why.</source>
        <translation>Article 20 covers %1 of the %2 kinds of data of these activities; the package says which, and why.</translation>
    </message>
    <message>
        <source>By the register this right applies to none of these activities. You may accept all the same.</source>
        <translation>By the register this right applies to none of these activities. You may accept all the same.</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <comment>a department</comment>
        <translation>Answer of %1</translation>
    </message>
    <message>
        <source>Recipient told</source>
        <translation>Recipient told</translation>
    </message>
    <message>
        <source>Everyone who received the data is told of their rectification, erasure or restriction, unless that is impossible or disproportionate; the person is told who they are on request (article 19).</source>
        <translation>Everyone who received the data is told of their rectification, erasure or restriction, unless that is impossible or disproportionate; the person is told who they are on request (article 19).</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Give the day, or why it is impossible or disproportionate.</source>
        <translation>Give the day, or why it is impossible or disproportionate.</translation>
    </message>
    <message>
        <source>By the register, to be told too: %1.</source>
        <translation>By the register, to be told too: %1.</translation>
    </message>
    <message>
        <source>Fee, or unfounded or excessive request</source>
        <translation>Fee, or unfounded or excessive request</translation>
    </message>
    <message>
        <source>A reasonable fee, or a refusal, is possible only for a manifestly unfounded or excessive request, or a further copy; the organisation must be able to show it.</source>
        <translation>A reasonable fee, or a refusal, is possible only for a manifestly unfounded or excessive request, or a further copy; the organisation must be able to show it.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>Mark as</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a state, how many requests may go there</comment>
        <translation>%1 (%2 of %3)</translation>
    </message>
    <message>
        <source>Print the sheets…</source>
        <translation>Print the sheets…</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) handled by nobody now.</source>
        <translation>
            <numerusform>%n request handled by nobody now.</numerusform>
            <numerusform>%n requests handled by nobody now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) assigned to %1.</source>
        <translation>
            <numerusform>%n request assigned to %1.</numerusform>
            <numerusform>%n requests assigned to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) marked as: %1.</source>
        <translation>
            <numerusform>%n request marked as: %1.</numerusform>
            <numerusform>%n requests marked as: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the sheets</source>
        <translation>Print the sheets</translation>
    </message>
    <message numerus="yes">
        <source>At most %n sheets are printed at once. Choose fewer requests, or export the list.</source>
        <translation>
            <numerusform>Only one sheet is printed at once. Choose fewer requests, or export the list.</numerusform>
            <numerusform>At most %n sheets are printed at once. Choose fewer requests, or export the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters and lists of requests (*.eml *.txt *.csv *.json)</source>
        <translation>Letters and lists of requests (*.eml *.txt *.csv *.json)</translation>
    </message>
    <message>
        <source>From a letter…</source>
        <translation>From a letter…</translation>
    </message>
    <message>
        <source>Extended; without the extension it was %1.</source>
        <translation>Extended; without the extension it was %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of suspension counted.</source>
        <translation>
            <numerusform>%n day of suspension counted.</numerusform>
            <numerusform>%n days of suspension counted.</numerusform>
        </translation>
    </message>
    <message>
        <source>The working target of %1 has passed.</source>
        <translation>The working target of %1 has passed.</translation>
    </message>
    <message>
        <source>Working target: %1.</source>
        <translation>Working target: %1.</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Check the clock of this computer.</translation>
    </message>
    <message>
        <source>Told…</source>
        <translation>Told…</translation>
    </message>
    <message>
        <source>Fee, or unfounded or excessive request…</source>
        <translation>Fee, or unfounded or excessive request…</translation>
    </message>
    <message>
        <source>Answer of %1…</source>
        <comment>a department</comment>
        <translation>Answer of %1…</translation>
    </message>
    <message>
        <source>Recipient told…</source>
        <translation>Recipient told…</translation>
    </message>
    <message>
        <source>Is this a new request?</source>
        <translation>Is this a new request?</translation>
    </message>
    <message>
        <source>%1 can become a request of its own, or be kept with %2.</source>
        <translation>%1 can become a request of its own, or be kept with %2.</translation>
    </message>
    <message>
        <source>Keep with %1</source>
        <translation>Keep with %1</translation>
    </message>
    <message>
        <source>Drop the request that was begun?</source>
        <translation>Drop the request that was begun?</translation>
    </message>
    <message>
        <source>A new request was begun and not saved. Only one can be begun at a time.</source>
        <translation>A new request was begun and not saved. Only one can be begun at a time.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Drop it</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>The form is filled from the letter; check it, then save (Ctrl+S). The letter will be kept with it.</source>
        <translation>The form is filled from the letter; check it, then save (Ctrl+S). The letter will be kept with it.</translation>
    </message>
    <message>
        <source>Mandate checked</source>
        <translation>Mandate checked</translation>
    </message>
    <message>
        <source>Whoever writes for another person shows on what ground: a mandate, parental authority, a court’s decision.</source>
        <translation>Whoever writes for another person shows on what ground: a mandate, parental authority, a court’s decision.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Import a list…</translation>
    </message>
    <message>
        <source>Statistics, register, calendar…</source>
        <translation>Statistics, register, calendar…</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>Fee…</source>
        <translation>Fee…</translation>
    </message>
    <message>
        <source>Mandate checked…</source>
        <translation>Mandate checked…</translation>
    </message>
    <message>
        <source>Note an answer…</source>
        <translation>Note an answer…</translation>
    </message>
    <message>
        <source>Write the letter…</source>
        <translation>Write the letter…</translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation>Write a letter…</translation>
    </message>
    <message>
        <source>Proof of dispatch</source>
        <translation>Proof of dispatch</translation>
    </message>
    <message>
        <source>Record the proof</source>
        <translation>Record the proof</translation>
    </message>
    <message>
        <source>Scan of the proof</source>
        <translation>Scan of the proof</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>Scans (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>As %1…</source>
        <comment>a file format</comment>
        <translation>As %1…</translation>
    </message>
    <message>
        <source>requests-chosen</source>
        <translation>requests-chosen</translation>
    </message>
    <message>
        <source>Acknowledgements to send…</source>
        <translation>Acknowledgements to send…</translation>
    </message>
    <message>
        <source>Proof of dispatch of the last letter…</source>
        <translation>Proof of dispatch of the last letter…</translation>
    </message>
    <message>
        <source>Requests of data subjects belong here: access, erasure, objection… Log the first one, take it from a letter or an e-mail, or drop a CSV file to import several.</source>
        <translation>Requests of data subjects belong here: access, erasure, objection… Log the first one, take it from a letter or an e-mail, or drop a CSV file to import several.</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rights</translation>
    </message>
</context>
<context>
    <name>greffe::RestoreWizard</name>
    <message>
        <source>Greffe vaults (*.greffe);;All files (*)</source>
        <translation>Greffe vaults (*.greffe);;All files (*)</translation>
    </message>
    <message>
        <source>Restore or repair</source>
        <translation>Restore or repair</translation>
    </message>
    <message>
        <source>The result is always a new file. The file chosen here is only read, and the present vault stays as it is.</source>
        <translation>The result is always a new file. The file chosen here is only read, and the present vault stays as it is.</translation>
    </message>
    <message>
        <source>Who opens it</source>
        <translation>Who opens it</translation>
    </message>
    <message>
        <source>Passphrase of that file</source>
        <translation>Passphrase of that file</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Look inside</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Restore to a new file…</source>
        <translation>Restore to a new file…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Save what can still be read of a damaged vault</source>
        <translation>Save what can still be read of a damaged vault</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>Backups on this computer</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Save what can be read to a new file…</source>
        <translation>Save what can be read to a new file…</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>No file chosen yet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the recovery key</source>
        <translation>the recovery key</translation>
    </message>
    <message>
        <source>%1 — last entry on %2 by %3</source>
        <translation>%1 — last entry on %2 by %3</translation>
    </message>
    <message>
        <source>Journal: %1</source>
        <translation>Journal: %1</translation>
    </message>
    <message>
        <source>Opens with: %1</source>
        <translation>Opens with: %1</translation>
    </message>
    <message>
        <source>Checked whole: sound.</source>
        <translation>Checked whole: sound.</translation>
    </message>
    <message>
        <source>Checked whole: DAMAGED. Try an older backup.</source>
        <translation>Checked whole: DAMAGED. Try an older backup.</translation>
    </message>
    <message>
        <source>Type the passphrase of that file.</source>
        <translation>Type the passphrase of that file.</translation>
    </message>
    <message>
        <source>%1 saved.greffe</source>
        <translation>%1 saved.greffe</translation>
    </message>
    <message>
        <source>%1 restored.greffe</source>
        <translation>%1 restored.greffe</translation>
    </message>
    <message>
        <source>The new file</source>
        <translation>The new file</translation>
    </message>
    <message>
        <source>Greffe vaults (*.greffe)</source>
        <translation>Greffe vaults (*.greffe)</translation>
    </message>
    <message>
        <source>Restored, and opened once as proof: %1</source>
        <translation>Restored, and opened once as proof: %1</translation>
    </message>
    <message>
        <source>%1: rows from %2 to the end</source>
        <translation>%1: rows from %2 to the end</translation>
    </message>
    <message>
        <source>%1: rows %2 to %3</source>
        <translation>%1: rows %2 to %3</translation>
    </message>
    <message>
        <source>%1: rows in the middle</source>
        <translation>%1: rows in the middle</translation>
    </message>
    <message>
        <source>What could still be read is in %1.</source>
        <translation>What could still be read is in %1.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nothing is lost.</translation>
    </message>
    <message>
        <source>Lost:</source>
        <translation>Lost:</translation>
    </message>
    <message>
        <source>The journal lost entries: its chain no longer verifies as a whole.</source>
        <translation>The journal lost entries: its chain no longer verifies as a whole.</translation>
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
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Move the row up</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Move the row down</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source> (art. %1)</source>
        <translation> (art. %1)</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Row %1 of %2</translation>
    </message>
    <message>
        <source>Close the row</source>
        <translation>Close the row</translation>
    </message>
    <message>
        <source>Rows %1: %2</source>
        <translation>Rows %1: %2</translation>
    </message>
</context>
<context>
    <name>greffe::RowsModel</name>
    <message>
        <source>to be completed</source>
        <translation>to be completed</translation>
    </message>
</context>
<context>
    <name>greffe::SearchBox</name>
    <message>
        <source>Search everywhere…  Ctrl+F</source>
        <translation>Search everywhere…  Ctrl+F</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nothing found for “%1”</translation>
    </message>
</context>
<context>
    <name>greffe::SecuritySection</name>
    <message>
        <source>Nobody types or moves the mouse; time asleep counts</source>
        <translation>Nobody types or moves the mouse; time asleep counts</translation>
    </message>
    <message>
        <source>The computer goes to sleep</source>
        <translation>The computer goes to sleep</translation>
    </message>
    <message>
        <source>The computer waits for the lock before it sleeps</source>
        <translation>The computer waits for the lock before it sleeps</translation>
    </message>
    <message>
        <source>The desktop session is locked</source>
        <translation>The desktop session is locked</translation>
    </message>
    <message>
        <source>Another user’s session comes to the front</source>
        <translation>Another user’s session comes to the front</translation>
    </message>
    <message>
        <source>The screen saver comes on</source>
        <translation>The screen saver comes on</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>At a lock everything that was read goes from the screen and from memory; what was typed is kept inside the vault and comes back. Ctrl+L locks at once.</source>
        <translation>At a lock everything that was read goes from the screen and from memory; what was typed is kept inside the vault and comes back. Ctrl+L locks at once.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Lock after</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) without use</source>
        <translation>
            <numerusform>%n minute without use</numerusform>
            <numerusform>%n minutes without use</numerusform>
        </translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Never by itself</translation>
    </message>
    <message>
        <source>What locks the vault on this machine</source>
        <translation>What locks the vault on this machine</translation>
    </message>
    <message>
        <source>works</source>
        <translation>works</translation>
    </message>
    <message>
        <source>not available here</source>
        <translation>not available here</translation>
    </message>
    <message>
        <source>The keys Ctrl+L</source>
        <translation>The keys Ctrl+L</translation>
    </message>
    <message>
        <source>Quick unlock</source>
        <translation>Quick unlock</translation>
    </message>
    <message>
        <source>Opens the vault on this computer without the passphrase for %1 hours after it was typed, until the next start of the computer, through the desktop’s keyring. Any program of yours that runs while you are logged in can read that keyring. Exports, the whole register on paper, restoring and changes of access ask for the passphrase all the same.</source>
        <translation>Opens the vault on this computer without the passphrase for %1 hours after it was typed, until the next start of the computer, through the desktop’s keyring. Any program of yours that runs while you are logged in can read that keyring. Exports, the whole register on paper, restoring and changes of access ask for the passphrase all the same.</translation>
    </message>
    <message>
        <source>Quick unlock of this vault on this computer</source>
        <translation>Quick unlock of this vault on this computer</translation>
    </message>
    <message>
        <source>Quick unlock is off; nothing of it is left on this computer.</source>
        <translation>Quick unlock is off; nothing of it is left on this computer.</translation>
    </message>
    <message>
        <source>Quick unlock starts from your passphrase.</source>
        <translation>Quick unlock starts from your passphrase.</translation>
    </message>
    <message>
        <source>Quick unlock is on for this computer.</source>
        <translation>Quick unlock is on for this computer.</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase of %1</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>The passphrase was changed. The recovery key stays valid.</source>
        <translation>The passphrase was changed. The recovery key stays valid.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>This machine</translation>
    </message>
</context>
<context>
    <name>greffe::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Sections of the settings</translation>
    </message>
    <message>
        <source>Identity, people and rules of the organisation, as documents and notices name it.</source>
        <translation>Identity, people and rules of the organisation, as documents and notices name it.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Language and look</translation>
    </message>
    <message>
        <source>Lock and passphrase</source>
        <translation>Lock and passphrase</translation>
    </message>
    <message>
        <source>Kept on this device, outside the vault.</source>
        <translation>Kept on this device, outside the vault.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Checks and place</source>
        <translation>Checks and place</translation>
    </message>
    <message>
        <source>Retention and purge</source>
        <translation>Retention and purge</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>greffe::SideBar</name>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
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
            <numerusform>%1, %n late</numerusform>
            <numerusform>%1, %n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greffe::StaffSection</name>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Everybody has an own passphrase. Roles are rules of the office that the program keeps; whoever can open the vault holds the key to all of it.</source>
        <translation>Everybody has an own passphrase. Roles are rules of the office that the program keeps; whoever can open the vault holds the key to all of it.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Change the role</translation>
    </message>
    <message>
        <source>Remove access…</source>
        <translation>Remove access…</translation>
    </message>
    <message>
        <source>Role of the invited person</source>
        <translation>Role of the invited person</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invite somebody</translation>
    </message>
    <message>
        <source>The person gets a one-time code from you and chooses a passphrase that nobody else knows, on the first screen: “I was invited”.</source>
        <translation>The person gets a one-time code from you and chooses a passphrase that nobody else knows, on the first screen: “I was invited”.</translation>
    </message>
    <message>
        <source>Name of the invited person</source>
        <translation>Name of the invited person</translation>
    </message>
    <message>
        <source>Name or initials (readable without a key)</source>
        <translation>Name or initials (readable without a key)</translation>
    </message>
    <message>
        <source>Key of the vault</source>
        <translation>Key of the vault</translation>
    </message>
    <message>
        <source>After a suspicion that a key leaked: a new file is built beside with a new key, checked, and put in place. Passphrases and the recovery sheet stay as they are.</source>
        <translation>After a suspicion that a key leaked: a new file is built beside with a new key, checked, and put in place. Passphrases and the recovery sheet stay as they are.</translation>
    </message>
    <message>
        <source>Replace the key of the vault…</source>
        <translation>Replace the key of the vault…</translation>
    </message>
    <message>
        <source>opens the vault</source>
        <translation>opens the vault</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>invited</translation>
    </message>
    <message>
        <source>access removed</source>
        <translation>access removed</translation>
    </message>
    <message>
        <source>One-time code of %1. It is shown now and never again; pass it on by another way than the file. Inviting the same person again replaces it.</source>
        <translation>One-time code of %1. It is shown now and never again; pass it on by another way than the file. Inviting the same person again replaces it.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>One-time code</translation>
    </message>
    <message>
        <source>%1 is invited.</source>
        <translation>%1 is invited.</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <translation>%1 is now %2.</translation>
    </message>
    <message>
        <source>Remove the access of %1?</source>
        <translation>Remove the access of %1?</translation>
    </message>
    <message>
        <source>The key of the vault is replaced; this takes a moment and as much free space as the file is big.</source>
        <translation>The key of the vault is replaced; this takes a moment and as much free space as the file is big.</translation>
    </message>
    <message>
        <source>Remove the access</source>
        <translation>Remove the access</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>%1 no longer opens this vault.</source>
        <translation>%1 no longer opens this vault.</translation>
    </message>
    <message>
        <source>Replace the key of the vault?</source>
        <translation>Replace the key of the vault?</translation>
    </message>
    <message>
        <source>Nobody has to do anything. Copies made before keep the old key.</source>
        <translation>Nobody has to do anything. Copies made before keep the old key.</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Replace the key</translation>
    </message>
    <message>
        <source>The key of the vault was replaced.</source>
        <translation>The key of the vault was replaced.</translation>
    </message>
</context>
<context>
    <name>greffe::StatisticsPanel</name>
    <message>
        <source>Requests: the year</source>
        <translation>Requests: the year</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>The year’s figures, PDF…</source>
        <translation>The year’s figures, PDF…</translation>
    </message>
    <message>
        <source>Register of the year’s requests, PDF…</source>
        <translation>Register of the year’s requests, PDF…</translation>
    </message>
    <message>
        <source>Register of the year’s requests, XLSX…</source>
        <translation>Register of the year’s requests, XLSX…</translation>
    </message>
    <message>
        <source>Register of the year’s requests, CSV…</source>
        <translation>Register of the year’s requests, CSV…</translation>
    </message>
    <message>
        <source>Objection list for those who send marketing, CSV…</source>
        <translation>Objection list for those who send marketing, CSV…</translation>
    </message>
    <message>
        <source>Opinions of the DPO, PDF…</source>
        <translation>Opinions of the DPO, PDF…</translation>
    </message>
    <message>
        <source>Open deadlines for a calendar, ICS…</source>
        <translation>Open deadlines for a calendar, ICS…</translation>
    </message>
    <message>
        <source>Back to the requests</source>
        <translation>Back to the requests</translation>
    </message>
    <message>
        <source>The figures concern the requests received in the year, whenever they were answered. Nothing in them names a person.</source>
        <translation>The figures concern the requests received in the year, whenever they were answered. Nothing in them names a person.</translation>
    </message>
    <message>
        <source>No request was received in this year.</source>
        <translation>No request was received in this year.</translation>
    </message>
    <message>
        <source>By right</source>
        <translation>By right</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>In part</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>%1 the year before</source>
        <translation>%1 the year before</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>within the legal time</source>
        <translation>within the legal time</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>median time to answer</source>
        <translation>median time to answer</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>still open</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>extended</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>requests-%1.pdf</source>
        <translation>requests-%1.pdf</translation>
    </message>
    <message>
        <source>figures-%1</source>
        <translation>figures-%1</translation>
    </message>
    <message>
        <source>requests-%1</source>
        <translation>requests-%1</translation>
    </message>
    <message>
        <source>objection-list</source>
        <translation>objection-list</translation>
    </message>
    <message>
        <source>opinions</source>
        <translation>opinions</translation>
    </message>
    <message>
        <source>deadlines</source>
        <translation>deadlines</translation>
    </message>
</context>
<context>
    <name>greffe::StatusLine</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Take back what was just done (Ctrl+Z)</source>
        <translation>Take back what was just done (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Head of the journal: what printed documents carry. Click to open the journal.</source>
        <translation>Head of the journal: what printed documents carry. Click to open the journal.</translation>
    </message>
    <message>
        <source>Vault %1</source>
        <translation>Vault %1</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Saved at %1</translation>
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
        <translation>One a line</translation>
    </message>
</context>
<context>
    <name>greffe::TodayPage</name>
    <message>
        <source>Today, %1</source>
        <translation>Today, %1</translation>
    </message>
    <message>
        <source>Everything that is due, in order. Indicative computations, each explained in its record.</source>
        <translation>Everything that is due, in order. Indicative computations, each explained in its record.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>In the next seven days</source>
        <translation>In the next seven days</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>After that</translation>
    </message>
    <message>
        <source>Nothing is due in the next month.</source>
        <translation>Nothing is due in the next month.</translation>
    </message>
    <message>
        <source>Requests, breaches, tasks and reviews appear here as soon as they have a date.</source>
        <translation>Requests, breaches, tasks and reviews appear here as soon as they have a date.</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limit %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>Requests a month</source>
        <translation>Requests a month</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two months</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Answered in time</translation>
    </message>
    <message>
        <source>%1 of %2 in twelve months</source>
        <translation>%1 of %2 in twelve months</translation>
    </message>
    <message>
        <source>No answer in the last twelve months.</source>
        <translation>No answer in the last twelve months.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approved</numerusform>
            <numerusform>%n approved</numerusform>
        </translation>
    </message>
    <message>
        <source>Every element of article 30 is there.</source>
        <translation>Every element of article 30 is there.</translation>
    </message>
    <message>
        <source>Elements of article 30 are missing in: %1</source>
        <translation>Elements of article 30 are missing in: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>the organisation</source>
        <translation>the organisation</translation>
    </message>
</context>
<context>
    <name>greffe::WelcomePage</name>
    <message>
        <source>Greffe vaults (*.greffe)</source>
        <translation>Greffe vaults (*.greffe)</translation>
    </message>
    <message>
        <source>The register, the requests and the breaches, in one encrypted file</source>
        <translation>The register, the requests and the breaches, in one encrypted file</translation>
    </message>
    <message>
        <source>Where do you want to work?</source>
        <translation>Where do you want to work?</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>Create a vault</translation>
    </message>
    <message>
        <source>Open a vault…</source>
        <translation>Open a vault…</translation>
    </message>
    <message>
        <source>A vault is one file. Without its passphrase or its recovery key nobody can read it: neither can we.</source>
        <translation>A vault is one file. Without its passphrase or its recovery key nobody can read it: neither can we.</translation>
    </message>
    <message>
        <source>Who opens it</source>
        <translation>Who opens it</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Use the recovery key</translation>
    </message>
    <message>
        <source>Another vault…</source>
        <translation>Another vault…</translation>
    </message>
    <message>
        <source>New vault…</source>
        <translation>New vault…</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <translation>Open with the recovery key</translation>
    </message>
    <message>
        <source>The key on the recovery sheet: 13 groups of five characters. Capital letters, blanks and dashes do not matter.</source>
        <translation>The key on the recovery sheet: 13 groups of five characters. Capital letters, blanks and dashes do not matter.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Back to the passphrase</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Choose a new passphrase</translation>
    </message>
    <message>
        <source>The vault is open. The old passphrase will no longer open it.</source>
        <translation>The vault is open. The old passphrase will no longer open it.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Set the passphrase</translation>
    </message>
    <message>
        <source>Go on without changing it</source>
        <translation>Go on without changing it</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Open a vault</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation>Opening the vault…</translation>
    </message>
    <message>
        <source>Setting the passphrase…</source>
        <translation>Setting the passphrase…</translation>
    </message>
    <message>
        <source>Restore or repair…</source>
        <translation>Restore or repair…</translation>
    </message>
    <message>
        <source>Quick unlock</source>
        <translation>Quick unlock</translation>
    </message>
    <message>
        <source>I was invited: I have a one-time code</source>
        <translation>I was invited: I have a one-time code</translation>
    </message>
    <message>
        <source>Accept an invitation</source>
        <translation>Accept an invitation</translation>
    </message>
    <message>
        <source>Type the one-time code that the administrator gave you, then choose a passphrase that only you know.</source>
        <translation>Type the one-time code that the administrator gave you, then choose a passphrase that only you know.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>One-time code</translation>
    </message>
    <message>
        <source>8 groups of five characters</source>
        <translation>8 groups of five characters</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>Asking the desktop’s keyring…</source>
        <translation>Asking the desktop’s keyring…</translation>
    </message>
</context>
</TS>
