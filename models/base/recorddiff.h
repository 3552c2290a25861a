// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

namespace greffe {

/// One difference between two states of a record.
struct FieldChange {
    enum class What { Changed, RowAdded, RowRemoved, RowMoved };
    What what = What::Changed;
    QString path = {};            ///< "purposes[2].legal_basis": keys, and the row's place (from 1) for people
    Text label = {};              ///< "Finalités 2 › Base légale"
    const Field* field = nullptr; ///< the leaf that changed, or the Rows field for added, removed and moved rows
    QVariant before = {};
    QVariant after = {};
};

/// In the order of the fields. Child rows are matched by their stable id, not by their place.
QList<FieldChange> diff(std::span<const Field> fields, const void* before, const void* after);

} // namespace greffe
