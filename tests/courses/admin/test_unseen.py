from __future__ import annotations

import pytest

from courses.admin.unseen import write_out


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("un\u202eexe.txt", "un⟨U+202E⟩exe.txt"),
        ("a\u2066b\u2069c", "a⟨U+2066⟩b⟨U+2069⟩c"),
        ("\x07\x1b[0m", "⟨U+0007⟩⟨U+001B⟩[0m"),
        ("co\u00adopération\u200b", "co⟨U+00AD⟩opération⟨U+200B⟩"),
        ("\ufeffLe Bureau", "⟨U+FEFF⟩Le Bureau"),
        ("caché\U000e0041", "caché⟨U+E0041⟩"),
    ],
)
def test_characters_that_show_nothing_or_turn_the_text_are_written_out(text: str, shown: str):
    assert write_out(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "un\n\x0cdeux",
        "Le Bureau\n\ta 3\u00a0services",
        "مكتب",
        "می\u200cخواهم",
        "👩\u200d🏫 é <b>",
    ],
)
def test_what_shows_stays_as_it_is(text: str):
    assert write_out(text) == text
