// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/registersheets.h"
#include "documents/composer.h"
#include "domain/datamap.h"
#include "domain/portabilityexport.h"
#include "domain/request.h"
#include "exchange/package.h"
#include "exchange/registerfile.h"

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
/// Session::run does it all at once; a window that must stay alive calls begin(), readSome() until it says true, and
/// write() on any thread, and then runs it, which leaves the journal entry.
class ExportRegister final : public WriteFile {
public:
    /// `format`: pdf ods xlsx csv json. `refs` empty = all living activities.
    ExportRegister(const QString& format, const QString& path, const QStringList& refs, Language language)
        : WriteFile(path)
        , m_format(format)
        , m_language(language) {
        m_choice.refs = refs;
    }
    ExportRegister(const RegisterChoice& choice, const QString& format, const QString& path, Language language)
        : WriteFile(path)
        , m_format(format)
        , m_language(language)
        , m_choice(choice) {}

    void setFilter(const ListQuery& filter) { m_choice.filter = filter; }
    void setCommunicable(bool communicable) { m_choice.communicable = communicable; }
    void setApprovedOnly(bool approvedOnly) { m_choice.approvedOnly = approvedOnly; }

    /// Chooses the sheets. Invalid for an unknown format. On the vault's thread, as the next one.
    Result<> begin(const Session& session);
    Result<bool> readSome(const Session& session);
    const RegisterSheets& sheets() const { return m_sheets; }
    /// Writes, reads again, compares. `progress` is told what of how much is done, 0 of 0 where nothing can be counted;
    /// Cancelled, and no file, when it returns false. On any thread.
    Result<> write(const PrintProgress& progress = {});

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
    Result<> readFrame(const Session& session);
    Result<> writeBook(const std::function<Activity(qsizetype)>& sheet, const PrintProgress& progress);
    Result<> writeTable(RegisterFormat format, const PrintProgress& progress);

    QString m_format;
    Language m_language;
    RegisterChoice m_choice = {};
    RegisterSheets m_sheets = {};
    RegisterInput m_input = {}; ///< all but the sheets
    bool m_isThere = false;     ///< the file is written and only waits for its journal entry
    int m_records = 0;
    int m_pages = 0;
    bool m_verified = false;
    Text m_verification = {};
};

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
