// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "ui/shell/theme.h"

#include <QByteArray>
#include <QStringList>

namespace greffe {

/// What this device remembers outside the vault: a closed list, nothing about a person. Everything else lives in the
/// vault.
class Preferences {
public:
    /// The keys that may stand in the settings file; a test compares the file with them.
    static QStringList keys();

    Language language() const;
    void setLanguage(Language language);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// The path of the vault last opened; empty if there is none.
    QString lastVault() const;
    void setLastVault(const QString& path);
    /// Minutes without key or mouse after which the vault locks itself; 0 = never.
    int lockMinutes() const;
    void setLockMinutes(int minutes);
};

} // namespace greffe
