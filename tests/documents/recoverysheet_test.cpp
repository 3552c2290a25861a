// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/qrcode.h"
#include "documents/recoverysheet.h"
#include "samples.h"
#include "support/validators.h"
#include "written.h"

#include <QImage>
#include <QPainter>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"RA83N JD5NR ZHGTU 5Y8YS 1Q1W9 PJ34~ 1MVH7 PY749 K4ZQU A0GQP P15S6 PJJY$ 8R9G0"_s;

} // namespace

TEST_CASE("the recovery sheet is one page with all that the day of need asks for", "[recovery]") {
    for (const Language language : {Language::French, Language::English}) {
        DocumentInfo info = sampleInfo(language);
        info.title = recoverySheetTitle(language);
        info.anchor = u"1284:9f3a57c2d0b1e4a6"_s;
        const RecoverySheet sheet{key, u"AlloClaim.greffe"_s, u"69fe506393843062c489f239c048e04a"_s};
        QTemporaryDir folder;
        const QString path = written(folder, recoverySheet(sheet, info));
        CHECK(REQUIRE_OK(writePdf(recoverySheet(sheet, info), folder.filePath(u"2.pdf"_s))).pages == 1);
        const Verdict text = pdfText(path);
        REQUIRE(text.ran);
        for (const QString& group : key.split(u' '))
            CHECK(text.output.contains(group));
        for (const QString& needed : {sheet.vaultId, sheet.vaultName, info.anchor, u"passphrase change"_s})
            CHECK(text.output.contains(needed));
        CHECK(text.output.contains(language == Language::French ? u"Fiche de secours"_s : u"Recovery sheet"_s));
    }
}

TEST_CASE("a QR code has its three corners, its timing and the white border", "[recovery]") {
    const QrMatrix matrix = qrMatrix(key);
    REQUIRE(matrix.width >= 21);
    CHECK((matrix.width - 17) % 4 == 0);
    const auto corner = [&](int row, int column) {
        for (int i = 0; i < 7; ++i)
            for (int j = 0; j < 7; ++j) {
                const int ring = std::max(std::abs(i - 3), std::abs(j - 3));
                if (matrix.isDark(row + i, column + j) != (ring != 2))
                    return false;
            }
        return true;
    };
    CHECK(corner(0, 0));
    CHECK(corner(0, matrix.width - 7));
    CHECK(corner(matrix.width - 7, 0));
    CHECK_FALSE(corner(matrix.width - 7, matrix.width - 7));
    for (int i = 8; i < matrix.width - 8; ++i)
        CHECK(matrix.isDark(6, i) == (i % 2 == 0));

    // Painted: every square in its place, nothing in the border.
    const int side = (matrix.width + 8) * 4;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintQr(painter, QRectF(0, 0, side, side), matrix);
    painter.end();
    int wrong = 0;
    for (int row = -4; row < matrix.width + 4; ++row)
        for (int column = -4; column < matrix.width + 4; ++column) {
            const bool inside = row >= 0 && column >= 0 && row < matrix.width && column < matrix.width;
            const bool dark = qGray(image.pixel((column + 4) * 4 + 2, (row + 4) * 4 + 2)) < 128;
            wrong += dark != (inside && matrix.isDark(row, column));
        }
    CHECK(wrong == 0);
    CHECK(qrMatrix(QString(5000, u'x')).width == 0); // no code holds that
}
