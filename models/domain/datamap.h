// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/contact.h"
#include "domain/organisation.h"

namespace greffe {

/// One box of the data map.
struct MapNode {
    enum class Kind { Organisation, Activity, Recipient, Country };
    Kind kind = Kind::Activity;
    QString key = {}; ///< stable: "AT-12", "contact CON-0003", "recipient google", "US"
    Text label = {};
    QString ref = {};     ///< of the activity or the contact; empty if there is no record to open
    QString type = {};    ///< of a recipient: list recipient_types
    bool outside = false; ///< of a country: not in the EEA
    bool warning = false; ///< a processor without signed contract, a country without safeguard
    bool operator==(const MapNode&) const = default;
};

struct MapEdge {
    qsizetype from = 0;
    qsizetype to = 0;
    bool transfer = false; ///< leaves the EEA
    bool operator==(const MapEdge&) const = default;
};

/// What of the map is wanted; empty members do not filter.
struct MapFilter {
    QStringList activities = {}; ///< references
    QString recipientType = {};  ///< list recipient_types
    QString country = {};        ///< ISO key
    bool transfersOnly = false;  ///< only what leaves the EEA
    QString words = {};          ///< folded, in the name of an activity or a recipient
};

/// Who has which data and where they go: organisation → activities → recipients → countries. Edges join neighbouring
/// columns only.
struct DataMap {
    QList<MapNode> nodes = {};
    QList<MapEdge> edges = {};

    QList<qsizetype> of(MapNode::Kind kind) const;
};

/// Of the living activities given, in their order; recipients and countries by the first activity that names them.
/// Contacts say the countries and contracts of those that a sheet names by reference.
DataMap dataMap(const Organisation& organisation, const QList<Activity>& activities, const QList<Contact>& contacts,
    const MapFilter& filter = {});

/// The same map cut into pieces of at most so many activities, each with its own recipients and countries: pages.
QList<DataMap> mapPages(const DataMap& map, qsizetype activitiesPerPage);

/// One item of data on the retention timeline.
struct TimelineRow {
    QString ref = {};
    Text activity = {};
    Text data = {};
    qint64 activeDays = 0;
    qint64 archiveDays = 0;
    Text words = {};   ///< how the sheet says it
    bool open = false; ///< no duration that can be counted
    QString fate = {}; ///< list final_fates
    bool operator==(const TimelineRow&) const = default;
};

/// One row for each kind of data and duration of each activity, in the register's order.
QList<TimelineRow> retentionTimeline(const QList<Activity>& activities, const MapFilter& filter = {});

/// What a recipient receives: one line for each activity that names it.
struct Receipt {
    QString recipientKey = {};
    QString recipient = {}; ///< its name
    QString contact = {};   ///< reference; empty if it is no record
    QString type = {};
    QString activityRef = {};
    Text activity = {};
    QStringList data = {}; ///< keys of list data_categories and sensitive_categories
    Text why = {};
    QString contractStatus = {};
    std::optional<QDate> contractExpiresOn = {};
    QStringList countries = {}; ///< ISO keys
    QString guarantee = {};     ///< list transfer_guarantees
};

/// "Who receives what", by recipient and then by activity.
QList<Receipt> receipts(const QList<Activity>& activities, const QList<Contact>& contacts);

} // namespace greffe
