"""What people chose where sources disagree: which statement holds, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from quizzes.generation.facts.conflicts import overlap, says_one_of
from quizzes.generation.facts.records import Found, Single, Wording
from quizzes.generation.numerals import ENGLISH_MONTHS, FRENCH_MONTHS
from quizzes.generation.records import Conflict, QuotedSpan

_WORDS = """
combien quand où qui que quel quelle quels quelles en de à dans depuis par pour sur le la les
un une des il elle ils elles ce cette how what when where who which in on at the a an it
"""
_OPENINGS = frozenset(_WORDS.split())
"""Words that begin in small letters behind a date."""
_ELIDED = ("l’", "d’", "qu’", "l'", "d'", "qu'")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A statement that holds; ISO dates from and until, empty where it holds for good."""

    document: str
    quote: str
    holds_from: str = ""
    holds_until: str = ""

    @property
    def is_timed(self) -> bool:
        """Whether it is asked about with its time alone."""
        return bool(self.holds_from or self.holds_until)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was chosen in a conflict; where nothing was, none of its statements is asked about."""

    conflict: str
    """Its identity."""
    chosen: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A statement that holds, what it says, and what others say instead."""

    statement: QuotedSpan
    value: str
    chosen: Chosen
    rivals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """Conflicts as they stand after what people chose."""

    disputes: tuple[Conflict, ...] = ()
    """What is not asked about: open conflicts whole, of others the statements not chosen."""
    bound: tuple[Conflict, ...] = ()
    """Conflicts whose statements hold for a time each."""
    held: tuple[Held, ...] = ()


def settle(conflicts: Sequence[Conflict], resolutions: Sequence[Resolution]) -> Settled:
    """Apply what people chose; a resolution on a conflict that is not found does nothing."""
    by_conflict = {resolution.conflict: resolution for resolution in resolutions}
    disputes: list[Conflict] = []
    bound: list[Conflict] = []
    kept: list[Held] = []
    for conflict in conflicts:
        resolution = by_conflict.get(conflict.identity())
        held = list(_hold(conflict, resolution)) if resolution else []
        values = {one.value for one in held}
        rest = [n for n, said in enumerate(conflict.says) if said not in values]
        if not held:
            disputes.append(conflict)
        elif rest:
            disputes.append(_reduce(conflict, rest))
        if any(one.chosen.is_timed for one in held):
            bound.append(conflict)
        kept += held
    return Settled(tuple(disputes), tuple(bound), tuple(kept))


def bind(one: Found, settled: Settled, language: str) -> Found | None:
    """Have a fact asked as its statement was chosen: with its time, and without its rivals.

    None where the time cannot be said of it. A fact that no such statement says stays as it is.
    """
    for held in settled.held:
        if not any(overlap(span, held.statement) for span in one.sources):
            continue
        if isinstance(one, Single) and one.answer == held.value:
            told = replace(one, rivals=held.rivals)
            return _begin_with(told, held.chosen, language) if held.chosen.is_timed else told
        if held.chosen.is_timed and says_one_of(" ".join(one.values), (held.value,)):
            return None
    return one


def _begin_with(one: Single, chosen: Chosen, language: str) -> Single:
    lead, wording = say_period(chosen, language), one.wording
    gapped = wording.gapped and _begin(lead, wording.gapped)
    return replace(one, wording=Wording(_begin(lead, wording.question), gapped))


def say_period(chosen: Chosen, language: str) -> str:
    """Say from when until when, as the beginning of a sentence: "De 2018 à 2021", "Depuis 2022"."""
    start, end = (_read(said) for said in (chosen.holds_from, chosen.holds_until))
    words = _ENGLISH if language == "en" else _FRENCH
    whole = (start is None or (start.month, start.day) == (1, 1)) and (
        end is None or (end.month, end.day) == (12, 31)
    )
    first, last = (_say(day, language, whole=whole) for day in (start, end))
    if start and end:
        key = "year" if whole and start.year == end.year else "both"
    else:
        key = "since" if start else "until"
    return words[key, whole].format(first=first, last=last)


_FRENCH = {
    ("year", True): "En {first}",
    ("both", True): "De {first} à {last}",
    ("both", False): "Du {first} au {last}",
    ("since", True): "Depuis {first}",
    ("since", False): "Depuis le {first}",
    ("until", True): "Jusqu’en {last}",
    ("until", False): "Jusqu’au {last}",
}
_ENGLISH = {
    ("year", True): "In {first}",
    ("both", True): "From {first} to {last}",
    ("both", False): "From {first} to {last}",
    ("since", True): "Since {first}",
    ("since", False): "Since {first}",
    ("until", True): "Until {last}",
    ("until", False): "Until {last}",
}


def _hold(conflict: Conflict, resolution: Resolution) -> Iterator[Held]:
    """Go through the statements that hold: those chosen, and others that say the same."""
    chosen = {(one.document, one.quote): one for one in resolution.chosen}
    by_value = {
        said: chosen[place]
        for statement, said in zip(conflict.statements, conflict.says, strict=True)
        if (place := (statement.document, statement.quote)) in chosen
    }
    for statement, said in zip(conflict.statements, conflict.says, strict=True):
        if said in by_value:
            own = chosen.get((statement.document, statement.quote), by_value[said])
            rivals = tuple(one for one in conflict.values if one != said)
            yield Held(statement, said, own, rivals)


def _reduce(conflict: Conflict, places: Sequence[int]) -> Conflict:
    """Leave of a conflict the statements that do not hold."""
    says = tuple(conflict.says[place] for place in places)
    statements = tuple(conflict.statements[place] for place in places)
    return replace(conflict, statements=statements, says=says, values=tuple(dict.fromkeys(says)))


def _begin(lead: str, sentence: str) -> str:
    """Put a date before a sentence."""
    first = sentence.split(" ", maxsplit=1)[0].lower()
    is_small = first in _OPENINGS or first.startswith(_ELIDED)
    return f"{lead}, {sentence[:1].lower() if is_small else sentence[:1]}{sentence[1:]}"


def _read(said: str) -> date | None:
    return date.fromisoformat(said) if said else None


def _say(day: date | None, language: str, *, whole: bool) -> str:
    if day is None or whole:
        return str(day.year) if day else ""
    if language == "en":
        return f"{day.day} {ENGLISH_MONTHS.split()[day.month - 1].capitalize()} {day.year}"
    number = "1er" if day.day == 1 else day.day
    return f"{number} {FRENCH_MONTHS.split()[day.month - 1]} {day.year}"
