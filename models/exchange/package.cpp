// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include "base/fold.h"
#include "domain/choicelist.h"
#include "exchange/atomicfile.h"
#include "exchange/hashing.h"
#include "exchange/jsonfile.h"
#include "exchange/packagedata.h"
#include "exchange/packagepage.h"
#include "exchange/zipwriter.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonArray>
#include <QMimeDatabase>
#include <QSet>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// A file name that says nothing about anybody: plain letters, without the words of the person's name.
QString neutralName(const QString& text, const PackageInput& input) {
    const QStringList personal =
        fold(input.subjectName + u' ' + input.subjectPseudonym).split(u' ', Qt::SkipEmptyParts);
    QString plain = fold(text);
    for (QChar& c : plain) {
        if (!(c >= u'a' && c <= u'z') && !(c >= u'0' && c <= u'9'))
            c = u' ';
    }
    QStringList words;
    for (const QString& word : plain.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() < 3 || !personal.contains(word))
            words += word;
    }
    return words.join(u'-').left(60);
}

QString folderName(const QString& activityRef) {
    QString out;
    for (const QChar c : activityRef)
        out += (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_' ? c : QChar(u'-');
    return out.isEmpty() ? u"general"_s : out.left(60);
}

bool isPortable(const QString& origin) {
    return origin.isEmpty() || origin == u"provided" || origin == u"observed";
}

PackageExclusion notPortable(const QString& what, const QString& origin) {
    return {what, u"20(1)"_s,
        Text{u"Données non fournies par la personne (%1) : la portabilité ne les couvre pas ; le droit d’accès, si."_s,
            u"Data not provided by the person (%1): portability does not cover them; the right of access does."_s}
            .arg(choiceList(u"data_origins").label(origin))};
}

QJsonObject bilingual(const Text& text) {
    return {{u"fr"_s, text.fr}, {u"en"_s, text.en}};
}

QString isoDate(const std::optional<QDate>& date) {
    return date ? date->toString(Qt::ISODate) : QString();
}

QJsonValue orNull(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

class Builder {
public:
    Builder(const PackageInput& input, ZipWriter& zip)
        : m_input(input)
        , m_zip(zip)
        , m_excluded(input.excluded) {}

    Result<BuiltPackage> build() {
        for (const PackageSet& set : m_input.sets)
            TRY(addSet(set));
        for (const PackageAttachment& attachment : m_input.attachments)
            TRY(addAttachment(attachment));
        const QJsonObject forPage = manifest();
        const QByteArray page = packagePage(m_input, forPage, m_excluded);
        TRY(add(u"LISEZMOI.html"_s, {{u"role"_s, u"readme"_s}, {u"media_type"_s, u"text/html"_s}}, m_files,
            [&](QIODevice& sink) -> Result<> {
                sink.write(page);
                return {};
            }));
        BuiltPackage out;
        out.manifest = manifest();
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        TRY(writeManifest(buffer));
        QJsonArray unlisted;
        TRY(add(u"manifest.json"_s, {}, unlisted, [&](QIODevice& sink) -> Result<> {
            sink.write(buffer.data());
            return {};
        }));
        TRY(m_zip.add(u"manifest.sha256"_s, m_sums));
        out.files = m_entries + 1;
        out.records = m_records;
        out.excluded = m_excluded;
        return out;
    }

private:
    /// Adds an entry and writes down what it is, how large and with what hash.
    Result<> add(
        const QString& path, QJsonObject facts, QJsonArray& list, const std::function<Result<>(QIODevice&)>& fill) {
        QString sha256;
        qint64 bytes = 0;
        TRY(m_zip.add(path, [&](QIODevice& sink) -> Result<> {
            HashingDevice hashing(sink);
            TRY(fill(hashing));
            sha256 = hashing.sha256();
            bytes = hashing.bytes();
            return {};
        }));
        ++m_entries;
        m_sums += sha256.toLatin1() + "  " + path.toUtf8() + '\n';
        facts.insert(u"path"_s, path);
        facts.insert(u"bytes"_s, bytes);
        facts.insert(u"sha256"_s, sha256);
        list.append(facts);
        return {};
    }

    QString unusedName(const QString& wanted, const QString& fallback, const QString& folder) {
        const QString stem = wanted.isEmpty() ? fallback : wanted;
        QString name = stem;
        for (int n = 2; m_names.contains(folder + u'/' + name); ++n)
            name = stem + u'-' + QString::number(n);
        m_names.insert(folder + u'/' + name);
        return name;
    }

    Result<> addSet(const PackageSet& set) {
        const QString origin = set.origin.isEmpty() ? u"provided"_s : set.origin;
        const QString stem =
            neutralName(set.name.isEmpty() ? QFileInfo(set.path).completeBaseName() : set.name, m_input);
        if (!m_input.allOrigins && !isPortable(origin)) {
            m_excluded += notPortable(stem.isEmpty() ? u"set-%1"_s.arg(++m_setNumber) : stem, origin);
            return {};
        }
        const LearnedData learned = TRY(learnData(set.path));
        const QString folder = folderName(set.activityRef);
        const QString name = unusedName(stem, u"set-%1"_s.arg(++m_setNumber, 2, 10, QChar(u'0')), folder);
        const QString schema = u"schema/%1/%2.schema.json"_s.arg(folder, name);
        QJsonObject facts{{u"role"_s, u"data"_s}, {u"name"_s, name}, {u"origin"_s, origin},
            {u"records"_s, learned.records}, {u"encoding"_s, u"UTF-8"_s}, {u"schema"_s, schema}};
        if (!set.activityRef.isEmpty())
            facts.insert(u"activity"_s, set.activityRef);
        if (!set.description.isEmpty())
            facts.insert(u"description"_s, bilingual(set.description));
        if (!set.sourceSystem.isEmpty())
            facts.insert(u"source_system"_s, set.sourceSystem);
        if (set.extractedOn)
            facts.insert(u"extracted_on"_s, isoDate(set.extractedOn));
        const QString base = u"data/%1/%2"_s.arg(folder, name);
        m_records += learned.records;
        const auto counted = [&](const Result<qint64>& written) -> Result<> {
            if (!written)
                return written.error();
            if (*written == learned.records)
                return {};
            return Error{Error::Kind::Conflict,
                Text{u"« %1 » a changé pendant la lecture. Aucun paquet n’a été écrit. Recommencez."_s,
                    u"“%1” changed while it was read. No package was written. Try again."_s}
                    .arg(QFileInfo(set.path).fileName()),
                u"source changed"_s};
        };
        facts.insert(u"media_type"_s, u"application/json"_s);
        TRY(add(base + u".json"_s, facts, m_sets,
            [&](QIODevice& sink) { return counted(writeJsonRecords(sink, set.path, set.leaveOut)); }));
        facts.insert(u"media_type"_s, u"text/csv"_s);
        TRY(add(base + u".csv"_s, facts, m_sets,
            [&](QIODevice& sink) { return counted(writeCsvRecords(sink, set.path, learned, set.leaveOut)); }));
        const QByteArray schemaBytes =
            schemaFor(learned, name, set.description.in(m_input.language), origin, set.leaveOut);
        return add(schema, {{u"role"_s, u"schema"_s}, {u"media_type"_s, u"application/schema+json"_s}}, m_files,
            [&](QIODevice& sink) -> Result<> {
                sink.write(schemaBytes);
                return {};
            });
    }

    Result<> addAttachment(const PackageAttachment& attachment) {
        const QString origin = attachment.origin.isEmpty() ? u"provided"_s : attachment.origin;
        const QFileInfo info(attachment.path);
        const QString fallback = u"file-%1"_s.arg(++m_fileNumber, 3, 10, QChar(u'0'));
        const QString stem = neutralName(attachment.name, m_input);
        if (!m_input.allOrigins && !isPortable(origin)) {
            m_excluded += notPortable(stem.isEmpty() ? fallback : stem, origin);
            return {};
        }
        const QString folder = folderName(attachment.activityRef);
        QString ending = fold(info.suffix()).left(10);
        ending.removeIf([](QChar c) { return !(c >= u'a' && c <= u'z') && !(c >= u'0' && c <= u'9'); });
        const QString name =
            unusedName(stem, fallback, u"files/"_s + folder) + (ending.isEmpty() ? QString() : u'.' + ending);
        QJsonObject facts{{u"role"_s, u"attachment"_s}, {u"name"_s, name}, {u"origin"_s, origin},
            {u"media_type"_s, QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchExtension).name()}};
        if (!attachment.activityRef.isEmpty())
            facts.insert(u"activity"_s, attachment.activityRef);
        return add(u"files/%1/%2"_s.arg(folder, name), facts, m_files, [&](QIODevice& sink) -> Result<> {
            QFile file(attachment.path);
            errno = 0;
            if (!file.open(QIODevice::ReadOnly))
                return fileError(errno ? errno : ENOENT, attachment.path);
            QByteArray buffer(64 * 1024, Qt::Uninitialized);
            for (qint64 n; (n = file.read(buffer.data(), buffer.size())) != 0;) {
                if (n < 0)
                    return fileError(EIO, attachment.path);
                if (sink.write(buffer.constData(), n) != n)
                    return {}; // the archive says why
            }
            return {};
        });
    }

    QJsonObject complaint() const {
        const Organisation& o = m_input.controller;
        const QJsonObject cnil = listDocument(u"cnil");
        const auto either = [&](const QString& own, const QString& key) {
            return own.isEmpty() ? cnil.value(key).toString() : own;
        };
        return {{u"name"_s, either(o.authorityName, u"name"_s)},
            {u"address"_s, either(o.authorityAddress, u"address"_s)},
            {u"phone"_s, either(o.authorityPhone, u"phone"_s)}, {u"site"_s, either(o.authoritySite, u"site"_s)},
            {u"complaints"_s, either(o.authorityComplaints, u"complaints"_s)}};
    }

    /// The manifest's parts in the order in which they are written.
    QList<std::pair<QString, QJsonValue>> parts() const {
        const Organisation& o = m_input.controller;
        QStringList address{o.address, (o.postcode + u' ' + o.city).trimmed(), o.country};
        address.removeAll(QString());
        QJsonArray activities, origins, excluded;
        for (const PackageActivity& activity : m_input.activities)
            activities.append(QJsonObject{{u"ref"_s, activity.ref}, {u"name"_s, bilingual(activity.name)},
                {u"legal_bases"_s, QJsonArray::fromStringList(activity.legalBases)}});
        QSet<QString> seen;
        for (const QJsonArray* list : {&m_sets, &m_files}) {
            for (const QJsonValue file : *list) {
                const QString origin = file.toObject().value(u"origin"_s).toString();
                if (!origin.isEmpty() && !seen.contains(origin)) {
                    seen.insert(origin);
                    origins.append(origin);
                }
            }
        }
        for (const PackageExclusion& e : m_excluded)
            excluded.append(QJsonObject{{u"what"_s, e.what}, {u"article"_s, e.article}, {u"why"_s, bilingual(e.why)}});
        return {{u"format"_s, u"greffe-portability"_s}, {u"format_version"_s, 1}, {u"export_id"_s, m_input.exportId},
            {u"created_at"_s, m_input.createdAt.toUTC().toString(Qt::ISODate)}, {u"language"_s, code(m_input.language)},
            {u"controller"_s, QJsonObject{{u"name"_s, o.name}, {u"siren"_s, orNull(o.siren)},
                                  {u"address"_s, orNull(address.join(u", "_s))}, {u"email"_s, orNull(o.email)},
                                  {u"phone"_s, orNull(o.phone)}, {u"dpo"_s, orNull(m_input.dpo)},
                                  {u"contact"_s, orNull(m_input.contact)}}},
            {u"subject"_s, QJsonObject{{u"pseudonym"_s, orNull(m_input.subjectPseudonym)},
                               {u"display_name"_s, orNull(m_input.subjectName)},
                               {u"identity_checked_on"_s, orNull(isoDate(m_input.identityCheckedOn))}}},
            {u"request"_s, QJsonObject{{u"ref"_s, m_input.requestRef},
                               {u"received_on"_s, orNull(isoDate(m_input.requestReceivedOn))},
                               {u"rights"_s, QJsonArray::fromStringList(m_input.rights)},
                               {u"legal_ref"_s, m_input.allOrigins ? u"RGPD art. 15"_s : u"RGPD art. 20"_s}}},
            {u"scope"_s, QJsonObject{{u"activities"_s, activities},
                             {u"period"_s, QJsonObject{{u"from"_s, orNull(isoDate(m_input.periodFrom))},
                                               {u"to"_s, orNull(isoDate(m_input.periodTo))}}},
                             {u"included_origins"_s, origins}}},
            {u"sets"_s, m_sets}, {u"files"_s, m_files}, {u"excluded"_s, excluded},
            {u"third_party"_s,
                QJsonObject{{u"present"_s, m_input.thirdPartyPresent}, {u"note"_s, bilingual(m_input.thirdPartyNote)}}},
            {u"transfer"_s, QJsonObject{{u"direct"_s, m_input.direct},
                                {u"recipient_controller"_s, orNull(m_input.recipientController)},
                                {u"why"_s, bilingual(m_input.directReason)}}},
            {u"encryption"_s, m_input.password ? QJsonValue(u"AES-256"_s) : QJsonValue(QJsonValue::Null)},
            {u"csv"_s, QJsonObject{{u"encoding"_s, u"UTF-8"_s}, {u"separator"_s, u","_s}, {u"header"_s, true},
                           {u"formula_cells"_s, u"apostrophe"_s}}},
            {u"complaint"_s, complaint()}, {u"journal_anchor"_s, orNull(m_input.anchor)}};
    }

    QJsonObject manifest() const {
        QJsonObject out;
        for (const auto& [key, value] : parts())
            out.insert(key, value);
        return out;
    }

    Result<> writeManifest(QIODevice& sink) const {
        JsonStream json(sink);
        json.beginObject();
        for (const auto& [key, value] : parts())
            json.member(key, value);
        json.endObject();
        return json.finish();
    }

    const PackageInput& m_input;
    ZipWriter& m_zip;
    QList<PackageExclusion> m_excluded;
    QJsonArray m_sets, m_files;
    QByteArray m_sums;
    QSet<QString> m_names;
    int m_entries = 0;
    int m_setNumber = 0;
    int m_fileNumber = 0;
    qint64 m_records = 0;
};

} // namespace

Result<BuiltPackage> buildPackage(const PackageInput& input, const QString& path) {
    ZipWriter zip = TRY(ZipWriter::create(path, input.createdAt, input.password));
    BuiltPackage out = TRY(Builder(input, zip).build());
    TRY(zip.finish());
    out.path = path;
    out.bytes = QFileInfo(path).size();
    out.sha256 = TRY(fileSha256(path));
    return out;
}

Result<DataPreview> previewData(const QString& path) {
    const LearnedData learned = TRY(learnData(path));
    DataPreview out;
    for (const LearnedColumn& column : learned.columns)
        out.columns += column.name;
    // The second reading stops after the first records; that is no error.
    Result<> read = readDataFile(path, [&](const DataRecord& record) -> Result<> {
        if (out.first.size() == 5)
            return Error{Error::Kind::Cancelled, {}, u"enough"_s};
        QStringList row(out.columns.size());
        for (qsizetype i = 0; i < record.columns.size(); ++i) {
            if (const qsizetype place = out.columns.indexOf(record.columns[i]); place >= 0)
                row[place] = record.values[i].text;
        }
        out.first += row;
        return {};
    });
    if (!read && read.error().kind != Error::Kind::Cancelled)
        return read.error();
    out.records = learned.records;
    return out;
}

} // namespace greffe
