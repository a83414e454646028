"""A record full of words that no reader may ever see: each secret holds a canary of its own, beside much that is public.

``plant`` reads real texts with the engine and uses the curators' own functions, so that what is hidden was hidden as people do it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User

from articles import curation, removal
from articles.models import Article, Collection, Event, ReceivedFile
from articles.search import index_events
from tests.articles.record import NOW, act, make_editor, read
from tests.factories import make_collection, make_source

CANARY = "quzebra"
"""Every secret word begins with it, nothing public holds it."""
CONTROL = "quzebqa"
"""As long and as unknown, and in no text at all: an answer about a canary must be the answer about this."""
UNLISTED = "quiet-corner"


@dataclass(slots=True)
class Planted:
    """What was hidden: ``secrets`` are the words, by what hides them; ``hidden`` the public ids, slugs and keys that lead to them."""

    secrets: dict[str, str] = field(default_factory=dict)
    hidden_events: list[str] = field(default_factory=list)
    public_events: list[str] = field(default_factory=list)
    hidden_articles: list[int] = field(default_factory=list)
    public_articles: list[int] = field(default_factory=list)
    private_slug: str = ""
    curator: User = field(default_factory=User)

    def word(self, why: str) -> str:
        """A new canary, remembered under what hides it; letters only, so that the engine takes it for a name."""
        number = len(self.secrets)
        self.secrets[why] = f"{CANARY}{chr(ord('a') + number // 26)}{chr(ord('a') + number % 26)}".capitalize()
        return self.secrets[why]


def plant() -> Planted:
    """Public articles with unreadable parts, and everything that can be hidden in each way that there is."""
    planted = Planted(curator=make_editor(f"{CANARY}curator"))
    main = make_collection("main", title="Main topic")
    make_collection("second", title="Second topic")
    _unreadable_texts(planted, main)
    _judged_events(planted, main)
    _withheld_articles(planted, main)
    _notes_and_bytes(planted, main)
    _private_collection(planted)
    _unlisted_collection(planted)
    planted.public_events = list(
        Event.objects.filter(status__in=["proposed", "accepted"], collection=main).values_list("public_id", flat=True)
    )
    return planted


def _unreadable_texts(planted: Planted, main: Collection) -> None:
    """Sentences beyond the fifth that may be read, texts that are not shown at all, passages that were withheld."""
    word = planted.word
    beyond = (
        "A missile strike killed 4 people in Kharkiv on 3 March 2025.\n\n"
        f"The rain had fallen on {word('filler sentence')} for days and nobody in the town had slept.\n\n"
        f"According to the {word('attribution')} governor, a drone attack wounded 7 people in Odesa on 5 March 2025 "
        f"while {word('unreadable sentence of an event')} was burning and the fire spread from house to house through the old quarter.\n\n"
        f"Poland and Ukraine signed a {word('name of a paper')} agreement in Warsaw on 6 March 2025, "
        f"and {word('end of a passage')} was glad, "
        "though few had believed in it and fewer had hoped that it would ever come to the table of the two governments.\n\n"
    )
    limits = {"passages": "Open Wire", "link": "Linked Wire", "withheld": "Silent Wire"}
    first = list(planted.secrets.values())
    for position, (display, name) in enumerate(limits.items()):
        make_source(name, display=display)
        text = beyond.replace("March", ("March", "May", "July")[position])
        if display != "passages":
            for secret in first:
                text = text.replace(secret, word(f"{secret} in a text shown as {display}"))
        planted.public_articles.append(read(text, source=name, published="2025-08-01", collection=main, title=f"Report of {name}").pk)
    shown = f"Shelling killed 3 people in Sumy on 9 March 2025. It hit {word('withheld passage')} first. Nothing else was told."
    make_source("Free Wire", display="full", rights="CC BY 4.0")
    article = read(shown, source="Free Wire", published="2025-03-10", collection=main, title="Free report")
    hidden = shown.index("It hit")
    removal.withhold_passage(article, hidden, shown.index("Nothing"), act(reason="Asked for."))
    planted.public_articles.append(article.pk)


def _judged_events(planted: Planted, main: Collection) -> None:
    """One event for each word of a curator that hides it."""
    verdicts: dict[str, Callable[[Event], Any]] = {
        "rejected": lambda event: curation.reject(event, act(planted.curator, "Misread.")),
        "withheld": lambda event: removal.withhold_event(event, act(planted.curator, "Asked for.")),
        "gone": lambda event: Event.objects.filter(pk=event.pk).update(status=Event.Status.GONE),
        "draft": lambda event: Event.objects.filter(pk=event.pk).update(status=Event.Status.DRAFT),
    }
    for day, (verdict, hide) in enumerate(verdicts.items(), start=1):
        event = _strike(planted, f"a {verdict} event", main, day)
        hide(event)
        event.refresh_from_db()
        index_events([event.pk])
        main.touch()
        planted.hidden_events.append(event.public_id)


def _strike(planted: Planted, what: str, collection: Collection, day: int, **fields: Any) -> Event:
    """An event of January 2024 that bears a canary as its place, its actor and the name of its source."""
    place, actor = planted.word(f"place of {what}"), planted.word(f"actor of {what}")
    # The article of a rejected event stays public; that of a private collection does not.
    source = "Open Wire" if collection.visibility == "public" else f"Mc{planted.word(f'source of {what}')} Post"
    told = f"A missile strike killed 3 people in {place} on {day} January 2024."
    article = read(told, source=source, published="2024-02-01", collection=collection, **fields)
    event = Event.objects.get(reports__article=article)
    named = [{"kind": "organisation", "name": f"Mc{actor} Group", "role": "attacker"}]
    curation.set_actors(event, named, act(planted.curator))
    event.refresh_from_db()
    curation.set_title(event, f"Strike on {planted.word(f'title of {what}')}", act(planted.curator))
    event.refresh_from_db()
    return event


def _withheld_articles(planted: Planted, main: Collection) -> None:
    """An article that nobody may know of, telling an event that another article tells too, and one of its own."""
    word = planted.word
    told = "A missile strike on the port killed {} people in Izmail on 20 March 2025."
    shown = read(told.format(5), source="Harbour Wire", published="2025-03-21", collection=main, title="Port hit")
    hidden = read(
        f"{told.format(9)} {word('text of a withheld article')} saw it.",
        source=f"Post of {word('source of a withheld article')}",
        published="2025-03-23",
        collection=main,
        title=f"The {word('title of a withheld article')} report",
        url=f"https://example.org/{word('address of a withheld article').lower()}",
        rights=f"Courtesy of {word('rights of a withheld article')}",
    )
    removal.withhold_article(hidden, act(planted.curator, "Asked for."))
    planted.public_articles.append(shown.pk)
    planted.hidden_articles.append(hidden.pk)


def _notes_and_bytes(planted: Planted, main: Collection) -> None:
    """What curators tell each other, what a decision replaced, who they are, and the bytes as received."""
    word = planted.word
    article = read(
        "Ministers of Poland and France met in Paris on 11 April 2025.", source="Open Wire", published="2025-04-12", collection=main
    )
    received = ReceivedFile.objects.create(
        sha256="0" * 64,
        content=f"Bytes of {word('received bytes')}".encode(),
        size=20,
        file_name=f"{word('name of a received file').lower()}.txt",
        received_at=NOW,
        brought_by=word("who brought a file"),
    )
    Article.objects.filter(pk=article.pk).update(received=received, locator=word("locator in a file"), origin=word("origin of a text"))
    event = Event.objects.get(reports__article=article)
    curation.note(event, act(planted.curator, f"Ask {word('note of a curator')} again.", minutes=1))
    event.refresh_from_db()
    curation.accept(event, act(planted.curator, minutes=2))
    planted.secrets["name of a curator"] = planted.curator.username
    planted.public_articles.append(article.pk)


def _private_collection(planted: Planted) -> None:
    word = planted.word
    planted.private_slug = f"{word('address of a private collection').lower()}"
    private = make_collection(
        planted.private_slug,
        title=f"The {word('title of a private collection')} file",
        visibility="private",
        notice=f"For {word('notice of a private collection')} only",
        noindex=True,
    )
    event = _strike(planted, "a private event", private, 20, title=f"{word('title in a private collection')} seen")
    planted.hidden_articles += event.mentions.values_list("article", flat=True)
    planted.hidden_events.append(event.public_id)


def _unlisted_collection(planted: Planted) -> None:
    """Whoever has its address may read it; nobody is told the address, and no number that can be counted leads to what is in it."""
    word = planted.word
    title = f"The {word('title of an unlisted collection')} file"
    unlisted = make_collection(UNLISTED, title=title, visibility="unlisted", noindex=True)
    article = read(
        f"Ministers met in Paris on 11 April 2025. The {word('text of an unlisted article')} was praised.",
        title=f"{word('title of an unlisted article')} praised",
        source=f"{word('source of an unlisted article')} Post",
        published="2025-04-12",
        collection=unlisted,
    )
    planted.hidden_articles.append(article.pk)
