"""A real PostgreSQL for tests: Debian's, in a folder of its own, on a socket.

Skips with a reason where there is none; with HUDNA_NEEDS_POSTGRES set, that fails.
"""
# ruff: noqa: S603 the commands are PostgreSQL's own, with fixed arguments

import atexit
import functools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

_HOMES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def _missing(reason: str) -> None:
    if os.environ.get("HUDNA_NEEDS_POSTGRES"):
        pytest.fail(f"HUDNA_NEEDS_POSTGRES is set, but {reason}")
    pytest.skip(reason)


@functools.cache
def _server() -> str | None:
    """The folder of the socket of a running server; started once a process."""
    if not _HOMES:
        return None
    folder = Path(tempfile.mkdtemp(prefix="hudna-pg-"))
    as_user = None
    if os.geteuid() == 0:  # initdb refuses root
        try:
            as_user = pwd.getpwnam("postgres").pw_name
        except KeyError:
            return None
        shutil.chown(folder, as_user)
        folder.chmod(0o755)
    data = folder / "data"

    def run(*command: object) -> None:
        subprocess.run(
            [str(part) for part in command],
            check=True,
            user=as_user,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    run(_HOMES[-1] / "initdb", "-D", data, "-A", "trust", "-U", "hudna", "-E", "UTF8")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    run(_HOMES[-1] / "pg_ctl", "-D", data, "-w", "-o", options, "start")

    def stop() -> None:
        run(_HOMES[-1] / "pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    return str(folder)


@contextmanager
def fresh_postgres() -> Iterator[str]:
    """The URL of a new, empty database."""
    folder = _server()
    if folder is None:
        _missing("PostgreSQL is not installed (apt-get install postgresql)")
    import psycopg  # noqa: PLC0415 only where there is a server

    name = f"hudna_{uuid4().hex[:12]}"
    base = f"host={folder} user=hudna"
    with psycopg.connect(f"{base} dbname=postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield f"postgresql://hudna@/{name}?host={folder}"
    with psycopg.connect(f"{base} dbname=postgres", autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
