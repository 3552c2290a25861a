// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <sstream>

namespace greffe::test {

/// True in the report run (tools/faults.sh), which takes the full counts; ctest takes the quick ones.
bool fullCounts();
/// How often a fault test tries: `quick` under ctest, `full` in the report run.
inline int rounds(int quick, int full) {
    return fullCounts() ? full : quick;
}

/// One line of REPORT.md: what was tried, what came out, and the control that failed as it must. A test case makes one,
/// says its figures, proves its control; a finding without a figure or without a control fails the case. In the report
/// run it is also written to the folder GREFFE_FAULTS_RESULTS, from which tests/faults/report.py makes the report.
class Finding {
public:
    /// `numbers` are those of tests/faults/catalogue.json.
    Finding(QList<int> numbers, QString title);
    ~Finding();
    Finding(const Finding&) = delete;
    Finding& operator=(const Finding&) = delete;

    /// A figure, from its parts: numbers and texts.
    template <class... Parts>
    void figure(const Parts&... parts) {
        m_figures << joined(parts...);
    }
    /// The control: `failed` is true if the broken twin of the test was noticed. Checked.
    template <class... Parts>
    void control(bool failed, const Parts&... parts) {
        addControl(failed, joined(parts...));
    }

private:
    static void put(std::ostringstream& out, const QString& text) { out << text.toStdString(); }
    template <class Part>
    static void put(std::ostringstream& out, const Part& part) {
        out << part;
    }
    template <class... Parts>
    static QString joined(const Parts&... parts) {
        std::ostringstream out;
        (put(out, parts), ...);
        return QString::fromStdString(out.str());
    }
    void addControl(bool failed, const QString& text);

    QList<int> m_numbers;
    QString m_title;
    QStringList m_figures = {};
    QStringList m_controls = {};
    int m_exceptions = 0;
};

} // namespace greffe::test
