"""Reads Moodle XML, ours and that of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from quizzes.exchange.errors import BrokenBank, QuestionFault, TooManyQuestions
from quizzes.exchange.feedback import read_feedback
from quizzes.exchange.gathering import Gathering
from quizzes.exchange.labels import members, read_labels
from quizzes.exchange.moodle.gaps import read_stem
from quizzes.exchange.moodle.tree import Node, read_tree
from quizzes.exchange.numbers import read_number
from quizzes.exchange.records import BankLimits, BankQuestion, Reading
from quizzes.exchange.texts import clean, read_html
from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.generation.tongues import TONGUES
from quizzes.scoring import Fault

RAW = frozenset({"plain_text", "markdown"})
WHOLE = 100.0
ROUNDING = 0.01
"""Per cent that fractions are off by, which have few decimals."""


def read_moodle(data: bytes, *, language: str, limits: BankLimits) -> Reading:
    """Read a file; where it says no language its questions are in ``language``.

    Raises a BankError where nothing of it can be taken.
    """
    root = read_tree(data, limits)
    if root.tag != "quiz":
        raise BrokenBank(f"<{root.tag}>", line=root.line)
    rows = [node for node in root.all("question") if node.attributes.get("type") != "category"]
    if len(rows) > limits.max_questions:
        raise TooManyQuestions(str(len(rows)))
    gathering = Gathering(limits)
    for number, node in enumerate(rows, 1):
        with gathering.taking(node.line, number) as take:
            read = _read(node, language)
            take(read)
            if _has_part_marks(node, read):
                gathering.note(node.line, number, "part_marks")
    return gathering.finish()


def _read(node: Node, language: str) -> BankQuestion:
    kind = _find_kind(node)
    labels = read_labels(tag.say("text") or tag.text.strip() for tag in _tags(node))
    explanation, sources = read_feedback(_html_of(node, "generalfeedback"), labels["places"])
    question = BankQuestion(
        kind,
        "",
        id=clean(node.say("idnumber")).strip(),
        explanation=explanation,
        sources=sources,
        **({"language": language} | members(labels)),
    )
    if kind is ItemKind.CLOZE:
        stem, choices, accepted = read_stem(_html_of(node, "questiontext"))
        return replace(question, stem=stem, choices=choices, accepted=accepted)
    stem = _text_of(node.find("questiontext"))
    return replace(question, stem=stem, **READERS[kind](node, question.language, labels))


def _find_kind(node: Node) -> ItemKind:
    said = node.attributes.get("type", "")
    if said == "multichoice":
        single = node.say("single").strip().lower() in {"true", "1", ""}
        return ItemKind.SINGLE_CHOICE if single else ItemKind.MULTIPLE_CHOICE
    if said not in KINDS:
        raise QuestionFault("unknown_kind", said, is_left_out=bool(said))
    return KINDS[said]


def _tags(node: Node) -> list[Node]:
    tags = node.find("tags")
    return tags.all("tag") if tags else []


def _read_choices(node: Node, language: str, labels: dict[str, Any]) -> dict[str, Any]:
    answers = node.all("answer")
    most = max(map(_fraction, answers), default=0.0)
    least = most if node.say("single").strip().lower() != "false" else 0.0
    choices = tuple(
        Choice(
            _text_of(answer),
            _fraction(answer) > 0 and _fraction(answer) >= least,
            _text_of(answer.find("feedback")),
        )
        for answer in answers
    )
    return {"choices": choices}


def _read_true_false(node: Node, language: str, labels: dict[str, Any]) -> dict[str, Any]:
    tongue = TONGUES.get(language, TONGUES["fr"])
    told = {answer.say("text").strip().lower(): answer for answer in node.all("answer")}
    if told.keys() != {"true", "false"}:
        raise QuestionFault(Fault.NOT_TWO_SIDES, ", ".join(sorted(told)))
    choices = (
        Choice(text, _fraction(told[side]) > 0, _text_of(told[side].find("feedback")))
        for side, text in (("true", tongue.true), ("false", tongue.false))
    )
    return {"choices": tuple(choices)}


def _read_pairs(node: Node, language: str, labels: dict[str, Any]) -> dict[str, Any]:
    pairs = [Pair(_text_of(part), clean(part.say("answer"))) for part in node.all("subquestion")]
    if any(not pair.left for pair in pairs):
        raise QuestionFault("side_without_partner", next(p.right for p in pairs if not p.left))
    return {"pairs": tuple(pairs)}


def _read_steps(node: Node, language: str, labels: dict[str, Any]) -> dict[str, Any]:
    """Read steps in the order in which they stand, which is the right one."""
    return {"sequence": tuple(_text_of(answer) for answer in node.all("answer"))}


def _read_numbers(node: Node, language: str, labels: dict[str, Any]) -> dict[str, Any]:
    right = [answer for answer in node.all("answer") if _fraction(answer) > 0]
    said = [clean(answer.say("text")).strip() for answer in right]
    tolerances = {read_number(answer.say("tolerance") or "0") for answer in right}
    if len(tolerances) > 1 or None in tolerances:
        raise QuestionFault("tolerances_differ")
    for number in said:
        if read_number(number) is None:
            raise QuestionFault("unreadable_number", number)
    units = node.find("units")
    unit = units.children[0].say("unit_name") if units and units.children else ""
    spelled = labels["accepted"] or [f"{one} {unit}".strip() for one in said]
    return {"accepted": tuple(spelled), "tolerance": next(iter(tolerances), 0.0)}


def _read_spellings(node: Node, language: str, labels: dict[str, Any]) -> dict[str, Any]:
    right = [answer for answer in node.all("answer") if _fraction(answer) > 0]
    return {"accepted": tuple(clean(one.say("text")).replace("\\*", "*") for one in right)}


KINDS: Mapping[str, ItemKind] = {
    "truefalse": ItemKind.TRUE_FALSE,
    "cloze": ItemKind.CLOZE,
    "multianswer": ItemKind.CLOZE,
    "matching": ItemKind.MATCHING,
    "ordering": ItemKind.ORDERING,
    "numerical": ItemKind.NUMERIC,
    "shortanswer": ItemKind.SHORT_ANSWER,
}
READERS: Mapping[ItemKind, Callable[[Node, str, dict[str, Any]], dict[str, Any]]] = {
    ItemKind.SINGLE_CHOICE: _read_choices,
    ItemKind.MULTIPLE_CHOICE: _read_choices,
    ItemKind.TRUE_FALSE: _read_true_false,
    ItemKind.MATCHING: _read_pairs,
    ItemKind.ORDERING: _read_steps,
    ItemKind.NUMERIC: _read_numbers,
    ItemKind.SHORT_ANSWER: _read_spellings,
}


def _has_part_marks(node: Node, read: BankQuestion) -> bool:
    """Tell whether some answer is worth something else than it is here."""
    if read.kind is ItemKind.MULTIPLE_CHOICE:
        keys = sum(choice.correct for choice in read.choices)
        share = WHOLE / max(keys, 1)
        return any(abs(abs(_fraction(one)) - share) > ROUNDING for one in node.all("answer"))
    if read.kind is ItemKind.ORDERING:
        return False
    return any(_fraction(one) not in {0.0, WHOLE} for one in node.all("answer"))


def _fraction(answer: Node) -> float:
    said = answer.attributes.get("fraction", "0")
    fraction = read_number(said)
    if fraction is None:
        raise QuestionFault("unreadable_fraction", said)
    return fraction


def _html_of(node: Node, tag: str) -> str:
    return node.say(tag)


def _text_of(node: Node | None) -> str:
    if node is None:
        return ""
    said = node.say("text")
    return clean(said) if node.attributes.get("format") in RAW else read_html(said)
