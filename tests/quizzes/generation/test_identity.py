from quizzes.generation.identity import chance, digest, place_of
from quizzes.generation.records import QuotedSpan


def test_an_id_has_sixteen_hex_digits_and_tells_its_parts_apart():
    assert len(digest("a", "b")) == 16
    assert digest("a", "b") != digest("ab") != digest("b", "a")


def test_a_place_does_not_depend_on_the_order_of_sources():
    one, two = QuotedSpan("a", 3, 9, "x"), QuotedSpan("b", 1, 2, "y")
    hashes = {"a": "ff", "b": "00"}

    assert place_of([one, two], hashes) == place_of([two, one], hashes) == "00:1-2;ff:3-9"


def test_chance_depends_on_its_parts_alone():
    assert chance("1", "a").random() == chance("1", "a").random()
    assert chance("1", "a").random() != chance("2", "a").random()
