// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "base/result.h"

#include <QByteArray>
#include <QDialog>

namespace greffe {

class Prompts;

/// A file kept in the vault, read inside the window from memory: no temporary file, no other program, nothing in it
/// followed or run. PDF (QtPdf), pictures, plain text, e-mails. Closes with the vault.
class DocumentViewer final : public QDialog {
    Q_OBJECT
public:
    enum class Kind { Pdf, Picture, Text, Mail, None };
    /// By the bytes first, then by type and name: a type that lies shows nothing strange.
    static Kind kindOf(const QByteArray& bytes, const QString& mediaType, const QString& fileName);

    /// Invalid, with what to do, for what cannot be shown here.
    static Result<QDialog*> show(const QByteArray& bytes, const QString& title, const QString& fileName,
        const QString& mediaType, Prompts& prompts, Language language, QWidget* parent);

private:
    DocumentViewer(const QString& title, QWidget* parent);
    Result<> showPicture(const QByteArray& bytes);
    void showText(const QString& text);
};

} // namespace greffe
