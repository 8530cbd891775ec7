"""Reads the sums that statistics are worked out from: stored ones, and straight from the rows."""
