"""The form of a decision about a question."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.models import Cause, Verdict

TAKEN = {Verdict.APPROVED, Verdict.REJECTED}
"""What people decide here; the rest comes of changes."""


class ReviewForm(forms.Form):
    """A verdict, why, and what the person had before their eyes."""

    verdict = forms.TypedChoiceField(
        choices=[choice for choice in Verdict.choices if choice[0] in TAKEN],
        coerce=Verdict,
        error_messages={"required": _("Choose a decision.")},
    )
    cause = forms.ChoiceField(
        label=_("Reason"), choices=Cause.choices, required=False, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        help_text=_("For a rejection a reason of the list or a note is needed."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.IntegerField(widget=forms.HiddenInput)
