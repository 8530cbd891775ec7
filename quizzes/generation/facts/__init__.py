"""Typed facts, one extractor a file, and the index that compares them."""
