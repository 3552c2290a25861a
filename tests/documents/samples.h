// SPDX-License-Identifier: GPL-3.0-or-later
// Records for the documents' tests: filled as a real office fills them.
#pragma once

#include "documents/page.h"
#include "domain/activity.h"
#include "domain/breach.h"
#include "domain/organisation.h"
#include "domain/request.h"

namespace greffe::test {

Organisation sampleOrganisation();
/// The whole sheet: every list has something in it. Another number gives another name and reference.
Activity sampleActivity(int number = 6);
Breach sampleBreach();
Request sampleRequest();
/// Printed on 2 April 2026 at 14:03 by Claire.
DocumentInfo sampleInfo(Language language = Language::French);

/// A document with one section.
Document documentOf(const QList<Block>& blocks, Language language = Language::French);

} // namespace greffe::test
