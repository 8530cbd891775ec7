import re
from zipfile import BadZipFile

import pytest

from courses.sources.errors import (
    BrokenFile,
    DocumentTooLarge,
    EmptyDocument,
    EncryptedDocument,
    TooComplex,
    UnsafeArchive,
)
from courses.sources.limits import Limits
from courses.sources.readers.office.archives import naming_damage, unpack
from tests.courses.sources import archive_samples as samples

XML = "<a>un texte</a>"


def open_parts(parts, limits=None):
    return unpack("a.docx", samples.pack(parts), limits or Limits())


def test_xml_is_unpacked_and_the_rest_only_named():
    package = open_parts({"word/a.xml": XML, "_rels/.rels": XML, "media/a.png": b"\x89PNG"})

    assert package.parts == {"word/a.xml": XML.encode(), "_rels/.rels": XML.encode()}
    assert package.others == ("media/a.png",)


def test_what_is_packed_again_holds_nothing_that_was_not_checked():
    package = open_parts({"a.xml": XML, "embedded.docx": samples.pack({"b.xml": XML})})

    again = samples.unpack(package.put({"a.xml": b"<b/>"}).pack().read())

    assert again == {"a.xml": b"<b/>", "embedded.docx": b""}


def test_only_wanted_parts_are_looked_at():
    data = samples.pack({"content.xml": XML, "Object 1/content.xml": "<!DOCTYPE math><math/>"})

    package = unpack("a.odt", data, Limits(), wanted=re.compile(r"^content\.xml$"))

    assert set(package.parts) == {"content.xml"}


@pytest.mark.parametrize(
    "path", ["../a.xml", "word/../../a.xml", "/etc/a.xml", "word\\a.xml", "C:/a.xml", "a/.."]
)
def test_paths_that_lead_out_of_the_archive_are_refused(path):
    with pytest.raises(UnsafeArchive, match=r"^a\.docx holds a path that leads out"):
        open_parts({path: XML})


@pytest.mark.parametrize("path", ["word/a..xml", "..a/b.xml", "a.b/c.xml"])
def test_paths_with_dots_stay(path):
    assert path in open_parts({path: XML}).parts


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused():
    with pytest.raises(UnsafeArchive, match=r"^a\.docx holds two parts of one name: 'a\.xml'"):
        open_parts([("a.xml", XML), ("a.xml", "<b/>")])


def test_a_part_that_is_packed_to_burst_is_refused_before_it_is_unpacked():
    with pytest.raises(UnsafeArchive, match=r"^a\.docx is packed to burst: media/a\.bin"):
        open_parts({"media/a.bin": bytes(3_000_000)})


def test_small_parts_may_be_packed_well():
    assert open_parts({"a.xml": f"<a>{' ' * 900_000}</a>"}).parts


def test_all_parts_together_have_a_limit():
    limits = Limits(max_unpacked=2 * len(XML))
    assert open_parts({"a.xml": XML, "b.xml": XML}, limits).parts

    with pytest.raises(DocumentTooLarge, match=r"^a\.docx unpacks to more than 30 bytes"):
        open_parts({"a.xml": XML, "b.xml": XML, "c.xml": "<c/>"}, limits)


def test_a_declared_size_that_lies_gains_nothing():
    data = samples.understate(samples.pack({"a.xml": f"<a>{'texte ' * 1000}</a>"}), 10)

    with pytest.raises(BrokenFile, match=r"^a\.docx is damaged"):
        unpack("a.docx", data, Limits())


def test_files_in_an_archive_are_counted():
    with pytest.raises(TooComplex, match=r"^a\.docx holds 3 files; the limit is 2\.$"):
        open_parts({f"{name}.xml": XML for name in "abc"}, Limits(max_parts=2))


def test_a_password_is_named():
    with pytest.raises(EncryptedDocument, match=r"^a\.docx is protected by a password\.$"):
        unpack("a.docx", samples.encrypt(samples.pack({"a.xml": XML})), Limits())


def test_a_truncated_archive_is_damaged():
    data = samples.pack({"a.xml": XML})

    with pytest.raises(BrokenFile, match=r"^a\.docx is damaged: the archive cannot be unpacked"):
        unpack("a.docx", data[:-10], Limits())


@pytest.mark.parametrize("error", [BadZipFile(), KeyError("w"), RecursionError(), TypeError()])
def test_whatever_a_library_raises_is_damage(error):
    with pytest.raises(BrokenFile, match=r"^a\.docx is damaged"), naming_damage("a.docx"):
        raise error


@pytest.mark.parametrize("error", [EmptyDocument("a.docx is empty."), MemoryError()])
def test_what_has_a_name_already_keeps_it(error):
    with pytest.raises(type(error)), naming_damage("a.docx"):
        raise error
