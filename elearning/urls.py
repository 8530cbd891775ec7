"""All addresses of the site."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from elearning import health
from elearning.observing.metrics import metrics

handler400 = "elearning.failures.unreadable"
handler403 = "elearning.failures.forbidden"
handler404 = "elearning.failures.not_found"
handler429 = "elearning.failures.too_many"  # allauth's name for it
handler500 = "elearning.failures.server_error"

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path("accounts/", include("allauth.urls")),
    path("", include("accounts.pages.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/", include("elearning.api.urls")),
    path("quizzes/", include("quizzes.pages.urls")),
    path("", include("progress.pages.urls")),
]
