// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recorddiff.h"
#include "commands/command.h"
#include "exchange/registerfile.h"
#include "exchange/requestfile.h"

namespace greffe {

class Session;

/// What an import would do, or did: shown before it is done, printed by --dry-run.
struct ImportPlan {
    struct Item {
        enum class What { Create, Update, Same };
        What what = What::Create;
        QString ref = {}; ///< empty for a new record that brings none
        Text name = {};
        QString where = {};              ///< sheet or line of the file
        AnyRecord record;                ///< as it will be stored
        AnyRecord before;                ///< as it is now; empty for Create
        QList<FieldChange> changes = {}; ///< old -> new, in fields that the file carries; empty for Create
    };
    int read = 0;
    QList<Item> items = {};
    QList<FieldChange> organisationChanges = {};
    QList<UnplacedCell> unplaced = {};
    QList<InputProblem> problems = {}; ///< any of them refuses the import
    QList<InputProblem> remarks = {};

    QStringList refs(Item::What what) const;
    int count(Item::What what) const;
    /// Whether an import would change anything.
    bool isEmpty() const;
};

/// Records match by reference in the organisation, else by exact folded name, else are new; two matches are a problem.
/// Only fields that the file carries change, and none is emptied by a file that does not carry it.
Result<ImportPlan> planRegister(const Session& session, const RegisterFile& file);
/// Requests match by reference only. A request without reference is new.
Result<ImportPlan> planRequests(const Session& session, const RequestFile& file);

/// What an organisation becomes when a file says something about it: blanks and the name leave it alone; people are
/// matched by their role.
Organisation withCarried(const Organisation& current, const Organisation& read, const QSet<QString>& carried);

/// Runs a plan of one of the two: all of it in one transaction, or nothing. Invalid, naming the first, if there are
/// problems. Conflict if a record moved on since the plan was made.
class ImportRecords : public Command {
public:
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    QString backupFirst() const override { return m_plan.isEmpty() ? QString() : QStringLiteral("import"); }

    /// After running: with the references that were given.
    const ImportPlan& plan() const { return m_plan; }

protected:
    ImportRecords(ImportPlan plan, const RecordType& type)
        : m_plan(std::move(plan))
        , m_type(type) {}
    virtual Result<> applyMore(Scope&) { return {}; }
    ImportPlan m_plan;
    const RecordType& m_type;
};

class ImportRegister final : public ImportRecords {
public:
    explicit ImportRegister(ImportPlan plan, const RegisterFile& file);

private:
    Result<> applyMore(Scope& scope) override;
    Organisation m_organisation = {};
    QSet<QString> m_carried = {};
};

class ImportRequests final : public ImportRecords {
public:
    explicit ImportRequests(ImportPlan plan);
};

} // namespace greffe
