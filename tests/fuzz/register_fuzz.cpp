// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registerfile.h"

#include <cstddef>
#include <cstdint>

using namespace greffe;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const Result<RegisterFile> file = readRegister(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (file) {
        for (const ReadActivity& read : file->activities)
            (void)mergedActivity(Activity(), read);
    }
    return 0;
}
