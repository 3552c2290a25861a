// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace greffe {

const QList<ActionRow>& actionTable() {
    static const QList<ActionRow> table = {
        {"today", QT_TRANSLATE_NOOP("Actions", "Today"), "today", "Ctrl+1", true},
        {"requests", QT_TRANSLATE_NOOP("Actions", "Requests"), "requests", "Ctrl+2", true},
        {"register", QT_TRANSLATE_NOOP("Actions", "Register"), "register", "Ctrl+3", true},
        {"breaches", QT_TRANSLATE_NOOP("Actions", "Breaches"), "breaches", "Ctrl+4", true},
        {"exports", QT_TRANSLATE_NOOP("Actions", "Exports"), "exports", "Ctrl+5", true},
        {"contacts", QT_TRANSLATE_NOOP("Actions", "Contacts"), "contacts", "Ctrl+6", true},
        {"journal", QT_TRANSLATE_NOOP("Actions", "Journal"), "journal", "Ctrl+7", true},
        {"settings", QT_TRANSLATE_NOOP("Actions", "Settings"), "settings", "Ctrl+8", true},
        {"lock", QT_TRANSLATE_NOOP("Actions", "Lock"), "lock", "Ctrl+L"},
        {"new", QT_TRANSLATE_NOOP("Actions", "New record"), "add", "Ctrl+N"},
        {"search", QT_TRANSLATE_NOOP("Actions", "Search everywhere"), "search", "Ctrl+F"},
        {"save", QT_TRANSLATE_NOOP("Actions", "Save the record"), "save", "Ctrl+S"},
        {"edit", QT_TRANSLATE_NOOP("Actions", "Edit the record"), "edit", "F2"},
        {"copy", QT_TRANSLATE_NOOP("Actions", "New record from this one"), "copy", "Ctrl+D"},
        {"archive", QT_TRANSLATE_NOOP("Actions", "Archive the record of the list"), "archive", "Del", false, true},
        {"preview", QT_TRANSLATE_NOOP("Actions", "Preview of the print"), "print", "Ctrl+P"},
        {"undo", QT_TRANSLATE_NOOP("Actions", "Undo the last act"), "undo", "Ctrl+Z"},
        {"back", QT_TRANSLATE_NOOP("Actions", "Back"), "back", "Esc"},
        {"calendar", QT_TRANSLATE_NOOP("Actions", "Calendar, in a date field"), "calendar", "Alt+Down", false, true},
        {"help", QT_TRANSLATE_NOOP("Actions", "Help"), "help", "F1"},
        {"quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "close", "Ctrl+Q"},
    };
    return table;
}

const ActionRow* actionRow(QStringView id) {
    for (const ActionRow& row : actionTable())
        if (id == QLatin1StringView(row.id))
            return &row;
    return nullptr;
}

QString actionText(const ActionRow& row) {
    return QCoreApplication::translate("Actions", row.text);
}

QString actionKeys(const ActionRow& row) {
    return QKeySequence(QString::fromLatin1(row.shortcut)).toString(QKeySequence::NativeText);
}

QList<ShortcutHelp> shortcutHelp() {
    QList<ShortcutHelp> out;
    for (const ActionRow& row : actionTable())
        if (*row.shortcut)
            out += {actionText(row), actionKeys(row)};
    return out;
}

} // namespace greffe
