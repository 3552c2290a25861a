// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/staffsection.h"

#include "commands/staffdesk.h"
#include "domain/display.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QComboBox* makeRoles(QWidget* parent, const QString& name, const QString& label, Language language) {
    auto* roles = new QComboBox(parent);
    roles->setObjectName(name);
    roles->setAccessibleName(label);
    for (const Role role : {Role::Administrator, Role::Editor, Role::Reader, Role::Auditor})
        roles->addItem(roleLabel(key(role)).in(language), int(role));
    return roles;
}

/// Building and checking the new file takes a moment on this thread.
Result<> withBusyCursor(const std::function<Result<>()>& act) {
    QApplication::setOverrideCursor(Qt::WaitCursor);
    Result<> result = act();
    QApplication::restoreOverrideCursor();
    return result;
}

} // namespace

StaffSection::StaffSection(PageContext& context, QWidget* parent)
    : SettingsSection(context, tr("Staff"),
          tr("Everybody has an own passphrase. Roles are rules of the office that the program keeps; whoever can open "
             "the vault holds the key to all of it."),
          parent)
    , m_list(new QTreeWidget(body()))
    , m_role(makeRoles(body(), u"staff_role"_s, tr("Role"), context.language))
    , m_changeRole(new QPushButton(tr("Change the role"), body()))
    , m_revoke(new QPushButton(icon(u"remove"_s), tr("Remove access…"), body()))
    , m_name(new QLineEdit(body()))
    , m_invitedRole(makeRoles(body(), u"invite_role"_s, tr("Role of the invited person"), context.language))
    , m_meaning(Card::small(QString(), body(), ColorRole::Muted))
    , m_invite(new QPushButton(icon(u"add"_s), tr("Invite"), body()))
    , m_codeCard(new Card(ColorRole::Accent, body())) {
    m_list->setObjectName(u"staff_list"_s);
    m_list->setAccessibleName(tr("Staff"));
    m_list->setHeaderLabels({tr("Name"), tr("Role"), tr("State"), tr("Since")});
    m_list->setRootIsDecorated(false);
    m_list->setTabKeyNavigation(false);
    m_list->setProperty("boxed", true);
    m_list->setMinimumHeight(150);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int i : {1, 2, 3})
        m_list->header()->setSectionResizeMode(i, QHeaderView::ResizeToContents);
    column()->addWidget(m_list);
    auto* acts = new QHBoxLayout;
    m_changeRole->setObjectName(u"staff_change_role"_s);
    m_revoke->setObjectName(u"staff_revoke"_s);
    acts->addWidget(m_role);
    acts->addWidget(m_changeRole);
    acts->addStretch(1);
    acts->addWidget(m_revoke);
    column()->addLayout(acts);

    addPart(tr("Invite somebody"));
    column()->addWidget(Card::words(tr("The person gets a one-time code from you and chooses a passphrase that nobody "
                                       "else knows, on the first screen: “I was invited”."),
        body(), ColorRole::Muted));
    auto* line = new QHBoxLayout;
    m_name->setObjectName(u"invite_name"_s);
    m_name->setAccessibleName(tr("Name of the invited person"));
    m_name->setPlaceholderText(tr("Name or initials (readable without a key)"));
    m_invite->setObjectName(u"staff_invite"_s);
    line->addWidget(m_name, 1);
    line->addWidget(m_invitedRole);
    line->addWidget(m_invite);
    column()->addLayout(line);
    m_invitedRole->setCurrentIndex(1);
    column()->addWidget(m_meaning);
    auto* inside = new QVBoxLayout(m_codeCard);
    m_codeWords = Card::words({}, m_codeCard);
    m_code = new QLabel(m_codeCard);
    m_code->setObjectName(u"invite_code"_s);
    m_code->setAccessibleName(tr("One-time code"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setFont(boldFont(QFont(u"monospace"_s)));
    m_code->setWordWrap(true);
    inside->addWidget(m_codeWords);
    inside->addWidget(m_code);
    m_codeCard->hide();
    column()->addWidget(m_codeCard);

    addPart(tr("Key of the vault"));
    column()->addWidget(
        Card::words(tr("After a suspicion that a key leaked: a new file is built beside with a new key, checked, and "
                       "put in place. Passphrases and the recovery sheet stay as they are."),
            body(), ColorRole::Muted));
    m_rotate = addButton(u"key"_s, tr("Replace the key of the vault…"), u"staff_rotate"_s);
    column()->addStretch(1);

    connect(m_list, &QTreeWidget::currentItemChanged, this, &StaffSection::updateActs);
    connect(m_changeRole, &QPushButton::clicked, this, &StaffSection::changeRole);
    connect(m_revoke, &QPushButton::clicked, this, &StaffSection::revoke);
    connect(m_invite, &QPushButton::clicked, this, &StaffSection::invite);
    connect(m_name, &QLineEdit::returnPressed, this, &StaffSection::invite);
    connect(m_invitedRole, &QComboBox::currentIndexChanged, this, &StaffSection::explainRole);
    connect(m_rotate, &QPushButton::clicked, this, &StaffSection::rotate);
    explainRole();
    activate();
}

void StaffSection::explainRole() {
    m_meaning->setText(roleMeaning(Role(m_invitedRole->currentData().toInt())).in(language()));
}

void StaffSection::activate() {
    m_list->clear();
    const Result<QList<StaffMember>> staff = StaffDesk(session()).list();
    if (!shown(staff))
        return;
    for (const StaffMember& member : *staff) {
        const QString state = member.status == u"active"_s    ? tr("opens the vault")
                              : member.status == u"invited"_s ? tr("invited")
                                                              : tr("access removed");
        const QDateTime since = (member.until.isValid() ? member.until : member.since).toTimeZone(session().zone());
        auto* item = new QTreeWidgetItem(
            m_list, {member.name, roleLabel(member.role).in(language()), state, shortDate(since.date(), language())});
        item->setData(0, Qt::UserRole, member.status == u"revoked"_s ? QString() : member.name);
        item->setData(1, Qt::UserRole, member.role);
    }
    updateActs();
}

QString StaffSection::chosen() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void StaffSection::updateActs() {
    const bool may = session().require(Permission::Administer).has_value() && !session().isReadOnly();
    const QString name = chosen();
    m_role->setEnabled(may && !name.isEmpty());
    m_changeRole->setEnabled(may && !name.isEmpty());
    m_revoke->setEnabled(may && !name.isEmpty() && name != session().staff());
    for (QWidget* each : QList<QWidget*>{m_name, m_invitedRole, m_invite, m_rotate})
        each->setEnabled(may);
    if (const QTreeWidgetItem* item = m_list->currentItem())
        if (const auto role = roleFromKey(item->data(1, Qt::UserRole).toString()))
            m_role->setCurrentIndex(m_role->findData(int(*role)));
}

void StaffSection::invite() {
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_name->setFocus();
        return;
    }
    Result<QString> code = StaffDesk(session()).invite(name, Role(m_invitedRole->currentData().toInt()));
    if (!shown(code))
        return;
    m_codeWords->setText(tr("One-time code of %1. It is shown now and never again; pass it on by another way than the "
                            "file. Inviting the same person again replaces it.")
                             .arg(name));
    m_code->setText(*code);
    wipe(*code);
    m_codeCard->show();
    m_name->clear();
    activate();
    Q_EMIT said(tr("%1 is invited.").arg(name), false);
}

void StaffSection::changeRole() {
    const QString name = chosen();
    const Role role = Role(m_role->currentData().toInt());
    const Result<> done = StaffDesk(session()).changeRole(name, role);
    if (!shown(done))
        return;
    activate();
    Q_EMIT accessChanged();
    Q_EMIT said(tr("%1 is now %2.").arg(name, roleLabel(key(role)).in(language())), false);
}

void StaffSection::revoke() {
    const QString name = chosen();
    Question question;
    question.title = tr("Remove the access of %1?").arg(name);
    question.text =
        StaffOffice::copiesNotice().in(language()) + u' ' +
        tr("The key of the vault is replaced; this takes a moment and as much free space as the file is big.");
    question.accept = tr("Remove the access");
    question.refuse = tr("Keep it");
    question.dangerous = true;
    if (prompts().ask(question) != Answer::Accept)
        return;
    const Result<> done = withBusyCursor([&] { return StaffDesk(session()).revoke(name); });
    if (!shown(done))
        return;
    activate();
    Q_EMIT accessChanged();
    Q_EMIT said(tr("%1 no longer opens this vault.").arg(name), false);
}

void StaffSection::rotate() {
    Question question;
    question.title = tr("Replace the key of the vault?");
    question.text = tr("Nobody has to do anything. Copies made before keep the old key.");
    question.accept = tr("Replace the key");
    question.refuse = tr("Keep it");
    if (prompts().ask(question) != Answer::Accept)
        return;
    const Result<> done = withBusyCursor([&] { return StaffDesk(session()).rotateRootKey(); });
    if (!shown(done))
        return;
    Q_EMIT said(tr("The key of the vault was replaced."), false);
}

} // namespace greffe
