# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a blind user would, through the accessibility tree: unlock, log a request, save it, lock.

Run by run.sh inside its own display, session bus and settings. Arguments: greffe, vault, passphrase.
"""
import subprocess
import sys
import time

import pyatspi

PATIENCE = 240  # seconds for each step; a busy machine walks the tree slowly


def wait(what, find):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = find()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            return found
        time.sleep(0.2)
    raise SystemExit(f"FAILED: {what} did not appear within {PATIENCE} s")


def walk(node):
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child)


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        candidate = desktop.getChildAtIndex(index)
        if candidate is not None and candidate.name in ("greffe", "Greffe"):
            return candidate
    return None


def named(name, roles=None):
    def find():
        root = application()
        for node in walk(root) if root else []:
            if node.name == name and (not roles or node.getRoleName() in roles):
                if node.getState().contains(pyatspi.STATE_SHOWING):
                    return node
        return None

    return wait(f"“{name}”", find)


def press(name):
    node = named(name, ("push button", "button", "toggle button", "check box"))
    action = node.queryAction()
    for index in range(action.nActions):
        if action.getName(index).lower() in ("press", "click", "activate", "toggle"):
            action.doAction(index)
            return
    raise SystemExit(f"FAILED: “{name}” cannot be pressed")


def write(name, text):
    node = named(name, ("text", "password text", "entry", "editbar"))
    node.queryEditableText().setTextContents(text)


def text_of(node):
    try:
        text = node.queryText()
        return text.getText(0, text.characterCount)
    except NotImplementedError:
        return node.name


def main(greffe, vault, passphrase):
    program = subprocess.Popen([greffe, "--lang", "fr", "--theme", "light", vault])
    try:
        write("Phrase secrète", passphrase)
        press("Déverrouiller")
        press("Demandes")
        press("Nouvelle demande")
        write("Nom", "Lefèvre")
        write("Prénom", "Maël")
        press("Enregistrer")

        def stored():
            return next((node for node in walk(application()) if "DEM-" in text_of(node) and "Lefèvre" in text_of(node)), None)

        print("stored:", text_of(wait("the stored request", stored)))
        press("Verrouiller")
        named("Phrase secrète")
        if any("Lefèvre" in text_of(node) for node in walk(application())):
            raise SystemExit("FAILED: the name is still in the tree after the lock")
        print("locked: nothing of the request is left in the tree")
    finally:
        program.terminate()
        try:
            program.wait(20)
        except subprocess.TimeoutExpired:
            program.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
