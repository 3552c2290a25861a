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
    if (&type == &Task::type())
        return Task{};
    if (&type == &Advice::type())
        return Advice{};
    Q_ASSERT(&type == &Suppression::type());
    return Suppression{};
}

} // namespace greffe
