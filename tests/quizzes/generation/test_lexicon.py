import pytest

from quizzes.generation.lexicon import BadLexicon, read_lexicon


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ({"entites": []}, "lexicon.entites"),
        ({"entities": [{"name": "", "type": "organe"}]}, "lexicon.entities.0.name"),
        (
            {"entities": [{"name": "X", "type": "organe", "gender": "n"}]},
            "lexicon.entities.0.gender",
        ),
        ({"entities": [{"name": "X", "type": "phare"}]}, "lexicon.entities.0.type"),
        ({"kinds": {"phare": {"noun": "phare"}}}, "lexicon.kinds.phare.gender"),
        ({"sets": {"langue": "grec"}}, "lexicon.sets.langue"),
        ({"sets": 3}, "lexicon.sets"),
    ],
)
def test_an_error_names_the_key(table, key):
    with pytest.raises(BadLexicon, match=key.replace(".", r"\.")):
        read_lexicon(table)


def test_nothing_is_a_lexicon():
    assert read_lexicon({}).find("X") is None


def test_a_field_may_have_kinds_of_its_own():
    lexicon = read_lexicon(
        {
            "kinds": {"phare": {"noun": "phare", "gender": "m", "heads": ["feu", "phare"]}},
            "entities": [{"name": "Feu de Penmarc’h", "type": "phare", "aliases": ["Eckmühl"]}],
        }
    )

    assert lexicon.class_of("Feu").noun == "phare"
    assert lexicon.find("le feu de Penmarc’h").name == "Feu de Penmarc’h"
    assert lexicon.find("Eckmühl").type == "phare"
    assert lexicon.aliases() == (("Feu de Penmarc’h", "Eckmühl"),)


def test_names_are_found_without_regard_to_case_or_article():
    lexicon = read_lexicon({"entities": [{"name": "Conseil des mers", "type": "organe"}]})

    assert lexicon.find("Le conseil des mers") is not None
    assert lexicon.find("Conseil") is None
