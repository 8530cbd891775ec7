"""What a lesson says, and what is drawn from it: key points, dates, terms, sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from courses.models import GlossaryTerm, Lesson, LessonRevision, SourceDocument
from progress.queries.axes import Point
from progress.queries.blocks import BlockGroup, explain_terms, group_blocks, read_blocks
from progress.queries.marks import LessonSource, Numbering, Paths, read_paths
from progress.queries.points import KeyPoint, read_points
from progress.queries.terms import Explainer, Term, read_terms
from progress.queries.timeline import ToldEvent, date_entries, draw_events, list_events


@dataclass(frozen=True, slots=True)
class LessonText:
    """All that a lesson's page has to read, in the order of the page."""

    groups: tuple[BlockGroup, ...]
    points: tuple[KeyPoint, ...]
    events: tuple[ToldEvent, ...]
    """Those that no list of the lesson shows as a chronology."""
    axis: tuple[Point, ...]
    """The same along an axis."""
    terms: tuple[Term, ...]
    sources: tuple[LessonSource, ...]


def read_text(
    lesson: Lesson,
    revision: LessonRevision,
    documents: Iterable[SourceDocument],
    known: frozenset[str] | None = None,
    paths: Paths | None = None,
    terms: Iterable[GlossaryTerm] | None = None,
) -> LessonText:
    """Read a revision of a lesson; ``documents`` are those that the course rests on.

    ``known`` are the texts that the learner read here before, where they were others. What is not
    stored yet brings its ``paths`` and ``terms``; else they are those of the rows.
    """
    numbering = Numbering(documents, read_paths(revision) if paths is None else paths)
    blocks = read_blocks(revision.content, numbering, known)
    events = list(lesson.module.events.all())
    groups = date_entries(group_blocks(blocks), events)
    explained = read_terms(lesson.terms.all() if terms is None else terms, numbering)
    told = list_events(events, groups, numbering)
    return LessonText(
        groups=explain_terms(groups, Explainer(explained)),
        points=read_points(lesson.key_points, blocks, numbering),
        events=told,
        axis=draw_events(told),
        terms=explained,
        sources=numbering.sources,
    )
