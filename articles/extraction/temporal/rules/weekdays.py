"""Days of the week, alone and with the words that point at one of them."""

import re

from articles.extraction.temporal.meaning import Meaning, Settled, Shift, Weekday, Which
from articles.extraction.temporal.rule import Example, rule
from articles.extraction.temporal.vocabulary import DAY_PARTS, WEEKDAY_PLURALS, WEEKDAYS, expand, number_of, weekday_of

_WHICH: dict[str, Which] = {
    "last": "last", "past": "last", "previous": "last", "preceding": "last", "next": "next", "following": "next", "coming": "this",
    "upcoming": "this", "this": "this",
}  # fmt: skip
_FROM_LAST = frozenset(("previous", "preceding", "following"))
_MODS = {"early": "START", "earlier": "START", "mid": "MID", "late": "END", "later": "END"}


@rule(
    "weekday",
    triggers=WEEKDAYS,
    pattern=(
        r"(?<![\w'’])(?:(?P<edge>early|late)(?: on)? )?(?:(?P<lead>(?:this|the) (?:past|coming|following|previous|preceding"
        r"|upcoming|next)|last|next|this|that|past|coming) )?"
        r"(?P<day>~weekday~)(?:~dash~(?P<early>early )?(?P<part>morning|afternoon|evening|night)\b)?(?:(?: of)?"
        r"(?P<week> (?:last|this|next) week))?(?!\w)"
    ),
    examples=[
        Example("They met on Friday.", "Friday", "2025-04-04"),
        Example("Talks will resume on Wednesday.", "Wednesday", "2025-04-09"),
        Example("He arrived Saturday.", "Saturday", "2025-04-05"),
        Example("It was signed last Tuesday.", "last Tuesday", "2025-04-01"),
        Example("Drones struck Odesa on Thursday night.", "Thursday night", "2025-04-03TNI"),
        Example("The envoy arrives this coming Monday.", "this coming Monday", "2025-04-07"),
        Example("He left early Friday.", "early Friday", "2025-04-04", "START"),
        Example("They will appeal Monday's ruling.", "Monday", "2025-03-31"),
        Example("It sails on Friday and Sunday nights.", "Friday", "XXXX-WXX-5TNI"),
        Example("The leaders meet Tuesday in Oslo.", "Tuesday", "2025-04-08"),
        Example("He was born on a Friday.", "Friday", "XXXX-WXX-5"),
        Example("He died in a Friday raid.", "Friday", "2025-04-04"),
        Example("Last week, on Friday, they met.", "Friday", "2025-03-28"),
        Example("On 15 March they met. On that Saturday, they signed.", "that Saturday", "2025-03-15"),
    ],
    counter_examples=[
        "The cat sat on the mat.",
        "The sun rose and they were wed.",
        "Black Friday sales rose.",
        "Bloody Sunday was remembered.",
        "Man Friday was his nickname.",
        "He said that the sun rose.",
        "She wore her Sunday best.",
        "The Sunday league side lost.",
        "Wednesday Addams is her favourite.",
        "Tuesday Weld starred in it.",
        "TGI Friday's was packed.",
        "The Friday mosque is old.",
        "Sgt. Friday was a policeman on the radio.",
        "Sunday Adeyemi, a lawyer, was held.",
        "The Friday Group is banned.",
        "Monday morning quarterbacks scoffed.",
        "Thursday's child has far to go.",
    ],
)
def weekday(match: re.Match[str]) -> Meaning | None:
    word = match["day"]
    if not word[0].isupper() or (word.lower() in ("sat", "sun", "wed", "mon", "fri", "thu", "tue") and not _abbreviates(match)):
        return None
    before = match.string[max(0, match.start() - 24) : match.start()]
    if match.string.startswith("-the-", match.end()):
        return None  # "the Friday-the-13th plunge"
    if _NAMES_MORE.match(match.string, match.end()) or (
        not match["part"] and _PERSON.match(match.string, match.end()) and not _ON.search(before)
    ):
        return None
    if match["part"] and match["part"][0].isupper() and _SHOW.match(match.string, match.end()):
        return None
    if _NAMED.search(before):
        return None
    nights = _OF_NIGHTS.match(match.string, match.end())
    if nights and not match["lead"] and not match["part"]:
        return Settled("SET", f"XXXX-WXX-{weekday_of(word)}T{DAY_PARTS[nights['part'].lower()]}")
    lead = (match["lead"] or "").lower().split()
    told = _WEEK_BEFORE.search(before)
    if told and not lead and not match["week"]:
        weeks = {"last": -1, "this": 0, "next": 1}[told["which"].lower()]
        part_told = DAY_PARTS[match["part"].lower()] if match["part"] else None
        return Weekday(weekday_of(word), "bare", "week", weeks, part_told, _MODS.get((match["edge"] or "").lower()))
    part = DAY_PARTS[match["part"].lower()] if match["part"] else None
    mod = _MODS.get((match["edge"] or "").lower())
    number = weekday_of(word)
    if not lead and not match["week"] and _HAPPENED.match(match.string[match.end() : match.end() + 40]):
        lead = ["happened"]
    if not lead and not match["week"] and not match["edge"] and _is_some_day(match, before):
        value = f"XXXX-WXX-{number}" + (f"T{part}" if part else "")
        return Settled("TIME" if part else "DATE", value, None, "some such day; which one is not said")
    if match["week"]:
        return Weekday(
            number, "bare", weeks={"last": -1, "this": 0, "next": 1}[match["week"].split()[0].lower()], origin="week", part=part, mod=mod
        )
    if lead == ["happened"]:
        return Weekday(number, "happened", part=part, mod=mod)
    if lead == ["that"]:
        return Weekday(number, "this", "reference", part=part, mod=mod)
    which = _WHICH.get(lead[-1], "bare") if lead else "bare"
    if lead and lead[-1] in _FROM_LAST:
        return Weekday(number, which, "reference", part=part, mod=mod)
    if lead and lead[-1] == "next" and lead[0] == "the":
        return Weekday(number, which, "reference", part=part, mod=mod)
    return Weekday(number, which, part=part, mod=mod)


_NAMED = re.compile(
    r"\b(?:Black|Bloody|Good|Ash|Palm|Easter|Super|Bowl|Mothering|Maundy|Selection|Giving|Casual|Man|Joe|Sergeant|Sgt\.|TGI|Cyber|Fat|Shrove|Holy|Whit|Ruby)\s+$"
)
"""What makes the name of a day, or of somebody, of a weekday: "Black Friday"."""
_NAMES_MORE = re.compile(
    expand(
        r" (?:Times|Telegraph|Mail|Mirror|Express|Herald|Tribune|Post|Independent|Star|Review|schools?|Night (?:Live|Football|Lights)|best|painters?"
        r"|drivers?|leagues?|League|roasts?|dinners?|mosques?|Addams|Weld|Corp|Inc|Co|quarterbacks?|~namedthing~|the 13th(?= [a-z]))\b|['’]s child\b"
    )
)
"""What a weekday is part of the name of: "the Sunday Times", "her Sunday best"."""
_PERSON = re.compile(r"\s[A-Z][a-z]+,\s(?:an?|the|who|\d\d)\b")
"""What makes a first name of a weekday: "Sunday Adeyemi, a lawyer"."""
_ON = re.compile(r"\b(?:on|since|until|by|late|early|for|last|next|this)\s+$", re.IGNORECASE)


def _is_some_day(match: re.Match[str], before: str) -> bool:
    """Whether any such day is meant ("on a Friday", "one Monday in May"), and not that of a thing named by it ("a Friday raid")."""
    article = _ARTICLE.search(before)
    if article is None:
        return _COUNTED.search(before) is not None and _FROM_SOMETHING.match(match.string, match.end()) is not None
    if _UNTOLD.search(before):
        return True
    return article["word"].lower() not in ("a", "an") or _NO_THING.match(match.string, match.end()) is not None


_KINDS = (
    r"(?:recent|typical|normal|usual|random|given|single|certain|cold|hot|warm|cool|rainy|sunny|snowy|foggy|windy|wet|dry|dark|bright|gr[ae]y|quiet"
    r"|busy|slow|chilly|freezing|bitter|sweltering|winter|summer|spring|autumn|weekend)"
)
"""What a day may be that is not told ("a recent Friday", "a cold Monday morning")."""
_ARTICLE = re.compile(rf"\b(?P<word>an?|one|another|any|some)\s+(?:{_KINDS}\s+)?$", re.IGNORECASE)
_WEEK_BEFORE = re.compile(r"\b(?P<which>last|this|next) week,? on\s+$", re.IGNORECASE)
"""The week that a weekday is told in right before it: "last week, on Friday"."""
_UNTOLD = re.compile(r"\b(?:recent|typical|normal|usual|random|given|certain)\s+$", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:first|second|third|fourth|fifth|only)\s+$", re.IGNORECASE)
"""What counts weekdays from something ("the first Monday after the vote")."""

_FROM_SOMETHING = re.compile(r"\s{1,2}(?:after|since|before|following|in (?:a|\w+) (?:month|year|week|decade)s?)\b")

_NO_THING = re.compile(r"\s*(?:[.,;:!?)\"”]|$|(?:he|she|they|it|we|in|of|when|and|or|at|by|to|for|with|before|after|that|is|was)\b)")

_OF_NIGHTS = re.compile(
    r" (?:and|or|through|to) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?P<part>morning|afternoon|evening|night)s\b", re.IGNORECASE
)
"""What makes a weekday the first of several nights: "on Monday and Tuesday nights"."""

_SHOW = re.compile(r" (?:Live|Football|Fever|Lights|News|Quarterback)\b")

_HAPPENED = re.compile(
    r"['’]s\s+(?:[a-z-]+\s+){0,2}?(?:rulings?|decisions?|attacks?|bombings?|announcements?|explosions?|blasts?|killings?|shootings?|verdict|defeat"
    r"|crash|crackdown|raids?|assault|massacre|earthquake|quake|plunge|loss|losses|drop|decline|rally|statement|comments|remarks|incident|arrests?"
    r"|deaths?|violence|clashes|protests?|resignation|report|close|closing|blackout|outage|blaze|collapse|derailment|murders?|slayings?|robbery|escape|collision|tragedy|disaster)\b"
)
"""What a possessive weekday names as a thing that has happened, whatever the sentence says of it: "they will appeal Friday's ruling"."""


_HOURS = re.compile(r"\.?,? \d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? ?[-–]")


def _abbreviates(match: re.Match[str]) -> bool:
    """Whether a short form stands like a day and not like a word: "Sat." or "Fri," but not "Sat down"."""
    after = match.string[match.end("day") : match.end("day") + 12]
    if match.string[match.start("day") - 1 : match.start("day")] in ("-", "–") or _HOURS.match(after):
        return False  # "Mon-Fri 9-5, Sat 10-2"
    return match["day"].endswith(".") or bool(re.match(r",? \d", after))


@rule(
    "weekday-weeks-away",
    triggers=["week", "weeks"],
    pattern=(
        r"\b(?P<number>a|~number~) weeks? (?P<way>ago|from)(?: on)? (?:(?P<deictic>today|tomorrow|yesterday|tonight)|(?:last |next )?"
        r"(?P<day>~fullweekday~))\b"
    ),
    examples=[
        Example("It was seized a week ago Friday.", "a week ago Friday", "2025-03-28"),
        Example("He will testify a week from Monday.", "a week from Monday", "2025-04-14"),
        Example("The truce ends a week from today.", "a week from today", "2025-04-12"),
        Example("Two weeks from tonight the polls will open.", "Two weeks from tonight", "2025-04-19TNI"),
    ],
    counter_examples=["A week from hell followed.", "Weeks ago, Friday was quiet."],
)
def weekday_weeks_away(match: re.Match[str]) -> Meaning | None:
    number = number_of(match["number"])
    if number is None or number != int(number):
        return None
    weeks = int(number)
    if match["day"] is None:
        word = match["deictic"].lower()
        near = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
        return Shift("D", near + 7 * weeks, part="NI" if word == "tonight" else None) if match["way"].lower() == "from" else None
    return (
        Weekday(weekday_of(match["day"]), "bare", weeks=-weeks)
        if match["way"].lower() == "ago"
        else Weekday(weekday_of(match["day"]), "this", weeks=weeks)
    )


@rule(
    "week-on-weekday",
    triggers=["week", "weeks"],
    pattern=r"\b(?P<extent>(?P<number>a|two|three) weeks? (?P<way>on|last) (?P<day>~fullweekday~))(?![\w-])(?!['’]s)(?! (?:Street|Road|Avenue|Lane)\b)",
    examples=[
        Example("They meet a week on Friday.", "a week on Friday", "2025-04-18"),
        Example("He died a week last Monday.", "a week last Monday", "2025-03-24"),
    ],
    counter_examples=["He spent a week on Friday Street.", "It took a week; on Friday's vote he was silent."],
)
def week_on_weekday(match: re.Match[str]) -> Meaning | None:
    weeks = int(number_of(match["number"]) or 0)
    if not match["day"][0].isupper():
        return None
    number = weekday_of(match["day"])
    return Weekday(number, "last", weeks=-weeks) if match["way"].lower() == "last" else Weekday(number, "this", weeks=weeks)


@rule(
    "weekday-week",
    triggers=["week"],
    pattern=(
        r"(?<![\w'’-])(?P<extent>(?:(?P<day>~fullweekday~)|(?P<deictic>today|tomorrow)) week)(?=\s*(?:[.,;:)\"”]|$|(?:at|in|and|to|for|when|with|against|after|the)\b))"
    ),
    examples=[
        Example("They host Hull on Saturday week.", "Saturday week", "2025-04-12"),
        Example("The strike begins Monday week.", "Monday week", "2025-04-14"),
    ],
    counter_examples=["On Monday week-long talks began.", "From Monday weeks of rain are due."],
)
def weekday_week(match: re.Match[str]) -> Meaning | None:
    if match["deictic"]:
        return Shift("D", 7 + (match["deictic"].lower() == "tomorrow"))
    return Weekday(weekday_of(match["day"]), "this", weeks=1) if match["day"][0].isupper() else None


@rule(
    "weekdays-ago",
    triggers=WEEKDAY_PLURALS,
    pattern=r"\b(?P<number>two|three|four|2|3|4) (?P<day>~fullweekday~)s ago(?![\w-])",
    examples=[Example("They met two Sundays ago.", "two Sundays ago", "2025-03-23")],
    counter_examples=["Two Sundays a month are free."],
)
def weekdays_ago(match: re.Match[str]) -> Meaning | None:
    number = number_of(match["number"])
    return None if number is None else Weekday(weekday_of(match["day"]), "last", weeks=1 - int(number))


@rule(
    "weekday-before",
    triggers=WEEKDAYS,
    pattern=r"\b(?:on )?(?P<extent>the (?P<day>~fullweekday~) (?P<way>before|after)(?! (?:the|a|that|he|she|they|it)\b))",
    examples=[Example("They had met on the Monday before.", "the Monday before", "2025-03-31")],
    counter_examples=["The Monday before the vote was calm."],
)
def weekday_before(match: re.Match[str]) -> Meaning | None:
    if not re.match(r"\s*[.,;]|\s*$", match.string[match.end() : match.end() + 3]):
        return None
    return Weekday(weekday_of(match["day"]), "last" if match["way"].lower() == "before" else "next", "reference")


@rule(
    "weekday-last",
    triggers=WEEKDAYS,
    pattern=r"\b(?P<day>~fullweekday~) (?P<way>last|next)(?=\s*[.,;:)\"”]|\s*$)",
    examples=[
        Example("He was buried on Friday last.", "Friday last", "2025-04-04"),
        Example("They sail on Tuesday next.", "Tuesday next", "2025-04-08"),
    ],
    counter_examples=["On Friday last rites were read.", "He came on Tuesday, last.", "On Monday next to nothing sold."],
)
def weekday_last(match: re.Match[str]) -> Meaning | None:
    which: Which = "last" if match["way"].lower() == "last" else "this"
    return Weekday(weekday_of(match["day"]), which) if match["day"][0].isupper() else None


@rule(
    "weekday-before-last",
    triggers=WEEKDAYS,
    pattern=r"\bthe (?P<day>~fullweekday~) before last(?![\w'’-])(?! (?:week|month|year|[A-Z]))",
    examples=[Example("They met the Thursday before last.", "the Thursday before last", "2025-03-27")],
    counter_examples=["He left the Thursday before last week's vote."],
)
def weekday_before_last(match: re.Match[str]) -> Meaning | None:
    return Weekday(weekday_of(match["day"]), "last", weeks=-1)


_FOR_EVER = re.compile(r"\bmonth of\s$")


@rule(
    "weekdays-as-set",
    triggers=[*WEEKDAY_PLURALS, *WEEKDAYS],
    pattern=(
        r"\b(?:(?P<every>every(?: other)?|each) (?P<one>~fullweekday~)|(?P<many>~fullweekday~)s)\b(?:~dash~(?P<part>morning"
        r"|afternoon|evening|night)s?\b)?|\b(?P<nights>~fullweekday~) (?P<plural>mornings|afternoons|evenings|nights)\b"
    ),
    examples=[
        Example("They rally every Sunday.", "every Sunday", "XXXX-WXX-7"),
        Example("The court sits on Mondays.", "Mondays", "XXXX-WXX-1"),
        Example("Flights leave on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
        Example("It sails on Friday and Sunday nights.", "Sunday nights", "XXXX-WXX-7TNI"),
    ],
    counter_examples=["Every sunny day counts.", "The friday's child poem.", "It has been a month of Sundays."],
)
def weekdays_as_set(match: re.Match[str]) -> Meaning | None:
    word = match["one"] or match["many"] or match["nights"]
    if match["many"] and _FOR_EVER.search(match.string, max(0, match.start() - 9), match.start()):
        return None
    if not word[0].isupper() or (match["many"] and re.match(r"\s(?:Hill|Lane|Street|Road|Court|Child)\b", match.string[match.end() :][:8])):
        return None
    part = match["part"] or (match["plural"] or "").rstrip("s")
    ending = f"T{DAY_PARTS[part.lower()]}" if part else ""
    return Settled("SET", f"XXXX-WXX-{weekday_of(word)}{ending}")
