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
constexpr int mostNamed = 20; // references in a sentence

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
        const Result<Activity> approved = approvedVersion(session, activity);
        if (!approved && approved.error().kind == Error::Kind::NotFound)
            return std::optional<Activity>(); // never approved, or nothing was frozen here
        activity = TRY(approved);
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
        else if (const AnyRecord any = TRY(session.stores().activities.load(m_rows[m_next]));
                 any.as<Activity>()->approvedOn)
            m_withoutVersion += any.head().ref;
        else
            ++m_neverApproved;
        ++m_next;
    }
    return m_next == m_rows.size();
}

Text RegisterSheets::leftOut() const {
    QStringList sentences[2];
    const auto add = [&sentences](const Text& sentence) {
        sentences[0] += sentence.fr;
        sentences[1] += sentence.en;
    };
    if (!m_withoutVersion.isEmpty()) {
        QStringList named = m_withoutVersion.mid(0, mostNamed);
        if (named.size() < m_withoutVersion.size())
            named += u"…"_s;
        const bool one = m_withoutVersion.size() == 1;
        add((
            one ? Text{u"%1 fiche approuvée n’a pas de version figée et n’est pas dans ce fichier (%2) : approuvez-la de nouveau."_s,
                      u"%1 approved sheet has no frozen version and is not in this file (%2): approve it again."_s}
                : Text{u"%1 fiches approuvées n’ont pas de version figée et ne sont pas dans ce fichier (%2) : approuvez-les de nouveau."_s,
                      u"%1 approved sheets have no frozen version and are not in this file (%2): approve them again."_s})
                .arg(m_withoutVersion.size())
                .arg(named.join(u", "_s)));
    }
    if (m_neverApproved > 0)
        add((m_neverApproved == 1 ? Text{u"%1 fiche jamais approuvée n’y est pas."_s,
                                        u"%1 sheet that was never approved is not in it."_s}
                                  : Text{u"%1 fiches jamais approuvées n’y sont pas."_s,
                                        u"%1 sheets that were never approved are not in it."_s})
                .arg(m_neverApproved));
    return {sentences[0].join(u' '), sentences[1].join(u' ')};
}

Result<> RegisterSheets::readAll(const Session& session) {
    while (!TRY(readSome(session))) {
    }
    return {};
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
