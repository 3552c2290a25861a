// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/documentviewer.h"

#include "exchange/eml.h"
#include "ui/shell/pdfpreview.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStringDecoder>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr qsizetype mostText = 5 * 1024 * 1024;
constexpr int widest = 1600;

/// Formats that are only pixels: SVG can point elsewhere.
bool isPicture(const QByteArray& bytes) {
    return bytes.startsWith("\x89PNG") || bytes.startsWith("\xff\xd8\xff") || bytes.startsWith("GIF8") ||
           bytes.startsWith("BM") || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

bool looksLikeText(const QByteArray& bytes) {
    return !bytes.left(4096).contains('\0');
}

QString decoded(const QByteArray& bytes) {
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

Error cannotShow(const QString& fileName) {
    return {Error::Kind::Invalid,
        Text{
            u"Greffe ne montre pas ce genre de fichier : %1. Il n’a pas été ouvert ailleurs, car un autre programme en laisserait des copies. Enregistrez-en une copie si vous devez le lire."_s,
            u"Greffe does not show this kind of file: %1. It was not opened elsewhere, because another program would leave copies of it. Save a copy if you must read it."_s}
            .arg(fileName),
        u"viewer: kind"_s};
}

} // namespace

DocumentViewer::Kind DocumentViewer::kindOf(
    const QByteArray& bytes, const QString& mediaType, const QString& fileName) {
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (bytes.startsWith("%PDF-"))
        return Kind::Pdf;
    if (isPicture(bytes))
        return Kind::Picture;
    if (!looksLikeText(bytes) || bytes.size() > mostText)
        return Kind::None;
    if (mediaType == u"message/rfc822"_s || suffix == u"eml"_s)
        return Kind::Mail;
    static const QStringList plain = {u"txt"_s, u"csv"_s, u"json"_s, u"md"_s, u"log"_s, u"ics"_s, u"vcf"_s};
    if (mediaType.startsWith(u"text/"_s) || mediaType == u"application/json"_s || plain.contains(suffix))
        return Kind::Text;
    return Kind::None;
}

Result<QDialog*> DocumentViewer::show(const QByteArray& bytes, const QString& title, const QString& fileName,
    const QString& mediaType, Prompts& prompts, Language language, QWidget* parent) {
    const Kind kind = kindOf(bytes, mediaType, fileName);
    if (kind == Kind::None)
        return cannotShow(fileName);
    if (kind == Kind::Pdf)
        return PdfPreview::showBytes(bytes, title, fileName, prompts, parent);
    const auto make = [&] { return new DocumentViewer(title.isEmpty() ? fileName : title, parent); };
    if (kind == Kind::Mail) {
        const Mail mail = TRY(parseMail(bytes));
        const bool french = language == Language::French;
        QString text =
            (french ? u"De : %1 <%2>\nÀ : %3\nDate : %4\nObjet : %5\n"_s
                    : u"From: %1 <%2>\nTo: %3\nDate: %4\nSubject: %5\n"_s)
                .arg(mail.fromName, mail.fromAddress, mail.to, mail.date.toString(Qt::ISODate), mail.subject);
        for (const MailAttachment& attached : mail.attachments)
            text += (french ? u"Pièce jointe : %1 (%2 octets)\n"_s : u"Attachment: %1 (%2 bytes)\n"_s)
                        .arg(attached.name)
                        .arg(attached.bytes.size());
        DocumentViewer* viewer = make();
        viewer->showText(text + u'\n' + mail.text);
        return viewer;
    }
    DocumentViewer* viewer = make();
    if (kind == Kind::Text) {
        viewer->showText(decoded(bytes));
        return viewer;
    }
    const Result<> read = viewer->showPicture(bytes);
    if (!read) {
        delete viewer;
        return read.error();
    }
    return viewer;
}

DocumentViewer::DocumentViewer(const QString& title, QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"document_viewer"_s);
    // A window's title shows in task bars and in screenshots of others.
    setWindowTitle(tr("Document"));
    setAccessibleName(title);
    resize(860, 720);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* name = new QLabel(title, this);
    name->setContentsMargins(16, 10, 16, 6);
    name->setTextFormat(Qt::PlainText);
    column->addWidget(name);
}

void DocumentViewer::showText(const QString& text) {
    auto* words = new QPlainTextEdit(this);
    words->setObjectName(u"viewer_text"_s);
    words->setReadOnly(true);
    words->setAccessibleName(tr("Text of the document"));
    words->setPlainText(text);
    layout()->addWidget(words);
    QDialog::show();
}

Result<> DocumentViewer::showPicture(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > widest)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return Error{Error::Kind::Invalid,
            {u"Cette image est endommagée ou trop grande pour être montrée. Le document reste dans le coffre."_s,
                u"This picture is damaged or too large to be shown. The document stays in the vault."_s},
            u"viewer: picture"_s};
    auto* scroll = new QScrollArea(this);
    auto* picture = new QLabel(scroll);
    picture->setObjectName(u"viewer_picture"_s);
    picture->setAccessibleName(tr("Picture of the document"));
    picture->setPixmap(QPixmap::fromImage(image));
    scroll->setWidget(picture);
    scroll->setAccessibleName(picture->accessibleName());
    layout()->addWidget(scroll);
    QDialog::show();
    return {};
}

} // namespace greffe
