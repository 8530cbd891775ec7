from __future__ import annotations

import tomllib
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from courses.building.rewriting import rewrite

DEMO = Path("fixtures/blueprints/interpol.toml").read_text()
SOURCE = """\
# The course.
slug = "bureau" # never change it
title = 'Le Bureau'

[[modules]]
# The seats.
slug = "sieges"
title = "Sièges"

[[modules.lessons]]
slug = "siege"
passages = [{ document = "a.md" }, { document = "b.md" }]

[[modules]]
# The tasks.
slug = "missions"
title = "Missions"

[lexicon] # of the field
"ville d’Europe" = [
  "Lyon", # the seat
]
"""
LESSON = {
    "slug": "autre",
    "title": "Autre",
    "terms": ["mer", "phare"],
    "passages": [{"document": "c"}],
}
Change = Callable[[dict[str, Any]], object]


def swap(values: dict[str, Any]) -> None:
    values["modules"].reverse()


CHANGES: list[Change] = [
    lambda v: v.update(title='Un “autre” \\ "titre"\nen deux lignes'),
    lambda v: v.update(summary="Neu", assign="meaning"),
    lambda v: v["modules"][0].update(slug="autre"),
    lambda v: v["modules"].pop(0),
    lambda v: v["modules"].append(deepcopy(v["modules"][0]) | {"slug": "copie"}),
    lambda v: v["modules"][0].setdefault("lessons", []).append(LESSON),
    lambda v: v["modules"][0].setdefault("lessons", []).insert(0, LESSON),
    lambda v: v.update(final_quiz={"slug": "bilan", "title": "Bilan", "questions": 3}),
    lambda v: v["modules"][0]["lessons"][0]["passages"].pop(),
    lambda v: v["modules"][1].update(quiz={"slug": "q", "pass_mark": 0.5}),
    lambda v: v.update(modules=[]),
    lambda v: v.pop("title"),
    swap,
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("source", [SOURCE, DEMO])
def test_the_text_says_what_is_wanted_and_keeps_the_lexicon_as_it_reads(
    source: str, change: Change
) -> None:
    wanted = tomllib.loads(source)
    change(wanted)

    text = rewrite(source, wanted).text

    assert tomllib.loads(text) == wanted
    lexicon = source[source.index("[lexicon]") :]
    assert lexicon.strip() in text


def test_comments_stay_and_move_with_their_table() -> None:
    wanted = tomllib.loads(SOURCE)
    swap(wanted)
    wanted["title"] = "Un autre titre"

    rewritten = rewrite(SOURCE, wanted)

    assert not rewritten.lost_comments
    for line in ("# The course.", '"bureau" # never change it', '"Lyon", # the seat'):
        assert line in rewritten.text
    assert '# The tasks.\nslug = "missions"' in rewritten.text
    assert rewritten.text.index("# The tasks.") < rewritten.text.index("# The seats.")


def test_a_new_key_stands_with_its_table_and_not_below_what_is_said_of_the_next() -> None:
    wanted = tomllib.loads("[a]\nb = 1\n\n# of c\n[c]\n") | {"a": {"b": 1, "d": 2}}

    rewritten = rewrite("[a]\nb = 1\n\n# of c\n[c]\n", wanted)

    assert rewritten.text == "[a]\nb = 1\nd = 2\n\n# of c\n[c]\n"


def test_it_is_said_that_comments_go_with_what_they_stood_in() -> None:
    wanted = tomllib.loads(SOURCE)
    del wanted["modules"][0]

    assert rewrite(SOURCE, wanted).lost_comments
    assert not rewrite("slug = 'a'", {"slug": "b"}).lost_comments


def test_what_says_it_already_stays_to_the_letter() -> None:
    assert rewrite(SOURCE, tomllib.loads(SOURCE)).text == SOURCE


@pytest.mark.parametrize(
    "source",
    [
        "modules = [{ slug = 'a', lessons = [] }, { slug = 'b' }]",
        "a.b.c = 1\n[modules]\n",
        "[[modules]]\nslug = 3\n[[modules.lessons]]\n[modules.quiz]\n[other]\n[[modules]]\n",
        "[modules.x]\n[other]\n[modules.y]\n",
        "",
        "no toml at all",
    ],
)
def test_whatever_the_text_was_like_the_values_are_those_that_are_wanted(source: str) -> None:
    wanted = tomllib.loads(DEMO)

    assert tomllib.loads(rewrite(source, wanted).text) == wanted
