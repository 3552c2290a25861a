// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "documents/chart.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <variant>

namespace greffe {

/// What every printed page says about its document.
struct DocumentInfo {
    QString title = {}; ///< "Registre des activités de traitement"
    QString organisation = {};
    QString reference = {};  ///< "VIO-2026-0003"; in the footer where a section has none of its own
    QString editedBy = {};   ///< the staff member
    QString anchor = {};     ///< journal head before the document: "1284:9f3a57c2d0b1e4a6"; empty in a preview
    QDateTime editedAt = {}; ///< with the organisation's zone; also the file's creation date
    Language language = Language::French;
    bool confidential = true; ///< holds personal data
    bool preview = false;     ///< marked « Aperçu », not in the journal
};

/// What a piece of text means; the composer chooses how it looks.
enum class Tone {
    Normal,
    Strong,
    Muted,
    Missing, ///< must be completed: red
};

struct Run {
    QString text = {};
    Tone tone = Tone::Normal;
};

/// The text of a paragraph or of a table's cell. Line feeds are kept.
struct Cell {
    QList<Run> runs = {};

    Cell() = default;
    Cell(const QString& text, Tone tone = Tone::Normal);
    Cell& add(const QString& text, Tone tone = Tone::Normal);
    bool isEmpty() const;
    QString plain() const;
};

/// "à compléter (art. 30(1)(d))" / "missing (art. 30(1)(d))" in red.
Cell missingCell(const QString& article, Language language);

/// A title. Level 1 opens a sheet, level 2 a part of it (with the accent bar), level 3 a sub-part. Kept with what
/// follows.
struct Heading {
    int level = 1;
    QString text = {};
    QString note = {};         ///< a muted line under a level 1 title
    bool bookmark = false;     ///< in the outline and in the contents
    QString bookmarkText = {}; ///< when it differs from `text`
};

/// The title of a front page, well below the page's top.
struct Cover {
    QString above = {}; ///< the organisation
    QString title = {};
    QString below = {};
};

struct Paragraph {
    Cell text = {};
};

/// A framed sentence over the whole width.
struct Banner {
    QString text = {};
};

/// A label and its value; `number` is the place in an official form ("4.2") and may be empty.
struct FieldRow {
    QString label = {};
    Cell value = {};
    QString number = {};
};

struct FieldRows {
    QList<FieldRow> rows = {};
    bool numbered = false;
};

struct Column {
    QString title = {};
    qreal weight = 1;   ///< share of the width
    bool right = false; ///< aligned right: numbers
};

/// The header row is repeated on each page; a row higher than a page continues on the next one.
struct Table {
    QList<Column> columns = {};
    QList<QList<Cell>> rows = {};
};

struct ChartBlock {
    Chart chart = {};
    qreal height = 55; ///< mm
};

/// A QR code with words beside it.
struct QrCode {
    QString text = {};
    qreal size = 40; ///< mm, with its white border
    QString words = {};
};

/// Something painted over the whole width by its own code: a map, a timeline.
struct Picture {
    qreal height = 100; ///< mm
    std::function<void(QPainter& painter, const QRectF& area, const ChartStyle& style)> paint = {};
};

/// Boxes to be signed by hand, side by side: what is written above each.
struct Signatures {
    QStringList titles = {};
};

struct PageBreak {};

/// Vertical white, mm.
struct Space {
    qreal height = 4;
};

/// The document's bookmarks with their page numbers, on pages of their own. One in a document.
struct Contents {
    QString title = {};
};

using BlockKind = std::variant<Cover, Heading, Paragraph, Banner, FieldRows, Table, ChartBlock, QrCode, Picture,
    Signatures, PageBreak, Space, Contents>;

/// One thing on a page. Copied and moved out of line: inlined, gcc 12 takes a variant of this size for uninitialised.
class Block : public BlockKind {
public:
    using BlockKind::BlockKind;
    Block(const Block& other);
    Block(Block&& other) noexcept;
    Block& operator=(const Block& other);
    Block& operator=(Block&& other) noexcept;
    ~Block();
};

/// Blocks that begin on a new page.
struct Section {
    QString reference = {}; ///< in the footer: "AT-06"; empty = the document's
    QList<Block> blocks = {};
};

/// A document as a description, before any page exists. Sections are asked for one at a time, twice (to count the
/// pages, then to draw them), so that a register of thousands of sheets costs the memory of one. Asking twice must give
/// the same.
struct Document {
    DocumentInfo info = {};
    qsizetype sections = 0;
    std::function<Section(qsizetype)> section = {};
};

/// A document whose sections are already there.
Document makeDocument(const DocumentInfo& info, const QList<Section>& sections);

} // namespace greffe
