// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace greffe {

/// A letter or e-mail as it came in: its text for reading, and its exact bytes for keeping.
struct LetterFile {
    QString fileName = {};
    QString mediaType = {};
    QByteArray bytes = {};
    QString text = {};   ///< lines end in a line feed; of an e-mail: sender, subject, then the text
    bool isMail = false; ///< the rest is empty unless it is one
    QString fromName = {};
    QString fromAddress = {};
    QString subject = {};
    QDateTime sentAt = {}; ///< UTC; invalid if the e-mail does not say
    int attachments = 0;
    Text remark = {}; ///< what to look at before the text is believed; empty if nothing
};

/// Reads an .eml file, or a text in UTF-8, UTF-16 with a mark or Windows-1252. Nothing in it is followed or run.
/// Invalid: larger than 25 MB, longer than a million characters, empty, not a text. The file stays as it is.
Result<LetterFile> readLetterFile(const QString& path);
/// The same for a text that was pasted; `fileName` is what it is kept under.
Result<LetterFile> letterFromText(const QString& text, const QString& fileName);

} // namespace greffe
