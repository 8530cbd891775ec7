"""What is asked for when somebody makes a token."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.queries.zones import end_of
from accounts.services.tokens import Limits
from progress.models import Cohort
from progress.queries.cohorts import visible_cohorts

USUAL_TERM = timedelta(days=365)
LONGEST_TERM = timedelta(days=3650)


class TokenForm(forms.Form):
    """Asks for name and limits of a token; read only and a year long unless one says otherwise."""

    name = forms.CharField(
        label=_("Name"),
        max_length=80,
        help_text=_("What it is for, as in “weekly spreadsheet”."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )
    is_read_only = forms.BooleanField(
        label=_("Read only"),
        required=False,
        initial=True,
        help_text=_("Whoever has the token can look and change nothing."),
    )
    cohorts = forms.ModelMultipleChoiceField(
        label=_("Limited to groups"),
        queryset=Cohort.objects.none(),
        required=False,
        help_text=_("None chosen: all groups that you see, now and later."),
        widget=forms.CheckboxSelectMultiple,
    )
    last_day = forms.DateField(
        label=_("Last day"),
        required=False,
        help_text=_("It counts to the end of this day. Empty: until you revoke it."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cohorts = visible_cohorts(user)
        if cohorts.exists():
            self.fields["cohorts"].queryset = cohorts  # type: ignore[attr-defined]
        else:
            del self.fields["cohorts"]
        self.fields["last_day"].initial = timezone.localdate() + USUAL_TERM

    def clean_last_day(self) -> Any:
        """Refuse a day that is over, and one that nobody can foresee."""
        day = self.cleaned_data["last_day"]
        today = timezone.localdate()
        if day is not None and day < today:
            raise ValidationError(_("This day is over already."))
        if day is not None and day > today + LONGEST_TERM:
            raise ValidationError(_("A token counts for ten years at most."))
        return day

    def read_limits(self) -> Limits:
        """Return the limits that were asked for."""
        told = self.cleaned_data
        cohorts = tuple(cohort.pk for cohort in told.get("cohorts", ()))
        return Limits(
            is_read_only=told["is_read_only"],
            expires_at=end_of(told["last_day"]) if told["last_day"] else None,
            cohorts=cohorts or None,
        )
