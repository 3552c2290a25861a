// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/statisticsreport.h"

#include "domain/choicelist.h"
#include "domain/display.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

constexpr Label Months[] = {{"janv.", "Jan"}, {"févr.", "Feb"}, {"mars", "Mar"}, {"avr.", "Apr"}, {"mai", "May"},
    {"juin", "Jun"}, {"juil.", "Jul"}, {"août", "Aug"}, {"sept.", "Sep"}, {"oct.", "Oct"}, {"nov.", "Nov"},
    {"déc.", "Dec"}};

struct Words {
    Language language;
    QString in(const char* fr, const char* en) const { return Label{fr, en}.in(language); }

    QString count(qint64 value) const { return number(value, language); }
    QString decimal(double value) const {
        const QString text = QString::number(value, 'f', std::floor(value) == value ? 0 : 1);
        return language == Language::French ? QString(text).replace(u'.', u',') : text;
    }
    QString days(std::optional<double> value) const {
        return value ? u"%1 %2"_s.arg(decimal(*value), *value < 2 ? in("jour", "day") : in("jours", "days")) : u"–"_s;
    }
    QString percent(std::optional<double> share) const {
        if (!share)
            return u"–"_s;
        return decimal(std::round(*share * 1000) / 10) + (language == Language::French ? u"\u00a0%"_s : u"%"_s);
    }
    QString right(const QString& key) const { return choiceList(u"rights").label(key, language); }
    QString outcome(const QString& key) const {
        return key == u"undecided" ? in("Sans décision notée", "No decision recorded")
                                   : choiceList(u"outcomes").label(key, language);
    }
};

Table keyFigures(const RequestStatistics& now, const RequestStatistics* before, const Words& words) {
    Table out;
    out.columns = {{words.in("Chiffre", "Figure"), 3}, {QString::number(now.year), 1, true}};
    if (before)
        out.columns.append({QString::number(before->year), 1, true});
    const auto add = [&](const QString& label, auto&& value) {
        QList<Cell> row = {Cell(label), Cell(value(now), Tone::Strong)};
        if (before)
            row.append(Cell(value(*before)));
        out.rows.append(row);
    };
    using S = const RequestStatistics&;
    add(words.in("Demandes reçues", "Requests received"), [&](S s) { return words.count(s.received); });
    add(words.in("Répondues", "Answered"), [&](S s) { return words.count(s.answered); });
    add(words.in("— dans le délai légal", "— within the legal time"), [&](S s) { return words.count(s.onTime); });
    add(words.in("— après le délai", "— after it"), [&](S s) { return words.count(s.afterLimit); });
    add(words.in("Closes sans réponse à donner (retirées, sans objet, transmises)",
            "Closed with nothing to answer (withdrawn, without object, passed on)"),
        [&](S s) { return words.count(s.withoutAnswer); });
    add(words.in("Encore ouvertes", "Still open"), [&](S s) { return words.count(s.open); });
    add(words.in("— en retard", "— late"), [&](S s) { return words.count(s.openLate); });
    add(words.in("Part tenue dans le délai", "Share kept within the time"),
        [&](S s) { return words.percent(s.onTimeRate()); });
    add(words.in("Délai médian de réponse", "Median time to answer"), [&](S s) { return words.days(s.medianDelay); });
    add(words.in("Neuf réponses sur dix en moins de", "Nine answers in ten within"),
        [&](S s) { return words.days(s.slowestTenth); });
    add(words.in("Délai le plus long", "Longest time"), [&](S s) {
        return words.days(s.longestDelay ? std::optional<double>(double(*s.longestDelay)) : std::nullopt);
    });
    add(words.in("Délai prolongé (article 12(3))", "Time extended (article 12(3))"),
        [&](S s) { return words.count(s.extended); });
    add(words.in("Délai suspendu", "Time suspended"), [&](S s) { return words.count(s.suspended); });
    add(words.in("Portant sur plusieurs droits", "For several rights"), [&](S s) { return words.count(s.several); });
    return out;
}

Table rightsTable(const RequestStatistics& statistics, const Words& words) {
    Table out;
    out.columns = {{words.in("Droit", "Right"), 3}, {words.in("Demandes", "Requests"), 1, true},
        {words.in("Acceptées", "Accepted"), 1, true}, {words.in("En partie", "In part"), 1, true},
        {words.in("Refusées", "Refused"), 1, true}, {words.in("Sans objet", "Not applicable"), 1, true},
        {words.in("En cours", "Undecided"), 1, true}};
    for (const RightStatistics& line : statistics.byRight)
        out.rows.append({Cell(words.right(line.right)), Cell(words.count(line.asked), Tone::Strong),
            Cell(words.count(line.accepted)), Cell(words.count(line.partial)), Cell(words.count(line.refused)),
            Cell(words.count(line.notApplicable)), Cell(words.count(line.undecided))});
    return out;
}

Table monthsTable(const RequestStatistics& statistics, const Words& words) {
    Table out;
    out.columns = {{words.in("Mois de réception", "Month of receipt"), 2}, {words.in("Reçues", "Received"), 1, true},
        {words.in("Répondues", "Answered"), 1, true}, {words.in("En retard", "Late"), 1, true},
        {words.in("Délai médian", "Median time"), 1.4, true}};
    for (const MonthStatistics& month : statistics.byMonth)
        out.rows.append({Cell(Months[month.month - 1].in(words.language)), Cell(words.count(month.received)),
            Cell(words.count(month.answered)), Cell(words.count(month.late)), Cell(words.days(month.medianDelay))});
    return out;
}

Table countsTable(const QString& title, const QList<KeyCount>& counts, const Words& words,
    const std::function<QString(const QString&)>& label) {
    Table out;
    out.columns = {{title, 3}, {words.in("Demandes", "Requests"), 1, true}};
    for (const KeyCount& count : counts)
        out.rows.append({Cell(label(count.key)), Cell(words.count(count.count))});
    return out;
}

} // namespace

StatisticsCharts statisticsCharts(const RequestStatistics& statistics, Language language) {
    const Words words{language};
    StatisticsCharts out;
    out.byMonth = {.kind = Chart::Kind::Bars,
        .title = words.in("Demandes par mois de réception", "Requests by month of receipt"),
        .labels = {},
        .series = {{words.in("Reçues", "Received"), {}}, {words.in("En retard", "Late"), {}}},
        .unit = words.in("demandes", "requests")};
    out.delays = {.kind = Chart::Kind::Line,
        .title = words.in("Délai médian de réponse", "Median time to answer"),
        .labels = {},
        .series = {{words.in("Délai médian", "Median time"), {}}},
        .unit = words.in("jours", "days")};
    for (const MonthStatistics& month : statistics.byMonth) {
        const QString label = Months[month.month - 1].in(language);
        out.byMonth.labels.append(label);
        out.byMonth.series[0].values.append(month.received);
        out.byMonth.series[1].values.append(month.late);
        out.delays.labels.append(label);
        out.delays.series[0].values.append(month.medianDelay.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    out.byRight = {.kind = Chart::Kind::Bars,
        .title = words.in("Demandes par droit", "Requests by right"),
        .labels = {},
        .series = {{words.in("Demandes", "Requests"), {}}},
        .unit = words.in("demandes", "requests")};
    for (const RightStatistics& line : statistics.byRight) {
        out.byRight.labels.append(words.right(line.right));
        out.byRight.series[0].values.append(line.asked);
    }
    return out;
}

Document statisticsReport(
    const RequestStatistics& statistics, const RequestStatistics* previous, const DocumentInfo& info) {
    const Words words{info.language};
    DocumentInfo own = info;
    if (own.title.isEmpty())
        own.title =
            words.in("Demandes d’exercice de droits : bilan de l’année %1", "Data subjects’ requests: the year %1")
                .arg(statistics.year);
    own.title = typeset(own.title, info.language);
    own.confidential = false;

    QList<Block> blocks = {
        Heading{.level = 1, .text = own.title, .note = info.organisation, .bookmark = true},
        Paragraph{Cell(words.in("Les chiffres portent sur les demandes reçues dans l’année, quelle que soit la date de "
                                "la réponse. Le délai court de la "
                                "réception à la réponse, suspensions comprises ; le respect du délai tient compte des "
                                "suspensions, des prolongations notifiées à "
                                "temps, des fins de semaine et des jours fériés.",
            "The figures concern the requests received in the year, whenever they were answered. The time runs from "
            "receipt to answer, suspensions "
            "included; whether it was kept takes account of suspensions, extensions notified in time, weekends and "
            "public holidays."))},
        Heading{.level = 2, .text = words.in("En bref", "In brief"), .bookmark = true},
        keyFigures(statistics, previous, words),
    };
    if (statistics.received > 0) {
        const StatisticsCharts charts = statisticsCharts(statistics, info.language);
        blocks += {Heading{.level = 2, .text = words.in("Par mois", "By month"), .bookmark = true}, Space{3},
            ChartBlock{.chart = charts.byMonth}, monthsTable(statistics, words), Space{3},
            ChartBlock{.chart = charts.delays},
            Heading{.level = 2, .text = words.in("Par droit", "By right"), .bookmark = true}, Space{3},
            ChartBlock{.chart = charts.byRight}, rightsTable(statistics, words)};
        if (!statistics.outcomes.isEmpty())
            blocks += {Heading{.level = 2, .text = words.in("Suites données", "Outcomes"), .bookmark = true},
                countsTable(words.in("Suite", "Outcome"), statistics.outcomes, words,
                    [&](const QString& key) { return words.outcome(key); })};
        if (!statistics.channels.isEmpty())
            blocks += {Heading{.level = 2, .text = words.in("Voies de réception", "Channels"), .bookmark = true},
                countsTable(words.in("Voie", "Channel"), statistics.channels, words,
                    [&](const QString& key) { return choiceList(u"channels").label(key, words.language); })};
    }
    return makeDocument(own, {Section{.reference = {}, .blocks = blocks}});
}

} // namespace greffe
