"""What a report of each kind has of its own."""

from __future__ import annotations

from dataclasses import dataclass

from progress.papers import Fact, Listing, Plot


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
