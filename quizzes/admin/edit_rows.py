"""The rows of the form of a question: options, pairs, steps, accepted answers, quotes.

An empty row is no row. Rows are added by a button, which works without JavaScript.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.generation.numerals import read_quantity
from quizzes.scoring.shape import LONGEST, MOST
from quizzes.services.versions import LONGEST_QUOTE, MOST_QUOTES

PLACE = gettext_lazy("Place")


def _words(label: Any, most: int = LONGEST, **attributes: Any) -> forms.CharField:
    """Make a field for words, which may stay empty."""
    widget = forms.TextInput(
        attrs={"class": "vTextField", "autocomplete": "off", "dir": "auto", **attributes}
    )
    return forms.CharField(label=label, max_length=most, required=False, widget=widget)


class OptionRow(forms.Form):
    """An option, whether it is right, and why it is wrong."""

    text = _words(gettext_lazy("Option"))
    correct = forms.BooleanField(label=gettext_lazy("Right"), required=False)
    feedback = _words(gettext_lazy("Why it is right or wrong"))

    def clean(self) -> dict[str, Any]:
        """Refuse a reason or a key without words."""
        cleaned = super().clean() or {}
        if not cleaned.get("text") and (cleaned.get("feedback") or cleaned.get("correct")):
            self.add_error("text", _("This option has no words."))
        return cleaned


class PairRow(forms.Form):
    """Two sides that belong together."""

    left = _words(gettext_lazy("Left side"))
    right = _words(gettext_lazy("Right side that belongs to it"))

    def clean(self) -> dict[str, Any]:
        """Refuse one side alone."""
        cleaned = super().clean() or {}
        for side, other in (("left", "right"), ("right", "left")):
            if cleaned.get(other) and not cleaned.get(side):
                self.add_error(side, _("One side of this pair is missing."))
        return cleaned


class StepRow(forms.Form):
    """A step; steps stand in the right order."""

    text = _words(gettext_lazy("Step"))


class AnswerRow(forms.Form):
    """A typed answer that counts as right."""

    text = _words(gettext_lazy("Accepted answer"), 500)


class NumberRow(forms.Form):
    """A number that counts as right, with its unit."""

    number = _words(gettext_lazy("Number"), 60, inputmode="decimal")
    unit = _words(gettext_lazy("Unit"), 200)

    def clean(self) -> dict[str, Any]:
        """Refuse what is no number, and a unit alone."""
        cleaned = super().clean() or {}
        number, unit = cleaned.get("number", ""), cleaned.get("unit", "")
        if (number or unit) and read_quantity(number) is None:
            self.add_error("number", _("This is not a number."))
        return cleaned


class QuoteRow(forms.Form):
    """A quote and the document that it is from."""

    source = forms.TypedChoiceField(
        label=gettext_lazy("Document"), coerce=int, required=False, empty_value=None
    )
    quote = forms.CharField(
        label=gettext_lazy("Quote"),
        max_length=LONGEST_QUOTE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "dir": "auto"}),
    )
    near = forms.IntegerField(
        required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, sources: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = [("", "—"), *sources]  # type: ignore[attr-defined]  # ours

    def clean(self) -> dict[str, Any]:
        """Refuse a quote of no document."""
        cleaned = super().clean() or {}
        if cleaned.get("quote") and not cleaned.get("source") and "source" not in self.errors:
            self.add_error("source", _("Choose the document that the quote is from."))
        return cleaned


class Rows(forms.BaseFormSet):  # type: ignore[type-arg]  # takes no type when it runs
    """Rows in the order that the person gives them."""

    ordering_widget = forms.NumberInput

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        """Show the order as numbers that can be changed."""
        super().add_fields(form, index)
        if "ORDER" in form.fields:
            form.fields["ORDER"].label = PLACE
            form.fields["ORDER"].widget.attrs |= {"class": "place", "min": 1}

    def filled(self) -> list[forms.Form]:
        """List the rows that say something, in order; call it once they are valid."""
        rows = [form for form in self.forms if any(_said(form))]
        return sorted(rows, key=_place)


def _said(form: forms.Form) -> list[Any]:
    words = ("text", "left", "right", "number", "quote")
    return [form.cleaned_data.get(name) for name in words]


def _place(form: forms.Form) -> float:
    place = form.cleaned_data.get("ORDER")
    return float("inf") if place is None else place


def _make(row: type[forms.Form], most: int = MOST, **options: Any) -> type[Rows]:
    return forms.formset_factory(  # type: ignore[return-value]  # it makes a class of `formset`
        row, formset=Rows, extra=0, max_num=most, absolute_max=most, validate_max=True, **options
    )


ROWS: dict[str, type[Rows]] = {
    "choices": _make(OptionRow, can_order=True),
    "pairs": _make(PairRow),
    "steps": _make(StepRow, can_order=True),
    "accepted": _make(AnswerRow),
    "numbers": _make(NumberRow),
    "quotes": _make(QuoteRow, MOST_QUOTES),
}
