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

/// What a page says, without what makes it look: one line a paragraph, a heading or a row (cells with " | " between),
/// list items with a dash. Scripts, styles and navigation are left out; nothing is fetched.
QString textOfHtml(const QString& html);

/// A published notice as text: a page is stripped, a PDF gives the words of its pages, a text is taken as it is (UTF-8,
/// else Windows-1252). NotFound, Io, or Invalid for a file that is none of them, or larger than 20 MB.
Result<QString> loadNoticeText(const QString& path);

/// Writes noticeHtml() atomically.
Result<> writeNoticeHtml(const PrivacyNotice& notice, const QString& path);

} // namespace greffe
