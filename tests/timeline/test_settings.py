"""Settings come from the environment: each is listed in the README, and a wrong one stops the start."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import environment
from timeline import settings as site_settings

ROOT = Path(__file__).resolve().parents[2]


def start(**variables: str) -> subprocess.CompletedProcess[str]:
    """Load the settings in a new process with just these variables."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    command = [sys.executable, "-W", "error", "-c", "import timeline.settings"]
    return subprocess.run(command, cwd=ROOT, env=kept | variables, capture_output=True, text=True, check=False)


def test_every_variable_is_listed_in_the_readme_with_its_default() -> None:
    assert site_settings.SITE_NAME
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = {line.split("|")[1].strip(" `"): line for line in readme.splitlines() if re.match(r"\| `[A-Z_]+`", line)}
    assert set(environment.VARIABLES) == set(rows)
    for variable in environment.VARIABLES.values():
        assert variable.meaning in rows[variable.name]


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({}, "SECRET_KEY is not set"),
        ({"SECRET_KEY": "development-only-key-which-a-real-site-must-not-use-0000000000000000"}, "SECRET_KEY is not set"),
        ({"SECRET_KEY": "x", "DEBUG": "perhaps"}, "DEBUG='perhaps'"),
        ({"SECRET_KEY": "x", "PUBLIC_EVENTS": "some"}, "PUBLIC_EVENTS='some'"),
        ({"SECRET_KEY": "x", "LOGIN_ATTEMPTS": "0"}, "LOGIN_ATTEMPTS='0'"),
        ({"SECRET_KEY": "x", "DATABASE_URL": "nonsense://x"}, "DATABASE_URL"),
    ],
)
def test_a_wrong_value_stops_the_start_and_is_named(variables: dict[str, str], words: str, tmp_path: Path) -> None:
    result = start(DATA_DIR=str(tmp_path), **variables)
    assert result.returncode != 0
    assert words in result.stderr


@pytest.mark.parametrize("variables", [{"DEBUG": "1"}, {"SECRET_KEY": "x"}, {"SECRET_KEY": "x", "PUBLIC_EVENTS": "checked", "HTTPS": "0"}])
def test_a_right_value_starts(variables: dict[str, str], tmp_path: Path) -> None:
    result = start(DATA_DIR=str(tmp_path), **variables)
    assert result.returncode == 0, result.stderr


def test_the_key_may_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "secret-key").write_text("a key\n")
    assert start(DATA_DIR=str(tmp_path)).returncode == 0
