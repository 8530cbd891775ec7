import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courses.sources import read_document
from courses.sources.values import give_document, take_document

NOTE = """\
---
title: Le Bureau
date: 2024-05-01
---

# Le Bureau\u200b

Il a son siège à Lyon[^1]. Il compte « treize » membres &amp; un prési\u00addent.

| Ville | Pays |
|---|---|
| Lyon | France |

[^1]: Voir la charte.
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("note.md", NOTE),
        ("note.txt", "Il lutte con\u00ad\ntre le crime ﬁnancier.\n\n• un point ;\n• un autre."),
        ("page.html", "<nav>Menu</nav><h1>Le Bureau</h1><dl><dt>BCN<dd>un bureau</dl>"),
    ],
)
def test_a_document_comes_back_from_json_as_it_was(name, text):
    document = read_document(name, text.encode())

    values = json.loads(json.dumps(give_document(document)))

    assert take_document(values) == document


@settings(deadline=None)
@given(st.text(alphabet="ab \n\u00ad'’«»1-", min_size=1, max_size=80))
def test_any_text_comes_back_from_json_as_it_was(text):
    document = read_document("note.txt", f"Le Bureau agit. {text}".encode())

    values = json.loads(json.dumps(give_document(document)))

    assert take_document(values) == document


@pytest.mark.parametrize("values", [{}, {"name": "a"}])
def test_what_is_no_document_is_refused(values):
    with pytest.raises(KeyError):
        take_document(values)
