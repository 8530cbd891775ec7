"""What courses tell the apps above."""

from __future__ import annotations

from django.dispatch import Signal

version_replaced = Signal()
"""A document got a newer version; sent inside the transaction with ``old`` and ``new``."""
