// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/request.h"
#include "exchange/registerfile.h"

namespace greffe {

/// One request as a file tells it.
struct ReadRequest {
    Request request = {};
    QSet<QString> carried = {}; ///< keys of the columns of the file
    QString organisation = {};  ///< name, if the file has that column
    qint64 line = 0;            ///< from 1; for JSON the place in the list, from 1
};

struct RequestFile {
    QList<ReadRequest> requests = {};
    int read = 0;
    QList<UnplacedCell> unplaced = {}; ///< cells of columns that are no field
    QList<InputProblem> problems = {}; ///< path = "line 14, received_on"
};

/// CSV whose header holds field keys (several rights separated by commas), or JSON {"requests": […]} or one request's
/// object. `zone` is taken for instants without offset. A value that does not parse is a problem of its line and
/// column, never a guess.
Result<RequestFile> readRequests(const QString& path, const QString& zone);

/// One row a request, header = field keys; child lists as JSON in their cell.
Result<> writeRequestsCsv(const QString& path, const QList<Request>& requests);

} // namespace greffe
