// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/followup.h"

#include "domain/display.h"
#include "domain/records.h"
#include "store/stores.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

bool identifiesSomebody(const Suppression& entry) {
    return !(entry.email + entry.phone + entry.lastName + entry.identifier).trimmed().isEmpty();
}

Result<> followObjection(const Scope& scope, const Request& request) {
    const bool wanted = objectsToMarketing(request) && !request.archived;
    if (!wanted && request.revision <= 1)
        return {};
    const std::optional<qint64> row = TRY(scope.stores().suppressions.ofRequest(request.ref, request.organisation));
    if (!row) {
        Suppression entry = suppressionOf(request);
        return wanted && identifiesSomebody(entry) ? scope.add(entry) : Result<>();
    }
    const Suppression before = TRY(scope.load(Id<Suppression>(*row)));
    Suppression entry = before;
    entry.archived = !wanted;
    if (const Suppression now = suppressionOf(request); wanted && identifiesSomebody(now)) {
        entry.email = now.email;
        entry.phone = now.phone;
        entry.lastName = now.lastName;
        entry.firstName = now.firstName;
        entry.identifier = now.identifier;
        entry.address = now.address;
    }
    return entry == before ? Result<>() : scope.save(entry);
}

bool isIdentityPaper(const DocumentRecord& document) {
    return document.identityPaper || document.kind == u"identity_paper";
}

} // namespace

Result<QStringList> eraseIdentityPapers(const Scope& scope, const Request& request) {
    QStringList erased;
    const DocumentStore& documents = scope.stores().documents;
    for (const AnyRecord& any :
        TRY(documents.loadMany(TRY(documents.of(u"request"_s, request.ref, request.organisation))))) {
        DocumentRecord document = *any.as<DocumentRecord>();
        if (!isIdentityPaper(document) || !TRY(documents.eraseContent(scope.writer(), document.row)))
            continue;
        const QDate on = request.identityCheckedOn.value_or(scope.today());
        const QString note = request.identityStatus == u"verified"
                                 ? u"Copie effacée. Identité vérifiée le %1 par %2, au moyen de : %3."_s
                                 : u"Copie effacée. Identité examinée le %1 par %2 et non établie ; moyen : %3."_s;
        document.notes = (document.notes + u'\n' +
                          note.arg(longDate(on, Language::French),
                              request.identityCheckedBy.isEmpty() ? scope.staff() : request.identityCheckedBy,
                              request.identityMeans.isEmpty() ? u"non précisé"_s : request.identityMeans))
                             .trimmed();
        document.identityPaper = true;
        TRY(scope.save(document));
        erased += document.ref;
    }
    return erased;
}

Result<> followRequest(const Scope& scope, const Request& request) {
    TRY(followObjection(scope, request));
    const bool checked =
        request.identityCheckedOn && (request.identityStatus == u"verified" || request.identityStatus == u"failed");
    if (checked && request.revision > 1)
        TRY(eraseIdentityPapers(scope, request));
    return {};
}

} // namespace greffe
