// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"
#include "domain/breach.h"
#include "domain/organisation.h"

namespace greffe {

struct NoticeInput {
    Organisation organisation = {};
    Breach breach = {};
    QString phase = {};     ///< list notice_phases: initial complementary complete
    DocumentInfo info = {}; ///< an empty title becomes the breach's
};

/// An answer that the CNIL's form expects at this phase and that is not there.
struct Missing {
    QString path = {}; ///< key of the field, "organisation.siren" for the organisation's
    Text label = {};
    QString number = {};  ///< place in the form: "2.1"
    QString article = {}; ///< "33(3)(a)"; empty where only the form asks
};

/// In the order of the form. "Unknown for now" is an answer.
QList<Missing> missingFor(const QString& phase, const Organisation& organisation, const Breach& breach);

/// What the person types into the CNIL's online form, in its order and with its labels; it is not the notification
/// itself and says so.
Document breachNotice(const NoticeInput& input);

} // namespace greffe
