"""Drafts, which ask for something that nobody has adopted yet: a question says that they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import Found, Matching, Single
from quizzes.generation.french.typography import level
from quizzes.generation.records import FactKind

_DRAFT = re.compile(
    r"^\s*(?P<draft>Projet de (?:résolution|décision|déclaration|recommandation))\b",
    re.MULTILINE | re.IGNORECASE,
)
_HEAD = 600


def find_drafts(statements: Sequence[Statement]) -> dict[str, str]:
    """Find by document what a draft calls itself at its head: "projet de résolution"."""
    documents = {one.sentence.document.name: one.sentence.document for one in statements}
    heads = {
        name: "\n".join(map(level, (one.metadata.title, *one.text[:_HEAD].splitlines())))
        for name, one in documents.items()
    }
    found = {name: _DRAFT.search(head) for name, head in heads.items()}
    return {name: match["draft"].lower() for name, match in found.items() if match}


def name_draft(found: Found, drafts: dict[str, str]) -> Found:
    """Say of what a draft asks that it is one, so that nobody takes it for adopted."""
    draft = drafts.get(found.sources[0].document)
    if not draft or found.kind is not FactKind.CLAUSE:
        return found
    if isinstance(found, Single):
        question, gapped = (
            _lead(text, draft) for text in (found.wording.question, found.wording.gapped)
        )
        return replace(found, wording=replace(found.wording, question=question, gapped=gapped))
    if isinstance(found, Matching):
        return replace(found, instruction=f"{found.instruction.rstrip('.')} dans un {draft}.")
    return found


def _lead(text: str, draft: str) -> str:
    return f"Dans un {draft}, {text[0].lower()}{text[1:]}" if text else text
