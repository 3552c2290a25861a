// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deskdelegate.h"

#include "domain/display.h"
#include "tables/recordtable.h"
#include "ui/shell/badge.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int oneLine = 36;
constexpr int twoLines = 52;

std::optional<ColorRole> toneOfLevel(const QString& level) {
    if (level == u"late"_s)
        return ColorRole::Late;
    if (level == u"soon"_s)
        return ColorRole::Soon;
    if (level == u"fine"_s)
        return ColorRole::Fine;
    if (level == u"muted"_s)
        return ColorRole::Muted;
    return std::nullopt;
}

/// Draws a line and lays a tint under the found words. Marks beyond what fits are left out with the text.
void drawMarked(
    QPainter* painter, const QRect& area, const QString& text, const TextMarks& marks, const QPalette& colors) {
    const QFontMetrics metrics = painter->fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    const qsizetype whole = shown == text ? text.size() : qMax<qsizetype>(0, shown.size() - 1);
    const int top = area.top() + (area.height() - metrics.height()) / 2;
    for (const auto& [start, length] : marks) {
        if (start >= whole)
            continue;
        const int from = metrics.horizontalAdvance(shown.left(start));
        const int to = metrics.horizontalAdvance(shown.left(qMin(whole, start + length)));
        const QRect box(area.left() + from - 1, top, to - from + 2, metrics.height());
        painter->fillRect(box, roleTint(ColorRole::Soon, colors));
        // Not by colour alone.
        painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), roleColor(ColorRole::Soon, colors));
    }
    painter->drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter), shown);
}

} // namespace

QString deskDate(QDate date, QDate today, Language language, bool brief) {
    // "mardi 7 avril 2026" -> "mar. 7 avril"
    const QString whole = longDate(date, language);
    const QString day = whole.section(u' ', 0, 0);
    QString rest = whole.section(u' ', 1);
    if (date.year() == today.year())
        rest = rest.left(rest.lastIndexOf(u' '));
    if (brief) {
        const QLocale locale(language == Language::French ? QLocale::French : QLocale::English);
        rest.replace(
            locale.monthName(date.month(), QLocale::LongFormat), locale.monthName(date.month(), QLocale::ShortFormat));
    }
    return language == Language::French ? day.left(3) + u". "_s + rest : day.left(3) + u' ' + rest;
}

std::optional<ColorRole> stateTone(const QString& field, const QString& value) {
    if (field == u"contract_status"_s)
        return value == u"signed"_s ? ColorRole::Fine : value.isEmpty() ? ColorRole::Muted : ColorRole::Soon;
    if (field == u"risk_level"_s)
        return value == u"high"_s ? ColorRole::Late : value == u"risk"_s ? ColorRole::Soon : ColorRole::Fine;
    if (field != u"status"_s && field != u"state"_s)
        return std::nullopt;
    static const QStringList fine = {
        u"approved"_s, u"answered"_s, u"recipients_told"_s, u"sent"_s, u"notified_complete"_s, u"done"_s};
    static const QStringList soon = {
        u"in_review"_s, u"identity_check"_s, u"to_notify"_s, u"ready"_s, u"notified_initial"_s, u"built"_s};
    if (fine.contains(value))
        return ColorRole::Fine;
    if (soon.contains(value))
        return ColorRole::Soon;
    return ColorRole::Muted;
}

DeskDelegate::DeskDelegate(Language language, QDate today, const QString& dueKey, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_language(language)
    , m_today(today)
    , m_dueKey(dueKey) {
}

bool DeskDelegate::isMainColumn(const QModelIndex& index) const {
    return index.data(RecordTable::FieldKeyRole).toString() == m_mainKey;
}

QSize DeskDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {80, m_twoLines ? twoLines : oneLine};
}

void DeskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QPalette& colors = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, selected ? colors.color(QPalette::Highlight) : colors.color(QPalette::Base));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), lineColor(colors));
    const bool first = option.widget && option.rect.left() <= 0;
    if (selected && first)
        painter->fillRect(
            QRect(0, option.rect.top(), 3, option.rect.height() - 1), roleColor(ColorRole::Accent, colors));

    const QString key = index.data(RecordTable::FieldKeyRole).toString();
    const std::optional<ColorRole> level =
        toneOfLevel(key == m_dueKey ? index.data(RecordTable::LevelRole).toString() : QString());
    QString second = index.data(RecordTable::SecondLineRole).toString();
    const TextMarks marks = index.data(RecordTable::MarksRole).value<TextMarks>();
    TextMarks secondMarks;
    if (m_twoLines && second.isEmpty() && isMainColumn(index)) {
        const MarkedText found = index.data(RecordTable::SnippetRole).value<MarkedText>();
        second = found.text;
        secondMarks = found.marks;
    }
    const QVariant value = index.data(RecordTable::SortRole);
    QString text = index.data(Qt::DisplayRole).toString();
    if (value.userType() == QMetaType::QDate && value.toDate().isValid())
        text = deskDate(value.toDate(), m_today, m_language, true);
    if (key == u"subject_last_name"_s) {
        // One column for the whole name.
        const auto* table = qobject_cast<const RecordTable*>(index.model());
        const QString given =
            table ? index.siblingAtColumn(table->columnOf(u"subject_first_name")).data().toString() : QString();
        if (!given.isEmpty())
            text = text.isEmpty() ? given : text + u", "_s + given;
    }

    const QRect area = option.rect.adjusted(12, 0, -4, -1);
    if (const std::optional<ColorRole> state = stateTone(key, value.toString()); state && !text.isEmpty()) {
        painter->setFont(smallFont(option.font));
        paintBadge(*painter, area, text, *state, colors);
        painter->restore();
        return;
    }
    const bool strong = level == ColorRole::Late || level == ColorRole::Soon;
    const QColor ink = colors.color(QPalette::Text);
    painter->setFont(strong ? boldFont(option.font) : option.font);
    painter->setPen(strong || level == ColorRole::Muted ? roleColor(level.value_or(ColorRole::Muted), colors) : ink);
    const QFontMetrics metrics = painter->fontMetrics();
    if (second.isEmpty()) {
        drawMarked(painter, area, text, marks, colors);
        painter->restore();
        return;
    }
    const QFont lower = level == ColorRole::Late ? boldFont(smallFont(option.font)) : smallFont(option.font);
    const int lowerHeight = QFontMetrics(lower).height();
    const int top = area.top() + (area.height() - metrics.height() - lowerHeight) / 2;
    drawMarked(painter, QRect(area.left(), top, area.width(), metrics.height()), text, marks, colors);
    painter->setFont(lower);
    painter->setPen(roleColor(level == ColorRole::Late ? ColorRole::Late : ColorRole::Muted, colors));
    drawMarked(
        painter, QRect(area.left(), top + metrics.height(), area.width(), lowerHeight), second, secondMarks, colors);
    painter->restore();
}

} // namespace greffe
