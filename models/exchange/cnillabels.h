// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed on the CNIL's simplified register form (ODS of 2019), so that filled cells can be told from the form
// itself.
#pragma once

#include "exchange/sheets.h"

#include <QString>

#include <optional>
#include <span>

namespace greffe::cnil {

/// One printed row or list value of the form and the key it stands for.
struct Entry {
    const char* label; ///< as printed, misspellings included
    const char* key;
    const char*
        word; ///< in labelKey form: enough to know a row whose wording was touched; empty = only the whole label counts
};

std::span<const Entry> actorRows();
std::span<const Entry> dataRows();
std::span<const Entry> sensitiveRows();
std::span<const Entry> personList();
std::span<const Entry> recipientList();
std::span<const Entry> measureList();
std::span<const Entry> guaranteeList();

/// Folded words only: "N° / RÉF" → "n ref", "Données de connexion (adress IP…" → "donnees de connexion adress ip".
QString labelKey(const QString& text);

/// A value recognised in a list, and what was written around it ("Chiffrement des données (TLS)" → encryption, "TLS").
struct Matched {
    QString key;
    QString rest;
};
/// By the form's wording, then by our list's labels and keys, plural or singular; none if unknown.
std::optional<Matched> match(std::span<const Entry> entries, QStringView list, const QString& text);
/// The form's wording for a key, else our list's label, else the key.
QString printed(std::span<const Entry> entries, QStringView list, QStringView key);
/// The country's key, or the text as written.
QString countryKey(const QString& text);
QString countryLabel(const QString& key);

enum class Section { None, Description, Actors, Purposes, Data, Sensitive, Persons, Recipients, Measures, Transfers };
Section sectionOf(const QString& key);

/// "Sélectionnez un élément dans cette liste déroulante ►"
bool isPrompt(const QString& text);
/// Links to the CNIL's site, the heading above them, the form's own titles and instructions.
bool isFurniture(const QString& text);
/// An explanation that the CNIL pinned to a cell of its model or its example, word for word.
bool isPrinted(const SheetComment& comment);
/// "N/A", "néant", "sans objet", "-": the cell says that there is nothing.
bool isAbsence(const QString& text);
/// "Oui", "X", a tick: the row applies, without more.
bool isPresence(const QString& text);
/// The reference that the model sheet is delivered with.
bool isModelReference(const QString& text);

enum class SheetRole { Form, List, Tutorial, Lists, Other };
SheetRole roleOf(const Sheet& sheet);
/// The row (from 0) with the column titles of the list of activities; none if this is not that sheet.
std::optional<int> listHeaderRow(const Sheet& sheet);

/// A date as people write it: 26/05/2018, 26.05.2018, 2018-05-26, 26 mai 2018, or typed as one. None if it is not a
/// date of the calendar.
std::optional<QDate> dateOf(const SheetCell& cell);

} // namespace greffe::cnil
