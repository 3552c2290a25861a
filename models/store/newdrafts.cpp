// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newdrafts.h"

#include <QJsonDocument>

namespace greffe {

using namespace Qt::StringLiterals;

Result<int> dropNewDrafts(Writer& writer, const std::function<bool(const QJsonObject& body)>& named) {
    QList<QVariantList> keys;
    {
        Rows query = TRY(writer.database().read(u"SELECT kind, staff, body FROM draft WHERE row = 0"_s));
        while (query.next()) {
            if (named(QJsonDocument::fromJson(query.value(2).toString().toUtf8()).object()))
                keys += {query.value(0), query.value(1)};
        }
        TRY(writer.database().finished(query));
    }
    for (const QVariantList& key : std::as_const(keys)) {
        TRY(writer.run(u"DELETE FROM draft WHERE row = 0 AND kind = ? AND staff = ?"_s, key));
        writer.note({u"draft"_s, 0, Change::What::Removed});
    }
    return int(keys.size());
}

} // namespace greffe
