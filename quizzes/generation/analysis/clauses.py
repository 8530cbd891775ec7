"""Clauses: who does what, read only where the verb is sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizzes.generation.analysis.tails import Complement, read_tail
from quizzes.generation.french.dates import ADJUNCT, When, read_when
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.verbs import participles, plural_forms, singular_forms
from quizzes.generation.french.words import (
    ARTICLE,
    CONJUNCTIONS,
    DETERMINERS,
    PRENOMINAL,
    PREPOSITIONS,
    PRONOUNS,
    TOKEN,
    lower_article,
)

_LEAD = re.compile(rf"^(?:{ADJUNCT.pattern}), ")
_SETTING = re.compile(r"^((?:Dans|Au sein|À) (?:chaque|le|la|l’|les|du|de la)[^,;:.]{3,40}), ")
_PARENTHESIS = re.compile(r" ?\([^()]*\)")
_APPOSITION = re.compile(r", [^,;:]+,(?= )")
_NEGATION = re.compile(r"\bne |\bn’|\b(?:aucune?|ni|jamais)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:celui|celle|ceux|celles)\b|\b(?:cela|ceci|ça|ce dernier|cette dernière|"
    r"ces derniers|cet|cette|ces|ce(?! qu)|y(?! compris)|(?:deux|trois) autres|les deux)\b|"
    r"\bl’une? d’(?:eux|elles)\b|"
    r"\b(?:nous|notre|nos|vous|votre|vos|je)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:[Ll]e |[Ll]a |[Ll]es |[Ll]’|[Uu]ne? |[Cc]haque |[A-ZÀ-Ý][\w-]*[A-Z]|"
    r"[A-ZÀ-Ý][\w-]+ (?:et |[a-zà-ÿ]+ ))",
)
_BARE_NAME = re.compile(r"(?:[A-ZÀ-Ý][\w-]*|et|de|du|des|la|l’|d’|les| )+")
_LOOSE = re.compile(
    r", (?=qui |que |qu’|dont |où |grâce |ce qui |même |y compris |notamment |surtout |tandis |"
    r"alors |comme |ainsi qu|en particulier |afin que |selon |(?:et )?(?:il|elle|ils|elles) |"
    r"c’est-à-dire |aussi connue? |en \w+ant\b|tout en |conformément |dans le respect |du \d)"
    r"| : (?!«)|;| surtout | [–—] "
)
_ANOTHER = re.compile(r", (?:les |le |la |l’|leur |lui |se |s’|en )?(?P<verb>[a-zà-ÿ-]+)\b")
_SECOND = re.compile(r",? et (?=(?:se |s’|en )?(?P<verb>[a-zà-ÿ-]+)\b)")
_COMPOSED = re.compile(r", (composée?) (de [^,]+),")
_ATTRIBUTE = re.compile(r" est (?P<name>(?:le |la |l’)[A-ZÀ-Ý][^,;:()]+), qui (?P<predicate>.+)$")
_OTHER = re.compile(r",? et (?=(?:le |la |l’|les )[A-ZÀ-Ýa-zà-ÿ])")
_RELATIVE = re.compile(r"\b(?:qui|que|dont|où)\b|\bqu’")
_BEING = frozenset({"est", "sont", "était", "étaient", "fut", "furent", "sera", "seront"})
_NO_VERB_AFTER = DETERMINERS | (PREPOSITIONS - {"en"}) | CONJUNCTIONS | PRONOUNS | PRENOMINAL
_ADVERB = re.compile(r"\w+ment|principalement|bien|déjà|plus|tous|toutes")


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite clause that stands alone: subject, verb, the rest; its date apart.

    ``verb`` is the finite form ("a"), ``clitic`` what stands before it ("s’"), ``rest`` the
    remainder of the verb group ("été créé"), ``tail`` what follows. Object, complements, agent and
    purpose are read from the tail, and follow it where it is replaced.
    """

    subject: Phrase
    clitic: str
    verb: str
    rest: str
    tail: str
    when: When | None = None
    setting: str = ""
    """Where it holds: "Dans chaque pays membre"; it stands in front, before a comma."""

    @property
    def group(self) -> str:
        """The verb group: "a été créé", "se trouve"."""
        return f"{self.clitic}{self.verb} {self.rest}".strip()

    @property
    def predicate(self) -> str:
        """Verb group and tail."""
        return f"{self.group} {self.tail}".strip()

    @property
    def text(self) -> str:
        """The clause without its date."""
        return f"{self.subject.text} {self.predicate}"

    @property
    def passive(self) -> bool:
        """Tell whether something is done to the subject: "est dirigé", "a été créée"."""
        if self.clitic or self.rest.split(" ")[-1] not in participles():
            return False
        return self.verb in _BEING or self.rest.startswith("été ")

    @property
    def agent(self) -> Phrase | None:
        """By whom a passive is done, if the tail begins with it: "par le Président"."""
        first = next(iter(self.complements), None)
        if not self.passive or self.object or first is None or first.preposition != "par":
            return None
        return read_phrase(first.phrase)

    @property
    def object(self) -> str:
        """The noun phrase that the tail begins with, its "de" complements and relative included.

        After "être" and its like it is the attribute; empty where a preposition comes first.
        """
        return "" if self.passive else read_tail(self.tail).object

    @property
    def complements(self) -> tuple[Complement, ...]:
        """The prepositional phrases of the tail in their order, the purpose left out.

        Each may belong to the verb or to the noun before it: this is not told apart.
        """
        return read_tail(self.tail).complements

    @property
    def purpose(self) -> str:
        """What for, from the infinitive on to the end: "resserrer les liens" of "afin de"."""
        return read_tail(self.tail).purpose


def read_clauses(text: str) -> tuple[Clause, ...]:
    """Read the main clauses of a sentence that has its antecedents; none where unsure."""
    body = text.strip().rstrip(" .;:!…")
    lead = _LEAD.match(body)
    setting = None if lead else _SETTING.match(body)
    when = read_when(lead) if lead else None
    opening = lead or setting
    found = _read_main(body[opening.end() :] if opening else body)
    if found is None:
        return ()
    found = replace(found, setting=setting[1] if setting else "")
    beside = (*_read_beside(body, found), *_read_other(found))
    return tuple(_date(clause, when) for clause in (*_part(_end_at_other(found)), *beside))


def _read_beside(body: str, main: Clause) -> Iterator[Clause]:
    """Read what stands beside the main clause: "X, composé de…," and "est X, qui…"."""
    if match := _COMPOSED.search(body):
        yield replace(main, clitic="", verb="est", rest=match[1], tail=match[2].strip())
    if match := _ATTRIBUTE.search(body):
        clause = _build(read_phrase(match["name"]), match["predicate"])
        if clause is not None and clause.verb in singular_forms():
            yield clause


def _read_other(main: Clause) -> Iterator[Clause]:
    """Read a second clause with its own subject: "A se trouve à X et B est situé à Y"."""
    match = _find_other(main.tail)
    other = _read_main(main.tail[match.end() :]) if match else None
    if other is not None:
        yield other


def _end_at_other(main: Clause) -> Clause:
    match = _find_other(main.tail)
    return replace(main, tail=main.tail[: match.start()].strip(" ,")) if match else main


def _find_other(tail: str) -> re.Match[str] | None:
    for match in _OTHER.finditer(tail):
        place = find_verb(tail[match.end() :])
        between = tail[match.end() :][: place[0]] if place else ","
        if "," not in between and not _RELATIVE.search(between):
            return match
    return None


def _read_main(body: str) -> Clause | None:
    if not _SUBJECT.match(body) or body.count("«") != body.count("»"):
        return None
    place = find_verb(body)
    if place is None:
        return None
    subject = _clean_subject(body[: place[0]])
    return _build(subject, body[place[0] :]) if subject else None


def find_verb(body: str) -> tuple[int, int] | None:
    """Find the place of the main verb, its clitic included; none where no verb is sure."""
    tokens = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(body)]
    forms = plural_forms() if read_phrase(body).plural else singular_forms()
    depth = 0
    for index, (word, _start, end) in enumerate(tokens):
        depth += (word in "(«") - (word in ")»")
        before = tokens[index - 1][0].lower() if index else ""
        if word == "et" and not depth:
            forms = forms | plural_forms()
        if depth or not index or word not in forms or before in _NO_VERB_AFTER:
            continue
        if _in_relative([token for token, _, _ in tokens[:index]]):
            continue
        first = index - (before in {"se", "s’", "en", "ne", "n’"})
        return (tokens[first][1], end) if first else None
    return None


def _in_relative(words: list[str]) -> bool:
    """Tell whether a relative clause is open: its verb is still to come."""
    opened = [
        i for i, word in enumerate(words) if word.lower() in {"qui", "que", "qu’", "dont", "où"}
    ]
    if not opened:
        return False
    return "," not in words[opened[-1] :]


def _clean_subject(text: str) -> Phrase | None:
    """Take parentheses and appositions out; a subject that still has a comma is none."""
    text = _PARENTHESIS.sub("", text).strip()
    text = _APPOSITION.sub("", text + " ").strip().rstrip(",")
    words = TOKEN.findall(text)
    open_end = not words or words[-1].lower() in DETERMINERS | PREPOSITIONS | CONJUNCTIONS
    bare = not ARTICLE.match(text) and not text.lower().startswith("chaque ")
    if bare and (text.lower() in PRONOUNS or not _BARE_NAME.fullmatch(text)):
        return None
    if open_end or "," in text or ":" in text or _VAGUE.search(text):
        return None
    return _agree(read_phrase(lower_article(text)))


def _agree(phrase: Phrase) -> Phrase:
    """Two subjects joined by "et" take the plural."""
    joined = re.search(r" et (?:le |la |l’|les |du |par )?[A-ZÀ-Ý]", phrase.text)
    own = joined and re.match(r"[\w’ -]+ (?:de|du|des|d’|la|le)$", phrase.text[: joined.start()])
    return replace(phrase, plural=True) if joined and not own and not phrase.plural else phrase


def _build(subject: Phrase, predicate: str) -> Clause | None:
    predicate = trim(predicate)
    if _NEGATION.search(predicate) or _VAGUE.search(predicate):
        return None
    clitic_match = re.match(r"(se |s’|en )?(\w+(?:-\w+)*) ?", predicate)
    if clitic_match is None:
        return None
    rest, tail = _split_group(clitic_match[2], predicate[clitic_match.end() :])
    return Clause(subject, clitic_match[1] or "", clitic_match[2], rest, tail.strip(" ,"))


def trim(predicate: str) -> str:
    """Cut what only adds to a predicate: acronyms in brackets, loose relative clauses."""
    predicate = _PARENTHESIS.sub("", predicate)
    loose = _LOOSE.search(predicate)
    predicate = predicate[: loose.start()] if loose else predicate
    another = next((m for m in _ANOTHER.finditer(predicate) if m["verb"] in singular_forms()), None)
    return predicate[: another.start()] if another else predicate


def _split_group(verb: str, after: str) -> tuple[str, str]:
    """Part the participle of a compound form from what follows it."""
    if verb not in {"est", "sont", "a", "ont", "était", "étaient", "avait", "avaient", "fut"}:
        return "", after
    words = after.split(" ")
    taken = 0
    for index, word in enumerate(words):
        if word.strip(",") in participles() and (word != "fait" or index == 0):
            taken = index + 1
            if word != "été":
                break
        elif not _ADVERB.fullmatch(word):
            break
    return " ".join(words[:taken]), " ".join(words[taken:])


def _part(clause: Clause) -> Iterator[Clause]:
    """Part coordinated predicates: "dirige A et supervise B" are two clauses."""
    forms = plural_forms() if clause.subject.plural else singular_forms()
    for match in _SECOND.finditer(clause.tail):
        if match["verb"] in forms and match.start():
            second = _build(clause.subject, clause.tail[match.start("verb") :])
            head = re.match(r",? et (se |s’|en )?", clause.tail[match.start() :])
            yield replace(clause, tail=clause.tail[: match.start()].strip(" ,"))
            if second:
                yield from _part(replace(second, clitic=(head and head[1]) or ""))
            return
    yield clause


def _date(clause: Clause, when: When | None) -> Clause:
    """Take the one date of a clause out of its tail; two dates stay where they are."""
    found = list(ADJUNCT.finditer(clause.tail))
    if when is not None or len(found) != 1:
        return replace(clause, when=when)
    match = found[0]
    if not _is_adjunct(clause.tail, match):
        return clause
    tail = clause.tail[: match.start()] + clause.tail[match.end() :]
    tail = re.sub(r"\s+", " ", tail).strip(" ,")
    return replace(clause, tail=tail, when=read_when(match))


def _is_adjunct(tail: str, match: re.Match[str]) -> bool:
    """Tell whether a date belongs to the verb: it is no complement of a noun."""
    preposition = match["preposition"].strip().lower()
    if preposition in {"de", "du", "pour", "au"}:
        return False
    before = tail[: match.start()].rstrip()
    words = before.split()
    follows_participle = bool(words) and words[-1] in participles() and len(words) > 1
    return not follows_participle and "," not in before and " qui " not in f" {before} "
