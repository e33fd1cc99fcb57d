"""The worked example of `docs/howto/own-actors.md` does what the page says."""

import re

import pytest

from tests.cli.run import hudna
from tests.docs.generate import ROOT

PAGE = (ROOT / "docs/howto/own-actors.md").read_text("utf-8")


def _block(name: str) -> str:
    found = re.search(rf"<!-- example:{name} -->\n```\w+\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "my-actors.csv").write_text(_block("file my-actors.csv"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_python_of_the_page_runs(folder):
    assert folder
    exec(compile(_block("python"), "own-actors.md", "exec"), {})  # noqa: S102 our page


def test_the_command_of_the_page_finds_the_new_actor(folder):
    shown = hudna("who", "كتيبة الفجر الجديد", "--actors", folder / "my-actors.csv")
    assert shown.exit_code == 0
    assert "irq.new-dawn: New Dawn Battalion" in shown.stdout
    assert "(hostile, used by irq.isis) عصابة الفجر" in shown.stdout


def test_the_error_of_the_page_is_what_is_said(folder, capsys):
    assert folder
    path = folder / "my-actors.csv"
    text = path.read_text("utf-8").replace("armed_group", "militia")
    path.write_text(text, "utf-8")
    from hudna.cli.app import main  # noqa: PLC0415 with the arguments below

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["hudna", "read", "-", "--actors", "my-actors.csv"])
        with pytest.raises(SystemExit) as stopped:
            main()
    assert stopped.value.code == 1
    assert capsys.readouterr().err == _block("error")
