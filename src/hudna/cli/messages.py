"""What commands say on standard error, and how an article's words are made safe."""

import sys

# Escape sequences and other controls of an article would steer the terminal: each is
# shown by its picture (U+2400 and on) instead. Line ends and tabs stay.
_PICTURES = {c: 0x2400 + c for c in range(0x20) if chr(c) not in "\t\n"} | {
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
}


def visible(words: str) -> str:
    r"""The words with control characters made visible; nothing moves or is dropped.

    >>> visible("هدنة\x1b[31m")
    'هدنة␛[31m'
    """
    return words.translate(_PICTURES)


def on_one_line(words: str) -> str:
    r"""The words with line ends and tabs as single spaces, as for a quotation.

    >>> on_one_line("هدنة\n  ليومين")
    'هدنة ليومين'
    """
    return visible(" ".join(words.split()))


def complain(message: str) -> None:
    """One line on standard error."""
    print(on_one_line(message), file=sys.stderr, flush=True)


def use_utf8() -> None:
    """Write UTF-8 whatever the locale; a half surrogate prints as its escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
