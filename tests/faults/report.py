#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/faults/REPORT.md from what the fault tests of one run said (tools/faults.sh).

    report.py RESULTS-FOLDER > REPORT.md

Fails, and writes nothing, if a finding lacks its figure or control, if a fault of the catalogue is neither tested, nor tested elsewhere, nor
explained, or if a finding has a number that the catalogue does not know."""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent



def cell(parts):
    return "<br>".join(part.replace("|", "\\|").replace("\n", " ") for part in parts)


def main(folder):
    catalogue = {each["number"]: each for each in json.loads((HERE / "catalogue.json").read_text(encoding="utf-8"))["faults"]}
    findings = [json.loads(line) for line in (pathlib.Path(folder) / "findings.jsonl").read_text(encoding="utf-8").splitlines()]
    # A case that was run again after a mend says its finding twice: the latest counts.
    findings = list({(tuple(f["numbers"]), f["title"]): f for f in findings}.values())
    run = json.loads((pathlib.Path(folder) / "run.json").read_text(encoding="utf-8"))
    problems = []
    tested = set()
    for finding in findings:
        if not finding["figures"] or not finding["controls"]:
            problems.append(f"{finding['title']}: no figure or no control")
        for number in finding["numbers"]:
            if number not in catalogue:
                problems.append(f"{finding['title']}: number {number} is not in the catalogue")
            tested.add(number)
    open_ones = [each for number, each in catalogue.items() if number not in tested and "elsewhere" not in each]
    for each in open_ones:
        if "open" not in each and run["whole"]:
            problems.append(f"{each['number']} {each['what']}: not tested, and nothing says why")
    if not findings or problems:
        print("\n".join(problems) or "no findings", file=sys.stderr)
        sys.exit(1)

    findings.sort(key=lambda finding: (finding["numbers"][0], finding["title"]))
    out = ["# What Greffe was put through", ""]
    out += ["This page is written by `tools/faults.sh` from the results of one run; nobody edits it. Each line has its figure, and a control: the same test",
            "on something broken on purpose, which the test must notice. Numbers are those of `tests/faults/catalogue.json`.", ""]
    out += [f"Run of {run['date']}, commit {run['commit']}{' with changes' if run['changed'] else ''}, "
            f"{run['counts']} counts, {run['kernel']}, {run['processors']} processors, {run['minutes']} minutes.", ""]
    kills = sum(int(found.group(1)) for f in findings for figure in f["figures"] if (found := re.match(r"(\d+) kills", figure)))
    out += [f"{len(findings)} findings on {len(tested)} faults of the catalogue; {sum(len(f['controls']) for f in findings)} controls, each of which failed as it must. "
            f"{kills} processes killed at random moments, and one at every call that changes a file.", ""]
    if run["notes"]:
        out += [run["notes"], ""]
    out += ["| No. | what was done | figures | controls |", "|---|---|---|---|"]
    for finding in findings:
        numbers = ", ".join(str(number) for number in finding["numbers"])
        out.append(f"| {numbers} | {cell([finding['title']])} | {cell(finding['figures'])} | {cell(finding['controls'])} |")
    elsewhere = [each for number, each in catalogue.items() if number not in tested and "elsewhere" in each]
    out += ["", "## Tested elsewhere", "", "| No. | fault | where |", "|---|---|---|"]
    out += [f"| {each['number']} | {each['what']} | {each['elsewhere']} |" for each in elsewhere]
    out += ["", "## Not in this run", "", "| No. | fault | why |", "|---|---|---|"]
    out += [f"| {each['number']} | {each['what']} | {each.get('open', 'its tests were not part of this run')} |" for each in open_ones]
    print("\n".join(out))


if __name__ == "__main__":
    main(sys.argv[1])
