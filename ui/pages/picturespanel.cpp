// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/picturespanel.h"

#include "base/fold.h"
#include "commands/exportcommands.h"
#include "commands/issue.h"
#include "commands/queries.h"
#include "documents/datamappicture.h"
#include "documents/pdf.h"
#include "documents/registerannexes.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/sentence.h"
#include "ui/pages/mapview.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

const QStringList partKeys = {u"map"_s, u"timeline"_s, u"receipts"_s};

} // namespace

PicturesPanel::PicturesPanel(PageContext& context, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_tabs(new QTabBar(this))
    , m_words(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_country(new QComboBox(this))
    , m_outside(new QCheckBox(tr("Outside the EEA only"), this))
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(m_stack))
    , m_map(new MapView(context.language, m_scroll))
    , m_receipts(new QTreeWidget(m_stack))
    , m_said(Card::small({}, this, ColorRole::Muted)) {
    setObjectName(u"pictures_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setSpacing(grid::unit);
    auto* back = new QPushButton(icon(u"back"_s), {}, this);
    back->setObjectName(u"pictures_back"_s);
    back->setProperty("link", true);
    back->setAccessibleName(tr("Back to the list (Esc)"));
    back->setToolTip(tr("Back to the list (Esc)"));
    auto* name = new QLabel(title, this);
    name->setFont(titleFont(font()));
    auto* print = new QPushButton(icon(u"preview"_s), tr("Preview of the pages"), this);
    print->setObjectName(u"pictures_preview"_s);
    head->addWidget(back);
    head->addWidget(name, 1);
    head->addWidget(print);
    column->addLayout(head);
    for (const QString& words : {tr("Data map"), tr("Retention"), tr("Who receives what")})
        m_tabs->addTab(words);
    m_tabs->setObjectName(u"pictures_tabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    column->addWidget(m_tabs);
    column->addWidget(makeRule(this));

    auto* filters = new QHBoxLayout;
    filters->setSpacing(grid::unit);
    m_words->setObjectName(u"pictures_words"_s);
    m_words->setAccessibleName(tr("Words in an activity or a recipient"));
    m_words->setPlaceholderText(tr("Activity or recipient"));
    m_words->setClearButtonEnabled(true);
    m_type->setObjectName(u"pictures_type"_s);
    m_type->setAccessibleName(tr("Type of recipient"));
    m_country->setObjectName(u"pictures_country"_s);
    m_country->setAccessibleName(tr("Country"));
    m_outside->setObjectName(u"pictures_outside"_s);
    filters->addWidget(m_words, 2);
    filters->addWidget(m_type, 1);
    filters->addWidget(m_country, 1);
    filters->addWidget(m_outside);
    column->addLayout(filters);

    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_map);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_map->setAutoFillBackground(false);
    m_map->setObjectName(u"data_map"_s);
    m_stack->addWidget(m_scroll);
    m_receipts->setObjectName(u"receipts"_s);
    m_receipts->setAccessibleName(tr("Who receives what"));
    m_receipts->setProperty("boxed", true);
    m_receipts->setHeaderLabels({tr("Recipient and activity"), tr("Kind and data"), tr("Contract"), tr("Country")});
    m_receipts->setTabKeyNavigation(false);
    m_receipts->header()->setStretchLastSection(false);
    m_receipts->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_receipts->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_receipts->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_receipts->header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    m_stack->addWidget(m_receipts);
    column->addWidget(m_stack, 1);
    m_said->setObjectName(u"pictures_said"_s);
    column->addWidget(m_said);

    const Result<QList<Activity>> activities = listAll<Activity>(context.session);
    const Result<QList<Contact>> contacts = listAll<Contact>(context.session);
    if (!activities || !contacts)
        context.prompts.showError(activities ? contacts.error() : activities.error());
    else {
        m_activities = *activities;
        m_contacts = *contacts;
    }
    fillFilters();
    connect(back, &QPushButton::clicked, this, &PicturesPanel::closed);
    connect(print, &QPushButton::clicked, this, &PicturesPanel::preview);
    connect(m_tabs, &QTabBar::currentChanged, this, &PicturesPanel::refresh);
    connect(m_words, &QLineEdit::textChanged, this, &PicturesPanel::refresh);
    connect(m_type, &QComboBox::currentIndexChanged, this, &PicturesPanel::refresh);
    connect(m_country, &QComboBox::currentIndexChanged, this, &PicturesPanel::refresh);
    connect(m_outside, &QCheckBox::toggled, this, &PicturesPanel::refresh);
    connect(m_map, &MapView::opened, this, &PicturesPanel::open);
    connect(m_map, &MapView::described, m_said, &QLabel::setText);
    connect(m_receipts, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const QString ref = item->data(0, Qt::UserRole).toString();
        if (!ref.isEmpty())
            open(ref, item->data(1, Qt::UserRole).toBool());
    });
    refresh();
}

void PicturesPanel::fillFilters() {
    m_type->addItem(tr("All recipients"), QString());
    for (const ChoiceEntry& entry : choiceList(u"recipient_types").entries)
        m_type->addItem(entry.label.in(m_context.language), entry.key);
    m_country->addItem(tr("All countries"), QString());
    const DataMap whole = dataMap(m_context.session.organisation(), m_activities, m_contacts);
    for (const qsizetype index : whole.of(MapNode::Kind::Country))
        m_country->addItem(whole.nodes.at(index).label.in(m_context.language), whole.nodes.at(index).key);
}

MapFilter PicturesPanel::filter() const {
    MapFilter out;
    out.recipientType = m_type->currentData().toString();
    out.country = m_country->currentData().toString();
    out.transfersOnly = m_outside->isChecked();
    out.words = fold(m_words->text().trimmed());
    return out;
}

void PicturesPanel::showPart(const QString& key) {
    m_tabs->setCurrentIndex(int(qMax(0, partKeys.indexOf(key))));
}

void PicturesPanel::refresh() {
    const QString part = partKeys.value(m_tabs->currentIndex());
    if (part == u"map")
        m_map->showMap(dataMap(m_context.session.organisation(), m_activities, m_contacts, filter()));
    else if (part == u"timeline")
        m_map->showTimeline(retentionTimeline(m_activities, filter()));
    else
        showReceipts();
    m_stack->setCurrentWidget(part == u"receipts" ? static_cast<QWidget*>(m_receipts) : m_scroll);
    m_said->setText(part == u"receipts" ? tr("Enter opens the contact or the activity.")
                                        : tr("Click or arrow keys choose; Enter or a double click opens the record."));
}

void PicturesPanel::showReceipts() {
    const Language language = m_context.language;
    const MapFilter wanted = filter();
    m_receipts->clear();
    QTreeWidgetItem* top = nullptr;
    QString last;
    const QDate today = m_context.session.today();
    for (const Receipt& receipt : receipts(m_activities, m_contacts)) {
        if ((!wanted.recipientType.isEmpty() && receipt.type != wanted.recipientType) ||
            (!wanted.country.isEmpty() && !receipt.countries.contains(wanted.country)) ||
            (wanted.transfersOnly && receipt.guarantee.isEmpty()) ||
            (!wanted.words.isEmpty() &&
                !fold(receipt.recipient + u' ' + receipt.activity.in(language)).contains(wanted.words)))
            continue;
        if (!top || receipt.recipientKey != last) {
            last = receipt.recipientKey;
            QStringList countries;
            for (const QString& country : receipt.countries)
                countries += choiceList(u"countries").label(country, language);
            QString contract;
            if (receipt.type == u"processor" || !receipt.contractStatus.isEmpty())
                contract = receipt.contractStatus.isEmpty()
                               ? tr("not known")
                               : choiceList(u"contract_statuses").label(receipt.contractStatus, language);
            bool late = receipt.type == u"processor" && receipt.contractStatus != u"signed" &&
                        receipt.contractStatus != u"not_needed";
            if (receipt.contractExpiresOn) {
                late = late || *receipt.contractExpiresOn < today;
                contract += u" · "_s + tr("until %1").arg(shortDate(*receipt.contractExpiresOn, language));
            }
            QString name = receipt.recipient.isEmpty() ? choiceList(u"recipient_types").label(receipt.type, language)
                                                       : receipt.recipient;
            if (!receipt.contact.isEmpty())
                name = receipt.contact + u" · "_s + name;
            top = new QTreeWidgetItem(m_receipts, {name, choiceList(u"recipient_types").label(receipt.type, language),
                                                      contract, countries.join(u", "_s)});
            top->setFont(0, boldFont(font()));
            top->setData(0, Qt::UserRole, receipt.contact);
            top->setData(1, Qt::UserRole, true);
            if (late)
                top->setForeground(2, roleColor(ColorRole::Late, palette()));
            top->setExpanded(true);
        }
        QStringList kinds;
        for (const QString& key : receipt.data) {
            const ChoiceEntry* entry = choiceList(u"data_categories").find(key);
            kinds += entry ? entry->label.in(language) : choiceList(u"sensitive_categories").label(key, language);
        }
        auto* line = new QTreeWidgetItem(
            top, {receipt.activityRef + u" · "_s + receipt.activity.in(language), kinds.join(listSeparator(language))});
        line->setToolTip(1, kinds.join(u'\n'));
        line->setData(0, Qt::UserRole, receipt.activityRef);
        line->setData(1, Qt::UserRole, false);
    }
}

void PicturesPanel::open(const QString& ref, bool isContact) {
    const RecordType& type = isContact ? Contact::type() : Activity::type();
    if (const Result<AnyRecord> found = m_context.session.findByRef(type, ref))
        Q_EMIT wantsRecord(found->kind(), found->head().row);
}

void PicturesPanel::preview() {
    const QString part = partKeys.value(m_tabs->currentIndex());
    const Language language = m_context.language;
    DocumentInfo info = documentInfo(m_context.session, m_tabs->tabText(m_tabs->currentIndex()), language, true);
    Document document;
    if (part == u"map")
        document = dataMapDocument(dataMap(m_context.session.organisation(), m_activities, m_contacts, filter()), info);
    else if (part == u"timeline")
        document = timelineDocument(retentionTimeline(m_activities, filter()), info);
    else
        document = receiptsDocument(receipts(m_activities, m_contacts), info);
    PdfPreview::Acts acts;
    acts.fileName = (language == Language::French ? u"carte-des-donnees"_s : u"data-map"_s) + u".pdf"_s;
    const auto what = part == u"map"        ? WritePicture::What::Map
                      : part == u"timeline" ? WritePicture::What::Timeline
                                            : WritePicture::What::Recipients;
    // The preview may outlive this page, never the session.
    acts.save = [self = QPointer<PicturesPanel>(this), session = &m_context.session, what, wanted = filter(), language](
                    const QString& path) -> Result<> {
        const Done done = TRY(session->run(WritePicture(what, u"pdf"_s, path, wanted, language)));
        if (self)
            Q_EMIT self->said(done.what.in(language), false);
        return {};
    };
    PdfPreview::show(document, acts, m_context.prompts, window());
}

} // namespace greffe
