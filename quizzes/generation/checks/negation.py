"""Negations of French and English, found by words and never by substrings."""

from __future__ import annotations

import re

NEGATION = re.compile(
    r"(?<!\w)n(?:e\s|['’])\s?[\w’'-]+(?:\s[\w’'-]+){0,3}?\s(?:pas|jamais|plus|aucune?|rien|personne|guère"
    r"|ni|nullement)(?!\w)|(?<!\w)(?:sauf|excepté|hormis|not|except|cannot|never)(?!\w)|n['’]t(?!\w)",
    re.IGNORECASE,
)
