"""How spellings fold together: what is searched and what is asked for go through the same door."""

import re
import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ`´ʹ′"))
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_CYRILLIC = {
    **dict(zip("абвгдеёзийклмнопрстуфыэіїґўј", "abvgdeeziiklmnoprstufyeiiguj", strict=True)),
    **dict(zip("жхцчшщюяєљњћђџ", ["zh", "kh", "ts", "ch", "sh", "shch", "yu", "ya", "ie", "lj", "nj", "c", "dj", "dz"], strict=True)),
    **dict.fromkeys("ъь", ""),
}
"""Cyrillic letters in Latin ones as English papers write them (close to BGN/PCGN), without signs."""
_UKRAINIAN = _CYRILLIC | {"г": "h", "и": "y", "й": "i"}
_WORD_IN_CYRILLIC = re.compile(r"[\u0400-\u045f\u0490\u0491]+")
_SKY = re.compile(r"(?<=[a-z]{2}[scz]k)(?:iy|ii|ij|yi|yy|yj|i)(?![^\W_])")
"""Endings of Slavic surnames in -sky, which are written in many ways."""


def fold(text: str) -> str:
    """A text in Latin letters without case, accents and apostrophes, with one ending for surnames in -sky; its length may change.

    >>> fold("Łódź"), fold("Slov'yansk"), fold("Kraków"), fold("Київ"), fold("Zelenskyy")
    ('lodz', 'slovyansk', 'krakow', 'kyiv', 'zelensky')
    """
    if text.isascii():
        bare = text.replace("'", "").replace("`", "").lower()
    else:
        latin = _WORD_IN_CYRILLIC.sub(_in_latin, unicodedata.normalize("NFC", text.translate(_APOSTROPHES)))
        bare = unicodedata.normalize("NFKD", latin)
        bare = "".join(letter for letter in bare if not unicodedata.combining(letter)).casefold().translate(_LETTERS)
    return _SKY.sub("y", bare)


def _in_latin(found: re.Match[str]) -> str:
    """A Cyrillic word in Latin letters; by the rules for Ukrainian where one of its letters is Ukrainian alone."""
    word = found.group().lower()
    letters = _UKRAINIAN if re.search("[іїєґ]", word) else _CYRILLIC
    return "".join(letters.get(letter, letter) for letter in word)
