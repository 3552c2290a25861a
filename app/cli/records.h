// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "app/cli/verb.h"
#include "commands/savedfilters.h"

namespace greffe {
class RequestCommand;
}

namespace greffe::cli {

// What the verbs on records of any type share: "request list" and "contact list" are one piece of code.

/// One line a record, with the columns of its desk.
Result<Answer> listAnswer(Context& context, const RecordType& type, const QList<AnyRecord>& records);
/// A whole record: what `add` accepts.
Result<Answer> showAnswer(Context& context, const RecordType& type, const QString& ref);

/// `list [--status S] [--search T] [--limit N]` of any type; an unknown status is Invalid and names those that exist.
Result<Answer> listVerb(Context& context, const Arguments& given, const RecordType& type);
/// Reads --from into a new record of the organisation that it names, or of the chosen one.
Result<AnyRecord> readNew(Context& context, const Arguments& given, const RecordType& type);
/// `add --from FILE` where no more than {"ref"} is to be said.
Result<Answer> addVerb(Context& context, const Arguments& given, const RecordType& type);

/// `edit REF --from FILE`: the keys in the file change, the others stay; gives {"ref","revision"}.
Result<Answer> editVerb(Context& context, const Arguments& given, const RecordType& type);

/// What --filter names.
Result<ListQuery> filterOption(const Session& session, const Arguments& given, const RecordType& type);
/// Runs a verb on one request and tells where it stands now.
Result<Answer> requestAnswer(Context& context, RequestCommand& command);

/// The date given to an option, or today.
Result<QDate> dayOf(const Session& session, const Arguments& given, const char* option = "on");
/// A key of a choice list; Invalid names the keys that there are.
Result<QString> choiceValue(const Arguments& given, const char* option, const QString& list);

/// The day of an act: dayOf() reads it.
inline constexpr OptionSpec onOption = {
    .name = "on", .value = {"DATE", "DATE"}, .help = {"le jour ; aujourd’hui par défaut", "the day; today by default"}};
/// The options of listVerb and addVerb.
std::span<const OptionSpec> listOptions();
std::span<const OptionSpec> addOptions();
std::span<const PositionSpec> refPosition();

} // namespace greffe::cli
