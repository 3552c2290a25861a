// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/help.h"
#include "app/cli/print.h"
#include "base/processguard.h"

#include <QGuiApplication>

#include <csignal>
#include <cstdio>

using namespace greffe;
using namespace greffe::cli;

namespace {

/// Qt's own remarks about the platform are not for a script's standard error, and nobody has checked what they name.
void silenceQt(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "greffe-cli: %s\n", qPrintable(message));
}

int answer(const QStringList& words) {
    const Result<Invocation> call = parse(words);
    if (!call)
        return printError(call.error(), guessGlobals(words));
    const Globals& globals = call->globals;
    if (call->ask == Invocation::Ask::Help)
        return printAnswer(help(call->verb, globals.language), globals);
    if (call->ask == Invocation::Ask::Version)
        return printAnswer(version(globals.language), globals);
    const SystemClock clock;
    Context context(globals, clock);
    Result<Answer> outcome = call->verb->run(context, call->arguments);
    if (const Result<> closed = context.close(); outcome && !closed)
        outcome = closed.error();
    return outcome ? printAnswer(*outcome, globals) : printError(outcome.error(), globals);
}

} // namespace

int main(int argc, char** argv) {
    guardProcess();
    // A closed pipe is an error that we report after the vault was closed in order.
    std::signal(SIGPIPE, SIG_IGN);
    // The answer depends on the options alone, never on the machine's locale; and no window will ever be opened, but
    // PDF needs the fonts of a graphical application.
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromUtf8(argv[i]));
    qInstallMessageHandler(silenceQt);
    int one = 1; // Qt's own options (--title, --platform …) are not ours
    char* name[] = {argv[0], nullptr};
    QGuiApplication application(one, name);
    QCoreApplication::setApplicationName(QStringLiteral("greffe"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GREFFE_VERSION));
    return answer(words);
}
