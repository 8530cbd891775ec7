"""Another passage beside the form of a question, chosen without losing what was typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from courses.admin.places import read_number
from courses.models import Passage, SourceVersion
from quizzes.admin.quote_picker import PickPassage, find_passage, show_passage

BUTTON = "look"
"""The name of the buttons that look for a passage and store nothing."""
WORDS = 70
"""Characters of a passage that tell it from the others under its heading."""


@dataclass(frozen=True, slots=True)
class PassageBrowser:
    """The documents of a course, the passages of one of them and the one to show."""

    sources: Sequence[SourceVersion]
    source: SourceVersion | None = None
    passage: Passage | None = None

    @property
    def passages(self) -> Iterator[tuple[int, str, str]]:
        """List id, headings and first words of the document's passages, in its order."""
        if self.source is None:
            return
        for one in self.source.passages.order_by("position").only("version", "headings", "blocks"):
            first = one.blocks[0]["text"] if one.blocks else ""
            yield one.pk, " › ".join(one.headings), first[:WORDS]

    @property
    def shown(self) -> list[PickPassage]:
        """The passage to pick from."""
        return [show_passage(self.passage)] if self.passage else []


def browse_passages(sources: Sequence[SourceVersion], posted: QueryDict) -> PassageBrowser:
    """Read which document and passage are asked for; what there is not is not chosen."""
    asked = read_number(posted, "look_in")
    source = next((one for one in sources if one.pk == asked), None)
    if source is None:
        return PassageBrowser(sources)
    passage = find_passage(source, read_number(posted, "passage"), None)
    return PassageBrowser(sources, source, passage)
