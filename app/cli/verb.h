// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <span>

namespace greffe::cli {

class Context;

/// One option of a verb: "--received DATE".
struct OptionSpec {
    const char* name; ///< without the dashes
    Label value = {}; ///< what stands for its value in the help; empty = a flag
    Label help = {};
    bool required = false;
    bool many = false;  ///< takes every following argument up to the next option
    bool input = false; ///< a file that is read: "-" means standard input, for one of them
};

/// One argument of a verb that is told by its place.
struct PositionSpec {
    Label name;
    Label help = {};
};

/// What stood after the verb, already checked against its specification.
class Arguments {
public:
    bool has(const char* option) const { return m_options.contains(QString::fromLatin1(option)); }
    QString value(const char* option) const { return m_options.value(QString::fromLatin1(option)).value(0); }
    QStringList values(const char* option) const { return m_options.value(QString::fromLatin1(option)); }
    QString at(qsizetype position) const { return m_positions.value(position); }

    void add(const QString& option, const QString& value) { m_options[option].append(value); }
    void addFlag(const QString& option) { m_options[option]; }
    void addPosition(const QString& value) { m_positions.append(value); }
    qsizetype positions() const { return m_positions.size(); }

private:
    QHash<QString, QStringList> m_options;
    QStringList m_positions;
};

/// What a verb found out, for scripts and for people; the caller prints the one that was asked for.
struct Answer {
    QJsonValue json = {}; ///< an object or an array
    QString text = {};    ///< in the language of the call
    int exit = 0;         ///< 0, or 1 when a check found a fault
};

struct Verb {
    const char* name; ///< its words: "calendar request"
    Label summary;
    std::span<const PositionSpec> positions = {};
    std::span<const OptionSpec> options = {};
    Result<Answer> (*run)(Context&, const Arguments&) = nullptr;
    bool needsVault = true; ///< works on --vault
    Label more = {};        ///< paragraphs under the usage line
};

/// Every verb there is, in the order of the help. The parser and the help know no other list.
std::span<const Verb* const> allVerbs();

std::span<const Verb> calendarVerbs();
std::span<const Verb> vaultVerbs();
std::span<const Verb> backupVerbs();
std::span<const Verb> purgeVerbs();
std::span<const Verb> checkVerbs();
std::span<const Verb> staffVerbs();
std::span<const Verb> recoveryVerbs();
std::span<const Verb> registerVerbs();
std::span<const Verb> registerLifeVerbs();
std::span<const Verb> noticeVerbs();
std::span<const Verb> requestVerbs();
std::span<const Verb> letterVerbs();
/// What is asked and done around a request: departments, mandate, fee, papers, advice, objection list.
std::span<const Verb> requestWorkVerbs();
/// What is read off requests: letters, calendar, rights, related ones, exports, figures.
std::span<const Verb> requestReadingVerbs();
std::span<const Verb> breachVerbs();
std::span<const Verb> portabilityVerbs();
std::span<const Verb> recordVerbs();
std::span<const Verb> journalVerbs();

/// An error of the command line itself (exit code 2): an unknown verb or option, a missing argument.
Error usageError(const Text& message, const QString& where = {});
bool isUsageError(const Error& error);

/// The exit code of design 8 for an error.
int exitCode(const Error& error);
/// {"error":{"kind","message","where"}}.
QJsonObject errorToJson(const Error& error, Language language);

} // namespace greffe::cli
