// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

#include <QDate>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace greffe {

/// Reads a date as people type it: 5/3/2026, 05.03.26, 05032026, 2026-03-05, 5 mars 2026, 5/3 (of `today`'s year). Null
/// if it is no date.
QDate parseTypedDate(const QString& text, QDate today);

/// A calendar day that may be empty, which QDateEdit cannot be. Typed, or picked from a calendar (button, or Alt+Down).
class OptionalDateEdit final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QDate date READ date WRITE setDate NOTIFY edited USER true)
public:
    OptionalDateEdit(Language language, QDate today, QWidget* parent = nullptr);

    /// Null when empty or not readable.
    QDate date() const;
    void setDate(const QDate& date);
    /// Something is typed and it is no date.
    bool isUnreadable() const;
    QString text() const;
    QLineEdit* line() const { return m_line; }
    void setReadOnly(bool readOnly);
    Q_SIGNAL void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCalendar();
    void tidy();

    Language m_language;
    QDate m_today;
    QLineEdit* m_line;
    QToolButton* m_button;
};

class DateEditor final : public FieldEditor {
    Q_OBJECT
public:
    DateEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    Text inputProblem() const override;

private:
    void showWords();
    OptionalDateEdit* m_date;
    QLabel* m_words; ///< "jeudi 5 mars 2026"
};

/// A moment: day, local time and the zone in which it was told. An hour that exists twice takes its offset behind it:
/// "02:30+02:00".
class InstantEditor final : public FieldEditor {
    Q_OBJECT
public:
    InstantEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    Text inputProblem() const override;

private:
    bool isBlank() const;
    std::optional<Instant> parsed(Text* problem) const;

    OptionalDateEdit* m_date;
    QLineEdit* m_time;
    QComboBox* m_zone;
};

} // namespace greffe
