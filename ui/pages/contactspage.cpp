// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contactspage.h"

#include "commands/queries.h"
#include "domain/adequacy.h"
#include "domain/choicelist.h"
#include "domain/contact.h"
#include "domain/display.h"
#include "ui/pages/contactuses.h"
#include "ui/pages/picturespanel.h"

#include <QPushButton>

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
    QPushButton* receipts = addHeaderButton(u"receipts_open"_s, tr("Who receives what…"), u"register"_s);
    connect(receipts, &QPushButton::clicked, this, &ContactsPage::showReceipts);
    addNewButton();
    pane().addTab(u"uses"_s, tr("Activities"), new ContactUses(this->context(), this), 1);
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
    QStringList countries;
    bool outside = false;
    for (const QString& country : contact.processingCountries + QStringList{contact.country}) {
        const QString label = choiceList(u"countries"_s).label(country, language());
        if (country.isEmpty() || countries.contains(label))
            continue;
        countries += label;
        outside = outside || !(isEea(country) || isFrenchTerritory(country));
    }
    if (!countries.isEmpty()) {
        RecordSummary::Notice notice;
        notice.strong = tr("Countries");
        notice.text = (language() == Language::French ? u"\u00a0: "_s : u": "_s) + countries.join(u", "_s);
        if (outside) {
            notice.tone = contact.guarantee.isEmpty() ? ColorRole::Late : ColorRole::Soon;
            notice.detail = contact.guarantee.isEmpty()
                                ? tr("Outside the EEA, and no safeguard is given (articles 44 to 49).")
                                : tr("Outside the EEA; safeguard: %1")
                                      .arg(choiceList(u"transfer_guarantees"_s).label(contact.guarantee, language()));
            if (contact.guarantee.isEmpty())
                notice.verb = RecordSummary::Verb{u"field:guarantee"_s, tr("Fill in"), {}};
        }
        out.notices += notice;
    }
    return out;
}

void ContactsPage::perform(const QString& verb) {
    if (!verb.startsWith(u"field:"_s))
        return;
    pane().showTab(u"record"_s);
    pane().form().focusField(verb.mid(6));
}

void ContactsPage::showReceipts() {
    if (!mayLeave())
        return;
    auto* panel = new PicturesPanel(context(), tr("Recipients and data"), this);
    panel->showPart(u"receipts"_s);
    connect(panel, &PicturesPanel::closed, this, [this] { showOver(nullptr); });
    connect(panel, &PicturesPanel::said, this, &Page::said);
    connect(panel, &PicturesPanel::wantsRecord, this, [this](const QString& kind, qint64 row) {
        if (kind != u"contact") {
            Q_EMIT wantsRecord(kind, row);
            return;
        }
        showOver(nullptr);
        openRecord(kind, row);
    });
    showOver(panel);
}

} // namespace greffe
