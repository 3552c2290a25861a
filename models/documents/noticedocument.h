// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "documents/page.h"
#include "domain/privacynotice.h"

#include <QByteArray>

namespace greffe {

/// The notice on paper. `info` gives the language of the furniture; a notice is published, so its pages are never
/// marked confidential and carry no journal anchor. With `withGaps`, a first page for the office lists what is missing
/// before it can be published.
Document noticeDocument(const PrivacyNotice& notice, const DocumentInfo& info, bool withGaps = false);

/// The notice as an OpenDocument text with headings, lists and tables, to be edited in an office program. Io when it
/// cannot be made. Needs a QGuiApplication.
Result<QByteArray> noticeOdt(const PrivacyNotice& notice);

} // namespace greffe
