// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace greffe {

struct DocumentRecord;
struct PageContext;

/// What happened to a record, the newest first.
class RecordTimeline final : public QWidget {
    Q_OBJECT
public:
    RecordTimeline(PageContext& context, QWidget* parent);
    void show(const RecordType& type, qint64 row);
    Q_SIGNAL void wantsRecord(const QString& kind, qint64 row);

private:
    PageContext& m_context;
    QTreeWidget* m_list;
    QLabel* m_empty;
};

/// The files kept with a record.
class RecordDocuments final : public QWidget {
    Q_OBJECT
public:
    RecordDocuments(PageContext& context, QWidget* parent);
    void show(const AnyRecord& record);
    /// Takes files into the vault.
    void attach(const QStringList& paths);
    Q_SIGNAL void said(const QString& sentence, bool undoable);
    /// An act of the desk: "dispatch:ROW" for a letter that was issued.
    Q_SIGNAL void verb(const QString& key);

private:
    QString dispatchWords(const DocumentRecord& document) const;
    void saveCopy();
    void preview();
    qint64 current() const;

    PageContext& m_context;
    std::optional<AnyRecord> m_record = {};
    QTreeWidget* m_list;
    QLabel* m_empty;
    QPushButton* m_add;
    QPushButton* m_copy;
    QPushButton* m_dispatch;
};

} // namespace greffe
