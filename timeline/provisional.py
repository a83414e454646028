"""Stands in until the engine's door is open; goes away with it."""

import articles.extraction as _door

if not hasattr(_door, "split_sentences"):
    from articles.extraction.sentences import split_sentences

    _door.split_sentences = split_sentences
