// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticestrip.h"

#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace greffe {

NoticeStrip::NoticeStrip(QWidget* parent)
    : QFrame(parent)
    , m_words(new QLabel(this)) {
    setObjectName(u"notice_strip"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 6, 16, 6);
    row->setSpacing(grid::unit);
    m_words->setObjectName(u"notice_words"_s);
    m_words->setWordWrap(true);
    setColorRole(m_words, ColorRole::Soon);
    row->addWidget(m_words, 1);
    hide();
}

void NoticeStrip::show(const QString& sentence, const QList<Act>& acts) {
    for (QPushButton* button : std::as_const(m_buttons))
        button->deleteLater();
    m_buttons.clear();
    m_words->setText(sentence);
    m_words->setAccessibleName(sentence);
    for (const Act& act : acts) {
        auto* button = new QPushButton(act.text, this);
        button->setObjectName(u"notice_"_s + act.key);
        static_cast<QHBoxLayout*>(layout())->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, key = act.key] { Q_EMIT chosen(key); });
        m_buttons += button;
    }
    setVisible(!sentence.isEmpty());
}

QString NoticeStrip::sentence() const {
    return isHidden() ? QString() : m_words->text();
}

} // namespace greffe
