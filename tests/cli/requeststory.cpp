// SPDX-License-Identifier: GPL-3.0-or-later
// One request from the e-mail to the closing, through greffe-cli alone; and what its verbs say to bad input.
#include "cli/clirun.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QTimeZone>

using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

QDate today() {
    return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/Paris")).date();
}

QString day(int ago) {
    return today().addDays(-ago).toString(Qt::ISODate);
}

QByteArray mail(int ago) {
    const QDateTime sent(today().addDays(-ago), QTime(10, 0), Qt::UTC);
    return "From: =?UTF-8?Q?Zo=C3=A9_Durand?= <zoe.durand@exemple.fr>\r\nTo: dpo@exemple.fr\r\nSubject: Mes "
           "=?UTF-8?Q?donn=C3=A9es?=\r\nDate: " +
           sent.toString(Qt::RFC2822Date).toLatin1() +
           "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
           "Bonjour,\r\n\r\nJe souhaite obtenir une copie de toutes les données que vous détenez sur moi, puis que "
           "vous "
           "supprimiez mon compte.\r\nMon numéro client est C-48213, mon téléphone 06 12 34 56 78.\r\n\r\n"
           "Cordialement,\r\nZoé DURAND\r\n";
}

QJsonObject done(const CliRun& run) {
    INFO(run.err.toStdString());
    INFO(run.out.toStdString());
    REQUIRE(run.exit == 0);
    return run.object();
}

QStringList values(const QJsonArray& list, QStringView key) {
    QStringList out;
    for (const QJsonValue value : list)
        out += value[key].toString();
    return out;
}

} // namespace

TEST_CASE("a request from the e-mail to the closing: every step is in the timeline and in the journal") {
    const VaultFixture fixture(VaultFixture::Kind::Sample);
    const QString letter = fixture.write(u"demande.eml"_s, mail(20));

    const QJsonObject read = done(fixture.run({u"request"_s, u"read"_s, letter}));
    CHECK(values(read[u"rights"].toArray(), u"right") == QStringList{u"access"_s, u"erasure"_s});
    for (const QJsonValue right : read[u"rights"].toArray())
        CHECK_FALSE(right[u"because"].toArray().first()[u"words"].toString().isEmpty());
    CHECK(read[u"details"][u"identifier"][u"value"].toString() == u"C-48213"_s);
    CHECK(read[u"sent_on"].toString() == day(20));

    const QJsonObject logged = done(fixture.run({u"request"_s, u"add"_s, u"--letter"_s, letter}));
    const QString ref = logged[u"ref"].toString();
    CHECK(logged[u"document"].toString().startsWith(u"DOC-"));
    const QJsonObject shown = done(fixture.run({u"request"_s, u"show"_s, ref}));
    CHECK(shown[u"received_on"].toString() == day(20));
    CHECK(shown[u"channel"].toString() == u"email"_s);
    CHECK(shown[u"subject_last_name"].toString() == u"DURAND"_s);
    CHECK(shown[u"subject_email"].toString() == u"zoe.durand@exemple.fr"_s);
    CHECK(shown[u"due_on"].toString() == logged[u"due_on"].toString());

    const auto verb = [&](const QStringList& words) { return done(fixture.run(QStringList{u"request"_s} + words)); };
    const auto next = [&] { return verb({u"next"_s, ref})[u"action"].toString(); };
    CHECK(next() == u"acknowledge"_s);
    CHECK(verb({u"acknowledge"_s, ref, u"--on"_s, day(19)})[u"status"].toString() == u"acknowledged"_s);

    // Identity: the clock stops, the paper is kept for the check and no longer.
    const QString before = shown[u"due_on"].toString();
    CHECK(verb({u"suspend"_s, ref, u"--kind"_s, u"identity"_s, u"--on"_s, day(19), u"--reason"_s,
              u"Adresse inconnue du compte"_s})[u"status"]
              .toString() == u"suspended"_s);
    CHECK(verb({u"dates"_s, ref})[u"suspended_since"].toString() == day(19));
    CHECK(next() == u"resume"_s);
    const QJsonObject paper = verb({u"attach"_s, ref, fixture.write(u"carte.png"_s, QByteArray(9000, 'P')), u"--kind"_s,
        u"identity_paper"_s, u"--title"_s, u"Carte"_s});
    CHECK(paper[u"request"].toString() == ref);
    verb({u"resume"_s, ref, u"--on"_s, day(15)});
    const QString resumed = verb({u"dates"_s, ref})[u"legal_due"].toString();
    CHECK(resumed > before); // four days of suspension
    CHECK(next() == u"check_identity"_s);
    CHECK(verb({u"identity"_s, ref, u"--means"_s, u"carte vue, adresse concordante"_s, u"--on"_s, day(14)})[u"status"]
              .toString() == u"qualified"_s);

    // The register says where the rights hold.
    verb({u"edit"_s, ref, u"--from"_s, fixture.write(u"lien.json"_s, R"({"activities":["AT-01"],"scope":"tout"})")});
    const QJsonArray matrix = verb({u"rights"_s, ref})[u"rights"].toArray();
    REQUIRE(matrix.size() == 2);
    CHECK_FALSE(matrix[0][u"purposes"].toArray().isEmpty());
    CHECK_FALSE(matrix[0][u"purposes"].toArray().first()[u"article"].toString().isEmpty());

    CHECK(next() == u"consult"_s);
    QStringList tasks;
    for (const QString& department : {u"Service client"_s, u"Informatique"_s})
        tasks += verb({u"ask"_s, ref, u"--department"_s, department, u"--question"_s, u"Que détenez-vous ?"_s,
            u"--on"_s, day(13), u"--due"_s, day(-3)})[u"task"]
                     .toString();
    CHECK(next() == u"wait_departments"_s);
    for (const QString& task : std::as_const(tasks))
        done(fixture.run({u"task"_s, u"answer"_s, task, u"--looked-in"_s, u"CRM, messagerie"_s, u"--found"_s,
            u"12 commandes"_s, u"--on"_s, day(10)}));
    CHECK(next() == u"decide"_s);

    const QJsonObject extended = verb({u"extend"_s, ref, u"--reasons"_s, u"Archives nombreuses"_s, u"--on"_s, day(9)});
    CHECK(extended[u"due_on"].toString() > resumed);

    verb({u"decide"_s, ref, u"--right"_s, u"access"_s, u"--outcome"_s, u"accepted"_s, u"--on"_s, day(8)});
    const CliRun refused =
        fixture.run({u"request"_s, u"decide"_s, ref, u"--right"_s, u"erasure"_s, u"--outcome"_s, u"partial"_s});
    CHECK(refused.exit == 5);
    CHECK(refused.errorWhere() == u"decisions.reasons"_s);
    verb({u"decide"_s, ref, u"--right"_s, u"erasure"_s, u"--outcome"_s, u"partial"_s, u"--article"_s, u"17(3)(b)"_s,
        u"--reasons"_s, u"Factures gardées dix ans"_s, u"--on"_s, day(8)});

    const QString advice = done(fixture.run({u"advice"_s, u"add"_s, u"--from"_s, u"-"_s}, true,
        "{\"title\":\"Garder les factures\",\"record_kind\":\"request\",\"record_ref\":\"" + ref.toUtf8() +
            "\",\"opinion\":\"Oui\",\"given_on\":\"" + day(8).toUtf8() + "\"}"))[u"ref"]
                               .toString();
    done(fixture.run({u"advice"_s, u"follow"_s, advice, u"--followed"_s, u"followed"_s}));

    CHECK(next() == u"answer"_s);
    CHECK(verb({u"answer"_s, ref, u"--means"_s, u"registered_post"_s, u"--registered-post"_s, u"1A 234"_s, u"--on"_s,
              day(5)})[u"status"]
              .toString() == u"answered"_s);
    CHECK(next() == u"tell_recipients"_s);
    CHECK(verb({u"told"_s, ref, u"--recipient"_s, u"Transporteur"_s, u"--means"_s, u"email"_s, u"--on"_s,
              day(4)})[u"status"]
              .toString() == u"recipients_told"_s);
    CHECK(next() == u"close"_s);
    CHECK(verb({u"close"_s, ref, u"--on"_s, day(3)})[u"status"].toString() == u"closed"_s);
    CHECK(next() == u"none"_s);
    CHECK(done(fixture.run({u"request"_s, u"show"_s, ref}))[u"retention_until"].toString() ==
          today().addDays(-3).addYears(5).toString(Qt::ISODate));

    const CliRun story = fixture.run({u"request"_s, u"timeline"_s, ref});
    REQUIRE(story.exit == 0);
    const QStringList told = values(story.array(), u"what");
    for (const QString& step :
        {u"Demande enregistrée"_s, u"Réception accusée"_s, u"Délai suspendu"_s, u"Suspension levée"_s,
            u"Identité examinée"_s, u"Service interrogé"_s, u"Réponse du service : Informatique"_s, u"Délai prolongé"_s,
            u"Décision sur un droit\u00a0: Droit d’accès — Acceptée"_s, u"Avis du DPO : Garder les factures"_s,
            u"Réponse envoyée"_s, u"Destinataire informé"_s, u"Demande clôturée"_s}) {
        INFO(step.toStdString());
        INFO(story.out.toStdString());
        CHECK(told.contains(step));
    }
    const CliRun journal = fixture.run({u"journal"_s, u"list"_s, u"--object"_s, u"request "_s + ref});
    REQUIRE(journal.exit == 0);
    const QStringList actions = values(journal.array(), u"action");
    for (const QString& action : {u"request_add"_s, u"request_acknowledge"_s, u"request_suspend"_s, u"request_resume"_s,
             u"request_check_identity"_s, u"request_edit"_s, u"request_ask"_s, u"request_extend"_s, u"request_decide"_s,
             u"request_answer"_s, u"request_told"_s, u"request_close"_s}) {
        INFO(action.toStdString());
        CHECK(actions.contains(action));
    }
    CHECK(done(fixture.run({u"journal"_s, u"verify"_s}))[u"ok"].toBool());
}

TEST_CASE("the same with its letters: each is kept with its hash, moves the request, and is in the journal") {
    const VaultFixture fixture(VaultFixture::Kind::Sample);
    const QString mailFile = fixture.write(u"demande.eml"_s, mail(3));
    const QString ref = done(fixture.run({u"request"_s, u"add"_s, u"--letter"_s, mailFile}))[u"ref"].toString();
    const auto verb = [&](const QStringList& words) { return done(fixture.run(QStringList{u"request"_s} + words)); };
    const auto proposed = [&] {
        const CliRun run = fixture.run({u"request"_s, u"letters"_s, ref});
        REQUIRE(run.exit == 0);
        for (const QJsonValue each : run.array())
            if (each[u"proposed"].toBool())
                return each[u"kind"].toString();
        return QString();
    };
    QStringList issued;
    // Writes the letter, and holds the file against what the vault says of it.
    const auto letter = [&](const QString& kind, const QStringList& more, const QString& status) {
        INFO(kind.toStdString());
        const QString file = fixture.path(kind + u".pdf"_s);
        const QJsonObject written =
            done(fixture.run(QStringList{u"request"_s, u"letter"_s, ref, kind, u"--output"_s, file} + more));
        CHECK(written[u"status"].toString() == status);
        const QByteArray bytes = fixture.read(kind + u".pdf"_s);
        CHECK(bytes.startsWith("%PDF-1"));
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        CHECK(written[u"sha256"].toString() == hash);
        const CliRun documents = fixture.run({u"request"_s, u"documents"_s, ref});
        REQUIRE(documents.exit == 0);
        QJsonObject kept;
        for (const QJsonValue each : documents.array())
            if (each[u"ref"] == written[u"document"])
                kept = each.toObject();
        CHECK(kept[u"sha256"].toString() == hash);
        CHECK(kept[u"letter"].toString() == kind);
        CHECK(kept[u"issued"].toBool());
        issued += kind;
    };

    CHECK(proposed() == u"ack"_s);
    letter(u"ack"_s, {}, u"acknowledged"_s);

    // The identity letter names what it lacks before it leaves, and then stops the clock.
    const CliRun bare =
        fixture.run({u"request"_s, u"letter"_s, ref, u"identity"_s, u"--output"_s, fixture.path(u"non.pdf"_s)});
    CHECK(bare.exit == 5);
    CHECK(bare.errorMessage().contains(u"12(6)"_s));
    CHECK_FALSE(QFile::exists(fixture.path(u"non.pdf"_s)));
    letter(u"identity"_s,
        {u"--set"_s, u"identity_doubt=l’adresse électronique n’est pas celle du compte"_s,
            u"asked_items=votre numéro de client et la date de votre dernière commande"_s,
            u"secure_channel=votre espace client"_s},
        u"suspended"_s);
    CHECK(verb({u"dates"_s, ref})[u"suspended_since"].toString() == day(0));
    verb({u"resume"_s, ref, u"--on"_s, day(0)});
    verb({u"identity"_s, ref, u"--means"_s, u"numéro de client et commande concordants"_s});
    verb({u"edit"_s, ref, u"--from"_s, fixture.write(u"lien.json"_s, R"({"activities":["AT-01","AT-02"]})")});
    for (const QString& department : {u"Service client"_s, u"Informatique"_s}) {
        const QString task =
            verb({u"ask"_s, ref, u"--department"_s, department, u"--question"_s, u"Que détenez-vous ?"_s})[u"task"]
                .toString();
        done(fixture.run(
            {u"task"_s, u"answer"_s, task, u"--looked-in"_s, u"messagerie"_s, u"--found"_s, u"12 commandes"_s}));
    }
    letter(u"extend"_s, {u"--set"_s, u"extension_reasons=Les archives de cinq années sont à relire"_s}, u"extended"_s);
    verb({u"decide"_s, ref, u"--right"_s, u"access"_s, u"--outcome"_s, u"accepted"_s});
    verb({u"decide"_s, ref, u"--right"_s, u"erasure"_s, u"--outcome"_s, u"partial"_s, u"--article"_s, u"17(3)(b)"_s,
        u"--reasons"_s, u"Les factures se gardent dix ans"_s});

    // What the register and the departments know is proposed for the access answer.
    CHECK(proposed() == u"access_yes"_s);
    const CliRun known = fixture.run({u"request"_s, u"letters"_s, ref});
    for (const QJsonValue each : known.array())
        if (each[u"kind"].toString() == u"access_yes"_s)
            for (const QJsonValue value : each[u"placeholders"].toArray())
                if (QStringList{u"purposes"_s, u"data_categories"_s, u"recipients"_s, u"retention"_s, u"source"_s}
                        .contains(value[u"key"].toString())) {
                    INFO(value[u"key"].toString().toStdString());
                    CHECK_FALSE(value[u"value"].toString().isEmpty());
                }
    letter(u"access_yes"_s,
        {u"--set"_s, u"data_copy=un fichier de douze commandes"_s, u"codes=CA, chiffre d’affaires"_s,
            u"automated=aucune"_s, u"transfers=aucun"_s},
        u"extended"_s);
    CHECK(proposed() == u"erase_yes"_s);
    letter(u"erase_yes"_s,
        {u"--set"_s, u"done_on="_s + day(0), u"erased_what=votre compte et vos messages"_s,
            u"backups=effacés au bout de trente jours"_s, u"kept_what=vos factures, dix ans (code de commerce)"_s,
            u"public_steps=aucune"_s, u"recipients_told=le transporteur"_s},
        u"extended"_s);
    CHECK(proposed() == u"refuse"_s);
    letter(u"refuse"_s,
        {u"--set"_s, u"refused_part=l’effacement de vos factures"_s,
            u"what_remains=vous pouvez demander la limitation de leur traitement"_s},
        u"answered"_s);
    const QJsonObject proof = verb({u"dispatch"_s, ref, u"--means"_s, u"registered_post"_s, u"--registered-post"_s,
        u"1A 234"_s, u"--scan"_s, fixture.write(u"avis.pdf"_s, "%PDF-1.4 avis")});
    CHECK(proof[u"letter"].toString() == u"refuse"_s);
    CHECK(proof[u"scan"].toString().startsWith(u"DOC-"));
    CHECK(proposed() == u"recipient19"_s);
    letter(u"recipient19"_s,
        {u"--to"_s, u"Transporteur SA"_s, u"--address"_s, u"1 rue des Postes|59000 Lille"_s, u"--set"_s,
            u"data_concerned=compte client"_s, u"operation=effacement"_s, u"done_on="_s + day(0)},
        u"recipients_told"_s);
    CHECK(verb({u"close"_s, ref})[u"status"].toString() == u"closed"_s);

    const CliRun journal = fixture.run({u"journal"_s, u"list"_s, u"--object"_s, u"request "_s + ref});
    REQUIRE(journal.exit == 0);
    const QStringList actions = values(journal.array(), u"action");
    CHECK(actions.count(u"letter_issue"_s) == issued.size());
    CHECK(actions.contains(u"letter_dispatch"_s));
    CHECK(actions.contains(u"request_close"_s));
    const CliRun story = fixture.run({u"request"_s, u"timeline"_s, ref});
    REQUIRE(story.exit == 0);
    INFO(story.out.toStdString());
    CHECK(story.out.count("Lettre émise") >= issued.size());
    CHECK(done(fixture.run({u"journal"_s, u"verify"_s}))[u"ok"].toBool());

    // The state is moved by acts alone.
    const CliRun forced =
        fixture.run({u"request"_s, u"edit"_s, ref, u"--from"_s, u"-"_s}, true, R"({"status":"received"})");
    CHECK(forced.exit == 5);
    CHECK(forced.errorWhere() == u"status"_s);
}

TEST_CASE("register, figures, deadlines, objection list and advice are written and read again") {
    const VaultFixture fixture(VaultFixture::Kind::Sample);
    for (const QString& format : {u"pdf"_s, u"csv"_s, u"xlsx"_s, u"json"_s}) {
        const QJsonObject written = done(fixture.run(
            {u"request"_s, u"export"_s, u"--format"_s, format, u"--output"_s, fixture.path(u"registre."_s + format)}));
        CHECK(written[u"records"].toInt() > 0);
        CHECK(written[u"sha256"].toString().size() == 64);
        CHECK_FALSE(fixture.read(u"registre."_s + format).isEmpty());
    }
    CHECK(fixture.read(u"registre.pdf"_s).startsWith("%PDF"));
    // A choice of them, and what a filter of the desk finds.
    const QString one = fixture.run({u"request"_s, u"list"_s, u"--limit"_s, u"1"_s}).array().first()[u"ref"].toString();
    CHECK(done(fixture.run({u"request"_s, u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s,
              fixture.path(u"un.csv"_s), u"--ref"_s, one}))[u"records"]
              .toInt() == 1);
    CHECK(fixture.read(u"un.csv"_s).contains(one.toUtf8()));
    const QJsonArray open = fixture.run({u"request"_s, u"list"_s, u"--filter"_s, u"open"_s}).array();
    CHECK(open.size() > 0);
    CHECK(open.size() < fixture.run({u"request"_s, u"list"_s}).array().size());
    CHECK(done(fixture.run({u"request"_s, u"export"_s, u"--format"_s, u"xlsx"_s, u"--output"_s,
              fixture.path(u"ouvertes.xlsx"_s), u"--filter"_s, u"open"_s}))[u"records"]
              .toInt() == open.size());
    const CliRun unknown = fixture.run({u"request"_s, u"list"_s, u"--filter"_s, u"rien"_s});
    CHECK(unknown.exit == 4);
    CHECK(unknown.errorWhere() == u"--filter"_s);
    CHECK(unknown.errorMessage().contains(u"due_week"_s));

    // What was exported is taken back by the import as it stands.
    const QJsonObject again =
        done(fixture.run({u"request"_s, u"import"_s, fixture.path(u"registre.csv"_s), u"--dry-run"_s}));
    CHECK(again[u"created"].toInt() == 0);
    CHECK(again[u"updated"].toInt() == 0);

    const QJsonObject figures = done(fixture.run({u"request"_s, u"statistics"_s, u"--year"_s,
        QString::number(today().year()), u"--output"_s, fixture.path(u"bilan.pdf"_s)}));
    CHECK(figures[u"months"].toArray().size() == 12);
    CHECK(figures[u"received"].toInt() >= 0);
    CHECK(fixture.read(u"bilan.pdf"_s).startsWith("%PDF"));

    const QJsonObject calendar =
        done(fixture.run({u"request"_s, u"calendar"_s, u"--output"_s, fixture.path(u"e.ics"_s)}));
    CHECK(calendar[u"deadlines"].toInt() > 0);
    CHECK(fixture.read(u"e.ics"_s).startsWith("BEGIN:VCALENDAR"));

    done(fixture.run({u"suppression"_s, u"add"_s, u"--from"_s, u"-"_s}, true, R"({"email":"x@exemple.fr"})"));
    const CliRun nobody = fixture.run({u"suppression"_s, u"add"_s, u"--from"_s, u"-"_s}, true, R"({"first_name":"X"})");
    CHECK(nobody.exit == 5);
    const QJsonObject list = done(fixture.run(
        {u"suppression"_s, u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, fixture.path(u"liste.csv"_s)}));
    CHECK(list[u"records"].toInt() >= 1);
    CHECK(fixture.read(u"liste.csv"_s).contains("x@exemple.fr"));
    done(fixture.run({u"advice"_s, u"export"_s, u"--format"_s, u"pdf"_s, u"--output"_s, fixture.path(u"avis.pdf"_s)}));
    CHECK(fixture.read(u"avis.pdf"_s).startsWith("%PDF"));
}

TEST_CASE("a table with titles of its own is imported by a mapping, after a dry run") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const QString table = fixture.write(u"t.csv"_s,
        "Date "
        "d'arrivée;Qui;Prénom;Motif;Couleur\r\n05/03/2026;Durand;Zoé;access;bleu\r\n06/03/2026;Petit;Luc;erasure;\r\n");
    const QStringList map{u"--map"_s, u"Date d'arrivée=received_on"_s, u"Qui=subject_last_name"_s, u"Motif=rights"_s};
    const QJsonObject dry = done(fixture.run(QStringList{u"request"_s, u"import"_s, table, u"--dry-run"_s} + map));
    CHECK(dry[u"created"].toInt() == 2);
    CHECK(dry[u"unplaced"].toArray().size() == 1);
    CHECK(fixture.run({u"request"_s, u"list"_s}).array().isEmpty());
    done(fixture.run(QStringList{u"request"_s, u"import"_s, table} + map));
    const QJsonArray listed = fixture.run({u"request"_s, u"list"_s}).array();
    REQUIRE(listed.size() == 2);
    CHECK(values(listed, u"subject_last_name").contains(u"Durand"_s));
    CHECK(values(listed, u"subject_first_name").contains(u"Zoé"_s)); // recognised by its label

    for (const QString& wrong : {u"Absente=rights"_s, u"Qui=nonsense"_s, u"Qui=due_on"_s, u"Qui"_s}) {
        INFO(wrong.toStdString());
        const CliRun run = fixture.run({u"request"_s, u"import"_s, table, u"--dry-run"_s, u"--map"_s, wrong});
        CHECK(run.exit == 5);
        CHECK(run.errorWhere() == u"--map"_s);
    }
}

TEST_CASE("bad input: a sentence beside the line or field, nothing half-saved") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const auto refused = [&](const QByteArray& json, const QString& where) {
        const CliRun run = fixture.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true, json);
        INFO(json.toStdString());
        INFO(run.out.toStdString());
        CHECK(run.exit == 5);
        CHECK(run.errorWhere() == where);
        CHECK(run.errorMessage().size() > 20);
    };
    const QByteArray tomorrow = today().addDays(2).toString(Qt::ISODate).toLatin1();
    refused("{\"received_on\":\"" + tomorrow + "\"}", u"received_on"_s);
    refused(R"({"received_on":"2018-05-24"})", u"received_on"_s);
    refused(R"({"received_on":"2026-03-05","closed_on":"2026-03-04"})", u"closed_on"_s);
    refused(R"({"received_on":"2026-03-05","fee_amount":"beaucoup"})", u"fee_amount"_s);
    refused(R"({"received_on":"2026-03-05","fee_currency":"euros"})", u"fee_currency"_s);
    refused(R"({"received_on":"2026-03-05","rights":["ubiquity"]})", u"rights[0]"_s);
    refused(R"({"received_on":"2026-02-30"})", u"received_on"_s);
    CHECK(fixture.run({u"request"_s, u"list"_s}).array().isEmpty());

    const QString ref = done(fixture.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true,
        "{\"received_on\":\"" + today().addDays(-90).toString(Qt::ISODate).toLatin1() +
            "\",\"rights\":[\"access\"]}"))[u"ref"]
                            .toString();
    const CliRun late = fixture.run({u"request"_s, u"extend"_s, ref, u"--reasons"_s, u"x"_s, u"--on"_s, day(1)});
    CHECK(late.exit == 5);
    CHECK(late.errorWhere() == u"extension_notice_on"_s);
    const CliRun closed = fixture.run({u"request"_s, u"close"_s, ref, u"--on"_s, day(91)});
    CHECK(closed.exit == 5);

    // Tables: mixed separators, 200 columns.
    const CliRun mixed = fixture.run({u"request"_s, u"import"_s,
        fixture.write(u"m.csv"_s, "received_on;rights;wording\r\n2026-03-05;access;a\r\n2026-03-06,erasure,b\r\n")});
    CHECK(mixed.exit == 5);
    CHECK(mixed.errorMessage().contains(u"3"));
    QByteArray wide = "received_on;rights";
    QByteArray row = "2026-03-05;access";
    for (int i = 0; i < 198; ++i) {
        wide += ";colonne" + QByteArray::number(i);
        row += ";v" + QByteArray::number(i);
    }
    const QJsonObject wideRun = done(fixture.run(
        {u"request"_s, u"import"_s, fixture.write(u"w.csv"_s, wide + "\r\n" + row + "\r\n"), u"--dry-run"_s}));
    CHECK(wideRun[u"created"].toInt() == 1);
    CHECK(wideRun[u"unplaced"].toArray().size() == 198); // nothing is dropped in silence

    // Mail: a thousand parts, a charset that lies.
    QByteArray nested = "From: a@b.fr\r\nSubject: x\r\nMIME-Version: 1.0\r\n";
    for (int i = 0; i < 1000; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" +
                  QByteArray::number(i) + "\r\n";
    nested += "Content-Type: text/plain\r\n\r\nBonjour\r\n";
    const CliRun deep = fixture.run({u"request"_s, u"read"_s, fixture.write(u"n.eml"_s, nested)});
    CHECK(deep.exit == 5);
    CHECK(deep.errorMessage().size() > 20);
    const QJsonObject charset = done(fixture.run({u"request"_s, u"read"_s,
        fixture.write(u"c.eml"_s,
            "From: a@b.fr\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: 8bit\r\n\r\nJe souhaite exercer mon droit d'acc\xE8s.\r\n")}));
    CHECK(values(charset[u"rights"].toArray(), u"right") == QStringList{u"access"_s});
    const CliRun none = fixture.run({u"request"_s, u"read"_s, fixture.path(u"absente.eml"_s)});
    CHECK(none.exit == 4);
    const CliRun both = fixture.run({u"request"_s, u"add"_s});
    CHECK(both.exit == 2);
    CHECK(fixture.run({u"request"_s, u"list"_s}).array().size() == 1);
}

TEST_CASE("related requests: the command names the sign, the log warns") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const QByteArray json =
        R"({"received_on":"2026-03-05","rights":["access"],"subject_last_name":"Durand","subject_first_name":"Zoé",
"subject_phone":"06 12 34 56 78","identity_status":"verified"})";
    const QString first =
        done(fixture.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true, json))[u"ref"].toString();
    const QJsonObject second = done(fixture.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true, json));
    CHECK(second[u"related"].toArray().first().toString() == first);
    const QJsonObject found = done(fixture.run({u"request"_s, u"related"_s, first}));
    REQUIRE(found[u"related"].toArray().size() == 1);
    const QJsonValue other = found[u"related"].toArray().first();
    CHECK(other[u"ref"].toString() == second[u"ref"].toString());
    CHECK(other[u"identity_status"].toString() == u"to_check"_s);
    CHECK(other[u"because"].toArray() == QJsonArray({u"phone"_s, u"name"_s}));
}
