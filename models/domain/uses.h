// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

namespace greffe::uses {

// The combinations that the records' tables of fields need, by what the field is.
inline constexpr unsigned Column = Everywhere;
inline constexpr unsigned ColumnIndexed = Everywhere | Indexed;
inline constexpr unsigned FormIndexed = EverywhereButTable | Indexed;
/// A child list: no spreadsheet cell can hold it.
inline constexpr unsigned List = InForm | InDocument | InJson | InSearch;
/// Kept and shown, but its words would only be noise in a search.
inline constexpr unsigned Plain = InForm | InDocument | InCsv | InJson;
inline constexpr unsigned PlainColumn = Plain | InTable;
inline constexpr unsigned PlainColumnIndexed = PlainColumn | Indexed;
inline constexpr unsigned PlainIndexed = Plain | Indexed;
/// Set by a rule, shown read-only.
inline constexpr unsigned Derived = Plain | Computed;
inline constexpr unsigned DerivedColumn = PlainColumn | Computed;

} // namespace greffe::uses
