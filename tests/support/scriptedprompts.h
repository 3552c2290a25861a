// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/prompts.h"

#include <QList>

namespace greffe::test {

/// Answers questions from a list and remembers what was asked. Without an answer left it refuses, which changes
/// nothing.
class ScriptedPrompts final : public Prompts {
public:
    QList<Answer> answers = {};
    QStringList files = {}; ///< for open, save and new, in turn
    QList<Question> asked = {};
    QList<Error> errors = {};
    QStringList told = {};
    QStringList passphrases = {}; ///< for askPassphrase, in turn
    QStringList askedFor = {};    ///< what a passphrase was asked for

    Answer ask(const Question& question) override {
        asked += question;
        return answers.isEmpty() ? Answer::Refuse : answers.takeFirst();
    }
    std::optional<QString> openFile(const QString&, const QString&) override { return next(); }
    QStringList openFiles(const QString&, const QString&) override {
        const auto file = next();
        return file ? QStringList{*file} : QStringList{};
    }
    std::optional<QString> chooseFolder(const QString&) override { return next(); }
    std::optional<QString> saveFile(const QString&, const QString&, const QString&) override { return next(); }
    std::optional<QString> newFile(const QString&, const QString&, const QString&) override { return next(); }
    void showError(const Error& error) override { errors += error; }
    void tell(const QString& title, const QString& text) override { told += title + QStringLiteral(": ") + text; }

    std::optional<SecretBytes> askPassphrase(const QString& text) override {
        askedFor += text;
        if (passphrases.isEmpty())
            return std::nullopt;
        return SecretBytes::fromPassphrase(passphrases.takeFirst());
    }

private:
    std::optional<QString> next() {
        if (files.isEmpty())
            return std::nullopt;
        return files.takeFirst();
    }
};

} // namespace greffe::test
