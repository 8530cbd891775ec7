"""What quizzes tell the apps above."""

from __future__ import annotations

from django.dispatch import Signal

attempt_scored = Signal()
"""An attempt got its first marks; sent inside the transaction with ``attempt``."""

contest_answered = Signal()
"""Somebody answered what a learner contested; sent inside the transaction with ``contest``."""

figures_asked = Signal()
"""The screen of a question is shown; sent with ``question`` and the ``request`` for it.

A receiver answers with a section of the screen, as HTML.
"""

grading_changed = Signal()
"""Other marks than before pass or grade a quiz; sent inside the transaction with ``quiz``."""

mark_changed = Signal()
"""Marks of attempts at one quiz were corrected; sent inside the transaction with ``quiz`` and the
ids of the ``attempts``, which are scored and held."""

regrade_done = Signal()
"""A regrade came to its end; sent inside the transaction with ``regrade``."""

steps_changed = Signal()
"""Other lessons or quizzes than before make up a course; sent inside the transaction with
``course``."""
