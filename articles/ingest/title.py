"""A title for a text that came without one: its first line if that reads like one, else the beginning of its first sentence."""

import re

LONGEST = 80
_HEADLINE = 120
_PREFIX = re.compile(r"\s*(?:date\s+\d{4}-\d{2}-\d{2}\b\s*)?")
_LABEL = re.compile(r"[^\W\d]{3,12}(?: [^\W\d]{2,10})?:.{0,40}\d{4}.{0,20}")
# After a word of four letters at least: "U.S.", "Gen." and "Mr." do not end a sentence.
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})[.!?…][\"'”’»)]*(?=\s+[^\sa-z]|\s*$)")


def title_of(text: str) -> str:
    """The title that ``text`` itself suggests, on one line, at most ``_HEADLINE`` characters; "" for a blank text."""
    prefix = _PREFIX.match(text)
    body = text[prefix.end() if prefix else 0 :]
    # Only the beginning is looked at: a title of a long text costs no more than that of a short one.
    lines = [line.strip() for line in body[:2_000].splitlines()]
    lines = [line for line in lines if line and not _LABEL.fullmatch(line)]
    if not lines:
        return _cut(" ".join((body.strip() or text)[:2_000].split()))
    first = re.sub(r"^#{1,6}\s+", "", lines[0])
    return first if _is_headline(first, followed=len(lines) > 1) else _cut(" ".join(first.split()))


def _is_headline(line: str, *, followed: bool) -> bool:
    return followed and len(line) <= _HEADLINE and not line.endswith((".", "!", ",", ";", ":", "–", "—", "-"))


def _cut(line: str) -> str:
    end = _SENTENCE_END.search(line)
    sentence = line[: end.end()] if end else line
    if len(sentence) <= LONGEST:
        return sentence
    shortened = sentence[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–—-")
    return f"{shortened}…"
