// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/datamap.h"
#include "ui/pages/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QTreeWidget;

namespace greffe {

class MapView;

/// The register as pictures: who has which data and where they go, how long they are kept, who receives what. Browsed,
/// filtered, and printed as they are seen.
class PicturesPanel final : public QWidget {
    Q_OBJECT
public:
    PicturesPanel(PageContext& context, const QString& title, QWidget* parent);

    /// "map", "timeline" or "receipts".
    void showPart(const QString& key);
    MapView* map() const { return m_map; }

    Q_SIGNAL void closed();
    Q_SIGNAL void said(const QString& sentence, bool undoable);
    Q_SIGNAL void wantsRecord(const QString& kind, qint64 row);

private:
    void fillFilters();
    MapFilter filter() const;
    void refresh();
    void showReceipts();
    void preview();
    void open(const QString& ref, bool isContact);

    PageContext& m_context;
    QList<Activity> m_activities = {};
    QList<Contact> m_contacts = {};
    QTabBar* m_tabs;
    QLineEdit* m_words;
    QComboBox* m_type;
    QComboBox* m_country;
    QCheckBox* m_outside;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    MapView* m_map;
    QTreeWidget* m_receipts;
    QLabel* m_said;
};

} // namespace greffe
