// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "domain/anyrecord.h"
#include "store/listquery.h"
#include "store/searchmarks.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>

namespace greffe {

class RecordStore;
class Stores;
struct Change;

/// The table of a desk, for any record type. It holds the ids of all rows in order (8 bytes each) and a cache of blocks
/// of records: the row count is exact and End works at 100,000 rows. Columns are the reference and the fields with the
/// use InTable. It follows the commits of the vault; persistent indexes (and so the view's selection) stay with their
/// record.
class RecordTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Roles {
        RowIdRole = Qt::UserRole + 1, ///< qint64
        ReferenceRole,                ///< QString
        LevelRole,                    ///< QString: "late", "soon", "fine", "muted" or empty
        SecondLineRole,               ///< QString under the cell's own text; may be empty
        FieldKeyRole,                 ///< QString, also as header data: "ref", "due_on" …
        SortRole,                     ///< the value itself, not its text
        MarksRole,                    ///< TextMarks: what the search found in the cell's own text
        SnippetRole, ///< MarkedText: what the search found elsewhere in the record; none if it is empty
    };

    RecordTable(Stores& stores, const RecordType& type, Language language, QObject* parent = nullptr);
    ~RecordTable() override;

    const RecordType& type() const { return m_type; }
    const ListQuery& query() const { return m_query; }
    /// Reads the ids anew; rows that stay keep their persistent indexes.
    void setQuery(const ListQuery& query);
    void setLanguage(Language language);
    /// Reads everything anew: a day began, or the vault came back.
    void refresh();

    qint64 rowId(int row) const;
    /// -1 if it is not in the list.
    int rowOf(qint64 id) const;
    int columnOf(QStringView fieldKey) const;
    /// The field of a column; null for the reference's.
    const Field* field(int column) const;
    /// Only with the fields of the table; for the whole record ask the session.
    const AnyRecord* record(int row) const;
    /// While held, commits are not followed; letting go reads once. For acts on many records.
    void setHeld(bool held);
    /// The last read failed; the table is then empty.
    Q_SIGNAL void failed(const greffe::Text& message);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// A shorter title for a narrow column (DisplayRole); the field's own label stays its tool tip and accessible name.
    bool setHeaderData(
        int section, Qt::Orientation orientation, const QVariant& value, int role = Qt::EditRole) override;
    /// By a column; the query's sortKey follows.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    using Block = QList<AnyRecord>;
    void onCommitted(const QList<Change>& changes);
    void replaceIds(const QList<qint64>& ids);
    const AnyRecord* cached(int row) const;
    QString text(const AnyRecord& record, const Field* field) const;
    MarkedText snippet(const AnyRecord& record) const;

    const RecordStore& m_store;
    const RecordType& m_type;
    QHash<int, QString> m_titles = {}; ///< by section
    Language m_language;
    ListQuery m_query = {};
    QList<const Field*> m_columns = {}; ///< null = the reference
    QList<const Field*> m_wanted = {};  ///< what a block reads
    QList<qint64> m_ids = {};
    mutable QHash<qint64, int> m_places = {}; ///< made when first asked for
    mutable QCache<int, Block> m_blocks;
    SearchMarks m_marks = SearchMarks({});
    bool m_held = false;
    bool m_missed = false; ///< a commit came while held
};

} // namespace greffe

Q_DECLARE_METATYPE(greffe::MarkedText)
