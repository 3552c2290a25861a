// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "documents/registerbook.h"
#include "domain/datamap.h"
#include "domain/portabilityexport.h"
#include "domain/request.h"
#include "exchange/package.h"
#include "exchange/registerfile.h"
#include "store/listquery.h"

namespace greffe {

class Session;

/// A file written out of the vault: prepared before the transaction, removed if its journal entry could not be written.
class WriteFile : public Command {
public:
    void abandoned() override;
    bool changesRecords() const override { return false; }
    Permission permission() const override { return Permission::Export; }
    bool needsConfirmation() const override { return true; }
    QString path() const { return m_path; }
    QString sha256() const { return m_sha256; }

protected:
    explicit WriteFile(const QString& path)
        : m_path(path) {}
    QString m_path;
    QString m_sha256 = {};
    QString m_anchor = {};  ///< journal head when it was written
    bool m_written = false; ///< there was no file of that name before
};

/// The register, or some of its sheets, as PDF, ODS, XLSX, CSV or JSON. The file is read again and compared.
class ExportRegister final : public WriteFile {
public:
    /// `format`: pdf ods xlsx csv json. `refs` empty = all living activities.
    ExportRegister(const QString& format, const QString& path, const QStringList& refs, Language language)
        : WriteFile(path)
        , m_format(format)
        , m_refs(refs)
        , m_language(language) {}

    /// Which sheets, besides the references: an empty query is all living ones.
    void setFilter(const ListQuery& filter) { m_filter = filter; }
    /// Without security measures and the names of people: for whoever asks a public body.
    void setCommunicable(bool communicable) { m_communicable = communicable; }
    /// Each sheet as it was approved last; sheets that never were are left out.
    void setApprovedOnly(bool approvedOnly) { m_approvedOnly = approvedOnly; }

    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;

    int records() const { return m_records; }
    int pages() const { return m_pages; } ///< of a PDF
    bool verified() const { return m_verified; }
    /// "42 of 42 identical in the 31 fields that this format carries; 12 fields are not in it".
    Text verification() const { return m_verification; }

private:
    QString m_format;
    Result<QList<Activity>> chosen(const Session& session) const;
    Result<> writeBook(Session& session);

    QStringList m_refs;
    Language m_language;
    ListQuery m_filter = {};
    bool m_communicable = false;
    bool m_approvedOnly = false;
    int m_records = 0;
    int m_pages = 0;
    bool m_verified = false;
    Text m_verification = {};
};

/// The values of a register book, for a preview or a worker: the document is made from them without the vault.
Result<RegisterInput> registerInput(const Session& session, const QStringList& refs, Language language, bool preview);

/// The data map, the retention timeline, or "who receives what", as a PDF; the last one also as CSV.
class WritePicture final : public WriteFile {
public:
    enum class What { Map, Timeline, Recipients };
    WritePicture(What what, const QString& format, const QString& path, const MapFilter& filter, Language language)
        : WriteFile(path)
        , m_what(what)
        , m_format(format)
        , m_filter(filter)
        , m_language(language) {}

    Result<> prepare(Session& session) override;
    Result<> apply(Scope&) override { return {}; }
    JournalDraft entry() const override;
    Done done() const override;
    int pages() const { return m_pages; }
    qsizetype count() const { return m_count; } ///< activities, rows or recipients

private:
    What m_what;
    QString m_format;
    MapFilter m_filter;
    Language m_language;
    int m_pages = 0;
    qsizetype m_count = 0;
};

/// "Who receives what" over the register as it stands, with what the contacts say.
Result<QList<Receipt>> currentReceipts(const Session& session);

/// What a package is made of, besides what the vault knows itself.
struct ExportWishes {
    QList<PackageSet> sets = {};
    QList<PackageAttachment> attachments = {};
    QList<PackageExclusion> excluded = {};
    std::optional<QDate> periodFrom = {};
    std::optional<QDate> periodTo = {};
    bool thirdPartyPresent = false;
    Text thirdPartyNote = {};
    bool direct = false;
    QString recipientController = {};
    Text directReason = {};
    Language language = Language::French;
};

/// Builds the package that answers a request, and keeps what was handed over as a record EXP-….
class BuildExport final : public WriteFile {
public:
    /// `password` (UTF-8, may be null) must outlive the run; it is not kept.
    BuildExport(Id<Request> request, ExportWishes wishes, const QString& path, const SecretBytes* password = nullptr)
        : WriteFile(path)
        , m_request(request)
        , m_wishes(std::move(wishes))
        , m_password(password) {}

    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    bool changesRecords() const override { return true; }
    Permission permission() const override { return Permission::Change; }

    const BuiltPackage& package() const { return m_package; }
    const PortabilityExport& record() const { return m_record; }

private:
    Id<Request> m_request;
    ExportWishes m_wishes;
    const SecretBytes* m_password;
    BuiltPackage m_package = {};
    PortabilityExport m_record = {};
    QString m_requestRef = {};
    QString m_organisationRef = {};
};

} // namespace greffe
