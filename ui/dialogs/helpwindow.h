// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QDialog>

namespace greffe {

/// One action of the program as the help page lists it.
struct ShortcutHelp {
    QString text = {};
    QString keys = {};
};

/// The short help: how to work here, then all shortcuts. Not modal.
class HelpWindow final : public QDialog {
    Q_OBJECT
public:
    HelpWindow(Language language, const QList<ShortcutHelp>& shortcuts, QWidget* parent);
};

/// What this program is, its version, licence and what it is built with.
class AboutWindow final : public QDialog {
    Q_OBJECT
public:
    explicit AboutWindow(QWidget* parent);
};

} // namespace greffe
