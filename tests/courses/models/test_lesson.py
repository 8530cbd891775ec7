from __future__ import annotations

import pytest

from tests.factories.courses import LessonRevisionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("texts", "characters"),
    [([], 2), ([""], 4), (["Lyon"], 8), (["Lyon", "Évian"], 17), (["«\u00a0"], 6)],
    ids=["nothing", "an empty block", "a block", "two blocks", "wide characters"],
)
def test_what_a_revision_says_is_counted_as_the_json_of_its_texts(
    texts: list[str], characters: int
):
    revision = LessonRevisionFactory.create(content=[{"text": text} for text in texts])

    assert revision.characters == characters
    assert revision.blocks == len(texts)


def test_blocks_without_a_text_count_as_blocks_alone():
    revision = LessonRevisionFactory.create(content=[{"source": []}, {"source": []}])

    assert (revision.characters, revision.blocks) == (2, 2)


def test_what_is_counted_follows_the_content():
    revision = LessonRevisionFactory.create()

    revision.content = [{"text": "Lyon"}]
    revision.save()
    revision.refresh_from_db()

    assert revision.characters == 8
