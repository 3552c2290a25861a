// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTemporaryDir>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // What a device remembers (backups among it) must not outlive the run.
    QTemporaryDir home;
    for (const char* place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(place, home.path().toUtf8());
    QLocale::setDefault(QLocale::c());
    QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
