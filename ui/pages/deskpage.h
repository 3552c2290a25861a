// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/savedfilters.h"
#include "tables/recordtable.h"
#include "ui/pages/page.h"
#include "ui/pages/recordpane.h"

class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTimer;

namespace greffe {

class BulkBar;
struct BulkAct;
class DeskDelegate;
class FilterChip;
class FilterStrip;
class FlowLayout;
class PageHeader;
class RecordTable;
struct Done;

/// A desk: filters, a table of records and, beside it, the open record. In a narrow window the record takes the table's
/// place.
class DeskPage : public Page {
    Q_OBJECT
public:
    QJsonObject place() const override;
    void restore(const QJsonObject& place) override;
    void activate() override;
    bool mayLeave() override;
    void keepDraft() override;
    bool openRecord(const QString& kind, qint64 row) override;
    void newRecord() override;
    void save() override;
    void copyCurrent() override;
    void editCurrent() override;
    void archiveCurrent() override;
    bool goBack() override;
    void showHome() override;
    void focusSearch() override;

    RecordTable& table() const { return *m_table; }
    RecordPane& pane() const { return *m_pane; }
    QTableView& view() const { return *m_view; }
    /// The chosen records in the order of the list.
    QList<qint64> selectedRows() const;

protected:
    /// A column of the table: which field, how wide in comparison, and whether it stays when the record is open beside
    /// it.
    struct Column {
        QString key = {};
        int weight = 1; ///< share of the room that the samples leave
        bool always = true;
        QString sample = {}; ///< a text that must never be cut: fixes the width
        QString title = {};  ///< where the field's label is too long for the column
    };
    struct Style {
        QString title = {};
        QString newLabel = {};   ///< empty = records are not made here
        QString emptyTitle = {}; ///< what belongs here
        QString emptyText = {};
        QList<Column> columns = {};
        bool twoLines = false;
        QString sort = {};       ///< the column that orders the list at first; empty = the desk’s own order
        QString preset = {};     ///< the filter at first
        QStringList people = {}; ///< text fields whose values are offered as filters: who handles it
        QStringList alarms = {}; ///< presets whose number is shown in the colour of lateness
        QString dropFilter = {}; ///< of a file dialog for imports; empty = no files are taken
        int listWidth = 470;
    };

    DeskPage(PageContext& context, const RecordType& type, Style style, const QSet<QString>& hidden, QWidget* parent);

    virtual RecordSummary summarise(const AnyRecord& record) const = 0;
    virtual void perform(const QString& verb) = 0;
    /// Shown, but not to be typed over.
    virtual bool isFrozen(const AnyRecord&) const { return false; }
    /// With what goes without saying filled in.
    virtual AnyRecord makeRecord() const;
    /// A copy for Ctrl+D: without what was done to the original.
    virtual void prepareCopy(AnyRecord&) const {}
    /// What stores a new record.
    virtual std::unique_ptr<Command> makeAdd(const AnyRecord& record) const;
    virtual void takeFiles(const QStringList&) {}
    /// What can be done with several chosen records; the default archives them (or brings them back).
    virtual QList<BulkAct> bulkActs(const QList<qint64>& rows) const;
    virtual void performBulk(const QString& act, const QString& choice, const QList<qint64>& rows);
    /// Makes the command for one of them; null = nothing to do for this one.
    using Maker = std::function<Result<std::unique_ptr<Command>>(const AnyRecord& record)>;
    /// One command, one journal entry, for each record, in order, without blocking the window; what could not be done
    /// stays as it was and is named. `done` says how many were.
    void runMany(const QList<qint64>& rows, Maker make, std::function<QString(int)> done);
    bool hasSeveral() const;
    /// Another filter, as if it had been chosen.
    void applyQuery(const ListQuery& query);

    QPushButton* addHeaderButton(const QString& name, const QString& text, const QString& iconName);
    /// After the others: the desk's main act.
    void addNewButton();
    /// Shows a panel over the desk (a report of an import) until it is taken away with null.
    void showOver(QWidget* panel);
    /// Runs a command on the open record, after what is typed in its form was stored; says what was done. True if done.
    bool run(Command& command);
    bool run(Command&& command) { return run(command); }
    /// A new record with some fields filled that nobody saved yet; `empty` is what it would be without them.
    void openFilled(const AnyRecord& empty, const AnyRecord& filled);

    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFilters();
    void refreshCounts();
    void refreshSaved();
    void layChips();
    void markChips();
    void addActiveFilters(const ListQuery& query);
    void fillFilterMenu();
    void addChoiceMenus(QMenu* menu);
    void addDateMenus(QMenu* menu);
    void addSavedMenus(QMenu* menu);
    void fillColumnMenu(QMenu* menu);
    QString valueWords(const Field& field, const QString& value) const;
    void setBetween(const QString& key, const DateRange& range);
    void toggleEquals(const QString& key, const QString& value, bool on);
    void showBulk();
    void stepBulk();
    QList<Column> wantedColumns() const;
    void showColumns();
    void fitColumns();
    void arrange();
    bool isNarrow() const;
    bool paneShown() const;
    void openCurrent();
    bool openRow(qint64 row);
    void closePane();
    void selectRow(qint64 row);
    void showEmptiness();

    const RecordType& m_type;
    Style m_style;
    PageHeader* m_header;
    FlowLayout* m_chips;
    QWidget* m_chipBar;
    QPushButton* m_filters;
    FilterStrip* m_strip;
    QList<FilterChip*> m_presetChips = {};
    QList<FilterChip*> m_savedChips = {};
    QList<SavedFilter> m_saved = {};
    QMap<QString, bool> m_columnChoices = {}; ///< what the person showed or hid
    QList<QWidget*> m_activeFilters = {};
    QStackedWidget* m_stack;
    QWidget* m_desk;
    QSplitter* m_splitter;
    QWidget* m_listSide;
    QTableView* m_view;
    QWidget* m_empty;
    BulkBar* m_bulk;
    QLabel* m_emptyTitle;
    QLabel* m_emptyText;
    QPushButton* m_emptyAct = nullptr;
    RecordTable* m_table;
    DeskDelegate* m_delegate;
    RecordPane* m_pane;
    QWidget* m_over = nullptr;
    QTimer* m_openTimer;
    QTimer* m_countTimer;
    QTimer* m_bulkTimer;
    // An act on many records at work.
    QList<qint64> m_bulkRows = {};
    qsizetype m_bulkAt = 0;
    int m_bulkDone = 0;
    bool m_bulkStop = false;
    QStringList m_bulkRefused = {};
    Maker m_bulkMake = {};
    std::function<QString(int)> m_bulkSaid = {};
    bool m_selecting = false;
    bool m_splitSet = false;
};

} // namespace greffe
