// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/page.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

Cell::Cell(const QString& text, Tone tone) {
    add(text, tone);
}

Cell& Cell::add(const QString& text, Tone tone) {
    if (!text.isEmpty())
        runs.append({text, tone});
    return *this;
}

bool Cell::isEmpty() const {
    return std::all_of(runs.begin(), runs.end(), [](const Run& run) { return run.text.trimmed().isEmpty(); });
}

QString Cell::plain() const {
    QString out;
    for (const Run& run : runs)
        out += run.text;
    return out;
}

Block::Block(const Block& other) = default;
Block::Block(Block&& other) noexcept = default;
Block& Block::operator=(const Block& other) = default;
Block& Block::operator=(Block&& other) noexcept = default;
Block::~Block() = default;

Cell missingCell(const QString& article, Language language) {
    const bool french = language == Language::French;
    const QString words = french ? u"à compléter"_s : u"missing"_s;
    if (article.isEmpty())
        return {words, Tone::Missing};
    return {u"%1 (art.\u00a0%2)"_s.arg(words, article), Tone::Missing};
}

Document makeDocument(const DocumentInfo& info, const QList<Section>& sections) {
    return {.info = info, .sections = sections.size(), .section = [sections](qsizetype index) {
                return sections.at(index);
            }};
}

} // namespace greffe
