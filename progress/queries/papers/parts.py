"""What a report of each kind has of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from progress.papers import Fact, Listing, Plot
from progress.queries.papers.reading import Reading


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands on a paper besides what all have."""

    title: str
    facts: tuple[Fact, ...]
    sections: tuple[Plot | Listing, ...]
    listing: Listing
    is_across: bool = True
    about: tuple[Fact, ...] = ()
    """What else is said at the end."""


Describe = Callable[[Reading], Parts]
"""Makes the parts of the rows; whatever else they need was read with them."""
