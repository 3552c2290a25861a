// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/finding.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <exception>
#include <iostream>

namespace greffe::test {

using namespace Qt::StringLiterals;

bool fullCounts() {
    return qEnvironmentVariable("GREFFE_FAULTS") == u"full";
}

Finding::Finding(QList<int> numbers, QString title)
    : m_numbers(std::move(numbers))
    , m_title(std::move(title))
    , m_exceptions(std::uncaught_exceptions()) {
}

void Finding::addControl(bool failed, const QString& text) {
    INFO("control: " << text.toStdString());
    CHECK(failed);
    if (failed)
        m_controls << text;
}

Finding::~Finding() {
    if (std::uncaught_exceptions() > m_exceptions)
        return; // the case has failed already
    QStringList numbers;
    for (const int number : std::as_const(m_numbers))
        numbers << QString::number(number);
    std::cout << "FIGURE [" << numbers.join(u',').toStdString() << "] " << m_title.toStdString() << ": "
              << m_figures.join(u"; "_s).toStdString() << " | control: " << m_controls.join(u"; "_s).toStdString()
              << std::endl;
    CHECK_FALSE(m_figures.isEmpty());
    CHECK_FALSE(m_controls.isEmpty());

    const QString folder = qEnvironmentVariable("GREFFE_FAULTS_RESULTS");
    if (folder.isEmpty() || m_figures.isEmpty() || m_controls.isEmpty())
        return;
    QJsonArray numberList;
    for (const int number : std::as_const(m_numbers))
        numberList << number;
    const QJsonObject line{{u"numbers"_s, numberList}, {u"title"_s, m_title},
        {u"figures"_s, QJsonArray::fromStringList(m_figures)}, {u"controls"_s, QJsonArray::fromStringList(m_controls)}};
    QFile file(QDir(folder).filePath(u"findings.jsonl"_s));
    CHECK(file.open(QIODevice::Append));
    file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace greffe::test
