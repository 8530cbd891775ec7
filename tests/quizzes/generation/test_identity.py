from quizzes.generation.identity import chance, digest, place_of
from quizzes.generation.records import QuotedSpan


def test_an_id_has_sixteen_hex_digits_and_tells_its_parts_apart():
    assert len(digest("a", "b")) == 16
    assert digest("a", "b") != digest("ab") != digest("b", "a")


def test_a_place_does_not_depend_on_the_order_of_sources():
    one, two = QuotedSpan("a", 3, 9, "x"), QuotedSpan("b", 1, 2, "y")

    assert place_of([one, two]) == place_of([two, one])


def test_a_place_is_told_by_its_document_and_quote_and_not_by_where_it_stands():
    place = place_of([QuotedSpan("a", 3, 9, "x")])

    assert place == place_of([QuotedSpan("a", 5, 11, "x")])
    assert place != place_of([QuotedSpan("b", 3, 9, "x")])
    assert place != place_of([QuotedSpan("a", 3, 9, "y")])


def test_chance_depends_on_its_parts_alone():
    assert chance("1", "a").random() == chance("1", "a").random()
    assert chance("1", "a").random() != chance("2", "a").random()
