// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"
#include "domain/breach.h"
#include "domain/organisation.h"

namespace greffe {

/// What a notice still lacks is domain's missingFor().
struct NoticeInput {
    Organisation organisation = {};
    Breach breach = {};
    QString phase = {};     ///< list notice_phases: initial complementary complete
    DocumentInfo info = {}; ///< an empty title becomes the breach's
};

/// What the person types into the CNIL's online form, in its order and with its labels; it is not the notification
/// itself and says so.
Document breachNotice(const NoticeInput& input);

} // namespace greffe
