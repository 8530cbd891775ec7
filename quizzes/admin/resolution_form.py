"""The form of a choice between statements that disagree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.models import ConflictOutcome, ConflictStatement
from quizzes.services.resolving import Period

ONE = "one-"
"""What the value of a choice begins with that names a side, by the id of its first statement."""


def group_sides(statements: Sequence[ConflictStatement]) -> list[list[ConflictStatement]]:
    """Put the statements together that say the same; where it is not known, each stands alone."""
    sides: dict[str | int, list[ConflictStatement]] = {}
    for one in statements:
        sides.setdefault(one.value or one.pk, []).append(one)
    return list(sides.values())


class ResolutionForm(forms.Form):
    """Which side holds, or each for its time, or none; and why."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        error_messages={"required": _("Say why: the reason is kept with the choice.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, statements: Sequence[ConflictStatement] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sides = [own[0].pk for own in group_sides(statements)]
        values = [f"{ONE}{side}" for side in self.sides]
        values += [ConflictOutcome.BOTH, ConflictOutcome.NEITHER]
        self.fields["choice"] = forms.ChoiceField(
            choices=[(value, value) for value in values],
            error_messages={"required": _("Choose one of the ways out.")},
        )
        for side in self.sides:
            for name, label in (("from", _("Holds from")), ("until", _("until"))):
                self.fields[f"{name}_{side}"] = forms.DateField(
                    label=label,
                    required=False,
                    widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
                )

    @property
    def chosen_value(self) -> str:
        """What is chosen in the form as it was sent."""
        return str(self["choice"].value() or "")

    def resolution(self) -> dict[str, Any]:
        """Return the outcome and the statements that hold, as the service takes them."""
        said: dict[str, Any] = self.cleaned_data
        choice: str = said["choice"]
        told = {"reason": said["reason"], "seen": said["seen"]}
        if choice.startswith(ONE):
            chosen = {int(choice.removeprefix(ONE)): Period()}
            return {**told, "outcome": ConflictOutcome.ONE, "chosen": chosen}
        periods = {side: Period(said[f"from_{side}"], said[f"until_{side}"]) for side in self.sides}
        return {**told, "outcome": ConflictOutcome(choice), "chosen": periods}
