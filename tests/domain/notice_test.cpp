// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/activitylife.h"
#include "domain/check.h"
#include "domain/choicelist.h"
#include "domain/noticecomparison.h"
#include "domain/noticefacts.h"
#include "domain/noticerules.h"
#include "domain/organisation.h"
#include "domain/privacynotice.h"
#include "domain/recordjson.h"
#include "support/catch.h"
#include "support/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 23);

QString readText(const QString& path) {
    QFile file(sourcePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The sample's relative dates ("@-120") as days.
QString withDates(QString json) {
    static const QRegularExpression relative(u"\"@(-?\\d+)[^\"]*\""_s);
    for (auto match = relative.match(json); match.hasMatch(); match = relative.match(json))
        json.replace(match.capturedStart(), match.capturedLength(),
            u'"' + Today.addDays(match.captured(1).toInt()).toString(Qt::ISODate) + u'"');
    return json;
}

struct Register {
    Organisation organisation;
    QList<Activity> activities;
};

Register alloClaim() {
    const QString folder = u"/resources/samples/alloclaim/"_s;
    Register out;
    const QJsonObject organisation =
        QJsonDocument::fromJson(withDates(readText(folder + u"organisation.json"_s)).toUtf8()).object();
    CHECK(recordFromJson(Organisation::type(), &out.organisation, organisation, u"Europe/Paris"_s).isEmpty());
    for (const QJsonValue& value :
        QJsonDocument::fromJson(withDates(readText(folder + u"activities.json"_s)).toUtf8()).array()) {
        // What the sample's acts will do with the sheet; the acts themselves are above this layer.
        QJsonObject sheet = value.toObject();
        const QJsonObject life = sheet.take(u"@life"_s).toObject();
        Activity activity;
        CHECK(recordFromJson(Activity::type(), &activity, sheet, u"Europe/Paris"_s).isEmpty());
        activity.status = life.contains(u"approved_on"_s) ? u"approved"_s : u"in_review"_s;
        out.activities.append(activity);
    }
    return out;
}

Text both(const QString& fr, const QString& en) {
    return {fr, en};
}

/// A small office whose register holds everything that a notice says.
Register orme() {
    Register out;
    Organisation& office = out.organisation;
    office.name = u"Cabinet de l’Orme"_s;
    office.address = u"3 place du Marché"_s;
    office.postcode = u"35000"_s;
    office.city = u"Rennes"_s;
    office.email = u"contact@orme.example"_s;
    office.rightsContact = u"contact@orme.example"_s;
    Actor dpo;
    dpo.role = u"dpo"_s;
    dpo.name = u"Le Goff"_s;
    dpo.email = u"dpo@orme.example"_s;
    office.actors = {dpo};

    const auto activity = [&out](const QString& ref, const Text& name, const Text& purpose, const QString& basis,
                              const Text& data, qint64 years, const QString& recipient) {
        Activity a;
        a.ref = ref;
        a.name = name;
        a.role = u"controller"_s;
        a.automatedDecision = false;
        Purpose p;
        p.text = purpose;
        p.legalBasis = basis;
        a.purposes = {p};
        DataItem item;
        item.category = u"identity"_s;
        item.description = data;
        item.origin = u"provided"_s;
        item.activeNumber = years;
        item.activeUnit = u"years"_s;
        a.dataItems = {item};
        Recipient r;
        r.type = u"processor"_s;
        r.name = recipient;
        r.country = u"FR"_s;
        a.recipients = {r};
        out.activities.append(a);
    };
    activity(u"TRT-0001"_s, both(u"Dossiers des clients"_s, u"Client files"_s),
        both(u"Suivre le dossier du client"_s, u"Follow the client's file"_s), u"contract"_s,
        both(u"Nom, coordonnées"_s, u"Name, contact details"_s), 5, u"Armor Nuage"_s);
    activity(u"TRT-0002"_s, both(u"Comptabilité"_s, u"Accounting"_s),
        both(u"Tenir la comptabilité et les factures"_s, u"Keep accounts and invoices"_s), u"legal_obligation"_s,
        both(u"Factures"_s, u"Invoices"_s), 10, u"Administration fiscale"_s);
    activity(u"TRT-0003"_s, both(u"Lettre d’information"_s, u"Newsletter"_s),
        both(u"Envoyer la lettre d’information"_s, u"Send the newsletter"_s), u"consent"_s,
        both(u"Adresse électronique"_s, u"E-mail address"_s), 3, u"Postale Inc."_s);
    activity(u"TRT-0004"_s, both(u"Sécurité du site"_s, u"Website security"_s),
        both(u"Protéger le site contre les intrusions"_s, u"Protect the website against intrusions"_s),
        u"legitimate_interests"_s, both(u"Journaux techniques"_s, u"Technical logs"_s), 1, u"Armor Nuage"_s);
    out.activities[3].purposes[0].legitimateInterest =
        both(u"protéger nos systèmes contre les intrusions"_s, u"protecting our systems against intrusions"_s);
    out.activities[2].recipients[0].country = u"US"_s;
    Transfer transfer;
    transfer.recipient = u"Postale Inc."_s;
    transfer.country = u"US"_s;
    transfer.guarantee = u"scc"_s;
    out.activities[2].transfers = {transfer};
    Cookie cookie;
    cookie.name = u"audience"_s;
    cookie.category = u"analytical"_s;
    cookie.issuer = u"Armor Nuage"_s;
    cookie.purpose = both(u"mesure d’audience"_s, u"audience measurement"_s);
    cookie.lifetime = u"13 mois"_s;
    cookie.consentNeeded = true;
    out.activities[3].cookies = {cookie};
    return out;
}

const NoticeFinding* find(const QList<NoticeFinding>& findings, const QString& key) {
    for (const NoticeFinding& finding : findings) {
        if (finding.key == key)
            return &finding;
    }
    return nullptr;
}

QString describe(const QList<NoticeFinding>& findings) {
    QString out;
    for (const NoticeFinding& f : findings)
        out +=
            u"%1 [%2, %3] %4\n      « %5 »\n"_s.arg(f.key, f.article, name(f.level), f.message.fr, f.passage.left(140));
    return out;
}

void checkPassages(const QString& text, const QList<NoticeFinding>& findings) {
    for (const NoticeFinding& finding : findings) {
        INFO(finding.key.toStdString());
        CHECK_FALSE(finding.article.isEmpty());
        CHECK_FALSE(finding.message.fr.isEmpty());
        CHECK_FALSE(finding.message.en.isEmpty());
        CHECK_FALSE(finding.message.fr.contains(u"%"_s));
        if (finding.passage.isEmpty())
            CHECK(finding.position == -1);
        else
            CHECK(text.mid(finding.position, finding.passage.size()) == finding.passage);
    }
}

} // namespace

TEST_CASE("every rule is a pattern that compiles", "[notice]") {
    for (const NoticeRule& rule : noticeRules()) {
        INFO(rule.topic << '/' << rule.key);
        for (const char* pattern : {rule.pattern, rule.unless, rule.around})
            CHECK(QRegularExpression(QString::fromLatin1(pattern)).isValid());
    }
    for (const KnownVendor& vendor : knownVendors())
        CHECK(QRegularExpression(QString::fromLatin1(vendor.pattern)).isValid());
}

TEST_CASE("the thirteen observations on the AlloClaim policy", "[notice]") {
    const QString text = readText(u"/../shared/data/alloclaim-privacy-policy.txt"_s);
    if (text.isEmpty())
        GREFFE_SKIP("the AlloClaim policy is not beside the source");
    const Register seed = alloClaim();
    REQUIRE(seed.activities.size() == 18);
    const QList<NoticeFinding> findings = compareNotice(text, seed.organisation, seed.activities, Today);
    INFO(describe(findings).toStdString());
    checkPassages(text, findings);

    struct Expected {
        int observation;
        const char16_t* key;
        const char16_t* words; ///< in the passage; empty = nothing in the text
    };
    const Expected expected[] = {
        {1, u"recipients_list_empty", u"Our treatment partners:"},
        {2, u"retention_accounting", u"but not longer than 36 months"},
        {3, u"consent_by_use", u"By using this website"},
        {4, u"cookies_no_data_claim", u"These cookies do not collect any personal information."},
        {5, u"cookies_only_us", u"Only we can access cookies created by our website."},
        {6, u"child_age", u"under 16 years old"},
        {7, u"portability_wording", u"from one processor to another"},
        {8, u"refusal_remedies", u"in the event that we deny your request for access"},
        {9, u"controller_identity", u""},
        {9, u"dpo_contact", u""},
        {10, u"transfers_missing", u"Google Analytics"},
        {11, u"post_mortem", u""},
        {12, u"rectification_mixed", u"rectification or erasure"},
        {13, u"version_old", u"May 25, 2018"},
    };
    for (const Expected& line : expected) {
        const QString key = QString::fromUtf16(line.key);
        INFO("observation " << line.observation << ' ' << key.toStdString());
        const NoticeFinding* finding = find(findings, key);
        REQUIRE(finding);
        const QString words = QString::fromUtf16(line.words);
        CHECK(finding->passage.isEmpty() == words.isEmpty());
        CHECK(finding->passage.contains(words));
    }
    // What it does say is not complained of.
    for (const char16_t* key : {u"right_missing_access", u"right_missing_rectification", u"right_missing_erasure",
             u"right_missing_restriction", u"right_missing_portability", u"right_missing_objection",
             u"right_missing_objection_marketing", u"right_missing_withdraw_consent", u"basis_missing_consent",
             u"basis_missing_contract", u"basis_missing_legal_obligation", u"basis_missing_legitimate_interests",
             u"authority_missing", u"retention_missing", u"version_missing", u"contact_missing", u"contact_differs",
             u"cookies_missing", u"recipient_not_in_register", u"sources_missing_public"})
        CHECK_FALSE(find(findings, QString::fromUtf16(key)));
}

TEST_CASE("a French notice in other words: what it says wrongly", "[notice]") {
    const QString text = readText(u"/tests/data/notices/atelier-des-halles.txt"_s);
    REQUIRE_FALSE(text.isEmpty());
    Register atelier = orme();
    atelier.organisation.name = u"L’Atelier des Halles"_s;
    atelier.organisation.actors.clear();
    atelier.organisation.rightsContact = u"droits@atelier-des-halles.example"_s;
    const QList<NoticeFinding> findings = compareNotice(text, atelier.organisation, atelier.activities, Today);
    INFO(describe(findings).toStdString());
    checkPassages(text, findings);

    const std::pair<const char16_t*, const char16_t*> expected[] = {
        {u"contact_differs", u"bonjour@atelier-des-halles.example"},
        {u"dpo_contact", u""},
        {u"purposes_open", u"d’autres finalités qui ne figurent pas ici"},
        {u"basis_missing_consent", u""},
        {u"consent_by_use", u"En poursuivant votre navigation"},
        {u"recipient_not_in_register", u"Stripe"},
        {u"transfers_denied", u"restent toujours en Europe"},
        {u"transfer_guarantee_void", u"Privacy Shield"},
        {u"retention_accounting", u"cinq (5) ans"},
        {u"right_missing_portability", u""},
        {u"right_missing_objection", u""},
        {u"right_missing_withdraw_consent", u""},
        {u"right_missing_complaint", u""},
        {u"post_mortem", u""},
        {u"authority_address", u"75083 Paris"},
        {u"refusal_remedies", u"Si nous ne donnons pas suite"},
        {u"cookies_consent", u"navigateur"},
        {u"cookies_no_data_claim", u"n’enregistrent aucune donnée"},
        {u"cookies_only_us", u"les seuls à pouvoir lire ces traceurs"},
        {u"child_age", u"moins de 13 ans"},
        {u"version_old", u"1er mars 2021"},
    };
    for (const auto& [keyText, words] : expected) {
        INFO("key " << QString::fromUtf16(keyText).toStdString());
        const NoticeFinding* finding = find(findings, QString::fromUtf16(keyText));
        REQUIRE(finding);
        CHECK(finding->passage.contains(QString::fromUtf16(words)));
    }
    for (const char16_t* key : {u"right_missing_access", u"right_missing_rectification", u"right_missing_erasure",
             u"right_missing_restriction", u"right_missing_objection_marketing", u"basis_missing_contract",
             u"basis_missing_legal_obligation", u"basis_missing_legitimate_interests", u"controller_identity",
             u"controller_name", u"recipients_missing", u"version_missing"}) {
        INFO("key " << QString::fromUtf16(key).toStdString());
        CHECK_FALSE(find(findings, QString::fromUtf16(key)));
    }
}

TEST_CASE("a French notice that says what its register holds", "[notice]") {
    const QString text = readText(u"/tests/data/notices/cabinet-orme.txt"_s);
    REQUIRE_FALSE(text.isEmpty());
    const Register office = orme();
    const QList<NoticeFinding> findings = compareNotice(text, office.organisation, office.activities, Today);
    INFO(describe(findings).toStdString());
    checkPassages(text, findings);
    CHECK(findings.isEmpty());

    SECTION("each sentence that is taken away is missed") {
        const std::pair<const char16_t*, const char16_t*> cuts[] = {
            {u"Nous avons désigné un délégué à la protection des données, que vous joignez à dpo@orme.example.",
                u"dpo_contact"},
            {u", 3 place du Marché, 35000 Rennes", u"controller_identity"},
            {u"Lettre d'information : uniquement avec votre consentement.", u""},
            {u"Les champs suivis d'un astérisque sont obligatoires ; sans eux nous ne pouvons pas ouvrir votre "
             u"dossier.",
                u"provision_missing"},
            {u"Les destinataires sont nos équipes, notre hébergeur Armor Nuage et l'administration fiscale.",
                u"recipients_missing"},
            {u" repose sur des clauses contractuelles types dont vous pouvez demander copie",
                u"transfer_guarantee_missing"},
            {u", de portabilité", u"right_missing_portability"},
            {u", de rectification", u"right_missing_rectification"},
            {u", d'effacement", u"right_missing_erasure"},
            {u", de limitation", u"right_missing_restriction"},
            {u" et d'opposition. Vous pouvez vous opposer à la prospection commerciale sans donner de motif",
                u"right_missing_objection"},
            {u"Vous pouvez retirer votre consentement à tout moment.", u"right_missing_withdraw_consent"},
            {u"Vous pouvez définir des directives sur le sort de vos données après votre décès.", u"post_mortem"},
            {u", ou saisir le tribunal judiciaire", u"refusal_remedies"},
            {u"Version du 12 janvier 2026", u"version_missing"},
            {u"Les factures et pièces comptables sont conservées dix ans.", u"retention_differs"},
        };
        for (const auto& [cut, key] : cuts) {
            const QString sentence = QString::fromUtf16(cut);
            INFO(sentence.toStdString());
            REQUIRE(text.contains(sentence));
            const QString shorter = QString(text).remove(sentence);
            const QList<NoticeFinding> found = compareNotice(shorter, office.organisation, office.activities, Today);
            INFO(describe(found).toStdString());
            checkPassages(shorter, found);
            CHECK((key[0] == u'\0' || find(found, QString::fromUtf16(key)) != nullptr));
        }
    }
    SECTION("the register moves on") {
        Register changed = office;
        changed.activities[0].updatedOn = QDate(2026, 6, 1);
        changed.activities[1].automatedDecision = true;
        changed.activities[2].dataItems[0].origin = u"third_party"_s;
        changed.activities[2].transfers[0].country = u"IN"_s;
        changed.activities[0].dataItems[0].activeNumber = 8;
        const QList<NoticeFinding> found = compareNotice(text, changed.organisation, changed.activities, Today);
        INFO(describe(found).toStdString());
        for (const char16_t* key : {u"version_old", u"automated_missing", u"sources_missing_third_party",
                 u"transfer_country_missing", u"retention_differs"})
            CHECK(find(found, QString::fromUtf16(key)));
    }
}

TEST_CASE("a notice written from a complete register says everything", "[notice]") {
    const Register office = orme();
    for (const Language language : {Language::French, Language::English}) {
        const PrivacyNotice notice = noticeFrom(office.organisation, office.activities, language, Today);
        const QString text = plainText(notice);
        INFO(text.toStdString());
        for (const NoticeGap& gap : notice.gaps)
            INFO("gap " << gap.key.toStdString() << ' ' << gap.activity.toStdString());
        CHECK(notice.gaps.isEmpty());
        const QList<NoticeFinding> findings = compareNotice(text, office.organisation, office.activities, Today);
        INFO(describe(findings).toStdString());
        CHECK(findings.isEmpty());
        CHECK_FALSE(text.contains(u"%"_s));
        for (const char16_t* key :
            {u"identity", u"dpo", u"purposes", u"data", u"sources", u"provision", u"recipients", u"transfers",
                u"retention", u"rights", u"decisions", u"cookies", u"complaint", u"post_mortem", u"version"})
            CHECK(notice.section(QString::fromUtf16(key)));
    }
}

TEST_CASE("rights are announced where they really apply", "[notice]") {
    Register office = orme();
    office.activities = {office.activities.at(1)}; // a legal obligation only
    const PrivacyNotice notice = noticeFrom(office.organisation, office.activities, Language::French, Today);
    REQUIRE(notice.section(u"rights"));
    const QString rights = notice.section(u"rights")->items.join(u'\n');
    CHECK(rights.contains(u"Droit d’accès"_s));
    CHECK_FALSE(rights.contains(u"portabilité"_s));
    CHECK_FALSE(rights.contains(u"Retrait du consentement"_s));
    CHECK_FALSE(rights.contains(u"Droit d’opposition"_s));
}

TEST_CASE("the gaps of a notice name their article and their sheet", "[notice]") {
    const Register seed = alloClaim();
    const PrivacyNotice notice = noticeFrom(seed.organisation, seed.activities, Language::English, Today);
    QStringList keys;
    for (const NoticeGap& gap : notice.gaps) {
        CHECK_FALSE(gap.article.isEmpty());
        CHECK_FALSE(gap.message.en.isEmpty());
        keys.append(gap.key);
    }
    CHECK(keys.contains(u"controller_address"_s));
    CHECK(keys.contains(u"dpo_contact"_s));

    Register office = orme();
    office.organisation.address.clear();
    office.activities[0].purposes[0].legalBasis.clear();
    office.activities[3].purposes[0].legitimateInterest = {};
    office.activities[1].dataItems[0].activeNumber = {};
    office.activities[2].transfers.clear();
    office.activities[0].recipients.clear();
    office.activities[1].name.en.clear();
    office.activities[1].purposes[0].text.en.clear();
    keys.clear();
    for (const NoticeGap& gap : noticeFrom(office.organisation, office.activities, Language::English, Today).gaps)
        keys.append(gap.key + u' ' + gap.activity);
    for (const char16_t* key : {u"controller_address ", u"legal_basis TRT-0001", u"legitimate_interest TRT-0004",
             u"retention TRT-0002", u"transfer_missing TRT-0003", u"recipients TRT-0001", u"translation TRT-0002"}) {
        INFO(QString::fromUtf16(key).toStdString() << " in " << keys.join(u", "_s).toStdString());
        CHECK(keys.contains(QString::fromUtf16(key)));
    }
}

TEST_CASE("the same gap of several sheets is told once, with its field", "[notice]") {
    Register office = orme();
    office.activities[0].purposes[0].legalBasis.clear();
    office.activities[1].purposes[0].legalBasis.clear();
    office.activities[1].purposes += Purpose();
    office.organisation.address.clear();
    const PrivacyNotice notice = noticeFrom(office.organisation, office.activities, Language::French, Today);
    QMap<QString, QStringList> places;
    for (const NoticeGap& gap : notice.gaps)
        places[gap.key] += gap.activity + u' ' + gap.field;
    CHECK(places.value(u"controller_address"_s) == QStringList{u" address"_s});
    CHECK(places.value(u"legal_basis"_s) ==
          QStringList{u"TRT-0001 purposes[0].legal_basis"_s, u"TRT-0002 purposes[0].legal_basis"_s});
    CHECK(places.value(u"purpose"_s) == QStringList{u"TRT-0002 purposes[1].text"_s});
    const QList<NoticeGapGroup> groups = grouped(notice.gaps);
    CHECK(groups.size() < notice.gaps.size());
    const auto bases = std::find_if(
        groups.begin(), groups.end(), [](const NoticeGapGroup& group) { return group.gap.key == u"legal_basis"; });
    REQUIRE(bases != groups.end());
    CHECK(bases->activities == QStringList{u"TRT-0001"_s, u"TRT-0002"_s});
    CHECK(bases->gap.level == Level::Required); // article 13(1)(c) asks the notice for it
    // Article 30 does not ask the register: one rule, two documents.
    for (const Problem& problem : check(office.activities[0], office.organisation, Today))
        if (problem.path.endsWith(u"legal_basis"))
            CHECK(problem.level == Level::Recommended);
}

TEST_CASE("a draft is announced once it is submitted or approved, unless there is nothing else", "[notice]") {
    Register office = orme();
    Activity& draft = office.activities[0];
    draft.status = u"draft"_s;
    draft.approvals.clear();
    draft.approvedOn.reset();
    draft.name = {u"Projet secret"_s, u"Secret project"_s};
    CHECK(isProject(draft));
    const PrivacyNotice notice = noticeFrom(office.organisation, office.activities, Language::French, Today);
    CHECK_FALSE(plainText(notice).contains(u"Projet secret"));
    CHECK(notice.projects == QStringList{draft.ref});
    for (const NoticeGap& gap : notice.gaps)
        CHECK(gap.activity != draft.ref);
    // A published notice is not reproached with it either.
    const QString published = plainText(notice);
    for (const NoticeFinding& finding : compareNotice(published, office.organisation, office.activities, Today))
        CHECK_FALSE(finding.message.fr.contains(u"Projet secret"));

    draft.status = u"in_review"_s;
    CHECK(noticeFrom(office.organisation, office.activities, Language::French, Today).projects.isEmpty());
    draft.status = u"draft"_s; // being revised: what was approved stays valid
    draft.approvals += Approval();
    CHECK_FALSE(isProject(draft));

    draft.approvals.clear();
    const PrivacyNotice only = noticeFrom(office.organisation, {draft}, Language::French, Today);
    CHECK(plainText(only).contains(u"Projet secret"));
    CHECK(only.projects.isEmpty());
}

TEST_CASE("archived and processor's activities owe no notice", "[notice]") {
    Register office = orme();
    office.activities[0].archived = true;
    office.activities[1].role = u"processor"_s;
    const QString text = plainText(noticeFrom(office.organisation, office.activities, Language::French, Today));
    CHECK_FALSE(text.contains(u"Dossiers des clients"_s));
    CHECK_FALSE(text.contains(u"Comptabilité"_s));
    CHECK(text.contains(u"Lettre d’information"_s));
}

TEST_CASE("units follow their number in each language", "[notice]") {
    CHECK(periodText(1, u"years"_s) == Text{u"1 an"_s, u"1 year"_s});
    CHECK(periodText(2, u"years"_s) == Text{u"2 ans"_s, u"2 years"_s});
    CHECK(periodText(1, u"days"_s) == Text{u"1 jour"_s, u"1 day"_s});
    CHECK(periodText(6, u"months"_s) == Text{u"6 mois"_s, u"6 months"_s});
    CHECK(unitText(0, u"years"_s) == Text{u"an"_s, u"years"_s});
    CHECK(unitText(2, u"eons"_s).isEmpty());
    for (const ChoiceEntry& entry : choiceList(u"retention_units").entries)
        CHECK_FALSE((entry.label.fr + entry.label.en).contains(u'('));
}

TEST_CASE("dates and periods are read in both languages", "[notice]") {
    CHECK(dateIn(u"The last change was made on May 25, 2018."_s) == QDate(2018, 5, 25));
    CHECK(dateIn(u"Dernière mise à jour : 1er mars 2021"_s) == QDate(2021, 3, 1));
    CHECK(dateIn(u"version du 05/02/2024"_s) == QDate(2024, 2, 5));
    CHECK(dateIn(u"effective 2025-12-31"_s) == QDate(2025, 12, 31));
    CHECK(dateIn(u"août 2023"_s) == QDate(2023, 8, 1));
    CHECK(dateIn(u"3rd of December 2022"_s) == QDate(2022, 12, 3));
    CHECK_FALSE(dateIn(u"le 31 février 2024"_s));
    CHECK_FALSE(dateIn(u"TSA 80715 75334"_s));
    CHECK(durationsIn(u"not longer than 36 months"_s) == QList<qint64>{1080});
    CHECK(durationsIn(u"trois ans puis treize (13) mois"_s) == QList<qint64>{1095, 390});
    CHECK(durationsIn(u"dix ans, deux semaines, 24 days"_s) == QList<qint64>{3650, 14, 24});
    CHECK(durationsIn(u"pendant des mois"_s).isEmpty());
}

TEST_CASE("a period of one kind of data is no ceiling for all", "[notice]") {
    const Register office = orme();
    const auto ceilingOf = [&](const QString& sentence) {
        return find(compareNotice(sentence, office.organisation, office.activities, Today), u"retention_ceiling"_s) !=
               nullptr;
    };
    CHECK(ceilingOf(u"Nous ne gardons pas vos données au-delà de trois ans."_s));
    CHECK(ceilingOf(u"Your personal data are kept for at most 36 months."_s));
    CHECK_FALSE(ceilingOf(u"Les CV sont conservés deux ans au plus."_s));
    CHECK_FALSE(ceilingOf(u"Nos cookies sont conservés treize mois au plus avec vos données."_s));
    CHECK_FALSE(ceilingOf(u"Vos données sont conservées au maximum dix ans."_s));
}

TEST_CASE("odd texts are read without harm", "[notice]") {
    const Register office = orme();
    for (const QString& text : {QString(), u"   \n\n\n"_s, u"• "_s, u":"_s, u"1. 2. 3."_s, QString(300'000, u'a'),
             u"right "_s.repeated(20'000), u"cookie ne "_s.repeated(5'000),
             QString(QChar(0x202E)) + u"\u0000x"_s + QChar(0xD800)}) {
        const QList<NoticeFinding> findings = compareNotice(text, office.organisation, office.activities, Today);
        checkPassages(text, findings);
        CHECK_FALSE(findings.isEmpty());
    }
}
