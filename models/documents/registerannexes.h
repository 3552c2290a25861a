// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"
#include "domain/datamap.h"

namespace greffe {

/// What the annexes of a register list, gathered sheet by sheet: the sheets themselves need not stay in memory.
class RegisterAnnexes {
public:
    RegisterAnnexes(const Organisation& organisation, const QList<Contact>& contacts, Language language)
        : m_organisation(organisation)
        , m_contacts(contacts)
        , m_language(language) {}

    void add(const Activity& activity);
    /// Processors, transfers, then the data map and the retention timeline (for registers of up to 300 sheets: a larger
    /// picture cannot be read). Each is left out when it would be empty.
    QList<Section> sections() const;

    static constexpr qsizetype mostPictured = 300;

private:
    QString in(const char16_t* french, const char16_t* english) const;
    Section processors() const;
    Section transfers() const;

    Organisation m_organisation;
    QList<Contact> m_contacts;
    Language m_language;
    qsizetype m_count = 0;
    QList<Receipt> m_processors = {};
    struct Sent {
        QString ref = {};
        Transfer transfer = {};
    };
    QList<Sent> m_transfers = {};
    QList<Activity> m_pictured = {}; ///< only what the pictures need of each sheet
};

/// "Who receives what" as a document.
Document receiptsDocument(const QList<Receipt>& receipts, const DocumentInfo& info);

} // namespace greffe
