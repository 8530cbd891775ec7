"""Reads GIFT, ours and that of others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from quizzes.exchange.decoding import decode_bank
from quizzes.exchange.errors import QuestionFault, TooManyQuestions
from quizzes.exchange.feedback import read_feedback
from quizzes.exchange.gathering import Gathering
from quizzes.exchange.gift.escapes import unescape
from quizzes.exchange.gift.numerics import read_numbers
from quizzes.exchange.gift.parts import (
    WHITE,
    Entry,
    Parts,
    cut_at,
    cut_entries,
    cut_parts,
    find,
    take_form,
)
from quizzes.exchange.labels import members, read_labels
from quizzes.exchange.numbers import read_number
from quizzes.exchange.records import GAP, BankLimits, BankQuestion, Reading
from quizzes.exchange.texts import clean, read_html
from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.generation.tongues import TONGUES

_TRUE = re.compile(r"\s*(T|TRUE|F|FALSE)\s*(#.*)?", re.DOTALL)
_WEIGHT = re.compile(r"\s*%(-?[\d.,]+)%")
WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer with what it is worth, in per cent; a right one is worth all."""

    text: str
    worth: float
    feedback: str
    is_marked: bool
    """Whether an equals sign stands before it."""


def read_gift(name: str, data: bytes, *, language: str, limits: BankLimits) -> Reading:
    """Read a file; where it says no language its questions are in ``language``.

    Raises a BankError where nothing of it can be taken.
    """
    text, is_guessed = decode_bank(name, data)
    entries = list(cut_entries(text))
    if len(entries) > limits.max_questions:
        raise TooManyQuestions(str(len(entries)))
    gathering = Gathering(limits)
    if is_guessed:
        gathering.note_guess()
    for number, entry in enumerate(entries, 1):
        with gathering.taking(entry.line, number) as take:
            read, has_part_marks = _read(entry, language)
            take(read)
            if has_part_marks:
                gathering.note(entry.line, number, "part_marks")
    return gathering.finish()


def _read(entry: Entry, language: str) -> tuple[BankQuestion, bool]:
    parts = cut_parts(entry.text)
    if parts.answers is None:
        raise QuestionFault("unknown_kind", "description", is_left_out=True)
    labels = read_labels(entry.labels)
    form, feedback = take_form(parts.feedback.lstrip(WHITE))
    explanation, sources = _read_feedback(feedback, form or parts.form, labels)
    question = BankQuestion(
        ItemKind.SHORT_ANSWER,
        _read_stem(parts, labels.get("kind")),
        id=entry.id,
        explanation=explanation,
        sources=sources,
        **({"language": language} | members(labels)),
    )
    return _fill(question, parts, labels)


def _read_feedback(source: str, form: str, labels: dict[str, Any]) -> tuple[str, Any]:
    if form == "html":
        return read_feedback(unescape(source), labels["places"])
    return _say(source, form), ()


def _read_stem(parts: Parts, kind: ItemKind | None) -> str:
    behind = parts.after.strip(WHITE)
    if not (behind or kind is ItemKind.CLOZE):
        return _say(parts.before, parts.form)
    before = _say(parts.before.lstrip(WHITE), parts.form, keep_ends=True)
    return before + GAP + _say(parts.after.rstrip(WHITE), parts.form, keep_ends=True)


def _fill(
    question: BankQuestion, parts: Parts, labels: dict[str, Any]
) -> tuple[BankQuestion, bool]:
    """Read the answers; tell whether some is worth something else than it is here."""
    body = (parts.answers or "").strip(WHITE)
    if not body:
        raise QuestionFault("unknown_kind", "essay", is_left_out=True)
    is_gap = GAP in question.stem and (
        parts.after.strip(WHITE) or labels.get("kind") == ItemKind.CLOZE
    )
    if truth := _TRUE.fullmatch(body):
        return _read_true_false(question, truth, parts.form), False
    if body.startswith("#"):
        accepted, tolerance, has_part_marks = read_numbers(body[1:])
        spelled = tuple(labels["accepted"]) or accepted
        number = replace(question, kind=ItemKind.NUMERIC, accepted=spelled, tolerance=tolerance)
        return number, has_part_marks
    if body[0] in "=~" and find(body, "->") >= 0 and not _says_choices(labels):
        return _read_pairs(question, body, parts.form, labels), False
    answers = [_read_answer(part) for part in _cut_answers(body)]
    return _read_choices(question, answers, parts.form, labels, is_gap=bool(is_gap))


def _says_choices(labels: dict[str, Any]) -> bool:
    return labels.get("kind") not in {None, ItemKind.MATCHING, ItemKind.ORDERING}


def _cut_answers(body: str) -> Iterable[str]:
    return cut_at(body, "=~") if body[0] in "=~" else [f"={body}"]


def _read_answer(part: str) -> _Answer:
    is_marked, rest = part[0] == "=", part[1:]
    weight = _WEIGHT.match(rest)
    worth = (read_number(weight[1]) or 0.0) if weight else WHOLE if is_marked else 0.0
    rest = rest[weight.end() :] if weight else rest
    place = find(rest, "#")
    text, feedback = (rest, "") if place < 0 else (rest[:place], rest[place + 1 :])
    return _Answer(text.strip(WHITE), worth, feedback.strip(WHITE), is_marked)


def _read_choices(
    question: BankQuestion,
    answers: list[_Answer],
    form: str,
    labels: dict[str, Any],
    *,
    is_gap: bool,
) -> tuple[BankQuestion, bool]:
    is_typed = all(answer.is_marked for answer in answers)
    worths = {answer.worth for answer in answers}
    if is_typed and labels.get("kind") is not ItemKind.SINGLE_CHOICE:
        kind = ItemKind.CLOZE if is_gap else ItemKind.SHORT_ANSWER
        accepted = tuple(clean(unescape(answer.text)) for answer in answers)
        return replace(question, kind=kind, accepted=accepted), worths != {WHOLE}
    is_single = any(answer.is_marked for answer in answers)
    kind = ItemKind.SINGLE_CHOICE if is_single else ItemKind.MULTIPLE_CHOICE
    choices = tuple(
        Choice(
            _say(answer.text, form),
            answer.is_marked if is_single else answer.worth > 0,
            _say(answer.feedback, form),
        )
        for answer in answers
    )
    share = WHOLE / max(1, sum(choice.correct for choice in choices))
    usual = {0.0, WHOLE} if is_single else {round(share, 5), -round(share, 5)}
    filled = replace(question, kind=ItemKind.CLOZE if is_gap else kind, choices=choices)
    return filled, not worths <= usual


def _read_true_false(question: BankQuestion, found: re.Match[str], form: str) -> BankQuestion:
    tongue = TONGUES.get(question.language, TONGUES["fr"])
    holds = found[1].startswith("T")
    said = [
        _say(part[1:].strip(WHITE), form) for part in cut_at((found[2] or "").strip(WHITE), "#")
    ]
    wrong, right = [*said, "", ""][:2]
    choices = (
        Choice(tongue.true, holds, right if holds else wrong),
        Choice(tongue.false, not holds, wrong if holds else right),
    )
    return replace(question, kind=ItemKind.TRUE_FALSE, choices=choices)


def _read_pairs(
    question: BankQuestion, body: str, form: str, labels: dict[str, Any]
) -> BankQuestion:
    pairs = []
    for part in cut_at(body, "="):
        place = find(part, "->")
        if place < 0 or not part.startswith("="):
            raise QuestionFault("side_without_partner", part.strip(WHITE)[:60])
        right = clean(unescape(part[place + 2 :].strip(WHITE)))
        pairs.append(Pair(_say(part[1:place].strip(WHITE), form), right))
    if labels.get("kind") is ItemKind.ORDERING:
        steps = tuple(pair.right for pair in pairs)
        return replace(question, kind=ItemKind.ORDERING, sequence=steps)
    return replace(question, kind=ItemKind.MATCHING, pairs=tuple(pairs))


def _say(source: str, form: str, *, keep_ends: bool = False) -> str:
    own, source = take_form(source)
    plain = unescape(source)
    if (own or form) == "html":
        return read_html(plain, keep_ends=keep_ends)
    return clean(plain) if keep_ends else clean(plain.strip(WHITE))
