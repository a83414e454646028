"""``manage.py check_passages``: the chain from bytes to events holds, and whatever breaks it is named."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from articles.changes import Moment
from articles.custody import MismatchError, check
from articles.ingest import Record, read_records
from articles.ingest.intake import brought, take
from articles.models import Article, Collection, Decision, Event, Mention, Name, NameAlias, ReceivedFile, Report, Source
from articles.refreshing import refresh

NOW = datetime(2026, 1, 9, tzinfo=UTC)
FILE = (
    b'{"text": "\\u0000Intro\\u00e9. Rockets hit Lindhaven on 5 March 2025, killing at least 16 people. The end.", '
    b'"source": "Harbour Post"}\n'
)

pytestmark = pytest.mark.django_db


def span(text: str, words: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


def found_in(text: str) -> dict[str, Any]:
    """What the engine prints for the one event of ``FILE``."""
    start, end = span(text, "5 March 2025")
    time = {"start": start, "end": end, "text": "5 March 2025", "value": "2025-03-05", "type": "DATE"}
    place = {"role": "place", "name": "Lindhaven", "kind": "place", "span": span(text, "Lindhaven")}
    weapon = {"role": "attacker", "name": "Northland", "kind": "country", "span": span(text, "Rockets")}
    day = {
        "value": "2025-03-05", "granularity": "day", "earliest": "2025-03-05", "latest": "2025-03-05", "basis": "explicit",
        "approximate": False, "time": time, "steps": ["'5 March 2025' is a whole date"],
    }  # fmt: skip
    killed = {"low": 16, "high": None, "text": "at least 16", "span": span(text, "at least 16")}
    casualties = {"killed": killed, "injured": None, "children_killed": None, "children_injured": None}
    common = {
        "type": "strike",
        "modality": "occurred",
        "date": day,
        "arguments": [place, weapon],
        "casualties": casualties,
        "confidence": 0.9,
    }
    sentence = span(text, "Rockets hit Lindhaven on 5 March 2025, killing at least 16 people.")
    mention = {**common, "sentence": sentence, "trigger": span(text, "hit"), "features": [], "rules": [], "attribution": None}
    return {**common, "title": "Strike on Lindhaven", "features": [], "reasons": [], "mentions": [mention]}


@pytest.fixture
def article(db: None) -> Article:
    """An article with one event, stored as the commands store it."""
    collection = Collection.objects.create(slug="c", title="C", is_default=True)
    (record,) = read_records("a.jsonl", FILE)
    assert isinstance(record, Record)
    article = Article.objects.get(pk=take(record, brought("a.jsonl", FILE, by="test", at=NOW), collection).article)
    found = found_in(article.text)
    event = Event.objects.create(
        collection=collection, public_id="e1", type="", modality="", title="", granularity="", date_basis="", added_at=NOW
    )
    report = Report.objects.create(article=article, event=event, index=0, type="strike", found=found, summary={})
    mention = found["mentions"][0]
    (start, end), (first, last) = mention["sentence"], mention["trigger"]
    time = mention["date"]["time"]
    Mention.objects.create(
        report=report, article=article, event=event, position=0, type="strike", modality="occurred", sentence_start=start, sentence_end=end,
        quote=article.text[start:end], trigger_start=first, trigger_end=last, time_start=time["start"], time_end=time["end"],
        confidence=0.9, found=mention,
    )  # fmt: skip
    refresh(event, [], Moment(NOW))
    Article.objects.filter(pk=article.pk).update(times=[time], furniture=[[0, 7, "byline"]], dct_start=start, dct_end=end)
    return article


def check_passages(*arguments: str) -> str:
    out = StringIO()
    call_command("check_passages", *arguments, stdout=out)
    return out.getvalue().strip()


def test_it_works(article: Article) -> None:
    assert article.dropped_characters == 1
    assert check_passages() == "all hold: 1 received files, 1 articles, 1 reports, 1 mentions, 1 events"


def test_an_empty_store_holds(db: None) -> None:
    assert check_passages() == "all hold: 0 received files, 0 articles, 0 reports, 0 mentions, 0 events"


def rewrite_text(change: Callable[[str], str]) -> Callable[[], None]:
    return lambda: Article.objects.update(text=change(Article.objects.get().text))


def rewrite(model: Any, **fields: Any) -> Callable[[], None]:
    return lambda: model.objects.update(**fields)


def edit(model: Any, change: Callable[[dict[str, Any]], Any]) -> Callable[[], None]:
    """Change the JSON that the engine printed, in place."""

    def apply() -> None:
        row = model.objects.get()
        change(row.found)
        row.save()

    return apply


def edit_figure(**figure: Any) -> Callable[[], None]:
    return edit(Report, lambda found: found["casualties"]["killed"].update(figure))


def edit_event(**figure: Any) -> Callable[[], None]:
    def apply() -> None:
        event = Event.objects.get()
        event.figures["killed"].update(figure)
        event.save()

    return apply


BROKEN: dict[str, tuple[Callable[[], Any], str]] = {
    "a byte": (rewrite(ReceivedFile, content=FILE.replace(b"16", b"17")), "SHA-256 of its bytes"),
    "the bytes cut off": (rewrite(ReceivedFile, content=FILE[:-1]), "bytes are stored"),
    "the hash of the bytes": (rewrite(ReceivedFile, sha256="0" * 64), "SHA-256 of its bytes"),
    "the text": (rewrite_text(lambda text: text.replace("16", "61")), "differs from the bytes from character 64 on"),
    "the text made longer": (rewrite_text(lambda text: text + " "), "differs from the bytes from character 83 on"),
    "the hash of the text": (rewrite(Article, text_sha256="0" * 64), "SHA-256 of its text"),
    "the count of dropped characters": (rewrite(Article, dropped_characters=0), "1 characters were dropped at the door, 0 are recorded"),
    "where it stands in its file": (rewrite(Article, locator="line:2"), "nothing stands there"),
    "furniture": (rewrite(Article, furniture=[[5, 500, "byline"]]), "furniture: 5..500"),
    "the place of the publication date": (rewrite(Article, dct_end=2), "publication date"),
    "a time of the article": (rewrite(Article, times=[{"start": 0, "end": 3, "text": "5 M"}]), "times 0: '5 M' is not the text at 0..3"),
    "a quote": (rewrite(Mention, quote="Rockets hit Lindhaven."), "the quote 'Rockets hit Lindhaven.' is not the text"),
    "a sentence": (rewrite(Mention, sentence_start=9), "the quote"),
    "a trigger": (rewrite(Mention, trigger_start=0, trigger_end=3), "outside the sentence"),
    "a time": (rewrite(Mention, time_end=900), "time expression"),
    "an argument": (edit(Report, lambda found: found["arguments"][0].update(span=[80, 90])), "arguments 0: span: 80..90"),
    "an argument of a mention": (edit(Mention, lambda found: found["arguments"][1].update(span=[3, 3])), "arguments 1: span: 3..3"),
    "a figure's words": (edit_figure(text="at least 61"), "'at least 61' is not the text"),
    "a mention's figure": (edit(Mention, lambda found: found["casualties"]["killed"].update(span=[0, 5])), "is not the text at 0..5"),
    "a figure on the event": (edit_event(low=61), "killed 'at least 16' is stated by none"),
    "a source's figure on the event": (edit_event(by_source=[{"report": 0, "low": 1, "high": 1, "text": "one"}]), "not what report 0"),
    "a day on the event": (rewrite(Event, first_day=1), "the date"),
    "a finer date on the event": (rewrite(Event, granularity="month"), "is that of none of its reports"),
    "a date called a person's": (rewrite(Event, date_basis="person"), "no decision stands"),
    "an explicit date without words": (edit(Report, lambda found: found["date"].update(time=None)), "called explicit"),
    "a title": (rewrite(Event, title="Strike on Lindhaven kills 61"), "title: 'Strike on Lindhaven kills 61'"),
    "a type": (rewrite(Event, type="meeting"), "type: 'meeting'"),
    "a modality": (rewrite(Event, modality="denied"), "modality: 'denied'"),
    "a name": (lambda: Name.objects.filter(name="Lindhaven").update(name="Elsewhere"), "'Elsewhere' as place stands in none"),
    "a role": (lambda: Event.objects.get().event_names.update(role="target"), "as target stands in none"),
    "an event without a report": (lambda: Report.objects.update(event=None), "no report tells of it"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_whatever_is_changed_behind_the_record_is_found_and_named(article: Article, name: str) -> None:
    change, message = BROKEN[name]
    change()
    with pytest.raises(CommandError, match=message) as failed:
        check_passages()
    assert failed.value.returncode == 1


def decide(kind: str, value: dict[str, Any]) -> Event:
    event = Event.objects.get()
    by = User.objects.create_user("ada")
    Decision.objects.create(collection=event.collection, event=event, kind=kind, value=value, by=by, at=NOW)
    refresh(event, [], Moment(NOW))
    return Event.objects.get()


DATE = {
    "date_value": "2025-03", "granularity": "month", "first_day": 20148, "last_day": 20178,
    "date_basis": "person", "approximate": False, "date_steps": [],
}  # fmt: skip
DECISIONS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("date", DATE, {"date_value": "2025-03-05"}),
    ("title", {"title": "Rockets on Lindhaven"}, {"title": "Strike on Lindhaven"}),
    ("type", {"type": "agreement"}, {"type": "strike"}),
    ("modality", {"modality": "denied"}, {"modality": "occurred"}),
    ("figures", {"figures": {}}, {"figures": {"killed": {"low": 1, "high": 1, "text": "one", "by_source": []}}}),
]


@pytest.mark.parametrize(("kind", "value", "other"), DECISIONS)
def test_what_a_person_decided_backs_what_is_shown(article: Article, kind: str, value: dict[str, Any], other: dict[str, Any]) -> None:
    event = decide(kind, value)
    assert all(getattr(event, column) == said for column, said in value.items())
    assert check()["events"] == 1
    Event.objects.update(**other)
    with pytest.raises(MismatchError, match="event e1"):
        check()


def test_a_name_that_a_person_gave_is_backed_and_another_is_not(article: Article) -> None:
    decide("places", {"names": [{"kind": "place", "name": "Port of Lindhaven", "role": "place"}]})
    assert check()["events"] == 1
    Name.objects.filter(name="Port of Lindhaven").update(name="Elsewhere")
    with pytest.raises(MismatchError, match="'Elsewhere' as place"):
        check()


def test_a_name_into_which_a_spelling_was_folded_is_backed(article: Article) -> None:
    event = Event.objects.get()
    port = Name.objects.create(collection=event.collection, kind="place", name="Lind Haven", slug="lind-haven")
    NameAlias.objects.create(collection=event.collection, spelling="Lindhaven", name=port)
    refresh(event, [], Moment(NOW))
    assert "Lind Haven" in set(event.event_names.values_list("name__name", flat=True))
    assert check()["events"] == 1


def test_what_was_erased_is_counted_and_not_checked(article: Article) -> None:
    ReceivedFile.objects.update(content=b"", erased_at=NOW)
    Article.objects.update(text="", erased_at=NOW)
    Mention.objects.all().delete()
    Event.objects.update(status=Event.Status.ERASED, founder=None)
    Report.objects.all().delete()
    assert check_passages() == "all hold: 0 received files, 0 articles, 0 reports, 0 mentions, 0 events, 1 erased files, 1 erased articles"


def test_a_text_that_was_blacked_out_in_part_is_checked_in_its_offsets(article: Article) -> None:
    ReceivedFile.objects.update(content=b"", erased_at=NOW)
    Article.objects.update(text=article.text.replace("Intro", "\u2588" * 5), erased_spans=[[0, 5, "2026-01-09", "asked for"]])
    assert check_passages() == "all hold: 0 received files, 1 articles, 1 reports, 1 mentions, 1 events, 1 erased files"
    Mention.objects.update(quote="Changed.")
    with pytest.raises(CommandError, match=r"the quote 'Changed.'"):
        check_passages()


def test_one_collection_is_checked_alone(article: Article) -> None:
    Collection.objects.create(slug="other", title="Other")
    Mention.objects.update(quote="Changed.")
    assert check_passages("--collection", "other").startswith("all hold: 0 received files")
    with pytest.raises(CommandError, match=r"the quote 'Changed.'"):
        check_passages("--collection", "c")
    with pytest.raises(CommandError, match="there is no collection 'nowhere'"):
        check_passages("--collection", "nowhere")


def test_sources_are_not_asked_for(article: Article) -> None:
    Article.objects.update(source=None)
    Source.objects.all().delete()
    assert check()["articles"] == 1
