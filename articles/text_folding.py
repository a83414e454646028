"""How spellings fold together: what is searched and what is asked for go through the same door."""

import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ`´ʹ′"))
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def fold(text: str) -> str:
    """A text without case, accents and apostrophes; its length may change.

    >>> fold("Łódź"), fold("Slov'yansk"), fold("Kraków")
    ('lodz', 'slovyansk', 'krakow')
    """
    if text.isascii():
        return text.replace("'", "").replace("`", "").lower()
    bare = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).casefold().translate(_LETTERS)
