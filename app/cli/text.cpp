// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

/// A cell never breaks its line: what a person typed over several lines is shown on one.
QString oneLine(const QString& text) {
    return text.simplified();
}

} // namespace

QString TextTable::toString() const {
    QList<qsizetype> widths;
    for (const QStringList& row : m_rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = qMax(widths[i], oneLine(row.at(i)).size());
        }
    QString out;
    for (const QStringList& row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += oneLine(row.at(i)).leftJustified(widths.at(i) + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        out += line + u'\n';
    }
    return out;
}

QString pairs(const QList<std::pair<QString, QString>>& lines) {
    qsizetype width = 0;
    for (const auto& line : lines)
        if (!line.second.isEmpty())
            width = qMax(width, line.first.size());
    QString out;
    for (const auto& [label, value] : lines)
        if (!value.isEmpty()) {
            QString body = value;
            body.replace(u'\n', u'\n' + QString(width + 2, u' '));
            out += label.leftJustified(width + 2) + body + u'\n';
        }
    return out;
}

QString counted(qint64 number, const Text& one, const Text& many, Language language) {
    // French counts zero as one: « 0 demande ».
    const bool singular = number == 1 || (number == 0 && language == Language::French);
    return (singular ? one : many).in(language).arg(number);
}

QString wrapped(const QString& text, int width, int indent) {
    const QString margin(indent, u' ');
    QString out;
    const QStringList paragraphs = text.split(u'\n');
    for (qsizetype p = 0; p < paragraphs.size(); ++p) {
        QString line = margin;
        // Only plain spaces break: « 1 000 » and « FILE : » keep their no-break spaces.
        const QStringList words = paragraphs.at(p).split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : words) {
            if (line.size() > indent && line.size() + 1 + word.size() > width) {
                out += line + u'\n';
                line = margin;
            }
            line += (line.size() > indent ? u" "_s : QString()) + word;
        }
        out += line;
        if (p + 1 < paragraphs.size())
            out += u'\n';
    }
    return out;
}

} // namespace greffe::cli
