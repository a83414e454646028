"""Files and folders as the ingest command is given them: what is read, under which name, and what is said of it.

Folders are walked in the order of their names; hidden files, links and files of other kinds are passed over: a folder that
somebody sent must not bring in a file of this machine. A ``sources.csv`` describes the files of its folder and of the folders
within, unless one of those has its own.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.ingest.record import Refusal
from articles.ingest.registry import format_of
from articles.ingest.sources_table import NAME, Description, read_descriptions

MAX_FILE_BYTES = 200_000_000
"""The largest file that is read into memory."""


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read: where it is, the name it is kept under, what is said of it.

    ``problem`` is set instead where it cannot be read; ``named`` when the caller named the file itself.
    """

    path: Path
    name: str
    named: bool
    description: Description | None = None
    problem: Refusal | None = None


def find(paths: Sequence[Path]) -> Iterator[Found]:
    """Every file under ``paths``, each path's own in the order of their names; what is wrong with one is in its place."""
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path)
        elif not path.exists():
            yield Found(path, shown(path.name), True, problem=Refusal("", "no such file or folder"))
        elif not path.is_file():
            yield Found(path, shown(path.name), True, problem=Refusal("", "not a file"))
        elif path.name == NAME:
            yield Found(path, NAME, True, problem=Refusal("", "describes the files beside it: name its folder instead"))
        else:
            yield from _beside(path)


def read_bytes(path: Path) -> bytes | Refusal:
    """What a file holds, or why it cannot be read."""
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            return Refusal("", f"file too large: at most {MAX_FILE_BYTES:,} bytes are read")
        return path.read_bytes()
    except OSError as error:
        return Refusal("", f"cannot be read: {error.strerror or error}")


def shown(name: str) -> str:
    """A file's name as it is stored: characters that no store holds are replaced, and at most its last 400 are kept."""
    return "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in name)[-400:]


def _beside(path: Path) -> Iterator[Found]:
    descriptions, refused = _descriptions(path.parent)
    # Only what concerns this file is said: the other rows are of files that nobody asked for.
    mine = [refusal for refusal in refused if path.name in refusal.reason]
    yield from (Found(path.parent / NAME, NAME, False, problem=refusal) for refusal in mine)
    yield Found(path, shown(path.name), True, descriptions.get(path.name))


def _in_folder(root: Path) -> Iterator[Found]:
    tables: dict[Path, dict[str, Description]] = {}
    unread: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=unread.append):
        yield from _unreadable(root, unread)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(folder)
        descriptions, refused = _descriptions(here)
        if descriptions or refused:
            tables[here] = descriptions
            yield from (Found(here / NAME, shown(str((here / NAME).relative_to(root))), False, problem=refusal) for refusal in refused)
        for name in sorted(names):
            path = here / name
            if not name.startswith(".") and name != NAME and format_of(name) is not None and path.is_file() and not path.is_symlink():
                yield Found(path, shown(path.relative_to(root).as_posix()), False, _described_by(tables, root, path))
        yield from _missing(here, descriptions)
    yield from _unreadable(root, unread)


def _unreadable(root: Path, unread: list[OSError]) -> Iterator[Found]:
    """The folders that could not be listed, each once: what is in them is not passed over without a word."""
    while unread:
        error = unread.pop(0)
        path = Path(str(error.filename))
        name = root.name if path == root else path.relative_to(root).as_posix()
        yield Found(path, shown(name), path == root, problem=Refusal("", f"folder cannot be read: {error.strerror or error}"))


def _described_by(tables: dict[Path, dict[str, Description]], root: Path, path: Path) -> Description | None:
    for folder in path.parents:
        if folder in tables:
            return tables[folder].get(path.relative_to(folder).as_posix())
        if folder == root:
            break
    return None


def _missing(folder: Path, descriptions: dict[str, Description]) -> Iterator[Found]:
    for name in descriptions:
        if not (folder / name).is_file() or (folder / name).is_symlink():
            yield Found(folder / name, shown(name), False, problem=Refusal("", f"described in {NAME}, but there is no such file"))


def _descriptions(folder: Path) -> tuple[dict[str, Description], list[Refusal]]:
    path = folder / NAME
    if not path.is_file() or path.is_symlink():
        return {}, []
    content = read_bytes(path)
    return ({}, [content]) if isinstance(content, Refusal) else read_descriptions(content)
