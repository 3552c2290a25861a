// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importpanel.h"

#include "domain/activity.h"
#include "domain/display.h"
#include "domain/request.h"
#include "ui/pages/mappingpanel.h"
#include "ui/shell/card.h"
#include "ui/shell/prompts.h"

#include <QFileInfo>
#include <QFuture>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QThreadPool>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int mostLines = 500; // of one list; the number of all stands in its title
constexpr int lowestList = 60; // pixels; between the two a list is as high as its lines
constexpr int highestList = 320;

/// Lines with air around them, as high as their sentences need.
class LineDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* tree = qobject_cast<const QTreeView*>(option.widget);
        QStyleOptionViewItem shown = option;
        initStyleOption(&shown, index);
        int width = tree->isFirstColumnSpanned(index.row(), index.parent()) && index.column() == 0
                        ? tree->viewport()->width()
                        : tree->columnWidth(index.column());
        if (index.column() == 0 && tree->rootIsDecorated())
            width -= tree->indentation() * (index.parent().isValid() ? 2 : 1);
        const QRect words = shown.fontMetrics.boundingRect(
            QRect(0, 0, qMax(40, width - 12), 4000), Qt::TextWordWrap, index.data().toString());
        return {shown.fontMetrics.horizontalAdvance(index.data().toString()) + 12,
            qMax(words.height(), shown.fontMetrics.height()) + grid::unit};
    }
};

/// The rows keep their height when the columns change, unless they are laid out anew.
void fitHeight(QTreeWidget* tree) {
    tree->doItemsLayout();
    int height = tree->header()->height() + 4;
    for (QTreeWidgetItem* item = tree->topLevelItem(0); item && height < highestList; item = tree->itemBelow(item))
        height += tree->visualItemRect(item).height();
    tree->setFixedHeight(qBound(lowestList, height, highestList));
}

} // namespace

ImportPanel::ImportPanel(PageContext& context, What what, const QString& path, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_what(what)
    , m_stack(new QStackedWidget(this))
    , m_report(new QWidget(m_stack))
    , m_summary(new QLabel(m_report))
    , m_progress(new QProgressBar(m_report))
    , m_columns(new QPushButton(tr("Columns…"), m_report))
    , m_confirm(new QPushButton(tr("Import"), m_report)) {
    setObjectName(u"import_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(10);
    auto* name = new QLabel(tr("Import of %1").arg(QFileInfo(path).fileName()), this);
    name->setFont(titleFont(font()));
    name->setWordWrap(true);
    column->addWidget(name);
    column->addWidget(m_stack, 1);

    auto* report = new QVBoxLayout(m_report);
    report->setContentsMargins(0, 0, 0, 0);
    report->setSpacing(10);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"import_summary"_s);
    report->addWidget(m_summary);
    report->addWidget(m_progress);
    report->addWidget(makeRule(m_report));
    auto* scroll = new QScrollArea(m_report);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(scroll);
    m_body = new QVBoxLayout(body);
    m_body->setContentsMargins(0, 0, 8, 0);
    m_body->setSpacing(grid::unit);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    report->addWidget(scroll, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    buttons->addWidget(m_columns);
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Do not import"), m_report);
    cancel->setObjectName(u"import_cancel"_s);
    m_columns->setObjectName(u"import_columns"_s);
    m_columns->hide();
    m_confirm->setObjectName(u"import_confirm"_s);
    m_confirm->setProperty("primary", true);
    m_confirm->setEnabled(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    report->addLayout(buttons);
    m_stack->addWidget(m_report);
    connect(cancel, &QPushButton::clicked, this, [this] { Q_EMIT finished({}); });
    connect(m_confirm, &QPushButton::clicked, this, &ImportPanel::confirm);
    connect(m_columns, &QPushButton::clicked, this, [this] { m_stack->setCurrentWidget(m_mapping); });

    m_summary->setText(tr("Reading the file…"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading the file…"));
    auto promise = std::make_shared<QPromise<Read>>();
    promise->future().then(this, [this](const Read& read) { take(read); });
    promise->start();
    QThreadPool::globalInstance()->start([promise, what, path, zone = context.session.organisation().timeZone] {
        promise->addResult(readFile(what, path, zone));
        promise->finish();
    });
}

ImportPanel::Read ImportPanel::readFile(What what, const QString& path, const QString& zone) {
    Read out;
    const Result<> outcome = [&]() -> Result<> {
        if (what == What::Register)
            out.activities = TRY(readRegister(path));
        else
            out.requests = TRY(readRequests(path, zone));
        return {};
    }();
    if (outcome)
        return out;
    out.error = outcome.error();
    // A table that does not name its columns as we do is asked about; what is no table at all is refused.
    if (out.error->kind == Error::Kind::Invalid)
        if (Result<FreeTable> table = readFreeTable(path); table && table->titles.size() > 1 && !table->rows.isEmpty())
            out.table = std::move(*table);
    return out;
}

void ImportPanel::take(const Read& read) {
    m_reading = false;
    m_progress->hide();
    if (read.table) {
        askColumns(*read.table);
        return;
    }
    m_register = read.activities;
    m_requests = read.requests;
    const Result<> planned = read.error ? Result<>(*read.error) : plan();
    if (planned) {
        // While the file was read only giving up was possible; now the act itself is.
        if (m_confirm->isEnabled() && isAncestorOf(window()->focusWidget()))
            m_confirm->setFocus();
        return;
    }
    m_context.prompts.showError(planned.error());
    Q_EMIT finished({});
}

Result<> ImportPanel::plan() {
    if (m_what == What::Register) {
        m_plan = TRY(planRegister(m_context.session, *m_register));
    } else {
        m_plan = TRY(planRequests(m_context.session, m_requests));
        m_plan->read = m_requests.read;
    }
    fill();
    return {};
}

void ImportPanel::askColumns(FreeTable table) {
    const bool requests = m_what == What::Requests;
    const RecordType& type = requests ? Request::type() : Activity::type();
    m_mapping = new MappingPanel(m_context, QString::fromLatin1(type.key), type.fields, std::move(table), m_stack);
    m_stack->addWidget(m_mapping);
    m_stack->setCurrentWidget(m_mapping);
    m_columns->show();
    connect(m_mapping, &MappingPanel::cancelled, this, [this] { Q_EMIT finished({}); });
    connect(m_mapping, &MappingPanel::accepted, this, &ImportPanel::takeColumns);
}

void ImportPanel::takeColumns() {
    if (m_what == What::Register)
        m_register = mappedRegister(m_mapping->table(), m_mapping->mapping());
    else
        m_requests =
            mappedRequests(m_mapping->table(), m_mapping->mapping(), m_context.session.organisation().timeZone);
    if (const Result<> planned = plan(); !planned) {
        m_context.prompts.showError(planned.error());
        return;
    }
    m_stack->setCurrentWidget(m_report);
    m_confirm->setFocus();
}

QTreeWidget* ImportPanel::makeTree(const QStringList& columns) {
    auto* tree = new QTreeWidget(this);
    tree->setHeaderLabels(columns);
    tree->setProperty("boxed", true);
    tree->setWordWrap(true);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    tree->setTabKeyNavigation(false);
    tree->setItemDelegate(new LineDelegate(tree));
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    // The last column holds the sentence, the text or the new value: it takes what the others leave.
    tree->header()->setStretchLastSection(true);
    QObject::connect(tree->header(), &QHeaderView::sectionResized, tree,
        [tree] { QTimer::singleShot(0, tree, [tree] { fitHeight(tree); }); });
    return tree;
}

void ImportPanel::addSection(const QString& title, const QString& explanation, QTreeWidget* list) {
    m_body->addWidget(Card::strong(title, this));
    if (!explanation.isEmpty())
        m_body->addWidget(Card::small(explanation, this, ColorRole::Muted));
    list->setAccessibleName(title);
    m_body->addWidget(list);
    for (int column = 0; column + 1 < list->columnCount(); ++column) {
        list->resizeColumnToContents(column);
        list->setColumnWidth(column, qBound(110, list->columnWidth(column) + 24, 330));
    }
    fitHeight(list);
}

QString ImportPanel::words(const Field* field, const QVariant& value) const {
    if (!field || field->kind == FieldKind::Rows || value.isNull())
        return u"—"_s;
    const QString text = display(*field, value, m_context.language);
    return text.isEmpty() ? u"—"_s : text;
}

void ImportPanel::fill() {
    while (QLayoutItem* item = m_body->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Language language = m_context.language;
    const ImportPlan& plan = *m_plan;
    const int created = plan.count(ImportPlan::Item::What::Create);
    const int changed = plan.count(ImportPlan::Item::What::Update);
    const int same = plan.count(ImportPlan::Item::What::Same);
    QStringList facts = {tr("%n record(s) read", nullptr, plan.read), tr("%n new", nullptr, created),
        tr("%n changed", nullptr, changed), tr("%n unchanged", nullptr, same),
        tr("%n cell(s) without a home", nullptr, int(plan.unplaced.size()))};
    m_summary->setText(facts.join(u" · "_s) + u". "_s + tr("Nothing is written before you say so."));

    if (plan.items.isEmpty() && plan.problems.isEmpty())
        m_body->addWidget(Card::words(
            tr("No filled record was found in this file: it may be the empty form. Fill it in and import it again, or "
               "create the first record here."),
            this));
    if (!plan.problems.isEmpty()) {
        QTreeWidget* list = makeTree({tr("Where"), tr("Problem")});
        list->setRootIsDecorated(false);
        for (const InputProblem& problem : plan.problems.mid(0, mostLines))
            new QTreeWidgetItem(list, {problem.path, problem.message.in(language)});
        addSection(tr("%n problem(s) prevent this import", nullptr, int(plan.problems.size())),
            tr("Correct the file and import it again. The vault has not changed."), list);
    }
    if (created > 0) {
        QTreeWidget* list = makeTree({tr("Reference"), tr("Name"), tr("In the file")});
        list->setRootIsDecorated(false);
        for (const ImportPlan::Item& item : plan.items)
            if (item.what == ImportPlan::Item::What::Create && list->topLevelItemCount() < mostLines)
                new QTreeWidgetItem(
                    list, {item.ref.isEmpty() ? tr("given on import") : item.ref, item.name.in(language), item.where});
        addSection(tr("%n new record(s)", nullptr, created), {}, list);
    }
    const auto addChanges = [&](QTreeWidget* list, const QString& name, const QList<FieldChange>& changes) {
        auto* top = new QTreeWidgetItem(list, {name});
        top->setFirstColumnSpanned(true);
        for (const FieldChange& change : changes) {
            QString before = words(change.field, change.before);
            QString after = words(change.field, change.after);
            if (change.what == FieldChange::What::RowAdded)
                after = tr("row added");
            else if (change.what == FieldChange::What::RowRemoved)
                before = tr("row removed");
            else if (change.what == FieldChange::What::RowMoved)
                after = tr("row moved");
            new QTreeWidgetItem(top, {change.label.in(language), before, after});
        }
        top->setExpanded(list->topLevelItemCount() <= 20);
    };
    const QStringList changeColumns = {tr("Record and field"), tr("Now"), tr("After the import")};
    if (!plan.organisationChanges.isEmpty()) {
        QTreeWidget* list = makeTree(changeColumns);
        addChanges(list, m_context.session.organisation().name, plan.organisationChanges);
        addSection(tr("The organisation, from the front page of the file"), {}, list);
    }
    if (changed > 0) {
        QTreeWidget* list = makeTree(changeColumns);
        for (const ImportPlan::Item& item : plan.items)
            if (item.what == ImportPlan::Item::What::Update && list->topLevelItemCount() < mostLines)
                addChanges(list, item.ref + u" · "_s + item.name.in(language), item.changes);
        addSection(tr("%n changed record(s)", nullptr, changed),
            tr("Fields that this file format does not carry stay as they are."), list);
    }
    if (!plan.unplaced.isEmpty()) {
        QTreeWidget* list = makeTree({tr("Sheet"), tr("Cell"), tr("Content")});
        list->setRootIsDecorated(false);
        for (const UnplacedCell& cell : plan.unplaced.mid(0, mostLines))
            new QTreeWidgetItem(list, {cell.sheet, cell.cell, cell.text});
        addSection(tr("%n cell(s) without a home", nullptr, int(plan.unplaced.size())),
            tr("Those that belong to a record are kept in its notes; copy by hand what else matters."), list);
    }
    if (!plan.remarks.isEmpty()) {
        QTreeWidget* list = makeTree({tr("Where"), tr("Remark")});
        list->setRootIsDecorated(false);
        for (const InputProblem& remark : plan.remarks.mid(0, mostLines))
            new QTreeWidgetItem(list, {remark.path, remark.message.in(language)});
        addSection(tr("Remarks"), {}, list);
    }
    m_body->addStretch(1);
    const bool possible = plan.problems.isEmpty() && !plan.isEmpty();
    m_confirm->setEnabled(possible && !m_context.session.isReadOnly());
    m_confirm->setText(possible ? tr("Import %n record(s)", nullptr, created + changed) : tr("Nothing to import"));
}

void ImportPanel::confirm() {
    if (!m_plan || !m_confirm->isEnabled())
        return;
    const Result<Done> done = [&]() -> Result<Done> {
        if (m_what == What::Register)
            return m_context.session.run(ImportRegister(*m_plan, *m_register));
        return m_context.session.run(ImportRequests(*m_plan));
    }();
    if (!done) {
        m_context.prompts.showError(done.error());
        return;
    }
    Q_EMIT finished(done->what.in(m_context.language));
}

} // namespace greffe
