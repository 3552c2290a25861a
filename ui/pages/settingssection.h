// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace greffe {

/// One section of the settings: a title, a sentence, and what stands under them, in a column that scrolls. Each section
/// is a class of its own.
class SettingsSection : public QScrollArea {
    Q_OBJECT
public:
    static constexpr int sheetWidth = 600; ///< as wide as a text is read well
    /// `width` 0 = as wide as the window.
    SettingsSection(
        PageContext& context, const QString& title, const QString& text, QWidget* parent, int width = sheetWidth);

    /// Shown now: read what may have changed.
    virtual void activate() {}
    /// The vault locks or the page goes: stop what runs.
    virtual void leave() {}

    /// What was done, for the status line.
    Q_SIGNAL void said(const QString& sentence, bool undoable);

protected:
    PageContext& context() const { return m_context; }
    Session& session() const { return m_context.session; }
    Prompts& prompts() const { return m_context.prompts; }
    Language language() const { return m_context.language; }
    QWidget* body() const { return m_body; }
    QVBoxLayout* column() const { return m_column; }
    /// A line between two parts, and the title of the second.
    void addPart(const QString& title);
    QPushButton* addButton(const QString& iconName, const QString& text, const QString& name);
    /// Shows the error unless all is well or the person changed her mind; true if all is well.
    bool shown(const Result<>& result);
    template <class T>
    bool shown(const Result<T>& result) {
        return result ? true : shown(Result<>(result.error()));
    }

private:
    PageContext& m_context;
    QWidget* m_body;
    QVBoxLayout* m_column;
};

} // namespace greffe
