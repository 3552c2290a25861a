// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/choicelist.h"
#include "domain/intake.h"
#include "domain/intakerules.h"
#include "domain/intaketext.h"
#include "support/places.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace greffe;
using namespace greffe::detail;
using namespace Qt::StringLiterals;

namespace {

struct Letter {
    QString name;
    QString text;
    QString language;
    QStringList rights;
    QJsonObject details;
};

/// `heldOut` say how the rules do on words they do not know: sixty letters by somebody who had not seen the rules, read
/// by nobody who mends them. The sixteen that were held out before (recall 0.61) were looked at on 26 November 2026 and
/// are letters like the others since. On the sixty, the rules of that morning had precision 0.84 and recall 0.48, those
/// of that evening 0.92 and 0.81, after three looks at the totals on the way. Whoever reads a held-out letter to mend a
/// rule turns `held_out` off for it and has new ones written.
QList<Letter> ownLetters(bool heldOut = false) {
    QFile file(sourcePath(QStringLiteral("/tests/data/letters.json")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<Letter> out;
    for (const QJsonValue value : QJsonDocument::fromJson(file.readAll()).array()) {
        if (value[u"held_out"_s].toBool() != heldOut)
            continue;
        Letter letter;
        letter.name = u"own "_s + QString::number(out.size() + 1);
        letter.text = value[u"text"_s].toString();
        letter.language = value[u"language"_s].toString();
        for (const QJsonValue right : value[u"rights"_s].toArray())
            letter.rights += right.toString();
        letter.details = value[u"details"_s].toObject();
        out += letter;
    }
    return out;
}

/// The public templates, with their optional paragraphs; what they ask for was read by a person.
QList<Letter> templates(const QString& folder) {
    const QStringList erasure{u"erasure"_s, u"notification"_s, u"objection"_s, u"withdraw_consent"_s};
    const QList<std::pair<QString, QStringList>> known = {
        {u"access-default"_s, {u"access"_s, u"portability"_s}},
        {u"access-tracking"_s, {u"access"_s, u"portability"_s}},
        {u"admonition"_s, {u"internal_complaint"_s}},
        {u"complaint"_s, {u"complaint"_s}},
        {u"erasure-default"_s, erasure},
        {u"objection-default"_s, {u"objection_marketing"_s, u"withdraw_consent"_s}},
        {u"rectification-default"_s, {u"notification"_s, u"rectification"_s}},
    };
    QList<Letter> out;
    for (const QString& language : {u"fr"_s, u"en"_s}) {
        for (const auto& [name, rights] : known) {
            QFile file(folder + u'/' + language + u'/' + name + u".txt"_s);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            Letter letter{language + u' ' + name, QString::fromUtf8(file.readAll()), language, rights, {}};
            if (language == u"en" && name == u"erasure-default")
                letter.rights += u"restriction"_s;
            out += letter;
        }
    }
    return out;
}

struct Count {
    int right = 0;
    int wrong = 0;
    int missed = 0;
};

Count measure(const QList<Letter>& letters, const char* title) {
    QMap<QString, Count> counts;
    Count all;
    for (const Letter& letter : letters) {
        const Intake read = readLetter(letter.text);
        INFO(letter.name.toStdString());
        CHECK(code(read.language) == letter.language);
        for (const QString& right : read.rightKeys()) {
            const bool expected = letter.rights.contains(right);
            (expected ? counts[right].right : counts[right].wrong)++;
            if (!expected)
                WARN(letter.name.toStdString() << ": proposed " << right.toStdString());
        }
        for (const QString& right : letter.rights) {
            if (!read.rightKeys().contains(right)) {
                counts[right].missed++;
                WARN(letter.name.toStdString() << ": missed " << right.toStdString());
            }
        }
    }
    std::printf("%s (%d letters)\n%-22s precision  recall\n", title, int(letters.size()), "");
    const auto line = [](const char* name, const Count& count) {
        const auto ratio = [](int part, int other) { return part + other ? double(part) / (part + other) : 1.0; };
        std::printf("%-22s %9.2f %7.2f\n", name, ratio(count.right, count.wrong), ratio(count.right, count.missed));
    };
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        line(it.key().toUtf8().constData(), it.value());
        all.right += it->right;
        all.wrong += it->wrong;
        all.missed += it->missed;
    }
    line("all", all);
    return all;
}

} // namespace

TEST_CASE("intake: our own letters are many, in both languages, and ask for every right") {
    QSet<QString> rights;
    QMap<QString, int> languages;
    for (const bool heldOut : {false, true}) {
        for (const Letter& letter : ownLetters(heldOut)) {
            ++languages[letter.language];
            rights.unite(QSet<QString>(letter.rights.begin(), letter.rights.end()));
        }
    }
    CHECK(languages[u"fr"_s] >= 30);
    CHECK(languages[u"en"_s] >= 15);
    for (const QString& right : choiceList(u"rights").keys()) {
        INFO(right.toStdString());
        CHECK(rights.contains(right));
    }
}

TEST_CASE("intake: our own letters, in many words") {
    const Count all = measure(ownLetters(), "own letters");
    CHECK(all.right >= 9 * (all.wrong + all.missed));
}

TEST_CASE("intake: letters that the rules were not made on") {
    const Count all = measure(ownLetters(true), "held-out letters");
    // A wrong proposal costs more than a missed one: the person reads the letter anyway. The floors are a little below
    // what was measured; they fall only if the rules get worse.
    CHECK(all.right * 100 >= 90 * (all.right + all.wrong));
    CHECK(all.right * 100 >= 78 * (all.right + all.missed));
}

TEST_CASE("intake: the public templates of requests") {
    const QString folder = sourcePath(QStringLiteral("/../shared/data/letters"));
    if (!QFileInfo::exists(folder)) {
        WARN("skipped: the folder of shared letters is not here");
        return;
    }
    const Count all = measure(templates(folder), "public templates");
    CHECK(all.right >= 9 * (all.wrong + all.missed));
}

TEST_CASE("intake: names, addresses, dates and identifiers are proposed with their words") {
    for (const Letter& letter : ownLetters()) {
        INFO(letter.name.toStdString());
        const Intake read = readLetter(letter.text);
        const QJsonObject& details = letter.details;
        const auto expect = [&](const char16_t* key, const QString& value) {
            const QString wanted = details[QStringView(key)].toString();
            if (!wanted.isEmpty())
                CHECK(value == wanted);
        };
        expect(u"last_name", read.lastName.value);
        expect(u"first_name", read.firstName.value);
        expect(u"email", read.email.value);
        expect(u"phone", read.phone.value);
        expect(u"identifier", read.identifier.value);
        expect(u"requester_kind", read.requesterKind.value);
        expect(u"written_on", read.writtenOn.value_or(QDate()).toString(Qt::ISODate));
        expect(u"birth_date", read.birthDate.value_or(QDate()).toString(Qt::ISODate));
        if (const QString postcode = details[u"postcode"_s].toString(); !postcode.isEmpty())
            CHECK(read.address.value.contains(postcode));
        for (const RightFound& found : read.rights) {
            REQUIRE_FALSE(found.because.isEmpty());
            for (const Evidence& evidence : found.because) {
                CHECK_FALSE(evidence.words.isEmpty());
                CHECK(letter.text.mid(evidence.start, evidence.length) == evidence.words);
            }
        }
    }
}

TEST_CASE("intake: a request is proposed, its date of receipt is not") {
    const QString letter =
        u"Bonjour,\nje souhaite accéder à mes données : merci de m’en envoyer une copie des données.\n"
        "Cordialement,\nZoé DURAND\nzoe@exemple.fr"_s;
    const Request request = requestFrom(readLetter(letter), letter);
    CHECK(request.rights == QStringList{u"access"_s});
    CHECK(request.subjectLastName == u"DURAND");
    CHECK(request.subjectFirstName == u"Zoé");
    CHECK(request.subjectEmail == u"zoe@exemple.fr");
    CHECK(request.requesterKind == u"subject");
    CHECK(request.language == u"fr");
    CHECK(request.wording == letter);
    CHECK_FALSE(request.receivedOn);
}

TEST_CASE("intake: nothing, noise and very long letters do no harm") {
    CHECK(readLetter({}).rights.isEmpty());
    CHECK(readLetter(u"\n\n \t…\u202e\u0000"_s).rights.isEmpty());
    CHECK(readLetter(QString(200'000, u'a')).rights.isEmpty());
    CHECK(readLetter(QString(20'000, u' ') + u"droit d’accès"_s).rightKeys() == QStringList{u"access"_s});
}

TEST_CASE("intake: what a message quotes asks for nothing and names nobody") {
    const auto rights = [](const QString& letter) { return readLetter(letter).rightKeys(); };
    const QString own = u"Bonjour,\nmerci, j'ai bien reçu votre message.\nCordialement,\nAlix Morin\n\n"_s;
    const QString asked = u"Veuillez supprimer mes données de vos fichiers.\nCordialement,\nPaul Girard\n"_s;
    CHECK(rights(asked) == QStringList{u"erasure"_s});
    for (const QString& quoted : {u"> Veuillez supprimer\n> mes données de vos fichiers.\n> Paul Girard\n"_s,
             u"Le lun. 2 mars 2026 à 10:12, Paul Girard <paul@exemple.fr> a écrit :\n"_s + asked,
             u"On Mon, 2 Mar 2026 at 10:12, Paul Girard wrote:\n"_s + asked, u"-----Message d'origine-----\n"_s + asked,
             u"De : Paul Girard\nEnvoyé : lundi 2 mars 2026\nÀ : Alix Morin\nObjet : demande\n\n"_s + asked}) {
        const Intake read = readLetter(own + quoted);
        INFO(quoted.toStdString());
        CHECK(read.rightKeys().isEmpty());
        CHECK(read.lastName.value == u"Morin");
        CHECK(read.email.value.isEmpty());
        // A colleague who passes it on asks for what is underneath.
        CHECK(rights(u"Bonjour, pour traitement, voir ci-dessous.\n\n"_s + quoted.section(u'>', 0, -2) + asked) ==
              QStringList{u"erasure"_s});
    }
    // Quoted from end to end, and the head of the letter itself.
    CHECK(rights(u"> Veuillez supprimer mes données de vos fichiers.\n"_s) == QStringList{u"erasure"_s});
    CHECK(rights(u"De : Paul Girard\nÀ : contact@exemple.fr\nObjet : mes droits\n\n"_s + asked) ==
          QStringList{u"erasure"_s});
}

TEST_CASE("intake: signatures and notices of offices ask for nothing") {
    const QString own = u"Bonjour,\nvoici le compte rendu de la réunion.\nBien à vous,\nJustine Vial\n\n"_s;
    for (const QString& footer :
        {u"Ce message est confidentiel. S'il vous est parvenu par erreur, merci de le détruire et d'effacer toutes les données."_s,
            u"This e-mail is confidential. If you are not the intended recipient, delete it and erase all data."_s,
            u"Vous disposez d'un droit d'accès, de rectification et d'effacement de vos données."_s,
            u"You have the right to access, correct or delete your personal data."_s,
            u"Pour vous désabonner de notre newsletter, cliquez ici."_s,
            u"-- \nJustine Vial\nDéléguée à la protection des données, droit d'accès, droit à l'effacement"_s}) {
        const Intake read = readLetter(own + footer);
        INFO(footer.toStdString());
        CHECK(read.rightKeys().isEmpty());
        CHECK(read.lastName.value == u"Vial");
    }
}

TEST_CASE("intake: what is not asked for is not proposed") {
    for (const QString& sentence :
        {u"Surtout, ne supprimez pas mon compte."_s, u"Je ne vous demande pas d'effacer mes données."_s,
            u"Please do not delete my account."_s, u"I am not asking you to erase my data."_s,
            u"Merci d'avoir supprimé mes données si vite."_s, u"Vous avez déjà supprimé mes données."_s}) {
        INFO(sentence.toStdString());
        CHECK_FALSE(readLetter(sentence).rightKeys().contains(u"erasure"));
    }
    CHECK(readLetter(u"Je ne demande pas la suppression de mes données mais leur rectification."_s).rightKeys() ==
          QStringList{u"rectification"_s});
}

TEST_CASE("intake: the words relied on are the letter's own, over the end of a line too") {
    const QString letter =
        u"Bonjour,\r\n\r\nJe vous prie de bien vouloir EFFACER\r\n  l’ensemble de mes   données.\r\n"_s;
    const Intake read = readLetter(letter);
    REQUIRE(read.rightKeys() == QStringList{u"erasure"_s});
    for (const Evidence& evidence : read.rights.first().because)
        CHECK(letter.mid(evidence.start, evidence.length) == evidence.words);
    REQUIRE(read.rights.first().because.size() == 1); // said in one place, shown in one place
    CHECK(read.rights.first().because.first().words.startsWith(u"EFFACER\r\n  l’ensemble"));
}

TEST_CASE("intake: a text without full stops is cut into sentences that cover it") {
    const FoldedText text(QString(5'000, u'a') + QStringLiteral(" mot").repeated(5'000));
    qsizetype at = 0;
    for (const FoldedText::Span& span : text.sentences()) {
        CHECK(span.start == at);
        CHECK(span.length <= 2'000);
        at = span.start + span.length;
    }
    CHECK(at == text.folded().size());
}

TEST_CASE("intake: every phrase is valid and names a right or kind that exists") {
    const IntakeRules& rules = intakeRules();
    const auto valid = [](const QRegularExpression& pattern) {
        INFO(pattern.pattern().toStdString());
        CHECK(pattern.isValid());
        // A phrase that nothing is needed for would be found in every letter.
        CHECK_FALSE(pattern.match(QString()).hasMatch());
    };
    for (const RightRules& right : rules.rights) {
        INFO(right.right.toStdString());
        CHECK(choiceList(u"rights").find(right.right));
        CHECK_FALSE(right.phrases.isEmpty());
        for (const Phrase& phrase : right.phrases) {
            valid(phrase.pattern);
            CHECK(phrase.weight >= hinted);
        }
        valid(right.unless);
        valid(right.never);
    }
    for (const Replacement& replacement : rules.replacements) {
        for (const QString& right : replacement.weaker + QStringList{replacement.stronger})
            CHECK(choiceList(u"rights").find(right));
    }
    for (const KindRule& kind : rules.requesters) {
        valid(kind.pattern);
        CHECK(choiceList(u"requester_kinds").find(kind.kind));
    }
    for (const QRegularExpression& pattern :
        rules.replies + QList{rules.threat, rules.negation, rules.turn, rules.never, rules.quotedLine, rules.forwarded,
                            rules.signature, rules.disclaimer})
        valid(pattern);
}
