"""Why an answer or a stored question cannot be read.

    ScoringError
    ├── MalformedAnswer
    ├── MalformedBody
    └── BodiesDiffer

None of them goes away by trying again.
"""

from __future__ import annotations


class ScoringError(Exception):
    """Something that is to be scored has not the form that it should have."""


class MalformedAnswer(ScoringError):
    """A payload is no answer to its question; ``code`` names the fault for programs."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class MalformedBody(ScoringError):
    """A stored body is no question; the message names the member."""


class BodiesDiffer(ScoringError):
    """What two versions of a question offer is not the same: no answer carries over."""
