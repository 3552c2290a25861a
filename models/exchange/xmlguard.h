// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QXmlStreamReader>

#include <memory>

namespace greffe {

/// An XML reader for files from outside: no document type, no entities, a limit on nesting and on the length of one run
/// of text, so that memory stays bounded whatever comes out of the archive.
class XmlGuard {
public:
    /// `name` is the entry's name, for sentences. `runBytes`: the longest text or tag.
    XmlGuard(QIODevice& source, QString name, int depth, qint64 runBytes = 8 * 1024 * 1024);
    ~XmlGuard();
    XmlGuard(const XmlGuard&) = delete;
    XmlGuard& operator=(const XmlGuard&) = delete;

    /// Advances; false at the end of the document or on an error, see error().
    bool next();
    /// Goes to the end of the element whose start was just met.
    bool skip();
    bool failed() const { return m_failed; }
    const Error& error() const { return m_error; }
    void fail(Error error);

    bool isStart() const { return m_xml.tokenType() == QXmlStreamReader::StartElement; }
    bool isEnd() const { return m_xml.tokenType() == QXmlStreamReader::EndElement; }
    bool isText() const { return m_xml.tokenType() == QXmlStreamReader::Characters; }
    /// The name without prefix; producers choose prefixes freely.
    QStringView name() const { return m_xml.name(); }
    QStringView space() const { return m_xml.namespaceUri(); }
    QStringView text() const { return m_xml.text(); }
    const QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    int depth() const { return m_depth; }

private:
    class RunLimit;

    QIODevice& m_source;
    QString m_name;
    int m_maxDepth;
    std::unique_ptr<RunLimit> m_limit;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    bool m_failed = false;
    Error m_error;
};

} // namespace greffe
