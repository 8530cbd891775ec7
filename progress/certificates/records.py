"""What stands on a certificate, in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A line below: what it says, and its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is printed on a certificate, in the language of its course."""

    language: str
    is_leftward: bool
    """Whether the language is written from right to left."""
    site: str
    heading: str
    before_name: str
    name: str
    before_course: str
    course: str
    facts: tuple[Fact, ...]
    """Such as the date."""
    number: str
    """As it is typed to verify it."""
    verify: str
    """How to verify it, a short sentence."""
    verify_at: str
    """The address where the number is typed, as people write addresses."""
    address: str
    """The address that the QR code holds."""
