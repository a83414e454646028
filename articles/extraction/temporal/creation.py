"""Find when a document was created, from what its caller and the document itself say. Never from a clock.

The kinds of claim, the most trusted first: what the caller gives, what the caller found outside the text (an address, metadata), a date
before the first word, metadata in the text, a line that says "Published", a date line or byline, the dateline of an agency, an
address in the text, and last a line that says "Updated".
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from articles.extraction.temporal.dct import DateClaim, DocumentCreationTime
from articles.extraction.temporal.narrowing import narrow
from articles.extraction.temporal.tagger import Candidate, recognise
from articles.extraction.temporal.timex import days_in_month
from articles.extraction.temporal.vocabulary import expand, month_of
from articles.extraction.temporal.words import say_date

_HEAD = 2500
"""How far into a text its own publication date is looked for."""
_TAIL = 400
_HEAD_LINES = 14


def find_creation_time(
    text: str,
    given: date | datetime | None = None,
    given_how: str | None = None,
    claims: Sequence[DateClaim] = (),
) -> DocumentCreationTime:
    """When the document was created.

    What the caller gives leads, then ``claims`` that the caller found outside the text, then what the text says; all are kept, and two
    that disagree are a conflict. Where nothing tells, ``earliest`` and ``latest`` bound the day as far as the text proves it.
    """
    found = claimed_creation_time(text, given, given_how, claims)
    return found if found.value is not None else narrow(text, recognise(text), found)


def claimed_creation_time(
    text: str,
    given: date | datetime | None = None,
    given_how: str | None = None,
    claims: Sequence[DateClaim] = (),
    candidates: Sequence[Candidate] | None = None,
) -> DocumentCreationTime:
    """The creation time that somebody states; with ``candidates``, else as narrow as they prove it."""
    found: list[DateClaim] = []
    if given is not None:
        found.append(DateClaim(_day_of(given), given_how or "given", None))
    found += claims
    found += _claims_in(text)
    found += _dateline(text, found[0].value if found else None)
    found.sort(key=lambda claim: _RANKS.get(claim.how, 0))
    if not found:
        unknown = DocumentCreationTime(None, None, "unknown", steps=("nothing tells when this was published", *_unread(text)))
        return narrow(text, candidates, unknown) if candidates is not None else unknown
    return _agreed(found)


_RANKS = {
    "page date": 1, "page metadata": 2, "published line": 3, "date line": 4, "dateline": 5, "address": 6, "updated line": 7,
}  # fmt: skip
"""How little a kind of claim in the text is trusted; kinds that a caller names come first, as the caller orders them."""


def _agreed(claims: Sequence[DateClaim]) -> DocumentCreationTime:
    """The first claim, and what the others make of it."""
    first = claims[0]
    steps = [f"published {say_date(first.value)}: {first.how}"]
    conflict = False
    for claim in claims[1:]:
        apart = (claim.value - first.value).days
        if apart == 0:
            steps.append(f"{claim.how} agrees")
        elif claim.how == "updated line" and apart > 0:
            steps.append(f"updated {say_date(claim.value)}")
        elif claim.how == "dateline" and abs(apart) <= 2:
            steps.append(f"the dateline says {say_date(claim.value)}: written then")
        else:
            conflict = True
            steps.append(f"but {claim.how} says {say_date(claim.value)}")
    return DocumentCreationTime(first.value, first.span, first.how, tuple(claims), conflict, first.value, first.value, tuple(steps))


def _day_of(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _safe(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, None when it has none such."""
    if not 1 <= month <= 12 or not 1 <= year <= 9999 or not 1 <= day <= days_in_month(year, month):
        return None
    return date(year, month, day)


# --- full dates on a short span ---------------------------------------------------------------------------------------

_FULL_DATE = re.compile(
    expand(
        r"(?<![\d/.-])(?:(?P<y>\d{4})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d)"
        r"|(?P<d1>~daynumber~)(?: of)?~dash~(?P<m1>~month~),?~dash~(?P<y1>\d{4})(?!\d)|(?P<m2>~month~) (?P<d2>~daynumber~),? "
        r"(?P<y2>\d{4})(?!\d)"
        r"|(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<y3>\d{4})(?!\d))"
    ),
    re.IGNORECASE,
)


_YEAR = re.compile(r"[0-9]{4}")
"""What every full date holds, and few lines do."""


def _full_date(match: re.Match[str], day_first: bool = False) -> date | None:
    """The day of a match of ``_FULL_DATE``; a numeric date that could be read both ways is none, unless ``day_first``."""
    if match["y"]:
        return _safe(int(match["y"]), int(match["m"]), int(match["d"]))
    for ending in ("1", "2"):
        if match["y" + ending]:
            day = int(re.findall(r"\d+", match["d" + ending])[0])
            return _safe(int(match["y" + ending]), month_of(match["m" + ending]), day)
    first, second, year = int(match["a"]), int(match["b"]), int(match["y3"])
    if first == second or first > 12 or match["sep"] == "." or day_first:
        return _safe(year, second, first)
    return _safe(year, first, second) if second > 12 else None


# --- claims ---------------------------------------------------------------------------------------------------------

_PREFIX = re.compile(
    r"\s*(?:date|dated?|published|posted|publication date)?\s{0,3}:?\s{0,3}(\d{4}-\d\d-\d\d)(?=[T\s,:;|–—-]|$)", re.IGNORECASE
)
_BRACKETED = re.compile(r"\s{0,4}[\[(](?P<inside>[^\])\n]{6,40})[\])]")
_SLASHED = re.compile(r"\s{0,4}(\d{4})/(\d\d)/(\d\d)(?=[\s,:;|–—-]|$)")
_METADATA = re.compile(
    r"(?:article:published_time|datePublished|dc\.date(?:\.issued)?|pubdate|publish-?date|<time\b)[^<>\d]{0,60}?(\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_LABELS = {
    "published": ("en",), "first published": ("en",), "publication date": ("en",), "posted": ("en",), "posted on": ("en",),
    "date": ("en", "fr"), "released": ("en",), "issued": ("en",), "publié": ("fr",), "publiée": ("fr",), "publié le": ("fr",),
    "date de publication": ("fr",), "mis en ligne le": ("fr",), "veröffentlicht": ("de",), "veröffentlicht am": ("de",),
    "erschienen am": ("de",), "stand": ("de",), "datum": ("de", "nl"), "publicado": ("es", "pt"), "publicado el": ("es",),
    "publicado em": ("pt",), "fecha": ("es",), "fecha de publicación": ("es",), "pubblicato": ("it",), "pubblicato il": ("it",),
    "data": ("it", "pt", "pl"), "gepubliceerd": ("nl",), "gepubliceerd op": ("nl",), "opublikowano": ("pl",),
    "data publikacji": ("pl",), "опубліковано": ("uk",), "дата публікації": ("uk",), "дата": ("uk", "ru"), "опубликовано": ("ru",),
    "дата публикации": ("ru",), "yayınlanma": ("tr",), "yayınlanma tarihi": ("tr",), "yayın tarihi": ("tr",), "publicerad": ("sv",),
    "publisert": ("no",), "julkaistu": ("fi",), "publikováno": ("cs",), "publicat": ("ro",), "updated": ("en",),
    "last updated": ("en",), "modified": ("en",), "last modified": ("en",), "mis à jour": ("fr",), "mis à jour le": ("fr",),
    "aktualisiert": ("de",), "aktualisiert am": ("de",), "actualizado": ("es",), "actualizado el": ("es",), "atualizado": ("pt",),
    "atualizado em": ("pt",), "aggiornato": ("it",), "aggiornato il": ("it",), "bijgewerkt": ("nl",), "zaktualizowano": ("pl",),
    "aktualizacja": ("pl",), "оновлено": ("uk",), "обновлено": ("ru",), "güncelleme": ("tr",),
}  # fmt: skip
"""Words before a publication date, and the languages that the date is then read in."""
_UPDATED = frozenset(
    [
        "updated",
        "last updated",
        "modified",
        "last modified",
        "mis à jour",
        "mis à jour le",
        "aktualisiert",
        "aktualisiert am",
        "actualizado",
        "actualizado el",
        "atualizado",
        "atualizado em",
        "aggiornato",
        "aggiornato il",
        "bijgewerkt",
        "zaktualizowano",
        "aktualizacja",
        "оновлено",
        "обновлено",
        "güncelleme",
    ]
)
_BARS = "|•·"
"""What parts the labels of one line."""
_LABEL_LINE = re.compile(
    rf"(?:^|[{_BARS}])"
    r"[ \t]{0,4}(?:(?:this[ \t])?(?:article|story|report)[ \t](?:was[ \t])?)?(?P<label>"
    + "|".join(sorted(_LABELS, key=lambda label: -len(label)))
    + r")\b[ \t]{0,3}(?:on|at)?[ \t]{0,3}[:：–—-]?[ \t]{0,3}(?P<rest>[^\n|•·]{4,70})",
    re.IGNORECASE | re.MULTILINE,
)
_BYLINE = r"(?:[\s|•·]{0,4}by\b[^|•·\d\n]{0,60})?"
_OUTLET = re.compile(r"[\s|•·]{0,4}(?:(?-i:[A-Z])[\w.&'’-]{1,20}[ \t|•·–—-]{1,3}){1,3}")
"""Names before the date of a line that also tells the time ("Example Wire April 5, 2025 10:30 AM"); without one it may be a caption."""
_AROUND_DATE = re.compile(
    _BYLINE + r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|at|\d{1,2}[:.]\d\d(?::\d\d)?"
    r"|[ap]\.?m\.?|(?:GMT|UTC)(?:[+-]\d{1,2})?"
    r"|E[SD]T|C[ED]?ST|P[SD]T|BST|CET|EES?T|IST|MSK|\d{1,3}\s+min(?:ute)?s?\s+read|[\s,|•·()–—/-])*" + _BYLINE,
    re.IGNORECASE,
)
"""What may stand around the date of a date line. Every alternative of the repetition begins in its own way: no run is split twice."""
_URL = re.compile(r"https?://\S{4,300}")
_URL_DATE = re.compile(r"/(?:(\d{4})[/-](\d\d?|[a-z]{3})[/-](\d\d?)|(\d{4})(\d\d)(\d\d))(?=[/._-]|$)", re.IGNORECASE)


def date_in_address(address: str) -> date | None:
    """The day in the path of a web address ("/2025/04/05/", "/2025-04-05-", "/20250405/"), None when there is none."""
    match = _URL_DATE.search(address[:400])
    if match is None:
        return None
    year, month, day = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
    try:
        number = int(month) if month.isdecimal() else month_of(month)
    except KeyError:
        return None
    found = _safe(int(year), number, int(day))
    return found if found is not None and found.year >= 1990 else None


def _claims_in(text: str) -> list[DateClaim]:
    """Every statement that the text makes of its own date, but for datelines."""
    claims = []
    prefix = _PREFIX.match(text[:120])
    if prefix:
        day = date_of_iso(prefix[1])
        if day is not None:
            claims.append(DateClaim(day, "page date", prefix.span(1)))
    else:
        claims += _opening_date(text)
    if "<" in text[:4000] or '"datePublished"' in text[:4000]:
        claims += _metadata(text)
    stated = {claim.span for claim in claims}
    claims += [claim for claim in _label_lines(text) if claim.span not in stated]
    claims += _date_lines(text)
    return claims


def _opening_date(text: str) -> list[DateClaim]:
    """A date in brackets or with slashes before the first word: "[5 April 2025] Talks resume", "2025/04/05 Talks resume"."""
    slashed = _SLASHED.match(text)
    if slashed:
        day = _safe(int(slashed[1]), int(slashed[2]), int(slashed[3]))
        return [DateClaim(day, "page date", (slashed.start(1), slashed.end(3)))] if day is not None else []
    opening = _BRACKETED.match(text)
    match = _FULL_DATE.fullmatch(text, *opening.span("inside")) if opening else None
    day = _full_date(match) if match else None
    return [DateClaim(day, "page date", match.span())] if match and day is not None else []


def date_of_iso(words: str) -> date | None:
    """The day of an ISO date, None when the calendar has none such."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", words)
    return _safe(int(match[1]), int(match[2]), int(match[3])) if match else None


def _metadata(text: str) -> Iterator[DateClaim]:
    match = _METADATA.search(text[:20000])
    day = date_of_iso(match[1]) if match else None
    if match and day is not None:
        yield DateClaim(day, "page metadata", match.span(1))


def _label_lines(text: str) -> Iterator[DateClaim]:
    """Lines such as "Published: 5 April 2025", in any language that the labels know."""
    for start, end in ((0, min(_HEAD, len(text))), (max(_HEAD, len(text) - _TAIL), len(text))):
        for match in _labelled(text, start, end):
            label = match["label"].lower()
            found = _read_span(match["rest"], _LABELS[label])
            if found is not None:
                day, first, last = found
                offset = match.start("rest")
                how = "updated line" if label in _UPDATED else "published line"
                yield DateClaim(day, how, (offset + first, offset + last))


def _labelled(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where labels stand between two offsets. But for texts with bars only beginnings of lines are tried."""
    if any(text.find(bar, start, end) >= 0 for bar in _BARS):
        yield from _LABEL_LINE.finditer(text, start, end)
        return
    begin = start if not start else text.find("\n", start - 1, end) + 1
    while begin or not start:
        match = _LABEL_LINE.match(text, begin, end)
        if match:
            yield match
        begin = text.find("\n", begin, end) + 1
        if not begin:
            return


def _read_span(words: str, languages: tuple[str, ...]) -> tuple[date, int, int] | None:
    """The date of a short span found after a label: our own reading first, then dateparser in the label's languages."""
    match = _FULL_DATE.search(words)
    if match:
        day = _full_date(match, day_first="en" not in languages)
        return (day, match.start(), match.end()) if day is not None else None
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", words)
    if year is None or not re.search(r"(?<!\d)(?:[12]?\d|3[01])(?!\d)", words[: year.start()]) or languages == ("en",):
        return None
    from articles.extraction.temporal.phrase import parsed_elsewhere

    day = parsed_elsewhere(words[: year.end()], languages)
    return (day, 0, year.end()) if day is not None and day.year == int(year[0]) else None


def _date_lines(text: str) -> Iterator[DateClaim]:
    """Lines near the top that hold nothing but a date, a byline and a time; and an address standing alone."""
    start = 0
    for _ in range(_HEAD_LINES):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if 4 < end - start <= 160:
            line = text[start:end]
            match = _FULL_DATE.search(line) if _YEAR.search(line) else None
            if match and _stands_alone(line, match):
                day = _full_date(match)
                if day is not None and not _PREFIX.match(line):
                    yield DateClaim(day, "date line", (start + match.start(), start + match.end()))
            day = _day_of_address(line) if "://" in line else None
            if day is not None:
                yield DateClaim(day, "address", (start, end))
        start = end + 1
        if start > min(len(text), _HEAD):
            break


def _day_of_address(line: str) -> date | None:
    """The day in an address that a line holds and nothing else, but for "Source:" and the like."""
    address = _URL.fullmatch(line.strip()) or _URL.match(
        line.partition(":")[2].strip() if line.lower().startswith(("source", "url", "link")) else ""
    )
    return date_in_address(address[0]) if address else None


def _stands_alone(line: str, match: re.Match[str]) -> bool:
    """Whether a line holds its date and nothing else that matters."""
    if not _AROUND_DATE.fullmatch(line, match.end()):
        return False
    timed = re.search(r"\d[:.]\d\d", line[match.end() :]) is not None
    return _AROUND_DATE.fullmatch(line, 0, match.start()) is not None or (timed and _OUTLET.fullmatch(line, 0, match.start()) is not None)


_AGENCY_DATELINE = re.compile(
    r"[ \t]{0,4}(?-i:[A-Z][A-Z.'’/ -]{2,40})(?:,[ \t](?-i:[A-Z])[\w.’' -]{1,30}?)?[ \t]\([^)\n]{2,40}\)[ \t]{0,2}(?:--|[–—:-])[ \t]{0,2}"
    + expand(r"(?P<date>(?P<month>~month~) (?P<day>~daynumber~)|(?P<day2>~daynumber~) (?P<month2>~month~)),? (?P<year>\d{4})")
    + r"[ \t]{0,2}(?:--|[.–—:-]|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""A dateline with the agency before its day: "OSLO (Example Wire) - April 5, 2025 -"."""
_DATELINE = re.compile(
    (
        r"[ \t]{0,4}(?-i:[A-Z][A-Z.'’/ -]{2,40})(?:,[ \t](?-i:[A-Z])[\w.’' -]{1,30}?)?,?[ \t](?:(?:mon|tues|wednes|thurs|fri"
        r"|satur|sun)day,?[ \t])?"
    )
    + expand(r"(?P<date>(?P<month>~month~) (?P<day>~daynumber~)|(?P<day2>~daynumber~) (?P<month2>~month~))(?:,? (?P<year>\d{4}))?")
    + r"[ \t]{0,2}(?:\([^)\n]{2,40}\)|--|[–—:-])",
    re.IGNORECASE,
)


def _dateline_match(text: str) -> re.Match[str] | None:
    """The dateline of one of the first lines ("KYIV, April 5 (Reuters) -")."""
    start = 0
    for _ in range(8):
        stop = min(len(text), start + 160)
        match = _DATELINE.match(text, start, stop) or _AGENCY_DATELINE.match(text, start, stop)
        if match:
            return match
        start = text.find("\n", start) + 1
        if start == 0 or start > _HEAD:
            break
    return None


def _dateline(text: str, known: date | None) -> list[DateClaim]:
    """What the dateline claims: with its own year, else with the year that lies nearest to a day already known."""
    match = _dateline_match(text)
    if match is None:
        return []
    month = month_of(match["month"] or match["month2"])
    day = int(re.findall(r"\d+", match["day"] or match["day2"])[0])
    span = match.start("date"), match.end("year") if match["year"] else match.end("date")
    if match["year"]:
        found = _safe(int(match["year"]), month, day)
    elif known is not None:
        days = [found for year in (known.year - 1, known.year, known.year + 1) if (found := _safe(year, month, day)) is not None]
        found = min(days, key=lambda candidate: abs((candidate - known).days), default=None)
    else:
        found = None
    return [DateClaim(found, "dateline", span)] if found is not None else []


def _unread(text: str) -> tuple[str, ...]:
    """What the text says of its date that is not enough to know it."""
    match = _dateline_match(text)
    if match is not None and not match["year"]:
        return (f"the dateline '{' '.join(match['date'].split())}' tells no year",)
    return ()
