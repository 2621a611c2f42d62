"""Where the store's key comes from, and what is refused."""

from pathlib import Path

import pytest

from isodesk.station.errors import KeyUnusable
from isodesk.station.keys import Keys
from isodesk.storage.errors import PassphraseWrong

RAW = bytes(range(32))


@pytest.mark.parametrize("content", [RAW, RAW.hex().encode(), RAW.hex().upper().encode() + b"\n"])
def test_key_file_holds_bytes_or_digits(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "key"
    file.write_bytes(content)
    assert Keys({}, file).store_key(tmp_path) == RAW


@pytest.mark.parametrize("content", [b"", b"short", RAW[:31], RAW + b"\n", RAW[:31].hex().encode(), b"zz" * 32])
def test_key_of_another_length_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "key"
    file.write_bytes(content)
    with pytest.raises(KeyUnusable):
        Keys({}, file).store_key(tmp_path)


def test_missing_key_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyUnusable) as caught:
        Keys({}, tmp_path / "none").store_key(tmp_path)
    assert caught.value.parameters["source"] == str(tmp_path / "none")


def test_key_handed_over_by_a_desk_wins(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(bytes(32))
    environment = {"ISODESK_STATION_KEY": RAW.hex(), "ISODESK_PASSPHRASE": "x"}
    assert Keys(environment, tmp_path / "key").store_key(tmp_path) == RAW


def test_credential_of_systemd(tmp_path: Path) -> None:
    (tmp_path / "isodesk-station-key").write_text(RAW.hex(), "ascii")
    assert Keys({"CREDENTIALS_DIRECTORY": str(tmp_path)}).store_key(tmp_path) == RAW
    assert Keys({"CREDENTIALS_DIRECTORY": str(tmp_path / "other")}).store_key(tmp_path) is None


def test_passphrase_keeps_one_random_key(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    keys = Keys({"ISODESK_PASSPHRASE": "correct horse"})
    made = keys.store_key(first)
    assert made is not None
    assert made == keys.store_key(first)
    assert made != keys.store_key(second)
    with pytest.raises(PassphraseWrong):
        Keys({"ISODESK_PASSPHRASE": "wrong horse"}).store_key(first)


def test_without_anything_there_is_no_key(tmp_path: Path) -> None:
    assert Keys({}).store_key(tmp_path) is None
