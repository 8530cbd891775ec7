"""Follows the proof of a question into the newest versions of its documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from courses.building.counterparts import find_counterpart
from courses.models import SourceVersion
from courses.services.histories import Histories, Trace
from courses.sources import Block, Span
from quizzes.generation.places import find_place
from quizzes.models import Provenance, QuestionVersion


@dataclass(frozen=True, slots=True)
class FollowedProof:
    """A quote of a question, and what became of it."""

    proof: Provenance
    trace: Trace
    place: Span | None
    """Where the quote stands in the newest version; none where it stands there no more."""

    @property
    def newest(self) -> SourceVersion:
        """The version that counts."""
        return self.trace.newest

    @property
    def is_old(self) -> bool:
        """Whether the document has a newer version than the one that is quoted."""
        return self.proof.source_version_id != self.trace.newest.pk

    @property
    def is_outdated(self) -> bool:
        """Whether the newest version of the document says these words no more."""
        return self.is_old and self.place is None

    @property
    def place_of_new(self) -> Span | None:
        """Where what was made of it stands: the quote itself, else the blocks."""
        if self.place or not self.trace.new:
            return self.place
        blocks = self.trace.new
        return Span(min(one.start for one in blocks), max(one.end for one in blocks))

    def say_now(self) -> str:
        """Say in the words of the newest version what stands in the place of the quote."""
        if self.place:
            return self.proof.quote
        new = join(self.trace.new)
        return find_counterpart(join(self.trace.old), self.proof.quote, new)


def join(blocks: Iterable[Block]) -> str:
    """Write the words of blocks one behind the other."""
    return " ".join(block.text for block in blocks)


def follow_proofs(versions: Iterable[QuestionVersion]) -> dict[int, tuple[FollowedProof, ...]]:
    """Follow the quotes of question versions, by their ids, in one query.

    The versions come with their proof, see `quizzes.queries.items.with_proof`.
    """
    own = {version.pk: list(version.provenance.all()) for version in versions}
    documents = [proof.source_version.document_id for part in own.values() for proof in part]
    histories = Histories.of(documents)
    return {pk: tuple(_follow(proof, histories) for proof in part) for pk, part in own.items()}


def _follow(proof: Provenance, histories: Histories) -> FollowedProof:
    history = histories[proof.source_version.document_id]
    if proof.source_version_id == history.newest.pk:
        here = Span(proof.start, proof.end)
        return FollowedProof(proof, history.follow(history.newest.pk, *_ends(proof)), here)
    trace = history.follow(proof.source_version_id, *_ends(proof))
    return FollowedProof(proof, trace, _find(proof.quote, trace, history.blocks(history.newest)))


def _find(quote: str, trace: Trace, everywhere: Sequence[Block]) -> Span | None:
    """Look for a quote in what its blocks became first, then in all the document."""
    return find_place(quote, trace.new) or find_place(quote, everywhere)


def _ends(proof: Provenance) -> tuple[int, int]:
    return proof.start, proof.end
