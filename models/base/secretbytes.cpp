// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secretbytes.h"

#include <QString>

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace greffe {

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size) {
    if (size == 0)
        return;
    if (sodium_init() < 0)
        throw std::bad_alloc();
    m_data = static_cast<unsigned char*>(sodium_malloc(size));
    if (!m_data)
        throw std::bad_alloc();
    sodium_memzero(m_data, size);
}

SecretBytes SecretBytes::copyOf(std::span<const unsigned char> bytes) {
    SecretBytes out(bytes.size());
    if (!bytes.empty())
        std::memcpy(out.m_data, bytes.data(), bytes.size());
    return out;
}

SecretBytes SecretBytes::fromPassphrase(const QString& passphrase) {
    QString normalised = passphrase.normalized(QString::NormalizationForm_KC);
    QByteArray utf8 = normalised.toUtf8();
    SecretBytes out = copyOf({reinterpret_cast<const unsigned char*>(utf8.constData()), std::size_t(utf8.size())});
    sodium_memzero(utf8.data(), std::size_t(utf8.size()));
    wipe(normalised);
    return out;
}

SecretBytes SecretBytes::random(std::size_t size) {
    SecretBytes out(size);
    if (size > 0)
        randombytes_buf(out.m_data, size);
    return out;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0)) {
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes() {
    clear();
}

void SecretBytes::clear() {
    if (m_data)
        sodium_free(m_data); // wipes first
    m_data = nullptr;
    m_size = 0;
}

bool operator==(const SecretBytes& a, const SecretBytes& b) {
    return a.m_size == b.m_size && (a.m_size == 0 || sodium_memcmp(a.m_data, b.m_data, a.m_size) == 0);
}

void wipe(QString& text) {
    if (!text.isEmpty())
        sodium_memzero(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace greffe
