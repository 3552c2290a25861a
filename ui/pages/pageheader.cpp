// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pageheader.h"

#include "commands/queries.h"
#include "ui/pages/page.h"
#include "ui/shell/icons.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace greffe {

PageHeader::PageHeader(PageContext& context, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(20, 14, 20, 6);
    m_row->setSpacing(12);
    m_title->setFont(titleFont(font()));
    m_title->setObjectName(u"page_title"_s);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_search = new SearchBox(
        [&context](const QString& words) {
            QList<SearchBox::Hit> hits;
            const Result<QList<FoundRecord>> found = greffe::search(context.session, words, 20);
            if (!found)
                return hits;
            for (const FoundRecord& record : *found)
                hits += {
                    record.kind, record.row, record.ref + u" · "_s + record.title.in(context.language), record.snippet};
            return hits;
        },
        this);
    m_last = m_search;
    m_row->addWidget(m_title, 1);
    m_row->addWidget(m_search, 1);
    connect(m_search, &SearchBox::chosen, this, [this](const QString& kind, qint64 row) {
        m_search->clear();
        Q_EMIT found(kind, row);
    });
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

QPushButton* PageHeader::addButton(const QString& name, const QString& text, const QString& iconName, bool primary) {
    // The style sheet leaves no gap between icon and word.
    auto* button = new QPushButton(iconName.isEmpty() ? text : u' ' + text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    if (!iconName.isEmpty())
        button->setIcon(primary ? icon(iconName, QPalette::Light) : icon(iconName));
    button->setIconSize({16, 16});
    button->setProperty("primary", primary);
    m_row->addWidget(button);
    // A button that is made after the page's body still comes before it.
    setTabOrder(m_last, button);
    m_last = button;
    return button;
}

} // namespace greffe
