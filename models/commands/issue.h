// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "documents/page.h"
#include "domain/documentrecord.h"

namespace greffe {

class Session;

/// What every printed page of this session says: organisation, who, when, journal head. Previews carry no anchor.
DocumentInfo documentInfo(const Session& session, const QString& title, Language language, bool preview = false);

/// A file that leaves the house about one record: written, kept in the vault with its hash, journalled, in one
/// transaction. The page carries the journal's head before its own entry.
class IssueFile : public Command {
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
    /// What it is about.
    struct About {
        QString recordKind = {};
        QString recordRef = {};
        QString title = {};
        QString documentKind = {}; ///< list document_kinds
        QJsonObject details = {};  ///< added to the journal's payload
        QString mediaType = QStringLiteral("application/pdf");
        QString letter = {};     ///< list letter_kinds
        qint64 organisation = 0; ///< of the record; 0 = the selected one
    };

    IssueFile(const QString& path, Language language)
        : m_path(path)
        , m_language(language) {}
    /// Writes the file at path() and gives its number of pages (0 for a format without pages). Without a path the bytes
    /// go into the vault alone: `bytes` gets them.
    virtual Result<int> write(Session& session, const DocumentInfo& info, About& about, QByteArray& bytes) = 0;
    /// What issuing does to the record, in the same transaction.
    virtual Result<> follow(Scope& /*scope*/, QJsonObject& /*details*/) { return {}; }
    /// Said after "Written and kept as …".
    virtual Text consequence() const { return {}; }
    virtual QString action() const = 0; ///< ends in "_issue": an undo of what came before is refused from then on

private:
    QString m_path;
    Language m_language;
    About m_about = {};
    QByteArray m_bytes = {};
    int m_pages = 0;
    QString m_object = {};
    bool m_written = false; ///< there was no file of that name before
    DocumentRecord m_record = {};
};

/// The same for the pages that the composer lays out.
class IssueDocument : public IssueFile {
protected:
    struct Subject {
        Document document = {};
        QString recordKind = {};
        QString recordRef = {};
        QString title = {};
        QString documentKind = {}; ///< list document_kinds
        QJsonObject details = {};  ///< added to the journal's payload
    };

    using IssueFile::IssueFile;
    virtual Result<Subject> compose(const Session& session, DocumentInfo info) = 0;

private:
    Result<int> write(Session& session, const DocumentInfo& info, About& about, QByteArray& bytes) final;
};

} // namespace greffe
