"""All temporal rules, found by looking in this folder: one module is one family, and no family knows another."""

import importlib
import pkgutil

from articles.extraction.temporal.rule import Rule


def _declared() -> tuple[Rule, ...]:
    """The rules of every module here, in the order of module names and of their declaration."""
    found: list[Rule] = []
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        family = importlib.import_module(f"{__name__}.{module.name}")
        found += [value for value in vars(family).values() if isinstance(value, Rule)]
    return tuple(found)


RULES: tuple[Rule, ...] = _declared()
