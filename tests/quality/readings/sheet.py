"""The sheet that readers mark: questions as learners see them, with key, feedback and quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.quality.readings.drawing import Drawn
from tests.quality.readings.planting import Question


def write_sheet(drawn: Iterable[Drawn]) -> str:
    """Write a sheet in Markdown; what is planted is not told."""
    return "\n".join(line for one in drawn for line in _write(one))


def _write(one: Drawn) -> Iterator[str]:
    question = one.question
    yield f"## {one.number}. ({question['kind']})"
    yield question["stem"]
    yield from _write_answers(question)
    yield f"- explanation: {question['explanation']}"
    for source in question["source"]:
        yield f"- source ({source['document']}): {' '.join(source['quote'].split())}"
    yield ""


def _write_answers(question: Question) -> Iterator[str]:
    for choice in question.get("choices", ()):
        why = f" (told after an answer: {choice['feedback']})" if choice.get("feedback") else ""
        yield f"- {'[KEY]' if choice['correct'] else '[   ]'} {choice['text']}{why}"
    for pair in question.get("pairs", ()):
        yield f"- {pair['left']} ↔ {pair['right']}"
    if "sequence" in question:
        yield f"- right order: {' → '.join(question['sequence'])}"
    if "accepted" in question:
        within = f" (± {question['tolerance']:g})" if question.get("tolerance") else ""
        yield f"- accepted: {' / '.join(question['accepted'])}{within}"
