"""Why a course cannot be built from its sources.

CourseError
├── VersionChanged
├── FileLost
├── SlugTaken
└── LearnersWork

None of them goes away by trying again.
"""


class CourseError(Exception):
    """A course service refuses; the message is a sentence."""


class VersionChanged(CourseError):
    """A stored file no longer reads as it did: the reader changed, so bring the file in again."""


class FileLost(CourseError):
    """The file of a stored version is not where it was."""


class SlugTaken(CourseError):
    """Another course uses the slug, which addresses one thing on the whole site."""


class LearnersWork(CourseError):
    """What is to go has been read or answered by learners."""
