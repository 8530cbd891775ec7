"""What can go wrong with progress, and why somebody cannot come onto a course.

ProgressError
├── PlaceUnknown
├── CannotImport
│   ├── RosterHasErrors
│   ├── RosterExpired
│   └── CohortOver
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


class CannotImport(ProgressError):
    """An import of learners is not applied as it stands."""

    code = "cannot_import"


class RosterHasErrors(CannotImport):
    """Lines have errors, and nobody said that they are to be left out."""

    code = "roster_has_errors"


class RosterExpired(CannotImport):
    """The import was left lying too long; the file has to be brought again."""

    code = "roster_expired"


class CohortOver(CannotImport):
    """The cohort's last day has passed."""

    code = "cohort_ended"
