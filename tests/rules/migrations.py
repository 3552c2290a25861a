# SPDX-License-Identifier: GPL-3.0-or-later
"""A released migration never changes: files of people were upgraded by it. Each stands in migrations.sha256 with its hash; numbers have no gap.
The newest may say "unreleased" there until the version that brings it is out."""
import hashlib
import pathlib
import sys

import sources


def main(root):
    folder = pathlib.Path(root) / "resources" / "migrations"
    listed = {}
    for line in (pathlib.Path(__file__).parent / "migrations.sha256").read_text().splitlines():
        digest, name = line.split()
        listed[name] = digest
    present = sorted(folder.glob("*.sql"))
    found = []
    for number, path in enumerate(present, start=1):
        if not path.name.startswith(f"{number:04d}_"):
            found.append(f"{path.name}: number {number:04d} expected")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if path.name not in listed:
            found.append(f"{path.name} is not in migrations.sha256 (sha256 {digest})")
        elif listed[path.name] == "unreleased":
            if path != present[-1]:
                found.append(f"{path.name}: only the newest migration may be unreleased")
        elif listed[path.name] != digest:
            found.append(f"{path.name} was changed after it was frozen: write a new migration instead")
    found += [f"{name} is frozen but gone" for name in listed if not (folder / name).exists()]
    sources.finish("migrations", found, len(present))


if __name__ == "__main__":
    main(sys.argv[1])
