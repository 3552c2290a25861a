// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <span>

namespace greffe {

/// Bytes that nobody else may see: locked guarded memory (sodium_malloc: never swapped, left out of core dumps, guard
/// pages), wiped on destruction, movable, not copyable by accident.
class SecretBytes {
public:
    SecretBytes() = default;
    /// Zero-filled.
    explicit SecretBytes(std::size_t size);
    static SecretBytes copyOf(std::span<const unsigned char> bytes);
    /// UTF-8 of an NFKC-normalised passphrase, not trimmed (FORMAT.md, "Passphrases").
    static SecretBytes fromPassphrase(const QString& passphrase);
    static SecretBytes random(std::size_t size);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    SecretBytes clone() const { return copyOf(bytes()); }
    unsigned char* data() { return m_data; }
    const unsigned char* data() const { return m_data; }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::span<const unsigned char> bytes() const { return {m_data, m_size}; }
    void clear();

    /// In constant time for equal sizes.
    friend bool operator==(const SecretBytes& a, const SecretBytes& b);

private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites a QString's characters before letting it go. Qt may have made copies we cannot reach (SECURITY.md says
/// so).
void wipe(QString& text);

} // namespace greffe
