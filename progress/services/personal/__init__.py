"""Writes all that is kept about one person, for themselves; a kind of row a file, explained."""
