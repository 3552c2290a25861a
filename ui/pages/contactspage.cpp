// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactspage.h"

#include "commands/queries.h"
#include "domain/choicelist.h"
#include "domain/contact.h"
#include "domain/display.h"

using namespace Qt::StringLiterals;

namespace greffe {

ContactsPage::ContactsPage(PageContext& context, QWidget* parent)
    : DeskPage(context, Contact::type(),
          {.title = tr("Contacts"),
              .newLabel = tr("New contact"),
              .emptyTitle = tr("No contact yet."),
              .emptyText = tr("Processors with their article 28 contracts, recipients, joint controllers and "
                              "authorities belong here."),
              .columns = {{u"ref"_s, 1, true, u"CON-0000"_s}, {u"name"_s, 48}, {u"kinds"_s, 34},
                  {u"country"_s, 20, false}, {u"contract_expires_on"_s, 26, false}, {u"contract_status"_s, 28, false}},
              .alarms = {u"contract_missing"_s, u"contract_ending"_s},
              .listWidth = 440},
          {}, parent) {
    addNewButton();
}

RecordSummary ContactsPage::summarise(const AnyRecord& record) const {
    const Contact& contact = *record.as<Contact>();
    RecordSummary out;
    if (contact.row == 0) {
        out.title = tr("New contact");
        return out;
    }
    out.title = contact.ref + u" · "_s + contact.name;
    QStringList kinds;
    for (const QString& kind : contact.kinds)
        kinds += choiceList(u"contact_kinds"_s).label(kind, language()).toLower();
    out.subtitle = kinds.join(u", "_s);
    const QDate today = session().today();
    if (contact.kinds.contains(u"processor"_s)) {
        RecordSummary::Notice notice;
        if (contact.contractExpiresOn && *contact.contractExpiresOn < today) {
            notice.tone = ColorRole::Late;
            notice.strong = tr("Contract expired on %1").arg(longDate(*contact.contractExpiresOn, language()));
        } else if (contact.contractExpiresOn) {
            notice.tone = contact.contractExpiresOn->addDays(-60) <= today ? ColorRole::Soon : ColorRole::Fine;
            notice.strong = tr("Contract runs until %1").arg(longDate(*contact.contractExpiresOn, language()));
        } else if (contact.contractStatus != u"signed"_s) {
            notice.tone = ColorRole::Soon;
            notice.strong = tr("No signed contract (article 28(3))");
            notice.verb = RecordSummary::Verb{u"field:contract_status"_s, tr("Fill in"), {}};
        } else {
            notice.tone = ColorRole::Fine;
            notice.strong = tr("Contract signed");
            if (contact.contractOn)
                notice.text = tr(" on %1").arg(longDate(*contact.contractOn, language()));
        }
        out.notices += notice;
    }
    if (const Result<QList<ReferenceChoice>> users = usedBy(session(), record); users && !users->isEmpty()) {
        QStringList names;
        for (const ReferenceChoice& user : *users)
            names += user.ref + u' ' + user.title.in(language());
        RecordSummary::Notice notice;
        notice.strong = tr("Named by %n record(s)", nullptr, int(names.size()));
        notice.detail = names.mid(0, 6).join(u" · "_s) + (names.size() > 6 ? u" …"_s : QString());
        out.notices += notice;
    }
    return out;
}

void ContactsPage::perform(const QString& verb) {
    if (verb.startsWith(u"field:"_s))
        pane().form().focusField(verb.mid(6));
}

} // namespace greffe
