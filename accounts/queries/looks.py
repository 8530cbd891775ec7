"""How looks at what learners did stand in the audit log."""

from __future__ import annotations

LOOK = "look"
"""The action of all such entries; ``what`` of their detail says what was looked at."""
