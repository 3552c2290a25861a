// SPDX-License-Identifier: GPL-3.0-or-later
// What people type from paper: recovery keys, invitation codes, the journal's anchors.
#include "vault/journal.h"
#include "vault/recoverykey.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace greffe;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QString typed = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const int bytes : {recoveryKeyBytes, invitationCodeBytes}) {
        const Result<SecretBytes> read = readKeyGroups(typed, bytes);
        if (!read)
            continue;
        const Result<SecretBytes> again = readKeyGroups(writeKeyGroups(*read), bytes);
        if (!again || !(*again == *read))
            std::abort();
    }
    for (int number = 0; number < 15; ++number)
        (void)keyGroupIsRight(typed.left(12), number);
    (void)parseAnchor(typed);
    return 0;
}
