"""Why a course cannot be built from its sources, or its lessons not be changed.

CourseError
├── NotRead
├── SlugTaken
├── LearnersWork
└── EditError
    ├── EditRefused
    └── ChangedMeanwhile

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


class EditError(CourseError):
    """A decision about a lesson is not taken."""


class EditRefused(EditError):
    """It cannot be done; the message says why."""


class ChangedMeanwhile(EditError):
    """Somebody else changed the lessons since they were looked at."""
