// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/shell/prompts.h"

namespace greffe {

Page::Page(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context) {
}

bool Page::openRecord(const QString&, qint64) {
    return false;
}

bool Page::openField(const QString& kind, qint64 row, const QString&) {
    return openRecord(kind, row);
}

bool Page::shown(const Result<>& result) {
    if (result)
        return true;
    if (result.error().kind != Error::Kind::Cancelled)
        prompts().showError(result.error());
    return false;
}

} // namespace greffe
