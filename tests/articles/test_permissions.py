"""Who may do what: every address of the admin and every post of ours, for every role; and without the token that proves the form."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from articles import curation, removal, spellings
from articles.models import Article, Decision, Event, Name, NameAlias
from tests.addresses import addresses
from tests.articles.altered_engine import Engine, install
from tests.articles.record import act, dump, event_of, make_editor, read
from tests.articles.test_admin import form_of, person_in

pytestmark = pytest.mark.django_db

ROLES = ("nobody", "member", "staff", "viewer", "curator", "editor")
"""Each may what those before it may."""


@pytest.fixture(autouse=True)
def plain_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without any of its levers pulled."""
    install(Engine(), monkeypatch)


def browser(role: str, **options: Any) -> Client:
    """A browser of somebody with just this role."""
    client = Client(**options)
    if role in ("member", "staff"):
        client.force_login(User.objects.create_user(f"a-{role}", is_staff=role == "staff"))
    elif role != "nobody":
        client.force_login(person_in(role))
    return client


@dataclass(frozen=True)
class Record:
    """A record with something of everything in it."""

    event: Event
    other: Event
    article: Article
    undated: Article
    dated: Decision
    alias: NameAlias

    def decide(self, verb: str, **data: str) -> tuple[str, dict[str, Any]]:
        return reverse("admin:articles_event_decide", args=[self.event.pk]), {"verb": verb} | data


@pytest.fixture
def record() -> Record:
    """Two strikes on a day, an undated article, a publication date that a person set, a folded name."""
    article = read("strike harbour 2025-04-05 at Aldport.", source="North Wire", published="2025-04-06")
    read("strike quay 2025-04-05 at Oldport.", source="South Wire", published="2025-04-06")
    undated = read("strike depot yesterday at Belmouth.\nNothing else.", source="East Wire")
    dates = curation.Dates(article.published, "set by a person", article.published)
    dated = curation.set_publication_date(article, dates, act())
    spellings.add_alias(Name.objects.get(name="Aldport"), "Aldporte", act())
    return Record(event_of("strike harbour"), event_of("strike quay"), article, undated, dated, NameAlias.objects.get())


Post = Callable[[Record], tuple[str, dict[str, Any]]]


def _article(name: str, key: str = "article") -> Callable[[Record], str]:
    return lambda record: reverse(f"admin:articles_article_{name}", args=[getattr(record, key).pk])


def _form(record: Record) -> tuple[str, dict[str, Any]]:
    editor = Client()
    editor.force_login(make_editor())
    return reverse("admin:articles_event_change", args=[record.event.pk]), form_of(editor, record.event) | {"title": "Fire"}


def _split(record: Record) -> tuple[str, dict[str, Any]]:
    curation.merge(record.event, [record.other], act())
    return record.decide("split", report=str(record.event.reports.order_by("pk").last().pk))


def _after_a_title(verb: str) -> Post:
    def post(record: Record) -> tuple[str, dict[str, Any]]:
        curation.set_title(record.event, "Fire", act())
        return record.decide(verb, field="title")

    return post


def _revoke(record: Record) -> tuple[str, dict[str, Any]]:
    return record.decide(f"revoke:{curation.accept(record.event, act()).pk}")


def _undo(record: Record) -> tuple[str, dict[str, Any]]:
    """Somebody's own last decision, whoever is going to ask."""
    made = curation.accept(record.event, act())
    for role in ROLES[1:]:
        if person := User.objects.filter(username__in=(f"a-{role}", f"the-{role}")).first():
            Decision.objects.filter(pk=made.pk).update(by=person)
    return reverse("admin:articles_event_queue_undo"), {}


POSTS: dict[str, tuple[str, Post]] = {
    "accept": ("curator", lambda record: record.decide("accept")),
    "reject": ("curator", lambda record: record.decide("reject")),
    "date": ("curator", lambda record: record.decide("date", date="2025-04-01")),
    "type": ("curator", lambda record: record.decide("type", type="meeting")),
    "title": ("curator", lambda record: record.decide("title", title="Fire")),
    "modality": ("curator", lambda record: record.decide("modality", modality="planned")),
    "figures": ("curator", lambda record: record.decide("figures", killed_low="3")),
    "actors": ("curator", lambda record: record.decide("actors", actors="Northmen | organisation | attacker")),
    "places": ("curator", lambda record: record.decide("places", places="Oldport")),
    "merge": ("curator", lambda record: record.decide("merge", other=record.other.public_id)),
    "split": ("curator", _split),
    "take": ("curator", _after_a_title("take")),
    "keep": ("curator", _after_a_title("keep")),
    "revoke": ("curator", _revoke),
    "undo": ("curator", _undo),
    "note": ("curator", lambda record: record.decide("note", reason="ask again")),
    "withhold": ("editor", lambda record: record.decide("withhold", reason="asked to")),
    "erase": ("editor", lambda record: record.decide("erase", reason="asked to", confirmed="1")),
    "the form of an event": ("curator", _form),
    "many at once": (
        "curator",
        lambda record: (reverse("admin:articles_event_queue_bulk"), {"verb": "accept", "event": record.event.pk}),
    ),
    "an action of the list": (
        "curator",
        lambda record: (
            reverse("admin:articles_event_changelist"),
            {"action": "accept_selected", "_selected_action": [record.event.pk]},
        ),
    ),
    "a day": ("curator", lambda record: (_article("date", "undated")(record), {"date": "2025-04-06"})),
    "a new event": ("curator", lambda record: (_article("select")(record), {"start": "0", "end": "9", "type": "meeting"})),
    "a passage": (
        "curator",
        lambda record: (_article("select", "undated")(record), {"start": "36", "end": "49", "event": record.event.public_id}),
    ),
    "a day taken back": ("curator", lambda record: (_article("revoke")(record), {"decision": record.dated.pk})),
    "an article withheld": ("editor", lambda record: (_article("remove")(record), {"verb": "withhold", "reason": "asked to"})),
    "a passage withheld": (
        "editor",
        lambda record: (_article("remove")(record), {"verb": "withhold", "reason": "asked to", "start": "0", "end": "6"}),
    ),
    "an article erased": (
        "editor",
        lambda record: (_article("remove")(record), {"verb": "erase", "reason": "asked to", "confirmed": "1"}),
    ),
    "a passage erased": (
        "editor",
        lambda record: (
            _article("remove")(record),
            {"verb": "erase", "reason": "asked to", "confirmed": "1", "start": "0", "end": "6"},
        ),
    ),
    "a spelling": (
        "curator",
        lambda record: (
            reverse("admin:articles_name_change", args=[record.alias.name_id]),
            {"new_spelling": "Alteport", "country": ""},
        ),
    ),
    "a spelling taken back": (
        "curator",
        lambda record: (reverse("admin:articles_namealias_change", args=[record.alias.pk]), {"reason": "they are two"}),
    ),
    "a collection": (
        "editor",
        lambda record: (
            reverse("admin:articles_collection_change", args=[record.event.collection_id]),
            {"title": "Other", "visibility": "private", "notice": "", "description": ""},
        ),
    ),
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("post", POSTS)
def test_a_post_changes_the_record_for_those_who_may_and_not_a_row_for_others(post: str, role: str, record: Record) -> None:
    least, made = POSTS[post]
    client = browser(role)
    address, data = made(record)
    before = dump()
    answer = client.post(address, data)
    if ROLES.index(role) >= ROLES.index(least):
        assert answer.status_code == 302
        assert dump() != before
    else:
        assert dump() == before
        refused = answer.status_code == 403 or (answer.status_code == 302 and "/login/" in answer["Location"])
        assert refused or role in ("viewer", "curator"), answer.status_code


@pytest.mark.parametrize("post", POSTS)
def test_a_post_without_the_token_of_a_form_changes_nothing(post: str, record: Record) -> None:
    client = browser("editor", enforce_csrf_checks=True)
    address, data = POSTS[post][1](record)
    before = dump()
    assert client.post(address, data).status_code == 403
    assert client.get(address, data).status_code in (200, 302, 404, 405)
    assert dump() == before


def test_no_address_of_ours_changes_anything_when_it_is_only_looked_at(record: Record) -> None:
    client, before = browser("editor"), dump()
    values = {
        "pk": [record.event.pk, record.article.pk],
        "object_id": [record.event.pk],
        "slug": ["main"],
        "content_type_id": [1],
        "id": [1],
        "app_label": ["articles"],
        "url": ["nothing/"],
        "public_id": [record.event.public_id],
    }
    for path in addresses(values, under="admin/articles/"):
        assert client.get(path).status_code < 500, path
    assert dump() == before


@pytest.mark.parametrize("role", ["nobody", "member", "staff"])
def test_whoever_has_no_role_sees_nothing_of_the_record_in_the_admin(role: str, record: Record) -> None:
    client = browser(role)
    values = {"pk": [record.event.pk], "object_id": [record.event.pk], "url": ["nothing/"]}
    for path in addresses(values, under="admin/articles/"):
        answer = client.get(path)
        assert answer.status_code in (302, 403, 404, 405), path
        assert "strike harbour" not in answer.content.decode(), path


def test_undo_takes_back_nobody_else_s_word(record: Record) -> None:
    curation.accept(record.event, act(make_editor("bea")))
    client = browser("curator")
    assert client.post(reverse("admin:articles_event_queue_undo"), headers={"Accept": "application/json"}).status_code == 409
    assert Event.objects.get(pk=record.event.pk).status == "accepted"


def test_whoever_lost_the_right_is_told_in_words_that_nothing_is_taken_back(record: Record) -> None:
    client = browser("curator")
    person = User.objects.get(username="the-curator")
    curation.accept(record.event, act(person))
    person.groups.clear()
    address = reverse("admin:articles_event_queue_undo")
    answer = client.post(address, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["ok"]) == (403, False)
    assert "may not take this back" in answer.json()["message"]
    page = client.post(address)
    assert page.status_code == 403
    assert "Your account may not do this" in page.content.decode()
    assert Event.objects.get(pk=record.event.pk).status == "accepted"


def test_a_curator_who_lost_the_role_decides_nothing_more(record: Record) -> None:
    client = browser("curator")
    address, data = record.decide("accept")
    User.objects.filter(username="the-curator").update(is_active=False)
    assert client.post(address, data).status_code == 302
    assert Event.objects.get(pk=record.event.pk).status == "proposed"


def test_what_an_editor_withheld_no_curator_shows_again(record: Record) -> None:
    decision = removal.withhold_event(record.event, act(reason="asked to"))
    address, data = record.decide(f"revoke:{decision.pk}")
    assert browser("curator").post(address, data).status_code == 403
    whole = removal.withhold_article(record.article, act(reason="asked to"))
    curator = Client()
    curator.force_login(User.objects.get(username="the-curator"))
    assert curator.post(_article("revoke")(record), {"decision": whole.pk}).status_code == 403
    assert Event.objects.get(pk=record.event.pk).status == "withheld"
    assert Article.objects.get(pk=record.article.pk).withheld_at is not None


@pytest.mark.parametrize(
    ("made", "needed"),
    [
        (lambda record: curation.accept(record.event, act()), "change_event"),
        (lambda record: record.dated, "change_article"),
        (lambda record: Decision.objects.get(kind="alias"), "change_name"),
        (lambda record: removal.withhold_event(record.event, act(reason="asked to")), "publish_collection"),
        (lambda record: removal.withhold_article(record.article, act(reason="asked to")), "publish_collection"),
        (lambda record: removal.withhold_passage(record.article, 0, 6, act(reason="asked to")), "publish_collection"),
    ],
    ids=["judgement", "day", "spelling", "withheld event", "withheld article", "withheld passage"],
)
def test_a_decision_is_taken_back_by_whoever_may_make_one_of_its_kind(
    made: Callable[[Record], Decision], needed: str, record: Record
) -> None:
    decision = made(record)
    for number, permission in enumerate(sorted({"change_event", "change_article", "change_name", "publish_collection"} - {needed})):
        other = User.objects.create_user(f"other-{number}", is_staff=True)
        other.user_permissions.add(Permission.objects.get(codename=permission))
        with pytest.raises(PermissionDenied):
            curation.revoke(decision, act(other))
    one = User.objects.create_user("one", is_staff=True)
    one.user_permissions.add(Permission.objects.get(codename=needed))
    assert curation.revoke(decision, act(one)).revokes == decision


# --- forged and hostile input ---------------------------------------------------------------------------------------

NONSENSE = (
    "\x00",
    "\ud800",
    "x" * 100_000,
    "\u202e",
    "9" * 400,
    "-1",
    "null",
    "[]",
    '{"a": []}',
    "<script>alert(1)</script>",
    "%00",
    "[" * 200_000,
    '{"title": ' * 600 + "1" + "}" * 600,
    '{"title": ' + "[" * 900 + "]" * 900 + "}",
)


def _sent(value: str) -> str:
    return value.encode("utf-8", "replace").decode()


@pytest.mark.parametrize("value", NONSENSE, ids=range(len(NONSENSE)))
def test_no_value_in_any_field_breaks_a_post(value: str, record: Record) -> None:
    client = Client(raise_request_exception=True)
    client.force_login(make_editor("root"))
    fields = (
        "verb",
        "date",
        "type",
        "title",
        "modality",
        "killed_low",
        "actors",
        "places",
        "other",
        "report",
        "decision",
        "field",
        "reason",
        "seen",
    )
    for name in fields:
        for verb in ("date", "title", "places", "merge", "split", "revoke", "take", "figures", "actors", "accept"):
            data = {"verb": verb, "title": "Fire", "date": "2025-04-01"} | {name: _sent(value)}
            address = reverse("admin:articles_event_decide", args=[record.event.pk])
            assert client.post(address, data, headers={"Accept": "application/json"}).status_code in (200, 403, 409), (name, verb)
    for name in ("start", "end", "type", "title", "event", "other", "reason", "sentence"):
        data = {"start": "0", "end": "6", "type": "meeting"} | {name: _sent(value)}
        assert client.post(_article("select")(record), data).status_code == 302, name
        assert client.get(_article("passage")(record), data).status_code == 200, name


FORGED = (
    *('{"title": ""}', '{"title": "x"}', '{"title": ".."}'),
    *('{"title": "99999999999999999999.x"}', '{"status": "-1.a", "type": "\\u0663.b"}'),
)


@pytest.mark.parametrize("seen", FORGED)
def test_a_forged_stamp_is_a_stamp_of_something_else(seen: str, record: Record) -> None:
    client = browser("curator")
    address, data = record.decide("accept", seen=seen)
    answer = client.post(address, data, headers={"Accept": "application/json"})
    assert answer.status_code == 409
    assert "changed meanwhile" in answer.json()["message"]
    assert Event.objects.get(pk=record.event.pk).status == "proposed"


UNREADABLE = ("garbage", "[" * 200_000, '{"title": ' + "[" * 5_000 + "]" * 5_000 + "}", "[]", "null", "1", '"title"', "{")


@pytest.mark.parametrize("seen", UNREADABLE, ids=range(len(UNREADABLE)))
def test_nothing_is_taken_of_somebody_who_had_seen_nonsense(seen: str, record: Record) -> None:
    client = browser("editor")
    # these carry no stamps, or are made of a record that others of them change
    others = ("an action of the list", "a collection", "undo")
    posts = [made(record) for name, (_, made) in POSTS.items() if name not in others]
    before = dump(without=("Collection",))
    for address, data in posts:
        bulk = {f"seen-{record.event.pk}": seen} if "bulk" in address else {"seen": seen}
        assert client.post(address, data | bulk, headers={"Accept": "application/json"}).status_code in (302, 409), address
    assert dump(without=("Collection",)) == before


def test_a_judgement_that_is_sent_twice_is_taken_once(record: Record) -> None:
    client = browser("curator")
    address, data = record.decide("accept", seen=json.dumps(curation.stamps(record.event)))
    answers = [client.post(address, data, headers={"Accept": "application/json"}).status_code for _ in range(2)]
    assert answers == [200, 409]
    assert Decision.objects.filter(kind="accept").count() == 1


def test_an_event_of_another_collection_is_none_to_merge_with_or_add_to(record: Record) -> None:
    from tests.factories import make_collection

    read("strike mill 2025-04-05.", collection=make_collection("elsewhere"), source="West Wire", published="2025-04-06")
    far = event_of("strike mill")
    client = browser("editor")
    address, data = record.decide("merge", other=far.public_id)
    assert client.post(address, data, headers={"Accept": "application/json"}).status_code == 409
    address, data = record.decide("split", report=str(far.reports.get().pk))
    assert client.post(address, data, headers={"Accept": "application/json"}).status_code == 409
    client.post(_article("select", "undated")(record), {"start": "0", "end": "6", "event": far.public_id})
    made = curation.accept(far, act())
    assert client.post(*record.decide(f"revoke:{made.pk}"), headers={"Accept": "application/json"}).status_code == 409
    curation.revoke(made, act())
    assert far.reports.get().event_id == far.pk
    assert not Decision.objects.filter(event=record.event).exists()
