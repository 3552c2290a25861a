// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/requestsheet.h"

#include "documents/recordblocks.h"
#include "domain/display.h"

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

QList<Block> dateBlocks(const RequestDates& dates, Language language) {
    const auto in = [&](const char16_t* french, const char16_t* english) {
        return QString::fromUtf16(language == Language::French ? french : english);
    };
    QList<Block> out = {Heading{.level = 2, .text = in(u"Délai légal", u"Legal time limit")}};
    if (!dates.received.isValid()) {
        out.append(
            FieldRows{.rows = {{in(u"Date de réception", u"Date of receipt"), missingCell(u"12(3)"_s, language), {}}}});
        return out;
    }
    FieldRows rows;
    const auto row = [&](const QString& label, QDate date, Tone tone = Tone::Normal) {
        if (date.isValid())
            rows.rows.append({label, Cell(longDate(date, language), tone), {}});
    };
    row(in(u"Reçue le", u"Received on"), dates.received);
    row(in(u"Réponse due le", u"Answer due on"), dates.legalDue(), Tone::Strong);
    if (dates.extended)
        row(in(u"Sans la prolongation", u"Without the extension"), dates.due);
    if (dates.suspendedDays > 0)
        rows.rows.append(
            {in(u"Jours de suspension", u"Days suspended"), Cell(number(dates.suspendedDays, language)), {}});
    if (dates.suspendedSince)
        row(in(u"Suspendu depuis le", u"Suspended since"), *dates.suspendedSince);
    row(in(u"Objectif interne", u"Working target"), dates.target);
    out.append(rows);
    if (!dates.why.isEmpty()) {
        Table table{.columns = {{in(u"Calcul", u"How it was computed"), 5}, {in(u"Date", u"Date"), 2.4},
                        {in(u"Texte", u"Provision"), 1.9}},
            .rows = {}};
        for (const Reason& reason : dates.why)
            table.rows.append({Cell(reason.text.in(language)),
                Cell(reason.date.isValid() ? longDate(reason.date, language) : QString()),
                Cell(reason.article, Tone::Muted)});
        out.append(Space{2});
        out.append(table);
    }
    return out;
}

} // namespace

Document requestSheet(
    const Organisation& organisation, const Request& request, const RequestDates& dates, const DocumentInfo& info) {
    DocumentInfo own = info;
    const bool french = info.language == Language::French;
    if (own.title.isEmpty())
        own.title = french ? u"Demande d’exercice de droits"_s : u"Data subject’s request"_s;
    if (own.organisation.isEmpty())
        own.organisation = organisation.name;
    if (own.reference.isEmpty())
        own.reference = request.ref;
    const QString name = title(Request::type(), &request, info.language);
    QList<Block> blocks = {Heading{.level = 1,
        .text = request.ref.isEmpty() || name == request.ref ? name : u"%1 · %2"_s.arg(request.ref, name),
        .bookmark = true}};
    for (const FieldGroup& group : Request::type().groups) {
        // The dates come before everything else that belongs to the time limit; computed fields are these dates again.
        if (QLatin1StringView(group.key) == "time"_L1)
            blocks += dateBlocks(dates, info.language);
        QList<Block> part = groupBlocks(Request::type(), &request, group, info.language, {u"due_on"_s, u"target_on"_s});
        if (QLatin1StringView(group.key) == "time"_L1 && !part.isEmpty())
            part[0] =
                Heading{.level = 2, .text = french ? u"Suspensions et prolongation"_s : u"Suspensions and extension"_s};
        blocks += part;
    }
    return makeDocument(own, {Section{.blocks = blocks}});
}

} // namespace greffe
