// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/card.h"

#include "ui/shell/icons.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QString say(const char* text) {
    return QCoreApplication::translate("greffe::Card", text);
}

} // namespace

Card::Card(std::optional<ColorRole> tone, QWidget* parent)
    : QFrame(parent) {
    static constexpr const char* names[] = {"accent", "late", "soon", "fine", "plain"};
    setProperty("card", QString::fromLatin1(tone ? names[static_cast<int>(*tone)] : "plain"));
}

QLabel* Card::words(const QString& text, QWidget* parent, std::optional<ColorRole> tone) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (tone)
        setColorRole(label, *tone);
    return label;
}

QLabel* Card::strong(const QString& text, QWidget* parent, std::optional<ColorRole> tone) {
    QLabel* label = words(text, parent, tone);
    label->setFont(boldFont(label->font()));
    return label;
}

QLabel* Card::small(const QString& text, QWidget* parent, std::optional<ColorRole> tone) {
    QLabel* label = words(text, parent, tone);
    label->setFont(smallFont(label->font()));
    return label;
}

QFrame* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedHeight(1);
    return rule;
}

QPushButton* makeWhyButton(const QString& title, const QList<WhyLine>& lines, QWidget* parent) {
    auto* button = new QPushButton(
        icon(u"info"_s, ColorRole::Muted), say(QT_TRANSLATE_NOOP("greffe::Card", "how was this computed?")), parent);
    button->setObjectName(u"why"_s);
    button->setProperty("link", true);
    button->setProperty("tone", u"muted"_s);
    button->setIconSize({14, 14});
    button->setFont(smallFont(button->font()));
    QObject::connect(button, &QPushButton::clicked, button, [button, title, lines] {
        QMenu menu(button);
        auto* panel = new QWidget(&menu);
        auto* column = new QGridLayout(panel);
        column->setContentsMargins(12, 8, 12, 10);
        column->setHorizontalSpacing(grid::wide);
        column->setVerticalSpacing(grid::unit);
        column->setColumnMinimumWidth(0, 360);
        column->addWidget(Card::strong(title, panel), 0, 0, 1, 2);
        int line = 1;
        for (const WhyLine& why : lines) {
            column->addWidget(Card::words(why.text, panel), line, 0);
            QLabel* article = Card::small(why.article, panel, ColorRole::Muted);
            article->setWordWrap(false);
            column->addWidget(article, line++, 1, Qt::AlignTop | Qt::AlignRight);
        }
        column->addWidget(Card::small(say(QT_TRANSLATE_NOOP(
                                          "greffe::Card", "Indicative computation: it does not replace legal advice.")),
                              panel, ColorRole::Muted),
            line, 0, 1, 2);
        panel->setMinimumWidth(460);
        panel->setMaximumWidth(560);
        panel->setFocusPolicy(Qt::StrongFocus);
        QString spoken = title;
        for (const WhyLine& why : lines)
            spoken += u'\n' + why.text;
        panel->setAccessibleName(spoken);
        auto* action = new QWidgetAction(&menu);
        action->setDefaultWidget(panel);
        menu.addAction(action);
        menu.exec(button->mapToGlobal(QPoint(button->width() - 500, button->height())));
    });
    return button;
}

} // namespace greffe
