"""What the lettered things of a clause serve for: "a) Les notices, destinées à alerter…"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.cutting import shorten
from quizzes.generation.analysis.provisions import Provision, clean
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import gender_of, singular
from quizzes.generation.french.typography import ask
from quizzes.generation.french.words import lower_article
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind

_LABEL = re.compile(r"(?:(?P<number>\d+) )?[a-z]")
_FOLLOWING = re.compile(
    r"\b(?:les|des|aux) (?P<noun>[a-zà-ÿ]+s) suivante?s\b(?P<rest>, mise?s? [^,:]+)?"
)
_USE = re.compile(
    r"^(?P<name>(?:Les? |La |L’)[^,;:]+?),? (?:"
    r"(?:qui|lesquel(?:le)?s) (?P<verb>permet(?:tent)?|ser(?:t|vent)) (?P<what>(?:aux?|à) [^;]+)|"
    r"(?:destinée?s?|conçue?s?|visant|servant) (?:à|pour) "
    r"(?P<deed>[a-zà-ÿ’ ]+(?:er|ir|re|oir) [^;]+))$"
)
_LONGEST_NAME, _LONGEST_USE = 15, 20
_FEWEST = 3
_SIGN = re.compile(r"\b[A-Z]{5,}\b")


def find_letters(
    provisions: Sequence[Provision], statements: Sequence[Statement]
) -> Iterator[Single]:
    """Find what each of the things serves for that a clause announces as the following ones."""
    below = group_below(statements)
    for provision in provisions:
        label = provision.statement.sentence.block.label.rstrip(".)")
        place = provision.act.document, label
        match = _FOLLOWING.search(provision.text)
        if match and place in below:
            yield from _read(match, below[place])


def group_below(statements: Sequence[Statement]) -> dict[tuple[str, str], list[Statement]]:
    """Gather lettered clauses by the numbered clause that they stand below."""
    below: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    number = ""
    for statement in statements:
        label = statement.sentence.block.label.rstrip(".)")
        if label.isdigit():
            number = label
        elif match := _LABEL.fullmatch(label):
            place = statement.sentence.document.name, match["number"] or number
            below[place].append(statement)
    return dict(below)


def _read(match: re.Match[str], below: Sequence[Statement]) -> Iterator[Single]:
    names = {one.sentence.block.label: name_thing(one) for one in below}
    known = tuple(name for name in names.values() if name)
    noun, gender = singular(match["noun"]), gender_of(singular(match["noun"]))
    for one in below:
        name, use = names[one.sentence.block.label], _read_use(one)
        if name and use and gender and len(known) >= _FEWEST:
            asked = which(f"{noun}{find_owner(below)}", gender)
            yield _make(one, name, f"{asked} {use}", known)


def name_thing(statement: Statement) -> str:
    """Name a lettered thing by its first words: "les notices et diffusions"."""
    text = clean(statement.sentence.text)
    text = re.split(r",| (?:qui|que|destinée?s?|conçue?s?|ainsi que) ", text)[0]
    return lower_article(text) if len(text.split()) <= _LONGEST_NAME else ""


def _read_use(statement: Statement) -> str:
    """Read what a thing serves for: "sert à alerter la police", "permet aux États de voter"."""
    match = _USE.match(clean(statement.sentence.text))
    if match is None or " ainsi que " in match["name"]:
        return ""
    if match["deed"]:
        use = f"sert à {shorten(match['deed'])}"
    else:
        verb = "permet" if match["verb"].startswith("permet") else "sert"
        use = f"{verb} {shorten(match['what'])}"
    return use if len(use.split()) <= _LONGEST_USE else ""


def find_owner(below: Sequence[Statement]) -> str:
    """Find whose things these are: the acronym that most of them name."""
    named = Counter(sign for one in below for sign in sorted(set(_SIGN.findall(one.sentence.text))))
    sign, times = next(iter(named.most_common(1)), ("", 0))
    return f" {of(sign)}" if 2 * times > len(below) else ""


def _make(one: Statement, name: str, question: str, known: tuple[str, ...]) -> Single:
    return Single(
        kind=FactKind.DEFINITION,
        subject=name,
        relation=question,
        answer=name,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(question)),
        sources=(one.sentence.quote(),),
        siblings=tuple(other for other in known if other != name),
        level=CognitiveLevel.APPLY,
        worth=0.85,
    )
