// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report.h"

using namespace Qt::StringLiterals;

namespace greffe {

Document report(const DocumentInfo& info, const QList<Block>& blocks) {
    QList<Block> all;
    all.append(Heading{.level = 1, .text = info.title, .bookmark = true});
    all += blocks;
    return makeDocument(info, {Section{.blocks = all}});
}

Document checkReport(
    const DocumentInfo& info, const QString& verdict, const QList<FieldRow>& facts, const QList<CheckLine>& lines) {
    const bool french = info.language == Language::French;
    QList<Block> blocks = {Banner{verdict}};
    if (!facts.isEmpty())
        blocks.append(FieldRows{.rows = facts});
    Table table{.columns = {{french ? u"Contrôle"_s : u"Check"_s, 2.4}, {french ? u"Résultat"_s : u"Result"_s, 1},
                    {french ? u"Détail"_s : u"Detail"_s, 4}},
        .rows = {}};
    // Whoever reads a report looks for what is wrong.
    for (const bool wanted : {false, true})
        for (const CheckLine& line : lines)
            if (line.ok == wanted)
                table.rows.append({Cell(line.name),
                    line.ok ? Cell(french ? u"bon"_s : u"good"_s)
                            : Cell(french ? u"en défaut"_s : u"fault"_s, Tone::Missing),
                    Cell(line.detail)});
    if (!table.rows.isEmpty()) {
        blocks.append(Heading{.level = 2, .text = french ? u"Contrôles"_s : u"Checks"_s});
        blocks.append(table);
    }
    return report(info, blocks);
}

} // namespace greffe
