// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recoverysheet.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// Four groups a line, numbered: a person finds "group 7" again that a message speaks of.
Table keyTable(const QStringList& groups, bool french) {
    Table table;
    for (int i = 0; i < 4; ++i) {
        table.columns.append({french ? u"N°"_s : u"No."_s, 0.35, true});
        table.columns.append({i == 0 ? (french ? u"Groupe"_s : u"Group"_s) : QString(), 1, false});
    }
    for (qsizetype row = 0; row < groups.size(); row += 4) {
        QList<Cell> cells;
        for (qsizetype i = row; i < row + 4; ++i) {
            cells.append(i < groups.size() ? Cell(QString::number(i + 1), Tone::Muted) : Cell());
            cells.append(i < groups.size() ? Cell(groups.at(i), Tone::Strong) : Cell());
        }
        table.rows.append(cells);
    }
    return table;
}

} // namespace

QString recoverySheetTitle(Language language) {
    return language == Language::French ? u"Fiche de secours"_s : u"Recovery sheet"_s;
}

Document recoverySheet(const RecoverySheet& sheet, const DocumentInfo& info) {
    const bool french = info.language == Language::French;
    const auto in = [french](const char16_t* fr, const char16_t* en) { return QString::fromUtf16(french ? fr : en); };
    QList<Block> blocks;
    blocks.append(Heading{.level = 1, .text = info.title, .note = sheet.vaultName, .bookmark = true});
    blocks.append(Banner{in(u"Qui tient cette fiche et le fichier du coffre peut tout lire. Gardez-la sous clé, loin "
                            u"de l’ordinateur, et n’en faites pas de photo.",
        u"Whoever holds this sheet and the file of the vault can read everything. Keep it locked away, far from the "
        u"computer, and take no photograph of it.")});
    blocks.append(keyTable(sheet.key.split(u' ', Qt::SkipEmptyParts), french));
    blocks.append(Space{3});
    blocks.append(QrCode{.text = sheet.key,
        .size = 42,
        .words = in(u"La même clé, pour un lecteur qui n’envoie rien au dehors : celui d’un téléphone garde souvent ce "
                    u"qu’il lit.",
            u"The same key, for a reader that sends nothing out: a telephone’s often keeps what it reads.")});
    blocks.append(FieldRows{.rows = {
                                {in(u"Coffre", u"Vault"), Cell(sheet.vaultName), {}},
                                {in(u"Numéro du coffre", u"Vault number"), Cell(sheet.vaultId), {}},
                                {in(u"Ancre du journal", u"Journal anchor"), Cell(info.anchor), {}},
                            }});
    blocks.append(Heading{
        .level = 2, .text = in(u"Pour ouvrir le coffre avec cette fiche", u"To open the vault with this sheet")});
    blocks.append(Paragraph{
        Cell(in(u"1. Ouvrez Greffe et choisissez le fichier du coffre. 2. Cliquez « Utiliser la clé de secours ». 3. "
                u"Tapez les treize groupes dans l’ordre ; majuscules, espaces et tirets ne comptent pas, O vaut 0, I "
                u"et L valent 1. Le cinquième signe de chaque groupe le contrôle : une faute de frappe est signalée "
                u"avec le numéro du groupe. 4. Donnez une nouvelle phrase secrète à la personne qui a perdu la sienne.",
            u"1. Open Greffe and choose the file of the vault. 2. Click “Use the recovery key”. 3. Type the thirteen "
            u"groups in their order; capitals, blanks and dashes do not matter, O is 0, I and L are 1. The fifth sign "
            u"of each group checks it: a typing error is told with the number of its group. 4. Give a new passphrase "
            u"to the person who lost theirs."))});
    blocks.append(Paragraph{
        Cell(in(u"En ligne de commande : greffe-cli --vault FICHIER --recovery-key-file CLÉ.txt passphrase change",
                 u"On the command line: greffe-cli --vault FILE --recovery-key-file KEY.txt passphrase change"),
            Tone::Muted)});
    blocks.append(Paragraph{Cell(
        in(u"Essayez cette fiche une fois par an (Réglages, Fiche de secours). Perdue ou vue par d’autres : faites-en "
           u"une nouvelle au même endroit ; les copies du coffre faites auparavant s’ouvrent encore avec celle-ci.",
            u"Try this sheet once a year (Settings, Recovery sheet). If it was lost or seen by others, make a new one "
            u"in the same place; copies of the vault made before still open with this one."))});
    Table tests{.columns = {{in(u"Essayée le", u"Tested on"), 1}, {in(u"Par", u"By"), 1.6},
                    {in(u"Signature", u"Signature"), 1.6}},
        .rows = {}};
    for (int i = 0; i < 3; ++i)
        tests.rows.append({Cell(u"\u00a0"_s), Cell(), Cell()});
    blocks.append(tests);
    return makeDocument(info, {Section{.blocks = blocks}});
}

} // namespace greffe
