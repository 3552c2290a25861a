// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QMap>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace greffe {

/// One place of the side bar: icon, word, and how many are late there.
class SideBarButton final : public QAbstractButton {
    Q_OBJECT
public:
    SideBarButton(
        const QString& key, const QString& iconName, const QString& text, const QString& shortcut, QWidget* parent);
    QString key() const { return m_key; }
    void setLate(qint64 late);
    void setCollapsed(bool collapsed);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
    QString m_icon;
    qint64 m_late = 0;
    bool m_collapsed = false;
};

/// The places of the program. In a narrow window only its icons stay.
class SideBar final : public QWidget {
    Q_OBJECT
public:
    struct Place {
        QString key = {};
        QString icon = {};
        QString text = {};
        QString shortcut = {};
        bool atEnd = false; ///< at the bottom
        bool isAct = false; ///< does something at once (lock) instead of being a place
    };
    explicit SideBar(const QList<Place>& places, QWidget* parent = nullptr);

    void setCurrent(const QString& key);
    void setLate(const QMap<QString, qint64>& byKey);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    /// Shown only when there are several.
    void setOrganisations(const QStringList& names, const QString& current);

    Q_SIGNAL void chosen(const QString& key);
    Q_SIGNAL void organisationChosen(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_name;
    QHBoxLayout* m_title = nullptr;
    QComboBox* m_organisations;
    QButtonGroup* m_group;
    QString m_current = {};
    bool m_again = false; ///< the button of the current place is held down
    QMap<QString, SideBarButton*> m_buttons = {};
    bool m_collapsed = false;
};

} // namespace greffe
