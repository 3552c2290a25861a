// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "commands/completion.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "ui/pages/backupsection.h"
#include "ui/pages/checksection.h"
#include "ui/pages/lettersection.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/purgesection.h"
#include "ui/pages/recordpane.h"
#include "ui/pages/recoverysection.h"
#include "ui/pages/securitysection.h"
#include "ui/pages/staffsection.h"
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
    auto* letters = new LetterSection(context, this);
    addSection(u"letters"_s, u"file"_s, tr("Letters"), letters);
    connect(letters, &LetterSection::said, this, &Page::said);
    addSection(u"appearance"_s, u"preview"_s, tr("Language and look"), makeAppearance());
    addSection(u"security"_s, u"lock"_s, tr("Lock and passphrase"), m_security = new SecuritySection(context, m_stack));
    addSection(u"staff"_s, u"contacts"_s, tr("Staff"), m_staff = new StaffSection(context, m_stack));
    addSection(u"recovery"_s, u"key"_s, tr("Recovery sheet"), m_recovery = new RecoverySection(context, m_stack));
    addSection(u"backup"_s, u"archive"_s, tr("Backups"), new BackupSection(context, m_stack));
    addSection(u"checks"_s, u"verify"_s, tr("Checks and place"), new CheckSection(context, m_stack));
    addSection(u"purge"_s, u"remove"_s, tr("Retention and purge"), new PurgeSection(context, m_stack));
    connect(m_security, &SecuritySection::lockMinutesChanged, this, &SettingsPage::lockMinutesChanged);
    connect(m_staff, &StaffSection::accessChanged, this, &SettingsPage::accessChanged);
    connect(m_recovery, &RecoverySection::accessChanged, this, &SettingsPage::accessChanged);
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

void SettingsPage::setTools(IdleLock* lock, QuickUnlock* quick) {
    m_security->setTools(lock, quick);
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

bool SettingsPage::openRecord(const QString& kind, qint64 row) {
    if (kind != u"recovery_sheet"_s)
        return openField(kind, row, {});
    showSection(u"recovery"_s);
    return true;
}

bool SettingsPage::openField(const QString& kind, qint64 row, const QString& path) {
    if (kind != u"organisation"_s || row != session().organisation().row)
        return false;
    showSection(u"organisation"_s);
    m_organisation->showTab(u"record"_s);
    if (path.isEmpty())
        m_organisation->focusProblem();
    else
        m_organisation->form().focusField(path);
    return true;
}

bool SettingsPage::mayLeave() {
    return m_organisation->mayLeave() && findChild<LetterSection*>()->mayLeave();
}

void SettingsPage::keepDraft() {
    m_organisation->keepDraft();
    findChild<LetterSection*>()->keepDraft();
}

void SettingsPage::save() {
    m_organisation->save();
}

void SettingsPage::activate() {
    m_organisation->refresh();
    if (auto* section = qobject_cast<SettingsSection*>(m_stack->currentWidget()))
        section->activate();
}

void SettingsPage::focusSearch() {
    m_header->search()->setFocus();
}

} // namespace greffe
