// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include "exchange/jsonfile.h"
#include "exchange/packagedata.h"
#include "exchange/zipreader.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// A package may hold years of somebody's data, but a person's machine must be able to open it.
constexpr ZipLimits packageLimits{
    .entries = 20'000,
    .entryBytes = qint64(16) * 1024 * 1024 * 1024,
    .totalBytes = qint64(64) * 1024 * 1024 * 1024,
    .ratio = 250,
    .ratioFrom = 32 * 1024 * 1024,
};
constexpr qint64 manifestLimit = 32 * 1024 * 1024;
constexpr int problemLimit = 200;

bool isHostileName(const QString& name) {
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.contains(QChar(u'\0')))
        return true;
    if (name.size() > 1 && name[1] == u':')
        return true;
    for (const QChar c : name) {
        // Control and direction marks make a name read as another.
        if (c < u' ' || c.unicode() == 0x7F || (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
            (c.unicode() >= 0x2066 && c.unicode() <= 0x2069))
            return true;
    }
    const QStringList parts = name.split(u'/');
    return parts.contains(u".."_s) || parts.contains(u"."_s) || parts.mid(0, parts.size() - 1).contains(QString());
}

/// Names as they may be shown: one line, not endless.
QString shown(const QString& name) {
    QString out;
    for (const QChar c : name.left(120))
        out += c.isPrint() && !(c.unicode() >= 0x202A && c.unicode() <= 0x202E) &&
                       !(c.unicode() >= 0x2066 && c.unicode() <= 0x2069)
                   ? c
                   : QChar(u'?');
    return out;
}

class Verifier {
public:
    explicit Verifier(const ZipReader& archive)
        : m_archive(archive) {}

    Result<PackageReport> verify() {
        m_out.files = int(m_archive.entries().size());
        names();
        if (m_hostile) {
            m_out.sha256Ok = false;
            return std::move(m_out);
        }
        const ZipEntry* entry = m_archive.find(u"manifest.json");
        if (!entry) {
            problem({u"Il n’y a pas de manifest.json : ce n’est pas un paquet, ou il est incomplet."_s,
                u"There is no manifest.json: this is not a package, or it is incomplete."_s});
            return std::move(m_out);
        }
        const Result<QByteArray> bytes = m_archive.readAll(*entry, manifestLimit);
        if (!bytes) {
            if (bytes.error().kind == Error::Kind::Locked)
                return bytes.error();
            problem(bytes.error().message);
            return std::move(m_out);
        }
        m_hashes.insert(
            entry->name, QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()));
        const Result<QJsonObject> manifest = parseJsonObject(*bytes);
        if (!manifest) {
            problem(Text{u"manifest.json : %1"_s, u"manifest.json: %1"_s}.arg(manifest.error().message));
            return std::move(m_out);
        }
        m_out.manifest = *manifest;
        header();
        m_hashesRight = true;
        for (const QString& list : {u"sets"_s, u"files"_s})
            listed(list);
        TRY(sums());
        unlisted();
        m_out.sha256Ok = m_hashesRight;
        return std::move(m_out);
    }

private:
    void problem(const Text& text) {
        if (m_out.problems.size() < problemLimit)
            m_out.problems += text;
        else if (m_out.problems.size() == problemLimit)
            m_out.problems += Text{u"… et d’autres."_s, u"… and others."_s};
    }
    void problem(const Text& text, const QString& name) { problem(text.arg(shown(name))); }

    void names() {
        QSet<QString> seen;
        for (const ZipEntry& entry : m_archive.entries()) {
            if (isHostileName(entry.name)) {
                problem(
                    {u"« %1 » : ce nom sortirait du dossier où l’on déballe, ou trompe l’œil. Ne déballez pas ce paquet."_s,
                        u"“%1”: this name would leave the folder in which one unpacks, or deceives the eye. Do not unpack this package."_s},
                    entry.name);
                m_hostile = true;
            }
            if (entry.special) {
                problem({u"« %1 » est un lien ou un fichier spécial, pas des données. Ne déballez pas ce paquet."_s,
                            u"“%1” is a link or a special file, not data. Do not unpack this package."_s},
                    entry.name);
                m_hostile = true;
            }
            if (seen.contains(entry.name.toCaseFolded()))
                problem({u"« %1 » figure deux fois, ou ne diffère que par les majuscules."_s,
                            u"“%1” is there twice, or differs only in capitals."_s},
                    entry.name);
            seen.insert(entry.name.toCaseFolded());
        }
    }

    void header() {
        const QJsonObject& m = m_out.manifest;
        m_out.ref = m.value(u"export_id"_s).toString();
        m_out.requestRef = m.value(u"request"_s).toObject().value(u"ref"_s).toString();
        for (const QJsonValue value : m.value(u"excluded"_s).toArray()) {
            const QJsonObject e = value.toObject();
            const QJsonObject why = e.value(u"why"_s).toObject();
            m_out.excluded += {e.value(u"what"_s).toString(), e.value(u"article"_s).toString(),
                {why.value(u"fr"_s).toString(), why.value(u"en"_s).toString()}};
        }
        if (m_out.ref.isEmpty())
            problem({u"manifest.json : « export_id » manque."_s, u"manifest.json: “export_id” is missing."_s});
        if (m.value(u"format_version"_s).toInt() != 1)
            problem({u"manifest.json : la version du format n’est pas 1 ; ce paquet vient d’un autre programme ou d’une version plus récente."_s,
                u"manifest.json: the format version is not 1; this package comes from another program or a later version."_s});
        for (const char* key : {"created_at", "controller", "request", "sets"}) {
            if (!m.contains(QString::fromLatin1(key)))
                problem({u"manifest.json : « %1 » manque."_s, u"manifest.json: “%1” is missing."_s},
                    QString::fromLatin1(key));
        }
    }

    void listed(const QString& list) {
        for (const QJsonValue value : m_out.manifest.value(list).toArray()) {
            const QJsonObject facts = value.toObject();
            const QString path = facts.value(u"path"_s).toString();
            if (m_listed.contains(path)) {
                problem(
                    {u"« %1 » est listé deux fois dans le manifeste."_s, u"“%1” is listed twice in the manifest."_s},
                    path);
                continue;
            }
            m_listed.insert(path);
            const ZipEntry* entry = m_archive.find(path);
            if (!entry) {
                problem({u"« %1 » est dans le manifeste, mais pas dans le paquet."_s,
                            u"“%1” is in the manifest but not in the package."_s},
                    path);
                m_hashesRight = false;
                continue;
            }
            check(*entry, facts);
        }
    }

    void check(const ZipEntry& entry, const QJsonObject& facts) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        qint64 bytes = 0;
        if (!stream(entry, [&](QByteArrayView chunk) {
                hash.addData(chunk);
                bytes += chunk.size();
            }))
            return;
        const QString sha256 = QString::fromLatin1(hash.result().toHex());
        m_hashes.insert(entry.name, sha256);
        if (facts.value(u"sha256"_s).toString().toLower() != sha256) {
            problem({u"« %1 » a été changé : son SHA-256 n’est pas celui du manifeste."_s,
                        u"“%1” was changed: its SHA-256 is not that of the manifest."_s},
                entry.name);
            m_hashesRight = false;
        }
        if (facts.contains(u"bytes"_s) && facts.value(u"bytes"_s).toInteger() != bytes)
            problem(Text{
                u"« %1 » fait %2 octets, le manifeste en annonce %3."_s, u"“%1” has %2 bytes, the manifest says %3."_s}
                        .arg(shown(entry.name))
                        .arg(bytes)
                        .arg(facts.value(u"bytes"_s).toInteger()));
        if (facts.contains(u"records"_s))
            records(entry, facts.value(u"records"_s).toInteger());
    }

    void records(const ZipEntry& entry, qint64 announced) {
        const Result<std::unique_ptr<QIODevice>> device = m_archive.read(entry);
        if (!device)
            return; // said already
        qint64 count = 0;
        Result<> read;
        if (entry.name.endsWith(u".json"))
            read = readJsonRecords(**device, entry.name, [&](const DataRecord&) -> Result<> {
                ++count;
                return {};
            });
        else if (entry.name.endsWith(u".csv"))
            read = countCsv(**device, count);
        else
            return;
        if (!read)
            problem(Text{u"« %1 » ne se lit pas : %2"_s, u"“%1” cannot be read: %2"_s}
                        .arg(shown(entry.name))
                        .arg(read.error().message));
        else if (count != announced)
            problem(Text{u"« %1 » contient %2 enregistrements, le manifeste en annonce %3."_s,
                u"“%1” has %2 records, the manifest says %3."_s}
                        .arg(shown(entry.name))
                        .arg(count)
                        .arg(announced));
    }

    /// Rows of our own dialect: commas, quotes, a header. Streams, because the entry can be read only once.
    static Result<> countCsv(QIODevice& device, qint64& count) {
        bool quoted = false, any = false;
        qint64 rows = 0;
        char buffer[16384];
        for (;;) {
            const qint64 n = device.read(buffer, sizeof buffer);
            if (n < 0)
                return zipReadError(device);
            if (n == 0)
                break;
            for (qint64 i = 0; i < n; ++i) {
                if (buffer[i] == '"')
                    quoted = !quoted;
                if (buffer[i] == '\n' && !quoted) {
                    rows += any;
                    any = false;
                } else if (buffer[i] != '\r')
                    any = true;
            }
        }
        if (quoted)
            return Error{
                Error::Kind::Invalid, {u"un guillemet n’est pas fermé"_s, u"a quote is not closed"_s}, u"open quote"_s};
        rows += any;
        count = std::max<qint64>(rows - 1, 0);
        return {};
    }

    /// False, with the problem said, if the entry cannot be read to its end.
    bool stream(const ZipEntry& entry, const std::function<void(QByteArrayView)>& take) {
        const Result<std::unique_ptr<QIODevice>> device = m_archive.read(entry);
        const Error* failed = device ? nullptr : &device.error();
        Error later;
        char buffer[16384];
        while (!failed) {
            const qint64 n = (*device)->read(buffer, sizeof buffer);
            if (n == 0)
                return true;
            if (n < 0) {
                later = zipReadError(**device);
                failed = &later;
                break;
            }
            take(QByteArrayView(buffer, n));
        }
        problem(failed->message);
        m_hashesRight = false;
        return false;
    }

    /// manifest.sha256: one line a file, as `sha256sum -c` reads it.
    Result<> sums() {
        const ZipEntry* entry = m_archive.find(u"manifest.sha256");
        if (!entry) {
            problem({u"Il n’y a pas de manifest.sha256 : rien ne prouve que manifest.json est entier."_s,
                u"There is no manifest.sha256: nothing proves that manifest.json is whole."_s});
            return {};
        }
        const Result<QByteArray> bytes = m_archive.readAll(*entry, manifestLimit);
        if (!bytes) {
            problem(bytes.error().message);
            return {};
        }
        QSet<QString> seen;
        for (const QByteArray& line : bytes->split('\n')) {
            if (line.trimmed().isEmpty())
                continue;
            const QString path = QString::fromUtf8(line.mid(66)).trimmed();
            const QString sha256 = QString::fromLatin1(line.left(64)).toLower();
            seen.insert(path);
            if (!m_hashes.contains(path))
                problem({u"manifest.sha256 cite « %1 », qui n’est pas dans le manifeste ou pas dans le paquet."_s,
                            u"manifest.sha256 names “%1”, which is not in the manifest or not in the package."_s},
                    path);
            else if (m_hashes.value(path) != sha256) {
                problem({u"« %1 » n’a pas le SHA-256 que dit manifest.sha256."_s,
                            u"“%1” does not have the SHA-256 that manifest.sha256 says."_s},
                    path);
                m_hashesRight = false;
            }
        }
        for (auto it = m_hashes.cbegin(); it != m_hashes.cend(); ++it) {
            if (!seen.contains(it.key()))
                problem(
                    {u"« %1 » manque dans manifest.sha256."_s, u"“%1” is missing from manifest.sha256."_s}, it.key());
        }
        return {};
    }

    void unlisted() {
        for (const ZipEntry& entry : m_archive.entries()) {
            if (entry.folder || entry.name == u"manifest.json" || entry.name == u"manifest.sha256" ||
                m_listed.contains(entry.name))
                continue;
            problem({u"« %1 » est dans le paquet, mais pas dans le manifeste : ajouté après coup ?"_s,
                        u"“%1” is in the package but not in the manifest: added later?"_s},
                entry.name);
        }
    }

    const ZipReader& m_archive;
    PackageReport m_out;
    QSet<QString> m_listed;
    QHash<QString, QString> m_hashes;
    bool m_hashesRight = false;
    bool m_hostile = false;
};

Result<PackageReport> verify(Result<ZipReader> opened, const SecretBytes* password) {
    if (!opened)
        return opened.error();
    if (password)
        opened->setPassword(*password);
    for (const ZipEntry& entry : opened->entries()) {
        if (entry.encrypted && !password)
            return Error{Error::Kind::Locked,
                {u"Ce paquet est chiffré : donnez son mot de passe pour le vérifier."_s,
                    u"This package is encrypted: give its password to verify it."_s},
                u"encrypted"_s};
    }
    return Verifier(*opened).verify();
}

} // namespace

Result<PackageReport> verifyPackage(const QString& path, const SecretBytes* password) {
    return verify(ZipReader::open(path, packageLimits), password);
}

Result<PackageReport> verifyPackage(const QByteArray& bytes, const SecretBytes* password) {
    return verify(ZipReader::open(bytes, packageLimits), password);
}

} // namespace greffe
