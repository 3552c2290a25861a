// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/todaypage.h"

#include "commands/queries.h"
#include "domain/display.h"
#include "domain/records.h"
#include "ui/pages/deskdelegate.h"
#include "ui/pages/pageheader.h"
#include "ui/shell/card.h"
#include "ui/shell/chartview.h"
#include "ui/shell/elidedlabel.h"
#include "ui/shell/prompts.h"
#include "ui/shell/searchbox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int mostLines = 40;   // of one section
constexpr int buttonFrame = 26; // of a button, around its text
constexpr int widestButton = 190;
constexpr int sideWidth = 320;
constexpr int sideFrom = 900; // width of the page from which the figures stand at the side

} // namespace

TodayPage::TodayPage(PageContext& context, QWidget* parent)
    : Page(context, parent)
    , m_scroll(new QScrollArea(this))
    , m_timer(new QTimer(this)) {
    setObjectName(u"today"_s);
    m_header = new PageHeader(context, tr("Today, %1").arg(longDate(session().today(), language())), this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* intro =
        Card::small(tr("Everything that is due, in order. Indicative computations, each explained in its record."),
            this, ColorRole::Muted);
    intro->setContentsMargins(20, 0, 20, 10);
    column->addWidget(intro);
    column->addWidget(m_scroll, 1);
    m_timer->setSingleShot(true);
    m_timer->setInterval(100);
    connect(m_timer, &QTimer::timeout, this, &TodayPage::refresh);
    connect(m_header, &PageHeader::found, this, &Page::wantsRecord);
    connect(&session(), &Session::committed, this, [this](const ChangeSet& changes) {
        for (const Change& change : changes)
            m_stale = m_stale || change.kind != u"draft"_s;
        if (m_stale && isVisible())
            m_timer->start();
    });
    // "17 h 42 left" must not be an hour old.
    auto* minute = new QTimer(this);
    minute->setInterval(60 * 1000);
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    minute->start();
}

void TodayPage::activate() {
    if (m_stale)
        refresh();
}

void TodayPage::focusSearch() {
    m_header->search()->setFocus();
    m_header->search()->selectAll();
}

QJsonObject TodayPage::place() const {
    return {{u"scroll"_s, m_scroll->verticalScrollBar()->value()}};
}

void TodayPage::restore(const QJsonObject& place) {
    QTimer::singleShot(
        0, this, [this, value = place.value(u"scroll"_s).toInt()] { m_scroll->verticalScrollBar()->setValue(value); });
}

void TodayPage::refresh() {
    m_stale = false;
    const int scroll = m_scroll->verticalScrollBar()->value();
    m_header->setTitle(tr("Today, %1").arg(longDate(session().today(), language())));
    const Result<QList<TodayItem>> items = todayItems(session());
    if (!shown(items))
        return;
    auto* body = new QWidget;
    body->setAutoFillBackground(false);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(20, 2, 20, 20);
    row->setSpacing(18);
    auto* column = new QVBoxLayout;
    column->setSpacing(grid::unit);
    row->addLayout(column, 1);

    QList<TodayItem> late;
    QList<TodayItem> today;
    QList<TodayItem> week;
    QList<TodayItem> later;
    for (const TodayItem& item : *items) {
        // Hours that run stand above everything else.
        if (item.dueAt) {
            addAlarm(column, item);
            continue;
        }
        switch (item.bucket) {
        case TodayItem::Bucket::Late:
            late += item;
            break;
        case TodayItem::Bucket::Today:
            today += item;
            break;
        case TodayItem::Bucket::ThisWeek:
            week += item;
            break;
        case TodayItem::Bucket::Later:
            later += item;
            break;
        }
    }
    addSection(column, tr("Late"), late);
    addSection(column, tr("Due today"), today);
    addSection(column, tr("In the next seven days"), week);
    addSection(column, tr("After that"), later);
    if (items->isEmpty()) {
        column->addWidget(Card::strong(tr("Nothing is due in the next month."), body));
        column->addWidget(
            Card::words(tr("Requests, breaches, tasks and reviews appear here as soon as they have a date."), body,
                ColorRole::Muted));
    }
    column->addStretch(1);

    m_side = new QWidget(body);
    m_side->setFixedWidth(sideWidth);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(12);
    addFigures(side, *items);
    side->addStretch(1);
    row->addWidget(m_side);
    m_side->setVisible(width() >= sideFrom);

    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    m_scroll->verticalScrollBar()->setValue(scroll);
}

QString TodayPage::dueWords(const TodayItem& item) const {
    QString words;
    if (item.dueAt)
        words = shortInstant(*item.dueAt, language());
    else if (item.dueOn)
        words = deskDate(*item.dueOn, session().today(), language());
    const QString distance = item.due.words.in(language());
    if (words.isEmpty())
        return distance;
    if (item.bucket == TodayItem::Bucket::Later && item.due.level != Due::Level::Muted)
        return words; // far away, the day says enough
    return distance.isEmpty() ? words : words + u", "_s + distance;
}

void TodayPage::open(const TodayItem& item) {
    if (item.kind == u"task"_s) {
        const Result<Task> task = session().find(Id<Task>(item.row));
        if (!shown(task))
            return;
        const RecordType* type = recordTypeByKey(task->recordKind);
        const Result<AnyRecord> owner = type ? session().findByRef(*type, task->recordRef)
                                             : Result<AnyRecord>(Error{Error::Kind::NotFound, {}, {}, {}});
        if (owner)
            Q_EMIT wantsRecord(task->recordKind, owner->head().row);
        return;
    }
    Q_EMIT wantsRecord(item.kind, item.row);
}

void TodayPage::addAlarm(QVBoxLayout* column, const TodayItem& item) {
    const ColorRole tone = item.due.level == Due::Level::Late   ? ColorRole::Late
                           : item.due.level == Due::Level::Soon ? ColorRole::Soon
                                                                : ColorRole::Accent;
    auto* card = new Card(tone);
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(grid::wide, 12, grid::wide, 12);
    lines->setSpacing(6);
    auto* first = new QHBoxLayout;
    first->addWidget(
        Card::strong(item.ref + (language() == Language::French ? u" : "_s : u": "_s) + item.due.words.in(language()),
            card, tone),
        1);
    if (item.dueAt) {
        QLabel* limit = Card::small(tr("limit %1").arg(longInstant(*item.dueAt, language())), card, ColorRole::Muted);
        limit->setWordWrap(false);
        first->addWidget(limit);
    }
    lines->addLayout(first);
    auto* second = new QHBoxLayout;
    second->addWidget(Card::words(item.title.in(language()), card), 1);
    auto* button = new QPushButton(item.next.in(language()), card);
    button->setProperty("primary", true);
    button->setAccessibleName(item.next.in(language()) + u" — "_s + item.ref);
    connect(button, &QPushButton::clicked, this, [this, item] { open(item); });
    second->addWidget(button);
    lines->addLayout(second);
    column->addWidget(card);
}

void TodayPage::addSection(QVBoxLayout* column, const QString& title, const QList<TodayItem>& items) {
    if (items.isEmpty())
        return;
    QLabel* heading = Card::strong(title, this);
    heading->setContentsMargins(0, 8, 0, 0);
    column->addWidget(heading);
    auto* box = new Card;
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(1, 1, 1, 1);
    lines->setSpacing(0);
    const qsizetype shownLines = qMin<qsizetype>(items.size(), mostLines);
    // What this section needs and no more: the rest of the line is the title's.
    LineWidths widths;
    const QFontMetrics bold(boldFont(font()));
    for (qsizetype i = 0; i < shownLines; ++i) {
        widths.due = qMax(widths.due, bold.horizontalAdvance(dueWords(items.at(i))) + 2);
        widths.button = qMax(widths.button, fontMetrics().horizontalAdvance(actOf(items.at(i))) + buttonFrame + 6);
    }
    widths.button = qMin(widths.button, widestButton);
    for (qsizetype i = 0; i < shownLines; ++i)
        lines->addWidget(makeLine(items.at(i), box, widths, i + 1 == shownLines));
    column->addWidget(box);
    if (items.size() > shownLines)
        column->addWidget(
            Card::small(tr("… and %n more", nullptr, int(items.size() - shownLines)), this, ColorRole::Muted));
}

QString TodayPage::actOf(const TodayItem& item) const {
    // A task is somebody else's to answer: here it can only be looked at.
    return item.kind == u"task"_s ? tr("Open") : item.next.in(language());
}

QWidget* TodayPage::makeLine(const TodayItem& item, QWidget* parent, const LineWidths& widths, bool last) {
    auto* line = new QWidget(parent);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 3, 6, 3);
    row->setSpacing(12);
    row->addWidget(new ElidedLabel(item.ref, item.title.in(language()), line), 1);
    const bool late = item.due.level == Due::Level::Late;
    const bool soon = item.due.level == Due::Level::Soon;
    auto* due = new ElidedLabel({}, dueWords(item), line);
    due->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    due->setFixedWidth(widths.due);
    if (late || soon)
        due->setFont(boldFont(font()));
    setColorRole(due, late ? ColorRole::Late : soon ? ColorRole::Soon : ColorRole::Muted);
    row->addWidget(due);
    const QString next = item.next.in(language());
    auto* button = new QPushButton(actOf(item), line);
    button->setToolTip(next);
    button->setAccessibleName(next + u" — "_s + (item.ref.isEmpty() ? item.title.in(language()) : item.ref));
    button->setText(fontMetrics().elidedText(button->text(), Qt::ElideRight, widths.button - buttonFrame));
    button->setFixedWidth(widths.button);
    connect(button, &QPushButton::clicked, this, [this, item] { open(item); });
    row->addWidget(button);
    column->addLayout(row);
    if (!last)
        column->addWidget(makeRule(line));
    return line;
}

void TodayPage::addFigures(QVBoxLayout* column, const QList<TodayItem>& items) {
    const auto addCard = [&](const QString& title) {
        auto* card = new Card({}, m_side);
        auto* lines = new QVBoxLayout(card);
        lines->setContentsMargins(grid::wide, 14, grid::wide, 14);
        lines->setSpacing(6);
        lines->addWidget(Card::strong(title, card));
        column->addWidget(card);
        return lines;
    };
    const Result<QList<MonthCount>> months = monthlyRequests(session(), 12);
    if (months) {
        const QLocale locale(language() == Language::French ? QLocale::French : QLocale::English);
        Chart chart;
        ChartSeries series;
        qint64 answered = 0;
        qint64 late = 0;
        for (const MonthCount& month : *months) {
            chart.labels += locale.standaloneMonthName(month.month.month(), QLocale::NarrowFormat).toUpper();
            series.values += double(month.received);
            answered += month.answered;
            late += month.answeredLate;
        }
        series.name = tr("received");
        chart.series = {series};
        auto* lines = addCard(tr("Requests a month"));
        auto* view = new ChartView(m_side);
        view->setFixedHeight(150);
        view->setFramed(false);
        view->setChart(chart);
        view->setAccessibleName(tr("Requests a month"));
        lines->addWidget(view);
        lines->addWidget(Card::small(tr("%1 to %2", "two months")
                                         .arg(locale.toString(months->first().month, u"MMMM yyyy"_s),
                                             locale.toString(months->last().month, u"MMMM yyyy"_s)),
            m_side, ColorRole::Muted));
        lines = addCard(tr("Answered in time"));
        if (answered > 0) {
            auto* big = new QLabel(
                (language() == Language::French ? u"%1 %"_s : u"%1%"_s).arg(100 * (answered - late) / answered),
                m_side);
            QFont font = titleFont(this->font());
            font.setPointSizeF(this->font().pointSizeF() * 2.2);
            big->setFont(font);
            lines->addWidget(big);
            lines->addWidget(Card::small(
                tr("%1 of %2 in twelve months").arg(answered - late).arg(answered), m_side, ColorRole::Muted));
        } else {
            lines->addWidget(Card::small(tr("No answer in the last twelve months."), m_side, ColorRole::Muted));
        }
    }
    if (const Result<QList<Preset>> presets = greffe::presets(session(), Activity::type())) {
        qint64 all = 0;
        qint64 approved = 0;
        for (const Preset& preset : *presets) {
            if (preset.key.isEmpty())
                all = preset.count;
            else if (preset.key == u"approved"_s)
                approved = preset.count;
        }
        QStringList incomplete;
        for (const TodayItem& item : items)
            if (item.kind == u"organisation"_s)
                incomplete += tr("the organisation");
            else if (item.kind == u"activity"_s && item.due.level == Due::Level::None && item.due.words.fr.isEmpty())
                incomplete += item.ref;
        auto* lines = addCard(tr("Register"));
        lines->addWidget(Card::words(
            tr("%n activities", nullptr, int(all)) + u", "_s + tr("%n approved", nullptr, int(approved)), m_side));
        const QString some = incomplete.mid(0, 3).join(u", "_s) + (incomplete.size() > 3 ? u" …"_s : QString());
        lines->addWidget(Card::small(incomplete.isEmpty() ? tr("Every element of article 30 is there.")
                                                          : tr("Elements of article 30 are missing in: %1").arg(some),
            m_side, ColorRole::Muted));
    }
}

void TodayPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (m_side)
        m_side->setVisible(width() >= sideFrom);
}

} // namespace greffe
