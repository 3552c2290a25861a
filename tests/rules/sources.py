# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules share: the project's own source files, and how a rule ends."""
import pathlib
import sys

OURS = ("app", "ui", "models", "tests")


def files(root, *endings):
    for top in OURS:
        for path in sorted((pathlib.Path(root) / top).rglob("*")):
            if path.is_file() and path.suffix in endings:
                yield path


def finish(rule, problems, counted):
    """Prints each problem and ends the process: 1 if there is any, and also if nothing at all was looked at."""
    for problem in problems:
        print(f"{rule}: {problem}")
    print(f"{rule}: {counted} looked at, {len(problems)} problems")
    sys.exit(1 if problems or counted == 0 else 0)
