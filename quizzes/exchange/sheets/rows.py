"""A question as the cells of a row, by the names of their columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizzes.exchange.errors import QuestionFault
from quizzes.exchange.numbers import read_number, write_number
from quizzes.exchange.records import BankQuestion
from quizzes.generation.records import Choice, ItemKind, Pair, QuotedSpan

PLAIN = (
    *("id", "kind", "language", "status", "module", "objective", "fact_kind", "level"),
    *("difficulty", "stem", "explanation", "tolerance"),
)
OPTION = ("option", "right", "feedback", "match")
QUOTE = ("document", "start", "end", "quote")
TICK = "x"
TICKS = frozenset({"x", "1", "true", "vrai", "oui", "yes"})


def name_columns(questions: Iterable[BankQuestion]) -> list[str]:
    """Name the columns that these questions need."""
    options = quotes = 1
    for question in questions:
        options = max(options, len(list(_write_options(question))))
        quotes = max(quotes, len(question.sources))
    return [
        *PLAIN,
        *(f"{name}_{number}" for number in range(1, options + 1) for name in OPTION),
        *(f"{name}_{number}" for number in range(1, quotes + 1) for name in QUOTE),
    ]


def write_row(question: BankQuestion) -> dict[str, str]:
    """Write a question's cells."""
    row = {name: str(getattr(question, name, "") or "") for name in PLAIN}
    row["kind"] = question.kind.value
    for name in ("difficulty", "tolerance"):
        value = getattr(question, name)
        row[name] = "" if value is None else write_number(value)
    for number, cells in enumerate(_write_options(question), 1):
        row |= {f"{name}_{number}": cell for name, cell in zip(OPTION, cells, strict=True)}
    for number, source in enumerate(question.sources, 1):
        cells = (source.document, str(source.start), str(source.end), source.quote)
        row |= {f"{name}_{number}": cell for name, cell in zip(QUOTE, cells, strict=True)}
    return row


def _write_options(question: BankQuestion) -> Iterator[tuple[str, str, str, str]]:
    for choice in question.choices:
        yield choice.text, TICK if choice.correct else "", choice.feedback, ""
    for pair in question.pairs:
        yield pair.left, "", "", pair.right
    for text in (*question.sequence, *question.accepted):
        yield text, "", "", ""


def read_row(row: Mapping[str, str], language: str, places: Sequence[int]) -> BankQuestion:
    """Read a question from its cells; ``places`` are the numbers that columns have."""
    said = row.get("kind", "").strip()
    if said not in set(ItemKind):
        raise QuestionFault("unknown_kind", said)
    kind = ItemKind(said)
    options = [place for place in places if _has(row, OPTION, place)]
    texts = tuple(row.get(f"option_{place}", "") for place in options)
    choices = tuple(_read_choice(row, place) for place in options)
    is_chosen = kind in CHOSEN or (kind is ItemKind.CLOZE and any(c.correct for c in choices))
    is_typed = not is_chosen and kind in TYPED
    return BankQuestion(
        kind,
        row.get("stem", ""),
        id=row.get("id", "").strip(),
        language=row.get("language", "").strip().lower() or language,
        explanation=row.get("explanation", ""),
        choices=choices if is_chosen else (),
        pairs=tuple(_read_pairs(row, options)) if kind is ItemKind.MATCHING else (),
        sequence=texts if kind is ItemKind.ORDERING else (),
        accepted=texts if is_typed else (),
        tolerance=_read_number(row, "tolerance") if kind is ItemKind.NUMERIC else None,
        sources=tuple(_read_quotes(row, places)),
        difficulty=_read_number(row, "difficulty"),
        **{name: row.get(name, "") for name in NAMES},
    )


NAMES = ("status", "module", "objective", "fact_kind", "level")
CHOSEN = frozenset({ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE, ItemKind.TRUE_FALSE})
TYPED = frozenset({ItemKind.CLOZE, ItemKind.NUMERIC, ItemKind.SHORT_ANSWER})


def _has(row: Mapping[str, str], names: Sequence[str], place: int) -> bool:
    return any(row.get(f"{name}_{place}", "") for name in names)


def _read_choice(row: Mapping[str, str], place: int) -> Choice:
    said = row.get(f"right_{place}", "").strip().lower()
    if said and said not in TICKS | {"0", "false", "faux", "non", "no"}:
        raise QuestionFault("unreadable_tick", said)
    feedback = row.get(f"feedback_{place}", "")
    return Choice(row.get(f"option_{place}", ""), said in TICKS, feedback)


def _read_pairs(row: Mapping[str, str], options: Iterable[int]) -> Iterator[Pair]:
    for place in options:
        yield Pair(row.get(f"option_{place}", ""), row.get(f"match_{place}", ""))


def _read_quotes(row: Mapping[str, str], places: Iterable[int]) -> Iterator[QuotedSpan]:
    for place in places:
        quote = row.get(f"quote_{place}", "")
        if quote:
            ends = (_read_number(row, f"{name}_{place}") or 0 for name in ("start", "end"))
            start, end = (int(one) for one in ends)
            yield QuotedSpan(row.get(f"document_{place}", ""), start, end, quote)


def _read_number(row: Mapping[str, str], name: str) -> float | None:
    said = row.get(name, "").strip()
    value = read_number(said) if said else None
    if said and (value is None or not 0 <= value < 2**31):
        raise QuestionFault("unreadable_number", f"{name}: {said}")
    return value
