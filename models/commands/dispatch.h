// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/requestcommands.h"
#include "domain/documentrecord.h"

namespace greffe {

/// How a letter left, and the proof of it.
struct Dispatch {
    std::optional<QDate> sentOn = {};
    QString means = {}; ///< list answer_means; empty = as it was
    QString registeredPost = {};
    std::optional<QDate> receiptOn = {};
    QString scanName = {}; ///< of the return receipt
    QByteArray scan = {};
};

/// Notes the proof of dispatch on an issued letter; of an answer, on the request too. The scan is kept with the same
/// record. What is absent stays as it was.
class RecordDispatch final : public ChangeRecord<DocumentRecord> {
public:
    RecordDispatch(Id<DocumentRecord> document, Dispatch dispatch, int revision = 0)
        : ChangeRecord(document, revision)
        , m_dispatch(std::move(dispatch)) {}

    QString scanRef() const { return m_scanRef; } ///< after running
    JournalDraft entry() const override;

private:
    Result<> act(DocumentRecord& document, Scope& scope) override;
    QString action() const override { return QStringLiteral("letter_dispatch"); }
    Text sentence() const override;
    Dispatch m_dispatch;
    QString m_scanRef = {};
    QString m_about = {}; ///< journal object of the record that the letter belongs to
    QString m_letter = {};
};

/// The letter that a dispatch is about: `documentRef` or, when empty, the newest issued letter. NotFound names what
/// there is.
Result<DocumentRecord> letterToDispatch(const Session& session, const AnyRecord& record, const QString& documentRef);

} // namespace greffe
