// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QTextEdit>
#include <QWidget>

namespace greffe {

/// A letter's wording: paragraphs, bold, italics, lists, and named placeholders to insert. What is pasted comes in as
/// plain text; a picture or a file cannot get in.
class LetterEditor final : public QWidget {
    Q_OBJECT
public:
    explicit LetterEditor(Language language, QWidget* parent = nullptr);

    void setHtml(const QString& html);
    /// In the markup that letters take.
    QString html() const;
    QTextEdit* text() const { return m_text; }

    Q_SIGNAL void edited();

private:
    void insertPlaceholder(const QString& key);

    Language m_language;
    QTextEdit* m_text;
};

} // namespace greffe
