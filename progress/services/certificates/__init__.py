"""Issues, revokes, signs and writes certificates."""
