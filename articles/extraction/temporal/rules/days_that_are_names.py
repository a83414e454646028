"""Days that have become names of what happened on them: "the Sept. 11 attacks", "9/11". Their year is known, not the nearest.

Only where the words name the event too; a plain "Oct. 7" is a day like any other. The days are public record.
"""

import re

from articles.extraction.temporal.meaning import Meaning, Settled
from articles.extraction.temporal.rule import Example, rule
from articles.extraction.temporal.vocabulary import month_of

_ATTACK = r"(?:terror(?:ist)? |suicide |deadly )?(?:attacks?|hijack\w+|terrorists?|bombings?|massacre|atrocit\w+)"
_NAMED: dict[tuple[int, int], tuple[tuple[str, int], ...]] = {
    (9, 11): ((_ATTACK, 2001), (r"(?:commission|hijackers?|families|memorial)", 2001)),
    (10, 7): ((rf"(?:Hamas |Hamas-led )?{_ATTACK}", 2023), (r"Hamas\b", 2023)),
    (1, 6): ((r"(?:Capitol |U\.S\. Capitol )?(?:riot\w*|insurrection|committee|attack)", 2021),),
    (7, 7): ((_ATTACK, 2005),),
    (3, 11): ((r"(?:Madrid |train )?bombings?", 2004), (r"(?:earthquake|quake|tsunami|disaster)", 2011)),
    (7, 20): ((r"(?:plot|assassination attempt)", 1944),),
    (2, 24): ((r"(?:full-scale |Russian )?invasion", 2022),),
}
_NUMBERS = {"9/11": "2001-09-11", "26/11": "2008-11-26"}


@rule(
    "day-of-a-known-attack",
    triggers=["jan", "january", "feb", "february", "march", "july", "sept", "september", "oct", "october"],
    loose=True,
    pattern=(
        r"\b(?P<extent>(?:(?P<month>~month~)~dash~(?P<day>~daynumber~)|(?P<day2>~daynumber~)~dash~(?P<month2>~month~)))"
        r",? (?P<after>[A-Za-z][^\n]{2,32})"
    ),
    examples=[
        Example("The law followed the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        Example("The October 7 massacre shook the country.", "October 7", "2023-10-07"),
    ],
    counter_examples=["They march 7 miles.", "In sept 11 people came."],
)
def day_of_a_known_attack(match: re.Match[str]) -> Meaning | None:
    word, number = match["month"] or match["month2"], match["day"] or match["day2"]
    if not word[0].isupper():
        return None
    month, day = month_of(word), int(re.sub(r"\D", "", number))
    for form, year in _NAMED.get((month, day), ()):
        if re.match(form, match["after"], re.IGNORECASE):
            return Settled("DATE", f"{year}-{month:02}-{day:02}", None, "the day is known by what happened on it")
    return None


_WAR_DAYS = {"dday": "1944-06-06", "veday": "1945-05-08", "vjday": "1945-08-15"}


@rule(
    "day-of-the-world-war",
    triggers=["day"],
    pattern=r"(?<![\w-])(?:[Oo]n|[Ss]ince|[Bb]efore|[Aa]fter|[Bb]y|[Uu]ntil|[Oo]f) (?P<extent>(?-i:D-Day|V-?[EJ][- ]Day))(?![\w-])(?! (?:for|is|was|of|in|at|arrive[sd])\b)",
    examples=[
        Example("On D-Day, 156,000 men landed.", "D-Day", "1944-06-06"),
        Example("He came home after V-E Day.", "V-E Day", "1945-05-08"),
    ],
    counter_examples=[
        "Monday is D-Day for the budget.",
        "They prepared before D-Day of the merger.",
        "D-Day veterans met.",
        "On d-day they ran.",
    ],
)
def day_of_the_world_war(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", _WAR_DAYS[re.sub(r"[^a-z]", "", match["extent"].lower())], None, "the day is known by what happened on it")


@rule(
    "day-known-by-its-number",
    triggers=["#digits"],
    pattern=r"\b(?:post-|pre-|(?:the|since|after|before|of|like) )(?P<extent>(?P<day>9/11|26/11))(?![\w/.,-]\d|\w|/)(?! of\b)",
    examples=[
        Example("Much has changed since 9/11.", "9/11", "2001-09-11"),
        Example("The post-9/11 wars went on.", "9/11", "2001-09-11"),
    ],
    counter_examples=[
        "The score was 9/11 at half time.",
        "It was signed on 12/11/2024 in Paris.",
        "After 9/11 of them had left, he spoke.",
    ],
)
def day_known_by_its_number(match: re.Match[str]) -> Meaning | None:
    return Settled("DATE", _NUMBERS[match["day"]], None, "the day is known by its number")
