# SPDX-License-Identifier: GPL-3.0-or-later
"""French is complete, English says nothing false: no unfinished message, the same %1 and %n on both sides, no stray spaces."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import sources

PLACE = re.compile(r"%(?:L?\d+|n)")


def problems_of(name, message, complete):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    if translation is None or translation.get("type") in ("vanished", "obsolete"):
        return
    forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
    if translation.get("type") == "unfinished" or not all(forms):
        if complete:
            yield f"{name}: “{source}” is not translated"
        return
    plural = translation.find("numerusform") is not None
    for form in forms:
        # "Save the change?" is a right singular of "Save the %n change(s)?".
        optional = {"%n"} if plural else set()
        if (set(PLACE.findall(form)) ^ set(PLACE.findall(source))) - optional:
            yield f"{name}: “{source}” → “{form}”: other place markers"
        if form != form.strip(" ") or "  " in form:
            if source == source.strip(" ") and "  " not in source:
                yield f"{name}: “{form}” has stray spaces"


def main(root):
    found, counted = [], 0
    for path in sorted((pathlib.Path(root) / "translations").glob("*.ts")):
        complete = path.stem.endswith("_fr")
        for message in ElementTree.parse(path).iter("message"):
            counted += 1
            found += problems_of(path.name, message, complete)
    sources.finish("translations", found, counted)


if __name__ == "__main__":
    main(sys.argv[1])
