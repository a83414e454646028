"""One article as a file holds it, before it is a row; and the refusal that stands in for one that cannot be taken.

``build`` is the door: NUL bytes and lone surrogates are dropped here and counted, nothing else of a text is ever changed.
Errors are values, not exceptions: a bad record costs itself and never its neighbours.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from articles.ingest.publication_date import read_date
from articles.ingest.title import title_of

MAX_TEXT_BYTES = 1_000_000
"""The longest text that is taken, in bytes of UTF-8."""

FIELDS = ("title", "text", "url", "source", "published", "written", "language", "rights")
"""What a record may say of an article, in every format that has names for things."""

_LONGEST = {"title": 500, "url": 2000, "source": 200, "language": 10, "rights": 300}
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Record:
    """One article. ``locator`` says where in its file it stands: "" for the whole, else "line:3", "item:2" or "row:4".

    ``text`` is exactly what the file holds, less the ``dropped`` NUL characters and lone surrogates (of all its fields).
    ``published_how`` says where the publication date is from, "" where there is none.
    """

    locator: str
    title: str
    text: str
    url: str = ""
    source: str = ""
    published: date | None = None
    published_how: str = ""
    written: date | None = None
    language: str = ""
    rights: str = ""
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a record, or the whole file, was not taken: in words for whoever brought it.

    ``no_articles`` is set when the file is sound but is not a file of articles (a list of something else): found in a folder
    it is passed over, named by itself it is a failure.
    """

    locator: str
    reason: str
    no_articles: bool = False


def decoded(content: bytes, at: int = 0) -> str | Refusal:
    """UTF-8 as text, its byte order mark left out. ``at`` is where ``content`` begins in the file, for the message."""
    body = content.removeprefix(b"\xef\xbb\xbf")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        offset = at + len(content) - len(body) + error.start
        kind = " (it looks like UTF-16)" if content[:2] in (b"\xff\xfe", b"\xfe\xff") and at == 0 else ""
        return Refusal("", f"not UTF-8: byte 0x{body[error.start]:02x} at offset {offset} cannot be decoded{kind}")


def build(locator: str, fields: Mapping[str, object], published_how: str) -> Record | Refusal:
    """The record that ``fields`` (any of ``FIELDS``; others are ignored) tell of, or why there is none."""
    words: dict[str, str] = {}
    dropped = 0
    for name in FIELDS:
        value = fields.get(name)
        if value is None:
            value = ""
        elif not isinstance(value, str):
            return Refusal(locator, f"{name} is not text but {_kind(value)}")
        words[name], count = cleaned(value)
        dropped += count
    text = words.pop("text")
    problem = _problem_of_text(text) or _problem_of_fields(words)
    if problem:
        return Refusal(locator, problem)
    try:
        published, written = (_date(name, words[name], words["language"]) for name in ("published", "written"))
    except ValueError as error:
        return Refusal(locator, str(error))
    return Record(
        locator=locator,
        title=_line(words["title"]) or _line(title_of(text)),
        text=text,
        url=words["url"].strip(),
        source=_line(words["source"]),
        published=published,
        published_how=published_how if published else "",
        written=written,
        language=words["language"].strip(),
        rights=words["rights"].strip(),
        dropped=dropped,
    )


def cleaned(words: str) -> tuple[str, int]:
    """``words`` without what no store holds, and how many characters that were."""
    return _UNSTORABLE.subn("", words)


def problem_of(words: Mapping[str, str]) -> str:
    """What is wrong with the fields that describe a text, in words; "" where nothing is."""
    return _problem_of_fields(words)


def _line(words: str) -> str:
    """Words on one line, without the control characters that no page, feed or terminal can show."""
    return " ".join(_CONTROL.sub("", " ".join(words.split())).split())


def _problem_of_text(text: str) -> str:
    if not text.strip():
        return "empty text"
    size = len(text.encode())
    if size > MAX_TEXT_BYTES:
        return f"text too long: {size:,} bytes, at most {MAX_TEXT_BYTES:,} are taken"
    return ""


def _problem_of_fields(words: Mapping[str, str]) -> str:
    for name, longest in _LONGEST.items():
        if len(words.get(name, "").strip()) > longest:
            return f"{name} too long: {len(words[name].strip()):,} characters, at most {longest:,} are taken"
    url = words.get("url", "").strip()
    return f"url is not a web address: {url[:80]!r}" if url and not _is_web_address(url) else ""


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"\\]", url)
    except ValueError:
        return False


def _date(name: str, words: str, language: str) -> date | None:
    if not words.strip():
        return None
    try:
        return read_date(words, language)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)
