"""The form that says which passages the table of coverage lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.models import SourceDocument
from progress.admin.coverage_map import Wanted
from progress.queries.coverage.passages import CoverageState
from progress.queries.coverage.tables import NAMES


class CoverageForm(forms.Form):
    """Asks for a document, a state and how well passages are known; every part may be missing."""

    document = forms.TypedChoiceField(
        label=_("Document"), required=False, coerce=int, empty_value=None
    )
    state = forms.TypedChoiceField(
        label=_("State"), required=False, coerce=CoverageState, empty_value=None
    )
    known_below = forms.IntegerField(
        label=_("Known below (%)"), required=False, min_value=0, max_value=100
    )

    def __init__(self, *args: Any, documents: Iterable[SourceDocument], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(one.pk, one.title) for one in documents]
        self.fields["document"].choices = [("", _("all documents")), *named]  # type: ignore[attr-defined]  # a choice field
        states = [(one.value, name) for one, name in NAMES.items()]
        self.fields["state"].choices = [("", _("all")), *states]  # type: ignore[attr-defined]  # a choice field

    def wanted(self) -> Wanted:
        """Return what was asked for; what cannot be is passed over, and said on the page."""
        self.is_valid()
        said = self.cleaned_data
        percent = said.get("known_below")
        return Wanted(
            document=said.get("document"),
            state=said.get("state"),
            known_below=None if percent is None else percent / 100,
        )
