// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QList>
#include <QStringList>

namespace greffe::cli {

/// Lines of aligned columns for a terminal, two spaces between them; no colours, no frames, so that it can be piped and
/// read aloud.
class TextTable {
public:
    explicit TextTable(const QStringList& headings)
        : m_rows{headings} {}
    void add(const QStringList& row) { m_rows.append(row); }
    bool isEmpty() const { return m_rows.size() == 1; }
    QString toString() const;

private:
    QList<QStringList> m_rows;
};

/// "label : value" lines, aligned; empty values are left out.
QString pairs(const QList<std::pair<QString, QString>>& lines);

/// "1 demande", "12 demandes": `one` and `many` hold %1.
QString counted(qint64 number, const Text& one, const Text& many, Language language);

/// Breaks at spaces so that no line is longer than `width`; every line begins with `indent` spaces.
QString wrapped(const QString& text, int width = 100, int indent = 0);

} // namespace greffe::cli
