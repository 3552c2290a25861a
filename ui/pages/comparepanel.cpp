// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/comparepanel.h"

#include "ui/pages/changeview.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

ComparePanel::ComparePanel(
    PageContext& context, const QString& title, const QString& explanation, QList<View> views, QWidget* parent)
    : QWidget(parent)
    , m_views(std::move(views)) {
    setObjectName(u"compare_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setSpacing(grid::unit);
    auto* back = new QPushButton(icon(u"back"_s), {}, this);
    back->setObjectName(u"compare_back"_s);
    back->setProperty("link", true);
    back->setAccessibleName(tr("Back to the sheet (Esc)"));
    back->setToolTip(tr("Back to the sheet (Esc)"));
    auto* name = new QLabel(title, this);
    name->setFont(titleFont(font()));
    name->setWordWrap(true);
    head->addWidget(back);
    head->addWidget(name, 1);
    column->addLayout(head);
    if (!explanation.isEmpty())
        column->addWidget(Card::small(explanation, this, ColorRole::Muted));
    column->addWidget(makeRule(this));
    auto* choice = new QComboBox(this);
    choice->setObjectName(u"compare_what"_s);
    choice->setAccessibleName(tr("What is compared"));
    for (const View& view : std::as_const(m_views))
        choice->addItem(view.words);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice->setVisible(m_views.size() > 1);
    column->addWidget(choice, 0, Qt::AlignLeft);
    auto* changes = new ChangeView(context.language, this);
    changes->setObjectName(u"compare_changes"_s);
    column->addWidget(changes, 1);
    const auto show = [this, changes](int index) {
        if (index >= 0 && index < m_views.size())
            changes->showChanges(m_views.at(index).before, m_views.at(index).after);
    };
    connect(choice, &QComboBox::currentIndexChanged, this, show);
    connect(back, &QPushButton::clicked, this, &ComparePanel::closed);
    show(0);
    (m_views.size() > 1 ? static_cast<QWidget*>(choice) : changes)->setFocus();
}

} // namespace greffe
