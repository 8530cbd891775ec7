"""Reads the places of the sources that questions rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from courses.models import Passage, heavy
from jobs.queries.kept import Given, KeptQuery
from quizzes.models import Provenance


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A block of the passage that a quote stands in."""

    passage: int
    """Where its passage starts."""
    index: int
    """In the passage, from 0."""
    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote with the document and place that it stands in."""

    text: str
    title: str
    issuer: str
    date: str
    headings: tuple[str, ...]
    document: int
    """Ids of the source document and its version, to link to."""
    version: int
    version_number: int
    start: int
    end: int
    around: tuple[Neighbour, ...] = ()
    """The blocks of its passage; none where it stands in no passage."""


def quotes_by_version(question_versions: Iterable[int]) -> dict[int, tuple[Quote, ...]]:
    """Read the quotes of question versions, by id, in one query."""
    versions = list(question_versions)
    rows: list[Any] = _QUOTES.all(versions=versions) if versions else []
    quotes: dict[int, tuple[Quote, ...]] = {}
    for row in rows:
        known = quotes.get(row.question_version_id, ())
        quotes[row.question_version_id] = (*known, _read(row))
    return quotes


def _select(versions: Given) -> QuerySet[Provenance, Any]:
    passages = Passage.objects.filter(
        version=OuterRef("source_version"), start__lte=OuterRef("start"), end__gt=OuterRef("start")
    )
    return (
        Provenance.objects.filter(question_version__in=versions.several())
        .annotate(
            headings=Subquery(passages.order_by("position").values("headings")[:1]),
            blocks=Subquery(passages.order_by("position").values("blocks")[:1]),
        )
        .select_related("source_version__document")
        .defer(*heavy("source_version"))
        .order_by("question_version_id", "position")
    )


_QUOTES = KeptQuery(_select)


def _read(row: Any) -> Quote:
    version = row.source_version
    return Quote(
        text=row.quote,
        title=version.document.title,
        issuer=version.document.issuer,
        date=version.document.date,
        headings=tuple(row.headings or ()),
        document=version.document_id,
        version=version.pk,
        version_number=version.number,
        start=row.start,
        end=row.end,
        around=tuple(_neighbours(row.blocks or ())),
    )


def _neighbours(blocks: Sequence[Mapping[str, Any]]) -> Iterator[Neighbour]:
    for index, block in enumerate(blocks):
        yield Neighbour(
            passage=blocks[0]["start"],
            index=index,
            kind=block["kind"],
            text=block["text"],
            start=block["start"],
            end=block["end"],
        )
