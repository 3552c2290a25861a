// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"
#include "domain/breach.h"
#include "domain/breachform.h"
#include "domain/organisation.h"

namespace greffe {

struct NoticeInput {
    Organisation organisation = {};
    Breach breach = {};
    QString phase = {};     ///< list notice_phases: initial complementary complete
    DocumentInfo info = {}; ///< an empty title becomes the breach's
};

/// What this notice still lacks, in the form's order. The notice's own phase and form version count as answered; a
/// notice printed after the 72 hours lacks the reason for the delay.
QList<MissingAnswer> missingInNotice(const NoticeInput& input);

/// What the person types into the CNIL's online form, in its order and with its labels; it is not the notification
/// itself and says so.
Document breachNotice(const NoticeInput& input);

} // namespace greffe
