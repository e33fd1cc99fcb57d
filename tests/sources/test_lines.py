"""Lines within a limit, whatever the pieces that they come in."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from hudna.sources.lines import lines_of


@given(st.binary(max_size=80), st.integers(1, 9), st.integers(1, 20))
def test_lines_do_not_depend_on_chunks(raw, size, limit):
    chunks = [raw[i : i + size] for i in range(0, len(raw), size)]
    wanted = raw.split(b"\n")
    if not wanted[-1]:
        wanted.pop()
    ended = raw.count(b"\n")
    assert list(lines_of(chunks, limit)) == [
        None
        if len(line) > limit
        else (line.removesuffix(b"\r") if number < ended else line)
        for number, line in enumerate(wanted)
    ]


def test_a_line_over_the_limit_is_not_held():
    held = []

    def chunks() -> Iterator[bytes]:
        for _ in range(50):
            held.append(1)
            yield b"x" * 1_000_000
        yield b"\nshort\n"

    assert list(lines_of(chunks(), 1_000)) == [None, b"short"]
    assert len(held) == 50
