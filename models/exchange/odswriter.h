// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace greffe {

/// A cell to write. Text is always text: nothing is ever computed by the program that opens the file.
struct OdsCell {
    int column = 0;
    QString text = {};
    std::optional<QDate> date = {};
    const char* style = "value"; ///< title heading label value note group
    int columns = 1;             ///< spanned
    int rows = 1;
    const char* validation = nullptr; ///< name of a drop-down list
};

/// Builds the XML of one sheet row by row; rows and cells must come in order.
class OdsSheet {
public:
    OdsSheet(const QString& name, const QList<double>& columnWidthsCm);
    /// `tall`: room for a merged title beside, which does not stretch its rows by itself.
    void row(const QList<OdsCell>& cells, bool tall = false);
    void blankRow() { row({}); }
    int rowCount() const { return m_rows; }
    QByteArray finish();

private:
    QByteArray m_xml;
    int m_rows = 0;
    QList<int> m_covered; ///< per column: rows still covered by a cell above
};

/// A drop-down list: the cells of a sheet that hold its values.
struct OdsValidation {
    QByteArray name;
    QString sheet;
    QString range; ///< "$F$2:.$F$10"
    bool strict = false;
};

/// The whole file in memory (packed); sheets are asked for one by one, until the source gives an empty array.
Result<QByteArray> odsFile(const QList<double>& allColumnWidthsCm, const QList<OdsValidation>& validations,
    const QString& title, const std::function<QByteArray()>& nextSheet);

/// Escaped for XML; characters that XML cannot hold become U+FFFD.
QByteArray xmlEscaped(const QString& text);

} // namespace greffe
