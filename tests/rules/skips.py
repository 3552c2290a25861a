# SPDX-License-Identifier: GPL-3.0-or-later
"""A skipped test says why; a reason that allowed-skips.txt does not list fails CI."""
import pathlib
import re
import sys


def main(log):
    allowed = {line.strip() for line in (pathlib.Path(__file__).parent / "allowed-skips.txt").read_text().splitlines() if line.strip()}
    text = pathlib.Path(log).read_text(encoding="utf-8", errors="replace")
    reasons = {" ".join(match.split()) for match in re.findall(r"SKIPPED: ([^\n]+)", text)}
    for reason in sorted(reasons):
        print(f"skipped: {reason}{'' if reason in allowed else '   <- not allowed'}")
    print(f"skips: {len(reasons)} reasons, {len(reasons - allowed)} not allowed")
    sys.exit(1 if reasons - allowed else 0)


if __name__ == "__main__":
    main(sys.argv[1])
