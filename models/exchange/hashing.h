// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QIODevice>

namespace greffe {

/// Lower-case hex, as documents and the journal keep it.
inline QString sha256Hex(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Passes what is written on to another device and keeps its SHA-256 and size.
class HashingDevice final : public QIODevice {
public:
    explicit HashingDevice(QIODevice& target)
        : m_target(target)
        , m_hash(QCryptographicHash::Sha256) {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    QString sha256() const { return QString::fromLatin1(m_hash.result().toHex()); }
    qint64 bytes() const { return m_bytes; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override {
        const qint64 n = m_target.write(data, size);
        if (n > 0) {
            m_hash.addData(QByteArrayView(data, n));
            m_bytes += n;
        }
        return n;
    }

private:
    QIODevice& m_target;
    QCryptographicHash m_hash;
    qint64 m_bytes = 0;
};

} // namespace greffe
