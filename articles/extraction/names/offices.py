"""Persons by their office ("Defence Minister X", "X, the foreign minister,") and officials without a name."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction import gazetteer
from articles.extraction.gazetteer import fold
from articles.extraction.names.entity import Entity
from articles.extraction.parsed_patterns import opening_words

_HEADS = r"""colleagues?|head of the (?=[A-Z])|commander|chief of (?:[A-Z]\w+['’]s )?(?:general staff|army|navy)|
heads of (?:the )?(?:foreign|defen[cs]e) ministries|foreign ministries|president|government chairman|chairman of the government|
head of the government|prime minister|premier|chancellor|(?:foreign|defen[cs]e|interior|finance|energy|economy|trade|justice|
treasury|commerce|health|transport|agriculture|environment|planning|culture|education|water|oil|petroleum|industry|labou?r|tourism|mines|
mining|fisheries|infrastructure|irrigation|electricity|migration|investment|information|home|external affairs|internal affairs|
internal security|economic affairs|public works)(?: and \w+)? (?:ministers?|secretary)|
minister(?: (?:of|for) (?:foreign affairs|external affairs|
(?:the )?[a-z]+(?: affairs| and [a-z]+)?)(?:,? and [a-z]+(?: [a-z]+)?(?= of\b))?)?|secretary of (?:state|
defen[cs]e)(?: for [a-z]+(?: affairs)?)?|foreign secretary|defen[cs]e chief|foreign policy chief|
secretary[- ]general|
(?:state|permanent|cabinet|principal|deputy foreign) secretary(?: for [a-z]+(?: affairs)?)?|vice[- ]president|
(?:vice|deputy)[- ]premier|deputy prime minister|first minister|(?:army |military |
armed forces )?chief of (?:the )?(?:defen[cs]e staff|general staff|staff|army staff)|chief of the defen[cs]e staff|
commander[- ]in[- ]chief|supreme leader|head of state|king|queen|emir|sultan|crown prince|prince|princess|pope|ayatollah|(?:special |
peace |presidential )?envoy|ambassador|(?:chief |top |lead )?negotiators?|
mediator|(?:spy|intelligence|security|cia|mossad|mi6) (?:chief|director|head)|high representative|
speakers?|parliament speaker|opposition leader|leaders?|counterparts?|homologues?|opposite numbers?|
head of (?=[A-Z]\w+['’]s (?:\w+ ){0,2}(?:council|junta|government|state|army|military|armed forces|air force|
navy|intelligence|parliament|delegation|mission))|head of government|
foreign ministers?|ministers?|presidents|prime ministers|(?:army |military |defen[cs]e )chiefs?|
diplomats?|delegations?|delegates|heads of (?:state|government)|chairman of the joint chiefs of staff|national security advis[eo]r|
general secretary|(?:trade|energy|economic|enlargement|competition|agriculture|budget|climate) commissioner|commissioner|
(?:trade|special|permanent) representative|high commissioner|archbishop|patriarch|marshal|emissar(?:y|ies)|nuncio|
(?:deputy )?under[- ]?secretary(?:[- ]general)?|
charg[eé] d['’]affaires|military ruler|president-elect|lawmakers|deputies|
commissioners|ombuds(?:man|men|woman)|
officials?|(?:mediation|negotiating) teams?|representatives|envoys|ambassadors|premiers|chancellors|kings|taoiseach|mfas?"""
_HEADS = re.sub(r"\n", "", _HEADS)
_OFFICE = re.compile(
    rf"\b(?:(?:acting|deputy|vice|former|outgoing|newly elected|top|senior|state) )*(?:{_HEADS})\b".replace("[A-Z]", "[a-z]")
)
_OPENINGS = opening_words(_OFFICE.pattern)
_SHORT_OFFICE = re.compile(r"\b(?:PM|FM|MFAs?)(?=[ ’',.])")
OFFICE = re.compile(_OFFICE.pattern, re.I)
_TITLE_ONLY = re.compile(
    r"^(?:officials?|deputies|representatives|lawmakers|diplomats?|delegates|leaders|ministers|teams?|delegations?)$", re.I
)
PLURAL = re.compile(
    r"(?:ministers|presidents|leaders|chiefs|envoys|negotiators|delegations|officials|diplomats|delegates|ambassadors|heads of \w+|"
    r"speakers|counterparts|lawmakers|deputies|representatives|teams|mfas|premiers|chancellors|kings|commissioners|ombudsmen)$",
    re.I,
)
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sir|Dame|Lord|Sheikh|Shaikh)\.? )?((?!(?:The|On|In|At|After|And|But|Who|He|She|This|That|Of|For|From|"
    r"With|To|Said|Told|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"January|February|March|April|June|July|August|September|October|November|December)\b)[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]*(?:\.(?= [A-Z]))?"
    r"(?: (?:(?:al|el|bin|bint|ibn|abu|ben|von|van|der|de|da|do|dos|di|le|la|du|den|ter|of the(?! (?:Republic|Kingdom|United|"
    r"Democratic|Federal|Islamic|Russian|People|State|European|Socialist|Arab|Czech|Kyrgyz|"
    r"Dominican|Slovak|Central|Swiss|Union|Council|World|African|Government|Ministry))) )*(?:(?:al|el|ul|ad|an|ar|as|ash|az)-)?"
    r"(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|The|On|In|And)\b)"
    r"[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]*\.?(?:(?=\W)|$)){0,4})"
)
_BEFORE_OFFICE = re.compile(
    r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}), (?:the |a |an )?"
    r"(?:(?!(?:with|to|by|from|and|at|on|in|met|meets?|told|tells|received|receives|hosted|hosts|said|says|saw|sees|visited|visits|"
    r"called|urged|"
    r"spoke|speaks|who|whose|had|has|was|is|were|are|will)\b)[\w’'-]+ ){0,3}$"
)


def office_spans(text: str, low: str, words: frozenset[str]) -> list[tuple[int, int]]:
    """Where offices stand in a text, given in lower case too, which has these different words: only where one of the words that an office
    begins with stands is there more to look at."""
    starts: list[int] = []
    for word in _OPENINGS.intersection([part for joined in words for part in joined.split("-")]):
        start = low.find(word)
        while start >= 0:
            starts.append(start)
            start = low.find(word, start + len(word))
    spans, after = [], 0
    for start in sorted(starts):
        if start >= after and (match := _OFFICE.match(low, start)) is not None:
            spans.append(match.span())
            after = match.end()
    if any(short in text for short in ("PM", "FM", "MFA")):
        spans += [match.span() for match in _SHORT_OFFICE.finditer(text)]
    return sorted(set(spans))


def add_offices(text: str, spans: Iterable[tuple[int, int]], taken: bytearray, found: list[Entity]) -> None:
    """Persons by their office, before the name or after it, and officials without a name; ``spans`` are where offices stand."""
    found.sort(key=lambda entity: (entity.start, -entity.end))
    ends = {entity.end: entity for entity in found}
    starts = {entity.start: entity for entity in found}
    for start, end in spans:
        words = text[start:end]
        if words == "Representatives" and text.endswith("House of ", 0, start):
            continue
        if (taken[start] and taken[end - 1]) or _HOLDS_ANOTHER.match(text, end):
            continue
        low = words.lower()
        if low in _HELD_BY_TWO and (pair := _TWO_NAMES.match(text, end)):
            found.extend(_two_people(text, pair, low, starts, taken, _country_before(text, start, ends)))
        country = _country_before(text, start, ends)
        is_of_state = words == "President" and not country and not _OF_A_COMPANY.search(text, max(0, start - 30), start)
        person = None
        if not PLURAL.search(low) and end < len(text) and text[end : end + 1] in " ,":
            person = _person_after(text, end, country, "state president" if is_of_state else low, taken, starts)
        if person is None and not PLURAL.search(low):
            person = _person_before(text, start, country, low, ends)
        if person is not None:
            if person.start not in starts or starts[person.start].kind not in ("person",):
                found.append(person)
                starts[person.start] = person
                taken[person.start : person.end] = b"\1" * (person.end - person.start)
            else:
                found.append(Entity(person.start, person.end, "person", person.name, person.country or country, low))
            continue
        if low == "head of ":
            state = starts.get(end)
            if state is not None and state.kind == "country":
                found.append(Entity(start, start + len("head"), "official", "head", state.country, "head of state"))
            continue
        if low == "head of the ":
            headed = starts.get(end)
            if headed is None or headed.kind != "organisation":
                continue
            found.append(Entity(start, start + len("head"), "official", "head", headed.name, "head"))
            continue
        of = _OF_BODY.match(text, end)
        name = low + re.sub(r"\s+", " ", of.group()) if of else low
        stop = of.end() if of else end
        if of and not PLURAL.search(low) and (held := _holder_behind_body(text, stop, country, low, taken, starts)) is not None:
            if held.start not in starts:
                found.append(held)
                starts[held.start] = held
                taken[held.start : held.end] = b"\1" * (held.end - held.start)
            continue
        found.append(Entity(start, stop, "official", name, country or _country_after(text, stop), low))


def _holder_behind_body(text: str, end: int, country: str, office: str, taken: bytearray, starts: dict[int, Entity]) -> Entity | None:
    """The person named behind an office and its body ("the Speaker of the Parliament of Latvia, Ann Roe")."""
    person = _person_after(text, end, country or _country_after(text, end), office, taken, starts) if text[end : end + 1] in " ," else None
    if person is None or person.start not in starts:
        return person
    known = starts[person.start]
    return known if known.kind == "person" else None


_HOLDS_ANOTHER = re.compile(
    r" and (?:[A-Z][a-z]+ ){0,3}Minister(?: (?:of|for) (?:[A-Z][a-z]+(?: and)? ?){1,4}| )(?=[A-Z][\w’'-]+ [A-Z])|"
    r" and (?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Ff]inance) [Mm]inister (?=[A-Z][\w’'-]+ [A-Z])"
)
"""After an office whose holder has another one: "Deputy Prime Minister and Minister of Foreign Affairs Ann Roe"."""
_HELD_BY_TWO = {
    "presidents": "president",
    "prime ministers": "prime minister",
    "premiers": "premier",
    "chancellors": "chancellor",
    "foreign ministers": "foreign minister",
    "ministers": "minister",
    "kings": "king",
    "leaders": "leader",
    "defence ministers": "defence minister",
    "defense ministers": "defense minister",
    "interior ministers": "interior minister",
    "finance ministers": "finance minister",
}
_PARTICLE = r"(?:(?:al|el|bin|ibn|ben|abu|van|von|de|der|da|di|du|la)[- ])"
_TWO_NAMES = re.compile(
    rf",? (?P<one>[A-Z][\w’'-]+(?: {_PARTICLE}{{0,2}}[A-Z][\w’'-]+){{0,2}}) and "
    rf"(?P<two>[A-Z][\w’'-]+(?: {_PARTICLE}{{0,2}}[A-Z][\w’'-]+){{0,2}})(?= [a-z]|[.,;]|$)"
)


def _two_people(
    text: str, pair: re.Match[str], offices: str, starts: dict[int, Entity], taken: bytearray, country: str
) -> Iterator[Entity]:
    """The two whom one plural office stands before ("Presidents Roe and Doe"), but for those whom a list knows."""
    spans = [pair.span("one"), pair.span("two")]
    known = [entity for entity in starts.values() if any(a <= entity.start < b for a, b in spans)]
    if any(entity.kind != "person" for entity in known):
        return
    for start, end in spans:
        if not any(start <= entity.start < end for entity in known) and not taken[start]:
            taken[start:end] = b"\1" * (end - start)
            key = fold(text[start:end])
            listed = gazetteer.persons().get(key) or gazetteer.surnames().get(key) or _of_a_country_named(key, starts)
            office = "state president" if offices == "presidents" else _HELD_BY_TWO[offices]
            name, home = (listed.name, country or listed.country) if listed else (text[start:end], country)
            yield Entity(start, end, "person", name, home, office)


def _of_a_country_named(surname: str, starts: dict[int, Entity]) -> gazetteer.Person | None:
    """The leader of that surname, where only one is listed and the text names their country ("President Roe" of Norway)."""
    person = gazetteer.last_names().get(surname)
    if person is None or not any(entity.country == person.country and entity.kind in ("country", "demonym") for entity in starts.values()):
        return None
    return person


_OF_A_COMPANY = re.compile(r"(?:[A-Z][\w’'&.-]*|[Cc]ompany|[Cc]lub|[Uu]nion|[Vv]ice|[Cc]o-) ?$")
"""A capital "President" that no such word precedes is a head of state: "Acme President John Roe" is none, "President Roe" is."""
_OF_BODY = re.compile(
    r" of (?:the |both |all )?(?:[a-z]+ ){0,2}(?:of (?:the )?)?(?:[A-Z][a-z]+ ){0,2}?(?:Parliament|parliament|Congress|Senate|"
    r"Bundestag|Knesset|Duma|Rada|Assembly|Commons|Lords|parliaments|Majlis|Riigikogu|Seimas|Saeima|Sejm|Storting|Riksdag|Folketing|"
    r"Eduskunta|"
    r"Bundesrat|Cortes|Khural|Kenesh|Mazhilis|Chamber of Deputies|House of Representatives|Federation Council|National Council)\b"
)
_ADJECTIVES = re.compile(
    r"(?:(?:former|outgoing|acting|senior|top|military|chief|new|newly elected|visiting|deputy|then|ousted|incumbent|long-time|"
    r"army|naval|armed forces|army's|[Pp]resident['’]s|[Pp]rime [Mm]inister['’]s|[Pp]remier['’]s|[Kk]ing['’]s|[Cc]hancellor['’]s|"
    r"special|first|state|"
    r"high-ranking|high-level|new|own|late|their|his|exiled|deposed|caretaker|interim|"
    r"transitional|field|junta|coup|parliament['’]s|parliamentary|government['’]s|senate['’]s|ministry['’]s|presidential|royal|elected|"
    r"re-elected|"
    r"long-serving|veteran|federal|rival|warring|feuding|civilian|human rights|current|then-|departing|embattled|self-declared) )*$"
)


def _country_before(text: str, start: int, ends: dict[int, Entity]) -> str:
    """The country of an office by the word before it: "British", "Ukraine's", "US"."""
    before = text[max(0, start - 60) : start]
    cut = _ADJECTIVES.search(before)
    stop = start - (len(before) - cut.start()) if cut else start
    for size in (1, 3):
        entity = ends.get(stop - size)
        if (
            entity
            and entity.country
            and entity.kind in ("demonym", "country", "organisation")
            and text[stop - size : stop] in (" ", "'s ", "’s ")
        ):
            return entity.country
    entity = ends.get(stop - 1)
    if entity and entity.kind == "organisation":
        return entity.name
    seat = ends.get(stop - 3)
    if (
        seat
        and seat.kind == "place"
        and text[stop - 3 : stop] in ("'s ", "’s ")
        and gazetteer.capitals().get(fold(seat.name)) == seat.country
    ):
        return seat.country
    return ""


def _country_after(text: str, end: int) -> str:
    after = re.match(r"(?: (?:of|for) (?:the )?[a-z]+(?: and [a-z]+)?)? of (?:the )?((?:[A-Z][\w.]*)(?: [A-Z]\w+)?)", text[end : end + 45])
    if not after or _OF_A_SOCIETY.match(text, end + after.start(1)):
        return ""
    names, said = gazetteer.country_names(), after.group(1)
    return names.get(said, "") or names.get(said.split(" ")[0], "") or names.get(said.rstrip("."), "")


_OF_A_SOCIETY = re.compile(
    r"[A-Z][\w’'-]+ (?:(?:[A-Z][\w’'-]+|and|of) ){0,3}?(?:Con)?(?:Federation|Confederation|Association|Chamber|Club|Bank|Airlines|Airways|"
    r"Committee|Football|Cricket|Rugby|Chess|University|Institute|Broadcasting|Corporation|Company|Academy|Society|Telecom|Trade Union)\b"
)
"""After the office of somebody who heads a society, and no state: "the president of Peru Football Federation"."""


def _person_after(text: str, end: int, country: str, office: str, taken: bytearray, starts: dict[int, Entity]) -> Entity | None:
    comma = text[end] == ","
    gap = 2 if comma else 1
    of = re.match(r" (?:of|for) (?:the )?[A-Z][\w.]*(?: (?:[A-Z]\w+|of))*,? (?=[A-Z])", text[end : end + 60])
    sent = _SENT_TO.match(text, end) if office == "ambassador" else None
    if sent and not taken[sent.end() - 1]:
        group = "name" if sent["name"] else "titled"
        home = country or _country_after(text, end) or _country_of(text, end)
        return Entity(sent.start(group), sent.end(group), "person", sent[group], home, office)
    titled = _TITLE.match(text, end + gap)
    known = starts.get(titled.end() if titled else end + gap)
    if known and known.kind == "person":
        return Entity(known.start, known.end, "person", known.name, known.country or country, office)
    if of and not known:
        for entity in sorted(starts.values(), key=lambda entity: entity.start):
            if end < entity.start <= end + of.end() and entity.kind == "person":
                return Entity(entity.start, entity.end, "person", entity.name, entity.country, office)
        title = _TITLE.match(text, end + of.end())
        name = _NAME.match(text, title.end() if title else end + of.end()) if of.group().endswith(", ") else None
        if name and not taken[name.start(1)] and _is_set_off(text, end, name):
            whole = name.group(1).rstrip(".’'")
            return Entity(name.start(1), name.start(1) + len(whole), "person", whole, country or _country_after(text, end), office)
    if office in ("official", "officials", "diplomat", "counterparts", "leaders"):
        return None
    if not known and (behind := _name_behind_state(text, end, taken)) is not None:
        start, stop, home = behind
        return Entity(start, stop, "person", text[start:stop], country or home, office)
    name = _NAME.match(text, titled.end() if titled else end + gap)
    if comma and (not country or not name or not _is_set_off(text, end, name)):
        return None
    if not name or (taken[name.start(1)] and not (known and known.kind == "place")):
        return None
    whole = re.sub(r"['’]s$", "", re.split(r"(?<=[a-zà-ž]{3})\. ", name.group(1))[0].rstrip(".’'"))
    if (
        fold(whole.split(" ")[0]) in _NOT_NAMES
        or whole in gazetteer.country_names()
        or (
            " " not in whole
            and office in ("leader", "speaker", "ambassador", "king", "prince", "princess", "counterpart", "minister")
            and gazetteer.find_place(whole)
        )
    ):
        return None
    start, stop = name.start(1), name.start(1) + len(whole)
    key = fold(whole)
    listed = gazetteer.persons().get(key) or gazetteer.surnames().get(key) or _of_a_country_named(key, starts)
    if listed:
        return Entity(start, stop, "person", listed.name, listed.country or country, office)
    country = country or _country_of(text, stop)
    if not comma and office in ("king", "queen", "pope", "prince", "princess", "emir", "sultan", "crown prince", "ayatollah"):
        whole = f"{office.title()} {whole}"
    return Entity(start, stop, "person", whole, country, office)


_OF_STATE = re.compile(
    r" of (?:the )?(?:(?:[A-Z][a-z]+ ){0,2}(?:Republic|Kingdom|Sultanate|State|Commonwealth) of (?:the )?)?"
    r"(?P<state>[A-Z][\w’'-]+(?: (?:(?:and|of|the) )*[A-Z][\w’'-]+){0,2}?) (?P<name>[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]+(?: "
    r"[A-ZÀ-ÖØ-ÞĀ-ſ][\w’'-]+){1,2})"
    r"(?=[,.;)]| [a-z]|$)"
)
"""After an office: of which state, and who ("the Minister of Foreign Affairs of Chile Ann Roe")."""
_IN_HEADLINES = re.compile(
    r"\b(?:Receive[sd]|Met|Meets?|Visit(?:s|ed)|H[eo]lds?|Host(?:s|ed)|Arrive[sd]|Sign(?:s|ed)|Call(?:s|ed)|Attend(?:s|ed)|"
    r"Welcome[sd]|Says?|"
    r"Said|Talks?|Will|Discuss(?:es|ed)?|And|To|In|On|With|For|At|From|Of|The|Minister|President|Prime|Ambassador|Secretary|Speaker|"
    r"[A-Z][a-z]+day|"
    r"His|Her|H\.E|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


_OF_A_BODY_NAME = re.compile(
    r"\b(?:Confederation|Federation|Association|Union|Freight|Rail(?:ways?)?|Airlines?|Airways|Bank|University|College|Telecom|Group|"
    r"Corporation|Company|Council|Club|Party|Football|Cricket|Olympic|Committee|Institute|Foundation|Post|Energy|Oil|Gas|Steel|Holdings?|"
    r"Chamber|Church|Hospital|School|League|Sports?|Red|Trade|Industr(?:y|ies)|Workers)\b"
)


def _name_behind_state(text: str, end: int, taken: bytearray) -> tuple[int, int, str] | None:
    """Where the name of the holder stands right behind the state ("of Armenia Ann Roe"), and the code of the state."""
    match = _OF_STATE.match(text, end)
    if match is None or _IN_HEADLINES.search(match["name"]) or _OF_A_BODY_NAME.search(match["name"]):
        return None
    home = gazetteer.country_names().get(match["state"])
    start, stop = match.span("name")
    return (start, stop, home) if home and not any(taken[start:stop]) else None


_OF_ITS_STATE = re.compile(
    r" of (?:the )?(?:(?:[A-Z][a-z]+ ){0,2}(?:Republic|Kingdom|Sultanate|State) of )?(?:the )?(?P<state>[A-Z]\w+(?: [A-Z]\w+)?)"
)


def _country_of(text: str, end: int) -> str:
    """The code of the state that stands behind a name ("Foreign Minister Ann Roe of the Republic of Korea")."""
    match = _OF_ITS_STATE.match(text, end)
    if match is None:
        return ""
    names, whole = gazetteer.country_names(), match.group()
    formal = names.get(whole.removeprefix(" of ").removeprefix("the "), "")
    return formal or names.get(match["state"], "")


def _is_set_off(text: str, end: int, name: re.Match[str]) -> bool:
    """Whether a name of two words and more stands between commas after an office: "the Libyan prime minister, Ali Roe, said"."""
    return " " in name.group(1).strip() and _STOP.match(text, name.start(1) + len(name.group(1).rstrip(".’'"))) is not None


_SENT_TO = re.compile(
    r"(?: of (?:the )?[A-Z]\w+(?: (?:of )?[A-Z]\w+)*)? to (?:the )?[A-Z]\w+(?: (?:of )?[A-Z]\w+)*?"
    r"(?:, (?:H\. ?E\. |His Excellency |Her Excellency |(?:Mr|Mrs|Ms|Dr)\.? )*(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4})"
    r"(?=[,.;]| and\b)|"
    r" (?:(?:H\. ?E\.|His Excellency|Her Excellency|(?:Mr|Mrs|Ms|Dr)\.?) )+(?P<titled>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4}))"
)
"""After an ambassador: where from, where to, and who ("the ambassador of Chile to Peru, Ann Roe,")."""
_STOP = re.compile(r"[,.;)]| (?:and|said|says|told|who|met|in|on|at)\b|$")
_NOT_NAMES = frozenset(
    [
        "street",
        "avenue",
        "road",
        "hotel",
        "airport",
        "hospital",
        "square",
        "park",
        "house",
        "palace",
        "tower",
        "bridge",
        "stadium",
        "center",
        "centre",
        "club",
        "school",
        "university",
        "college",
        "museum",
        "cup",
        "station",
        "county",
        "city",
        "island",
        "office",
        "general's",
    ]
)


_TITLE = re.compile(r"(?:(?:Hon|Dr|Mr|Mrs|Ms|Gen|Rt|Sen|Prof|Amb|H\.E|H\.H)\.? )+(?=[A-Z])")


def _person_before(text: str, start: int, country: str, office: str, ends: dict[int, Entity]) -> Entity | None:
    if _TITLE_ONLY.match(office) or office in ("leader", "counterpart", "official"):
        return None
    before = _BEFORE_OFFICE.search(text[max(0, start - 90) : start])
    if not before:
        return None
    offset = max(0, start - 90)
    a, b = before.start(1) + offset, before.end(1) + offset
    known = ends.get(b) or next((ends[end] for end in range(b - 1, a, -1) if end in ends and ends[end].kind == "person"), None)
    if known and known.kind == "person":
        return Entity(known.start, known.end, "person", known.name, known.country, office)
    if (known and known.kind != "person") or "\n" in text[a:start]:
        return None
    title = _TITLE.match(before.group(1))
    a += title.end() if title else 0
    whole = before.group(1)[title.end() :] if title else before.group(1)
    first = whole.split(" ")[0]
    if first in ("The", "In", "On", "At", "But", "And", "Meanwhile", "However") or fold(first) in _NOT_NAMES:
        return None
    return Entity(a, b, "person", whole, country or _country_after(text, start + len(office)), office)
