// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"
#include "documents/letters.h"

namespace greffe {

/// The wording that the office uses for a letter: its own from the vault, else Greffe's.
struct LetterWording {
    QString html = {};
    bool own = false; ///< the office changed it
};
Result<LetterWording> letterWording(const Session& session, QStringView kind, Language language);

/// Keeps the office's own wording of a letter in the vault; an empty one brings back Greffe's. Invalid, naming the
/// place, for an unknown placeholder or a tag that has no place in a letter.
class SetLetterTemplate final : public Command {
public:
    SetLetterTemplate(const QString& kind, Language language, const QString& html)
        : m_kind(kind)
        , m_language(language)
        , m_html(html) {}

    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;

private:
    QString m_kind;
    Language m_language;
    QString m_html;
};

/// What is wrong with a wording: checkTemplate, and each required point that it no longer says once all its values are
/// there.
QList<LetterProblem> checkWording(const QString& kind, Language language, const QString& html);

/// The picture of the letterhead, as the vault keeps it; null if there is none.
QImage letterLogo(const Session& session, const Organisation& organisation);

/// Sets the organisation's logo (PNG or JPEG) or, with no bytes, takes it away.
class SetLogo final : public Command {
public:
    SetLogo(qint64 organisation, const QByteArray& bytes, const QString& fileName)
        : m_row(organisation)
        , m_bytes(bytes)
        , m_fileName(fileName) {}
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;

private:
    qint64 m_row;
    QByteArray m_bytes;
    QString m_fileName;
    QString m_ref = {};
    QString m_document = {};
};

} // namespace greffe
