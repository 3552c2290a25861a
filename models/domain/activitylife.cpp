// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/activitylife.h"

#include "base/fieldjson.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

Activity activityContent(const Activity& activity) {
    Activity out = activity;
    static_cast<RecordHead&>(out) = {};
    out.status.clear();
    out.model = false;
    out.createdOn.reset();
    out.updatedOn.reset();
    out.reviewDue.reset();
    out.reviewMonths.reset();
    out.approvedOn.reset();
    out.approvedBy.clear();
    out.approvedFunction.clear();
    out.submittedOn.reset();
    out.submittedBy.clear();
    out.approvals.clear();
    out.copiedFrom.clear();
    out.copiedRevision.reset();
    return out;
}

QString approvedDigest(const Activity& activity) {
    const Activity content = activityContent(activity);
    const QByteArray json = QJsonDocument(toJson(Activity::type().fields, &content)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

const Approval* lastApproval(const Activity& activity) {
    return activity.approvals.isEmpty() ? nullptr : &activity.approvals.last();
}

bool isProject(const Activity& activity) {
    return activity.status == u"draft" && activity.approvals.isEmpty() && !activity.approvedOn;
}

QList<Activity> inForce(const QList<Activity>& activities) {
    QList<Activity> out;
    std::copy_if(activities.begin(), activities.end(), std::back_inserter(out),
        [](const Activity& activity) { return !isProject(activity); });
    return out.isEmpty() ? activities : out;
}

void reopenIfChanged(const Activity& before, Activity& after) {
    const bool stays = before.status == u"approved" && after.status == u"approved";
    if (!stays || before.approvals.size() != after.approvals.size() || approvedDigest(before) == approvedDigest(after))
        return;
    after.status = u"draft"_s;
    after.submittedOn.reset();
    after.submittedBy.clear();
}

void keepLife(const Activity& current, Activity& older) {
    older.status = current.status;
    older.approvedOn = current.approvedOn;
    older.approvedBy = current.approvedBy;
    older.approvedFunction = current.approvedFunction;
    older.submittedOn = current.submittedOn;
    older.submittedBy = current.submittedBy;
    older.reviewDue = current.reviewDue;
    older.approvals = current.approvals;
    older.copiedFrom = current.copiedFrom;
    older.copiedRevision = current.copiedRevision;
}

Activity copyOfActivity(const Activity& original, const CopyWishes& wishes, QDate today) {
    Activity out = original;
    static_cast<RecordHead&>(out) = {};
    out.organisation = original.organisation;
    out.status = u"draft"_s;
    out.model = wishes.model;
    out.createdOn = today;
    out.updatedOn.reset();
    out.reviewDue.reset();
    out.approvedOn.reset();
    out.approvedBy.clear();
    out.approvedFunction.clear();
    out.submittedOn.reset();
    out.submittedBy.clear();
    out.approvals.clear();
    out.copiedFrom = original.ref;
    out.copiedRevision = original.revision;
    if (!wishes.name.trimmed().isEmpty())
        out.name = {wishes.name.trimmed(), {}};
    else if (!original.model && !wishes.model) {
        // Two sheets of one name could not be told apart when a file without references is imported.
        if (!out.name.fr.isEmpty())
            out.name.fr += u" (copie)"_s;
        if (!out.name.en.isEmpty())
            out.name.en += u" (copy)"_s;
    }
    return out;
}

} // namespace greffe
