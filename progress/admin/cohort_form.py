"""The form of a cohort."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from courses.admin.code_form import CodeForm
from courses.models import Course
from progress.models import Cohort


class CohortForm(CodeForm):
    """Takes a code that no course has."""

    taken = _("A course has this code already.")

    class Meta:
        model = Cohort
        fields = "__all__"  # the admin's fieldsets list them
        help_texts = {
            "join_code": _("Whoever has it may join the cohort; empty: nobody may by themselves."),
        }

    def is_taken(self, code: str) -> bool:
        """Tell whether a course has a code."""
        return Course.objects.filter(join_code=code).exists()
