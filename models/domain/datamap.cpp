// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/datamap.h"

#include "base/fold.h"
#include "domain/adequacy.h"
#include "domain/choicelist.h"
#include "domain/noticefacts.h"
#include "domain/noticereading.h"
#include "domain/retentionwords.h"

#include <QHash>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// A recipient of one activity, with what its contact record and the transfers of the sheet add.
struct Party {
    QString key = {};
    QString ref = {};
    Text label = {};
    QString type = {};
    QStringList countries = {};
    QString guarantee = {};
    QString contractStatus = {};
    std::optional<QDate> contractExpiresOn = {};
    Text why = {};
};

class Parties {
public:
    explicit Parties(const QList<Contact>& contacts) {
        for (const Contact& contact : contacts) {
            m_byRef.insert(contact.ref, &contact);
            m_byName.insert(fold(bareName(contact.name)), &contact);
        }
    }

    Party of(const Recipient& recipient, const Activity& activity) const {
        Party out;
        const QString name = bareName(recipient.name);
        const Contact* contact =
            recipient.contact.isEmpty() ? m_byName.value(fold(name)) : m_byRef.value(recipient.contact);
        out.type = recipient.type;
        out.why = recipient.purpose.isEmpty() ? recipient.detail : recipient.purpose;
        out.contractStatus = recipient.contractStatus;
        addCountry(out, recipient.country);
        if (contact) {
            out.key = u"contact "_s + contact->ref;
            out.ref = contact->ref;
            out.label = {contact->name, contact->name};
            for (const QString& country : contact->processingCountries)
                addCountry(out, country);
            if (out.countries.isEmpty())
                addCountry(out, contact->country);
            out.guarantee = contact->guarantee;
            out.contractExpiresOn = contact->contractExpiresOn;
            if (!contact->contractStatus.isEmpty())
                out.contractStatus = contact->contractStatus;
            if (out.why.isEmpty())
                out.why = {contact->services, contact->services};
        } else if (!name.isEmpty()) {
            out.key = u"recipient "_s + fold(name);
            out.label = {recipient.name, recipient.name};
        } else if (!recipient.detail.isEmpty()) {
            out.label = filled(recipient.detail);
            out.key = u"recipient "_s + fold(out.label.fr);
        } else {
            out.label = choiceList(u"recipient_types").label(recipient.type);
            out.key = u"type "_s + recipient.type;
        }
        const QString folded = fold(bareName(out.label.fr));
        for (const Transfer& transfer : activity.transfers) {
            const QString receiver = fold(bareName(transfer.recipient));
            if (receiver.isEmpty() || folded.isEmpty() || !(receiver.contains(folded) || folded.contains(receiver)))
                continue;
            addCountry(out, transfer.country);
            if (!transfer.guarantee.isEmpty())
                out.guarantee = transfer.guarantee;
        }
        return out;
    }

    /// A transfer whose receiver is no recipient of the sheet is one of its own.
    static Party of(const Transfer& transfer) {
        Party out;
        out.key = u"recipient "_s + fold(bareName(transfer.recipient));
        out.label = {transfer.recipient, transfer.recipient};
        out.type = u"third_country"_s;
        out.guarantee = transfer.guarantee;
        addCountry(out, transfer.country);
        return out;
    }

    QList<Party> all(const Activity& activity) const {
        QList<Party> out;
        for (const Recipient& recipient : activity.recipients)
            out += of(recipient, activity);
        for (const Transfer& transfer : activity.transfers) {
            const QString country = countryKey(transfer.country);
            const bool known = std::any_of(out.begin(), out.end(), [&](const Party& party) {
                return party.countries.contains(country) &&
                       fold(party.label.fr).contains(fold(bareName(transfer.recipient)).section(u' ', 0, 0));
            });
            if (!known && !transfer.recipient.trimmed().isEmpty())
                out += of(transfer);
        }
        return out;
    }

private:
    static void addCountry(Party& party, const QString& written) {
        const QString key = written.trimmed().isEmpty() ? QString() : countryKey(written);
        if (!key.isEmpty() && !party.countries.contains(key))
            party.countries += key;
    }

    QHash<QString, const Contact*> m_byRef;
    QHash<QString, const Contact*> m_byName;
};

bool isOutside(const QString& country) {
    return !isInEea(country) && !isFrenchTerritory(country);
}

bool wanted(const Activity& activity, const MapFilter& filter) {
    return !activity.archived && (filter.activities.isEmpty() || filter.activities.contains(activity.ref));
}

bool wanted(const Party& party, const MapFilter& filter) {
    if (!filter.recipientType.isEmpty() && party.type != filter.recipientType)
        return false;
    if (!filter.country.isEmpty() && !party.countries.contains(filter.country))
        return false;
    return !filter.transfersOnly || std::any_of(party.countries.begin(), party.countries.end(), isOutside);
}

class Builder {
public:
    explicit Builder(const Organisation& organisation) {
        node(
            {MapNode::Kind::Organisation, u"organisation"_s, {organisation.name, organisation.name}, organisation.ref});
    }

    qsizetype node(const MapNode& wanted) {
        const auto known = m_places.constFind(wanted.key);
        if (known != m_places.constEnd()) {
            m_map.nodes[*known].warning = m_map.nodes[*known].warning || wanted.warning;
            return *known;
        }
        m_places.insert(wanted.key, m_map.nodes.size());
        m_map.nodes += wanted;
        return m_map.nodes.size() - 1;
    }

    void edge(qsizetype from, qsizetype to, bool transfer) {
        const auto same = std::find_if(m_map.edges.begin(), m_map.edges.end(),
            [&](const MapEdge& edge) { return edge.from == from && edge.to == to; });
        if (same == m_map.edges.end())
            m_map.edges += MapEdge{from, to, transfer};
        else
            same->transfer = same->transfer || transfer;
    }

    DataMap take() { return std::move(m_map); }

private:
    DataMap m_map = {};
    QHash<QString, qsizetype> m_places;
};

bool matchesWords(const Text& name, const MapFilter& filter) {
    return filter.words.trimmed().isEmpty() || fold(name.fr + u' ' + name.en).contains(fold(filter.words).trimmed());
}

} // namespace

QList<qsizetype> DataMap::of(MapNode::Kind kind) const {
    QList<qsizetype> out;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (nodes[i].kind == kind)
            out += i;
    }
    return out;
}

DataMap dataMap(const Organisation& organisation, const QList<Activity>& activities, const QList<Contact>& contacts,
    const MapFilter& filter) {
    const Parties parties(contacts);
    Builder builder(organisation);
    for (const Activity& activity : activities) {
        if (!wanted(activity, filter))
            continue;
        const bool named = matchesWords(activity.name, filter);
        QList<Party> shown;
        for (const Party& party : parties.all(activity)) {
            if (wanted(party, filter) && (named || matchesWords(party.label, filter)))
                shown += party;
        }
        const bool filtered = !filter.recipientType.isEmpty() || !filter.country.isEmpty() || filter.transfersOnly;
        if (shown.isEmpty() && (filtered || !named))
            continue;
        const qsizetype sheet = builder.node({MapNode::Kind::Activity, activity.ref, nameOf(activity), activity.ref});
        builder.edge(0, sheet, false);
        for (const Party& party : std::as_const(shown)) {
            const bool uncontracted = party.type == u"processor" && party.contractStatus != u"signed" &&
                                      party.contractStatus != u"not_needed";
            const qsizetype receiver = builder.node(
                {MapNode::Kind::Recipient, party.key, party.label, party.ref, party.type, false, uncontracted});
            builder.edge(sheet, receiver, std::any_of(party.countries.begin(), party.countries.end(), isOutside));
            for (const QString& country : party.countries) {
                const bool outside = isOutside(country);
                const qsizetype place = builder.node({MapNode::Kind::Country, country, countryName(country), {}, {},
                    outside, outside && party.guarantee.isEmpty()});
                builder.edge(receiver, place, outside);
            }
        }
    }
    return builder.take();
}

QList<DataMap> mapPages(const DataMap& map, qsizetype activitiesPerPage) {
    QList<DataMap> out;
    const QList<qsizetype> activities = map.of(MapNode::Kind::Activity);
    const qsizetype step = std::max<qsizetype>(1, activitiesPerPage);
    for (qsizetype first = 0; first == 0 || first < activities.size(); first += step) {
        const QList<qsizetype> own = activities.mid(first, step);
        QList<bool> kept(map.nodes.size(), false);
        for (qsizetype i = 0; i < map.nodes.size(); ++i)
            kept[i] = map.nodes[i].kind == MapNode::Kind::Organisation || own.contains(i);
        // Columns follow one another, so two rounds reach recipients and then countries.
        for (const MapNode::Kind kind : {MapNode::Kind::Recipient, MapNode::Kind::Country}) {
            for (const MapEdge& edge : map.edges)
                kept[edge.to] = kept[edge.to] || (kept[edge.from] && map.nodes[edge.to].kind == kind);
        }
        DataMap page;
        QList<qsizetype> places(map.nodes.size(), -1);
        for (qsizetype i = 0; i < map.nodes.size(); ++i) {
            if (!kept[i])
                continue;
            places[i] = page.nodes.size();
            page.nodes += map.nodes[i];
        }
        for (const MapEdge& edge : map.edges) {
            if (kept[edge.from] && kept[edge.to])
                page.edges += MapEdge{places[edge.from], places[edge.to], edge.transfer};
        }
        out += page;
    }
    return out;
}

QList<TimelineRow> retentionTimeline(const QList<Activity>& activities, const MapFilter& filter) {
    QList<TimelineRow> out;
    for (const Activity& activity : activities) {
        if (!wanted(activity, filter) || !matchesWords(activity.name, filter))
            continue;
        for (const DataItem& item : activity.dataItems) {
            TimelineRow row;
            row.ref = activity.ref;
            row.activity = nameOf(activity);
            row.data = item.description.isEmpty()
                           ? choiceList(item.sensitive.isEmpty() ? u"data_categories" : u"sensitive_categories")
                                 .label(item.sensitive.isEmpty() ? item.category : item.sensitive)
                           : filled(item.description);
            row.activeDays = periodDays(item.activeNumber, item.activeUnit);
            row.archiveDays = periodDays(item.archiveNumber, item.archiveUnit);
            row.words = retentionWords(item);
            row.fate = item.fate;
            if (row.activeDays + row.archiveDays == 0) {
                const QList<qint64> said = durationsIn(row.words.fr.isEmpty() ? row.words.en : row.words.fr);
                row.activeDays = said.isEmpty() ? 0 : *std::max_element(said.begin(), said.end());
                row.open = said.isEmpty();
            }
            const bool same = !out.isEmpty() && out.last().ref == row.ref && out.last().words == row.words &&
                              out.last().activeDays == row.activeDays && out.last().archiveDays == row.archiveDays;
            if (same)
                out.last().data = {
                    out.last().data.fr + u", "_s + row.data.fr, out.last().data.en + u", "_s + row.data.en};
            else
                out += row;
        }
    }
    return out;
}

QList<Receipt> receipts(const QList<Activity>& activities, const QList<Contact>& contacts) {
    const Parties parties(contacts);
    QList<Receipt> out;
    for (const Activity& activity : activities) {
        if (activity.archived)
            continue;
        QStringList data;
        for (const DataItem& item : activity.dataItems) {
            const QString key = item.sensitive.isEmpty() ? item.category : item.sensitive;
            if (!key.isEmpty() && !data.contains(key))
                data += key;
        }
        for (const Party& party : parties.all(activity)) {
            Receipt receipt;
            receipt.recipientKey = party.key;
            receipt.recipient = party.label.fr;
            receipt.contact = party.ref;
            receipt.type = party.type;
            receipt.activityRef = activity.ref;
            receipt.activity = nameOf(activity);
            receipt.data = data;
            receipt.why = party.why;
            receipt.contractStatus = party.contractStatus;
            receipt.contractExpiresOn = party.contractExpiresOn;
            receipt.countries = party.countries;
            receipt.guarantee = party.guarantee;
            out += receipt;
        }
    }
    std::stable_sort(out.begin(), out.end(),
        [](const Receipt& a, const Receipt& b) { return fold(a.recipient) < fold(b.recipient); });
    return out;
}

} // namespace greffe
