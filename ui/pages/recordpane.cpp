// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordpane.h"

#include "base/fieldjson.h"
#include "commands/queries.h"
#include "domain/display.h"
#include "ui/pages/advicetab.h"
#include "ui/pages/recordhistory.h"
#include "ui/pages/recordtab.h"
#include "ui/pages/recordtabs.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int draftDelay = 1500; // milliseconds after the last key
constexpr int checkDelay = 500;

} // namespace

FormContext formContext(PageContext& context) {
    FormContext out;
    out.language = context.language;
    out.zone = context.session.organisation().timeZone;
    out.today = context.session.today();
    out.references = [&context](const QString& kind) {
        QList<FormContext::Reference> list;
        if (const Result<QList<ReferenceChoice>> choices = referenceChoices(context.session, kind))
            for (const ReferenceChoice& choice : *choices)
                list += {choice.ref, choice.title.in(context.language)};
        return list;
    };
    return out;
}

RecordPane::RecordPane(PageContext& context, Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(std::move(kind))
    , m_formContext(greffe::formContext(context))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_headScroll(new QScrollArea(this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_tabKeys{u"record"_s, u"timeline"_s, u"documents"_s, u"history"_s}
    , m_state(new QLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_draftTimer(new QTimer(this))
    , m_checkTimer(new QTimer(this)) {
    setObjectName(u"record_pane"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 14, 20, 10);
    column->setSpacing(10);

    auto* titles = new QHBoxLayout;
    titles->setSpacing(grid::unit);
    m_back->setIcon(icon(u"back"_s));
    m_back->setProperty("link", true);
    m_back->setObjectName(u"record_back"_s);
    m_back->setAccessibleName(tr("Back to the list (Esc)"));
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_back->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    QFont bigger = boldFont(font());
    bigger.setPointSizeF(font().pointSizeF() * 1.2);
    m_title->setFont(bigger);
    m_title->setObjectName(u"record_title"_s);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setFont(smallFont(font()));
    m_subtitle->setWordWrap(true);
    m_subtitle->setTextFormat(Qt::PlainText);
    setColorRole(m_subtitle, ColorRole::Muted);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    titles->addWidget(m_back, 0, Qt::AlignTop);
    titles->addLayout(words, 1);
    column->addLayout(titles);

    m_act = new ActPanel(m_formContext, this);
    m_headScroll->setWidgetResizable(true);
    m_headScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_headScroll->setFocusPolicy(Qt::NoFocus);
    m_headScroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_headScroll);

    for (const QString& name : {tr("Record"), tr("Timeline"), tr("Documents"), tr("History")})
        m_tabs->addTab(name);
    m_tabs->setObjectName(u"record_tabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the record"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true); // six parts at 150 %
    auto* tabs = new QVBoxLayout;
    tabs->setSpacing(0);
    tabs->addWidget(m_tabs);
    tabs->addWidget(makeRule(this));
    column->addLayout(tabs);

    m_form = new RecordForm(m_kind.type, m_formContext, m_kind.hidden, this);
    m_timeline = new RecordTimeline(m_context, this);
    m_documents = new RecordDocuments(m_context, this);
    m_history = new RecordHistory(m_context, this);
    for (QWidget* tab : {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_timeline),
             static_cast<QWidget*>(m_documents), static_cast<QWidget*>(m_history)})
        m_stack->addWidget(tab);
    addTab(u"advice"_s, tr("Opinions"), new AdviceTab(m_context, this), int(m_tabKeys.size()));
    m_stack->setMinimumHeight(60); // the form scrolls; it must not push the head into the tabs
    column->addWidget(m_stack, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    m_state->setFont(smallFont(font()));
    m_state->setObjectName(u"record_state"_s);
    m_cancel->setObjectName(u"record_cancel"_s);
    m_save->setObjectName(u"record_save"_s);
    m_save->setProperty("primary", true);
    m_save->setToolTip(tr("Save the record (Ctrl+S)"));
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);

    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(draftDelay);
    m_checkTimer->setSingleShot(true);
    m_checkTimer->setInterval(checkDelay);
    connect(m_draftTimer, &QTimer::timeout, this, &RecordPane::keepDraft);
    connect(m_checkTimer, &QTimer::timeout, this, [this] { recheck(m_checkAll); });
    connect(m_form, &RecordForm::edited, this, [this] {
        m_draftTimer->start();
        m_checkTimer->start();
        showState();
    });
    connect(m_back, &QPushButton::clicked, this, &RecordPane::closeRequested);
    connect(m_save, &QPushButton::clicked, this, &RecordPane::save);
    connect(m_cancel, &QPushButton::clicked, this, &RecordPane::discard);
    connect(m_tabs, &QTabBar::currentChanged, this, &RecordPane::showTabNow);
    connect(m_act, &ActPanel::closed, this, &RecordPane::leaveAct);
    connect(m_act, &ActPanel::resized, this, [this] { QTimer::singleShot(0, this, &RecordPane::fitHead); });
    connect(m_timeline, &RecordTimeline::wantsRecord, this, &RecordPane::wantsRecord);
    connect(m_documents, &RecordDocuments::said, this, &RecordPane::said);
    connect(m_documents, &RecordDocuments::verb, this, &RecordPane::verb);
    connect(m_history, &RecordHistory::said, this, &RecordPane::said);
}

RecordPane::~RecordPane() = default;

bool RecordPane::open(qint64 row) {
    const Result<AnyRecord> found = m_context.session.find(m_kind.type, row);
    if (!found) {
        m_context.prompts.showError(found.error());
        return false;
    }
    m_draftAt = {};
    // A draft typed before the record was frozen waits until it is open again.
    const bool frozen = m_kind.isFrozen && m_kind.isFrozen(*found);
    const std::optional<AnyRecord> kept = frozen ? std::nullopt : draft(*found, &m_draftAt);
    m_checkAll = true;
    show(*found, kept.value_or(*found));
    return true;
}

void RecordPane::openNew(const AnyRecord& record) {
    m_draftAt = {};
    const std::optional<AnyRecord> kept = draft(record, &m_draftAt);
    m_checkAll = false;
    show(record, kept.value_or(record));
    showTab(m_tabKeys.first());
}

void RecordPane::openNew(const AnyRecord& empty, const AnyRecord& filled) {
    m_draftAt = {};
    m_checkAll = true;
    show(empty, filled);
    showTab(m_tabKeys.first());
    keepDraft();
}

void RecordPane::close() {
    m_draftTimer->stop();
    m_checkTimer->stop();
    m_act->dismiss();
    m_record.reset();
}

void RecordPane::refresh() {
    if (!m_record || isNew())
        return;
    if (isChanged() && !isFrozen()) {
        showHead();
        return;
    }
    const QString group = m_form->currentGroup();
    const Result<AnyRecord> found = m_context.session.find(m_kind.type, row());
    if (!found)
        return;
    show(*found, *found);
    m_form->showGroup(group);
}

void RecordPane::reload() {
    if (m_record && !isNew() && !isChanged())
        show(AnyRecord(*m_record), AnyRecord(*m_record));
}

void RecordPane::show(const AnyRecord& stored, const AnyRecord& shown) {
    const bool same = m_record && m_record->head().row == stored.head().row;
    if (!same)
        m_act->dismiss();
    m_record = stored;
    m_form->setRecord(stored, shown);
    const bool readOnly = m_context.session.isReadOnly() || stored.head().archived || isFrozen();
    m_form->setReadOnly(readOnly);
    for (RecordTab* tab : std::as_const(m_moreTabs))
        tab->setReadOnly(readOnly);
    const bool isStored = stored.head().row > 0;
    for (int i = 1; i < m_tabs->count(); ++i)
        m_tabs->setTabVisible(i, isStored);
    recheck(m_checkAll);
    showHead();
    showState();
    showTabNow();
}

std::optional<AnyRecord> RecordPane::draft(const AnyRecord& stored, QDateTime* at) const {
    const Result<std::optional<Draft>> kept = m_context.session.loadDraft(kindKey(), stored.head().row);
    if (!kept || !*kept)
        return std::nullopt;
    AnyRecord record = stored;
    const QJsonObject body = (*kept)->body.value(u"fields"_s).toObject();
    if (!fromJson(m_kind.type.fields, record.data(), body, m_formContext.zone).isEmpty())
        return std::nullopt;
    // Acts may have moved it on since the draft was typed.
    for (const Field& field : m_kind.type.fields)
        if (field.has(ByAct))
            field.set(record.data(), field.get(stored.data()));
    *at = (*kept)->at;
    return record;
}

void RecordPane::keepDraft() {
    m_draftTimer->stop();
    if (!m_record || m_context.session.isReadOnly() || isFrozen())
        return;
    if (!isChanged()) {
        if (m_draftAt.isValid())
            (void)m_context.session.dropDraft(kindKey(), row());
        m_draftAt = {};
        return;
    }
    // Emptied fields must come back empty: every key is written.
    const AnyRecord now = m_form->record();
    QJsonObject fields = toJson(m_kind.type.fields, now.data());
    for (const Field& field : m_kind.type.fields)
        if (!fields.contains(field.name()) && field.isEmpty(now.data()) && !field.isEmpty(m_record->data()))
            fields.insert(
                field.name(), field.kind == FieldKind::Rows ? QJsonValue(QJsonArray()) : QJsonValue(QJsonValue::Null));
    const QJsonObject body = {{u"revision"_s, m_record->head().revision}, {u"fields"_s, fields}};
    if (m_context.session.saveDraft(kindKey(), row(), body))
        m_draftAt = m_context.session.clock().now();
    showState();
}

bool RecordPane::save() {
    if (!m_record || m_context.session.isReadOnly() || isFrozen())
        return false;
    AnyRecord record = m_form->record();
    m_checkAll = true;
    m_checkTimer->stop();
    recheck(true);
    const bool blocked = hasErrors(m_problems);
    if (blocked) {
        focusProblem();
        showState();
        return false;
    }
    if (!isNew() && !isChanged())
        return true;
    Result<Done> done = [&]() -> Result<Done> {
        if (isNew())
            return m_context.session.run(m_kind.add ? m_kind.add(record) : std::make_unique<AddAnyRecord>(record));
        return m_context.session.run(EditAnyRecord(record));
    }();
    if (!done) {
        m_context.prompts.showError(done.error());
        return false;
    }
    m_draftTimer->stop();
    (void)m_context.session.dropDraft(kindKey(), row());
    m_draftAt = {};
    if (const Result<AnyRecord> found = m_context.session.find(m_kind.type, done->row)) {
        const bool wasNew = isNew();
        m_record = *found;
        const QString group = m_form->currentGroup();
        show(*found, *found);
        m_form->showGroup(group);
        if (wasNew)
            focusNextStep();
    }
    Q_EMIT stored(*done);
    Q_EMIT said(done->what.in(language()), true);
    return true;
}

void RecordPane::discard() {
    m_draftTimer->stop();
    if (m_draftAt.isValid())
        (void)m_context.session.dropDraft(kindKey(), row());
    m_draftAt = {};
    if (isNew()) {
        m_form->setRecord(*m_record);
        Q_EMIT closeRequested();
        return;
    }
    show(*m_record, *m_record);
}

bool RecordPane::mayLeave() {
    if (!m_record || !isChanged())
        return true;
    const int count = int(m_form->changes().size());
    Question question;
    question.title = isNew() ? tr("Save the new record?") : tr("Save the %n change(s)?", nullptr, count);
    question.text = tr("Kept as a draft, it comes back when the record is opened again.");
    question.accept = tr("Save");
    question.third = tr("Keep as draft");
    question.refuse = tr("Stay here");
    switch (m_context.prompts.ask(question)) {
    case Answer::Accept:
        return save();
    case Answer::Third:
        keepDraft();
        return true;
    case Answer::Refuse:
        break;
    }
    return false;
}

bool RecordPane::settle() {
    return isNew() || isChanged() ? save() : true;
}

void RecordPane::recheck(bool all) {
    if (!m_record)
        return;
    const AnyRecord now = m_form->record();
    m_problems = m_form->inputProblems();
    if (all && m_kind.check) {
        // What cannot be read is not also missing.
        QSet<QString> unreadable;
        for (const Problem& problem : std::as_const(m_problems))
            unreadable += problem.path;
        for (const Problem& problem : m_kind.check(now))
            if (!unreadable.contains(problem.path))
                m_problems += problem;
    }
    m_form->setProblems(m_problems);
    showState();
}

void RecordPane::focusProblem() {
    for (const Level level : {Level::Error, Level::Required, Level::Recommended})
        for (const Problem& problem : std::as_const(m_problems))
            if (problem.level == level) {
                showTab(m_tabKeys.first());
                m_form->focusField(problem.path);
                return;
            }
}

void RecordPane::attach(const QStringList& paths) {
    showTab(u"documents"_s);
    m_documents->show(*m_record);
    m_documents->attach(paths);
}

void RecordPane::showState() {
    const bool changed = isChanged();
    const int errors = int(std::count_if(
        m_problems.cbegin(), m_problems.cend(), [](const Problem& p) { return p.level == Level::Error; }));
    const bool readOnly = m_context.session.isReadOnly();
    m_save->setEnabled(!readOnly && (isNew() || changed));
    m_cancel->setEnabled(isNew() || changed);
    m_save->setVisible(!readOnly && !isFrozen());
    m_cancel->setVisible(!readOnly && !isFrozen());
    QString words;
    if (readOnly)
        words = tr("Read only");
    else if (isFrozen())
        words = tr("Approved: frozen. “Revise” opens it again.");
    else if (errors > 0)
        words = tr("%n field(s) to correct before saving", nullptr, errors);
    else if (changed)
        words = m_draftAt.isValid()
                    ? tr("%n change(s) not saved, kept as a draft", nullptr, int(m_form->changes().size()))
                    : tr("%n change(s) not saved", nullptr, int(m_form->changes().size()));
    m_state->setText(words);
    m_state->setStyleSheet(
        u"color:%1"_s.arg(roleColor(errors > 0 ? ColorRole::Late : ColorRole::Muted, palette()).name()));
}

void RecordPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_back->setVisible(window()->width() < grid::narrowWindow);
    QTimer::singleShot(0, this, &RecordPane::fitHead);
}

QString RecordPane::tab() const {
    return m_tabKeys.value(m_tabs->currentIndex());
}

void RecordPane::showTab(const QString& key) {
    m_tabs->setCurrentIndex(int(qMax(0, m_tabKeys.indexOf(key))));
}

void RecordPane::showTabNow() {
    const QString key = tab();
    m_stack->setCurrentIndex(qMax(0, m_tabs->currentIndex()));
    RecordTab* more = m_moreTabs.value(key);
    const bool editing = key == m_tabKeys.first() || (more && more->edits());
    m_save->setVisible(editing && !m_context.session.isReadOnly() && !isFrozen());
    m_cancel->setVisible(m_save->isVisibleTo(this));
    m_state->setVisible(editing);
    if (!m_record || isNew())
        return;
    if (more)
        more->show(*m_record, m_form->record());
    else if (key == u"timeline"_s)
        m_timeline->show(m_kind.type, row());
    else if (key == u"documents"_s)
        m_documents->show(*m_record);
    else if (key == u"history"_s)
        m_history->show(*m_record);
}

void RecordPane::addTab(const QString& key, const QString& title, RecordTab* tab, int place) {
    const QSignalBlocker quiet(m_tabs);
    m_tabKeys.insert(place, key);
    m_tabs->insertTab(place, title);
    m_stack->insertWidget(place, tab);
    m_moreTabs.insert(key, tab);
    connect(tab, &RecordTab::amended, this, &RecordPane::amend);
    connect(tab, &RecordTab::said, this, &RecordPane::said);
    connect(tab, &RecordTab::verb, this, &RecordPane::verb);
    connect(tab, &RecordTab::wantsRecord, this, &RecordPane::wantsRecord);
    connect(tab, &RecordTab::wantsField, this, [this](const QString& path) {
        showTab(m_tabKeys.first());
        m_form->focusField(path);
    });
}

void RecordPane::amend(const AnyRecord& record) {
    if (!m_record || isFrozen())
        return;
    m_form->setRecord(*m_record, record);
    recheck(m_checkAll);
    m_draftTimer->start();
    showState();
}

} // namespace greffe
