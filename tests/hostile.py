"""What strangers may send: markup in every guise, query strings and paths that were never meant, and a record that holds such text."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any

from articles import curation
from articles.models import Article, Event, NameAlias
from tests.articles.record import act, make_editor
from tests.factories import make_article, make_collection, make_event, make_mention, make_source

MARKUP = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"' onmouseover=alert(3) "
    "{{7*7}}{% now 'Y' %}${8*8}<b>bold</b><!--\u202e]]>"
)
"""Every way out of an element, an attribute, a comment, a script and a template; and what follows is turned around."""
SCRIPT_ADDRESS = "javascript:alert(4)//https://example.org"


def _each(names: str, values: Sequence[str]) -> list[str]:
    return [f"{name}={value}" for name in names.split() for value in values]


_DAYS = ("0000", "0001-01-01", "10000-01-01", "-1", "9" * 400, "1e400", "%00", "nan", "in 999999999 years", "32 Fri")
_WINDOWS = ("0001-01-01..9999-12-31", "9999-12-31..9999-12-31", "2025-02-30..2025-03-01", "..", "%D9%A2%D9%A0-01-01..2025-01-01")
_PAGES = ("0", "-1", "2000", "99999999999999999999", "9" * 5_000, "1.5", "%00", "last")
_SEARCHES = ("%00", "%ED%A0%80", "%FF%FE%00", '"*', "NEAR(", "a* OR b", "%25_%5C", "-%22", "(((((", "a " * 2_000, "%F0%9F%98%80" * 60)
QUERIES = (
    *_each("q", _SEARCHES),
    *_each("from to", _DAYS),
    *_each("win", _WINDOWS),
    *_each("page", _PAGES),
    *_each("actor place source type status event lanes view", ("%00", "'--", "..", "a" * 5_000)),
    "&".join(f"actor=a{number}" for number in range(900)),
    "&".join(f"q=a{number}" for number in range(2_000)),
    *("=", "&&&", "%", "%%%%", "q", "q&q&q", ";;", "q[]=1", "__proto__=1"),
)
"""Query strings that nobody who reads would send."""
ADMIN_QUERIES = (
    *_each("article days collection", ("99999999999999999999", "999999999", "-1", "x", "%00", "9" * 5_000, "1e9")),
    *_each("least_confidence most_confidence", ("nan", "inf", "-inf", "1e400", "x", "%00")),
    *_each("after", ("x", "%00", "1,2,3", "99999999999999999999", "-,-", "9999999999999.9999999999999999", "9" * 27 + ".1", "nan.1")),
    *("state=x", "type=%00", "words=%00", "words=" + "a" * 3_000, "words=" + "1 " * 50, "verb=x", "start=-1&end=9"),
)
"""The same for the pages of curators."""


class Page(HTMLParser):
    """A page as a browser parses it: ``elements`` with their attributes, the ``words`` shown, the ``scripts`` written in it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.comments: list[str] = []
        self._words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append((dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        """Keep what is written, a script's own text apart."""
        if self.cdata_elem == "script":
            attributes, before = self.scripts[-1]
            self.scripts[-1] = (attributes, before + data)
        else:
            self._words.append(data)

    def handle_comment(self, data: str) -> None:
        """Keep a comment."""
        self.comments.append(data)

    @property
    def words(self) -> str:
        """All that is written, joined."""
        return "".join(self._words)


def plant() -> Event:
    """A record in which every text that anybody brought or set is markup."""
    curator = make_editor("eve")
    collection = make_collection("main", title=f"Main {MARKUP}", description=MARKUP, notice=MARKUP[:200])
    source = make_source(f"Wire {MARKUP}"[:200], slug="wire", rights=MARKUP[:300], display="full")
    sentence = f"On Friday {MARKUP} a missile struck the port of Odesa."
    steps = [f"“{MARKUP}” stands with “{MARKUP}”"]
    article = make_article(
        f"First words {MARKUP}. {sentence} Last words {MARKUP}.",
        collection=collection,
        published="2025-04-05",
        title=f"Report {MARKUP}",
        url=SCRIPT_ADDRESS,
        rights=MARKUP[:300],
        dct_evidence={"steps": steps, "claims": []},
        published_how=MARKUP[:60],
        dct_how=MARKUP[:60],
    )
    Article.objects.filter(pk=article.pk).update(source=source)
    article.refresh_from_db()
    figure: dict[str, Any] = {"low": None, "high": None, "text": MARKUP, "disputed": True}
    event = make_event(
        article=article,
        quote=sentence,
        actors=[f"Group {MARKUP}"[:200]],
        places=[f"Port {MARKUP}"[:200]],
        title=f"Strike {MARKUP}"[:200],
        date_steps=steps,
        merge_reasons=[MARKUP],
        features=[[MARKUP, 1.0]],
        figures={"killed": figure | {"by_source": [figure | {"report": 0, "source": MARKUP, "published": "2025-04-05"}]}},
    )
    make_mention(event, article, sentence, time="Friday", trigger="struck", attribution=MARKUP[:300])
    NameAlias.objects.create(collection=collection, spelling=MARKUP[:200], name=event.event_names.get(is_place=True).name)
    curation.note(event, act(curator, MARKUP))
    for number, display in enumerate(("passages", "link", "withheld")):
        make_event(
            quote=f"A shell hit the {display} depot of {MARKUP}.",
            source=f"{display} Wire",
            collection=collection,
            days=f"2025-04-0{number + 1}",
            title=f"{display} <b>{MARKUP}"[:200],
        )
    return event
