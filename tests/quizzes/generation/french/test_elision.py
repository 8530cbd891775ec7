import pytest

from quizzes.generation.french.elision import begins_with_vowel_sound, elide, of, to


@pytest.mark.parametrize(
    ("word", "text", "expected"),
    [
        ("de", "Europol", "d’Europol"),
        ("de", "Lyon", "de Lyon"),
        ("le", "office", "l’office"),
        ("la", "heure", "l’heure"),
        ("le", "haut-commissaire", "le haut-commissaire"),
        ("la", "hiérarchie", "la hiérarchie"),
        ("que", "il", "qu’il"),
        ("de", "onze membres", "de onze membres"),
        ("le", "FMI", "le FMI"),
        ("de", "OTAN", "d’OTAN"),
        ("Le", "accord", "L’accord"),
    ],
)
def test_little_words_lose_their_vowel_before_a_vowel_sound(word, text, expected):
    assert elide(word, text) == expected


@pytest.mark.parametrize(
    ("phrase", "with_de", "with_a"),
    [
        ("le Conseil", "du Conseil", "au Conseil"),
        ("les États", "des États", "aux États"),
        ("la Cour", "de la Cour", "à la Cour"),
        ("l’Union", "de l’Union", "à l’Union"),
        ("Eurojust", "d’Eurojust", "à Eurojust"),
        ("Le Caire", "du Caire", "au Caire"),
        ("Les Abymes", "des Abymes", "aux Abymes"),
        ("La Haye", "de La Haye", "à La Haye"),
        ("chaque pays", "de chaque pays", "à chaque pays"),
    ],
)
def test_prepositions_contract_with_the_article(phrase, with_de, with_a):
    assert (of(phrase), to(phrase)) == (with_de, with_a)


def test_an_empty_text_has_no_vowel_sound():
    assert not begins_with_vowel_sound("")
