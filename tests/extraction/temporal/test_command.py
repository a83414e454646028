"""``python -m articles.extraction times``: JSON lines in, JSON lines out."""

import io
import json

from articles.extraction.__main__ import main


def run(*lines: str, command: str = "times") -> tuple[int, list[dict[str, object]], list[str]]:
    """The exit status, the rows printed, and the lines on standard error."""
    output, errors = io.StringIO(), io.StringIO()
    status = main([command], lines, output, errors)
    return status, [json.loads(line) for line in output.getvalue().splitlines()], errors.getvalue().splitlines()


def test_a_document_gives_a_row() -> None:
    status, (row,), errors = run(json.dumps({"id": "a", "text": "They met on Friday.", "dct": "2025-04-05", "other": 1}))
    assert (status, errors) == (0, [])
    assert row["dct"] == {"value": "2025-04-05", "span": None, "how": "given"}
    assert row["times"] == [
        {
            "start": 12, "end": 18, "text": "Friday", "type": "DATE", "value": "2025-04-04", "mod": None, "granularity": "day",
            "earliest": "2025-04-04", "latest": "2025-04-04",
            "trace": "'on Friday' + published Sat 5 Apr 2025 -> Fri 4 Apr 2025 (bare weekday, past tense: nearest on or before)",
        }
    ]  # fmt: skip


def test_a_document_without_a_date_keeps_null_days() -> None:
    _, (row,), _ = run(json.dumps({"id": "a", "text": "They met on Friday.", "dct": None}))
    assert row["dct"] == {"value": None, "span": None, "how": "unknown"}
    (time,) = row["times"]  # type: ignore[misc]
    assert (time["value"], time["earliest"], time["latest"]) == ("XXXX-WXX-5", None, None)


def test_a_moment_is_a_creation_time() -> None:
    _, (row,), _ = run(json.dumps({"id": "a", "text": "They met today.", "dct": "2025-04-05T23:30:00"}))
    assert row["times"][0]["value"] == "2025-04-05"  # type: ignore[index]


def test_a_bad_line_is_named_and_the_rest_is_done() -> None:
    good = json.dumps({"id": "a", "text": "", "dct": None})
    status, printed, errors = run(
        "nonsense\n", good, "\n", "[1]", '{"id": 1, "text": ""}', '{"id": "b"}', '{"id": "c", "text": "", "dct": "soon"}', good
    )
    assert status == 1
    assert [row["id"] for row in printed] == ["a", "a"]
    assert [error.split(":")[0] for error in errors] == ["line 1", "line 4", "line 5", "line 6", "line 7"]


def test_an_unknown_command_is_refused() -> None:
    status, printed, errors = run(command="predict")
    assert (status, printed) == (2, [])
    assert "usage" in errors[0]
