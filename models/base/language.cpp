// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

namespace greffe {

using namespace Qt::StringLiterals;

QString code(Language language) {
    return language == Language::French ? u"fr"_s : u"en"_s;
}

std::optional<Language> languageFromCode(QStringView code) {
    if (code == u"fr")
        return Language::French;
    if (code == u"en")
        return Language::English;
    return std::nullopt;
}

} // namespace greffe
