"""An answer in, a fraction out (pure: no Django, database, clock, network or settings)."""
