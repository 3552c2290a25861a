// SPDX-License-Identifier: GPL-3.0-or-later
// Records as rows of a page, for any type of record.
#pragma once

#include "base/field.h"
#include "documents/page.h"

namespace greffe {

/// The text in the language asked for, or else in the other one: half a register in English is better than an empty
/// one.
QString eitherLanguage(const Text& text, Language language);

/// "Néant" / "None".
QString noneText(Language language);

/// The printed fields of one group that hold something; child lists are left out.
QList<FieldRow> filledRows(
    const RecordType& type, const void* record, QStringView group, Language language, const QStringList& skip = {});

/// A child list as a table of the columns that hold something; where these are too many for a page's width, as labelled
/// lines.
Block rowsBlock(const Field& rows, const void* record, Language language);

/// One group: its heading (level 2), its filled fields and its child lists. Empty if nothing was entered.
QList<Block> groupBlocks(const RecordType& type, const void* record, const FieldGroup& group, Language language,
    const QStringList& skip = {});

/// Every group of a record.
QList<Block> recordBlocks(const RecordType& type, const void* record, Language language, const QStringList& skip = {});

} // namespace greffe
