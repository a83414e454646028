"""The engine's reasons are said in the reader's language: every one that it gives of our own texts, whatever it cites."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from django.utils import translation

from articles import extraction
from articles.extraction import Document
from articles.extraction.temporal import RULES
from articles.extraction.temporal.rule import EXAMPLE_DAY
from articles.reasons import LONGEST, told
from tests.corpus import event_texts, merging_texts
from tests.corpus.time_sentences import time_sentences
from tests.factories import make_curator, make_event

GERMAN = {
    "'on Friday' + published Sat 5 Apr 2025 -> Fri 4 Apr 2025 (bare weekday, past tense: nearest on or before)": (
        "„on Friday“ + veröffentlicht Sa, 5. April 2025 → Fr, 4. April 2025"
        " (bloßer Wochentag, Vergangenheit: der nächste an diesem Tag oder davor)"
    ),
    "'in February' + published Thu 22 Dec 2022 -> February 2022 (no year, past tense: nearest such month)": (
        "„in February“ + veröffentlicht Do, 22. Dezember 2022 → Februar 2022 (ohne Jahr, Vergangenheit: der nächste solche Monat)"
    ),
    "'two weeks ago' + published Sat 5 Apr 2025 -> the week of Mon 17 Mar 2025 (2 weeks before)": (
        "„two weeks ago“ + veröffentlicht Sa, 5. April 2025 → die Woche ab Mo, 17. März 2025 (2 Wochen davor)"
    ),
    "“Friday evening” stands with “missile hit”": "„Friday evening“ steht bei „missile hit“",
    "published Fri 4 Apr 2025: sources.csv": "veröffentlicht Fr, 4. April 2025: das Quellenverzeichnis",
    "same day 4 Apr 2025; same place Kryvyi Rih; 16 killed, then 18; word overlap 0.46 (likeness 2.11)": (
        "derselbe Tag, 4. April 2025; derselbe Ort, Kryvyi Rih; 16 Tote, dann 18; Übereinstimmung der Wörter 0.46 (Ähnlichkeit 2.11)"
    ),
    "15 Jun 2024 to 16 Jun 2024 agrees with 15 Jun 2024 to 30 Jun 2024; no age in common (likeness 1.82)": (
        "15. Juni 2024 bis 16. Juni 2024 verträgt sich mit 15. Juni 2024 bis 30. Juni 2024; kein Alter gemeinsam (Ähnlichkeit 1.82)"
    ),
}
UNKNOWN = (
    "",
    "something that the engine never says",
    "“Friday” stands with nothing",
    "'on Friday' + published Sat 35 Apr 2025 -> Fri 4 Apr 2025 (a reason of nobody)",
    "same day 4 Apr 2025; a reason of nobody (likeness 2.11)",
    "“" + "a" * LONGEST + "” stands with “hit”",
)


def in_print(reason: str) -> str:
    """An arrow and curled marks instead of the engine's ASCII; none of the reasons here has an apostrophe."""
    pieces = reason.replace(" -> ", " → ").split("'")
    return "".join(piece + ("" if place == len(pieces) - 1 else "”" if place % 2 else "“") for place, piece in enumerate(pieces))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("'Monday's talks' -> Mon 1 Sep 2025 (as written)", "“Monday's talks” → Mon 1 Sep 2025 (as written)"),
        (
            "'two days' notice' + published Sat 5 Apr 2025 -> P2D (as written)",
            "“two days' notice” + published Sat 5 Apr 2025 → 2 days (as written)",
        ),
        ("'in two days' names what it stands before", "“in two days” names what it stands before"),
        ("set by a person: “the governor's 'early May'”", "set by a person: “the governor's 'early May'”"),
        ("nothing's quoted, it's all the ministers' own", "nothing's quoted, it's all the ministers' own"),
    ],
)
def test_marks_around_cited_words_are_those_of_print(reason: str, words: str) -> None:
    with translation.override("en"):
        assert told(reason).text == words


@pytest.mark.parametrize(("reason", "words"), GERMAN.items())
def test_a_reason_is_said_in_german(reason: str, words: str) -> None:
    with translation.override("de"):
        assert (told(reason).text, told(reason).language) == (words, "")


@pytest.mark.parametrize("reason", GERMAN)
def test_in_english_it_is_what_the_engine_said(reason: str) -> None:
    with translation.override("en"):
        assert told(reason).text == in_print(reason).replace("sources.csv", "the list of sources")
        assert told(reason).language == ""


@pytest.mark.parametrize("reason", UNKNOWN)
def test_a_reason_of_no_known_form_stays_english_and_says_so(reason: str) -> None:
    with translation.override("de"):
        assert (told(reason).text, told(reason).language) == (in_print(reason), "en")


def test_what_is_cited_is_not_translated_and_cannot_forge_a_form() -> None:
    cited = "“100 % (sure)” stands with “%(day)s’ -> hit”"
    with translation.override("de"):
        assert told(cited).text == "„100 % (sure)“ steht bei „%(day)s’ → hit“"


def reasons_of_the_engine() -> Iterator[str]:
    """What it says of our own texts, with and without a publication day."""
    texts = [(text.text, text.dct) for text in (*event_texts.read_texts(), *merging_texts.read_texts())]
    texts += [(sentence.text, EXAMPLE_DAY) for sentence in time_sentences()]
    texts += [(example.sentence, EXAMPLE_DAY) for rule in RULES for example in rule.examples]
    summaries = []
    for number, (text, published) in enumerate(texts):
        day = date.fromisoformat(published) if isinstance(published, str) else published
        for dct in (day, None):
            found = extraction.extract(Document(f"{number}", text, dct))
            yield from found.dct.steps
            yield from (step for time in found.times for step in time.trace.steps)
            yield from (step for event in found.events for step in (*event.date.steps, *event.reasons))
            if dct is not None:
                summaries += extraction.summarise(found)
    for one in extraction.cluster(summaries):
        yield from (f"{'; '.join(link.reasons)} (likeness {link.score:.2f})" for link in one.links)


TYPED = ("4 April 2025", "2025-04-04", "last Friday", "the last 30 days", "5 avril 2025", "early March 2025", "spring 2024", "2025-W14")


@pytest.mark.parametrize("phrase", TYPED)
def test_why_a_typed_date_is_what_it_is_is_said_in_german(phrase: str) -> None:
    reading = extraction.read_phrase(phrase, EXAMPLE_DAY)
    assert reading is not None
    with translation.override("de"):
        assert told(reading.explanation).language == ""


def test_every_reason_that_the_engine_gives_of_our_own_texts_is_said_in_german() -> None:
    said = set(reasons_of_the_engine())
    assert len(said) > 1_500
    with translation.override("de"):
        assert sorted(reason for reason in said if told(reason).language) == []


def test_an_event_page_and_an_article_page_say_their_reasons_in_the_readers_language(client: Client, db: None) -> None:
    event = make_event(
        days="2025-04-04",
        quote="A depot was hit on Friday.",
        date_steps=["“Friday” stands with “hit”", "a reason of nobody"],
        merge_reasons=["points back to it"],
    )
    article = event.mentions.get().article
    article.dct_evidence = {"steps": ["published Fri 4 Apr 2025: sources.csv"]}
    article.save()
    german = {"headers": {"accept-language": "de"}}
    page = client.get(event.get_absolute_url(), **german).text
    assert "<li>„Friday“ steht bei „hit“</li>" in page
    assert '<li lang="en">a reason of nobody</li>' in page
    assert "<li>weist darauf zurück</li>" in page
    assert "<li>veröffentlicht Fr, 4. April 2025: das Quellenverzeichnis</li>" in client.get(article.get_absolute_url(), **german).text
    assert "<li>published Fri 4 Apr 2025: the list of sources</li>" in client.get(article.get_absolute_url()).text


def test_the_administration_shows_arrows_as_arrows_and_speaks_english(client: Client, db: None) -> None:
    event = make_event(date_steps=["'today' + published Tue 6 Jan 2026 -> Tue 6 Jan 2026 (the day it lies in)"])
    client.force_login(make_curator())
    page = client.get(f"/admin/articles/event/{event.pk}/change/", headers={"accept-language": "de"}).text
    assert "→ Tue 6 Jan 2026 (the day it lies in)" in page
    assert "-&gt;" not in page
