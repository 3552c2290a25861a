// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

namespace greffe {

QString fold(const QString& text) {
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        switch (c.unicode()) {
        case 0x0153: // œ
            out += QStringLiteral("oe");
            continue;
        case 0x00E6: // æ
            out += QStringLiteral("ae");
            continue;
        case 0x00DF: // ß: Qt folds one character to one
            out += QStringLiteral("ss");
            continue;
        case 0x00F8: // ø has no decomposition
            out += u'o';
            continue;
        case 0x2018:
        case 0x2019:
            out += u'\'';
            continue;
        default:
            break;
        }
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        out += c;
    }
    return out.simplified();
}

} // namespace greffe
