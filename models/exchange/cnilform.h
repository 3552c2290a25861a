// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registerfile.h"
#include "exchange/sheets.h"

namespace greffe::cnil {

/// What one form sheet says, before it is brought together with the list of activities.
struct ReadForm {
    ReadActivity read = {};
    bool filled = false;         ///< something stands in it that the empty form does not have
    bool example = false;        ///< the CNIL's own example, untouched
    bool modelReference = false; ///< its reference is still the model's
    QString referenceAt = {};    ///< "sheet!B5"; empty where it has none
    QList<UnplacedCell> unplaced = {};
    QList<InputProblem> problems = {};
    QList<InputProblem> remarks = {};
};

ReadForm readForm(const Sheet& sheet);

/// A row of the list of activities.
struct ListRow {
    QString name = {};
    QString ref = {};
    std::optional<QDate> createdOn = {};
    std::optional<QDate> updatedOn = {};
    QString purpose = {};
    QString sensitive = {};
    QString where = {}; ///< "sheet!A12"
    int line = 0;       ///< its row on that sheet, from 0
    QList<UnplacedCell> unplaced = {};
};

/// The front sheet: who is who, and the list.
struct ReadList {
    Organisation organisation = {};
    QSet<QString> organisationCarried = {};
    QList<ListRow> rows = {};
    QList<UnplacedCell> unplaced = {};
    QList<InputProblem> problems = {};
};

ReadList readList(const Sheet& sheet, int headerRow);

/// Field paths of the lists of a form: "data_items[].retention" …
QSet<QString> carriedBySection(const QString& listKey);

/// "Louise Dupont (Conseil SA)" in the one cell that the form has for a person.
QString wholeName(const Actor& actor);
/// What the form shows of a text in two languages: French, else English.
QString frenchText(const Text& text);
/// The one cell for a retention: the organisation's words, else the numbers, else the criterion.
QString retentionCell(const DataItem& item);
/// The one cell for a recipient: name, " — ", details.
QString recipientCell(const Recipient& recipient);
void setRecipient(Recipient& recipient, const QString& cell);

} // namespace greffe::cnil
