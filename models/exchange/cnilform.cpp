// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cnilform.h"

#include "domain/retentionwords.h"

#include "domain/choicelist.h"
#include "exchange/cnillabels.h"

#include <QMap>
#include <QRegularExpression>

namespace greffe::cnil {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 8; // columns A to H of the form

QString join(const QString& a, const QString& b, const QString& between) {
    return a.isEmpty() ? b : b.isEmpty() ? a : a + between + b;
}

Error impossibleDate(const QString& text) {
    return {Error::Kind::Invalid, Text{u"« %1 » n’est pas une date du calendrier. Écrivez par exemple 26/05/2018."_s,
                                      u"“%1” is not a date of the calendar. Write for example 26/05/2018."_s}
                                      .arg(text)};
}

/// The texts of one row by the column heading under which they stand.
struct RowCells {
    QString label;
    const SheetCell* labelCell = nullptr;
    QMap<QString, QString> slots;          ///< heading (as labelKey) → text
    QMap<QString, const SheetCell*> first; ///< the first cell of each slot
    QList<const SheetCell*> cells;         ///< all that hold a value

    QString take(const QString& slot) { return slots.take(slot).trimmed(); }
};

class FormReader {
public:
    explicit FormReader(const Sheet& sheet)
        : m_sheet(sheet) {
        m_out.read.sheet = sheet.name;
    }
    ReadForm read();

private:
    Activity& activity() { return m_out.read.activity; }
    QString address(const SheetCell& cell) const { return cellAddress(cell.row, cell.column); }
    void unplaced(const SheetCell& cell, const QString& label = {});
    void remark(const SheetCell& cell, const Text& text);
    void heading(Section section, std::span<const SheetCell> row, int labelColumn);
    RowCells split(std::span<const SheetCell> row);
    QString slotAt(int column) const;
    void readRow(RowCells& row);
    void description(RowCells& row);
    std::optional<QDate> date(RowCells& row, const QString& slot);
    QString takeCountry(RowCells& row);
    void actor(RowCells& row);
    void purpose(RowCells& row);
    void dataItem(RowCells& row, bool sensitive);
    void person(RowCells& row);
    void recipient(RowCells& row);
    void measure(RowCells& row);
    void transfer(RowCells& row);
    void leftovers(RowCells& row);
    QString freeLabel(const RowCells& row, const QString& printed) const;
    void finish();

    const Sheet& m_sheet;
    ReadForm m_out;
    Section m_section = Section::None;
    int m_base = 0;
    QList<std::pair<int, QString>> m_headings;
    QString m_actorRole;
    QList<const SheetCell*> m_titles;
};

void FormReader::unplaced(const SheetCell& cell, const QString& label) {
    m_out.unplaced += {m_sheet.name, address(cell), label.isEmpty() ? cell.text : label + u" : "_s + cell.text};
}

void FormReader::remark(const SheetCell& cell, const Text& text) {
    m_out.remarks += {m_sheet.name + u'!' + address(cell), text};
}

void FormReader::heading(Section section, std::span<const SheetCell> row, int labelColumn) {
    m_section = section;
    m_base = labelColumn;
    m_headings.clear();
    m_actorRole.clear();
    for (const SheetCell& cell : row) {
        if (cell.column <= labelColumn || isFurniture(cell.text))
            continue;
        if (cell.column >= m_base + formWidth)
            unplaced(cell);
        else
            m_headings += {cell.column, labelKey(cell.text)};
    }
    if (!m_headings.isEmpty())
        return;
    // Somebody cleared the titles: take the form's own columns.
    switch (section) {
    case Section::Actors:
        m_headings = {{m_base + 1, u"nom"_s}, {m_base + 2, u"adresse"_s}, {m_base + 3, u"code postal"_s},
            {m_base + 4, u"ville"_s}, {m_base + 5, u"pays"_s}, {m_base + 6, u"telephone"_s},
            {m_base + 7, u"adresse mel"_s}};
        break;
    case Section::Data:
    case Section::Sensitive:
        m_headings = {{m_base + 1, u"description"_s}, {m_base + 4, u"duree de conservation"_s}};
        break;
    case Section::Persons:
    case Section::Recipients:
    case Section::Measures:
        m_headings = {{m_base + 1, u"description"_s}, {m_base + 4, u"precisions"_s}};
        break;
    case Section::Transfers:
        m_headings = {{m_base + 1, u"destinataire"_s}, {m_base + 2, u"pays"_s}, {m_base + 3, u"type de garanties"_s},
            {m_base + 5, u"liens vers la documentation"_s}};
        break;
    default:
        m_headings = {{m_base + 1, u"valeur"_s}};
    }
}

QString FormReader::slotAt(int column) const {
    QString slot;
    for (const auto& [start, heading] : m_headings) {
        if (start <= column)
            slot = heading;
    }
    // The form's words for the first and second value column of the lists.
    if (slot == u"type de destinataire" || slot == u"type de mesure de securite")
        return u"description"_s;
    if (slot.startsWith(u"duree de conservation") || slot == u"durees de conservation")
        return u"duree de conservation"_s;
    if (slot.startsWith(u"precision"))
        return u"precisions"_s;
    if (slot.startsWith(u"type de garantie") || slot == u"garanties")
        return u"type de garanties"_s;
    if (slot.startsWith(u"lien"))
        return u"liens vers la documentation"_s;
    if (slot == u"adresse mail" || slot == u"adresse email" || slot == u"courriel" || slot == u"email")
        return u"adresse mel"_s;
    return slot;
}

RowCells FormReader::split(std::span<const SheetCell> row) {
    RowCells out;
    for (const SheetCell& cell : row) {
        const bool beside = cell.column >= m_base + formWidth || m_section == Section::None;
        if (isPrompt(cell.text) || (beside && isFurniture(cell.text)))
            continue;
        if (cell.column == m_base) {
            out.label = cell.text.trimmed();
            out.labelCell = &cell;
        } else if (cell.column < m_base || cell.column >= m_base + formWidth || slotAt(cell.column).isEmpty()) {
            unplaced(cell);
        } else {
            const QString slot = slotAt(cell.column);
            out.slots[slot] = join(out.slots.value(slot), cell.text, u"\n"_s);
            if (!out.first.contains(slot))
                out.first.insert(slot, &cell);
            out.cells += &cell;
        }
    }
    return out;
}

void FormReader::leftovers(RowCells& row) {
    for (auto it = row.slots.begin(); it != row.slots.end(); ++it) {
        if (it->trimmed().isEmpty())
            continue;
        const SheetCell& cell = *row.first.value(it.key());
        m_out.unplaced += {m_sheet.name, address(cell), join(row.label, *it, u" : "_s)};
    }
}

/// A row label that a DPO wrote over the form's "Destinataire 3" is content.
QString FormReader::freeLabel(const RowCells& row, const QString& pattern) const {
    const QRegularExpression shape(u"^(?:"_s + pattern + u")s?(?: (?:n|no|numero))?(?: ?\\d+)?$"_s);
    const QString key = labelKey(row.label);
    return key.isEmpty() || shape.match(key).hasMatch() ? QString() : row.label;
}

std::optional<QDate> FormReader::date(RowCells& row, const QString& slot) {
    if (!row.first.contains(slot))
        return {};
    const SheetCell& cell = *row.first.value(slot);
    const QString text = row.take(slot);
    if (isAbsence(text))
        return {};
    const auto found = dateOf(cell);
    if (!found)
        m_out.problems += {m_sheet.name + u'!' + address(cell), impossibleDate(text).message};
    return found;
}

void FormReader::description(RowCells& row) {
    const QString key = labelKey(row.label);
    const QString slot = row.slots.isEmpty() ? QString() : row.slots.firstKey();
    if (slot.isEmpty()) {
        if (row.labelCell && key != u"nom du traitement" && key != u"n ref" && !key.startsWith(u"date de creation") &&
            !key.contains(u"mise a jour"))
            unplaced(*row.labelCell);
        return;
    }
    if (key == u"nom du traitement" || key == u"nom")
        activity().name.fr = row.take(slot);
    else if (key == u"n ref" || key == u"no ref" || key == u"ref" || key == u"reference" || key == u"numero") {
        m_out.referenceAt = m_sheet.name + u'!' + address(*row.first.value(slot));
        activity().ref = row.take(slot);
    } else if (key.startsWith(u"date de creation"))
        activity().createdOn = date(row, slot);
    else if (key.contains(u"mise a jour"))
        activity().updatedOn = date(row, slot);
    else if (key.startsWith(u"logiciel") || key.startsWith(u"nom du logiciel")) {
        activity().software += row.take(slot);
        m_out.read.carried += u"software"_s;
    }
}

/// A country that the list does not have is kept as it is written, and said.
QString FormReader::takeCountry(RowCells& row) {
    const SheetCell* cell = row.first.value(u"pays"_s);
    const QString written = row.take(u"pays"_s);
    if (written.isEmpty())
        return {};
    const QString key = countryKey(written);
    if (!choiceList(u"countries").find(key) && cell)
        remark(*cell,
            Text{
                u"« %1 » n’est pas un pays de la liste : le texte est gardé tel quel ; choisissez le pays dans la fiche."_s,
                u"“%1” is no country of the list: the text is kept as it is; choose the country in the sheet."_s}
                .arg(written));
    return key;
}

void FormReader::actor(RowCells& row) {
    const QString key = labelKey(row.label);
    if (!key.isEmpty()) {
        const auto found = match(actorRows(), u"actor_roles", row.label);
        m_actorRole = found ? found->key : QString();
        // The DPO's company mentions the DPO too.
        if (key.contains(u"societe du d"))
            m_actorRole = u"dpo_company"_s;
    }
    if (row.slots.isEmpty()) {
        if (m_actorRole.isEmpty() && row.labelCell)
            unplaced(*row.labelCell);
        return;
    }
    if (m_actorRole.isEmpty())
        return; // the leftovers name it
    const bool nothing =
        std::all_of(row.slots.cbegin(), row.slots.cend(), [](const QString& t) { return isAbsence(t); });
    if (nothing) {
        row.slots.clear();
        return;
    }
    Actor out;
    out.role = m_actorRole;
    out.name = row.take(u"nom"_s);
    out.address = row.take(u"adresse"_s);
    out.postcode = row.take(u"code postal"_s);
    out.city = row.take(u"ville"_s);
    out.country = takeCountry(row);
    out.phone = row.take(u"telephone"_s);
    out.email = row.take(u"adresse mel"_s);
    activity().actors += out;
}

void FormReader::purpose(RowCells& row) {
    const QString key = labelKey(row.label);
    const bool isMain = key.startsWith(u"finalite principale");
    const bool isSub = key.isEmpty() || key.startsWith(u"sous finalite") || key.startsWith(u"finalite");
    if (row.slots.isEmpty()) {
        if (!isMain && !isSub && row.labelCell)
            unplaced(*row.labelCell);
        return;
    }
    if (!isMain && !isSub)
        return;
    Purpose out;
    out.main = isMain;
    const QStringList parts = row.slots.values();
    row.slots.clear();
    out.text.fr = parts.join(u"\n"_s).trimmed();
    activity().purposes += out;
}

void FormReader::dataItem(RowCells& row, bool sensitive) {
    const bool hasValues = !row.slots.isEmpty();
    if (!hasValues && row.label.isEmpty())
        return;
    const std::span<const Entry> rows = sensitive ? sensitiveRows() : dataRows();
    const QStringView list = sensitive ? u"sensitive_categories" : u"data_categories";
    std::optional<Matched> found = row.label.isEmpty() ? std::nullopt : match(rows, list, row.label);
    const bool printedRow = found && std::any_of(rows.begin(), rows.end(),
                                         [&](const Entry& e) { return found->key == QLatin1StringView(e.key); });
    if (!hasValues && printedRow)
        return; // the form's row, left blank
    QString text = row.take(u"description"_s);
    const QString retention = row.take(u"duree de conservation"_s);
    if (isAbsence(text) && isAbsence(retention) && (printedRow || row.label.isEmpty()))
        return;
    if (isPresence(text))
        text.clear();
    DataItem item;
    if (sensitive && found)
        item.sensitive = found->key;
    else if (!sensitive && found)
        item.category = found->key;
    else {
        item.category = u"other"_s;
        text = join(row.label, text, u" : "_s);
        if (sensitive && row.labelCell)
            remark(*row.labelCell,
                Text{
                    u"« %1 » n’est pas une catégorie de données sensibles de la loi : rangé avec les autres données."_s,
                    u"“%1” is not a special category of the law: put with the other data."_s}
                    .arg(row.label));
    }
    if (found && !found->rest.isEmpty())
        text = join(found->rest, text, u" : "_s);
    item.description.fr = text;
    (isCountable(retention) || retention.isEmpty() ? item.retention : item.criterion).fr = retention;
    activity().dataItems += item;
}

/// Puts a list value into `key`, and what is not in the list beside the details.
void chosen(std::span<const Entry> entries, QStringView list, const QString& value, QString& key, QString& detail) {
    if (value.isEmpty())
        return;
    if (const auto found = match(entries, list, value)) {
        key = found->key;
        detail = join(found->rest, detail, u" — "_s);
        return;
    }
    key = u"other"_s;
    detail = join(value, detail, u" — "_s);
}

void FormReader::person(RowCells& row) {
    const QString label = freeLabel(row, u"categorie de personne|categories de personne|personne|personnes"_s);
    if (row.slots.isEmpty() && label.isEmpty())
        return;
    PersonGroup out;
    out.detail.fr = join(label, row.take(u"precisions"_s), u" : "_s);
    chosen(personList(), u"person_categories", row.take(u"description"_s), out.category, out.detail.fr);
    activity().persons += out;
}

void FormReader::recipient(RowCells& row) {
    const QString label = freeLabel(row, u"destinataire"_s);
    if (row.slots.isEmpty() && label.isEmpty())
        return;
    Recipient out;
    setRecipient(out, row.take(u"precisions"_s));
    out.detail.fr = join(label, out.detail.fr, u" : "_s);
    chosen(recipientList(), u"recipient_types", row.take(u"description"_s), out.type, out.detail.fr);
    activity().recipients += out;
}

void FormReader::measure(RowCells& row) {
    const QString label = freeLabel(row, u"mesure de securite|mesure"_s);
    if (row.slots.isEmpty() && label.isEmpty())
        return;
    Measure out;
    out.detail.fr = join(label, row.take(u"precisions"_s), u" : "_s);
    chosen(measureList(), u"measure_kinds", row.take(u"description"_s), out.kind, out.detail.fr);
    activity().measures += out;
}

void FormReader::transfer(RowCells& row) {
    const QString label = freeLabel(row, u"organisme destinataire|destinataire|organisme"_s);
    if (row.slots.isEmpty() && label.isEmpty())
        return;
    Transfer out;
    out.recipient = join(label, row.take(u"destinataire"_s), u" : "_s);
    out.country = takeCountry(row);
    out.documentation = row.take(u"liens vers la documentation"_s);
    const SheetCell* cell = row.first.value(u"type de garanties"_s);
    if (const QString guarantee = row.take(u"type de garanties"_s); !guarantee.isEmpty()) {
        if (const auto found = match(guaranteeList(), u"transfer_guarantees", guarantee)) {
            out.guarantee = found->key;
            out.documentation = join(found->rest, out.documentation, u" — "_s);
        } else {
            out.documentation = join(guarantee, out.documentation, u" — "_s);
            if (labelKey(guarantee).contains(u"privacy shield"))
                remark(*cell,
                    {u"Le « Privacy Shield » a été invalidé le 16 juillet 2020 (CJUE, C-311/18) : ce n’est plus une garantie. Le texte est gardé avec la documentation ; choisissez une garantie en vigueur."_s,
                        u"The “Privacy Shield” was annulled on 16 July 2020 (CJEU, C-311/18): it is no safeguard any more. The text is kept with the documentation; choose one in force."_s});
            else
                remark(*cell,
                    Text{u"« %1 » n’est pas un type de garantie connu : le texte est gardé avec la documentation."_s,
                        u"“%1” is not a known kind of safeguard: the text is kept with the documentation."_s}
                        .arg(guarantee));
        }
    }
    activity().transfers += out;
}

void FormReader::readRow(RowCells& row) {
    switch (m_section) {
    case Section::Description:
        description(row);
        break;
    case Section::Actors:
        actor(row);
        break;
    case Section::Purposes:
        purpose(row);
        break;
    case Section::Data:
        dataItem(row, false);
        break;
    case Section::Sensitive:
        dataItem(row, true);
        break;
    case Section::Persons:
        person(row);
        break;
    case Section::Recipients:
        recipient(row);
        break;
    case Section::Measures:
        measure(row);
        break;
    case Section::Transfers:
        transfer(row);
        break;
    case Section::None:
        for (const SheetCell* cell : std::as_const(row.cells))
            m_titles += cell;
        if (row.labelCell)
            m_titles += row.labelCell;
        return;
    }
    leftovers(row);
}

ReadForm FormReader::read() {
    bool exampleTitle = false;
    m_headings = {{1, u"valeur"_s}}; // above the first heading
    for (qsizetype i = 0; i < m_sheet.cells.size();) {
        const auto row = m_sheet.row(m_sheet.cells[i].row);
        i += qsizetype(row.size());
        Section section = Section::None;
        int column = 0;
        for (const SheetCell& cell : row) {
            const Section here = sectionOf(labelKey(cell.text));
            // "Destinataires" may also be typed as a value: a heading stands first in its row, in the same column as
            // the others.
            if (here != Section::None && &cell == &row.front() &&
                (m_section == Section::None || cell.column == m_base)) {
                section = here;
                column = cell.column;
            }
            exampleTitle = exampleTitle || labelKey(cell.text).startsWith(u"exemple de fiche de registre");
        }
        if (section != Section::None) {
            heading(section, row, column);
            continue;
        }
        RowCells cells = split(row);
        readRow(cells);
    }
    const QString ref = labelKey(activity().ref);
    m_out.modelReference = isModelReference(activity().ref);
    const QString controller = activity().actors.isEmpty() ? QString() : labelKey(activity().actors.first().name);
    m_out.example = (exampleTitle || ref == u"1 exemple") && ref == u"1 exemple" &&
                    labelKey(activity().name.fr) == u"gestion de la paie" &&
                    (controller.isEmpty() || controller == u"louise dupont");
    finish();
    return std::move(m_out);
}

void FormReader::finish() {
    // Above the first heading the form repeats the reference; a DPO may have written the activity's name as title.
    for (const SheetCell* cell : std::as_const(m_titles)) {
        const QString text = cell->text.trimmed();
        // A formula repeats what stands elsewhere on the sheet.
        if (cell->formula || isModelReference(text) || text == activity().ref ||
            (!activity().name.fr.isEmpty() && text.contains(activity().name.fr)) || text == m_sheet.name)
            continue;
        unplaced(*cell);
    }
    const Activity& a = activity();
    QSet<QString>& carried = m_out.read.carried;
    if (!a.name.fr.isEmpty())
        carried += u"name.fr"_s;
    if (a.createdOn)
        carried += u"created_on"_s;
    if (a.updatedOn)
        carried += u"updated_on"_s;
    // A block that is wholly blank says nothing; it does not empty what the vault has.
    const std::pair<const char*, bool> lists[] = {{"actors", a.actors.isEmpty()}, {"purposes", a.purposes.isEmpty()},
        {"data_items", a.dataItems.isEmpty()}, {"persons", a.persons.isEmpty()}, {"recipients", a.recipients.isEmpty()},
        {"measures", a.measures.isEmpty()}, {"transfers", a.transfers.isEmpty()}};
    bool anyList = false;
    for (const auto& [key, empty] : lists) {
        if (empty)
            continue;
        anyList = true;
        carried += carriedBySection(QString::fromLatin1(key));
    }
    m_out.filled = anyList || !a.name.isEmpty() || a.createdOn || a.updatedOn || !a.software.isEmpty() ||
                   (!a.ref.isEmpty() && !m_out.modelReference) || !m_out.problems.isEmpty() ||
                   !m_out.unplaced.isEmpty();
}

} // namespace

ReadForm readForm(const Sheet& sheet) {
    return FormReader(sheet).read();
}

QSet<QString> carriedBySection(const QString& listKey) {
    static const QHash<QString, QStringList> fields{{u"actors"_s, {u"role"_s, u"name"_s, u"address"_s, u"postcode"_s,
                                                                      u"city"_s, u"country"_s, u"phone"_s, u"email"_s}},
        {u"purposes"_s, {u"text"_s, u"main"_s}},
        {u"data_items"_s, {u"category"_s, u"sensitive"_s, u"description"_s, u"retention"_s}},
        {u"persons"_s, {u"category"_s, u"detail"_s}}, {u"recipients"_s, {u"type"_s, u"name"_s, u"detail"_s}},
        {u"measures"_s, {u"kind"_s, u"detail"_s}},
        {u"transfers"_s, {u"recipient"_s, u"country"_s, u"guarantee"_s, u"documentation"_s}}};
    QSet<QString> out;
    for (const QString& field : fields.value(listKey))
        out += listKey + u"[]."_s + field;
    return out;
}

QString wholeName(const Actor& actor) {
    const QString person = join(actor.firstName, actor.name, u" "_s);
    if (actor.company.isEmpty())
        return person;
    return person.isEmpty() ? actor.company : person + u" ("_s + actor.company + u')';
}

QString frenchText(const Text& text) {
    return text.fr.isEmpty() ? text.en : text.fr;
}

QString retentionCell(const DataItem& item) {
    return retentionWords(item).fr;
}

QString recipientCell(const Recipient& recipient) {
    const QString detail = frenchText(recipient.detail);
    if (detail.isEmpty())
        return recipient.name;
    // One line without a name would be taken for the name.
    if (recipient.name.isEmpty() && detail.contains(u'\n') && !detail.section(u'\n', 0, 0).contains(u" — "_s))
        return detail;
    return recipient.name + u" — "_s + detail;
}

void setRecipient(Recipient& recipient, const QString& cell) {
    const qsizetype dash = (u' ' + cell).section(u'\n', 0, 0).indexOf(u" — "_s);
    if (dash >= 0) {
        recipient.name = cell.left(std::max<qsizetype>(dash - 1, 0)).trimmed();
        recipient.detail.fr = cell.mid(dash + 2).trimmed();
    } else if (cell.contains(u'\n'))
        recipient.detail.fr = cell;
    else
        recipient.name = cell;
}

} // namespace greffe::cnil
