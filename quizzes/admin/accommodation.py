"""More time or attempts for a learner; what was granted stays, the newest counts."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from accounts.models import User
from jobs.admin.base import ReadOnlyAdmin
from quizzes.models import Accommodation
from quizzes.services.accommodating import grant_accommodation


@admin.register(Accommodation)
class AccommodationAdmin(ReadOnlyAdmin):
    """Grants accommodations and lists those granted; none is changed."""

    list_display = ["learner", "quiz", "extra_time", "extra_attempts", "granted_by", "granted_at"]
    list_filter = ["quiz__course", "quiz"]
    list_select_related = ["learner", "quiz", "granted_by"]
    search_fields = ["learner__email", "learner__name", "reason"]
    fields = ["quiz", "learner", "extra_time", "extra_attempts", "reason"]
    autocomplete_fields = ["learner"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let those grant who may add rows of this kind."""
        return cast("User", request.user).has_perm("quizzes.add_accommodation")

    def save_model(
        self,
        request: HttpRequest,
        obj: Model,
        form: forms.ModelForm[Any],
        change: bool,  # noqa: FBT001
    ) -> None:
        """Grant through the service, which tells an open attempt and the audit log."""
        granted = grant_accommodation(by=cast("User", request.user), **form.cleaned_data)
        obj.pk = granted.pk
