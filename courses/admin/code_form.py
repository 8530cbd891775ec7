"""The part of a form that takes a code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from courses.services.codes import write_code

if TYPE_CHECKING:
    _ModelForm = forms.ModelForm[Any]
else:  # Django's own class takes no type in square brackets when it runs
    _ModelForm = forms.ModelForm


class CodeForm(_ModelForm):
    """Takes a code that nothing of another kind has, however it is typed."""

    taken: ClassVar[str | Promise]
    """Said where something else has the code."""

    def is_taken(self, code: str) -> bool:
        """Tell whether something of another kind has a code."""
        raise NotImplementedError

    def clean_join_code(self) -> str | None:
        """Write the code as codes are written."""
        said = self.cleaned_data["join_code"]
        code = write_code(said or "")
        if said and not code:
            raise forms.ValidationError(_("A code has twelve letters and figures."))
        if code and self.is_taken(code):
            raise forms.ValidationError(str(self.taken))
        return code or None
