// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/exportcommands.h"

#include "commands/issue.h"
#include "commands/queries.h"
#include "commands/session.h"
#include "commands/wording.h"
#include "documents/pdf.h"
#include "exchange/atomicfile.h"

#include <QFile>
#include <QFileInfo>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Text registerTitle() {
    return {u"Registre des activités de traitement"_s, u"Record of processing activities"_s};
}

Error notAFormat(const QString& format) {
    return invalid(Text{u"« %1 » n’est pas un format du registre : pdf, ods, xlsx, csv ou json."_s,
                       u"“%1” is not a format of the register: pdf, ods, xlsx, csv or json."_s}
                       .arg(format),
        u"format"_s);
}

} // namespace

void WriteFile::abandoned() {
    if (m_written)
        QFile::remove(m_path);
}

Result<RegisterInput> registerInput(const Session& session, const QStringList& refs, Language language, bool preview) {
    RegisterInput input;
    input.organisation = session.organisation();
    input.activities = TRY(listAll<Activity>(session, refs));
    input.info = documentInfo(session, registerTitle().in(language), language, preview);
    return input;
}

Result<> ExportRegister::prepare(Session& session) {
    const bool replaced = QFileInfo::exists(m_path);
    if (m_format == u"pdf") {
        const RegisterInput input = TRY(registerInput(session, m_refs, m_language, false));
        const WrittenPdf written = TRY(writePdf(registerBook(input), m_path));
        m_records = int(input.activities.size());
        m_anchor = input.info.anchor;
        m_pages = written.pages;
        m_sha256 = QString::fromLatin1(written.sha256);
        m_verified = true; // writePdf opened it again and counted its pages
        m_verification = Text{u"%1 pages, relues."_s, u"%1 pages, read again."_s}.arg(qint64(m_pages));
    } else {
        const std::optional<RegisterFormat> format = registerFormat(m_format);
        if (!format)
            return notAFormat(m_format);
        const QList<Activity> activities = TRY(listAll<Activity>(session, m_refs));
        m_records = int(activities.size());
        m_anchor = session.journalHead();
        TRY(writeRegister(*format, m_path, session.organisation(), activities, m_language));
        m_written = !replaced;
        const Reread reread = TRY(verifyWritten(m_path, activities));
        m_verified = reread.ok();
        m_verification = reread.sentence();
        m_sha256 = TRY(fileSha256(m_path));
    }
    m_written = !replaced;
    return {};
}

Result<> ExportRegister::apply(Scope&) {
    return {};
}

JournalDraft ExportRegister::entry() const {
    return {u"register_export"_s, u"register"_s,
        {{u"format"_s, m_format}, {u"records"_s, m_records}, {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor},
            {u"verified"_s, m_verified}}};
}

Done ExportRegister::done() const {
    return {Text{u"Registre écrit : %1. %2"_s, u"Register written: %1. %2"_s}
                .arg(QFileInfo(m_path).fileName())
                .arg(m_verification),
        {}, {}, 0};
}

} // namespace greffe
