"""Every address that the site answers to, made from its URLconf: a new route is in, or a test fails for want of a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

Values = Mapping[str, Sequence[object]]
"""What stands for a parameter of an address, by its name."""

_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
_GROUP = re.compile(r"\(\?P<(\w+)>(?:[^()\\]|\\.|\[[^\]]*\])*\)")


class NoValueError(LookupError):
    """A route has a parameter that nobody gave a value for."""


def routes(patterns: Sequence[URLPattern | URLResolver] | None = None, before: str = "") -> Iterator[str]:
    """Every route as a template such as ``articles/{pk}/``, those of the admin too."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        here = before + _template(entry)
        if isinstance(entry, URLResolver):
            yield from routes(entry.url_patterns, here)
        else:
            yield here


def addresses(values: Values, *, under: str = "") -> list[str]:
    """The paths of every route whose template begins with ``under``, one for each combination of values."""
    found: dict[str, None] = {}
    for template in routes():
        if template.startswith(under):
            for path in _filled(template, values):
                found.setdefault(f"/{path}")
    return list(found)


def _template(entry: URLPattern | URLResolver) -> str:
    written = str(entry.pattern)
    if isinstance(entry.pattern, RoutePattern):
        return _PARAMETER.sub(r"{\1}", written)
    return _GROUP.sub(r"{\1}", written).removeprefix("^").removesuffix("$").replace("\\", "")


def _filled(template: str, values: Values) -> Iterator[str]:
    names = re.findall(r"{(\w+)}", template)
    for name in names:
        if name not in values:
            raise NoValueError(f"the route {template!r} has the parameter {name!r}, for which there is no value to try")
    for chosen in product(*(values[name] for name in names)):
        yield template.format(**dict(zip(names, chosen, strict=True)))
