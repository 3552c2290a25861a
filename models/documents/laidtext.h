// SPDX-License-Identifier: GPL-3.0-or-later
// Inside documents only: text broken into lines.
#pragma once

#include "documents/page.h"

#include <QCache>
#include <QColor>
#include <QFont>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace greffe::paper {

struct TextStyle {
    qreal points = 9;
    bool bold = false;
    QColor colour = {};
    bool right = false;
    qreal leading = 1.18; ///< line height over the font's own
};

/// Makes text fit to be printed: no control characters, no half characters, line ends as line feeds, the language's
/// typography.
QString printable(const QString& text, Language language);

/// At most `length` characters, the last an ellipsis where something was cut; never half a character.
QString shortened(const QString& text, qsizetype length);

/// A cell's text broken into lines of a width, which can be drawn a few lines at a time.
class LaidText {
public:
    LaidText(const Cell& cell, const TextStyle& style, qreal width, Language language);
    LaidText(LaidText&&) = default;
    LaidText& operator=(LaidText&&) = default;

    int lines() const { return int(m_content->lines.size()); }
    /// Of the lines [from, to).
    qreal height(int from, int to) const;
    qreal height() const { return height(0, lines()); }
    /// How many lines from `from` on fit into `room`.
    int fitting(int from, qreal room) const;
    void draw(QPainter& painter, QPointF topLeft, int from, int to) const;

private:
    friend class LaidTexts;
    struct Line {
        int layout;
        int index;
        qreal height;
        qreal offset; ///< from the top of the line's place to the top of its letters
    };
    struct Content {
        std::vector<std::unique_ptr<QTextLayout>> layouts = {};
        std::vector<Line> lines = {};
    };

    explicit LaidText(const TextStyle& style, std::shared_ptr<const Content> content)
        : m_style(style)
        , m_content(std::move(content)) {}
    static void lay(Content& content, const TextStyle& style, const QString& text,
        const QList<QTextLayout::FormatRange>& formats, qreal width);

    TextStyle m_style;
    std::shared_ptr<const Content> m_content;
};

/// Lays out texts, and remembers the short ones: a register repeats its labels on each of a thousand sheets, and each
/// is asked for when pages are counted and again when they are drawn. Of one thread.
class LaidTexts {
public:
    LaidText get(const Cell& cell, const TextStyle& style, qreal width, Language language);

private:
    QCache<QString, std::shared_ptr<const LaidText::Content>> m_known{1500};
};

} // namespace greffe::paper
