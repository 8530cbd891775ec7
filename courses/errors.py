"""Why a course cannot be built from its sources.

CourseError
├── NotRead
├── SlugTaken
└── LearnersWork

None of them goes away by trying again.
"""


class CourseError(Exception):
    """A course service refuses; the message is a sentence."""


class NotRead(CourseError):
    """What reading made of a version was never stored: bring its file in again."""


class SlugTaken(CourseError):
    """Another course uses the slug, which addresses one thing on the whole site."""


class LearnersWork(CourseError):
    """What is to go has been read or answered by learners."""
