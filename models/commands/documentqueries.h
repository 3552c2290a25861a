// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"
#include "domain/documentrecord.h"

namespace greffe {

/// The files kept with a record, the newest first.
Result<QList<DocumentRecord>> documentsOf(const Session& session, const AnyRecord& record);
/// The bytes of one; NotFound if only its hash was kept.
Result<QByteArray> documentContent(const Session& session, qint64 row);

} // namespace greffe
