"""``python -m tests.corpus.merging_texts`` prints what the engine gets wrong on these texts, and the figures."""

from tests.corpus.merging_texts import main

main()
