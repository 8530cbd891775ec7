"""Cohorts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.db.models import Count, ManyToManyField, QuerySet
from django.forms import ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.admin.actor import actor
from accounts.admin.audited import AuditedAdmin
from accounts.models import Role, User
from courses.queries.codes import link_of_code
from progress.admin.cohort_form import CohortForm
from progress.admin.importing import LearnerImports
from progress.admin.inviting import InvitingAdmin
from progress.models import Cohort, CohortMember
from progress.services.enrolling import join_together
from progress.services.leaving import leave_cohort

if TYPE_CHECKING:
    _TabularInline = admin.TabularInline[CohortMember, Cohort]
    _ModelForm = forms.ModelForm[Cohort]
    _FormSet = forms.BaseModelFormSet[Any, Any]
else:  # Django's own classes take no type in square brackets when they run
    _TabularInline = admin.TabularInline
    _ModelForm = forms.ModelForm
    _FormSet = forms.BaseModelFormSet


class MemberInline(_TabularInline):
    """Lists the learners of a cohort; who is added is put on its courses, too."""

    model = CohortMember
    extra = 0
    fields = ["learner", "joined_at"]
    readonly_fields = ["joined_at"]
    autocomplete_fields = ["learner"]
    show_change_link = True

    def has_change_permission(self, request: HttpRequest, obj: Cohort | None = None) -> bool:
        """Refuse to everybody: a place is given or taken away, never handed on."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[CohortMember]:
        """Bring the learners' names along."""
        return super().get_queryset(request).select_related("learner")


@admin.register(Cohort)
class CohortAdmin(AuditedAdmin, InvitingAdmin, LearnerImports):
    """Makes cohorts: their courses, trainers and members."""

    form = CohortForm
    list_display = ["name", "members_count", "starts_on", "due_on", "ends_on"]
    list_filter = ["courses", "starts_on"]
    search_fields = ["name", "members__learner__email", "members__learner__name"]
    filter_horizontal = ["courses", "trainers"]
    fieldsets = (
        (None, {"fields": ("name", "courses", "trainers")}),
        (_("Dates"), {"fields": ("starts_on", "due_on", "ends_on")}),
        (_("Code"), {"fields": ("join_code", "join_link", "join_places", "join_until")}),
        (_("Reminders"), {"fields": ("remind_before_due", "remind_after_silence")}),
    )
    readonly_fields = ["join_link"]
    inlines = [MemberInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Cohort]:
        """Bring the number of members along."""
        cohorts: QuerySet[Cohort] = super().get_queryset(request)
        return cohorts.annotate(members_count=Count("members", distinct=True))

    @admin.display(description=_("members"), ordering="members_count")
    def members_count(self, cohort: Cohort) -> int:
        """Show how many members the cohort has."""
        return int(cohort.members_count)  # type: ignore[attr-defined]  # annotated above

    @admin.display(description=_("link to pass on"))
    def join_link(self, cohort: Cohort) -> str | None:
        """Show the link that brings the code along."""
        return link_of_code(cohort.join_code) if cohort.join_code else None

    def formfield_for_manytomany(
        self, db_field: ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> ModelMultipleChoiceField[Any] | None:
        """Offer trainers and administrators as trainers."""
        if db_field.name == "trainers":
            kwargs["queryset"] = User.objects.filter(role__in=[Role.TRAINER, Role.ADMIN])
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_formset(
        self, request: HttpRequest, form: _ModelForm, formset: _FormSet, change: Any
    ) -> None:
        """Take new members in, let go those that were ticked, put all on courses that are new."""
        cohort = form.instance
        learners = [member.learner for member in formset.save(commit=False)]
        for member in formset.deleted_objects:
            leave_cohort(member=member, by=actor(request))
        if "courses" in form.changed_data:
            learners += [member.learner for member in cohort.members.select_related("learner")]
        join_together(learners=learners, cohort=cohort, by=actor(request))
