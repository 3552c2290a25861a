// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/relatedtab.h"

#include "commands/requestqueries.h"
#include "domain/display.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

RelatedTab::RelatedTab(PageContext& context, QWidget* parent)
    : RecordTab(parent)
    , m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    m_empty = Card::words(
        tr("No other request of this person is known (by e-mail, telephone, date of birth, number or name)."), this,
        ColorRole::Muted);
    column->addWidget(m_empty);
    column->addWidget(
        Card::small(tr("Same signs are a reason to look, never a proof: the identity of each request is checked."),
            this, ColorRole::Muted));
    const auto makeTree = [this](const QString& name, const QString& title, const QStringList& columns) {
        auto* tree = new QTreeWidget(this);
        tree->setObjectName(name);
        tree->setAccessibleName(title);
        tree->setHeaderLabels(columns);
        tree->setRootIsDecorated(false);
        tree->setWordWrap(true);
        tree->setTabKeyNavigation(false);
        tree->setProperty("boxed", true);
        tree->header()->setStretchLastSection(false);
        return tree;
    };
    m_list = makeTree(u"related_list"_s, tr("Requests of the same person"), {tr("Request"), tr("Because of")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setMaximumHeight(130);
    column->addWidget(m_list);
    auto* buttons = new QHBoxLayout;
    m_open = new QPushButton(icon(u"open"_s), u' ' + tr("Open"), this);
    m_open->setAccessibleName(tr("Open"));
    m_open->setObjectName(u"related_open"_s);
    m_onlyDifferent = new QCheckBox(tr("Only what differs"), this);
    m_onlyDifferent->setObjectName(u"related_different"_s);
    buttons->addWidget(m_open);
    buttons->addWidget(m_onlyDifferent);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_table = makeTree(u"related_table"_s, tr("Side by side"), {tr("Field"), tr("This request"), tr("The other")});
    m_table->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RelatedTab::compare);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &RelatedTab::compare);
    const auto open = [this] {
        if (chosen() > 0)
            Q_EMIT wantsRecord(u"request"_s, chosen());
    };
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
}

qint64 RelatedTab::chosen() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toLongLong() : 0;
}

void RelatedTab::show(const AnyRecord& stored, const AnyRecord&) {
    const qint64 before = m_request && m_request->row == stored.head().row ? chosen() : 0;
    m_request = *stored.as<Request>();
    m_list->clear();
    const Result<QList<RelatedRequest>> related = relatedRequests(m_context.session, *m_request);
    for (const RelatedRequest& found : related ? *related : QList<RelatedRequest>()) {
        const QString words = found.request.ref + u" · "_s + title(Request::type(), &found.request, m_context.language);
        QStringList because;
        for (const SamePerson sign : found.because)
            because += label(sign).in(m_context.language);
        auto* item = new QTreeWidgetItem(m_list, {words, because.join(u", "_s)});
        item->setData(0, Qt::UserRole, found.request.row);
        item->setData(0, Qt::AccessibleTextRole, words + u", "_s + because.join(u", "_s));
        if (found.request.row == before || m_list->topLevelItemCount() == 1)
            m_list->setCurrentItem(item);
    }
    const bool any = m_list->topLevelItemCount() > 0;
    m_empty->setVisible(!any);
    for (QWidget* widget : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_table),
             static_cast<QWidget*>(m_onlyDifferent), static_cast<QWidget*>(m_open)})
        widget->setVisible(any);
    compare();
}

void RelatedTab::compare() {
    m_table->clear();
    const Result<Request> other = m_context.session.find(Id<Request>(chosen()));
    if (!m_request || chosen() == 0 || !other)
        return;
    m_table->setHeaderLabels({tr("Field"), m_request->ref, other->ref});
    const Language language = m_context.language;
    for (const Field& field : Request::type().fields) {
        const QString here = displayOf(field, &*m_request, language);
        const QString there = displayOf(field, &*other, language);
        if (here.isEmpty() && there.isEmpty())
            continue;
        const bool differs = here != there;
        if (!differs && m_onlyDifferent->isChecked())
            continue;
        auto* item = new QTreeWidgetItem(
            m_table, {field.label.in(language), here.isEmpty() ? u"—"_s : here, there.isEmpty() ? u"—"_s : there});
        for (int column = 0; column < 3; ++column)
            item->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeft);
        if (differs) {
            // Bold says it too, for those who do not see the tint.
            for (int column = 1; column < 3; ++column) {
                item->setFont(column, boldFont(font()));
                item->setBackground(column, roleTint(ColorRole::Soon, palette()));
            }
            item->setData(0, Qt::AccessibleTextRole, tr("%1, differs").arg(field.label.in(language)));
        }
    }
}

} // namespace greffe
