// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textdiff.h"
#include "commands/exportcommands.h"
#include "domain/documentrecord.h"
#include "domain/noticechecks.h"
#include "domain/privacynotice.h"

namespace greffe {

/// A privacy notice kept in the vault: one that was written from the register, or one that was found published.
struct NoticeVersion {
    int number = 0; ///< counts in its language, written and published ones together
    bool published = false;
    QString language = {};
    QDateTime at = {};
    QString staff = {};
    QString ref = {}; ///< of the document
    qint64 row = 0;
    QString sha256 = {};
    QString date = {}; ///< ISO; the day that it names, or on which it was kept
};

/// The oldest first; `language` empty = both.
Result<QList<NoticeVersion>> noticeVersions(const Session& session, const QString& language = {});
/// What it says, as lines of text.
Result<QString> noticeVersionText(const Session& session, const NoticeVersion& version);
/// NotFound names the versions that there are.
Result<NoticeVersion> noticeVersion(const Session& session, const QString& language, int number);
Result<QList<DiffPiece>> compareNoticeVersions(
    const Session& session, const NoticeVersion& before, const NoticeVersion& after);

/// The notice as the register stands now.
Result<PrivacyNotice> currentNotice(const Session& session, Language language, QDate version);

/// Writes the notice from the register to a file, and keeps it as a new version if it says something else than the last
/// one in that language.
class WriteNotice final : public WriteFile {
public:
    /// `format`: html odt pdf.
    WriteNotice(const QString& format, const QString& path, Language language, QDate version)
        : WriteFile(path)
        , m_format(format)
        , m_language(language)
        , m_version(version) {}

    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    bool changesRecords() const override { return true; }
    Permission permission() const override { return Permission::Change; } // it keeps a version

    const PrivacyNotice& notice() const { return m_notice; }
    int number() const { return m_number; } ///< of the version kept, or of the one that says the same
    bool isNew() const { return m_isNew; }

private:
    QString m_format;
    Language m_language;
    QDate m_version;
    PrivacyNotice m_notice = {};
    QByteArray m_kept = {};
    int m_number = 0;
    bool m_isNew = true;
};

/// Keeps the text of a notice that is published, so that it can be compared with the register and with later ones.
class KeepNotice final : public Command {
public:
    KeepNotice(const QString& text, const QString& fileName, const QString& language)
        : m_text(text)
        , m_fileName(fileName)
        , m_language(language) {}
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    int number() const { return m_number; }

private:
    QString m_text;
    QString m_fileName;
    QString m_language;
    DocumentRecord m_record = {};
    int m_number = 0;
};

/// Something that the register, or the notice beside it, should be looked at for. Numbered as in a report.
struct Observation {
    int number = 0;
    QString key = {};
    QString article = {};
    Level level = Level::Recommended;
    Text message = {};
    QString from = {};    ///< "notice", "register", "organisation"
    QString ref = {};     ///< of the sheet; of the first, where several are meant
    QString passage = {}; ///< of the notice
    struct Place {
        QString ref = {}; ///< of the sheet
        QString key = {}; ///< the path of its field
    };
    /// From the register: every place that the same words are said of, in the register's order.
    QList<Place> places = {};
    /// The sheets among them, each once.
    QStringList sheets() const;
};

/// What the register's own checks and the comparison with a notice say together, each thing once: the same words of
/// several sheets are one observation that names them. Without a text, the
/// published notice that was kept last is taken; with none, the register speaks alone.
Result<QList<Observation>> observations(const Session& session, const QString& noticeText = {});

} // namespace greffe
