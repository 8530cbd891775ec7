"""What the sentences of a document have named so far, for those that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from courses.sources.records import BlockKind
from quizzes.generation.analysis.antecedents import Said
from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.reading import read_subject_of
from quizzes.generation.analysis.sentences import Sentence
from quizzes.generation.french.classes import PERSON, class_of
from quizzes.generation.french.dictionary import adjectives
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import Phrase, read_phrase, with_article
from quizzes.generation.french.typography import level
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.french.words import (
    DETERMINERS,
    PRENOMINAL,
    PREPOSITIONS,
    TOKEN,
    lower_article,
)

_NAME = re.compile(
    r"(?:^|(?<=[\s’]))(?P<article>le |la |l’|du |au |une? )(?P<name>[A-ZÀ-Ý][a-zà-ÿ]+[^,;:.()«»]*)"
)
_END = re.compile(
    r" (?=(?:en|afin|pour|qui|que|dont|où|à|chaque|comme)\b|qu’|et (?:le|la|les|l’|un|une)\b)|"
    r"(?<!contre)(?<!sur)(?<!de)(?<!dans)(?<!par)(?<!avec) (?=(?:le|la|les|une?)\b|l’)"
)
_LEAD = re.compile(r"(?:[^,:]*, )?(?P<subject>[Ll](?:e |a |’|es )[^,:]+|[A-Z]\w+) ?:")
_BEING = frozenset({"est", "sont", "était", "étaient", "devient", "deviennent", "reste"})
_LINKS = frozenset({"avec", "par", "de"})
_RUN_ON = re.compile(r" jusqu’")
"""A complement that has swallowed what its sentence says next: "l’Union jusqu’au retour"."""
_GOES_ON = re.compile(r", (?:de la |de l’|des |du )(?=[a-zà-ÿ])")
"""What a name goes on with behind its comma: "sur la pêche, de la mer et des ports"."""
_NUMBERED = re.compile(r"^(?:\d+(?:\.\d+)*\.?|[IVX]+\.|[a-z]\)) +")
_FOR = re.compile(r" pour l")
"""What a name goes on with: "la Commission internationale pour la conservation"."""
_MEMORY = 16
_LONGEST_HEADING = 8
_CONTRACTED = {"du ": "le ", "au ": "le ", "un ": "le ", "une ": "la "}


@dataclass(slots=True)
class Memory:
    """What a document has said so far: subjects, names with their sentences, a lead of a list."""

    speaker: Phrase | None
    subject: Phrase | None = None
    others: tuple[Phrase, ...] = ()
    beside: tuple[Phrase, ...] = ()
    pair: Phrase | None = None
    lead: Phrase | None = None
    heading: Phrase | None = None
    names: dict[str, tuple[Phrase, Sentence]] = field(default_factory=dict)
    last: Sentence | None = None
    """The sentence before."""

    def prove(self, antecedent: Phrase) -> Sentence | None:
        """Find the sentence that names an antecedent; a subject is named by the one before."""
        named = self.names.get(antecedent.text)
        if named is not None:
            return named[1]
        return self.last if antecedent == self.subject else None

    def recall(self, *, fresh: bool) -> Said:
        """Recall what a sentence may refer to; ``fresh`` if it begins a block."""
        return Said(
            speaker=self.speaker,
            subject=_keep(self.subject) if fresh else self.subject,
            names=tuple(phrase for phrase, _ in self.names.values()),
            others=self.others,
            beside=self.beside,
            heading=self.heading,
            pair=self.pair,
            fresh=fresh,
            lead=self.lead,
        )

    def open(self, sentence: Sentence) -> None:
        """Take note of the heading above a block: the body that it names may be meant there."""
        index, blocks = sentence.place[0], sentence.document.blocks
        if index and blocks[index - 1].kind is BlockKind.HEADING:
            self.subject, self.heading = None, None
            self.others = self.beside = ()
            above = blocks[index - 1]
            phrase = _read_heading(level(above.text))
            if phrase is not None and above.level > 1:
                self.heading = phrase
                number = _NUMBERED.match(level(above.text))
                first, last = number.end() if number else 0, len(above.text.rstrip())
                whole = Sentence(sentence.document, above, (index - 1, 0), first, last)
                self.names.pop(phrase.text, None)
                self.names[phrase.text] = phrase, whole

    def note(self, text: str, clauses: Sequence[Clause], sentence: Sentence) -> None:
        """Take note of what a sentence names; its subject is what a pronoun may take up."""
        self.last = sentence
        for phrase in find_names(clauses):
            known = self.names.pop(phrase.text, None)
            near = known is not None and _is_near(known[1], sentence)
            self.names[phrase.text] = known if known and near else (phrase, sentence)
        for old in list(self.names)[:-_MEMORY]:
            del self.names[old]
        self.subject = clauses[0].subject if clauses else read_subject_of(text)
        if self.subject and self.speaker and self.subject.text == self.speaker.text:
            self.subject = self.speaker
        self.others = tuple(_find_others(clauses))
        self.beside = tuple(phrase for clause in clauses for phrase in _find_linked(clause))
        self.pair = _find_pair(clauses) or self.pair
        if sentence.block.kind is not BlockKind.LIST_ITEM:
            self.lead = _read_lead(text)


def _is_near(first: Sentence, sentence: Sentence) -> bool:
    """Tell whether a name was said in the same section, so that it may be quoted with it."""
    heading = first.block.kind is BlockKind.HEADING
    above = (*first.block.headings, first.block.text) if heading else first.block.headings
    return above == sentence.block.headings


def _keep(subject: Phrase | None) -> Phrase | None:
    """Keep a name over the end of a paragraph; a common noun is forgotten there."""
    return subject if subject is not None and subject.bare[:1].isupper() else None


def _read_heading(text: str) -> Phrase | None:
    """Read the body that a heading names: "Le Congrès", "5.2 Le collège"."""
    name = re.sub(r" \([^()]*\)$", "", _NUMBERED.sub("", text)).strip(" .:")
    phrase = read_phrase(lower_article(name))
    if class_of(phrase.head) is None or len(name.split()) > _LONGEST_HEADING or names_two(name):
        return None
    if phrase.has_article:
        return phrase
    if phrase.plural or phrase.gender is None:
        return None
    plain = read_phrase(phrase.head.lower())
    if plain.gender is None or plain.plural:
        return None
    return Phrase(with_article(name, plain.gender), plain.gender)


def names_two(name: str) -> bool:
    """Tell whether a heading names several: "Secrétariat et institutions"."""
    second = re.search(r" et (?:les? |la |l’)?(?P<word>[\w-]+)", name)
    word = second["word"].lower() if second else ""
    owned = second is not None and re.search(r" (?:de|du|des|d’)", name[: second.start()])
    is_noun = gender_of(word) is not None and word not in adjectives()
    return "," in name or (is_noun and not owned)


def _read_lead(text: str) -> Phrase | None:
    """Read the subject that a list of predicates completes: "Le Congrès :"."""
    match = re.fullmatch(
        r"(?:[^,:]*, )?(?P<subject>[Ll](?:e |a |’|es )[^,:]+|[A-Z]\w+) ?:", text.strip()
    )
    return read_phrase(lower_article(match["subject"].strip())) if match else None


def find_names(clauses: Sequence[Clause]) -> Iterator[Phrase]:
    """Find the full names that a later sentence may shorten: subjects, and names behind verbs."""
    for clause in clauses:
        yield clause.subject
        for match in _NAME.finditer(clause.tail):
            name = _END.split(match["name"])[0].strip()
            cut = name != match["name"].strip()
            whole = cut or not _GOES_ON.match(clause.tail, match.end())
            if " " in name and whole and not (cut and _FOR.match(match["name"], len(name))):
                article = _CONTRACTED.get(match["article"], match["article"])
                yield read_phrase(f"{article}{name}")


def _cut_verb_off(name: str) -> str:
    """Cut a name before an infinitive that no word leads to: "le Conseil des ports construire"."""
    words = TOKEN.findall(name)
    for before, word in pairwise(words):
        if word in infinitives() and before.lower() not in DETERMINERS | PREPOSITIONS | PRENOMINAL:
            return name[: name.index(f" {word}")] if f" {word}" in name else name
    return name


def _find_others(clauses: Sequence[Clause]) -> Iterator[Phrase]:
    """Find objects that a pronoun could mean as well as the subject: names and persons."""
    for clause in clauses:
        phrase = read_phrase(clause.object)
        named = phrase.head[:1].isupper() and "«" not in phrase.text
        if clause.verb not in _BEING and (named or class_of(phrase.head) is PERSON):
            yield phrase


def _find_linked(clause: Clause) -> Iterator[Phrase]:
    """Read the complements that may be bodies: a bare name behind "à" is a place."""
    for one in clause.complements:
        phrase = read_phrase(one.phrase)
        may = phrase.has_article or one.preposition in _LINKS
        if (
            may
            and not _RUN_ON.search(phrase.text)
            and (phrase.head[:1].isupper() or class_of(phrase.head) is PERSON)
        ):
            yield phrase


def _find_pair(clauses: Sequence[Clause]) -> Phrase | None:
    """Find two bodies that a clause joins: "A et B", "A coopère avec B"."""
    for clause in clauses:
        subject = clause.subject
        if subject.plural and " et " in subject.text:
            return subject
        for one in clause.complements:
            phrase = read_phrase(one.phrase)
            named = subject.bare[:1].isupper() and phrase.bare[:1].isupper()
            if one.preposition == "avec" and named and " et " not in phrase.text:
                both = subject.gender if subject.gender is phrase.gender else Gender.MASCULINE
                return Phrase(f"{subject.text} et {phrase.text}", both, plural=True)
    return None
