"""Rich text on standard output, colour only where it is a terminal."""

import sys

from rich.console import Console


def console() -> Console:
    """A console on stdout that never wraps, and parses no markup in an article."""
    return Console(
        file=sys.stdout, soft_wrap=True, markup=False, highlight=False, emoji=False
    )
