// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchbox.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int kindRole = Qt::UserRole + 1;
constexpr int rowRole = Qt::UserRole + 2;
constexpr int snippetRole = Qt::UserRole + 3;

class HitDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool two = !index.data(snippetRole).toString().isEmpty();
        return {320, option.fontMetrics.height() * (two ? 2 : 1) + 12};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        const QRect area = option.rect.adjusted(10, 6, -10, -6);
        const QString snippet = index.data(snippetRole).toString();
        const bool real = index.data(rowRole).toLongLong() > 0;
        painter->setFont(option.font);
        painter->setPen(real ? option.palette.color(QPalette::Text) : roleColor(ColorRole::Muted, option.palette));
        const QFontMetrics metrics(option.font);
        painter->drawText(area, int(Qt::AlignLeft | (snippet.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop)),
            metrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        if (!snippet.isEmpty()) {
            painter->setFont(smallFont(option.font));
            painter->setPen(roleColor(ColorRole::Muted, option.palette));
            painter->drawText(area, int(Qt::AlignLeft | Qt::AlignBottom),
                painter->fontMetrics().elidedText(snippet, Qt::ElideRight, area.width()));
        }
        painter->restore();
    }
};

} // namespace

SearchBox::SearchBox(Search search, QWidget* parent)
    : QLineEdit(parent)
    , m_search(std::move(search))
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
    , m_timer(new QTimer(this)) {
    setObjectName(u"search"_s);
    setPlaceholderText(tr("Search everywhere…  Ctrl+F"));
    setAccessibleName(tr("Search everywhere"));
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s, ColorRole::Muted), QLineEdit::LeadingPosition);
    setMinimumWidth(180);
    setMaximumWidth(300);
    m_timer->setSingleShot(true);
    m_timer->setInterval(180);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setItemDelegate(new HitDelegate(m_completer));
    m_completer->popup()->setAccessibleName(tr("What was found"));
    m_completer->setMaxVisibleItems(9);
    connect(this, &QLineEdit::textEdited, m_timer, qOverload<>(&QTimer::start));
    connect(m_timer, &QTimer::timeout, this, &SearchBox::look);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        const qint64 row = index.data(rowRole).toLongLong();
        if (row > 0)
            Q_EMIT chosen(index.data(kindRole).toString(), row);
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (words.isEmpty())
            Q_EMIT submitted({});
    });
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    QAbstractItemView* popup = m_completer->popup();
    const bool picking = popup->isVisible() && popup->currentIndex().isValid();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !picking) {
        m_timer->stop();
        popup->hide();
        Q_EMIT submitted(text().trimmed());
        return;
    }
    if (picking && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        event->ignore(); // the popup takes it
        return;
    }
    if (event->key() == Qt::Key_Down && !popup->isVisible() && !text().isEmpty()) {
        look();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::look() {
    const QString words = text().trimmed();
    m_model->clear();
    if (words.size() < 2) {
        m_completer->popup()->hide();
        return;
    }
    for (const Hit& hit : m_search(words)) {
        auto* item = new QStandardItem(hit.title);
        item->setData(hit.kind, kindRole);
        item->setData(hit.row, rowRole);
        item->setData(hit.snippet, snippetRole);
        item->setData(hit.title + u' ' + hit.snippet, Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (m_model->rowCount() == 0) {
        auto* none = new QStandardItem(tr("Nothing found for “%1”").arg(words));
        none->setFlags(Qt::NoItemFlags);
        m_model->appendRow(none);
    }
    m_completer->popup()->setMinimumWidth(440);
    m_completer->complete(QRect(width() - 440, 0, 440, height()));
}

} // namespace greffe
