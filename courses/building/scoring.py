"""How well a passage suits a lesson: by headings, by terms, by meaning."""

from __future__ import annotations

from dataclasses import dataclass, replace

from courses.building.blueprint import LessonPlan, ModulePlan
from courses.building.meaning import Meaning
from courses.building.passages import Section
from courses.building.records import Assignment, Passage, Reason, ReasonKind
from courses.building.wording import find_words, holds_phrase, measure_overlap

WEIGHTS = {ReasonKind.PATH: 0.35, ReasonKind.TERMS: 0.35, ReasonKind.MEANING: 0.3}
"""How much each part counts; together 1. Chosen on the demo course: with five terms a lesson and no
selector they put 35 of its 43 passages where its author put them and 2 elsewhere."""

ABOVE = 0.5
"""What a heading counts that does not stand right above the passage, but higher."""

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aim:
    """What a lesson is about, as its plan says."""

    lesson: str
    objective: tuple[str, str]
    """The slugs of its module and of its objective there."""
    text: str
    """Title, objective and terms, for their meaning."""
    title: _Words
    own: tuple[_Words, ...]
    """The words of each term that the plan gives."""
    terms: tuple[tuple[str, _Words], ...]
    """What to look for in a text: the plan's terms, or the words of title and objective."""

    @classmethod
    def of(cls, module: ModulePlan, plan: LessonPlan) -> Aim:
        """Read the aim of a lesson of a module."""
        objective = next(one.text for one in module.objectives if one.slug == plan.objective)
        said = f"{plan.title}. {objective}"
        given = tuple((term, find_words(term)) for term in plan.terms)
        words = tuple((word, (word,)) for word in dict.fromkeys(find_words(said)))
        return cls(
            lesson=plan.slug,
            objective=(module.slug, plan.objective),
            text=" ".join([said, ", ".join(plan.terms)]).strip(),
            title=find_words(plan.title),
            own=tuple(words for _, words in given),
            terms=given or words,
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage to be assigned, and its words."""

    passage: Passage
    text: str
    """Title, headings and blocks, for their meaning."""
    headings: tuple[tuple[str, _Words], ...]
    """The document's title and the headings, outermost first, each with its words."""
    words: _Words

    @classmethod
    def of(cls, section: Section) -> Candidate:
        """Read the words of a passage and what stands above it."""
        passage = section.passage
        above = tuple(dict.fromkeys(filter(None, (section.title, *passage.headings))))
        text = ". ".join(filter(None, (" – ".join(above), passage.text)))
        headings = tuple((heading, find_words(heading)) for heading in above)
        return cls(passage, text, headings, find_words(text))


def score(candidate: Candidate, aim: Aim, meaning: Meaning) -> Assignment:
    """Score how well a passage suits a lesson; ``meaning`` holds the texts of both.

    A passage below no heading is scored by the other two parts, which share the weight.
    """
    found = [
        _find_terms(candidate, aim),
        _reason(ReasonKind.MEANING, meaning.nearness(candidate.text, aim.text), ""),
    ]
    if candidate.passage.headings:
        found.insert(0, _compare_path(candidate, aim))
    whole = sum(reason.weight for reason in found)
    reasons = tuple(replace(one, weight=round(one.weight / whole, 3)) for one in found)
    total = sum(reason.share * reason.weight for reason in reasons)
    return Assignment(candidate.passage, aim.lesson, round(total, 3), reasons)


def _compare_path(candidate: Candidate, aim: Aim) -> Reason:
    """Compare headings with the lesson's title; one that holds a term of the plan matches."""
    best, which = 0.0, ""
    for depth, (heading, words) in enumerate(candidate.headings, start=1):
        factor = 1 if depth == len(candidate.headings) else ABOVE
        share = factor * _match_heading(words, aim)
        if share > best:
            best, which = share, heading
    return _reason(ReasonKind.PATH, best, which)


def _match_heading(words: _Words, aim: Aim) -> float:
    named = any(holds_phrase(words, term) for term in aim.own)
    return 1.0 if named else measure_overlap(words, aim.title)


def _find_terms(candidate: Candidate, aim: Aim) -> Reason:
    found = [term for term, words in aim.terms if holds_phrase(candidate.words, words)]
    share = len(found) / len(aim.terms) if aim.terms else 0.0
    return _reason(ReasonKind.TERMS, share, ", ".join(found))


def _reason(kind: ReasonKind, share: float, detail: str) -> Reason:
    return Reason(kind, round(share, 3), WEIGHTS[kind], detail)
