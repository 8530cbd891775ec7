"""The form on which is said what was wrong with a question, and what becomes of its marks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.admin.key_fields import find_repeated, make_key_fields, read_key
from quizzes.models import Question, QuestionVersion, RegradeKind
from quizzes.queries.rulings import find_key_version, read_marker
from quizzes.scoring import Body
from quizzes.services.regrading import LONGEST_REASON, Proposal
from quizzes.services.versions import LONGEST_EXPLANATION

KINDS = (
    (RegradeKind.KEY, gettext_lazy("The right answer is another one: I say below which.")),
    ("version", gettext_lazy("The right answer is the one of another version.")),
    (
        RegradeKind.FULL,
        gettext_lazy("No answer is right: everybody gets full marks."),
    ),
    (RegradeKind.DROPPED, gettext_lazy("No answer is right: the question counts for nobody.")),
)


class RegradeForm(forms.Form):
    """Asks for the wrong versions, what is right instead, and the reason."""

    versions = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Versions that were wrong"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple(),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What is right"), widget=forms.RadioSelect(), initial=RegradeKind.KEY
    )
    key_version = forms.TypedChoiceField(
        label=gettext_lazy("The version whose key is right"), coerce=int, required=False
    )
    explanation = forms.CharField(
        label=gettext_lazy("Explanation"),
        required=False,
        max_length=LONGEST_EXPLANATION,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "dir": "auto"}),
        help_text=gettext_lazy(
            "Learners read it with the right answer that you chose above: see that it fits."
        ),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=LONGEST_REASON,
        widget=forms.TextInput(attrs={"class": "vLargeTextField", "dir": "auto"}),
        help_text=gettext_lazy("Learners read it in the review of their attempt."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, question: Question, versions: Sequence[Any], *args: Any) -> None:
        super().__init__(*args)
        self.question = question
        self.by_number: dict[int, QuestionVersion] = {one.number: one for one in versions}
        asked = [one for one in versions if one.attempts_count] or list(versions[:1])
        self.shown: QuestionVersion = asked[0]
        self.body = read_marker(self.shown).key
        fields: dict[str, Any] = self.fields
        fields["versions"].choices = [(one.number, _name(one)) for one in versions]
        fields["versions"].initial = [one.number for one in asked]
        fields["kind"].choices = [
            kind for kind in KINDS if kind[0] != "version" or len(versions) > 1
        ]
        fields["key_version"].choices = [
            ("", "–"),
            *((n, _name(v)) for n, v in self.by_number.items()),
        ]
        if len(versions) == 1:
            del fields["key_version"]
        fields["explanation"].initial = find_key_version(self.shown).explanation
        self.key_names = list(made := make_key_fields(self.body))
        fields |= made

    @property
    def key_fields(self) -> list[forms.BoundField]:
        """The fields of the key."""
        return [self[name] for name in self.key_names]

    def clean(self) -> dict[str, Any]:
        """Refuse a side or a place given twice, and words that lack."""
        said = super().clean() or {}
        if said.get("kind") == RegradeKind.KEY and not self.errors:
            if (name := find_repeated(self.body, said)) is not None:
                self.add_error(name, _("This was given to another one already."))
            if not said["explanation"].strip():
                self.add_error("explanation", _("Say why the answer is right."))
        if said.get("kind") == "version" and not said.get("key_version"):
            self.add_error("key_version", _("Choose a version."))
        return said

    def read_proposal(self) -> Proposal:
        """Read what is proposed; call it once the form is valid."""
        said = self.cleaned_data
        wrong = tuple(self.by_number[number] for number in said["versions"])
        if said["kind"] == "version":
            other = self.by_number[said["key_version"]]
            key, explanation = Body.from_json(other.body), other.explanation
            return Proposal(self.question, RegradeKind.KEY, wrong, key, explanation)
        kind = RegradeKind(said["kind"])
        if kind != RegradeKind.KEY:
            return Proposal(self.question, kind, wrong)
        key = read_key(self.body, said)
        return Proposal(self.question, kind, wrong, key, said["explanation"].strip())


def digest(proposal: Proposal) -> str:
    """Sum up what is proposed, to tell whether it is what was looked at."""
    told = [
        proposal.kind,
        [version.pk for version in proposal.versions],
        proposal.key and proposal.key.to_json(),
        proposal.explanation,
    ]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _name(version: Any) -> str:
    said = ngettext(
        "Version %(number)d (%(count)d attempt)",
        "Version %(number)d (%(count)d attempts)",
        version.attempts_count,
    )
    return said % {"number": version.number, "count": version.attempts_count}
