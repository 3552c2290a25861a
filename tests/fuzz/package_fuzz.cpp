// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include <cstddef>
#include <cstdint>

using namespace greffe;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    (void)verifyPackage(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
