"""The figure is one that Plotly accepts, says no more than is known, and cannot carry markup."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import pytest

from timeline.density import Density
from timeline.figure import DAY_MS, Drawn, draw, escaped, tick_format
from timeline.lanes import LANES

TYPES = list(LANES.values())[:2]
DAY = 20_182


def drawn(**fields: Any) -> Drawn:
    """A mark of one day in the first lane."""
    values: dict[str, Any] = {
        "id": "abc",
        "lane": 0,
        "first": DAY,
        "last": DAY,
        "modality": "occurred",
        "title": "Strike on a bridge",
        "date_words": "4 April 2025",
        "sources": 2,
        "approximate": False,
        "disputed": False,
        "checked": False,
    }
    return Drawn(**values | fields)


def parts(*items: Drawn, density: Density | None = None) -> dict[str, dict[str, Any]]:
    """The traces of a figure by what they draw; Plotly has accepted them."""
    figure = draw(items, TYPES, (DAY - 10, DAY + 10), density)
    go.Figure(figure)
    return {trace["meta"]["part"]: trace for trace in figure["data"]}


@pytest.mark.parametrize(
    ("item", "drawn_parts"),
    [
        (drawn(), {"mark"}),
        (drawn(checked=True), {"mark"}),
        (drawn(modality="planned"), {"planned"}),
        (drawn(modality="denied"), {"not-so", "slash"}),
        (drawn(modality="hypothetical"), {"not-so", "slash"}),
        (drawn(last=DAY + 6), {"bar", "handle"}),
        (drawn(last=DAY + 6, approximate=True), {"bar", "fade", "handle"}),
        (drawn(last=DAY + 6, modality="planned"), {"hollow", "handle"}),
        (drawn(last=DAY + 6, modality="denied"), {"hollow", "handle", "slash"}),
        (drawn(disputed=True), {"mark", "disputed"}),
    ],
)
def test_an_event_is_drawn_as_it_is_known(item: Drawn, drawn_parts: set[str]) -> None:
    assert set(parts(item)) == drawn_parts


def test_a_day_is_a_number_at_its_noon_so_that_no_zone_can_move_it() -> None:
    assert parts(drawn())["mark"]["x"] == [DAY * DAY_MS + DAY_MS // 2]


def test_a_bar_covers_all_its_days_and_no_more() -> None:
    box = [x for x in parts(drawn(last=DAY + 6))["bar"]["x"] if x is not None]
    assert (min(box), max(box)) == (DAY * DAY_MS, (DAY + 7) * DAY_MS)


def test_an_approximate_bar_fades_within_its_days() -> None:
    fade = [x for x in parts(drawn(last=DAY + 7, approximate=True))["fade"]["x"] if x is not None]
    assert min(fade) >= DAY * DAY_MS
    assert max(fade) <= (DAY + 8) * DAY_MS


def test_ids_travel_with_the_marks_and_checked_ones_have_a_ring() -> None:
    mark = parts(drawn(id="one"), drawn(id="two", checked=True))["mark"]
    assert mark["customdata"] == ["one", "two"]
    assert mark["marker"]["line"]["width"] == [0, 2]


def test_what_articles_say_cannot_carry_markup() -> None:
    mark = parts(drawn(title="<a href='javascript:x'>&</a>", date_words="<i>"))["mark"]
    assert mark["hovertext"] == ["<b>&lt;a href='javascript:x'&gt;&amp;&lt;/a&gt;</b><br>&lt;i&gt; · 2 sources"]
    assert escaped("<&>") == "&lt;&amp;&gt;"


def test_the_page_gets_marks_alone_for_it_has_text_and_bars_of_its_own() -> None:
    items = [drawn(id="one"), drawn(id="two", last=DAY + 6), drawn(id="not", last=DAY + 6, modality="denied")]
    figure = draw(items, TYPES, (DAY, DAY), bare=True)
    go.Figure(figure)
    assert [(trace["meta"]["part"], trace["customdata"]) for trace in figure["data"]] == [("slash", [2]), ("mark", [0])]
    assert not [trace for trace in figure["data"] if trace.keys() & {"hovertext", "x", "y"}]


def test_counts_are_one_path_a_lane_and_the_fullest_bin_is_the_highest() -> None:
    density = Density(7, DAY - 21, {TYPES[0].name: [0, 4, 2], TYPES[1].name: [1, 0, 0]}, {}, [])
    figure = draw([], TYPES, (DAY - 21, DAY), density)
    go.Figure(figure)
    paths = [trace for trace in figure["data"] if trace["meta"]["part"] == "density"]
    assert len(paths) == 2
    heights = [max(abs(y - path["y"][0]) for y in path["y"]) for path in paths]
    assert heights[0] == pytest.approx(4 * heights[1], rel=0.01)


def test_the_axis_shows_the_window_and_never_more_than_a_day() -> None:
    axis = draw([], TYPES, (DAY, DAY), None)["layout"]["xaxis"]
    assert axis["range"] == [DAY * DAY_MS, (DAY + 1) * DAY_MS]
    assert [tick_format(days) for days in (1, 120, 121, 3000, 10_000)] == ["%-d %b %Y", "%-d %b %Y", "%b %Y", "%Y", "%Y"]


def test_an_empty_figure_is_a_figure() -> None:
    go.Figure(draw([], [], (DAY, DAY), None))
