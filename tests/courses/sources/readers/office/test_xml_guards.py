import pytest

from courses.sources.errors import BrokenFile, TooComplex, UnsafeArchive
from courses.sources.limits import Limits
from courses.sources.readers.office.xml_guards import check_xml

LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'


def check(data, limits=None):
    check_xml("a.docx", "word/document.xml", data, limits or Limits())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_without_a_document_type_passes(encoding):
    check("<a><b>été</b><!-- ENTITY --><c/></a>".encode(encoding))


@pytest.mark.parametrize("xml", [LAUGHS, OUTSIDE, '<!DOCTYPE a SYSTEM "a.dtd"><a/>'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_encoding(xml, encoding):
    with pytest.raises(UnsafeArchive, match=r"^a\.docx declares a document type in word/document"):
        check(xml.encode(encoding))


def test_elements_may_nest_up_to_the_limit():
    limits = Limits(max_depth=3)
    check(b"<a><b><c/></b><b><c/></b></a>", limits)

    with pytest.raises(TooComplex, match=r"^a\.docx nests more than 3 elements"):
        check(b"<a><b><c><d/></c></b></a>", limits)


def test_elements_are_counted():
    limits = Limits(max_elements=3)
    check(b"<a><b/><b/></a>", limits)

    with pytest.raises(TooComplex, match=r"^a\.docx has more than 3 elements in word/"):
        check(b"<a><b/><b/><b/></a>", limits)


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a></b>", b"\0\0", b"<a>\xff</a>"])
def test_what_is_no_xml_is_damaged(data):
    with pytest.raises(BrokenFile, match=r"^a\.docx is damaged: word/document\.xml in it"):
        check(data)
