// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace greffe {

/// {{key}}, {{#key}}, {{^key}}, {{/key}}: the sign, then the key.
inline const QString letterTagPattern = QStringLiteral("\\{\\{([#^/]?)\\s*([A-Za-z0-9_]+)\\s*\\}\\}");

/// The name under which the letterhead's picture is a resource of the document.
inline const QString letterLogoName = QStringLiteral("greffe-logo");

/// What a person wrote in an editor, in the markup that letters take: title, paragraphs, lists, bold, italics. Fonts,
/// colours, pictures and links are left behind.
QString letterMarkup(const QTextDocument& document);

} // namespace greffe
