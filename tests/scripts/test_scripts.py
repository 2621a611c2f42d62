"""What stands behind make, run as make runs it."""

import gettext
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent.parent
SCRIPTS = CHECKOUT / "scripts"
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR"><context><name>Pane</name>
<message><source>Close</source><translation>Fermer</translation></message></context></TS>
"""
PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Next"
msgstr "Suivant"
"""


def run(*command: str | Path, path: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """Run a script, with tools of ``path`` before all others."""
    environment = {**os.environ, "PATH": f"{path}:{os.environ['PATH']}" if path else os.environ["PATH"]}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=120)


@pytest.fixture
def translations(tmp_path: Path) -> Path:
    """A checkout with two texts to translate."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(SCRIPTS / "compile_translations.py", tmp_path / "scripts")
    pages = tmp_path / "translations" / "fr" / "LC_MESSAGES"
    pages.mkdir(parents=True)
    (pages / "pages.po").write_text(PO, "utf-8")
    desk = tmp_path / "translations" / "desk" / "fr"
    desk.mkdir(parents=True)
    (desk / "pages.ts").write_text(TS, "utf-8")
    return tmp_path


def compile_in(checkout: Path) -> list[str]:
    done = run(sys.executable, checkout / "scripts" / "compile_translations.py")
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_translations_are_compiled_once(translations: Path) -> None:
    assert compile_in(translations) == [
        "Compiled build/translations/isodesk_fr.qm",
        "Compiled build/translations/fr/LC_MESSAGES/pages.mo",
    ]
    compiled = gettext.translation("pages", translations / "build" / "translations", ["fr"])
    assert compiled.gettext("Next") == "Suivant"
    assert (translations / "build" / "translations" / "isodesk_fr.qm").stat().st_size > 50
    assert compile_in(translations) == []


def test_a_changed_translation_is_compiled_again(translations: Path) -> None:
    compile_in(translations)
    source = translations / "translations" / "fr" / "LC_MESSAGES" / "pages.po"
    source.write_text(PO.replace("Suivant", "Continuer"), "utf-8")
    later = source.stat().st_mtime + 10
    os.utime(source, (later, later))
    assert compile_in(translations) == ["Compiled build/translations/fr/LC_MESSAGES/pages.mo"]


def tool(folder: Path, name: str, body: str) -> None:
    """A program of this name that runs ``body``."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(0o755)


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A machine where nothing is installed, and an apt-get that only writes down what it is asked for."""
    tool(tmp_path, "dpkg-query", "exit 0")
    tool(tmp_path, "apt-get", f'echo "$@" >>{tmp_path}/asked')
    return tmp_path


def named_packages(tools: Path, level: str) -> set[str]:
    """What is named or installed, whoever runs this."""
    done = run(SCRIPTS / "os_packages.sh", level, path=tools)
    if os.geteuid() == 0:
        assert done.returncode == 0, done.stderr
        return set((tools / "asked").read_text("utf-8").splitlines()[-1].split())
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    return set(done.stderr.split())


@pytest.mark.parametrize(
    ("level", "named", "unnamed"),
    [
        ("run", {"libegl1", "libxcb-cursor0", "fonts-dejavu-core"}, {"xvfb", "chromium", "wrk"}),
        ("tour", {"libegl1", "xvfb", "xauth"}, {"chromium", "wrk"}),
        ("test", {"libegl1", "xvfb", "chromium", "poppler-utils"}, {"wrk"}),
        ("soak", {"libegl1", "chromium", "chromium-headless-shell"}, {"wrk"}),
        ("bench", {"libegl1", "wrk"}, {"chromium"}),
    ],
)
def test_missing_packages_are_named_or_installed(tools: Path, level: str, named: set[str], unnamed: set[str]) -> None:
    found = named_packages(tools, level)
    assert named <= found
    assert not unnamed & found


def test_what_another_package_provides_is_not_missing(tools: Path) -> None:
    tool(tools, "dpkg-query", "echo 'ii  libglib2.0-0t64, libglib2.0-0 (= 2.80.0-6), x'; echo 'rc  libegl1, '")
    found = named_packages(tools, "run")
    assert "libglib2.0-0" not in found
    assert "libegl1" in found


def test_a_machine_that_has_everything_is_left_alone(tools: Path) -> None:
    words = re.findall(r"[a-z][a-z0-9.-]+", (SCRIPTS / "os_packages.sh").read_text("utf-8"))
    lines = "\n".join(f"ii  {word}, " for word in words)
    tool(tools, "dpkg-query", f"cat <<'END'\n{lines}\nEND")
    done = run(SCRIPTS / "os_packages.sh", "test", path=tools)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (tools / "asked").exists()


def test_a_python_that_is_too_old_or_new_is_passed_over(tmp_path: Path) -> None:
    for name in ("python3", "python3.11", "python3.13"):
        tool(tmp_path, name, "exit 1")
    tool(tmp_path, "python3.12", f'exec {sys.executable} "$@"')
    assert run(SCRIPTS / "find_python.sh", path=tmp_path).stdout.strip() == str(tmp_path / "python3.12")


def test_a_python_without_venv_names_the_package_that_brings_it(tmp_path: Path) -> None:
    for name in ("python3.11", "python3.12", "python3.13"):
        tool(tmp_path, name, "exit 1")
    tool(tmp_path, "python3", 'case "$2" in *ensurepip*) exit 1 ;; *) exit 0 ;; esac')
    done = run(SCRIPTS / "find_python.sh", path=tmp_path)
    assert (done.returncode, done.stdout.strip()) == (1, "python3-venv")


def test_a_virtual_screen_has_a_profile_of_its_own_that_goes_away() -> None:
    said = 'echo "$DISPLAY $XDG_DATA_HOME ${#ISODESK_PASSPHRASE}"; exit 7'
    done = run(SCRIPTS / "virtual_screen.sh", "sh", "-c", said)
    assert done.returncode == 7
    display, data, length = done.stdout.split()
    assert display.startswith(":")
    assert length == "32"
    assert not Path(data).parent.exists()
