// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "documents/page.h"

#include <QByteArray>
#include <QDialog>

#include <functional>
#include <memory>

class QBuffer;
class QLabel;
class QPdfDocument;
class QPdfView;
class QPushButton;

namespace greffe {

class Prompts;

/// The pages as they will be printed: the real PDF, from memory, never a temporary file. Not modal; closes with the
/// vault.
class PdfPreview final : public QDialog {
    Q_OBJECT
public:
    struct Acts {
        /// Writes the final file (journalled) at this path; null = no such button.
        std::function<Result<>(const QString& path)> save = {};
        QString fileName = {}; ///< proposed
        QString filter = {};
        /// Asked before the print dialog: whether these pages may leave the vault. null = nothing to ask.
        std::function<Result<>()> mayPrint = {};
    };
    /// Composes the document on a worker thread and shows it; an error is shown by `prompts`.
    static PdfPreview* show(Document document, Acts acts, Prompts& prompts, QWidget* parent);
    /// A PDF that is there already.
    static PdfPreview* showBytes(
        const QByteArray& bytes, const QString& title, const QString& fileName, Prompts& prompts, QWidget* parent);
    ~PdfPreview() override;

    int pageCount() const;
    Q_SIGNAL void loaded(int pages);

private:
    PdfPreview(const QString& title, Acts acts, Prompts& prompts, QWidget* parent);
    void load(const QByteArray& bytes);
    void printIt();
    void saveIt();

    Prompts& m_prompts;
    Acts m_acts;
    std::optional<Document> m_document = {};
    QByteArray m_bytes = {};
    QBuffer* m_buffer;
    QPdfDocument* m_pdf;
    QPdfView* m_view;
    QLabel* m_state;
    QPushButton* m_print;
    QPushButton* m_save;
    std::shared_ptr<std::atomic_bool> m_cancel;
};

} // namespace greffe
