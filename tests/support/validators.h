// SPDX-License-Identifier: GPL-3.0-or-later
// Outside programs that judge our files. Where one is not installed, `ran` is false and `output` says which: warn, do
// not fail.
#pragma once

#include <QString>
#include <QStringList>

namespace greffe::test {

struct Verdict {
    bool ran = false;
    bool ok = false;
    QString output = {};
};

/// Runs a program without a shell; `ran` is false when it is not there.
Verdict runTool(const QString& program, const QStringList& arguments);

/// PDFBox Preflight: PDF/A-1b. One Java for all the files.
Verdict checkPdfA(const QStringList& paths);
/// qpdf --check.
Verdict checkQpdf(const QString& path);
/// poppler's pdftotext -layout; pages from 1, 0 = all.
Verdict pdfText(const QString& path, int first = 0, int last = 0);

/// Lines without the white space that a version of poppler may choose otherwise, empty ones left out.
QStringList plainLines(const QString& text);

/// Compares with tests/data/golden/<name>; with GREFFE_UPDATE_GOLDEN set, writes it instead. Empty when equal, else the
/// first difference.
QString goldenDifference(const QString& name, const QStringList& lines);

} // namespace greffe::test
