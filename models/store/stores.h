// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activitystore.h"
#include "store/advicestore.h"
#include "store/breachstore.h"
#include "store/contactstore.h"
#include "store/documentstore.h"
#include "store/drafts.h"
#include "store/exportstore.h"
#include "store/organisationstore.h"
#include "store/requeststore.h"
#include "store/suppressionstore.h"
#include "store/taskstore.h"

namespace greffe {

/// One store a record type, over one open vault.
class Stores {
public:
    explicit Stores(Database& database);

    OrganisationStore organisations;
    ContactStore contacts;
    ActivityStore activities;
    RequestStore requests;
    BreachStore breaches;
    ExportStore exports;
    DocumentStore documents;
    TaskStore tasks;
    AdviceStore advices;
    SuppressionStore suppressions;
    DraftStore drafts;
    SettingStore settings;

    const RecordStore& of(const RecordType& type) const;
    /// Null for an unknown kind.
    const RecordStore* of(QStringView kind) const;
    Database& database() const { return m_database; }

    /// Full-text search over all records of an organisation (0 = all), best first. `limit` 0 = all.
    Result<QList<SearchHit>> search(const QString& words, qint64 organisation, int limit) const;

    /// "Today" of the presets is the day in this zone.
    void setZone(const QTimeZone& zone) { m_context.zone = zone; }

private:
    Database& m_database;
    StoreContext m_context = {};
};

} // namespace greffe
