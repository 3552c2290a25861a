// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace greffe {

Translations::~Translations() {
    if (!QCoreApplication::instance())
        return;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

bool Translations::install(Language language) {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Calendars and numbers inside Qt's widgets follow the window's language, not the machine's.
    QLocale::setDefault(language == Language::French ? QLocale(u"fr_FR"_s) : QLocale(u"en_GB"_s));
    if (language == Language::French && m_qt.load(u"qtbase_fr"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (!m_own.load(u":/i18n/greffe_%1.qm"_s.arg(code(language))))
        return false;
    return QCoreApplication::installTranslator(&m_own);
}

} // namespace greffe
