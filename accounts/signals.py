"""What accounts tell the apps above."""

from __future__ import annotations

from django.dispatch import Signal

user_erased = Signal()
"""A person asked to be erased; sent inside the transaction with ``user``."""
