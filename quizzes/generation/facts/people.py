"""Names of people, where the language model and the letters agree that they are some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.classes import class_of

PEOPLE = "nom de personne"
"""The group that people are options of."""
_PERSON = re.compile(
    r"[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?"
    r"(?: (?:[A-ZÀ-Ý]\.|(?:de |du |d’|von |van |ben |ibn |el |al )?[A-ZÀ-Ý][\wà-ÿ’-]+)){1,3}"
)
_NO_PERSON = re.compile(
    r"\b(?:Saint|Sainte|Nations|Unis|Unies|République|Rue|Mont|Parc|Coupe|Prix|Grand|Grande|Port|"
    r"Société|Institut|École|Université|Musée|Internet|Guerre|Traité|Église|Empire|Royaume|Nord|Sud|"
    r"Les|La|Le)\b"
)


def is_person(text: str, statement: Statement) -> bool:
    """Tell whether a text is the whole name of a person that the statement speaks of."""
    return text in set(list_people(statement))


def list_people(statement: Statement) -> Iterator[str]:
    """Go through the people that a statement names by first name and surname."""
    for name in statement.parse.names:
        text = statement.text[name.start : name.end].strip(" ,.")
        if name.label == "PER" and is_full_name(text):
            yield text


def is_full_name(text: str) -> bool:
    """Tell whether a text has the form of a first name and a surname."""
    if not _PERSON.fullmatch(text) or _NO_PERSON.search(text):
        return False
    return class_of(text.split(" ", maxsplit=1)[0]) is None
