// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cnillabels.h"

#include "base/fold.h"
#include "domain/choicelist.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace greffe::cnil {

using namespace Qt::StringLiterals;

namespace {

constexpr Entry actors[] = {
    {"Responsable du traitement", "controller", ""},
    {"Délégué à la protection des données", "dpo", "delegue a la protection"},
    {"Société du DPO (si celui-ci est externe)", "dpo_company", "societe du dpo"},
    {"Représentant", "representative", "representant"},
    {"Responsable(s) conjoint(s)", "joint_controller", "conjoint"},
};

constexpr Entry data[] = {
    {"État civil, identité, données d'identification, images…", "identity", "identite"},
    {"Vie personnelle (habitudes de vie, situation familiale, etc.)", "personal_life", "vie personnelle"},
    {"Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)",
        "economic", "economique et financier"},
    {"Données de connexion (adresse IP, logs, etc.)", "connection", "donnees de connexion"},
    {"Données de localisation (déplacements, données GPS, GSM, etc.)", "location", "donnees de localisation"},
    {"Numéro de Sécurité Sociale (ou NIR)", "nir", "securite sociale"},
};

constexpr Entry sensitive[] = {
    {"Données révélant l'origine raciale ou ethnique", "racial_ethnic", "origine raciale"},
    {"Données révélant les opinions politiques", "political", "opinions politiques"},
    {"Données révélant les convictions religieuses ou philosophiques", "religious_philosophical", "convictions relig"},
    {"Données révélant l'appartenance syndicale", "trade_union", "appartenance syndicale"},
    {"Données génétiques", "genetic", "donnees genetiques"},
    {"Données biométriques aux fins d'identifier une personne physique de manière unique", "biometric", "biometriques"},
    {"Données concernant la santé", "health", "concernant la sante"},
    {"Données concernant la vie sexuelle ou l'orientation sexuelle", "sex_life", "vie sexuelle"},
    {"Données relatives à des condamnations pénales ou infractions", "offences", "condamnations penales"},
};

constexpr Entry persons[] = {
    {"Salariés", "employees", ""},
    {"Services Internes", "internal_services", ""},
    {"Clients", "customers", ""},
    {"Fournisseurs", "suppliers", ""},
    {"Prestataires", "service_providers", ""},
    {"Prospects", "prospects", ""},
    {"Candidats", "applicants", ""},
    {"Autres (préciser)", "other", ""},
};

constexpr Entry recipients[] = {
    {"Service interne qui traite les données", "internal", ""},
    {"Sous-traitants", "processor", ""},
    {"Destinataires dans des pays tiers ou organisations internationales", "third_country", ""},
    {"Partenaires institutionnels ou commerciaux", "partner", ""},
    {"Autre (Préciser)", "other", ""},
};

constexpr Entry measures[] = {
    {"Mesures de traçabilité", "traceability", ""},
    {"Mesures de protection des logiciels", "software_protection", ""},
    {"Sauvegarde des données", "backup", ""},
    {"Chiffrement des données", "encryption", ""},
    {"Contrôle d'accès des utilisateurs", "access_control", ""},
    {"Contrôle des sous-traitants", "processor_control", ""},
    {"Autres mesures (à préciser)", "other", ""},
};

constexpr Entry guarantees[] = {
    {"Clauses contractuelles types (CCT)", "scc", ""},
    {"Règles d'entreprise contraignantes (BCR)", "bcr", ""},
    {"Pays adéquat", "adequacy", ""},
    {"Code de conduite", "code", ""},
    {"Certification", "certification", ""},
    {"Dérogations (art 49)", "derogation49", ""},
};

/// Plural and singular alike, and what the form adds to say that more is to be written.
QString looseKey(const QString& text) {
    QStringList words = labelKey(text).split(u' ', Qt::SkipEmptyParts);
    QStringList out;
    for (QString& word : words) {
        if (word == u"preciser" || word == u"precisez" || word == u"cct" || word == u"bcr" || word == u"s")
            continue;
        if (word.size() > 3 && (word.endsWith(u's') || word.endsWith(u'x')))
            word.chop(1);
        out += word;
    }
    while (!out.isEmpty() && out.last() == u"a")
        out.removeLast();
    return out.join(u' ');
}

/// The examples of the label itself, perhaps shortened or misspelt ("adress IP, logs"), are no explanation of the
/// DPO's.
bool repeatsLabel(const QString& rest, const QString& label) {
    const QStringList words = labelKey(rest).split(u' ', Qt::SkipEmptyParts);
    const QStringList known = labelKey(label).split(u' ', Qt::SkipEmptyParts);
    const auto count =
        std::count_if(words.cbegin(), words.cend(), [&](const QString& word) { return known.contains(word); });
    return !words.isEmpty() && count * 2 >= words.size();
}

/// A list as it is looked up: the form's wordings first, then our labels in both languages.
struct Lookup {
    QHash<QString, QString> keys;
    const ChoiceList* list = nullptr;
};

const Lookup& lookupFor(std::span<const Entry> entries, QStringView name) {
    // A thread each: readers work beside the window.
    static thread_local QHash<QString, Lookup> prepared;
    const QString listName = name.toString();
    if (const auto it = prepared.constFind(listName); it != prepared.cend())
        return *it;
    Lookup out;
    out.list = &choiceList(listName);
    const auto add = [&out](const QString& label, const QString& key) {
        for (const QString& known : {looseKey(label), looseKey(label.section(u'(', 0, 0))}) {
            if (!known.isEmpty() && !out.keys.contains(known))
                out.keys.insert(known, key);
        }
    };
    for (const Entry& entry : entries)
        add(QString::fromUtf8(entry.label), QString::fromLatin1(entry.key));
    for (const ChoiceEntry& entry : out.list->entries) {
        add(entry.label.fr, entry.key);
        add(entry.label.en, entry.key);
    }
    return *prepared.insert(listName, out);
}

std::optional<QString> exact(const Lookup& lookup, const QString& text) {
    const QString wanted = looseKey(text);
    if (const auto it = lookup.keys.constFind(wanted); !wanted.isEmpty() && it != lookup.keys.cend())
        return *it;
    if (const ChoiceEntry* entry = lookup.list->find(text.trimmed()))
        return entry->key;
    return {};
}

constexpr const char* tutorialMarks[] = {
    "registre des traitements fiche tutorielle",
    "pour faciliter la tenue du registre la cnil propose",
    "besoin d aide avec le rgpd",
    "dans certains cas des commentaires seront proposes",
    "composition du document",
    "cet onglet vous permet de lister toutes les activites",
    "vous devez creer et tenir a jour une fiche de registre",
    "cette partie propose un exemple possible",
};

/// The comments of the model sheet and of the example: the beginning of the SHA-256 of each one's labelKey, because
/// their words are the CNIL's.
constexpr const char* printedComments[] = {
    "9898aa4e8ddf",
    "78c520e60108",
    "a7a33b85d18f",
    "74b1e6996240",
    "392d24d5c8dd",
    "7e2e42249cdc",
    "06dae5222041",
    "0ab5dcb357c5",
    "b82d95ae0e2e",
    "634bf51c2ae5",
    "9fc019733e6c",
    "97d9f987818c",
    "ba60b67c9fe1",
    "d271f5d0cec5",
    "fd8b8bf3aec2",
};

constexpr const char* formMarks[] = {
    "modele de fiche de registre",
    "exemple de fiche de registre",
    "ecrite par greffe ce que cette fiche",
    "cet onglet est un modele de fiche",
    "cet exemple est base sur un traitement fictif",
    "consulter les guides et definitions sur le site de la cnil",
};

template <size_t N>
bool startsWithAny(const QString& key, const char* const (&marks)[N]) {
    return std::any_of(
        std::begin(marks), std::end(marks), [&](const char* mark) { return key.startsWith(QLatin1StringView(mark)); });
}

} // namespace

std::span<const Entry> actorRows() {
    return actors;
}
std::span<const Entry> dataRows() {
    return data;
}
std::span<const Entry> sensitiveRows() {
    return sensitive;
}
std::span<const Entry> personList() {
    return persons;
}
std::span<const Entry> recipientList() {
    return recipients;
}
std::span<const Entry> measureList() {
    return measures;
}
std::span<const Entry> guaranteeList() {
    return guarantees;
}

QString labelKey(const QString& text) {
    QString out = fold(text);
    for (QChar& c : out) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return out.simplified();
}

std::optional<Matched> match(std::span<const Entry> entries, QStringView listName, const QString& text) {
    const Lookup& lookup = lookupFor(entries, listName);
    if (const auto key = exact(lookup, text))
        return Matched{*key, {}};
    // "Chiffrement des données (TLS 1.3)": the form's value with a word of explanation.
    static const QRegularExpression explained(u"^([^(]+)\\(([^()]*)\\)\\s*$"_s);
    if (const auto parts = explained.match(text.trimmed()); parts.hasMatch()) {
        if (const auto key = exact(lookup, parts.captured(1))) {
            const QString rest = parts.captured(2).trimmed();
            return Matched{*key, repeatsLabel(rest, printed(entries, listName, *key)) ? QString() : rest};
        }
    }
    const QString key = labelKey(text);
    for (const Entry& entry : entries) {
        if (*entry.word != '\0' && key.contains(QLatin1StringView(entry.word)))
            return Matched{QString::fromLatin1(entry.key), {}};
    }
    return {};
}

QString printed(std::span<const Entry> entries, QStringView list, QStringView key) {
    for (const Entry& entry : entries) {
        if (key == QLatin1StringView(entry.key))
            return QString::fromUtf8(entry.label);
    }
    return choiceList(list).label(key, Language::French);
}

QString countryKey(const QString& text) {
    // Names of the form's list of 2019 that have since changed, or that it writes in its own way.
    static const QHash<QString, QString> older{{u"birmanie"_s, u"MM"_s}, {u"congo"_s, u"CG"_s},
        {u"hong kong"_s, u"HK"_s}, {u"iraq"_s, u"IQ"_s}, {u"macedoine"_s, u"MK"_s}, {u"marshall"_s, u"MH"_s},
        {u"palestine"_s, u"PS"_s}, {u"rep dem du congo"_s, u"CD"_s}, {u"salomon"_s, u"SB"_s}, {u"swaziland"_s, u"SZ"_s},
        {u"usa"_s, u"US"_s}, {u"etats unis d amerique"_s, u"US"_s}, {u"iles feroe"_s, u"FO"_s},
        {u"ile de man"_s, u"IM"_s}};
    const ChoiceList& countries = choiceList(u"countries");
    static thread_local QHash<QString, QString> names;
    if (names.isEmpty()) {
        for (const ChoiceEntry& entry : countries.entries) {
            names.insert(labelKey(entry.label.en), entry.key);
            names.insert(labelKey(entry.label.fr), entry.key);
        }
    }
    if (countries.find(text.trimmed()))
        return text.trimmed();
    const QString key = labelKey(text);
    if (const auto it = names.constFind(key); it != names.cend())
        return *it;
    if (const auto it = older.constFind(key); it != older.cend() && countries.find(*it))
        return *it;
    return text.trimmed();
}

QString countryLabel(const QString& key) {
    return choiceList(u"countries").label(key, Language::French);
}

Section sectionOf(const QString& key) {
    static const QHash<QString, Section> sections{{u"description du traitement"_s, Section::Description},
        {u"acteurs"_s, Section::Actors}, {u"acteur"_s, Section::Actors},
        {u"finalite s du traitement effectue"_s, Section::Purposes},
        {u"finalites du traitement effectue"_s, Section::Purposes}, {u"finalites du traitement"_s, Section::Purposes},
        {u"finalite s du traitement"_s, Section::Purposes}, {u"finalites"_s, Section::Purposes},
        {u"categories de donnees personnelles concernees"_s, Section::Data},
        {u"categories de donnees personnelles"_s, Section::Data},
        {u"categories de donnees concernees"_s, Section::Data}, {u"donnees sensibles"_s, Section::Sensitive},
        {u"categories de personnes concernees"_s, Section::Persons}, {u"categories de personnes"_s, Section::Persons},
        {u"destinataires"_s, Section::Recipients}, {u"mesures de securite"_s, Section::Measures},
        {u"transferts hors ue"_s, Section::Transfers}, {u"transferts hors de l ue"_s, Section::Transfers}};
    return sections.value(key, Section::None);
}

bool isPrompt(const QString& text) {
    return labelKey(text).startsWith(u"selectionnez un element dans cette liste");
}

bool isFurniture(const QString& text) {
    return labelKey(text) == u"fiche de registre" || text.trimmed().startsWith(u'►') ||
           startsWithAny(labelKey(text), formMarks);
}

bool isPrinted(const SheetComment& comment) {
    const QByteArray hash =
        QCryptographicHash::hash(labelKey(comment.text).toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return std::any_of(
        std::begin(printedComments), std::end(printedComments), [&](const char* printed) { return hash == printed; });
}

bool isAbsence(const QString& text) {
    static const QStringList words{u"n a"_s, u"na"_s, u"neant"_s, u"sans objet"_s, u"non concerne"_s, u"non"_s,
        u"aucun"_s, u"aucune"_s, u"non applicable"_s, u"so"_s, u"s o"_s};
    const QString key = labelKey(text);
    return key.isEmpty() ? !text.contains(u'☒') && !text.contains(u'☑') && !isPresence(text) : words.contains(key);
}

bool isPresence(const QString& text) {
    static const QStringList words{u"oui"_s, u"x"_s, u"☒"_s, u"☑"_s, u"✓"_s, u"✔"_s, u"yes"_s};
    return words.contains(fold(text));
}

bool isModelReference(const QString& text) {
    return labelKey(text) == u"ref 001";
}

std::optional<int> listHeaderRow(const Sheet& sheet) {
    for (qsizetype i = 0; i < sheet.cells.size() && sheet.cells[i].row < 200; ++i) {
        if (labelKey(sheet.cells[i].text) != u"nom du traitement")
            continue;
        const auto row = sheet.row(sheet.cells[i].row);
        const bool beside = std::any_of(row.begin(), row.end(), [](const SheetCell& cell) {
            const QString key = labelKey(cell.text);
            return key == u"n ref" || key == u"ref" || key == u"reference" || key.startsWith(u"date de creation");
        });
        if (beside)
            return sheet.cells[i].row;
    }
    return {};
}

SheetRole roleOf(const Sheet& sheet) {
    int headings = 0, tutorial = 0, lists = 0;
    QSet<int> seen;
    for (const SheetCell& cell : sheet.cells) {
        const QString key = labelKey(cell.text);
        const Section section = sectionOf(key);
        if (section != Section::None && !seen.contains(int(section))) {
            seen.insert(int(section));
            ++headings;
        }
        tutorial += startsWithAny(key, tutorialMarks);
        lists += cell.row == 0 && (key == u"garanties" || key == u"pays" || key == u"zone" || key == u"destinataires" ||
                                      key == u"categories de personnes" || key == u"mesures de securite techniques");
    }
    if (lists >= 4)
        return SheetRole::Lists;
    if (tutorial >= 3)
        return SheetRole::Tutorial;
    if (listHeaderRow(sheet))
        return SheetRole::List;
    return headings >= 4 ? SheetRole::Form : SheetRole::Other;
}

std::optional<QDate> dateOf(const SheetCell& cell) {
    if (cell.date)
        return cell.date;
    static const QRegularExpression numeric(u"^(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4})$"_s);
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{2})-(\\d{2})(T.*)?$"_s);
    static const QRegularExpression words(u"^(?:le )?(\\d{1,2})(?:er)? ([a-z]+) (\\d{4})$"_s);
    static const QStringList months{u"janvier"_s, u"fevrier"_s, u"mars"_s, u"avril"_s, u"mai"_s, u"juin"_s,
        u"juillet"_s, u"aout"_s, u"septembre"_s, u"octobre"_s, u"novembre"_s, u"decembre"_s};
    const QString text = fold(cell.text);
    QDate date;
    if (const auto m = numeric.match(text); m.hasMatch())
        date = QDate(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt());
    else if (const auto i = iso.match(cell.text.trimmed()); i.hasMatch())
        date = QDate(i.captured(1).toInt(), i.captured(2).toInt(), i.captured(3).toInt());
    else if (const auto w = words.match(text); w.hasMatch())
        date = QDate(w.captured(3).toInt(), int(months.indexOf(w.captured(2))) + 1, w.captured(1).toInt());
    if (!date.isValid())
        return {};
    return date;
}

} // namespace greffe::cnil
