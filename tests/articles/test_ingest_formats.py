"""Files become records: every format by its own examples, and the door they share."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.ingest import MAX_TEXT_BYTES, Record, Refusal, known_formats, read_records
from articles.ingest.registry import format_of

EXAMPLES = [(extension, example) for extension, found in known_formats().items() for example in found.examples]


def records(name: str, content: bytes) -> list[Record | Refusal]:
    return list(read_records(name, content))


def refusal(name: str, content: bytes) -> Refusal:
    (found,) = [record for record in records(name, content) if isinstance(record, Refusal)]
    return found


@pytest.mark.parametrize(("extension", "example"), EXAMPLES)
def test_an_example_of_a_format_gives_what_it_says(extension: str, example) -> None:
    found = records(f"file{extension}", example.content)
    assert tuple((record.locator, record.text if isinstance(record, Record) else None) for record in found) == example.gives


def test_the_formats_of_the_command_are_known() -> None:
    assert set(known_formats()) >= {".txt", ".md", ".jsonl", ".json", ".csv"}


@pytest.mark.parametrize("found", sorted(set(known_formats().values()), key=lambda found: found.name), ids=lambda found: found.name)
def test_every_format_carries_an_article_and_a_refusal_as_examples(found) -> None:
    gives = [text for example in found.examples for _, text in example.gives]
    assert None in gives
    assert any(gives)


@pytest.mark.parametrize("name", ["A.TXT", "a.Md", "folder/b.txt", "with.dots.jsonl"])
def test_an_extension_is_read_in_any_case(name: str) -> None:
    assert format_of(name) is not None


@pytest.mark.parametrize("name", ["a.pdf", "a.txt.gz", "txt", "", ".txt/", "a."])
def test_a_file_of_another_kind_is_refused_with_the_kinds_that_are_known(name: str) -> None:
    assert ".jsonl" in refusal(name, b"text").reason


@pytest.mark.parametrize(
    ("content", "text", "dropped"),
    [
        (b"  kept  \r\n as it is \n\n", "  kept  \r\n as it is \n\n", 0),
        (b"\xef\xbb\xbfbody", "body", 0),
        (b"a\x00b\x00", "ab", 2),
        ("e\u0301 stays apart, \u2028 stays, \ufeff inside stays".encode(), "e\u0301 stays apart, \u2028 stays, \ufeff inside stays", 0),
        ("\U0001f54a peace \ufffd".encode(), "\U0001f54a peace \ufffd", 0),
        (b"\x01\x7f control characters stay", "\x01\x7f control characters stay", 0),
    ],
)
def test_a_text_is_kept_as_it_came_but_for_what_no_store_holds(content: bytes, text: str, dropped: int) -> None:
    (record,) = records("a.txt", content)
    assert isinstance(record, Record)
    assert (record.text, record.dropped, record.locator) == (text, dropped, "")


def test_lone_surrogates_are_dropped_and_pairs_are_kept() -> None:
    (record,) = records("a.jsonl", b'{"text": "x\\ud83d\\ude00y\\udc00z\\u0000", "title": "t\\ud800"}')
    assert isinstance(record, Record)
    assert (record.text, record.title, record.dropped) == ("x\U0001f600yz", "t", 3)


@pytest.mark.parametrize(
    ("name", "content", "locator", "reason"),
    [
        ("a.txt", b"abc\xff", "", "offset 3"),
        ("a.txt", b"\xef\xbb\xbfabc\xff", "", "offset 6"),
        ("a.txt", "war".encode("utf-16"), "", "UTF-16"),
        ("a.csv", b"text\nfine\n\xe9", "", "offset 10"),
        ("a.json", b'{"text": "\xe9"}', "", "offset 10"),
        ("a.jsonl", b'\n{"text": "\xe9"}', "line:2", "offset 11"),
        ("a.txt", b"", "", "empty text"),
        ("a.txt", b"\x00\x00", "", "empty text"),
        ("a.md", "\u2003\n".encode(), "", "empty text"),
        ("a.txt", "é".encode() * (MAX_TEXT_BYTES // 2) + b"a", "", "1,000,001 bytes"),
        ("a.json", b'[{"text": 5}, {"text": "a"}]', "item:1", "text is not text but a number"),
        ("a.json", b'{"text": "a", "source": ["b"]}', "", "source is not text but a list"),
        ("a.json", b'{"text": "a", "published": 20260109}', "", "published is not text"),
        ("a.json", b'{"text": "a", "published": "soon"}', "", "published: 'soon'"),
        ("a.json", b'{"text": "a", "written": "2026-02-30"}', "", "written: '2026-02-30' is no day"),
        ("a.json", b'{"text": "a", "url": "javascript:alert(1)"}', "", "url is not a web address"),
        ("a.json", b'{"text": "a", "url": "https://"}', "", "url is not a web address"),
        ("a.json", b'{"text": "a", "url": "https://[x"}', "", "url is not a web address"),
        ("a.json", b'{"text": "a", "language": "Ukrainian language"}', "", "language too long"),
        ("a.json", b'{"text": NaNa}', "", "line 1, column"),
        ("a.json", b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "", "not readable JSON"),
        ("a.csv", b'text\n"open\n', "row:2", "malformed row"),
        ("a.csv", b'text,url\n"a"b,\nkept,\n', "row:2", "malformed row"),
        ("a.csv", b"text,text\na,b\n", "", "named twice"),
        ("a.csv", b"file,title\na.txt,b\n", "", "no column is called text"),
    ],
)
def test_a_refusal_says_where_and_why(name: str, content: bytes, locator: str, reason: str) -> None:
    found = refusal(name, content)
    assert found.locator == locator
    assert reason in found.reason


def test_a_text_of_exactly_the_limit_is_taken() -> None:
    (record,) = records("a.txt", b"a " * (MAX_TEXT_BYTES // 2))
    assert isinstance(record, Record)


def test_a_long_csv_cell_is_read() -> None:
    (record,) = records("a.csv", b'text\n"' + b"long, " * 100_000 + b'"\n')
    assert isinstance(record, Record)
    assert len(record.text) == 600_000


def test_all_fields_of_a_record_are_read() -> None:
    fields = {
        "title": " Talks\nin Oslo ", "text": "They met.", "url": "https://example.org/a?b=c#d", "source": "Harbour  Post",
        "published": "5 квітня 2025 року", "written": "2025-04-04T23:59:00-09:00", "language": "uk", "rights": "CC BY", "other": 1,
    }  # fmt: skip
    (record,) = records("a.json", json.dumps(fields).encode())
    assert record == Record(
        locator="", title="Talks in Oslo", text="They met.", url="https://example.org/a?b=c#d", source="Harbour Post",
        published=date(2025, 4, 5), published_how="metadata", written=date(2025, 4, 4), language="uk", rights="CC BY",
    )  # fmt: skip


def test_what_is_not_said_stays_unknown() -> None:
    (record,) = records("a.json", b'{"text": "They met on Friday.", "published": null, "source": " "}')
    assert isinstance(record, Record)
    assert (record.published, record.published_how, record.written, record.source) == (None, "", None, "")


@settings(max_examples=200, deadline=None)
@given(extension=st.sampled_from(sorted(known_formats())), content=st.binary(max_size=300))
def test_any_bytes_give_records_or_refusals_and_never_an_exception(extension: str, content: bytes) -> None:
    first, second = records(f"a{extension}", content), records(f"a{extension}", content)
    assert first == second
    assert first
    for record in first:
        if isinstance(record, Record):
            assert record.text.strip()
            assert "\0" not in record.text
            record.text.encode()


WORDS = st.sampled_from(
    [
        '"text"',
        '"title"',
        '"published"',
        ":",
        ",",
        "{",
        "}",
        "[",
        "]",
        '"a b"',
        "null",
        "7",
        "\n",
        '"\\ud800"',
        "text",
        '"',
        "\r",
        ";",
        "\x00",
    ]
)


@settings(max_examples=200, deadline=None)
@given(extension=st.sampled_from([".json", ".jsonl", ".csv"]), content=st.lists(WORDS, max_size=30).map("".join))
def test_anything_that_nearly_is_a_table_or_json_gives_records_or_refusals(extension: str, content: str) -> None:
    assert records(f"a{extension}", content.encode())


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1).filter(str.strip))
def test_a_decoded_text_is_stored_unchanged(text: str) -> None:
    (record,) = records("a.txt", b"\xef\xbb\xbf" + text.encode())
    assert isinstance(record, Record)
    assert record.text == text
