// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/statisticspanel.h"

#include "commands/issue.h"
#include "commands/requestexports.h"
#include "commands/requestqueries.h"
#include "documents/statisticsreport.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/records.h"
#include "ui/shell/card.h"
#include "ui/shell/chartview.h"
#include "ui/shell/flowlayout.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QString decimals(double value, Language language, int places = 1) {
    const QLocale locale(language == Language::French ? QLocale::French : QLocale::English);
    return locale.toString(value, 'f', std::floor(value) == value ? 0 : places);
}

} // namespace

StatisticsPanel::StatisticsPanel(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_years(new QComboBox(this))
    , m_body(new QWidget) {
    setObjectName(u"statistics_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    auto* header = new QHBoxLayout;
    header->setSpacing(grid::unit);
    auto* title = new QLabel(tr("Requests: the year"), this);
    title->setFont(titleFont(font()));
    m_years->setObjectName(u"statistics_year"_s);
    m_years->setAccessibleName(tr("Year"));
    auto* print = new QPushButton(icon(u"preview"_s), u' ' + tr("Report…"), this);
    print->setAccessibleName(tr("Report…"));
    print->setObjectName(u"statistics_report"_s);
    auto* exporting = new QPushButton(icon(u"export"_s), u' ' + tr("Export"), this);
    exporting->setAccessibleName(tr("Export"));
    exporting->setObjectName(u"statistics_export"_s);
    exporting->setProperty("hasMenu", true);
    auto* menu = new QMenu(exporting);
    const auto addFile = [&](const QString& what, const QString& format, const QString& words) {
        QAction* action = menu->addAction(words);
        action->setObjectName(u"export_"_s + what + u'_' + format);
        connect(action, &QAction::triggered, this, [this, what, format] { exportAs(what, format); });
    };
    addFile(u"statistics"_s, u"pdf"_s, tr("The year’s figures, PDF…"));
    menu->addSeparator();
    addFile(u"register"_s, u"pdf"_s, tr("Register of the year’s requests, PDF…"));
    addFile(u"register"_s, u"xlsx"_s, tr("Register of the year’s requests, XLSX…"));
    addFile(u"register"_s, u"csv"_s, tr("Register of the year’s requests, CSV…"));
    addFile(u"suppression"_s, u"csv"_s, tr("Objection list for those who send marketing, CSV…"));
    addFile(u"advice"_s, u"pdf"_s, tr("Opinions of the DPO, PDF…"));
    menu->addSeparator();
    addFile(u"deadlines"_s, u"ics"_s, tr("Open deadlines for a calendar, ICS…"));
    exporting->setMenu(menu);
    auto* close = new QPushButton(tr("Back to the requests"), this);
    close->setObjectName(u"statistics_close"_s);
    header->addWidget(title);
    header->addWidget(m_years);
    header->addStretch(1);
    header->addWidget(print);
    header->addWidget(exporting);
    header->addWidget(close);
    column->addLayout(header);
    column->addWidget(Card::small(
        tr("The figures concern the requests received in the year, whenever they were answered. Nothing in them "
           "names a person."),
        this, ColorRole::Muted));
    column->addWidget(makeRule(this));

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 4, 8, 8);
    body->setSpacing(12);
    m_empty = Card::words(tr("No request was received in this year."), m_body, ColorRole::Muted);
    m_figureBox = new QWidget(m_body);
    m_figures = new FlowLayout(m_figureBox, 10);
    m_figures->setContentsMargins(0, 0, 0, 0);
    m_byMonth = new ChartView(m_body);
    m_byMonth->setObjectName(u"chart_month"_s);
    m_byRight = new ChartView(m_body);
    m_byRight->setObjectName(u"chart_right"_s);
    m_delays = new ChartView(m_body);
    m_delays->setObjectName(u"chart_delay"_s);
    m_rights = new QTreeWidget(m_body);
    m_rights->setObjectName(u"statistics_rights"_s);
    m_rights->setAccessibleName(tr("By right"));
    m_rights->setHeaderLabels({tr("Right"), tr("Asked"), tr("Accepted"), tr("In part"), tr("Refused"),
        tr("Not applicable"), tr("Undecided")});
    m_rights->setRootIsDecorated(false);
    m_rights->setTabKeyNavigation(false);
    m_rights->setProperty("boxed", true);
    m_rights->header()->setStretchLastSection(false);
    m_rights->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rights->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* charts = new QHBoxLayout;
    charts->setSpacing(12);
    charts->addWidget(m_byMonth, 1);
    charts->addWidget(m_delays, 1);
    body->addWidget(m_empty);
    body->addWidget(m_figureBox);
    body->addLayout(charts);
    body->addWidget(m_byRight);
    body->addWidget(m_rights);
    body->addStretch(1);
    scroll->setWidget(m_body);
    column->addWidget(scroll, 1);

    connect(close, &QPushButton::clicked, this, &StatisticsPanel::finished);
    connect(print, &QPushButton::clicked, this, &StatisticsPanel::preview);
    const int thisYear = m_context.session.today().year();
    const Result<QList<int>> years = requestYears(m_context.session);
    QList<int> offered = years ? *years : QList<int>();
    if (!offered.contains(thisYear))
        offered.prepend(thisYear);
    for (const int each : std::as_const(offered))
        m_years->addItem(QString::number(each), each);
    // The year that is running says little in January: the latest with requests is shown.
    m_years->setCurrentIndex(years && !years->isEmpty() ? m_years->findData(years->first()) : 0);
    connect(m_years, &QComboBox::currentIndexChanged, this, &StatisticsPanel::read);
    read();
    m_years->setFocus();
}

int StatisticsPanel::year() const {
    return m_years->currentData().toInt();
}

void StatisticsPanel::setYear(int year) {
    m_years->setCurrentIndex(m_years->findData(year));
}

void StatisticsPanel::read() {
    const Result<YearFigures> figures = yearFigures(m_context.session, year());
    if (!figures) {
        m_context.prompts.showError(figures.error());
        return;
    }
    m_statistics = figures->year;
    m_previous = figures->before;
    fill();
}

void StatisticsPanel::addFigure(const QString& value, const QString& words, std::optional<ColorRole> tone) {
    auto* card = new Card(tone, m_figureBox);
    card->setMinimumWidth(150);
    card->setAccessibleName(words + u": "_s + value);
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(14, 8, 14, 8);
    lines->setSpacing(0);
    auto* big = new QLabel(value, card);
    big->setFont(titleFont(font()));
    auto* small = new QLabel(words, card);
    small->setFont(smallFont(font()));
    setColorRole(small, ColorRole::Muted);
    lines->addWidget(big);
    lines->addWidget(small);
    m_figures->addWidget(card);
    m_figureCards += card;
}

void StatisticsPanel::fill() {
    const Language language = m_context.language;
    for (QWidget* card : std::as_const(m_figureCards)) {
        card->hide();
        card->deleteLater();
    }
    m_figureCards.clear();
    while (QLayoutItem* item = m_figures->takeAt(0))
        delete item;
    const RequestStatistics& s = m_statistics;
    const bool any = s.received > 0;
    m_empty->setVisible(!any);
    for (QWidget* part : {static_cast<QWidget*>(m_figureBox), static_cast<QWidget*>(m_byMonth),
             static_cast<QWidget*>(m_byRight), static_cast<QWidget*>(m_delays), static_cast<QWidget*>(m_rights)})
        part->setVisible(any);
    if (!any)
        return;
    const auto against = [&](int before) {
        return m_previous ? u" ("_s + tr("%1 the year before").arg(number(before, language)) + u')' : QString();
    };
    addFigure(
        number(s.received, language), tr("received") + (m_previous ? against(m_previous->received) : QString()), {});
    addFigure(
        number(s.answered, language), tr("answered") + (m_previous ? against(m_previous->answered) : QString()), {});
    if (const std::optional<double> rate = s.onTimeRate())
        addFigure(decimals(*rate * 100, language) + (language == Language::French ? u"\u00a0%"_s : u"%"_s),
            tr("within the legal time"), *rate >= 1 ? ColorRole::Fine : ColorRole::Soon);
    if (s.medianDelay)
        addFigure(tr("%1 d", "days").arg(decimals(*s.medianDelay, language)), tr("median time to answer"), {});
    addFigure(number(s.open, language), tr("still open"), {});
    if (s.afterLimit + s.openLate > 0)
        addFigure(number(s.afterLimit + s.openLate, language), tr("late"), ColorRole::Late);
    addFigure(number(s.extended, language), tr("extended"), {});
    addFigure(number(s.suspended, language), tr("suspended"), {});
    for (QWidget* card : std::as_const(m_figureCards))
        card->show();
    const StatisticsCharts charts = statisticsCharts(s, language);
    m_byMonth->setChart(charts.byMonth);
    m_byRight->setChart(charts.byRight);
    m_delays->setChart(charts.delays);
    m_rights->clear();
    for (const RightStatistics& right : s.byRight) {
        auto* item = new QTreeWidgetItem(m_rights,
            {choiceList(u"rights"_s).label(right.right, language), number(right.asked, language),
                number(right.accepted, language), number(right.partial, language), number(right.refused, language),
                number(right.notApplicable, language), number(right.undecided, language)});
        for (int i = 1; i < 7; ++i)
            item->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_rights->setMinimumHeight(qMin(12, m_rights->topLevelItemCount() + 2) * (fontMetrics().height() + 12));
    m_figureBox->updateGeometry();
}

void StatisticsPanel::preview() {
    DocumentInfo info = documentInfo(m_context.session, {}, m_context.language, true);
    PdfPreview::Acts acts;
    acts.fileName = tr("requests-%1.pdf").arg(year());
    acts.save = [this, year = year()](const QString& path) -> Result<> {
        const Done done = TRY(m_context.session.run(ExportStatistics(year, path, m_context.language)));
        Q_EMIT said(done.what.in(m_context.language), false);
        return {};
    };
    PdfPreview::show(
        statisticsReport(m_statistics, m_previous ? &*m_previous : nullptr, info), acts, m_context.prompts, window());
}

void StatisticsPanel::exportAs(const QString& what, const QString& format) {
    const QMap<QString, QString> names = {{u"statistics"_s, tr("figures-%1").arg(year())},
        {u"register"_s, tr("requests-%1").arg(year())}, {u"suppression"_s, tr("objection-list")},
        {u"advice"_s, tr("opinions")}, {u"deadlines"_s, tr("deadlines")}};
    const auto path = m_context.prompts.saveFile(tr("Export"), names.value(what) + u'.' + format, u"*."_s + format);
    if (!path)
        return;
    Session& session = m_context.session;
    const Language language = m_context.language;
    const Result<Done> done = [&]() -> Result<Done> {
        if (what == u"statistics"_s)
            return session.run(ExportStatistics(year(), *path, language));
        if (what == u"deadlines"_s)
            return session.run(ExportDeadlines(*path, 0, language));
        if (what == u"suppression"_s)
            return session.run(ExportRecords(Suppression::type(), format, *path, 0, language));
        if (what == u"advice"_s)
            return session.run(ExportRecords(Advice::type(), format, *path, 0, language));
        return session.run(ExportRecords(Request::type(), format, *path, year(), language));
    }();
    if (!done)
        m_context.prompts.showError(done.error());
    else
        Q_EMIT said(done->what.in(language), false);
}

} // namespace greffe
