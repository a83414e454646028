"""Whether two stated numbers of people agree, and how a number is said."""

Bounds = tuple[int | None, int | None]
"""The least and the most that a passage allows; None where it sets no bound."""


def figures_agree(x: Bounds | None, y: Bounds | None) -> bool | None:
    """Whether two counts (low, high) may be one number; None where one says nothing."""
    if x is None or y is None or x == (None, None) or y == (None, None):
        return None
    low = max(x[0] or 0, y[0] or 0)
    high = min(x[1] if x[1] is not None else 10**9, y[1] if y[1] is not None else 10**9)
    if x[1] is None and y[1] is None:
        return True if x[0] == y[0] else None
    return low <= high and (x[0] == y[0] or x[1] == y[1])


def rose(earlier: Bounds | None, later: Bounds | None) -> bool:
    """Whether a later toll is a little higher than an earlier one: by no more than half, or two and a half times where the earlier was "at
    least"."""
    if earlier is None or later is None:
        return False
    low, high = earlier[0] or earlier[1], later[0] or later[1]
    return low is not None and high is not None and low < high <= (1.5 if earlier[1] is not None else 2.5) * low + 1


def far_from(x: Bounds | None, y: Bounds | None) -> bool:
    """Whether one number is more than four times the other: more than a first count and a last one usually differ by."""
    if x is None or y is None:
        return False
    few, many = sorted((x[0] or x[1] or 0, y[0] or y[1] or 0))
    return 4 * few < many


def said(x: Bounds | None) -> str:
    """A count in words."""
    if x is None or x == (None, None):
        return "some"
    low, high = x
    return str(high) if low == high else f"at least {low}" if high is None else f"up to {high}" if low is None else f"{low} to {high}"
