// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingssection.h"

#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace greffe {

SettingsSection::SettingsSection(
    PageContext& context, const QString& title, const QString& text, QWidget* parent, int width)
    : QScrollArea(parent)
    , m_context(context)
    , m_body(new QWidget(this))
    , m_column(new QVBoxLayout(m_body)) {
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    if (width > 0)
        m_body->setMaximumWidth(width);
    m_column->setContentsMargins(22, 14, 20, 20);
    m_column->setSpacing(10);
    QLabel* heading = Card::strong(title, m_body);
    QFont bigger = boldFont(font());
    bigger.setPointSizeF(font().pointSizeF() * 1.2);
    heading->setFont(bigger);
    m_column->addWidget(heading);
    if (!text.isEmpty())
        m_column->addWidget(Card::words(text, m_body, ColorRole::Muted));
    setWidget(m_body);
    m_body->setAutoFillBackground(false);
}

void SettingsSection::addPart(const QString& title) {
    m_column->addSpacing(12);
    m_column->addWidget(makeRule(m_body));
    m_column->addWidget(Card::strong(title, m_body));
}

QPushButton* SettingsSection::addButton(const QString& iconName, const QString& text, const QString& name) {
    auto* button = new QPushButton(icon(iconName), text, m_body);
    button->setObjectName(name);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

bool SettingsSection::shown(const Result<>& result) {
    if (result)
        return true;
    if (result.error().kind != Error::Kind::Cancelled)
        prompts().showError(result.error());
    return false;
}

} // namespace greffe
