// SPDX-License-Identifier: GPL-3.0-or-later
// What the requests desk does with several chosen requests: assign, move, archive, print.
#include "ui/pages/requestspage.h"

#include "commands/issue.h"
#include "commands/requestcommands.h"
#include "commands/requestexports.h"
#include "documents/requestsheet.h"
#include "domain/choicelist.h"
#include "domain/workflow.h"
#include "ui/pages/bulkbar.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

/// Reading more states than this to say "17 of 20" would make the bar slow; the act itself asks each request.
constexpr qsizetype mostLookedAt = 500;
constexpr qsizetype mostPrinted = 200;

/// States that only a date or a document can bring are not offered for several at once.
bool needsMore(const QString& state) {
    static const QStringList own = {
        u"answered"_s, u"closed"_s, u"suspended"_s, u"extended"_s, u"acknowledged"_s, u"recipients_told"_s};
    return own.contains(state);
}

} // namespace

QList<BulkAct> RequestsPage::bulkActs(const QList<qint64>& rows) const {
    QList<BulkAct> out;
    if (!session().isReadOnly()) {
        BulkAct assign{u"assign"_s, tr("Assign"), {}, {}};
        QStringList people;
        if (const Result<QStringList> known = fieldValues(session(), Request::type(), u"assigned_to"_s))
            people = *known;
        if (!people.contains(session().staff()))
            people.prepend(session().staff());
        for (const QString& name : people.mid(0, 40))
            assign.choices += {name, QString(name).replace(u'&', u"&&"_s)};
        assign.choices += {QString(), tr("Nobody")};
        out += assign;

        QMap<QString, int> states;
        const QList<qint64> looked = rows.mid(0, mostLookedAt);
        for (const qint64 row : looked)
            if (const AnyRecord* record = table().record(table().rowOf(row)))
                for (const QString& state : requestMoves(record->as<Request>()->status))
                    if (!needsMore(state))
                        ++states[state];
        BulkAct move{u"move"_s, tr("Mark as"), {}, {}};
        const ChoiceList& statuses = choiceList(u"request_statuses"_s);
        for (const QString& state : statuses.keys())
            if (const int count = states.value(state); count > 0)
                move.choices +=
                    {state, count == rows.size() ? statuses.label(state, language())
                                                 : tr("%1 (%2 of %3)", "a state, how many requests may go there")
                                                       .arg(statuses.label(state, language()))
                                                       .arg(count)
                                                       .arg(looked.size())};
        if (!move.choices.isEmpty())
            out += move;
    }
    out += DeskPage::bulkActs(rows);
    out += BulkAct{u"print"_s, tr("Print the sheets…"), u"print"_s, {}};
    BulkAct exporting{u"export"_s, tr("Export"), {}, {}};
    for (const QString& format : {u"pdf"_s, u"xlsx"_s, u"csv"_s})
        exporting.choices += {format, tr("As %1…", "a file format").arg(format.toUpper())};
    out += exporting;
    return out;
}

void RequestsPage::performBulk(const QString& act, const QString& choice, const QList<qint64>& rows) {
    if (act == u"assign"_s) {
        runMany(
            rows,
            [choice](const AnyRecord& record) -> Result<std::unique_ptr<Command>> {
                Request request = *record.as<Request>();
                if (request.assignedTo == choice)
                    return std::unique_ptr<Command>();
                request.assignedTo = choice;
                return std::unique_ptr<Command>(std::make_unique<EditRecord<Request>>(request));
            },
            [choice](int done) {
                return choice.isEmpty() ? tr("%n request(s) handled by nobody now.", nullptr, done)
                                        : tr("%n request(s) assigned to %1.", nullptr, done).arg(choice);
            });
    } else if (act == u"move"_s) {
        const QString state = choiceList(u"request_statuses"_s).label(choice, language());
        runMany(
            rows,
            [choice](const AnyRecord& record) -> Result<std::unique_ptr<Command>> {
                const Request& request = *record.as<Request>();
                if (request.status == choice)
                    return std::unique_ptr<Command>();
                return std::unique_ptr<Command>(std::make_unique<MoveRequest>(request.id(), choice, request.revision));
            },
            [state](int done) { return tr("%n request(s) marked as: %1.", nullptr, done).arg(state); });
    } else if (act == u"export"_s) {
        exportChosen(rows, choice);
    } else if (act == u"print"_s) {
        printSheets(rows);
    } else {
        DeskPage::performBulk(act, choice, rows);
    }
}

void RequestsPage::exportChosen(const QList<qint64>& rows, const QString& format) {
    if (!pane().mayLeave())
        return;
    const auto path = prompts().saveFile(tr("Export"), tr("requests-chosen") + u'.' + format, u"*."_s + format);
    if (!path)
        return;
    ExportRecords command(Request::type(), format, *path, 0, language());
    command.choose(rows);
    if (const Result<Done> done = session().run(command); shown(done))
        Q_EMIT said(done->what.in(language()), false);
}

void RequestsPage::printSheets(const QList<qint64>& rows) {
    if (rows.size() > mostPrinted) {
        prompts().tell(tr("Print the sheets"),
            tr("At most %n sheets are printed at once. Choose fewer requests, or export the list.", nullptr,
                int(mostPrinted)));
        return;
    }
    if (!pane().mayLeave())
        return;
    QList<Section> sections;
    DocumentInfo info = documentInfo(session(), tr("Requests"), language(), true);
    for (const qint64 row : rows) {
        const Result<Request> request = session().find(Id<Request>(row));
        if (!shown(request))
            return;
        DocumentInfo own = info;
        own.reference = request->ref;
        const Document sheet = requestSheet(session().organisation(), *request, datesOf(*request), own);
        for (qsizetype i = 0; i < sheet.sections; ++i) {
            Section section = sheet.section(i);
            section.reference = request->ref;
            sections += section;
        }
    }
    PdfPreview::show(makeDocument(info, sections), {}, prompts(), window());
}

} // namespace greffe
