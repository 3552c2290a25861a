// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

// A usage error is an Invalid one whose detail says so: it has an exit code of its own, and no place in the models.
const QString kUsage = u"usage"_s;

} // namespace

Error usageError(const Text& message, const QString& where) {
    return {Error::Kind::Invalid, message, kUsage, where};
}

bool isUsageError(const Error& error) {
    return error.kind == Error::Kind::Invalid && error.detail == kUsage;
}

int exitCode(const Error& error) {
    if (isUsageError(error))
        return 2;
    switch (error.kind) {
    case Error::Kind::Locked:
    case Error::Kind::InUse:
    case Error::Kind::Denied:
    case Error::Kind::Cancelled:
        return 3;
    case Error::Kind::NotFound:
        return 4;
    case Error::Kind::Invalid:
    case Error::Kind::Conflict:
        return 5;
    case Error::Kind::Corrupt:
    case Error::Kind::TooNew:
        return 6;
    case Error::Kind::Io:
    case Error::Kind::Bug:
        return 7;
    }
    return 7;
}

QJsonObject errorToJson(const Error& error, Language language) {
    return {{u"error"_s, QJsonObject{{u"kind"_s, isUsageError(error) ? kUsage : name(error.kind)},
                             {u"message"_s, error.message.in(language)}, {u"where"_s, error.where}}}};
}

} // namespace greffe::cli
