// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "commands/completion.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "ui/dialogs/passphraseedit.h"
#include "ui/pages/backupsection.h"
#include "ui/pages/checksection.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/purgesection.h"
#include "ui/pages/recordpane.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/preferences.h"
#include "ui/shell/prompts.h"
#include "ui/shell/searchbox.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int sheetWidth = 560;

} // namespace

SettingsPage::SettingsPage(PageContext& context, QWidget* parent)
    : Page(context, parent)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this)) {
    setObjectName(u"settings"_s);
    m_header = new PageHeader(context, tr("Settings"), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(20, 6, 0, 0);
    row->setSpacing(0);
    m_list->setObjectName(u"settings_sections"_s);
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setFixedWidth(200);
    m_list->setProperty("navigation", true);
    m_list->setIconSize({18, 18});
    m_list->setSpacing(2);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);

    m_organisation = new RecordPane(context,
        {Organisation::type(), {},
            [this](const AnyRecord& record) {
                RecordSummary summary;
                summary.title = record.as<Organisation>()->name;
                summary.subtitle =
                    tr("Identity, people and rules of the organisation, as documents and notices name it.");
                return summary;
            },
            [this](const AnyRecord& record) {
                return problemsOf(record, *record.as<Organisation>(), session().clock().now(), session().today());
            }},
        this);
    addSection(u"organisation"_s, u"organisation"_s, tr("Organisation"), m_organisation);
    addSection(u"appearance"_s, u"preview"_s, tr("Language and look"), makeAppearance());
    addSection(u"security"_s, u"lock"_s, tr("Lock and passphrase"), makeSecurity());
    addSection(u"backup"_s, u"archive"_s, tr("Backups"), new BackupSection(context, m_stack));
    addSection(u"checks"_s, u"verify"_s, tr("Checks and place"), new CheckSection(context, m_stack));
    addSection(u"purge"_s, u"remove"_s, tr("Retention and purge"), new PurgeSection(context, m_stack));
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        if (auto* section = qobject_cast<SettingsSection*>(m_stack->currentWidget()))
            section->activate();
    });
    connect(m_organisation, &RecordPane::said, this, &Page::said);
    connect(m_header, &PageHeader::found, this, &Page::wantsRecord);
    m_organisation->open(session().organisation().row);
    m_list->setCurrentRow(0);
}

void SettingsPage::addSection(const QString& key, const QString& iconName, const QString& title, QWidget* page) {
    auto* item = new QListWidgetItem(icon(iconName), title, m_list);
    item->setData(Qt::UserRole, key);
    item->setSizeHint({180, 34});
    m_stack->addWidget(page);
    if (auto* section = qobject_cast<SettingsSection*>(page))
        connect(section, &SettingsSection::said, this, &Page::said);
}

QWidget* SettingsPage::makeSection(QVBoxLayout** column, const QString& title, const QString& text) {
    auto* scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* body = new QWidget(scroll);
    body->setMaximumWidth(sheetWidth);
    *column = new QVBoxLayout(body);
    (*column)->setContentsMargins(22, 14, 20, 20);
    (*column)->setSpacing(10);
    QLabel* heading = Card::strong(title, body);
    QFont bigger = boldFont(font());
    bigger.setPointSizeF(font().pointSizeF() * 1.2);
    heading->setFont(bigger);
    (*column)->addWidget(heading);
    if (!text.isEmpty())
        (*column)->addWidget(Card::words(text, body, ColorRole::Muted));
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    return scroll;
}

QWidget* SettingsPage::makeAppearance() {
    QVBoxLayout* column = nullptr;
    QWidget* section = makeSection(&column, tr("Language and look"), tr("Kept on this device, outside the vault."));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(grid::wide);
    auto* languages = new QComboBox(section);
    languages->setObjectName(u"settings_language"_s);
    languages->setAccessibleName(tr("Language"));
    languages->addItem(u"Français"_s, u"fr"_s);
    languages->addItem(u"English"_s, u"en"_s);
    languages->setCurrentIndex(languages->findData(code(language())));
    form->addRow(tr("Language"), languages);
    auto* themes = new QComboBox(section);
    themes->setObjectName(u"settings_theme"_s);
    themes->setAccessibleName(tr("Look"));
    themes->addItem(tr("As the desktop"), key(ThemeChoice::System));
    themes->addItem(tr("Light"), key(ThemeChoice::Light));
    themes->addItem(tr("Dark"), key(ThemeChoice::Dark));
    themes->setCurrentIndex(themes->findData(key(context().preferences.theme())));
    form->addRow(tr("Look"), themes);
    column->addLayout(form);
    column->addStretch(1);
    connect(languages, &QComboBox::activated, this, [this, languages] {
        if (const auto chosen = languageFromCode(languages->currentData().toString()); chosen && *chosen != language())
            Q_EMIT wantsLanguage(*chosen);
    });
    connect(themes, &QComboBox::activated, this, [this, themes] {
        context().preferences.setTheme(themeFromKey(themes->currentData().toString()));
        Q_EMIT wantsTheme();
    });
    return section;
}

QWidget* SettingsPage::makeSecurity() {
    QVBoxLayout* column = nullptr;
    QWidget* section = makeSection(&column, tr("Lock"),
        tr("The vault also locks when the computer sleeps or the desktop locks its screen. What was typed is kept."));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(grid::wide);
    auto* minutes = new QComboBox(section);
    minutes->setObjectName(u"settings_lock"_s);
    minutes->setAccessibleName(tr("Lock after"));
    for (const int value : {1, 2, 5, 10, 15, 30, 60})
        minutes->addItem(tr("%n minute(s) without use", nullptr, value), value);
    minutes->addItem(tr("Never by itself"), 0);
    minutes->setCurrentIndex(qMax(0, minutes->findData(context().preferences.lockMinutes())));
    form->addRow(tr("Lock after"), minutes);
    column->addLayout(form);
    connect(minutes, &QComboBox::activated, this, [this, minutes] {
        context().preferences.setLockMinutes(minutes->currentData().toInt());
        Q_EMIT lockMinutesChanged(minutes->currentData().toInt());
    });

    column->addSpacing(12);
    column->addWidget(makeRule(section));
    column->addWidget(Card::strong(tr("Passphrase of %1").arg(session().staff()), section));
    const auto addLine = [&](PassphraseEdit::For purpose, const QString& label, const QString& name) {
        auto* edit = new PassphraseEdit(purpose, label, section);
        edit->line()->setObjectName(name);
        auto* words = new QLabel(label, section);
        words->setBuddy(edit->line());
        column->addWidget(words);
        column->addWidget(edit);
        return edit;
    };
    m_current = addLine(PassphraseEdit::For::Opening, tr("Current passphrase"), u"passphrase_current"_s);
    m_next = addLine(PassphraseEdit::For::Choosing, tr("New passphrase"), u"passphrase_next"_s);
    m_again = addLine(PassphraseEdit::For::Opening, tr("The same again"), u"passphrase_again"_s);
    m_passphraseMessage = Card::words({}, section);
    m_passphraseMessage->setObjectName(u"passphrase_message"_s);
    column->addWidget(m_passphraseMessage);
    auto* change = new QPushButton(tr("Change the passphrase"), section);
    change->setObjectName(u"passphrase_change"_s);
    column->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &QPushButton::clicked, this, &SettingsPage::changePassphrase);

    column->addSpacing(12);
    column->addWidget(makeRule(section));
    column->addWidget(Card::strong(tr("Recovery key"), section));
    column->addWidget(Card::words(tr("If the recovery sheet was lost or seen by others, make a new key: the one before "
                                     "no longer opens this file. Copies made earlier "
                                     "still open with it."),
        section, ColorRole::Muted));
    auto* replace = new QPushButton(icon(u"key"_s), tr("Make a new recovery key…"), section);
    replace->setObjectName(u"recovery_replace"_s);
    column->addWidget(replace, 0, Qt::AlignLeft);
    connect(replace, &QPushButton::clicked, this, &SettingsPage::replaceRecoveryKey);
    column->addStretch(1);
    for (QPushButton* button : {change, replace})
        button->setEnabled(!session().isReadOnly());
    return section;
}

void SettingsPage::changePassphrase() {
    const auto tell = [this](const QString& words, ColorRole tone) {
        m_passphraseMessage->setText(words);
        m_passphraseMessage->setStyleSheet(u"color:%1"_s.arg(roleColor(tone, palette()).name()));
    };
    if (m_next->bits() < leastPassphraseBits) {
        tell(tr("The new passphrase is too easy to guess: make it longer."), ColorRole::Late);
        return;
    }
    if (!m_next->sameAs(*m_again)) {
        tell(tr("The two passphrases differ."), ColorRole::Late);
        return;
    }
    tell(tr("Working…"), ColorRole::Muted);
    m_passphraseMessage->repaint();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    m_again->clear();
    const Result<> done = session().vault().changePassphrase(m_current->take(), m_next->take(), KdfCost::calibrated());
    QApplication::restoreOverrideCursor();
    if (done)
        tell(tr("The passphrase was changed. The recovery key stays valid."), ColorRole::Fine);
    else
        tell(done.error().message.in(language()), ColorRole::Late);
}

void SettingsPage::replaceRecoveryKey() {
    Question question;
    question.title = tr("Make a new recovery key?");
    question.text =
        tr("The key on the present recovery sheet will no longer open this vault. The new one is shown once.");
    question.accept = tr("Make a new key");
    question.refuse = tr("Keep the present one");
    question.dangerous = true;
    if (prompts().ask(question) != Answer::Accept)
        return;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    Result<QString> key = session().vault().replaceRecoveryKey();
    QApplication::restoreOverrideCursor();
    if (!shown(key))
        return;
    prompts().tell(tr("The new recovery key: copy it now, it is not shown again."), *key);
    wipe(*key);
}

QJsonObject SettingsPage::place() const {
    const QListWidgetItem* item = m_list->currentItem();
    return {{u"section"_s, item ? item->data(Qt::UserRole).toString() : QString()},
        {u"group"_s, m_organisation->form().currentGroup()}};
}

void SettingsPage::restore(const QJsonObject& place) {
    showSection(place.value(u"section"_s).toString());
    m_organisation->form().showGroup(place.value(u"group"_s).toString());
}

void SettingsPage::showSection(const QString& key) {
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(Qt::UserRole).toString() == key)
            m_list->setCurrentRow(i);
}

bool SettingsPage::mayLeave() {
    return m_organisation->mayLeave();
}

void SettingsPage::keepDraft() {
    m_organisation->keepDraft();
}

void SettingsPage::save() {
    m_organisation->save();
}

void SettingsPage::activate() {
    m_organisation->refresh();
}

void SettingsPage::focusSearch() {
    m_header->search()->setFocus();
}

} // namespace greffe
