"""Settings that hold everywhere; `local`, `production` and `test` say what differs."""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from elearning.environment import read_environment
from elearning.settings.celery import *
from elearning.settings.privacy import *
from elearning.settings.security import *

environment = read_environment()

BASE_DIR = Path(__file__).resolve().parents[2]
ROOT_URLCONF = "elearning.urls"
WSGI_APPLICATION = "elearning.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DEBUG = environment.DEBUG
ALLOWED_HOSTS = environment.ALLOWED_HOSTS
CSRF_TRUSTED_ORIGINS = environment.CSRF_TRUSTED_ORIGINS

INSTALLED_APPS = [
    "elearning.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "csp",
    "django_celery_beat",
    "jobs",
    "accounts",
    "courses",
    "quizzes",
    "progress",
    "elearning.apps.ProjectConfig",  # last: it looks for the tasks of all the others
]

MIDDLEWARE = [
    "elearning.observing.requests.follow_requests",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "elearning.policy.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "accounts.middleware.Authentication",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.use_preferences",
    "accounts.middleware.require_second_factor",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "elearning" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

TEXTS_CACHE = {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "texts",
    "TIMEOUT": None,
    "OPTIONS": {"MAX_ENTRIES": 256},
}
"""Of texts of lessons as HTML, within each process: what another release wrote is gone with it."""

DATABASE_ROUTERS: list[str] = []
STATIC_URL = "/static/"
MEDIA_URL = "/media/"  # never routed: files are served by views that ask who is there
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
SOURCE_MAX_BYTES = environment.SOURCE_MAX_BYTES
REPORTS_KEPT_DAYS = environment.REPORTS_KEPT_DAYS
REPORTS_REST = environment.REPORTS_REST
QUIZ_GRACE_SECONDS = 5  # an answer given in time may be so long on its way
INVITATIONS_A_DAY = 100  # by one person: what a trainer needs, and no gift to who sends junk
WEBHOOKS_A_PERSON = 20
WEBHOOK_PORTS = [int(port) for port in environment.WEBHOOK_PORTS]
WEBHOOK_NETWORKS = [ip_network(network) for network in environment.WEBHOOK_NETWORKS]
WEBHOOK_PLAIN_HTTP = environment.WEBHOOK_PLAIN_HTTP
WEBHOOK_SECONDS = 10.0  # from the look for the host's address to the last byte of the answer
WEBHOOK_DELIVERIES_KEPT_DAYS = 30
RETENTION_DAYS = {
    "invitations": environment.RETENTION_INVITATIONS_DAYS,
    "imports": environment.RETENTION_IMPORTS_DAYS,
    "logs": environment.RETENTION_AUDIT_DAYS,
    "sign_ins": environment.RETENTION_SIGN_INS_DAYS,
    "inactive": environment.RETENTION_INACTIVE_DAYS,
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English")), ("es", _("Spanish")), ("ar", _("Arabic"))]
LOCALE_PATHS = [BASE_DIR / "elearning" / "locale"]
FORMAT_MODULE_PATH = "elearning.formats"
TIME_ZONE = environment.TIME_ZONE
USE_TZ = True

METRICS_TOKEN = environment.METRICS_TOKEN.get_secret_value()

ALLAUTH_TRUSTED_PROXY_COUNT = environment.TRUSTED_PROXY_COUNT
ACCOUNT_RATE_LIMITS = {
    "login": f"{environment.SIGN_INS_A_MINUTE}/m/ip"
}  # the rest as allauth has it

DEFAULT_FROM_EMAIL = environment.DEFAULT_FROM_EMAIL
SERVER_EMAIL = environment.DEFAULT_FROM_EMAIL

CACHE_OPTIONS = {
    "CLIENT_CLASS": "django_redis.client.DefaultClient",
    "IGNORE_EXCEPTIONS": True,  # throttles, limits and the cache fail open without Redis
    "SOCKET_CONNECT_TIMEOUT": 1,  # seconds
    "SOCKET_TIMEOUT": 1,
}
DJANGO_REDIS_LOG_IGNORED_EXCEPTIONS = True

SESSION_ENGINE = "accounts.sessions"  # Redis may die; sessions may not

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "accounts.api.authentication.ApiTokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "elearning.api.negotiation.UsuallyJSON",
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["elearning.api.parsing.ShallowJSONParser"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "progress.api.lists.paging.NumberedPages",
    "DEFAULT_SCHEMA_CLASS": "elearning.api.describing.Describing",
    "DEFAULT_THROTTLE_CLASSES": [
        "elearning.api.throttling.AnonThrottle",
        "elearning.api.throttling.UserThrottle",
    ],
    "DEFAULT_THROTTLE_RATES": {"anon": "60/min", "user": "600/min"},
    "EXCEPTION_HANDLER": "elearning.api.errors.handle_exception",
    "NUM_PROXIES": environment.TRUSTED_PROXY_COUNT,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}

SPECTACULAR_SETTINGS = {
    "TITLE": "elearning",
    "DESCRIPTION": "Courses, attempts and progress.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "COMPONENT_SPLIT_REQUEST": True,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "elearning.api.answers.add_usual_answers",
    ],
    "ENUM_NAME_OVERRIDES": {
        "StateEnum": "quizzes.models.AttemptState",
        "DeliveryStateEnum": "progress.models.DeliveryState",
        "DeliveryFaultEnum": "progress.models.DeliveryFault",
        "CoverageStateEnum": "progress.api.coverage_rows.STATES",
        "ScheduledKindEnum": "progress.api.schedule_serializers.KINDS",
        "KindEnum": "quizzes.api.serializers.ITEM_KINDS",
        "ReportStateEnum": "progress.models.ReportState",
        "ReportKindEnum": "progress.models.ReportKind",
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}
