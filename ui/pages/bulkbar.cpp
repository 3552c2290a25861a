// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulkbar.h"

#include "ui/shell/card.h"
#include "ui/shell/flowlayout.h"
#include "ui/shell/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

BulkBar::BulkBar(QWidget* parent)
    : QWidget(parent)
    , m_acts(new QWidget(this))
    , m_working(new QWidget(this)) {
    setObjectName(u"bulk_bar"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, grid::unit, 12, grid::unit);
    column->setSpacing(6);
    auto* first = new QHBoxLayout;
    m_count = Card::strong({}, this);
    m_count->setObjectName(u"bulk_count"_s);
    auto* clear = new QPushButton(icon(u"close"_s), {}, this);
    clear->setObjectName(u"bulk_clear"_s);
    clear->setProperty("link", true);
    clear->setAccessibleName(tr("Choose none"));
    clear->setToolTip(tr("Choose none"));
    first->addWidget(m_count, 1);
    first->addWidget(clear);
    column->addWidget(makeRule(this));
    column->addLayout(first);
    m_flow = new FlowLayout(m_acts, 6);
    m_flow->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_acts);
    auto* working = new QHBoxLayout(m_working);
    working->setContentsMargins(0, 0, 0, 0);
    m_words = Card::small({}, m_working);
    m_progress = new QProgressBar(m_working);
    m_progress->setObjectName(u"bulk_progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    auto* stop = new QPushButton(tr("Stop"), m_working);
    stop->setObjectName(u"bulk_stop"_s);
    working->addWidget(m_words, 1);
    working->addWidget(m_progress, 1);
    working->addWidget(stop);
    column->addWidget(m_working);
    m_told = Card::small({}, this, ColorRole::Late);
    m_told->setObjectName(u"bulk_told"_s);
    column->addWidget(m_told);
    m_told->hide();
    m_working->hide();
    hide();
    connect(clear, &QPushButton::clicked, this, &BulkBar::cleared);
    connect(stop, &QPushButton::clicked, this, &BulkBar::stopped);
}

void BulkBar::offer(const QString& count, const QList<BulkAct>& acts) {
    m_count->setText(count);
    m_working->hide();
    m_told->hide();
    for (QWidget* button : std::as_const(m_buttons))
        button->deleteLater();
    m_buttons.clear();
    while (QLayoutItem* item = m_flow->takeAt(0))
        delete item;
    for (const BulkAct& act : acts) {
        auto* button = new QPushButton(act.icon.isEmpty() ? act.label : u' ' + act.label, m_acts);
        button->setObjectName(u"bulk_"_s + act.key);
        button->setAccessibleName(act.label);
        if (!act.icon.isEmpty())
            button->setIcon(icon(act.icon));
        if (act.choices.isEmpty()) {
            connect(button, &QPushButton::clicked, this, [this, key = act.key] { Q_EMIT chosen(key, {}); });
        } else {
            button->setProperty("hasMenu", true);
            auto* menu = new QMenu(button);
            for (const BulkAct::Choice& choice : act.choices) {
                QAction* action = menu->addAction(choice.label);
                action->setObjectName(u"bulk_"_s + act.key + u'_' + choice.key);
                connect(action, &QAction::triggered, this,
                    [this, key = act.key, value = choice.key] { Q_EMIT chosen(key, value); });
            }
            button->setMenu(menu);
        }
        m_flow->addWidget(button);
        button->show();
        m_buttons += button;
    }
    m_acts->show();
    m_acts->updateGeometry();
}

void BulkBar::showProgress(const QString& words, int done, int all) {
    m_acts->hide();
    m_told->hide();
    m_working->show();
    m_words->setText(words);
    m_progress->setMaximum(all);
    m_progress->setValue(done);
}

void BulkBar::tell(const QString& sentence) {
    m_working->hide();
    m_acts->show();
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
}

bool BulkBar::isTelling() const {
    return m_told->isVisibleTo(this);
}

} // namespace greffe
