"""The form of a course: how learners come onto it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.models import Course, Joining
from courses.queries.codes import is_taken_elsewhere
from courses.services.codes import new_code, write_code

if TYPE_CHECKING:
    _ModelForm = forms.ModelForm[Course]
else:  # Django's own class takes no type in square brackets when it runs
    _ModelForm = forms.ModelForm


class CourseForm(_ModelForm):
    """Makes a code where joining takes one and there is none."""

    class Meta:
        model = Course
        fields = "__all__"  # the admin's fieldsets list them
        help_texts = {
            "join_code": _("Leave it empty: a new one is made that is easy to read out."),
        }

    def clean_join_code(self) -> str | None:
        """Write the code as codes are written."""
        said = self.cleaned_data["join_code"]
        code = write_code(said or "")
        if said and not code:
            raise forms.ValidationError(_("A code has twelve letters and figures."))
        if code and is_taken_elsewhere(code):
            raise forms.ValidationError(_("A group has this code already."))
        return code or None

    def clean(self) -> dict[str, Any] | None:
        """Make a code where one is needed."""
        cleaned = super().clean() or self.cleaned_data
        takes_code = cleaned.get("joining") == Joining.CODE
        if takes_code and not cleaned.get("join_code") and "join_code" not in self.errors:
            cleaned["join_code"] = new_code()
        return cleaned
