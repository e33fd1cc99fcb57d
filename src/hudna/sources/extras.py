"""What to say where a form needs a library that is not installed."""

from hudna.core.errors import SourceError


def needs(where: str, library: str) -> SourceError:
    """The complaint about a library of the extra `files` that is not there."""
    return SourceError(f"{where}: needs {library}; expected pip install 'hudna[files]'")
