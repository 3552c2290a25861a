// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/fonts.h"

#include "documents/composer.h"

#include <QFontDatabase>
#include <QHash>

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
    // A font that is kept has already found its engine; a new one looks for it again with each text.
    thread_local QHash<int, QFont> known;
    const int pixels = int(std::lround(pt(points)));
    const int key = pixels * 4 + (bold ? 2 : 0) + (italic ? 1 : 0);
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    QFont out(QString::fromLatin1(Family));
    out.setPixelSize(pixels);
    out.setBold(bold);
    out.setItalic(italic);
    out.setHintingPreference(QFont::PreferNoHinting);
    out.setStyleStrategy(QFont::PreferOutline);
    known.insert(key, out);
    return out;
}

} // namespace paper

} // namespace greffe
