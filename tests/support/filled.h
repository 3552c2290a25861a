// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"

namespace greffe::test {

/// A record with something in every field, children included; another `seed` gives other values. Choices are real keys,
/// so that it passes the fields' own checks.
AnyRecord filled(const RecordType& type, int seed = 1);

template <class R>
R filledAs(int seed = 1) {
    return *filled(R::type(), seed).template as<R>();
}

} // namespace greffe::test
