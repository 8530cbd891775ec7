"""What it takes to complete a course, on the course's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.admin.actor import actor
from courses.admin.course import CourseAdmin
from courses.models import Course
from progress.admin.coverage import CoverageAdmin
from progress.models import Criteria
from progress.services.criteria import set_criteria

if TYPE_CHECKING:
    _StackedInline = admin.StackedInline[Criteria, Course]
    _ModelForm = forms.ModelForm[Criteria]
    _FormSet = forms.BaseModelFormSet[Any, Any]
else:  # Django's own classes take no type in square brackets when they run
    _StackedInline = admin.StackedInline
    _ModelForm = forms.ModelForm
    _FormSet = forms.BaseModelFormSet


class CriteriaForm(_ModelForm):
    """Asks what is needed, and refuses that nothing is."""

    class Meta:
        model = Criteria
        fields = ("needs_lessons", "needs_quizzes")

    def clean(self) -> dict[str, Any]:
        """Explain the constraint of the row."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if not said.get("needs_lessons") and not said.get("needs_quizzes"):
            raise forms.ValidationError(_("Ask for lessons, for quizzes, or for both."))
        return said


class CriteriaInline(_StackedInline):
    """Asks for the criteria of a course; without any, it takes all lessons and all quizzes."""

    model = Criteria
    form = CriteriaForm
    can_delete = False
    verbose_name_plural = _("criteria of completion")


admin.site.unregister(Course)


@admin.register(Course)
class CourseWithCriteriaAdmin(CoverageAdmin, CourseAdmin):
    """The page of a course, with what it takes to complete it, and what it covers."""

    inlines = [CriteriaInline, *CourseAdmin.inlines]

    def save_formset(self, request: HttpRequest, form: Any, formset: _FormSet, change: Any) -> None:
        """Have what learners completed follow the criteria."""
        if formset.model is not Criteria:
            super().save_formset(request, form, formset, change)
            return
        for criteria in formset.save(commit=False):
            set_criteria(
                course=form.instance,
                needs_lessons=criteria.needs_lessons,
                needs_quizzes=criteria.needs_quizzes,
                by=actor(request),
            )
