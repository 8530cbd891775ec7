"""What courses tell the apps above."""

from __future__ import annotations

from django.dispatch import Signal

version_replaced = Signal()
"""A document got a newer version; sent inside the transaction, once for each one before it.

``old`` and ``new`` are versions; ``changed`` and ``gone`` are the spans of the old one's blocks
whose words are others now, or no more. A receiver may answer with what it did, in numbers by name.
"""

code_chosen = Signal()
"""Somebody chose a code for a course; sent before it is kept, with ``code``.

A receiver answers whether something else takes the code already.
"""

readers_asked = Signal()
"""Lessons may go; sent with ``lessons``, their ids.

A receiver answers how many learners read each, by id.
"""
