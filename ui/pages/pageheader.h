// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace greffe {

struct PageContext;
class SearchBox;

/// The top of every page: its title, the search over everything, the page's own acts.
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    PageHeader(PageContext& context, const QString& title, QWidget* parent);

    void setTitle(const QString& title);
    SearchBox* search() const { return m_search; }
    /// After the search, in the order of the calls; the last one is the page's main act.
    QPushButton* addButton(
        const QString& name, const QString& text, const QString& iconName = {}, bool primary = false);

    QWidget* lastControl() const { return m_last; }

    Q_SIGNAL void found(const QString& kind, qint64 row);

private:
    QLabel* m_title;
    SearchBox* m_search;
    QWidget* m_last; ///< of the header's controls, for the keyboard
    QHBoxLayout* m_row;
};

} // namespace greffe
