"""What is asked for a webhook."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from progress.models import Cohort, Webhook, WebhookEvent
from progress.models.webhook import LONGEST_URL
from progress.queries.cohorts import visible_cohorts

ALL, CHOSEN = "all", "chosen"


class WebhookForm(forms.Form):
    """Asks for the address, the events and the groups; ``problem`` shows what a service refused."""

    url = forms.CharField(
        label=_("Address of the receiver"),
        max_length=LONGEST_URL,
        help_text=_("It begins with https:// and leads to a machine that all can reach."),
        widget=forms.URLInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    events = forms.MultipleChoiceField(
        label=_("What it is told of"),
        choices=WebhookEvent.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    scope = forms.ChoiceField(
        label=_("Of whom"),
        choices=[(ALL, _("Learners of all my groups")), (CHOSEN, _("Only of the groups below"))],
        initial=ALL,
        widget=forms.RadioSelect,
    )
    cohorts = forms.ModelMultipleChoiceField(
        label=_("Groups"),
        queryset=Cohort.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data: Any = None, *, user: User, **options: Any) -> None:
        super().__init__(data, **options)
        cohorts: Any = self.fields["cohorts"]
        cohorts.queryset = visible_cohorts(user)

    def clean(self) -> dict[str, Any]:
        """Refuse a limit to no group at all."""
        told: dict[str, Any] = super().clean() or {}
        if told.get("scope") == CHOSEN and not told.get("cohorts"):
            self.add_error("cohorts", _("Tick at least one group."))
        return told

    @property
    def told(self) -> dict[str, Any]:
        """What services take of it."""
        chosen = [cohort.pk for cohort in self.cleaned_data["cohorts"]]
        return {
            "url": self.cleaned_data["url"],
            "events": self.cleaned_data["events"],
            "cohorts": chosen if self.cleaned_data["scope"] == CHOSEN else None,
        }


class ChangeForm(WebhookForm):
    """The same for one that is there, which can be switched off."""

    is_active = forms.BooleanField(
        label=_("Switched on"),
        required=False,
        help_text=_("While it is off nothing is sent, and nothing is kept for later."),
    )

    @property
    def told(self) -> dict[str, Any]:
        """What services take of it."""
        return {**super().told, "is_active": self.cleaned_data["is_active"]}


def fill_in(webhook: Webhook) -> dict[str, Any]:
    """Fill the form in as a webhook stands."""
    return {
        "url": webhook.url,
        "events": webhook.events,
        "scope": CHOSEN if webhook.is_limited else ALL,
        "cohorts": [cohort.pk for cohort in webhook.cohorts.all()],
        "is_active": webhook.is_active,
    }
