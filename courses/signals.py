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

lessons_arranged = Signal()
"""What editors decided about lessons was put into effect; sent inside the transaction with
``course`` and ``origins``: of each lesson (by id) that says something else now, for each of its
texts that was said before, the ids of the lessons that said it."""

readers_asked = Signal()
"""Lessons may go; sent with ``lessons``, their ids.

A receiver answers how many learners read each, by id.
"""
