# SPDX-License-Identifier: GPL-3.0-or-later
"""Log calls hold statement names and codes, never what people typed: no record member, message, SQL text or bound value in a log call."""
import re
import sys

import sources

CALL = re.compile(r"\b(qDebug|qInfo|qWarning|qCritical|qCDebug|qCInfo|qCWarning|qCCritical)\s*\(([^;]*);", re.S)
PERSONAL = re.compile(
    r"lastName|firstName|subject|requester|email|phone|address|wording|passphrase|recoveryKey|\.message\b|boundValue|lastQuery|executedQuery|toPlainText"
)


def problems_of(relative, text):
    for call in CALL.finditer(text):
        if PERSONAL.search(call.group(2)):
            line = text.count("\n", 0, call.start()) + 1
            yield f"{relative}:{line}: a log call may hold personal data or a secret"


def main(root):
    found, counted = [], 0
    for path in sources.files(root, ".cpp", ".h"):
        relative = path.relative_to(root).as_posix()
        if relative.startswith("tests/"):
            continue
        counted += 1
        found += problems_of(relative, path.read_text(encoding="utf-8"))
    sources.finish("logcalls", found, counted)


if __name__ == "__main__":
    main(sys.argv[1])
