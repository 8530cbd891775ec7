"""The attempts of a cohort on paper: how their marks spread, quiz by quiz, and each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from progress.papers import (
    Band,
    Bands,
    Columns,
    Fact,
    Heading,
    Listing,
    Row,
    say_number,
    say_share,
)
from progress.queries.papers.parts import Parts
from progress.queries.papers.reading import Lines, Reading, Told
from progress.queries.papers.tallies import Tally
from quizzes.models import AttemptState


@dataclass(slots=True)
class _Quiz:
    """What the attempts at a quiz come to."""

    title: str
    marks: Tally = field(default_factory=Tally)
    passed: int = 0


@dataclass(slots=True)
class _Count:
    """What all attempts come to together, and by quiz in the order in which they appear."""

    marks: Tally = field(default_factory=Tally)
    states: Counter[str] = field(default_factory=Counter)
    passed: int = 0
    quizzes: dict[str, _Quiz] = field(default_factory=dict)

    def add(self, told: Told) -> None:
        """Count an attempt."""
        mark, is_passed = told.share("fraction"), bool(told["is_passed"])
        quiz = self.quizzes.setdefault(told.code("quiz"), _Quiz(str(told["quiz"])))
        self.states[told.code("state")] += 1
        for one in (self, quiz):
            one.marks.add(mark)
            one.passed += is_passed


def describe_attempts(reading: Reading, title: str) -> Parts:
    """Describe the attempts that a report lists."""
    count = _Count()
    for told in reading:
        count.add(told)
    return Parts(
        title=title,
        facts=tuple(_facts(reading, count)),
        sections=(draw_marks(count.marks), _draw_quizzes(count)),
        listing=_list(reading),
    )


def draw_marks(marks: Tally) -> Columns:
    """Draw how marks spread."""
    middle = say_share(marks.median or 0, get_language())
    return Columns(
        title=_("How the marks spread"),
        said=_("Half of the attempts have %(share)s or more.") % {"share": middle},
        across=_("Mark"),
        up=_("Attempts"),
        columns=marks.columns,
        empty=_("No attempt has a mark yet."),
    )


def _facts(reading: Reading, count: _Count) -> Iterator[Fact]:
    language = get_language()
    marks = count.marks
    yield Fact(_("Attempts"), say_number(reading.count, language))
    for state in AttemptState:
        yield Fact(capfirst(str(state.label)), say_number(count.states[state], language))
    yield Fact(_("Mean mark"), "–" if marks.mean is None else say_share(marks.mean, language))
    passed = say_share(count.passed / marks.n, language) if marks.n else "–"
    yield Fact(_("Attempts that pass"), passed)


def _draw_quizzes(count: _Count) -> Bands:
    bands = (
        Band(quiz.title, quiz.marks.mean, quiz.passed / quiz.marks.n if quiz.marks.n else None)
        for quiz in count.quizzes.values()
    )
    return Bands(
        title=_("Quizzes"),
        said=_("The first figure is the mean mark, the second the share of attempts that pass."),
        light=_("mean mark"),
        dark=_("attempts that pass"),
        bands=tuple(bands),
        empty=_("No attempt yet."),
    )


def _list(reading: Reading) -> Listing:
    told = reading.headings
    headings = (
        Heading(told["name"], 44),
        Heading(told["email"], 50),
        Heading(told["quiz"], 50),
        Heading(told["number"], 17, is_number=True),
        Heading(told["state"], 22),
        Heading(told["submitted_at"], 29, is_number=True),
        Heading(told["minutes_spent"], 17, is_number=True),
        Heading(told["fraction"], 28, is_share=True),
        Heading(told["is_passed"], 16),
    )
    words = {True: _("yes"), False: _("no"), None: ""}

    def write(told: Told) -> Row:
        return (
            *(told["name"], told["email"], str(told["quiz"]), told["number"], str(told["state"])),
            reading.say_time(told["submitted_at"]),
            told.share("minutes_spent"),
            told.share("fraction"),
            words[told["is_passed"]],
        )

    return Listing(_("Attempts"), headings, Lines(reading, write), _("No attempt yet."))
