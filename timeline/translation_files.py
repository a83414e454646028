"""Languages of the interface: each is one file, ``timeline/locale/<language>/LC_MESSAGES/django.po``, compiled without gettext's tools.

Read is what gettext's tools write (GNU gettext manual, "The Format of PO Files"), written the binary form that Python's gettext reads.
"""

from __future__ import annotations

import ast
import struct
from collections.abc import Iterator
from pathlib import Path

Messages = dict[str, str]
"""Key to translation, as the binary form has them: context and text joined by EOT, plural forms by NUL."""


def languages(folder: Path) -> list[str]:
    """The languages that have a file, English apart, which needs none."""
    return sorted(path.parent.parent.name for path in folder.glob("*/LC_MESSAGES/django.po"))


def read_po(text: str) -> Messages:
    """The messages of a file that are translated; those marked as fuzzy or obsolete are left out."""
    found: Messages = {}
    for entry in _entries(text):
        plurals = [entry[name] for name in sorted(entry) if name.startswith("msgstr")]
        key = "\x04".join([entry["msgctxt"], entry["msgid"]]) if "msgctxt" in entry else entry["msgid"]
        if "msgid_plural" in entry:
            key += "\0" + entry["msgid_plural"]
        if all(plurals):
            found[key] = "\0".join(plurals)
    return found


def _entries(text: str) -> Iterator[dict[str, str]]:
    for block in text.split("\n\n"):
        entry: dict[str, str] = {}
        name = ""
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        for line in lines:
            if not line.startswith('"'):
                name, _, line = line.partition(" ")
            entry[name] = entry.get(name, "") + ast.literal_eval(line)
        if entry and not any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines()):
            yield entry


def compiled(messages: Messages) -> bytes:
    """The binary form: a head, two tables of (length, offset), then the texts, keys sorted, each ended by NUL."""
    keys = sorted(messages, key=str.encode)
    texts = [key.encode() for key in keys] + [messages[key].encode() for key in keys]
    number, start = len(keys), 28
    offset = start + 16 * number
    table = b""
    for text in texts:
        table += struct.pack("<II", len(text), offset)
        offset += len(text) + 1
    return struct.pack("<7I", 0x950412DE, 0, number, start, start + 8 * number, 0, 0) + table + b"".join(text + b"\0" for text in texts)


def compile_all(folder: Path) -> list[str]:
    """Write the binary form of every language that has changed; which those are."""
    changed = []
    for language in languages(folder):
        source = folder / language / "LC_MESSAGES" / "django.po"
        binary = compiled(read_po(source.read_text(encoding="utf-8")))
        target = source.with_suffix(".mo")
        if not target.is_file() or target.read_bytes() != binary:
            target.write_bytes(binary)
            changed.append(language)
    return changed
