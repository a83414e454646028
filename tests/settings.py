"""Settings for tests: those of the site, with a key of their own, plain http, and no manifest of static files."""

import os
import tempfile

os.environ.setdefault("SECRET_KEY", "tests-only-key-that-is-long-enough-and-has-many-different-characters-0123456789")
os.environ.setdefault("HTTPS", "0")
os.environ.setdefault("DATA_DIR", os.path.join(tempfile.gettempdir(), f"dateline-tests-{os.getuid()}"))

from timeline.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
KEPT_ANSWERS = 0

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    # a file, as on a site: in memory all threads of a live server share one connection, and lock each other out
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(tempfile.gettempdir(), f"dateline-tests-{os.getpid()}.sqlite3")}  # noqa: F405
