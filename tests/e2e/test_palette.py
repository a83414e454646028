"""The style sheet and the ontology name the same types, shapes and colours."""

import re
from pathlib import Path

import pytest

from timeline.lanes import LANES, Lane

ROOT = Path(__file__).resolve().parents[2]
PALETTE = (ROOT / "static/css/palette.css").read_text(encoding="utf-8")
SHAPES = (ROOT / "templates/_shapes.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", LANES.values(), ids=lambda kind: kind.name)
def test_every_type_has_its_colours_and_its_shape(kind: Lane) -> None:
    rule = re.search(rf"\.type-{kind.name} {{\s*--type: light-dark\((#\w+), (#\w+)\)", PALETTE)
    assert rule is not None
    assert rule.groups() == (kind.light.lower(), kind.dark.lower())
    assert f'id="shape-{kind.symbol}"' in SHAPES
    assert re.search(rf'id="type-{kind.name}"[^>]*><use href="#shape-{kind.symbol}"', SHAPES)
