// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"
#include "vault/database.h"

namespace greffe::searchindex {

/// The row of a record in the index: its kind's number and its own row. Numbers are part of the file: never change one.
qint64 indexRow(const RecordType& type, qint64 row);
/// Null for a number that this version does not know.
const RecordType* typeOf(qint64 indexRow);
qint64 recordRow(qint64 indexRow);
/// SQL over the index's rowid that is true for this type, and the record's row from it.
QString isType(const RecordType& type);
QString rowExpression();

/// What is indexed of a record, folded: reference, texts, references, and the labels of choices in both languages.
QString words(const AnyRecord& record);
/// The parts of `words` with what they are, as typed: for snippets.
QStringList texts(const AnyRecord& record);

/// What a person typed as an expression of FTS5: every word quoted, the last a prefix; operators are words. Empty if
/// nothing in it can be found (punctuation only).
QString matchExpression(const QString& typed);
/// The folded words of it, for marking them.
QStringList terms(const QString& typed);

Result<> put(Writer& writer, const AnyRecord& record);
Result<> remove(Writer& writer, const RecordType& type, qint64 row);

} // namespace greffe::searchindex
