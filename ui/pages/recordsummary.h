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

/// "Qualifier la demande" inside a sentence: "qualifier la demande"; "CNIL …" stays.
inline QString inSentence(QString text) {
    if (text.size() > 1 && text.at(1).isLower())
        text[0] = text.at(0).toLower();
    return text;
}

} // namespace greffe
