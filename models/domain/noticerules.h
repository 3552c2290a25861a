// SPDX-License-Identifier: GPL-3.0-or-later
// Inside domain only: the words by which a privacy notice is read.
#pragma once

#include <span>

namespace greffe {

/// One way of saying something. All patterns are regular expressions over folded text (lower case, no accents, plain
/// apostrophes).
struct NoticeRule {
    const char* topic;
    const char* key;
    const char* pattern;     ///< must be found in the sentence
    const char* unless = ""; ///< must not be found in it
    const char* around = ""; ///< must be found in the sentence or in the titles and introductions above it
};
std::span<const NoticeRule> noticeRules();

/// A firm that sites commonly name, and where its parent is established: a name in a notice that the register does not
/// know.
struct KnownVendor {
    const char* name;
    const char* pattern;
    const char* country; ///< ISO 3166
};
std::span<const KnownVendor> knownVendors();

} // namespace greffe
