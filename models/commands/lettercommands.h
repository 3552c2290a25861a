// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/issue.h"
#include "commands/requestcommands.h"
#include "documents/letters.h"

namespace greffe {

/// What a letter shall say, before it is filled.
struct LetterOrder {
    QString kind = {}; ///< list letter_kinds
    Language language = Language::French;
    LetterValues typed = {};                 ///< by placeholder; goes before what the record knows
    QString wording = {};                    ///< HTML with placeholders for this one letter; empty = the office's own
    std::optional<Addressee> addressee = {}; ///< absent = whoever wrote the request
    QString means = {};                      ///< list answer_means; empty = follows the request's channel
    bool suspends = false;                   ///< clarify only: the time limit stops (recital 63: very many data)
};

/// A filled letter and what still keeps it from being issued.
struct DraftLetter {
    Letter letter = {};
    QString wording = {}; ///< with its placeholders
    LetterValues values = {};
    QList<LetterProblem> problems = {};
    QList<LetterProblem> remarks = {}; ///< to be read before it leaves; they keep nothing from leaving
};

/// The language in which a request (or its organisation) is answered.
Language letterLanguage(const Session& session, const AnyRecord& record);
/// Fills a letter about a request or a breach and checks it: the template, the values, the required points, and whether
/// the record allows it (decisions, identity, the day by which an extension must be told). Invalid for a kind that
/// belongs to another type of record or does not exist. With `preview` the pages are marked and carry no anchor.
Result<DraftLetter> draftLetter(
    const Session& session, const AnyRecord& record, const LetterOrder& order, bool preview = false);
/// The office's letters that may be written about a record, in their order.
QList<const LetterKind*> letterKindsFor(const AnyRecord& record);
/// The letter that the next step of a request asks for; empty if none does.
QString proposedLetter(const Session& session, const Request& request);
/// The kinds of letter that were issued about a record, the newest first.
Result<QStringList> issuedLetters(const Session& session, const AnyRecord& record);
/// All problems as one sentence, for an error: the first in full, then the others.
Error letterError(const LetterKind& kind, const QList<LetterProblem>& problems);

/// Writes a letter as PDF/A (.pdf) or for a word processor (.odt), keeps the exact file with its hash, and does to the
/// record what the letter means: acknowledged, suspended, extended, answered, recipient told, passed on. Invalid, with
/// nothing written, while anything is missing. Without a path a PDF is kept in the vault alone (for the printer).
class IssueLetter final : public IssueFile {
public:
    IssueLetter(const AnyRecord& record, LetterOrder order, const QString& path)
        : IssueFile(path, order.language)
        , m_record(record)
        , m_order(std::move(order)) {}
    /// After running: as it was issued, for a printer.
    const Letter& letter() const { return m_draft.letter; }
    /// After running: what was to be read over.
    const QList<LetterProblem>& remarks() const { return m_draft.remarks; }

private:
    Result<int> write(Session& session, const DocumentInfo& info, About& about, QByteArray& bytes) override;
    Result<> follow(Scope& scope, QJsonObject& details) override;
    Text consequence() const override { return m_moved; }
    QString action() const override { return QStringLiteral("letter_issue"); }

    AnyRecord m_record;
    LetterOrder m_order;
    DraftLetter m_draft = {};
    QStringList m_issued = {}; ///< kinds issued before
    Text m_moved = {};         ///< what became of the request
};

/// Received, and not acknowledged yet.
Result<QList<Request>> unacknowledgedRequests(const Session& session);

/// The acknowledgements of all requests that wait for theirs: one transaction, one journal entry, each letter kept with
/// its request.
class IssueAcknowledgements final : public Command {
public:
    /// `path` is a folder (a file each), a .pdf (all of them, one after the other), or empty: kept in the vault alone,
    /// for the printer.
    IssueAcknowledgements(const QString& path)
        : m_path(path) {}

    struct Item {
        Request request = {};
        DraftLetter draft = {};
        QString path = {}; ///< of its own file; empty in a merged one
        QByteArray bytes = {};
        int pages = 0;
        DocumentRecord record = {};
    };
    const QList<Item>& issued() const { return m_items; }
    /// After running: as they were issued, for a printer.
    QList<Letter> letters() const;
    /// Requests whose letter lacks something, with what.
    const QList<Item>& skipped() const { return m_skipped; }
    QString path() const { return m_path; }
    QString sha256() const { return m_sha256; } ///< of the merged file

    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    void abandoned() override;

private:
    QString m_path;
    QList<Item> m_items = {};
    QList<Item> m_skipped = {};
    QString m_sha256 = {};
    QString m_anchor = {};
    QStringList m_written = {};
};

} // namespace greffe
