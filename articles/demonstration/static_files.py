"""Collects static files when they have changed since they were last collected: compressing them again takes seconds."""

from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

_STAMP = ".collected"


def collect() -> bool:
    """Bring ``STATIC_ROOT`` up to date; whether there was anything to do."""
    root = Path(settings.STATIC_ROOT)
    wanted = _fingerprint()
    stamp = root / _STAMP
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return False
    call_command("collectstatic", interactive=False, verbosity=0, clear=root.is_dir())
    stamp.write_text(wanted, encoding="utf-8")
    return True


def _fingerprint() -> str:
    """Changes whenever a file is added, removed, moved or written."""
    entries = []
    for finder in get_finders():
        for name, storage in finder.list([]):
            file = Path(storage.path(name)).stat()
            entries.append(f"{name} {file.st_size} {file.st_mtime_ns}")
    return sha256("\n".join(sorted(entries)).encode()).hexdigest()
