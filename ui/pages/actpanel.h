// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"
#include "ui/shell/theme.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace greffe {

struct Problem;

/// The few values that an act needs (a date, a reason), asked for in the record itself and not in a dialog.
class ActPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ActPanel(const FormContext& context, QWidget* parent = nullptr);

    /// A line under the fields that follows what is chosen: where the law says yes, or not so simply.
    struct Note {
        std::optional<ColorRole> tone = {};
        QString text = {};
    };

    /// `values` is a row type with fields; `run` gets it filled, and returns true when the act was done.
    template <class Values, class Run>
    void ask(const QString& title, const QString& explanation, const QString& confirm, Values values, Run run) {
        auto held = std::make_shared<Values>(std::move(values));
        show(title, explanation, confirm, Values::fields(), held.get(), [held, run] { return run(*held); }, {});
    }
    /// The same with notes, made anew whenever a value changes.
    template <class Values, class Run, class Notes>
    void ask(
        const QString& title, const QString& explanation, const QString& confirm, Values values, Run run, Notes notes) {
        auto held = std::make_shared<Values>(std::move(values));
        show(
            title, explanation, confirm, Values::fields(), held.get(), [held, run] { return run(*held); },
            [held, notes] { return QList<Note>(notes(*held)); });
    }
    bool isAsking() const { return m_values != nullptr; }
    void dismiss();
    /// Presses the button with the act's verb.
    void confirm();

    Q_SIGNAL void closed();
    /// It needs more or less room.
    Q_SIGNAL void resized();

protected:
    bool event(QEvent* event) override;

private:
    void show(const QString& title, const QString& explanation, const QString& confirm, std::span<const Field> fields,
        void* values, std::function<bool()> run, std::function<QList<Note>()> notes);
    void showNotes();

    const FormContext& m_context;
    QWidget* m_body = nullptr;
    QLabel* m_problem = nullptr;
    QList<FieldEditor*> m_editors = {};
    void* m_values = nullptr;
    std::function<bool()> m_run = {};
    std::function<QList<Note>()> m_notes = {};
    QVBoxLayout* m_noteLines = nullptr;
};

} // namespace greffe
