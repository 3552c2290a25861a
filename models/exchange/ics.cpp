// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ics.h"

#include "exchange/atomicfile.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

using Kind = CalendarDeadline::Kind;

struct KindName {
    Kind kind;
    const char* key; ///< part of the UID: never changed
    Label title;
};

constexpr KindName KindNames[] = {
    {Kind::RequestLimit, "request_limit", {"échéance légale", "legal deadline"}},
    {Kind::RequestTarget, "request_target", {"date cible", "working target"}},
    {Kind::BreachLimit, "breach_limit", {"limite des 72 heures", "72-hour limit"}},
    {Kind::ActivityReview, "activity_review", {"fiche à revoir", "review due"}},
    {Kind::ContractEnd, "contract_end", {"fin de contrat", "contract ends"}},
    {Kind::Task, "task", {"tâche à rendre", "task due"}},
};

const KindName& nameOf(Kind kind) {
    return *std::find_if(
        std::begin(KindNames), std::end(KindNames), [kind](const KindName& n) { return n.kind == kind; });
}

/// RFC 5545 3.1: no line longer than 75 octets without its line break, never cut inside a character.
void addLine(QByteArray& out, const QByteArray& line) {
    constexpr qsizetype Limit = 75;
    qsizetype from = 0;
    qsizetype room = Limit;
    while (line.size() - from > room) {
        qsizetype cut = from + room;
        while ((static_cast<unsigned char>(line.at(cut)) & 0xC0) == 0x80)
            --cut;
        out += line.mid(from, cut - from) + "\r\n ";
        from = cut;
        room = Limit - 1;
    }
    out += line.mid(from) + "\r\n";
}

QByteArray escaped(const QString& text) {
    QString out;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            out += u'\\';
        if (c == u'\n')
            out += u"\\n"_s;
        else if (c >= u' ')
            out += c;
    }
    return out.toUtf8();
}

QByteArray stamp(const QDateTime& moment) {
    return moment.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

QByteArray uid(const QString& scope, const CalendarDeadline& deadline) {
    // The unit separator cannot stand in a scope, a key or a reference: two different triples never join to one text.
    const QString joined =
        scope + QChar(0x1F) + QString::fromLatin1(nameOf(deadline.kind).key) + QChar(0x1F) + deadline.reference;
    return QCryptographicHash::hash(joined.toUtf8(), QCryptographicHash::Sha256).toHex().left(32) + "@greffe";
}

void addEvent(QByteArray& out, const CalendarExport& input, const CalendarDeadline& deadline) {
    const QString title = u"%1 – %2"_s.arg(deadline.reference, nameOf(deadline.kind).title.in(input.language));
    addLine(out, "BEGIN:VEVENT");
    addLine(out, "UID:" + uid(input.scope, deadline));
    addLine(out, "DTSTAMP:" + stamp(input.now));
    if (deadline.at) {
        addLine(out, "DTSTART:" + stamp(*deadline.at));
    } else {
        addLine(out, "DTSTART;VALUE=DATE:" + deadline.on.toString(u"yyyyMMdd"_s).toLatin1());
        addLine(out, "DTEND;VALUE=DATE:" + deadline.on.addDays(1).toString(u"yyyyMMdd"_s).toLatin1());
    }
    addLine(out, "SEQUENCE:" + QByteArray::number(std::max(0, deadline.revision)));
    addLine(out, "SUMMARY:" + escaped(title));
    addLine(out, "CLASS:PRIVATE");
    addLine(out, "TRANSP:TRANSPARENT");
    if (input.reminderDays > 0) {
        addLine(out, "BEGIN:VALARM");
        addLine(out, "ACTION:DISPLAY");
        addLine(out, "DESCRIPTION:" + escaped(title));
        addLine(out, "TRIGGER:-P" + QByteArray::number(input.reminderDays) + "D");
        addLine(out, "END:VALARM");
    }
    addLine(out, "END:VEVENT");
}

bool isWritable(const CalendarDeadline& deadline) {
    return !deadline.reference.isEmpty() && (deadline.on.isValid() || (deadline.at && deadline.at->isValid()));
}

} // namespace

QByteArray calendarBytes(const CalendarExport& input) {
    QByteArray out;
    addLine(out, "BEGIN:VCALENDAR");
    addLine(out, "VERSION:2.0");
    addLine(out, "PRODID:-//Greffe//Greffe//" + code(input.language).toUpper().toLatin1());
    addLine(out, "CALSCALE:GREGORIAN");
    addLine(out, "METHOD:PUBLISH");
    for (const CalendarDeadline& deadline : input.deadlines) {
        if (isWritable(deadline))
            addEvent(out, input, deadline);
    }
    addLine(out, "END:VCALENDAR");
    return out;
}

Result<> writeCalendar(const CalendarExport& input, const QString& path) {
    if (std::none_of(input.deadlines.begin(), input.deadlines.end(), isWritable))
        return Error{.kind = Error::Kind::Invalid,
            .message = {u"Il n’y a aucune échéance à exporter\u00a0: aucun fichier n’a été écrit."_s,
                u"There is no deadline to export: no file was written."_s}};
    return writeFileAtomically(path, calendarBytes(input));
}

} // namespace greffe
