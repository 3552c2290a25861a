// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of a record: what is to come, then day by day what happened, the newest first.
#include "ui/pages/recordtabs.h"

#include "commands/queries.h"
#include "domain/calendar.h"
#include "domain/display.h"
#include "domain/records.h"
#include "domain/workflow.h"
#include "ui/pages/page.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QHeaderView>
#include <QLabel>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

struct Line {
    QDate day = {};
    QDateTime at = {}; ///< local; invalid for what has a day and no hour
    QString text = {};
    QString who = {};
    QString icon = {};
    QString kind = {}; ///< of the record that Enter opens
    qint64 row = 0;
    std::optional<ColorRole> tone = {};
};

/// What a department said, or that it has not yet.
void addTask(QList<Line>& past, QList<Line>& coming, const Task& task, Line line, Language language) {
    const QString whom = task.department.isEmpty() ? task.owner : task.department;
    line.text = RecordTimeline::tr("Asked of %1: %2", "a department, a question")
                    .arg(whom.isEmpty() ? u"—"_s : whom, task.title);
    past += line;
    if (task.answeredOn) {
        Line answer = line;
        answer.day = *task.answeredOn;
        answer.at = {};
        answer.icon = u"check"_s;
        answer.tone = ColorRole::Fine;
        QString looked;
        if (!task.lookedIn.isEmpty())
            looked = task.lookedOn ? RecordTimeline::tr("looked in %1 on %2", "places, a day")
                                         .arg(task.lookedIn, shortDate(*task.lookedOn, language))
                                   : RecordTimeline::tr("looked in %1", "places").arg(task.lookedIn);
        QStringList said;
        if (!looked.isEmpty())
            said += looked;
        if (!task.answer.isEmpty())
            said += RecordTimeline::tr("found: %1").arg(task.answer);
        answer.text = RecordTimeline::tr("Answer of %1", "a department").arg(whom.isEmpty() ? u"—"_s : whom) +
                      (language == Language::French ? u"\u00a0: "_s : u": "_s) + said.join(u", "_s);
        past += answer;
    } else if (task.dueOn && task.state != u"dropped"_s && task.state != u"done"_s) {
        Line due = line;
        due.day = *task.dueOn;
        due.at = {};
        due.text = RecordTimeline::tr("Answer expected of %1: %2", "a department, a question")
                       .arg(whom.isEmpty() ? u"—"_s : whom, task.title);
        coming += due;
    }
}

/// The dates of the law that are still to come.
void addLegalDates(QList<Line>& coming, const Request& request, const Session& session) {
    if (!request.receivedOn || isRequestDone(request.status) || request.answeredOn)
        return;
    const RequestDates dates = requestDates(request, session.today(), session.organisation().holidayRegion,
        int(session.organisation().workingTargetDays.value_or(parameters().workingTargetDays)));
    Line line;
    line.icon = u"clock"_s;
    line.day = dates.legalDue();
    line.text = dates.suspendedSince ? RecordTimeline::tr("Legal limit, if the time ran again today")
                                     : RecordTimeline::tr("Legal limit for the answer");
    line.tone = line.day < session.today() ? ColorRole::Late : ColorRole::Soon;
    coming += line;
    if (dates.target.isValid() && dates.target >= session.today()) {
        line.day = dates.target;
        line.text = RecordTimeline::tr("Working target");
        line.tone = ColorRole::Muted;
        coming += line;
    }
    if (!dates.extended && !dates.suspendedSince && dates.due >= session.today()) {
        line.day = dates.due;
        line.text = RecordTimeline::tr("Last day to tell the person of an extension");
        line.tone = ColorRole::Muted;
        coming += line;
    }
}

} // namespace

RecordTimeline::RecordTimeline(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(new QTreeWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    m_list->setObjectName(u"timeline"_s);
    m_list->setAccessibleName(tr("Timeline"));
    m_list->setHeaderLabels({tr("When"), tr("What"), tr("Who")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(8);
    m_list->setItemsExpandable(false);
    m_list->setWordWrap(true);
    m_list->setTabKeyNavigation(false);
    m_list->setProperty("boxed", true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_empty = Card::words(tr("Nothing has happened to this record yet."), this, ColorRole::Muted);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const qint64 row = item->data(0, Qt::UserRole).toLongLong();
        if (row > 0)
            Q_EMIT wantsRecord(item->data(1, Qt::UserRole).toString(), row);
    });
}

void RecordTimeline::show(const RecordType& type, qint64 row) {
    m_list->clear();
    const Session& session = m_context.session;
    const Language language = m_context.language;
    const Result<QList<TimelineEntry>> entries = timeline(session, type, row);
    if (!entries) {
        m_context.prompts.showError(entries.error());
        return;
    }
    QList<Line> past;
    QList<Line> coming;
    QSet<qint64> tasks;
    for (const TimelineEntry& entry : *entries) {
        Line line;
        line.at = entry.at.toTimeZone(session.zone());
        line.day = line.at.date();
        line.who = entry.staff;
        line.text = entry.text.in(language);
        line.icon = u"clock"_s;
        switch (entry.what) {
        case TimelineEntry::What::Task:
            line.icon = u"requests"_s;
            line.kind = u"task"_s;
            line.row = entry.row;
            // Several entries speak of one task; its question and its answer are told once.
            if (tasks.contains(entry.row))
                continue;
            tasks += entry.row;
            if (const Result<Task> task = session.find(Id<Task>(entry.row))) {
                line.at = task->createdAt.toTimeZone(session.zone());
                line.day = line.at.date();
                addTask(past, coming, *task, line, language);
                continue;
            }
            break;
        case TimelineEntry::What::Document:
            line.icon = u"file"_s;
            break;
        case TimelineEntry::What::Advice:
            line.icon = u"info"_s;
            break;
        default:
            break;
        }
        if (!entry.ref.isEmpty())
            line.text += u" · "_s + entry.ref;
        past += line;
    }
    if (qstrcmp(type.key, "request") == 0)
        if (const Result<Request> request = session.find(Id<Request>(row)))
            addLegalDates(coming, *request, session);
    std::stable_sort(coming.begin(), coming.end(), [](const Line& a, const Line& b) { return a.day < b.day; });
    std::stable_sort(past.begin(), past.end(), [](const Line& a, const Line& b) {
        return a.day != b.day ? a.day > b.day : a.at.isValid() && b.at.isValid() && a.at > b.at;
    });

    const auto heading = [this](const QString& words) {
        auto* item = new QTreeWidgetItem(m_list, {words});
        item->setFirstColumnSpanned(true);
        item->setFont(0, boldFont(font()));
        item->setFlags(Qt::ItemIsEnabled);
        return item;
    };
    const auto add = [&](QTreeWidgetItem* under, const QString& when, const Line& line) {
        auto* item = new QTreeWidgetItem(under, {when, line.text, line.who});
        item->setIcon(1, line.tone ? icon(line.icon, *line.tone) : icon(line.icon));
        if (line.tone == ColorRole::Late || line.tone == ColorRole::Soon)
            item->setFont(1, boldFont(font()));
        if (line.tone)
            item->setForeground(1, roleColor(*line.tone, palette()));
        item->setToolTip(1, line.text);
        item->setData(0, Qt::UserRole, line.row);
        item->setData(1, Qt::UserRole, line.kind);
    };
    if (!coming.isEmpty()) {
        QTreeWidgetItem* under = heading(tr("To come"));
        for (const Line& line : std::as_const(coming))
            add(under, shortDate(line.day, language), line);
        under->setExpanded(true);
    }
    QTreeWidgetItem* under = nullptr;
    QDate day;
    for (const Line& line : std::as_const(past)) {
        if (!under || line.day != day) {
            day = line.day;
            under = heading(longDate(day, language));
        }
        add(under, line.at.isValid() ? line.at.time().toString(u"HH:mm"_s) : QString(), line);
        under->setExpanded(true);
    }
    const bool any = m_list->topLevelItemCount() > 0;
    m_empty->setVisible(!any);
    m_list->setVisible(any);
}

} // namespace greffe
