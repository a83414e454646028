"""Whole documents: ranges, narrowing, other languages, furniture, order."""

from datetime import date, datetime
from itertools import pairwise

import pytest

from articles.extraction.document import Document
from articles.extraction.temporal import read_times

SATURDAY = date(2025, 4, 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("From 1 to 3 March the bridge was shut.", "2025-03-01", "2025-03-03"),
        ("The summit of 1-3 March 2025 failed.", "2025-03-01", "2025-03-03"),
        ("The exercise of May 12–16, 2023 is over.", "2023-05-12", "2023-05-16"),
        ("It rained between January and March.", "2025-01-01", "2025-03-31"),
        ("The regime lasted from 1978 to 1990.", "1978-01-01", "1990-12-31"),
        ("The war of 1992-1995 left scars.", "1992-01-01", "1995-12-31"),
    ],
)
def test_both_ends_of_a_range_know_all_its_days(text: str, first: str, last: str) -> None:
    one, two = read_times(Document("x", text, SATURDAY)).times
    assert one.within == two.within == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    ["They met on 1 March and 3 March.", "He won in 2018 and 2020.", "From Monday they met; to Friday it is long.", "In May or June 2024."],
)
def test_two_dates_that_are_no_range_are_not_joined(text: str) -> None:
    assert [time.within for time in read_times(Document("x", text, SATURDAY)).times] == [None] * len(
        read_times(Document("x", text, SATURDAY)).times
    )


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 9 May 1940 they halted. By mid-June the capital had fallen.", ["1940-05-09", "1940-06"]),
        ("In August 1990 they crossed the border. In February they were driven out.", ["1990-08", "1991-02"]),
        ("Fighting began on 3 June 1982 and on 6 June tanks crossed the border.", ["1982-06-03", "1982-06-06"]),
        (
            "On 17 July 1936 a garrison rose.\nIn early August it crossed the strait. It took Ronda on 14 August.",
            ["1936-07-17", "1936-08", "1936-08-14"],
        ),
        ("He was born on 7 May 1892 and died on 4 June.", ["1892-05-07", "XXXX-06-04"]),
        ("On 24 March 2022 they met.\nEnvoys met on 14 May.", ["2022-03-24", "XXXX-05-14"]),
        ("On 24 March 2022 they met. On 3 June they signed, he said on Friday.", ["2022-03-24", "XXXX-06-03", "XXXX-WXX-5"]),
        ("On 24 March 2022 they met. On 3 June they will meet.", ["2022-03-24", "XXXX-06-03"]),
        ("He was shot on 14 May. A month later he died.", ["XXXX-05-14", "XXXX-XX"]),
        ("On 9 April 1918 the line broke.\nHe was shot on 14 May. Two days later he died.", ["1918-04-09", "XXXX-05-14", "XXXX-XX-XX"]),
    ],
)
def test_a_text_without_a_publication_day_tells_its_story_and_guesses_nothing(text: str, values: list[str]) -> None:
    assert [time.value for time in read_times(Document("x", text)).times] == values


def test_a_date_beside_yesterday_fixes_the_publication_day() -> None:
    reading = read_times(Document("x", "He was killed yesterday (4 April 2025). His son was freed on Monday."))
    assert reading.dct.value == SATURDAY
    assert "yesterday" in " ".join(reading.dct.steps)
    assert reading.times[-1].value == "2025-03-31"


def test_dates_told_as_past_and_to_come_bound_an_unknown_publication_day() -> None:
    reading = read_times(Document("x", "The pact was signed on 1 April 2025. The court will sit on 4 April 2025. They met last month."))
    assert reading.dct.value is None
    assert (reading.dct.earliest, reading.dct.latest) == (date(2025, 4, 1), date(2025, 4, 4))
    month = reading.times[-1]
    assert (month.value, month.earliest, month.latest) == ("2025-03", date(2025, 3, 1), date(2025, 3, 31))
    assert "every possible day" in str(month.trace)


def test_a_finished_deed_bounds_the_day_from_below_only() -> None:
    dct = read_times(Document("x", "The war, sparked by the invasion of February 2022, goes on. The court has a hearing in 2030.")).dct
    assert (dct.value, dct.earliest, dct.latest) == (None, date(2022, 2, 1), None)
    assert any("February 2022" in step for step in dct.steps)


def test_bounds_that_do_not_fix_a_weekday_leave_it_unresolved_but_bounded() -> None:
    reading = read_times(Document("x", "The pact was signed on 1 April 2025. The court will sit on 4 April 2025. They met on Wednesday."))
    weekday = reading.times[-1]
    assert weekday.value == "XXXX-WXX-3"
    assert (weekday.earliest, weekday.latest) == (date(2025, 3, 26), date(2025, 4, 2))


def test_wide_bounds_leave_a_weekday_without_days() -> None:
    weekday = read_times(Document("x", "The war began in February 2022 and will end by 2030. They met on Wednesday.")).times[-1]
    assert (weekday.value, weekday.earliest, weekday.latest) == ("XXXX-WXX-3", None, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            (
                "Le ministre des affaires étrangères est arrivé mardi dans la capitale pour une visite de deux jours avec les "
                "dirigeants du pays."
            ),
            "French",
        ),
        (
            ("Der Minister ist am Dienstag in der Hauptstadt eingetroffen und wird mit dem Präsidenten über die Lage im Land sprechen."),
            "German",
        ),
        (
            "Міністр закордонних справ прибув у вівторок до столиці і зустрівся з президентом, щоб обговорити ситуацію на фронті.",
            "Ukrainian",
        ),
    ],
)
def test_a_text_in_another_language_says_so_and_gives_no_relative_date(text: str, language: str) -> None:
    reading = read_times(Document("x", text + " March 2025-01-30.", SATURDAY))
    assert reading.language == language
    assert [time.value for time in reading.times] == ["2025-01-30"]
    assert language in " ".join(reading.dct.steps)


@pytest.mark.parametrize(
    "text",
    ["They met on Friday.", "", "Friday", "KYIV", "The minister of the interior met him in the capital on Friday, it was said in a note."],
)
def test_english_and_short_texts_are_read_as_english(text: str) -> None:
    assert read_times(Document("x", text, SATURDAY)).language is None


def test_furniture_is_skipped() -> None:
    text = "They met on Friday. Read also: floods of 2019. They parted on Saturday."
    start = text.index("Read")
    reading = read_times(Document("x", text, SATURDAY, furniture=((start, start + 27),)))
    assert [time.text for time in reading.times] == ["Friday", "Saturday"]


@pytest.mark.parametrize(
    ("text", "attributive"),
    [
        ("They recalled the 2022 invasion.", True),
        ("Its Aug. 4 ruling stands.", True),
        ("Russia's February 2022 attack failed.", True),
        ("In 2022 invasion seemed far.", False),
        ("They met in 2022 and parted.", False),
        ("The raid of 3 March 2025 failed.", False),
        ("They met on Friday.", False),
    ],
)
def test_a_date_that_names_a_thing_says_so(text: str, attributive: bool) -> None:
    (found,) = read_times(Document("x", text, SATURDAY)).times
    assert found.attributive is attributive
    assert ("names what" in str(found.trace)) is attributive


def test_a_moment_counts_as_its_day() -> None:
    assert read_times(Document("x", "They met today.", datetime(2025, 4, 5, 23, 59))).times[0].value == "2025-04-05"


def test_expressions_come_in_text_order_and_do_not_overlap() -> None:
    text = (
        "On Friday, 4 April 2025, at 3 p.m., a day after the summit of 1-3 April, he said that in the past two years, since "
        "March 2023, it had doubled."
    )
    times = read_times(Document("x", text, SATURDAY)).times
    assert len(times) > 4
    assert all(one.end <= two.start for one, two in pairwise(times))
    assert all(text[time.start : time.end] == time.text for time in times)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam broke on 7 October 2023. The 7 October flood killed nine.", "2023-10-07"),
        ("The dam broke on 7 October 2023. On 7 October they will sing.", "2025-10-07"),
        ("He was born on 7 October 1961. He was shot on 7 October.", "2024-10-07"),
        ("The dam broke on 7 October 2023. He was shot on 8 October.", "2024-10-08"),
    ],
)
def test_a_short_date_repeats_the_year_of_the_full_one_told_before(text: str, value: str) -> None:
    assert read_times(Document("x", text, SATURDAY)).times[-1].value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The port is shut Wednesday through Saturday.", ["2025-04-02", "2025-04-05"]),
        ("The port will be shut Wednesday to Friday.", ["2025-04-09", "2025-04-11"]),
        ("He spoke on Wednesday and again on Friday.", ["2025-04-02", "2025-04-04"]),
    ],
)
def test_the_weekday_that_ends_a_range_lies_after_the_one_that_begins_it(text: str, values: list[str]) -> None:
    assert [time.value for time in read_times(Document("x", text, SATURDAY)).times] == values


def test_a_year_ago_today_without_a_publication_day_stays_unresolved() -> None:
    (time,) = read_times(Document("x", "They met a year ago today.")).times
    assert (time.value, time.trace.anchor, time.earliest) == ("XXXX-XX-XX", "missing", None)
