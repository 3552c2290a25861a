// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/breachnotice.h"

#include "documents/recordblocks.h"
#include "domain/breachform.h"
#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

/// Choices as few as these are printed with boxes, ticked or not, as the form shows them.
constexpr qsizetype MostBoxes = 4;

class Notice {
public:
    /// The input must outlive it.
    explicit Notice(const NoticeInput& input)
        : m_input(input)
        , m_language(input.info.language)
        , m_now(input.info.editedAt.toUTC())
        , m_missing(missingInNotice(input)) {
        for (const MissingAnswer& answer : m_missing)
            m_missingByNumber.insert(answer.number, &answer);
        for (const FormSection& section : breachForm().sections)
            for (const FormQuestion& question : section.questions)
                m_verified.insert(question.number, question.verified);
    }

    QList<Block> blocks();

private:
    QString in(const char16_t* french, const char16_t* english) const {
        return QString::fromUtf16(m_language == Language::French ? french : english);
    }
    void deadline(QList<Block>& out) const;
    void addSection(const FormSection& section, QList<Block>& out) const;
    /// A box that is simply not ticked ("approximate", "no SIREN"): nothing to print.
    bool isSilent(const FormQuestion& question) const;
    Cell answer(const FormQuestion& question) const;
    Cell boxes(const ChoiceList& list, const QStringList& chosen) const;
    Block lacking() const;

    const NoticeInput& m_input;
    Language m_language;
    QDateTime m_now; ///< when it is printed: a delay asks for its reasons
    QList<MissingAnswer> m_missing;
    QHash<QString, const MissingAnswer*> m_missingByNumber;
    QHash<QString, bool> m_verified;
};

QList<Block> Notice::blocks() {
    const BreachForm& form = breachForm();
    QList<Block> out;
    out.append(
        Banner{in(u"Document préparatoire : à saisir dans le téléservice de la CNIL (notifications.cnil.fr). Trame %1.",
            u"Preparatory document: to be entered in the CNIL’s online service (notifications.cnil.fr). Form %1.")
                   .arg(form.version)});
    out.append(Heading{.level = 1,
        .text = choiceList(u"notification_types").label(m_input.phase, m_language),
        .note = title(Breach::type(), &m_input.breach, m_language),
        .bookmark = true});
    deadline(out);
    for (const FormSection& section : form.sections)
        addSection(section, out);
    out.append(Heading{.level = 2, .text = in(u"Ce qui manque encore", u"What is still missing"), .bookmark = true});
    out.append(lacking());
    return out;
}

void Notice::addSection(const FormSection& section, QList<Block>& out) const {
    QList<Block> parts;
    FieldRows rows{.rows = {}, .numbered = true};
    // Two people with the same labels stand in this section: say who is who.
    const bool twoPeople = section.key == "contact"_L1;
    const RecordType* record = nullptr;
    for (const FormQuestion& question : section.questions) {
        if (!isAsked(question, m_input.breach, m_input.organisation, m_now) || isSilent(question))
            continue;
        const bool person =
            question.field->name().startsWith(u"legal_"_s) || question.field->name().startsWith(u"contact_"_s);
        if (twoPeople && person && question.record != record) {
            if (!rows.rows.isEmpty())
                parts.append(std::exchange(rows, FieldRows{.rows = {}, .numbered = true}));
            parts.append(Heading{.level = 3,
                .text = question.record == &Breach::type() ? in(u"Personne à contacter", u"Contact person")
                                                           : in(u"Responsable légal", u"Legal representative")});
            record = question.record;
        }
        rows.rows.append({question.field->label.in(m_language), answer(question), question.number});
    }
    if (!rows.rows.isEmpty())
        parts.append(rows);
    if (parts.isEmpty())
        return;
    out.append(Heading{
        .level = 2, .text = u"%1 %2"_s.arg(section.number).arg(section.title.in(m_language)), .bookmark = true});
    out += parts;
}

bool Notice::isSilent(const FormQuestion& question) const {
    if (question.field->kind != FieldKind::Flag || question.field->unknownAllowed)
        return false;
    return !question.field->get(recordOf(question, m_input.breach, m_input.organisation)).toBool();
}

void Notice::deadline(QList<Block>& out) const {
    if (!m_input.breach.awareAt) {
        out.append(Paragraph{Cell(in(u"Limite inconnue : la date et l’heure de prise de connaissance manquent.",
                                      u"Limit unknown: the date and time of awareness are missing."),
            Tone::Missing)});
        return;
    }
    const BreachDates dates = breachDates(*m_input.breach.awareAt);
    Cell text(in(u"Limite : ", u"Limit: "));
    text.add(longInstant(dates.due, m_language), Tone::Strong);
    text.add(in(u" — %1 heures après la prise de connaissance (art.\u00a033(1)). ",
        u" — %1 hours after awareness (art.\u00a033(1)). ")
                 .arg(parameters().breachHours));
    const qsizetype lacking = m_missing.size();
    if (lacking == 0)
        text.add(in(u"Aucune réponse exigée à ce stade ne manque.", u"No answer needed at this stage is missing."));
    else if (lacking == 1)
        text.add(in(u"Une réponse manque.", u"One answer is missing."), Tone::Missing);
    else
        text.add(in(u"%1 réponses manquent.", u"%1 answers are missing.").arg(lacking), Tone::Missing);
    const QDateTime sent = m_input.breach.submittedAt ? m_input.breach.submittedAt->utc : m_input.info.editedAt;
    if (m_input.phase != "complementary"_L1 && sent.isValid() && sent > dates.due.utc)
        text.add(in(u" La limite est passée : le motif du retard est exigé.",
                     u" The limit has passed: the reason for the delay is required."),
            Tone::Missing);
    out.append(Paragraph{text});
}

Cell Notice::boxes(const ChoiceList& list, const QStringList& chosen) const {
    // Liberation Sans has these two squares; ticked boxes would come from whatever font a machine has.
    QStringList parts;
    for (const ChoiceEntry& entry : list.entries)
        parts.append((chosen.contains(entry.key) ? u"■\u00a0"_s : u"□\u00a0"_s) + entry.label.in(m_language));
    return parts.join(u'\n');
}

Cell Notice::answer(const FormQuestion& question) const {
    const void* record = recordOf(question, m_input.breach, m_input.organisation);
    const Field& field = *question.field;
    const QString key = field.name();
    const bool ofBreach = question.record == &Breach::type();
    if (ofBreach && key == "notification_type"_L1)
        return choiceList(u"notification_types").label(m_input.phase, m_language);
    if (ofBreach && key == "form_version"_L1)
        return breachForm().version;
    const auto* missing = m_missingByNumber.value(question.number);
    if (field.isEmpty(record)) {
        if (ofBreach && m_input.breach.isUnknown(key)) {
            Cell unknown(in(u"inconnu pour le moment", u"not known for now"), Tone::Muted);
            if (missing) // a complete notice no longer takes this answer
                unknown.add(u" — "_s, Tone::Muted).runs += missingCell(missing->article, m_language).runs;
            return unknown;
        }
        return missing ? missingCell(missing->article, m_language) : Cell(u"—"_s, Tone::Muted);
    }
    if (field.kind == FieldKind::Choices)
        if (const ChoiceList& list = choiceList(QString::fromLatin1(field.list));
            !list.open && list.entries.size() <= MostBoxes)
            return boxes(list, field.get(record).toStringList());
    Cell value(displayOf(field, record, m_language));
    if (missing)
        value.add(u" — "_s, Tone::Muted).runs += missingCell(missing->article, m_language).runs;
    return value;
}

Block Notice::lacking() const {
    if (m_missing.isEmpty())
        return Paragraph{
            Cell(in(u"Aucune réponse exigée à ce stade ne manque.", u"No answer needed at this stage is missing."))};
    Table table{.columns = {{in(u"N°", u"No."), 0.7}, {in(u"Réponse attendue", u"Expected answer"), 5},
                    {in(u"Exigée par", u"Asked by"), 2.6}},
        .rows = {}};
    for (const MissingAnswer& answer : m_missing) {
        QString asker = answer.article.isEmpty() ? in(u"le formulaire", u"the form") : u"art.\u00a0"_s + answer.article;
        if (answer.need != Need::Law) {
            // Which questions the online form insists on could not be confirmed for all of them.
            const bool verified = m_verified.value(answer.number, true);
            if (!answer.article.isEmpty())
                asker += in(u", formulaire", u", form");
            if (!verified)
                asker += in(u" (à vérifier)", u" (to be checked)");
        }
        table.rows.append({Cell(answer.number, Tone::Muted), Cell(answer.label.in(m_language)), Cell(asker)});
    }
    return table;
}

} // namespace

QList<MissingAnswer> missingInNotice(const NoticeInput& input) {
    Breach breach = input.breach;
    breach.notificationType = input.phase;
    breach.formVersion = breachForm().version;
    return missingFor(input.phase, breach, input.organisation, input.info.editedAt.toUTC());
}

Document breachNotice(const NoticeInput& input) {
    DocumentInfo info = input.info;
    if (info.title.isEmpty())
        info.title = (info.language == Language::French ? u"Violation "_s : u"Breach "_s) + input.breach.ref;
    if (info.organisation.isEmpty())
        info.organisation = input.organisation.name;
    if (info.reference.isEmpty())
        info.reference = input.breach.ref;
    return makeDocument(info, {Section{.blocks = Notice(input).blocks()}});
}

} // namespace greffe
