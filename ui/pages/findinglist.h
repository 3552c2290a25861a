// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "ui/shell/theme.h"

#include <QListWidget>

namespace greffe {

/// Sentences with a level and an article, wrapped to the list's width: what is missing, what a comparison found.
class FindingList final : public QListWidget {
    Q_OBJECT
public:
    struct Finding {
        QString key = {}; ///< what activating it means; the owner's
        QString text = {};
        QString note = {}; ///< before the article on the second line: "TRT-0004 · Facturation"
        QString article = {};
        ColorRole tone = ColorRole::Muted;
        QString level = {}; ///< the tone in a word; never the colour alone
        bool under = false; ///< one line, set in: a place of the finding above it
    };
    FindingList(const QString& name, Language language, QWidget* parent);

    void setFindings(const QList<Finding>& findings);
    /// Of the line that was chosen; empty if none.
    QString currentKey() const;
    /// As high as all its lines: it stands in a page that scrolls.
    void fitHeight();

    /// Enter or double click.
    Q_SIGNAL void chosen(const QString& key);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Language m_language;
    bool m_fit = false;
};

/// The tone and the word of a level, for a finding.
ColorRole toneOf(Level level);
QString levelWord(Level level);
} // namespace greffe
