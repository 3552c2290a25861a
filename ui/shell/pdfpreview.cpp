// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pdfpreview.h"

#include "documents/composer.h"
#include "documents/pdf.h"
#include "exchange/atomicfile.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"
#include "ui/shell/theme.h"

#include <QBuffer>
#include <QFuture>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfView>
#include <QPrintDialog>
#include <QPrinter>
#include <QPromise>
#include <QPushButton>
#include <QShortcut>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

#include <atomic>

using namespace Qt::StringLiterals;

namespace greffe {

PdfPreview* PdfPreview::show(Document document, Acts acts, Prompts& prompts, QWidget* parent) {
    auto* preview = new PdfPreview(document.info.title, std::move(acts), prompts, parent);
    preview->m_document = document;
    preview->m_state->setText(tr("The pages are being laid out…"));
    preview->QDialog::show();
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->future().then(preview, [preview](const Result<QByteArray>& bytes) {
        if (bytes) {
            preview->load(*bytes);
            return;
        }
        preview->close();
        if (bytes.error().kind != Error::Kind::Cancelled)
            preview->m_prompts.showError(bytes.error());
    });
    promise->start();
    QThreadPool::globalInstance()->start([promise, document = std::move(document), cancel = preview->m_cancel] {
        promise->addResult(pdfBytes(document, [cancel](int, int) { return !cancel->load(); }));
        promise->finish();
    });
    return preview;
}

PdfPreview* PdfPreview::showBytes(
    const QByteArray& bytes, const QString& title, const QString& fileName, Prompts& prompts, QWidget* parent) {
    Acts acts;
    acts.fileName = fileName;
    acts.filter = tr("PDF documents (*.pdf)");
    acts.save = [bytes](const QString& path) -> Result<> {
        AtomicFile file = TRY(AtomicFile::create(path, bytes.size()));
        TRY(file.write(bytes));
        return file.commit();
    };
    auto* preview = new PdfPreview(title, std::move(acts), prompts, parent);
    preview->QDialog::show();
    preview->load(bytes);
    return preview;
}

PdfPreview::PdfPreview(const QString& title, Acts acts, Prompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_acts(std::move(acts))
    , m_buffer(new QBuffer(this))
    , m_pdf(new QPdfDocument(this))
    , m_view(new QPdfView(this))
    , m_state(new QLabel(this))
    , m_print(new QPushButton(icon(u"print"_s), tr("Print…"), this))
    , m_save(new QPushButton(icon(u"save"_s, QPalette::Light), tr("Save as PDF…"), this))
    , m_cancel(std::make_shared<std::atomic_bool>(false)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"pdf_preview"_s);
    setWindowTitle(tr("Print preview"));
    setAccessibleName(title);
    resize(900, 760);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 10, 16, 10);
    bar->setSpacing(grid::unit);
    auto* name = new QLabel(title, this);
    name->setFont(boldFont(font()));
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setColorRole(m_state, ColorRole::Muted);
    bar->addWidget(name, 1);
    bar->addWidget(m_state);
    const auto zoom = [&](const QString& words, const QString& sign, double factor) {
        auto* button = new QToolButton(this);
        button->setText(sign);
        button->setAccessibleName(words);
        button->setToolTip(words);
        button->setMinimumSize(30, 30);
        bar->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, factor] {
            if (m_view->zoomMode() != QPdfView::ZoomMode::Custom) {
                const QSizeF page = m_pdf->pagePointSize(0);
                m_view->setZoomFactor(
                    page.width() > 0 ? (m_view->viewport()->width() - 30) / (page.width() * logicalDpiX() / 72.0) : 1);
            }
            m_view->setZoomMode(QPdfView::ZoomMode::Custom);
            m_view->setZoomFactor(qBound(0.2, m_view->zoomFactor() * factor, 6.0));
        });
    };
    zoom(tr("Smaller"), u"−"_s, 0.8);
    zoom(tr("Larger"), u"+"_s, 1.25);
    m_print->setObjectName(u"preview_print"_s);
    m_save->setObjectName(u"preview_save"_s);
    m_save->setProperty("primary", true);
    bar->addWidget(m_print);
    bar->addWidget(m_save);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    m_view->setDocument(m_pdf);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setAccessibleName(tr("Pages of the document"));
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    m_save->setVisible(bool(m_acts.save));
    connect(m_print, &QPushButton::clicked, this, &PdfPreview::printIt);
    connect(m_save, &QPushButton::clicked, this, &PdfPreview::saveIt);
    m_view->setFocus();
}

PdfPreview::~PdfPreview() {
    m_cancel->store(true);
    m_pdf->close();
    m_buffer->close();
    m_bytes.fill('\0');
}

int PdfPreview::pageCount() const {
    return m_pdf->pageCount();
}

void PdfPreview::load(const QByteArray& bytes) {
    m_bytes = bytes;
    m_buffer->setData(bytes);
    m_buffer->open(QIODevice::ReadOnly);
    m_pdf->load(m_buffer);
    const int pages = m_pdf->pageCount();
    m_state->setText(tr("%n page(s)", nullptr, pages));
    m_print->setEnabled(pages > 0);
    m_save->setEnabled(pages > 0);
    Q_EMIT loaded(pages);
}

void PdfPreview::printIt() {
    if (m_acts.mayPrint) {
        if (const Result<> may = m_acts.mayPrint(); !may) {
            if (may.error().kind != Error::Kind::Cancelled)
                m_prompts.showError(may.error());
            return;
        }
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    // A job's name shows in queues and logs of other machines.
    printer.setDocName(u"Greffe"_s);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (m_document) {
        const Result<PrintedPages> printed = print(*m_document, printer);
        if (!printed)
            m_prompts.showError(printed.error());
        return;
    }
    // A file that is there already: its pages as pictures.
    QPainter painter(&printer);
    for (int page = 0; page < m_pdf->pageCount(); ++page) {
        if (page > 0)
            printer.newPage();
        const QRect area = painter.viewport();
        const QSize size = m_pdf->pagePointSize(page).scaled(area.size(), Qt::KeepAspectRatio).toSize();
        painter.drawImage(QRect(QPoint(0, 0), size), m_pdf->render(page, size.boundedTo({2480, 3508})));
    }
}

void PdfPreview::saveIt() {
    const std::optional<QString> path = m_prompts.saveFile(
        tr("Save as PDF"), m_acts.fileName, m_acts.filter.isEmpty() ? tr("PDF documents (*.pdf)") : m_acts.filter);
    if (!path)
        return;
    const Result<> saved = m_acts.save(*path);
    if (!saved)
        m_prompts.showError(saved.error());
    else
        close();
}

} // namespace greffe
