"""A learner's place in a cohort: here they are given longer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.admin.actor import actor
from jobs.admin.base import ModelAdmin
from progress.errors import ChangeRefused
from progress.models import CohortMember, Extension
from progress.services.extending import check_extension, extend_deadline

if TYPE_CHECKING:
    _TabularInline = admin.TabularInline[Extension, CohortMember]
    _ModelForm = forms.ModelForm[Extension]
    _FormSet = forms.BaseModelFormSet[Any, Any]
else:  # Django's own classes take no type in square brackets when they run
    _TabularInline = admin.TabularInline
    _ModelForm = forms.ModelForm
    _FormSet = forms.BaseModelFormSet


class ExtensionForm(_ModelForm):
    """Asks for the day and the reason."""

    class Meta:
        model = Extension
        fields = ["due_on", "reason"]

    def clean(self) -> dict[str, Any] | None:
        """Refuse what the service would."""
        cleaned = super().clean() or self.cleaned_data
        if {"due_on", "reason"} <= cleaned.keys():
            try:
                check_extension(
                    member=self.instance.member, due_on=cleaned["due_on"], reason=cleaned["reason"]
                )
            except ChangeRefused as error:
                self.add_error(error.field, str(error))
        return cleaned


class ExtensionInline(_TabularInline):
    """Lists the later due dates of a learner and takes another; none is changed."""

    model = Extension
    form = ExtensionForm
    extra = 0
    fields = ["due_on", "reason", "granted_by", "granted_at"]
    readonly_fields = ["granted_by", "granted_at"]

    def has_change_permission(self, request: HttpRequest, obj: CohortMember | None = None) -> bool:
        """Refuse to everybody: the newest counts, and what was granted stays on record."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: CohortMember | None = None) -> bool:
        """Refuse to everybody."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Extension]:
        """Bring the names of those who granted along."""
        return super().get_queryset(request).select_related("granted_by", "member__learner")


@admin.register(CohortMember)
class MemberAdmin(ModelAdmin):
    """Gives a learner of a cohort longer; reached from the page of the cohort."""

    list_display = ["learner", "cohort", "joined_at"]
    list_filter = ["cohort"]
    list_select_related = ["learner", "cohort"]
    search_fields = ["learner__email", "learner__name"]
    fields = ["learner", "cohort", "joined_at"]
    readonly_fields = ["learner", "cohort", "joined_at"]
    inlines = [ExtensionInline]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse to everybody: places are given on the page of the cohort."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Refuse to everybody: places are taken away there, too."""
        return False

    def save_formset(self, request: HttpRequest, form: Any, formset: _FormSet, change: Any) -> None:
        """Grant through the service, which tells the audit log."""
        formset.save(commit=False)
        for row in formset.new_objects:
            extend_deadline(
                member=form.instance, due_on=row.due_on, reason=row.reason, by=actor(request)
            )
