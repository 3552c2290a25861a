// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

/// Ends in "…" where the line is too short; the whole sentence is its tool tip.
class Sentence final : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(
            rect(), int(Qt::AlignVCenter | Qt::AlignLeft), fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_vault(new QLabel(this))
    , m_staff(new QLabel(this))
    , m_saved(new QLabel(this))
    , m_sentence(new Sentence(this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_journal(new QPushButton(this))
    , m_timer(new QTimer(this)) {
    setObjectName(u"status_line"_s);
    setFixedHeight(30);
    setFont(smallFont(font()));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 8, 0);
    row->setSpacing(20);
    for (QLabel* label : {m_vault, m_staff, m_saved}) {
        setColorRole(label, ColorRole::Muted);
        row->addWidget(label);
    }
    auto* act = new QHBoxLayout;
    act->setSpacing(6);
    act->addWidget(m_sentence);
    act->addWidget(m_undo);
    row->addLayout(act);
    row->addStretch(1);
    row->addWidget(m_journal);
    m_sentence->setObjectName(u"status_sentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setFont(boldFont(font()));
    m_sentence->setMinimumWidth(0);
    m_undo->setObjectName(u"status_undo"_s);
    m_undo->setProperty("link", true);
    m_undo->setToolTip(tr("Take back what was just done (Ctrl+Z)"));
    m_undo->hide();
    m_journal->setObjectName(u"status_journal"_s);
    m_journal->setProperty("link", true);
    m_journal->setProperty("tone", u"muted"_s);
    m_journal->setToolTip(tr("Head of the journal: what printed documents carry. Click to open the journal."));
    m_timer->setSingleShot(true);
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoRequested);
    connect(m_journal, &QPushButton::clicked, this, &StatusLine::journalRequested);
    connect(m_timer, &QTimer::timeout, this, &StatusLine::clear);
}

void StatusLine::setVault(const QString& vault, const QString& staff) {
    m_vault->setText(vault.isEmpty() ? QString() : tr("Vault %1").arg(vault));
    m_staff->setText(staff);
}

void StatusLine::setSaved(const QDateTime& local) {
    m_saved->setText(local.isValid() ? tr("Saved at %1").arg(local.time().toString(u"HH:mm"_s)) : QString());
}

void StatusLine::setJournalHead(const QString& head) {
    const QString hash = head.section(u':', 1);
    const QString brief =
        hash.size() > 6 ? head.section(u':', 0, 0) + u':' + hash.left(4) + u'…' + hash.right(2) : head;
    m_journal->setText(head.isEmpty() ? QString() : tr("Journal %1").arg(brief));
    m_journal->setVisible(!head.isEmpty());
}

void StatusLine::say(const QString& sentence, bool undoable, int seconds) {
    m_sentence->setText(sentence);
    m_sentence->setToolTip(sentence);
    m_undo->setVisible(undoable);
    if (seconds > 0)
        m_timer->start(seconds * 1000);
    else
        m_timer->stop();
    fit();
}

QString StatusLine::sentence() const {
    return m_sentence->text();
}

void StatusLine::clear() {
    m_sentence->clear();
    m_undo->hide();
}

void StatusLine::fit() {
    // What was just done matters more than who and where, when both do not fit.
    const bool narrow = width() < 900 && !m_sentence->text().isEmpty();
    m_staff->setVisible(!narrow);
    m_saved->setVisible(!narrow);
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(0, 0, width(), 1), lineColor(palette()));
}

} // namespace greffe
