// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/communicable.h"

namespace greffe {

namespace {

void withoutName(Actor& actor) {
    // A controller written in one cell is an organisation; whoever has a first name, or stands beside a company, is a
    // person.
    const bool isPerson = !actor.firstName.trimmed().isEmpty() || !actor.company.trimmed().isEmpty() ||
                          actor.role == u"dpo" || actor.role == u"representative";
    if (!isPerson)
        return;
    actor.name.clear();
    actor.firstName.clear();
    actor.phone.clear();
}

} // namespace

Activity communicableActivity(const Activity& activity) {
    Activity out = activity;
    out.measures.clear();
    out.software.clear();
    out.owner.clear();
    out.approvedBy.clear();
    out.submittedBy.clear();
    out.dpiaScreenedBy.clear();
    out.dpiaDocument.clear();
    out.dpiaOpinion.clear();
    out.dpiaViews.clear();
    out.checklists.clear();
    out.assessments.clear();
    out.documents.clear();
    out.notes.clear();
    out.copiedFrom.clear();
    out.copiedRevision.reset();
    for (Approval& approval : out.approvals) {
        approval.by.clear();
        approval.comment.clear();
    }
    for (Actor& actor : out.actors) {
        withoutName(actor);
        actor.dpo.clear();
    }
    return out;
}

Organisation communicableOrganisation(const Organisation& organisation) {
    Organisation out = organisation;
    out.legalFirstName.clear();
    out.legalLastName.clear();
    out.legalEmail.clear();
    out.legalPhone.clear();
    out.signatoryName.clear();
    out.notes.clear();
    for (Actor& actor : out.actors)
        withoutName(actor);
    return out;
}

} // namespace greffe
