"""Bytes to text, and the errors that say what the bytes are instead."""

import pytest

from hudna.core.errors import SourceError
from hudna.sources.encoding import decode, known_encoding, likely_encoding

TEXT = "أعلنت الحكومة يوم الثلاثاء هدنة لمدة يومين، وقال المتحدث إنها ستلتزم بها."


def complaint(raw: bytes, encoding: str | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        decode(raw, "a.txt", encoding)
    return str(caught.value)


def test_utf8_is_read_as_it_is():
    assert decode(TEXT.encode(), "a.txt") == TEXT


def test_byte_order_mark_belongs_to_the_encoding():
    assert decode(TEXT.encode("utf-8-sig"), "a.txt") == TEXT
    assert decode(TEXT.encode("utf-16"), "a.txt", "utf-16") == TEXT


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("cp1256", "cp1256"),
        ("iso8859_6", "iso-8859-6"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_likely_encoding_is_named_and_its_option_reads_it(codec, named):
    raw = TEXT.encode(codec)
    message = complaint(raw)
    assert message.startswith("a.txt: not UTF-8")
    assert message.endswith(f"likely {named}: try --encoding {named}")
    assert decode(raw, "a.txt", named) == TEXT


def test_wrong_named_encoding_is_reported_not_guessed_round():
    assert "not ascii text at byte 0" in complaint(TEXT.encode(), "ascii")


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"\0" * 900 + b"abc", "binary data"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "a PDF file"),
        (b"PK\x03\x04\x14\0\0\0", "a ZIP archive"),
        (b"\x1f\x8b\x08\0\xff", "gzip data"),
        (b"\xff\xd8\xff\xe0\0", "an image"),
    ],
)
def test_binary_data_is_named(raw, what):
    assert what in complaint(raw)


def test_a_nul_in_prose_is_text():
    assert decode("هدنة\0 ليومين في المدينة".encode(), "a.txt").count("\0") == 1


def test_noise_has_no_likely_encoding_or_a_plausible_one():
    assert likely_encoding(bytes(range(128, 256)) * 3) in {None, "cp1256"}


@pytest.mark.parametrize(
    "name", ["base64", "rot13", "no-such", "", "undefined", "a\0b"]
)
def test_only_text_codecs_are_known(name):
    assert not known_encoding(name)
