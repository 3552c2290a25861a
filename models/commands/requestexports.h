// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/exportcommands.h"
#include "commands/issue.h"

namespace greffe {

/// A desk's records as a file. The formats: csv xlsx json, and for requests and advice also pdf. The file is opened
/// again (pdf, xlsx) or read again and counted (csv, json) before it is called written.
class ExportRecords final : public WriteFile {
public:
    /// `type`: Request, Advice or Suppression. `year` of receipt, opinion or entry; 0 = all.
    ExportRecords(const RecordType& type, const QString& format, const QString& path, int year, Language language)
        : WriteFile(path)
        , m_type(type)
        , m_format(format)
        , m_year(year)
        , m_language(language) {}

    /// Only these, in this order, instead of a year.
    void choose(const QList<qint64>& rows) {
        m_chosen = rows;
        m_year = 0;
    }

    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    int records() const { return m_records; }

private:
    Result<> writePdfOf(Session& session, const QList<AnyRecord>& records);
    const RecordType& m_type;
    QString m_format;
    int m_year;
    Language m_language;
    std::optional<QList<qint64>> m_chosen = {};
    int m_records = 0;
};

/// The deadlines that are still open, for a person's own calendar: requests, tasks and breaches. Nothing personal.
class ExportDeadlines final : public WriteFile {
public:
    ExportDeadlines(const QString& path, int reminderDays, Language language)
        : WriteFile(path)
        , m_reminderDays(reminderDays)
        , m_language(language) {}

    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    int deadlines() const { return m_deadlines; }

private:
    int m_reminderDays;
    Language m_language;
    int m_deadlines = 0;
};

/// The yearly figures as a document with charts. Holds no personal data.
class ExportStatistics final : public WriteFile {
public:
    ExportStatistics(int year, const QString& path, Language language)
        : WriteFile(path)
        , m_year(year)
        , m_language(language) {}

    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    int pages() const { return m_pages; }

private:
    int m_year;
    Language m_language;
    int m_pages = 0;
};

} // namespace greffe
