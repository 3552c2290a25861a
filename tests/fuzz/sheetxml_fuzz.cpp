// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte chooses: 'o' the content.xml of an ODS, 'c' the comments of an XLSX sheet, anything else the sheet of
// an XLSX; up to a NUL byte its shared strings.
#include "exchange/registerfile.h"
#include "exchange/sheets.h"
#include "wrap.h"

#include <cstddef>
#include <cstdint>

using namespace greffe;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 2)
        return 0;
    const QByteArray rest(reinterpret_cast<const char*>(data) + 1, qsizetype(size - 1));
    if (data[0] == 'o') {
        (void)readRegister(fuzz::stored({{"mimetype", "x"}, {"content.xml", rest}}));
        return 0;
    }
    if (data[0] == 'c') {
        (void)readRegister(fuzz::stored({{"xl/workbook.xml",
                                             "<workbook><sheets><sheet name=\"activities\"/></sheets></workbook>"},
            {"xl/worksheets/sheet1.xml", "<worksheet><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name_fr</t></is>"
                                         "</c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Paie</t></is></c>"
                                         "</row></worksheet>"},
            {"xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Type=\"x/comments\" Target=\"../comments1.xml\"/></Relationships>"},
            {"xl/comments1.xml", rest}}));
        return 0;
    }
    const qsizetype cut = rest.indexOf('\0');
    const QByteArray strings = cut < 0 ? QByteArray("<sst/>") : rest.left(cut);
    const QByteArray sheet = cut < 0 ? rest : rest.mid(cut + 1);
    (void)readRegister(
        fuzz::stored({{"xl/workbook.xml", "<workbook><sheets><sheet name=\"activities\"/></sheets></workbook>"},
            {"xl/sharedStrings.xml", strings}, {"xl/worksheets/sheet1.xml", sheet}}));
    return 0;
}
