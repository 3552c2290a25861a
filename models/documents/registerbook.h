// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"
#include "domain/activity.h"
#include "domain/contact.h"
#include "domain/organisation.h"

namespace greffe {

struct RegisterInput {
    Organisation organisation = {};
    QList<Activity> activities = {};
    DocumentInfo info = {};       ///< an empty title becomes the register's
    QList<Contact> contacts = {}; ///< for the annexes
    bool communicable = false;    ///< says of measures and names that they are not communicated
};

/// What a book holds besides its sheets.
struct BookParts {
    QList<Contact> contacts = {}; ///< say the countries and contracts of recipients that are records
    bool annexes = true;          ///< processors, transfers, data map, retention timeline
    bool communicable = false;
};

/// The record of processing activities as a book: front page, contents, one sheet an activity in the order of the
/// CNIL's model.
Document registerBook(const RegisterInput& input);

/// The same over activities that are fetched one at a time, in order, twice (a thousand sheets are never in memory
/// together).
Document registerBook(const Organisation& organisation, qsizetype count, std::function<Activity(qsizetype)> activity,
    const DocumentInfo& info, const BookParts& parts = {});

/// One sheet alone, without front page.
Document registerSheet(const Organisation& organisation, const Activity& activity, const DocumentInfo& info);

/// "Claire Martin, Société, 1 rue de la Paix, 75002 Paris, rgpd@exemple.fr": what is known of an actor, on one line.
QString actorText(const Actor& actor, Language language);

/// The blocks of one sheet, for documents that hold it among others.
QList<Block> activityBlocks(
    const Organisation& organisation, const Activity& activity, Language language, bool communicable = false);

} // namespace greffe
