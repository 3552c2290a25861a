// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/secretbytes.h"

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace greffe {

/// A question before something that cannot be taken back, in words: the buttons are verbs.
struct Question {
    QString title = {};     ///< one sentence, with its question mark
    QString text = {};      ///< what will happen and what stays as it is
    QString accept = {};    ///< "Fermer la demande"
    QString refuse = {};    ///< "Annuler"
    QString third = {};     ///< a middle way ("Ne pas enregistrer"); empty = none
    bool dangerous = false; ///< the safe button is the default
};
enum class Answer { Accept, Third, Refuse };

/// The only code that asks a person something in a window of its own, or shows an error. Passed by reference; tests
/// script it.
class Prompts {
public:
    virtual ~Prompts() = default;
    virtual Answer ask(const Question& question) = 0;
    /// nullopt when the person changed their mind. `filter` as QFileDialog takes it.
    virtual std::optional<QString> openFile(const QString& title, const QString& filter) = 0;
    virtual QStringList openFiles(const QString& title, const QString& filter) = 0;
    virtual std::optional<QString> chooseFolder(const QString& title) = 0;
    /// Asks before an existing file is replaced.
    virtual std::optional<QString> saveFile(const QString& title, const QString& name, const QString& filter) = 0;
    /// A new vault's place: never an existing file.
    virtual std::optional<QString> newFile(const QString& title, const QString& name, const QString& filter) = 0;
    /// What happened, what is safe, what to do. `detail` goes to the log, not to the window.
    virtual void showError(const Error& error) = 0;
    virtual void tell(const QString& title, const QString& text) = 0;
    /// The passphrase again, for what `text` says; nullopt when the person changed their mind.
    virtual std::optional<SecretBytes> askPassphrase(const QString& /*text*/) { return std::nullopt; }
};

/// Prompts in windows over `parent`. The last folder used is remembered for the life of the program only.
class WindowPrompts final : public Prompts {
public:
    explicit WindowPrompts(Language language)
        : m_language(language) {}
    void setParent(QWidget* parent) { m_parent = parent; }
    void setLanguage(Language language) { m_language = language; }

    Answer ask(const Question& question) override;
    std::optional<QString> openFile(const QString& title, const QString& filter) override;
    QStringList openFiles(const QString& title, const QString& filter) override;
    std::optional<QString> chooseFolder(const QString& title) override;
    std::optional<QString> saveFile(const QString& title, const QString& name, const QString& filter) override;
    std::optional<QString> newFile(const QString& title, const QString& name, const QString& filter) override;
    void showError(const Error& error) override;
    void tell(const QString& title, const QString& text) override;
    std::optional<SecretBytes> askPassphrase(const QString& text) override;

private:
    QString start(const QString& name) const;
    void remember(const QString& path);

    QWidget* m_parent = nullptr;
    Language m_language;
    QString m_folder = {};
};

} // namespace greffe
