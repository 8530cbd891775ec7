import pytest

from courses.sources.readers.pdf.alignment import lay_columns
from tests.courses.sources.readers.pdf.samples import rows, texts

NAMES = ["Organe", "Comité", "Bureau", "Conseil"]
ROLES = ["Rôle", "conseille", "exécute", "décide"]
ROWS = ["Organe | Rôle", "Comité | conseille", "Bureau | exécute", "Conseil | décide"]
SENTENCES = [f"une ligne de texte numéro {n} qui" for n in range(4)]


def lay(names, roles, shift=0):
    return texts(
        lay_columns([rows(*names, step=18), rows(*roles, x0=200, top=700 + shift, step=18)])
    )


def test_short_cells_in_line_are_rows():
    assert lay(NAMES, ROLES) == ROWS


@pytest.mark.parametrize(
    ("names", "roles", "shift"),
    [
        (SENTENCES, SENTENCES, 0),
        (NAMES, ROLES, 7),
        (NAMES, ROLES[:2], 0),
        (["Organe", "Comité", "Bu-", "reau"], ROLES, 0),
    ],
    ids=["long lines", "lines not in line", "few beside one another", "a word that is cut"],
)
def test_what_may_be_text_in_columns_is_no_table(names, roles, shift):
    assert lay(names, roles, shift) == []


def test_text_above_a_table_stays_text():
    names, roles = rows("Le tableau dit", *NAMES, step=18), rows(*ROLES, x0=200, top=682, step=18)

    assert texts(lay_columns([names, roles])) == ["Le tableau dit", *ROWS]


def test_text_below_a_table_stays_text():
    names, roles = rows(*NAMES, "Voilà tout", step=18), rows(*ROLES, x0=200, step=18)

    assert texts(lay_columns([names, roles])) == [*ROWS, "Voilà tout"]
