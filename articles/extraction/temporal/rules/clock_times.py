"""Times of the day, with their zone and day where written: "at 3 a.m. Kyiv time", "04:30 GMT", "midnight Friday"."""

import re

from articles.extraction.temporal.meaning import Clock, DayOfYear, Meaning, Settled, Shift, Weekday
from articles.extraction.temporal.quantities import mod_of_edge
from articles.extraction.temporal.rule import Example, Placed, rule
from articles.extraction.temporal.timex import days_in_month
from articles.extraction.temporal.vocabulary import DAY_PARTS, month_of, number_of, weekday_of

_ZONE = (
    r"(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|EET|EEST|BST|MSK|IST|JST|ET|CT|PT|(?:[A-Z][a-z]+ )?(?:local"
    r"|standard|daylight|summer|[A-Z][a-z]+) time)"
)
_DAY = (
    r"(?:,?(?: on)? (?P<weekday>~fullweekday~)\b(?: (?P<wpart>morning|afternoon|evening|night)\b)?(?:,? "
    r"(?P<wmonth>~month~) (?P<wday>~daynumber~)(?:, (?P<wyear>~year~))?|"
    r",? (?P<fday>~daynumber~)(?: of)? (?P<fmonth>~month~)\b(?:,? (?P<fyear>~year~))?)?|,?(?: on)? (?P<month>~month~) "
    r"(?P<day>~daynumber~)(?:,? (?P<year>~year~))?|,?(?: on)? (?:the )?(?P<dday>~daynumber~)(?: of)? (?P<dmonth>~month~)(?:,? "
    r"(?P<dyear>~year~))?"
    r"|,? (?P<deictic>today|tonight|(?:yesterday|tomorrow)(?: (?:morning|afternoon|evening|night))?|this morning|last night|"
    r"this afternoon|this evening)\b)?"
)


def _day_of(match: re.Match[str]) -> Meaning | None:
    """The day that is written after a time of day, None when none is."""
    groups = match.groupdict()
    if groups.get("deictic"):
        word = groups["deictic"].lower()
        return Shift("D", {"yesterday": -1, "tomorrow": 1, "last": -1}.get(word.split()[0], 0))
    month, day, year = (
        next((groups[to + name] for to in ("", "w", "d", "f") if groups.get(to + name)), None) for name in ("month", "day", "year")
    )
    number = weekday_of(groups["weekday"]) if groups.get("weekday") else None
    if month and day:
        month_number, day_number = month_of(month), int(re.findall(r"\d+", day)[0])
        if not 1 <= day_number <= days_in_month(2000, month_number):
            return None
        if year:
            return (
                Settled("DATE", f"{int(year):04}-{month_number:02}-{day_number:02}")
                if day_number <= days_in_month(int(year), month_number)
                else None
            )
        return DayOfYear(month_number, day_number, number)
    return Weekday(number) if number is not None else None


def _time(hour: int, minute: int | None, half: str | None, zone: str | None) -> str | None:
    """A TIMEX3 time of day, None when there is no such hour."""
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    if not 0 <= hour <= 24 or not 0 <= (minute or 0) <= 59:
        return None
    ending = "Z" if zone and zone.upper() in ("GMT", "UTC") else ""
    return f"T{hour:02}:{minute or 0:02}{ending}"


@rule(
    "clock",
    triggers=["am", "pm", "m"],
    pattern=(
        rf"(?<![\w$€£:.,-])(?:(?P<hedge>about|around|approximately|roughly|shortly after|shortly before|just after|just before"
        rf"|nearly) )?(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap]\.m\.?|[ap]m\b(?! [A-Z][a-z]+ (?!time)))"
        rf"(?:,? (?P<zone>{_ZONE}))?{_DAY}"
    ),
    examples=[
        Example("It fell at 3 a.m. Kyiv time.", "3 a.m. Kyiv time", "2025-04-05T03:00"),
        Example("The polls close at 8:30 p.m. today.", "8:30 p.m. today", "2025-04-05T20:30"),
        Example("He was held at 5 p.m. Friday.", "5 p.m. Friday", "2025-04-04T17:00"),
        Example("It began at 4.30 a.m. on Monday, 17 March.", "4.30 a.m. on Monday, 17 March", "2025-03-17T04:30"),
    ],
    counter_examples=["He has 13 p.m. staff.", "Channel 4 am Abend is a show.", "It is 5 percent."],
)
def clock(match: re.Match[str]) -> Meaning | None:
    time = _time(int(match["hour"]), int(match["minute"]) if match["minute"] else None, match["half"], match["zone"])
    if time is None:
        return None
    return Clock(time, _day_of(match), "APPROX" if match["hedge"] else None)


@rule(
    "clock-range",
    triggers=["am", "pm", "m"],
    pattern=(
        rf"(?<![\w$€£:.,-])(?P<from>(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?)(?: ?(?:-|–|to|and|until|"
        rf"or) ?)(?P<to>(?P<hour2>\d{{1,2}})"
        rf"(?:[:.](?P<minute2>[0-5]\d))? ?(?P<half>[ap]\.m\.?|[ap]m\b)(?:,? (?P<zone>{_ZONE}))?{_DAY})"
    ),
    examples=[
        Example("The raid lasted from 9 to 11 p.m. on Friday.", "9", "2025-04-04T21:00"),
        Example("Shells fell between 2:30 and 4 a.m. Friday.", "4 a.m. Friday", "2025-04-04T04:00"),
    ],
    counter_examples=["Between 20 and 30 a.m. trains were late.", "They lost 3 to 5 more."],
)
def clock_range(match: re.Match[str]) -> tuple[Placed, ...] | None:
    first = _time(int(match["hour"]), int(match["minute"]) if match["minute"] else None, match["half"], match["zone"])
    last = _time(int(match["hour2"]), int(match["minute2"]) if match["minute2"] else None, match["half"], match["zone"])
    if first is None or last is None or first > last:
        return None
    day = _day_of(match)
    return Placed(match.span("from"), Clock(first, day)), Placed(match.span("to"), Clock(last, day))


@rule(
    "clock-hours",
    triggers=["am", "pm", "m"],
    pattern=(
        r"(?<![\w$€£:.,-])(?P<from>(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap]\.m\.?|[ap]m)) ?[-–—] ?"
        rf"(?P<to>(?P<hour2>\d{{1,2}})(?:[:.](?P<minute2>[0-5]\d))? ?(?P<half2>[ap]\.m\.?|[ap]m\b)(?:,? (?P<zone>{_ZONE}))?{_DAY})"
    ),
    examples=[
        Example("Doors were open 10am-4pm on Friday.", "10am", "2025-04-04T10:00"),
        Example("The bridge will be shut 9 a.m. – 5:30 p.m. Monday.", "5:30 p.m. Monday", "2025-04-07T17:30"),
    ],
    counter_examples=["Take the 4am-ish bus.", "Gate 10a-4p is shut."],
)
def clock_hours(match: re.Match[str]) -> tuple[Placed, ...] | None:
    first = _time(int(match["hour"]), int(match["minute"]) if match["minute"] else None, match["half"], match["zone"])
    last = _time(int(match["hour2"]), int(match["minute2"]) if match["minute2"] else None, match["half2"], match["zone"])
    if first is None or last is None or first > last:
        return None
    day = _day_of(match)
    return Placed(match.span("from"), Clock(first, day)), Placed(match.span("to"), Clock(last, day))


@rule(
    "clock-24",
    triggers=["#digits", "#year"],
    pattern=(
        rf"(?<![\w$€£:.,/-])(?:(?P<hedge>about|around|approximately|roughly|shortly after|shortly before|just after|"
        rf"just before) )?(?:(?P<hour>[01]?\d"
        rf"|2[0-4])(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:])(?! ?[ap]\.?m)|[.](?P<dotted>[0-5]\d)(?= ?(?:GMT|UTC|BST|CET|CEST|"
        rf"MSK|IST|hrs|hours|local time)\b))|(?P<packed>(?:[01]\d|2[0-3])[0-5]\d)(?= (?:(?-i:GMT|UTC|EE?S?T|CES?T|BST|MSK|IST|E[SD]T)"
        rf"|hours|hrs|local time)\b))(?: ?(?:hours|hrs))?(?: (?P<zone>{_ZONE}))?{_DAY}"
    ),
    examples=[
        Example("The alarm sounded at 04:30 GMT.", "04:30 GMT", "2025-04-05T04:30Z"),
        Example("At 16.45 BST the strike ended.", "16.45 BST", "2025-04-05T16:45"),
        Example("It struck at 0735 GMT on Friday.", "0735 GMT on Friday", "2025-04-04T07:35Z"),
        Example("My flight is at 7:15 tomorrow morning.", "7:15 tomorrow morning", "2025-04-06T07:15"),
        Example("Sunrise 6:38, sunset 7:12.", "7:12", "2025-04-05T19:12"),
    ],
    counter_examples=[
        "They won 3:2 in the end.",
        "A ratio of 10:95 was kept.",
        "Read John 3:16 aloud.",
        "Her best time was 10:15.4 this year.",
    ],
)
def clock_24(match: re.Match[str]) -> Meaning | None:
    before = match.string[max(0, match.start() - 16) : match.start()]
    if match["packed"]:
        if not match["zone"] and _IN_HOURS.match(match.string, match.end("packed")) and not _TIME_CUE.search(before):
            return None  # "it took 1030 hours"
        hour, minute = int(match["packed"][:2]), int(match["packed"][2:])
    else:
        hour, minute = int(match["hour"]), int(match["minute"] or match["dotted"])
        part = match["wpart"] or (match["deictic"] or "").rpartition(" ")[2]
        if part.lower() in ("afternoon", "evening", "night", "tonight") and 1 <= hour < 12:
            hour += 12 if hour > 4 or part.lower() != "night" else 0
        if not match["zone"] and not match["dotted"] and not part and not _opens_an_entry(match) and not _TIME_CUE.search(before):
            return None
        if hour < _NOON and _SUNSET.search(before):
            hour += _NOON
    time = _time(hour, minute, None, match["zone"])
    return None if time is None else Clock(time, _day_of(match), "APPROX" if match["hedge"] else None)


_IN_HOURS = re.compile(r" (?:hours|hrs)\b", re.IGNORECASE)
_NOON = 12
_TIME_CUE = re.compile(
    r"\b(?:at|by|until|from|to|and|before|after|since|around|about|till|between|it['’]s|it is|it was|sunrise|sunset|moonrise|"
    r"moonset)\s+$",
    re.IGNORECASE,
)
_SUNSET = re.compile(r"\bsunset(?: at)?\s+$", re.IGNORECASE)


def _opens_an_entry(match: re.Match[str]) -> bool:
    """Whether a time of day opens a line of a running report ("14:32 - Two drones downed", "[08:30] Sirens sounded")."""
    lead = match.string[max(0, match.start() - 2) : match.start()]
    return lead.rstrip("[(")[-1:] in ("", "\n") and re.match(r"[\])]|\s?[-–—|:]\s", match.string[match.end() : match.end() + 3]) is not None


@rule(
    "noon-and-midnight",
    triggers=["noon", "midnight", "midday"],
    pattern=(
        rf"(?<![\w-])(?:(?P<hedge>about|around|shortly after|shortly before|just after|just before) )?(?P<word>noon|midnight"
        rf"|midday)(?! (?:express|mass|sun|oil|snacks?|prayers?)\b)(?![\w-])(?:,? (?P<zone>{_ZONE}))?{_DAY}"
    ),
    examples=[
        Example("The truce began at midnight.", "midnight", "2025-04-05T24:00"),
        Example("They will meet at noon.", "noon", "2025-04-05T12:00"),
        Example("The offer expires at midnight, New York time, April 17.", "midnight, New York time, April 17", "2025-04-17T24:00"),
    ],
    counter_examples=["Midnight Express is a film.", "High Noon was shown.", "She had a midnight snack."],
)
def noon_and_midnight(match: re.Match[str]) -> Meaning | None:
    word = match["word"]
    before = match.string[max(0, match.start() - 6) : match.start()]
    if before.lower().endswith("high ") or (word[0].isupper() and match.string[match.end("word") + 1 : match.end("word") + 2].isupper()):
        return None
    return Clock("T24:00" if word.lower() == "midnight" else "T12:00", _day_of(match), "APPROX" if match["hedge"] else None)


@rule(
    "oclock",
    triggers=["clock", "morning", "afternoon", "evening"],
    pattern=(
        rf"\b(?P<hour>~number~)(?: o['’]clock(?: (?:in the|this) (?P<part>morning|afternoon|evening))?| in the "
        rf"(?P<part2>morning|afternoon|evening)){_DAY}"
    ),
    examples=[Example("At six o’clock in the evening they left.", "six o’clock in the evening", "2025-04-05T18:00")],
    counter_examples=["He beat the clock.", "The 24-hour clock stopped."],
)
def oclock(match: re.Match[str]) -> Meaning | None:
    hour = number_of(match["hour"])
    if hour is None or hour != int(hour) or not 1 <= hour <= 12:
        return None
    part = match["part"] or match["part2"]
    late = part is not None and DAY_PARTS[part.lower()] in ("AF", "EV")
    time = f"T{int(hour) % 12 + (12 if late else 0):02}:00" if part else f"T{int(hour):02}:00"
    return Clock(time, _day_of(match))


_MINUTES = r"(?:oh~dash~five|fifteen|ten|twenty-five|twenty|thirty-five|thirty|forty-five|forty|fifty-five|fifty|five)"


@rule(
    "spoken-hour",
    triggers=["am", "pm", "m", "morning", "afternoon", "evening", "night", "tonight", "thirty", "fifteen", "forty"],
    loose=True,
    pattern=(
        rf"\b(?:(?P<hedge>about|around|shortly after|shortly before|just after|just before) )?(?P<hour>one|two|three|four|five|six|"
        rf"seven|eight|nine|ten|eleven"
        rf"|twelve)(?:~dash~(?P<minute>{_MINUTES}))?(?: ?(?P<half>[ap]\.m\.?|[ap]m\b)(?:,? (?P<zone>{_ZONE}))?{_DAY}"
        r"|(?P<told> in the (?P<part>morning|afternoon|evening)| at night| (?P<now>this (?:morning|afternoon|evening)|tonight|"
        r"(?:tomorrow|yesterday) (?:morning|afternoon|evening)|last night))|(?P<alone>(?=\s*[.,;)]|$)))(?![\w-])"
    ),
    examples=[
        Example("Polls close at ten p.m. tonight.", "ten p.m. tonight", "2025-04-05T22:00"),
        Example("The train left shortly after eight this morning.", "shortly after eight this morning", "2025-04-05T08:00", "APPROX"),
        Example("She speaks at eight-thirty this evening.", "eight-thirty this evening", "2025-04-05T20:30"),
        Example("The hearing opened at ten-fifteen in the morning.", "ten-fifteen in the morning", "2025-04-05T10:15"),
        Example("The lights went out at ten thirty last night.", "ten thirty last night", "2025-04-04T22:30"),
    ],
    counter_examples=["Two men met.", "He had five this morning.", "Only one in the evening class passed.", "They lost three at night."],
)
def spoken_hour(match: re.Match[str]) -> Meaning | None:
    hour, minute = int(number_of(match["hour"]) or 0), 0
    if match["minute"]:
        minute = int(number_of(match["minute"].lower().replace("-", " ").replace("oh ", "")) or 0)
    if match["half"]:
        time = _time(hour, minute, match["half"], match["zone"])
        return None if time is None else Clock(time, _day_of(match), "APPROX" if match["hedge"] else None)
    if match["alone"] is not None and not match["minute"]:
        return None
    lead = match["hedge"] if match["now"] else None
    if (match["alone"] is not None or not match["minute"]) and not (
        lead or _AT.search(match.string, max(0, match.start() - 8), match.start())
    ):
        return None
    late = match["alone"] is None and not (match["told"] or "").lower().endswith("morning")
    now = (match["now"] or "").lower()
    late = late and not now.endswith("morning")
    day = Shift("D", {"tomorrow": 1, "yesterday": -1, "last": -1}.get(now.split()[0], 0)) if now else None
    return Clock(f"T{hour % 12 + (12 if late else 0):02}:{minute:02}", day, "APPROX" if lead else None)


_AT = re.compile(r"\b(?:at|until|till|since)\s+$", re.IGNORECASE)
_PAST_HOUR = {"half": 30, "quarter": 15, "a quarter": 15}


@rule(
    "spoken-clock",
    triggers=["past", "quarter"],
    loose=True,
    pattern=(
        rf"\b(?P<extent>(?P<part>half|a quarter|quarter|five|ten|twenty|twenty-five|5|10|20|25)(?: minutes)? (?P<way>past|to) "
        rf"(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: in the (?P<late>morning|afternoon|"
        rf"evening))?{_DAY})"
        r"(?![\w-])(?! (?:percent|people|points?|times|million|thousand|hundred|years|months|weeks|days|hours|other|more|of)\b)"
    ),
    examples=[
        Example("At half past nine the sirens stopped.", "half past nine", "2025-04-05T09:30"),
        Example("He left at a quarter to five.", "a quarter to five", "2025-04-05T04:45"),
    ],
    counter_examples=["The vote was ten to two.", "Give half to one and half to two others.", "They drove past ten houses."],
)
def spoken_clock(match: re.Match[str]) -> Meaning | None:
    hour, part = int(number_of(match["hour"]) or 0), match["part"].lower()
    minutes = _PAST_HOUR.get(part) or int(number_of(part) or 0)
    if part not in _PAST_HOUR and not re.search(
        r"(?i)\b(?:at|by|until|since|about|around)\s+$", match.string[max(0, match.start() - 8) : match.start()]
    ):
        return None
    if match["way"].lower() == "to":
        if part == "half":
            return None
        hour, minutes = (hour - 1) or 12, 60 - minutes
    if match["late"] and match["late"].lower() != "morning":
        hour = hour % 12 + 12
    return Clock(f"T{hour:02}:{minutes:02}", _day_of(match))


_TWILIGHT = {
    "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "nightfall": "EV", "sunset": "EV", "sundown": "EV",
    "sunup": "MO", "first light": "MO", "lunchtime": "MI", "teatime": "AF",
}  # fmt: skip


@rule(
    "twilight",
    triggers=[word.split()[-1] for word in _TWILIGHT],
    pattern=(
        rf"\b(?:at|before|until|till|by|since|around|from|after|near|towards?)(?: the)? (?P<extent>(?P<word>dawn|daybreak|"
        rf"first light|sunrise|dusk|nightfall|sunset"
        rf"|sundown|sunup|lunchtime|teatime){_DAY})(?![\w-])(?! (?:of|prayers?|raids?)\b)"
    ),
    examples=[
        Example("The assault began at dawn on Friday.", "dawn on Friday", "2025-04-04TMO"),
        Example("Streets emptied at dusk on April 3.", "dusk on April 3", "2025-04-03TEV"),
    ],
    counter_examples=[
        "Dawn Smith resigned.",
        "It was the dawn of an age.",
        "They live near Sunset Avenue.",
        "From dusk to dawn they fired.",
    ],
)
def twilight(match: re.Match[str]) -> Meaning | None:
    word, day = match["word"], _day_of(match)
    return Clock(f"T{_TWILIGHT[' '.join(word.split())]}", day) if word.islower() and day is not None else None


@rule(
    "part-of-a-day",
    triggers=["morning", "afternoon", "evening", "night", "hours"],
    pattern=rf"\b(?P<extent>(?:the )?(?:(?P<edge>early|late)~dash~)?(?P<part>morning|afternoon|evening|night|(?:early|small|wee|pre-?dawn)(?: morning)? hours) of{_DAY})(?!\w)",
    examples=[
        Example("On the morning of 4 April the bridge fell.", "the morning of 4 April", "2025-04-04TMO"),
        Example("It ended on the evening of Tuesday, 18 March.", "the evening of Tuesday, 18 March", "2025-03-18TEV"),
        Example("She died on the night of May 10, 2011.", "the night of May 10, 2011", "2011-05-10TNI"),
        Example("It ended in the late afternoon of Thursday.", "the late afternoon of Thursday", "2025-04-03TAF", "END"),
        Example("A lorry hit the bridge in the early hours of Thursday.", "the early hours of Thursday", "2025-04-03TMO"),
    ],
    counter_examples=["It was a night of fear.", "On the morning of the vote he fell ill.", "The evening of poetry is off."],
)
def part_of_a_day(match: re.Match[str]) -> Meaning | None:
    day = _day_of(match)
    part = DAY_PARTS.get(match["part"].lower())
    if day is None or (part is None and match["wpart"]):
        return None  # "the early hours of Thursday morning": the morning tells it
    return Clock(f"T{part or 'MO'}", day, mod_of_edge(match["edge"]))


@rule(
    "middle-of-part-of-day",
    triggers=["mid", "midmorning", "midafternoon", "midevening"],
    pattern=r"(?<![\w-])(?P<extent>mid-?(?P<part>morning|afternoon|evening))(?![\w-])",
    examples=[Example("Smoke rose by mid-afternoon.", "mid-afternoon", "2025-04-05TAF", "MID")],
    counter_examples=["A mid-morning-show host quit."],
)
def middle_of_part_of_day(match: re.Match[str]) -> Meaning | None:
    return Clock(f"T{DAY_PARTS[match['part'].lower()]}", mod="MID")
