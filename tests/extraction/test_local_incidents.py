"""Local incidents are many and alike: what tells two shootings of one Saturday apart, and what makes two reports one all the same."""

from datetime import date

import pytest

from articles.extraction import Document, EventSummary, cluster, extract, same_event, summarise
from articles.extraction.coreference.particulars import Particulars, elsewhere, listed_places, particulars


def lead(name: str, day: str, text: str) -> EventSummary:
    """The event that a text is mainly about."""
    return next(summary for summary in summarise(extract(Document(name, text, date.fromisoformat(day)))) if summary.lead)


def one_event(*texts: tuple[str, str]) -> bool:
    """Whether texts (published, text) are taken for one event."""
    summaries = [lead(f"d{number}", day, text) for number, (day, text) in enumerate(texts)]
    return len(cluster(summaries)) == 1


def marks(text: str) -> Particulars:
    """The marks of a whole text."""
    return particulars(text, listed_places(text))


TOWNS = [
    ("TULSA, Okla. (AP) -- Two men were shot.", ("tulsa",)),
    ("Tulsa Police say that two men were shot.", ("tulsa",)),
    ("Two men were shot in Tulsa, Oklahoma.", ("tulsa",)),
    ("Two men were shot in Oklahoma.", ()),
    ("Police say that two men were shot in April.", ()),
    ("The Police say so.", ()),
    ("Mr Houston told the court.", ()),
]


@pytest.mark.parametrize(("text", "towns"), TOWNS)
def test_a_report_is_set_where_its_dateline_its_police_or_a_preposition_says(text: str, towns: tuple[str, ...]) -> None:
    assert marks(text).towns == towns


AGES = [
    ("A 19-year-old man and a two-year-old girl were shot.", ("19", "2")),
    ("A nine-month-old baby was hurt.", ("9m",)),
    ("Harold Quimby, 44, was arrested.", ("44",)),
    ("Quimby, aged 44, was arrested.", ("44",)),
    ("At 19 Main Street two men were shot.", ()),
]


@pytest.mark.parametrize(("text", "ages"), AGES)
def test_ages_are_read_as_they_are_written(text: str, ages: tuple[str, ...]) -> None:
    assert marks(text).ages == ages


def test_names_are_kept_as_fingerprints_only() -> None:
    summary = lead("a", "2019-05-06", "Harold Quimby, 44, was shot dead on Quince Street in Tulsa on Sunday, Tulsa police said.")
    kept = str(summary.to_dict()).lower()
    assert summary.marks.people
    assert summary.marks.streets
    assert "quimby" not in kept
    assert "quince" not in kept


APART = [
    ("TULSA, Okla. -- Two men were shot.", "RENO, Nev. -- Two men were shot.", True),
    ("TULSA, Okla. -- Two men were shot.", "Two men were shot in Reno, police in Tulsa were told.", False),
    ("TULSA, Okla. -- Two men were shot.", "Two men were shot.", False),
    ("Two men were shot in Washoe County.", "Two men were shot in Reno.", False),
    ("Two men were shot in Washoe County.", "Two men were shot in Osage County.", True),
    ("Two men were shot in Springfield, Illinois.", "SPRINGFIELD, Mo. -- Two men were shot.", True),
    ("Two men were shot in Springfield, Illinois.", "SPRINGFIELD, Ill. -- Two men were shot.", False),
    ("Two men were shot in Springfield, Illinois.", "Two men were shot in Springfield.", False),
    ("Mount Oliver police say that two men were shot.", "Two men were shot in Oliver.", False),
]


@pytest.mark.parametrize(("first", "second", "apart"), APART)
def test_reports_set_in_towns_that_the_other_never_names_are_apart(first: str, second: str, apart: bool) -> None:
    assert elsewhere(marks(first), marks(second)) is apart


ALIKE = "Two people were wounded in a shooting outside a bar on Saturday night, police said. The gunman fled in a dark car and is sought."


def test_alike_shootings_in_two_towns_are_two() -> None:
    assert not one_event(("2019-05-05", f"TULSA, Okla. (AP) -- {ALIKE}"), ("2019-05-05", f"RENO, Nev. (AP) -- {ALIKE}"))


def test_the_same_words_from_one_town_are_one() -> None:
    assert one_event(("2019-05-05", f"TULSA, Okla. (AP) -- {ALIKE}"), ("2019-05-05", f"TULSA, Okla. -- {ALIKE}"))


def test_a_victim_named_with_an_age_ties_a_follow_up_of_weeks_later() -> None:
    first = "A 31-year-old woman was shot dead in Tulsa on Sunday. Police identified the victim as Maribel Ostrander."
    later = "A man was arrested in Tulsa on Thursday. He is said to have shot Maribel Ostrander, 31, who was killed at her home."
    assert one_event(("2019-05-06", first), ("2019-05-24", later))


def test_another_victim_of_weeks_later_is_another_shooting() -> None:
    first = "A 31-year-old woman was shot dead in Tulsa on Sunday. Police identified the victim as Maribel Ostrander."
    later = "A man was shot dead in Tulsa on Thursday. Police identified the victim as Desmond Fairweather, 58."
    assert not one_event(("2019-05-06", first), ("2019-05-24", later))


def test_marks_in_common_are_said_in_numbers_and_never_by_name() -> None:
    first = "Tulsa police say Maribel Ostrander, 31, was shot dead on Quince Street in Tulsa on Sunday."
    second = "A woman of Tulsa, Maribel Ostrander, 31, was killed in a shooting on Quince Street on Sunday."
    link = same_event(lead("a", "2019-05-06", first), lead("b", "2019-05-07", second))
    assert link is not None
    words = "; ".join(link.reasons)
    assert "1 of those whose age is given has the same name" in words
    assert "same ages: 31" in words
    assert "Ostrander" not in words


def test_a_victim_outweighs_the_name_of_a_place() -> None:
    first = "Maribel Ostrander, 31, was shot dead in Tulsa on Sunday, police said."
    second = "A shooting in Sapulpa on Sunday killed Maribel Ostrander, 31, police said."
    assert one_event(("2019-05-06", first), ("2019-05-07", second))
    assert not one_event(("2019-05-06", first), ("2019-05-07", second.replace("Maribel Ostrander, 31", "Desmond Fairweather, 58")))


def test_one_wrong_detail_of_many_reports_parts_nothing() -> None:
    right = "TULSA, Okla. -- Maribel Ostrander, 31, was shot dead on Quince Street on Sunday, police said."
    other = "RENO, Nev. -- A woman of 31 was shot dead on Quince Street on Sunday, police said."
    texts = [("2019-05-06", right), ("2019-05-06", right.replace("was shot dead", "was killed in a shooting")), ("2019-05-07", right)]
    assert one_event(*texts)
    assert not one_event(*texts, ("2019-05-07", other))
