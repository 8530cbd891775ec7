"""What the sentences of a document read so far have named, for those that lean on them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from quizzes.generation.analysis.sentences import Sentence
from quizzes.generation.english.clauses import Clause
from quizzes.generation.english.resolving import find_antecedent, find_short
from quizzes.generation.english.speakers import HOUSES, Speaker
from quizzes.generation.english.words import bare, head_of, kind_of, shorten

_VOICE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")


@dataclass(slots=True)
class Memory:
    """Names by what may stand for them; a short name is taken up within its own block alone."""

    speaker: Speaker | None
    whole: str
    """All that the document says."""
    name: str = ""
    """What "it" may stand for, and the sentence that says it."""
    said: Sentence | None = None
    full: dict[str, tuple[str, Sentence]] = field(default_factory=dict)
    """By short name ("Council") the full one that the block named first, and its sentence."""
    block: int = -1
    headings: tuple[str, ...] = ()
    abroad: bool = False
    """Whether the section has turned to another organisation, which may have a Council too."""

    def begin(self, sentence: Sentence) -> None:
        """Forget at a new block what only its own sentences may take up."""
        if sentence.place[0] != self.block:
            self.name, self.said, self.block = "", None, sentence.place[0]
            self.full = {}
        if sentence.block.headings != self.headings:
            self.headings, self.abroad = sentence.block.headings, False

    def recall(self, sentence: Sentence) -> tuple[str, Sentence | None]:
        """Recall what a sentence's first words stand for, and where that was said."""
        short = find_short(sentence.text)
        return self.full.get(short, ("", None)) if short else (self.name, self.said)

    def who_speaks(self, sentence: Sentence) -> Speaker | None:
        """Tell whom a sentence is about, as far as its section is the speaker's."""
        return None if self.abroad and not _VOICE.search(sentence.text) else self.speaker

    def is_vague(self, clause: Clause) -> bool:
        """Tell whether a subject is a short name that several bodies of the document bear."""
        short = find_short(f"{clause.subject} x")
        head = re.escape(short)
        own = re.escape(bare(self.speaker.name)) if self.speaker else "The"
        longer = rf"\b(?!The |the |{own} )[A-Z][\w-]+ {head}\b|\b{head} (?:of|for) (?:the )?[A-Z]"
        known = short.lower() in {"congress", "conference"}
        return bool(short) and not known and bool(re.search(longer, self.whole))

    def note(self, clause: Clause | None, sentence: Sentence, said: Sentence) -> None:
        """Take note of a sentence's subject, as a name, as a short name and as another body."""
        self.name = find_antecedent(clause) if clause else ""
        self.said = said
        if clause is None:
            return
        name = bare(clause.subject)
        if kind_of(name) and name != shorten(name):
            self.full.setdefault(shorten(name), (f"the {name}", sentence))
        if self.speaker and (self.speaker.says(name) or self._is_abroad(name, sentence)):
            self.abroad = not self.speaker.says(name)

    def _is_abroad(self, name: str, sentence: Sentence) -> bool:
        """Tell whether a sentence turns to another organisation."""
        speaker = self.speaker
        if speaker is None or speaker.owns(name) or name in speaker.names:
            return False
        signed = re.search(rf"\b{re.escape(name)} \([A-Z]{{2,}}\)", sentence.text)
        return bool(signed) or f"({name})" in self.whole or head_of(name) in HOUSES
