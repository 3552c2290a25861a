// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"
#include "ui/pages/page.h"

namespace greffe {

/// Two states of a sheet beside each other: a copy and its original, an approved version and what came of it.
class ComparePanel final : public QWidget {
    Q_OBJECT
public:
    /// One question that the panel answers.
    struct View {
        QString words = {}; ///< "Since it was copied, in the copy"
        AnyRecord before;
        AnyRecord after;
    };
    ComparePanel(
        PageContext& context, const QString& title, const QString& explanation, QList<View> views, QWidget* parent);

    Q_SIGNAL void closed();

private:
    QList<View> m_views;
};

} // namespace greffe
