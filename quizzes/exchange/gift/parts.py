"""Cuts a GIFT file into questions, and a question into its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.exchange.errors import QuestionFault
from quizzes.exchange.gift.escapes import read_label
from quizzes.exchange.texts import clean

WHITE = " \t\n\r\f"
"""What the format itself passes over; a no-break space belongs to its text."""
_ID = re.compile(r"\[id:((?:\\\]|[^\[\]\x00-\x1f])++)\]")
_TAG = re.compile(r"\[tag:((?:\\\]|[^\[\]\x00-\x1f])++)\]")
_TITLE = re.compile(r"::((?:\\.|[^\\:]|:(?!:))*)::", re.DOTALL)
_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A run of lines without a blank one: a question, and the comments above it."""

    line: int
    text: str
    id: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A question's stem before and behind its answers, the answers and the general feedback."""

    before: str
    answers: str | None
    """None where it has none: it is a description."""
    after: str
    feedback: str
    form: str
    """How its texts are written: html, moodle, plain or markdown."""


def cut_entries(text: str) -> Iterator[Entry]:
    """Go through the entries of a file; categories are none."""
    told: list[str] = []
    lines: list[str] = []
    begun = 1
    for number, line in enumerate([*text.split("\n"), ""], 1):
        bare = line.strip(WHITE)
        if bare.startswith("//") and not lines:
            told.append(bare)
        elif bare and not (bare.startswith("$CATEGORY:") and not lines):
            begun = begun if lines else number
            lines.append(line)
        elif lines:
            yield _enter(begun, lines, told)
            told, lines = [], []
        elif not bare:
            told = told if told and not lines else []


def _enter(begun: int, lines: list[str], told: list[str]) -> Entry:
    kept = [line for line in lines if not line.lstrip(WHITE).startswith("//")]
    said = "\n".join(told)
    found = _ID.search(said)
    labels = tuple(read_label(one.replace("\\]", "]")) for one in _TAG.findall(said))
    name = clean(read_label(found[1].replace("\\]", "]"))).strip(WHITE) if found else ""
    return Entry(begun, "\n".join(kept), name, labels)


def cut_parts(text: str) -> Parts:
    """Cut a question into its parts; raises QuestionFault where a brace has no partner."""
    title = _TITLE.match(text.lstrip(WHITE))
    rest = text.lstrip(WHITE)[title.end() :] if title else text
    form, rest = take_form(rest.lstrip(WHITE))
    begin = find(rest, "{")
    if begin < 0:
        if find(rest, "}") >= 0:
            raise QuestionFault("brace_without_partner", "}")
        return Parts(rest, None, "", "", form or "moodle")
    end = find(rest, "}", begin)
    if end < 0:
        raise QuestionFault("brace_without_partner", "{")
    if find(rest, "{", begin + 1) >= 0:
        raise QuestionFault("brace_without_partner", "{")
    answers, feedback = _cut_feedback(rest[begin + 1 : end])
    return Parts(rest[:begin], answers, rest[end + 1 :], feedback, form or "moodle")


def take_form(text: str) -> tuple[str, str]:
    """Take off what says how a text is written, where it says so."""
    found = _FORMAT.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def find(text: str, mark: str, begin: int = 0) -> int:
    """Find a mark that no backslash stands before; -1 where there is none."""
    place = begin
    while place < len(text):
        if text[place] == "\\":
            place += 2
        elif text.startswith(mark, place):
            return place
        else:
            place += 1
    return -1


def cut_at(text: str, marks: str) -> list[str]:
    """Cut a text before each of the marks that no backslash stands before."""
    parts, begin, place = [], 0, 0
    while place < len(text):
        if text[place] in marks and place > begin:
            parts.append(text[begin:place])
            begin = place
        place += 2 if text[place] == "\\" else 1
    return [part for part in [*parts, text[begin:]] if part.strip(WHITE)]


def _cut_feedback(answers: str) -> tuple[str, str]:
    place = find(answers, "####")
    return (answers, "") if place < 0 else (answers[:place], answers[place + 4 :])
