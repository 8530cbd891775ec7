"""Terms that the documents explain themselves, each with the place that does."""

from courses.building.glossary.gathering import gather_glossary
from courses.building.glossary.occurring import find_terms, locate_term

__all__ = ["find_terms", "gather_glossary", "locate_term"]
