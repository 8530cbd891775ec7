"""Documents read once: sentences, what they stand on, clauses, names."""
