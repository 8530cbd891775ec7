from quizzes.generation.analysis.houses import find_aliases
from tests.quizzes.generation.reading import read


def test_a_speaker_is_called_by_its_letters_and_by_what_they_stand_for():
    found = find_aliases(read("L’Union des ports européens (UPE) garde les côtes.", issuer="UPE"))

    assert "l’Union des ports européens" in found
