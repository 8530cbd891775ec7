"""Marks in, figures out (pure: no Django, database, clock, network or settings)."""
