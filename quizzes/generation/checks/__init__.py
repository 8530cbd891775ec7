"""Rules that items are held to: one rule, one file, one named code.

``check_item`` looks at one item, ``find_giveaways`` and ``find_twins`` at a set of them.
"""

from __future__ import annotations

from quizzes.generation.checks.checking import check_item

__all__ = ["check_item"]
