"""Documents in, structured text out (pure: no Django, database, clock, network or settings)."""
