// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/id.h"

namespace greffe {

/// A file kept with a record: a letter received, a letter sent, a receipt, a contract. Its bytes are stored apart.
struct DocumentRecord : RecordHead {
    QString title = {};
    QString kind = {}; ///< list document_kinds
    QString fileName = {};
    QString mediaType = {};
    QString sha256 = {}; ///< 64 hex digits
    std::optional<qint64> byteSize = {};
    std::optional<qint64> pages = {};
    QString recordKind = {}; ///< list record_kinds: the record it belongs to
    QString recordRef = {};
    bool issued = false; ///< it left the house: it is never changed nor erased by an undo
    std::optional<Instant> issuedAt = {};
    QString issuedBy = {};
    QString language = {}; ///< list languages
    QString anchor = {};   ///< the journal's head printed on it: "1284:9f3a57c2d0b1e4a6"
    QString letter = {};   ///< list letter_kinds, of a letter that was issued
    // proof of dispatch
    std::optional<QDate> sentOn = {};
    QString sentMeans = {}; ///< list answer_means
    QString registeredPost = {};
    std::optional<QDate> receiptOn = {}; ///< of the return receipt
    bool identityPaper = false;          ///< erased as soon as the identity is checked
    QString notes = {};

    Id<DocumentRecord> id() const { return Id<DocumentRecord>(row); }
    static const RecordType& type();
    bool operator==(const DocumentRecord&) const = default;
};

} // namespace greffe
