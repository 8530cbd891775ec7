"""Whatever happens to an office file on its way: it is read, or refused by name and reason."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courses.sources.errors import SourceError
from courses.sources.limits import Limits
from courses.sources.readers.docx import read_docx
from courses.sources.readers.odt import read_odt
from courses.sources.readers.pptx import read_pptx
from courses.sources.records import Block, BlockKind
from tests.courses.sources import archive_samples as archives
from tests.courses.sources.readers.docx.samples import write_docx
from tests.courses.sources.readers.odt.samples import write_odt
from tests.courses.sources.readers.pptx.samples import write_pptx


def block(kind, text, **more):
    return Block(kind, text, tuple(range(len(text))), "fr", **more)


BLOCKS = [
    block(BlockKind.HEADING, "La police", level=1),
    block(BlockKind.PARAGRAPH, "Les polices coopèrent chaque jour."),
    block(BlockKind.LIST_ITEM, "un point"),
    block(BlockKind.DEFINITION, "Notice – un avis", term="Notice"),
    block(BlockKind.TABLE_ROW, "Sigle | Sens"),
    block(BlockKind.TABLE_ROW, "CCC | Centre"),
]
READERS = {"docx": read_docx, "odt": read_odt, "pptx": read_pptx}
FILES = {
    "docx": write_docx(BLOCKS),
    "odt": write_odt(BLOCKS),
    "pptx": write_pptx(BLOCKS),
}
MAIN = {"docx": "word/document.xml", "odt": "content.xml", "pptx": "ppt/slides/slide1.xml"}
FORMATS = st.sampled_from(sorted(READERS))
PLACES = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8
)


def read_or_refuse(ending, data):
    name = f"a.{ending}"
    try:
        return READERS[ending](name, data, Limits())
    except SourceError as error:
        if not str(error).startswith(f"{name} "):
            raise
        return None


def change(data, places):
    changed = bytearray(data)
    for place, byte in places:
        changed[int(place * len(changed))] = byte
    return bytes(changed)


@pytest.mark.parametrize("ending", sorted(READERS))
def test_files_that_are_whole_are_read(ending):
    assert read_or_refuse(ending, FILES[ending]).pieces


@settings(max_examples=40, deadline=None)
@given(ending=FORMATS, share=st.floats(0, 1, exclude_max=True))
def test_truncated_files_are_refused(ending, share):
    data = FILES[ending]

    assert read_or_refuse(ending, data[: int(share * len(data))]) is None


@settings(max_examples=40, deadline=None)
@given(ending=FORMATS, places=PLACES)
def test_files_with_other_bytes_are_read_or_refused(ending, places):
    read_or_refuse(ending, change(FILES[ending], places))


@settings(max_examples=40, deadline=None)
@given(ending=FORMATS, places=PLACES)
def test_files_with_other_bytes_in_their_text_are_read_or_refused(ending, places):
    parts = archives.unpack(FILES[ending])
    parts[MAIN[ending]] = change(parts[MAIN[ending]], places)

    read_or_refuse(ending, archives.pack(parts))


@settings(max_examples=40, deadline=None)
@given(data=st.data(), ending=FORMATS)
def test_files_that_lack_parts_or_have_empty_ones_are_read_or_refused(data, ending):
    parts = archives.unpack(FILES[ending])
    part = data.draw(st.sampled_from(sorted(parts)))
    if data.draw(st.booleans()):
        del parts[part]
    else:
        parts[part] = data.draw(st.sampled_from([b"", b"<a/>", b"<a>"]))

    read_or_refuse(ending, archives.pack(parts))
