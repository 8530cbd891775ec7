from courses.sources.layout.furniture import drop_furniture, drop_running_heads
from courses.sources.layout.lines import split_lines

BODY = "Les polices coopèrent dans le monde entier, chaque jour."


def read(*lines, between="\n\n", issuer=""):
    given = drop_furniture(split_lines(between.join(lines)))
    return [line.string for line in drop_running_heads(given, issuer)]


def test_a_title_that_comes_again_on_each_page_stays_once():
    assert read("Fiche – généralités", BODY, "Fiche – généralités", BODY) == [
        "Fiche – généralités",
        BODY,
        BODY,
    ]


def test_a_letterhead_that_the_title_contains_goes_everywhere():
    assert read("ACME", "ACME – généralités", BODY, "ACME", BODY) == [
        "ACME – généralités",
        BODY,
        BODY,
    ]


def test_a_letterhead_that_names_the_issuer_goes_everywhere():
    text = ("UNION DES POLICES", "Rapport", BODY, "UNION DES POLICES", BODY)

    assert read(*text, issuer="Union des polices") == ["Rapport", BODY, BODY]
    assert read(*text) == ["UNION DES POLICES", "Rapport", BODY, BODY]


def test_two_addresses_in_one_town_stay():
    lines = ("1, rue du Port", "29000 Brest", "Madame Le Guen", "29000 Brest", f"{BODY}\n\n{BODY}")

    assert read(*lines, between="\n") == [*lines[:-1], BODY, BODY]


def test_a_slogan_in_capitals_above_a_running_head_goes_with_it():
    assert read("Titre A", BODY, "POUR UN MONDE SÛR", "Titre A", BODY) == ["Titre A", BODY, BODY]


def test_a_line_at_every_turn_of_the_page_goes():
    assert read(BODY, "Nations et polices", "2/5", BODY, "Nations et polices", "3/5", BODY) == [
        BODY,
        BODY,
        BODY,
    ]


def test_a_heading_that_stands_twice_within_the_text_stays():
    lines = ("Titre", BODY, "Contexte", BODY, "Suites", BODY, "Contexte", BODY)

    assert read(*lines) == list(lines)


def test_a_table_of_contents_goes_and_its_headings_stay():
    contents = ("Un début", "Un milieu", "Une fin")
    text = (item for heading in contents for item in (heading, BODY))

    assert read("Titre", *contents, BODY, *text)[2:] == [
        item for heading in contents for item in (heading, BODY)
    ]


def test_two_equal_sentences_both_stay():
    assert read(BODY, BODY) == [BODY, BODY]
