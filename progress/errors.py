"""Why a progress service refuses.

ProgressError
└── NotEnrolled
"""


class ProgressError(Exception):
    """A progress service refuses; the message is a sentence."""


class NotEnrolled(ProgressError):
    """The person is not on the course."""
