// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "ui/shell/theme.h"

#include <QDate>
#include <QStyledItemDelegate>

#include <optional>

namespace greffe {

/// "mar. 7 avril" / "Tue 7 April"; with the year when it is not `today`'s. `brief` shortens long months too: "ven. 18
/// déc.".
QString deskDate(QDate date, QDate today, Language language, bool brief = false);
/// How a state stands: approved is fine, a draft is muted … nullopt if the field is not a state.
std::optional<ColorRole> stateTone(const QString& field, const QString& value);

/// The cells of a desk's table: a line of text and a second, smaller one; states as badges; an accent bar on the open
/// row.
class DeskDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `dueKey`: the field whose column says how a date stands.
    DeskDelegate(Language language, QDate today, const QString& dueKey, QObject* parent);

    void setTwoLines(bool twoLines) { m_twoLines = twoLines; }
    /// The column under whose text stands what a search found elsewhere in the record.
    void setMainKey(const QString& key) { m_mainKey = key; }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool isMainColumn(const QModelIndex& index) const;

    Language m_language;
    QDate m_today;
    QString m_dueKey;
    QString m_mainKey = {};
    bool m_twoLines = false;
};

} // namespace greffe
