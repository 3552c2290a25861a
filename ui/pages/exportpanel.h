// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace greffe {

/// What leaves the register, in which form: chosen on one page, and what the re-read file said beside it.
class ExportPanel final : public QWidget {
    Q_OBJECT
public:
    /// References of the sheets that the desk's filter shows, and of the open one.
    struct Choice {
        QStringList filtered = {};
        QString open = {};
        bool isFiltered = false; ///< a filter holds: offer it first
    };
    ExportPanel(PageContext& context, Choice choice, QWidget* parent);

    /// "all", "filtered" or "open".
    void chooseWhat(const QString& key);
    void chooseFormat(const QString& key);
    void run();
    void preview();

    Q_SIGNAL void closed();
    Q_SIGNAL void said(const QString& sentence, bool undoable);

private:
    QStringList refs() const;
    QString format() const;
    Language language() const;
    QString fileName() const;
    void showResult(const QString& sentence, bool good);
    void adapt();

    PageContext& m_context;
    Choice m_choice;
    QButtonGroup* m_what;
    QButtonGroup* m_formats;
    QComboBox* m_language;
    QCheckBox* m_communicable;
    QCheckBox* m_approved;
    QPushButton* m_preview;
    QPushButton* m_go;
    QWidget* m_result;
    QLabel* m_resultText;
};

} // namespace greffe
