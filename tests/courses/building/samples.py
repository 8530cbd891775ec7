"""A small course to build: its documents and its blueprint."""

from __future__ import annotations

from courses.building.passages import Section, cut_sections
from courses.building.records import SourcedBlock
from courses.sources import Block, BlockKind, Document, read_document

SENTENCE = "Les polices du monde entier coopèrent chaque jour contre la criminalité"

GUIDE = f"""\
# Guide de la police

{SENTENCE} numéro un.

## L’organisation

{SENTENCE} numéro deux.

### Ses organes

- un organe
- un autre organe

## Ses outils

{SENTENCE} numéro trois[^1].

[^1]: Voir la charte.
"""

NOTE = f"""\
# Note

## Une répétition

{SENTENCE} numéro trois.

{SENTENCE} numéro quatre.
"""

BLUEPRINT = """\
slug = "police"
title = "La police"
language = "fr"

[[modules]]
slug = "bases"
title = "Les bases"

[[modules.objectives]]
slug = "nommer"
text = "Nommer les organes."

[[modules.lessons]]
slug = "organes"
title = "Les organes"
objective = "nommer"
passages = [
  { document = "guide.md", heading = "L'Organisation" },
]

[[modules.lessons]]
slug = "outils"
title = "Les outils"
objective = "nommer"
passages = [
  { document = "guide.md", heading = "Ses outils" },
  { document = "note.md" },
]

[modules.quiz]
slug = "quiz-bases"
title = "Quiz"
questions = 5

[final_quiz]
slug = "bilan"
title = "Bilan"
questions = 10
pass_mark = 0.6
"""


def documents() -> list[Document]:
    """Read the documents."""
    return [
        read_document("guide.md", GUIDE.encode()),
        read_document("note.md", NOTE.encode()),
    ]


def sections(*texts: str) -> list[Section]:
    """Read texts in Markdown, named "0.md", "1.md" and so on, into their sections."""
    read = [read_document(f"{number}.md", text.encode()) for number, text in enumerate(texts)]
    return [section for document in read for section in cut_sections(document)]


def a_block(
    text: str,
    kind: BlockKind = BlockKind.PARAGRAPH,
    *,
    language: str = "fr",
    label: str = "",
    term: str = "",
) -> Block:
    """Make a block whose text is all that its document holds."""
    return Block(kind, text, tuple(range(len(text))), language, label=label, term=term)


def sourced(*texts: str) -> tuple[SourcedBlock, ...]:
    """Make paragraphs of a lesson."""
    return tuple(SourcedBlock("a.md", a_block(text)) for text in texts)
