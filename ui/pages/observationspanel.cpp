// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/observationspanel.h"

#include "commands/noticecommands.h"
#include "domain/activity.h"
#include "domain/display.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

ObservationsPanel::ObservationsPanel(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_summary(Card::words({}, this, ColorRole::Muted))
    , m_only(new QCheckBox(tr("Only what the law requires"), this))
    , m_list(new FindingList(tr("Observations"), context.language, this)) {
    setObjectName(u"observations_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setSpacing(grid::unit);
    auto* back = new QPushButton(icon(u"back"_s), {}, this);
    back->setObjectName(u"observations_back"_s);
    back->setProperty("link", true);
    back->setAccessibleName(tr("Back to the register (Esc)"));
    back->setToolTip(tr("Back to the register (Esc)"));
    auto* title = new QLabel(tr("Observations on the register"), this);
    title->setFont(titleFont(font()));
    head->addWidget(back);
    head->addWidget(title, 1);
    head->addWidget(m_only);
    column->addLayout(head);
    m_summary->setObjectName(u"observations_summary"_s);
    column->addWidget(m_summary);
    m_only->setObjectName(u"observations_only"_s);
    m_list->setObjectName(u"observations"_s);
    column->addWidget(m_list, 1);
    column->addWidget(Card::small(tr("Enter goes to the field."), this, ColorRole::Muted));
    connect(back, &QPushButton::clicked, this, &ObservationsPanel::closed);
    connect(m_only, &QCheckBox::toggled, this, &ObservationsPanel::showThem);
    connect(m_list, &FindingList::chosen, this, [this](const QString& key) {
        const Place& place = m_places.at(key.toInt());
        Q_EMIT wantsField(place.kind, place.row, place.path);
    });
    read();
    showThem();
    m_list->setFocus();
}

void ObservationsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // Back from what an observation led to.
    if (m_shown) {
        read();
        showThem();
    }
    m_shown = true;
}

void ObservationsPanel::read() {
    m_all.clear();
    m_places.clear();
    m_required = 0;
    const Session& session = m_context.session;
    const Language language = m_context.language;
    const Result<QList<Observation>> found = observations(session);
    if (!found) {
        m_context.prompts.showError(found.error());
        return;
    }
    QList<FindingList::Finding> recommended;
    for (const Observation& observation : *found) {
        FindingList::Finding finding;
        finding.key = QString::number(m_places.size());
        finding.text = observation.message.in(language);
        QStringList notes;
        Place place;
        place.kind = observation.from == u"register" ? u"activity"_s : observation.from;
        place.path = observation.from == u"notice" ? QString() : observation.key;
        if (observation.from == u"organisation") {
            notes += tr("organisation");
            place.row = session.organisation().row;
        } else if (!observation.ref.isEmpty()) {
            notes += observation.ref;
            if (const auto sheet = session.findByRef(Activity::type(), observation.ref)) {
                place.row = sheet->head().row;
                notes += title(Activity::type(), sheet->data(), language);
            }
        } else {
            notes += observation.from == u"notice" ? tr("published notice") : tr("register");
        }
        finding.note = notes.join(u" · "_s);
        finding.article = observation.article;
        finding.tone = toneOf(observation.level);
        finding.level = levelWord(observation.level);
        m_places += place;
        m_required += observation.level == Level::Recommended ? 0 : 1;
        // What the law requires comes first, in the order of the report in both parts.
        (observation.level == Level::Recommended ? recommended : m_all) += finding;
    }
    m_all += recommended;
}

void ObservationsPanel::showThem() {
    QList<FindingList::Finding> shown;
    for (const FindingList::Finding& finding : std::as_const(m_all))
        if (!m_only->isChecked() || finding.tone == ColorRole::Late)
            shown += finding;
    m_list->setFindings(shown);
    m_list->setVisible(!shown.isEmpty());
    m_summary->setText(m_all.isEmpty() ? tr("Nothing is missing in the register.")
                                       : tr("%n required element(s) missing", nullptr, m_required) + u" · "_s +
                                             tr("%n recommendation(s)", nullptr, int(m_all.size()) - m_required));
}

} // namespace greffe
