// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zipreader.h"

#include "exchange/atomicfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <zip.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Error notAZip(const QString& detail) {
    return {Error::Kind::Corrupt,
        Text{
            u"Ce fichier n’est pas une archive ZIP lisible : il est d’un autre type, tronqué ou abîmé. Rien n’a été changé. Demandez-le à nouveau à qui vous l’a donné."_s,
            u"This file is not a readable ZIP archive: it is of another kind, truncated or damaged. Nothing was changed. Ask for it again from whoever gave it to you."_s},
        detail};
}

Error bomb(const QString& detail, const QString& entry) {
    return {Error::Kind::Invalid,
        Text{
            u"Ce fichier se déploierait au-delà de toute mesure (« bombe ZIP ») : il a été refusé avant d’être lu. Rien n’a été changé."_s,
            u"This file would unpack beyond all measure (a “ZIP bomb”): it was refused before being read. Nothing was changed."_s},
        detail, entry};
}

Error damagedEntry(const QString& entry, const QString& detail) {
    return {Error::Kind::Corrupt,
        Text{
            u"« %1 », dans l’archive, est abîmé : sa somme de contrôle ou sa compression est fausse. Rien n’a été changé."_s,
            u"“%1” inside the archive is damaged: its checksum or compression is wrong. Nothing was changed."_s}
            .arg(entry),
        detail, entry};
}

/// One entry as a sequential device that counts what really comes out.
class EntryDevice final : public QIODevice {
public:
    EntryDevice(zip_file_t* file, const ZipEntry& entry, const ZipLimits& limits)
        : m_file(file)
        , m_entry(entry)
        , m_limits(limits) {
        open(QIODevice::ReadOnly);
    }
    ~EntryDevice() override {
        if (m_file)
            zip_fclose(m_file);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_done && QIODevice::atEnd(); }

    Error error = {};

protected:
    qint64 readData(char* data, qint64 maxSize) override {
        if (m_done)
            return m_failed ? -1 : 0;
        if (maxSize == 0)
            return 0;
        const zip_int64_t n = zip_fread(m_file, data, zip_uint64_t(maxSize));
        if (n < 0)
            return fail(damagedEntry(m_entry.name, QString::fromUtf8(zip_file_strerror(m_file))));
        m_bytes += n;
        // The directory may lie about sizes: what counts is what comes out.
        if (m_bytes > m_limits.entryBytes ||
            (m_bytes > m_limits.ratioFrom && m_bytes > m_entry.packedBytes * m_limits.ratio))
            return fail(bomb(u"inflated size"_s, m_entry.name));
        if (n == 0) {
            m_done = true;
            if (m_bytes != m_entry.bytes)
                return fail(damagedEntry(m_entry.name, u"size"_s));
            // Only closing tells whether the checksum was right.
            const int code = zip_fclose(m_file);
            m_file = nullptr;
            if (code != 0)
                return fail(damagedEntry(m_entry.name, u"close "_s + QString::number(code)));
        }
        return n;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 fail(Error why) {
        error = std::move(why);
        setErrorString(error.detail);
        m_done = m_failed = true;
        return -1;
    }

    zip_file_t* m_file;
    ZipEntry m_entry;
    ZipLimits m_limits;
    qint64 m_bytes = 0;
    bool m_done = false;
    bool m_failed = false;
};

} // namespace

struct ZipReader::State {
    QByteArray bytes; // kept alive while libzip reads from it
    zip_t* archive = nullptr;
    ZipLimits limits;
    QList<ZipEntry> entries;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        if (archive)
            zip_discard(archive);
    }
};

ZipReader::ZipReader(std::unique_ptr<State> state)
    : m_state(std::move(state)) {
}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(const QString& path, const ZipLimits& limits) {
    if (QFileInfo(path).isDir())
        return fileError(EISDIR, path);
    errno = 0;
    if (QFile probe(path); !probe.open(QIODevice::ReadOnly))
        return fileError(errno ? errno : ENOENT, path);
    auto state = std::make_unique<State>();
    state->limits = limits;
    int code = 0;
    state->archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!state->archive)
        return notAZip(u"libzip "_s + QString::number(code));
    return checked(std::move(state));
}

Result<ZipReader> ZipReader::open(const QByteArray& bytes, const ZipLimits& limits) {
    auto state = std::make_unique<State>();
    state->limits = limits;
    state->bytes = bytes;
    zip_error_t failure;
    zip_error_init(&failure);
    zip_source_t* source =
        zip_source_buffer_create(state->bytes.constData(), zip_uint64_t(state->bytes.size()), 0, &failure);
    state->archive = source ? zip_open_from_source(source, ZIP_RDONLY, &failure) : nullptr;
    const QString code = u"libzip "_s + QString::number(zip_error_code_zip(&failure));
    zip_error_fini(&failure);
    if (!state->archive) {
        if (source)
            zip_source_free(source);
        return notAZip(code);
    }
    return checked(std::move(state));
}

Result<ZipReader> ZipReader::checked(std::unique_ptr<State> state) {
    const zip_int64_t count = zip_get_num_entries(state->archive, 0);
    if (count < 0)
        return notAZip(u"entries"_s);
    if (count > state->limits.entries)
        return bomb(u"entries "_s + QString::number(count), {});
    qint64 total = 0;
    for (zip_uint64_t i = 0; i < zip_uint64_t(count); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(state->archive, i, ZIP_FL_ENC_GUESS, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME) ||
            !(stat.valid & ZIP_STAT_SIZE))
            return notAZip(u"entry "_s + QString::number(i));
        ZipEntry entry;
        entry.index = i;
        entry.name = QString::fromUtf8(stat.name);
        entry.bytes = qint64(stat.size);
        entry.packedBytes = (stat.valid & ZIP_STAT_COMP_SIZE) ? qint64(stat.comp_size) : 0;
        entry.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
        entry.folder = entry.name.endsWith(u'/');
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        if (zip_file_get_external_attributes(state->archive, i, 0, &system, &attributes) == 0 &&
            system == ZIP_OPSYS_UNIX) {
            const mode_t mode = mode_t(attributes >> 16);
            entry.special = (mode & S_IFMT) != 0 && !S_ISREG(mode) && !S_ISDIR(mode);
        }
        if (entry.bytes < 0 || entry.bytes > state->limits.entryBytes)
            return bomb(u"entry size"_s, entry.name);
        if (entry.bytes > state->limits.ratioFrom && entry.bytes > entry.packedBytes * state->limits.ratio)
            return bomb(u"ratio"_s, entry.name);
        total += entry.bytes;
        if (total > state->limits.totalBytes)
            return bomb(u"total size"_s, entry.name);
        state->entries += entry;
    }
    return ZipReader(std::move(state));
}

const QList<ZipEntry>& ZipReader::entries() const {
    return m_state->entries;
}

const ZipEntry* ZipReader::find(QStringView name) const {
    for (const ZipEntry& entry : m_state->entries) {
        if (entry.name == name)
            return &entry;
    }
    return nullptr;
}

void ZipReader::setPassword(const SecretBytes& password) {
    // libzip wants a terminated string; it makes its own copy.
    SecretBytes terminated(password.size() + 1);
    std::copy(password.data(), password.data() + password.size(), terminated.data());
    zip_set_default_password(m_state->archive, reinterpret_cast<const char*>(terminated.data()));
}

Result<std::unique_ptr<QIODevice>> ZipReader::read(const ZipEntry& entry) const {
    zip_file_t* file = zip_fopen_index(m_state->archive, entry.index, 0);
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(m_state->archive));
        if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
            return Error{Error::Kind::Locked,
                Text{u"« %1 » est chiffré : le mot de passe manque ou n’est pas le bon. Rien n’a été changé."_s,
                    u"“%1” is encrypted: the password is missing or wrong. Nothing was changed."_s}
                    .arg(entry.name),
                u"libzip "_s + QString::number(code), entry.name};
        return damagedEntry(entry.name, u"libzip "_s + QString::number(code));
    }
    return std::unique_ptr<QIODevice>(std::make_unique<EntryDevice>(file, entry, m_state->limits));
}

Result<QByteArray> ZipReader::readAll(const ZipEntry& entry, qint64 limit) const {
    if (entry.bytes > limit)
        return bomb(u"entry size"_s, entry.name);
    const std::unique_ptr<QIODevice> device = TRY(read(entry));
    QByteArray out;
    char buffer[16384];
    for (;;) {
        const qint64 n = device->read(buffer, sizeof buffer);
        if (n < 0)
            return zipReadError(*device);
        if (n == 0)
            return out;
        out.append(buffer, n);
        if (out.size() > limit)
            return bomb(u"entry size"_s, entry.name);
    }
}

Error zipReadError(const QIODevice& device) {
    if (const auto* entry = dynamic_cast<const EntryDevice*>(&device))
        return entry->error;
    return {};
}

} // namespace greffe
