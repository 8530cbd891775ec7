"""Follows words of a document from one version to the next, by what each stored of its changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from courses.building.comparing import Fate
from courses.models import SourceVersion
from courses.services.loading import load_document
from courses.sources import Block, Span

KEPT = frozenset({Fate.SAME, Fate.MOVED})
"""Fates with which the words stay what they were."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a version."""

    version: SourceVersion
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Trace:
    """What became of the blocks that a place of an old version touches."""

    old: tuple[Block, ...]
    new: tuple[Block, ...]
    """Those that they became in the newest version; none where they are gone, or not known."""
    newest: SourceVersion
    places: tuple[Place, ...]
    """Where the same words stood: the place itself, and those in newer versions up to the one
    in which they changed."""
    fate: Fate | None
    """None where versions were not compared."""


@dataclass(frozen=True, slots=True)
class Succession:
    """What became of each block of a version in the next."""

    fates: Mapping[Span, tuple[Fate, Block | None]]


@dataclass(slots=True)
class History:
    """Versions of one document, oldest first, without gaps."""

    versions: list[SourceVersion]
    _blocks: dict[int, tuple[Block, ...]] = field(default_factory=dict)
    _successions: dict[int, Succession] = field(default_factory=dict)

    @property
    def newest(self) -> SourceVersion:
        """The version that counts."""
        return self.versions[-1]

    def blocks(self, version: SourceVersion) -> tuple[Block, ...]:
        """List the blocks of a version; none where it was stored unread."""
        if version.pk not in self._blocks:
            read = load_document(version).blocks if version.reading is not None else ()
            self._blocks[version.pk] = read
        return self._blocks[version.pk]

    def follow(self, version: int, start: int, end: int) -> Trace:
        """Follow a place of a version (by id) to the newest version."""
        first = next(n for n, one in enumerate(self.versions) if one.pk == version)
        old = _touched(self.blocks(self.versions[first]), start, end)
        places = [Place(self.versions[first], start, end)]
        alive, fate = list(old), Fate.SAME if old else None
        for number in range(first + 1, len(self.versions)):
            succession = self._succeed(number)
            met = [succession.fates.get(_span(block)) for block in alive]
            if succession.fates == {} or None in met:
                return Trace(old, (), self.newest, tuple(places), None)
            fates = [one[0] for one in met if one]
            alive = [one[1] for one in met if one and one[1]]
            fate = _join(fate, fates)
            if fate in KEPT and alive:
                places.append(_place(self.versions[number], alive))
        return Trace(old, tuple(alive), self.newest, tuple(places), fate)

    def _succeed(self, number: int) -> Succession:
        """Match the blocks of a version with those of the one before."""
        if number not in self._successions:
            before, after = self.versions[number - 1], self.versions[number]
            self._successions[number] = _match(self.blocks(before), self.blocks(after), after)
        return self._successions[number]


@dataclass(frozen=True)
class Histories:
    """The versions of some documents, read in one query."""

    documents: tuple[int, ...]

    @classmethod
    def of(cls, documents: Iterable[int]) -> Histories:
        """Promise the histories of documents, by id."""
        return cls(tuple(sorted(set(documents))))

    def __getitem__(self, document: int) -> History:
        return self._read[document]

    @cached_property
    def _read(self) -> Mapping[int, History]:
        found: defaultdict[int, list[SourceVersion]] = defaultdict(list)
        versions = SourceVersion.objects.filter(document__in=self.documents)
        for version in versions.select_related("document").order_by("document", "number"):
            found[version.document_id].append(version)
        return {document: History(own) for document, own in found.items()}


def _match(before: Iterable[Block], after: Iterable[Block], new: SourceVersion) -> Succession:
    """Take the blocks that changed as they were stored; the others follow in the same order."""
    if new.changes is None:
        return Succession({})
    listed = new.changes["blocks"]
    changed_old = {tuple(one["old"]) for one in listed if one["old"]}
    changed_new = {tuple(one["new"]) for one in listed if one["new"]}
    by_place = {(block.start, block.end): block for block in after}
    fates: dict[Span, tuple[Fate, Block | None]] = {}
    for one in listed:
        if one["old"]:
            successor = by_place.get(tuple(one["new"])) if one["new"] else None
            fates[Span(*one["old"])] = Fate(one["fate"]), successor
    kept_old = [block for block in before if (block.start, block.end) not in changed_old]
    kept_new = [block for block in after if (block.start, block.end) not in changed_new]
    if len(kept_old) != len(kept_new):
        return Succession({})
    for old, kept in zip(kept_old, kept_new, strict=True):
        fates[_span(old)] = Fate.SAME, kept
    return Succession(fates)


def _join(before: Fate | None, fates: Iterable[Fate]) -> Fate | None:
    """Say what became of several blocks together, in one more version."""
    now = set(fates)
    if before not in KEPT:
        return Fate.GONE if now <= {Fate.GONE} else before
    if now <= KEPT:
        return Fate.SAME
    return Fate.GONE if now == {Fate.GONE} else Fate.CHANGED


def _touched(blocks: Iterable[Block], start: int, end: int) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block.start < end and start < block.end)


def _span(block: Block) -> Span:
    return Span(block.start, block.end)


def _place(version: SourceVersion, blocks: Iterable[Block]) -> Place:
    blocks = list(blocks)
    return Place(version, min(one.start for one in blocks), max(one.end for one in blocks))
