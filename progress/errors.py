"""Why somebody cannot come onto a course.

CannotJoin
├── NotOpen
├── WrongCode
├── CodeExpired
└── CodeUsedUp
"""


class CannotJoin(Exception):
    """A learner stays outside; trying again with the same changes nothing."""


class NotOpen(CannotJoin):
    """The course is not there, or not for everybody: who asks is told no difference."""


class WrongCode(CannotJoin):
    """No course takes the code."""


class CodeExpired(CannotJoin):
    """The code was valid until a time that is over."""


class CodeUsedUp(CannotJoin):
    """All places of the code are taken."""
