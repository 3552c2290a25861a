// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/fonts.h"

#include "documents/composer.h"

#include <QFontDatabase>

#include <cmath>
#include <mutex>

using namespace Qt::StringLiterals;

static void initialiseResources() {
    Q_INIT_RESOURCE(greffe_fonts);
}

namespace greffe {

namespace {

constexpr auto Family = "Liberation Sans";

QString firstMissingFace() {
    initialiseResources();
    for (const auto& face : {u"Regular"_s, u"Bold"_s, u"Italic"_s, u"BoldItalic"_s}) {
        const QString file = u":/fonts/LiberationSans-%1.ttf"_s.arg(face);
        const int id = QFontDatabase::addApplicationFont(file);
        if (id < 0 || !QFontDatabase::applicationFontFamilies(id).contains(QLatin1StringView(Family)))
            return file;
    }
    return {};
}

} // namespace

Result<> loadDocumentFonts() {
    static std::once_flag once;
    static QString missing;
    std::call_once(once, [] { missing = firstMissingFace(); });
    if (missing.isEmpty())
        return {};
    return Error{.kind = Error::Kind::Bug,
        .message =
            {u"La police des documents n’a pas pu être chargée : rien n’a été imprimé ni écrit. Réinstallez Greffe."_s,
                u"The documents' font could not be loaded: nothing was printed or written. Install Greffe again."_s},
        .detail = u"font "_s + missing};
}

namespace paper {

QFont font(qreal points, bool bold, bool italic) {
    QFont out(QString::fromLatin1(Family));
    out.setPixelSize(int(std::lround(pt(points))));
    out.setBold(bold);
    out.setItalic(italic);
    out.setHintingPreference(QFont::PreferNoHinting);
    out.setStyleStrategy(QFont::PreferOutline);
    return out;
}

} // namespace paper

} // namespace greffe
