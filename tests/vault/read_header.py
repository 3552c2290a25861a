#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a vault's header from FORMAT.md alone (standard library only) and checks what can be checked: both copies, checksums, and with
the root key the MAC and the check value. Prints one JSON document; exit 1 on any disagreement.

    read_header.py FILE [--root-key HEX] [--expect FORMAT.md]

With --expect the published root key is taken from that page.
"""
import argparse
import hashlib
import json
import re
import struct
import sys

COPY_LENGTH = 28672
COPIES = (0, 32768)
TYPES = {0: "empty", 1: "passphrase", 2: "recovery", 3: "invitation"}


def blake(data, key=b"", **more):
    return hashlib.blake2b(data, digest_size=32, key=key, **more).digest()


def subkey(root, number, size):
    """crypto_kdf_derive_from_key of libsodium."""
    return hashlib.blake2b(
        b"", digest_size=size, key=root, salt=struct.pack("<Q", number) + bytes(8), person=b"GREFFE01" + bytes(8)
    ).digest()


def read_copy(copy):
    if copy[:8] != b"GREFFE\x1a\x0a":
        raise ValueError("no magic")
    if blake(copy[:28640]) != copy[28640:]:
        raise ValueError("wrong checksum")
    fmt, reader, length = struct.unpack_from("<HHI", copy, 8)
    sequence, = struct.unpack_from("<Q", copy, 16)
    generation, image, page, count, size = struct.unpack_from("<IIIHH", copy, 40)
    if (fmt, reader, length, image, page, count, size) != (1, 1, COPY_LENGTH, 65536, 4096, 32, 768):
        raise ValueError("unexpected numbers")
    slots = []
    for i in range(count):
        slot = copy[128 + i * size : 128 + (i + 1) * size]
        if slot[0] == 0:
            if any(slot):
                raise ValueError(f"slot {i} is empty and not zero")
            continue
        name_length, = struct.unpack_from("<H", slot, 320)
        passes, memory = struct.unpack_from("<QQ", slot, 48)
        sealed_generation, = struct.unpack_from("<I", slot, 216)
        if slot[0] in TYPES and (any(slot[4:8]) or any(slot[512:]) or any(slot[322 + name_length : 512])):
            raise ValueError(f"slot {i} has bytes in reserved places")
        slots.append(
            {
                "type": TYPES.get(slot[0], "unknown"),
                "role": slot[1],
                "derivation": slot[2],
                "passes": passes,
                "memory": memory,
                "generation": sealed_generation,
                "name": slot[322 : 322 + name_length].decode(),
            }
        )
    return {"sequence": sequence, "vault_id": copy[24:40].hex(), "generation": generation, "slots": slots}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--root-key")
    parser.add_argument("--expect")
    parser.add_argument("--minimum-cost", action="store_true", help="every passphrase slot costs 256 MiB and 3 passes at least")
    arguments = parser.parse_args()
    root_hex = arguments.root_key
    expected = {}
    if arguments.expect:
        with open(arguments.expect, encoding="utf-8") as page:
            published = page.read().split("## The published vault", 1)[1]
        for name in ("root key", "vault id", "database key", "database salt", "journal head"):
            expected[name] = re.search(rf"^{name}\s+(\S+)$", published, re.M).group(1)
        root_hex = expected["root key"]
    with open(arguments.file, "rb") as file:
        data = file.read(65536)
        file.seek(0, 2)
        length = file.tell()
    problems = []
    copies = []
    for at in COPIES:
        try:
            copies.append(read_copy(data[at : at + COPY_LENGTH]))
        except ValueError as error:
            problems.append(f"copy at {at}: {error}")
    if len(copies) == 2 and copies[0] != copies[1]:
        problems.append("the copies differ")
    if arguments.minimum_cost and copies:
        costs = [(slot["memory"], slot["passes"]) for slot in copies[0]["slots"] if slot["type"] == "passphrase"]
        if not costs or any(memory < 256 * 1024 * 1024 or passes < 3 for memory, passes in costs):
            problems.append("a passphrase slot is cheaper than 256 MiB and 3 passes, or there is none")
    if length <= 65536 or (length - 65536) % 4096:
        problems.append("the image is not whole pages")
    for at, magic in ((28672, b"GRFHOLD\x0a"), (61440, b"GRFSESS\x0a")):
        block = data[at : at + 512]
        if block[:8] != magic or blake(block[:480]) != block[480:]:
            problems.append(f"block at {at} is not valid")
    if root_hex and copies:
        root = bytes.fromhex(root_hex)
        copy = data[:COPY_LENGTH]
        if blake(copy[:28608], key=subkey(root, 3, 32)) != copy[28608:28640]:
            problems.append("wrong MAC")
        if blake(copy[24:44], key=subkey(root, 4, 32)) != copy[72:104]:
            problems.append("wrong check value")
        if expected and (
            subkey(root, 1, 32).hex() != expected["database key"]
            or subkey(root, 2, 16).hex() != expected["database salt"]
            or copies[0]["vault_id"] != expected["vault id"]
        ):
            problems.append("not the published values")
        if data[65536:] and length > 65536:
            with open(arguments.file, "rb") as file:
                file.seek(65536)
                if file.read(16) != subkey(root, 2, 16):
                    problems.append("the image does not begin with the derived salt")
    print(json.dumps({"header": copies[0] if copies else None, "problems": problems}, ensure_ascii=False, indent=1))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
