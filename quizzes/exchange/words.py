"""What a question says, so that two that say the same are told as one."""

from __future__ import annotations

from quizzes.generation.identity import digest
from quizzes.scoring import Body


def digest_words(stem: str, body: Body) -> str:
    """Hash stem, answers and key; case, white space and the order of options make no difference."""
    answers = [
        *(f"{'=' if choice.correct else '~'}{_level(choice.text)}" for choice in body.choices),
        *(f"{_level(pair.left)}>{_level(pair.right)}" for pair in body.pairs),
        *(_level(text) for text in body.accepted),
    ]
    steps = [_level(step) for step in body.sequence]
    return digest(body.kind.value, _level(stem), *sorted(answers), *steps)


def _level(text: str) -> str:
    return " ".join(text.split()).casefold()
