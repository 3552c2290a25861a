// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QStringList>

namespace greffe {

struct Request;

/// Why two requests look like the same person's.
enum class SamePerson { Email, Phone, BirthDate, Identifier, Name };
/// "email", "phone", "birth_date", "identifier", "name": stable, for JSON.
QString name(SamePerson because);
Text label(SamePerson because);

/// The last nine digits of a phone number: "+33 6 12 34 56 78" and "06.12.34.56.78" are one number. Empty if it has
/// fewer than six characters. The index request_phone of migration 0003 computes the same from the stored text.
QString phoneKey(const QString& phone);

/// The signs by which two requests are of one person, the surest first: folded e-mail, phone, date of birth with first
/// or last name, identifier, folded first and last name in either order. Empty if there is none. A sign is a reason to
/// look, never a proof of identity.
QList<SamePerson> samePerson(const Request& one, const Request& other);

} // namespace greffe
