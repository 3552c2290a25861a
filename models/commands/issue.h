// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "documents/page.h"
#include "domain/documentrecord.h"

namespace greffe {

class Session;

/// What every printed page of this session says: organisation, who, when, journal head. Previews carry no anchor.
DocumentInfo documentInfo(const Session& session, const QString& title, Language language, bool preview = false);

/// A document that leaves the house about one record: written to a file, kept in the vault with its hash, journalled.
/// The page carries the journal's head before its own entry.
class IssueDocument : public Command {
public:
    Result<> prepare(Session& session) final;
    Result<> apply(Scope& scope) final;
    JournalDraft entry() const final;
    Done done() const final;
    void abandoned() final;

    QString path() const { return m_path; }
    QString sha256() const { return m_record.sha256; }
    int pages() const { return m_pages; }
    /// After running: the record under Documents.
    const DocumentRecord& record() const { return m_record; }

protected:
    /// What it is about and the pages.
    struct Subject {
        Document document = {};
        QString recordKind = {};
        QString recordRef = {};
        QString title = {};
        QString documentKind = {}; ///< list document_kinds
        QJsonObject details = {};  ///< added to the journal's payload
    };

    IssueDocument(const QString& path, Language language)
        : m_path(path)
        , m_language(language) {}
    virtual Result<Subject> compose(const Session& session, DocumentInfo info) = 0;
    virtual QString action() const = 0; ///< ends in "_issue": an undo of what came before is refused from then on

private:
    QString m_path;
    Language m_language;
    Subject m_subject = {};
    QByteArray m_bytes = {};
    int m_pages = 0;
    QString m_object = {};
    bool m_written = false; ///< there was no file of that name before
    DocumentRecord m_record = {};
};

} // namespace greffe
