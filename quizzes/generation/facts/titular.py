"""Names that stand in the title of a text: whoever reads it knows what they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from courses.sources.records import BlockKind
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Found, Single
from quizzes.generation.french.typography import level
from quizzes.generation.records import FactKind
from quizzes.generation.wording import fold


def read_heads(statements: Sequence[Statement]) -> Mapping[str, str]:
    """Read the titles of documents, by name: what their metadata say and their first heading."""
    documents = {one.sentence.document.name: one.sentence.document for one in statements}
    return {
        name: level(
            "\n".join(
                [
                    document.metadata.title or "",
                    *[b.text for b in document.blocks[:1] if b.kind is BlockKind.HEADING],
                ]
            )
        )
        for name, document in documents.items()
    }


def is_titular(one: Found, heads: Mapping[str, str]) -> bool:
    """Tell whether an acronym is that of a name in the title, or the title itself says it."""
    if one.kind is not FactKind.ACRONYM or not isinstance(one, Single):
        return False
    head = heads.get(one.sources[0].document, "")
    pair = (one.subject, one.answer)
    sign, words = pair[::-1] if one.answer_kind is AnswerKind.ACRONYM else pair
    said = bool(words) and fold(words) in fold(head)
    return said or re.search(rf"\b{re.escape(sign)}\b", head) is not None
