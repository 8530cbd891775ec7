"""The form on which a fact is corrected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.errors import CourseError
from courses.models import SourceVersion
from quizzes.models import Provenance
from quizzes.services.confirming import (
    LONGEST_RELATION,
    LONGEST_SUBJECT,
    LONGEST_VALUE,
    MOST_VALUES,
)
from quizzes.services.quoting import take_quote
from quizzes.services.rewriting import Statement
from quizzes.services.versions import LONGEST_QUOTE, Quoted

ONE_LINE = forms.TextInput(attrs={"class": "vLargeTextField", "dir": "auto"})


class FactForm(forms.Form):
    """Who, what and value of a fact, its quote, and why it is corrected."""

    subject = forms.CharField(label=_("Who or what"), max_length=LONGEST_SUBJECT, widget=ONE_LINE)
    relation = forms.CharField(
        label=_("What is said"), max_length=LONGEST_RELATION, widget=ONE_LINE
    )
    values = forms.CharField(
        label=_("Value"),
        max_length=MOST_VALUES * LONGEST_VALUE,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "dir": "auto"}),
        help_text=_("One a line. The quote has to say it."),
    )
    source = forms.TypedChoiceField(label=_("Quoted from"), coerce=int)
    quote = forms.CharField(
        label=_("Quote"),
        max_length=LONGEST_QUOTE,
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField", "dir": "auto"}),
        help_text=_("Copied from the source. Left as it is, each question keeps its own quotes."),
    )
    reason = forms.CharField(
        label=_("Why it is corrected"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField", "dir": "auto"}),
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        sources: Iterable[SourceVersion],
        stored: Iterable[Provenance],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        stored = list(stored)
        self.stored = [(part.source_version_id, part.quote) for part in stored]
        self.near = stored[0].start if stored else 0
        choices = [(one.pk, f"{one.document.title} ({one.number})") for one in sources]
        self.fields["source"].choices = choices  # type: ignore[attr-defined]  # ours

    def clean(self) -> dict[str, Any]:
        """Find the quote in the source, where it is another one."""
        cleaned = super().clean() or {}
        cleaned["proof"] = ()
        quote, source = cleaned.get("quote"), cleaned.get("source")
        if quote and source and not self._is_stored(source, quote):
            cleaned["proof"] = self._take(source, quote)
        return cleaned

    def read_statement(self) -> Statement:
        """Read what the fact says now."""
        said = self.cleaned_data
        lines = (line.strip() for line in said["values"].splitlines())
        return Statement(said["subject"], said["relation"], tuple(line for line in lines if line))

    def _is_stored(self, source: int, quote: str) -> bool:
        """Tell whether the quote is what the form began with."""
        began = "\n".join(text for _source, text in self.stored)
        return bool(self.stored) and source == self.stored[0][0] and _same(quote, began)

    def _take(self, source: int, quote: str) -> tuple[Quoted, ...]:
        try:
            found = take_quote(source, quote, self.near)
        except CourseError as error:
            self.add_error("source", str(error))
            return ()
        if not found:
            self.add_error("quote", _("The source does not say this word for word."))
        return found


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()
