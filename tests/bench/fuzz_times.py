"""Throw guided random texts at the temporal engine until the time is over; stops at the first law that breaks.

    python -m tests.bench.fuzz_times --minutes 10

Needs atheris, which is not among the requirements: install it where this is run.
"""

import argparse
import sys
from datetime import date


def main(arguments: list[str]) -> None:
    """Fuzz for so many minutes; atheris ends the process, with a status above 0 where something broke."""
    parser = argparse.ArgumentParser(description="Fuzz the reading of times.")
    parser.add_argument("--minutes", type=float, default=10)
    options = parser.parse_args(arguments)
    try:
        import atheris
    except ImportError:
        sys.exit("atheris is not installed: pip install atheris")
    with atheris.instrument_imports(include=["articles.extraction"]):
        from tests.extraction.temporal.reading_laws import WORDS, check_reading

    def one(data: bytes) -> None:
        provider = atheris.FuzzedDataProvider(data)
        published = date(2025, 4, 5) if provider.ConsumeBool() else None
        if provider.ConsumeBool():
            text = provider.ConsumeUnicode(400)
        else:
            text = " ".join(WORDS[provider.ConsumeIntInRange(0, len(WORDS) - 1)] for _ in range(provider.ConsumeIntInRange(0, 40)))
        check_reading(text, published)

    atheris.Setup([sys.argv[0], f"-max_total_time={round(options.minutes * 60)}", "-timeout=20", "-max_len=1200"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
