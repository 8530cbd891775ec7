"""Why a course cannot be built from its sources.

CourseError
└── VersionChanged
"""


class CourseError(Exception):
    """A course service refuses; the message is a sentence."""


class VersionChanged(CourseError):
    """A stored file no longer reads as it did: the reader changed, so bring the file in again."""


class SlugTaken(CourseError):
    """Another course uses the slug, which addresses one thing on the whole site."""
