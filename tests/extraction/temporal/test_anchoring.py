"""Values by the publication day, the tense and the dates told before."""

from datetime import date

import pytest

from articles.extraction.document import Document
from articles.extraction.temporal import TimeExpression, read_times

SATURDAY = date(2025, 4, 5)


def only(text: str, published: date | None = SATURDAY) -> TimeExpression:
    """The one time expression of a text."""
    (time,) = read_times(Document("x", text, published)).times
    return time


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Friday.", "2025-04-04"),
        ("They will meet on Friday.", "2025-04-11"),
        ("They are to meet on Friday.", "2025-04-11"),
        ("They have met on Monday.", "2025-03-31"),
        ("He is scheduled to appear in court on Monday.", "2025-04-07"),
        ("He had been scheduled to appear in court on Monday.", "2025-03-31"),
        ("She agreed to leave on Monday.", "2025-04-07"),
        ("She travelled there to sign the pact on Monday.", "2025-03-31"),
        ("The pact would be signed on Monday.", "2025-04-07"),
        ("The pact was signed on Monday.", "2025-03-31"),
        ("They met on Saturday.", "2025-04-05"),
        ("They will meet on Saturday.", "2025-04-05"),
        ("The port is closed until Friday.", "2025-04-11"),
        ("The port had been closed until Friday.", "2025-04-04"),
        ("They may meet Thursday.", "2025-04-10"),
    ],
)
def test_tense_gives_a_bare_weekday_its_direction(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met in February.", "2025-02"),
        ("They met in November.", "2024-11"),
        ("They met in May.", "2024-05"),
        ("They will meet in May.", "2025-05"),
        ("They will meet in February.", "2026-02"),
        ("He spoke of a summit in May.", "2025-05"),
        ("They met in April.", "2025-04"),
        ("He died on Dec. 30.", "2024-12-30"),
        ("He died on April 6.", "2025-04-06"),
        ("He died on June 6.", "2024-06-06"),
        ("The offer was extended to April 16.", "2025-04-16"),
        ("The court will sit on Jan. 10.", "2026-01-10"),
        ("The quarter that they lost was the third quarter.", None),
    ],
)
def test_a_date_without_a_year_takes_the_nearest_that_fits_the_tense(text: str, value: str | None) -> None:
    times = read_times(Document("x", text, SATURDAY)).times
    assert times[-1].value == (value or "2024-Q3")


@pytest.mark.parametrize(
    ("text", "granularity"),
    [
        ("It began three years ago.", "year"),
        ("It began three months ago.", "month"),
        ("It began three weeks ago.", "week"),
        ("It began three days ago.", "day"),
        ("It began last week.", "week"),
        ("It began in early March 2022.", "month"),
        ("It began in spring 2024.", "season"),
        ("It began in the 1990s.", "decade"),
        ("It began on Friday evening.", "day"),
    ],
)
def test_a_value_is_never_finer_than_its_words(text: str, granularity: str) -> None:
    assert only(text).granularity == granularity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Friday.", "XXXX-WXX-5"),
        ("They met on Friday evening.", "XXXX-WXX-5TEV"),
        ("They met yesterday.", "XXXX-XX-XX"),
        ("They met last week.", "XXXX-WXX"),
        ("They met last month.", "XXXX-XX"),
        ("They met last year.", "XXXX"),
        ("They met in February.", "XXXX-02"),
        ("They met on Feb. 24.", "XXXX-02-24"),
        ("They met overnight.", "XXXX-XX-XXTNI"),
        ("They met three years ago.", "XXXX"),
        ("Profit fell in the third quarter.", "XXXX-Q3"),
        ("They met at 3 p.m. in the hall.", "XXXX-XX-XXT15:00"),
    ],
)
def test_without_a_publication_day_a_relative_date_stays_unresolved_and_says_why(text: str, value: str) -> None:
    time = only(text, None)
    assert time.value == value
    assert (time.earliest, time.latest) == (None, None)
    assert time.trace.anchor == "missing"
    assert "not resolved" in str(time.trace)
    assert "needs" in str(time.trace)


def test_a_full_date_needs_no_publication_day() -> None:
    time = only("They met on 3 March 2024.", None)
    assert (time.value, time.earliest, time.trace.anchor) == ("2024-03-03", date(2024, 3, 3), "none")


def test_the_trace_reads_like_a_sum() -> None:
    assert str(only("They met on Friday.").trace) == (
        "'on Friday' + published Sat 5 Apr 2025 -> Fri 4 Apr 2025 (bare weekday, past tense: nearest on or before)"
    )


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        ("In 2022 he was elected. In March he took office.", "last-date", "2022-03"),
        ("On 1 March 2024 he was shot. Two days later he died.", "last-date", "2024-03-03"),
        ("On 1 March 2024 he was shot. Two days ago he died.", "publication", "2025-04-03"),
        ("In the third quarter it lost money, as it had a year earlier.", "period", "2023-Q3"),
        ("He won in 2018. The following year he lost.", "last-date", "2019"),
        ("He won in 2018. Last year he lost.", "publication", "2024"),
        ("In 2022 he was elected.\n\nIn March he took office.", "publication", "2025-03"),
        ("In 2022 he was elected. In March he will stand again.", "publication", "2026-03"),
        ("The war began in February 2022. In March, talks were held.", "last-date", "2022-03"),
        ("She was held on 3 May 2023. On 12 May she was freed.", "last-date", "2023-05-12"),
        ("In November 2023 he fled. In March he was jailed.", "last-date", "2024-03"),
        ("The war began in February 2022. It was lost in March.", "publication", "2025-03"),
        ("The jail, in use since May 2019, burned. In March it was shut.", "publication", "2025-03"),
        ("It has grown since May 2019. In March it was shut.", "publication", "2025-03"),
        ("He spoke on Friday of the war lost in May 2019. In March he was shot.", "publication", "2025-03"),
        ("He took office on 5 May 2019. The next year he fled.", "last-date", "2020"),
        ("They met on 5 June 2014. That September they signed.", "last-date", "2014-09"),
        ("They met on 5 June 2014. The following February it collapsed.", "last-date", "2015-02"),
        ("From 1 May to 30 September the road will be shut.", "publication", "2025-09-30"),
    ],
)
def test_what_an_expression_hangs_on_is_a_named_decision(text: str, anchor: str, value: str) -> None:
    time = read_times(Document("x", text, SATURDAY)).times[-1]
    assert (time.trace.anchor, time.value) == (anchor, value)


def test_two_days_after_a_month_is_no_day() -> None:
    time = read_times(Document("x", "In March 2022 he fled. Two days later he was caught.", SATURDAY)).times[-1]
    assert (time.value, time.earliest) == ("XXXX-XX-XX", None)


def test_the_past_year_may_reach_into_this_one() -> None:
    time = only("It doubled in the past year.")
    assert (time.value, time.earliest, time.latest) == ("2024", date(2024, 4, 5), SATURDAY)


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)])
def test_the_ends_of_the_calendar_are_no_error(published: date) -> None:
    text = (
        "Yesterday, tomorrow, last century, 200 decades ago, next Friday, two years later, in December, in the past decade, "
        "on Feb. 29, Easter."
    )
    assert read_times(Document("x", text, published)).times


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Between March and June 2020 schools were shut.", "2020-03"),
        ("From November to March 2021 schools were shut.", "2020-11"),
        ("From 30 December to 2 January 2021 schools were shut.", "2020-12-30"),
        ("In March, June 2020 seemed far.", "2025-03"),
    ],
)
def test_the_end_of_a_range_gives_its_year_to_the_beginning(text: str, value: str) -> None:
    assert read_times(Document("x", text, SATURDAY)).times[0].value == value
