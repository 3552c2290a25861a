// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets need a QApplication, which the main of the other layers' tests does not give.
#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include "ui/shell/theme.h"

#include <QApplication>
#include <QLocale>
#include <QTemporaryDir>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The settings of whoever runs the tests stay as they are, and what a device remembers goes with the run.
    QTemporaryDir settings;
    for (const char* place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(place, settings.path().toUtf8());
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("greffe"));
    QCoreApplication::setOrganizationName(QStringLiteral("greffe"));
    greffe::applyTheme(application, greffe::Scheme::Light);
    return Catch::Session().run(argc, argv);
}
