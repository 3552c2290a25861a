// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace greffe {

/// What is copied out of the program is marked so that clipboard managers do not keep it, and goes after half a minute
/// and at lock, as long as it is still ours: what somebody copied elsewhere meanwhile is left alone.
class ClipboardGuard final : public QObject {
    Q_OBJECT
public:
    static constexpr int seconds = 30;
    /// Whether what lies there is this program's; tests pass their own, since not every platform plugin can tell.
    using Owns = std::function<bool(QClipboard::Mode)>;
    explicit ClipboardGuard(
        QObject* parent = nullptr, Owns owns = {}, std::chrono::milliseconds after = std::chrono::seconds(seconds));

    /// Clears what is still ours, now.
    void clear();

    /// The mark that KDE's, GNOME's and other clipboard managers read ("secret").
    static constexpr char hint[] = "x-kde-passwordManagerHint";

private:
    void mark();

    QClipboard* m_clipboard;
    Owns m_owns;
    QTimer m_timer;
    bool m_marking = false;
};

} // namespace greffe
