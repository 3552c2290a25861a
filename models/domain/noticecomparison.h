// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "domain/noticereading.h"

namespace greffe {

/// Something that a published notice does not say, or says differently from the register or from the law.
struct NoticeFinding {
    QString key = {};     ///< stable: "recipients_list_empty", "right_missing_portability"
    QString article = {}; ///< "13(1)(e)"; LIL n for the French act
    Level level = Level::Required;
    Text message = {};       ///< what is wrong and what to do
    QString passage = {};    ///< the sentence relied on, an exact piece of the text; empty when something is absent
    qsizetype position = -1; ///< of the passage in the text; -1 when there is none

    bool operator==(const NoticeFinding&) const = default;
};

/// Reads a published notice (French or English) and compares it with the register of the organisation: rights, legal
/// bases, retention, recipients, transfers, contact, authority, cookies, consent, children, date. In the order of
/// articles 13 and 14. Archived activities and those of a processor are not compared: their notice is the controller's.
QList<NoticeFinding> compareNotice(
    const QString& text, const Organisation& organisation, const QList<Activity>& activities, QDate today);
/// The same over a text that was read before.
QList<NoticeFinding> compareNotice(
    const NoticeReading& reading, const Organisation& organisation, const QList<Activity>& activities, QDate today);

} // namespace greffe
