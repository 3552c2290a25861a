// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace greffe {

struct MailLimits {
    qint64 bytes = 64 * 1024 * 1024;
    int headerBytes = 256 * 1024; ///< of one part
    int depth = 20;               ///< parts within parts
    int parts = 500;
};

struct MailAttachment {
    QString name = {}; ///< as the sender called it, without folders; never opened by itself
    QString mediaType = {};
    QByteArray bytes = {};
};

/// A message as the intake of a request needs it.
struct Mail {
    QString subject = {};
    QString fromName = {};
    QString fromAddress = {};
    QString to = {};
    QDateTime date = {}; ///< UTC; invalid if the header does not parse
    QString messageId = {};
    QString text = {};         ///< the plain text; made from the HTML if there is nothing else
    QString wrongCharset = {}; ///< what a part says of its letters and is unknown or untrue; its accents are a guess
    QList<MailAttachment> attachments = {};
};

/// Reads an RFC 5322 message (.eml): encoded headers, quoted-printable and base64, UTF-8, Windows-1252 and ISO
/// 8859-1/15 texts. Nothing in it is followed or shown as HTML. Invalid: beyond a limit, or without any header.
Result<Mail> readMail(const QString& path, const MailLimits& limits = {});
Result<Mail> parseMail(const QByteArray& bytes, const MailLimits& limits = {});

/// Text of a mail part: UTF-8 if it is (also when `charset` is empty), else UTF-16, ISO 8859-15 or Windows-1252.
QString decodedText(const QByteArray& bytes, const QString& charset = {});
/// That the text is what `charset` says; without it nothing is said.
bool isCharset(const QByteArray& bytes, const QString& charset);

} // namespace greffe
