"""Every measurement, one after the other: ``make bench``; ``make bench ARGS="times timeline"`` takes some of them.

Each is a command of its own with options of its own (``python -m tests.bench.timeline --help``). Ratios within one run travel between
machines; milliseconds do not. Nothing fails here but a command that does not run.
"""

import os
import subprocess
import sys

MEASUREMENTS = {
    "times": ["tests.corpus.bench_times", "--corpora", os.environ.get("CORPORA", "../shared/corpora")],
    "merging": ["tests.bench.merging"],
    "timeline": ["tests.bench.timeline", "--events", "100000"],
    "browser": ["tests.bench.browser"],
    "queue": ["tests.bench.queue"],
    "growth": ["tests.bench.growth"],
}


def main(names: list[str]) -> int:
    """Run the named measurements, all when none is named; the number of those that did not run."""
    unknown = [name for name in names if name not in MEASUREMENTS]
    if unknown:
        print(f"There is no measurement {', '.join(unknown)}: say some of {', '.join(MEASUREMENTS)}", file=sys.stderr)
        return 2
    failed = 0
    for name in names or list(MEASUREMENTS):
        print(f"== {name}", flush=True)
        failed += subprocess.run([sys.executable, "-m", *MEASUREMENTS[name]], check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
