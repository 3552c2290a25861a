// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"

#include <QWidget>

namespace greffe {

/// A part of a record that one desk adds beside form, timeline, documents and history.
class RecordTab : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// `stored` as in the vault, `typed` as the form holds it now. Called when the part is shown and when the record
    /// changes under it.
    virtual void show(const AnyRecord& stored, const AnyRecord& typed) = 0;
    /// What is entered here is saved with the record: the pane's buttons stay.
    virtual bool edits() const { return false; }
    /// Nothing may be changed: archived, frozen, or a vault that is only read.
    virtual void setReadOnly(bool) {}

    /// Into the form, not yet saved.
    Q_SIGNAL void amended(const greffe::AnyRecord& record);
    /// Show this field of the form.
    Q_SIGNAL void wantsField(const QString& path);
    Q_SIGNAL void wantsRecord(const QString& kind, qint64 row);
    Q_SIGNAL void verb(const QString& key);
    Q_SIGNAL void said(const QString& sentence, bool undoable);
};

} // namespace greffe
