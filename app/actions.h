// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/helpwindow.h"

#include <QList>
#include <QString>

namespace greffe {

/// One act of the program: the only table of ids, words, icons and shortcuts. The side bar, the tool tips and the help
/// page read it too.
struct ActionRow {
    const char* id;
    const char* text; ///< English source; translated in the context "Actions"
    const char* icon;
    const char* shortcut; ///< portable text; empty = none
    bool isPlace = false; ///< a place of the side bar
    bool isLocal = false; ///< the widget that has the keyboard does it; listed for the help page
};
const QList<ActionRow>& actionTable();
const ActionRow* actionRow(QStringView id);

/// In the language that is installed now.
QString actionText(const ActionRow& row);
QString actionKeys(const ActionRow& row);
QList<ShortcutHelp> shortcutHelp();

} // namespace greffe
