# SPDX-License-Identifier: GPL-3.0-or-later
"""No source over 600 lines, the main window 400: a page is table + filter + form, logic is a command, a rule is a pure function."""
import sys

import sources

LIMIT, WINDOW_LIMIT = 600, 400


def main(root):
    found, counted = [], 0
    for path in sources.files(root, ".cpp", ".h", ".py"):
        counted += 1
        lines = len(path.read_text(encoding="utf-8").splitlines())
        limit = WINDOW_LIMIT if path.name == "mainwindow.cpp" else LIMIT
        if lines > limit:
            found.append(f"{path.relative_to(root)} has {lines} lines, {limit} at most")
    sources.finish("filesize", found, counted)


if __name__ == "__main__":
    main(sys.argv[1])
