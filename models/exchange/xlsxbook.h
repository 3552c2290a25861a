// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/cellcodec.h"
#include "exchange/sheets.h"

#include <xlsxwriter.h>

namespace greffe {

using namespace Qt::StringLiterals;

/// libxlsxwriter with its errors as ours. Cells are always text, dates or numbers: nothing is computed.
class Workbook {
public:
    Workbook(const QByteArray& path, const QByteArray& folder, const char* title) {
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = const_cast<char*>(folder.constData()); // its unnamed temporary files stay on the same disk
        options.use_zip64 = LXW_FALSE;
        m_book = workbook_new_opt(path.constData(), &options);
        if (!m_book)
            return;
        lxw_doc_properties properties = {};
        properties.title = const_cast<char*>(title);
        properties.created = 1514764800; // a fixed date: the same records give the same bytes
        workbook_set_properties(m_book, &properties);
        m_head = workbook_add_format(m_book);
        format_set_bold(m_head);
        format_set_bg_color(m_head, 0xDDE6F0);
        m_text = workbook_add_format(m_book);
        format_set_text_wrap(m_text);
        format_set_align(m_text, LXW_ALIGN_VERTICAL_TOP);
        m_date = workbook_add_format(m_book);
        format_set_num_format(m_date, "dd/mm/yyyy");
        format_set_align(m_date, LXW_ALIGN_VERTICAL_TOP);
    }
    ~Workbook() {
        if (m_book)
            lxw_workbook_free(m_book);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    bool isOpen() const { return m_book; }

    void sheet(const QString& name, const QStringList& titles) {
        m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
        m_name = name;
        worksheet_freeze_panes(m_sheet, 1, 1);
        worksheet_set_column(m_sheet, 0, lxw_col_t(titles.size() - 1), 24, nullptr);
        for (qsizetype i = 0; i < titles.size(); ++i)
            worksheet_write_string(m_sheet, 0, lxw_col_t(i), titles[i].toUtf8().constData(), m_head);
        m_row = 0;
    }

    void nextRow() { ++m_row; }

    Result<> text(int column, const QString& value) {
        if (value.isEmpty())
            return {};
        // Excel's own limit; it would call the whole file damaged.
        if (value.size() > 32767) {
            const QString cell = m_name + u'!' + cellAddress(int(m_row), column);
            return Error{Error::Kind::Invalid,
                Text{
                    u"La cellule %1 dépasserait 32 767 caractères, la limite d’Excel. Rien n’a été écrit. Choisissez le format ODS, CSV ou JSON."_s,
                    u"Cell %1 would exceed 32,767 characters, the limit of Excel. Nothing was written. Choose the format ODS, CSV or JSON."_s}
                    .arg(cell),
                u"xlsx string length"_s, cell};
        }
        QString clean = value;
        clean.replace(u"\r\n"_s, u"\n"_s);
        for (QChar& c : clean) {
            if ((c < u' ' && c != u'\n' && c != u'\t') || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF)
                c = QChar(QChar::ReplacementCharacter);
        }
        worksheet_write_string(m_sheet, m_row, lxw_col_t(column), clean.toUtf8().constData(), m_text);
        return {};
    }

    Result<> value(int column, const FieldColumn& target, const void* record) {
        const Field& field = *target.field;
        if (field.kind == FieldKind::Date && !field.isEmpty(record)) {
            const QDate day = field.get(record).toDate();
            if (day.year() >= 1901 && day.year() <= 9999) {
                lxw_datetime stamp = {day.year(), day.month(), day.day(), 0, 0, 0};
                worksheet_write_datetime(m_sheet, m_row, lxw_col_t(column), &stamp, m_date);
                return {};
            }
        }
        if (field.kind == FieldKind::Number && !field.isEmpty(record)) {
            const qint64 number = field.get(record).toLongLong();
            if (std::abs(number) < (qint64(1) << 50)) {
                worksheet_write_number(m_sheet, m_row, lxw_col_t(column), double(number), m_text);
                return {};
            }
        }
        return text(column, cellText(target, record));
    }

    lxw_error close() {
        const lxw_error code = workbook_close(m_book);
        m_book = nullptr;
        return code;
    }

private:
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_date = nullptr;
    lxw_row_t m_row = 0;
    QString m_name;
};

} // namespace greffe
