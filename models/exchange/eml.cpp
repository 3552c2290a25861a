// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/eml.h"

#include "exchange/atomicfile.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

// The three single-byte sets of western mail; ISO 8859-15 differs from 8859-1 in eight places.
QString decodedText(const QByteArray& bytes, const QString& charset) {
    const QString name = charset.toLower();
    const bool utf8 = name.isEmpty() || name == u"utf-8" || name == u"utf8" || name == u"us-ascii";
    if (utf8 && QUtf8StringView(bytes).isValidUtf8())
        return QString::fromUtf8(bytes);
    if (name.startsWith(u"utf-16")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        return decoder.decode(bytes);
    }
    static constexpr char16_t high[32] = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
        0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};
    const bool latin9 = name == u"iso-8859-15";
    QString out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = quint8(c);
        char16_t unit = byte;
        if (byte >= 0x80 && byte < 0xA0)
            unit = high[byte - 0x80];
        else if (latin9)
            unit = byte == 0xA4 ? 0x20AC : byte == 0xBC ? 0x0152 : byte == 0xBD ? 0x0153 : byte == 0xBE ? 0x0178 : unit;
        out += QChar(unit);
    }
    return out;
}

bool isCharset(const QByteArray& bytes, const QString& charset) {
    static const QSet<QString> known = {u"utf-16"_s, u"utf-16le"_s, u"utf-16be"_s, u"iso-8859-1"_s, u"iso-8859-15"_s,
        u"latin1"_s, u"windows-1252"_s, u"cp1252"_s, u"us-ascii"_s, u"ascii"_s};
    const QString name = charset.trimmed().toLower();
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return quint8(c) < 0x80; });
    if (name.isEmpty() || known.contains(name))
        return true;
    return name == u"utf-8" || name == u"utf8" ? QUtf8StringView(bytes).isValidUtf8() : plain;
}

namespace {

int hexDigit(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

/// `underscores`: in headers a space is written "_".
QByteArray quotedPrintable(const QByteArray& bytes, bool underscores) {
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '_' && underscores) {
            out += ' ';
        } else if (bytes[i] == '=' && i + 2 < bytes.size() && hexDigit(bytes[i + 1]) >= 0 &&
                   hexDigit(bytes[i + 2]) >= 0) {
            out += char(hexDigit(bytes[i + 1]) * 16 + hexDigit(bytes[i + 2]));
            i += 2;
        } else if (bytes[i] == '=' && !underscores) {
            // A soft line break, perhaps after white space that a relay added.
            qsizetype end = i + 1;
            while (end < bytes.size() && (bytes[end] == ' ' || bytes[end] == '\t'))
                ++end;
            if (end < bytes.size() && bytes[end] == '\r')
                ++end;
            if (end < bytes.size() && bytes[end] == '\n')
                i = end;
            else if (end == bytes.size())
                i = end - 1;
            else
                out += '=';
        } else
            out += bytes[i];
    }
    return out;
}

/// "=?utf-8?Q?Demande_d=E2=80=99acc=C3=A8s?=" as text; white space between two encoded words belongs to neither.
QString headerText(const QByteArray& raw) {
    static const QRegularExpression word(u"=\\?([A-Za-z0-9_:.*-]+)\\?([BbQq])\\?([^?\\s]*)\\?="_s);
    const QString plain = decodedText(raw, {});
    QString out;
    qsizetype from = 0;
    bool afterWord = false;
    auto it = word.globalMatch(plain);
    while (it.hasNext()) {
        const auto match = it.next();
        const QString between = plain.mid(from, match.capturedStart() - from);
        if (!afterWord || !between.trimmed().isEmpty())
            out += between;
        const QByteArray content = match.captured(3).toLatin1();
        const QByteArray bytes =
            match.captured(2).toLower() == u"b" ? QByteArray::fromBase64(content) : quotedPrintable(content, true);
        out += decodedText(bytes, match.captured(1).section(u'*', 0, 0));
        from = match.capturedEnd();
        afterWord = true;
    }
    out += plain.mid(from);
    return out.simplified();
}

struct Headers {
    QList<std::pair<QByteArray, QByteArray>> lines;
    QByteArray value(const char* name) const {
        for (const auto& [key, value] : lines) {
            if (key == name)
                return value;
        }
        return {};
    }
};

/// Splits a part into headers and body.
Headers split(const QByteArray& part, qsizetype limit, QByteArray& body) {
    Headers out;
    qsizetype at = 0;
    while (at < part.size() && at < limit) {
        qsizetype end = part.indexOf('\n', at);
        if (end < 0)
            end = part.size();
        QByteArray line = part.mid(at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        at = std::min(end + 1, part.size());
        if (line.isEmpty())
            break;
        if ((line[0] == ' ' || line[0] == '\t') && !out.lines.isEmpty()) {
            out.lines.last().second += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line.left(colon).contains(' '))
            continue;
        out.lines += {line.left(colon).toLower(), line.mid(colon + 1).trimmed()};
    }
    body = part.mid(at);
    return out;
}

/// "text/plain; charset=utf-8; name*=UTF-8''d%C3%A9.pdf": a parameter of a structured header.
QString parameter(const QByteArray& header, const QString& name) {
    const QString text = QString::fromUtf8(header);
    const QRegularExpression extended(
        u";\\s*%1\\*(?:0\\*)?=\"?([^;\"\\s]+)"_s.arg(name), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = extended.match(text); match.hasMatch()) {
        const QString value = match.captured(1);
        const QString charset = value.section(u'\'', 0, 0);
        return decodedText(QByteArray::fromPercentEncoding(value.section(u'\'', 2).toLatin1()), charset);
    }
    const QRegularExpression plain(
        u";\\s*%1=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))"_s.arg(name), QRegularExpression::CaseInsensitiveOption);
    const auto match = plain.match(text);
    if (!match.hasMatch())
        return {};
    const QString value = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    return headerText(value.toUtf8());
}

/// The text between tags, in one pass whatever the input; scripts, styles and comments are skipped.
QString withoutTags(const QString& html) {
    static const QStringList blocks{u"br"_s, u"/p"_s, u"/div"_s, u"/tr"_s, u"/li"_s, u"/h1"_s, u"/h2"_s, u"/h3"_s};
    static const QStringList skipped{u"script"_s, u"style"_s, u"head"_s};
    QString out;
    for (qsizetype at = 0; at < html.size();) {
        if (html[at] != u'<') {
            out += html[at] == u'\n' || html[at] == u'\r' ? QChar(u' ') : html[at];
            ++at;
            continue;
        }
        const bool comment = QStringView(html).sliced(at).startsWith(u"<!--");
        qsizetype end = html.indexOf(comment ? u"-->"_s : u">"_s, at);
        if (end < 0)
            break;
        const QString tag =
            html.mid(at + 1, std::min<qsizetype>(end - at - 1, 10)).toLower().section(u' ', 0, 0).remove(u'>');
        if (skipped.contains(tag)) {
            end = html.indexOf(u"</"_s + tag, end, Qt::CaseInsensitive);
            end = end < 0 ? -1 : html.indexOf(u'>', end);
            if (end < 0)
                break;
        } else if (blocks.contains(tag))
            out += u'\n';
        at = end + (comment ? 3 : 1);
    }
    return out;
}

/// Words of an HTML message, for reading only.
QString htmlText(const QString& source) {
    static const QRegularExpression numeric(u"&#(\\d{1,7});"_s);
    QString html = withoutTags(source.left(4 * 1024 * 1024));
    const std::pair<QString, QString> entities[] = {{u"&nbsp;"_s, u" "_s}, {u"&lt;"_s, u"<"_s}, {u"&gt;"_s, u">"_s},
        {u"&quot;"_s, u"\""_s}, {u"&eacute;"_s, u"é"_s}, {u"&egrave;"_s, u"è"_s}, {u"&agrave;"_s, u"à"_s},
        {u"&ccedil;"_s, u"ç"_s}, {u"&rsquo;"_s, u"’"_s}};
    for (const auto& [entity, character] : entities)
        html.replace(entity, character);
    QString out;
    qsizetype from = 0;
    auto it = numeric.globalMatch(html);
    while (it.hasNext()) {
        const auto match = it.next();
        const char32_t code = match.captured(1).toUInt();
        out += html.mid(from, match.capturedStart() - from);
        if (code >= 32 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF))
            out += QString::fromUcs4(&code, 1);
        from = match.capturedEnd();
    }
    out += html.mid(from);
    out.replace(u"&amp;"_s, u"&"_s);
    QStringList lines;
    for (const QString& line : out.split(u'\n'))
        lines += line.simplified();
    return lines.join(u'\n').trimmed();
}

QString fileName(const QString& given) {
    QString name = given;
    name.replace(u'\\', u'/');
    name = name.section(u'/', -1);
    name.removeIf([](QChar c) {
        return c < u' ' || c == u':' || (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
               (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
    });
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.left(120);
}

class MailReader {
public:
    explicit MailReader(const MailLimits& limits)
        : m_limits(limits) {}

    Result<Mail> read(const QByteArray& bytes) {
        QByteArray body;
        const Headers headers = split(bytes, m_limits.headerBytes, body);
        if (headers.value("from").isEmpty() && headers.value("subject").isEmpty() && headers.value("date").isEmpty())
            return Error{Error::Kind::Invalid,
                {u"Ce fichier n’est pas un message électronique (.eml) : il n’a ni expéditeur, ni objet, ni date. Rien n’a été changé."_s,
                    u"This file is not an e-mail message (.eml): it has no sender, subject or date. Nothing was changed."_s},
                u"no headers"_s};
        m_mail.subject = headerText(headers.value("subject"));
        m_mail.to = headerText(headers.value("to"));
        m_mail.messageId = headerText(headers.value("message-id"));
        sender(headerText(headers.value("from")));
        // The zone's name in brackets is a comment that QDateTime does not take.
        QString date = headerText(headers.value("date"));
        date.remove(QRegularExpression(u"\\s*\\([^)]*\\)\\s*$"_s));
        if (const QDateTime stamp = QDateTime::fromString(date, Qt::RFC2822Date); stamp.isValid())
            m_mail.date = stamp.toUTC();
        TRY(part(headers, body, 0));
        if (m_mail.text.isEmpty())
            m_mail.text = htmlText(m_html);
        m_mail.text.replace(u"\r\n"_s, u"\n"_s);
        return std::move(m_mail);
    }

private:
    void sender(const QString& from) {
        static const QRegularExpression shape(u"^(.*?)\\s*<([^<>]+)>"_s);
        const auto match = shape.match(from);
        m_mail.fromAddress = match.hasMatch() ? match.captured(2).trimmed() : from;
        m_mail.fromName = match.hasMatch() ? match.captured(1).remove(u'"').trimmed() : QString();
    }

    QString decoded(const QByteArray& bytes, const QString& charset) {
        if (!isCharset(bytes, charset))
            m_mail.wrongCharset = charset.trimmed().left(40);
        return decodedText(bytes, charset);
    }

    Result<> part(const Headers& headers, const QByteArray& body, int depth) {
        if (depth > m_limits.depth || ++m_parts > m_limits.parts)
            return Error{Error::Kind::Invalid,
                {u"Ce message est imbriqué trop profondément ou a trop de parties : il a été refusé. Copiez son texte et collez-le à la place. Rien n’a été changé."_s,
                    u"This message is nested too deeply or has too many parts: it was refused. Copy its text and paste that instead. Nothing was changed."_s},
                u"mail parts"_s};
        const QByteArray type = headers.value("content-type");
        const QString mediaType = QString::fromLatin1(type.split(';').first()).trimmed().toLower();
        if (mediaType.startsWith(u"multipart/"))
            return multipart(parameter(type, u"boundary"_s).toUtf8(), body, depth);
        const QByteArray encoding = headers.value("content-transfer-encoding").toLower();
        QByteArray bytes = body;
        if (encoding == "base64")
            bytes = QByteArray::fromBase64(body);
        else if (encoding == "quoted-printable")
            bytes = quotedPrintable(body, false);
        const QByteArray disposition = headers.value("content-disposition");
        QString name = parameter(disposition, u"filename"_s);
        if (name.isEmpty())
            name = parameter(type, u"name"_s);
        const bool attached = disposition.toLower().startsWith("attachment") || !name.isEmpty();
        if (!attached && (mediaType == u"text/plain" || mediaType.isEmpty())) {
            const QString text = decoded(bytes, parameter(type, u"charset"_s)).trimmed();
            m_mail.text += (m_mail.text.isEmpty() || text.isEmpty() ? QString() : u"\n\n"_s) + text;
        } else if (!attached && mediaType == u"text/html")
            m_html += decoded(bytes, parameter(type, u"charset"_s));
        else
            m_mail.attachments += {fileName(name), mediaType, bytes};
        return {};
    }

    Result<> multipart(const QByteArray& boundary, const QByteArray& body, int depth) {
        if (boundary.isEmpty())
            return {};
        const QByteArray mark = "--" + boundary;
        qsizetype begin = -1;
        for (qsizetype at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.size())) {
            if (at > 0 && body[at - 1] != '\n')
                continue;
            if (begin >= 0) {
                QByteArray inner;
                const Headers headers = split(body.mid(begin, at - begin), m_limits.headerBytes, inner);
                TRY(part(headers, inner, depth + 1));
            }
            if (body.mid(at + mark.size(), 2) == "--")
                return {};
            const qsizetype lineEnd = body.indexOf('\n', at);
            if (lineEnd < 0)
                return {};
            begin = lineEnd + 1;
        }
        if (begin >= 0 && begin < body.size()) { // cut off: what came is read
            QByteArray inner;
            const Headers headers = split(body.mid(begin), m_limits.headerBytes, inner);
            return part(headers, inner, depth + 1);
        }
        return {};
    }

    const MailLimits& m_limits;
    Mail m_mail;
    QString m_html;
    int m_parts = 0;
};

} // namespace

Result<Mail> parseMail(const QByteArray& bytes, const MailLimits& limits) {
    if (bytes.size() > limits.bytes)
        return Error{Error::Kind::Invalid,
            {u"Ce message dépasse la taille acceptée (64 Mo). Rien n’a été lu."_s,
                u"This message is larger than what is accepted (64 MB). Nothing was read."_s},
            u"mail size"_s};
    return MailReader(limits).read(bytes);
}

Result<Mail> readMail(const QString& path, const MailLimits& limits) {
    return parseMail(TRY(readFileLimited(path, limits.bytes)), limits);
}

} // namespace greffe
