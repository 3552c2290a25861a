// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/documentqueries.h"

#include "store/stores.h"

namespace greffe {

Result<QList<DocumentRecord>> documentsOf(const Session& session, const AnyRecord& record) {
    const DocumentStore& store = session.stores().documents;
    const QList<qint64> rows = TRY(store.of(record.kind(), record.head().ref, record.head().organisation));
    QList<DocumentRecord> out;
    for (const AnyRecord& any : TRY(store.loadMany(rows)))
        out += *any.as<DocumentRecord>();
    return out;
}

Result<QByteArray> documentContent(const Session& session, qint64 row) {
    return session.stores().documents.content(row);
}

} // namespace greffe
