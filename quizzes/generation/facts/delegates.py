"""With which organisations somebody has representatives, as a provision counts them up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind

_DELEGATES = re.compile(
    r"\bde(?:s| ses| leurs) "
    r"(?P<what>(?:représentants|délégués|observateurs|envoyés)(?: [a-zà-ÿ]+)?)"
    r" auprès (?P<with>(?:de la |de l’|du )[A-ZÀ-Ý][^,;]+(?:, (?:de la |de l’|du )[A-ZÀ-Ý][^,;]+)*"
    r" et (?:de la |de l’|du )[A-ZÀ-Ý][^,;]+)"
)
_OF = re.compile(r"(?:^|, | et )(?P<of>de la |de l’|du )(?=[A-ZÀ-Ý])")
_BARE = {"de la ": "la ", "de l’": "l’", "du ": "le "}
_SIGN = re.compile(r"\b[A-Z]{4,}\b")
_FEWEST = 3


def find_delegates(provisions: Sequence[Provision]) -> Iterator[Listing]:
    """Find "des bureaux de ses représentants auprès de A, de B et de C"; outsiders are known."""
    for provision in provisions:
        match = _DELEGATES.search(provision.text)
        sign = _SIGN.search(provision.text[: match.start()]) if match else None
        bodies = _part(match["with"]) if match else ()
        if match is None or sign is None or len(bodies) < _FEWEST:
            continue
        owner = sign.group()
        yield Listing(
            kind=FactKind.ENUMERATION,
            subject=owner,
            relation=f"a des {match['what']}",
            answers=bodies,
            question=ask(f"auprès de quelles organisations {owner} a-t-il des {match['what']}"),
            sources=(provision.source,),
            outsiders=tuple(read_world().names.get("organisation", ())),
            level=CognitiveLevel.REMEMBER,
            worth=0.75,
        )


def _part(text: str) -> tuple[str, ...]:
    """Part "de l’Union, du Conseil et de la Ligue" into names with their article."""
    starts = list(_OF.finditer(text))
    ends = [*(match.start() for match in starts[1:]), len(text)]
    return tuple(
        _BARE[start["of"]] + text[start.end() : end].strip(" ,")
        for start, end in zip(starts, ends, strict=True)
    )
