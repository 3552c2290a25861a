// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr auto languageKey = "language"_L1;
constexpr auto themeKey = "theme"_L1;
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto vaultKey = "vault/last"_L1;
constexpr auto lockKey = "lock/minutes"_L1;
constexpr int defaultLockMinutes = 5;

} // namespace

QStringList Preferences::keys() {
    return {languageKey, themeKey, geometryKey, vaultKey, lockKey};
}

Language Preferences::language() const {
    return languageFromCode(QSettings().value(languageKey).toString()).value_or(Language::French);
}
void Preferences::setLanguage(Language language) {
    QSettings().setValue(languageKey, code(language));
}
ThemeChoice Preferences::theme() const {
    return themeFromKey(QSettings().value(themeKey).toString());
}
void Preferences::setTheme(ThemeChoice theme) {
    QSettings().setValue(themeKey, key(theme));
}
QByteArray Preferences::geometry() const {
    return QSettings().value(geometryKey).toByteArray();
}
void Preferences::setGeometry(const QByteArray& geometry) {
    QSettings().setValue(geometryKey, geometry);
}
QString Preferences::lastVault() const {
    return QSettings().value(vaultKey).toString();
}
void Preferences::setLastVault(const QString& path) {
    QSettings().setValue(vaultKey, path);
}
int Preferences::lockMinutes() const {
    bool valid = false;
    const int minutes = QSettings().value(lockKey).toInt(&valid);
    return valid && minutes >= 0 ? minutes : defaultLockMinutes;
}
void Preferences::setLockMinutes(int minutes) {
    QSettings().setValue(lockKey, minutes);
}

} // namespace greffe
