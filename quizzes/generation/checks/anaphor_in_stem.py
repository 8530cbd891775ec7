"""A stem does not speak of something that only its source names.

The stem must stand alone (Haladyna, Downing and Rodriguez 2002: include the central idea in the
stem): no "cette organisation", "ce dernier", "notre", no pronoun whose noun was left behind.
What is quoted between guillemets speaks for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import GAP, QUOTED, iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind
from quizzes.generation.wording import find_stem, find_stems

SPEAKER = re.compile(r"(?<![\w-])(?:nous|notre|nos|je|mon|mes|we|our|ours|us)(?!\w)", re.IGNORECASE)
LATTER = re.compile(
    r"(?<!\w)(?:(?:celui|celle|ceux|celles)-(?:ci|là)|c(?:e|et|ette|es)\sderni(?:er|ère)s?|ledit"
    r"|ladite|lesdits|lesdites|dudit|susmentionnée?s?|susvisée?s?|précitée?s?|ci-après|cela"
    r"|à\scet\s(?:effet|égard)|(?:de\stels|de\stelles|un\stel|une\stelle)\s\w+(?!\sque)"
    r"|alors(?!\sque)|(?:la|le|les)\smêmes?\s\w+(?!\sque)|par\sla\ssuite|à\sson\stour"
    r"|quant\sà\s(?:lui|elle|eux|elles)|the\slatter|the\sformer|aforementioned|said\s(?:body|organization))"
    r"(?!\w)",
    re.IGNORECASE,
)
POINTED = re.compile(
    r"(?<![\w-])(?:cet|cette|ces|this|these|ce(?!\s?qu|\ssont|\sdont))\s(\w+)", re.IGNORECASE
)
READER = re.compile(r"(?<![\w-])(?:vous|votre|vos|les?\svôtres?|la\svôtre)(?!\w)", re.IGNORECASE)
FORMER = re.compile(r"(?<!\w)l['’]ancien(?:ne)?\s[A-ZÀ-Ý][\w-]+(?=\s?(?:[?.,;]|$|et\s))")
OFFICE = re.compile(
    r"(?<!\w)(?:pris(?:es)?|prend|prit)\sses\sfonctions(?!\s(?:de\s|d['’]|du\s|comme|à\sla\stête))",
    re.IGNORECASE,
)
LOOSE = re.compile(
    r"(?<!\w)[^\W\d_]{4,}[et]\s(?<!entre\s)(?<!contre\s)(?<!outre\s)eux\s(?:une?|l[ae]s?|des)\s"
)
ASKED = (
    r"^(?:[^\W\d_]+\s)?(?:quel(?:le)?s?\s\w+|combien\sd(?:e\s|['’])\w+|qui|que|où|quand|comment"
    r"|pourquoi|depuis\squand)\s"
)
OWNED = re.compile(
    rf"(?:{ASKED}|^(?:[^\W\d_]+\s)?quel(?:le)?s?\s(?:est|sont|était|étaient)\s)"
    r"(?:son|sa|ses|leurs?|its|their)\s",
    re.IGNORECASE,
)
INVERTED = re.compile(
    rf"{ASKED}(?:n['’])?(?!y\s)(?!faut|s['’]agit|existe|convient|suffit|importe)"
    r"(?!est-il\s(?:indispensable|essentiel|nécessaire|primordial|important|possible)\s)"
    r"[^\W\d_]+-(?:t-)?(?:ils?|elles?|on)(?!\w)",
    re.IGNORECASE,
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find words in the stem that stand for something outside it; steps follow their stem.

    Whom the source speaks to is named in no text of the item.
    """
    for text in iterate_texts(item):
        if match := READER.search(QUOTED.sub("«»", text)):
            yield match.group()
    if item.kind is ItemKind.ORDERING:
        return
    stem = QUOTED.sub("«»", GAP.sub("_", item.stem))
    for pattern in (SPEAKER, LATTER, OWNED, INVERTED, FORMER, OFFICE, LOOSE):
        if match := pattern.search(stem):
            yield match.group().strip()
    for match in POINTED.finditer(stem):
        if find_stem(match[1]) not in find_stems(stem[: match.start()]):
            yield match.group()
