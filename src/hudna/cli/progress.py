"""A progress bar on standard error: on a terminal, for many articles, never in a pipe.

The line is taken away before anything else is printed, so that a bar and readings can
share one terminal.
"""

import sys
import time

_WIDTH = 24
_EVERY = 0.1
_CLEAR = "\r\x1b[K"


class Bar:
    """How many files and articles are read so far.

    Args:
        files: How many inputs there are.
    """

    def __init__(self, files: int) -> None:
        self._files = files
        self._done = 0
        self._articles = 0
        self._shown = False
        self._last = time.monotonic()
        self._on = sys.stderr.isatty()

    def article(self) -> None:
        """One more article is read, or found to be unreadable."""
        self._articles += 1
        if self._on and time.monotonic() - self._last >= _EVERY:
            self._show()

    def file(self) -> None:
        """One more input is at its end."""
        self._done += 1

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._shown = False

    def _show(self) -> None:
        self._last = time.monotonic()
        full = round(_WIDTH * self._done / self._files)
        sys.stderr.write(
            f"{_CLEAR}[{'#' * full}{'.' * (_WIDTH - full)}] "
            f"{self._done}/{self._files} files, {self._articles} articles"
        )
        sys.stderr.flush()
        self._shown = True
