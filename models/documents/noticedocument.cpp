// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/noticedocument.h"

#include <QBuffer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

Table pageTable(const NoticeTable& table) {
    Table out;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        // A column of long texts gets more of the width, so that a table of six columns stays readable.
        qsizetype longest = table.columns.at(i).size();
        for (const QStringList& row : table.rows)
            longest = std::max(longest, row.value(i).size());
        out.columns.append({.title = table.columns.at(i),
            .weight = longest > 60   ? 2.2
                      : longest > 25 ? 1.6
                      : longest > 9  ? 1.3
                                     : 0.9});
    }
    for (const QStringList& row : table.rows) {
        QList<Cell> cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            cells.append(Cell(row.value(i), i == 0 ? Tone::Strong : Tone::Normal));
        out.rows.append(cells);
    }
    return out;
}

QList<Block> gapBlocks(const PrivacyNotice& notice) {
    const bool french = notice.language == Language::French;
    QList<Block> out = {
        Heading{.level = 1,
            .text = french ? u"À compléter avant publication"_s : u"To be completed before publication"_s,
            .bookmark = true},
        Paragraph{Cell(
            french
                ? u"Ces éléments que la loi demande ne sont pas au registre. Cette page n’est pas publiée."_s
                : u"The register does not hold these elements that the law asks for. This page is not published."_s)}};
    Table table{.columns = {{french ? u"Article"_s : u"Article"_s, 1}, {french ? u"Fiches"_s : u"Sheets"_s, 1.6},
                    {french ? u"Ce qui manque"_s : u"What is missing"_s, 4}},
        .rows = {}};
    for (const NoticeGapGroup& group : grouped(notice.gaps))
        table.rows.append({Cell(group.gap.article), Cell(group.activities.join(u", "_s)),
            Cell(group.gap.message.in(notice.language),
                group.gap.level == Level::Recommended ? Tone::Normal : Tone::Missing)});
    out.append(table);
    return out;
}

/// Fills a text document through one cursor: headings, paragraphs, lists, tables.
class OdtWriter {
public:
    explicit OdtWriter(QTextDocument& document)
        : m_cursor(&document) {}

    void heading(int level, const QString& text) {
        QTextBlockFormat block;
        block.setHeadingLevel(level);
        block.setTopMargin(level == 1 ? 0 : 14);
        block.setBottomMargin(6);
        QTextCharFormat character;
        character.setFontWeight(QFont::Bold);
        character.setFontPointSize(level == 1 ? 20 : 14);
        open(block, character);
        m_cursor.insertText(text);
    }

    void paragraph(const QString& text) {
        QTextBlockFormat block;
        block.setBottomMargin(6);
        open(block, body());
        m_cursor.insertText(text);
    }

    void list(const QStringList& items) {
        if (items.isEmpty())
            return;
        QTextListFormat format;
        format.setStyle(QTextListFormat::ListDisc);
        open({}, body());
        QTextList* list = m_cursor.createList(format);
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (i > 0) {
                m_cursor.insertBlock();
                list->add(m_cursor.block());
            }
            m_cursor.insertText(items.at(i), body());
        }
    }

    void table(const NoticeTable& source) {
        if (source.isEmpty())
            return;
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setCellPadding(4);
        format.setCellSpacing(0);
        format.setBorder(0.5);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        open({}, body());
        QTextTable* table = m_cursor.insertTable(int(source.rows.size()) + 1, int(source.columns.size()), format);
        QTextCharFormat bold = body();
        bold.setFontWeight(QFont::Bold);
        for (int column = 0; column < table->columns(); ++column) {
            table->cellAt(0, column).firstCursorPosition().insertText(source.columns.at(column), bold);
            for (int row = 1; row < table->rows(); ++row)
                table->cellAt(row, column)
                    .firstCursorPosition()
                    .insertText(source.rows.at(row - 1).value(column), body());
        }
        m_cursor.movePosition(QTextCursor::End);
        m_afterTable = true;
    }

private:
    static QTextCharFormat body() {
        QTextCharFormat out;
        out.setFontPointSize(10.5);
        return out;
    }

    /// The document begins with an empty block and a table leaves one behind: they are used, not followed by another.
    void open(const QTextBlockFormat& block, const QTextCharFormat& character) {
        if (m_first || m_afterTable) {
            m_cursor.setBlockFormat(block);
            m_cursor.setCharFormat(character);
            m_cursor.setBlockCharFormat(character);
        } else {
            m_cursor.insertBlock(block, character);
        }
        m_first = false;
        m_afterTable = false;
    }

    QTextCursor m_cursor;
    bool m_first = true;
    bool m_afterTable = false;
};

} // namespace

Document noticeDocument(const PrivacyNotice& notice, const DocumentInfo& info, bool withGaps) {
    DocumentInfo published = info;
    published.language = notice.language;
    if (published.title.isEmpty())
        published.title = notice.title;
    if (published.organisation.isEmpty())
        published.organisation = notice.organisation;
    published.confidential = false;
    published.anchor.clear();
    published.editedBy.clear(); // it is for everybody: who in the office made it is nobody's business

    QList<Section> sections;
    if (withGaps && !notice.gaps.isEmpty())
        sections.append(Section{.reference = {}, .blocks = gapBlocks(notice)});
    QList<Block> blocks = {Heading{.level = 1, .text = notice.title, .note = notice.organisation, .bookmark = true}};
    for (const QString& text : notice.introduction)
        blocks.append(Paragraph{Cell(text)});
    for (const NoticeSection& section : notice.sections) {
        blocks.append(Heading{.level = 2, .text = section.title, .bookmark = true});
        for (const QString& text : section.paragraphs)
            blocks.append(Paragraph{Cell(text)});
        for (const QString& item : section.items)
            blocks.append(Paragraph{Cell(u"•\u00a0\u00a0"_s + item)});
        if (!section.table.isEmpty())
            blocks.append(pageTable(section.table));
        for (const QString& text : section.closing)
            blocks.append(Paragraph{Cell(text)});
    }
    sections.append(Section{.reference = {}, .blocks = blocks});
    return makeDocument(published, sections);
}

Result<QByteArray> noticeOdt(const PrivacyNotice& notice) {
    QTextDocument document;
    document.setMetaInformation(QTextDocument::DocumentTitle, notice.title);
    QFont font(u"Liberation Sans"_s);
    font.setPointSizeF(10.5);
    document.setDefaultFont(font);
    OdtWriter writer(document);
    writer.heading(1, notice.title);
    for (const QString& text : notice.introduction)
        writer.paragraph(text);
    for (const NoticeSection& section : notice.sections) {
        writer.heading(2, section.title);
        for (const QString& text : section.paragraphs)
            writer.paragraph(text);
        writer.list(section.items);
        writer.table(section.table);
        for (const QString& text : section.closing)
            writer.paragraph(text);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QTextDocumentWriter odt(&buffer, "odf");
    if (!odt.write(&document) || bytes.isEmpty())
        return Error{.kind = Error::Kind::Io,
            .message = {u"Le texte OpenDocument n’a pas pu être produit. Aucun fichier n’a été écrit."_s,
                u"The OpenDocument text could not be made. No file was written."_s},
            .detail = u"QTextDocumentWriter"_s};
    return bytes;
}

} // namespace greffe
