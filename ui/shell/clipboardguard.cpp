// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/clipboardguard.h"

#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace greffe {

ClipboardGuard::ClipboardGuard(QObject* parent, Owns owns, std::chrono::milliseconds after)
    : QObject(parent)
    , m_clipboard(QGuiApplication::clipboard())
    , m_owns(std::move(owns)) {
    if (!m_owns)
        m_owns = [this](QClipboard::Mode mode) {
            return mode == QClipboard::Selection ? m_clipboard->ownsSelection() : m_clipboard->ownsClipboard();
        };
    m_timer.setSingleShot(true);
    m_timer.setInterval(after);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::clear);
    connect(m_clipboard, &QClipboard::dataChanged, this, &ClipboardGuard::mark);
}

void ClipboardGuard::mark() {
    if (m_marking || !m_owns(QClipboard::Clipboard))
        return;
    const QMimeData* copied = m_clipboard->mimeData();
    if (!copied || copied->formats().isEmpty())
        return;
    if (!copied->hasFormat(QLatin1StringView(hint))) {
        auto* marked = new QMimeData;
        for (const QString& format : copied->formats())
            marked->setData(format, copied->data(format));
        if (copied->hasText())
            marked->setText(copied->text());
        marked->setData(QLatin1StringView(hint), "secret");
        m_marking = true;
        m_clipboard->setMimeData(marked);
        m_marking = false;
    }
    m_timer.start();
}

void ClipboardGuard::clear() {
    m_timer.stop();
    if (m_owns(QClipboard::Clipboard))
        m_clipboard->clear();
    if (m_clipboard->supportsSelection() && m_owns(QClipboard::Selection))
        m_clipboard->clear(QClipboard::Selection);
}

} // namespace greffe
