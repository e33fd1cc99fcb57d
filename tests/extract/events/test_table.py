"""Four hundred sentences and more, a file for each PLOVER type.

They were written before any was read by the code; a row that is wrong stays in the
table. Run `python -m tests.extract.events.test_table` to see which are.
"""

import sys

import pytest

from tests.extract.events.tabled import fault, files, rows

FLOOR = 0.95


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_file_of_the_table_has_rows_to_find_and_rows_to_pass_over(path):
    found = [("find" in row) for row in rows(path)]
    assert len(found) >= 25
    assert 3 <= found.count(False) <= 10


def wrong() -> list[str]:
    """The rows that are read otherwise than written, with what is wrong."""
    return [
        f"{path.stem}: {row['shows']}: {row['text']}: {problem}"
        for path in files()
        for row in rows(path)
        if (problem := fault(row))
    ]


def test_the_table_is_read_as_written():
    total = sum(1 for path in files() for _ in rows(path))
    found = wrong()
    assert 1 - len(found) / total >= FLOOR, "\n".join(found)


if __name__ == "__main__":
    found = wrong()
    sys.stdout.write("\n".join([*found, f"{len(found)} wrong\n"]))
