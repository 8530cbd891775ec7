"""What courses tell the apps above."""

from __future__ import annotations

from django.dispatch import Signal

version_replaced = Signal()
"""A document got a newer version; sent inside the transaction with ``old`` and ``new``, and with
``changed`` and ``gone``: the spans of the old version's blocks whose words are others now, or no
more. A receiver may answer with a dictionary of what it did, in numbers, for the report."""
