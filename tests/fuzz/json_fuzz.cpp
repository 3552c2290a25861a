// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonfile.h"
#include "exchange/packagedata.h"
#include "exchange/registerfile.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>

using namespace greffe;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    (void)parseJsonObject(bytes);
    (void)readRegister(bytes);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    (void)readJsonRecords(buffer, QStringLiteral("data.json"), [](const DataRecord&) { return Result<>(); });
    return 0;
}
