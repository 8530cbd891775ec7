"""A stem is one sentence.

From trials on texts that the writer had not seen: a full stop that a small letter follows, or a
comma that a capital article follows, is where two sentences of the source ran together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

STARTS = r"(?:Le|La|Les|Un|Une|Il|Elle|Ils|Elles|Ce|Cette|On|The)"
JOINT = re.compile(
    rf"(?<![.\s]\w)(?<!art)(?<!etc)(?<!chap)[a-zà-ÿ»)]\.\s[^\W\d_]|[,;:]\s{STARTS}\s[a-zà-ÿ]"
    r"|[?!…]\s+\w"
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find the place where a second sentence begins."""
    for text in iterate_texts(item):
        if match := JOINT.search(text):
            yield text[max(0, match.start() - 20) : match.end() + 20]
