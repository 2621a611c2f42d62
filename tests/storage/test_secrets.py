"""Secrets live in the keyring where it works, else in a file that only the passphrase opens."""

import json
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from isodesk.storage import keyring_store
from isodesk.storage.errors import KeyringFailed, PassphraseWrong, SecretsDamaged, StoreLocked
from isodesk.storage.secrets import KEYRING_NAME, STAND_IN_NAME, open_secret_store

PASSPHRASE = "une phrase de passe"


class Memory(KeyringBackend):
    """A keyring that works, for as long as the test lasts."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring leaves it untyped
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class Locked(Memory):
    """A daemon that looks fine and refuses."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked


class Mute(Memory):
    """A daemon that never answers."""

    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.released.wait(30)


class Forgetful(Memory):
    """A keyring that takes a secret and gives none back."""

    def get_password(self, service: str, username: str) -> None:
        return None


@pytest.fixture(autouse=True)
def keyring_left_alone() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def no_keyring() -> None:
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]  # keyring leaves it untyped


def test_a_working_keyring_is_taken_and_nothing_secret_touches_the_folder(tmp_path: Path) -> None:
    backend = Memory()
    keyring.set_keyring(backend)
    store = open_secret_store(tmp_path, passphrase=None)
    store.set("store key", "s3cret")
    assert store.get("store key") == "s3cret"
    assert list(backend.kept.values()) == ["s3cret"]  # the probe left nothing behind
    assert [entry.name for entry in tmp_path.iterdir()] == [KEYRING_NAME]
    assert b"s3cret" not in (tmp_path / KEYRING_NAME).read_bytes()
    store.delete("store key")
    store.delete("store key")
    assert store.get("store key") is None


def test_two_profiles_do_not_share_secrets(tmp_path: Path) -> None:
    keyring.set_keyring(Memory())
    one = open_secret_store(tmp_path / "one", passphrase=None)
    two = open_secret_store(tmp_path / "two", passphrase=None)
    one.set("store key", "of one")
    assert two.get("store key") is None
    assert open_secret_store(tmp_path / "one", passphrase=None).get("store key") == "of one"


@pytest.mark.parametrize("backend", [NoKeyring, Locked, Mute, Forgetful])
def test_a_keyring_that_does_not_work_is_replaced_by_the_file(
    tmp_path: Path, backend: type[KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring_store.keyring_works, "__defaults__", (0.2,))
    current = backend()
    keyring.set_keyring(current)
    with pytest.raises(StoreLocked):
        open_secret_store(tmp_path, passphrase=None)
    open_secret_store(tmp_path, passphrase=PASSPHRASE).set("store key", "s3cret")
    assert open_secret_store(tmp_path, passphrase=PASSPHRASE).get("store key") == "s3cret"
    if isinstance(current, Mute):
        current.released.set()


def test_a_keyring_that_appears_later_does_not_hide_the_file(tmp_path: Path, no_keyring: None) -> None:
    open_secret_store(tmp_path, passphrase=PASSPHRASE).set("store key", "s3cret")
    keyring.set_keyring(Memory())
    assert open_secret_store(tmp_path, passphrase=PASSPHRASE).get("store key") == "s3cret"


def test_a_keyring_locked_later_is_an_error_and_no_new_file(tmp_path: Path) -> None:
    keyring.set_keyring(Memory())
    open_secret_store(tmp_path, passphrase=PASSPHRASE).set("store key", "s3cret")
    keyring.set_keyring(Locked())
    with pytest.raises(KeyringFailed):
        open_secret_store(tmp_path, passphrase=PASSPHRASE).get("store key")
    assert not (tmp_path / STAND_IN_NAME).exists()


def test_the_file_is_private_and_holds_no_plain_text(tmp_path: Path, no_keyring: None) -> None:
    folder = tmp_path / "profile"
    store = open_secret_store(folder, passphrase=PASSPHRASE)
    store.set("api secret", "1mio0273po6si9")
    path = folder / STAND_IN_NAME
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for plain in (b"1mio0273po6si9", b"api secret", PASSPHRASE.encode()):
        assert plain not in path.read_bytes()
    lock = f"{STAND_IN_NAME}.lock"
    assert sorted(entry.name for entry in folder.iterdir()) == [STAND_IN_NAME, lock]
    assert ((folder / lock).read_bytes(), stat.S_IMODE((folder / lock).stat().st_mode)) == (b"", 0o600)


def test_another_passphrase_is_told_and_changes_nothing(tmp_path: Path, no_keyring: None) -> None:
    open_secret_store(tmp_path, passphrase=PASSPHRASE).set("store key", "s3cret")
    before = (tmp_path / STAND_IN_NAME).read_bytes()
    with pytest.raises(PassphraseWrong):
        open_secret_store(tmp_path, passphrase=PASSPHRASE + " ")
    assert (tmp_path / STAND_IN_NAME).read_bytes() == before


def test_parameters_changed_by_hand_do_not_open(tmp_path: Path, no_keyring: None) -> None:
    open_secret_store(tmp_path, passphrase=PASSPHRASE)
    path = tmp_path / STAND_IN_NAME
    content = json.loads(path.read_text())
    path.write_text(json.dumps({**content, "extra": "added"}))
    with pytest.raises(PassphraseWrong):
        open_secret_store(tmp_path, passphrase=PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"format": 2, "nonce": "", "sealed": ""}'])
def test_a_damaged_file_is_named_so(tmp_path: Path, content: bytes, no_keyring: None) -> None:
    (tmp_path / STAND_IN_NAME).write_bytes(content)
    with pytest.raises(SecretsDamaged):
        open_secret_store(tmp_path, passphrase=PASSPHRASE)


def test_secrets_are_changed_and_deleted_for_good(tmp_path: Path, no_keyring: None) -> None:
    store = open_secret_store(tmp_path, passphrase=PASSPHRASE)
    store.set("one", "1")
    store.set("two", "2")
    store.set("one", "1 again")
    store.delete("two")
    store.delete("three")
    again = open_secret_store(tmp_path, passphrase=PASSPHRASE)
    assert (again.get("one"), again.get("two")) == ("1 again", None)


WRITER = """
import sys
from pathlib import Path
from isodesk.storage.stand_in import StandIn
store = StandIn(Path(sys.argv[1]), sys.argv[2])
for number in range(20):
    store.set(f"{sys.argv[3]}.{number}", str(number))
"""


def test_two_programs_that_write_at_once_lose_nothing(tmp_path: Path, no_keyring: None) -> None:
    ours = open_secret_store(tmp_path, passphrase=PASSPHRASE)
    path = str(tmp_path / STAND_IN_NAME)
    others = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, PASSPHRASE, name], stderr=subprocess.PIPE)
        for name in ("one", "two")
    ]
    for number in range(20):
        ours.set(f"ours.{number}", str(number))
    assert [other.communicate()[1] for other in others] == [b"", b""]
    for store in (ours, open_secret_store(tmp_path, passphrase=PASSPHRASE)):
        for name in ("ours", "one", "two"):
            assert [store.get(f"{name}.{number}") for number in range(20)] == [str(number) for number in range(20)]


def test_what_another_program_wrote_is_seen_and_kept(tmp_path: Path, no_keyring: None) -> None:
    first, second = (open_secret_store(tmp_path, passphrase=PASSPHRASE) for _ in range(2))
    second.set("station key", "made by the other")
    assert first.get("station key") == "made by the other"
    first.delete("nothing")
    first.set("mine", "too")
    second.delete("station key")
    assert (first.get("station key"), second.get("mine")) == (None, "too")


def test_a_file_that_changed_into_something_else_is_told(tmp_path: Path, no_keyring: None) -> None:
    path = tmp_path / STAND_IN_NAME
    store = open_secret_store(tmp_path, passphrase=PASSPHRASE)
    other = tmp_path / "other"
    open_secret_store(other, passphrase="another one").set("a", "b")
    path.write_bytes((other / STAND_IN_NAME).read_bytes())
    with pytest.raises(PassphraseWrong):
        store.get("a")
    path.write_text("{")
    with pytest.raises(SecretsDamaged):
        store.get("a")
    path.unlink()
    with pytest.raises(SecretsDamaged):
        store.set("a", "b")
