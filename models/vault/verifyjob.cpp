// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/verifyjob.h"

#include "vault/openvault.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sliceBytes = 8 << 20;
constexpr int restarts = 3; ///< after as many interruptions the rest is copied in one go

/// Every commit rewrites the first page under a fresh nonce.
QByteArray firstPage(const VaultFile& file) {
    const Result<QByteArray> page = file.handle().read(format::headerArea, 4096);
    return page ? hash256(*page) : QByteArray();
}

} // namespace

struct VerifyJob::State {
    const OpenVault* vault = nullptr; ///< not its file: a new key brings another one
    quint32 generation = 0;
    QString path = {};
    std::unique_ptr<VaultFile> copy = {};
    SecretBytes key = {};
    const Clock* clock = nullptr;
    QByteArray page = {};
    qint64 at = 0;
    qint64 size = 0;
    int interruptions = 0;
};

VerifyJob::VerifyJob()
    : m_state(std::make_unique<State>()) {
}

VerifyJob::~VerifyJob() {
    m_state->copy.reset();
    if (m_state->path.isEmpty())
        return; // it was handed over
    QFile::remove(m_state->path);
    QFile::remove(m_state->path + u"-journal"_s);
}

Result<std::unique_ptr<VerifyJob>> VerifyJob::start(const Vault& vault) {
    const OpenVault& inner = const_cast<Vault&>(vault).inner(); // only read
    const QString folder = deviceFolder() + u"/looked-at"_s;
    TRY(makePrivateFolder(folder));
    std::unique_ptr<VerifyJob> job(new VerifyJob);
    State& state = *job->m_state;
    state.vault = &inner;
    state.generation = inner.file->header().generation;
    state.path = partPath(folder + u"/check.greffe"_s);
    state.copy = TRY(VaultFile::create(state.path));
    state.key = inner.keys.database.clone();
    state.clock = inner.clock;
    state.page = firstPage(*inner.file);
    state.size = QFileInfo(inner.file->path()).size();
    return job;
}

qint64 VerifyJob::copied() const {
    return m_state->at;
}

qint64 VerifyJob::total() const {
    return m_state->size;
}

Result<bool> VerifyJob::copySome() {
    State& state = *m_state;
    do {
        const VaultFile& source = *state.vault->file;
        if (!hasVaultsKey() || firstPage(source) != state.page) {
            state.page = firstPage(source);
            state.generation = source.header().generation;
            state.key = state.vault->keys.database.clone();
            state.size = QFileInfo(source.path()).size();
            state.at = 0;
            ++state.interruptions;
        }
        const QByteArray bytes = TRY(source.handle().read(state.at, sliceBytes));
        TRY(state.copy->handle().write(state.at, bytes));
        state.at += bytes.size();
        if (bytes.size() == sliceBytes)
            continue;
        // Shorter than before: what a longer attempt left behind its end would be taken for pages.
        QFile file(state.path);
        if (file.size() != state.at && !file.resize(state.at))
            return systemError(state.path, EIO);
        return true;
    } while (state.interruptions >= restarts);
    return false;
}

Result<VerifyReport> VerifyJob::check(
    const Progress& progress, const std::function<Result<VerifyReport::Check>(const Database&)>& more) const {
    const std::unique_ptr<Database> database = TRY(Database::open(
        {.path = m_state->path, .vfs = u"greffe"_s, .key = &m_state->key, .readOnly = true, .clock = m_state->clock}));
    VerifyReport report = TRY(checkImage(*database, progress));
    if (more) {
        const VerifyReport::Check check = TRY(more(*database));
        report.ok = report.ok && check.ok;
        report.checks << check;
    }
    TRY(database->close());
    return report;
}

namespace {

/// The session's own traces go: nobody holds the copy, and it was closed in order.
Result<> closeInOrder(const VaultFile& copy, const Clock& clock) {
    TRY(copy.writeHolder({}));
    TRY(copy.markSession(false, clock.now()));
    return copy.sync();
}

} // namespace

Result<> VerifyJob::copyTo(const QString& path, const Progress& progress) const {
    TRY(copyVaultBytes(*m_state->copy, path));
    const std::unique_ptr<VaultFile> file = TRY(VaultFile::open(path));
    TRY(closeInOrder(*file, *m_state->clock));
    const std::unique_ptr<Database> database = TRY(Database::open(
        {.path = path, .vfs = u"greffe"_s, .key = &m_state->key, .readOnly = true, .clock = m_state->clock}));
    const VerifyReport report = TRY(checkImage(*database, progress));
    TRY(database->close());
    return report.ok ? Result<>() : copyIsWrong();
}

bool VerifyJob::hasVaultsKey() const {
    return m_state->vault->file->header().generation == m_state->generation;
}

Result<QString> VerifyJob::release() {
    TRY(closeInOrder(*m_state->copy, *m_state->clock));
    m_state->copy.reset();
    return std::exchange(m_state->path, QString());
}

Result<VerifyReport> VerifyJob::finish(const Vault& vault, VerifyReport report) {
    TRY(checkFile(*const_cast<Vault&>(vault).inner().file, const_cast<Vault&>(vault).inner().keys, report));
    return report;
}

} // namespace greffe
