"""What for: what a body or a text is there for, and what something was done for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.realisation.questions import ask_about_adjunct, which
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.realisation.tasks import is_whole, read_tasks
from quizzes.generation.realisation.tense import to_past
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_NOUNS = "mission|but|objectif|objet|rôle|vocation|ambition|finalité|raison d’être"
_INFINITIVE = r"(?:s’|se |les |la |le |l’|mieux )?[a-zà-ÿ]+(?:er|ir|re|oir)\b"
_AIM = re.compile(rf"^pour (?P<noun>{_NOUNS}) (?:principale? )?d(?:e |’)(?P<aim>{_INFINITIVE}.*)$")
_AIM_OF = re.compile(
    rf"^(?:la |le |l’)(?P<noun>{_NOUNS})(?P<rank> principale?)? (?P<whose>d(?:e |’|u |es ).+)$"
)
_SAID = re.compile(rf"^(?:est |consiste )?(?:d(?:e |’)|à )(?P<aim>{_INFINITIVE}.*)$")
_VERBS = re.compile(
    rf"^(?P<how>vise|visent|tend|tendent|consiste) à (?P<aim>{_INFINITIVE}.*)$|"
    rf"^(?:est|sont) (?:destinée?s?|conçue?s?) (?:à|pour) (?P<meant>{_INFINITIVE}.*)$"
)
_FOR = re.compile(
    r",? ?(?:afin d(?:e |’)|en vue d(?:e |’)|dans le but d(?:e |’)|dans l’objectif d(?:e |’)|"
    r"de manière à |de façon à |pour )$"
)
_MORE = re.compile(r"(?:,| et) (?:et )?(?:à |de |d’)[a-zà-ÿ]+(?:er|ir|re)\b")
"""A second aim behind the first: "à réduire la pêche, à protéger les côtes"."""
_FURTHER = re.compile(r",? pour [a-zà-ÿ]+(?:er|ir|re)\b.*$")
_PLACED = re.compile(r"\b[A-ZÀ-Ý\d]|\bune? \w")
_PLAIN = frozenset({"est", "sont", "a", "ont", "peut", "peuvent", "doit", "doivent", "faut"})
_LONGEST = 15
_FEWEST = 2
_SHORTEST, _LARGEST = 0.5, 1.6
"""How much shorter or longer than a purpose another one may be that stands beside it."""


def find_purposes(statements: Sequence[Statement]) -> Iterator[Single]:
    """Find "X a pour mission de…", "La mission de X est de…", "X vise à…", "X fait Y afin de…".

    What a deed was done for is asked among what else the same document says to be done.
    """
    for statement in statements:
        for clause in statement.clauses:
            yield from _find_mission(statement, clause)
    reasons = [r for s in statements for clause in s.clauses for r in _find_reason(s, clause)]
    tasks = _gather_tasks(statements) if reasons else {}
    for reason in reasons:
        place = reason.sources[0].document
        beside = [r.answer for r in reasons if r.sources[0].document == place]
        others = _choose(reason, (*beside, *tasks.get(place, ())))
        if len(others) >= _FEWEST:
            yield replace(reason, siblings=others)


def _gather_tasks(statements: Sequence[Statement]) -> dict[str, list[str]]:
    """Gather by document what anybody in it is there to do."""
    found: dict[str, list[str]] = defaultdict(list)
    for statement in statements:
        for clause in statement.clauses:
            found[statement.sentence.document.name] += [t.text for t in read_tasks(clause)]
    return found


def _choose(reason: Single, texts: Iterable[str]) -> tuple[str, ...]:
    """Choose what has nothing in common with a deed and its purpose."""
    said = find_stems(reason.answer) | find_stems(reason.wording.question)
    apart = [text for text in dict.fromkeys(texts) if not find_stems(text) & said]
    share = [len(text) / len(reason.answer) for text in apart]
    return tuple(
        text for text, size in zip(apart, share, strict=True) if _SHORTEST <= size <= _LARGEST
    )


def _find_mission(statement: Statement, clause: Clause) -> Iterator[Single]:
    aim, of_whom = _AIM.match(clause.tail), _AIM_OF.match(clause.subject.text)
    said, verb = _SAID.match(clause.tail), _VERBS.match(clause.predicate)
    if clause.verb == "a" and aim and is_named(clause.subject, statement):
        yield from _make(statement, aim["noun"], of(clause.subject.text), aim["aim"])
    elif clause.verb in {"est", "consiste"} and of_whom and said:
        yield from _make(statement, of_whom["noun"], of_whom["whose"], said["aim"])
    elif verb and _is_thing(clause) and is_named(clause.subject, statement):
        aimed = verb["aim"] or verb["meant"]
        yield from _make(statement, "objectif", of(clause.subject.text), aimed)


def _one_of(noun: str, gender: Gender) -> str:
    """Say "l’un des buts" of a thing that has several."""
    return f"l’un{'e' * (gender is Gender.FEMININE)} des {noun}s"


def _is_thing(clause: Clause) -> bool:
    """Tell whether a subject is definite and said at enough length to be asked about."""
    subject = clause.subject
    return subject.has_article and not subject.text.startswith(("un ", "une "))


_GOAL, _GOALS = "objectif de développement durable", "but ODD"
"""A goal of sustainable development is no body: its rivals are what other goals want."""


def _make(statement: Statement, noun: str, whose: str, aim: str) -> Iterator[Single]:
    noun = "but" if noun == "objectif" and " objectif" in f" {whose.replace('’', ' ')}" else noun
    gender, several = gender_of(noun), _MORE.search(aim)
    aim = _cut(aim)
    if gender is None or not is_whole(aim):
        return
    named = with_article(noun, gender)
    asked = _one_of(noun, gender) if several else named
    yield Single(
        kind=FactKind.DEFINITION,
        subject=f"{named} {whose}",
        relation="est",
        answer=aim,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(
            ask(f"{which('', gender).strip()} est {asked} {whose}"),
            "" if several else state(f"{named} {whose} est de {GAP}"),
        ),
        sources=statement.sources,
        group=_GOALS if _GOAL in whose else "mission",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.95,
    )


def _cut(aim: str) -> str:
    """Leave out what follows a comma, unless the comma parts a list, and a purpose too long."""
    if len(aim.split()) >= _LONGEST:
        aim = _FURTHER.sub("", aim)
    head, _, rest = aim.partition(",")
    return aim if " et " in rest and len(aim.split()) <= _LONGEST else head.strip()


def _find_reason(statement: Statement, clause: Clause) -> Iterator[Single]:
    """Ask "Dans quel but l’agence a-t-elle ouvert un bureau" of what it did "afin de…"."""
    purpose = clause.purpose
    if not purpose or not is_named(clause.subject, statement) or not _is_single_deed(clause):
        return
    before = _FOR.sub("", clause.tail[: clause.tail.rfind(purpose)])
    when = clause.when or statement.when
    plain = replace(clause, tail=before.strip(" ,"), when=None)
    past = to_past(plain) if when else plain
    if past is None or not is_whole(purpose):
        return
    dated = replace(past, tail=f"{past.tail} en {when.year}".strip()) if when else past
    question = ask_about_adjunct("dans quel but", dated)
    if question is None:
        return
    yield Single(
        kind=FactKind.STATEMENT,
        subject=clause.subject.text,
        relation=f"{dated.predicate} (but)",
        answer=purpose,
        answer_kind=AnswerKind.NAME,  # a name's options come from its siblings alone
        wording=Wording(question, state(f"{dated.text} afin de {GAP}")),
        sources=statement.sources,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )


def _is_single_deed(clause: Clause) -> bool:
    """Tell whether a clause says one thing done: what is done in general serves many ends."""
    if clause.verb in _PLAIN and not clause.rest:
        return False
    before = clause.tail[: clause.tail.rfind(clause.purpose)]
    done = bool(clause.rest) or clause.when is not None
    return done and bool(_PLACED.search(before) or clause.passive) and len(before.split()) >= 1
