// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace greffe {

/// Start and length of a piece of a text, in characters.
using TextMarks = QList<std::pair<qsizetype, qsizetype>>;

struct MarkedText {
    QString text = {};
    TextMarks marks = {};
};

/// Finds in a text, as it was typed, the words that the full-text index found: folded alike, the last one as a
/// beginning.
class SearchMarks {
public:
    explicit SearchMarks(const QString& typed);

    bool isEmpty() const { return m_wanted.isEmpty() && m_beginning.isEmpty(); }
    TextMarks marks(const QString& text) const;
    /// The piece of a text around its first found word, on one line; nullopt if it holds none.
    std::optional<MarkedText> piece(const QString& text) const;

private:
    bool matches(const QString& word) const;

    QStringList m_wanted = {};
    QString m_beginning = {};
};

} // namespace greffe
