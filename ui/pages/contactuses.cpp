// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactuses.h"

#include "commands/queries.h"
#include "domain/choicelist.h"
#include "domain/datamap.h"
#include "domain/sentence.h"
#include "ui/pages/page.h"
#include "ui/shell/card.h"
#include "ui/shell/prompts.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

ContactUses::ContactUses(PageContext& context, QWidget* parent)
    : RecordTab(parent)
    , m_context(context)
    , m_summary(Card::words({}, this, ColorRole::Muted))
    , m_list(new QTreeWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    m_summary->setObjectName(u"contact_uses_summary"_s);
    column->addWidget(m_summary);
    m_list->setObjectName(u"contact_uses"_s);
    m_list->setAccessibleName(tr("Activities that give it data"));
    m_list->setHeaderLabels({tr("Activity"), tr("Data"), tr("Country")});
    m_list->setRootIsDecorated(false);
    m_list->setTabKeyNavigation(false);
    m_list->setProperty("boxed", true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const QString ref = item->data(0, Qt::UserRole).toString();
        if (const Result<AnyRecord> found = m_context.session.findByRef(Activity::type(), ref))
            Q_EMIT wantsRecord(found->kind(), found->head().row);
    });
}

void ContactUses::show(const AnyRecord& stored, const AnyRecord&) {
    m_list->clear();
    const Language language = m_context.language;
    const Result<QList<Activity>> activities = listAll<Activity>(m_context.session);
    if (!activities) {
        m_context.prompts.showError(activities.error());
        return;
    }
    for (const Receipt& receipt : receipts(*activities, {*stored.as<Contact>()})) {
        if (receipt.contact != stored.head().ref)
            continue;
        QStringList kinds;
        for (const QString& key : receipt.data) {
            const ChoiceEntry* entry = choiceList(u"data_categories").find(key);
            kinds += entry ? entry->label.in(language) : choiceList(u"sensitive_categories").label(key, language);
        }
        QStringList countries;
        for (const QString& country : receipt.countries)
            countries += choiceList(u"countries").label(country, language);
        auto* item = new QTreeWidgetItem(m_list, {receipt.activityRef + u" · "_s + receipt.activity.in(language),
                                                     kinds.join(listSeparator(language)), countries.join(u", "_s)});
        item->setToolTip(1, kinds.join(u'\n'));
        item->setData(0, Qt::UserRole, receipt.activityRef);
    }
    const int count = m_list->topLevelItemCount();
    m_summary->setText(count == 0 ? tr("No activity names this contact. On a sheet, choose it under Recipients.")
                                  : tr("%n activity(ies) give(s) it data. Enter opens the sheet.", nullptr, count));
    m_list->setVisible(count > 0);
}

} // namespace greffe
