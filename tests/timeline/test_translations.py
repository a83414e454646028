"""A language is one file: whole, compiled as it stands, and enough to turn every page and every date."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation.template import templatize

from articles.date_words import date_words
from articles.extraction import EVENT_TYPES
from articles.models.event import day_number
from tests.factories import make_curator, make_event
from timeline.lanes import WORDS, lane_of
from timeline.languages import READER
from timeline.translation_files import compile_all, compiled, languages, read_po

ROOT = Path(settings.BASE_DIR)
LOCALE = Path(settings.LOCALE_PATHS[0])
OTHERS = languages(LOCALE)
TEMPLATES = [path for path in sorted((ROOT / "templates").rglob("*.html")) if "admin" not in path.relative_to(ROOT / "templates").parts]
MODULES = [
    path
    for folder in ("timeline", "articles")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if not {"management", "migrations", "extraction"} & set(path.relative_to(ROOT).parts)
]
CALLS = {"_": 0, "gettext": 0, "gettext_lazy": 0, "gettext_noop": 0, "ngettext": 0, "pgettext": 1, "npgettext": 1}


def asked_in(source: str) -> Iterator[str]:
    """The keys under which a module asks for its words, as a catalogue has them."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in CALLS:
            continue
        words = [argument.value for argument in node.args if isinstance(argument, ast.Constant) and isinstance(argument.value, str)]
        if len(words) > CALLS[node.func.id]:
            yield "\x04".join(words[:2]) if CALLS[node.func.id] else words[0]


def asked_in_template(text: str) -> Iterator[str]:
    """The same for a template, whose translatable parts Django gives as calls with all else blotted out."""
    for call, words in re.findall(r"(gettext|ngettext|pgettext|npgettext)\((.*?)(?=\)\s|\)$)", templatize(text), re.DOTALL):
        found = [ast.literal_eval(one.removeprefix("u")) for one in re.findall(r"u?'(?:[^'\\]|\\.)*'|u?\"(?:[^\"\\]|\\.)*\"", words)]
        yield "\x04".join(found[:2]) if call.startswith(("p", "np")) else found[0]


def asked() -> set[str]:
    """All keys of the interface."""
    found = {key for path in MODULES for key in asked_in(path.read_text(encoding="utf-8"))}
    return found | {key for path in TEMPLATES for key in asked_in_template(path.read_text(encoding="utf-8"))}


def test_there_is_a_second_language() -> None:
    assert "de" in OTHERS
    assert [code for code, _ in settings.LANGUAGES] == ["en", *OTHERS]


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_all_words_of_the_interface(language: str) -> None:
    has = {key.partition("\0")[0] for key in read_po((LOCALE / language / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8"))}
    wanted = asked()
    assert len(wanted) > 300
    assert sorted(wanted - has) == []
    assert sorted(has - wanted - {""}) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_is_compiled_as_its_file_stands(language: str) -> None:
    folder = LOCALE / language / "LC_MESSAGES"
    assert (folder / "django.mo").read_bytes() == compiled(read_po((folder / "django.po").read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", OTHERS)
def test_translations_fill_the_same_places(language: str) -> None:
    place = re.compile(r"%\(\w+\)[sd]|\{\w+\}|%%")
    for key, words in read_po((LOCALE / language / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8")).items():
        source = key.rpartition("\x04")[2].split("\0")
        if not key or "date format" in key:
            continue
        for form in words.split("\0"):
            assert sorted(place.findall(form)) == sorted(place.findall(source[-1])), key


def test_what_is_compiled_is_what_python_reads() -> None:
    text = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgctxt "a street"
msgid "Way"
msgstr "Weg"

#, fuzzy
msgid "Guess"
msgstr "Rat"

msgid "a \\"quoted\\" "
"word"
msgstr "ein Wort"

msgid "%(n)s day"
msgid_plural "%(n)s days"
msgstr[0] "%(n)s Tag"
msgstr[1] "%(n)s Tage"

msgid "untold"
msgstr ""

#~ msgid "old"
#~ msgstr "alt"
"""
    read = gettext.GNUTranslations(BytesIO(compiled(read_po(text))))
    assert read.pgettext("a street", "Way") == "Weg"
    assert read.gettext('a "quoted" word') == "ein Wort"
    assert [read.ngettext("%(n)s day", "%(n)s days", number) for number in (1, 2)] == ["%(n)s Tag", "%(n)s Tage"]
    assert [read.gettext(word) for word in ("Guess", "untold", "old")] == ["Guess", "untold", "old"]


def test_only_what_has_changed_is_compiled(tmp_path: Path) -> None:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid "Close"\nmsgstr "Fermer"\n', encoding="utf-8")
    assert compile_all(tmp_path) == ["fr"]
    assert compile_all(tmp_path) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_nothing_that_is_not_translated(path: Path) -> None:
    text = re.sub(
        r"{% (blocktranslate|comment|block body_class).*?{% end(blocktranslate|comment|block) %}", "", path.read_text(), flags=re.DOTALL
    )
    spoken = Spoken()
    spoken.feed(re.sub(r"{%.*?%}|{{.*?}}", "", text, flags=re.DOTALL))
    assert [words for words in spoken.found if re.search(r"[^\W\d_]{2}", words) and words.strip() not in ("Enter", "Esc")] == []


class Spoken(HTMLParser):
    """Collects what a reader sees or hears of a page: its text, and the attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = ("aria-label", "title", "placeholder", "alt")
        self.found += [value or "" for name, value in attrs if name in said]


def test_the_words_of_every_type_are_there_to_be_translated() -> None:
    assert set(WORDS) == {(lane.label, lane.plural) for lane in map(lane_of, EVENT_TYPES)}


@pytest.mark.django_db
def test_a_browser_that_prefers_german_gets_german(client: Client) -> None:
    event = make_event(title="Strike on a drydock", days="2025-04-04", places=["Odesa"])
    for address, words in (
        ("/", ["Zeitleiste", "4. April 2025", "Freitag", "maschinell gelesen, ungeprüft", "Angriffe", 'lang="de"']),
        (f"/events/{event.public_id}/", ["Wie die Maschine es gelesen hat", "4. April 2025", "Angriff", "1 unabhängige Quelle"]),
        ("/articles/", ["wurde für diese Zeitleiste gelesen"]),
        ("/changes/?since=neulich", ["ist kein Tag", "Änderung"]),
        ("/?type=earthquake", [">„earthquake“</bdi> ist keines von"]),
    ):
        page = client.get(address, headers={"accept-language": "de-CH, en;q=0.5"})
        assert [word for word in words if word not in page.content.decode()] == [], address
        assert "Accept-Language" in page["Vary"]
    assert "Timeline" in client.get("/", headers={"accept-language": "xx"}).content.decode()


@pytest.mark.parametrize(
    ("granularity", "first", "last", "approximate", "words"),
    [
        ("day", "2025-04-04", "2025-04-04", False, "4. April 2025"),
        ("day", "2025-04-04", "2025-04-04", True, "um 4. April 2025"),
        ("day", "2025-04-04", "2025-04-06", False, "zwischen 4. April 2025 und 6. April 2025"),
        ("range", "2025-08-05", "2025-08-06", False, "5.–6. August 2025"),
        ("range", "2025-07-30", "2025-08-02", False, "30. Juli – 2. August 2025"),
        ("range", "2024-12-30", "2025-01-02", False, "30. Dezember 2024 – 2. Januar 2025"),
        ("month", "2022-03-01", "2022-03-10", False, "Anfang März 2022"),
        ("week", "2025-03-31", "2025-04-06", False, "Woche ab 31. März 2025"),
        ("quarter", "2025-01-01", "2025-03-31", False, "erstes Quartal 2025"),
        ("year", "2025-01-01", "2025-12-31", False, "2025"),
        ("decade", "1990-01-01", "1999-12-31", False, "1990er Jahre"),
    ],
)
def test_dates_are_in_words_in_german(granularity: str, first: str, last: str, approximate: bool, words: str) -> None:
    with translation.override("de"):
        days = (day_number(date.fromisoformat(first)), day_number(date.fromisoformat(last)))
        assert date_words(granularity, *days, approximate=approximate) == words


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/admin/login/", "/admin/nowhere/"])
def test_the_admin_speaks_one_language(client: Client, address: str) -> None:
    answer = client.get(address, headers={"accept-language": "de"}, follow=True)
    assert 'lang="en' in answer.content.decode()
    assert "Anmelden" not in answer.content.decode()


@pytest.mark.django_db
def test_what_a_reader_s_page_asks_of_the_admin_is_answered_in_the_page_s_language(client: Client) -> None:
    client.force_login(make_curator(), backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("admin:articles_event_queue_undo")
    german = {"headers": {"accept-language": "de", "Accept": "application/json"}}
    assert client.post(address, **german).json()["message"] == "there is nothing to take back"
    assert client.post(f"{address}?{READER}=1", **german).json()["message"] == "es gibt nichts zurückzunehmen"
