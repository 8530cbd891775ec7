"""Clauses said again: as questions, as statements with a gap, in the past."""
