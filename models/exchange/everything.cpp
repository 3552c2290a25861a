// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/everything.h"

#include "exchange/atomicfile.h"
#include "exchange/hashing.h"
#include "exchange/zipwriter.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QByteArray readme(const QString& organisation, const QDateTime& stamp, const QList<ExportEntry>& entries) {
    QString text = u"Greffe - export de tout / export of everything\r\n"_s;
    text += organisation + u"\r\n"_s + stamp.toUTC().toString(Qt::ISODate) + u"\r\n\r\n"_s;
    text +=
        u"Chaque fichier .json contient les enregistrements d’une sorte, un champ par clé ; les dates sont en ISO "
        u"8601.\r\n"
        u"Les pièces sont dans documents/. SHA256SUMS permet de tout vérifier : sha256sum -c SHA256SUMS\r\n"
        u"Ces fichiers contiennent des données personnelles : gardez-les chiffrés, effacez-les dès qu’ils ne servent "
        u"plus.\r\n\r\n"
        u"Each .json file holds the records of one kind, one field a key; dates are ISO 8601.\r\n"
        u"Attachments are in documents/. SHA256SUMS checks everything: sha256sum -c SHA256SUMS\r\n"
        u"These files hold personal data: keep them encrypted, delete them once they are no longer needed.\r\n\r\n"_s;
    for (const ExportEntry& entry : entries)
        text += entry.name + u"\r\n"_s;
    return text.toUtf8();
}

} // namespace

Result<WrittenExport> writeEverything(const QString& path, const QString& organisation, const QDateTime& stamp,
    const SecretBytes& password, const QList<ExportEntry>& entries) {
    if (password.isEmpty())
        return Error{Error::Kind::Invalid,
            {u"Un export de tout doit être chiffré : donnez un mot de passe. Rien n’a été écrit."_s,
                u"An export of everything must be encrypted: give a password. Nothing was written."_s},
            u"empty password"_s};
    ZipWriter zip = TRY(ZipWriter::create(path, stamp, &password));
    QByteArray sums;
    const auto add = [&](const QString& name, const std::function<Result<>(QIODevice&)>& fill) -> Result<> {
        QString sha256;
        TRY(zip.add(name, [&](QIODevice& sink) -> Result<> {
            HashingDevice hashing(sink);
            TRY(fill(hashing));
            sha256 = hashing.sha256();
            return {};
        }));
        sums += sha256.toLatin1() + "  " + name.toUtf8() + '\n';
        return {};
    };
    const QByteArray text = readme(organisation, stamp, entries);
    TRY(add(u"LISEZMOI.txt"_s, [&](QIODevice& sink) -> Result<> {
        sink.write(text);
        return {};
    }));
    for (const ExportEntry& entry : entries)
        TRY(add(entry.name, entry.write));
    TRY(zip.add(u"SHA256SUMS"_s, sums));
    TRY(zip.finish());
    WrittenExport out;
    out.path = path;
    out.files = int(entries.size()) + 2;
    out.sha256 = TRY(fileSha256(path));
    return out;
}

} // namespace greffe
