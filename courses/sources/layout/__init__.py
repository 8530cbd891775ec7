"""From lines to pieces, for formats whose layout is all the structure that they show."""
