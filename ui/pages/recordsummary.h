// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"
#include "domain/check.h"
#include "ui/shell/card.h"

#include <QString>

#include <optional>

namespace greffe {

/// What stands above an open record: what is this, by when, what next. Values only; the pane draws them.
struct RecordSummary {
    /// Something that can be done now; the key is the page's.
    struct Verb {
        QString key = {};
        QString label = {};
        QString icon = {};
    };
    struct Notice {
        std::optional<ColorRole> tone = {};
        QString strong = {}; ///< "Répondre au plus tard le mardi 7 avril 2026"
        QString text = {};   ///< ", dans 5 jours"
        QString detail = {};
        QString whyTitle = {};
        QList<WhyLine> why = {};
        std::optional<Verb> verb = {};
    };
    QString title = {};
    QString subtitle = {};
    QList<Notice> notices = {};
    QString next = {}; ///< "Prochaine étape : préparer la réponse"; empty = nothing to do
    QString nextWhy = {};
    QList<Verb> verbs = {}; ///< the first is the main one
    QList<Verb> more = {};  ///< in the menu "Other acts"; an empty key is a separator
};

} // namespace greffe
