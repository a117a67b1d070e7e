"""Settings. All that differs from office to office comes from the environment (docs/howto/run-the-workbench.md).

LANTOA_DATA      folder of the database, the files and the secret key (default: `lantoa-data` in the folder it runs in)
LANTOA_DATABASE  address of a PostgreSQL database; without one, SQLite in LANTOA_DATA
LANTOA_HOSTS     names the workbench answers to, by commas (default: this machine only)
LANTOA_HTTPS     `yes` behind TLS: cookies travel only there
LANTOA_OIDC      provider of a provincial sign-on: `id|name|server address|client id|secret`
LANTOA_TSA       address of a time-stamp authority (RFC 3161) for what is signed here (default: none is asked)
LANTOA_DEMO      `yes`: the demo province; its accounts keep their published passwords
LANTOA_DEBUG     `yes`: Django's own error pages; never in an office
"""

import os
from pathlib import Path

import dj_database_url
from django.utils.translation import gettext_lazy as _

from lantoa.config.secret import keep_secret


def _yes(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "yes", "true", "on"}


PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("LANTOA_DATA", "lantoa-data")).resolve()
DATA.mkdir(parents=True, exist_ok=True)

SECRET_KEY = keep_secret(DATA / "secret-key")
TIME_STAMPS = os.environ.get("LANTOA_TSA", "")
DEBUG = _yes("LANTOA_DEBUG")
DEMO = _yes("LANTOA_DEMO")
ALLOWED_HOSTS = os.environ.get("LANTOA_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "lantoa.apps.audit",
    "lantoa.apps.organisations",
    "lantoa.apps.accounts",
    "lantoa.apps.documents",
    "lantoa.apps.duties",
    "lantoa.apps.drafts",
    "lantoa.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "lantoa.web.guard.content_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "lantoa.web.language.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "lantoa.web.people.seen.session_seen",
    "django_htmx.middleware.HtmxMiddleware",
    "lantoa.web.written.written",
    "lantoa.web.guard.signed_in",
    "lantoa.web.guard.refusals",
]
ROOT_URLCONF = "lantoa.config.urls"
WSGI_APPLICATION = "lantoa.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Before the apps' own folders: our pages replace those that come with the sign-in library
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lantoa.web.frame.frame",
            ]
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("LANTOA_DATABASE") or f"sqlite:///{DATA / 'lantoa.sqlite3'}", conn_max_age=60
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Readers never wait for the writer; a writer takes its lock at once instead of failing in the middle
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
_IN_FILES = "django.core.cache.backends.filebased.FileBasedCache"
# One that is full forgets a third of what it holds, whichever: counts of who tried to sign in want room, and pages of
# drafts, which are large, a place of their own
CACHES = {
    "default": {"BACKEND": _IN_FILES, "LOCATION": DATA / "cache", "OPTIONS": {"MAX_ENTRIES": 10_000}},
    "pages": {"BACKEND": _IN_FILES, "LOCATION": DATA / "cache" / "pages"},
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
ACCOUNT_USER_DISPLAY = str  # the name colleagues use, not the one to sign in by
ACCOUNT_ADAPTER = "lantoa.web.people.adapter.ClosedDoor"
SOCIALACCOUNT_ADAPTER = "lantoa.web.people.adapter.KnownPeopleOnly"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
# Five wrong passwords lock the name and the place for five minutes
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,5/5m/key"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or DEMO  # passkeys on http://localhost, for trying them
MFA_TOTP_ISSUER = "Lan Tỏa"
USERSESSIONS_TRACK_ACTIVITY = True
SOCIALACCOUNT_PROVIDERS = {}
if os.environ.get("LANTOA_OIDC"):
    _id, _name, _server, _client, _secret = os.environ["LANTOA_OIDC"].split("|")
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": _id,
                "name": _name,
                "client_id": _client,
                "secret": _secret,
                "settings": {"server_url": _server},
            }
        ],
    }

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _yes("LANTOA_HTTPS")
SECURE_HSTS_SECONDS = 31_536_000 if _yes("LANTOA_HTTPS") else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _yes("LANTOA_HTTPS") else None
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_AGE = 12 * 3600
X_FRAME_OPTIONS = "SAMEORIGIN"
# What one drop may bring: fifty files of 50 MB at most, streamed to disk
DATA_UPLOAD_MAX_NUMBER_FILES = 50
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Tiếng Việt")), ("en", _("Tiếng Anh"))]
LOCALE_PATHS = [PACKAGE / "web" / "locale"]
USE_I18N = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA / "files"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
