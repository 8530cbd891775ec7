"""What the admin asks for when a schedule of reports is made or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.models import Role, User
from accounts.queries.zones import zone_choices
from progress.errors import ChangeRefused
from progress.models import ReportFormat, ReportKind, ReportSchedule
from progress.services.reports.writers import WRITERS
from progress.services.scheduling.changing import MOST_RECIPIENTS, find_recipients

if TYPE_CHECKING:
    _ModelForm = forms.ModelForm[ReportSchedule]
else:  # Django's own class takes no type in square brackets when it runs
    _ModelForm = forms.ModelForm


class ScheduleForm(_ModelForm):
    """Asks what is written when, and who is told."""

    by: User
    """Who makes or changes it; the admin says so."""
    format = forms.ChoiceField(label=gettext_lazy("Format"))
    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        required=False,
        choices=[("", gettext_lazy("that of each recipient")), *settings.LANGUAGES],
    )
    time_zone = forms.ChoiceField(label=gettext_lazy("Time zone"))

    class Meta:
        model = ReportSchedule
        fields = (
            *("kind", "format", "cohort", "quiz", "language"),
            *("weekday", "at", "time_zone", "recipients"),
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        forms_written = [(one, label) for one, label in ReportFormat.choices if one in WRITERS]
        self.fields["format"].choices = forms_written  # type: ignore[attr-defined]
        zones = zone_choices(get_language() or settings.LANGUAGE_CODE)
        self.fields["time_zone"].choices = zones  # type: ignore[attr-defined]
        self.fields["time_zone"].initial = settings.TIME_ZONE
        people = User.objects.filter(is_active=True).exclude(role__in=[Role.LEARNER, Role.EDITOR])
        self.fields["recipients"].queryset = people  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse what the kind does not go with, and recipients who may not see the report."""
        told: dict[str, Any] = super().clean() or {}
        is_of_quiz = told.get("kind") == ReportKind.ITEM_ANALYSIS
        needed, odd = ("quiz", "cohort") if is_of_quiz else ("cohort", "quiz")
        if not told.get(needed):
            self.add_error(needed, _("This kind of report needs one."))
        if told.get(odd):
            self.add_error(odd, _("This kind of report is not about one."))
        if not self.errors:
            self._check_recipients(told)
        return told

    def _check_recipients(self, told: dict[str, Any]) -> None:
        emails = [person.email for person in told["recipients"]]
        if len(emails) > MOST_RECIPIENTS:
            self.add_error("recipients", _("At most %(most)s people.") % {"most": MOST_RECIPIENTS})
        about = {name: told[name] for name in ("kind", "format", "cohort", "quiz")}
        try:
            find_recipients(ReportSchedule(**about), emails, by=self.by)
        except ChangeRefused as error:
            self.add_error(error.field or None, str(error))
