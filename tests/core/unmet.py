"""Cases that are right and that the code does not meet yet."""

import pytest


def unmet(*values: object, reason: str):  # pytest names the type in private alone
    """A row of a table that fails today; it is an error once it passes."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))
