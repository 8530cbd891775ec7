"""What can go wrong with progress, and why somebody cannot come onto a course.

ProgressError
├── PlaceUnknown
├── AsksForNothing
├── AlreadyRevoked
├── NothingToCertify
└── CannotJoin
    ├── NotOpen
    ├── WrongCode
    ├── CodeExpired
    └── CodeUsedUp
"""

from __future__ import annotations


class ProgressError(Exception):
    """Something about a learner's progress cannot be done."""


class PlaceUnknown(ProgressError):
    """A lesson has no such place to stop at."""


class AsksForNothing(ProgressError):
    """Criteria would be met by everybody who does nothing."""


class AlreadyRevoked(ProgressError):
    """A certificate is revoked once."""


class NothingToCertify(ProgressError):
    """A certificate is valid, or not the last of its learner, or their course is not complete."""


class CannotJoin(ProgressError):
    """A learner stays outside; trying again with the same changes nothing."""


class NotOpen(CannotJoin):
    """The course is not there, or not for everybody: who asks is told no difference."""


class WrongCode(CannotJoin):
    """No course takes the code."""


class CodeExpired(CannotJoin):
    """The code was valid until a time that is over."""


class CodeUsedUp(CannotJoin):
    """All places of the code are taken."""
