// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xmlguard.h"

#include "exchange/zipreader.h"

#include <QIODevice>

namespace greffe {

using namespace Qt::StringLiterals;

/// QXmlStreamReader gathers a whole text or tag before it shows it; this counts the bytes since the last markup on
/// their way in.
class XmlGuard::RunLimit final : public QIODevice {
public:
    RunLimit(QIODevice& source, qint64 runBytes)
        : m_source(source)
        , m_runBytes(runBytes) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool exceeded = false;
    bool sourceFailed = false;

protected:
    qint64 readData(char* data, qint64 maxSize) override {
        if (exceeded || sourceFailed)
            return -1;
        const qint64 n = m_source.read(data, maxSize);
        sourceFailed = n < 0;
        for (qint64 i = 0; i < n; ++i)
            take(data[i]);
        if (exceeded)
            return -1;
        return n;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    enum class Where { Plain, Comment, CData };

    // Inside comments and CDATA sections "<" is text: only their end counts.
    void take(char c) {
        m_tail = (m_tail << 8) | quint8(c);
        if (++m_run > m_runBytes)
            exceeded = true;
        switch (m_where) {
        case Where::Plain:
            if (c == '<')
                m_run = 0;
            else if ((m_tail & 0xFFFFFFFF) == 0x3C212D2D) // <!--
                m_where = Where::Comment;
            else if ((m_tail & 0xFFFFFF) == 0x3C215B) // <![
                m_where = Where::CData;
            break;
        case Where::Comment:
            if ((m_tail & 0xFFFFFF) == 0x2D2D3E) // -->
                m_where = Where::Plain;
            break;
        case Where::CData:
            if ((m_tail & 0xFFFFFF) == 0x5D5D3E) // ]]>
                m_where = Where::Plain;
            break;
        }
    }

    QIODevice& m_source;
    qint64 m_runBytes;
    qint64 m_run = 0;
    quint64 m_tail = 0;
    Where m_where = Where::Plain;
};

XmlGuard::XmlGuard(QIODevice& source, QString name, int depth, qint64 runBytes)
    : m_source(source)
    , m_name(std::move(name))
    , m_maxDepth(depth)
    , m_limit(std::make_unique<RunLimit>(source, runBytes))
    , m_xml(m_limit.get()) {
    m_xml.setEntityExpansionLimit(0);
}

XmlGuard::~XmlGuard() = default;

void XmlGuard::fail(Error error) {
    if (m_failed)
        return;
    m_failed = true;
    m_error = std::move(error);
}

bool XmlGuard::next() {
    if (m_failed)
        return false;
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    switch (token) {
    case QXmlStreamReader::StartElement:
        if (++m_depth > m_maxDepth) {
            fail({Error::Kind::Invalid,
                Text{
                    u"Le contenu de ce fichier (« %1 ») est imbriqué trop profondément : il a été refusé. Rien n’a été changé."_s,
                    u"The content of this file (“%1”) is nested too deeply: it was refused. Nothing was changed."_s}
                    .arg(m_name),
                u"xml depth"_s, m_name});
            return false;
        }
        return true;
    case QXmlStreamReader::EndElement:
        --m_depth;
        return true;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        fail({Error::Kind::Invalid,
            Text{
                u"Ce fichier contient des définitions XML (DTD ou entités) qu’un tableur n’écrit jamais : il a été refusé. Rien n’a été changé."_s,
                u"This file contains XML definitions (DTD or entities) that no spreadsheet program writes: it was refused. Nothing was changed."_s},
            u"dtd"_s, m_name});
        return false;
    case QXmlStreamReader::EndDocument: {
        // Only at its very end does an archive entry tell that its checksum or size was wrong.
        char rest[4096];
        while (m_limit->read(rest, sizeof rest) > 0) {
        }
        if (m_limit->sourceFailed)
            fail(zipReadError(m_source));
        return false;
    }
    case QXmlStreamReader::Invalid:
        if (m_limit->exceeded)
            fail({Error::Kind::Invalid,
                Text{
                    u"Ce fichier (« %1 ») contient un texte d’une longueur démesurée : il a été refusé. Rien n’a été changé."_s,
                    u"This file (“%1”) contains a text of excessive length: it was refused. Nothing was changed."_s}
                    .arg(m_name),
                u"xml run"_s, m_name});
        else if (m_limit->sourceFailed && zipReadError(m_source).kind != Error::Kind::Bug)
            fail(zipReadError(m_source));
        else
            fail({Error::Kind::Corrupt,
                Text{
                    u"Le contenu de ce fichier (« %1 ») est abîmé à la ligne %2, colonne %3. Rien n’a été changé. Ouvrez-le dans LibreOffice, enregistrez-le à nouveau et réessayez."_s,
                    u"The content of this file (“%1”) is damaged at line %2, column %3. Nothing was changed. Open it in LibreOffice, save it again and retry."_s}
                    .arg(m_name)
                    .arg(m_xml.lineNumber())
                    .arg(m_xml.columnNumber()),
                u"xml error "_s + QString::number(int(m_xml.error())), m_name});
        return false;
    default:
        return true;
    }
}

bool XmlGuard::skip() {
    const int target = m_depth - 1;
    while (m_depth > target) {
        if (!next())
            return false;
    }
    return true;
}

} // namespace greffe
