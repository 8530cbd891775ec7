"""What the sources date, each event with its place."""

from courses.building.timeline.events import find_events
from courses.building.timeline.merging import merge_events

__all__ = ["find_events", "merge_events"]
