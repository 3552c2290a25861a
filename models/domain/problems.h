// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"

namespace greffe::detail {

/// Collects the problems of one record; private to the checks.
class Problems {
public:
    explicit Problems(QList<Problem> start = {})
        : m_list(std::move(start)) {}

    void error(const QString& path, const QString& article, const Text& message) {
        m_list += {path, Level::Error, article, message};
    }
    void required(const QString& path, const QString& article, const Text& message) {
        m_list += {path, Level::Required, article, message};
    }
    void recommended(const QString& path, const QString& article, const Text& message) {
        m_list += {path, Level::Recommended, article, message};
    }
    /// An error if both days are there and `later` is before `earlier`.
    void order(std::optional<QDate> earlier, std::optional<QDate> later, const QString& path, const Text& message) {
        if (earlier && later && *later < *earlier)
            error(path, {}, message);
    }

    QList<Problem> take() { return std::move(m_list); }

private:
    QList<Problem> m_list;
};

inline QString at(const char* list, qsizetype index) {
    return QString::fromLatin1(list) + u'[' + QString::number(index) + u']';
}
inline QString at(const char* list, qsizetype index, const char* key) {
    return at(list, index) + u'.' + QString::fromLatin1(key);
}

} // namespace greffe::detail
