"""Which language a text is written in, as far as its commonest words tell."""

import re

from articles.extraction.temporal.vocabulary import closed_class

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2000
_GLANCE, _SURE, _SURELY_ENGLISH = 500, 50, 0.25
"""A quarter of the sample is enough where it is English beyond doubt."""
_ENGLISH = closed_class(
    "the of and to in a is that for on was with as by at from it he has have be his her said not this are an who were "
    "had but they its will which been their after"
)
_STOP_WORDS = {
    "French": "le la les des une du et est dans pour que qui sur avec pas au par plus ne ce se sont aux ont été il elle cette leur mais",
    "German": "der die das und ist nicht ein eine zu den von mit sich auf für im dem des auch als wird bei wurde nach hat sind aus werden",
    "Spanish": "el la los las de y en que del una por con para se no es su al lo como más fue ha han pero sus este",
    "Portuguese": "o os das dos uma não em por com para se do da ao mais foi são ser tem pelo pela como mas",
    "Italian": "il gli che della di e per con non una sono è nel alla dei del delle ha anche più come ma si",
    "Dutch": "de het een van en is dat niet op te zijn voor met die aan er om ook als bij door",
    "Polish": "w i na z że się nie do jest to o jak po za od przez dla są był był oraz",
    "Turkish": "ve bir bu da de için ile olarak olan daha en çok sonra kadar gibi",
    "Ukrainian": "та і в у на що не з до за про як від це його є під час для щодо також були",
    "Russian": "и в на что не с по к за о как из от это его для был при также все до так",
}  # fmt: skip
_OTHERS = {name: frozenset(words.split()) for name, words in _STOP_WORDS.items()}


def other_language(text: str) -> str | None:
    """The name of the language of a text that is not English; None for English and for what is too short to tell.

    "another language" where the letters are foreign and no list fits.
    """
    words = _WORD.findall(text[:_GLANCE].lower())
    if len(words) > _SURE and _share(words, _ENGLISH) >= _SURELY_ENGLISH:
        return None
    words = _WORD.findall(text[:_SAMPLE].lower())
    if len(words) < 12:
        return None
    english = _share(words, _ENGLISH)
    if english >= 0.16:
        return None
    best, share = max(((name, _share(words, stop)) for name, stop in _OTHERS.items()), key=lambda pair: pair[1])
    if share >= 0.1 and share > 1.6 * english:
        return best
    return "another language" if english < 0.04 and _foreign_script(text) else None


def _share(words: list[str], stop: frozenset[str]) -> float:
    """Which part of the words is among the stop words."""
    return sum(map(stop.__contains__, words)) / len(words)


def _foreign_script(text: str) -> bool:
    """Whether most letters are outside the Latin alphabet."""
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    return bool(letters) and sum(letter > "\u024f" for letter in letters) > len(letters) / 2
