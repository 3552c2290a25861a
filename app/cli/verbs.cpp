// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"

#include <QList>

namespace greffe::cli {

std::span<const Verb* const> allVerbs() {
    static const QList<const Verb*> verbs = [] {
        QList<const Verb*> all;
        for (const auto family :
            {calendarVerbs(), vaultVerbs(), staffVerbs(), recoveryVerbs(), checkVerbs(), backupVerbs(), purgeVerbs(),
                registerVerbs(), registerLifeVerbs(), noticeVerbs(), requestVerbs(), requestWorkVerbs(),
                requestReadingVerbs(), letterVerbs(), breachVerbs(), portabilityVerbs(), recordVerbs(), journalVerbs()})
            for (const Verb& verb : family)
                all.append(&verb);
        return all;
    }();
    return {verbs.constData(), size_t(verbs.size())};
}

} // namespace greffe::cli
