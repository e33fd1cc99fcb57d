"""Four hundred sentences and more, a file for each PLOVER type.

They were written before any was read by the code; a row that is wrong stays in the
table. Run `python -m tests.extract.events.test_table` to see which are.
"""

import pytest

from tests.extract.events.tabled import fault, files, rows

FLOOR = 0.95


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_file_of_the_table_has_rows_to_find_and_rows_to_pass_over(path):
    found = [("find" in row) for row in rows(path)]
    assert len(found) >= 25
    assert 3 <= found.count(False) <= 10


def test_the_table_is_read_as_written():
    wrong, total = [], 0
    for path in files():
        for row in rows(path):
            total += 1
            problem = fault(row)
            if problem:
                wrong.append(f"{path.stem}: {row['shows']}: {row['text']}: {problem}")
    assert 1 - len(wrong) / total >= FLOOR, "\n".join(wrong)


if __name__ == "__main__":
    count = 0
    for path in files():
        for row in rows(path):
            problem = fault(row)
            if problem:
                count += 1
                print(f"{path.stem}: {row['shows']}: {row['text']}\n    {problem}")
    print(count, "wrong")
