"""Whether two stated numbers of people agree, and how a number is said."""


def figures_agree(x: tuple[int | None, int | None] | None, y: tuple[int | None, int | None] | None) -> bool | None:
    """Whether two counts (low, high) may be one number; None where one says nothing."""
    if x is None or y is None or x == (None, None) or y == (None, None):
        return None
    low = max(x[0] or 0, y[0] or 0)
    high = min(x[1] if x[1] is not None else 10**9, y[1] if y[1] is not None else 10**9)
    if x[1] is None and y[1] is None:
        return True if x[0] == y[0] else None
    return low <= high and (x[0] == y[0] or x[1] == y[1])


def said(x: tuple[int | None, int | None] | None) -> str:
    """A count in words."""
    if x is None or x == (None, None):
        return "some"
    low, high = x
    return str(high) if low == high else f"at least {low}" if high is None else f"up to {high}" if low is None else f"{low} to {high}"
