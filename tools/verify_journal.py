#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a journal exported by Greffe (FORMAT.md, "Exported journal"), without Greffe and without the vault.

    verify_journal.py journal.jsonl [--anchor SEQUENCE:16HEX ...]

Exit 0: the chain is whole and holds every anchor. 1: it does not; each fault is one line. 2: the file cannot be read as an export.
Only the standard library is used, so that an auditor can read the whole of what is done here.
"""
import argparse
import hashlib
import json
import struct
import sys


def framed(*parts):
    return b"".join(struct.pack("<I", len(part)) + part for part in parts)


def digest(*parts):
    return hashlib.blake2b(framed(*parts), digest_size=32).digest()


def check(lines, anchors):
    """Yields one sentence for each fault; returns (entries, head)."""
    header = json.loads(next(lines))
    if header.get("format") != "greffe-journal" or header.get("version") != 1:
        raise ValueError("not a journal exported by Greffe, or of a later version")
    previous = digest(b"greffe/journal-start/1", bytes.fromhex(header["vault_id"]))
    faults = []
    wanted = dict(anchors)
    count = 0
    head = ""
    for line in lines:
        entry = json.loads(line)
        count += 1
        sequence = entry["sequence"]
        if sequence != count:
            faults.append(f"entry {count}: found {sequence} in its place")
            count = sequence
        if bytes.fromhex(entry["previous"]) != previous:
            faults.append(f"entry {sequence}: does not follow the one before")
        own = digest(
            b"greffe/journal/1",
            bytes.fromhex(entry["previous"]),
            struct.pack("<Q", sequence),
            entry["at"].encode(),
            entry["staff"].encode(),
            entry["action"].encode(),
            entry["object"].encode(),
            bytes.fromhex(entry["commitment"]),
        )
        if own.hex() != entry["hash"]:
            faults.append(f"entry {sequence}: altered")
        if "payload" in entry:
            commitment = digest(b"greffe/payload/1", bytes.fromhex(entry["salt"]), entry["payload"].encode())
            if commitment.hex() != entry["commitment"]:
                faults.append(f"entry {sequence}: its content was altered")
        if sequence in wanted and wanted.pop(sequence) != entry["hash"][:16]:
            faults.append(f"entry {sequence}: is not the one of the given anchor")
        previous = bytes.fromhex(entry["hash"])
        head = f"{sequence}:{entry['hash'][:16]}"
    for sequence in wanted:
        faults.append(f"entry {sequence}: of the given anchor, is missing")
    if count != header["entries"] or head != header["head"]:
        faults.append(f"the export says {header['entries']} entries and head {header['head']}; found {count} and {head}")
    return count, head, faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--anchor", action="append", default=[], metavar="SEQUENCE:16HEX")
    arguments = parser.parse_args()
    try:
        anchors = []
        for text in arguments.anchor:
            sequence, colon, digits = text.strip().partition(":")
            if not colon or len(digits) != 16:
                raise ValueError(f"{text!r} is not an anchor")
            anchors.append((int(sequence), digits.lower()))
        with open(arguments.file, encoding="utf-8") as lines:
            count, head, faults = check(iter(lines), anchors)
    except (OSError, ValueError, KeyError, TypeError, StopIteration) as error:
        print(f"cannot be checked: {error}", file=sys.stderr)
        return 2
    for fault in faults:
        print(fault)
    print(f"{count} entries, head {head}: {'FAULTS: %d' % len(faults) if faults else 'ok'}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
