// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace greffe {

class IdleLock;
class PageHeader;
class QuickUnlock;
class RecordPane;
class RecoverySection;
class SecuritySection;
class StaffSection;

/// The organisation, the look and language of this device, the lock, the passphrase, backups and checks.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(PageContext& context, QWidget* parent = nullptr);
    QJsonObject place() const override;
    void restore(const QJsonObject& place) override;
    /// The organisation; and the recovery sheet, which is no record, but asked for like one.
    bool openRecord(const QString& kind, qint64 row) override;
    bool openField(const QString& kind, qint64 row, const QString& path) override;
    bool mayLeave() override;
    void keepDraft() override;
    void save() override;
    void activate() override;
    void focusSearch() override;
    void showSection(const QString& key);

    /// What the window has for the security section.
    void setTools(IdleLock* lock, QuickUnlock* quick);

    Q_SIGNAL void lockMinutesChanged(int minutes);
    /// Who opens the vault, or by what, has changed.
    Q_SIGNAL void accessChanged();

private:
    QWidget* makeSection(QVBoxLayout** column, const QString& title, const QString& text);
    void addSection(const QString& key, const QString& iconName, const QString& title, QWidget* page);
    QWidget* makeAppearance();

    PageHeader* m_header;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    RecordPane* m_organisation;
    SecuritySection* m_security = nullptr;
    StaffSection* m_staff = nullptr;
    RecoverySection* m_recovery = nullptr;
};

} // namespace greffe
