"""Rules that items are held to: one rule, one file, one named code.

``check_item`` looks at one item, ``find_giveaways`` and ``find_twins`` at a set of them.
"""

from __future__ import annotations

from quizzes.generation.checks.checking import check_item
from quizzes.generation.checks.giveaways import find_giveaways
from quizzes.generation.checks.twins import find_twins

__all__ = ["check_item", "find_giveaways", "find_twins"]
