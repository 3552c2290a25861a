// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a vault: the only part of it that is read before a key is known. The checksum is made good, as anybody
// can, so that what stands behind it is reached.
#include "vault/header.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace greffe;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    constexpr int checksumAt = 28640;
    QByteArray copy(reinterpret_cast<const char*>(data), qsizetype(size));
    (void)decodeHeader(copy);
    copy = copy.leftJustified(format::copyLength, '\0', true);
    copy.replace(checksumAt, 32, hash256(copy.left(checksumAt)));
    const Result<Header> header = decodeHeader(copy);
    if (!header)
        return 0;
    // Written again it reads the same.
    const unsigned char key[32] = {};
    const QByteArray again = encodeHeader(*header, key);
    const Result<Header> back = decodeHeader(again);
    if (!back || !macIsRight(again, key) || back->vaultId != header->vaultId || back->sequence != header->sequence)
        std::abort();
    for (int i = 0; i < format::slotCount; ++i) {
        if (back->slots[i].type != header->slots[i].type || back->slots[i].sealed != header->slots[i].sealed)
            if (!header->slots[i].isEmpty())
                std::abort();
    }
    return 0;
}
