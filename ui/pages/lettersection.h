// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/letters.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTimer;

namespace greffe {

class LetterEditor;

/// Settings: the office's own wording of each letter, checked while it is typed, and the logo of the letterhead.
class LetterSection final : public QWidget {
    Q_OBJECT
public:
    LetterSection(PageContext& context, QWidget* parent);

    /// Shows the wording of the chosen letter as the vault keeps it.
    void load();
    void save();
    /// Brings Greffe's own wording back.
    void reset();
    const QList<LetterProblem>& problems() const { return m_problems; }
    /// A changed wording stays in the vault until it is saved or given up, over a lock too.
    void keepDraft();
    /// False if the person wants to stay with a changed wording.
    bool mayLeave();

    Q_SIGNAL void said(const QString& sentence, bool undoable);

private:
    void check();
    void choose();
    void chooseLogo();
    void dropDraft();
    /// Of the wording that is shown.
    QString draftKey() const;
    QString kind() const;
    Language letterLanguage() const;

    PageContext& m_context;
    QComboBox* m_kind;
    QComboBox* m_language;
    LetterEditor* m_editor;
    QLabel* m_state;
    QLabel* m_messages;
    QPushButton* m_save;
    QPushButton* m_reset;
    QPushButton* m_noLogo;
    QTimer* m_timer;
    QTimer* m_draftTimer;
    QList<LetterProblem> m_problems = {};
    int m_shownKind = 0;
    int m_shownLanguage = 0;
    bool m_changed = false;
};

} // namespace greffe
