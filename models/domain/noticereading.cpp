// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/noticereading.h"

#include "base/fold.h"
#include "domain/noticerules.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

constexpr qsizetype LongestText = 1'000'000;
constexpr int HeadingWords = 14;
constexpr qsizetype LongLine = 60;

bool endsSentence(QChar c) {
    return c == u'.' || c == u'!' || c == u'?';
}

bool isBullet(QChar c) {
    static const QString bullets = u"•‣▪◦·*–—-●○►>"_s;
    return bullets.contains(c);
}

/// A line as it stands in the text, without white space at its ends.
struct Line {
    qsizetype from = 0;
    qsizetype to = 0;
    bool blank() const { return from >= to; }
};

QList<Line> linesOf(const QString& text) {
    QList<Line> out;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text.at(i) != u'\n' && text.at(i) != QChar::LineSeparator &&
            text.at(i) != QChar::ParagraphSeparator)
            continue;
        qsizetype from = start;
        qsizetype to = i;
        while (from < to && text.at(from).isSpace())
            ++from;
        while (to > from && text.at(to - 1).isSpace())
            --to;
        out.append({from, to});
        start = i + 1;
    }
    return out;
}

/// Drops a bullet or a number at the start of a line and says whether there was one.
bool stripMark(const QString& text, Line& line, bool& numbered) {
    static const QRegularExpression number(
        u"^(?:article\\s+)?(?:\\d{1,2}(?:\\.\\d{1,2})*|[ivx]{1,4}|[a-z])\\s?[.)°–-]+\\s+"_s,
        QRegularExpression::CaseInsensitiveOption);
    qsizetype from = line.from;
    while (from < line.to && (isBullet(text.at(from)) || text.at(from) == u'#'))
        ++from;
    const bool bullet = from > line.from && from < line.to && text.at(from).isSpace() && text.at(line.from) != u'#';
    numbered = false;
    if (!bullet && from == line.from) {
        const auto match = number.match(text.mid(line.from, std::min<qsizetype>(line.to - line.from, 24)));
        if (!match.hasMatch())
            return false;
        numbered = true;
        line.from += match.capturedLength();
        return true;
    }
    if (from < line.to && text.at(from).isSpace()) {
        while (from < line.to && text.at(from).isSpace())
            ++from;
        line.from = from;
    }
    return bullet;
}

int wordCount(const QString& folded) {
    return int(folded.count(u' ')) + 1;
}

/// Lines into paragraphs. A line that goes on in lower case belongs to the one before: a page pasted from a PDF breaks
/// anywhere.
QList<NoticeParagraph> paragraphsOf(const QString& text) {
    QList<NoticeParagraph> out;
    QList<bool> numberedLines;
    QList<bool> followsBlank;
    bool blankBefore = true;
    qsizetype lastLineLength = 0;
    for (Line line : linesOf(text)) {
        if (line.blank()) {
            blankBefore = true;
            continue;
        }
        bool numbered = false;
        const bool marked = stripMark(text, line, numbered);
        if (line.blank())
            continue;
        // A long line that does not end as a sentence was broken by the page, whatever the next one begins with.
        const bool isBroken = text.at(line.from).isLower() || (lastLineLength >= LongLine && !marked);
        lastLineLength = line.to - line.from;
        const bool goesOn = !blankBefore && !marked && !out.isEmpty() && isBroken && !out.last().intro &&
                            !endsSentence(text.at(out.last().position + out.last().length - 1));
        if (goesOn) {
            blankBefore = false;
            NoticeParagraph& last = out.last();
            last.length = line.to - last.position;
            last.folded += u' ' + fold(text.mid(line.from, line.to - line.from));
            last.intro = last.folded.endsWith(u':');
            continue;
        }
        NoticeParagraph paragraph;
        paragraph.position = line.from;
        paragraph.length = line.to - line.from;
        paragraph.folded = fold(text.mid(line.from, paragraph.length));
        paragraph.item = marked;
        paragraph.intro = paragraph.folded.endsWith(u':');
        out.append(paragraph);
        numberedLines.append(numbered);
        followsBlank.append(blankBefore);
        blankBefore = false;
    }

    // A title is short, does not end as a sentence, and something follows that is not another short line: the lines of
    // an address and the names of a list are no titles.
    for (qsizetype i = 0; i + 1 < out.size(); ++i) {
        NoticeParagraph& paragraph = out[i];
        const NoticeParagraph& next = out.at(i + 1);
        const QChar last = paragraph.folded.back();
        const bool isShort = wordCount(paragraph.folded) <= HeadingWords && !endsSentence(last) && last != u';' &&
                             last != u',' && !paragraph.intro;
        const bool nextIsProse =
            next.intro || next.item || endsSentence(next.folded.back()) || wordCount(next.folded) > HeadingWords;
        const bool inList = i > 0 && out.at(i - 1).intro && !followsBlank.at(i);
        if (isShort && nextIsProse && !inList &&
            (!paragraph.item || (numberedLines.at(i) && !numberedLines.at(i + 1)))) {
            paragraph.heading = true;
            paragraph.item = false;
        }
    }

    QString heading;
    QString intro;
    for (NoticeParagraph& paragraph : out) {
        if (paragraph.heading) {
            heading = paragraph.folded;
            intro.clear();
        } else if (!paragraph.item && !paragraph.intro) {
            intro.clear();
        }
        paragraph.context = heading + u' ' + intro;
        if (paragraph.intro)
            intro = paragraph.folded;
    }
    return out;
}

bool isAbbreviation(const QString& text, qsizetype dot, qsizetype from) {
    qsizetype start = dot;
    while (start > from && (text.at(start - 1).isLetter() || text.at(start - 1) == u'.'))
        --start;
    const QString word = text.mid(start, dot - start).toCaseFolded();
    static const QSet<QString> known = {u"art"_s, u"mme"_s, u"inc"_s, u"ltd"_s, u"no"_s, u"cf"_s, u"tel"_s, u"tél"_s};
    return (word.size() <= 1 && !word.isEmpty()) || word.contains(u'.') || known.contains(word);
}

QList<NoticeSentence> sentencesOf(const QString& text, const QList<NoticeParagraph>& paragraphs) {
    QList<NoticeSentence> out;
    for (qsizetype p = 0; p < paragraphs.size(); ++p) {
        const qsizetype end = paragraphs.at(p).position + paragraphs.at(p).length;
        qsizetype from = paragraphs.at(p).position;
        for (qsizetype i = from; i < end; ++i) {
            bool cut = i + 1 == end;
            if (!cut && endsSentence(text.at(i)) && text.at(i + 1).isSpace() && !isAbbreviation(text, i, from)) {
                qsizetype next = i + 1;
                while (next < end && (text.at(next).isSpace() || text.at(next) == u'«' || text.at(next) == u'"'))
                    ++next;
                cut = next < end && (text.at(next).isUpper() || text.at(next).isDigit());
            }
            if (!cut)
                continue;
            out.append({from, i + 1 - from, fold(text.mid(from, i + 1 - from)), p});
            from = i + 1;
            while (from < end && text.at(from).isSpace())
                ++from;
            i = from - 1;
        }
    }
    return out;
}

struct CompiledRule {
    QString topic;
    QString key;
    QRegularExpression pattern;
    QRegularExpression unless;
    QRegularExpression around;
    bool hasUnless = false;
    bool hasAround = false;
};

QRegularExpression compiled(const char* pattern) {
    QRegularExpression out(QString::fromLatin1(pattern));
    out.optimize();
    return out;
}

const QList<CompiledRule>& compiledRules() {
    static const QList<CompiledRule> rules = [] {
        QList<CompiledRule> out;
        for (const NoticeRule& rule : noticeRules())
            out.append({QString::fromLatin1(rule.topic), QString::fromLatin1(rule.key), compiled(rule.pattern),
                compiled(rule.unless), compiled(rule.around), *rule.unless != '\0', *rule.around != '\0'});
        return out;
    }();
    return rules;
}

struct CompiledVendor {
    QString name;
    QString country;
    QRegularExpression pattern;
};

const QList<CompiledVendor>& compiledVendors() {
    static const QList<CompiledVendor> vendors = [] {
        QList<CompiledVendor> out;
        for (const KnownVendor& vendor : knownVendors())
            out.append(
                {QString::fromLatin1(vendor.name), QString::fromLatin1(vendor.country), compiled(vendor.pattern)});
        return out;
    }();
    return vendors;
}

Language languageOf(const QString& folded) {
    static const QRegularExpression french(u"\\b(les|des|vos|nous|vous|donnees|est|une|pour|dans|avec)\\b"_s);
    static const QRegularExpression english(u"\\b(the|your|you|we|data|is|and|for|with|are|of)\\b"_s);
    return folded.count(french) >= folded.count(english) ? Language::French : Language::English;
}

class Reader {
public:
    Reader(const QString& text, NoticeReading& reading)
        : m_text(text)
        , m_out(reading) {}

    void readSentence(const NoticeSentence& sentence) {
        const NoticeParagraph& paragraph = m_out.paragraphs.at(sentence.paragraph);
        const QString around = paragraph.context + u' ' + sentence.folded;
        for (const CompiledRule& rule : compiledRules()) {
            // A title announces; only what stands under it says something. The names of rights are the exception: lists
            // of rights often are nothing but titles.
            if (paragraph.heading && rule.topic != u"right" && rule.topic != u"cookies" && rule.topic != u"dpo")
                continue;
            if (!sentence.folded.contains(rule.pattern) || (rule.hasUnless && sentence.folded.contains(rule.unless)) ||
                (rule.hasAround && !around.contains(rule.around)))
                continue;
            add(rule.topic, rule.key, {}, sentence);
        }
        readVendors(sentence);
        if (paragraph.heading)
            return;
        readContact(sentence);
        readChildAge(sentence, around);
        readVersion(sentence);
        readRetention(sentence, paragraph.context);
    }

    /// "We share your data with:" and then the next chapter: the list that was promised is not there.
    void readEmptyLists() {
        static const QRegularExpression promised(
            u"\\bshare|disclos|partner|recipient|processor|third part|partage|communiqu|destinataire|sous-traitant|prestataire|partenaire"_s);
        for (qsizetype i = 0; i < m_out.paragraphs.size(); ++i) {
            const NoticeParagraph& paragraph = m_out.paragraphs.at(i);
            if (!paragraph.intro || !paragraph.folded.contains(promised))
                continue;
            const bool last = i + 1 == m_out.paragraphs.size();
            if (!last && !m_out.paragraphs.at(i + 1).heading)
                continue;
            m_out.statements.append({u"recipients"_s, u"empty_list"_s, {},
                m_text.mid(paragraph.position, paragraph.length), paragraph.position});
        }
    }

    /// Who is refused must learn of the authority and of the court in the same breath (article 12(4)).
    void readRefusals() {
        static const QRegularExpression authority(
            u"cnil|commission nationale de l'informatique|supervisory authorit|autorites? de controle|data protection authorit"_s);
        static const QRegularExpression court(
            u"\\bcourts?\\b|judicial|judge|\\bjuges?\\b|tribuna|juridiction|en justice|legal remed"_s);
        qsizetype seen = -1;
        for (const NoticeStatement& refusal : m_out.all(u"refusal")) {
            const qsizetype index = paragraphAt(refusal.position);
            if (index == seen)
                continue;
            seen = index;
            // Prose may go on in the next paragraph; the next item of a list is another matter.
            const NoticeParagraph& paragraph = m_out.paragraphs.at(index);
            QString whole = paragraph.folded;
            if (index + 1 < m_out.paragraphs.size()) {
                const NoticeParagraph& next = m_out.paragraphs.at(index + 1);
                if (!paragraph.item && !next.item && !next.heading)
                    whole += u' ' + next.folded;
            }
            if (!whole.contains(authority) || !whole.contains(court))
                continue;
            m_out.statements.append({u"refusal"_s, u"remedies"_s, {}, refusal.passage, refusal.position});
            return;
        }
    }

private:
    void add(const QString& topic, const QString& key, const QString& value, const NoticeSentence& sentence) {
        m_out.statements.append({topic, key, value, m_text.mid(sentence.position, sentence.length), sentence.position});
    }

    /// The paragraph in which this place of the text lies.
    qsizetype paragraphAt(qsizetype position) const {
        const auto after = std::upper_bound(m_out.paragraphs.begin(), m_out.paragraphs.end(), position,
            [](qsizetype place, const NoticeParagraph& paragraph) { return place < paragraph.position; });
        return std::distance(m_out.paragraphs.begin(), after) - 1;
    }

    void readVendors(const NoticeSentence& sentence) {
        for (const CompiledVendor& vendor : compiledVendors()) {
            if (sentence.folded.contains(vendor.pattern))
                add(u"third_party"_s, vendor.name, vendor.country, sentence);
        }
    }

    void readContact(const NoticeSentence& sentence) {
        static const QRegularExpression email(
            u"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"_s);
        static const QRegularExpression postcode(u"\\b\\d{5},?[\\s–-]{1,3}[A-ZÀ-Ý][A-Za-zÀ-ÿ' ’-]{2,}"_s);
        static const QRegularExpression authority(u"fontenoy|\\b75334\\b|vivienne|\\b75083\\b"_s);
        const QString original = m_text.mid(sentence.position, sentence.length);
        for (auto it = email.globalMatch(original); it.hasNext();)
            add(u"identity"_s, u"email"_s, it.next().captured().toLower(), sentence);
        if (const auto match = postcode.match(original); match.hasMatch() && !sentence.folded.contains(authority))
            add(u"identity"_s, u"postal_address"_s, match.captured(), sentence);
    }

    void readChildAge(const NoticeSentence& sentence, const QString& around) {
        static const QRegularExpression child(u"\\b(child|children|minors?|enfants?|mineurs?|parent)"_s);
        static const QRegularExpression age(
            u"(?:under|below|less than|younger than|moins de|inferieur a|avant|at least|plus de|over|aged?)\\D{0,20}\\b(1[0-9]|[7-9])\\b(?: (?:years|ans)|[.,;)]|$)"_s);
        if (!around.contains(child))
            return;
        if (const auto match = age.match(sentence.folded); match.hasMatch())
            add(u"child"_s, u"age"_s, match.captured(1), sentence);
    }

    void readVersion(const NoticeSentence& sentence) {
        static const QRegularExpression version(
            u"last (change|update|modif|revis|review)|(updated|amended|revised|modified) (on|in)|effective( date| as "
            u"of| from| since)|"
            "derniere (mise a jour|modif|revis|version)|(mise?s? a jour|modifiee?|revisee?) (le|du|au|en|:)|\\bversion "
            "(du|of|en date|dated|\\d)|"
            "en vigueur (depuis|le|au|a compter)|a jour (au|le)|^date\\b|date de (mise|la|derniere|version)"_s);
        static const QRegularExpression law(
            u"\\bloi\\b|\\blaw\\b|\\brgpd\\b|\\bgdpr\\b|reglement|regulation|\\bdirective\\b"_s);
        if (!sentence.folded.contains(version) || sentence.folded.contains(law))
            return;
        if (const auto date = dateIn(sentence.folded))
            add(u"version"_s, u"date"_s, date->toString(Qt::ISODate), sentence);
    }

    void readRetention(const NoticeSentence& sentence, const QString& context) {
        static const QRegularExpression keeping(u"\\b(retain|retention|kept|keep|stor(e|ed|age)|conserv|duree|archiv|"
                                                u"gard(e|ons|ees?)|eras|delet|effac|supprim|purge|destroy|detrui|"
                                                "longer than|lifetime|duree de vie|expir|period)"_s);
        static const QRegularExpression answering(
            u"\\b(respon|repon|answer|reply|within one month|dans un delai d|sous un mois|prevenir|notify|notif)"_s);
        static const QRegularExpression vague(
            u"as long as|longer than (is |strictly )?(necessary|needed|required)|necessary (for|to)|aussi "
            u"longtemps|(duree|temps) (strictement )?"
            "(necessaire|requise)|tant que|plus longtemps que|no longer than necessary"_s);
        static const QRegularExpression accounting(
            u"account(ing|s? purposes)|billing|invoic|bookkeep|comptab|factur"_s);
        static const QRegularExpression cookies(u"cookie|traceur|\\btrackers?\\b"_s);
        static const QRegularExpression ceiling(
            u"(not|no|never) (be kept |kept )?(for )?(longer|more) than|maximum|at most|not exceed|up to|au "
            u"plus\\b|n'excede|ne depass|au-dela|jamais plus"_s);
        // "the CVs, two years at most" is no ceiling for everything.
        static const QRegularExpression everything(
            u"\\b(your|the|all|any|other|personal|vos|les|toutes|ces) (\\w+ ){0,2}(data|information|donnees|informations)\\b"_s);
        const bool underTitle = context.contains(keeping);
        if ((!underTitle && !sentence.folded.contains(keeping)) || sentence.folded.contains(answering))
            return;
        const QList<qint64> periods = durationsIn(sentence.folded);
        for (const qint64 days : periods)
            m_out.durations.append({days, sentence.folded.contains(accounting),
                sentence.folded.contains(cookies) || context.contains(cookies),
                sentence.folded.contains(ceiling) && sentence.folded.contains(everything),
                m_text.mid(sentence.position, sentence.length), sentence.position});
        if (periods.isEmpty() && sentence.folded.contains(keeping) && sentence.folded.contains(vague))
            add(u"retention"_s, u"vague"_s, {}, sentence);
        else if (!periods.isEmpty())
            add(u"retention"_s, u"stated"_s, {}, sentence);
    }

    const QString& m_text;
    NoticeReading& m_out;
};

int numberWord(const QString& word) {
    static const QHash<QString, int> words = {{u"un"_s, 1}, {u"une"_s, 1}, {u"one"_s, 1}, {u"a"_s, 1}, {u"deux"_s, 2},
        {u"two"_s, 2}, {u"trois"_s, 3}, {u"three"_s, 3}, {u"quatre"_s, 4}, {u"four"_s, 4}, {u"cinq"_s, 5},
        {u"five"_s, 5}, {u"six"_s, 6}, {u"sept"_s, 7}, {u"seven"_s, 7}, {u"huit"_s, 8}, {u"eight"_s, 8}, {u"neuf"_s, 9},
        {u"nine"_s, 9}, {u"dix"_s, 10}, {u"ten"_s, 10}, {u"onze"_s, 11}, {u"douze"_s, 12}, {u"twelve"_s, 12},
        {u"treize"_s, 13}, {u"thirteen"_s, 13}, {u"quinze"_s, 15}, {u"fifteen"_s, 15}, {u"dix-huit"_s, 18},
        {u"eighteen"_s, 18}, {u"vingt"_s, 20}, {u"twenty"_s, 20}, {u"vingt-quatre"_s, 24}, {u"twenty-four"_s, 24},
        {u"vingt-cinq"_s, 25}, {u"twenty-five"_s, 25}, {u"trente"_s, 30}, {u"thirty"_s, 30}, {u"trente-six"_s, 36},
        {u"thirty-six"_s, 36}, {u"cinquante"_s, 50}, {u"fifty"_s, 50}};
    bool isNumber = false;
    const int value = word.toInt(&isNumber);
    return isNumber ? value : words.value(word, 0);
}

int monthOf(const QString& word) {
    static const QStringList names[] = {{u"janv"_s, u"jan"_s}, {u"fev"_s, u"feb"_s}, {u"mars"_s, u"mar"_s},
        {u"avr"_s, u"apr"_s}, {u"mai"_s, u"may"_s}, {u"juin"_s, u"jun"_s}, {u"juil"_s, u"jul"_s}, {u"aou"_s, u"aug"_s},
        {u"sept"_s, u"sep"_s}, {u"oct"_s}, {u"nov"_s}, {u"dec"_s}};
    for (int month = 0; month < 12; ++month) {
        for (const QString& name : names[month]) {
            if (word.startsWith(name))
                return month + 1;
        }
    }
    return 0;
}

} // namespace

const NoticeStatement* NoticeReading::find(QStringView topic, QStringView key) const {
    for (const NoticeStatement& statement : statements) {
        if (statement.topic == topic && (key.isEmpty() || statement.key == key))
            return &statement;
    }
    return nullptr;
}

QList<NoticeStatement> NoticeReading::all(QStringView topic) const {
    QList<NoticeStatement> out;
    for (const NoticeStatement& statement : statements) {
        if (statement.topic == topic)
            out.append(statement);
    }
    return out;
}

NoticeReading readNotice(const QString& text) {
    const QString& read = text.size() > LongestText ? text.left(LongestText) : text;
    NoticeReading out;
    out.paragraphs = paragraphsOf(read);
    out.sentences = sentencesOf(read, out.paragraphs);
    out.language = languageOf(fold(read.left(20'000)));
    Reader reader(read, out);
    for (const NoticeSentence& sentence : out.sentences)
        reader.readSentence(sentence);
    reader.readEmptyLists();
    reader.readRefusals();
    return out;
}

QList<qint64> durationsIn(const QString& phrase) {
    static const QRegularExpression period(
        u"\\b(\\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: ?\\((\\d{1,3})\\))? ?-?(days?|jours?|weeks?|semaines?|months?|mois|years?|ans?|annees?)\\b"_s);
    QList<qint64> out;
    const QString folded = fold(phrase);
    for (auto it = period.globalMatch(folded); it.hasNext();) {
        const auto match = it.next();
        const int count = numberWord(match.captured(2).isEmpty() ? match.captured(1) : match.captured(2));
        if (count == 0)
            continue;
        const QString unit = match.captured(3);
        const int days = unit.startsWith(u"d") || unit.startsWith(u"j")   ? 1
                         : unit.startsWith(u"w") || unit.startsWith(u"s") ? 7
                         : unit.startsWith(u"m")                          ? 30
                                                                          : 365;
        out.append(qint64(count) * days);
    }
    return out;
}

std::optional<QDate> dateIn(const QString& phrase) {
    static const QRegularExpression iso(u"\\b(\\d{4})-(\\d{2})-(\\d{2})\\b"_s);
    static const QRegularExpression numeric(u"\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b"_s);
    static const QRegularExpression dayFirst(
        u"\\b(\\d{1,2})(?:er|st|nd|rd|th)?(?: of)? ([a-z]{3,9})\\.?,? (\\d{4})\\b"_s);
    static const QRegularExpression monthFirst(u"\\b([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b"_s);
    static const QRegularExpression monthOnly(u"\\b([a-z]{3,9}) (\\d{4})\\b"_s);
    const QString folded = fold(phrase);
    const auto valid = [](int year, int month, int day) -> std::optional<QDate> {
        const QDate date(year, month, day);
        return date.isValid() ? std::optional(date) : std::nullopt;
    };
    if (const auto m = iso.match(folded); m.hasMatch())
        return valid(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    if (const auto m = numeric.match(folded); m.hasMatch())
        return valid(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt());
    if (const auto m = dayFirst.match(folded); m.hasMatch() && monthOf(m.captured(2)) > 0)
        return valid(m.captured(3).toInt(), monthOf(m.captured(2)), m.captured(1).toInt());
    if (const auto m = monthFirst.match(folded); m.hasMatch() && monthOf(m.captured(1)) > 0)
        return valid(m.captured(3).toInt(), monthOf(m.captured(1)), m.captured(2).toInt());
    if (const auto m = monthOnly.match(folded); m.hasMatch() && monthOf(m.captured(1)) > 0)
        return valid(m.captured(2).toInt(), monthOf(m.captured(1)), 1);
    return std::nullopt;
}

} // namespace greffe
