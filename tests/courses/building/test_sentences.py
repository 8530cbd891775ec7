import pytest

from courses.building.sentences import find_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Le siège est à Lyon.", "Il a ouvert en 1989.", "Depuis, tout a changé."],
        ["Le B.C.N. Paris répond.", "Un autre écrit."],
        ["Chaque pays a un B.C.N.", "Il répond."],
        ["M. Dupont et Mme. Martin signent l’art. 3.", "Le texte entre en vigueur."],
        ["1. Le Conseil décide.", "Le Comité suit."],
        ["Qui répond ?", "Le bureau, à 9.30 heures !", "Voilà…", "Bien."],
        ["Il a dit : « C’est fini. »", "Elle a ri."],
        ["Dr. Smith joined the U.N. Office in 1998.", "He left it.", "“Why?”", "Nobody knows."],
        ["Recueil, no. 1200, vol. IV.", "Voir p. 3."],
        ["une phrase sans point"],
    ],
)
def test_a_text_is_cut_where_its_sentences_end(sentences):
    text = " ".join(sentences)

    assert [text[start:end] for start, end in find_sentences(text)] == sentences


def test_no_text_holds_no_sentence():
    assert list(find_sentences("  ")) == []
