// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registerfile.h"

#include "base/recorddiff.h"
#include "domain/recordjson.h"
#include "exchange/atomicfile.h"
#include "exchange/cnilreader.h"
#include "exchange/jsonfile.h"
#include "exchange/registertable.h"

#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

const QString jsonFormat = u"greffe-register"_s;
constexpr int jsonVersion = 1;

/// What an object carries: the whole of each field that it names; for lists all their children's fields.
QSet<QString> carriedBy(const QJsonObject& object) {
    QSet<QString> out;
    for (const Field& field : Activity::type().fields) {
        if (!object.contains(field.name()))
            continue;
        if (field.kind != FieldKind::Rows) {
            out += field.name();
            continue;
        }
        for (const Field& child : field.rows->fields())
            out += field.name() + u"[]."_s + child.name();
    }
    return out;
}

void readActivity(const QJsonObject& object, const QString& path, RegisterFile& out) {
    ReadActivity read;
    read.format = RegisterFormat::Json;
    read.sheet = path;
    read.carried = carriedBy(object);
    for (const InputProblem& problem :
        recordFromJson(Activity::type(), &read.activity, object, out.organisation.timeZone))
        out.problems += {path.isEmpty() ? problem.path : path + u'.' + problem.path, problem.message};
    out.activities += read;
}

Result<RegisterFile> readRegisterJson(const QByteArray& bytes) {
    RegisterFile out;
    out.format = RegisterFormat::Json;
    const QJsonObject rest = TRY(readJsonWithList(bytes, u"activities"_s, [&](const QJsonObject& object) -> Result<> {
        readActivity(object, u"activities["_s + QString::number(out.activities.size()) + u']', out);
        return {};
    }));
    if (const QJsonValue version = rest.value(u"version"_s); version.isDouble() && version.toInt() > jsonVersion)
        return Error{Error::Kind::TooNew,
            Text{
                u"Ce registre JSON est de la version %1 ; ce programme lit la version %2. Rien n’a été changé. Mettez Greffe à jour."_s,
                u"This JSON register is version %1; this program reads version %2. Nothing was changed. Update Greffe."_s}
                .arg(version.toInt())
                .arg(jsonVersion),
            u"register version"_s};
    if (const QJsonValue organisation = rest.value(u"organisation"_s); organisation.isObject()) {
        const QJsonObject object = organisation.toObject();
        for (const InputProblem& problem :
            recordFromJson(Organisation::type(), &out.organisation, object, out.organisation.timeZone))
            out.problems += {u"organisation."_s + problem.path, problem.message};
        for (const Field& field : Organisation::type().fields) {
            if (object.contains(field.name()))
                out.organisationCarried += field.name();
        }
    }
    if (out.activities.isEmpty() && rest.contains(u"name"_s)) // one record, as `register show --json` prints it
        readActivity(rest, {}, out);
    else if (out.activities.isEmpty() && rest.value(u"format"_s).toString() != jsonFormat)
        return Error{Error::Kind::Invalid,
            {u"Ce fichier JSON n’est pas un registre : il n’a pas de liste « activities ». Rien n’a été changé."_s,
                u"This JSON file is not a register: it has no list “activities”. Nothing was changed."_s},
            u"no activities"_s};
    out.read = int(out.activities.size());
    return out;
}

Result<RegisterFile> readBook(const SheetFile& file) {
    if (cnil::isRegister(file))
        return cnil::readRegister(file);
    if (isKeyedRegister(file))
        return readKeyedRegister(file);
    return Error{Error::Kind::Invalid,
        {u"Ce classeur n’est pas un registre reconnu : ni les fiches ou la liste de la CNIL, ni des clés de champ en première ligne. Rien n’a été changé. Associez ses colonnes à la main pour l’importer."_s,
            u"This workbook is not a known register: neither the CNIL’s sheets or list, nor field keys in the first row. Nothing was changed. Map its columns by hand to import it."_s},
        u"no register"_s};
}

void giveIds(RegisterFile& file) {
    for (ReadActivity& read : file.activities) {
        for (const Field& field : Activity::type().fields) {
            if (field.kind != FieldKind::Rows)
                continue;
            for (qsizetype i = 0; i < field.rows->size(&read.activity); ++i) {
                void* row = field.rows->mutableAt(&read.activity, i);
                if (field.rows->rowId(row).isEmpty())
                    field.rows->setRowId(row, newRowId());
            }
        }
    }
}

} // namespace

UnplacedCell asUnplaced(const Sheet& sheet, const SheetComment& comment) {
    const QString author = comment.author.isEmpty() ? QString() : u" ("_s + comment.author + u')';
    return {sheet.name, cellAddress(comment.row, comment.column), u"Note"_s + author + u" : "_s + comment.text};
}

std::optional<RegisterFormat> registerFormat(QStringView name) {
    const QString ending = name.toString().section(u'.', -1).toLower();
    if (ending == u"ods")
        return RegisterFormat::Ods;
    if (ending == u"xlsx")
        return RegisterFormat::Xlsx;
    if (ending == u"csv")
        return RegisterFormat::Csv;
    if (ending == u"json")
        return RegisterFormat::Json;
    return {};
}

Result<RegisterFile> readRegister(const QByteArray& bytes) {
    const SheetLimits limits;
    if (bytes.size() > limits.fileBytes)
        return Error{Error::Kind::Invalid,
            {u"Ce fichier dépasse la taille acceptée pour un registre (128 Mo). Rien n’a été lu."_s,
                u"This file is larger than what is accepted for a register (128 MB). Nothing was read."_s},
            u"register size"_s};
    if (bytes.trimmed().isEmpty())
        return Error{Error::Kind::Invalid,
            {u"Ce fichier est vide. Rien n’a été changé."_s, u"This file is empty. Nothing was changed."_s},
            u"empty"_s};
    // The content decides, whatever the file is called.
    const QByteArray start = bytes.left(64).trimmed();
    const bool archive = bytes.startsWith("PK") || bytes.startsWith("\xD0\xCF\x11\xE0");
    const QByteArray text = start.startsWith("\xEF\xBB\xBF") ? start.mid(3).trimmed() : start;
    RegisterFile out;
    if (archive)
        out = TRY(readBook(TRY(readSheets(bytes, limits))));
    else if (text.startsWith('{') || text.startsWith('['))
        out = TRY(readRegisterJson(bytes));
    else
        out = TRY(readRegisterCsv(bytes));
    giveIds(out);
    return out;
}

Result<RegisterFile> readRegister(const QString& path) {
    const QByteArray bytes = TRY(readFileLimited(path, SheetLimits().fileBytes));
    // A file called .ods that is something else is damaged, not a strange CSV.
    const auto named = registerFormat(path);
    if ((named == RegisterFormat::Ods || named == RegisterFormat::Xlsx) && !bytes.startsWith("PK") &&
        !bytes.startsWith("\xD0\xCF\x11\xE0"))
        return readSheets(bytes).error();
    return readRegister(bytes);
}

Result<> writeRegisterJson(
    const QString& path, const Organisation& organisation, const QList<Activity>& activities, Language) {
    AtomicFile file = TRY(AtomicFile::create(path));
    JsonStream json(file.device());
    const auto record = [&json](const RecordType& type, const void* value, const QString& ref) {
        json.beginObject();
        if (!ref.isEmpty())
            json.member(u"ref", ref);
        json.fields(type.fields, value);
        json.endObject();
    };
    json.beginObject();
    json.member(u"format", jsonFormat);
    json.member(u"version", jsonVersion);
    json.key(u"organisation");
    record(Organisation::type(), &organisation, organisation.ref);
    json.key(u"activities");
    json.beginArray();
    for (const Activity& activity : activities)
        record(Activity::type(), &activity, activity.ref);
    json.endArray();
    json.endObject();
    TRY(json.finish());
    return file.commit();
}

Result<> writeRegister(RegisterFormat format, const QString& path, const Organisation& organisation,
    const QList<Activity>& activities, Language language) {
    switch (format) {
    case RegisterFormat::Ods:
        return writeRegisterOds(path, organisation, activities, language);
    case RegisterFormat::Xlsx:
        return writeRegisterXlsx(path, organisation, activities, language);
    case RegisterFormat::Csv:
        return writeRegisterCsv(path, organisation, activities, language);
    case RegisterFormat::Json:
        break;
    }
    return writeRegisterJson(path, organisation, activities, language);
}

Text Reread::sentence() const {
    Text out = Text{u"%1 sur %2 identiques dans les %3 champs que ce format porte"_s,
        u"%1 of %2 identical in the %3 fields that this format carries"_s}
                   .arg(identical)
                   .arg(total)
                   .arg(carriedFields);
    if (missingFields > 0)
        out = Text{out.fr + u" ; %1 champs n’y sont pas"_s, out.en + u"; %1 fields are not in it"_s}.arg(missingFields);
    return {out.fr + u'.', out.en + u'.'};
}

Result<Reread> verifyWritten(const QString& path, const QList<Activity>& activities) {
    const RegisterFile file = TRY(readRegister(path));
    const auto named = registerFormat(path);
    const RegisterFormat format = named.value_or(file.format);
    Reread out;
    out.total = int(activities.size());
    out.carriedFields = int(fieldsCarriedBy(format).size());
    out.missingFields = int(activityFieldPaths().size()) - out.carriedFields;
    out.unplaced = int(file.unplaced.size());
    // Row ids are how the vault keeps rows apart, not what they say: compare places.
    const auto numbered = [](Activity activity) {
        for (const Field& field : Activity::type().fields) {
            if (field.kind != FieldKind::Rows)
                continue;
            for (qsizetype i = 0; i < field.rows->size(&activity); ++i)
                field.rows->setRowId(field.rows->mutableAt(&activity, i), QString::number(i));
        }
        return activity;
    };
    QHash<QString, qsizetype> byRef;
    for (qsizetype i = 0; i < file.activities.size(); ++i)
        byRef.insert(file.activities[i].activity.ref, i);
    for (qsizetype i = 0; i < activities.size(); ++i) {
        const qsizetype place = activities[i].ref.isEmpty() ? i : byRef.value(activities[i].ref.trimmed(), -1);
        const QString name = activities[i].ref.isEmpty() ? u'#' + QString::number(i + 1) : activities[i].ref;
        QStringList paths;
        if (place < 0 || place >= file.activities.size())
            paths += name;
        else {
            const Activity wanted = numbered(projected(activities[i], format));
            const Activity found = numbered(projected(file.activities[place].activity, format));
            for (const FieldChange& change : diff(Activity::type().fields, &wanted, &found))
                paths += name + u": "_s + change.path;
        }
        if (paths.isEmpty())
            ++out.identical;
        for (const QString& differing : std::as_const(paths)) {
            if (out.differing.size() < 100)
                out.differing += differing;
        }
    }
    for (const InputProblem& problem : file.problems) {
        if (out.differing.size() < 100)
            out.differing += problem.path;
    }
    return out;
}

} // namespace greffe
