# SPDX-License-Identifier: GPL-3.0-or-later
"""Small habits that reviews should not have to repeat: licence line, pragma once, no string-based connects, no tr() in models, no unfinished work."""
import re
import sys

import sources

UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X{3})\b")
STRING_CONNECT = re.compile(r"\b(SIG" + r"NAL|SLO" + r"T)\(")
TRANSLATED = re.compile(r"(?<![\w.:>])(tr|QObject::tr|QCoreApplication::translate)\(")


def problems_of(relative, text):
    if not text.lstrip("#!").splitlines() or "SPDX-License-Identifier: GPL-3.0-or-later" not in text[:400]:
        yield f"{relative}: no licence line"
    if relative.endswith(".h") and "#pragma once" not in text:
        yield f"{relative}: no #pragma once"
    if UNFINISHED.search(text):
        yield f"{relative}: unfinished work"
    # QDBusConnection::connect has no other form.
    if STRING_CONNECT.search(text) and "QDBusConnection" not in text:
        yield f"{relative}: string-based connect"
    if relative.startswith("models/") and TRANSLATED.search(text):
        yield f"{relative}: models hold both languages (Text); only ui and app translate"


def main(root):
    found, counted = [], 0
    for path in sources.files(root, ".cpp", ".h", ".py"):
        counted += 1
        found += problems_of(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
    sources.finish("conventions", found, counted)


if __name__ == "__main__":
    main(sys.argv[1])
