// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/importcommands.h"

#include "commands/session.h"
#include "commands/wording.h"

#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// An object of the journal's payload per record: its reference and the keys that changed, no values.
QJsonArray references(const ImportPlan& plan, ImportPlan::Item::What what) {
    QJsonArray out;
    for (const ImportPlan::Item& item : plan.items) {
        if (item.what == what)
            out.append(item.record.head().ref);
    }
    return out;
}

} // namespace

Result<> ImportRecords::apply(Scope& scope) {
    if (!m_plan.problems.isEmpty()) {
        const InputProblem& first = m_plan.problems.first();
        Text message{u"%1. Rien n’a été importé."_s, u"%1. Nothing was imported."_s};
        Text sentence = first.message;
        for (QString* half : {&sentence.fr, &sentence.en}) {
            if (half->endsWith(u'.'))
                half->chop(1);
        }
        return invalid(message.arg(sentence), first.path);
    }
    TRY(applyMore(scope));
    for (ImportPlan::Item& item : m_plan.items) {
        if (item.what == ImportPlan::Item::What::Create)
            TRY(scope.add(item.record));
        else if (item.what == ImportPlan::Item::What::Update)
            TRY(scope.save(item.record));
        item.ref = item.record.head().ref;
    }
    return {};
}

JournalDraft ImportRecords::entry() const {
    const bool requests = &m_type == &Request::type();
    return {requests ? u"request_import"_s : u"register_import"_s, requests ? u"requests"_s : u"register"_s,
        {{u"read"_s, m_plan.read}, {u"created"_s, references(m_plan, ImportPlan::Item::What::Create)},
            {u"updated"_s, references(m_plan, ImportPlan::Item::What::Update)},
            {u"unplaced"_s, m_plan.unplaced.size()}}};
}

Done ImportRecords::done() const {
    const int created = m_plan.count(ImportPlan::Item::What::Create);
    const int updated = m_plan.count(ImportPlan::Item::What::Update);
    const int same = m_plan.count(ImportPlan::Item::What::Same);
    return {
        Text{u"Import : %1 créées, %2 modifiées, %3 inchangées."_s, u"Import: %1 created, %2 changed, %3 unchanged."_s}
            .arg(qint64(created))
            .arg(qint64(updated))
            .arg(qint64(same)),
        QString::fromLatin1(m_type.key), {}, 0};
}

ImportRegister::ImportRegister(ImportPlan plan, const RegisterFile& file)
    : ImportRecords(std::move(plan), Activity::type())
    , m_organisation(file.organisation)
    , m_carried(file.organisationCarried) {
}

Result<> ImportRegister::applyMore(Scope& scope) {
    if (m_plan.organisationChanges.isEmpty())
        return {};
    Organisation next = withCarried(scope.organisation(), m_organisation, m_carried);
    return scope.save(next);
}

ImportRequests::ImportRequests(ImportPlan plan)
    : ImportRecords(std::move(plan), Request::type()) {
}

} // namespace greffe
