// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int fullWidth = 176;
constexpr int iconWidth = 56;
constexpr int lineHeight = 36;

} // namespace

SideBarButton::SideBarButton(
    const QString& key, const QString& iconName, const QString& text, const QString& shortcut, QWidget* parent)
    : QAbstractButton(parent)
    , m_key(key)
    , m_icon(iconName) {
    setText(text);
    setObjectName(u"place_"_s + key);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(shortcut.isEmpty() ? text : tr("%1 (%2)", "name of a place, its shortcut").arg(text, shortcut));
    setAttribute(Qt::WA_Hover);
}

void SideBarButton::setLate(qint64 late) {
    m_late = late;
    setAccessibleName(late > 0 ? tr("%1, %n late", "name of a place", int(late)).arg(text()) : text());
    update();
}

void SideBarButton::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    updateGeometry();
    update();
}

QSize SideBarButton::sizeHint() const {
    return {m_collapsed ? iconWidth : fullWidth, lineHeight};
}

void SideBarButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colors = palette();
    const QColor accent = roleColor(ColorRole::Accent, colors);
    if (isChecked()) {
        painter.fillRect(rect(), colors.color(QPalette::Base));
        painter.fillRect(QRect(0, 0, 3, height()), accent);
    } else if (underMouse()) {
        painter.fillRect(rect(), colors.color(QPalette::Window));
    }
    const QColor ink = colors.color(QPalette::WindowText);
    const qreal left = m_collapsed ? (width() - 20) / 2.0 : 17;
    paintIcon(painter, m_icon, QRectF(left, (height() - 20) / 2.0, 20, 20), isChecked() ? accent : ink);
    if (!m_collapsed) {
        painter.setPen(ink);
        painter.setFont(isChecked() ? boldFont(font()) : font());
        const int room = width() - 47 - (m_late > 0 ? 40 : 8);
        painter.drawText(QRect(47, 0, room, height()), int(Qt::AlignVCenter | Qt::AlignLeft),
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }
    if (m_late > 0) {
        const QString count = m_late > 99 ? u"99+"_s : QString::number(m_late);
        painter.setFont(boldFont(smallFont(font())));
        const int wide = qMax(18, painter.fontMetrics().horizontalAdvance(count) + 10);
        const QRectF pill = m_collapsed ? QRectF(width() - wide - 3, 3, wide, 16)
                                        : QRectF(width() - wide - 16, (height() - 18) / 2.0, wide, 18);
        painter.setPen(Qt::NoPen);
        painter.setBrush(roleTint(ColorRole::Late, colors));
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(roleColor(ColorRole::Late, colors));
        painter.drawText(pill, int(Qt::AlignCenter), count);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 2, -3, -2), 3, 3);
    }
}

SideBar::SideBar(const QList<Place>& places, QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel(u"Greffe"_s, this))
    , m_organisations(new QComboBox(this))
    , m_group(new QButtonGroup(this)) {
    setObjectName(u"side_bar"_s);
    setAccessibleName(tr("Places"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 8);
    column->setSpacing(0);
    m_name->setFont(titleFont(font()));
    m_title = new QHBoxLayout;
    m_title->addWidget(m_name);
    column->addLayout(m_title);
    auto* choice = new QVBoxLayout;
    choice->setContentsMargins(12, 0, 12, 8);
    choice->addWidget(m_organisations);
    column->addLayout(choice);
    m_organisations->setObjectName(u"organisation_choice"_s);
    m_organisations->setAccessibleName(tr("Organisation"));
    m_organisations->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_organisations->setMinimumContentsLength(4);
    m_organisations->hide();
    connect(m_organisations, &QComboBox::activated, this,
        [this] { Q_EMIT organisationChosen(m_organisations->currentText()); });
    bool stretched = false;
    for (const Place& place : places) {
        if (place.atEnd && !stretched) {
            column->addStretch(1);
            stretched = true;
        }
        auto* button = new SideBarButton(place.key, place.icon, place.text, place.shortcut, this);
        button->setCheckable(!place.isAct);
        if (!place.isAct)
            m_group->addButton(button);
        m_buttons.insert(place.key, button);
        column->addWidget(button);
        if (place.isAct)
            connect(button, &QAbstractButton::clicked, this, [this, key = place.key] { Q_EMIT chosen(key); });
        else {
            // The place that is shown already: back to what it shows first.
            connect(button, &QAbstractButton::pressed, this, [this, key = place.key] { m_again = key == m_current; });
            connect(button, &QAbstractButton::clicked, this, [this, key = place.key] {
                if (std::exchange(m_again, false))
                    Q_EMIT chosen(key);
            });
            // A screen reader toggles what can be checked, and never clicks it.
            connect(button, &QAbstractButton::toggled, this, [this, key = place.key](bool on) {
                if (on && key != m_current)
                    Q_EMIT chosen(key);
            });
        }
    }
    setCollapsed(false);
    setFixedWidth(fullWidth);
}

void SideBar::setCurrent(const QString& key) {
    m_current = key; // before the button says that it is checked: nobody chose it
    if (SideBarButton* button = m_buttons.value(key); button && button->isCheckable())
        button->setChecked(true);
}

void SideBar::setLate(const QMap<QString, qint64>& byKey) {
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setLate(byKey.value(it.key(), 0));
}

void SideBar::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    m_name->setText(collapsed ? u"G"_s : u"Greffe"_s);
    m_title->setContentsMargins(collapsed ? 0 : 16, 16, collapsed ? 0 : 8, 14);
    m_name->setAlignment(collapsed ? Qt::AlignHCenter : Qt::AlignLeft);
    for (SideBarButton* button : std::as_const(m_buttons))
        button->setCollapsed(collapsed);
    setFixedWidth(collapsed ? iconWidth : fullWidth);
    m_organisations->setVisible(!collapsed && m_organisations->count() > 1);
}

void SideBar::setOrganisations(const QStringList& names, const QString& current) {
    const QSignalBlocker quiet(m_organisations);
    m_organisations->clear();
    m_organisations->addItems(names);
    m_organisations->setCurrentText(current);
    m_organisations->setToolTip(current);
    m_organisations->setVisible(names.size() > 1 && !m_collapsed);
}

void SideBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), lineColor(palette()));
}

} // namespace greffe
