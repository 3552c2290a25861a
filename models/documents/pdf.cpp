// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf.h"

#include "documents/fonts.h"
#include "documents/pdffinish.h"
#include "documents/pdfjob.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPageLayout>
#include <QPdfWriter>
#include <QRandomGenerator>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

Error writeFailed(int code, const QString& path) {
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    Error error{.kind = Error::Kind::Io, .detail = u"errno %1"_s.arg(code), .where = path};
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        error.message = {
            u"Il n’y a plus de place dans « %1 » : le PDF n’a pas été écrit, aucun fichier n’a été remplacé. Libérez de la place ou choisissez un autre dossier."_s,
            u"There is no room left in “%1”: the PDF was not written and no file was replaced. Free some space or choose another folder."_s};
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        error.message = {
            u"Le dossier « %1 » ne peut pas être écrit : le PDF n’a pas été enregistré. Choisissez un autre dossier."_s,
            u"The folder “%1” cannot be written: the PDF was not saved. Choose another folder."_s};
        break;
    case ENOENT:
    case ENOTDIR:
        error.message = {
            u"Le dossier « %1 » n’existe pas : le PDF n’a pas été enregistré. Choisissez un autre dossier."_s,
            u"The folder “%1” does not exist: the PDF was not saved. Choose another folder."_s};
        break;
    case EISDIR:
        error.message = {
            u"Il y a déjà un dossier de ce nom dans « %1 » : le PDF n’a pas été enregistré. Choisissez un autre nom."_s,
            u"There is already a folder of this name in “%1”: the PDF was not saved. Choose another name."_s};
        break;
    default:
        error.message = {
            u"L’écriture dans « %1 » a échoué : le PDF n’a pas été enregistré, aucun fichier n’a été remplacé. Essayez un autre dossier."_s,
            u"Writing in “%1” failed: the PDF was not saved and no file was replaced. Try another folder."_s};
    }
    error.message = error.message.arg(folder);
    return error;
}

/// Lets the pages be painted on a PDF/A-1b writer.
Result<PrintedPages> paintPdf(const PagePainter& paint, QIODevice& device) {
    TRY(loadDocumentFonts());
    QPdfWriter writer(&device);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(int(paper::UnitsPerInch));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setCreator(creatorName());
    return paint(writer);
}

/// A file in the target's folder that only its owner can read; it goes away unless it is put in place.
class PartFile {
public:
    explicit PartFile(const QString& target)
        : m_target(target)
        , m_path(target + u".%1.greffe-part"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0'))) {}
    ~PartFile() {
        if (m_file)
            std::fclose(m_file);
        if (!m_gone)
            ::unlink(QFile::encodeName(m_path).constData());
    }
    Q_DISABLE_COPY_MOVE(PartFile)

    Result<> open() {
        const int fd =
            ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0) {
            const int code = errno;
            m_gone = true;
            return writeFailed(code, m_target);
        }
        m_file = ::fdopen(fd, "w+b");
        return {};
    }
    /// The name goes now; the content lives until this object ends. A crash leaves nothing behind.
    void makeNameless() {
        ::unlink(QFile::encodeName(m_path).constData());
        m_gone = true;
    }
    Result<> flush() {
        if (std::fflush(m_file) != 0 || ::fsync(::fileno(m_file)) != 0)
            return writeFailed(errno, m_target);
        return {};
    }
    Result<> putInPlace() {
        if (QFileInfo(m_target).isDir())
            return writeFailed(EISDIR, m_target);
        if (::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(m_target).constData()) != 0)
            return writeFailed(errno, m_target);
        m_gone = true;
        // The new name is safe only when its folder is.
        const int folder = ::open(
            QFile::encodeName(QFileInfo(m_target).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder >= 0) {
            ::fsync(folder);
            ::close(folder);
        }
        return {};
    }
    std::FILE* file() { return m_file; }
    const QString& path() const { return m_path; }

private:
    QString m_target;
    QString m_path;
    std::FILE* m_file = nullptr;
    bool m_gone = false;
};

} // namespace

Result<QByteArray> pdfBytes(const DocumentInfo& info, const PagePainter& paint) {
    QByteArray raw;
    QBuffer buffer(&raw);
    if (!buffer.open(QIODevice::WriteOnly))
        return writeFailed(EIO, {});
    const PrintedPages printed = TRY(paintPdf(paint, buffer));
    buffer.close();
    return finishPdf(raw, info, printed);
}

Result<WrittenPdf> writePdf(const DocumentInfo& info, const PagePainter& paint, const QString& path) {
    PartFile raw(path + u".pages"_s);
    if (const Result<> opened = raw.open(); !opened) {
        Error error = opened.error();
        error.where = path; // what was asked for, not our file beside it
        return error;
    }
    raw.makeNameless();
    PrintedPages printed;
    {
        QFile device;
        if (!device.open(raw.file(), QIODevice::ReadWrite))
            return writeFailed(EIO, path);
        printed = TRY(paintPdf(paint, device));
        // QPdfWriter does not tell of failed writes: the file does.
        if (!device.flush() || device.error() != QFileDevice::NoError || std::ferror(raw.file()))
            return writeFailed(ENOSPC, path);
    }
    PartFile finished(path);
    TRY(finished.open());
    if (const Result<> done = finishPdf(raw.file(), finished.file(), info, printed); !done) {
        if (std::ferror(finished.file()))
            return writeFailed(ENOSPC, path);
        return done.error();
    }
    TRY(finished.flush());

    const int pages = TRY(pdfPageCount(finished.path()));
    if (pages != printed.count)
        return wrongPageCount(printed.count, pages);
    QFile file(finished.path());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return writeFailed(EIO, path);
    const qint64 size = file.size();
    file.close();
    TRY(finished.putInPlace());
    return WrittenPdf{.path = path, .pages = pages, .bytes = size, .sha256 = hash.result().toHex()};
}

Result<QByteArray> pdfBytes(const Document& document, const PrintProgress& progress) {
    return pdfBytes(document.info, [&](QPagedPaintDevice& device) { return print(document, device, progress); });
}

Result<WrittenPdf> writePdf(const Document& document, const QString& path, const PrintProgress& progress) {
    return writePdf(
        document.info, [&](QPagedPaintDevice& device) { return print(document, device, progress); }, path);
}

} // namespace greffe
