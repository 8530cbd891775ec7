"""A gap in a text as Moodle writes it: {1:SHORTANSWER:=Lyon}, {1:MULTICHOICE:=Lyon~Nice#Non}."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quizzes.exchange.errors import QuestionFault
from quizzes.exchange.records import GAP
from quizzes.exchange.texts import read_html, write_html
from quizzes.generation.records import Choice

_WHITE = " \t\n\r\f"
_OPENING = re.compile(r"\{\d*+:[A-Z_]++:")
_FIELD = re.compile(r"\{\d*+:([A-Z_]++):((?:\\.|[^\\{}])*+)\}", re.DOTALL)
_MOST = 20
"""Openings that are looked behind: each may lead through all of the text."""
_SPECIAL = re.compile(r'([}~#/"\\])')
_TYPED = frozenset({"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"})
_CHOSEN = re.compile(r"MULTICHOICE(?:_[HV]?S?)?|MC[HV]?S?")
_WEIGHT = re.compile(r"%(-?[\d.]+)%")


def write_gap(choices: Iterable[Choice], accepted: Iterable[str]) -> str:
    """Write the gap of a question with options, or else with what may be typed."""
    options = [
        f"{'=' if one.correct else ''}{_escape(one.text)}"
        + (f"#{_escape(one.feedback)}" if one.feedback else "")
        for one in choices
    ]
    if options:
        return "{1:MULTICHOICE:" + "~".join(options) + "}"
    return "{1:SHORTANSWER:" + "~".join(f"={_escape(said)}" for said in accepted) + "}"


def write_stem(stem: str, gap: str) -> str:
    """Write a stem as HTML with its gap in it; where it has none the gap comes last."""
    before, _, after = stem.partition(GAP)
    return _write(before) + gap + _write(after)


def read_stem(source: str) -> tuple[str, tuple[Choice, ...], tuple[str, ...]]:
    """Read stem, options and typed answers; raises QuestionFault."""
    opened = len(_OPENING.findall(source))
    fields = list(_FIELD.finditer(source)) if opened <= _MOST else []
    if len(fields) != 1:
        raise QuestionFault("not_exactly_one_gap", str(len(fields) or opened))
    (found,) = fields
    before, after = source[: found.start()].lstrip(_WHITE), source[found.end() :].rstrip(_WHITE)
    stem = read_html(before, keep_ends=True) + GAP + read_html(after, keep_ends=True)
    choices = tuple(_read_choices(found[2]))
    if found[1] in _TYPED:
        return stem, (), tuple(choice.text for choice in choices if choice.correct)
    if _CHOSEN.fullmatch(found[1]):
        return stem, choices, ()
    raise QuestionFault("unknown_gap", found[1])


def _write(part: str) -> str:
    return write_html(part).replace("{", "&#123;")


def _escape(text: str) -> str:
    written = write_html(text)
    led = f"&#37;{written[1:]}" if written.startswith("%") else written  # no weight is meant
    return _SPECIAL.sub(r"\\\1", led.replace("{", "&#123;"))


def _read_choices(said: str) -> Iterable[Choice]:
    for part in split(said, "~"):
        correct = part.startswith("=")
        bare = part[1:] if correct else part
        if weight := _WEIGHT.match(bare):
            correct, bare = float(weight[1]) > 0, bare[weight.end() :]
        text, *feedback = split(bare, "#", most=1)
        yield Choice(_unescape(text), correct, _unescape(feedback[0]) if feedback else "")


def split(text: str, mark: str, most: int = -1) -> list[str]:
    """Split at a mark that no backslash stands before; at ``most`` of them where it is given."""
    parts: list[str] = []
    begin, escaped = 0, False
    for place, letter in enumerate(text):
        if escaped or letter == "\\":
            escaped = not escaped
        elif letter == mark and len(parts) != most:
            parts.append(text[begin:place])
            begin = place + 1
    return [*parts, text[begin:]]


def _unescape(text: str) -> str:
    return read_html(re.sub(r"(?s)\\(.)", r"\1", text))
