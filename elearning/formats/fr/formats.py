"""Dates and times in French, as one says them."""

DATETIME_FORMAT = "j F Y à H:i"
