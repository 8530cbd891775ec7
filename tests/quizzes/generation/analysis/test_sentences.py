import pytest

from courses.sources.records import BlockKind
from quizzes.generation.analysis.sentences import cut_sentences, find_bounds
from tests.quizzes.generation.reading import a_text


def cut(text):
    return [text[start:end] for start, end in find_bounds(text)]


def test_sentences_end_at_marks_before_a_capital():
    text = "Le port ouvre. Il ferme à midi ! Pourquoi ?"

    assert cut(text) == ["Le port ouvre.", "Il ferme à midi !", "Pourquoi ?"]


def test_abbreviations_end_no_sentence():
    assert cut("Voir art. 5 du texte. Fin.") == ["Voir art. 5 du texte.", "Fin."]


def test_a_sentence_glued_to_the_next_is_cut():
    assert cut("Le port ouvre.Le quai ferme.") == ["Le port ouvre.", "Le quai ferme."]


def test_each_quote_stands_at_its_span():
    document = a_text(
        "Le port ouvre. Le quai ferme.", ("Le cap\u00a0: « l'abri ».", BlockKind.QUOTE)
    )

    quotes = [sentence.quote() for sentence in cut_sentences([document], "fr")]

    assert [document.text[q.start : q.end] for q in quotes] == [q.quote for q in quotes]
    assert len(quotes) == 3


def test_headings_footnotes_and_other_languages_are_left_out():
    document = a_text(("Titre", BlockKind.HEADING), ("1 Voir.", BlockKind.FOOTNOTE))

    assert cut_sentences([document], "fr") == ()
    assert cut_sentences([a_text("Le port ouvre.")], "en") == ()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Prie le port d’aider la Ligue, chargée ⁵ Le fonds date de 1993. De veiller.", 1),
        ("⁵ Le fonds a été créé en 1993. Son président siège.", 0),
        ("Le port ouvre². Le quai ferme.", 2),
        ("Le port ouvre. ² Voir la carte.", 1),
    ],
)
def test_a_note_among_the_text_is_left_out_with_what_it_breaks(text, kept):
    sentences = [sentence.text for sentence in cut_sentences([a_text(text)], "fr")]

    assert len(sentences) == kept
    assert not any("fonds" in sentence or "chargée" in sentence for sentence in sentences)
