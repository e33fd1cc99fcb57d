"""What only a real process shows: pipes that close, signals, terminals, locales."""
# ruff: noqa: S603 the command is our own

import os
import pty
import signal
import subprocess
import sys
import time

from tests.cli.run import ARTICLE, process

HUDNA = [sys.executable, "-m", "hudna.cli"]


def test_a_pipe_that_closes_is_no_traceback(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "أعلنت الحكومة هدنة."}\n' * 3_000, encoding="utf-8")
    with subprocess.Popen(
        [*HUDNA, "read", path, "--format", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
    assert said == b""
    assert running.returncode == 1


def test_an_interrupt_is_no_traceback():
    with subprocess.Popen(
        [*HUDNA, "read", "-", "--from", "jsonl", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(b'{"text": "x"}\n')
        running.stdin.flush()
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        said = running.stderr.read()
    assert b"Traceback" not in said
    assert running.returncode == 130


def test_closed_streams_are_one_line_each():
    for closed, problem in (
        ("<&-", "stdin: closed; expected"),
        (">&- </dev/null", "output: closed; expected somewhere to write"),
    ):
        done = subprocess.run(
            ["/bin/sh", "-c", f'"$0" -m hudna.cli read - {closed}', sys.executable],
            capture_output=True,
            check=False,
        )
        (line,) = done.stderr.decode().splitlines()
        assert line.startswith(problem)
        assert done.returncode == 1


def test_each_reading_is_printed_as_soon_as_it_is_made():
    with subprocess.Popen(
        [*HUDNA, "read", "-", "--from", "jsonl", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        line = b'{"text": "x"}\n'
        running.stdin.write(line)
        running.stdin.flush()
        assert running.stdout.readline().startswith(b'{"schema"')
        running.stdin.close()


def test_a_terminal_gets_colour_and_a_progress_bar(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "أعلنت الحكومة هدنة."}\n' * 500, encoding="utf-8")
    parent, child = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(
        [*HUDNA, "read", path, path],
        stdout=child,
        stderr=child,
        env=environment,
    ) as running:
        os.close(child)
        shown = b""
        stop = time.monotonic() + 30
        while time.monotonic() < stop:
            try:
                piece = os.read(parent, 1 << 16)
            except OSError:
                break
            if not piece:
                break
            shown += piece
    os.close(parent)
    assert running.returncode == 0
    assert b"\x1b[1" in shown
    assert b" files, " in shown


def test_any_locale_prints_arabic(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    done = process("read", path, LC_ALL="C", PYTHONIOENCODING="latin-1")
    assert "أعلنت" in done.stdout.decode("utf-8")


def test_a_file_name_that_is_no_utf8(tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xe5\xcf.txt")
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 a name of bytes
        file.write(ARTICLE)
    done = process("read", path, path + "x", "--format", "jsonl")
    assert done.stdout.decode("utf-8").count("\n") == 1
    assert b"no such file" in done.stderr
