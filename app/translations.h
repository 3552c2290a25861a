// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QTranslator>

namespace greffe {

/// The catalogues of the window: ours and Qt's own buttons. Can be switched while the program runs.
class Translations {
public:
    Translations() = default;
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    /// False if our catalogue is missing; the English source texts are shown then.
    bool install(Language language);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace greffe
