import pytest

from courses.building.timeline import find_events
from courses.sources import BlockKind
from tests.courses.building.samples import a_block


def found(text, kind=BlockKind.PARAGRAPH, **told):
    return [(one.date, one.text) for one in find_events("a.md", a_block(text, kind, **told))]


@pytest.mark.parametrize(
    ("text", "kind", "event"),
    [
        ("1914 – Le Congrès se réunit à Monaco.", BlockKind.LIST_ITEM,
         ("1914", "Le Congrès se réunit à Monaco.")),
        ("15 octobre 1996 : l’Assemblée adopte la résolution 51/1.", BlockKind.DEFINITION,
         ("1996-10-15", "l’Assemblée adopte la résolution 51/1.")),
        ("Juillet 2001 | Conférence sur les armes légères", BlockKind.TABLE_ROW,
         ("2001-07", "Conférence sur les armes légères")),
    ],
)  # fmt: skip
def test_an_entry_of_a_chronology_is_an_event_without_its_date(text, kind, event):
    assert found(text, kind) == [event]


@pytest.mark.parametrize(
    "sentence",
    [
        "En 1996, l’Assemblée a invité le Bureau.",
        "L’accord a été signé en 1996.",
        "Une réunion s’est tenue en 1996 à Lyon.",
        "Le Comité, créé en 1996, applique les sanctions.",
        "Le bureau ouvert à New York en 1996 sert de lien.",
        "Le Conseil tint sa session inaugurale en 1996.",
        "In 1996, the Council opened an office.",
        "The agreement was signed in 1996.",
    ],
)
def test_a_sentence_in_the_past_with_one_date_is_an_event(sentence):
    assert found(f"Avant tout. {sentence}") == [("1996", sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Bureau joue depuis 1923 un rôle essentiel.",
        "Le bureau est lié par un accord depuis le 27 juin 2018.",
        "En 2017, le budget s’élevait à 124 millions d’euros.",
        "Le budget pour 2017 était de 124 millions.",
        "Le Programme à l’horizon 2030 a été adopté.",
        "Il a été signé en 1997.",
        "L’accord de 1997 a été renforcé.",
        "Un accord a été signé en 1997 et un autre en 2017.",
        "Les objectifs que les États se sont fixés pour 2030.",
        "Quand l’accord a-t-il été signé en 1997 ?",
        "La résolution 2019/19 a été adoptée.",
    ],
)
def test_what_lasts_is_planned_counted_or_points_back_is_no_event(sentence):
    assert found(sentence) == []


def test_a_clause_tells_its_acts():
    clause = "Rappelant l’Accord de coopération signé en 1997 par les Nations Unies et le Bureau,"

    assert found(clause, BlockKind.CLAUSE, label="preamble") == [
        ("1997", "Accord de coopération signé en 1997 par les Nations Unies et le Bureau")
    ]


def test_the_quote_of_an_event_stands_at_its_place():
    text = "Avant tout. L’accord a été signé en 1996."
    (event,) = find_events("a.md", a_block(text))
    place = event.quote.place

    assert (place.document, text[place.start : place.end]) == ("a.md", event.text)
    assert event.dated == "1996"


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.FOOTNOTE, BlockKind.NOTE])
def test_headings_and_notes_tell_no_event(kind):
    assert found("L’accord a été signé en 1996.", kind) == []
