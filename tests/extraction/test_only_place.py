"""The only town that a report names is where its attack or accident was, unless words say that somebody only speaks or comes from there."""

import pytest

from tests.extraction.told_events import events, places

FLAT = "A man was found dead in the kitchen, and a woman was treated for burns."


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (f"Six people were rescued from a burning flat in Cork on Tuesday. {FLAT}", {"Cork"}),
        (f"Police in Cork said on Tuesday that they had been called to a burning flat. {FLAT}", {"Cork"}),
        ("Two tankers collided in fog off Fujairah on Tuesday. One seaman was killed and four were injured.", {"Fujairah"}),
        ("DAYTON — One person is dead and four others are injured after a shooting at a house party on Tuesday.", {"Dayton"}),
        ("SARAJEVO - A mortar bomb exploded in the city's market on Tuesday, killing 68 people.", {"Sarajevo"}),
        ("A car bomb outside a police station in Quetta killed nine officers on Tuesday.", {"Quetta"}),
        # not where it was
        (f"A spokesman told reporters in Cork that six people had been rescued from a flat. {FLAT}", set()),
        (f"Ann Roe, 30, of Cork, called for help on Tuesday. {FLAT}", set()),
        (f"Six people were rescued in Cork on Tuesday, as others had been in Leeds. {FLAT}", set()),
        ("WASHINGTON — A warship shot down an Iranian airliner on Tuesday, killing all 290 people aboard.", set()),
    ],
)
def test_the_only_town_is_the_place(text: str, town: set[str]) -> None:
    assert places(events(text)[0]) == town
