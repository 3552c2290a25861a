// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/queries.h"
#include "domain/display.h"
#include "domain/records.h"
#include "store/searchindex.h"
#include "store/searchmarks.h"
#include "store/stores.h"

namespace greffe {

using namespace Qt::StringLiterals;

Result<QList<FoundRecord>> search(const Session& session, const QString& words, int limit) {
    const qint64 organisation =
        session.isOrganisationChosen() && session.organisations().size() > 1 ? session.organisation().row : 0;
    const SearchMarks marker(words);
    QList<FoundRecord> out;
    for (const SearchHit& hit : TRY(session.stores().search(words, organisation, limit))) {
        const RecordStore* store = session.stores().of(QStringView(hit.kind));
        const Result<AnyRecord> record = store->load(hit.row);
        if (!record) {
            if (record.error().kind == Error::Kind::NotFound)
                continue;
            return record.error();
        }
        FoundRecord found;
        found.kind = hit.kind;
        found.row = hit.row;
        found.ref = record->head().ref;
        found.title = {title(record->type(), record->data(), Language::French),
            title(record->type(), record->data(), Language::English)};
        found.archived = record->head().archived;
        // The longest text that holds a word says most; the reference and the name stand beside it anyway.
        QStringList texts = searchindex::texts(*record);
        std::stable_sort(
            texts.begin(), texts.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
        for (const QString& text : std::as_const(texts)) {
            if (const std::optional<MarkedText> piece = marker.piece(text)) {
                found.snippet = piece->text;
                found.marks = piece->marks;
                break;
            }
        }
        out += found;
    }
    return out;
}

} // namespace greffe
