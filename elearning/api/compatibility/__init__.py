"""Whether programs that were written for one schema of the API work with another (pure)."""

from elearning.api.compatibility.breaks import find_breaks

__all__ = ["find_breaks"]
