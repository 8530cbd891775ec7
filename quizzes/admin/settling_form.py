"""The form of a decision about a stale question."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.services.settling import Settlement


class SettlingForm(forms.Form):
    """A decision, its reason, and what the person had before their eyes."""

    settlement = forms.TypedChoiceField(
        choices=[(one.value, one.value) for one in Settlement],
        coerce=Settlement,
        error_messages={"required": _("Choose a decision.")},
    )
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        help_text=_("Needed to keep or to retire a question."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, version: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.auto_id = f"id_{version}_%s"
        self.version = version
