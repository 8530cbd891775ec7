"""The questions of a quiz on paper: which are easy, which tell people apart, what to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.utils.translation import gettext as _

from progress.papers import (
    Cloud,
    Columns,
    Fact,
    Guide,
    Heading,
    Listing,
    Point,
    Row,
    Scale,
    say_number,
)
from progress.queries.papers.parts import Parts
from progress.queries.papers.reading import Lines, Reading, Told
from progress.queries.papers.tallies import columns_of
from progress.queries.statistics import QuizStatistics
from progress.statistics import DEFAULT_LIMITS, Figure, FlagCode
from quizzes.models import Quiz

NAMES: Mapping[str, object] = {
    FlagCode.TOO_EASY: pgettext_lazy("flag", "too easy"),
    FlagCode.TOO_HARD: pgettext_lazy("flag", "too hard"),
    FlagCode.WEAK_DISCRIMINATION: pgettext_lazy("flag", "hardly tells apart"),
    FlagCode.NEGATIVE_DISCRIMINATION: pgettext_lazy("flag", "the better do worse"),
    FlagCode.DEAD_DISTRACTOR: pgettext_lazy("flag", "an option nobody takes"),
    FlagCode.DISTRACTOR_DRAWS_THE_BEST: pgettext_lazy("flag", "a wrong option draws the best"),
    FlagCode.KEY_DOUBTFUL: pgettext_lazy("flag", "key doubtful"),
}
HIGHEST = 100.0
"""Of the discrimination index, in percent."""


def describe_items(reading: Reading, quiz: Quiz, statistics: QuizStatistics) -> Parts:
    """Describe the questions that a report lists."""
    return Parts(
        title=quiz.title,
        facts=tuple(_facts(reading, statistics)),
        sections=(_draw_questions(reading), _draw_marks(quiz, statistics)),
        listing=_list(reading),
    )


def _facts(reading: Reading, statistics: QuizStatistics) -> Iterator[Fact]:
    language, figures = get_language(), statistics.figures
    flagged = sum(1 for told in reading if told.code("flags"))
    yield Fact(_("Attempts"), say_number(figures.n, language))
    yield Fact(_("Questions"), say_number(reading.count, language))
    yield Fact(_("To look at"), say_number(flagged, language))
    yield Fact(_("Mean points"), _say(figures.mean))
    yield Fact(_("Median of the points"), _say(statistics.median))
    yield Fact(_("Consistency (α, in per cent)"), _say(figures.consistency.coefficient))


def _draw_questions(reading: Reading) -> Cloud:
    points = tuple(_points(reading))
    limits = DEFAULT_LIMITS
    return Cloud(
        title=_("Facility and discrimination"),
        said=_(
            "Each point is a question: the easy ones on the right, at the top those that tell who "
            "knows from who does not. Dashed lines are limits; those to look at bear their number "
            "in the list."
        ),
        across=Scale(_("Facility"), 0, 1, True, (Guide(limits.hard, ""), Guide(limits.easy, ""))),
        up=Scale(
            _("Discrimination"),
            min([0.0, *(point.y for point in points)]),
            HIGHEST,
            guides=(Guide(limits.weak, ""),),
        ),
        points=points,
        plain=_("question"),
        marked=pgettext("question", "to look at"),
        empty=_("Too few attempts to tell how the questions turn out."),
    )


def _points(reading: Reading) -> Iterator[Point]:
    for number, told in enumerate(reading, 1):
        x, y = told.share("facility"), told.share("discrimination")
        if x is not None and y is not None:
            yield Point(x, y, str(number), is_marked=bool(told.code("flags")))


def _draw_marks(quiz: Quiz, statistics: QuizStatistics) -> Columns:
    empty = _("No attempt has a mark yet.")
    if statistics.figures.n and statistics.distribution is None:
        empty = _("The distribution is not counted yet: a job does that within minutes.")
    return Columns(
        title=_("How the marks spread"),
        said=_("Attempts by tenths of the most points; the line is the mark that passes."),
        across=_("Mark"),
        up=_("Attempts"),
        columns=columns_of(statistics.distribution or ()),
        empty=empty,
        guides=(Guide(float(quiz.pass_mark), _("pass mark")),),
    )


def _list(reading: Reading) -> Listing:
    told = reading.headings
    headings = (
        Heading(pgettext("heading", "No."), 11, is_number=True),
        Heading(told["stem"], 100),
        Heading(told["n"], 18, is_number=True),
        Heading(told["facility"], 28, is_share=True),
        Heading(told["discrimination"], 22, is_number=True),
        Heading(_("Between"), 26, is_number=True),
        Heading(told["flags"], 50),
    )
    return Listing(
        title=_("Questions"),
        headings=headings,
        rows=_Numbered(reading, _write),
        empty=_("Nobody has answered a question yet."),
        lines=2,
    )


class _Numbered(Lines):
    """Questions with their numbers in the list, by which the plot names them."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Row]:
        return ((str(number), *row) for number, row in enumerate(super().__iter__(), 1))


def _write(told: Told) -> Row:
    flags = [str(NAMES[code]) for code in told.code("flags")]
    return (
        *(told["stem"], told["n"], told.share("facility"), told.share("discrimination")),
        _say_interval(told),
        "; ".join(dict.fromkeys(flags)),
    )


def _say_interval(told: Told) -> str:
    low, high = told.share("discrimination_low"), told.share("discrimination_high")
    if low is None or high is None:
        return ""
    language = get_language()
    return f"{say_number(low, language)} … {say_number(high, language)}"


def _say(figure: Figure) -> str:
    return "–" if figure.value is None else say_number(figure.value, get_language(), 1)
