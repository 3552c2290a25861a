// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/exportcommands.h"
#include "commands/wording.h"
#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/records.h"
#include "store/stores.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QString dpoLine(const Organisation& organisation) {
    const Actor* dpo = organisation.actor(u"dpo");
    if (!dpo)
        return {};
    QStringList parts{(dpo->firstName + u' ' + dpo->name).simplified(), dpo->company, dpo->email, dpo->phone};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// Says nothing to others, and is the same for the same request.
QString pseudonym(const Request& request, const Organisation& organisation) {
    const QByteArray seed = (organisation.name + u'\n' + request.ref).toUtf8();
    return u"P-"_s +
           QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().first(8)).toUpper();
}

Result<QList<PackageActivity>> activitiesOf(const Scope& scope, const Request& request, const QList<PackageSet>& sets) {
    QStringList refs = request.activities;
    for (const PackageSet& set : sets) {
        if (!set.activityRef.isEmpty() && !refs.contains(set.activityRef))
            refs += set.activityRef;
    }
    QList<PackageActivity> out;
    for (const QString& ref : std::as_const(refs)) {
        const std::optional<qint64> row = TRY(scope.stores().activities.rowOf(request.organisation, ref));
        if (!row)
            return Error{Error::Kind::NotFound,
                Text{u"L’activité %1 n’est pas dans le registre. Aucun paquet n’a été fait."_s,
                    u"The activity %1 is not in the register. No package was made."_s}
                    .arg(ref),
                {}, ref};
        const Activity activity = TRY(scope.load(Id<Activity>(*row)));
        PackageActivity named{activity.ref, activity.name, {}};
        for (const Purpose& purpose : activity.purposes) {
            if (!purpose.legalBasis.isEmpty() && !named.legalBases.contains(purpose.legalBasis))
                named.legalBases += purpose.legalBasis;
        }
        out += named;
    }
    return out;
}

ExportSet recordedSet(const QJsonObject& file) {
    ExportSet set;
    set.path = file[u"path"_s].toString();
    set.label = file[u"name"_s].toString();
    set.mediaType = file[u"media_type"_s].toString();
    set.activity = file[u"activity"_s].toString();
    set.origin = file[u"origin"_s].toString();
    set.source = file[u"source_system"_s].toString();
    if (file.contains(u"records"_s))
        set.records = file[u"records"_s].toInteger();
    if (file.contains(u"bytes"_s))
        set.bytes = file[u"bytes"_s].toInteger();
    set.sha256 = file[u"sha256"_s].toString();
    return set;
}

} // namespace

Result<> BuildExport::apply(Scope& scope) {
    const Request request = TRY(scope.load(m_request));
    const Organisation organisation = TRY(scope.organisationOf(request));
    m_requestRef = request.ref;
    m_organisationRef = organisation.ref;

    PackageInput input;
    input.exportId = TRY(scope.reserveReference(PortabilityExport::type(), scope.today().year()));
    input.createdAt = scope.now();
    input.language = m_wishes.language;
    input.controller = organisation;
    input.dpo = dpoLine(organisation);
    input.contact = organisation.rightsContact;
    input.requestRef = request.ref;
    input.requestReceivedOn = request.receivedOn;
    input.rights = request.rights;
    input.subjectName = (request.subjectFirstName + u' ' + request.subjectLastName).simplified();
    input.subjectPseudonym = pseudonym(request, organisation);
    input.identityCheckedOn = request.identityCheckedOn;
    input.activities = TRY(activitiesOf(scope, request, m_wishes.sets));
    input.periodFrom = m_wishes.periodFrom;
    input.periodTo = m_wishes.periodTo;
    // Article 15 asks for all data, article 20 for what the person gave or what was observed of her.
    input.allOrigins = request.rights.contains(u"access") && !request.rights.contains(u"portability");
    input.sets = m_wishes.sets;
    input.attachments = m_wishes.attachments;
    input.excluded = m_wishes.excluded;
    input.thirdPartyPresent = m_wishes.thirdPartyPresent;
    input.thirdPartyNote = m_wishes.thirdPartyNote;
    input.direct = m_wishes.direct;
    input.recipientController = m_wishes.recipientController;
    input.directReason = m_wishes.directReason;
    input.anchor = TRY(scope.journalHead());
    input.password = m_password;

    const bool replaced = QFileInfo::exists(m_path);
    m_package = TRY(buildPackage(input, m_path));
    m_written = !replaced;
    m_sha256 = m_package.sha256;

    m_record.ref = input.exportId;
    m_record.title = u"%1 — %2"_s.arg(request.ref, input.subjectName);
    m_record.request = request.ref;
    m_record.subjectName = input.subjectName;
    for (const PackageActivity& activity : std::as_const(input.activities))
        m_record.activities += activity.ref;
    m_record.periodFrom = input.periodFrom;
    m_record.periodTo = input.periodTo;
    m_record.builtAt = Instant{scope.now(), organisation.timeZone};
    m_record.builtBy = scope.staff();
    m_record.fileName = QFileInfo(m_path).fileName();
    m_record.sha256 = m_package.sha256;
    m_record.fileCount = m_package.files;
    m_record.byteCount = m_package.bytes;
    for (const QString& part : {u"sets"_s, u"files"_s}) {
        for (const QJsonValue file : m_package.manifest[part].toArray()) {
            const ExportSet set = recordedSet(file.toObject());
            if (set.origin.isEmpty())
                continue; // a schema or the page to read first: not data of the person
            m_record.sets += set;
            if (!m_record.origins.contains(set.origin))
                m_record.origins += set.origin;
        }
    }
    for (const PackageExclusion& excluded : std::as_const(m_package.excluded)) {
        ExportExclusion kept;
        kept.what = excluded.what;
        kept.why = excluded.why.in(m_wishes.language);
        kept.article = excluded.article;
        m_record.exclusions += kept;
    }
    m_record.thirdParties = m_wishes.thirdPartyNote.in(m_wishes.language);
    m_record.encryption = m_password ? u"aes256"_s : u"none"_s;
    m_record.directTransfer = m_wishes.direct;
    m_record.recipientController = m_wishes.recipientController;
    m_record.directReason = m_wishes.directReason.in(m_wishes.language);
    return scope.add(m_record);
}

JournalDraft BuildExport::entry() const {
    return {u"portability_issue"_s, journalObject(Request::type(), m_requestRef, m_organisationRef),
        {{u"export"_s, m_record.ref}, {u"files"_s, m_package.files}, {u"sha256"_s, m_sha256},
            {u"excluded"_s, m_package.excluded.size()}}};
}

Done BuildExport::done() const {
    return {Text{u"Paquet %1 construit : %2 fichiers."_s, u"Package %1 built: %2 files."_s}
                .arg(m_record.ref)
                .arg(qint64(m_package.files)),
        u"portability_export"_s, m_record.ref, m_record.row};
}

} // namespace greffe
