"""Bad input: one line that names file, line and problem; the others are read."""

import json

import pytest

from tests.cli.run import ARTICLE, hudna, process, readings

GOOD = json.dumps({"id": "good", "text": ARTICLE})


def complaint(result) -> str:
    """The one line on standard error of a command that failed, and not by a crash."""
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    (line,) = result.stderr.splitlines()
    return str(line)


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "raw", "problem"),
    [
        ("empty.txt", b"", "empty; expected the text of an article"),
        ("noise.txt", b"\xff\xfe\xfa\xc3\x28" * 9, "not UTF-8"),
        ("old.txt", ARTICLE.encode("cp1256"), "likely cp1256: try --encoding cp1256"),
        ("wide.txt", ARTICLE.encode("utf-16"), "likely utf-16: try --encoding utf-16"),
        ("nul.txt", b"\0" * 4_000, "binary data"),
        (
            "word.docx",
            b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0",
            "expected a .docx document",
        ),
        ("bare.html", b"<html><body></body></html>", "no article text found"),
        ("none.jsonl", b"\n\n", "empty; expected one JSON object a line"),
    ],
)
def test_a_bad_file_among_good_ones(tmp_path, good, name, raw, problem):
    bad = tmp_path / name
    bad.write_bytes(raw)
    result = hudna("read", good, bad, good, "--format", "jsonl")
    line = complaint(result)
    assert line.startswith(f"{bad}: ")
    assert problem in line
    assert [reading["id"] for reading in readings(result)] == ["good", "good"]


def test_a_missing_file_and_a_directory(tmp_path, good):
    assert "no such file" in complaint(hudna("read", tmp_path / "no.txt"))
    (tmp_path / "none").mkdir()
    assert "a folder without" in complaint(hudna("read", tmp_path / "none"))
    result = hudna("read", "no.txt", good, "--format", "jsonl")
    assert [reading["id"] for reading in readings(result)] == ["good"]
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"text": "هدنة"', "not JSON"),
        ('{"id": "x"}', 'no "text"'),
        ('{"text": 5}', '"text" is a number; expected a string'),
        ("[]", "is a list; expected an object"),
    ],
)
def test_a_bad_line_among_good_ones(tmp_path, line, problem):
    path = tmp_path / "a.jsonl"
    path.write_text(f"{GOOD}\n{line}\n{GOOD}\n", encoding="utf-8")
    result = hudna("read", path, "--format", "jsonl")
    assert complaint(result).startswith(f"{path}: line 2: {problem}")
    assert len(readings(result)) == 2


def test_the_named_encoding_is_read(tmp_path, good):
    path = tmp_path / "good.old.txt"
    path.write_bytes(ARTICLE.encode("cp1256"))
    named = hudna("read", path, "--encoding", "cp1256", "--format", "jsonl")
    plain = hudna("read", good, "--format", "jsonl")
    assert named.exit_code == 0
    (one,), (other,) = readings(named), readings(plain)
    assert one["claims"] == other["claims"]
    assert one["digest"] == other["digest"]


def test_a_line_of_fifty_megabytes_is_not_held(tmp_path):
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "')
        for _ in range(50):
            file.write(b"x" * 1_000_000)
        file.write(f'"}}\n{GOOD}\n'.encode())
    done = process("read", path, "--format", "jsonl")
    assert done.returncode == 1
    assert f"{path}: line 1: over the limit of 10 MB" in done.stderr.decode()
    assert json.loads(done.stdout)["id"] == "good"


def test_the_limit_can_be_set(good):
    result = hudna("read", good, "--limit-mb", "0.001", "--format", "jsonl")
    assert result.exit_code == 0
    good.write_text(ARTICLE * 10, encoding="utf-8")
    result = hudna("read", good, "--limit-mb", "0.001")
    assert "over the limit of 0.001 MB" in complaint(result)


@pytest.mark.parametrize(
    "text", ["\u064b\u0640\u064f", "\0 هدنة", "...", "\u200f\u200e", "123"]
)
def test_a_text_without_words_has_an_empty_reading(text):
    result = hudna("read", "-", "--format", "jsonl", stdin=text)
    assert result.exit_code == 0
    assert readings(result)[0]["claims"] == [] or "هدنة" in text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The army killed three people on Friday, and a truce was agreed.", "en"),
        (
            "ارتش روز جمعه سه نفر را کشت و آتش‌بس در شهر اعلام شد و گفت که ادامه دارد",
            "fa",
        ),
        ("فوج نے جمعہ کو تین افراد کو ہلاک کیا اور جنگ بندی کا اعلان کیا گیا ہے", "ur"),
        ("سوپا ڕۆژی ھەینی سێ کەسی کوشت و ئاگربەست لە شارەکە ڕاگەیەندرا", "ku"),
    ],
)
def test_other_languages_are_named_and_not_read_as_arabic(text, language):
    result = hudna("read", "-", "--format", "jsonl", stdin=text)
    assert result.exit_code == 0
    (reading,) = readings(result)
    assert reading["language"] == language
    assert reading["claims"] == reading["truces"] == reading["times"] == []
    assert f"language: {language}" in hudna("read", "-", stdin=text).stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "-", "--published", "25/5/2021"],
        ["read", "-", "--encoding", "cp12"],
        ["read", "-", "--limit-mb", "-1"],
        ["read", "-", "--limit-mb", "many"],
        ["read", "-", "--format", "xml"],
        ["read", "-", "--from", "odt"],
        ["read", "-", "--columns", "body=text"],
        ["read", "-", "--no-such"],
        ["explain"],
        ["explain", "-", "--at", "-1"],
        ["explain", "-", "--at", "1", "--claim", "c1"],
        ["lexicon", "find"],
        ["raed"],
    ],
)
def test_wrong_usage_ends_with_two(arguments):
    result = hudna(*arguments, stdin=ARTICLE)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr
