"""Items and density -> a Plotly figure as a plain dict: shapes and colours by type, what is uncertain drawn as wide as it is.

Days become milliseconds since 1970 UTC, so that no viewer's zone can move them. All text is escaped: Plotly reads pseudo-HTML.
Every trace says in ``meta`` what it draws (``type`` and ``part``), so that a theme can recolour it; ids are in ``customdata``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from articles.models.event import EPOCH
from timeline.density import Density
from timeline.lanes import Lane

DAY_MS = 86_400_000
MARK_SIZE = 12
BAR_HALF = 0.16
"""Half the height of a bar, in lanes."""
COUNTS_OPACITY = 0.45
"""An area without an outline: a second path for each lane would cost as much as the area."""
_NOT_SO = ("denied", "hypothetical")
Trace = dict[str, Any]


class Drawn(NamedTuple):
    """What a mark needs of an event: its lane's number, its days as day numbers, and what is said of it."""

    id: str
    lane: int
    first: int
    last: int
    modality: str
    title: str
    date_words: str
    sources: int
    approximate: bool
    disputed: bool
    checked: bool


def draw(
    items: Sequence[Drawn], types: Sequence[Lane], window: tuple[int, int], density: Density | None = None, *, bare: bool = False
) -> dict[str, Any]:
    """The figure of some events in their lanes over a window of days; with ``density`` the counts are drawn under the marks.

    A ``bare`` figure is for the page, which has text and bars of its own (marks.js, bars.js) and knows where its items lie: its traces
    name them by their number. It is a quarter as large.
    """
    data: list[Trace] = []
    for lane, kind in enumerate(types):
        mine = [item for item in items if item.lane == lane]
        if density is not None and density.lanes.get(kind.name):
            data.append(_steps(kind, lane, density))
        data += _bars(kind, lane, [item for item in mine if item.last > item.first], bare=bare)
        data += _marks(kind, lane, [item for item in mine if item.last == item.first])
    disputed = [item for item in items if item.disputed]
    if disputed:
        data.append(_disputed(disputed))
    (_number if bare else _add_hover)(data, items)
    return {"data": data, "layout": _layout(types, window)}


def _number(data: Sequence[Trace], items: Sequence[Drawn]) -> None:
    numbers = {item.id: number for number, item in enumerate(items)}
    for trace in data:
        if "customdata" in trace:
            trace["customdata"] = [numbers[key] for key in trace["customdata"]]
            del trace["x"], trace["y"]


def _add_hover(data: Sequence[Trace], items: Sequence[Drawn]) -> None:
    language, by_id = get_language() or "", {item.id: item for item in items}
    for trace in data:
        if "customdata" in trace:
            trace["hovertext"] = [hover_text(by_id[key], language) for key in trace["customdata"]]
            trace["hovertemplate"] = "%{hovertext}<extra></extra>"


def hover_text(item: Drawn, language: str) -> str:
    """Title, date and number of sources, in the language that is active, safe for Plotly's pseudo-HTML."""
    sources = _source_words(language, item.sources)
    return f"<b>{escaped(item.title)}</b><br>{escaped(item.date_words)} · {sources}"


@lru_cache(maxsize=1_000)
def _source_words(language: str, number: int) -> str:
    return escaped(ngettext("%(number)d source", "%(number)d sources", number) % {"number": number})


def escaped(text: str) -> str:
    """Text that Plotly shows as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# --- traces -----------------------------------------------------------------------------------------------------


def _trace(kind: Lane, part: str, items: Sequence[Drawn], marker: dict[str, Any]) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": escaped(capfirst(_(kind.plural))),
        "x": [_middle(item) for item in items],
        "y": [item.lane for item in items],
        "customdata": [item.id for item in items],
        "marker": {"size": MARK_SIZE, "color": kind.light, "opacity": 1} | marker,
        "meta": {"type": kind.name, "part": part},
        "showlegend": False,
    }


def _marks(kind: Lane, lane: int, items: Sequence[Drawn]) -> Iterable[Trace]:
    """Day marks: filled for what happened, hollow for what is planned, hollow with a slash for what is denied or supposed."""
    happened = [item for item in items if item.modality != "planned" and item.modality not in _NOT_SO]
    planned = [item for item in items if item.modality == "planned"]
    not_so = [item for item in items if item.modality in _NOT_SO]
    if happened:
        rings = [2 if item.checked else 0 for item in happened]
        yield _trace(kind, "mark", happened, {"symbol": kind.symbol, "line": {"width": rings, "color": "#1A2027"}})
    if planned:
        yield _trace(kind, "planned", planned, {"symbol": f"{kind.symbol}-open", "line": {"width": 2}})
    if not_so:
        yield _trace(kind, "not-so", not_so, {"symbol": f"{kind.symbol}-open", "line": {"width": 2}})
        yield _trace(kind, "slash", not_so, {"symbol": "line-ne", "size": MARK_SIZE + 6, "line": {"width": 2, "color": kind.light}})


def _bars(kind: Lane, lane: int, items: Sequence[Drawn], *, bare: bool) -> Iterable[Trace]:
    """Bars over all the days an event may have taken place on: square ends where they are known, fading where about."""
    solid = [item for item in items if item.modality not in ("planned", *_NOT_SO)]
    hollow = [item for item in items if item.modality in ("planned", *_NOT_SO)]
    if not bare:
        yield from _drawn_bars(kind, lane, items, solid, hollow)
    slashed = [item for item in hollow if item.modality in _NOT_SO]
    if slashed:
        yield _trace(kind, "slash", slashed, {"symbol": "line-ne", "size": MARK_SIZE + 6, "line": {"width": 2, "color": kind.light}})


def _drawn_bars(kind: Lane, lane: int, items: Sequence[Drawn], solid: Sequence[Drawn], hollow: Sequence[Drawn]) -> Iterable[Trace]:
    fading = [item for item in solid if item.approximate]
    if solid:
        yield _boxes(kind, "bar", [_core(item) if item.approximate else _days(item) for item in solid], lane, 0.55)
    if fading:
        yield _boxes(kind, "fade", [end for item in fading for end in _ends(item, 0.125, 0.25)], lane, 0.35)
        yield _boxes(kind, "fade", [end for item in fading for end in _ends(item, 0.0, 0.125)], lane, 0.15)
    if hollow:
        yield _boxes(kind, "hollow", [_days(item) for item in hollow], lane, 0.0)
    if items:
        handle = {"symbol": "line-ew", "size": MARK_SIZE, "line": {"width": 4, "color": kind.light}}
        yield _trace(kind, "handle", items, handle)


def _boxes(kind: Lane, part: str, spans: Iterable[tuple[float, float]], lane: int, opacity: float) -> Trace:
    """One path for many boxes, a gap between each two."""
    x: list[float | None] = []
    y: list[float | None] = []
    low, high = lane - BAR_HALF, lane + BAR_HALF
    for start, end in spans:
        x += [start, end, end, start, start, None]
        y += [low, low, high, high, low, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "fill": "toself",
        "fillcolor": _with_opacity(kind.light, opacity),
        "line": {"width": 0 if part == "fade" or (part == "bar" and opacity == 0) else 1.5, "color": kind.light},
        "hoverinfo": "skip",
        "meta": {"type": kind.name, "part": part, "opacity": opacity},
        "showlegend": False,
    }


def _steps(kind: Lane, lane: int, density: Density) -> Trace:
    """The counts of a lane as one filled path of steps, the highest bin of all lanes as high as a lane; lanes count downwards."""
    counts = density.lanes[kind.name]
    top = max((max(other) for other in density.lanes.values() if other), default=0) or 1
    base = lane + 0.45
    # One bin after the other, from the base line up and back to it: no day needs to be written but the first.
    return {
        "type": "scatter",
        "mode": "none",
        "x0": (density.first - density.bin) * DAY_MS,
        "dx": density.bin * DAY_MS,
        "y": [base, *(round(base - 0.9 * count / top, 3) for count in counts), base],
        "fill": "toself",
        "fillcolor": _with_opacity(kind.light, COUNTS_OPACITY),
        "line": {"shape": "hv"},
        "hoverinfo": "skip",
        "meta": {"type": kind.name, "part": "density", "opacity": COUNTS_OPACITY},
        "showlegend": False,
    }


def _disputed(items: Sequence[Drawn]) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [_middle(item) for item in items],
        "y": [item.lane + 0.3 for item in items],
        "text": ["≠"] * len(items),
        "textfont": {"size": 12},
        "hoverinfo": "skip",
        "meta": {"part": "disputed"},
        "showlegend": False,
    }


def _middle(item: Drawn) -> float:
    """The middle of the days of an event, at noon of the day for one day."""
    return (item.first + item.last + 1) * DAY_MS // 2


def _days(item: Drawn) -> tuple[float, float]:
    return item.first * DAY_MS, (item.last + 1) * DAY_MS


def _core(item: Drawn) -> tuple[float, float]:
    first, last = _days(item)
    return first + (last - first) // 4, last - (last - first) // 4


def _ends(item: Drawn, outer: float, inner: float) -> Iterable[tuple[float, float]]:
    """The two ends of a bar between two shares of its length, from either side."""
    first, last = _days(item)
    length = last - first
    yield first + int(length * outer), first + int(length * inner)
    yield last - int(length * inner), last - int(length * outer)


def _with_opacity(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"


# --- layout -----------------------------------------------------------------------------------------------------


def _layout(types: Sequence[Lane], window: tuple[int, int]) -> dict[str, Any]:
    first, last = window
    return {
        "xaxis": {
            "type": "date",
            "range": [first * DAY_MS, (last + 1) * DAY_MS],
            "tickformat": tick_format(last - first + 1),
            "hoverformat": "%-d %B %Y",
            "minallowed": (-(EPOCH.toordinal()) + 1) * DAY_MS,
            "showgrid": True,
            "zeroline": False,
        },
        "yaxis": {
            "tickmode": "array",
            "tickvals": list(range(len(types))),
            "ticktext": [escaped(capfirst(_(kind.plural))) for kind in types],
            "range": [len(types) - 0.5, -0.5],
            "fixedrange": True,
            "zeroline": False,
            "showgrid": False,
        },
        "height": 56 * len(types) + 48,
        "margin": {"l": 140, "r": 16, "t": 8, "b": 40},
        "hovermode": "closest",
        "dragmode": "pan",
        "showlegend": False,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
    }


def tick_format(days: int) -> str:
    """How ticks over so many days are written: never finer than a day."""
    if days <= 120:
        return "%-d %b %Y"
    return "%b %Y" if days <= 366 * 8 else "%Y"
