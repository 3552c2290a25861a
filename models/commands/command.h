// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "commands/permission.h"
#include "domain/anyrecord.h"
#include "domain/organisation.h"
#include "vault/vault.h"

#include <memory>

namespace greffe {

class Session;
class Stores;

/// What a command said and where it left off: shown in the status line, printed by the command line.
struct Done {
    Text what = {}; ///< "Demande DEM-2026-0041 clôturée."
    QString kind = {};
    QString ref = {};
    qint64 row = 0;
};

/// What a command may use while it is applied. Lives for one transaction.
class Scope {
public:
    Scope(Writer& writer, Stores& stores, const Organisation& organisation, const Vault& vault)
        : m_writer(writer)
        , m_stores(stores)
        , m_organisation(organisation)
        , m_vault(vault) {}

    Writer& writer() const { return m_writer; }
    Stores& stores() const { return m_stores; }
    const Organisation& organisation() const { return m_organisation; }
    const Vault& vault() const { return m_vault; }
    QDateTime now() const { return m_writer.now(); }
    QDate today() const;
    QString staff() const { return m_writer.staff(); }
    /// The journal's head before this command's own entry: what a document carries.
    Result<QString> journalHead() const { return m_vault.journal().head(); }

    Result<AnyRecord> load(const RecordType& type, qint64 row) const;
    template <class R>
    Result<R> load(Id<R> id) const {
        const AnyRecord any = TRY(load(R::type(), id.row()));
        return R(*any.as<R>());
    }
    /// The organisation whose rules hold for a record: its own, mostly the selected one.
    Result<Organisation> organisationOf(const AnyRecord& record) const;
    /// Completes what rules compute (legal dates, defaults), checks it, numbers it, stores it. Invalid names the first
    /// field that blocks.
    Result<> add(AnyRecord& record) const;
    /// The same for a changed record. Conflict if the stored revision is another.
    Result<> save(AnyRecord& record) const;
    /// The next reference of a type, for what must know it before it is stored.
    Result<QString> reserveReference(const RecordType& type, int year) const;
    template <StoredRecord R>
    Result<> add(R& record) const {
        AnyRecord any(record);
        TRY(add(any));
        record = *any.as<R>();
        return {};
    }
    template <StoredRecord R>
    Result<> save(R& record) const {
        AnyRecord any(record);
        TRY(save(any));
        record = *any.as<R>();
        return {};
    }

private:
    Writer& m_writer;
    Stores& m_stores;
    const Organisation& m_organisation;
    const Vault& m_vault;
};

/// Something that a person does: one transaction, one journal entry. A command is made with its values, run once by
/// Session::run, and then asked what it did.
class Command {
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    /// Long work that only reads the vault (writing a file, verifying), before the transaction.
    virtual Result<> prepare(Session& /*session*/) { return {}; }
    /// The transaction's body.
    virtual Result<> apply(Scope& scope) = 0;
    /// After apply.
    virtual JournalDraft entry() const = 0;
    virtual Done done() const = 0;
    /// What would take it back; null if nothing can. Asked after apply.
    virtual std::unique_ptr<Command> inverse() const { return nullptr; }
    /// It did not come to a commit: take back what was done outside of the vault (a written file).
    virtual void abandoned() {}
    virtual bool changesRecords() const { return true; }
    /// Before work that could go wrong for many records at once, a backup with this reason is made first ("import",
    /// "purge"); the work does not start without it. Empty = none.
    virtual QString backupFirst() const { return {}; }
    /// What it asks of the role.
    virtual Permission permission() const { return changesRecords() ? Permission::Change : Permission::Read; }
    /// Whether the passphrase must have been typed a moment ago (Session::confirmFor): for what leaves the vault and
    /// for who may open it. Then quick unlock is not enough.
    virtual bool needsConfirmation() const { return false; }
    /// For an undo that waits: the record came back to revision `from` as revision `to`.
    virtual void rebase(const QString& /*kind*/, qint64 /*row*/, int /*from*/, int /*to*/) {}
};

/// Stores a new record of any type.
class AddAnyRecord : public Command {
public:
    explicit AddAnyRecord(AnyRecord record)
        : m_record(std::move(record)) {}
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    std::unique_ptr<Command> inverse() const override;
    /// After running: with its row, reference and computed fields.
    const AnyRecord& record() const { return m_record; }

protected:
    AnyRecord m_record;
    QString m_object = {}; ///< of the journal
};

/// Changes a record of any type. What is common to all verbs that change one record: load, check the revision, change,
/// save.
class ChangeAnyRecord : public Command {
public:
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    std::unique_ptr<Command> inverse() const override;
    void rebase(const QString& kind, qint64 row, int from, int to) override;

    /// After running.
    const AnyRecord& record() const { return m_after; }

protected:
    /// `revision` 0 = whatever is stored.
    ChangeAnyRecord(const RecordType& type, qint64 row, int revision)
        : m_type(type)
        , m_row(row)
        , m_revision(revision)
        , m_before(AnyRecord::make(type))
        , m_after(m_before) {}

    virtual Result<> change(AnyRecord& record, Scope& scope) = 0;
    virtual QString action() const = 0;                ///< of the journal: "request_close"
    virtual Text sentence() const = 0;                 ///< with %1 for the reference
    virtual QJsonObject details() const { return {}; } ///< added to the payload

    const RecordType& m_type;
    qint64 m_row;
    int m_revision;
    AnyRecord m_before;
    AnyRecord m_after;
    QString m_object = {}; ///< of the journal
};

class EditAnyRecord : public ChangeAnyRecord {
public:
    /// Conflict unless the stored revision is that of `record`.
    explicit EditAnyRecord(AnyRecord record);

protected:
    Result<> change(AnyRecord& record, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;

private:
    AnyRecord m_wanted;
};

/// Out of the desk, not out of the vault; `archived` false brings it back.
class ArchiveAnyRecord final : public ChangeAnyRecord {
public:
    ArchiveAnyRecord(const RecordType& type, qint64 row, int revision, bool archived = true)
        : ChangeAnyRecord(type, row, revision)
        , m_archived(archived) {}

protected:
    Result<> change(AnyRecord& record, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;

private:
    bool m_archived;
};

/// Brings back an earlier version as a new revision.
class RestoreVersion final : public ChangeAnyRecord {
public:
    RestoreVersion(const RecordType& type, qint64 row, int revision, int version)
        : ChangeAnyRecord(type, row, revision)
        , m_version(version) {}

protected:
    Result<> change(AnyRecord& record, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;
    QJsonObject details() const override;

private:
    int m_version;
};

template <class R>
class AddRecord : public AddAnyRecord {
public:
    explicit AddRecord(R value)
        : AddAnyRecord(AnyRecord(std::move(value))) {}
    const R& value() const { return *m_record.template as<R>(); }
};

template <class R>
class EditRecord : public EditAnyRecord {
public:
    explicit EditRecord(R value)
        : EditAnyRecord(AnyRecord(std::move(value))) {}
    const R& value() const { return *m_after.template as<R>(); }
};

template <class R>
std::unique_ptr<Command> archiveRecord(Id<R> id, int revision, bool archived = true) {
    return std::make_unique<ArchiveAnyRecord>(R::type(), id.row(), revision, archived);
}

/// A verb on one record of type R.
template <class R>
class ChangeRecord : public ChangeAnyRecord {
public:
    const R& value() const { return *m_after.template as<R>(); }

protected:
    explicit ChangeRecord(Id<R> id, int revision = 0)
        : ChangeAnyRecord(R::type(), id.row(), revision) {}
    virtual Result<> act(R& record, Scope& scope) = 0;
    Result<> change(AnyRecord& record, Scope& scope) final { return act(*record.template as<R>(), scope); }
};

} // namespace greffe
