// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choiceedit.h"

#include "base/fold.h"
#include "domain/choicelist.h"
#include "ui/shell/badge.h"
#include "ui/shell/flowlayout.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int searchFrom = 12;

bool isReference(const Field& field) {
    return field.kind == FieldKind::Reference || field.kind == FieldKind::References;
}

} // namespace

QList<Option> optionsOf(const Field& field, const FormContext& context) {
    QList<Option> out;
    if (isReference(field)) {
        if (context.references)
            for (const FormContext::Reference& record : context.references(QString::fromLatin1(field.list)))
                out += {record.ref, record.title.isEmpty() ? record.ref : record.ref + u" — "_s + record.title};
        return out;
    }
    for (const ChoiceEntry& entry : choiceList(QString::fromLatin1(field.list)).entries)
        out += {entry.key, entry.label.in(context.language)};
    return out;
}

QString optionLabel(const QList<Option>& options, const QString& value) {
    for (const Option& option : options)
        if (option.value == value)
            return option.label;
    return value;
}

ChoiceEditor::ChoiceEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_combo(new QComboBox(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_combo);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(12);
    m_combo->setMaxVisibleItems(16);
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_open = !isReference(field) && choiceList(QString::fromLatin1(field.list)).open;
    fill();
    m_searchable = m_open || m_combo->count() > searchFrom || isReference(field);
    if (m_searchable) {
        m_combo->setEditable(true);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        m_combo->lineEdit()->setPlaceholderText(tr("Not given"));
        m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_combo->completer()->setFilterMode(Qt::MatchContains);
        m_combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
        connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    keepWheelForPage(m_combo);
    setControl(m_combo);
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
}

void ChoiceEditor::fill() {
    m_combo->clear();
    m_combo->addItem(m_searchable ? QString() : tr("Not given"), QString());
    for (const Option& option : optionsOf(field(), context()))
        m_combo->addItem(option.label, option.value);
}

void ChoiceEditor::setValue(const QVariant& value) {
    const QString wanted = value.toString();
    if (isReference(field()) && m_combo->findData(wanted) < 0)
        fill(); // the record may have been made since
    m_foreign.clear();
    if (const int index = m_combo->findData(wanted); index >= 0) {
        m_combo->setCurrentIndex(index);
        if (m_searchable && index == 0)
            m_combo->setEditText({});
        return;
    }
    m_foreign = wanted;
    if (m_searchable) {
        m_combo->setCurrentIndex(-1);
        m_combo->setEditText(wanted);
    } else {
        m_combo->addItem(wanted, wanted);
        m_combo->setCurrentIndex(m_combo->count() - 1);
    }
}

QString ChoiceEditor::typed() const {
    return m_combo->currentText().trimmed();
}

QVariant ChoiceEditor::value() const {
    if (!m_searchable)
        return m_combo->currentData().toString();
    const QString text = typed();
    if (text.isEmpty())
        return QString();
    const QString folded = fold(text);
    for (int i = 0; i < m_combo->count(); ++i)
        if (fold(m_combo->itemText(i)) == folded ||
            (isReference(field()) && fold(m_combo->itemData(i).toString()) == folded))
            return m_combo->itemData(i).toString();
    if (m_open || text == m_foreign)
        return text;
    return QString();
}

Text ChoiceEditor::inputProblem() const {
    if (!m_searchable || typed().isEmpty() || !value().toString().isEmpty())
        return {};
    return Text{u"« %1 » n’est pas dans la liste. Choisissez une des valeurs proposées."_s,
        u"“%1” is not in the list. Choose one of the values offered."_s}
        .arg(typed());
}

void ChoiceEditor::setReadOnly(bool readOnly) {
    m_combo->setEnabled(!readOnly);
}

FlagEditor::FlagEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(grid::wide);
    const auto add = [&](const QString& word, const QString& suffix, int id) {
        auto* button = new QRadioButton(word, this);
        m_group->addButton(button, id);
        row->addWidget(button);
        if (id == 1)
            setControl(button);
        nameControl(button, suffix, word);
    };
    add(tr("Yes"), u"yes"_s, 1);
    add(tr("No"), u"no"_s, 0);
    if (field.unknownAllowed)
        add(tr("Not known"), u"unknown"_s, 2);
    row->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, &FieldEditor::edited);
}

void FlagEditor::setValue(const QVariant& value) {
    const int id = value.isNull() ? 2 : value.toBool() ? 1 : 0;
    if (QAbstractButton* button = m_group->button(id))
        button->setChecked(true);
}

QVariant FlagEditor::value() const {
    const int id = m_group->checkedId();
    if (!field().unknownAllowed)
        return id == 1;
    return id == 0 || id == 1 ? QVariant(id == 1) : QVariant();
}

void FlagEditor::setReadOnly(bool readOnly) {
    for (QAbstractButton* button : m_group->buttons())
        button->setEnabled(!readOnly);
}

ChoicesEditor::ChoicesEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_button(new QPushButton(tr("Choose…"), this))
    , m_flow(new FlowLayout(this, 6)) {
    m_flow->setContentsMargins(0, 1, 0, 1);
    m_flow->addWidget(m_button);
    m_button->setProperty("chip", true);
    setControl(m_button);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_button, &QPushButton::clicked, this, &ChoicesEditor::showList);
}

void ChoicesEditor::setValue(const QVariant& value) {
    m_values = value.toStringList();
    showChips();
}

void ChoicesEditor::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_button->setVisible(!readOnly);
    showChips();
}

void ChoicesEditor::toggle(const QString& value, bool on) {
    QStringList values = m_values;
    values.removeAll(value);
    if (on)
        values.append(value);
    // The order of the list, then what the list does not know.
    QStringList ordered;
    for (const Option& option : optionsOf(field(), context()))
        if (values.removeAll(option.value) > 0)
            ordered += option.value;
    m_values = ordered + values;
    showChips();
    Q_EMIT edited();
}

void ChoicesEditor::showChips() {
    for (QWidget* chip : m_chips)
        chip->deleteLater();
    m_chips.clear();
    while (QLayoutItem* item = m_flow->takeAt(0))
        delete item;
    const QList<Option> options = optionsOf(field(), context());
    QStringList words;
    QWidget* before = m_button->previousInFocusChain(); // chips come where they stand, not after the whole window
    for (const QString& value : m_values) {
        const QString word = optionLabel(options, value);
        words += word;
        auto* chip = new Chip(word, !m_readOnly, this);
        chip->setAccessibleName(tr("Remove “%1”").arg(word));
        connect(chip, &Chip::removed, this, [this, value] { toggle(value, false); });
        m_flow->addWidget(chip);
        m_chips += chip;
        setTabOrder(before, chip);
        before = chip;
        chip->show();
    }
    m_flow->addWidget(m_button);
    m_button->setText(m_values.isEmpty() ? tr("Choose…") : tr("Change…"));
    m_button->setAccessibleDescription(words.join(u", "_s));
    m_flow->invalidate();
    updateGeometry();
}

void ChoicesEditor::showList() {
    QMenu menu(this);
    auto* panel = new QWidget(&menu);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(4, 4, 4, 4);
    auto* search = new QLineEdit(panel);
    search->setPlaceholderText(tr("Search in the list"));
    search->setAccessibleName(tr("Search in the list"));
    search->setClearButtonEnabled(true);
    auto* list = new QListWidget(panel);
    list->setObjectName(field().name() + u"_list"_s);
    list->setAccessibleName(label());
    list->setMinimumSize(360, 60);
    const QList<Option> options = optionsOf(field(), context());
    for (const Option& option : options) {
        auto* item = new QListWidgetItem(option.label, list);
        item->setData(Qt::UserRole, option.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_values.contains(option.value) ? Qt::Checked : Qt::Unchecked);
    }
    list->setFixedHeight(qBound(60, int(options.size()) * list->sizeHintForRow(0) + 8, 380));
    search->setVisible(options.size() > searchFrom);
    column->addWidget(search);
    column->addWidget(list);
    connect(search, &QLineEdit::textChanged, list, [list](const QString& words) {
        const QString folded = fold(words);
        for (int i = 0; i < list->count(); ++i)
            list->item(i)->setHidden(!fold(list->item(i)->text()).contains(folded));
    });
    connect(list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        toggle(item->data(Qt::UserRole).toString(), item->checkState() == Qt::Checked);
    });
    connect(list, &QListWidget::itemActivated, list, [](QListWidgetItem* item) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(search, &QLineEdit::returnPressed, list, qOverload<>(&QWidget::setFocus));
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(panel);
    menu.addAction(action);
    if (search->isVisibleTo(panel))
        search->setFocus();
    else
        list->setFocus();
    if (list->count() > 0)
        list->setCurrentRow(0);
    menu.exec(m_button->mapToGlobal(QPoint(0, m_button->height() + 2)));
}

} // namespace greffe
