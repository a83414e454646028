"""A hundred articles on other matters, in which no diplomatic meeting, strike or agreement may be found: are they well made?"""

import json
import re
from datetime import date
from pathlib import Path

import pytest

ARTICLES = [json.loads(line) for line in (Path(__file__).parent / "offtopic.jsonl").read_text(encoding="utf-8").splitlines()]
TEMPTING = re.compile(
    r"\b(str[iu]ck|strik\w+|attack\w*|met|meet\w*|talks?|talked|summit|agree\w*|deals?|sign\w*|treat(?:y|ies)|truce|ceasefire"
    r"|missiles?|bombs?|rockets?|shell\w*|hit|raids?|drones?|artillery|launched)\b",
    re.IGNORECASE,
)


def test_there_are_a_hundred_different_articles() -> None:
    assert len(ARTICLES) == 100
    assert len({article["id"] for article in ARTICLES}) == 100
    assert len({article["text"] for article in ARTICLES}) == 100


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_an_article_is_short_dated_or_plainly_undated_and_full_of_tempting_words(article: dict) -> None:
    assert set(article) == {"id", "dct", "text"}
    assert 60 <= len(article["text"].split()) <= 150
    assert article["dct"] is None or date.fromisoformat(article["dct"])
    assert len(TEMPTING.findall(article["text"])) >= 1


@pytest.mark.parametrize(
    "words",
    [r"struck|strik\w+|attack\w*|hit|missiles?|bombs?|shelled", r"met|meet\w*|talks|summit", r"agree\w*|deals?|sign\w*|treat(?:y|ies)"],
    ids=["strike", "meeting", "agreement"],
)
def test_every_type_of_event_is_tempted_in_at_least_half_of_the_articles(words: str) -> None:
    assert sum(bool(re.search(rf"\b(?:{words})\b", article["text"], re.IGNORECASE)) for article in ARTICLES) >= 50
