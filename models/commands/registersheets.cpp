// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/registersheets.h"

#include "commands/issue.h"
#include "commands/queries.h"
#include "commands/registercommands.h"
#include "commands/session.h"
#include "domain/communicable.h"
#include "store/stores.h"

#include <QElapsedTimer>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int sliceMilliseconds = 10;

} // namespace

Result<RegisterSheets> RegisterSheets::choose(const Session& session, const RegisterChoice& choice) {
    RegisterSheets out;
    out.m_choice = choice;
    out.m_head = session.journalHead();
    const RecordStore& store = session.stores().activities;
    if (choice.refs.isEmpty()) {
        ListQuery query = choice.filter;
        query.organisation = session.organisation().row;
        out.m_rows = TRY(store.ids(query));
        return out;
    }
    for (const QString& ref : choice.refs) {
        std::optional<qint64> row = TRY(store.rowOf(session.organisation().row, ref));
        if (!row)
            row = TRY(session.findByRef(Activity::type(), ref)).head().row;
        out.m_rows += *row;
    }
    return out;
}

Result<std::optional<Activity>> RegisterSheets::sheet(const Session& session, qsizetype index) const {
    const AnyRecord any = TRY(session.stores().activities.load(m_rows.at(index)));
    Activity activity = *any.as<Activity>();
    if (m_choice.approvedOnly) {
        if (activity.approvals.isEmpty())
            return std::optional<Activity>();
        activity = TRY(approvedVersion(session, activity));
    }
    return std::optional(m_choice.communicable ? communicableActivity(activity) : activity);
}

Result<bool> RegisterSheets::readSome(const Session& session) {
    if (m_next > 0 && session.journalHead() != m_head)
        *this = TRY(choose(session, m_choice));
    QElapsedTimer slice;
    slice.start();
    while (m_next < m_rows.size() && slice.elapsed() < sliceMilliseconds) {
        if (const std::optional<Activity> one = TRY(sheet(session, m_next)))
            m_sheets += *one;
        ++m_next;
    }
    return m_next == m_rows.size();
}

Result<> RegisterSheets::readAll(const Session& session) {
    while (!TRY(readSome(session))) {
    }
    return {};
}

Result<RegisterInput> registerInput(
    const Session& session, const RegisterChoice& choice, Language language, bool preview) {
    RegisterSheets sheets = TRY(RegisterSheets::choose(session, choice));
    TRY(sheets.readAll(session));
    RegisterInput input = TRY(registerFrame(session, choice, language, preview));
    input.activities = sheets.sheets();
    return input;
}

Result<RegisterInput> registerFrame(
    const Session& session, const RegisterChoice& choice, Language language, bool preview) {
    RegisterInput input;
    input.contacts = TRY(listAll<Contact>(session));
    input.info = documentInfo(session,
        language == Language::French ? u"Registre des activités de traitement"_s : u"Record of processing activities"_s,
        language, preview);
    input.organisation = session.organisation();
    input.communicable = choice.communicable;
    if (choice.communicable) {
        input.organisation = communicableOrganisation(input.organisation);
        input.info.editedBy.clear();
        input.info.confidential = false;
    }
    return input;
}

} // namespace greffe
