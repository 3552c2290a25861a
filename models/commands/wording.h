// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/result.h"

namespace greffe {

/// "Demande DEM-2026-0041 enregistrée." : the French participle is given in its masculine form.
Text said(const RecordType& type, const QString& ref, const char* frenchParticiple, const char* englishParticiple);

/// What a journal entry is about: "request DEM-2026-0041"; in a vault of several organisations, those after the first
/// are named too ("request DEM-2026-0041 ORG-0002"), since each counts its own references.
QString journalObject(const RecordType& type, const QString& ref, const QString& organisationRef);

/// A document that left the house cannot be taken back: undo stops there.
bool isIssue(const QString& journalAction);

Error invalid(const Text& message, const QString& where = {});
Error conflict(const Text& message);

} // namespace greffe
