// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zipwriter.h"

#include <QDateTime>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>

namespace greffe {

using namespace Qt::StringLiterals;

struct ZipWriter::State {
    explicit State(AtomicFile target)
        : file(std::move(target)) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        if (writer)
            archive_write_free(writer);
    }

    AtomicFile file;
    archive* writer = nullptr;
    time_t stamp = 0;
    QSet<QString> names;

    Error failed() const {
        const int code = archive_errno(writer);
        Error error = fileError(code > 0 ? code : EIO, file.path());
        error.detail += u" libarchive "_s + QString::fromUtf8(archive_error_string(writer));
        return error;
    }
};

namespace {

/// What is written here becomes the entry that is open now.
class EntrySink final : public QIODevice {
public:
    explicit EntrySink(archive* writer)
        : m_writer(writer) {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool failed = false;

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override {
        qint64 done = 0;
        while (done < size) {
            const la_ssize_t n = archive_write_data(m_writer, data + done, size_t(size - done));
            if (n <= 0) {
                failed = true;
                errno = archive_errno(m_writer);
                return -1;
            }
            done += n;
        }
        return size;
    }

private:
    archive* m_writer;
};

bool isPlainName(const QString& name) {
    if (name.isEmpty() || name.startsWith(u'/') || name.endsWith(u'/') || name.contains(u'\\') ||
        name.contains(QChar(u'\0')) || name.contains(u':'))
        return false;
    const QStringList parts = name.split(u'/');
    return std::none_of(
        parts.cbegin(), parts.cend(), [](const QString& p) { return p.isEmpty() || p == u"." || p == u".."; });
}

} // namespace

ZipWriter::ZipWriter(std::unique_ptr<State> state)
    : m_state(std::move(state)) {
}
ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;
ZipWriter::~ZipWriter() = default;

Result<ZipWriter> ZipWriter::create(const QString& path, const QDateTime& stamp, const SecretBytes* password) {
    auto state = std::make_unique<State>(TRY(AtomicFile::create(path)));
    // DOS dates have two-second steps and no zone; an even second is the same everywhere.
    state->stamp = time_t(stamp.toSecsSinceEpoch() & ~qint64(1));
    state->writer = archive_write_new();
    archive* writer = state->writer;
    bool ok = archive_write_set_format_zip(writer) == ARCHIVE_OK &&
              archive_write_set_options(writer, "zip:compression-level=6,zip:hdrcharset=UTF-8") == ARCHIVE_OK;
    if (ok && password && !password->isEmpty()) {
        SecretBytes terminated(password->size() + 1);
        std::copy(password->data(), password->data() + password->size(), terminated.data());
        ok = archive_write_set_options(writer, "zip:encryption=aes256") == ARCHIVE_OK &&
             archive_write_set_passphrase(writer, reinterpret_cast<const char*>(terminated.data())) == ARCHIVE_OK;
    }
    // No padding at the end: the same content gives the same bytes.
    archive_write_set_bytes_in_last_block(writer, 1);
    ok = ok && archive_write_open_fd(writer, state->file.descriptor()) == ARCHIVE_OK;
    if (!ok)
        return state->failed();
    return ZipWriter(std::move(state));
}

Result<> ZipWriter::add(const QString& name, const std::function<Result<>(QIODevice&)>& fill) {
    if (!isPlainName(name) || m_state->names.contains(name.toCaseFolded()))
        return Error{Error::Kind::Bug,
            {u"Un nom de fichier de l’archive n’est pas permis. Rien n’a été écrit. Signalez ce défaut."_s,
                u"A file name in the archive is not allowed. Nothing was written. Please report this fault."_s},
            u"zip entry name"_s};
    m_state->names.insert(name.toCaseFolded());
    std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), m_state->stamp, 0);
    if (archive_write_header(m_state->writer, entry.get()) < ARCHIVE_WARN)
        return m_state->failed();
    EntrySink sink(m_state->writer);
    Result<> filled = fill(sink);
    if (sink.failed)
        return m_state->failed();
    if (!filled)
        return filled;
    if (archive_write_finish_entry(m_state->writer) < ARCHIVE_WARN)
        return m_state->failed();
    return {};
}

Result<> ZipWriter::add(const QString& name, QByteArrayView bytes) {
    return add(name, [&](QIODevice& sink) -> Result<> {
        sink.write(bytes.data(), bytes.size());
        return {};
    });
}

Result<> ZipWriter::addFile(const QString& name, const QString& path) {
    return add(name, [&](QIODevice& sink) -> Result<> {
        QFile file(path);
        errno = 0;
        if (!file.open(QIODevice::ReadOnly))
            return fileError(errno ? errno : ENOENT, path);
        QByteArray buffer(64 * 1024, Qt::Uninitialized);
        for (;;) {
            const qint64 n = file.read(buffer.data(), buffer.size());
            if (n < 0)
                return fileError(EIO, path);
            if (n == 0)
                return {};
            if (sink.write(buffer.constData(), n) != n)
                return {}; // the sink says why
        }
    });
}

Result<> ZipWriter::finish() {
    if (archive_write_close(m_state->writer) != ARCHIVE_OK)
        return m_state->failed();
    archive_write_free(m_state->writer);
    m_state->writer = nullptr;
    return m_state->file.commit();
}

} // namespace greffe
