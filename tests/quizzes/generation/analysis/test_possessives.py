import re

import pytest

from quizzes.generation.analysis.possessives import name_owned
from quizzes.generation.french.phrases import Phrase, read_phrase

HEAD = re.compile(r"^(?P<whose>Son|Sa|Ses|Leurs?) (?P<noun>[\w-]+)")
COUNCIL = read_phrase("le Conseil")


@pytest.mark.parametrize(
    ("text", "owner", "expected"),
    [
        ("Son siège est à Brest.", COUNCIL, "Le siège du Conseil est à Brest."),
        ("Ses neuf membres votent.", COUNCIL, "Les neuf membres du Conseil votent."),
        ("Sa charte lui interdit le vote.", COUNCIL,
         "La charte du Conseil interdit au Conseil le vote."),
        ("Leur mandat est de deux ans.", Phrase("le chef et l’adjoint", None, plural=True),
         "Le mandat du chef et de l’adjoint est de deux ans."),
        ("Son bureau de direction compte six membres.", COUNCIL,
         "Le bureau de direction du Conseil compte six membres."),
        ("Son premier projet de digue fut lancé.", COUNCIL,
         "Le premier projet de digue du Conseil fut lancé."),
        ("Son siège à Brest.", COUNCIL, None),
    ],
)  # fmt: skip
def test_it_is_said_whose_the_subject_is(text, owner, expected):
    head = HEAD.match(text)

    assert head is not None
    assert name_owned(text, head, owner) == expected
