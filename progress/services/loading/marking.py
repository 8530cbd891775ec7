"""Names load data so that nothing else can be taken for it."""

from __future__ import annotations

SLUG = "load-data-"
"""Begins the slugs of load courses, their quizzes and the names of their documents."""
BLUEPRINT = "# Load data: not built from a blueprint; `load_data --remove` removes it.\n"
"""Stands in a load course instead of a blueprint; a course that was built has another."""
DOMAIN = "load.invalid"
"""Addresses below .invalid belong to nobody (RFC 2606)."""
ADDRESS = r"^load-data-[0-9a-f]{8}-[0-9]+@load\.invalid$"
COHORT = "^Load data [0-9a-f]{8} [0-9]+$"
"""What the names made below look like, as PostgreSQL's regular expressions."""


def name_address(token: str, learner: int) -> str:
    """Name the address of a learner (from 0) of a load."""
    return f"{SLUG}{token}-{learner + 1}@{DOMAIN}"


def name_cohort(token: str, cohort: int) -> str:
    """Name a cohort (from 0) of a load."""
    return f"Load data {token} {cohort + 1}"
