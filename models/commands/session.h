// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

#include <QJsonObject>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace greffe {

struct NewSession {
    QString organisation = {}; ///< name of the first organisation
    QString staff = {};
    SecretBytes passphrase = {};
    KdfCost cost = {};
};

/// What was typed in a form and not saved.
struct Draft {
    QString kind = {};
    qint64 row = 0; ///< 0 = of a record that does not exist yet
    QDateTime at = {};
    QJsonObject body = {};
};

/// One open vault and the person who works in it. Commands are run here, and here alone. Closing it (lock, quit) drops
/// everything that was read, the undo list included.
class Session final : public QObject {
    Q_OBJECT
public:
    struct Created;
    /// A new vault with its first organisation.
    static Result<Created> create(const QString& path, const NewSession& values, const Clock& clock);
    static Result<std::unique_ptr<Session>> open(
        const QString& path, const Credentials& credentials, const Clock& clock);
    /// Over a vault that is open already (an accepted invitation).
    static Result<std::unique_ptr<Session>> adopt(std::unique_ptr<Vault> vault, const Clock& clock);
    ~Session() override;

    const Clock& clock() const { return m_clock; }
    QTimeZone zone() const; ///< the organisation's
    QDate today() const;    ///< in that zone
    Vault& vault() const { return *m_vault; }
    Stores& stores() const { return *m_stores; }
    QString staff() const;
    bool isReadOnly() const;
    /// The computer's clock stands before what this vault has already seen: every date counted from "today" is in
    /// doubt. Empty if all is well.
    Text clockWarning() const { return m_clockWarning; }
    /// "1284:9f3a57c2d0b1e4a6"; empty for an empty journal.
    QString journalHead() const;

    /// The one in which records are read and made. With several, the first by name until one is selected.
    const Organisation& organisation() const { return m_organisation; }
    QList<Organisation> organisations() const;
    /// By name (accents and case do not matter) or reference; NotFound names those that exist.
    Result<> selectOrganisation(const QString& nameOrRef);
    /// False while several exist and none was selected.
    bool isOrganisationChosen() const { return m_chosen; }

    Result<AnyRecord> find(const RecordType& type, qint64 row) const;
    template <class R>
    Result<R> find(Id<R> id) const {
        const AnyRecord any = TRY(find(R::type(), id.row()));
        return R(*any.as<R>());
    }
    /// In the selected organisation; while none is chosen, in all, and Invalid names both if two have it. NotFound if
    /// none has.
    Result<AnyRecord> findByRef(const RecordType& type, const QString& ref) const;
    template <class R>
    Result<R> findByRef(const QString& ref) const {
        const AnyRecord any = TRY(findByRef(R::type(), ref));
        return R(*any.as<R>());
    }

    /// Denied for a role that may not.
    Result<> require(Permission permission) const;
    /// How long a typed passphrase counts for what leaves the vault and for who may open it, in seconds.
    static constexpr int confirmFor = 600;
    /// Asks the person for the passphrase, saying for what; nullopt when she changed her mind.
    using Confirmer = std::function<std::optional<SecretBytes>(const Text& what)>;
    void setConfirmer(Confirmer confirmer) { m_confirmer = std::move(confirmer); }
    /// The passphrase was typed again (after an opening by recovery key: that key). Locked if it is wrong.
    Result<> confirm(const SecretBytes& passphrase);
    bool isConfirmed() const;
    /// Asks by the confirmer unless a passphrase was typed within confirmFor. Cancelled: not given; Locked: wrong, or
    /// nobody can be asked.
    Result<> requireConfirmation(const Text& what);
    /// Both, for what leaves the vault without a command of its own: a copy of one document, a page on paper.
    Result<> mayExport();

    /// One transaction, one journal entry, one committed(); an error leaves nothing behind. Denied for a role that may
    /// not, Io for a read-only vault; Locked or Cancelled when the passphrase was asked again and not given.
    Result<Done> run(Command& command);
    Result<Done> run(Command&& command) { return run(command); }
    Result<Done> run(std::unique_ptr<Command> command) { return run(*command); }

    bool canUndo() const { return !m_undo.empty(); }
    /// What undo would take back: "Demande DEM-2026-0041 clôturée."; empty if nothing.
    Text undoText() const;
    /// A new command with its own journal entry. Conflict with a sentence when the record moved on or a document was
    /// issued since; that undo is then gone.
    Result<Text> undo();

    Result<> saveDraft(const QString& kind, qint64 row, const QJsonObject& body);
    Result<std::optional<Draft>> loadDraft(const QString& kind, qint64 row) const;
    Result<QList<Draft>> drafts() const;
    Result<> dropDraft(const QString& kind, qint64 row);

    /// A setting of the vault (not of the device); null if it was never set. Journalled like any change.
    Result<QJsonValue> setting(const QString& key) const;
    Result<> setSetting(const QString& key, const QJsonValue& value);

    /// After each commit, also of drafts and settings.
    Q_SIGNAL void committed(const greffe::ChangeSet& changes);
    /// Another organisation was selected, or the selected one was edited.
    Q_SIGNAL void organisationChanged();
    /// Commands were run or undone.
    Q_SIGNAL void undoChanged();

    /// Also done on destruction. Tables over this session must be gone.
    Result<> close();

private:
    Session(std::unique_ptr<Vault> vault, const Clock& clock);
    Result<> start();
    Result<Done> perform(Command& command);
    void onCommitted(const ChangeSet& changes);

    struct Undo {
        std::unique_ptr<Command> command;
        Text what = {};
        QString object = {}; ///< of its journal entry
        qint64 sequence = 0; ///< of its journal entry
        QString kind = {};
        qint64 row = 0;
    };

    const Clock& m_clock;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Stores> m_stores;
    void checkClock();
    void rememberClock();

    Organisation m_organisation = {};
    QDateTime m_clockSeen = {}; ///< the latest instant that the vault knew when it was opened
    Text m_clockWarning = {};
    bool m_chosen = false;
    QDateTime m_confirmedAt = {}; ///< when the passphrase was last typed; never for quick unlock
    Confirmer m_confirmer = {};
    std::deque<Undo> m_undo = {};
};

struct Session::Created {
    std::unique_ptr<Session> session;
    QString recoveryKey; ///< shown once, kept nowhere
};

} // namespace greffe
