// SPDX-License-Identifier: GPL-3.0-or-later
// The register as PDF against LibreOffice, which is what an office prints the CNIL's file with: 100 and 1,000 sheets,
// with --large 5,000. Each run is a process of its own, so that memory is measured apart.
#include "documents/pdf.h"
#include "documents/registerbook.h"
#include "samples.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

struct Cost {
    double wall = 0;
    double cpu = 0;
    double megabytes = 0; ///< peak resident set
    bool ok = false;
};

/// Runs a program to its end and asks the kernel what it cost, its children included.
Cost run(
    const QStringList& command, const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
    std::vector<QByteArray> words;
    for (const QString& word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char*> arguments;
    for (QByteArray& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::vector<QByteArray> pairs;
    for (const QString& pair : environment.toStringList())
        pairs.push_back(pair.toLocal8Bit());
    std::vector<char*> variables;
    for (QByteArray& pair : pairs)
        variables.push_back(pair.data());
    variables.push_back(nullptr);

    QElapsedTimer timer;
    timer.start();
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        if (std::freopen("/dev/null", "w", stdout) == nullptr || std::freopen("/dev/null", "w", stderr) == nullptr)
            ::_exit(126);
        ::execve(arguments[0], arguments.data(), variables.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child)
        return {};
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return {.wall = double(timer.elapsed()) / 1000,
        .cpu = seconds(used.ru_utime) + seconds(used.ru_stime),
        .megabytes = double(used.ru_maxrss) / 1024,
        .ok = WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

Document bookOf(int sheets) {
    return registerBook(
        test::sampleOrganisation(), sheets, [](qsizetype i) { return test::sampleActivity(int(i) + 1); },
        test::sampleInfo());
}

QString cellText(const QString& text) {
    return u"<table:table-cell office:value-type=\"string\"><text:p>%1</text:p></table:table-cell>"_s.arg(
        text.toHtmlEscaped());
}

/// The same words as a flat ODS: one spreadsheet table for each sheet of the register, as the CNIL's file has them.
void writeSpreadsheet(const Document& document, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QTextStream out(&file);
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "office:version=\"1.2\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>";
    for (qsizetype i = 2; i < document.sections; ++i) {
        out << "<table:table table:name=\"F" << i << "\">";
        for (const Block& block : document.section(i).blocks) {
            if (const auto* heading = std::get_if<Heading>(&block))
                out << "<table:table-row>" << cellText(heading->text) << "</table:table-row>";
            if (const auto* rows = std::get_if<FieldRows>(&block))
                for (const FieldRow& row : rows->rows)
                    out << "<table:table-row>" << cellText(row.label) << cellText(row.value.plain())
                        << "</table:table-row>";
            if (const auto* table = std::get_if<Table>(&block))
                for (const QList<Cell>& row : table->rows) {
                    out << "<table:table-row>";
                    for (const Cell& cell : row)
                        out << cellText(cell.plain());
                    out << "</table:table-row>";
                }
        }
        out << "</table:table>";
    }
    out << "</office:spreadsheet></office:body></office:document>";
}

int one(int sheets, const QString& path) {
    const auto written = writePdf(bookOf(sheets), path);
    return written ? 0 : 1;
}

int pagesOf(const QString& path) {
    QProcess info;
    info.start(u"pdfinfo"_s, {path});
    info.waitForFinished(60'000);
    for (const QByteArray& line : info.readAllStandardOutput().split('\n'))
        if (line.startsWith("Pages:"))
            return line.mid(6).trimmed().toInt();
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--one"_s)
        return one(arguments[2].toInt(), arguments[3]);

    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    QTemporaryDir folder;
    QList<int> sizes = {100, 1000};
    if (arguments.contains(u"--large"_s))
        sizes.append(5000);
    std::printf("register as PDF: Greffe (two passes, contents, outline, PDF/A) against LibreOffice converting the "
                "same words from ODS\n");
    std::printf("%7s %8s %9s %9s %9s %9s %10s %9s %9s %7s\n", "sheets", "pages", "wall s", "cpu s", "pages/s",
        "peak MB", "LO wall s", "LO cpu s", "LO MB", "ratio");
    for (const int sheets : std::as_const(sizes)) {
        const QString pdf = folder.filePath(u"greffe%1.pdf"_s.arg(sheets));
        const Cost ours = run({QGuiApplication::applicationFilePath(), u"--one"_s, QString::number(sheets), pdf});
        if (!ours.ok) {
            std::printf("%7d failed\n", sheets);
            return 1;
        }
        const int pages = pagesOf(pdf);
        std::printf(
            "%7d %8d %9.2f %9.2f %9.0f %9.0f ", sheets, pages, ours.wall, ours.cpu, pages / ours.wall, ours.megabytes);
        if (office.isEmpty()) {
            std::printf("(LibreOffice is not installed)\n");
            continue;
        }
        const QString sheet = folder.filePath(u"book%1.fods"_s.arg(sheets));
        writeSpreadsheet(bookOf(sheets), sheet);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, folder.path());
        const QString profile = u"-env:UserInstallation=file://%1/profile"_s.arg(folder.path());
        if (sheets == sizes.first()) // its first start makes the profile: not counted
            run({office, profile, u"--headless"_s, u"--terminate_after_init"_s}, environment);
        const Cost theirs =
            run({office, profile, u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder.path(), sheet},
                environment);
        if (theirs.ok && QFile::exists(folder.filePath(u"book%1.pdf"_s.arg(sheets))))
            std::printf(
                "%10.2f %9.2f %9.0f %6.1fx\n", theirs.wall, theirs.cpu, theirs.megabytes, theirs.cpu / ours.cpu);
        else
            std::printf("(LibreOffice failed)\n");
        std::fflush(stdout);
    }
    std::printf("ratio: processor seconds of LibreOffice over ours\n");
    return 0;
}
