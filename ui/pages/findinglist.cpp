// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/findinglist.h"

#include "ui/forms/formrow.h"
#include "ui/shell/badge.h"

#include <QPainter>
#include <QResizeEvent>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

enum Role { KeyRole = Qt::UserRole, NoteRole, ToneRole, LevelRole, UnderRole };

constexpr int side = 10; // pixels between the frame and the words
constexpr int gap = 3;   // between the two lines
constexpr int badgeRoom = 8;
constexpr int setIn = 24; // a place under its finding

/// The sentence over as many lines as it needs; under it the level and the article.
class FindingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* view = qobject_cast<const QListView*>(option.widget);
        const bool under = index.data(UnderRole).toBool();
        const int width = (view ? view->viewport()->width() : option.rect.width()) - 2 * side - (under ? setIn : 0);
        const int words = textHeight(option, index, width);
        if (under)
            return {qMax(80, width), qMax(words + 8, 24)};
        return {qMax(80, width), words + gap + secondHeight(option) + 12};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.text.clear();
        option.icon = {};
        const QWidget* widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);
        const bool under = index.data(UnderRole).toBool();
        const QRect area =
            under ? option.rect.adjusted(side + setIn, 4, -side, -4) : option.rect.adjusted(side, 6, -side, -6);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        if (under) {
            painter->drawText(area, Qt::TextWordWrap | Qt::AlignVCenter, index.data().toString());
            painter->setPen(lineColor(option.palette));
            painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
            painter->restore();
            return;
        }
        const int words = textHeight(option, index, area.width());
        painter->drawText(
            QRect(area.left(), area.top(), area.width(), words), Qt::TextWordWrap, index.data().toString());
        QRect second(area.left(), area.top() + words + gap, area.width(), secondHeight(option));
        const QString level = index.data(LevelRole).toString();
        const QFont small = smallFont(option.font);
        if (!level.isEmpty()) {
            const int room = QFontMetrics(small).horizontalAdvance(level) + 2 * badgeRoom;
            painter->setFont(small);
            paintBadge(*painter, QRect(second.left(), second.top(), room, second.height()), level,
                ColorRole(index.data(ToneRole).toInt()), option.palette);
            second.setLeft(second.left() + room + badgeRoom);
        }
        painter->setFont(small);
        painter->setPen(roleColor(ColorRole::Muted, option.palette));
        painter->drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(small).elidedText(index.data(NoteRole).toString(), Qt::ElideRight, second.width()));
        painter->setPen(lineColor(option.palette));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

private:
    static int textHeight(const QStyleOptionViewItem& option, const QModelIndex& index, int width) {
        return option.fontMetrics
            .boundingRect(QRect(0, 0, qMax(60, width), 4000), Qt::TextWordWrap, index.data().toString())
            .height();
    }
    static int secondHeight(const QStyleOptionViewItem& option) { return option.fontMetrics.height() + 4; }
};

} // namespace

ColorRole toneOf(Level level) {
    return level == Level::Recommended ? ColorRole::Soon : ColorRole::Late;
}

QString levelWord(Level level) {
    switch (level) {
    case Level::Error:
        return FindingList::tr("to correct");
    case Level::Required:
        return FindingList::tr("required");
    case Level::Recommended:
        break;
    }
    return FindingList::tr("recommended");
}

FindingList::FindingList(const QString& name, Language language, QWidget* parent)
    : QListWidget(parent)
    , m_language(language) {
    setAccessibleName(name);
    setProperty("boxed", true);
    setItemDelegate(new FindingDelegate(this));
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(false);
    connect(this, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem* item) { Q_EMIT chosen(item->data(KeyRole).toString()); });
}

void FindingList::setFindings(const QList<Finding>& findings) {
    const QString was = currentKey();
    clear();
    for (const Finding& finding : findings) {
        auto* item = new QListWidgetItem(finding.text, this);
        QStringList notes;
        for (const QString& note : {finding.note, articleWords(finding.article, m_language)})
            if (!note.isEmpty())
                notes += note;
        const QString second = notes.join(u" · "_s);
        item->setData(KeyRole, finding.key);
        item->setData(NoteRole, second);
        item->setData(ToneRole, int(finding.tone));
        item->setData(LevelRole, finding.level);
        item->setData(UnderRole, finding.under);
        QStringList spoken;
        for (const QString& part : {finding.level, finding.text, second})
            if (!part.isEmpty())
                spoken += part;
        item->setData(Qt::AccessibleTextRole, spoken.join(u", "_s));
        item->setToolTip(finding.text);
        if (!was.isEmpty() && finding.key == was && !currentItem())
            setCurrentItem(item);
    }
}

void FindingList::fitHeight() {
    m_fit = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    int height = 4;
    for (int i = 0; i < count(); ++i)
        height += sizeHintForIndex(model()->index(i, 0)).height();
    if (height != minimumHeight())
        setFixedHeight(height);
}

void FindingList::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    // Another width breaks the lines elsewhere: the scroll bar that the rows themselves made appear is enough.
    if (event->size().width() == event->oldSize().width())
        return;
    scheduleDelayedItemsLayout();
    if (m_fit)
        fitHeight();
}

QString FindingList::currentKey() const {
    const QListWidgetItem* item = currentItem();
    return item ? item->data(KeyRole).toString() : QString();
}

} // namespace greffe
