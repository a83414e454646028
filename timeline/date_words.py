"""Dates in words, as the record says them: kept in ``articles.date_words``, where the admin finds them too."""

from articles.date_words import date_words, day_words, month_words, span_words, weekday_words

__all__ = ["date_words", "day_words", "month_words", "span_words", "weekday_words"]
