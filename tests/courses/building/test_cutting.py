import pytest

from courses.building.cutting import cut
from courses.building.drafting import Draft
from courses.building.records import SourcedBlock
from courses.sources import BlockKind
from tests.courses.building.samples import a_block


def run(*words, kind=BlockKind.PARAGRAPH, **told):
    texts = [" ".join([f"mot{number}"] * count) for number, count in enumerate(words)]
    return tuple(SourcedBlock("a.md", a_block(text, kind, **told)) for text in texts)


def parts(*runs, longest=100):
    draft = Draft("loi", "La loi", "but", "aim", runs)
    return cut(draft, longest)


@pytest.mark.parametrize(
    ("runs", "words"),
    [
        ([run(60), run(60)], [60, 60]),
        ([run(30, 30, 30, 30)], [60, 60]),
        ([run(90), run(90), run(90)], [90, 90, 90]),
        ([run(250, 20)], [250, 20]),
        ([run(40, 40), run(10, 40)], [80, 50]),
    ],
)
def test_a_lesson_is_cut_into_few_parts_of_like_length_between_blocks(runs, words):
    assert [part.words for part in parts(*runs)] == words


def test_parts_are_numbered_and_the_first_keeps_the_slug():
    assert [(part.slug, part.title, part.part) for part in parts(run(60), run(60))] == [
        ("loi", "La loi (1/2)", 1),
        ("loi-2", "La loi (2/2)", 2),
    ]


def test_nothing_is_lost_and_the_order_stays():
    runs = [run(30, 50), run(70, 20), run(40)]
    whole = [block for one in runs for block in one]

    assert [block for part in parts(*runs) for block in part.blocks] == whole


@pytest.mark.parametrize(
    "together",
    [
        (*run(50), *run(60, kind=BlockKind.LIST_ITEM)),
        (*run(50), *run(60, kind=BlockKind.TABLE_ROW)),
        (*run(50, kind=BlockKind.HEADING), *run(60)),
        (*run(50, kind=BlockKind.CLAUSE, label="1"), *run(60, kind=BlockKind.CLAUSE, label="1 a)")),
        (SourcedBlock("a.md", a_block("mot " * 50 + ":")), *run(60)),
    ],
)
def test_what_leans_on_the_block_before_stays_with_it(together):
    assert parts(together) == (Draft("loi", "La loi", "but", "aim", (together,)),)
