// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/recordtable.h"

#include "domain/display.h"
#include "domain/urgency.h"
#include "store/searchindex.h"
#include "store/stores.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int blockRows = 100;
constexpr int blocksKept = 30;
/// Rows put in and taken out one by one keep the view's place; beyond so many it is quicker to lay it out anew.
constexpr qsizetype movesShown = 50;

Text referenceLabel() {
    return {u"Réf."_s, u"Ref."_s};
}

/// What the words of a due date are computed from, beyond the columns.
const char* const dueInputs[] = {"due_on", "due_at", "review_due", "status", "state", "answered_on", "suspensions",
    "submitted_at", "notifications", "notify_cnil", "qualification"};

} // namespace

RecordTable::RecordTable(Stores& stores, const RecordType& type, Language language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(stores.of(type))
    , m_type(type)
    , m_language(language)
    , m_blocks(blocksKept) {
    m_columns += nullptr;
    for (const Field& field : type.fields) {
        if (field.has(InTable)) {
            m_columns += &field;
            m_wanted += &field;
        }
    }
    for (const char* key : dueInputs) {
        const Field* field = type.find(QString::fromLatin1(key));
        if (field && !m_wanted.contains(field))
            m_wanted += field;
    }
    connect(&stores.database(), &Database::committed, this, &RecordTable::onCommitted);
}

RecordTable::~RecordTable() = default;

void RecordTable::setQuery(const ListQuery& query) {
    if (query.search != m_query.search) {
        // The cells say other things now, also where the ids stay.
        m_marks = SearchMarks(query.search);
        m_blocks.clear();
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MarksRole, SnippetRole});
    }
    m_query = query;
    const Result<QList<qint64>> ids = m_store.ids(query);
    if (!ids) {
        replaceIds({});
        Q_EMIT failed(ids.error().message);
        return;
    }
    replaceIds(*ids);
}

void RecordTable::setLanguage(Language language) {
    if (language == m_language)
        return;
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordTable::refresh() {
    m_blocks.clear();
    setQuery(m_query);
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordTable::setHeld(bool held) {
    m_held = held;
    if (!held && m_missed)
        refresh();
    if (!held)
        m_missed = false;
}

void RecordTable::replaceIds(const QList<qint64>& ids) {
    if (ids == m_ids)
        return;
    // Whoever listens to "about to" may read, and fill the cache by the old order: it is emptied when the ids change.
    const auto take = [&] {
        m_ids = ids;
        m_places.clear();
        m_blocks.clear();
    };

    // One stretch of rows that came or went (a new record, an archived one) is told as such.
    const qsizetype shorter = std::min(ids.size(), m_ids.size());
    qsizetype head = 0;
    while (head < shorter && ids[head] == m_ids[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && ids[ids.size() - 1 - tail] == m_ids[m_ids.size() - 1 - tail])
        ++tail;
    const qsizetype gone = m_ids.size() - head - tail;
    const qsizetype come = ids.size() - head - tail;
    if (gone == 0 && come <= movesShown) {
        beginInsertRows({}, int(head), int(head + come - 1));
        take();
        endInsertRows();
        return;
    }
    if (come == 0 && gone <= movesShown) {
        beginRemoveRows({}, int(head), int(head + gone - 1));
        take();
        endRemoveRows();
        return;
    }

    // Anything else is a new layout: what the view holds (selection, current row) follows its record.
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<qint64> held;
    held.reserve(before.size());
    for (const QModelIndex& index : before)
        held += rowId(index.row());
    take();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(held[i]);
        after += row < 0 ? QModelIndex() : index(row, before[i].column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void RecordTable::onCommitted(const QList<Change>& changes) {
    const QString kind = m_store.kind();
    QList<qint64> changed;
    bool concerned = false;
    for (const Change& change : changes) {
        if (change.kind != kind)
            continue;
        concerned = true;
        if (change.what == Change::What::Changed)
            changed += change.row;
    }
    if (!concerned)
        return;
    if (m_held) {
        m_missed = true;
        return;
    }
    m_blocks.clear();
    setQuery(m_query);
    constexpr qsizetype toldOneByOne = 100;
    if (changed.size() > toldOneByOne) {
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    for (const qint64 id : std::as_const(changed)) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

qint64 RecordTable::rowId(int row) const {
    return row >= 0 && row < m_ids.size() ? m_ids[row] : 0;
}

int RecordTable::rowOf(qint64 id) const {
    if (m_places.isEmpty()) {
        m_places.reserve(m_ids.size());
        for (qsizetype i = 0; i < m_ids.size(); ++i)
            m_places.insert(m_ids[i], int(i));
    }
    return m_places.value(id, -1);
}

int RecordTable::columnOf(QStringView fieldKey) const {
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i] ? fieldKey == QLatin1StringView(m_columns[i]->key) : fieldKey == u"ref")
            return int(i);
    }
    return -1;
}

const Field* RecordTable::field(int column) const {
    return column >= 0 && column < m_columns.size() ? m_columns[column] : nullptr;
}

const AnyRecord* RecordTable::record(int row) const {
    return cached(row);
}

const AnyRecord* RecordTable::cached(int row) const {
    if (row < 0 || row >= m_ids.size())
        return nullptr;
    const int number = row / blockRows;
    Block* block = m_blocks.object(number);
    if (!block) {
        const QList<qint64> rows = m_ids.mid(qsizetype(number) * blockRows, blockRows);
        // A search may have found its words in any field: its pieces need the whole record.
        Result<QList<AnyRecord>> read = m_store.loadMany(rows, m_marks.isEmpty() ? m_wanted : QList<const Field*>());
        block = new Block(read ? std::move(*read) : QList<AnyRecord>());
        m_blocks.insert(number, block);
    }
    // A record that went since the ids were read leaves a gap; its row stays empty until the next commit is told.
    const qsizetype place = row % blockRows;
    if (place < block->size() && block->at(place).head().row == m_ids[row])
        return &block->at(place);
    const auto found = std::find_if(
        block->begin(), block->end(), [&](const AnyRecord& record) { return record.head().row == m_ids[row]; });
    return found == block->end() ? nullptr : &*found;
}

int RecordTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_ids.size());
}

int RecordTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString RecordTable::text(const AnyRecord& record, const Field* field) const {
    return field ? displayShort(*field, record.value(*field), m_language) : record.head().ref;
}

MarkedText RecordTable::snippet(const AnyRecord& record) const {
    // The longest text that holds a word says most; what the columns show is marked there.
    QStringList shown{record.head().ref};
    for (const Field* field : m_columns)
        if (field)
            shown += text(record, field);
    QStringList texts = searchindex::texts(record);
    std::stable_sort(
        texts.begin(), texts.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (const QString& candidate : std::as_const(texts)) {
        if (shown.contains(candidate))
            continue;
        if (const std::optional<MarkedText> piece = m_marks.piece(candidate))
            return *piece;
    }
    return {};
}

QVariant RecordTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RowIdRole)
        return m_ids[index.row()];
    const Field* field = m_columns[index.column()];
    if (role == FieldKeyRole)
        return field ? field->name() : u"ref"_s;
    if (role == Qt::TextAlignmentRole)
        return int((field && field->kind == FieldKind::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != ReferenceRole && role != LevelRole &&
        role != SecondLineRole && role != SortRole && role != MarksRole && role != SnippetRole &&
        role != Qt::AccessibleTextRole)
        return {};
    const AnyRecord* record = cached(index.row());
    if (!record)
        return {};

    const bool isDue = field && field == dueField(m_type);
    const auto due = [&] { return dueOf(*record, m_store.now(), m_store.today()); };
    switch (role) {
    case Qt::DisplayRole:
        return text(*record, field);
    case Qt::ToolTipRole:
        return field ? display(*field, record->value(*field), m_language) : title(m_type, record->data(), m_language);
    case Qt::AccessibleTextRole: {
        // Read aloud: the words of the due date belong to the date.
        const QString words = isDue ? due().words.in(m_language) : QString();
        return words.isEmpty() ? text(*record, field) : text(*record, field) + u", "_s + words;
    }
    case ReferenceRole:
        return record->head().ref;
    case LevelRole:
        return name(due().level);
    case SecondLineRole:
        return isDue ? QVariant(due().words.in(m_language)) : QVariant(QString());
    case MarksRole:
        return m_marks.isEmpty() ? QVariant() : QVariant::fromValue(m_marks.marks(text(*record, field)));
    case SnippetRole:
        return m_marks.isEmpty() ? QVariant() : QVariant::fromValue(snippet(*record));
    case SortRole:
        return field ? record->value(*field) : QVariant(record->head().ref);
    default:
        return {};
    }
}

QVariant RecordTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    const Field* field = m_columns[section];
    if (role == Qt::DisplayRole && m_titles.contains(section))
        return m_titles.value(section);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return field ? field->label.in(m_language) : referenceLabel().in(m_language);
    if (role == FieldKeyRole)
        return field ? field->name() : u"ref"_s;
    return {};
}

bool RecordTable::setHeaderData(int section, Qt::Orientation orientation, const QVariant& value, int role) {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size() || role != Qt::EditRole)
        return false;
    m_titles.insert(section, value.toString());
    Q_EMIT headerDataChanged(orientation, section, section);
    return true;
}

void RecordTable::sort(int column, Qt::SortOrder order) {
    if (column < -1 || column >= m_columns.size())
        return;
    ListQuery query = m_query;
    query.descending = column >= 0 && order == Qt::DescendingOrder;
    query.sortKey = column < 0 ? QString() : (m_columns[column] ? m_columns[column]->name() : u"ref"_s);
    if (query != m_query)
        setQuery(query);
}

} // namespace greffe
