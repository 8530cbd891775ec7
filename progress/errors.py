"""What can go wrong with progress.

ProgressError
└── PlaceUnknown
"""

from __future__ import annotations


class ProgressError(Exception):
    """Something about a learner's progress cannot be done."""


class PlaceUnknown(ProgressError):
    """A lesson has no such place to stop at."""
