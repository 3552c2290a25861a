// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/letterfile.h"

#include "exchange/atomicfile.h"
#include "exchange/eml.h"

#include <QFileInfo>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 25 * 1024 * 1024;
constexpr qsizetype mostCharacters = 1'000'000;

Error refused(Error::Kind kind, const QString& name, const Text& why) {
    return {kind,
        Text{u"« %1 » n’a pas été lu : %2 Rien n’a été enregistré."_s, u"“%1” was not read: %2 Nothing was saved."_s}
            .arg(name)
            .arg(why),
        {}, name};
}

QString plainLines(QString text) {
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    while (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text.trimmed();
}

Result<> checkText(const QString& text, const QString& name) {
    if (text.isEmpty())
        return refused(Error::Kind::Invalid, name,
            {u"il ne contient aucun texte. Une lettre numérisée se saisit ou se colle à la main."_s,
                u"it holds no text. A scanned letter is typed or pasted by hand."_s});
    if (text.size() > mostCharacters)
        return refused(Error::Kind::Invalid, name,
            {u"il dépasse un million de caractères. Collez le passage qui compte."_s,
                u"it is longer than a million characters. Paste the passage that matters."_s});
    if (text.contains(QChar::Null))
        return refused(Error::Kind::Invalid, name,
            {u"ce n’est pas un texte. Choisissez un fichier .eml ou .txt, ou collez la lettre."_s,
                u"it is not a text. Choose an .eml or .txt file, or paste the letter."_s});
    return {};
}

} // namespace

Result<LetterFile> readLetterFile(const QString& path) {
    LetterFile out;
    out.fileName = QFileInfo(path).fileName();
    out.bytes = TRY(readFileLimited(path, mostBytes));
    const bool isMail = QFileInfo(path).suffix().compare(u"eml"_s, Qt::CaseInsensitive) == 0;
    if (isMail) {
        const Mail mail = TRY(parseMail(out.bytes));
        out.isMail = true;
        out.mediaType = u"message/rfc822"_s;
        out.fromName = mail.fromName;
        out.fromAddress = mail.fromAddress;
        out.subject = mail.subject;
        out.sentAt = mail.date;
        out.attachments = int(mail.attachments.size());
        if (!mail.wrongCharset.isEmpty())
            out.remark =
                Text{
                    u"Le message annonce le jeu de caractères « %1 », qui est inconnu ou n’est pas le sien : ses accents ont été devinés. Relisez le texte."_s,
                    u"The message says its character set is “%1”, which is unknown or not its own: its accents were guessed. Read the text over."_s}
                    .arg(mail.wrongCharset);
        // Who writes and about what is often said nowhere else: it is read with the text.
        QString head;
        if (!mail.fromName.isEmpty() || !mail.fromAddress.isEmpty())
            head += u"De : %1 <%2>\n"_s.arg(mail.fromName, mail.fromAddress);
        if (!mail.subject.isEmpty())
            head += u"Objet : %1\n"_s.arg(mail.subject);
        TRY(checkText(plainLines(mail.text + mail.subject), out.fileName));
        out.text = plainLines(head + u'\n' + mail.text);
    } else {
        out.mediaType = u"text/plain"_s;
        const bool marked =
            out.bytes.startsWith(QByteArray("\xFF\xFE", 2)) || out.bytes.startsWith(QByteArray("\xFE\xFF", 2));
        out.text = plainLines(decodedText(out.bytes, marked ? u"utf-16"_s : QString()));
    }
    TRY(checkText(out.text, out.fileName));
    return out;
}

Result<LetterFile> letterFromText(const QString& text, const QString& fileName) {
    LetterFile out;
    out.fileName = fileName;
    out.mediaType = u"text/plain"_s;
    out.text = plainLines(text);
    TRY(checkText(out.text, fileName));
    out.bytes = out.text.toUtf8();
    return out;
}

} // namespace greffe
