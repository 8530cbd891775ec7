"""The form of a course: how learners come onto it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from courses.admin.code_form import CodeForm
from courses.models import Course, Joining
from courses.queries.codes import is_taken_elsewhere
from courses.services.codes import new_code


class CourseForm(CodeForm):
    """Makes a code where joining takes one and there is none."""

    taken = _("A group has this code already.")

    class Meta:
        model = Course
        fields = "__all__"  # the admin's fieldsets list them
        help_texts = {
            "join_code": _("Leave it empty: a new one is made that is easy to read out."),
        }

    def is_taken(self, code: str) -> bool:
        """Tell whether a group has a code."""
        return is_taken_elsewhere(code)

    def clean(self) -> dict[str, Any] | None:
        """Make a code where one is needed."""
        cleaned = super().clean() or self.cleaned_data
        takes_code = cleaned.get("joining") == Joining.CODE
        if takes_code and not cleaned.get("join_code") and "join_code" not in self.errors:
            cleaned["join_code"] = new_code()
        return cleaned
