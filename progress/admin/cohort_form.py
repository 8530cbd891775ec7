"""The form of a cohort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.models import Course
from courses.services.codes import write_code
from progress.models import Cohort

if TYPE_CHECKING:
    _ModelForm = forms.ModelForm[Cohort]
else:  # Django's own class takes no type in square brackets when it runs
    _ModelForm = forms.ModelForm


class CohortForm(_ModelForm):
    """Takes a code that nothing else has, however it is typed."""

    class Meta:
        model = Cohort
        fields = "__all__"  # the admin's fieldsets list them

    def clean_join_code(self) -> str | None:
        """Write the code as codes are written."""
        said = self.cleaned_data["join_code"]
        code = write_code(said or "")
        if said and not code:
            raise forms.ValidationError(_("A code has twelve letters and figures."))
        if code and Course.objects.filter(join_code=code).exists():
            raise forms.ValidationError(_("A course has this code already."))
        return code or None
