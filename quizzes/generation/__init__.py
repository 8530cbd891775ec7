"""Blocks in, proved questions out (pure: no Django, database, clock, network or settings)."""
