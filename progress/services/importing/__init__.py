"""Brings learners into a cohort from a file: read and looked at first, then applied as it is."""
