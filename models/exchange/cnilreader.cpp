// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cnilreader.h"

#include "exchange/cnilform.h"
#include "exchange/cnillabels.h"

#include <QHash>

namespace greffe::cnil {

using namespace Qt::StringLiterals;

namespace {

QString shown(const std::optional<QDate>& date) {
    return date ? date->toString(u"dd/MM/yyyy"_s) : QString();
}

/// The list's one cell for all purposes agrees with the form if it is the main purpose, or several of them joined.
bool samePurpose(const QString& listText, const QList<Purpose>& purposes) {
    const QString wanted = labelKey(listText);
    QString rest = wanted;
    for (const Purpose& purpose : purposes) {
        const QString key = labelKey(purpose.text.fr);
        if (key == wanted)
            return true;
        if (!key.isEmpty())
            rest.replace(key, QString());
    }
    return rest.trimmed().isEmpty();
}

class Assembler {
public:
    explicit Assembler(const SheetFile& file)
        : m_file(file) {}

    RegisterFile assemble() {
        m_out.format = m_file.kind == SheetFile::Kind::Xlsx ? RegisterFormat::Xlsx : RegisterFormat::Ods;
        if (!m_file.macros.isEmpty())
            m_out.remarks += {m_file.macros,
                {u"Ce classeur contient des macros : elles n’ont été ni lues ni exécutées, et ne sont pas importées."_s,
                    u"This workbook holds macros: they were neither read nor run, and are not imported."_s}};
        for (const Sheet& sheet : m_file.sheets)
            readSheet(sheet);
        settleReferences();
        indexForms();
        for (const ListRow& row : std::as_const(m_list.rows))
            joinRow(row);
        for (ReadForm& form : m_forms)
            add(form);
        doubledReferences();
        m_out.read = int(m_out.activities.size());
        return std::move(m_out);
    }

private:
    void readSheet(const Sheet& sheet) {
        if (sheet.cutAtRow >= 0)
            m_out.remarks += {sheet.name + u'!' + cellAddress(sheet.cutAtRow, 0),
                {u"Cette ligne ou cellule est répétée des milliers de fois : seules les premières répétitions ont été lues."_s,
                    u"This row or cell is repeated thousands of times: only the first repetitions were read."_s}};
        for (const SheetCell& cell : sheet.cells)
            if (cell.linked)
                m_out.remarks += {sheet.name + u'!' + cellAddress(cell.row, cell.column),
                    Text{
                        u"Cette cellule interroge un autre fichier, qui n’a pas été ouvert : sa dernière valeur connue est gardée (« %1 »)."_s,
                        u"This cell asks another file, which was not opened: its last known value is kept (“%1”)."_s}
                        .arg(cell.text.left(80))};
        switch (roleOf(sheet)) {
        case SheetRole::Form: {
            ReadForm form = readForm(sheet);
            const bool counts = form.filled && !form.example;
            (counts ? form.unplaced : m_out.unplaced) += comments(sheet);
            if (counts)
                m_forms += std::move(form);
            return;
        }
        case SheetRole::List:
            readListSheet(sheet);
            return;
        case SheetRole::Other:
            for (const SheetCell& cell : sheet.cells)
                m_out.unplaced += {sheet.name, cellAddress(cell.row, cell.column), cell.text};
            break;
        case SheetRole::Tutorial:
        case SheetRole::Lists:
            break;
        }
        m_out.unplaced += comments(sheet);
    }

    /// What people pinned to cells: the form has no place for it. The CNIL's own explanations are not theirs.
    static QList<UnplacedCell> comments(const Sheet& sheet) {
        QList<UnplacedCell> out;
        for (const SheetComment& comment : sheet.comments)
            if (!isPrinted(comment))
                out += asUnplaced(sheet, comment);
        return out;
    }

    /// A comment beside a row of the list belongs to that row's activity, any other to nobody.
    void placeListComments(const Sheet& sheet, ReadList& list) {
        QHash<int, qsizetype> rows;
        for (qsizetype i = 0; i < list.rows.size(); ++i)
            rows.insert(list.rows[i].line, i);
        for (const SheetComment& comment : sheet.comments) {
            if (isPrinted(comment))
                continue;
            const qsizetype row = rows.value(comment.row, -1);
            (row < 0 ? list.unplaced : list.rows[row].unplaced) += asUnplaced(sheet, comment);
        }
    }

    void readListSheet(const Sheet& sheet) {
        ReadList list = readList(sheet, *listHeaderRow(sheet));
        placeListComments(sheet, list);
        m_out.unplaced += list.unplaced;
        m_out.problems += list.problems;
        m_list.rows += list.rows;
        // Several lists (one a department): the first that names somebody speaks for the organisation.
        if (m_out.organisationCarried.isEmpty()) {
            m_out.organisation = list.organisation;
            m_out.organisationCarried = list.organisationCarried;
        }
    }

    /// "ref-001" is what the model comes with. It counts only if the DPO wrote it in the list too, for this one
    /// activity.
    void settleReferences() {
        int modelForms = 0;
        for (const ReadForm& form : std::as_const(m_forms))
            modelForms += form.modelReference;
        for (ReadForm& form : m_forms) {
            Activity& activity = form.read.activity;
            if (labelKey(activity.ref) == u"1 exemple")
                activity.ref.clear(); // an example sheet that was written over
            if (!form.modelReference)
                continue;
            const bool listed = std::any_of(m_list.rows.cbegin(), m_list.rows.cend(), [&](const ListRow& row) {
                return isModelReference(row.ref) && labelKey(row.name) == labelKey(activity.name.fr);
            });
            if (modelForms > 1 || !listed)
                activity.ref.clear();
        }
    }

    /// Where the forms stand by reference and by name, folded.
    void indexForms() {
        for (qsizetype i = 0; i < m_forms.size(); ++i) {
            const Activity& activity = m_forms[i].read.activity;
            if (const QString ref = labelKey(activity.ref); !ref.isEmpty() && !m_byRef.contains(ref))
                m_byRef.insert(ref, i);
            if (const QString name = labelKey(activity.name.fr); !name.isEmpty())
                m_byName[name] += i;
        }
    }

    ReadForm* formFor(const ListRow& row) {
        const QString ref = labelKey(row.ref);
        if (const auto it = m_byRef.constFind(ref); !ref.isEmpty() && it != m_byRef.cend())
            return &m_forms[*it];
        // A name joins only where the references do not contradict it.
        QList<qsizetype> named = m_byName.value(labelKey(row.name));
        named.removeIf([&](qsizetype i) { return !ref.isEmpty() && !m_forms[i].read.activity.ref.isEmpty(); });
        if (named.size() > 1) {
            m_out.problems += {row.where,
                Text{
                    u"Plusieurs fiches portent le nom « %1 » et aucune référence ne les distingue. Donnez-leur des références."_s,
                    u"Several form sheets bear the name “%1” and no reference tells them apart. Give them references."_s}
                    .arg(row.name)};
            return nullptr;
        }
        return named.isEmpty() ? nullptr : &m_forms[named.first()];
    }

    void differs(
        const ListRow& row, const Text& what, const QString& listed, const ReadForm& form, const QString& onForm) {
        if (listed.isEmpty() || onForm.isEmpty() || labelKey(listed) == labelKey(onForm))
            return;
        m_out.remarks += {row.where,
            Text{
                u"La liste et la fiche « %1 » ne disent pas la même chose (%2) : « %3 » dans la liste, « %4 » dans la fiche. La fiche l’emporte."_s,
                u"The list and the sheet “%1” do not say the same (%2): “%3” in the list, “%4” in the sheet. The sheet prevails."_s}
                .arg(form.read.sheet)
                .arg(what)
                .arg(listed)
                .arg(onForm)};
    }

    void joinRow(const ListRow& row) {
        ReadForm* form = formFor(row);
        if (!form) {
            addListed(row);
            return;
        }
        Activity& activity = form->read.activity;
        differs(row, {u"nom"_s, u"name"_s}, row.name, *form, activity.name.fr);
        differs(row, {u"référence"_s, u"reference"_s}, row.ref, *form, activity.ref);
        differs(
            row, {u"date de création"_s, u"creation date"_s}, shown(row.createdOn), *form, shown(activity.createdOn));
        differs(row, {u"mise à jour"_s, u"update"_s}, shown(row.updatedOn), *form, shown(activity.updatedOn));
        if (!activity.purposes.isEmpty() && !samePurpose(row.purpose, activity.purposes))
            differs(row, {u"finalité"_s, u"purpose"_s}, row.purpose, *form, activity.purposes.first().text.fr);
        const bool sensitive = std::any_of(activity.dataItems.cbegin(), activity.dataItems.cend(),
            [](const DataItem& item) { return !item.sensitive.isEmpty(); });
        if (!row.sensitive.isEmpty() && labelKey(row.sensitive).startsWith(u"oui") != sensitive)
            differs(row, {u"données sensibles"_s, u"sensitive data"_s}, row.sensitive, *form,
                sensitive ? u"Oui"_s : u"Non"_s);
        fill(activity, form->read.carried, row);
        form->unplaced += row.unplaced;
    }

    /// Takes from the list what the form left blank.
    static void fill(Activity& activity, QSet<QString>& carried, const ListRow& row) {
        if (activity.name.fr.isEmpty() && !row.name.isEmpty()) {
            activity.name.fr = row.name;
            carried += u"name.fr"_s;
        }
        if (activity.ref.isEmpty())
            activity.ref = row.ref;
        if (!activity.createdOn && row.createdOn) {
            activity.createdOn = row.createdOn;
            carried += u"created_on"_s;
        }
        if (!activity.updatedOn && row.updatedOn) {
            activity.updatedOn = row.updatedOn;
            carried += u"updated_on"_s;
        }
        if (activity.purposes.isEmpty() && !row.purpose.isEmpty()) {
            Purpose purpose;
            purpose.main = true;
            purpose.text.fr = row.purpose;
            activity.purposes += purpose;
            carried += carriedBySection(u"purposes"_s);
        }
    }

    void addListed(const ListRow& row) {
        ReadForm listed;
        listed.read.sheet = row.where;
        listed.referenceAt = row.where;
        fill(listed.read.activity, listed.read.carried, row);
        listed.unplaced = row.unplaced;
        if (labelKey(row.sensitive).startsWith(u"oui"))
            listed.remarks += {row.where,
                Text{u"La liste dit que « %1 » traite des données sensibles, mais aucune fiche ne dit lesquelles."_s,
                    u"The list says that “%1” processes sensitive data, but no form sheet says which."_s}
                    .arg(row.name)};
        m_listed += std::move(listed);
    }

    void add(ReadForm& form) {
        // Kept on the record: the person who opens it finds what the form had no field for.
        QStringList notes;
        for (const UnplacedCell& cell : std::as_const(form.unplaced))
            notes += cell.sheet + u'!' + cell.cell + u" : "_s + cell.text;
        form.read.activity.notes = notes.join(u'\n');
        if (!notes.isEmpty())
            form.read.carried += u"notes"_s;
        if (form.read.activity.name.isEmpty())
            m_out.problems += {form.read.sheet,
                {u"Cette fiche est remplie, mais n’a pas de nom de traitement. Écrivez-le à la ligne « Nom du traitement »."_s,
                    u"This form sheet is filled in but has no name of the processing. Write it in the row “Nom du traitement”."_s}};
        m_out.unplaced += form.unplaced;
        m_out.problems += form.problems;
        m_out.remarks += form.remarks;
        form.read.format = RegisterFormat::Ods;
        m_out.activities += form.read;
        m_references += form.referenceAt.isEmpty() ? form.read.sheet : form.referenceAt;
    }

    void doubledReferences() {
        for (ReadForm& form : m_listed)
            add(form);
        QHash<QString, QString> seen;
        for (qsizetype i = 0; i < m_out.activities.size(); ++i) {
            const ReadActivity& read = m_out.activities.at(i);
            const QString ref = labelKey(read.activity.ref);
            if (ref.isEmpty())
                continue;
            if (const auto it = seen.constFind(ref); it != seen.cend()) {
                m_out.problems += {m_references.at(i),
                    Text{
                        u"La référence « %1 » est aussi celle de « %2 ». Deux traitements ne peuvent pas la partager."_s,
                        u"The reference “%1” is also that of “%2”. Two activities cannot share it."_s}
                        .arg(read.activity.ref)
                        .arg(*it)};
                continue;
            }
            seen.insert(ref, m_references.at(i));
        }
    }

    const SheetFile& m_file;
    RegisterFile m_out;
    ReadList m_list;
    QList<ReadForm> m_forms;
    QList<ReadForm> m_listed;
    QStringList m_references; ///< where the reference of each activity stands
    QHash<QString, qsizetype> m_byRef;
    QHash<QString, QList<qsizetype>> m_byName;
};

} // namespace

bool isRegister(const SheetFile& file) {
    return std::any_of(file.sheets.cbegin(), file.sheets.cend(), [](const Sheet& sheet) {
        const SheetRole role = roleOf(sheet);
        return role == SheetRole::Form || role == SheetRole::List;
    });
}

RegisterFile readRegister(const SheetFile& file) {
    return Assembler(file).assemble();
}

} // namespace greffe::cnil
