// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registerfile.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace greffe::test {

/// A file of ../shared/data; empty if it is not there.
QString sharedFile(const QString& name);

/// A ZIP made in memory, entries in this order; the first may be stored.
QByteArray zipOf(const QList<std::pair<QString, QByteArray>>& entries, bool storeFirst = false);
/// The entries of a ZIP in memory.
QList<std::pair<QString, QByteArray>> unzip(const QByteArray& bytes);
/// The same archive with one entry's content replaced.
QByteArray withEntry(const QByteArray& archive, const QString& name, const QByteArray& content);

QByteArray contentOf(const QString& path);
void writeFile(const QString& path, const QByteArray& bytes);

/// The CNIL's template with `count` form sheets duplicated and filled in by editing its content.xml, as a DPO does.
QByteArray filledTemplate(const QByteArray& ods, int count);

/// An .ods with one sheet whose rows are given as XML.
QByteArray odsWithRows(const QByteArray& rowsXml);

/// An activity in which every field that a form can carry, and others, are filled; different for each number.
Activity richActivity(int number);
Organisation sampleOrganisation();

/// Runs a program; its exit code, or none if it is not installed.
std::optional<int> run(
    const QString& program, const QStringList& arguments, QByteArray* output = nullptr, const QString& folder = {});

/// The file converted by LibreOffice ("ods:calc8", "xlsx") into the folder; none if LibreOffice is not installed.
std::optional<QString> convertedByOffice(const QString& path, const QString& format, const QString& folder);

} // namespace greffe::test
