// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/erasedfigures.h"

#include <QJsonDocument>

namespace greffe {

using namespace Qt::StringLiterals;

Result<> ErasedFigures::add(
    Writer& writer, qint64 organisation, const QString& kind, int year, const QJsonObject& figures) const {
    TRY(writer.insert(u"INSERT INTO erased_figure (organisation, kind, year, body) VALUES (?, ?, ?, ?)"_s,
        {organisation, kind, year, QString::fromUtf8(QJsonDocument(figures).toJson(QJsonDocument::Compact))}));
    return {};
}

Result<QList<QJsonObject>> ErasedFigures::list(qint64 organisation, const QString& kind) const {
    Rows query = TRY(m_database.read(
        u"SELECT body FROM erased_figure WHERE kind = ? AND (? = 0 OR organisation = ?) ORDER BY year, row"_s,
        {kind, organisation, organisation}));
    QList<QJsonObject> out;
    while (query.next())
        out += QJsonDocument::fromJson(query.value(0).toString().toUtf8()).object();
    TRY(m_database.finished(query));
    return out;
}

} // namespace greffe
