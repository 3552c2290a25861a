// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/records.h"

namespace greffe {

std::span<const RecordType* const> allRecordTypes() {
    static const RecordType* const all[] = {&Organisation::type(), &Contact::type(), &Activity::type(),
        &Request::type(), &Breach::type(), &PortabilityExport::type(), &DocumentRecord::type(), &Task::type(),
        &Advice::type(), &Suppression::type()};
    return all;
}

const RecordType* recordTypeByKey(QStringView key) {
    for (const RecordType* type : allRecordTypes()) {
        if (key == QLatin1StringView(type->key))
            return type;
    }
    return nullptr;
}

} // namespace greffe
