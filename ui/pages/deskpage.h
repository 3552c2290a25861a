// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "tables/recordtable.h"
#include "ui/pages/page.h"
#include "ui/pages/recordpane.h"

class QSplitter;
class QStackedWidget;
class QTableView;
class QTimer;

namespace greffe {

class DeskDelegate;
class FilterChip;
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
    void focusSearch() override;

    RecordTable& table() const { return *m_table; }
    RecordPane& pane() const { return *m_pane; }
    QTableView& view() const { return *m_view; }

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
    virtual void takeFiles(const QStringList&) {}

    QPushButton* addHeaderButton(const QString& name, const QString& text, const QString& iconName);
    /// After the others: the desk's main act.
    void addNewButton();
    /// Shows a panel over the desk (a report of an import) until it is taken away with null.
    void showOver(QWidget* panel);
    /// Runs a command on the open record, after what is typed in its form was stored; says what was done. True if done.
    bool run(Command& command);
    bool run(Command&& command) { return run(command); }
    void openWide(qint64 row);

    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFilters();
    void refreshCounts();
    void applyQuery(const ListQuery& query);
    void fillFilterMenu();
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
    QList<FilterChip*> m_presetChips = {};
    QList<QWidget*> m_activeFilters = {};
    QStackedWidget* m_stack;
    QWidget* m_desk;
    QSplitter* m_splitter;
    QWidget* m_listSide;
    QTableView* m_view;
    QWidget* m_empty;
    QLabel* m_emptyTitle;
    QLabel* m_emptyText;
    QPushButton* m_emptyAct = nullptr;
    RecordTable* m_table;
    DeskDelegate* m_delegate;
    RecordPane* m_pane;
    QWidget* m_over = nullptr;
    QTimer* m_openTimer;
    QTimer* m_countTimer;
    bool m_selecting = false;
    bool m_splitSet = false;
};

} // namespace greffe
