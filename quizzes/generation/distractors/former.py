"""Bodies that are no more: merged, replaced or taken over, they do nothing today."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizzes.generation.french.typography import level
from quizzes.generation.french.words import strip_article
from quizzes.generation.wording import fold

_FROM_WHICH = re.compile(
    r"\b(?:(?:issu|né)e?s? (?:du |de la |d’une )(?:regroupement|fusion|réunion|transformation)|"
    r"(?:a|ont|avait|avaient) (?:absorbé|remplacé|succédé (?:à|au|aux))|absorba|remplaça|succéda|"
    r"succède (?:à|au|aux)|pri[st] la suite)\b(?P<rest>[^.;]*)"
)
"""What a body came from stands behind these."""
_GONE = re.compile(
    r"(?P<name>[^.;:]*?)(?: \([A-Z]+\))?(?:,| (?:a|ont|avait|avaient) été| fut| furent) "
    r"(?:fondu|dissou[ts]|supprimé|absorbé|remplacé)(?:e?s?|tes?) "
    r"(?:en|par|dans|au|à|le|lors|avec)\b"
)
"""What is no more stands before these, at the end of its part of the sentence."""


@dataclass(frozen=True, slots=True)
class Former:
    """What sentences say of bodies that are no more, folded."""

    behind: tuple[str, ...]
    """What stands behind the words of an origin."""
    before: tuple[str, ...]
    """What ends right before the words of an end."""

    def holds(self, name: str) -> bool:
        """Tell whether a body is said to have gone into another one, or to be no more."""
        bare = fold(strip_article(name))
        return any(bare in text for text in self.behind) or any(
            text.endswith(bare) for text in self.before
        )


def find_former(sentences: Iterable[str]) -> Former:
    """Find what texts say of bodies that are no more."""
    texts = [level(sentence) for sentence in sentences]
    return Former(tuple(_find_origins(texts)), tuple(_find_ends(texts)))


def _find_origins(texts: Iterable[str]) -> Iterator[str]:
    return (fold(match["rest"]) for text in texts for match in _FROM_WHICH.finditer(text))


def _find_ends(texts: Iterable[str]) -> Iterator[str]:
    return (fold(match["name"]) for text in texts for match in _GONE.finditer(text))
