// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filterstrip.h"

#include "ui/forms/dateedit.h"
#include "ui/shell/card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace greffe {

FilterStrip::FilterStrip(Language language, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_today(today)
    , m_row(new QHBoxLayout(this)) {
    setObjectName(u"filter_strip"_s);
    m_row->setContentsMargins(20, 0, 20, 10);
    m_row->setSpacing(grid::unit);
    hide();
}

void FilterStrip::begin() {
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_problem = nullptr;
}

void FilterStrip::addButtons(const QString& accept) {
    auto* go = new QPushButton(accept, this);
    go->setObjectName(u"strip_accept"_s);
    go->setProperty("primary", true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"strip_cancel"_s);
    m_problem = Card::small({}, this, ColorRole::Late);
    m_problem->setObjectName(u"strip_problem"_s);
    m_row->addWidget(go);
    m_row->addWidget(cancel);
    m_row->addWidget(m_problem, 1);
    connect(go, &QPushButton::clicked, this, [this] {
        // Accepting takes the strip's own buttons away.
        const std::function<void()> accepted = m_accept;
        if (accepted)
            accepted();
    });
    connect(cancel, &QPushButton::clicked, this, &FilterStrip::dismiss);
}

void FilterStrip::end(QWidget* first) {
    show();
    first->setFocus(Qt::OtherFocusReason);
}

void FilterStrip::askRange(const QString& label, const DateRange& range, std::function<void(const DateRange&)> use) {
    begin();
    const auto add = [&](const QString& name, const QString& words, QDate day) {
        auto* text = new QLabel(words, this);
        auto* edit = new OptionalDateEdit(m_language, m_today, this);
        edit->setDate(day);
        edit->line()->setObjectName(name);
        edit->line()->setAccessibleName(label + u' ' + words);
        edit->setFocusProxy(edit->line());
        text->setBuddy(edit->line());
        m_row->addWidget(text);
        m_row->addWidget(edit);
        connect(edit->line(), &QLineEdit::returnPressed, this, [this] {
            const std::function<void()> accepted = m_accept;
            if (accepted)
                accepted();
        });
        return edit;
    };
    OptionalDateEdit* from = add(u"range_from"_s, tr("%1: from", "a date field").arg(label), range.from);
    OptionalDateEdit* until = add(u"range_until"_s, tr("until", "end of a range of days"), range.until);
    addButtons(tr("Filter"));
    m_accept = [this, from, until, use = std::move(use)] {
        const DateRange wanted{from->date(), until->date()};
        if (from->isUnreadable() || until->isUnreadable())
            m_problem->setText(tr("This is not a date: for example 5/3/2026."));
        else if (wanted.from.isValid() && wanted.until.isValid() && wanted.until < wanted.from)
            m_problem->setText(tr("The last day lies before the first."));
        else {
            dismiss();
            use(wanted);
        }
    };
    end(from);
}

void FilterStrip::askName(const QString& label, std::function<QString(const QString&)> use) {
    begin();
    auto* text = new QLabel(label, this);
    auto* name = new QLineEdit(this);
    name->setObjectName(u"filter_name"_s);
    name->setAccessibleName(label);
    name->setMaxLength(60);
    name->setMinimumWidth(220);
    text->setBuddy(name);
    m_row->addWidget(text);
    m_row->addWidget(name);
    addButtons(tr("Save the filter"));
    m_accept = [this, name, use = std::move(use)] {
        const QString problem = use(name->text());
        if (problem.isEmpty())
            dismiss();
        else
            m_problem->setText(problem);
    };
    connect(name, &QLineEdit::returnPressed, this, [this] {
        const std::function<void()> accepted = m_accept;
        if (accepted)
            accepted();
    });
    end(name);
}

void FilterStrip::dismiss() {
    if (!isVisibleTo(parentWidget()))
        return;
    m_accept = {};
    begin();
    hide();
    Q_EMIT closed();
}

void FilterStrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

} // namespace greffe
