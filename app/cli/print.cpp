// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print.h"

#include <QJsonDocument>

#include <cstdio>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

bool put(std::FILE* stream, const QByteArray& bytes) {
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) == size_t(bytes.size()) &&
           std::fflush(stream) == 0;
}

QByteArray document(const QJsonValue& value) {
    return (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject())).toJson();
}

void complain(const QString& sentence) {
    // Nothing is left to tell it to when standard error is gone too.
    (void)put(stderr, u"greffe-cli: %1\n"_s.arg(sentence).toUtf8());
}

} // namespace

int printAnswer(const Answer& answer, const Globals& globals) {
    QByteArray bytes = globals.json ? document(answer.json) : answer.text.toUtf8();
    if (!globals.json && !bytes.isEmpty() && !bytes.endsWith('\n'))
        bytes += '\n';
    if (put(stdout, bytes))
        return answer.exit;
    complain(Text{u"La sortie standard ne peut pas être écrite ; la réponse est incomplète."_s,
        u"Standard output cannot be written; the answer is incomplete."_s}
                 .in(globals.language));
    return 7;
}

int printError(const Error& error, const Globals& globals) {
    QString sentence = error.message.in(globals.language);
    // A path that the sentence does not name yet helps to find the place.
    if (!error.where.isEmpty() && !sentence.contains(error.where))
        sentence += u" ["_s + error.where + u']';
    complain(sentence);
    if (globals.json)
        (void)put(stdout, document(errorToJson(error, globals.language)));
    return exitCode(error);
}

void printNotice(const Text& notice, Language language) {
    complain(notice.in(language));
}

} // namespace greffe::cli
