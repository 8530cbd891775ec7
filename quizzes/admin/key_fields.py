"""The fields in which the right answer to a question is chosen, by its kind, and the key they make.

What a learner was shown stays: only what of it is right changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from quizzes.generation.records import ItemKind, Pair
from quizzes.scoring import Body
from quizzes.scoring.shape import LONGEST, MOST

LONGEST_ANSWERS = MOST * LONGEST


def make_key_fields(body: Body) -> dict[str, forms.Field]:
    """Make the fields for a body; they begin with the answer that counts now."""
    if body.choices:
        return {"right": _make_choice(body)}
    if body.pairs:
        return {f"pair_{index}": _make_pair(body, index) for index in range(len(body.pairs))}
    if body.sequence:
        return {f"step_{index}": _make_step(body, index) for index in range(len(body.sequence))}
    return _make_typed(body)


def read_key(body: Body, said: Mapping[str, Any]) -> Body:
    """Read the key that was chosen; whether it can be one is not looked at here."""
    if body.choices:
        chosen = said.get("right") or ()
        right = {chosen} if isinstance(chosen, str) else set(chosen)
        choices = (
            replace(choice, correct=str(index) in right)
            for index, choice in enumerate(body.choices)
        )
        return replace(body, choices=tuple(choices))
    if body.pairs:
        rights = (int(said[f"pair_{index}"]) for index in range(len(body.pairs)))
        pairs = (
            Pair(pair.left, body.pairs[right].right)
            for pair, right in zip(body.pairs, rights, strict=True)
        )
        return replace(body, pairs=tuple(pairs))
    if body.sequence:
        order = sorted(range(len(body.sequence)), key=lambda index: int(said[f"step_{index}"]))
        return replace(body, sequence=tuple(body.sequence[index] for index in order))
    lines = (line.strip() for line in said.get("accepted", "").splitlines())
    accepted = tuple(dict.fromkeys(line for line in lines if line))
    return replace(body, accepted=accepted, tolerance=said.get("tolerance", body.tolerance))


def find_repeated(body: Body, said: Mapping[str, Any]) -> str | None:
    """Name a field whose right side or place was given to another one as well."""
    prefix = "pair" if body.pairs else "step"
    seen: set[str] = set()
    for index in range(len(body.pairs or body.sequence)):
        name = f"{prefix}_{index}"
        if said[name] in seen:
            return name
        seen.add(said[name])
    return None


def _make_choice(body: Body) -> forms.Field:
    options = [(str(index), choice.text) for index, choice in enumerate(body.choices)]
    right = [str(index) for index, choice in enumerate(body.choices) if choice.correct]
    told: dict[str, Any] = {"label": _("Right answer"), "choices": options, "required": False}
    if body.kind is ItemKind.MULTIPLE_CHOICE:
        widget = forms.CheckboxSelectMultiple()
        return forms.MultipleChoiceField(widget=widget, initial=right, **told)
    return forms.ChoiceField(widget=forms.RadioSelect(), initial=right[:1] and right[0], **told)


def _make_pair(body: Body, index: int) -> forms.Field:
    options = [(str(number), pair.right) for number, pair in enumerate(body.pairs)]
    return forms.ChoiceField(label=body.pairs[index].left, choices=options, initial=str(index))


def _make_step(body: Body, index: int) -> forms.Field:
    places = [(str(number), str(number)) for number in range(1, len(body.sequence) + 1)]
    return forms.ChoiceField(label=body.sequence[index], choices=places, initial=str(index + 1))


def _make_typed(body: Body) -> dict[str, forms.Field]:
    accepted = forms.CharField(
        label=_("Accepted answers"),
        required=False,
        max_length=LONGEST_ANSWERS,
        initial="\n".join(body.accepted),
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField", "dir": "auto"}),
        help_text=_("One a line."),
    )
    if body.kind is not ItemKind.NUMERIC:
        return {"accepted": accepted}
    tolerance = forms.FloatField(
        label=_("Tolerance"),
        min_value=0,
        required=False,
        localize=True,
        initial=body.tolerance,
        help_text=_("How far a number may be off and still be right; empty: not at all."),
    )
    return {"accepted": accepted, "tolerance": tolerance}
