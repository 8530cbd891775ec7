"""Tables of two columns: what stands beside what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from courses.sources.records import BlockKind
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import AnswerKind, Matching, Single, Wording
from quizzes.generation.french.classes import STRUCTURE, class_of
from quizzes.generation.french.dates import DATE
from quizzes.generation.french.elision import begins_with_vowel_sound, of, to
from quizzes.generation.french.nouns import Gender, gender_of, is_plural, singular
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.typography import ask, level
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind, QuotedSpan

_HEADER = "header"
_BAR = " | "
_BRACKETS = re.compile(r" ?\([^()]*\)")
_DATE = re.compile(rf"{DATE}\Z", re.IGNORECASE)
_DIGITS = re.compile(r"\d")
_LINK = re.compile(r" (?:d(?:e |u |es |’)|à |en |pour |par |et )")
_FEWEST = 3
_MOST = 5
_INFINITIVE = ("er", "ir", "oir", "re")

_DATES = frozenset({"an", "année", "date", "période"})
_LABELS_LIST = """
repère rubrique élément donnée critère caractéristique champ indicateur information valeur
détail précision contenu réponse
"""
_LABELS = frozenset(_LABELS_LIST.split())
"""Heads of columns that say nothing of what stands below them: each row is of its own kind."""

_Row = tuple[str, str, QuotedSpan]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of two columns: what heads them, and its rows, each with where it stands."""

    header: tuple[str, str]
    source: QuotedSpan
    rows: tuple[_Row, ...]
    speaker: Phrase | None
    """Who the document around it is about."""

    @property
    def is_sheet(self) -> bool:
        """Whether its rows are labels, each with a value of another type: a fact sheet."""
        return any(head_of(cell) in _LABELS for cell in self.header)

    @property
    def is_chronicle(self) -> bool:
        """Whether its left column holds dates."""
        dated = all(_DATE.match(left) for left, _, _ in self.rows)
        return dated or head_of(self.header[0]) in _DATES


def find_tables(statements: Sequence[Statement]) -> Iterator[Single | Matching]:
    """Find the pairs of each table of two columns that has a header."""
    for table in read_tables(statements):
        if len(table.rows) >= _FEWEST and not table.is_sheet:
            pairs = _make(table.header, table.source, table.rows)
            yield from (p for p in pairs if isinstance(p, Matching) or not table.is_chronicle)


def read_tables(statements: Sequence[Statement]) -> Iterator[Table]:
    """Read the tables of two columns of a document that have a header."""
    firsts = (s for s in statements if not s.sentence.place[1])
    rows = [statement for statement in firsts if statement.block_kind is BlockKind.TABLE_ROW]
    for _, group in groupby(rows, key=_table_of):
        header, *body = group
        cells = _cells(header)
        pairs = tuple((*cut, row.sources[0]) for row in body if (cut := _cells(row)))
        if header.sentence.block.label == _HEADER and cells:
            yield Table(cells, header.sources[0], pairs, header.speaker)


def head_of(cell: str) -> str:
    """Name the noun that a cell is built on, in the singular and in lower case."""
    return singular(cell.split(" ", maxsplit=1)[0].lower())


def _table_of(statement: Statement) -> tuple[str, tuple[str, ...]]:
    return statement.sentence.document.name, statement.sentence.block.headings


def _cells(statement: Statement) -> tuple[str, str] | None:
    parts = level(statement.sentence.block.text).split(_BAR)
    return (parts[0].strip(), parts[1].strip()) if len(parts) == 2 else None  # noqa: PLR2004 - two


def _make(
    header: tuple[str, str], source: QuotedSpan, rows: Sequence[_Row]
) -> Iterator[Single | Matching]:
    left, right = (cell[0].lower() + cell[1:] for cell in header)
    left = _name_one(left)
    gender = gender_of(right.split(" ")[0])
    if gender is None:
        return
    rows = _keep_alike(rows)
    if len(rows) < _FEWEST:
        return
    answers = tuple(answer for _, answer, _ in rows)
    for asked, answer, place in rows:
        question = _ask(left, right, gender, asked)
        if question:
            yield _single(left, asked, answer, question, (place, source), answers)
    yield Matching(
        kind=FactKind.PAIRING,
        subject=left,
        relation=right,
        pairs=tuple((asked, answer) for asked, answer, _ in rows[:_MOST]),
        instruction=f"Associez chaque {left} {to(_possess(right, gender))}.",
        sources=(source, *(place for _, _, place in rows[:_MOST])),
        level=CognitiveLevel.APPLY,
        worth=0.9,
    )


def _name_one(heading: str) -> str:
    """Name one row by the heading of its column: "bureau régional" by "Bureaux régionaux"."""
    named, link, whose = _LINK.search(heading), "", ""
    if named:
        heading, link, whose = heading[: named.start()], named.group(), heading[named.end() :]
    return f"{' '.join(map(singular, heading.split(' ')))}{link}{whose}"


def _keep_alike(rows: Sequence[_Row]) -> Sequence[_Row]:
    """Leave out rows whose answer has another form than most; infinitives lose their capital."""
    shapes = [(_DIGITS.sub("0", answer)[:1] == "0", _is_need(answer)) for _, answer, _ in rows]
    usual = max(dict.fromkeys(shapes), key=shapes.count)
    kept = [row for row, shape in zip(rows, shapes, strict=True) if shape == usual]
    if not usual[1]:
        return kept
    return [(asked, answer[0].lower() + answer[1:], place) for asked, answer, place in kept]


def _is_need(cell: str) -> bool:
    """Tell whether a cell says something to be done."""
    verb = cell.split(" ", maxsplit=1)[0].lower()
    return verb in infinitives() or (verb.endswith(_INFINITIVE) and gender_of(verb) is None)


def _possess(noun: str, gender: Gender) -> str:
    """Say whose a right side is: "sa fonction", but of what is owned already "la fonction d’X"."""
    if is_plural(noun.split(" ", maxsplit=1)[0]):
        return f"les {noun} qui y correspondent"
    if re.search(r" d(?:e |’|u )", noun):
        return f"{with_article(noun, gender)} qui y correspond"
    feminine = gender is Gender.FEMININE and not begins_with_vowel_sound(noun)
    return f"{'sa' if feminine else 'son'} {noun}"


def _ask(left: str, right: str, gender: Gender, asked: str) -> str | None:
    """A need in the infinitive is asked as one; any other cell is quoted."""
    if _is_need(asked):
        return ask(f"à {which(right, gender)} faire appel pour {asked[0].lower()}{asked[1:]}")
    kind = gender_of(left.split(" ", maxsplit=1)[0])
    if kind is None:
        return None
    known = class_of(left.split(" ", maxsplit=1)[0])
    person = known is not None and known.person
    named = _BRACKETS.sub("", asked) if person else f"{with_article(left, kind)} « {asked} »"
    whose = of(named)
    if known is STRUCTURE and read_world().knows("ville", asked):
        whose = f"{of(with_article(left, kind))} {of(re.sub('^L(?=[ea]s? )', 'l', asked))}"
    if is_plural(right.split(" ", maxsplit=1)[0]):
        belong = f"correspondent {to(with_article(left, kind))} « {asked} »"
        return ask(f"{which(right, gender, plural=True)} {belong}")
    if " " in right:
        return ask(f"{which(right, gender)} correspond {to(with_article(left, kind))} « {asked} »")
    title = f", {left}" if person and right == "mandat" else ""
    return ask(f"{which('', gender).strip()} est {with_article(right, gender)} {whose}{title}")


def _single(
    left: str,
    asked: str,
    answer: str,
    question: str,
    sources: tuple[QuotedSpan, ...],
    answers: tuple[str, ...],
) -> Single:
    return Single(
        kind=FactKind.PAIRING,
        subject=asked,
        relation=left,
        answer=answer,
        answer_kind=AnswerKind.NAME,
        wording=Wording(question),
        sources=sources,
        siblings=tuple(other for other in answers if other != answer),
        level=CognitiveLevel.APPLY,
        worth=1.0,
    )
