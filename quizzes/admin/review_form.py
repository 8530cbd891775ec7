"""The form of a decision about a question."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.models import Verdict

TAKEN = {Verdict.APPROVED, Verdict.REJECTED}
"""What people decide here; the rest comes of changes."""


class ReviewForm(forms.Form):
    """A verdict, its reason, and what the person had before their eyes."""

    verdict = forms.TypedChoiceField(
        choices=[choice for choice in Verdict.choices if choice[0] in TAKEN],
        coerce=Verdict,
        error_messages={"required": _("Choose a decision.")},
    )
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed for a rejection."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.IntegerField(widget=forms.HiddenInput)
