"""``isodesk`` itself: which command runs, and how little is imported for it."""

import subprocess
import sys

import isodesk
from tests.cli.conftest import Run


def test_the_version(run: Run) -> None:
    ended = run("--version", language="C.UTF-8")
    assert (ended.status, ended.output, ended.errors) == (0, f"isodesk {isodesk.__version__}\n", "")


def test_help_in_two_languages(run: Run) -> None:
    english, french = run("--help"), run("--help", language="fr_FR.UTF-8")
    assert (english.status, french.status) == (0, 0)
    for name in ("station", "call", "sit", "tour"):
        assert f"\n  {name} " in english.output
        assert f"\n  {name} " in french.output
    assert "Passer un test" in french.output


def test_an_unknown_command_is_one_line(run: Run) -> None:
    ended = run("statoin")
    assert (ended.status, ended.output) == (64, "")
    assert ended.errors == "isodesk: There is no command “statoin”. Did you mean “station”?\n"
    assert "n’existe pas" in run("statoin", language="fr_FR.UTF-8").errors


def test_an_option_that_is_none_is_one_line(run: Run) -> None:
    ended = run("sit", "http://127.0.0.1:1/x", "--sede", "3")
    assert ended.status == 64
    assert len(ended.errors.splitlines()) == 1


def test_each_command_has_help(run: Run) -> None:
    for name in ("station", "call", "sit"):
        ended = run(name, "--help")
        assert (ended.status, ended.errors) == (0, "")
        assert "--help" in ended.output


def test_naming_the_version_imports_next_to_nothing() -> None:
    code = "import sys; from isodesk.cli import main; main(['--version']); print(sorted(sys.modules))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"typer", "httpx", "asyncio", "pydantic", "sqlalchemy", "isodesk.cli.commands"} & set(
        ended.stdout.replace("'", "").replace("[", "").replace("]", "").replace("\n", ", ").split(", ")
    )
