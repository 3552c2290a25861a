# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules bite: each is given text that breaks it, and text that does not."""
import sys
import xml.etree.ElementTree as ElementTree

import conventions
import layering
import logcalls
import translations

LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n"


def message(source, target, kind=""):
    state = f' type="{kind}"' if kind else ""
    return ElementTree.fromstring(f"<message><source>{source}</source><translation{state}>{target}</translation></message>")


CASES = [
    ("ui includes store", list(layering.problems_of("ui/a.cpp", '#include "store/x.h"\n')), 1),
    ("ui includes domain", list(layering.problems_of("ui/a.cpp", '#include "domain/x.h"\n')), 0),
    ("domain includes vault", list(layering.problems_of("models/domain/a.h", '#include "vault/x.h"\n')), 1),
    ("SQL in a page", list(layering.problems_of("ui/a.cpp", "#include <QSqlQuery>\n")), 1),
    ("SQL in a store", list(layering.problems_of("models/store/a.cpp", "#include <QSqlQuery>\n")), 0),
    ("widget in a model", list(layering.problems_of("models/documents/a.cpp", "#include <QWidget>\n")), 1),
    ("name in a log", list(logcalls.problems_of("ui/a.cpp", "qWarning() << request.subjectLastName;")), 1),
    ("code in a log", list(logcalls.problems_of("ui/a.cpp", "qWarning() << error.detail;")), 0),
    ("tr in a model", list(conventions.problems_of("models/a.cpp", LICENCE + "x = tr(y);")), 1),
    ("no licence", list(conventions.problems_of("ui/a.cpp", "int x;")), 1),
    ("clean header", list(conventions.problems_of("ui/a.h", LICENCE)), 0),
    ("lost place marker", list(translations.problems_of("fr", message("%1 files", "fichiers"), True)), 1),
    ("untranslated", list(translations.problems_of("fr", message("Save", "", "unfinished"), True)), 1),
    ("translated", list(translations.problems_of("fr", message("%1 files", "%1 fichiers"), True)), 0),
]

wrong = [f"{name}: {found}" for name, found, expected in CASES if len(found) != expected]
print("\n".join(wrong) or f"selftest: {len(CASES)} cases hold")
sys.exit(1 if wrong else 0)
