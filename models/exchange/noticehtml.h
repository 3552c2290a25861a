// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/privacynotice.h"

#include <QByteArray>

namespace greffe {

/// The notice as one HTML page for a website: language, headings, lists, tables with header cells and captions, a
/// contents list, readable in print and in dark mode. Everything of the register is escaped; no script, nothing fetched
/// from elsewhere. UTF-8.
QByteArray noticeHtml(const PrivacyNotice& notice);

/// Only what stands inside <main>, for a site that has its own frame.
QByteArray noticeHtmlFragment(const PrivacyNotice& notice);

/// Writes noticeHtml() atomically.
Result<> writeNoticeHtml(const PrivacyNotice& notice, const QString& path);

} // namespace greffe
