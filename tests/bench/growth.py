"""How reading time grows with hostile text: ``python -m tests.bench.growth [--length 8000]``.

For every unit that a hostile text may repeat: CPU time of twice as much over that of as much, the best of three, worst first.
Linear is 2; what is above 2.5 is marked. Nothing fails here.
"""

from __future__ import annotations

import argparse
import os


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.growth", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--length", type=int, default=8_000, help="code points of the shorter text")
    parser.add_argument("--worst", type=int, default=12, help="how many units are printed")
    given = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from tests.test_safety import UNITS, _door, _engine, _seconds

    for name, read in (("engine", _engine), ("what else is done to a text", _door)):
        _seconds(read, UNITS[-1], 2_000)
        rows = []
        for unit in UNITS:
            pairs = [(_seconds(read, unit, given.length), _seconds(read, unit, 2 * given.length)) for _ in range(3)]
            rows.append((min(twice / max(once, 1e-6) for once, twice in pairs), min(twice for _, twice in pairs), unit))
        print(f"{name}: {given.length} code points and twice as many")
        for growth, spent, unit in sorted(rows, reverse=True)[: given.worst]:
            print(f"  {growth:5.2f} x  {1000 * spent:8.1f} ms  {unit!r}{'  more than 2.5' if growth >= 2.5 and spent > 0.1 else ''}")


if __name__ == "__main__":
    main()
