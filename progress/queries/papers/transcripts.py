"""A learner's transcript on paper: modules and results on one page, then the attempts."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.text import capfirst
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from progress.papers import Fact, Heading, Listing, Row, say_share
from progress.queries.learner_rows import LearnerRow
from progress.queries.papers.parts import Parts
from progress.queries.papers.reading import Lines, Reading, Told


def describe_transcript(reading: Reading, row: LearnerRow) -> Parts:
    """Describe what a learner did, with the attempts that a report lists."""
    has_answers = "stem" in reading.headings
    return Parts(
        title=str(row.learner),
        facts=tuple(_facts(reading, row)),
        sections=(_list_modules(reading, row), _list_quizzes(reading, row)),
        listing=_list_answers(reading) if has_answers else _list_attempts(reading),
        is_across=False,
        about=(Fact(_("E-mail"), row.learner.email),),
    )


def _facts(reading: Reading, row: LearnerRow) -> Iterator[Fact]:
    facts, outline, best = row.facts, row.outline, row.facts.best_fraction
    language = get_language()
    yield Fact(_("Status"), capfirst(str(row.verdict.status.label)))
    yield Fact(_("Share done"), say_share(row.share_done, language))
    yield Fact(_("Lessons read"), f"{facts.lessons_done} / {outline.lessons_total}")
    yield Fact(_("Quizzes passed"), f"{facts.quizzes_passed} / {len(outline.quizzes)}")
    yield Fact(_("Best marks"), "–" if best is None else say_share(float(best), language))
    if row.completed_at:
        yield Fact(_("Completed"), reading.say_day(row.completed_at))
    else:
        yield Fact(_("Due"), reading.say_day(row.due_on) or "–")


def _list_modules(reading: Reading, row: LearnerRow) -> Listing:
    headings = (
        Heading(_("Module"), 70),
        Heading(_("Lessons"), 18, is_number=True),
        Heading(_("Lessons read"), 28, is_share=True),
        Heading(_("Best marks"), 28, is_share=True),
        Heading(pgettext("heading", "Completed"), 24, is_number=True),
    )
    rows = tuple(
        (
            one.module.title,
            f"{one.lessons_done} / {one.module.lessons}",
            one.lessons_done / one.module.lessons if one.module.lessons else None,
            None if one.best_fraction is None else float(one.best_fraction),
            reading.say_day(one.completed_at),
        )
        for one in row.modules
    )
    return Listing(_("Modules"), headings, rows, _("The courses have no module yet."))


def _list_quizzes(reading: Reading, row: LearnerRow) -> Listing:
    headings = (
        Heading(_("Quiz"), 70),
        Heading(_("Attempts"), 18, is_number=True),
        Heading(_("Best mark"), 28, is_share=True),
        Heading(_("Last mark"), 28, is_share=True),
        Heading(_("Passed"), 24, is_number=True),
    )
    rows = tuple(
        (
            one.quiz.title,
            one.result.attempts,
            float(one.result.best_fraction),
            float(one.result.last_fraction),
            reading.say_day(one.result.passed_at),
        )
        for one in row.quizzes
    )
    return Listing(_("Results"), headings, rows, _("No quiz has a mark yet."))


def _list_attempts(reading: Reading) -> Listing:
    told = reading.headings
    headings = (
        Heading(told["quiz"], 48),
        Heading(told["number"], 16, is_number=True),
        Heading(told["state"], 22),
        Heading(told["submitted_at"], 29, is_number=True),
        Heading(told["minutes_spent"], 16, is_number=True),
        Heading(told["fraction"], 28, is_share=True),
        Heading(told["is_passed"], 15),
    )
    words = {True: _("yes"), False: _("no"), None: ""}

    def write(told: Told) -> Row:
        return (
            *(str(told["quiz"]), told["number"], str(told["state"])),
            reading.say_time(told["submitted_at"]),
            *(told.share("minutes_spent"), told.share("fraction"), words[told["is_passed"]]),
        )

    return Listing(_("Attempts"), headings, Lines(reading, write), _("No attempt yet."))


def _list_answers(reading: Reading) -> Listing:
    told = reading.headings
    headings = (
        Heading(told["quiz"], 30),
        Heading(told["number"], 15, is_number=True),
        Heading(told["stem"], 47),
        Heading(told["answer"], 28),
        Heading(told["right_answer"], 28),
        Heading(told["answer_fraction"], 28, is_share=True),
    )

    def write(told: Told) -> Row:
        position = told["position"]
        return (
            str(told["quiz"]),
            f"{told['number']}" if position is None else f"{told['number']}.{position}",
            *(told["stem"] or "", told["answer"] or "", told["right_answer"] or ""),
            told.share("answer_fraction"),
        )

    listed = Lines(reading, write)
    return Listing(_("Answers"), headings, listed, _("No attempt yet."), lines=3)
