// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/check.h"
#include "domain/records.h"

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

bool has(const QList<Problem>& problems, const QString& path, Level level) {
    return std::any_of(problems.begin(), problems.end(),
        [&](const Problem& problem) { return problem.path == path && problem.level == level; });
}

bool mentions(const QList<Problem>& problems, const QString& path) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) { return problem.path == path; });
}

Organisation office() {
    Organisation out = newOrganisation(u"AlloClaim"_s);
    out.siren = u"732829320"_s;
    out.address = u"1 rue de la Paix"_s;
    out.city = u"Paris"_s;
    out.email = u"rgpd@alloclaim.example"_s;
    Actor dpo;
    dpo.role = u"dpo"_s;
    dpo.name = u"Durand"_s;
    out.actors = {dpo};
    return out;
}

Activity whole() {
    Activity out;
    out.name = {u"Gestion des comptes"_s, {}};
    out.role = u"controller"_s;
    Purpose purpose;
    purpose.text = {u"Gérer les comptes"_s, {}};
    purpose.legalBasis = u"contract"_s;
    out.purposes = {purpose};
    PersonGroup group;
    group.category = u"customers"_s;
    out.persons = {group};
    DataItem item;
    item.category = u"identity"_s;
    item.origin = u"provided"_s;
    item.retention.fr = u"3 ans après le dernier contact"_s;
    out.dataItems = {item};
    Recipient recipient;
    recipient.type = u"internal"_s;
    out.recipients = {recipient};
    Measure measure;
    measure.kind = u"encryption"_s;
    out.measures = {measure};
    InformationNotice notice;
    notice.article = u"13"_s;
    out.notices = {notice};
    return out;
}

Request request() {
    Request out;
    out.receivedOn = QDate(2026, 11, 2);
    out.rights = {u"access"_s};
    out.subjectLastName = u"Durand"_s;
    out.status = u"in_progress"_s;
    return out;
}

Breach breach() {
    Breach out;
    out.title = u"Liste en copie visible"_s;
    out.awareAt = Instant{QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC), u"Europe/Paris"_s};
    return out;
}

const QDateTime now(QDate(2026, 11, 22), QTime(8, 0), Qt::UTC);

} // namespace

TEST_CASE("check: what every record shares") {
    Request empty;
    auto problems = checkFields(Request::type(), &empty, today);
    CHECK(has(problems, u"received_on"_s, Level::Error));
    CHECK(problems.size() == 1);
    Request bad = request();
    bad.receivedOn = today.addDays(1);
    bad.channel = u"pigeon"_s;
    bad.subjectLastName = QString(201, u'x');
    Suspension suspension;
    suspension.kind = u"identity"_s;
    bad.suspensions = {suspension};
    problems = checkFields(Request::type(), &bad, today);
    CHECK(has(problems, u"received_on"_s, Level::Error));
    CHECK(has(problems, u"channel"_s, Level::Error));
    CHECK(has(problems, u"subject_last_name"_s, Level::Error));
    CHECK(has(problems, u"suspensions[0].from"_s, Level::Error));
    Breach negative = breach();
    negative.personsCount = -1;
    CHECK(has(checkFields(Breach::type(), &negative, today), u"persons_count"_s, Level::Error));
    CHECK(hasErrors(problems));
    CHECK(name(Level::Recommended) == u"recommended");
}

TEST_CASE("check: a complete activity has nothing red") {
    const auto problems = check(whole(), office(), today);
    for (const Problem& problem : problems)
        FAIL_CHECK(problem.path.toStdString() << ": " << problem.message.en.toStdString());
}

TEST_CASE("check: each element of article 30(1) that is taken away is missed") {
    const std::pair<QString, void (*)(Activity&)> parts[] = {
        {u"purposes"_s, [](Activity& a) { a.purposes.clear(); }},
        {u"persons"_s, [](Activity& a) { a.persons.clear(); }},
        {u"data_items"_s, [](Activity& a) { a.dataItems.clear(); }},
        {u"recipients"_s, [](Activity& a) { a.recipients.clear(); }},
        {u"measures"_s, [](Activity& a) { a.measures.clear(); }},
        {u"data_items[0].retention"_s, [](Activity& a) { a.dataItems[0].retention = {}; }},
    };
    for (const auto& [path, remove] : parts) {
        INFO(path.toStdString());
        Activity activity = whole();
        remove(activity);
        CHECK(has(check(activity, office(), today), path, Level::Required));
    }
    Activity unnamed = whole();
    unnamed.name = {};
    CHECK(has(check(unnamed, office(), today), u"name"_s, Level::Error));
}

TEST_CASE("check: transfers need a country, a safeguard, and a decision in force") {
    Activity activity = whole();
    activity.recipients[0].name = u"Mesureur"_s;
    activity.recipients[0].country = u"US"_s;
    CHECK(has(check(activity, office(), today), u"recipients[0].country"_s, Level::Required));
    Transfer transfer;
    transfer.country = u"US"_s;
    activity.transfers = {transfer};
    CHECK_FALSE(mentions(check(activity, office(), today), u"recipients[0].country"_s));
    CHECK(has(check(activity, office(), today), u"transfers[0].guarantee"_s, Level::Required));
    activity.transfers[0].guarantee = u"adequacy"_s;
    CHECK(has(check(activity, office(), today), u"transfers[0].guarantee"_s, Level::Recommended));
    CHECK(has(check(activity, office(), QDate(2022, 1, 1)), u"transfers[0].guarantee"_s, Level::Required));
    activity.transfers[0].documentation = u"Certifié Privacy Shield"_s;
    CHECK(has(check(activity, office(), today), u"transfers[0].documentation"_s, Level::Required));
    activity.transfers[0].guarantee = u"derogation49"_s;
    CHECK(has(check(activity, office(), today), u"transfers[0].derogation"_s, Level::Required));
    activity.transfers[0].country = u"Allemagne"_s;
    CHECK(has(check(activity, office(), today), u"transfers[0].country"_s, Level::Recommended));
}

TEST_CASE("check: sensitive data, vague retention, accounting, DPIA, minors") {
    Activity activity = whole();
    activity.dataItems[0].sensitive = u"health"_s;
    CHECK(has(check(activity, office(), today), u"purposes"_s, Level::Required));
    activity.purposes[0].article9Exception = u"medicine"_s;
    CHECK_FALSE(mentions(check(activity, office(), today), u"purposes"_s));
    activity.dataItems[0].retention.fr = u"Aussi longtemps que nécessaire"_s;
    CHECK(has(check(activity, office(), today), u"data_items[0].retention"_s, Level::Recommended));
    activity.dataItems[0].description = {u"Factures"_s, {}};
    activity.dataItems[0].activeNumber = 36;
    activity.dataItems[0].activeUnit = u"months"_s;
    CHECK(has(check(activity, office(), today), u"data_items[0].active_number"_s, Level::Recommended));
    activity.dataItems[0].activeNumber = 10;
    activity.dataItems[0].activeUnit = u"years"_s;
    CHECK_FALSE(mentions(check(activity, office(), today), u"data_items[0].active_number"_s));
    activity.dpiaCriteria = {u"sensitive"_s, u"large_scale"_s};
    CHECK(has(check(activity, office(), today), u"dpia_needed"_s, Level::Recommended));
    activity.dpiaRequiredBy = u"health_institutions"_s;
    CHECK(has(check(activity, office(), today), u"dpia_needed"_s, Level::Required));
    activity.purposes[0].legalBasis = u"consent"_s;
    activity.persons[0].minors = true;
    CHECK(has(check(activity, office(), today), u"persons"_s, Level::Recommended));
}

TEST_CASE("check: a processor's register has its own elements") {
    Activity activity;
    activity.name = {u"Hébergement"_s, {}};
    activity.role = u"processor"_s;
    auto problems = check(activity, office(), today);
    CHECK(has(problems, u"actors"_s, Level::Required));
    CHECK(has(problems, u"processing_categories"_s, Level::Required));
    CHECK(has(problems, u"measures"_s, Level::Required));
    CHECK_FALSE(mentions(problems, u"data_items"_s));
    CHECK_FALSE(mentions(problems, u"persons"_s));
}

TEST_CASE("check: a request's dates stand in order") {
    CHECK(check(request(), office(), today).isEmpty());
    Request bad = request();
    bad.receivedOn = QDate(2018, 5, 24);
    CHECK(has(check(bad, office(), today), u"received_on"_s, Level::Error));
    bad = request();
    bad.closedOn = QDate(2026, 11, 1);
    CHECK(has(check(bad, office(), today), u"closed_on"_s, Level::Error));
    bad = request();
    bad.identityAskedOn = QDate(2026, 11, 10);
    bad.identityReceivedOn = QDate(2026, 11, 9);
    CHECK(has(check(bad, office(), today), u"identity_received_on"_s, Level::Error));
    CHECK(has(check(bad, office(), today), u"identity_doubt"_s, Level::Required));
    bad = request();
    Suspension suspension;
    suspension.kind = u"identity"_s;
    suspension.from = QDate(2026, 11, 10);
    suspension.until = QDate(2026, 11, 9);
    bad.suspensions = {suspension};
    CHECK(has(check(bad, office(), today), u"suspensions[0].until"_s, Level::Error));
}

TEST_CASE("check: extensions, refusals, marketing, recipients, late answers") {
    Request late = request();
    late.receivedOn = QDate(2026, 9, 1);
    CHECK(has(check(late, office(), today), u"answered_on"_s, Level::Required));
    late.extensionNoticeOn = QDate(2026, 10, 20);
    const auto problems = check(late, office(), today);
    CHECK(has(problems, u"extension_notice_on"_s, Level::Required));
    CHECK(has(problems, u"extension_reasons"_s, Level::Required));
    late.extensionNoticeOn = QDate(2026, 9, 20);
    late.extensionReasons = u"Nombre de demandes"_s;
    CHECK_FALSE(mentions(check(late, office(), today), u"extension_notice_on"_s));
    CHECK_FALSE(mentions(check(late, office(), today), u"answered_on"_s));

    Request refused = request();
    refused.rights = {u"objection_marketing"_s};
    RightDecision decision;
    decision.right = u"objection_marketing"_s;
    decision.outcome = u"refused"_s;
    refused.decisions = {decision};
    CHECK(has(check(refused, office(), today), u"decisions[0].reasons"_s, Level::Required));
    CHECK(has(check(refused, office(), today), u"decisions[0].outcome"_s, Level::Required));

    Request erased = request();
    erased.rights = {u"erasure"_s, u"access"_s};
    decision.right = u"erasure"_s;
    decision.outcome = u"accepted"_s;
    erased.decisions = {decision};
    erased.answeredOn = QDate(2026, 11, 20);
    erased.identityStatus = u"to_check"_s;
    const auto found = check(erased, office(), today);
    CHECK(has(found, u"told_recipients"_s, Level::Recommended));
    CHECK(has(found, u"decisions"_s, Level::Required));
    CHECK(has(found, u"identity_status"_s, Level::Required));
}

TEST_CASE("check: fees, heirs, authorities and mandates") {
    Request bad = request();
    bad.feeAmount = u"beaucoup"_s;
    bad.feeCurrency = u"euro"_s;
    CHECK(has(check(bad, office(), today), u"fee_amount"_s, Level::Error));
    CHECK(has(check(bad, office(), today), u"fee_currency"_s, Level::Error));
    CHECK(has(check(bad, office(), today), u"fee_ground"_s, Level::Required));
    bad.feeAmount = u"12,50"_s;
    bad.feeCurrency = u"EUR"_s;
    bad.feeGround = u"excessive"_s;
    CHECK(has(check(bad, office(), today), u"fee_reason"_s, Level::Required));
    bad.feeReason = u"Répétitive"_s;
    CHECK_FALSE(mentions(check(bad, office(), today), u"fee_reason"_s));
    for (const auto& [text, cents] :
        {std::pair{u"12"_s, 1200}, {u"12,5"_s, 1250}, {u"1 250.00"_s, 125000}, {u"0,05"_s, 5}})
        CHECK(parseAmount(text) == cents);
    for (const QString& text : {QString(), u"-3"_s, u"1,234"_s, u"12€"_s, u"1.2.3"_s})
        CHECK_FALSE(parseAmount(text).has_value());

    Request heir = request();
    heir.requesterKind = u"heir"_s;
    heir.mandateCheckedOn = today;
    CHECK(has(check(heir, office(), today), u"heir_proof"_s, Level::Required));
    CHECK(has(check(heir, office(), today), u"heir_purpose"_s, Level::Required));
    heir.heirProof = u"notary_act"_s;
    heir.instructionsKind = u"particular"_s;
    CHECK_FALSE(mentions(check(heir, office(), today), u"heir_proof"_s));
    CHECK_FALSE(mentions(check(heir, office(), today), u"heir_purpose"_s)); // the instructions say what may be asked
    CHECK(has(check(heir, office(), today), u"instructions_holder"_s, Level::Recommended));
    Request dead = request();
    dead.requesterKind = u"subject"_s;
    dead.deceasedOn = today;
    CHECK(has(check(dead, office(), today), u"requester_kind"_s, Level::Required));

    Request seised = request();
    seised.rights = {u"complaint"_s};
    CHECK(has(check(seised, office(), today), u"authority_reference"_s, Level::Recommended));
    seised.receivedOn = today.addDays(-9);
    seised.authorityDueOn = today.addDays(-1);
    CHECK(has(check(seised, office(), today), u"authority_due_on"_s, Level::Required));
    Request agent = request();
    agent.requesterKind = u"agent"_s;
    CHECK(has(check(agent, office(), today), u"mandate_checked_on"_s, Level::Required));
    agent.mandateCheckedOn = today;
    CHECK(has(check(agent, office(), today), u"mandate_scope"_s, Level::Recommended));
}

TEST_CASE("check: an opinion that is not followed needs a reason, an entry must name somebody") {
    Advice advice;
    advice.title = u"Avis"_s;
    advice.followed = u"not_followed"_s;
    CHECK(has(check(advice, today), u"followed_reason"_s, Level::Required));
    CHECK(has(check(advice, today), u"opinion"_s, Level::Required));
    advice.opinion = u"Oui"_s;
    CHECK(has(check(advice, today), u"given_on"_s, Level::Recommended));
    advice.givenOn = today;
    advice.askedOn = today.addDays(1);
    CHECK(has(check(advice, today), u"given_on"_s, Level::Error));
    Suppression entry;
    CHECK(has(check(entry, today), u"email"_s, Level::Error));
    entry.phone = u"0612345678"_s;
    CHECK(check(entry, today).isEmpty());
}

TEST_CASE("check: a breach's instants and decisions agree") {
    Breach bad = breach();
    bad.startAt = Instant{now, u"Europe/Paris"_s};
    CHECK(has(check(bad, office(), {}, now), u"aware_at"_s, Level::Error));
    bad = breach();
    bad.startAt = Instant{now.addDays(-3), u"Europe/Paris"_s};
    bad.endAt = Instant{now.addDays(-4), u"Europe/Paris"_s};
    bad.ongoing = true;
    CHECK(has(check(bad, office(), {}, now), u"end_at"_s, Level::Error));
    bad = breach();
    bad.awareAt = Instant{now.addSecs(600), u"Europe/Paris"_s};
    CHECK(has(check(bad, office(), {}, now), u"aware_at"_s, Level::Error));
    CHECK_FALSE(hasErrors(check(breach(), office(), {}, now)));

    Breach risky = breach();
    risky.riskLevel = u"high"_s;
    risky.notifyCnil = false;
    const auto problems = check(risky, office(), {}, now);
    CHECK(has(problems, u"notify_cnil"_s, Level::Required));
    CHECK(has(problems, u"notify_reason"_s, Level::Required));
    CHECK(has(problems, u"risk_reasoning"_s, Level::Required));
    CHECK(has(problems, u"inform_persons"_s, Level::Required));
    CHECK(has(problems, u"description"_s, Level::Required));
    risky.notifyCnil = true;
    CHECK_FALSE(mentions(check(risky, office(), {}, now), u"late_reason"_s));
    CHECK(has(check(risky, office(), {}, now.addDays(3)), u"late_reason"_s, Level::Required));
    CHECK(has(check(risky, office(), u"initial"_s, now), u"natures"_s, Level::Required));

    Breach incident = breach();
    incident.qualification = u"incident"_s;
    incident.qualificationReason = u"Serveur de test vide"_s;
    CHECK(check(incident, office(), {}, now.addDays(9)).isEmpty());
}

TEST_CASE("check: the organisation, its processors and tasks") {
    CHECK(check(office(), today).isEmpty());
    Organisation bad = office();
    bad.siren = u"123456789"_s;
    bad.timeZone = u"Europe/Atlantis"_s;
    bad.digitalConsentAge = 16;
    bad.address.clear();
    bad.city.clear();
    bad.actors.clear();
    const auto problems = check(bad, today);
    CHECK(has(problems, u"siren"_s, Level::Required));
    CHECK(has(problems, u"time_zone"_s, Level::Error));
    CHECK(has(problems, u"digital_consent_age"_s, Level::Recommended));
    CHECK(has(problems, u"address"_s, Level::Required));
    CHECK(has(problems, u"actors"_s, Level::Recommended));

    Contact contact;
    contact.name = u"Hébergeur"_s;
    contact.kinds = {u"processor"_s};
    contact.processingCountries = {u"FR"_s, u"IN"_s};
    CHECK(has(check(contact, today), u"contract_status"_s, Level::Required));
    CHECK(has(check(contact, today), u"guarantee"_s, Level::Required));
    contact.contractStatus = u"signed"_s;
    contact.contractOn = QDate(2024, 1, 1);
    contact.contractExpiresOn = QDate(2026, 1, 1);
    contact.guarantee = u"adequacy"_s;
    CHECK(has(check(contact, today), u"contract_expires_on"_s, Level::Required));
    CHECK(has(check(contact, today), u"guarantee"_s, Level::Required));
    contact.contractExpiresOn = today.addDays(30);
    CHECK(has(check(contact, today), u"contract_expires_on"_s, Level::Recommended));

    Task task;
    task.title = u"Chercher les commandes"_s;
    task.askedOn = QDate(2026, 11, 10);
    task.answeredOn = QDate(2026, 11, 9);
    task.state = u"answered"_s;
    CHECK(has(check(task, today), u"answered_on"_s, Level::Error));
    CHECK(has(check(task, today), u"answer"_s, Level::Recommended));
}
