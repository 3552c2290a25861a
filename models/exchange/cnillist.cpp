// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cnilform.h"

#include "exchange/cnillabels.h"

#include <QMap>

namespace greffe::cnil {

using namespace Qt::StringLiterals;

namespace {

enum class Block { None, Controller, Representative, Dpo };

/// The labels of the head, each before the cell that it names.
const QStringList& headLabels() {
    static const QStringList labels{u"nom"_s, u"prenom"_s, u"adresse"_s, u"adresse mel"_s, u"code postal"_s, u"ville"_s,
        u"telephone"_s, u"societe si dpo externe"_s, u"societe"_s, u"pays"_s, u"adresse mail"_s, u"courriel"_s,
        u"email"_s};
    return labels;
}

QString canonical(const QString& key) {
    if (key == u"adresse mail" || key == u"courriel" || key == u"email")
        return u"adresse mel"_s;
    if (key == u"societe")
        return u"societe si dpo externe"_s;
    return key;
}

class ListReader {
public:
    ListReader(const Sheet& sheet, int headerRow)
        : m_sheet(sheet)
        , m_header(headerRow) {}
    ReadList read();

private:
    void unplaced(const SheetCell& cell) {
        m_out.unplaced += {m_sheet.name, cellAddress(cell.row, cell.column), cell.text};
    }
    void headRow(std::span<const SheetCell> row);
    void columns();
    void listRow(std::span<const SheetCell> row);
    void organisation();

    const Sheet& m_sheet;
    int m_header;
    ReadList m_out;
    Block m_block = Block::None;
    QMap<Block, QMap<QString, QString>> m_head;
    QMap<int, QString> m_columns; ///< first column → what stands there
    int m_lastColumn = 0;
};

Block blockOf(const QString& key) {
    if (key.startsWith(u"coordonnees du responsable") || key.startsWith(u"responsable d"))
        return Block::Controller;
    if (key.startsWith(u"coordonnees du representant") || key.startsWith(u"representant"))
        return Block::Representative;
    if (key.startsWith(u"coordonnees du delegue") || key.startsWith(u"delegue a la protection"))
        return Block::Dpo;
    return Block::None;
}

void ListReader::headRow(std::span<const SheetCell> row) {
    QString label;
    for (const SheetCell& cell : row) {
        if (isFurniture(cell.text) || isPrompt(cell.text))
            continue;
        const QString key = labelKey(cell.text);
        if (const Block block = blockOf(key); block != Block::None) {
            m_block = block;
            label.clear();
            continue;
        }
        const qsizetype colon = cell.text.indexOf(u':');
        const QString before = labelKey(colon < 0 ? cell.text : cell.text.left(colon));
        if (m_block != Block::None && headLabels().contains(before) && (colon >= 0 || label.isEmpty())) {
            label = canonical(before);
            // "Nom : Dupont" typed into the label's own cell
            const QString inside = colon < 0 ? QString() : cell.text.mid(colon + 1).trimmed();
            if (!inside.isEmpty()) {
                m_head[m_block][label] = inside;
                label.clear();
            }
            continue;
        }
        if (label.isEmpty() || m_head[m_block].contains(label)) {
            unplaced(cell);
            continue;
        }
        m_head[m_block][label] = cell.text.trimmed();
        label.clear();
    }
}

/// Titles of the list stand in two rows: groups above, columns below.
void ListReader::columns() {
    const auto take = [&](int row) {
        for (const SheetCell& cell : m_sheet.row(row)) {
            if (isFurniture(cell.text))
                continue;
            const QString key = labelKey(cell.text);
            QString what;
            if (key == u"nom du traitement")
                what = u"name"_s;
            else if (key == u"n ref" || key == u"no ref" || key == u"ref" || key == u"reference")
                what = u"ref"_s;
            else if (key.startsWith(u"date de creation"))
                what = u"created"_s;
            else if (key.contains(u"mise a jour"))
                what = u"updated"_s;
            else if (key.startsWith(u"finalite"))
                what = u"purpose"_s;
            else if (key.startsWith(u"donnees sensibles") || key == u"oui non")
                what = u"sensitive"_s;
            else if (key == u"identification du traitement")
                continue;
            else if (row == m_header)
                what = u"?"_s; // a column of the DPO's own: its cells are listed
            else {
                unplaced(cell);
                continue;
            }
            if (!m_columns.contains(cell.column) || m_columns.value(cell.column) == u"?"_s)
                m_columns.insert(cell.column, what);
            m_lastColumn = std::max(m_lastColumn, cell.column);
        }
    };
    take(m_header);
    if (m_header > 0)
        take(m_header - 1);
    // The form merges two columns under its last title.
    m_lastColumn += 1;
}

void ListReader::listRow(std::span<const SheetCell> row) {
    ListRow out;
    QMap<QString, QList<const SheetCell*>> values;
    for (const SheetCell& cell : row) {
        if (isPrompt(cell.text) || (cell.column > m_lastColumn && isFurniture(cell.text)))
            continue;
        QString what;
        for (auto it = m_columns.cbegin(); it != m_columns.cend() && it.key() <= cell.column; ++it)
            what = it.value();
        if (what.isEmpty() || what == u"?"_s || cell.column > m_lastColumn)
            out.unplaced += {m_sheet.name, cellAddress(cell.row, cell.column), cell.text};
        else
            values[what] += &cell;
    }
    const auto text = [&](const QString& what) {
        QStringList parts;
        for (const SheetCell* cell : values.value(what))
            parts += cell->text.trimmed();
        return parts.join(u'\n');
    };
    const auto date = [&](const QString& what) -> std::optional<QDate> {
        const QList<const SheetCell*> cells = values.value(what);
        if (cells.isEmpty() || isAbsence(cells.first()->text))
            return {};
        const SheetCell& cell = *cells.first();
        const auto found = dateOf(cell);
        if (!found)
            m_out.problems += {m_sheet.name + u'!' + cellAddress(cell.row, cell.column),
                Text{u"« %1 » n’est pas une date du calendrier. Écrivez par exemple 26/05/2018."_s,
                    u"“%1” is not a date of the calendar. Write for example 26/05/2018."_s}
                    .arg(cell.text)};
        return found;
    };
    out.name = text(u"name"_s);
    out.ref = text(u"ref"_s);
    const QString refKey = labelKey(out.ref);
    if (labelKey(out.name).startsWith(u"exemple") && (refKey.isEmpty() || refKey == u"1 exemple"))
        return; // the CNIL's example row
    out.createdOn = date(u"created"_s);
    out.updatedOn = date(u"updated"_s);
    out.purpose = text(u"purpose"_s);
    out.sensitive = text(u"sensitive"_s);
    out.line = row.front().row;
    out.where = m_sheet.name + u'!' + cellAddress(row.front().row, row.front().column);
    if (out.name.isEmpty() && out.ref.isEmpty()) {
        for (const auto& cells : std::as_const(values)) {
            for (const SheetCell* cell : cells)
                unplaced(*cell);
        }
        m_out.unplaced += out.unplaced;
        return;
    }
    m_out.rows += out;
}

void ListReader::organisation() {
    Organisation& o = m_out.organisation;
    QSet<QString>& carried = m_out.organisationCarried;
    const auto put = [&](const QString& value, QString& member, const char* key) {
        if (value.isEmpty() || isAbsence(value))
            return;
        member = value;
        carried += QString::fromLatin1(key);
    };
    const QMap<QString, QString> head = m_head.value(Block::Controller);
    // With a first name it is the person who answers for the body; alone, the body itself.
    if (!head.value(u"prenom"_s).isEmpty()) {
        put(head.value(u"nom"_s), o.legalLastName, "legal_last_name");
        put(head.value(u"prenom"_s), o.legalFirstName, "legal_first_name");
    } else
        put(head.value(u"nom"_s), o.name, "name");
    put(head.value(u"adresse"_s), o.address, "address");
    put(head.value(u"code postal"_s), o.postcode, "postcode");
    put(head.value(u"ville"_s), o.city, "city");
    put(head.value(u"telephone"_s), o.phone, "phone");
    put(head.value(u"adresse mel"_s), o.email, "email");
    if (const QString country = head.value(u"pays"_s); !country.isEmpty())
        put(countryKey(country), o.country, "country");
    const std::pair<Block, const char*> actors[] = {{Block::Representative, "representative"}, {Block::Dpo, "dpo"}};
    for (const auto& [block, role] : actors) {
        const QMap<QString, QString> values = m_head.value(block);
        Actor actor;
        actor.role = QString::fromLatin1(role);
        const auto value = [&](const QString& label) {
            const QString text = values.value(label);
            return isAbsence(text) ? QString() : text;
        };
        actor.name = value(u"nom"_s);
        actor.firstName = value(u"prenom"_s);
        actor.company = value(u"societe si dpo externe"_s);
        actor.address = value(u"adresse"_s);
        actor.postcode = value(u"code postal"_s);
        actor.city = value(u"ville"_s);
        if (const QString country = value(u"pays"_s); !country.isEmpty())
            actor.country = countryKey(country);
        actor.phone = value(u"telephone"_s);
        actor.email = value(u"adresse mel"_s);
        Actor empty;
        empty.role = actor.role;
        if (!(actor == empty)) {
            o.actors += actor;
            carried += u"actors"_s;
        }
    }
}

ReadList ListReader::read() {
    columns();
    int headEnd = m_header;
    for (const SheetCell& cell : m_sheet.row(m_header - 1)) {
        const QString key = labelKey(cell.text);
        if (key == u"identification du traitement" || key.startsWith(u"finalite") ||
            key.startsWith(u"donnees sensibles"))
            headEnd = m_header - 1;
    }
    for (qsizetype i = 0; i < m_sheet.cells.size();) {
        const auto row = m_sheet.row(m_sheet.cells[i].row);
        const int number = m_sheet.cells[i].row;
        i += qsizetype(row.size());
        if (number < headEnd)
            headRow(row);
        else if (number > m_header)
            listRow(row);
    }
    organisation();
    return std::move(m_out);
}

} // namespace

ReadList readList(const Sheet& sheet, int headerRow) {
    return ListReader(sheet, headerRow).read();
}

} // namespace greffe::cnil
