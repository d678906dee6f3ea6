"""Settings of the whole installation. What an operator may set stands in the environment, and is listed here:

DATABASE_URL, DATABASE_OWNER_URL   an external PostgreSQL; without them akimat runs its own
AKIMAT_ROLE=owner                  be the owner (migrations, backup, test databases); never a web worker
AKIMAT_VAR                         the folder of data and secrets (var/ beside the package by default)
AKIMAT_ORIGIN=https://akimat.kz    the public address: hosts, secure cookies and HSTS follow from it
AKIMAT_PG_MAJOR=16                 the embedded server's major version: 18 (without it) or 16
AKIMAT_POOL=8                      connections that one web worker keeps
AKIMAT_PREPARE=0                   for a database behind a pooler that knows no prepared statements
AKIMAT_DEBUG=1                     a developer's pages with tracebacks; never where real people work
"""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from akimat.web import database_url, secret_key
from akimat.web.shell import origin
from akimat.web.shell.logs import logging_config

BASE_DIR = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("AKIMAT_VAR", BASE_DIR / "var"))
DEBUG = os.environ.get("AKIMAT_DEBUG") == "1"
SECRET_KEY = secret_key.read_or_make(VAR / "secrets" / "django_key")

INSTALLED_APPS = [
    "akimat.register",
    "akimat.territory",
    "akimat.bodies",
    "akimat.maslikhat",
    "akimat.budget",
    "akimat.web",
    "akimat.web.accounts",
    # No admin: whoever could edit rows there would pass by the register.
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "akimat.maslikhat.pulse.answered_first",
    "akimat.web.shell.middleware.log_request",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "akimat.web.accounts.middleware.whose_request",
    "akimat.web.shell.middleware.which_day",
]

ROOT_URLCONF = "akimat.web.urls"
CSRF_FAILURE_VIEW = "akimat.web.shell.errors.stale_form"
WSGI_APPLICATION = "akimat.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "akimat.web.shell.templatetags.shell",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "akimat.web.shell.context.shell",
            ],
        },
    }
]

# No ATOMIC_REQUESTS: `register.perform` owns its transaction, and a page that only reads needs none.
DATABASES = {"default": database_url.default(dict(os.environ))}

# Words, days, numbers. Sources speak English; a reader chooses by cookie, else by the browser, else Kazakh.
LANGUAGE_CODE = "kk"
LANGUAGES = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
FORMAT_MODULE_PATH = "akimat.web.formats"
TIME_ZONE = "Asia/Almaty"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

# Accounts carry no rights: what a person may do follows from the offices held (design, section 2).
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "start"
SESSION_ENGINE = "akimat.web.accounts.sessions"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
AUTHENTICATION_BACKENDS = ["akimat.web.accounts.signing_in.ByPassword"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
    )
]

# The browser is told to load nothing from elsewhere and to run nothing that stands in a page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],  # Bootstrap's own icons are data: addresses in its style sheet
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
globals().update(origin.settings_for(os.environ.get("AKIMAT_ORIGIN")))

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.InMemoryStorage"
    },  # nothing is kept in files: attachments are acts'
    "staticfiles": {"BACKEND": "akimat.web.shell.hashed_static.HashedStatic"},
}
WHITENOISE_USE_FINDERS = True  # works before `collectstatic`, under names without hashes

LOGGING_CONFIG = None
logging_config(readable=DEBUG)
