// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/anyrecord.h"

#include "domain/records.h"

namespace greffe {

AnyRecord AnyRecord::make(const RecordType& type) {
    if (&type == &Organisation::type())
        return Organisation{};
    if (&type == &Contact::type())
        return Contact{};
    if (&type == &Activity::type())
        return Activity{};
    if (&type == &Request::type())
        return Request{};
    if (&type == &Breach::type())
        return Breach{};
    if (&type == &PortabilityExport::type())
        return PortabilityExport{};
    if (&type == &DocumentRecord::type())
        return DocumentRecord{};
    Q_ASSERT(&type == &Task::type());
    return Task{};
}

} // namespace greffe
