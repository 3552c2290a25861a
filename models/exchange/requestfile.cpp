// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/requestfile.h"

#include "domain/recordjson.h"
#include "exchange/atomicfile.h"
#include "exchange/cellcodec.h"
#include "exchange/csv.h"
#include "exchange/jsonfile.h"

#include <QFileInfo>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> keysOf(const QJsonObject& object) {
    QSet<QString> out;
    for (const Field& field : Request::type().fields) {
        if (object.contains(field.name()))
            out += field.name();
    }
    return out;
}

void readObject(const QJsonObject& object, const QString& path, const QString& zone, RequestFile& out) {
    ReadRequest read;
    read.line = out.read + 1;
    read.organisation = object.value(u"organisation"_s).toString();
    read.carried = keysOf(object);
    for (const InputProblem& problem : recordFromJson(Request::type(), &read.request, object, zone))
        out.problems += {path.isEmpty() ? problem.path : path + u'.' + problem.path, problem.message};
    ++out.read;
    out.requests += read;
}

Result<RequestFile> readJson(const QByteArray& bytes, const QString& zone) {
    RequestFile out;
    const QJsonObject rest = TRY(readJsonWithList(bytes, u"requests"_s, [&](const QJsonObject& object) -> Result<> {
        readObject(object, u"requests["_s + QString::number(out.read) + u']', zone, out);
        return {};
    }));
    if (out.read == 0 && !keysOf(rest).isEmpty())
        readObject(rest, {}, zone, out);
    else if (out.read == 0 && !rest.contains(u"format"_s))
        return Error{Error::Kind::Invalid,
            {u"Ce fichier JSON ne contient ni liste « requests » ni demande. Rien n’a été changé."_s,
                u"This JSON file holds neither a list “requests” nor a request. Nothing was changed."_s},
            u"no requests"_s};
    return out;
}

struct Column {
    QString title;
    std::optional<FieldColumn> field;
};

Result<RequestFile> readCsv(const QByteArray& bytes, const QString& zone) {
    const CsvTable table = TRY(readCsvTable(bytes));
    QList<Column> columns;
    QSet<QString> carried;
    for (const QString& title : table.header) {
        columns += {title, columnByKey(Request::type().fields, title)};
        if (columns.last().field && !columns.last().field->field->has(Computed))
            carried += columns.last().field->path();
    }
    if (carried.isEmpty())
        return Error{Error::Kind::Invalid,
            Text{
                u"La première ligne de ce fichier CSV ne contient aucune clé de champ d’une demande (received_on, rights, wording…). Colonnes trouvées : %1. Rien n’a été changé."_s,
                u"The first row of this CSV file holds no field key of a request (received_on, rights, wording…). Columns found: %1. Nothing was changed."_s}
                .arg(table.header.mid(0, 6).join(u", "_s).left(200)),
            u"no known column"_s, u"line 1"_s};
    RequestFile out;
    for (const CsvRow& row : table.rows) {
        ReadRequest read;
        read.line = row.line;
        read.carried = carried;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString cell = withoutNeutralisation(row.cells[i]);
            const QString where = u"line %1, %2"_s.arg(row.line).arg(
                columns[i].title.isEmpty() ? QString::number(i + 1) : columns[i].title);
            if (columns[i].title == u"ref")
                read.request.ref = cell.trimmed();
            else if (columns[i].title == u"organisation")
                read.organisation = cell.trimmed();
            else if (columns[i].field) {
                if (columns[i].field->field->has(Computed))
                    continue; // the calendar says it, not the file
                if (const auto problem = setFromCell(*columns[i].field, &read.request, cell, zone))
                    out.problems += {where, *problem};
            } else if (!cell.trimmed().isEmpty())
                out.unplaced += {QString(), where, cell};
        }
        ++out.read;
        out.requests += read;
    }
    return out;
}

} // namespace

Result<RequestFile> readRequests(const QString& path, const QString& zone) {
    const QByteArray bytes = TRY(readFileLimited(path, JsonLimits().bytes));
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"eml"_s || suffix == u"msg"_s)
        return Error{Error::Kind::Invalid,
            {u"Ce fichier est un courriel, pas une liste de demandes ; rien n’a été importé. Ouvrez-le comme une lettre : il devient une demande."_s,
                u"This file is an e-mail, not a list of requests; nothing was imported. Open it as a letter: it becomes a request."_s},
            u"a letter"_s};
    QByteArray start = bytes.left(64).trimmed();
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.mid(3).trimmed();
    if (start.startsWith("PK"))
        return Error{Error::Kind::Invalid,
            {u"Les demandes se lisent en CSV ou en JSON ; ce fichier est une archive ou un classeur. Enregistrez-le en CSV, puis recommencez."_s,
                u"Requests are read from CSV or JSON; this file is an archive or a workbook. Save it as CSV, then try again."_s},
            u"not text"_s};
    return start.startsWith('{') || start.startsWith('[') ? readJson(bytes, zone) : readCsv(bytes, zone);
}

Result<> writeRequestsCsv(const QString& path, const QList<Request>& requests) {
    AtomicFile file = TRY(AtomicFile::create(path));
    CsvWriter writer(file.device());
    const QList<FieldColumn> columns = columnsFor(Request::type().fields, true);
    QStringList cells{u"ref"_s};
    for (const FieldColumn& column : columns)
        cells += columnKey(column);
    TRY(writer.row(cells));
    for (const Request& request : requests) {
        cells = {request.ref};
        for (const FieldColumn& column : columns)
            cells += cellText(column, &request);
        TRY(writer.row(cells));
    }
    return file.commit();
}

} // namespace greffe
