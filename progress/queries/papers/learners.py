"""The progress of a cohort on paper: where its learners are, module by module, and each of them."""

from __future__ import annotations

from collections import Counter, defaultdict
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
    Strong,
    say_number,
    say_share,
)
from progress.queries.outlines import ModuleOutline, Outline
from progress.queries.papers.parts import Parts
from progress.queries.papers.reading import Lines, Reading, Told
from progress.queries.papers.tallies import Tally
from progress.queries.verdicts import Status

SHOWN = (Status.COMPLETED, Status.IN_PROGRESS, Status.NOT_STARTED, Status.AT_RISK)


@dataclass(slots=True)
class _Count:
    """What all learners come to together."""

    done: Tally = field(default_factory=Tally)
    statuses: Counter[str] = field(default_factory=Counter)
    lessons: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    completed: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))


def describe_learners(reading: Reading, outline: Outline) -> Parts:
    """Describe the progress of the learners that a report lists."""
    count = _count(reading, outline)
    return Parts(
        title=outline.cohort.name,
        facts=tuple(_facts(reading, count)),
        sections=(_draw_progress(count), _draw_modules(reading, outline, count)),
        listing=_list(reading),
    )


def _count(reading: Reading, outline: Outline) -> _Count:
    count = _Count()
    keys = {module.id: f"modules.{module.course}.{module.slug}" for module in outline.modules}
    kept = {pk: key for pk, key in keys.items() if f"{key}.lessons_done" in reading.headings}
    for told in reading:
        count.done.add(told.share("share_done"))
        count.statuses[told.code("status")] += 1
        for module, key in kept.items():
            count.lessons[module] += told[f"{key}.lessons_done"]
            count.completed[module] += told[f"{key}.completed_at"] is not None
    return count


def _facts(reading: Reading, count: _Count) -> Iterator[Fact]:
    language = get_language()
    yield Fact(_("Learners"), say_number(reading.count, language))
    for status in SHOWN:
        yield Fact(capfirst(str(status.label)), say_number(count.statuses[status], language))
    mean = count.done.mean
    yield Fact(_("Done on average"), "–" if mean is None else say_share(mean, language))


def _draw_progress(count: _Count) -> Columns:
    middle = say_share(count.done.median or 0, get_language())
    return Columns(
        title=_("How far the learners are"),
        said=_("Half of the learners have done %(share)s or more.") % {"share": middle},
        across=_("Share of lessons read and quizzes passed"),
        up=_("Learners"),
        columns=count.done.columns,
        empty=_("Nobody is in this group yet."),
    )


def _draw_modules(reading: Reading, outline: Outline, count: _Count) -> Bands:
    nobody, nothing = _("Nobody is in this group yet."), _("The courses have no module yet.")
    bands = (_draw_module(reading, outline, module, count) for module in outline.modules)
    return Bands(
        title=_("Modules"),
        said=_(
            "The first figure is the share of lessons read, the second that of learners who "
            "completed the module."
        ),
        light=_("lessons read"),
        dark=_("module completed"),
        bands=tuple(bands) if reading.count else (),
        empty=nothing if reading.count else nobody,
    )


def _draw_module(reading: Reading, outline: Outline, module: ModuleOutline, count: _Count) -> Band:
    whole = module.lessons * reading.count
    return Band(
        label=f"{module.course} – {module.title}" if len(outline.courses) > 1 else module.title,
        light=count.lessons[module.id] / whole if whole else None,
        dark=count.completed[module.id] / reading.count if module.is_asked else None,
    )


def _list(reading: Reading) -> Listing:
    told = reading.headings
    headings = (
        Heading(told["name"], 48),
        Heading(told["email"], 54),
        Heading(told["status"], 24),
        Heading(told["share_done"], 28, is_share=True),
        Heading(told["lessons_done"], 19, is_number=True),
        Heading(told["quizzes_passed"], 19, is_number=True),
        Heading(told["best_fraction"], 28, is_share=True),
        Heading(told["last_activity"], 22, is_number=True),
        Heading(told["due_on"], 21, is_number=True),
    )

    def write(told: Told) -> Row:
        is_at_risk = told.code("status") == Status.AT_RISK
        return (
            *(told["name"], told["email"]),
            Strong(str(told["status"])) if is_at_risk else str(told["status"]),
            told.share("share_done"),
            f"{told['lessons_done']} / {told['lessons_total']}",
            f"{told['quizzes_passed']} / {told['quizzes_total']}",
            told.share("best_fraction"),
            reading.say_day(told["last_activity"]),
            reading.say_day(told["due_on"]),
        )

    return Listing(
        _("Learners"), headings, Lines(reading, write), _("Nobody is in this group yet.")
    )
