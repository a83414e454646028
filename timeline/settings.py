"""Everything that a site can set, from the environment; a wrong value stops the start."""

from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONCE, NONE, SELF
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured

from timeline import environment
from timeline.translation_files import languages

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(environment.text("DATA_DIR", str(BASE_DIR / "var"), "folder of the database and of what is generated"))

# --- the installation ------------------------------------------------------------------------------------------

DEBUG = environment.flag("DEBUG", "0", "1 for development: error pages with details, and a ready-made secret key")
DEVELOPMENT_KEY = "development-only-key-which-a-real-site-must-not-use-0000000000000000"
SECRET_KEY_FILE = Path(environment.text("SECRET_KEY_FILE", str(DATA_DIR / "secret-key"), "file that holds the secret key"))
SECRET_KEY = environment.text("SECRET_KEY", "", "long random string; needed unless SECRET_KEY_FILE is there or DEBUG is on")
if not SECRET_KEY and SECRET_KEY_FILE.is_file():
    SECRET_KEY = SECRET_KEY_FILE.read_text().strip()
if DEBUG and not SECRET_KEY:
    SECRET_KEY = DEVELOPMENT_KEY
if not DEBUG and SECRET_KEY in ("", DEVELOPMENT_KEY):
    raise ImproperlyConfigured("SECRET_KEY is not set: give a long random string, or DEBUG=1 for development")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]", "host names that the site answers to")
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS", "", "origins behind a proxy, such as https://example.org")
BEHIND_PROXY = environment.flag("BEHIND_PROXY", "0", "1 when a proxy sets X-Forwarded-Proto and X-Forwarded-For")
HTTPS = environment.flag("HTTPS", "0" if DEBUG else "1", "1 when readers come by https: secure cookies, redirects, HSTS")

# --- what readers see ------------------------------------------------------------------------------------------

SITE_NAME = environment.text("SITE_NAME", "Dateline", "name of the site in its header and titles")
PUBLIC_EVENTS = environment.choice(
    "PUBLIC_EVENTS", "all", "which events the public sees: all, or only those that a person has checked", ("all", "checked")
)
SHOW_CURATORS = environment.flag("SHOW_CURATORS", "0", "1 shows the names of curators in the public history of an event")
CONTACT = environment.text("CONTACT", "", "where readers report a mistake: an e-mail address or a URL")

# --- Django ----------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "timeline",
    "articles",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "axes",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "timeline.content_policy.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "timeline.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "timeline.urls"
WSGI_APPLICATION = "timeline.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "csp.context_processors.nonce",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "timeline.context.site",
            ]
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "timeline" / "locale"]
LANGUAGES = [(code, LANG_INFO[code]["name_local"]) for code in ("en", *languages(LOCALE_PATHS[0]))]
"""English, and every language that has a file; a browser's own preference chooses."""
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- the store -------------------------------------------------------------------------------------------------

DURABILITY = environment.choice(
    "SQLITE_SYNCHRONOUS", "NORMAL", "SQLite's synchronous mode: FULL keeps the last commit through a power loss", ("NORMAL", "FULL")
)
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        f"PRAGMA journal_mode=WAL; PRAGMA synchronous={DURABILITY}; PRAGMA mmap_size=134217728; "
        "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY;"
    ),
}
DATABASE_URL = environment.text(
    "DATABASE_URL", f"sqlite:///{DATA_DIR / 'dateline.sqlite3'}", "the database: a SQLite file or postgres://user:word@host/name"
)
try:
    DATABASES = {"default": dict(dj_database_url.parse(DATABASE_URL, conn_max_age=60))}
except (ValueError, KeyError) as error:
    raise ImproperlyConfigured(f"DATABASE_URL: {error}") from None
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
    DATA_DIR.mkdir(parents=True, exist_ok=True)

# --- who may log in --------------------------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator", "NumericPasswordValidator")
]
AXES_FAILURE_LIMIT = environment.number("LOGIN_ATTEMPTS", "5", "wrong passwords before a name is locked out for an hour", least=1)
AXES_COOLOFF_TIME = 1
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "timeline.client_address.client_address"
AXES_USERNAME_CALLABLE = "timeline.client_address.given_name"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

# --- what browsers are told ------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- files that never change -----------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "timeline.plotly_bundle.PlotlyBundleFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
KEPT_ANSWERS = 64
"""How many answers a process keeps for as long as their collection does not change (timeline/kept.py); 0 keeps none."""
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {
        "handlers": ["console"],
        "level": environment.choice("LOG_LEVEL", "WARNING", "what is logged", ("DEBUG", "INFO", "WARNING", "ERROR")),
    },
}
