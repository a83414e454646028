"""Events that a report counts back to from its own day, and the days of denials and counts, which date nothing."""

from datetime import date

import pytest

from articles.extraction import Document, extract

PUBLISHED = date(2012, 2, 14)


def first_date(text: str) -> str | None:
    return extract(Document("one", text, PUBLISHED)).events[0].date.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ten days after gunmen stormed the market in Tumaco and killed 39 people, traders have begun to rebuild.", "2012-02-04"),
        ("Two weeks after a suicide bomber killed 12 people at a checkpoint in Tumaco, the road is still closed.", "2012-W05"),
        ("Three months after a bombing in Tumaco killed 12 people, survivors are waiting for help.", "2011-11"),
        ("A year after the attack on the airport of Tumaco, in which 20 people died, nobody has been charged.", "2011"),
        ("The hospital in Tumaco is still without power five days after a missile struck it, killing two nurses.", "2012-02-09"),
        ("Five days after the foreign ministers of Peru and Chile met in Lima, the two states have recalled their envoys.", "2012-02-09"),
        # what the sentence counts to is told as past, or on a day of its own
        ("Police arrested a man a week after a bomb killed five people in Tumaco.", None),
        ("Two days after a missile struck the hospital in Tumaco, a second one hit the school on Sunday.", "2012-02-10"),
        ("Two days after a missile struck the hospital in Tumaco, killing four, gunmen attacked the school.", None),
        ("The attack came a week after a bomb killed five people in Tumaco.", None),
        # denials, claims and counts
        ("The rebels on Wednesday denied having carried out the attack on the market in Tumaco.", None),
        ("The rebels denied on Wednesday that their fighters had bombed the market in Tumaco.", None),
        ("The death toll from the car bomb at the police station of Tumaco climbed to nine on Friday after two died.", None),
        ("The rebels on Wednesday claimed responsibility for Monday's attack on Tumaco, in which 12 people died.", "2012-02-13"),
        (
            "NATO apologised on Monday for the deaths of 12 civilians in a rocket strike in Nad Ali, in Helmand, a day earlier.",
            "2012-02-12",
        ),
        ("NATO apologised on Monday for the deaths of 12 civilians in a rocket strike in Nad Ali.", None),
        ("One more of those hurt in the bombing in Quetta died on Saturday, taking the toll to 12.", None),
        ("A woman injured in the bombing in Quetta died on Saturday.", None),
        ("Two people wounded in Friday's bombing in Quetta died on Saturday.", "2012-02-10"),
        ("The army denied that its planes had bombed a market in Tumaco on Monday.", "2012-02-13"),
    ],
)
def test_the_day_that_words_count_to(text: str, value: str | None) -> None:
    assert first_date(text) == value


def test_a_number_after_a_month_may_count_people() -> None:
    assert first_date("In January 25 people were killed when gunmen raided a restaurant in Mogadishu.") == "2012-01"
    assert first_date("On January 25 people were killed when gunmen raided a restaurant in Mogadishu.") == "2012-01-25"


def test_what_a_sentence_counts_to_is_not_of_what_it_counts_from() -> None:
    text = "Six days after the Minsk agreement was signed by Russia and Ukraine, Ukrainian troops have pulled out of Debaltseve."
    (event,) = extract(Document("one", text, PUBLISHED)).events
    assert "Debaltseve" not in {argument.name for argument in event.arguments}
