"""Blocks in, lessons and modules out (pure: no Django, database, clock, network or settings)."""
