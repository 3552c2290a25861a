# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the #include lines: the one rule of direction (ARCHITECTURE.md) is enforced here, since link lists do not enforce it."""
import re
import sys

import sources

MAY_INCLUDE = {
    "base": {"base"},
    "domain": {"domain", "base"},
    "vault": {"vault", "domain", "base"},
    "store": {"store", "vault", "domain", "base"},
    "documents": {"documents", "domain", "base"},
    "exchange": {"exchange", "domain", "base"},
    "commands": {"commands", "store", "documents", "exchange", "vault", "domain", "base"},
    "tables": {"tables", "store", "domain", "base"},
    "ui": {"ui", "tables", "commands", "documents", "exchange", "domain", "base"},
    "app": {"app", "ui", "tables", "commands", "documents", "exchange", "store", "vault", "domain", "base"},
}
SQL_ALLOWED = ("models/vault/", "models/store/", "models/exchange/sources/")
WIDGETS = re.compile(r"^Q(Widget|Application|Dialog|MessageBox|Printer|PrintDialog|MainWindow|Label|PushButton|tWidgets|tPrintSupport)")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def layer_of(relative):
    parts = relative.split("/")
    return parts[1] if parts[0] == "models" else parts[0]


def problems_of(relative, text):
    layer = layer_of(relative)
    for bracket, name in INCLUDE.findall(text):
        if bracket == '"':
            target = name.split("/")[0]
            if target in MAY_INCLUDE and target not in MAY_INCLUDE[layer]:
                yield f"{relative} includes {name}: {layer} may not include {target}"
        else:
            if name.startswith(("QSql", "QtSql")) and not relative.startswith(SQL_ALLOWED):
                yield f"{relative} includes <{name}>: SQL lives in vault, store and exchange/sources"
            if relative.startswith("models/") and WIDGETS.match(name):
                yield f"{relative} includes <{name}>: models have no widgets and no printers"


def main(root):
    found, counted = [], 0
    for path in sources.files(root, ".cpp", ".h"):
        relative = path.relative_to(root).as_posix()
        if relative.startswith("tests/"):
            continue
        counted += 1
        found += problems_of(relative, path.read_text(encoding="utf-8"))
    sources.finish("layering", found, counted)


if __name__ == "__main__":
    main(sys.argv[1])
