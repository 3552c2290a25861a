// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/systemkeychain.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

const QString service = u"org.greffe.Greffe"_s;

Error refused(const QKeychain::Job& job) {
    return {job.error() == QKeychain::EntryNotFound ? Error::Kind::NotFound : Error::Kind::Io,
        {u"Le trousseau du bureau n’est pas disponible ; le déverrouillage rapide reste inactif."_s,
            u"The desktop’s keyring is not available; quick unlock stays off."_s},
        u"keychain %1"_s.arg(int(job.error()))};
}

template <class Job>
Job* makeJob(const QString& key) {
    auto* job = new Job(service);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

} // namespace

void SystemKeychain::read(const QString& key, Answer answer) {
    auto* job = makeJob<QKeychain::ReadPasswordJob>(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, answer] {
        if (job->error() != QKeychain::NoError) {
            answer(refused(*job));
            return;
        }
        QByteArray bytes = job->binaryData();
        SecretBytes secret =
            SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(bytes.constData()), std::size_t(bytes.size())});
        bytes.fill('\0');
        answer(std::move(secret));
    });
    job->start();
}

void SystemKeychain::write(const QString& key, const SecretBytes& secret, Done done) {
    auto* job = makeJob<QKeychain::WritePasswordJob>(key);
    job->setBinaryData(QByteArray(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size())));
    QObject::connect(job, &QKeychain::Job::finished, job,
        [job, done] { done(job->error() == QKeychain::NoError ? Result<>() : Result<>(refused(*job))); });
    job->start();
}

void SystemKeychain::remove(const QString& key, Done done) {
    auto* job = makeJob<QKeychain::DeletePasswordJob>(key);
    QObject::connect(job, &QKeychain::Job::finished, job,
        [job, done] { done(job->error() == QKeychain::NoError ? Result<>() : Result<>(refused(*job))); });
    job->start();
}

} // namespace greffe
