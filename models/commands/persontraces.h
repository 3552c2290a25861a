// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace greffe {

struct Request;

/// Where else than in records a person's name stands: drafts of records that were never saved, and filters that were
/// kept. Told of each request that a purge erases, it then drops those that name one of their persons. Somebody who
/// still has a request in the vault keeps them: they belong to that one.
class PersonTraces {
public:
    void note(const Request& erased);
    Result<> drop(Scope& scope);

    int drafts() const { return m_drafts; }
    int filters() const { return m_filters; }

private:
    struct Person {
        QString last = {}; ///< as stored; the other three as they are compared
        QString lastFolded = {};
        QString firstFolded = {};
        QStringList certain = {}; ///< e-mail, telephone, customer number: name one person by themselves
    };
    Result<> forgetThoseWhoStay(const Stores& stores);
    bool named(const QString& folded, bool lastNameIsEnough) const;

    QList<Person> m_persons = {};
    int m_drafts = 0;
    int m_filters = 0;
};

} // namespace greffe
