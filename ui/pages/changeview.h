// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recorddiff.h"
#include "base/textdiff.h"
#include "domain/anyrecord.h"

#include <QTextBrowser>

namespace greffe {

/// The differences between two states of a record, field by field and row by row, as people read them: what went is
/// struck out, what came is underlined, long texts word by word.
class ChangeView final : public QTextBrowser {
    Q_OBJECT
public:
    ChangeView(Language language, QWidget* parent);

    void showChanges(const AnyRecord& before, const AnyRecord& after);
    /// Of a record that did not exist before: its filled fields.
    void showWhole(const AnyRecord& record);
    /// Of two versions of a text, line by line; lines that stayed are left out beyond two around each change.
    void showText(const QString& before, const QString& after);
    void showWords(const QString& sentence);
    int changes() const { return m_changes; }

private:
    QString removed(const QString& text) const;
    QString added(const QString& text) const;
    QString words(const QList<DiffPiece>& pieces) const;
    QString value(const FieldChange& change) const;
    QString row(const Field& rows, const void* row, bool isNew) const;
    void put(const QString& html);

    Language m_language;
    int m_changes = 0;
};

/// "art. 30(1)(b)" where one can stand; used in titles of fields.
QString colonIn(Language language);

} // namespace greffe
