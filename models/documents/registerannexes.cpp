// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/registerannexes.h"

#include "documents/datamappicture.h"
#include "domain/adequacy.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/noticefacts.h"
#include "domain/sentence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

const QString Dash = QStringLiteral("—");

QString dataLabels(const QStringList& keys, Language language) {
    QStringList out;
    for (const QString& key : keys)
        out += choiceList(u"data_categories").find(key) ? choiceList(u"data_categories").label(key, language)
                                                        : choiceList(u"sensitive_categories").label(key, language);
    return out.join(listSeparator(language));
}

QString countries(const QStringList& keys, Language language) {
    QStringList out;
    for (const QString& key : keys)
        out += countryName(key).in(language);
    return out.join(u", "_s);
}

QString orDash(const QString& text) {
    return text.trimmed().isEmpty() ? Dash : text;
}

Cell contractCell(const Receipt& receipt, Language language) {
    const QString status = receipt.contractStatus.isEmpty()
                               ? QString()
                               : choiceList(u"contract_statuses").label(receipt.contractStatus, language);
    if (receipt.type == u"processor" && receipt.contractStatus != u"signed" && receipt.contractStatus != u"not_needed")
        return status.isEmpty() ? missingCell(u"28(3)"_s, language) : Cell(status, Tone::Missing);
    QString out = orDash(status);
    if (receipt.contractExpiresOn)
        out += (language == Language::French ? u"\njusqu’au "_s : u"\nuntil "_s) +
               shortDate(*receipt.contractExpiresOn, language);
    return out;
}

} // namespace

QString RegisterAnnexes::in(const char16_t* french, const char16_t* english) const {
    return QString::fromUtf16(m_language == Language::French ? french : english);
}

void RegisterAnnexes::add(const Activity& activity) {
    ++m_count;
    QList<Receipt> own = receipts({activity}, m_contacts);
    own.removeIf([](const Receipt& receipt) { return receipt.type != u"processor"; });
    m_processors += own;
    for (const Transfer& transfer : activity.transfers)
        m_transfers += Sent{activity.ref, transfer};
    if (m_count > mostPictured) {
        m_pictured.clear();
        return;
    }
    Activity pictured;
    static_cast<RecordHead&>(pictured) = activity;
    pictured.name = activity.name;
    pictured.dataItems = activity.dataItems;
    pictured.recipients = activity.recipients;
    pictured.transfers = activity.transfers;
    m_pictured += pictured;
}

Section RegisterAnnexes::processors() const {
    QList<Receipt> sorted = m_processors;
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const Receipt& a, const Receipt& b) { return a.recipient.localeAwareCompare(b.recipient) < 0; });
    Table table{.columns = {{in(u"Sous-traitant", u"Processor"), 2.6}, {in(u"Activités", u"Activities"), 1.8},
                    {in(u"Données", u"Data"), 3.4}, {in(u"Contrat (art. 28)", u"Contract (art. 28)"), 1.9},
                    {in(u"Pays", u"Countries"), 1.6}},
        .rows = {}};
    for (qsizetype i = 0; i < sorted.size();) {
        const Receipt& first = sorted[i];
        QStringList refs;
        QStringList data;
        for (; i < sorted.size() && sorted[i].recipientKey == first.recipientKey; ++i) {
            if (!refs.contains(sorted[i].activityRef))
                refs += sorted[i].activityRef;
            for (const QString& key : sorted[i].data) {
                if (!data.contains(key))
                    data += key;
            }
        }
        table.rows.append({orDash(first.recipient), refs.join(u", "_s), orDash(dataLabels(data, m_language)),
            contractCell(first, m_language), orDash(countries(first.countries, m_language))});
    }
    return {.reference = {},
        .blocks = {Heading{.level = 1,
                       .text = in(u"Annexe : sous-traitants", u"Annex: processors"),
                       .note = in(u"Article 28 ; un contrat en rouge n’est pas signé.",
                           u"Article 28; a contract in red is not signed."),
                       .bookmark = true},
            table}};
}

Section RegisterAnnexes::transfers() const {
    Table table{.columns = {{in(u"Activité", u"Activity"), 1.2},
                    {in(u"Organisme destinataire", u"Receiving organisation"), 2.6}, {in(u"Pays", u"Country"), 1.6},
                    {in(u"Garantie", u"Safeguard"), 3}, {in(u"Documents", u"Documents"), 2.8}},
        .rows = {}};
    for (const Sent& sent : m_transfers) {
        QStringList guarantee;
        if (!sent.transfer.guarantee.isEmpty())
            guarantee += choiceList(u"transfer_guarantees").label(sent.transfer.guarantee, m_language);
        if (!sent.transfer.derogation.isEmpty())
            guarantee += in(u"Art. 49 : ", u"Art. 49: ") +
                         choiceList(u"derogations_49").label(sent.transfer.derogation, m_language);
        QStringList documents{sent.transfer.documentation, sent.transfer.impactAssessment};
        documents.removeAll(QString());
        const bool inside = isEea(sent.transfer.country) || isFrenchTerritory(sent.transfer.country);
        table.rows.append({sent.ref, orDash(sent.transfer.recipient),
            sent.transfer.country.isEmpty() ? missingCell(u"30(1)(e)"_s, m_language)
                                            : Cell(countryName(countryKey(sent.transfer.country)).in(m_language)),
            guarantee.isEmpty()
                ? (inside ? Cell(in(u"dans l’EEE", u"inside the EEA")) : missingCell(u"44"_s, m_language))
                : Cell(guarantee.join(u'\n')),
            orDash(documents.join(u'\n'))});
    }
    return {.reference = {},
        .blocks = {Heading{.level = 1,
                       .text = in(u"Annexe : transferts hors Union européenne",
                           u"Annex: transfers outside the European Union"),
                       .note = in(u"Articles 30(1)(e) et 44 à 49.", u"Articles 30(1)(e) and 44 to 49."),
                       .bookmark = true},
            table}};
}

QList<Section> RegisterAnnexes::sections() const {
    QList<Section> out;
    if (!m_processors.isEmpty())
        out += processors();
    if (!m_transfers.isEmpty())
        out += transfers();
    if (m_count <= mostPictured && m_count > 0) {
        out += dataMapSections(dataMap(m_organisation, m_pictured, m_contacts), m_language);
        out += timelineSections(retentionTimeline(m_pictured), m_language);
    }
    return out;
}

Document receiptsDocument(const QList<Receipt>& receipts, const DocumentInfo& info) {
    const bool french = info.language == Language::French;
    const auto in = [french](const char16_t* fr, const char16_t* en) { return QString::fromUtf16(french ? fr : en); };
    QList<Block> blocks{Heading{.level = 1, .text = info.title, .bookmark = true}};
    for (qsizetype i = 0; i < receipts.size();) {
        const Receipt& first = receipts[i];
        QStringList facts;
        if (!first.type.isEmpty())
            facts += choiceList(u"recipient_types").label(first.type, info.language);
        if (!first.countries.isEmpty())
            facts += countries(first.countries, info.language);
        if (!first.guarantee.isEmpty())
            facts += choiceList(u"transfer_guarantees").label(first.guarantee, info.language);
        blocks += Heading{.level = 2, .text = orDash(first.recipient), .bookmark = true};
        QList<FieldRow> rows{{in(u"Qui", u"Who"), orDash(facts.join(u" — "_s)), {}}};
        if (first.type == u"processor")
            rows += FieldRow{in(u"Contrat", u"Contract"), contractCell(first, info.language), {}};
        blocks += FieldRows{.rows = rows};
        Table table{.columns = {{in(u"Activité", u"Activity"), 2.4}, {in(u"Données", u"Data"), 3.6},
                        {in(u"Pourquoi", u"Why"), 2.4}},
            .rows = {}};
        for (; i < receipts.size() && receipts[i].recipientKey == first.recipientKey; ++i) {
            const Receipt& one = receipts[i];
            const QString why =
                one.why.in(info.language).isEmpty() ? (french ? one.why.en : one.why.fr) : one.why.in(info.language);
            table.rows.append({one.activityRef + u' ' + one.activity.in(info.language),
                orDash(dataLabels(one.data, info.language)), orDash(why)});
        }
        blocks += table;
    }
    if (receipts.isEmpty())
        blocks += Paragraph{in(u"Aucun destinataire dans le registre.", u"No recipient in the register.")};
    return makeDocument(info, {Section{.reference = {}, .blocks = blocks}});
}

} // namespace greffe
