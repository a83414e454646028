"""Anchor the periods that a report compares: "a year earlier", "the latest quarter", "the 2023 period"."""

from dataclasses import replace

from articles.extraction.temporal.anchoring.distances import UNKNOWN, shift, shifted
from articles.extraction.temporal.anchoring.parts_of_year import part_of_year
from articles.extraction.temporal.anchoring.scene import Anchored, Scene, from_publication, unanchored
from articles.extraction.temporal.meaning import CurrentPeriod, PartOfYear, PeriodOf, Shift, YearBefore


def year_before(meaning: YearBefore, scene: Scene) -> Anchored:
    """The period talked of, some years back; the bare year where no period is talked of."""
    period = scene.period
    if meaning.unit is not None and len(meaning.unit) == 2:
        quarter = part_of_year(PartOfYear(meaning.unit), scene)
        if scene.published is None:
            return quarter
        value = f"{int(quarter.value[:4]) - meaning.years:04}-{meaning.unit}"
        return replace(quarter, value=value, reason=f"{quarter.reason}, a year before")
    if period is not None and "-" in period and meaning.unit in (None, "Q"):
        value = f"{int(period[:4]) - meaning.years:04}{period[4:]}"
        return Anchored(
            "DATE", value, meaning.mod, "period", period, "the same period, a year before" if meaning.years == 1 else "the same period"
        )
    if meaning.unit == "Q":
        if scene.published is None:
            return unanchored("DATE", "XXXX-QX", meaning.mod)
        value = shifted(scene.published.isoformat(), "Q", -4 * meaning.years - 1) or "XXXX-QX"
        return from_publication(scene, "DATE", value, meaning.mod, "the last quarter that is over, a year before")
    return shift(Shift("Y", -meaning.years, meaning.origin, mod=meaning.mod), scene)


def current_period(meaning: CurrentPeriod, scene: Scene) -> Anchored:
    """The period that the text reports on, else the last that is over."""
    if scene.period is not None and "-Q" in scene.period:
        return Anchored("DATE", scene.period, None, "period", scene.period, "the period that the text reports on")
    if meaning.code is not None:
        return part_of_year(PartOfYear(meaning.code), scene)
    if scene.published is None:
        return unanchored("DATE", UNKNOWN[meaning.unit], None)
    value = shifted(scene.published.isoformat(), meaning.unit, -1) or UNKNOWN[meaning.unit]
    return from_publication(scene, "DATE", value, None, "the last that is over")


def period_of(meaning: PeriodOf, scene: Scene) -> Anchored:
    """The period that the text reports on, as it was in another year."""
    if scene.period is not None and "-" in scene.period:
        return Anchored("DATE", f"{meaning.year:04}{scene.period[4:]}", None, "period", scene.period, "the same period of that year")
    return Anchored("DATE", f"{meaning.year:04}", None, "none", None, "as written")
