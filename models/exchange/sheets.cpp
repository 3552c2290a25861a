// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets.h"

#include "exchange/atomicfile.h"
#include "exchange/sheetread.h"

#include <QFileInfo>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

QString cellAddress(int row, int column) {
    QString letters;
    for (int c = column + 1; c > 0; c = (c - 1) / 26)
        letters.prepend(QChar(u'A' + (c - 1) % 26));
    return letters + QString::number(row + 1);
}

std::span<const SheetCell> Sheet::row(int row) const {
    const auto before = [](const SheetCell& cell, int r) { return cell.row < r; };
    const auto begin = std::lower_bound(cells.cbegin(), cells.cend(), row, before);
    const auto end = std::lower_bound(begin, cells.cend(), row + 1, before);
    return {cells.constData() + (begin - cells.cbegin()), size_t(end - begin)};
}

const SheetCell* Sheet::at(int rowIndex, int column) const {
    for (const SheetCell& cell : row(rowIndex)) {
        if (cell.column == column)
            return &cell;
    }
    return nullptr;
}

QString Sheet::text(int rowIndex, int column) const {
    const SheetCell* cell = at(rowIndex, column);
    return cell ? cell->text : QString();
}

Error cellTooLong(const QString& sheet, int row, int column) {
    const QString where = sheet + u'!' + cellAddress(row, column);
    return {Error::Kind::Invalid,
        Text{
            u"La cellule %1 contient plus d’un million de caractères : le fichier a été refusé. Rien n’a été changé. Raccourcissez-la, puis recommencez."_s,
            u"Cell %1 holds more than a million characters: the file was refused. Nothing was changed. Shorten it, then try again."_s}
            .arg(where),
        u"cell size"_s, where};
}

Error tooManyCells(qint64 limit) {
    return {Error::Kind::Invalid,
        Text{
            u"Ce classeur contient plus de %1 cellules remplies ou trop de feuilles : il a été refusé. Rien n’a été changé. Découpez-le en plusieurs fichiers."_s,
            u"This workbook has more than %1 filled cells, or too many sheets: it was refused. Nothing was changed. Split it into several files."_s}
            .arg(limit),
        u"cell count"_s};
}

Result<> keepComment(Sheet& sheet, SheetComment comment, qint64& cells, const SheetLimits& limits) {
    comment.author = comment.author.trimmed();
    comment.text = comment.text.trimmed();
    if (comment.text.isEmpty())
        return {};
    if (++cells > limits.cells)
        return tooManyCells(limits.cells);
    sheet.comments += std::move(comment);
    return {};
}

namespace {

ZipLimits zipLimits(const SheetLimits& limits) {
    return {limits.entries, limits.entryBytes, limits.totalBytes, limits.ratio, limits.ratioFrom};
}

/// Where LibreOffice and Excel keep programs. A module that LibreOffice writes for nobody is an index without modules.
QString macrosIn(const ZipReader& archive) {
    for (const ZipEntry& entry : archive.entries()) {
        const bool basic = entry.name.startsWith(u"Basic/") && !entry.name.endsWith(u"-lc.xml") &&
                           !entry.name.endsWith(u"-lb.xml") && !entry.folder;
        const bool script = entry.name.startsWith(u"Scripts/") && !entry.folder;
        if (basic || script || entry.name.endsWith(u"vbaProject.bin"))
            return entry.name;
    }
    return {};
}

Result<SheetFile> readArchive(const ZipReader& archive, const SheetLimits& limits) {
    if (archive.find(u"encrypted-package"))
        return Error{Error::Kind::Invalid,
            {u"Ce classeur est protégé par un mot de passe. Ouvrez-le dans LibreOffice, enregistrez-en une copie sans mot de passe, importez-la, puis effacez-la."_s,
                u"This workbook is protected by a password. Open it in LibreOffice, save a copy without password, import that, then delete it."_s},
            u"encrypted"_s};
    const bool ods = archive.find(u"content.xml") != nullptr;
    if (ods || archive.find(u"xl/workbook.xml")) {
        SheetFile file = TRY(ods ? readOdsSheets(archive, limits) : readXlsxSheets(archive, limits));
        file.macros = macrosIn(archive);
        return file;
    }
    return Error{Error::Kind::Corrupt,
        {u"Ce fichier est une archive ZIP, mais pas un classeur : il ne contient ni content.xml (ODS) ni xl/workbook.xml (XLSX). Rien n’a été changé."_s,
            u"This file is a ZIP archive but not a workbook: it has neither content.xml (ODS) nor xl/workbook.xml (XLSX). Nothing was changed."_s},
        u"no content.xml"_s};
}

/// Old Excel files, and new ones with a password, are OLE containers.
std::optional<Error> oleError(const QByteArray& begin) {
    if (!begin.startsWith(QByteArrayView("\xD0\xCF\x11\xE0")))
        return {};
    return Error{Error::Kind::Invalid,
        {u"Ce classeur est protégé par un mot de passe, ou dans l’ancien format .xls. Enregistrez-le en .ods ou .xlsx sans mot de passe, puis recommencez."_s,
            u"This workbook is protected by a password, or in the old .xls format. Save it as .ods or .xlsx without password, then try again."_s},
        u"ole"_s};
}

} // namespace

Result<SheetFile> readSheets(const QString& path, const SheetLimits& limits) {
    if (QFileInfo(path).size() > limits.fileBytes)
        return readFileLimited(path, limits.fileBytes).error();
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        if (const auto error = oleError(file.read(4)))
            return *error;
    }
    const ZipReader archive = TRY(ZipReader::open(path, zipLimits(limits)));
    return readArchive(archive, limits);
}

Result<SheetFile> readSheets(const QByteArray& bytes, const SheetLimits& limits) {
    if (const auto error = oleError(bytes.left(4)))
        return *error;
    const ZipReader archive = TRY(ZipReader::open(bytes, zipLimits(limits)));
    return readArchive(archive, limits);
}

} // namespace greffe
