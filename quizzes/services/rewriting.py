"""Rewrites what a question says after the fact that it rests on was corrected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.generation.replacing import replace_words
from quizzes.generation.wording import fold
from quizzes.scoring import Body
from quizzes.services.versions import Draft, Quoted


@dataclass(frozen=True, slots=True)
class Statement:
    """What a fact says: who or what, the relation, and the values."""

    subject: str
    relation: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a fact said, what it says now, and the quote where that is another one."""

    before: Statement
    after: Statement
    proof: tuple[Quoted, ...] = ()

    @property
    def replaced(self) -> Mapping[str, str]:
        """What is to be put in whose place; values only where each has its successor."""
        old, new = self.before.subject, self.after.subject
        return ({old: new} if old != new else {}) | self.values_replaced

    @property
    def values_replaced(self) -> dict[str, str]:
        """The same of the values alone."""
        old, new = self.before.values, self.after.values
        if len(old) != len(new):
            return {}
        return {before: after for before, after in zip(old, new, strict=True) if before != after}


def rewrite(draft: Draft, correction: Correction, language: str) -> Draft | None:
    """Say what a question says by the corrected fact; none where that takes a person.

    It does where other values are right now and nothing in the question follows them: then its key
    would be what the fact no longer says.
    """
    if correction.before.values != correction.after.values:
        by_values = _say(draft, correction, correction.values_replaced, language)
        if (by_values.stem, by_values.body) == (draft.stem, draft.body):
            return None
    return _say(draft, correction, correction.replaced, language)


def _say(draft: Draft, correction: Correction, replaced: Mapping[str, str], language: str) -> Draft:
    def put(text: str) -> str:
        return replace_words(text, replaced, language)

    return replace(
        draft,
        stem=put(_follow_relation(draft.stem, correction)),
        body=_rewrite_body(draft.body, correction, put),
        explanation=put(draft.explanation),
        proof=correction.proof or draft.proof,
    )


def _follow_relation(stem: str, correction: Correction) -> str:
    """Ask by the new relation where the old one was the question itself, as with definitions.

    Elsewhere a relation is a name that the writer gave, whose words may mean something else.
    """
    is_question = fold(stem) == fold(correction.before.relation)
    return correction.after.relation if is_question else stem


def _rewrite_body(body: Body, correction: Correction, put: Callable[[str], str]) -> Body:
    return replace(
        body,
        choices=_rewrite_choices(body, correction, put),
        pairs=tuple(Pair(put(pair.left), put(pair.right)) for pair in body.pairs),
        sequence=tuple(put(step) for step in body.sequence),
        accepted=_rewrite_accepted(body.accepted, put),
    )


def _rewrite_choices(
    body: Body, correction: Correction, put: Callable[[str], str]
) -> tuple[Choice, ...]:
    """Rewrite the options: those that are right now, and wrong ones that the key took the place of.

    A wrong option that says what is right now takes what was right before.
    """
    if body.kind is ItemKind.TRUE_FALSE:
        return body.choices
    keys = [(one.text, put(one.text)) for one in body.choices if one.correct]
    freed = {fold(new): old for old, new in keys if old != new}
    right = {fold(value) for value in correction.after.values}
    gone = {fold(value) for value in correction.before.values} - right
    return tuple(_rewrite_choice(one, put, freed, (right, gone)) for one in body.choices)


def _rewrite_choice(
    choice: Choice,
    put: Callable[[str], str],
    freed: Mapping[str, str],
    told: tuple[set[str], set[str]],
) -> Choice:
    right, gone = told
    text = choice.text
    if choice.correct:
        new = put(text)
        return Choice(new, correct=new != text or fold(text) not in gone)
    if fold(text) in freed:
        return Choice(freed[fold(text)], correct=False)
    if fold(text) in right:
        return Choice(text, correct=True)
    return Choice(text, correct=False, feedback=put(choice.feedback))


def _rewrite_accepted(accepted: tuple[str, ...], put: Callable[[str], str]) -> tuple[str, ...]:
    """Rewrite the accepted answers; other spellings of what is no longer right go."""
    written = [(answer, put(answer)) for answer in accepted]
    followed = [new for old, new in written if new != old]
    return tuple(dict.fromkeys(followed)) or accepted
