"""What the admin asks for when a token is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import ApiToken
from accounts.services.tokens import Limits
from progress.errors import UnknownCohorts
from progress.models import Cohort
from progress.queries.cohorts import visible_cohorts

if TYPE_CHECKING:
    _ModelForm = forms.ModelForm[ApiToken]
else:  # Django's own class takes no type in square brackets when it runs
    _ModelForm = forms.ModelForm


class TokenForm(_ModelForm):
    """Asks for a token's user, name and limits."""

    cohorts = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Limited to cohorts"),
        queryset=Cohort.objects.order_by("name"),
        required=False,
        help_text=gettext_lazy("None chosen: all that its user sees."),
    )

    class Meta:
        model = ApiToken
        fields = ("user", "name", "is_read_only", "expires_at")

    def clean_expires_at(self) -> Any:
        """Refuse a time that is over."""
        at = self.cleaned_data["expires_at"]
        if at is not None and at <= timezone.now():
            raise ValidationError(_("This time is over already."))
        return at

    def clean(self) -> dict[str, Any]:
        """Refuse cohorts that the token's user does not see."""
        told: dict[str, Any] = super().clean() or {}
        user, cohorts = told.get("user"), told.get("cohorts")
        if user and cohorts and set(cohorts) - set(visible_cohorts(user)):
            self.add_error("cohorts", str(UnknownCohorts()))
        return told

    def read_limits(self) -> Limits:
        """Return the limits that were asked for."""
        told = self.cleaned_data
        cohorts = tuple(cohort.pk for cohort in told["cohorts"])
        return Limits(told["is_read_only"], told["expires_at"], cohorts or None)
