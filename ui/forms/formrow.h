// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

class QGridLayout;
class QLabel;

namespace greffe {

struct Problem;

/// "art. 30(1)(b)"; what names its own law ("LIL 82", "C. com. L123-22") stays as it is.
QString articleWords(const QString& article, Language language);

/// One line of a form: label with the article that asks for it, editor, help under it, problems beside it.
class FormRow final : public QWidget {
    Q_OBJECT
public:
    FormRow(FieldEditor* editor, const FormContext& context, QWidget* parent);

    FieldEditor* editor() const { return m_editor; }
    /// Those of this field; the words of problems inside rows name the row.
    void setProblems(const QList<Problem>& problems);
    bool hasProblems() const { return m_count > 0; }
    /// Label above the editor instead of at its left.
    void setStacked(bool stacked);

private:
    void arrange();

    FieldEditor* m_editor;
    Language m_language;
    QGridLayout* m_grid;
    QWidget* m_caption;
    QLabel* m_help = nullptr;
    QLabel* m_problem = nullptr;
    bool m_stacked = false;
    bool m_arranged = false;
    int m_count = 0;
};

} // namespace greffe
