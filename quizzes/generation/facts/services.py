"""What the terms of a list are for: from the need to the term, from the term to its purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizzes.generation.analysis.entries import Entry, Group, read_groups
from quizzes.generation.analysis.resolving import DEFINED
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Listing, Matching, Single, Wording
from quizzes.generation.french.classes import ORGANISATION, class_of
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.french.verbs import plural_forms
from quizzes.generation.realisation.announcing import find_announced, find_in_heading, name_one
from quizzes.generation.realisation.deeds import Deed, Mode, read_deed, read_predicate
from quizzes.generation.realisation.emptiness import says_nothing
from quizzes.generation.realisation.needs import (
    Kind,
    ask_what,
    ask_which,
    instruct,
    read_kind,
)
from quizzes.generation.realisation.questions import ask_about_adjunct, which
from quizzes.generation.realisation.subjects import stands_alone
from quizzes.generation.realisation.telling import shares_stem, tells
from quizzes.generation.records import CognitiveLevel, FactKind, QuotedSpan
from quizzes.generation.wording import find_stems

_ACRONYM = re.compile(r"^(?P<sign>[A-Z][A-Z0-9]+) \(")
_PARENTHESIS = re.compile(r" ?\([^()]*\)")
_LEANING = re.compile(r"\b(?:ainsi|aussi|donc|également|parmi)\b")
"""Words that lean on what was said before, or that leave room for others."""
_VICTIMS = re.compile(r"\b(?:les|aux|des) (?:victimes|auteurs)\b(?! (?:de|du|des|qui)\b| d’)")
"""Victims and authors of something that the definition does not name."""
_SERVES = re.compile(r"servir (?:à|de) ")
_ANNOUNCES = re.compile(rf"\b(?!une? ){NUMBER} \w+(?: qui [^,]+)?$")
"""The end of a clause that announces a list, cut off behind the colon."""
_GENERIC = re.compile(
    r"^(?:(?:le |la |l’|ce |cet |cette |ces |les )(?P<noun>[a-zà-ÿ]+)|ils?|elles?)$", re.IGNORECASE
)
_WIDE = frozenset({"programme", "initiative", "projet", "dispositif", "système"})
"""Nouns that may take up any term."""
_FEWEST, _MOST = 3, 5
_FEWEST_RIVALS = 2
_ALIKE = 0.34
_LONGEST = 22


@dataclass(frozen=True, slots=True)
class _Said:
    """An entry with what it is for, and how it says so in the present tense."""

    term: str
    entry: Entry
    statement: Statement
    deed: Deed | None
    question: str

    @property
    def told(self) -> bool:
        """Whether words of the term give its purpose away."""
        return self.deed is None or bool(
            find_stems(self.term) & find_stems(self.deed.text)
            or tells(self.deed.text, self.term)
            or shares_stem(self.deed.text, self.term, ())
        )


def find_services(statements: Sequence[Statement]) -> Iterator[Single | Listing | Matching]:
    """Find what the terms of each list are for, where the list says what they are."""
    groups = read_groups(statements)
    for group in groups:
        kind = read_listed(group)
        if kind is None:
            continue
        said = [one for entry in group.entries for one in _read(entry, kind)]
        terms = tuple(dict.fromkeys(name_of(entry.term) for entry in group.entries))
        for one in said:
            if one.question:
                yield _ask_term(one, kind, terms)
        purposes = list({one.term: one for one in reversed(said) if not one.told}.values())[::-1]
        yield from _ask_purposes(
            purposes, [one for one in said if one.deed and not _SERVES.match(one.deed.text)], kind
        )
        yield from _match(_keep_apart(purposes), kind)
        yield from _list(group, kind, groups)


def name_of(term: str) -> str:
    """Name a defined thing as an option does: by its acronym, if it has one."""
    acronym = _ACRONYM.match(term)
    return acronym["sign"] if acronym else _PARENTHESIS.sub("", term).strip()


def read_listed(group: Group) -> Kind | None:
    """Read off the sentence or the heading above what a list lists, and whose."""
    owner = _find_owner(group)
    announced = find_announced(group.lead.text) if group.lead else ""
    headed = find_in_heading(group.headings[-1]) if group.headings else ""
    for noun in (announced, headed):
        one, whose = name_one(noun, owner) if noun else ("", "")
        if one and (kind := read_kind(one, whose, noun.removesuffix(f" {whose}"))):
            return kind
    return None


def _find_owner(group: Group) -> str:
    clauses = group.lead.clauses if group.lead else ()
    subject = clauses[0].subject if clauses else Phrase("", None)
    kind = class_of(subject.head)
    if subject.bare.lower().startswith("chaque "):
        subject = Phrase("", None)
    named = subject.bare[:1].isupper() and (not subject.has_article or kind is ORGANISATION)
    if (named or subject.head.isupper()) and stands_alone(subject) and not subject.plural:
        return subject.text
    speaker = group.entries[0].statements[0].speaker
    return speaker.text if speaker else ""


def _read(entry: Entry, kind: Kind) -> Iterator[_Said]:
    """Read what each sentence of an entry says the term is for or does."""
    for statement in entry.statements:
        text = entry.body if statement is entry.statements[0] else statement.text
        if _VICTIMS.search(text) or _LEANING.search(statement.sentence.text):
            continue
        deed = _read_deed(text, statement, kind)
        if deed is not None and says_nothing(deed.text):
            continue
        question = _ask(statement, deed, kind)
        if question or deed:
            yield _Said(name_of(entry.term), entry, statement, deed, question)


def _read_deed(text: str, statement: Statement, kind: Kind) -> Deed | None:
    deed = read_deed(text)
    if deed is not None and _is_the_term(deed.subject, kind):
        return replace(deed, subject="")
    if deed is not None:
        subject = _PARENTHESIS.sub("", deed.subject)
        return replace(deed, subject=subject) if _is_about(deed, statement) else None
    for clause in statement.clauses:
        if _is_the_term(clause.subject.text, kind):
            return read_predicate(clause.predicate, clause.subject.text)
        if statement.speaker and clause.subject == statement.speaker:
            return read_predicate(clause.predicate, clause.subject.text)
    return None


def _is_about(deed: Deed, statement: Statement) -> bool:
    """Tell whether a purpose is the term’s own: what allows something may be anything."""
    speaker = statement.speaker.text.lower() if statement.speaker else ""
    return deed.mode is Mode.USE or deed.subject.lower() in {"", speaker}


def _is_the_term(subject: str, kind: Kind) -> bool:
    """Tell whether a subject stands for the term: its stand-in, "ce programme", "elle"."""
    if subject.lower() in {phrase.text.lower() for phrase in DEFINED}:
        return True
    match = _GENERIC.match(subject)
    if match is None:
        return False
    return match["noun"] is None or match["noun"].lower() in {kind.noun.split(" ")[0], *_WIDE}


def _ask(statement: Statement, deed: Deed | None, kind: Kind) -> str:
    if deed is not None and deed.mode is not Mode.DOES:
        return ask_which(kind, deed)
    for clause in statement.clauses:
        if len(clause.text.split()) > _LONGEST or _ANNOUNCES.search(clause.tail):
            continue
        if _is_the_term(clause.subject.text, kind):
            predicate = (
                _make_singular(clause.predicate) if clause.subject.plural else clause.predicate
            )
            return ask(f"{which(kind.full, kind.gender)} {predicate}")
        if statement.speaker and clause.subject.text.endswith(statement.speaker.text):
            own = which(kind.noun, kind.gender)
            return ask_about_adjunct(f"dans le cadre de {own}", clause) or ""
    return ""


def _make_singular(predicate: str) -> str:
    """Put the verb at the head of a predicate into the singular."""
    verb, _, rest = predicate.partition(" ")
    found = plural_forms().get(verb)
    return f"{found.singular} {rest}" if found and found.plural == verb else predicate


def _ask_term(said: _Said, kind: Kind, terms: tuple[str, ...]) -> Single:
    """A definition as a fact; whether its words tell the term is left to the choice of options."""
    return Single(
        kind=FactKind.DEFINITION,
        subject=said.term,
        relation=said.question,
        answer=said.term,
        answer_kind=AnswerKind.NAME,
        wording=Wording(said.question),
        sources=_prove(said),
        siblings=tuple(term for term in terms if term != said.term),
        level=CognitiveLevel.APPLY if "faire appel" in said.question else CognitiveLevel.UNDERSTAND,
        worth=1.0,
    )


def _prove(said: _Said) -> tuple[QuotedSpan, ...]:
    first = said.entry.statements[0]
    return tuple(dict.fromkeys((*first.sources[:1], *said.statement.sources)))


def _ask_purposes(
    purposes: Sequence[_Said], known: Sequence[_Said], kind: Kind
) -> Iterator[Single]:
    """Ask what terms are for, among all that the list says; a term may tell its own purpose."""
    for one in purposes:
        others = [o for o in known if o.term != one.term and not _are_alike(o, one)]
        question, before = ask_what(kind, one.term)
        if one.deed is None or len(others) < _FEWEST_RIVALS:
            continue
        yield Single(
            kind=FactKind.DEFINITION,
            subject=one.term,
            relation="sert à",
            answer=before + one.deed.text,
            answer_kind=AnswerKind.PHRASE,
            wording=Wording(question),
            sources=_prove(one),
            siblings=tuple(before + o.deed.text for o in others if o.deed),
            level=CognitiveLevel.UNDERSTAND,
            worth=0.95,
        )


def _list(group: Group, kind: Kind, groups: Sequence[Group]) -> Iterator[Listing]:
    """Ask for all terms of a list among those of the other lists of its document."""
    document = group.entries[0].statements[0].sentence.document
    others = [
        name_of(entry.term)
        for other in groups
        if other is not group and other.entries[0].statements[0].sentence.document is document
        for entry in other.entries
        if read_listed(other)
    ]
    terms = tuple(dict.fromkeys(name_of(entry.term) for entry in group.entries))
    outsiders = tuple(term for term in dict.fromkeys(others) if term not in terms)
    if kind.whose and len(terms) >= _FEWEST_RIVALS and len(outsiders) >= _FEWEST_RIVALS:
        what = "quelles" if kind.gender is Gender.FEMININE else "quels"
        yield Listing(
            kind=FactKind.ENUMERATION,
            subject=kind.full,
            relation=kind.noun,
            answers=terms,
            question=ask(f"{what} sont les {kind.many} {kind.whose}"),
            sources=tuple(dict.fromkeys(entry.statements[0].sources[0] for entry in group.entries)),
            outsiders=outsiders,
            worth=0.75,
        )


def _keep_apart(purposes: Sequence[_Said]) -> list[_Said]:
    """Leave out a purpose that could be another one’s."""
    kept: list[_Said] = []
    for one in purposes:
        if not any(_are_alike(one, other) for other in kept):
            kept.append(one)
    return kept


def _are_alike(one: _Said, other: _Said) -> bool:
    if one.deed is None or other.deed is None:
        return True
    first, second = find_stems(one.deed.text), find_stems(other.deed.text)
    return len(first & second) >= _ALIKE * min(len(first), len(second))


def _match(purposes: Sequence[_Said], kind: Kind) -> Iterator[Matching]:
    """Pair up to five terms with what they are for."""
    chosen = purposes[:_MOST]
    if len(chosen) < _FEWEST:
        return
    yield Matching(
        kind=FactKind.DEFINITION,
        subject=kind.full,
        relation="ce à quoi cela sert",
        pairs=tuple((one.term, one.deed.text) for one in chosen if one.deed),
        instruction=instruct(kind),
        sources=tuple(dict.fromkeys(source for one in chosen for source in _prove(one))),
    )
