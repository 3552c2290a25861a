// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/observationspanel.h"

#include "domain/activity.h"
#include "domain/display.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

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
    column->addWidget(Card::small(
        tr("Enter goes to the field; where several sheets lack the same, it shows which."), this, ColorRole::Muted));
    connect(back, &QPushButton::clicked, this, &ObservationsPanel::closed);
    connect(m_only, &QCheckBox::toggled, this, &ObservationsPanel::showThem);
    connect(m_list, &FindingList::chosen, this, &ObservationsPanel::go);
    read();
    showThem();
}

void ObservationsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // Back from what an observation led to.
    if (m_shown) {
        read();
        showThem();
    } else {
        // Where nobody can see it yet, the list cannot take the keyboard; the menu that led here gives it back last.
        QTimer::singleShot(0, m_list, [list = m_list] {
            if (list->isVisible())
                list->setFocus(Qt::OtherFocusReason);
        });
    }
    m_shown = true;
}

void ObservationsPanel::read() {
    m_all.clear();
    m_required = 0;
    const Result<QList<Observation>> found = observations(m_context.session);
    if (!found) {
        m_context.prompts.showError(found.error());
        return;
    }
    // What the law requires comes first, in the order of the report in both parts.
    for (const bool required : {true, false})
        for (const Observation& observation : *found)
            if ((observation.level != Level::Recommended) == required)
                m_all += observation;
    m_required = int(std::count_if(m_all.cbegin(), m_all.cend(),
        [](const Observation& observation) { return observation.level != Level::Recommended; }));
}

QString ObservationsPanel::sheetName(const QString& ref) const {
    const auto sheet = m_context.session.findByRef(Activity::type(), ref);
    return sheet ? ref + u" · "_s + title(Activity::type(), sheet->data(), m_context.language) : ref;
}

FindingList::Finding ObservationsPanel::finding(qsizetype index) const {
    const Observation& observation = m_all.at(index);
    FindingList::Finding out;
    out.key = QString::number(index);
    out.text = observation.message.in(m_context.language);
    const QStringList sheets = observation.sheets();
    if (observation.from == u"organisation")
        out.note = tr("organisation");
    else if (observation.from == u"notice")
        out.note = tr("published notice");
    else if (sheets.size() > 1)
        out.note = tr("%n sheet(s)", nullptr, int(sheets.size())) + u" · "_s + sheets.join(u", "_s);
    else
        out.note = sheets.isEmpty() ? tr("register") : sheetName(sheets.first());
    out.article = observation.article;
    out.tone = toneOf(observation.level);
    out.level = levelWord(observation.level);
    return out;
}

void ObservationsPanel::showThem() {
    QList<FindingList::Finding> shown;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (m_only->isChecked() && m_all[i].level == Level::Recommended)
            continue;
        shown += finding(i);
        if (!m_open.contains(m_all[i].message.fr))
            continue;
        const QList<Observation::Place>& places = m_all[i].places;
        for (qsizetype place = 0; place < places.size(); ++place) {
            if (place > 0 && places[place].ref == places[place - 1].ref)
                continue; // its first field is where to begin
            FindingList::Finding one;
            one.key = u"%1/%2"_s.arg(i).arg(place);
            one.text = sheetName(places[place].ref);
            one.under = true;
            shown += one;
        }
    }
    m_list->setFindings(shown);
    m_list->setVisible(!shown.isEmpty());
    m_summary->setText(m_all.isEmpty() ? tr("Nothing is missing in the register.")
                                       : tr("%n required element(s) missing", nullptr, m_required) + u" · "_s +
                                             tr("%n recommendation(s)", nullptr, int(m_all.size()) - m_required));
}

void ObservationsPanel::go(const QString& key) {
    const Observation& observation = m_all.at(key.section(u'/', 0, 0).toInt());
    if (key.contains(u'/')) {
        lead(observation, observation.places.at(key.section(u'/', 1).toInt()));
        return;
    }
    if (observation.sheets().size() < 2) {
        lead(observation, observation.places.value(0, {observation.ref, observation.key}));
        return;
    }
    // Of several sheets it shows which: from each of them one goes on.
    if (!m_open.remove(observation.message.fr))
        m_open.insert(observation.message.fr);
    showThem();
    // The sheets stand below: as many of them as there is room for come into view.
    int last = m_list->currentRow();
    while (last + 1 < m_list->count() && m_list->item(last + 1)->data(Qt::UserRole).toString().contains(u'/'))
        ++last;
    m_list->scrollToItem(m_list->item(last));
    m_list->scrollToItem(m_list->currentItem());
}

void ObservationsPanel::lead(const Observation& observation, const Observation::Place& place) {
    if (observation.from == u"organisation") {
        Q_EMIT wantsField(observation.from, m_context.session.organisation().row, place.key);
        return;
    }
    const auto sheet = m_context.session.findByRef(Activity::type(), place.ref);
    const bool ofRegister = observation.from == u"register";
    Q_EMIT wantsField(ofRegister ? u"activity"_s : observation.from, sheet ? sheet->head().row : 0,
        observation.from == u"notice" ? QString() : place.key);
}

} // namespace greffe
